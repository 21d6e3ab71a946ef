// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/condensed_tree.h"
#include "engine/discovery/prominence.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ax::discovery {

/// The density tree of a set of points and its default clusters, from one call: what the main run,
/// every bootstrap and the null test do alike.
struct DensityTree {
    KdTree tree;
    Neighbours neighbours;
    SpanningTree spanning;
    CondensedTree condensed;
    double localDimension = 1;
    int minSamples = 0;
};

/// `points`: [row, dims]. `neighbours`: at least so many are kept (the layout wants its own).
/// Errors: Cancelled.
Result<DensityTree> densityTree(std::span<const float> points, int dims, int minSamples,
    int minClusterSize, int neighbours, Job& job);

/// τ of a density tree.
double thresholdOf(const DensityTree& density);

/// By position to by row.
template <class T> std::vector<T> byRow(const KdTree& tree, std::span<const T> byPosition)
{
    std::vector<T> out(byPosition.size());
    for (std::size_t p = 0; p < out.size(); ++p)
        out[tree.ids[p]] = byPosition[p];
    return out;
}

} // namespace ax::discovery
