// SPDX-License-Identifier: Apache-2.0
// OLMo 2 (Walsh et al. 2025): norms on the outputs of the blocks, none before them; RMS norm over
// the whole width of queries and keys.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildOlmo2(const HyperParameters& p, WeightTable& w)
{
    DecoderSpec spec;
    spec.architecture = "olmo2";
    AX_CHECK(requireActivation(p, "silu"));
    AX_CHECK(p.require("clip_qkv", {}));
    AX_TRY(const CommonSizes sizes, readCommonSizes(p, spec));
    AX_TRY(const RopeSpec rope, readRope(p, sizes.headDim, false));
    spec.ropes.push_back(rope);
    AX_CHECK(loadEnds(p, w, spec));
    for (int index = 0; index < sizes.layers; ++index) {
        DecoderLayer& layer = spec.layers[std::size_t(index)];
        AX_CHECK(loadAttention(w, layer, index, spec.hidden, attentionBiases(p)));
        AX_TRY(layer.queryNorm,
            w.vector("model.layers.{L}.self_attn.q_norm.weight", "blk.{L}.attn_q_norm.weight",
                index, sizes.heads * sizes.headDim));
        AX_TRY(layer.keyNorm,
            w.vector("model.layers.{L}.self_attn.k_norm.weight", "blk.{L}.attn_k_norm.weight",
                index, sizes.kvHeads * sizes.headDim));
        AX_TRY(layer.postAttentionNorm,
            w.vector("model.layers.{L}.post_attention_layernorm.weight",
                "blk.{L}.post_attention_norm.weight", index, spec.hidden));
        AX_CHECK(loadGatedMlp(w, layer, index, spec.hidden, spec.intermediate));
        AX_TRY(layer.postMlpNorm,
            w.vector("model.layers.{L}.post_feedforward_layernorm.weight",
                "blk.{L}.post_ffw_norm.weight", index, spec.hidden));
    }
    AX_CHECK(w.finish());
    return spec;
}

} // namespace ax
