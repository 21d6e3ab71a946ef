// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/records.h"

#include <array>
#include <limits>
#include <string_view>

namespace ax {

/// One member of StepSignals: what files, tables, charts and the command line say of it.
struct SignalField {
    std::string_view name; ///< in JSON
    std::string_view column; ///< in CSV
    float StepSignals::*value;
    std::string_view unit; ///< "nats", "" for shares and other pure numbers
    float low, high; ///< the range it can have
    std::string_view text; ///< English, one line
};

/// All signals, in the order in which they are written. One line adds one (with its member).
inline constexpr float kUnbounded = std::numeric_limits<float>::infinity();
inline constexpr std::array<SignalField, 9> kSignalFields { {
    { "entropy", "entropy", &StepSignals::entropy, "nats", 0, kUnbounded,
        "how widely the attention is spread" },
    { "entropyNormalised", "entropy_normalised", &StepSignals::entropyNormalised, "", 0, 1,
        "entropy divided by the logarithm of the visible positions" },
    { "hubness", "hubness", &StepSignals::hubness, "", 0, 1,
        "share of the three most attended positions" },
    { "consensus", "consensus", &StepSignals::consensus, "", 0, 1,
        "common positions among the five largest of each pair of layers" },
    { "ripple", "ripple", &StepSignals::ripple, "", 0, 1,
        "how regularly attention repeats over distance" },
    { "surprisal", "surprisal", &StepSignals::surprisal, "nats", 0, kUnbounded,
        "negative log-probability of the written token" },
    { "margin", "margin", &StepSignals::margin, "", 0, kUnbounded,
        "difference of the two largest logits" },
    { "nullMass", "null_mass", &StepSignals::nullMass, "", 0, 1,
        "share that went to the learned sink of the architecture, to no token" },
    { "sinkShare", "sink_share", &StepSignals::sinkShare, "", 0, 1,
        "share of the attention on sinks" },
} };

} // namespace ax
