// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/signal_fields.h"
#include "engine/trace/step_json.h"

#include <algorithm>

namespace ax::trace {

namespace {

/// Probabilities renormalised over the kept entries.
std::vector<float> scoresOf(const RawRow& row)
{
    if (!row.scores.empty() || row.logits.empty())
        return row.scores;
    const float highest = *std::max_element(row.logits.begin(), row.logits.end());
    std::vector<float> scores(row.logits.size());
    double sum = 0;
    for (std::size_t k = 0; k < scores.size(); ++k) {
        scores[k] = std::exp(row.logits[k] - highest);
        sum += double(scores[k]);
    }
    for (float& score : scores)
        score = float(double(score) / sum);
    return scores;
}

constexpr std::string_view kRowMembers[] = { "token_positions", "attention_scores", "topk_logits",
    "logsumexp_candidates", "topk_mass", "heads" };

void writeRow(JsonOut& out, const RawRow& row)
{
    out.list("token_positions", row.positions);
    out.list("attention_scores", scoresOf(row));
    if (!row.scores.empty()) {
        // The logits of such a row were made from the scores: they are not written as measured.
        if (row.logsumexp != 0)
            out.member("logsumexp_candidates", row.logsumexp);
        return;
    }
    out.list("topk_logits", row.logits);
    out.member("logsumexp_candidates", row.logsumexp);
    double mass = 0;
    for (const float logit : row.logits)
        mass += std::exp(double(logit) - double(row.logsumexp));
    out.member("topk_mass", float(std::min(mass, 1.0)));
}

void writeLayers(JsonOut& out, const StepRecord& step)
{
    std::vector<std::int32_t> layers;
    for (const RawRow& row : step.raw)
        if (std::find(layers.begin(), layers.end(), row.layer) == layers.end())
            layers.push_back(row.layer);
    const nlohmann::ordered_json none = nlohmann::ordered_json::object();
    const auto found = step.attentionExtra.find("layers");
    const nlohmann::ordered_json& extra = found != step.attentionExtra.end() ? *found : none;
    out.key("layers");
    out.beginObject();
    for (const std::int32_t layer : layers) {
        const std::string id = std::to_string(layer);
        out.key(id);
        out.beginObject();
        bool heads = false;
        for (const RawRow& row : step.raw) {
            if (row.layer == layer && row.head < 0)
                writeRow(out, row);
            heads |= row.layer == layer && row.head >= 0;
        }
        if (heads) {
            out.key("heads");
            out.beginObject();
            for (const RawRow& row : step.raw) {
                if (row.layer != layer || row.head < 0)
                    continue;
                out.key(std::to_string(row.head));
                out.beginObject();
                writeRow(out, row);
                out.endObject();
            }
            out.endObject();
        }
        out.extrasOf(extra, id, kRowMembers);
        out.endObject();
    }
    out.endObject();
}

void writeRaw(JsonOut& out, const StepRecord& step)
{
    if (step.raw.empty())
        return;
    const auto last = std::find_if(
        step.raw.rbegin(), step.raw.rend(), [](const RawRow& row) { return row.head < 0; });
    if (last != step.raw.rend()) {
        writeRow(out, *last);
        out.member("layer_id", last->layer);
    }
    if (step.raw.size() > 1 || last == step.raw.rend() || step.attentionExtra.contains("layers"))
        writeLayers(out, step);
}

void writeSummary(JsonOut& out, const StepRecord& step)
{
    const AttentionSummary& s = *step.summary;
    out.key("fingerprint");
    out.beginObject();
    out.list("histogram", s.histogram);
    out.member("local_mass", s.local);
    out.member("mid_mass", s.mid);
    out.member("long_mass", s.longRange);
    out.member("entropy", s.entropy);
    out.member("hubness", s.hubness);
    out.member("consensus", s.consensus);
    out.extrasOf(step.attentionExtra, "fingerprint",
        { "histogram", "local_mass", "mid_mass", "long_mass", "entropy", "hubness", "consensus" });
    out.endObject();
}

void writeSketches(JsonOut& out, const StepRecord& step)
{
    const nlohmann::ordered_json none = nlohmann::ordered_json::object();
    const auto found = step.attentionExtra.find("layer_sketches");
    const nlohmann::ordered_json& extra = found != step.attentionExtra.end() ? *found : none;
    out.key("layer_sketches");
    out.beginObject();
    for (const LayerSketch& sketch : step.sketches) {
        const std::string id = std::to_string(sketch.layer);
        out.key(id);
        out.beginObject();
        out.key("top_hubs");
        out.beginArray();
        for (const auto& [position, probability] : sketch.hubs) {
            out.beginArray();
            out.value(position);
            out.value(probability);
            out.endArray();
        }
        out.endArray();
        out.list("dist_hist", sketch.histogram);
        out.member("entropy", sketch.entropy);
        out.member("mass_captured", sketch.massCaptured);
        out.extrasOf(extra, id, { "top_hubs", "dist_hist", "entropy", "mass_captured" });
        out.endObject();
    }
    out.endObject();
}

void writeHeadStats(JsonOut& out, std::string_view name, const StepRecord& step)
{
    if (step.headStats.empty())
        return;
    out.key(name);
    out.beginObject();
    for (const HeadStats& stats : step.headStats) {
        out.key(std::to_string(stats.layer));
        out.beginArray();
        for (const auto& head : stats.heads)
            out.values(head);
        out.endArray();
    }
    out.endObject();
}

void writeDerotated(JsonOut& out, const StepRecord& step)
{
    if (step.derotated.empty())
        return;
    out.key("derotated");
    out.beginObject();
    for (const DerotatedRow& row : step.derotated) {
        out.key(std::to_string(row.layer));
        out.beginObject();
        out.list("token_positions", row.positions);
        out.list("content_scores", row.contentScores);
        out.member("positional_share", row.positionalShare);
        out.list("skeleton", row.skeleton);
        out.endObject();
    }
    out.endObject();
}

void writeMoe(JsonOut& out, const StepRecord& step)
{
    if (step.moe.empty())
        return;
    out.key("moe");
    out.beginObject();
    for (const MoeRouting& routing : step.moe) {
        out.key(std::to_string(routing.layer));
        out.beginObject();
        out.list("experts", routing.experts);
        out.list("weights", routing.weights);
        out.member("entropy", routing.entropy);
        out.member("shared", routing.shared);
        out.endObject();
    }
    out.endObject();
}

void writeLogitLens(JsonOut& out, std::string_view name, const StepRecord& step)
{
    if (step.logitLens.empty())
        return;
    out.key(name);
    out.beginObject();
    for (const LogitLensRow& row : step.logitLens) {
        out.key(std::to_string(row.layer));
        writeAlternatives(out, row.tokens);
    }
    out.endObject();
}

const char* modeOf(const StepRecord& step)
{
    return !step.raw.empty()               ? "raw"
        : !step.sketches.empty()           ? "sketch"
        : step.fingerprint || step.summary ? "fingerprint"
        : !step.headStats.empty()          ? "heads"
                                           : "raw";
}

const char* name(ThinkPhase phase) { return phase == ThinkPhase::Think ? "think" : "output"; }

void writeSignals(JsonOut& out, const StepRecord& step)
{
    const auto extra = step.extra.find("signals");
    bool any = extra != step.extra.end() && extra->is_object() && !extra->empty();
    for (const SignalField& field : kSignalFields)
        any |= std::isfinite(step.signals.*field.value);
    if (!any)
        return;
    out.key("signals");
    out.beginObject();
    std::array<std::string_view, kSignalFields.size()> names;
    for (std::size_t k = 0; k < names.size(); ++k) {
        names[k] = kSignalFields[k].name;
        out.member(names[k], step.signals.*kSignalFields[k].value);
    }
    out.extrasOf(step.extra, "signals", std::span<const std::string_view>(names));
    out.endObject();
}

} // namespace

void writeAlternatives(JsonOut& out, const std::vector<Alternative>& alternatives)
{
    out.beginArray();
    for (const Alternative& alternative : alternatives) {
        out.beginArray();
        out.value(alternative.id);
        out.value(std::string_view(alternative.text));
        out.value(alternative.logprob);
        out.endArray();
    }
    out.endArray();
}

bool hasEntry(const StepRecord& step)
{
    return !step.raw.empty() || !step.sketches.empty() || step.summary.has_value()
        || (step.attentionExtra.is_object() && !step.attentionExtra.empty());
}

void writeEntry(JsonOut& out, const StepRecord& step, EntryUse use)
{
    const bool wire = use == EntryUse::Wire;
    out.beginObject();
    out.member("schema_version", 1);
    out.member("mode", modeOf(step));
    out.member("decode_step", step.decodeStep);
    if (step.thinkPhase != ThinkPhase::None)
        out.member("think_phase", name(step.thinkPhase));
    writeRaw(out, step);
    if (step.summary)
        writeSummary(out, step);
    else if (wire && step.fingerprint && step.raw.empty())
        out.list("fingerprint", *step.fingerprint);
    if (!step.zone.empty()) {
        out.member("manifold_zone", step.zone);
        out.text("manifold_preset", step.zonePreset);
        out.member("manifold_confidence", step.zoneConfidence);
    }
    if (wire && step.fingerprint) {
        out.text("manifold", step.zone);
        out.member("step", step.decodeStep);
    }
    if (!step.sketches.empty())
        writeSketches(out, step);
    if (wire) {
        writeHeadStats(out, "head_stats", step);
        writeDerotated(out, step);
        writeMoe(out, step);
        writeLogitLens(out, "logit_lens", step);
        if (step.payloadDropped)
            out.member("payload_dropped", true);
    }
    out.extras(step.attentionExtra,
        { "schema_version", "mode", "decode_step", "think_phase", "token_positions",
            "attention_scores", "topk_logits", "logsumexp_candidates", "topk_mass", "layer_id",
            "layers", "fingerprint", "manifold_zone", "manifold_preset", "manifold_confidence",
            "layer_sketches", "manifold", "step", "head_stats", "derotated", "moe", "logit_lens",
            "payload_dropped" });
    out.endObject();
}

void writeStepMembers(JsonOut& out, const StepRecord& step)
{
    // A member that could not be understood was kept under its own name and goes back to its place.
    const auto kept = [&](std::string_view name) {
        if (const auto found = step.extra.find(name); found != step.extra.end())
            out.member(name, *found);
    };
    out.member("tokenIndex", step.tokenIndex);
    out.member("decodeStep", step.decodeStep);
    if (hasEntry(step)) {
        out.key("attention");
        writeEntry(out, step, EntryUse::Trace);
    }
    if (step.fingerprint)
        out.list("fingerprint", *step.fingerprint);
    else
        kept("fingerprint");
    out.text("manifoldZone", step.zone);
    out.member("zoneConfidence", step.zoneConfidence);
    out.text("zonePreset", step.zonePreset);
    out.text("zoneRule", step.zoneRule);
    writeSignals(out, step);
    if (step.thinkPhase != ThinkPhase::None)
        out.member("thinkPhase", name(step.thinkPhase));
    writeDerotated(out, step);
    if (step.moe.empty())
        kept("moe");
    else
        writeMoe(out, step);
    writeLogitLens(out, "logitLens", step);
    writeHeadStats(out, "headStats", step);
    if (step.payloadDropped)
        out.member("payloadDropped", true);
    out.extras(step.extra,
        { "record_type", "tokenIndex", "decodeStep", "attention", "fingerprint", "manifoldZone",
            "zoneConfidence", "zonePreset", "zoneRule", "signals", "thinkPhase", "derotated", "moe",
            "logitLens", "headStats", "payloadDropped" });
}

} // namespace ax::trace
