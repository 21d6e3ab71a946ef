// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/neighbours.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ax::discovery {

/// An edge of the spanning tree, by position in the kd-tree.
struct TreeEdge {
    std::uint32_t a = 0, b = 0;
    double weight = 0; ///< mutual reachability, a distance
};

/// The minimum spanning tree of mutual reachability (Campello, Moulavi, Sander 2013):
/// max(core a, core b, distance), core = distance to the minSamples-th *other* point (as hdbscan
/// counts; scikit-learn counts the point itself).
struct SpanningTree {
    std::vector<TreeEdge> edges; ///< n - 1, ascending by weight, then by ids
    std::vector<double> core; ///< [position]
    double weight = 0; ///< sum over the edges
};

/// Exact (Borůvka rounds over the kd-tree: March, Ram, Gray 2010); the same edges for any number of
/// threads and every instruction set. Which edge joins is decided in float32, its weight and the
/// order of the edges in float64. `neighbours.k` >= minSamples, or all other points. Where the
/// lists of neighbours are not exact, the tree of their graph, joined by exact searches where it is
/// torn. Errors: Cancelled.
Result<SpanningTree> spanningTree(
    const KdTree& tree, const Neighbours& neighbours, int minSamples, Job& job);

/// Sets that are united one by one (Tarjan 1975).
class DisjointSets {
public:
    explicit DisjointSets(std::size_t count);
    std::uint32_t find(std::uint32_t at);
    /// False when they were one already; the larger set's root stays.
    bool unite(std::uint32_t a, std::uint32_t b);
    /// find() that changes nothing.
    std::uint32_t rootOf(std::uint32_t at) const;

private:
    std::vector<std::uint32_t> m_parent, m_size;
};

} // namespace ax::discovery
