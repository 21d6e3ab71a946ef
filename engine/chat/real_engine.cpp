// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/local_source.h"

#include "engine/core/system_info.h"

#include <algorithm>
#include <cmath>

namespace ax {

namespace {

double entropyOfLogits(std::span<const float> logits)
{
    const double most = double(*std::max_element(logits.begin(), logits.end()));
    double total = 0, moment = 0;
    for (const float logit : logits) {
        const double shift = double(logit) - most, e = std::exp(shift);
        total += e;
        moment += e * shift;
    }
    return std::log(total) - moment / total;
}

class RealEngine : public EnginePort {
public:
    explicit RealEngine(std::unique_ptr<Engine> engine)
        : m_engine(std::move(engine))
    {
    }
    const ModelInfo& info() const override { return m_engine->info(); }
    std::shared_ptr<const Tokenizer> tokenizer() const override { return m_engine->tokenizer(); }
    std::string templateSource() const override
    {
        const ChatTemplate* chatTemplate = m_engine->chatTemplate();
        return chatTemplate ? chatTemplate->source() : std::string();
    }
    Result<std::string> renderChat(
        const nlohmann::ordered_json& messages, const TemplateOptions& options) const override
    {
        return m_engine->renderChat(messages, options);
    }
    Result<AnswerId> start(
        GenerateRequest request, GenerateSink& sink, std::stop_token stop) override
    {
        return m_engine->start(std::move(request), sink, std::move(stop));
    }
    void cancel(AnswerId answer) override { m_engine->cancel(answer); }
    bool runSome() override { return m_engine->runSome(); }
    Result<WithoutResult> without(const WithoutRequest& request,
        const std::function<void(int, int)>& progress, std::stop_token stop) override
    {
        return m_engine->without(request, progress, std::move(stop));
    }
    Result<int> rows(const RowsRequest& request, const TileSink& sink,
        const std::function<void(int, int)>& progress, std::stop_token stop) override
    {
        return m_engine->rows(request, sink, progress, std::move(stop));
    }
    Result<HeadStatistics> headStatistics(std::span<const TokenId> ids,
        const std::function<void(int, int)>& progress, std::stop_token stop) override
    {
        return m_engine->headStatistics(ids, progress, std::move(stop));
    }
    Result<std::vector<double>> nextTokenEntropies(
        std::span<const TokenId> ids, int from, std::stop_token stop) override
    {
        DumpRequest dump;
        dump.ids.assign(ids.begin(), ids.end());
        dump.attention = dump.derotated = dump.hidden = dump.router = false;
        AX_TRY(const std::vector<NamedTensor> tensors, m_engine->dump(dump, std::move(stop)));
        const std::vector<float>& logits = tensors.front().tensor.floats;
        const std::size_t width = std::size_t(info().vocabulary);
        std::vector<double> entropies;
        for (std::size_t at = std::size_t(from); at < ids.size(); ++at)
            entropies.push_back(entropyOfLogits({ logits.data() + at * width, width }));
        return entropies;
    }
    Result<std::vector<int>> keptPositions(std::span<const TokenId> ids,
        const EvictionOptions& options, const std::function<void(int, int)>& progress,
        std::stop_token stop) override
    {
        ForcedRequest request;
        request.ids.assign(ids.begin(), ids.end());
        request.policies = { options };
        std::vector<int> kept;
        const auto sink = [&](const ForcedStep& step) {
            if (step.position + 1 == int(ids.size()))
                kept.assign(step.kept.begin(), step.kept.end());
        };
        AX_TRY([[maybe_unused]] const int steps,
            m_engine->forced(request, sink, progress, std::move(stop)));
        return kept;
    }
    Result<EffectResult> effects(const EffectRequest& request,
        const std::function<void(int, int)>& progress, std::stop_token stop) override
    {
        return m_engine->effects(request, progress, std::move(stop));
    }

private:
    std::unique_ptr<Engine> m_engine;
};

} // namespace

std::unique_ptr<EnginePort> enginePort(std::unique_ptr<Engine> engine)
{
    return std::make_unique<RealEngine>(std::move(engine));
}

std::unique_ptr<LocalSource> localSource(std::unique_ptr<Engine> engine)
{
    return std::make_unique<LocalSource>(enginePort(std::move(engine)));
}

SourceFactory localSourceFactory()
{
    SourceFactory factory;
    factory.inspect = [](const std::filesystem::path& path, const LoadOptions& options) {
        return Engine::inspect(path, options);
    };
    factory.load = [](const std::filesystem::path& path, const LoadOptions& options,
                       const LoadProgress& progress,
                       std::stop_token stop) -> Result<std::unique_ptr<AnswerSource>> {
        AX_TRY(auto engine, Engine::load(path, options, progress, std::move(stop)));
        return localSource(std::move(engine));
    };
    factory.freeMemory = [] { return memoryInfo().available; };
    return factory;
}

} // namespace ax
