// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/engine.h"

#include <functional>
#include <memory>

namespace ax {

/// What the host needs of a loaded model; ax::Engine in the program, a fake in tests. Used on one
/// thread, except tokenizer() and chat template, which are immutable.
class EnginePort {
public:
    virtual ~EnginePort() = default;
    virtual const ModelInfo& info() const = 0;
    virtual std::shared_ptr<const Tokenizer> tokenizer() const = 0;
    /// Source of the chat template; empty when the model has none.
    virtual std::string templateSource() const = 0;
    virtual Result<std::string> renderChat(
        const nlohmann::ordered_json& messages, const TemplateOptions& options) const = 0;
    virtual Result<GenerateStats> generate(
        const GenerateRequest& request, GenerateSink& sink, std::stop_token stop)
        = 0;
    virtual Result<WithoutResult> without(const WithoutRequest& request,
        const std::function<void(int done, int total)>& progress, std::stop_token stop)
        = 0;
};

/// How models are looked at and opened. Both are called on the engine thread.
struct EngineFactory {
    std::function<Result<ModelInfo>(const std::filesystem::path&, const LoadOptions&)> inspect;
    std::function<Result<std::unique_ptr<EnginePort>>(
        const std::filesystem::path&, const LoadOptions&, const LoadProgress&, std::stop_token)>
        load;
    /// Bytes a model may take now; 0: unknown, nothing is refused.
    std::function<std::uint64_t()> freeMemory;
};

/// The factory of the program (links ax_runtime).
EngineFactory realEngineFactory();

} // namespace ax
