// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/engine.h"

#include <map>

namespace ax {

/// Keeps everything an answer sends.
struct Collect : GenerateSink {
    std::vector<TokenRecord> prompt;
    std::vector<StepRecord> promptRows;
    std::vector<GeneratedToken> tokens;
    std::vector<std::pair<int, int>> progress;
    std::function<void(int done, int total)> onProgress;
    std::function<void(const GeneratedToken&)> onToken;
    std::function<bool(std::size_t)> accept;

    void promptTokens(std::vector<TokenRecord> records) override
    {
        prompt.insert(prompt.end(), records.begin(), records.end());
    }
    void promptRow(StepRecord step) override { promptRows.push_back(std::move(step)); }
    void promptProgress(int done, int total) override
    {
        progress.emplace_back(done, total);
        if (onProgress)
            onProgress(done, total);
    }
    void token(GeneratedToken token) override
    {
        tokens.push_back(std::move(token));
        if (onToken)
            onToken(tokens.back());
    }
    bool acceptsPayload(std::size_t bytes) override { return !accept || accept(bytes); }

    std::vector<TokenId> ids() const
    {
        std::vector<TokenId> result;
        for (const GeneratedToken& token : tokens)
            result.push_back(token.token.tokenId);
        return result;
    }
    std::string text() const
    {
        std::string result;
        for (const GeneratedToken& token : tokens)
            result += token.textDelta;
        return result;
    }
    std::vector<StepRecord> steps() const
    {
        std::vector<StepRecord> result;
        for (const GeneratedToken& token : tokens)
            if (token.step)
                result.push_back(*token.step);
        return result;
    }
};

inline GenerateRequest greedyRequest(std::vector<TokenId> prompt, int maxTokens)
{
    GenerateRequest request;
    request.prompt = std::move(prompt);
    request.maxTokens = maxTokens;
    request.sampling.greedy = true;
    request.sampling.seed = 1;
    request.capture.fingerprint = false;
    return request;
}

/// Full attention of a forward pass over some ids, from Engine::dump.
struct FullRows {
    int layers = 0, heads = 0, size = 0;
    std::vector<std::vector<float>> attention; ///< per layer [heads, size, size]
    std::vector<float> logits; ///< [size, vocabulary]
    double p(int layer, int head, int query, int position) const
    {
        return attention[std::size_t(layer)][std::size_t((head * size + query) * size + position)];
    }
};

inline FullRows fullRows(Engine& engine, std::vector<TokenId> ids)
{
    FullRows rows;
    rows.layers = engine.info().layers;
    rows.heads = engine.info().heads;
    rows.size = int(ids.size());
    DumpRequest request;
    request.ids = std::move(ids);
    request.hidden = false;
    request.derotated = request.router = false;
    auto tensors = engine.dump(request);
    if (!tensors)
        throw std::runtime_error(tensors.error().line());
    for (NamedTensor& tensor : *tensors) {
        if (tensor.name == "logits")
            rows.logits = std::move(tensor.tensor.floats);
        else if (tensor.name.rfind("attention.", 0) == 0)
            rows.attention.push_back(std::move(tensor.tensor.floats));
    }
    return rows;
}

} // namespace ax
