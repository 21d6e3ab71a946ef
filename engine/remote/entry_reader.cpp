// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/entry_reader.h"

#include "engine/remote/lenient_json.h"
#include "engine/trace/step_json.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax::remote {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kModes[]
    = { "raw", "sketch", "fingerprint", "fingerprint_only", "heads" };
constexpr std::string_view kZones[]
    = { "syntax_floor", "semantic_bridge", "long_range", "structure_ripple", "diffuse", "unknown" };

template <std::size_t N> bool isOneOf(std::string_view name, const std::string_view (&names)[N])
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::optional<std::int64_t> wholeOrRound(const Json& value)
{
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    const std::optional<double> number = finite(value);
    if (number && std::floor(*number) == *number && std::abs(*number) < 9e15)
        return std::int64_t(*number);
    return std::nullopt;
}

const Json& first(const Json& object, const char* name, const char* otherwise)
{
    const Json& value = member(object, name);
    return value.is_null() ? member(object, otherwise) : value;
}

StreamRow readRow(const Json& from, EntryNotes& notes, int& padding)
{
    const Json& positions = member(from, "token_positions");
    const Json& scores = member(from, "attention_scores");
    const Json& logits = member(from, "topk_logits");
    std::size_t count = positions.is_array() ? positions.size() : 0, longest = count;
    for (const Json* list : { &scores, &logits })
        if (list->is_array()) {
            count = std::min(count, list->size());
            longest = std::max(longest, list->size());
        }
    if (longest != count)
        notes.warnings.insert("mismatched_lengths");
    const std::optional<double> logsumexp
        = finite(first(from, "logsumexp_candidates", "logsumexp_all"));
    StreamRow row;
    row.massSent = from.contains("topk_mass");
    row.mass = finite(member(from, "topk_mass"));
    const bool fromLogits = logits.is_array() && logsumexp;
    row.knowsProbabilities = fromLogits || row.mass;
    for (std::size_t k = 0; k < count; ++k) {
        const std::optional<double> score
            = scores.is_array() ? finite(scores[k]) : std::optional<double>();
        const std::optional<double> logit
            = logits.is_array() ? finite(logits[k]) : std::optional<double>();
        // A short row is filled up with position 0; a NaN was measured and went wrong.
        if (score == 0.0 && !logit && !(logits.is_array() && isNaNWord(logits[k]))) {
            notes.warnings.insert("padding_removed");
            ++padding;
            continue;
        }
        if (!positions[k].is_number_integer() || positions[k].get<std::int64_t>() < 0
            || positions[k].get<std::int64_t>() > std::numeric_limits<std::int32_t>::max()) {
            notes.warnings.insert("position_out_of_range");
            ++notes.dropped["positions"];
            continue;
        }
        row.positions.push_back(positions[k].get<std::int32_t>());
        row.scores.push_back(score);
        std::optional<double> probability;
        if (fromLogits && logit)
            probability = std::exp(*logit - *logsumexp);
        else if (!fromLogits && row.mass && score)
            probability = *score * *row.mass;
        row.probabilities.push_back(probability);
    }
    if (!row.knowsProbabilities)
        notes.warnings.insert("no_true_probability");
    return row;
}

StreamSketch readSketch(const std::string& layer, const Json& from)
{
    StreamSketch sketch;
    sketch.layer = layer;
    const Json& hubs = member(from, "top_hubs");
    const Json& scores = member(from, "hub_scores");
    for (std::size_t k = 0; hubs.is_array() && k < hubs.size(); ++k) {
        const bool pair = hubs[k].is_array() && hubs[k].size() == 2;
        const std::optional<std::int64_t> position = wholeOrRound(pair ? hubs[k][0] : hubs[k]);
        std::optional<double> share;
        if (pair)
            share = finite(hubs[k][1]);
        else if (scores.is_array() && k < scores.size())
            share = finite(scores[k]);
        if (position && *position >= 0 && *position <= std::numeric_limits<std::int32_t>::max()
            && share)
            sketch.hubs.emplace_back(std::int32_t(*position), *share);
    }
    if (const Json& histogram = member(from, "dist_hist"); histogram.is_array()) {
        sketch.histogram.emplace();
        for (const Json& share : histogram)
            sketch.histogram->push_back(finite(share).value_or(0));
    }
    sketch.entropy = finite(member(from, "entropy"));
    sketch.mass = finite(member(from, "mass_captured"));
    return sketch;
}

