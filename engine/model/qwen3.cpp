// SPDX-License-Identifier: Apache-2.0
// Qwen 3, dense (Yang et al. 2025): no biases, RMS norm over each query and key head before RoPE.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildQwen3(const HyperParameters& parameters, WeightTable& weights)
{
    DecoderSpec spec;
    spec.architecture = "qwen3";
    AX_CHECK(requireActivation(parameters, "silu"));
    AX_TRY(const CommonSizes sizes, readCommonSizes(parameters, spec));
    RopeSpec rope;
    if (parameters.isGguf()) {
        AX_TRY(rope, ropeFromGguf(parameters.files(), "qwen3", sizes.headDim, false));
    } else {
        AX_TRY(rope, ropeFromConfig(parameters.config(), sizes.headDim));
    }
    spec.ropes.push_back(rope);
    AX_CHECK(loadEnds(parameters, weights, spec));
    for (int index = 0; index < sizes.layers; ++index) {
        DecoderLayer& layer = spec.layers[std::size_t(index)];
        layer.window = qwenWindow(parameters, index);
        AX_TRY(layer.attentionNorm,
            weights.vector("model.layers.{L}.input_layernorm.weight", "blk.{L}.attn_norm.weight",
                index, spec.hidden));
        AX_CHECK(loadAttention(weights, layer, index, spec.hidden, true));
        AX_TRY(layer.queryNorm,
            weights.vector("model.layers.{L}.self_attn.q_norm.weight",
                "blk.{L}.attn_q_norm.weight", index, sizes.headDim));
        AX_TRY(layer.keyNorm,
            weights.vector("model.layers.{L}.self_attn.k_norm.weight",
                "blk.{L}.attn_k_norm.weight", index, sizes.headDim));
        AX_TRY(layer.mlpNorm,
            weights.vector("model.layers.{L}.post_attention_layernorm.weight",
                "blk.{L}.ffn_norm.weight", index, spec.hidden));
        AX_CHECK(loadGatedMlp(weights, layer, index, spec.hidden, spec.intermediate, false));
    }
    AX_CHECK(weights.finish());
    return spec;
}

} // namespace ax
