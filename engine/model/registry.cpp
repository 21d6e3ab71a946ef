// SPDX-License-Identifier: Apache-2.0
#include "engine/model/registry.h"

#include "engine/model/architectures.h"

#include <array>

namespace ax {

std::span<const ArchitectureEntry> architectures()
{
    static constexpr std::array entries {
        ArchitectureEntry { "llama", "llama", buildLlama },
        ArchitectureEntry { "mistral", "", buildMistral },
        ArchitectureEntry { "qwen2", "qwen2", buildQwen2 },
        ArchitectureEntry { "qwen3", "qwen3", buildQwen3 },
    };
    return entries;
}

Result<const ArchitectureEntry*> architectureOf(const ModelFiles& files)
{
    const bool gguf = files.format() == ModelFormat::Gguf;
    std::string type;
    if (gguf) {
        type = files.gguf().string("general.architecture").value_or("");
    } else if (files.config().is_object()) {
        const HyperParameters parameters(files, "");
        type = parameters.findString("model_type").value_or("");
    }
    if (!type.empty())
        for (const ArchitectureEntry& entry : architectures())
            if (type == (gguf ? entry.ggufName : entry.hfType))
                return &entry;
    std::string known;
    for (const ArchitectureEntry& entry : architectures())
        if (const std::string name = gguf ? entry.ggufName : entry.hfType; !name.empty())
            known += (known.empty() ? "" : ", ") + name;
    return fail(ErrorCode::Unsupported,
        "[load_model] This program does not know the model type \"" + type + "\"",
        files.path().string() + (gguf ? ": general.architecture" : "/config.json: model_type"),
        "known types: " + known);
}

} // namespace ax
