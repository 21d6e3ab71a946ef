// SPDX-License-Identifier: Apache-2.0
// Llama 1 to 3, SmolLM2 and everything stored as "llama" (Touvron et al. 2023).
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildLlama(const HyperParameters& parameters, WeightTable& weights)
{
    DecoderSpec spec;
    spec.architecture = "llama";
    AX_CHECK(requireActivation(parameters, "silu"));
    AX_TRY(const CommonSizes sizes, readCommonSizes(parameters, spec));
    if (parameters.findInteger("", "expert_count").value_or(0) > 0)
        return fail(ErrorCode::Unsupported,
            "[load_model] llama.expert_count: mixtures of experts of this type are not understood",
            parameters.files().path().string());
    // GGUF stores q and k with their rows permuted so that pairs turn together.
    RopeSpec rope;
    if (parameters.isGguf()) {
        AX_TRY(rope, ropeFromGguf(parameters.files(), "llama", sizes.headDim, true));
    } else {
        AX_TRY(rope, ropeFromConfig(parameters.config(), sizes.headDim));
    }
    spec.ropes.push_back(rope);
    AX_CHECK(loadEnds(parameters, weights, spec));
    for (int index = 0; index < sizes.layers; ++index) {
        DecoderLayer& layer = spec.layers[std::size_t(index)];
        AX_TRY(layer.attentionNorm,
            weights.vector("model.layers.{L}.input_layernorm.weight", "blk.{L}.attn_norm.weight",
                index, spec.hidden));
        AX_CHECK(loadAttention(weights, layer, index, spec.hidden, true));
        AX_TRY(layer.mlpNorm,
            weights.vector("model.layers.{L}.post_attention_layernorm.weight",
                "blk.{L}.ffn_norm.weight", index, spec.hidden));
        AX_CHECK(loadGatedMlp(weights, layer, index, spec.hidden, spec.intermediate, true));
    }
    AX_CHECK(weights.finish());
    return spec;
}

} // namespace ax
