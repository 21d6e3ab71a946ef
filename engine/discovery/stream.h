// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/classifier.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace ax::discovery {

struct StreamOptions {
    std::size_t cap = 2048; ///< micro-clusters kept; the lightest goes
    double halfLife = 20000; ///< points after which a point counts half
    std::size_t everyPoints = 1000; ///< summarise() is due after so many
    double everySeconds = 2; ///< or after so long, when there were points
    double leastWeight = 60; ///< points (decayed) that a new cluster needs to be proposed
};

/// A group of micro-clusters as the last summary saw it.
struct StreamGroup {
    std::int32_t cluster = -1; ///< the stored run's cluster that it is part of; -1: none
    std::int32_t proposal = 0; ///< number of a proposed new cluster, from 1; 0: it is none
    double weight = 0; ///< decayed points
    std::size_t micros = 0;
    std::vector<float> place; ///< [axes] weighted mean
};

/// Points as they come, against a stored discovery: decayed micro-clusters (after DenStream, Cao
/// and others 2006) that are summarised into groups now and then. It proposes clusters that the
/// stored run does not know; ids and names of known ones it never changes. One thread owns it;
/// memory is bounded by the cap.
class LiveStream {
public:
    LiveStream(std::shared_ptr<const ModelFile> model, const StreamOptions& options = {});

    /// Takes one point; says which micro-cluster it went to (a place in the cap).
    std::uint32_t add(std::span<const float> vector, double position = 0);
    /// The cluster of the stored run that this micro-cluster's points are in most; -1: none.
    std::int32_t clusterOf(std::uint32_t micro) const;
    /// Number of the proposal that the last summary put it into; 0: none.
    std::int32_t proposalOf(std::uint32_t micro) const { return m_micros[micro].proposal; }

    /// True when enough points came, or enough time passed, since the last summary.
    bool due() const;
    /// Weighted density tree over the micro-clusters; a few milliseconds.
    const std::vector<StreamGroup>& summarise();
    const std::vector<StreamGroup>& groups() const { return m_groups; }

    std::size_t microCount() const { return m_micros.size(); }
    double weightOf(std::uint32_t micro) const; ///< decayed to now
    std::uint64_t points() const { return m_points; }
    /// For tests: what due() takes for the time.
    std::function<std::chrono::steady_clock::time_point()> clock = std::chrono::steady_clock::now;

private:
    struct Micro {
        double weight = 0; ///< in units that grow by half a life
        std::int32_t cluster = -1; ///< of the point that it began with
        bool off = false; ///< that point lay off the manifold
        std::int32_t proposal = 0;
    };
    void place(std::uint32_t micro);
    std::uint32_t lightest() const;
    void rescale();

    Classifier m_classifier;
    StreamOptions m_options;
    std::size_t m_axes;
    float m_reach = 0; ///< squared distance within which a point joins a micro-cluster
    std::vector<Micro> m_micros;
    std::vector<float> m_centres; ///< [micro, axes]
    std::vector<float> m_blocks; ///< the same as nearestCentre reads it
    double m_unit = 1, m_growth = 1; ///< weight of a point that comes now; its growth per point
    std::uint64_t m_points = 0, m_summarised = 0;
    std::chrono::steady_clock::time_point m_lastSummary {};
    std::vector<StreamGroup> m_groups;
    std::int32_t m_proposals = 0;
};

/// The earlier sidecar's online clusters, rule by rule (reference/earlier-system.md section 9): raw
/// distance, threshold 2.0, at most 50 clusters, decay 0.99, gone after 300 s.
class SidecarClusters {
public:
    struct Cluster {
        std::int32_t id = 0;
        std::vector<double> centre;
        double weight = 0, squares = 0;
        std::int64_t count = 0;
        double updated = 0;
        double radius() const;
    };
    explicit SidecarClusters(double threshold = 2.0, std::size_t most = 50, double decay = 0.99,
        double staleSeconds = 300);
    /// The id of the cluster that took the point; `seconds`: any clock that only rises.
    std::int32_t add(std::span<const float> point, double seconds);
    const std::vector<Cluster>& clusters() const { return m_clusters; }

private:
    double m_threshold, m_decay, m_stale;
    std::size_t m_most;
    std::int32_t m_next = 0;
    std::vector<Cluster> m_clusters;
};

} // namespace ax::discovery
