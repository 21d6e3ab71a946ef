// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/discovery/model_file.h"
#include "engine/discovery/stream.h"

#include <nlohmann/json.hpp>

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace ax::server {

using Vector20 = std::array<float, 20>;

struct SidecarHint {
    double temperature = 0.7, topP = 0.9, repetitionPenalty = 1.0;
};

/// What a vector's numbers say in words, and the sampling that goes with it
/// (reference/earlier-system.md section 9).
std::vector<std::string> traitsOf(std::span<const double> vector);
SidecarHint hintOf(const std::vector<std::string>& traits);

/// How far a batch of clusters is.
struct SidecarProgress {
    std::string runId;
    int stage = 0; ///< counted from 1; 0: none yet
    std::string stageName;
    double percent = 0;
    bool running = false;
};

/// Clusters of the fingerprints that came last: online ones, which every point moves, and those of
/// the last batch. Known kinds come from a stored discovery, when there is one. Any thread.
class SidecarClusters {
public:
    struct Options {
        double onlineThreshold = 0.3; ///< Euclid; the earlier default 2.0 makes one cluster of all
        std::size_t onlineMost = 50;
        std::size_t bufferSize = 10000; ///< points of a batch
        int minClusterSize = 10;
        std::chrono::milliseconds interval { 60'000 }; ///< between batches; 0: only when asked for
        std::filesystem::path discoveryFolder; ///< empty: none
        /// event, data: for who listens live.
        std::function<void(const std::string&, const nlohmann::ordered_json&)> tell;
    };
    explicit SidecarClusters(Options options);
    ~SidecarClusters();

    /// The clusters that took the points, in their order.
    std::vector<std::int32_t> add(std::span<const Vector20> points);
    void recluster(); ///< soon, on a thread of its own
    /// Errors: those of readArtefacts; what was loaded stays.
    Status reload();

    nlohmann::ordered_json centroids() const; ///< {id: {cluster_id, centroid, size, …}}
    nlohmann::ordered_json predict(const Vector20& vector) const;
    nlohmann::ordered_json classify(const Vector20& vector) const;
    nlohmann::ordered_json discoveryStatus() const;
    SidecarProgress progress() const;
    std::size_t count() const;
    std::size_t buffered() const;
    double lastBatch() const; ///< seconds since epoch; 0: none was made

private:
    struct Cluster {
        std::int32_t id = 0;
        std::vector<double> centre;
        std::int64_t size = 0;
        bool online = true;
    };
    std::vector<Cluster> all() const; ///< under the lock
    std::optional<std::pair<Cluster, double>> nearest(const Vector20& vector) const;
    void run(std::stop_token stop);
    Status makeBatch(std::vector<Vector20> points, std::stop_token stop);

    Options m_options;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    discovery::SidecarClusters m_online;
    std::vector<Cluster> m_batch;
    std::deque<Vector20> m_recent;
    bool m_asked = false, m_fresh = false;
    SidecarProgress m_progress;
    int m_runs = 0;
    double m_lastBatch = 0, m_lastReload = 0;
    std::shared_ptr<const discovery::ModelFile> m_model;
    std::vector<std::string> m_labels; ///< of the stored discovery's clusters
    std::string m_modelRun;
    mutable std::atomic<std::int64_t> m_classified { 0 };
    std::jthread m_thread;
};

} // namespace ax::server
