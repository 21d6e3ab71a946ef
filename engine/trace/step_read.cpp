// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/signal_fields.h"
#include "engine/trace/step_json.h"

#include "engine/trace/columns.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ax::trace {

namespace {

using Kind = JsonCursor::Kind;

// Members whose null means absent; an unknown member keeps its null.
constexpr std::string_view kEntryMembers[]
    = { "decode_step", "step", "think_phase", "phase", "layer_id", "layers", "fingerprint",
          "manifold_zone", "manifold", "manifold_preset", "manifold_confidence", "layer_sketches",
          "sketch", "head_stats", "derotated", "logit_lens", "moe", "payload_dropped" };
constexpr std::string_view kStepMembers[] = { "decodeStep", "attention", "fingerprint",
    "manifoldZone", "zoneConfidence", "zonePreset", "zoneRule", "signals", "thinkPhase",
    "derotated", "moe", "logitLens", "headStats", "payloadDropped" };

/// Calls layer(id) for the members of an object whose names are layer (or head) numbers.
template <class F> bool byLayer(JsonCursor& in, F&& layer)
{
    return in.object([&](std::string_view key) {
        std::int32_t id = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), id);
        if (error != std::errc() || end != key.data() + key.size() || id < -1 || id > kMaxLayer)
            in.reject("a layer or head number from 0 to 32767 as the name");
        else
            layer(id);
    });
}

void keepUnknown(JsonCursor& in, std::string_view key, nlohmann::ordered_json& into)
{
    nlohmann::ordered_json value;
    if (in.tree(value))
        into[std::string(key)] = std::move(value);
}

bool isOneOf(std::string_view key, std::span<const std::string_view> names)
{
    for (const std::string_view name : names)
        if (key == name)
            return true;
    return false;
}

bool readPhase(JsonCursor& in, ThinkPhase& phase)
{
    std::string text;
    if (!in.string(text))
        return false;
    if (text == "think" || text == "thinking")
        phase = ThinkPhase::Think;
    else if (text == "output")
        phase = ThinkPhase::Output;
    else if (text == "unknown" || text.empty())
        return false;
    else
        return in.reject("think or output, found " + text.substr(0, 24));
    return true;
}

/// The members of one row as they come; `finish` makes the row of them.
struct RowParts {
    std::vector<std::int32_t> positions;
    std::vector<float> scores, logits;
    bool hasPositions = false, hasScores = false, hasLogits = false, bad = false;
    std::optional<float> logsumexp;
    float mass = kAbsent;

    /// False when `key` is not a member of a row.
    bool take(JsonCursor& in, std::string_view key)
    {
        const auto list = [&](bool& has, bool read) {
            has = read;
            bad |= !read;
        };
        if (key == "token_positions") {
            if (!in.null())
                list(hasPositions, in.integers(positions, 0, kMaxIndex));
        } else if (key == "attention_scores") {
            if (!in.null())
                list(hasScores, in.numbers(scores));
        } else if (key == "topk_logits") {
            if (!in.null())
                list(hasLogits, in.numbers(logits, true));
        } else if (key == "logsumexp_candidates" || key == "logsumexp_all") {
            float value = 0;
            if (!in.null() && in.number(value))
                logsumexp = value;
        } else if (key == "topk_mass") {
            if (!in.null())
                in.number(mass);
        } else {
            return false;
        }
        return true;
    }

