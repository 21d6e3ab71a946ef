// SPDX-License-Identifier: Apache-2.0
#include "engine/server/sidecar_clusters.h"

#include "engine/chat/conversation.h"
#include "engine/core/stopwatch.h"
#include "engine/discovery/artefacts.h"
#include "engine/discovery/classifier.h"
#include "engine/discovery/discovery.h"
#include "engine/discovery/job.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ax::server {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int32_t kFirstBatchId = 10000; ///< online ids stay below
constexpr std::size_t kLeastPoints = 20;
constexpr double kFarAway = 5; ///< distance at which a nearest cluster says nothing

Json hintJson(const SidecarHint& hint)
{
    return { { "temperature", hint.temperature }, { "top_p", hint.topP },
        { "repetition_penalty", hint.repetitionPenalty } };
}

std::vector<double> widened(const Vector20& vector) { return { vector.begin(), vector.end() }; }

bool hasTrait(const std::vector<std::string>& traits, const char* name)
{
    return std::find(traits.begin(), traits.end(), name) != traits.end();
}

} // namespace

std::vector<std::string> traitsOf(std::span<const double> v)
{
    std::vector<std::string> traits;
    if (v.size() < 20)
        return { "neutral" };
    if (v[0] > 0.6)
        traits = { "syntax_floor", "local_attention" };
    else if (v[1] > 0.4)
        traits = { "semantic_bridge", "retrieval_heavy" };
    else if (v[2] > 0.3)
        traits = { "long_range", "context_aware" };
    if (v[3] < 0.5)
        traits.push_back("focused");
    else if (v[3] > 0.7)
        traits.push_back("diffuse");
    double even = 0, odd = 0;
    for (std::size_t bin = 0; bin < 16; ++bin)
        (bin % 2 ? odd : even) += v[4 + bin];
    if (std::abs(even - odd) > 0.2)
        traits.push_back("periodic");
    if (traits.empty())
        traits.push_back("neutral");
    return traits;
}

SidecarHint hintOf(const std::vector<std::string>& traits)
{
    SidecarHint hint;
    if (hasTrait(traits, "syntax_floor") || hasTrait(traits, "local_attention")) {
        hint.temperature = 0.2;
        hint.topP = 0.95;
    }
    if (hasTrait(traits, "semantic_bridge")) {
        hint.temperature = 0.5;
        hint.repetitionPenalty = 1.1;
    }
    if (hasTrait(traits, "diffuse")) {
        hint.temperature = 0.8;
        hint.topP = 0.85;
    }
    if (hasTrait(traits, "focused"))
        hint.temperature = std::min(hint.temperature, 0.3);
    return hint;
}

SidecarClusters::SidecarClusters(Options options)
    : m_options(std::move(options))
    , m_online(m_options.onlineThreshold, m_options.onlineMost)
{
    m_thread = std::jthread([this](std::stop_token stop) { run(stop); });
}

SidecarClusters::~SidecarClusters()
{
    m_thread.request_stop();
    m_wake.notify_all();
}

std::vector<std::int32_t> SidecarClusters::add(std::span<const Vector20> points)
{
    const double now = double(nowMs()) / 1000;
    std::vector<std::int32_t> ids;
    const std::lock_guard lock(m_mutex);
    for (const Vector20& point : points) {
        ids.push_back(m_online.add(point, now));
        m_recent.push_back(point);
    }
    while (m_recent.size() > m_options.bufferSize)
        m_recent.pop_front();
    m_fresh |= !points.empty();
    return ids;
}

void SidecarClusters::recluster()
{
    {
        const std::lock_guard lock(m_mutex);
        m_asked = true;
    }
    m_wake.notify_all();
}

std::vector<SidecarClusters::Cluster> SidecarClusters::all() const
{
    std::vector<Cluster> clusters = m_batch;
    for (const discovery::SidecarClusters::Cluster& c : m_online.clusters())
        clusters.push_back({ c.id % kFirstBatchId, c.centre, c.count, true });
    return clusters;
}

