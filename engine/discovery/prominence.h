// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/condensed_tree.h"

#include <cstdint>
#include <vector>

namespace ax::discovery {

/// The default clusters: branches of the density tree that rise further than the noise of counting
/// neighbours would make them (after Kpotufe and von Luxburg 2011; Chaudhuri and others 2014).
/// Prominence of a side of a split = ln of the largest density level in it - ln of the split's,
/// level = 1 / core distance. A split is kept when both sides reach the threshold, else the weaker
/// side dissolves into the stronger one.
struct ProminentClusters {
    double threshold = 0; ///< τ
    std::vector<std::int32_t> core; ///< [position] cluster, -1: border
    std::vector<std::int32_t> filled; ///< [position] grown along the spanning tree, never -1
    std::vector<float> membership; ///< [position] 0..1; λ of the point / largest λ of its cluster
    std::vector<std::int32_t> branches; ///< [cluster]
    /// [cluster] of its own side of its split; 0 when it is the only one.
    std::vector<double> prominence;
    /// [cluster] the denser cluster that it dissolves into first when the threshold rises; -1: the
    /// densest of all.
    std::vector<std::int32_t> parents;
    /// Of every split, the weaker side's, largest first: the persistence diagram.
    std::vector<double> splits;
};

/// τ = 1.25 √(2 ln n) / (d √k): d the local dimension, k the minSamples of the core distance.
double prominenceThreshold(std::size_t points, double localDimension, int minSamples);

ProminentClusters prominentClusters(
    const SpanningTree& spanning, const CondensedTree& tree, double threshold);

/// Labels of all points from those of some: along the spanning tree, the shortest edges first.
/// -1 only where no point has a label.
std::vector<std::int32_t> fillLabels(
    const SpanningTree& spanning, const std::vector<std::int32_t>& labels);

} // namespace ax::discovery
