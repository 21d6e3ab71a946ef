// SPDX-License-Identifier: Apache-2.0
#include "engine/model/registry.h"

#include "engine/model/architectures.h"

#include <array>

namespace ax {

std::span<const ArchitectureEntry> architectures()
{
    static constexpr std::array entries {
        ArchitectureEntry { "deepseek_v2", "deepseek2", buildDeepseekV2 },
        ArchitectureEntry { "deepseek_v3", "", buildDeepseekV3 },
        ArchitectureEntry { "gemma", "gemma", buildGemma },
        ArchitectureEntry { "gemma2", "gemma2", buildGemma2 },
        ArchitectureEntry { "gemma3_text", "gemma3", buildGemma3 },
        ArchitectureEntry { "gpt_oss", "gpt-oss", buildGptOss },
        ArchitectureEntry { "granite", "granite", buildGranite },
        ArchitectureEntry { "llama", "llama", buildLlama },
        ArchitectureEntry { "mistral", "", buildMistral },
        ArchitectureEntry { "mixtral", "", buildMixtral },
        ArchitectureEntry { "olmo2", "olmo2", buildOlmo2 },
        ArchitectureEntry { "phi3", "phi3", buildPhi3 },
        ArchitectureEntry { "qwen2", "qwen2", buildQwen2 },
        ArchitectureEntry { "qwen2_moe", "qwen2moe", buildQwen2Moe },
        ArchitectureEntry { "qwen3", "qwen3", buildQwen3 },
        ArchitectureEntry { "qwen3_moe", "qwen3moe", buildQwen3Moe },
        ArchitectureEntry { "qwen3_next", "qwen3next", buildQwen3Next },
        ArchitectureEntry { "smollm3", "smollm3", buildSmollm3 },
    };
    return entries;
}

namespace {

/// Quantisations of Hugging Face folders other than FP8 and MXFP4 keep their weights in tensors
/// of other names; said here, before one of them is missed.
Status checkQuantisation(const ModelFiles& files)
{
    if (!files.config().is_object())
        return {};
    const HyperParameters parameters(files, "");
    for (const nlohmann::json* config : { &parameters.config(), &files.config() }) {
        const auto it = config->find("quantization_config");
        if (it == config->end() || !it->is_object())
            continue;
        const auto name = it->find("quant_method");
        const std::string method
            = name != it->end() && name->is_string() ? name->get<std::string>() : "";
        if (method.empty() || method == "fp8" || method == "mxfp4" || method == "compressed-tensors"
            || method == "modelopt")
            continue;
        return fail(ErrorCode::Unsupported,
            "[load_model] quantization_config.quant_method: \"" + method + "\" is not understood",
            files.path().string() + "/config.json",
            "use the BF16, FP8 or a GGUF form of the model");
    }
    return {};
}

} // namespace

Result<const ArchitectureEntry*> architectureOf(const ModelFiles& files)
{
    const bool gguf = files.format() == ModelFormat::Gguf;
    if (!gguf)
        AX_CHECK(checkQuantisation(files));
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
