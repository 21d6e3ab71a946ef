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
    /// "exact"; "hnswlib" where the points fill too many dimensions for a tree.
    std::string method = "exact";
    double recall = 1; ///< of an approximate search, on probes
    bool exact() const { return method == "exact"; }
};

/// Exact, whatever the number of threads. k at most count - 1.
/// Errors: Cancelled.
Result<Neighbours> nearestNeighbours(const KdTree& tree, int k, Job& job);

/// When an exact search costs too much.
struct NeighbourLimits {
    /// Coordinates an exact search may compare; above it a tree that spares too little is given up
    /// (a minute or so on two cores).
    double comparisons = 2e12;
    double visited = 0.5; ///< share of all points a search in the tree may look at
};

/// nearestNeighbours(), or where the points fill so many dimensions that the tree spares little and
/// there are many of them, the lists of a graph of neighbours (hnswlib: Malkov and Yashunin, IEEE
/// TPAMI 2020): `method` and `recall` (on 256 probes whose exact lists are known) say so. The same
/// lists for any number of threads and every instruction set.
/// Errors: Cancelled; OutOfMemory.
Result<Neighbours> affordableNeighbours(
    const KdTree& tree, int k, Job& job, const NeighbourLimits& limits = {});

/// Median over the points of the local dimension of Levina and Bickel (NIPS 2004), from the
/// neighbours' distances; at least 1.
double localDimension(const Neighbours& neighbours);

} // namespace ax::discovery
