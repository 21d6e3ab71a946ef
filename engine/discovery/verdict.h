// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace ax::discovery {

/// What a stored discovery says of one new point.
struct Verdict {
    std::int32_t label = -1; ///< cluster of that run; -1: on the border or in none
    std::int32_t cluster = -1; ///< its persistent id
    double membership = 0; ///< 0..1; 0 without a cluster
    std::int8_t zone = 5; ///< index into kZones: the nearest known point's
    float x = 0, y = 0; ///< in the picture; 0 where the run made none
    double distance = 0; ///< to the 15th nearest known point
    bool offManifold = false; ///< farther than for 99.9 % of the known points
    /// Share of the known points that are at least as far from theirs: near 1 in the dense parts, 0
    /// beyond all of them.
    double coherence = 0;
};

} // namespace ax::discovery