std::optional<std::pair<SidecarClusters::Cluster, double>> SidecarClusters::nearest(
    const Vector20& vector) const
{
    std::vector<Cluster> clusters;
    {
        const std::lock_guard lock(m_mutex);
        clusters = all();
    }
    std::optional<std::pair<Cluster, double>> best;
    for (Cluster& cluster : clusters) {
        double squares = 0;
        for (std::size_t k = 0; k < 20; ++k)
            squares += std::pow(cluster.centre[k] - double(vector[k]), 2);
        if (!best || squares < best->second)
            best.emplace(std::move(cluster), squares);
    }
    if (best)
        best->second = std::sqrt(best->second);
    return best;
}

Json SidecarClusters::centroids() const
{
    std::vector<Cluster> clusters;
    {
        const std::lock_guard lock(m_mutex);
        clusters = all();
    }
    Json json = Json::object();
    for (const Cluster& cluster : clusters) {
        const std::vector<std::string> traits = traitsOf(cluster.centre);
        json[std::to_string(cluster.id)] = { { "cluster_id", cluster.id },
            { "centroid", cluster.centre }, { "size", cluster.size }, { "traits", traits },
            { "sampling_hint", hintJson(hintOf(traits)) },
            { "kind", cluster.online ? "online" : "batch" } };
    }
    return json;
}

Json SidecarClusters::predict(const Vector20& vector) const
{
    const auto found = nearest(vector);
    if (!found)
        return { { "cluster_id", -1 }, { "distance", nullptr }, { "traits", Json::array() },
            { "sampling_hint", hintJson({}) } };
    const std::vector<std::string> traits = traitsOf(found->first.centre);
    return { { "cluster_id", found->first.id }, { "distance", found->second }, { "traits", traits },
        { "sampling_hint", hintJson(hintOf(traits)) } };
}

Json SidecarClusters::classify(const Vector20& vector) const
{
    std::shared_ptr<const discovery::ModelFile> model;
    std::string run;
    std::vector<std::string> labels;
    {
        const std::lock_guard lock(m_mutex);
        model = m_model;
        run = m_modelRun;
        labels = m_labels;
    }
    ++m_classified;
    if (model) {
        const discovery::Verdict v = discovery::Classifier(model).classify(vector);
        const bool named = v.label >= 0 && std::size_t(v.label) < labels.size();
        return { { "manifold",
                     { { "zone", discovery::kZones[std::size_t(v.zone)] },
                         { "confidence", v.membership }, { "cluster_id", v.cluster },
                         { "cluster_label", named ? Json(labels[std::size_t(v.label)]) : Json() },
                         { "cluster_probability", v.membership } } },
            { "schema_version", 1 }, { "run_id", run } };
    }
    const auto found = nearest(vector);
    const std::vector<std::string> traits
        = traitsOf(found ? std::span<const double>(found->first.centre) : widened(vector));
    return { { "manifold",
                 { { "zone", found ? traits.front() : "unknown" },
                     { "confidence", found ? std::max(0.0, 1 - found->second / kFarAway) : 0.0 },
                     { "cluster_id", found ? found->first.id : -1 }, { "cluster_label", nullptr },
                     { "cluster_probability", 0.0 } } },
        { "schema_version", 1 }, { "source", "centroid_fallback" } };
}

Status SidecarClusters::reload()
{
    if (m_options.discoveryFolder.empty())
        return fail(ErrorCode::NotFound, "[sidecar] no discovery folder is set", "--discovery-dir",
            "Start it with --discovery-dir.");
    AX_TRY(const discovery::EarlierArtefacts found,
        discovery::readArtefacts(m_options.discoveryFolder));
    if (!found.model || found.model->scaling().dims != 20)
        return fail(ErrorCode::Format,
            "[sidecar] " + m_options.discoveryFolder.string()
                + ": expected a discovery of fingerprints with 20 numbers",
            m_options.discoveryFolder.string());
    std::vector<std::string> labels;
    for (std::size_t k = 0; k < found.model->clusterId().size(); ++k)
        labels.push_back(std::string(discovery::kZones[std::size_t(found.model->clusterZone()[k])])
            + " " + std::to_string(found.model->clusterId()[k]));
    const std::lock_guard lock(m_mutex);
    m_model = found.model;
    m_labels = std::move(labels);
    m_modelRun = std::to_string(found.run.run);
    m_lastReload = double(nowMs()) / 1000;
    m_classified = 0;
    return {};
}

