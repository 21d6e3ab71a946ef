// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/density.h"
#include "engine/discovery/discovery_options.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ax::discovery {

/// How far the clusters of a run can be trusted.
struct Stability {
    int bootstraps = 0; ///< half samples that were drawn
    std::size_t sampleSize = 0; ///< points of one of them
    bool byRequest = false; ///< whole answers were drawn, not tokens
    double meanRand = 0, leastRand = 0; ///< adjusted Rand index with the run, over its points
    /// [cluster] mean over the half samples of the best match (Hennig 2007): below 0.6 unstable,
    /// from 0.75 stable.
    std::vector<double> jaccard;
};

/// Half samples clustered by prominence again. `points` [row, dims], `filled` [row] the run's
/// labels, `request` [row] which points belong together (or empty). Of more than 60,000 points
/// so many are drawn first, evenly.
/// Errors: Cancelled.
Result<Stability> bootstrapStability(std::span<const float> points, int dims,
    std::span<const std::int32_t> filled, std::span<const std::int32_t> request,
    const DiscoveryOptions& options, Job& job);

/// Clusters of a shapeless cloud of the same size and spread: independent normal numbers with the
/// variances of the axes (of at most 20,000 points). 1 is what a method that can be trusted gives.
/// Errors: Cancelled.
Result<int> clustersOfShapelessCloud(std::size_t points, std::span<const double> variances,
    const DiscoveryOptions& options, Job& job);

/// What HDBSCAN finds on a featureless sheet of so many points (reference/manifold-anchors.md fact
/// 3): about 0.14 n / minClusterSize.
double clustersOfFeaturelessSheet(std::size_t points, int minClusterSize);

} // namespace ax::discovery
