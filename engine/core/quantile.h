// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>

namespace ax {

/// Linear between neighbours, as numpy's default; `share` 0..1. NaN when there is nothing.
inline double quantile(std::span<const double> sorted, double share)
{
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double at = share * double(sorted.size() - 1);
    const std::size_t low = std::size_t(at);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (at - double(low)) * (sorted[high] - sorted[low]);
}

} // namespace ax