Json SidecarClusters::discoveryStatus() const
{
    const std::lock_guard lock(m_mutex);
    if (m_options.discoveryFolder.empty())
        return { { "available", false }, { "reason", "not_configured" } };
    Json json { { "available", bool(m_model) },
        { "discovery_dir", m_options.discoveryFolder.string() } };
    if (!m_model) {
        json["reason"] = "not_loaded";
        return json;
    }
    json["run_id"] = m_modelRun;
    json["cluster_count"] = m_labels.size();
    json["classification_count"] = m_classified.load();
    json["last_reload"] = m_lastReload;
    return json;
}

SidecarProgress SidecarClusters::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

std::size_t SidecarClusters::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_batch.size() + m_online.clusters().size();
}

std::size_t SidecarClusters::buffered() const
{
    const std::lock_guard lock(m_mutex);
    return m_recent.size();
}

double SidecarClusters::lastBatch() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastBatch;
}

void SidecarClusters::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        std::vector<Vector20> points;
        {
            std::unique_lock lock(m_mutex);
            const auto asked = [this] { return m_asked; };
            if (m_options.interval.count() > 0)
                m_wake.wait_for(lock, stop, m_options.interval, asked);
            else
                m_wake.wait(lock, stop, asked);
            const bool wanted = std::exchange(m_asked, false) || std::exchange(m_fresh, false);
            if (stop.stop_requested() || !wanted || m_recent.size() < kLeastPoints)
                continue;
            m_fresh = false;
            points.assign(m_recent.begin(), m_recent.end());
            m_progress = { std::to_string(++m_runs), 0, "starting", 0, true };
        }
        const auto tell = [this](const char* event, Json data) {
            if (m_options.tell)
                m_options.tell(event, data);
        };
        tell("run_start", { { "run_id", progress().runId }, { "points", points.size() } });
        const Status status = makeBatch(std::move(points), stop);
        std::string run;
        std::size_t clusters = 0;
        {
            const std::lock_guard lock(m_mutex);
            m_progress.running = false;
            if (status) {
                m_progress.percent = 100;
                m_progress.stageName = "complete";
            }
            run = m_progress.runId;
            clusters = m_batch.size();
        }
        if (status)
            tell("run_complete", { { "run_id", run }, { "clusters", clusters } });
        else
            tell("run_error", { { "run_id", run }, { "error", status.error().line() } });
    }
}

Status SidecarClusters::makeBatch(std::vector<Vector20> points, std::stop_token stop)
{
    discovery::PointTable table;
    table.dims = 20;
    table.schema = "log16";
    table.source = "sidecar";
    for (std::size_t k = 0; k < points.size(); ++k) {
        table.values.insert(table.values.end(), points[k].begin(), points[k].end());
        table.ids.push_back(std::int64_t(k));
    }
    discovery::DiscoveryOptions options;
    options.layout = false;
    options.bootstraps = 0;
    options.minClusterSize = m_options.minClusterSize;
    discovery::Discovery run(std::move(table), options);
    const char* stage = nullptr;
    int number = 0;
    discovery::Job job(1, stop, [&](const discovery::StageProgress& p) {
        const bool next = !stage || std::strcmp(stage, p.stage) != 0;
        if (next) {
            stage = p.stage;
            ++number;
        }
        SidecarProgress now;
        {
            const std::lock_guard lock(m_mutex);
            m_progress.stage = number;
            m_progress.stageName = p.stage;
            m_progress.percent = 100 * p.done;
            now = m_progress;
        }
        if (next && m_options.tell)
            m_options.tell("progress",
                { { "run_id", now.runId }, { "stage", now.stage }, { "stage_name", now.stageName },
                    { "percent_complete", now.percent } });
    });
    AX_CHECK(run.run(job));
    std::vector<Cluster> clusters;
    for (const discovery::ClusterSummary& summary : run.clusters) {
        Cluster cluster;
        cluster.id = kFirstBatchId + summary.label;
        cluster.centre.assign(summary.centroid.begin(), summary.centroid.end());
        cluster.size = std::int64_t(summary.size);
        cluster.online = false;
        clusters.push_back(std::move(cluster));
    }
    const std::lock_guard lock(m_mutex);
    m_batch = std::move(clusters);
    m_lastBatch = double(nowMs()) / 1000;
    return {};
}

} // namespace ax::server
