// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/zones.h"

#include "engine/analysis/zone_presets.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace ax {

namespace {

enum class Signal { Local, Mid, Long, Entropy, Ripple, Hubness, Consensus };
constexpr std::pair<std::string_view, Signal> kSignals[] = {
    { "local", Signal::Local },
    { "mid", Signal::Mid },
    { "long", Signal::Long },
    { "entropy", Signal::Entropy },
    { "ripple", Signal::Ripple },
    { "hubness", Signal::Hubness },
    { "consensus", Signal::Consensus },
};
constexpr std::string_view kZones[]
    = { "syntax_floor", "semantic_bridge", "long_range", "structure_ripple", "diffuse", "unknown" };

std::string numberText(float value)
{
    char buffer[32];
    return { buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr };
}

/// One comparison. `above` and `below` are strict, `atLeast` and `atMost` are not.
struct Condition {
    Signal signal = Signal::Local;
    std::string signalName;
    std::optional<float> above, below, atLeast, atMost;
    float weight = 1;

    bool holds(float v) const
    {
        return (!above || v > *above) && (!below || v < *below) && (!atLeast || v >= *atLeast)
            && (!atMost || v <= *atMost);
    }
    std::string text() const
    {
        if (atLeast && atMost)
            return numberText(*atLeast) + " ≤ " + signalName + " ≤ " + numberText(*atMost);
        std::string words = signalName;
        if (above)
            words += " > " + numberText(*above);
        if (below)
            words += " < " + numberText(*below);
        if (atLeast)
            words += " ≥ " + numberText(*atLeast);
        if (atMost)
            words += " ≤ " + numberText(*atMost);
        return words;
    }
    ZoneSignReading reading(float v, float highest) const
    {
        ZoneSignReading sign;
        sign.signal = signalName;
        sign.low = above ? *above : atLeast ? *atLeast : kAbsent;
        sign.high = below ? *below : atMost ? *atMost : kAbsent;
        sign.condition = present(sign.low) && present(sign.high)
            ? numberText(sign.low) + " to " + numberText(sign.high)
            : text().substr(signalName.size() + 1);
        sign.value = v;
        sign.highest = highest;
        sign.weight = weight;
        sign.state = !present(v) ? ZoneSignReading::State::NotEvaluated
            : holds(v)           ? ZoneSignReading::State::Holds
                                 : ZoneSignReading::State::Fails;
        return sign;
    }
    /// How far past the threshold, as a share of the way to the end of the signal's range.
    float confidence(float v, float highest) const
    {
        float share = 1;
        if (above)
            share = std::min(share, (v - *above) / (highest - *above));
        if (below)
            share = std::min(share, (*below - v) / *below);
        return std::clamp(share, 0.f, 1.f);
    }
};

struct Rule {
    std::string zone;
    bool any = false; ///< one condition is enough
    std::vector<Condition> conditions;

