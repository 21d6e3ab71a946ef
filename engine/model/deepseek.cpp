// SPDX-License-Identifier: Apache-2.0
// DeepSeek-V2, V3 and R1 (Liu et al. 2024): latent attention, fine-grained experts chosen within
// groups, shared experts. GGUF name "deepseek2".
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"
#include "engine/model/weights/dequantize.h"

#include <cmath>

namespace ax {

namespace {

/// Up-projections per head, from kv_b_proj [heads * (plain + value), latent] or GGUF's pair.
Status loadUp(WeightTable& w, LatentAttention& mla, int layer, int heads)
{
    std::vector<TensorView> keys, values;
    if (w.find("", "blk.{L}.attn_k_b.weight", layer)) {
        AX_TRY(const TensorView k,
            w.view("", "blk.{L}.attn_k_b.weight", layer, { heads, mla.latent, mla.plain }));
        AX_TRY(const TensorView v,
            w.view("", "blk.{L}.attn_v_b.weight", layer, { heads, mla.valueDim, mla.latent }));
        for (int h = 0; h < heads; ++h) {
            keys.push_back(k.slice(h));
            values.push_back(v.slice(h));
        }
    } else {
        const int each = mla.plain + mla.valueDim;
        AX_TRY(const TensorView both,
            w.view("model.layers.{L}.self_attn.kv_b_proj.weight", "blk.{L}.attn_kv_b.weight", layer,
                { heads * each, mla.latent }));
        for (int h = 0; h < heads; ++h) {
            keys.push_back(transposed(both.rowSlice(h * each, mla.plain)));
            values.push_back(both.rowSlice(h * each + mla.plain, mla.valueDim));
        }
    }
    AX_TRY(mla.keyUp, w.stackOf(keys));
    AX_TRY(mla.valueUp, w.stackOf(values));
    return {};
}

Status loadAttentionLayer(
    WeightTable& w, DecoderLayer& layer, int index, int hidden, int queryRank, Biases biases)
{
    LatentAttention& mla = *layer.mla;
    const int queries = layer.heads * (mla.plain + mla.turned);
    if (queryRank > 0) {
        AX_TRY(mla.queryDown,
            w.matrix("model.layers.{L}.self_attn.q_a_proj.weight", "blk.{L}.attn_q_a.weight", index,
                queryRank, hidden));
        AX_TRY(mla.queryDownNorm,
            w.vector("model.layers.{L}.self_attn.q_a_layernorm.weight",
                "blk.{L}.attn_q_a_norm.weight", index, queryRank));
        AX_TRY(mla.queryDownBias,
            loadBias(w, biases, "model.layers.{L}.self_attn.q_a_proj.bias", "blk.{L}.attn_q_a.bias",
                index, queryRank));
        AX_TRY(mla.query,
            w.matrix("model.layers.{L}.self_attn.q_b_proj.weight", "blk.{L}.attn_q_b.weight", index,
                queries, queryRank));
    } else {
        AX_TRY(mla.query,
            w.matrix("model.layers.{L}.self_attn.q_proj.weight", "blk.{L}.attn_q.weight", index,
                queries, hidden));
    }
    AX_TRY(const TensorView down,
        w.view("model.layers.{L}.self_attn.kv_a_proj_with_mqa.weight",
            "blk.{L}.attn_kv_a_mqa.weight", index, { mla.latent + mla.turned, hidden }));
    AX_TRY(mla.latentDown, w.matrixOf({ down.rowSlice(0, mla.latent) }));
    AX_TRY(mla.keyTurned, w.matrixOf({ down.rowSlice(mla.latent, mla.turned) }));
    if (biases == Biases::Required
        || (biases == Biases::Optional && w.find("", "blk.{L}.attn_kv_a_mqa.bias", index))) {
        AX_TRY(const TensorView bias,
            w.view("model.layers.{L}.self_attn.kv_a_proj_with_mqa.bias",
                "blk.{L}.attn_kv_a_mqa.bias", index, { mla.latent + mla.turned }));
        AX_TRY(std::vector<float> values, w.numbers(bias));
        AX_TRY(mla.keyTurnedBias, w.vectorOf({ values.begin() + mla.latent, values.end() }));
        values.resize(std::size_t(mla.latent));
        AX_TRY(mla.latentDownBias, w.vectorOf(std::move(values)));
    }
    AX_TRY(layer.outputBias,
        loadBias(w, biases, "model.layers.{L}.self_attn.o_proj.bias", "blk.{L}.attn_output.bias",
            index, hidden));
    AX_TRY(mla.latentNorm,
        w.vector("model.layers.{L}.self_attn.kv_a_layernorm.weight",
            "blk.{L}.attn_kv_a_norm.weight", index, mla.latent));
    AX_CHECK(loadUp(w, mla, index, layer.heads));
    AX_TRY(layer.output,
        w.matrix("model.layers.{L}.self_attn.o_proj.weight", "blk.{L}.attn_output.weight", index,
            hidden, layer.heads * mla.valueDim));
    return {};
}

/// One GGUF name serves both versions. Files that do not name the gating function are told apart
/// by the correction bias, which only V3 has.
bool scoresBySigmoid(const HyperParameters& p)
{
    if (const auto function = p.findInteger("", "expert_gating_func"))
        return *function == 2;
    for (const TensorView& tensor : p.files().tensors())
        if (tensor.name.ends_with(".exp_probs_b.bias"))
            return true;
    return false;
}

/// The rule by which experts are chosen (topk_method, scoring_func and their GGUF keys).
Result<Routing> readDeepseekRouting(const HyperParameters& p, bool version3)
{
    AX_TRY(Routing routing, readRouting(p));
    const auto method = p.findString("topk_method").value_or(version3 ? "noaux_tc" : "greedy");
    const bool sigmoid = p.isGguf()
        ? version3
        : p.findString("scoring_func").value_or(version3 ? "sigmoid" : "softmax") == "sigmoid";
    if (sigmoid)
        routing.score = Routing::Score::Sigmoid;
    routing.groups = int(p.findInteger("n_group", "expert_group_count").value_or(1));
    routing.groupsKept = int(p.findInteger("topk_group", "expert_group_used_count").value_or(1));
    if (method != "noaux_tc" && method != "greedy" && method != "group_limited_greedy")
        return fail(ErrorCode::Unsupported,
            "[read_config] topk_method: \"" + method + "\" is not understood",
            p.files().path().string() + "/config.json");
    if (!p.isGguf() && method == "greedy" && !version3)
        routing.groups = 1;
    if (sigmoid)
        routing.groupScore = Routing::GroupScore::SumOfTopTwo;
    if (routing.groups < 1 || routing.experts % routing.groups != 0 || routing.groupsKept < 1
        || routing.groupsKept > routing.groups
        || routing.experts / routing.groups * routing.groupsKept < routing.perToken)
        return fail(ErrorCode::Format,
            "[read_config] n_group " + std::to_string(routing.groups) + ", topk_group "
                + std::to_string(routing.groupsKept) + " and " + std::to_string(routing.experts)
                + " experts do not fit together",
            p.files().path().string());
    if (p.isGguf())
        routing.normalise = p.gguf().boolean(p.prefix() + ".expert_weights_norm").value_or(false);
    else if (version3) // version 2 of the reference never divides
        routing.normalise = p.findBoolean("norm_topk_prob").value_or(true);
    routing.normaliseEpsilon = 1e-20f;
    return routing;
}

Status loadMixture(
    const HyperParameters& p, WeightTable& w, DecoderSpec& spec, int index, const Routing& routing)
{
    DecoderLayer& layer = spec.layers[std::size_t(index)];
    MixtureOfExperts moe;
    moe.routing = routing;
    AX_TRY(const int width,
        p.integer("moe_intermediate_size", "expert_feed_forward_length", 1, 1 << 20));
    AX_CHECK(loadExperts(w, moe, index, spec.hidden, width));
    if (w.find("model.layers.{L}.mlp.gate.e_score_correction_bias", "blk.{L}.exp_probs_b.bias",
            index)) {
        AX_TRY(const TensorView bias,
            w.view("model.layers.{L}.mlp.gate.e_score_correction_bias", "blk.{L}.exp_probs_b.bias",
                index, { routing.experts }));
        AX_TRY(moe.routing.correction, w.numbers(bias));
        AX_TRY(moe.routing.correctionBias, w.vectorOf(moe.routing.correction));
    }
    moe.sharedExperts = int(p.findInteger("n_shared_experts", "expert_shared_count").value_or(0));
    if (moe.sharedExperts > 0)
        AX_CHECK(loadSharedExpert(
            w, moe, index, { spec.hidden, moe.sharedExperts * width, "shared_experts", false }));
    layer.moe = std::move(moe);
    return {};
}

Result<DecoderSpec> buildDeepseek(const HyperParameters& p, WeightTable& w, bool version3)
{
    DecoderSpec spec;
    spec.architecture = version3 ? "deepseek_v3" : "deepseek_v2";
    AX_CHECK(requireActivation(p, "silu"));
    AX_CHECK(p.require("moe_layer_freq", { 1 }));
    AX_CHECK(p.require("mlp_bias", {}));
    AX_TRY(const CommonSizes sizes, readCommonSizes(p, spec));
    LatentAttention mla;
    AX_TRY(mla.latent, p.integer("kv_lora_rank", "attention.kv_lora_rank", 1, 1 << 16));
    AX_TRY(mla.turned, p.integer("qk_rope_head_dim", "rope.dimension_count", 2, 4096));
    const int queryRank = int(p.findInteger("q_lora_rank", "attention.q_lora_rank").value_or(0));
    if (p.isGguf()) {
        // Files from before the split tensors have the whole heads' sizes under the plain keys.
        const bool split = p.findInteger("", "attention.key_length_mla").has_value();
        AX_TRY(const int whole,
            p.integer("", split ? "attention.key_length_mla" : "attention.key_length", 2, 4096));
        AX_TRY(mla.valueDim,
            p.integer(
                "", split ? "attention.value_length_mla" : "attention.value_length", 1, 4096));
        mla.plain = whole - mla.turned;
        if (mla.plain < 1)
            return fail(ErrorCode::Format,
                "[read_config] attention.key_length: smaller than the part that turns",
                p.files().path().string());
    } else {
        AX_TRY(mla.plain, p.integer("qk_nope_head_dim", "", 1, 4096));
        AX_TRY(mla.valueDim, p.integer("v_head_dim", "", 1, 4096));
    }
    AX_TRY(RopeSpec rope, readRope(p, mla.turned, true));
    rope.pairs = p.isGguf() || p.findBoolean("rope_interleave").value_or(true);
    spec.ropes.push_back(rope);
    const double mscale
        = rope.kind == RopeSpec::Kind::Yarn && rope.mscaleAllDim > 0 && rope.factor > 1
        ? 0.1 * rope.mscaleAllDim * std::log(rope.factor) + 1
        : 1;
    AX_CHECK(loadEnds(p, w, spec));
    AX_TRY(const Routing routing, readDeepseekRouting(p, version3));
    const auto dense
        = p.findInteger("first_k_dense_replace", "leading_dense_block_count").value_or(0);
    for (int index = 0; index < sizes.layers; ++index) {
        DecoderLayer& layer = spec.layers[std::size_t(index)];
        layer.kvHeads = 1;
        layer.headDim = mla.plain + mla.turned;
        layer.mla = mla;
        layer.attentionScale = float(mscale * mscale / std::sqrt(double(layer.headDim)));
        AX_TRY(layer.attentionNorm,
            w.vector("model.layers.{L}.input_layernorm.weight", "blk.{L}.attn_norm.weight", index,
                spec.hidden));
        AX_CHECK(loadAttentionLayer(
            w, layer, index, spec.hidden, queryRank, biasesOf(p, "attention_bias")));
        AX_TRY(layer.mlpNorm,
            w.vector("model.layers.{L}.post_attention_layernorm.weight", "blk.{L}.ffn_norm.weight",
                index, spec.hidden));
        if (index < dense)
            AX_CHECK(loadGatedMlp(w, layer, index, spec.hidden, spec.intermediate));
        else
            AX_CHECK(loadMixture(p, w, spec, index, routing));
    }
    AX_CHECK(w.finish());
    return spec;
}

} // namespace

Result<DecoderSpec> buildDeepseekV2(const HyperParameters& parameters, WeightTable& weights)
{
    return buildDeepseek(parameters, weights, parameters.isGguf() && scoresBySigmoid(parameters));
}

Result<DecoderSpec> buildDeepseekV3(const HyperParameters& parameters, WeightTable& weights)
{
    return buildDeepseek(parameters, weights, true);
}

} // namespace ax
