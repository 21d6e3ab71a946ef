// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/density.h"
#include "engine/discovery/discovery_options.h"
#include "engine/discovery/fuzzy_graph.h"
#include "engine/discovery/picture.h"
#include "engine/discovery/points.h"
#include "engine/discovery/regions.h"
#include "engine/discovery/scaling.h"
#include "engine/discovery/stability.h"
#include "engine/discovery/summary.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ax::discovery {

/// What a run starts from when there was one before: its points by id and where they lay.
struct EarlierPicture {
    std::vector<std::int64_t> ids;
    std::vector<float> layout; ///< [point, 2]
};

/// One discovery (spec/discovery.md section 1): from points to picture, clusters and what they are
/// worth. run() goes through the stages; each keeps its result, so a run that was cancelled goes on
/// where it stopped. One thread owns it; what it holds may be read between two calls.
class Discovery {
public:
    Discovery(PointTable points, const DiscoveryOptions& options);

    /// Called on the running thread with a picture of a sample, long before the whole is ready.
    std::function<void(const FirstPicture&)> onFirstPicture;
    /// Where an earlier run left its points: the new picture starts from there and is turned onto
    /// it.
    void startFrom(EarlierPicture earlier) { m_earlier = std::move(earlier); }

    /// All stages that are not done. Errors: InvalidArgument (too few points, all equal, a column
    /// that an option needs and the source lacks), Cancelled.
    Status run(Job& job);

    const DiscoveryOptions& options() const { return m_options; }
    const PointTable& points() const { return m_points; }
    std::span<const std::int8_t> zones() const { return m_zones; } ///< [row] index into kZones
    /// The points, for whoever keeps them when the run is done; nothing may be run afterwards.
    PointTable takePoints() { return std::move(m_points); }
    std::vector<std::string>& notes() { return m_points.notes; }

    // Results, by row of points() unless said otherwise.
    Scaling scaling;
    std::vector<float> space; ///< [row, scaling.axes] where neighbours are searched
    std::vector<float> layout; ///< [row, 2]; empty without a layout
    std::optional<DensityTree> density; ///< of the space that was asked for
    double threshold = 0; ///< τ; 0 unless labels are by prominence
    std::vector<double> splits; ///< prominence of every split, largest first
    std::vector<std::int32_t> labels; ///< cluster, -1: border or noise
    std::vector<std::int32_t> filled; ///< -1 only where there is no cluster at all
    std::vector<std::int32_t> regions; ///< Leiden communities; empty without a graph
    Regions regionFigures;
    std::vector<float> membership, outlier;
    std::vector<std::int32_t> branchOfCluster; ///< [cluster] in density->condensed; empty: Leiden
    std::vector<double> prominence; ///< [cluster]; empty unless labels are by prominence
    std::vector<std::int32_t> parents; ///< [cluster] the same; see prominence.h
    Stability stability;
    std::optional<int> nullClusters; ///< of a shapeless cloud; nothing: not asked for
    std::optional<Replication> replication;
    Composition composition;
    std::vector<ClusterSummary> clusters;
    /// Stage and seconds, in order.
    std::vector<std::pair<std::string, double>> seconds;
    double firstPictureSeconds = 0; ///< from the start of run(); 0: none was made

private:
    Status scale(Job& job);
    Status showFirst(Job& job);
    Status findNeighbours(Job& job);
    Status drawLayout(Job& job);
    Status buildDensity(Job& job);
    Status chooseLabels(Job& job);
    Status findRegions(Job& job);
    Status measureStability(Job& job);
    Status replicate(Job& job);
    Status summarise(Job& job);
    void labelsFrom(const FlatClusters& clusters);

    DiscoveryOptions m_options;
    PointTable m_points;
    EarlierPicture m_earlier;
    std::vector<std::int8_t> m_zones;
    std::size_t m_next = 0; ///< first stage that is not done
    std::optional<KdTree> m_tree; ///< of the space; density's own when that is the same
    std::optional<Neighbours> m_neighbours;
    std::optional<FuzzyGraph> m_graph;
};

} // namespace ax::discovery