    /// Reports what is missing with its field.
    std::optional<RawRow> finish(JsonCursor& in, std::int32_t layer, std::int32_t head)
    {
        if (bad || (!hasPositions && !hasScores && !hasLogits))
            return std::nullopt;
        if (!hasPositions) {
            in.reject("token_positions", "positions for the scores beside them");
            return std::nullopt;
        }
        if (!hasScores && !hasLogits) {
            in.reject("attention_scores", "attention_scores or topk_logits for the positions");
            return std::nullopt;
        }
        const std::vector<float>& values = hasLogits ? logits : scores;
        if (values.size() != positions.size() || (hasScores && scores.size() != positions.size())) {
            in.reject(
                hasLogits && logits.size() != positions.size() ? "topk_logits" : "attention_scores",
                "as many values as token_positions (" + std::to_string(positions.size())
                    + "), found "
                    + std::to_string(hasLogits && logits.size() != positions.size()
                            ? logits.size()
                            : scores.size()));
            return std::nullopt;
        }
        RawRow row;
        row.layer = layer;
        row.head = head;
        row.positions.reserve(positions.size());
        row.logits.reserve(positions.size());
        for (std::size_t k = 0; k < positions.size(); ++k) {
            // Older servers fill short rows up with position 0, score 0, logit -inf.
            const float logit = hasLogits ? logits[k] : std::log(scores[k]);
            if (std::isnan(logit) || std::isinf(logit))
                continue;
            row.positions.push_back(positions[k]);
            row.logits.push_back(logit);
            if (!hasLogits)
                row.scores.push_back(scores[k]);
        }
        if (logsumexp) {
            row.logsumexp = *logsumexp;
        } else {
            // The mass of the kept entries places them; without it they count as everything.
            const float kept = mass > 0 && mass <= 1 ? std::log(mass) : 0.f;
            row.logsumexp = (hasLogits ? logSumExp(row.logits) : 0.f) - kept;
        }
        return row;
    }

    static float logSumExp(const std::vector<float>& logits)
    {
        if (logits.empty())
            return 0;
        float highest = logits.front();
        for (const float logit : logits)
            highest = std::max(highest, logit);
        double sum = 0;
        for (const float logit : logits)
            sum += std::exp(double(logit - highest));
        return highest + float(std::log(sum));
    }
};

void readLayers(JsonCursor& in, StepRecord& step)
{
    byLayer(in, [&](std::int32_t layer) {
        RowParts parts;
        const auto before = std::ptrdiff_t(step.raw.size());
        in.object([&](std::string_view key) {
            if (parts.take(in, key))
                return;
            if (key == "heads") {
                byLayer(in, [&](std::int32_t head) {
                    RowParts headParts;
                    in.object([&](std::string_view member) { headParts.take(in, member); });
                    if (auto row = headParts.finish(in, layer, head))
                        step.raw.push_back(std::move(*row));
                });
                return;
            }
            keepUnknown(in, key, step.attentionExtra["layers"][std::to_string(layer)]);
        });
        if (auto row = parts.finish(in, layer, -1))
            step.raw.insert(step.raw.begin() + before, std::move(*row));
        // Members of a layer are written beside its rows.
        const auto found = step.attentionExtra.find("layers");
        const bool kept = std::any_of(step.raw.begin(), step.raw.end(),
            [layer](const RawRow& row) { return row.layer == layer; });
        if (!kept && found != step.attentionExtra.end()) {
            found->erase(std::to_string(layer));
            if (found->empty())
                step.attentionExtra.erase("layers");
        }
    });
}

void readSummary(JsonCursor& in, AttentionSummary& s, nlohmann::ordered_json& extraOwner)
{
    in.object([&](std::string_view key) {
        if (key == "histogram")
            in.numbers(s.histogram);
        else if (key == "local_mass")
            in.number(s.local);
        else if (key == "mid_mass")
            in.number(s.mid);
        else if (key == "long_mass")
            in.number(s.longRange);
        else if (key == "entropy")
            in.number(s.entropy);
        else if (key == "hubness")
            in.number(s.hubness);
        else if (key == "consensus")
            in.number(s.consensus);
        else
            keepUnknown(in, key, extraOwner["fingerprint"]);
    });
}

