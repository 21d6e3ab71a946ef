// SPDX-License-Identifier: Apache-2.0
// Qwen 1.5, 2 and 2.5 (Yang et al. 2024): biases on q, k, v; optional sliding window in the upper
// layers.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildQwen2(const HyperParameters& parameters, WeightTable& weights)
{
    DecoderSpec spec;
    spec.architecture = "qwen2";
    AX_CHECK(requireActivation(parameters, "silu"));
    AX_TRY(const CommonSizes sizes, readCommonSizes(parameters, spec));
    RopeSpec rope;
    if (parameters.isGguf()) {
        AX_TRY(rope, ropeFromGguf(parameters.files(), "qwen2", sizes.headDim, false));
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
        AX_TRY(layer.mlpNorm,
            weights.vector("model.layers.{L}.post_attention_layernorm.weight",
                "blk.{L}.ffn_norm.weight", index, spec.hidden));
        AX_CHECK(loadGatedMlp(weights, layer, index, spec.hidden, spec.intermediate, false));
    }
    AX_CHECK(weights.finish());
    return spec;
}

} // namespace ax
