// SPDX-License-Identifier: Apache-2.0
#include "engine/model/registry.h"

#include "engine/model/architectures.h"
#include "engine/model/config_members.h"
#include "engine/model/weights/parse_text.h"

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
    const nlohmann::json& text = textConfig(files.config());
    const std::string place = files.path().string() + "/config.json";
    const auto refuse = [&](const char* member, const std::string& value) {
        return fail(ErrorCode::Unsupported,
            "[load_model] quantization_config." + std::string(member) + ": " + value
                + " is not understood",
            place, "use the BF16, FP8 or a GGUF form of the model");
    };
    for (const nlohmann::json* config : { &text, &files.config() }) {
        const auto it = config->find("quantization_config");
        if (it == config->end() || !it->is_object())
            continue;
        const nlohmann::json method = it->value("quant_method", nlohmann::json());
        if (method != "fp8" && method != "mxfp4" && method != "compressed-tensors"
            && method != "modelopt")
            return refuse("quant_method", printable(method.dump()));
        // Packed integers stand in tensors of other names; only FP8 is stored as itself.
        const nlohmann::json format = it->value("format", nlohmann::json());
        if (method == "compressed-tensors" && !format.is_null() && format != "float-quantized"
            && format != "naive-quantized" && format != "dense")
            return refuse("format", printable(format.dump()));
    }
    return {};
}

} // namespace

Result<const ArchitectureEntry*> architectureOf(const ModelFiles& files)
{
    const bool gguf = files.format() == ModelFormat::Gguf;
    std::string type;
    if (gguf) {
        type = files.gguf().string("general.architecture").value_or("");
    } else if (files.config().is_object()) {
        AX_CHECK(checkConfig(files));
        type = textConfig(files.config()).value("model_type", std::string());
    }
    if (gguf)
        AX_CHECK(checkGgufKeys(files, type));
    else
        AX_CHECK(checkQuantisation(files));
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
