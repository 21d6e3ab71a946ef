// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/engine.h"

#include <functional>
#include <memory>

namespace ax {

/// What LocalSource needs of a loaded model; ax::Engine in the programs, a fake in tests. Used on
/// one thread, except info(), tokenizer(), templateSource() and renderChat(), which change nothing.
class EnginePort {
public:
    virtual ~EnginePort() = default;
    virtual const ModelInfo& info() const = 0;
    virtual std::shared_ptr<const Tokenizer> tokenizer() const = 0;
    /// Source of the chat template; empty when the model has none.
    virtual std::string templateSource() const = 0;
    virtual Result<std::string> renderChat(
        const nlohmann::ordered_json& messages, const TemplateOptions& options) const = 0;
    /// As those of Engine.
    virtual Result<AnswerId> start(
        GenerateRequest request, GenerateSink& sink, std::stop_token stop)
        = 0;
    virtual void cancel(AnswerId answer) = 0;
    virtual bool runSome() = 0;
    virtual Result<WithoutResult> without(const WithoutRequest& request,
        const std::function<void(int done, int total)>& progress, std::stop_token stop)
        = 0;
    virtual Result<int> rows(const RowsRequest& request, const TileSink& sink,
        const std::function<void(int done, int total)>& progress, std::stop_token stop)
        = 0;
    virtual Result<HeadStatistics> headStatistics(std::span<const TokenId> ids,
        const std::function<void(int done, int total)>& progress, std::stop_token stop)
        = 0;
    /// Entropy of the distribution of the next token after each of ids [from, ids.size()), nats.
    virtual Result<std::vector<double>> nextTokenEntropies(
        std::span<const TokenId> ids, int from, std::stop_token stop)
        = 0;
    /// Positions that an eviction policy leaves when the last of the ids is read, ascending.
    virtual Result<std::vector<int>> keptPositions(std::span<const TokenId> ids,
        const EvictionOptions& options, const std::function<void(int done, int total)>& progress,
        std::stop_token stop)
        = 0;
    virtual Result<EffectResult> effects(const EffectRequest& request,
        const std::function<void(int done, int total)>& progress, std::stop_token stop)
        = 0;
};

} // namespace ax
