// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/attention_row.h"

#include <span>

namespace ax {

/// Angle of a distance, 1 (the query token itself) to `visible`: near 0, far 1.5 pi, on a log scale
/// (spec/capture.md section 4). Radians.
float compassAngle(int distance, int visible);

/// Where one row points on the scale from near to far, sinks left out. kAbsent without links.
struct CompassReading {
    float heading = kAbsent; ///< radians, 0 to 1.5 pi
    float resultant = kAbsent; ///< R, 0 (everywhere) to 1 (one distance)
    float sinkShare = kAbsent;
    float variance() const { return present(resultant) ? 1 - resultant : kAbsent; }
};

/// Of a row in direction AttendsTo.
CompassReading compass(const AttentionRow& row);
/// W = 1 - |mean of the unit vectors|: how much headings differ, 0 to 1. kAbsent below two.
float compassSpread(std::span<const float> headings);

/// How many headings W looks at, and what it says; the defaults are those of the specification, a
/// model may have its own.
struct CompassLimits {
    int window = 10;
    float warning = 0.3f, halt = 0.5f;
};
enum class CompassStatus { NotEvaluated, Stable, Warning, Halt };
CompassStatus compassStatus(float spread, const CompassLimits& limits = {});

} // namespace ax
