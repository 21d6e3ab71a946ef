// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

/// What a zone rule may read, all with their units (spec/capture.md sections 2 and 3). kAbsent
/// makes a rule "not evaluated".
struct ZoneSignals {
    float local = kAbsent, mid = kAbsent, longRange = kAbsent; ///< masses, 0..1
    float entropyNormalised = kAbsent; ///< histogram entropy, 0..1
    float entropyBits = kAbsent; ///< bits over the kept top-k
    float ripple = kAbsent, hubness = kAbsent, consensus = kAbsent; ///< 0..1
    int visiblePositions = 0;
};

struct ZoneVerdict {
    std::string zone = "unknown";
    float confidence = 0;
    /// The rule that fired in words, "local > 0.5", with the rules before it that could not be
    /// judged: "mid > 0.5; not evaluated: ripple > 0.6".
    std::string rule;
    bool evaluated = true; ///< false: no rule had its signals, the zone is "unknown"
};

/// One comparison of a rule.
struct ZoneSignReading {
    enum class State { Holds, Fails, NotEvaluated };
    std::string signal; ///< "entropy"
    std::string condition; ///< "≥ 0.45", "2 to 4"
    float value = kAbsent, low = kAbsent, high = kAbsent; ///< what holds: from low to high
    float highest = 1; ///< end of the signal's range
    float weight = 1;
    State state = State::NotEvaluated;
};
/// One rule of a preset against a step's signals.
struct ZoneRuleReading {
    enum class State { Fired, No, NotEvaluated, NotReached };
    std::string rule; ///< in words, "local > 0.5"; empty: otherwise
    std::string zone;
    /// What was compared, where it is one signal; with evidence the score. Else kAbsent.
    float value = kAbsent;
    State state = State::No;
    std::vector<ZoneSignReading> signs;
};

/// Farthest distance d (1 = the query token itself) of the local and of the middle band.
struct ZoneBands {
    int localMax = 7, midMax = 255;
    bool operator==(const ZoneBands&) const = default;
};

/// A classifier as data: an ordered list of rules, read from JSON in resources/zones.
class ZonePreset {
public:
    /// Errors: Format naming the field.
    static Result<ZonePreset> parse(std::string_view json);
    /// A preset shipped with the product ("explorer", "server", "report", "campaign", "evidence",
    /// "length-aware"). Errors: NotFound listing the names.
    static Result<ZonePreset> builtin(std::string_view name);
    static std::vector<std::string> builtinNames();

    ZonePreset(ZonePreset&&) noexcept;
    ZonePreset& operator=(ZonePreset&&) noexcept;
    ~ZonePreset();

    const std::string& name() const;
    const std::string& description() const;
    ZoneBands bands() const;
    /// The preset is meant for masses without sinks.
    bool sinksExcluded() const;
    ZoneVerdict classify(const ZoneSignals& signals) const;
    /// Every rule in order, "otherwise" last. The one that fired names classify()'s zone.
    std::vector<ZoneRuleReading> readings(const ZoneSignals& signals) const;

private:
    struct Data;
    explicit ZonePreset(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// How a preset reads a step, and how the step was captured.
struct ZoneReading {
    int visiblePositions = 0;
    ZoneBands bands = {};
    bool withoutSinks = false; ///< the preset is meant for masses without sinks
    bool capturedWithoutSinks = false; ///< the step's own masses are (sink policy exclude)
    bool massesInFingerprint = true; ///< false: layout learned20
};

/// How `preset` reads a step of a trace with this header.
ZoneReading zoneReading(const TraceHeader& header, const ZonePreset& preset, int visiblePositions);

/// Signals of a step as zone rules read them: from the fingerprint (log16 layout) or the summary.
/// `entropyBits` is that of the renormalised top-k of the last aggregated layer; without such a row
/// the summary's (files of the earlier project, which gave bits there). With other bands than the
/// default the masses come from that row's top-k, or, without one, from the histogram with the band
/// edges moved to the nearest bin. Masses without sinks are StepRecord::withoutSinks where sinks
/// were captured; where that is missing, masses, entropy and ripple are absent: not evaluated.
ZoneSignals zoneSignals(const StepRecord& step, const ZoneReading& reading);

/// Sets zone, confidence, preset and rule of the step when it has the signals for it; else leaves
/// them as they are. `capturedWithoutSinks`: the trace's sink policy is "exclude".
void labelZone(StepRecord& step, const ZonePreset& preset, int visiblePositions,
    bool capturedWithoutSinks = false);

} // namespace ax
