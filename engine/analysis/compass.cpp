// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/compass.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ax {

namespace {

// Counts are whole: 1 + them is exact, and the plain logarithm is the cheaper one.
double logCount(int least, int count) { return std::log(1.0 + std::max(least, count)); }

/// Radians for each unit of log(1 + distance).
double turnOf(int visible) { return 1.5 * std::numbers::pi / logCount(1, visible); }

} // namespace

float compassAngle(int distance, int visible)
{
    return float(turnOf(visible) * logCount(0, distance));
}

CompassReading compass(const AttentionRow& row)
{
    CompassReading reading;
    double x = 0, y = 0, sum = 0;
    const double turn = turnOf(row.visible);
    for (const Link& link : row.links) {
        const float angle = float(turn * logCount(0, row.token - link.position));
        x += double(link.probability) * double(std::cos(angle));
        y += double(link.probability) * double(std::sin(angle));
        sum += double(link.probability);
    }
    if (sum <= 0)
        return reading;
    reading.resultant = float(std::min(1.0, std::hypot(x, y) / sum));
    double heading = std::atan2(y, x);
    if (heading < 0)
        heading += 2 * std::numbers::pi;
    reading.heading = float(heading);
    reading.sinkShare = float(row.sinkShare);
    return reading;
}

float compassSpread(std::span<const float> headings)
{
    double x = 0, y = 0;
    int count = 0;
    for (const float heading : headings)
        if (present(heading)) {
            x += std::cos(double(heading));
            y += std::sin(double(heading));
            ++count;
        }
    return count < 2 ? kAbsent : float(std::max(0.0, 1 - std::hypot(x, y) / count));
}

CompassStatus compassStatus(float spread, const CompassLimits& limits)
{
    if (!present(spread))
        return CompassStatus::NotEvaluated;
    return spread < limits.warning ? CompassStatus::Stable
        : spread <= limits.halt    ? CompassStatus::Warning
                                   : CompassStatus::Halt;
}

} // namespace ax
