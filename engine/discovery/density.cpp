// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/density.h"

#include <algorithm>

namespace ax::discovery {

Result<DensityTree> densityTree(std::span<const float> points, int dims, int minSamples,
    int minClusterSize, int neighbours, Job& job)
{
    constexpr int kPlanar = 4; // dims up to which small leaves are faster
    DensityTree out;
    out.minSamples = minSamples;
    out.tree = KdTree(points, dims, dims <= kPlanar ? 32 : 64);
    AX_CHECK(job.check());
    AX_TRY(out.neighbours, affordableNeighbours(out.tree, std::max(minSamples, neighbours), job));
    out.localDimension = localDimension(out.neighbours);
    AX_TRY(out.spanning, spanningTree(out.tree, out.neighbours, minSamples, job));
    out.condensed = condense(out.spanning, std::uint32_t(minClusterSize));
    return out;
}

double thresholdOf(const DensityTree& density)
{
    return prominenceThreshold(density.tree.count(), density.localDimension, density.minSamples);
}

} // namespace ax::discovery
