// SPDX-License-Identifier: Apache-2.0
// Qwen3-Next (Qwen Team 2025): three of four layers with the gated delta rule, the fourth with
// gated attention and a partial rotation; experts with a weighed shared one everywhere; norms of 1
// + w.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

#include <cmath>

namespace ax {

namespace {

struct LinearSizes {
    int keyHeads = 0, valueHeads = 0, keyDim = 0, valueDim = 0, kernel = 0;
};

Result<LinearSizes> readLinearSizes(const HyperParameters& p)
{
    LinearSizes s;
    AX_TRY(s.keyHeads, p.integer("linear_num_key_heads", "ssm.group_count", 1, 4096));
    AX_TRY(s.valueHeads, p.integer("linear_num_value_heads", "ssm.time_step_rank", 1, 4096));
    AX_TRY(s.keyDim, p.integer("linear_key_head_dim", "ssm.state_size", 1, 4096));
    AX_TRY(s.kernel, p.integer("linear_conv_kernel_dim", "ssm.conv_kernel", 2, 64));
    if (p.isGguf()) {
        AX_TRY(const int inner, p.integer("", "ssm.inner_size", 1, 1 << 24));
        s.valueDim = inner / s.valueHeads;
    } else {
        AX_TRY(s.valueDim, p.integer("linear_value_head_dim", "", 1, 4096));
    }
    if (s.valueDim < 1 || s.valueHeads % s.keyHeads != 0)
        return fail(ErrorCode::Format,
            "[read_config] " + std::to_string(s.valueHeads) + " value heads and "
                + std::to_string(s.keyHeads) + " key heads do not fit together",
            p.files().path().string());
    return s;
}

std::vector<bool> linearLayers(const HyperParameters& p, int layers)
{
    std::vector<bool> result;
    if (p.isGguf()) {
        const auto list = p.gguf().integers(p.prefix() + ".attention.recurrent_layers");
        if (list && list->size() == std::size_t(layers)) {
            for (const std::int64_t value : *list)
                result.push_back(value != 0);
            return result;
        }
    } else if (const auto types = p.config().find("layer_types");
               types != p.config().end() && types->is_array()) {
        for (const auto& type : *types)
            result.push_back(type == "linear_attention");
        return result;
    }
    const auto interval
        = p.findInteger("full_attention_interval", "full_attention_interval").value_or(4);
    for (int index = 0; index < layers; ++index)
        result.push_back(interval < 1 || (index + 1) % interval != 0);
    return result;
}

/// Rows of `whole` taken from each key head's group: `count` rows at `offset` of every `stride`.
std::vector<TensorView> grouped(
    const TensorView& whole, int groups, int stride, int offset, int count)
{
    std::vector<TensorView> parts;
    for (int g = 0; g < groups; ++g)
        parts.push_back(whole.rowSlice(g * stride + offset, count));
    return parts;
}

Status loadDeltaNet(
    WeightTable& w, DecoderLayer& layer, int index, int hidden, const LinearSizes& s, bool gguf)
{
    DeltaNet net;
    net.keyHeads = s.keyHeads;
    net.valueHeads = s.valueHeads;
    net.keyDim = s.keyDim;
    net.valueDim = s.valueDim;
    net.kernel = s.kernel;
    const int each = s.valueHeads / s.keyHeads; // value heads of a key head
    const int keys = s.keyHeads * s.keyDim, values = s.valueHeads * s.valueDim;
    const int channels = 2 * keys + values;
    if (w.find("", "blk.{L}.attn_qkv.weight", index)) {
        AX_TRY(net.qkv, w.matrix("", "blk.{L}.attn_qkv.weight", index, channels, hidden));
        AX_TRY(net.gate, w.matrix("", "blk.{L}.attn_gate.weight", index, values, hidden));
    } else {
        // Rows grouped by key head: query, key, its values, their gates.
        const int stride = 2 * s.keyDim + 2 * each * s.valueDim;
        AX_TRY(const TensorView whole,
            w.view("model.layers.{L}.linear_attn.in_proj_qkvz.weight", "blk.{L}.ssm_in.weight",
                index, { s.keyHeads * stride, hidden }));
        std::vector<TensorView> parts = grouped(whole, s.keyHeads, stride, 0, s.keyDim);
        for (TensorView& part : grouped(whole, s.keyHeads, stride, s.keyDim, s.keyDim))
            parts.push_back(std::move(part));
        for (TensorView& part : grouped(whole, s.keyHeads, stride, 2 * s.keyDim, each * s.valueDim))
            parts.push_back(std::move(part));
        AX_TRY(net.qkv, w.matrixOf(parts));
        AX_TRY(net.gate,
            w.matrixOf(grouped(
                whole, s.keyHeads, stride, 2 * s.keyDim + each * s.valueDim, each * s.valueDim)));
    }
    AX_TRY(const TensorView both,
        w.view("model.layers.{L}.linear_attn.in_proj_ba.weight", "blk.{L}.ssm_ba.weight", index,
            { 2 * s.valueHeads, hidden }));
    AX_TRY(net.beta, w.matrixOf(grouped(both, s.keyHeads, 2 * each, 0, each)));
    AX_TRY(net.decay, w.matrixOf(grouped(both, s.keyHeads, 2 * each, each, each)));
    AX_TRY(const TensorView kernel,
        gguf ? w.view("", "blk.{L}.ssm_conv1d.weight", index, { channels, s.kernel })
             : w.view("model.layers.{L}.linear_attn.conv1d.weight", "", index,
                 { channels, 1, s.kernel }));
    AX_TRY(std::vector<float> convolution, w.numbers(kernel));
    AX_TRY(net.convolution, w.vectorOf(std::move(convolution)));
    AX_TRY(const TensorView rate,
        w.view("model.layers.{L}.linear_attn.A_log", "blk.{L}.ssm_a", index, { s.valueHeads }));
    AX_TRY(std::vector<float> rates, w.numbers(rate));
    if (!gguf) // GGUF stores -exp(A_log)
        for (float& value : rates)
            value = -std::exp(value);
    AX_TRY(net.decayRate, w.vectorOf(std::move(rates)));
    AX_TRY(net.decayBias,
        w.vector(
            "model.layers.{L}.linear_attn.dt_bias", "blk.{L}.ssm_dt.bias", index, s.valueHeads));
    AX_TRY(net.norm,
        w.vector("model.layers.{L}.linear_attn.norm.weight", "blk.{L}.ssm_norm.weight", index,
            s.valueDim));
    AX_TRY(net.output,
        w.matrix("model.layers.{L}.linear_attn.out_proj.weight", "blk.{L}.ssm_out.weight", index,
            hidden, values));
    layer.deltaNet = net;
    return {};
}

Status loadGatedAttention(WeightTable& w, DecoderLayer& layer, int index, int hidden, float offset)
{
    const int width = layer.headDim, kv = layer.kvHeads * width;
    AX_TRY(const TensorView both,
        w.view("model.layers.{L}.self_attn.q_proj.weight", "blk.{L}.attn_q.weight", index,
            { 2 * layer.heads * width, hidden }));
    AX_TRY(layer.query, w.matrixOf(grouped(both, layer.heads, 2 * width, 0, width)));
    AX_TRY(layer.outputGate, w.matrixOf(grouped(both, layer.heads, 2 * width, width, width)));
    AX_TRY(layer.key,
        w.matrix("model.layers.{L}.self_attn.k_proj.weight", "blk.{L}.attn_k.weight", index, kv,
            hidden));
    AX_TRY(layer.value,
        w.matrix("model.layers.{L}.self_attn.v_proj.weight", "blk.{L}.attn_v.weight", index, kv,
            hidden));
    AX_TRY(layer.output,
        w.matrix("model.layers.{L}.self_attn.o_proj.weight", "blk.{L}.attn_output.weight", index,
            hidden, layer.heads * width));
    AX_TRY(layer.queryNorm,
        w.vector("model.layers.{L}.self_attn.q_norm.weight", "blk.{L}.attn_q_norm.weight", index,
            width, offset));
    AX_TRY(layer.keyNorm,
        w.vector("model.layers.{L}.self_attn.k_norm.weight", "blk.{L}.attn_k_norm.weight", index,
            width, offset));
    return {};
}

} // namespace

Result<DecoderSpec> buildQwen3Next(const HyperParameters& p, WeightTable& w)
{
    DecoderSpec spec;
    spec.architecture = "qwen3_next";
    AX_CHECK(requireActivation(p, "silu"));
    AX_CHECK(p.require("attention_bias", {}));
    AX_TRY(const CommonSizes sizes, readCommonSizes(p, spec));
    AX_TRY(const LinearSizes linear, readLinearSizes(p));
    AX_TRY(const RopeSpec rope, readRope(p, sizes.headDim, false));
    spec.ropes.push_back(rope);
    const float offset = p.isGguf() ? 0 : 1;
    AX_CHECK(loadEnds(p, w, spec, offset));
    const std::vector<bool> isLinear = linearLayers(p, sizes.layers);
    for (int index = 0; index < sizes.layers; ++index) {
        DecoderLayer& layer = spec.layers[std::size_t(index)];
        AX_TRY(layer.attentionNorm,
            w.vector("model.layers.{L}.input_layernorm.weight", "blk.{L}.attn_norm.weight", index,
                spec.hidden, offset));
        if (isLinear[std::size_t(index)])
            AX_CHECK(loadDeltaNet(w, layer, index, spec.hidden, linear, p.isGguf()));
        else
            AX_CHECK(loadGatedAttention(w, layer, index, spec.hidden, offset));
        AX_TRY(layer.mlpNorm,
            w.vector("model.layers.{L}.post_attention_layernorm.weight",
                "blk.{L}.post_attention_norm.weight", index, spec.hidden, offset));
        AX_CHECK(loadQwenMlp(p, w, spec, index,
            { .normaliseInGguf = true, .normaliseInConfig = true, .shared = true }));
    }
    w.ignore("mtp."); // predicts further tokens; takes no part in this
    AX_CHECK(w.finish());
    return spec;
}

} // namespace ax
