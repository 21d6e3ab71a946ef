// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/attention_row.h"

#include <array>
#include <optional>
#include <string>

namespace ax {

/// What is known of the aggregated row of one token, from whatever the trace kept: fingerprint,
/// summary, sketches, raw rows (masses only of what was kept are never shown).
struct TokenSignals {
    bool recorded = false;
    std::optional<std::array<float, 16>> histogram;
    float local = kAbsent, mid = kAbsent, longRange = kAbsent;
    float histogramEntropy = kAbsent; ///< 0..1
    StepSignals step;
    float positionalShare = kAbsent;
    float zoneConfidence = kAbsent;
    std::string zone, zonePreset, zoneRule;
};
/// Any thread. Work: one step, and what attentionRow reads where the share of sinks was not
/// recorded and `known`, the whole row of that token in direction AttendsTo, is not given.
TokenSignals tokenSignals(
    const TraceSession& trace, int token, const AttentionRow* known = nullptr);

} // namespace ax