/// `top_hubs`: [[position, p]…], or positions alone with `hub_scores` beside them.
void readSketch(JsonCursor& in, LayerSketch& sketch, nlohmann::ordered_json& extraOwner)
{
    std::vector<float> hubScores;
    bool pairs = false;
    in.object([&](std::string_view key) {
        if (key == "top_hubs") {
            in.array([&](std::int64_t) {
                std::pair<std::int32_t, float> hub { -1, 0.f };
                if (in.kind() == Kind::Array) {
                    pairs = true;
                    in.array([&](std::int64_t part) {
                        if (part == 0)
                            in.integer(hub.first, 0, kMaxIndex);
                        else if (part == 1)
                            in.number(hub.second);
                    });
                } else {
                    in.integer(hub.first, 0, kMaxIndex);
                }
                if (hub.first >= 0)
                    sketch.hubs.push_back(hub);
            });
        } else if (key == "hub_scores") {
            in.numbers(hubScores);
        } else if (key == "dist_hist") {
            in.numbers(sketch.histogram);
        } else if (key == "entropy") {
            in.number(sketch.entropy);
        } else if (key == "mass_captured") {
            in.number(sketch.massCaptured);
        } else {
            keepUnknown(in, key, extraOwner["layer_sketches"][std::to_string(sketch.layer)]);
        }
    });
    if (!pairs)
        for (std::size_t k = 0; k < std::min(hubScores.size(), sketch.hubs.size()); ++k)
            sketch.hubs[k].second = hubScores[k];
}

void readHeadStats(JsonCursor& in, std::vector<HeadStats>& out)
{
    byLayer(in, [&](std::int32_t layer) {
        HeadStats stats;
        stats.layer = layer;
        bool good = in.array([&](std::int64_t) {
            std::array<float, 9> values {};
            if (in.numbers(values))
                stats.heads.push_back(values);
            else
                stats.layer = -2;
        });
        // Heads are found by their place, so one bad head spoils its layer.
        if (good && stats.layer != -2)
            out.push_back(std::move(stats));
    });
}

void readDerotated(JsonCursor& in, std::vector<DerotatedRow>& out)
{
    byLayer(in, [&](std::int32_t layer) {
        DerotatedRow row;
        row.layer = layer;
        bool good = true;
        good &= in.object([&](std::string_view key) {
            if (key == "token_positions")
                good &= in.integers(row.positions, 0, kMaxIndex);
            else if (key == "content_scores")
                good &= in.numbers(row.contentScores);
            else if (key == "positional_share")
                good &= in.number(row.positionalShare);
            else if (key == "skeleton")
                good &= in.integers(row.skeleton, 0, kMaxIndex);
        });
        if (good && row.positions.size() != row.contentScores.size())
            good = in.reject("content_scores", "as many values as token_positions");
        if (good)
            out.push_back(std::move(row));
    });
}

void readMoe(JsonCursor& in, std::vector<MoeRouting>& out)
{
    byLayer(in, [&](std::int32_t layer) {
        MoeRouting routing;
        routing.layer = layer;
        bool good = true;
        good &= in.object([&](std::string_view key) {
            if (key == "experts" || key == "expert_ids")
                good &= in.integers(routing.experts, 0, 1 << 20);
            else if (key == "weights" || key == "expert_weights")
                good &= in.numbers(routing.weights);
            else if (key == "entropy")
                good &= in.number(routing.entropy);
            else if (key == "shared")
                good &= in.integer(routing.shared, 0, 1 << 20);
        });
        if (good && !routing.weights.empty() && routing.weights.size() != routing.experts.size())
            good = in.reject("weights", "as many weights as experts");
        if (good)
            out.push_back(std::move(routing));
    });
}

void readLogitLens(JsonCursor& in, std::vector<LogitLensRow>& out)
{
    byLayer(in, [&](std::int32_t layer) {
        LogitLensRow row;
        row.layer = layer;
        if (readAlternatives(in, row.tokens))
            out.push_back(std::move(row));
    });
}

/// The earlier server's {top_experts, entropy, …} has named members, not layer numbers: it is
/// kept as it came.
void readMoeOrKeep(JsonCursor& in, StepRecord& step)
{
    if (in.startsWithNumberedMember())
        readMoe(in, step.moe);
    else
        keepUnknown(in, "moe", step.extra);
}