// The object's own masses and entropy have other edges and units.
void readObject(const Json& from, StreamStep& step, EntryNotes& notes)
{
    const Json& bins = member(from, "histogram");
    std::vector<double> histogram;
    for (std::size_t k = 0; bins.is_array() && k < bins.size(); ++k)
        if (const auto value = finite(bins[k]))
            histogram.push_back(*value);
    if (histogram.size() != 16) {
        step.order = VectorOrder::Unknown;
        notes.warnings.insert("unknown_fingerprint_layout");
        return;
    }
    const auto sum = [&](int begin, int end) {
        double total = 0;
        for (int k = begin; k < end; ++k)
            total += histogram[std::size_t(k)];
        return total;
    };
    double entropy = 0;
    for (const double share : histogram)
        if (share > 0)
            entropy -= share * std::log(share);
    step.order = VectorOrder::Object;
    step.fingerprint = { sum(0, 3), sum(3, 8), sum(8, 16), entropy / std::log(16.0) };
    step.fingerprint->insert(step.fingerprint->end(), histogram.begin(), histogram.end());
}

void readVector(const Json& from, StreamStep& step, EntryNotes& notes)
{
    bool numbers = from.size() == 20 || from.size() == 21;
    std::vector<float> values;
    for (std::size_t k = 0; k < from.size(); ++k) {
        step.rawVector.push_back(finite(from[k]));
        numbers &= k >= 20 || step.rawVector.back().has_value();
        if (k < 20)
            values.push_back(float(step.rawVector.back().value_or(0)));
    }
    if (from.size() == 21)
        step.rotationalVariance = step.rawVector.back();
    const auto order = numbers ? trace::fingerprintOrder(values) : trace::FingerprintOrder::Unknown;
    if (order == trace::FingerprintOrder::Unknown) {
        step.order = VectorOrder::Unknown;
        notes.warnings.insert("unknown_fingerprint_layout");
        return;
    }
    std::vector<double> vector;
    for (std::size_t k = 0; k < 20; ++k)
        vector.push_back(*step.rawVector[k]);
    step.order = VectorOrder::MassesFirst;
    if (order == trace::FingerprintOrder::HistogramFirst) {
        std::rotate(vector.begin(), vector.begin() + 16, vector.end());
        step.order = VectorOrder::HistogramFirst;
        notes.warnings.insert("fingerprint_reordered");
    }
    step.fingerprint = std::move(vector);
    step.rawVector.clear();
}

void readLayers(const Json& entry, StreamStep& step, EntryNotes& notes)
{
    const Json& layers = member(entry, "layers");
    if (layers.is_object()) {
        for (const auto& [id, from] : layers.items()) {
            StreamLayer layer { id, {}, {} };
            const Json& heads = member(from, "heads");
            if (heads.is_object())
                for (const auto& [head, row] : heads.items())
                    layer.heads.emplace_back(head, readRow(row, notes, step.padding));
            else if (from.is_object())
                layer.row = readRow(from, notes, step.padding);
            step.layers.push_back(std::move(layer));
        }
    } else if (entry.contains("token_positions")) {
        step.layers.push_back(
            { std::to_string(wholeOrRound(member(entry, "layer_id")).value_or(-1)),
                readRow(entry, notes, step.padding), {} });
    }
}

} // namespace

