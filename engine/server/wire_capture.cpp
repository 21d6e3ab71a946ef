// SPDX-License-Identifier: Apache-2.0
#include "engine/server/wire_capture.h"

#include "engine/core/option_field.h"
#include "engine/trace/jsonl.h"

#include <algorithm>

namespace ax::server {

namespace {

/// Negatives count from the end; what is outside or has no attention is left out.
std::vector<int> attentionLayers(const std::vector<std::int64_t>& ids, const ModelInfo& model)
{
    const int count = int(model.layerInfo.size());
    const auto attends = [&](int layer) {
        return model.layerInfo[std::size_t(layer)].kind != AttentionKind::Linear;
    };
    std::vector<int> layers;
    for (const std::int64_t id : ids) {
        const std::int64_t layer = id < 0 ? id + count : id;
        if (layer >= 0 && layer < count && attends(int(layer)))
            layers.push_back(int(layer));
    }
    for (int layer = count - 1; layer >= 0 && layers.empty(); --layer)
        if (attends(layer))
            layers.push_back(layer);
    return layers;
}

LayerSelection listed(std::vector<int> layers)
{
    LayerSelection selection;
    selection.kind = LayerSelection::Kind::List;
    selection.list = std::move(layers);
    return selection;
}

std::vector<int> headsOf(Fields& in, const ModelInfo& model)
{
    std::vector<int> heads;
    for (const std::int64_t head :
        in.integers("attention_capture_head_ids").value_or(std::vector<std::int64_t>())) {
        if (head < 0 || head >= model.heads)
            in.refuse("attention_capture_head_ids",
                "an array of numbers from 0 to " + std::to_string(model.heads - 1));
        heads.push_back(int(head));
    }
    return heads;
}

void readLens(Fields& in, const ModelInfo& model, CaptureOptions& options)
{
    const bool lens = in.flag("return_logit_lens").value_or(options.logitLens > 0);
    const int top = int(in.integer("logit_lens_top_k", 1, 64).value_or(5));
    options.logitLens = lens ? top : 0;
    const auto ids = in.integers("logit_lens_layer_ids");
    LayerSelection automatic;
    options.lensLayers = automatic;
    if (!ids || ids->empty())
        return;
    std::vector<int> layers;
    for (const std::int64_t id : *ids) {
        const std::int64_t layer = id < 0 ? id + model.layers : id;
        if (layer >= 0 && layer < model.layers)
            layers.push_back(int(layer));
    }
    if (!layers.empty())
        options.lensLayers = listed(std::move(layers));
}

} // namespace

WireCapture WireCapture::read(Fields& in, const ModelInfo& model, const Guardrails& guardrails,
    const CaptureDefaults& defaults, bool fingerprintsWanted)
{
    WireCapture capture;
    capture.m_guardrails = guardrails;
    CaptureOptions& o = capture.m_options = defaults.options;
    const bool asked = in.flag("return_attention_tokens").value_or(defaults.returnAttention);
    o.topK = int(in.integer("top_k_attention", 1, 64).value_or(o.topK));
    const auto one = in.integer("attention_capture_layer_id", -kMany, kMany);
    const auto several = in.integers("attention_capture_layer_ids");
    if (several || one)
        o.layers = listed(
            attentionLayers(several ? *several : std::vector<std::int64_t> { *one }, model));
    if (in.has("attention_capture_head_ids"))
        o.headList = headsOf(in, model);
    if (const auto kind
        = in.choice("attention_head_aggregation", { "mean", "max", "none", "logit_mean" }))
        o.aggregation = Aggregation(*kind);
    o.sketch = in.flag("attention_sketch_mode").value_or(o.sketch);
    o.fingerprint = in.flag("attention_fingerprint_mode").value_or(o.fingerprint);
    o.heads = in.flag("attention_head_stats").value_or(o.heads);
    o.raw = in.flag("attention_raw").value_or(o.raw || !(o.sketch || o.fingerprint || o.heads));
    capture.m_onlyAsked = in.flag("attention_fingerprint_only");
    if (!capture.m_onlyAsked && defaults.fingerprintOnly)
        capture.m_onlyAsked = true;
    capture.m_maskAsked = int(in.integer("attention_mask_prefix", 0, kMany).value_or(0));
    // The first token's row is recorded whatever the stride: step 0 is a multiple of any.
    (void)in.flag("include_prompt_attention");
    o.promptRows = in.flag("attention_prompt_rows").value_or(o.promptRows);
    o.stride = int(in.integer("attention_stride", 1, kMany).value_or(o.stride));
    o.maxSteps = int(in.integer("attention_max_steps", 0, kMany).value_or(o.maxSteps));
    o.derotated = in.flag("attention_derotated").value_or(o.derotated);
    o.moe = in.flag("return_moe_routing").value_or(o.moe);
    capture.m_moeTopK = int(in.integer("moe_routing_top_k", 1, 64).value_or(2));
    for (const std::int64_t id :
        in.integers("moe_capture_layer_ids").value_or(std::vector<std::int64_t>())) {
        const std::int64_t layer = id < 0 ? id + model.layers : id;
        if (layer >= 0 && layer < model.layers)
            capture.m_moeLayers.push_back(layer);
    }
    readLens(in, model, o);
    capture.m_wanted = asked && !guardrails.captureOff;
    // "attention_tokens" would be found by those who look for leaks.
    if (asked && guardrails.captureOff)
        capture.m_limits["attention_capture"] = false;
    capture.m_rawAsked = o.raw || o.sketch;
    capture.m_fingerprintAsked = o.fingerprint;
    capture.m_manifold = defaults.manifold;
    o.fingerprint = o.fingerprint || fingerprintsWanted || defaults.manifold;
    if (capture.m_wanted)
        capture.settlePrivacy();
    else
        capture.m_options = CaptureOptions {};
    if (!capture.m_wanted)
        capture.m_options.fingerprint = false;
    return capture;
}

/// What the guardrails make of mask and fingerprint_only.
void WireCapture::settlePrivacy()
{
    CaptureOptions& o = m_options;
    o.maskPrefix = std::max({ o.maskPrefix, m_maskAsked, m_guardrails.maskPrefix });
    const bool own = m_onlyAsked.value_or(m_maskAsked > 0);
    o.fingerprintOnly = m_guardrails.fingerprintOnly || m_onlyAsked.value_or(o.maskPrefix > 0);
    if (o.fingerprintOnly) {
        o.fingerprint = m_fingerprintAsked = true;
        if (!own && m_rawAsked)
            m_limits["attention_fingerprint_only"] = true;
    }
    if (o.maskPrefix > m_maskAsked)
        m_limits["attention_mask_prefix"] = o.maskPrefix;
}

void WireCapture::maskSystem(int tokens)
{
    if (!m_wanted || !m_guardrails.maskSystemPrompt || tokens <= m_options.maskPrefix)
        return;
    m_options.maskPrefix = tokens;
    settlePrivacy();
}

void WireCapture::leaveOut()
{
    m_wanted = false;
    m_limits = Json::object();
    m_limits["attention_capture"] = false;
}

std::string WireCapture::modes() const
{
    if (!m_wanted)
        return {};
    const bool all = !m_options.fingerprintOnly;
    std::string list;
    for (const auto& [on, name] :
        { std::pair(m_options.raw && all, "raw"), std::pair(m_options.sketch && all, "sketch"),
            std::pair(m_fingerprintAsked, "fingerprint"), std::pair(m_options.heads, "heads") })
        if (on)
            list += (list.empty() ? "" : ",") + std::string(name);
    return list;
}

/// Hidden positions are gone already; the rest counts from the first that is not hidden.
void WireCapture::shift(StepRecord& step) const
{
    const std::int32_t by = m_options.maskPrefix;
    if (by == 0)
        return;
    const auto less = [by](std::vector<std::int32_t>& positions) {
        for (std::int32_t& position : positions)
            position -= by;
    };
    for (RawRow& row : step.raw)
        less(row.positions);
    for (LayerSketch& sketch : step.sketches)
        for (auto& hub : sketch.hubs)
            hub.first -= by;
    for (DerotatedRow& row : step.derotated) {
        less(row.positions);
        less(row.skeleton);
    }
}

/// The compact form that goes with fingerprints.
std::string WireCapture::routing(const StepRecord& step)
{
    Json experts = Json::object(), entropy = Json::object();
    int changed = 0, known = 0;
    for (const MoeRouting& layer : step.moe) {
        const std::string id = std::to_string(layer.layer);
        experts[id] = layer.experts;
        entropy[id] = shortestDouble(layer.entropy);
        if (layer.experts.empty())
            continue;
        if (const auto last = m_lastExpert.find(layer.layer); last != m_lastExpert.end()) {
            ++known;
            changed += last->second != layer.experts.front();
        }
        m_lastExpert[layer.layer] = layer.experts.front();
    }
    Json moe;
    moe["top_experts"] = std::move(experts);
    moe["entropy"] = std::move(entropy);
    if (known > 0)
        moe["expert_churn"] = double(changed) / known;
    return dump(moe);
}

/// Where the fingerprint lies among those of the stored discovery, beside the zone.
void WireCapture::place(StepRecord& step)
{
    if (!m_manifold || !step.fingerprint || m_manifold->model().schema() != name(m_options.layout))
        return;
    const discovery::Verdict verdict
        = m_manifold->classify(*step.fingerprint, std::max(0, step.decodeStep));
    step.attentionExtra["manifold_coherence"] = shortestDouble(float(verdict.coherence));
    step.attentionExtra["off_manifold"] = verdict.offManifold;
    step.attentionExtra["cluster_id"] = verdict.cluster < 0 ? Json() : Json(verdict.cluster);
    if (step.decodeStep >= 0)
        m_verdicts.push_back(verdict);
}

std::string WireCapture::manifold() const
{
    if (m_verdicts.empty())
        return {};
    const discovery::AnswerPlace place
        = discovery::placeOf(m_verdicts, m_manifold->model().shares());
    Json json { { "tokens", place.tokens }, { "coherence", shortestDouble(float(place.coherence)) },
        { "off_manifold_share", double(place.off) / place.tokens },
        { "cluster_id", place.cluster < 0 ? Json() : Json(place.cluster) },
        { "cluster_share", place.inCluster }, { "sessions", Json::array() } };
    for (const discovery::Likeness& one : place.sessions)
        json["sessions"].push_back({ { "session_id", one.session }, { "share", one.share } });
    return dump(json);
}

std::string WireCapture::entry(StepRecord step)
{
    if (!m_wanted)
        return {};
    if (step.decodeStep < 0) {
        const int query = step.tokenIndex - 1 - m_options.maskPrefix;
        if (query < 0)
            return {}; // a hidden token's own row
        step.attentionExtra["query"] = query;
    }
    shift(step);
    place(step);
    if (!m_fingerprintAsked)
        step.fingerprint.reset();
    if (!m_moeLayers.empty())
        std::erase_if(step.moe, [&](const MoeRouting& routing) {
            return std::find(m_moeLayers.begin(), m_moeLayers.end(), routing.layer)
                == m_moeLayers.end();
        });
    for (MoeRouting& routing : step.moe)
        if (int(routing.experts.size()) > m_moeTopK) {
            routing.experts.resize(std::size_t(m_moeTopK));
            routing.weights.resize(std::size_t(m_moeTopK));
        }
    const bool compact
        = !step.moe.empty() && step.raw.empty() && step.sketches.empty() && step.fingerprint;
    if (!compact)
        return wireEntryText(step);
    const std::string routes = routing(step);
    step.moe.clear();
    std::string text = wireEntryText(step);
    text.pop_back();
    return text + ",\"moe\":" + routes + "}";
}

} // namespace ax::server