void readSignals(JsonCursor& in, StepRecord& step)
{
    in.object([&](std::string_view key) {
        float* target = nullptr;
        for (const SignalField& field : kSignalFields)
            if (field.name == key)
                target = &(step.signals.*field.value);
        if (target) {
            if (!in.null())
                in.number(*target);
        } else {
            keepUnknown(in, key, step.extra["signals"]);
        }
    });
}

void readFingerprint(JsonCursor& in, std::vector<float>& values)
{
    if (!in.numbers(values)) {
        values.clear();
    } else if (values.size() != 20 && values.size() != 21) {
        in.reject("20 or 21 numbers, found " + std::to_string(values.size()));
        values.clear();
    }
}

} // namespace

bool readAlternatives(JsonCursor& in, std::vector<Alternative>& out)
{
    bool good = true;
    const bool walked = in.array([&](std::int64_t) {
        Alternative alternative;
        int parts = 0;
        const bool taken = in.array([&](std::int64_t part) {
            if (part == 0)
                parts += in.integer(alternative.id, -1, std::numeric_limits<std::int32_t>::max());
            else if (part == 1)
                parts += in.string(alternative.text);
            else if (part == 2)
                parts += in.number(alternative.logprob);
        });
        if (taken && parts == 3)
            out.push_back(std::move(alternative));
        else if (taken)
            good = in.reject("[id, text, logprob]");
        else
            good = false;
    });
    return walked && good;
}

FingerprintOrder fingerprintOrder(const std::vector<float>& v)
{
    const auto sum = [&v](std::size_t from, std::size_t to) {
        double total = 0;
        for (std::size_t k = from; k < to; ++k)
            total += double(v[k]);
        return total;
    };
    const auto one = [](double total) { return std::abs(total - 1) < 1e-3; };
    bool zero = true;
    for (const float value : v)
        zero &= value == 0;
    if (zero || (one(sum(0, 3)) && one(sum(4, 20))))
        return FingerprintOrder::MassesFirst;
    if (one(sum(0, 16)) && one(sum(16, 19)))
        return FingerprintOrder::HistogramFirst;
    return FingerprintOrder::Unknown;
}

std::array<float, 20> reorderFingerprint(const std::vector<float>& values)
{
    std::array<float, 20> out {};
    std::copy_n(values.begin() + 16, 4, out.begin());
    std::copy_n(values.begin(), 16, out.begin() + 4);
    return out;
}

void readEntry(JsonCursor& in, StepRecord& step, EntryAsides& asides)
{
    RowParts top;
    std::int32_t topLayer = -1;
    LayerSketch single;
    bool hasSingle = false;
    in.object([&](std::string_view key) {
        if (top.take(in, key))
            return;
        if (isOneOf(key, kEntryMembers) && in.null())
            return;
        if (key == "schema_version" || key == "mode") {
            in.skip();
        } else if (key == "decode_step" || key == "step") {
            std::int32_t value = 0;
            if (in.integer(value, -1, std::numeric_limits<std::int32_t>::max()))
                asides.decodeStep = value;
        } else if (key == "think_phase" || key == "phase") {
            ThinkPhase phase = ThinkPhase::None;
            if (readPhase(in, phase))
                asides.thinkPhase = phase;
        } else if (key == "layer_id") {
            in.integer(topLayer, -1, kMaxLayer);
        } else if (key == "layers") {
            readLayers(in, step);
        } else if (key == "fingerprint") {
            if (in.kind() == Kind::Array) {
                readFingerprint(in, asides.fingerprint);
            } else {
                AttentionSummary summary;
                const bool object = in.kind() == Kind::Object;
                readSummary(in, summary, step.attentionExtra);
                if (object && !in.failed())
                    step.summary = summary;
            }
        } else if (key == "manifold_zone" || key == "manifold") {
            in.string(asides.zone);
        } else if (key == "manifold_preset") {
            in.string(asides.zonePreset);
        } else if (key == "manifold_confidence") {
            in.number(asides.zoneConfidence);
        } else if (key == "layer_sketches") {
            byLayer(in, [&](std::int32_t layer) {
                LayerSketch sketch;
                sketch.layer = layer;
                readSketch(in, sketch, step.attentionExtra);
                step.sketches.push_back(std::move(sketch));
            });
        } else if (key == "sketch") {
            hasSingle = true;
            readSketch(in, single, step.attentionExtra);
        } else if (key == "head_stats") {
            readHeadStats(in, step.headStats);
        } else if (key == "derotated") {
            readDerotated(in, step.derotated);
        } else if (key == "logit_lens") {
            readLogitLens(in, step.logitLens);
        } else if (key == "moe") {
            readMoeOrKeep(in, step);
        } else if (key == "payload_dropped") {
            in.boolean(step.payloadDropped);
        } else {
            keepUnknown(in, key, step.attentionExtra);
        }
    });
    if (in.failed())
        return;
    if (auto row = top.finish(in, topLayer, -1)) {
        // With several layers the top level repeats one of them.
        bool repeated = topLayer < 0 && !step.raw.empty();
        for (const RawRow& other : step.raw)
            repeated |= other.layer == topLayer && other.head < 0;
        if (!repeated)
            step.raw.push_back(std::move(*row));
    }
    if (hasSingle) {
        single.layer = topLayer;
        step.sketches.push_back(std::move(single));
    }
}

