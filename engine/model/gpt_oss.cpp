// SPDX-License-Identifier: Apache-2.0
// gpt-oss (OpenAI 2025): attention sinks, alternating windows, experts with biases and a clamped
// SwiGLU; published with MXFP4 experts.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"
#include "engine/model/weights/dequantize.h"

namespace ax {

namespace {

/// Experts of a Hugging Face folder: gate and up rows take turns; MXFP4, or [experts, in, out].
Status loadHfExperts(WeightTable& w, MixtureOfExperts& moe, int layer, int hidden, int width)
{
    const int experts = moe.routing.experts;
    const std::string base = "model.layers.{L}.mlp.experts.";
    const auto role = [&](const char* name, int out, int in) -> Result<std::vector<TensorView>> {
        std::vector<TensorView> parts;
        const std::string blocks = base + name + "_blocks", scales = base + name + "_scales";
        if (w.find(blocks.c_str(), "", layer)) {
            AX_TRY(const TensorView values,
                w.view(blocks.c_str(), "", layer, { experts, out, in / 32, 16 }));
            AX_TRY(const TensorView exponents,
                w.view(scales.c_str(), "", layer, { experts, out, in / 32 }));
            AX_TRY(const TensorView whole, mxfp4Rows(values, exponents));
            for (int e = 0; e < experts; ++e)
                parts.push_back(whole.slice(e));
            return parts;
        }
        AX_TRY(
            const TensorView whole, w.view((base + name).c_str(), "", layer, { experts, in, out }));
        for (int e = 0; e < experts; ++e)
            parts.push_back(transposed(whole.slice(e)));
        return parts;
    };
    AX_TRY(const std::vector<TensorView> both, role("gate_up_proj", 2 * width, hidden));
    std::vector<TensorView> gates, ups;
    for (const TensorView& part : both) {
        gates.push_back(part.rowSlice(0, width, 2));
        ups.push_back(part.rowSlice(1, width, 2));
    }
    AX_TRY(moe.gate, w.stackOf(gates));
    AX_TRY(moe.up, w.stackOf(ups));
    AX_TRY(const std::vector<TensorView> down, role("down_proj", hidden, width));
    AX_TRY(moe.down, w.stackOf(down));

    AX_TRY(const TensorView biasView,
        w.view((base + "gate_up_proj_bias").c_str(), "", layer, { experts, 2 * width }));
    AX_TRY(const std::vector<float> bias, w.numbers(biasView));
    std::vector<float> gateBias, upBias;
    for (std::size_t k = 0; k < bias.size(); ++k)
        (k % 2 ? upBias : gateBias).push_back(bias[k]);
    AX_TRY(moe.gateBias, w.vectorOf(std::move(gateBias)));
    AX_TRY(moe.upBias, w.vectorOf(std::move(upBias)));
    AX_TRY(const TensorView downBias,
        w.view((base + "down_proj_bias").c_str(), "", layer, { experts, hidden }));
    AX_TRY(std::vector<float> numbers, w.numbers(downBias));
    AX_TRY(moe.downBias, w.vectorOf(std::move(numbers)));
    return {};
}

Status loadGgufExperts(WeightTable& w, MixtureOfExperts& moe, int layer, int hidden, int width)
{
    const int experts = moe.routing.experts;
    const auto role = [&](const std::string& name, int out, int in, StackRef& stack,
                          VectorRef& bias) -> Status {
        AX_TRY(const TensorView whole,
            w.view("", ("blk.{L}." + name + ".weight").c_str(), layer, { experts, out, in }));
        std::vector<TensorView> parts;
        for (int e = 0; e < experts; ++e)
            parts.push_back(whole.slice(e));
        AX_TRY(stack, w.stackOf(parts));
        AX_TRY(const TensorView view,
            w.view("", ("blk.{L}." + name + ".bias").c_str(), layer, { experts, out }));
        AX_TRY(std::vector<float> numbers, w.numbers(view));
        AX_TRY(bias, w.vectorOf(std::move(numbers)));
        return {};
    };
    AX_CHECK(role("ffn_gate_exps", width, hidden, moe.gate, moe.gateBias));
    AX_CHECK(role("ffn_up_exps", width, hidden, moe.up, moe.upBias));
    return role("ffn_down_exps", hidden, width, moe.down, moe.downBias);
}

bool hasWindow(const HyperParameters& p, int layer)
{
    if (!p.isGguf())
        if (const auto types = p.config().find("layer_types");
            types != p.config().end() && types->is_array())
            return (*types)[std::size_t(layer)] == "sliding_attention";
    return layer % 2 == 0;
}

} // namespace

Result<DecoderSpec> buildGptOss(const HyperParameters& p, WeightTable& w)
{
    DecoderSpec spec;
    spec.architecture = "gpt_oss";
    AX_CHECK(requireActivation(p, "silu"));
    AX_CHECK(p.require("swiglu_limit", { 7.0 }));
    AX_CHECK(p.require("swiglu_alpha", { 1.702 }));
    AX_TRY(const CommonSizes sizes, readCommonSizes(p, spec));
    AX_TRY(const RopeSpec rope, readRope(p, sizes.headDim, false));
    spec.ropes.push_back(rope);
    if (p.isGguf()) // not stored: the published models do not round YaRN's range
        spec.ropes.front().truncate = false;
    AX_CHECK(loadEnds(p, w, spec));
    int window = int(p.findInteger("sliding_window", "").value_or(0));
    if (p.isGguf()) {
        AX_TRY(window, p.integer("", "attention.sliding_window", 0, 1 << 30));
    }
    const int width
        = int(p.findInteger("", "expert_feed_forward_length").value_or(spec.intermediate));
    for (int index = 0; index < sizes.layers; ++index) {
        DecoderLayer& layer = spec.layers[std::size_t(index)];
        layer.window = hasWindow(p, index) ? window : 0;
        layer.activation = Activation::ClampedSwiglu;
        AX_TRY(layer.attentionNorm,
            w.vector("model.layers.{L}.input_layernorm.weight", "blk.{L}.attn_norm.weight", index,
                spec.hidden));
        AX_CHECK(loadAttention(w, layer, index, spec.hidden, attentionBiases(p)));
        AX_TRY(layer.sinks,
            w.vector("model.layers.{L}.self_attn.sinks", "blk.{L}.attn_sinks.weight", index,
                sizes.heads));
        AX_TRY(layer.mlpNorm,
            w.vector("model.layers.{L}.post_attention_layernorm.weight",
                "blk.{L}.post_attention_norm.weight", index, spec.hidden));
        MixtureOfExperts moe;
        AX_TRY(moe.routing, readRouting(p));
        moe.routing.score = Routing::Score::SoftmaxOfChosen;
        AX_TRY(moe.router,
            w.matrix("model.layers.{L}.mlp.router.weight", "blk.{L}.ffn_gate_inp.weight", index,
                moe.routing.experts, spec.hidden));
        AX_TRY(moe.routerBias,
            w.vector("model.layers.{L}.mlp.router.bias", "blk.{L}.ffn_gate_inp.bias", index,
                moe.routing.experts));
        AX_CHECK(p.isGguf() ? loadGgufExperts(w, moe, index, spec.hidden, width)
                            : loadHfExperts(w, moe, index, spec.hidden, width));
        layer.moe = std::move(moe);
    }
    AX_CHECK(w.finish());
    return spec;
}

} // namespace ax
