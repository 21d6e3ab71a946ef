// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/engine.h"

#include "engine/runtime/engine_impl.h"

#include <algorithm>

namespace ax {

const char* name(FinishReason reason)
{
    switch (reason) {
    case FinishReason::EndOfTurn:
        return "end_of_turn";
    case FinishReason::StopString:
        return "stop";
    case FinishReason::MaxTokens:
        return "length";
    case FinishReason::ContextFull:
        return "context_full";
    case FinishReason::Cancelled:
        return "cancelled";
    case FinishReason::EarlyStop:
        return "early_stop";
    }
    return "end_of_turn";
}

ModelSummary ModelInfo::summary() const
{
    ModelSummary s;
    s.name = name;
    s.fileHash = hash;
    s.architecture = architecture;
    s.quantisation = quantisation;
    s.layers = layers;
    s.heads = heads;
    s.kvHeads = kvHeads;
    s.headDim = headDim;
    s.context = context;
    for (const LayerInfo& layer : layerInfo)
        s.experts = std::max(s.experts, layer.experts);
    return s;
}

std::uint64_t ModelInfo::positionBytes() const
{
    std::uint64_t bytes = 0;
    for (const LayerInfo& layer : layerInfo)
        bytes += layer.positionBytes;
    return bytes;
}

std::uint64_t ModelInfo::kvBytes(std::span<const int> positions) const
{
    std::uint64_t bytes = 0;
    for (const LayerInfo& layer : layerInfo) {
        auto first = positions.begin();
        if (layer.window > 0 && !positions.empty())
            first = std::lower_bound(first, positions.end(), positions.back() - layer.window + 1);
        bytes += layer.positionBytes * std::uint64_t(positions.end() - first);
    }
    return bytes;
}

double GenerateStats::promptTokensPerSecond() const
{
    const int read = promptTokens - cachedTokens;
    return promptSeconds > 0 ? read / promptSeconds : 0;
}

double GenerateStats::tokensPerSecond() const
{
    return decodeSeconds > 0 && generatedTokens > 1 ? (generatedTokens - 1) / decodeSeconds : 0;
}

Engine::Engine(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Engine::~Engine() = default;

Result<ModelInfo> Engine::inspect(const std::filesystem::path& path, const LoadOptions& options)
{
    return guarded("inspect_model", [&]() -> Result<ModelInfo> {
        AX_TRY(const std::unique_ptr<LoadedModel> model, openModel(path, options, true));
        return model->info;
    });
}

Result<std::unique_ptr<Engine>> Engine::load(const std::filesystem::path& path,
    const LoadOptions& options, const LoadProgress& progress, std::stop_token stop)
{
    return guarded("load_model", [&]() -> Result<std::unique_ptr<Engine>> {
        if (options.context < 0 || options.context > (1 << 24))
            return fail(ErrorCode::InvalidArgument, "[load_model] context: expected 1 to 16777216",
                "--context");
        if (options.contexts < 1 || options.contexts > 4096)
            return fail(ErrorCode::InvalidArgument, "[load_model] contexts: expected 1 to 4096",
                "contexts");
        if (progress)
            progress(0, "opening");
        auto impl = std::make_unique<Impl>();
        AX_TRY(impl->model, openModel(path, options, false));
        LoadedModel& model = *impl->model;
        AX_CHECK(model.backend->finishLoading(
            [&](double fraction) {
                if (progress)
                    progress(fraction, "weights");
            },
            stop));
        AX_CHECK(model.createCache(options.contexts));
        impl->store.emplace(*model.pool);
        impl->scheduler.emplace(model, *impl->store);
        if (progress)
            progress(1, "ready");
        return std::unique_ptr<Engine>(new Engine(std::move(impl)));
    });
}

const ModelInfo& Engine::info() const { return m_impl->model->info; }

const std::shared_ptr<const Tokenizer>& Engine::tokenizer() const
{
    return m_impl->model->tokenizer;
}

const ChatTemplate* Engine::chatTemplate() const
{
    return m_impl->model->chatTemplate ? &*m_impl->model->chatTemplate : nullptr;
}

Result<std::string> Engine::renderChat(
    const nlohmann::ordered_json& messages, TemplateOptions options) const
{
    if (!m_impl->model->chatTemplate)
        return fail(ErrorCode::Unsupported, "[render_chat] " + m_impl->model->chatTemplateProblem,
            info().path.string(), "use --raw to give the whole prompt as text");
    for (const auto& [name, text] : tokenizer()->templateVariables())
        if (!options.variables.contains(name))
            options.variables[name] = text;
    return m_impl->model->chatTemplate->render(messages, options);
}

Result<GenerateStats> Engine::generate(
    const GenerateRequest& request, GenerateSink& sink, std::stop_token stop)
{
    return guarded("generate", [&]() -> Result<GenerateStats> {
        if (m_impl->scheduler->running())
            return fail(ErrorCode::InvalidArgument,
                "[generate] called while a sink is being called", {}, "use Engine::start there");
        std::optional<Result<GenerateStats>> result;
        AX_TRY([[maybe_unused]] const AnswerId answer,
            m_impl->scheduler->start(request, sink, std::move(stop),
                [&](Result<GenerateStats> stats) { result = std::move(stats); }));
        while (!result)
            m_impl->scheduler->runSome();
        return std::move(*result);
    });
}

Result<AnswerId> Engine::start(GenerateRequest request, GenerateSink& sink, std::stop_token stop)
{
    return guarded("generate", [&] {
        return m_impl->scheduler->start(std::move(request), sink, std::move(stop),
            [&sink](Result<GenerateStats> stats) { sink.finished(std::move(stats)); });
    });
}

void Engine::cancel(AnswerId answer) { m_impl->scheduler->cancel(answer); }

bool Engine::runSome() { return m_impl->scheduler->runSome(); }

void Engine::clearCache() { m_impl->store->clear(); }

} // namespace ax
