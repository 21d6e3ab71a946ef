// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/job.h"
#include "engine/discovery/kd_tree.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ax::discovery {

/// The k nearest other points of every point, in the tree's order.
struct Neighbours {
    int k = 0;
    std::vector<float> distances; ///< [position, k] squared, ascending; equal ones by id
    std::vector<std::uint32_t> positions; ///< [position, k]
    double visited = 0; ///< share of all points that a search looked at
    /// "exact"; "approximate" where the points fill too many dimensions for a tree.
    std::string method = "exact";
    double recall = 1; ///< of an approximate search, on probes
};

/// Exact, whatever the number of threads. k at most count - 1.
/// Errors: Cancelled.
Result<Neighbours> nearestNeighbours(const KdTree& tree, int k, Job& job);

/// Median over the points of the local dimension of Levina and Bickel (NIPS 2004), from the
/// neighbours' distances; at least 1.
double localDimension(const Neighbours& neighbours);

} // namespace ax::discovery
