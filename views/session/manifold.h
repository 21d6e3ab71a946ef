// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/classifier.h"
#include "engine/discovery/discovery.h"
#include "engine/discovery/lineage.h"
#include "views/session/points_desk.h"

#include <QString>
#include <QVector>

#include <memory>
#include <optional>
#include <vector>

namespace ax::ui {

/// What is kept of a run for the picture of the lineage.
struct Generation {
    struct Cluster {
        std::int32_t id = 0, zone = 5;
        qint64 size = 0;
        bool confirmed = false;
    };
    int run = 1;
    qint64 points = 0, made = 0; ///< made: ms since epoch
    QVector<Cluster> clusters;
    std::vector<discovery::LineageEvent> events; ///< since the run before
};

/// What a discovery found, as it is shown. Columns are by row of `points`. Immutable; any thread.
struct Manifold {
    PointWish wish;
    int run = 1;
    bool whole = true; ///< false: the first picture of a sample, without clusters
    discovery::PointTable points;
    std::vector<float> layout; ///< [row, 2]
    std::vector<std::int8_t> zones; ///< index into discovery::kZones
    std::vector<std::int32_t> labels, filled; ///< index into `clusters`, -1: none
    std::vector<float> membership;
    std::vector<discovery::ClusterSummary> clusters;
    discovery::Composition composition;
    discovery::Stability stability;
    std::optional<int> nullClusters;
    discovery::Scaling scaling;
    double threshold = 0;
    discovery::Lineage lineage;
    QVector<Generation> generations; ///< oldest first, this run last
    std::shared_ptr<const discovery::ModelFile> model; ///< nullptr: new points cannot be placed
    QString folder; ///< of the artefacts; empty: none were kept
    std::shared_ptr<void> keepsFolder; ///< where it goes with the last who shows it
    double seconds = 0; ///< that the run took

    std::size_t count() const { return points.count(); }
    /// Density gave one cluster or none: what a shapeless cloud gives, too.
    bool isShapeless() const { return whole && clusters.size() <= 1; }
    std::size_t confirmed() const;
    double confirmedShare() const; ///< of all points, 0..1
    int clusterOfId(std::int32_t id) const; ///< index, -1: none
    /// Rows by session and position, for the text around a point.
    std::vector<std::uint32_t> reading, readingPlace;
    void order(); ///< fills both
    /// The rows around `row` in its session, `before` and `after` at most, without a gap.
    std::vector<std::uint32_t> around(std::size_t row, int before, int after) const;
    /// Row of a token of a session, -1: not there.
    qint64 rowOf(const std::string& session, int position) const;
};
using ManifoldPtr = std::shared_ptr<const Manifold>;

} // namespace ax::ui