    std::string text() const
    {
        std::string words;
        for (const Condition& condition : conditions)
            words += (words.empty() ? "" : any ? " or " : " and ") + condition.text();
        return words;
    }
};

using Json = nlohmann::ordered_json;

tl::unexpected<Error> bad(const std::string& field, const std::string& expected)
{
    return fail(ErrorCode::Format, "[zone_preset] expected " + expected, "field " + field,
        "correct the preset file");
}

Result<float> readNumber(const Json& json, const std::string& field, float low, float high)
{
    if (!json.is_number())
        return bad(field, "a number");
    const double value = json.get<double>();
    if (!(value >= double(low) && value <= double(high)))
        return bad(field, "a number from " + numberText(low) + " to " + numberText(high));
    return float(value);
}

Result<std::string> readZone(const Json& object, const std::string& field, const char* member)
{
    const auto found = object.find(member);
    if (found == object.end() || !found->is_string()
        || std::find(std::begin(kZones), std::end(kZones), found->get<std::string>())
            == std::end(kZones))
        return bad(field + member, "the name of a zone, such as \"diffuse\"");
    return found->get<std::string>();
}

Result<Condition> readCondition(
    const Json& json, const std::string& field, bool weighted, float entropyMax)
{
    if (!json.is_object())
        return bad(field, "an object");
    Condition condition;
    bool named = false, limited = false;
    for (const auto& [key, value] : json.items()) {
        const std::string where = field + "." + key;
        if (key == "signal") {
            for (const auto& [name, signal] : kSignals)
                if (value.is_string() && value.get<std::string>() == name) {
                    condition.signal = signal;
                    condition.signalName = name;
                    named = true;
                }
            if (!named)
                return bad(where, "local, mid, long, entropy, ripple, hubness or consensus");
        } else if (key == "weight" && weighted) {
            AX_TRY(condition.weight, readNumber(value, where, 0, 1));
        } else if (key == "above" || key == "below" || key == "at_least" || key == "at_most") {
            AX_TRY(const float limit, readNumber(value, where, 0, entropyMax));
            (key == "above"             ? condition.above
                    : key == "below"    ? condition.below
                    : key == "at_least" ? condition.atLeast
                                        : condition.atMost)
                = limit;
            limited = true;
        } else {
            return bad(where, "no such member");
        }
    }
    if (!named)
        return bad(field + ".signal", "the signal that is compared");
    if (!limited)
        return bad(field, "above, below, at_least or at_most");
    return condition;
}

Result<std::vector<Condition>> readConditions(
    const Json& json, const std::string& field, bool weighted, float entropyMax)
{
    if (!json.is_array() || json.empty() || json.size() > 32)
        return bad(field, "1 to 32 comparisons");
    std::vector<Condition> conditions;
    for (std::size_t k = 0; k < json.size(); ++k) {
        AX_TRY(Condition condition,
            readCondition(json[k], field + "[" + std::to_string(k) + "]", weighted, entropyMax));
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

} // namespace

struct ZonePreset::Data {
    std::string name, description, otherwise = "unknown";
    bool bits = false; ///< entropy in bits over the top-k, else 0..1
    float entropyMax = 1;
    bool relative = false; ///< masses divided by those of a uniform row
    bool sinksExcluded = false;
    bool evidence = false;
    ZoneBands bands;
    std::vector<Rule> rules;

    float value(const ZoneSignals& s, Signal signal) const
    {
        switch (signal) {
        case Signal::Local:
            return s.local;
        case Signal::Mid:
            return s.mid;
        case Signal::Long:
            return s.longRange;
        case Signal::Entropy:
            return bits ? s.entropyBits : s.entropyNormalised;
        case Signal::Ripple:
            return s.ripple;
        case Signal::Hubness:
            return s.hubness;
        case Signal::Consensus:
            return s.consensus;
        }
        return kAbsent;
    }
    float highest(Signal signal) const { return signal == Signal::Entropy ? entropyMax : 1; }
    ZoneSignals relativeToUniform(ZoneSignals s) const;
    ZoneVerdict byRules(const ZoneSignals& s) const;
    ZoneVerdict byEvidence(const ZoneSignals& s) const;
    Status readRules(const Json& json);
    ZoneVerdict notEvaluated(const std::string& missing) const
    {
        return { "unknown", 0, "not evaluated: " + missing, false };
    }
};

ZoneSignals ZonePreset::Data::relativeToUniform(ZoneSignals s) const
{
    if (s.visiblePositions <= 0 || !present(s.local) || !present(s.mid) || !present(s.longRange)) {
        s.local = s.mid = s.longRange = kAbsent;
        return s;
    }
    const float n = float(s.visiblePositions);
    const float local = std::min(n, float(bands.localMax));
    const float mid
        = std::clamp(n - float(bands.localMax), 0.f, float(bands.midMax - bands.localMax));
    const float longRange = std::max(n - float(bands.midMax), 0.f);
    const auto ratio
        = [n](float mass, float positions) { return positions > 0 ? mass * n / positions : 0; };
    s.local = ratio(s.local, local);
    s.mid = ratio(s.mid, mid);
    s.longRange = ratio(s.longRange, longRange);
    if (const float sum = s.local + s.mid + s.longRange; sum > 0) {
        s.local /= sum;
        s.mid /= sum;
        s.longRange /= sum;
    }
    return s;
}

ZoneVerdict ZonePreset::Data::byRules(const ZoneSignals& s) const
{
    std::string missing;
    bool anyEvaluated = false;
    const auto words = [&missing](std::string text) {
        return missing.empty() ? text : text + "; not evaluated: " + missing;
    };
    for (const Rule& rule : rules) {
        std::size_t holding = 0, absent = 0;
        float weakest = 1, strongest = 0;
        for (const Condition& condition : rule.conditions) {
            const float v = value(s, condition.signal);
            if (!present(v)) {
                ++absent;
            } else if (condition.holds(v)) {
                ++holding;
                const float confidence = condition.confidence(v, highest(condition.signal));
                weakest = std::min(weakest, confidence);
                strongest = std::max(strongest, confidence);
            }
        }
        const std::size_t all = rule.conditions.size();
        if (rule.any ? holding > 0 : holding == all)
            return { rule.zone, rule.any ? strongest : weakest, words(rule.text()), true };
        // A rule that fails on what is there has been judged, whatever is missing beside it.
        const bool judged = rule.any ? absent == 0 : holding + absent < all;
        anyEvaluated |= judged;
        if (!judged)
            missing += (missing.empty() ? "" : ", ") + rule.text();
    }
    if (!anyEvaluated)
        return notEvaluated(missing);
    return { otherwise, 0, words("otherwise"), true };
}

ZoneVerdict ZonePreset::Data::byEvidence(const ZoneSignals& s) const
{
    // Weights are decimal fractions: sums that are equal on paper must count as equal.
    constexpr float kSame = 1e-6f;
    std::string missing, bestText = "otherwise";
    const Rule* best = nullptr;
    float bestScore = 0;
    bool anyEvaluated = false;
    for (const Rule& rule : rules) {
        float passed = 0, total = 0;
        std::string text;
        for (const Condition& condition : rule.conditions) {
            total += condition.weight;
            const float v = value(s, condition.signal);
            if (!present(v)) {
                if (missing.find(condition.signalName) == std::string::npos)
                    missing += (missing.empty() ? "" : ", ") + condition.signalName;
                continue;
            }
            anyEvaluated = true;
            if (condition.holds(v)) {
                passed += condition.weight;
                text += (text.empty() ? "" : " and ") + condition.text();
            }
        }
        const float score = total > 0 ? passed / total : 0;
        if (score > bestScore + kSame) {
            best = &rule;
            bestScore = score;
            bestText = text;
        }
    }
    if (!anyEvaluated)
        return notEvaluated(missing);
    if (!missing.empty())
        bestText += "; not evaluated: " + missing;
    return { best ? best->zone : otherwise, bestScore, bestText, true };
}

Status ZonePreset::Data::readRules(const Json& json)
{
    const auto rulesAt = json.find("rules"), evidenceAt = json.find("evidence");
    if ((rulesAt == json.end()) == (evidenceAt == json.end()))
        return bad("rules", "either rules or evidence");
    evidence = evidenceAt != json.end();
    const Json& list = evidence ? *evidenceAt : *rulesAt;
    const std::string listName = evidence ? "evidence" : "rules";
    if (!list.is_array() || list.empty() || list.size() > 64)
        return bad(listName, "1 to 64 entries");
    for (std::size_t k = 0; k < list.size(); ++k) {
        const std::string field = listName + "[" + std::to_string(k) + "].";
        if (!list[k].is_object())
            return bad(field, "an object");
        Rule rule;
        AX_TRY(rule.zone, readZone(list[k], field, "zone"));
        const std::string all = evidence ? "signs" : "all";
        const auto allAt = list[k].find(all), anyAt = list[k].find("any");
        rule.any = !evidence && anyAt != list[k].end();
        if (rule.any == (allAt != list[k].end()))
            return bad(field + all, evidence ? "the signs of the zone" : "either all or any");
        AX_TRY(rule.conditions,
            readConditions(rule.any ? *anyAt : *allAt, field + (rule.any ? "any" : all), evidence,
                std::max(entropyMax, 1.f)));
        rules.push_back(std::move(rule));
    }
    return {};
}

ZonePreset::ZonePreset(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}
ZonePreset::ZonePreset(ZonePreset&&) noexcept = default;
ZonePreset& ZonePreset::operator=(ZonePreset&&) noexcept = default;
ZonePreset::~ZonePreset() = default;

Result<ZonePreset> ZonePreset::parse(std::string_view text)
{
    constexpr std::size_t kMaxSize = 1 << 20;
    // Reading is not recursive, but destroying a deep tree is.
    constexpr int kMaxDepth = 16;
    if (text.size() > kMaxSize)
        return bad("(whole file)", "at most one megabyte");
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= kMaxDepth; };
    const Json json = Json::parse(text, shallow, false);
    if (!json.is_object())
        return bad("(whole file)", "a JSON object");
    auto data = std::make_unique<Data>();
    const auto word = [&json](const char* member, std::string& out) -> Status {
        if (const auto found = json.find(member); found != json.end()) {
            if (!found->is_string())
                return bad(member, "a text");
            out = found->get<std::string>();
        }
        return {};
    };
    AX_CHECK(word("name", data->name));
    if (data->name.empty())
        return bad("name", "the name of the preset");
    AX_CHECK(word("description", data->description));
    std::string unit = "normalised", sinks = "as_captured", masses = "absolute";
    AX_CHECK(word("entropy_unit", unit));
    AX_CHECK(word("sinks", sinks));
    AX_CHECK(word("masses", masses));
    if (unit != "normalised" && unit != "bits")
        return bad("entropy_unit", "normalised or bits");
    if (sinks != "as_captured" && sinks != "exclude")
        return bad("sinks", "as_captured or exclude");
    if (masses != "absolute" && masses != "relative_to_uniform")
        return bad("masses", "absolute or relative_to_uniform");
    data->bits = unit == "bits";
    data->sinksExcluded = sinks == "exclude";
    data->relative = masses == "relative_to_uniform";
    data->entropyMax = data->bits ? 6 : 1; // log2 of the largest top-k
    if (const auto found = json.find("entropy_max"); found != json.end()) {
        AX_TRY(data->entropyMax, readNumber(*found, "entropy_max", 0.1f, 32));
    }
    if (const auto found = json.find("bands"); found != json.end()) {
        if (!found->is_object() || !found->contains("local_max") || !found->contains("mid_max"))
            return bad("bands", "local_max and mid_max");
        AX_TRY(const float local, readNumber((*found)["local_max"], "bands.local_max", 1, 1e6f));
        AX_TRY(const float mid, readNumber((*found)["mid_max"], "bands.mid_max", local + 1, 1e7f));
        data->bands = { int(local), int(mid) };
    }
    AX_TRY(data->otherwise, readZone(json, "", "otherwise"));
    AX_CHECK(data->readRules(json));
    return ZonePreset(std::move(data));
}

Result<ZonePreset> ZonePreset::builtin(std::string_view name)
{
    for (std::size_t k = 0; k < kZonePresetCount; ++k)
        if (name == kZonePresetTexts[k].name)
            return parse(kZonePresetTexts[k].json);
    std::string names;
    for (const std::string& known : builtinNames())
        names += (names.empty() ? "" : ", ") + known;
    return fail(ErrorCode::NotFound,
        "[zone_preset] expected one of " + names + ", found " + std::string(name.substr(0, 40)));
}

std::vector<std::string> ZonePreset::builtinNames()
{
    std::vector<std::string> names;
    for (std::size_t k = 0; k < kZonePresetCount; ++k)
        names.emplace_back(kZonePresetTexts[k].name);
    return names;
}

std::vector<ZoneRuleReading> ZonePreset::readings(const ZoneSignals& given) const
{
    using State = ZoneRuleReading::State;
    const ZoneVerdict verdict = classify(given);
    const ZoneSignals s = m_data->relative ? m_data->relativeToUniform(given) : given;
    std::vector<ZoneRuleReading> rows;
    bool fired = false;
    for (const Rule& rule : m_data->rules) {
        ZoneRuleReading row;
        row.rule = rule.text();
        row.zone = rule.zone;
        std::size_t holding = 0, absent = 0;
        float passed = 0, total = 0;
        for (const Condition& condition : rule.conditions) {
            const float v = m_data->value(s, condition.signal);
            total += condition.weight;
            absent += !present(v);
            holding += present(v) && condition.holds(v);
            passed += present(v) && condition.holds(v) ? condition.weight : 0;
            if (rule.conditions.size() == 1)
                row.value = v;
            row.signs.push_back(condition.reading(v, m_data->highest(condition.signal)));
        }
        const std::size_t all = rule.conditions.size();
        if (m_data->evidence) {
            // All are weighed; the heaviest names the zone.
            row.value = total > 0 ? passed / total : 0;
            const bool best = verdict.evaluated && !fired && passed > 0 && rule.zone == verdict.zone
                && row.value + 1e-6f >= verdict.confidence;
            row.state = best ? State::Fired : absent == all ? State::NotEvaluated : State::No;
        } else if (fired) {
            row.state = State::NotReached;
        } else if (rule.any ? holding > 0 : holding == all) {
            row.state = State::Fired;
        } else {
            const bool judged = rule.any ? absent == 0 : holding + absent < all;
            row.state = judged ? State::No : State::NotEvaluated;
        }
        fired |= row.state == State::Fired;
        rows.push_back(std::move(row));
    }
    ZoneRuleReading last;
    last.zone = m_data->otherwise;
    last.state = fired ? State::NotReached : verdict.evaluated ? State::Fired : State::NotEvaluated;
    rows.push_back(std::move(last));
    return rows;
}

const std::string& ZonePreset::name() const { return m_data->name; }
const std::string& ZonePreset::description() const { return m_data->description; }
ZoneBands ZonePreset::bands() const { return m_data->bands; }
bool ZonePreset::sinksExcluded() const { return m_data->sinksExcluded; }

ZoneVerdict ZonePreset::classify(const ZoneSignals& signals) const
{
    const ZoneSignals s = m_data->relative ? m_data->relativeToUniform(signals) : signals;
    return m_data->evidence ? m_data->byEvidence(s) : m_data->byRules(s);
}

} // namespace ax
