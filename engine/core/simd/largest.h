// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace ax::simd {

/// The `count` largest numbers with their places, largest first, the first of equals first, into
/// `out` (fewer when there are fewer). NaN never counts.
void largestNumbers(
    std::span<const float> x, std::size_t count, std::vector<std::pair<float, int>>& out);

} // namespace ax::simd
