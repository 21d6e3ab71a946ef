// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/fuzzy_graph.h"

#include <cstdint>
#include <vector>

namespace ax::discovery {

/// Communities of the neighbour graph: the second view beside the density clusters. Every point is
/// in one of them.
struct Regions {
    double resolution = 0;
    int count = 0, runs = 0;
    double stability = 0; ///< mean adjusted Rand index of the run taken with the others
    double modularity = 0;
};

/// Leiden (Traag, Waltman, van Eck 2019) on modularity with `resolution`; `runs` runs that differ
/// in their seed, of which the one that agrees best with the others is taken. `labels`: by the
/// graph's order, largest region first. The same for any number of threads. Errors: Cancelled.
Result<Regions> leidenRegions(const FuzzyGraph& graph, double resolution, int runs,
    std::uint64_t seed, Job& job, std::vector<std::int32_t>& labels);

} // namespace ax::discovery
