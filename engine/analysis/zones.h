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
    std::string rule; ///< the rule that fired in words, "local > 0.5"
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
    ZoneVerdict classify(const ZoneSignals& signals) const;

private:
    struct Data;
    explicit ZonePreset(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// Signals of a step as zone rules read them: from the fingerprint (log16 layout) or the summary.
ZoneSignals zoneSignals(const StepRecord& step, int visiblePositions);

/// Sets zone, confidence, preset and rule of the step when it has the signals for it.
void labelZone(StepRecord& step, const ZonePreset& preset, int visiblePositions);

} // namespace ax
