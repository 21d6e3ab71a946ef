// SPDX-License-Identifier: Apache-2.0
// Phi-3, 3.5, 4 and 4-mini (Abdin et al. 2024): Llama with q, k, v and gate, up in one matrix each,
// longrope, and a partial rotation in 4-mini.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildPhi3(const HyperParameters& p, WeightTable& w)
{
    DecoderSpec spec;
    spec.architecture = "phi3";
    AX_CHECK(requireActivation(p, "silu"));
    AX_TRY(const CommonSizes sizes, readCommonSizes(p, spec));
    AX_TRY(const RopeSpec rope, readRope(p, sizes.headDim, false));
    spec.ropes.push_back(rope);
    AX_CHECK(loadEnds(p, w, spec));
    const int q = sizes.heads * sizes.headDim, kv = sizes.kvHeads * sizes.headDim;
    // Early GGUF files of the 4k models do not say their window (llama.cpp knows them so too).
    const bool early
        = p.isGguf() && spec.trainedContext == 4096 && (sizes.layers == 32 || sizes.layers == 40);
    const int window = int(
        p.findInteger("sliding_window", "attention.sliding_window").value_or(early ? 2047 : 0));
    for (int index = 0; index < sizes.layers; ++index) {
        DecoderLayer& layer = spec.layers[std::size_t(index)];
        layer.window = window;
        AX_TRY(layer.attentionNorm,
            w.vector("model.layers.{L}.input_layernorm.weight", "blk.{L}.attn_norm.weight", index,
                spec.hidden));
        AX_TRY(const TensorView fused,
            w.view("model.layers.{L}.self_attn.qkv_proj.weight", "blk.{L}.attn_qkv.weight", index,
                { q + 2 * kv, spec.hidden }));
        AX_TRY(layer.query, w.matrixOf({ fused.rowSlice(0, q) }));
        AX_TRY(layer.key, w.matrixOf({ fused.rowSlice(q, kv) }));
        AX_TRY(layer.value, w.matrixOf({ fused.rowSlice(q + kv, kv) }));
        AX_TRY(layer.output,
            w.matrix("model.layers.{L}.self_attn.o_proj.weight", "blk.{L}.attn_output.weight",
                index, spec.hidden, q));
        AX_TRY(layer.mlpNorm,
            w.vector("model.layers.{L}.post_attention_layernorm.weight", "blk.{L}.ffn_norm.weight",
                index, spec.hidden));
        AX_TRY(const TensorView both,
            w.view("model.layers.{L}.mlp.gate_up_proj.weight", "blk.{L}.ffn_up.weight", index,
                { 2 * spec.intermediate, spec.hidden }));
        AX_TRY(layer.gate, w.matrixOf({ both.rowSlice(0, spec.intermediate) }));
        AX_TRY(layer.up, w.matrixOf({ both.rowSlice(spec.intermediate, spec.intermediate) }));
        AX_TRY(layer.down,
            w.matrix("model.layers.{L}.mlp.down_proj.weight", "blk.{L}.ffn_down.weight", index,
                spec.hidden, spec.intermediate));
    }
    AX_CHECK(w.finish());
    return spec;
}

} // namespace ax