bool readStepMembers(JsonCursor& in, StepRecord& step, std::vector<float>& fingerprint)
{
    constexpr std::int32_t kUnset = -2;
    EntryAsides asides;
    step.tokenIndex = -1;
    step.decodeStep = kUnset;
    in.object([&](std::string_view key) {
        if (key == "record_type") {
            in.skip();
            return;
        }
        if (key == "tokenIndex") {
            in.integer(step.tokenIndex, 0, kMaxIndex);
            return;
        }
        if (isOneOf(key, kStepMembers) && in.null())
            return;
        if (key == "decodeStep") {
            in.integer(step.decodeStep, -1, std::numeric_limits<std::int32_t>::max());
        } else if (key == "attention") {
            readEntry(in, step, asides);
        } else if (key == "fingerprint") {
            if (in.kind() == Kind::Object) {
                AttentionSummary summary;
                readSummary(in, summary, step.attentionExtra);
                if (!step.summary)
                    step.summary = summary;
            } else {
                readFingerprint(in, fingerprint);
            }
        } else if (key == "manifoldZone") {
            in.string(step.zone);
        } else if (key == "zoneConfidence") {
            in.number(step.zoneConfidence);
        } else if (key == "zonePreset") {
            in.string(step.zonePreset);
        } else if (key == "zoneRule") {
            in.string(step.zoneRule);
        } else if (key == "signals") {
            readSignals(in, step);
        } else if (key == "thinkPhase") {
            readPhase(in, step.thinkPhase);
        } else if (key == "derotated") {
            readDerotated(in, step.derotated);
        } else if (key == "moe") {
            readMoeOrKeep(in, step);
        } else if (key == "logitLens") {
            readLogitLens(in, step.logitLens);
        } else if (key == "headStats") {
            readHeadStats(in, step.headStats);
        } else if (key == "payloadDropped") {
            in.boolean(step.payloadDropped);
        } else {
            keepUnknown(in, key, step.extra);
        }
    });
    if (in.failed())
        return false;
    if (step.tokenIndex < 0)
        return in.reject("tokenIndex", "the index of the produced token");
    if (step.decodeStep == kUnset)
        step.decodeStep = asides.decodeStep.value_or(step.tokenIndex);
    if (step.zone.empty()) {
        step.zone = asides.zone;
        if (step.zonePreset.empty())
            step.zonePreset = asides.zonePreset;
        if (!present(step.zoneConfidence))
            step.zoneConfidence = asides.zoneConfidence;
    }
    if (step.thinkPhase == ThinkPhase::None && asides.thinkPhase)
        step.thinkPhase = *asides.thinkPhase;
    if (fingerprint.empty())
        fingerprint = std::move(asides.fingerprint);
    return true;
}

} // namespace ax::trace
