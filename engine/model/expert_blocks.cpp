// SPDX-License-Identifier: Apache-2.0
// Readers of mixtures of experts that several architectures share.
#include "engine/model/shared_blocks.h"

#include <algorithm>

namespace ax {

namespace {

std::string withExpert(const char* name, int expert)
{
    std::string text = name;
    if (const auto at = text.find("{E}"); at != std::string::npos)
        text.replace(at, 3, std::to_string(expert));
    return text;
}

/// One role of the experts: the names it has in files, and its sizes.
struct Role {
    const char *hfSingle, *ggufStacked, *ggufSingle;
    int out, in;
};

/// A role of all experts from the forms it has in files.
Result<StackRef> loadRole(WeightTable& w, int layer, int experts, const Role& role)
{
    std::vector<TensorView> parts;
    if (w.find("", role.ggufStacked, layer)) {
        AX_TRY(const TensorView stacked,
            w.view("", role.ggufStacked, layer, { experts, role.out, role.in }));
        for (int e = 0; e < experts; ++e)
            parts.push_back(stacked.slice(e));
        return w.stackOf(parts);
    }
    for (int e = 0; e < experts; ++e) {
        AX_TRY(TensorView part,
            w.view(withExpert(role.hfSingle, e).c_str(), withExpert(role.ggufSingle, e).c_str(),
                layer, { role.out, role.in }));
        parts.push_back(std::move(part));
    }
    return w.stackOf(parts);
}

/// Gate and up rows stacked in one tensor [experts, 2 width, hidden].
Status loadFused(WeightTable& w, MixtureOfExperts& moe, const TensorView& fused, int width)
{
    std::vector<TensorView> gates, ups;
    for (int e = 0; e < moe.routing.experts; ++e) {
        const TensorView both = fused.slice(e);
        gates.push_back(both.rowSlice(0, width));
        ups.push_back(both.rowSlice(width, width));
    }
    AX_TRY(moe.gate, w.stackOf(gates));
    AX_TRY(moe.up, w.stackOf(ups));
    return {};
}

/// Width of the experts; early GGUF files leave it to the tensors.
Result<int> expertWidth(const HyperParameters& p, WeightTable& w, const char* hfKey,
    const char* ggufKey, const char* ggufTensor, int layer)
{
    if (p.isGguf() && !p.findInteger("", ggufKey))
        if (const TensorView* view = w.find("", ggufTensor, layer); view && view->shape.size() >= 2)
            return int(view->shape.end()[-2]);
    return p.integer(hfKey, ggufKey, 1, 1 << 20);
}

} // namespace

Result<Routing> readRouting(const HyperParameters& p)
{
    Routing routing;
    const char* count = "num_experts";
    for (const char* name : { "num_experts", "num_local_experts", "n_routed_experts" })
        if (p.findInteger(name, ""))
            count = name;
    AX_TRY(routing.experts, p.integer(count, "expert_count", 1, 1 << 16));
    AX_TRY(routing.perToken,
        p.integer("num_experts_per_tok", "expert_used_count", 1, routing.experts));
    routing.scale
        = float(p.findReal("routed_scaling_factor", "expert_weights_scale").value_or(1.0));
    if (routing.scale == 0) // GGUF: 0 means none
        routing.scale = 1;
    return routing;
}

Status loadExperts(WeightTable& w, MixtureOfExperts& moe, int layer, int hidden, int width,
    const ExpertNames& names)
{
    const int experts = moe.routing.experts;
    AX_TRY(
        moe.router, w.matrix(names.router, "blk.{L}.ffn_gate_inp.weight", layer, experts, hidden));
    const char* hfFused = "model.layers.{L}.mlp.experts.gate_up_proj";
    const char* hfDown = "model.layers.{L}.mlp.experts.down_proj";
    if (w.find(hfFused, "blk.{L}.ffn_gate_up_exps.weight", layer)) {
        AX_TRY(const TensorView fused,
            w.view(
                hfFused, "blk.{L}.ffn_gate_up_exps.weight", layer, { experts, 2 * width, hidden }));
        AX_CHECK(loadFused(w, moe, fused, width));
    } else {
        AX_TRY(moe.gate,
            loadRole(w, layer, experts,
                { names.gate, "blk.{L}.ffn_gate_exps.weight", "blk.{L}.ffn_gate.{E}.weight", width,
                    hidden }));
        AX_TRY(moe.up,
            loadRole(w, layer, experts,
                { names.up, "blk.{L}.ffn_up_exps.weight", "blk.{L}.ffn_up.{E}.weight", width,
                    hidden }));
    }
    if (w.find(hfDown, "", layer)) {
        AX_TRY(const TensorView down, w.view(hfDown, "", layer, { experts, hidden, width }));
        std::vector<TensorView> parts;
        for (int e = 0; e < experts; ++e)
            parts.push_back(down.slice(e));
        AX_TRY(moe.down, w.stackOf(parts));
    } else {
        AX_TRY(moe.down,
            loadRole(w, layer, experts,
                { names.down, "blk.{L}.ffn_down_exps.weight", "blk.{L}.ffn_down.{E}.weight", hidden,
                    width }));
    }
    return {};
}

Status loadSharedExpert(
    WeightTable& w, MixtureOfExperts& moe, int layer, const SharedExpertShape& shape)
{
    const auto& [hidden, width, module, withSwitch] = shape;
    const std::string base = std::string("model.layers.{L}.mlp.") + module;
    AX_TRY(moe.sharedGate,
        w.matrix((base + ".gate_proj.weight").c_str(), "blk.{L}.ffn_gate_shexp.weight", layer,
            width, hidden));
    AX_TRY(moe.sharedUp,
        w.matrix((base + ".up_proj.weight").c_str(), "blk.{L}.ffn_up_shexp.weight", layer, width,
            hidden));
    AX_TRY(moe.sharedDown,
        w.matrix((base + ".down_proj.weight").c_str(), "blk.{L}.ffn_down_shexp.weight", layer,
            hidden, width));
    if (!withSwitch)
        return {};
    // GGUF files may hold the one row as a vector.
    AX_TRY(TensorView row, [&]() -> Result<TensorView> {
        const TensorView* found
            = w.find((base + "_gate.weight").c_str(), "blk.{L}.ffn_gate_inp_shexp.weight", layer);
        if (found && found->shape.size() == 1 && found->shape[0] == hidden) {
            TensorView view = *found;
            view.shape = { 1, hidden };
            return view;
        }
        return w.view((base + "_gate.weight").c_str(), "blk.{L}.ffn_gate_inp_shexp.weight", layer,
            { 1, hidden });
    }());
    AX_TRY(moe.sharedSwitch, w.matrixOf({ row }));
    return {};
}

bool qwenLayerIsSparse(const HyperParameters& p, int layer)
{
    if (p.isGguf())
        return true;
    if (const auto only = p.config().find("mlp_only_layers"); only != p.config().end()
        && only->is_array() && std::find(only->begin(), only->end(), layer) != only->end())
        return false;
    const auto step = p.findInteger("decoder_sparse_step", "").value_or(1);
    return step > 0 && (layer + 1) % step == 0;
}

Status loadQwenMlp(const HyperParameters& p, WeightTable& w, DecoderSpec& spec, int index,
    const QwenExperts& defaults)
{
    DecoderLayer& layer = spec.layers[std::size_t(index)];
    const bool stacked = w.find("", "blk.{L}.ffn_gate_inp.weight", index);
    if (p.isGguf() ? !stacked : !qwenLayerIsSparse(p, index))
        return loadGatedMlp(w, layer, index, spec.hidden, spec.intermediate);
    MixtureOfExperts moe;
    AX_TRY(moe.routing, readRouting(p));
    moe.routing.normalise = p.isGguf()
        ? p.gguf().boolean(p.prefix() + ".expert_weights_norm").value_or(defaults.normaliseInGguf)
        : p.findBoolean("norm_topk_prob").value_or(defaults.normaliseInConfig);
    AX_TRY(const int width,
        expertWidth(p, w, "moe_intermediate_size", "expert_feed_forward_length",
            "blk.{L}.ffn_gate_exps.weight", index));
    AX_CHECK(loadExperts(w, moe, index, spec.hidden, width));
    if (defaults.shared) {
        AX_TRY(const int sharedWidth,
            expertWidth(p, w, "shared_expert_intermediate_size",
                "expert_shared_feed_forward_length", "blk.{L}.ffn_gate_shexp.weight", index));
        moe.sharedExperts = 1;
        AX_CHECK(
            loadSharedExpert(w, moe, index, { spec.hidden, sharedWidth, "shared_expert", true }));
    }
    layer.moe = std::move(moe);
    return {};
}

} // namespace ax
