// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/points.h"
#include "engine/discovery/stability.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ax::discovery {

/// The zones of spec/capture.md section 3, in the order of all shares here.
inline constexpr std::array<const char*, 6> kZones { "syntax_floor", "semantic_bridge",
    "long_range", "structure_ripple", "diffuse", "unknown" };

/// What the clusters are made of: normalised mutual information of their labels with what is known
/// about the points, 0..1. Nothing: the source does not say it, or says one thing only.
struct Composition {
    std::optional<double> position, session, tokenClass, zone, phase;
    /// The position explains the clusters (above 0.3): they should not be read as behaviours before
    /// sinks were left out, or the position regressed out.
    bool positionExplains() const { return position && *position > 0.3; }
};

/// One cluster with what a table shows of it.
struct ClusterSummary {
    std::int32_t id = 0; ///< persistent: kept by runs on growing data, never used again
    std::int32_t label = 0; ///< in this run
    std::int32_t parent = -1; ///< label of the denser one that it dissolves into first; -1: none
    std::size_t size = 0, filledSize = 0; ///< points by core and by filled label
    double prominence = 0; ///< ln of densities; see prominence.h
    double prominenceInNoise = 0; ///< the same in units of τ
    double jaccard = 0; ///< over half samples; 0: not measured
    std::size_t sessions = 0, requests = 0; ///< that it was seen in; 0: unknown
    bool confirmed = false;
    std::array<double, 6> zoneShares {}; ///< over its filled points
    std::int32_t zone = 5; ///< the majority, index into kZones
    double purity = 0; ///< the majority's share
    /// Share of its points whose own zone is another one.
    double disagreement() const { return 1 - purity; }
    std::vector<float> centroid; ///< [dims] mean of its core points, in the source's numbers
    std::vector<float> place; ///< [axes] the same in the space of the run
    float x = 0, y = 0; ///< mean in the layout
    std::vector<std::uint32_t> prototypes; ///< rows of the points nearest to `place`, nearest first
    std::int32_t bornRun = 1;
    bool byShape = false; ///< its id was found by shape, not by points in common
};

/// Index into kZones of every point: as the source says, else by `preset` from the fingerprint,
/// else unknown. Errors: NotFound (no such preset).
Result<std::vector<std::int8_t>> zonesOf(const PointTable& points, const std::string& preset);

Composition compositionOf(const PointTable& points, std::span<const std::int32_t> filled,
    std::span<const std::int8_t> zones);

/// What a run found for each row of a table.
struct LabelledRows {
    std::span<const std::int32_t> labels, filled;
    std::span<const std::int8_t> zones;
    std::span<const float> space; ///< [row, axes]
    int axes = 0;
    std::span<const float> layout; ///< [row, 2] or empty
};
/// All clusters with sizes, zones, centroids and prototypes.
std::vector<ClusterSummary> summariseClusters(const PointTable& points, const LabelledRows& rows);

/// The study's way of looking for clusters, and what it would see anyway.
struct Replication {
    double featurelessSheet = 0; ///< clusters on a sheet without structure of this size
    double seedRand = 0; ///< mean adjusted Rand index between pictures of five seeds
    std::vector<int> clusters; ///< of each seed
    std::string banner(int found) const;
};

} // namespace ax::discovery