std::vector<StreamExperts> readExperts(const Json& layers)
{
    std::vector<StreamExperts> all;
    if (!layers.is_object())
        return all;
    for (const auto& [id, from] : layers.items()) {
        StreamExperts layer;
        layer.layer = id;
        const Json& experts = first(from, "experts", "expert_ids");
        for (std::size_t k = 0; experts.is_array() && k < experts.size(); ++k)
            layer.experts.push_back(wholeOrRound(experts[k]).value_or(-1));
        const Json& weights = first(from, "weights", "expert_weights");
        if (weights.is_array()) {
            layer.weights.emplace();
            for (const Json& weight : weights)
                layer.weights->push_back(finite(weight).value_or(0));
        }
        layer.entropy = finite(member(from, "entropy"));
        all.push_back(std::move(layer));
    }
    return all;
}

std::optional<StreamStep> readStreamEntry(const Json& entry, int arrival, EntryNotes& notes)
{
    StreamStep step;
    const Json& mode = member(entry, "mode");
    step.mode = mode.is_null() ? "raw" : words(mode);
    if (!isOneOf(step.mode, kModes)) {
        notes.warnings.insert("unknown_mode");
        ++notes.dropped["unknown_mode_entries"];
        return std::nullopt;
    }
    step.arrival = arrival;
    step.stepSent = wholeOrRound(first(entry, "decode_step", "step"));
    step.query = wholeOrRound(member(entry, "query"));
    if (const Json& phase = first(entry, "think_phase", "phase"); phase.is_string())
        step.phase = phase.get<std::string>();
    readLayers(entry, step, notes);
    if (const Json& sketches = member(entry, "layer_sketches"); sketches.is_object()) {
        for (const auto& [id, sketch] : sketches.items())
            step.sketches.push_back(readSketch(id, sketch));
    } else if (const Json& one = member(entry, "sketch"); one.is_object()) {
        step.sketches.push_back(
            readSketch(std::to_string(wholeOrRound(member(entry, "layer_id")).value_or(-1)), one));
    }
    const Json& fingerprint = member(entry, "fingerprint");
    if (fingerprint.is_object())
        readObject(fingerprint, step, notes);
    else if (fingerprint.is_array())
        readVector(fingerprint, step, notes);
    if (const Json& zone = first(entry, "manifold", "manifold_zone"); zone.is_string()) {
        step.zone = zone.get<std::string>();
        if (!isOneOf(step.zone, kZones)) {
            notes.warnings.insert("unknown_zone");
            step.zone = "unknown";
        }
    }
    if (const Json& moe = member(entry, "moe"); moe.is_object()) {
        const Json& top = member(moe, "top_experts");
        if (top.is_object()) {
            step.experts.emplace();
            for (const auto& [id, experts] : top.items()) {
                StreamExperts layer;
                layer.layer = id;
                for (const Json& expert : experts)
                    layer.experts.push_back(wholeOrRound(expert).value_or(-1));
                layer.entropy = finite(member(member(moe, "entropy"), id.c_str()));
                step.experts->push_back(std::move(layer));
            }
        } else {
            step.experts = readExperts(moe);
        }
    }
    for (const char* name : { "head_stats", "derotated", "logit_lens" })
        if (const Json& value = member(entry, name); !value.is_null())
            step.further[name] = value;
    step.entry = entry;
    return step;
}

void placeSteps(std::vector<StreamStep>& steps, std::int64_t tokens)
{
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max(), largest = -1;
    for (const StreamStep& step : steps)
        if (step.stepSent && *step.stepSent >= 0) {
            smallest = std::min(smallest, *step.stepSent);
            largest = std::max(largest, *step.stepSent);
        }
    const bool asSent = smallest == 0 || largest < tokens;
    for (StreamStep& step : steps) {
        if (!step.stepSent)
            step.decodeStep = step.arrival + (std::int64_t(steps.size()) == tokens - 1);
        else if (*step.stepSent < 0)
            step.decodeStep = -1;
        else
            step.decodeStep = *step.stepSent - !asSent;
    }
    std::stable_sort(steps.begin(), steps.end(), [](const StreamStep& a, const StreamStep& b) {
        return std::pair(a.decodeStep, a.arrival) < std::pair(b.decodeStep, b.arrival);
    });
}

} // namespace ax::remote
