// SPDX-License-Identifier: Apache-2.0
#include "ax_version.h"
#include "engine/discovery/artefacts.h"
#include "engine/discovery/axes.h"
#include "engine/discovery/kernels/kernels.h"

#include <cmath>

namespace ax::discovery {

namespace {

using Json = nlohmann::ordered_json;

/// Shares and figures to six digits: readable, and far more than they mean.
double rounded(double value) { return std::isfinite(value) ? std::round(value * 1e6) / 1e6 : 0; }

Json parametersOf(const Discovery& run)
{
    const DiscoveryOptions& o = run.options();
    return { { "labels", name(o.labels) }, { "space", name(o.space) },
        { "min_cluster_size", o.minClusterSize }, { "min_samples", o.minSamples },
        { "min_samples_convention", "other points within the core distance, as hdbscan counts" },
        { "selection", name(o.selection.method) }, { "epsilon", o.selection.epsilon },
        { "single_cluster", o.selection.singleCluster }, { "layout", o.layout },
        { "n_neighbors", o.layoutNeighbours },
        { "n_neighbors_convention", "the point itself counted, as umap-learn counts" },
        { "min_dist", o.minDist }, { "epochs", o.layoutEpochs }, { "resolution", o.resolution },
        { "bootstraps", o.bootstraps }, { "regress_position", o.regressPosition },
        { "replicate", o.replicate }, { "zone_preset", o.zonePreset }, { "seed", o.seed } };
}

Json clusterOf(const ClusterSummary& c)
{
    Json shares = Json::object();
    for (std::size_t k = 0; k < kZones.size(); ++k)
        shares[kZones[k]] = rounded(c.zoneShares[k]);
    return { { "id", c.id }, { "label", c.label }, { "size", c.size },
        { "filled_size", c.filledSize }, { "prominence", rounded(c.prominence) },
        { "prominence_in_noise", rounded(c.prominenceInNoise) }, { "jaccard", rounded(c.jaccard) },
        { "sessions", c.sessions }, { "requests", c.requests }, { "confirmed", c.confirmed },
        { "zone", kZones[std::size_t(c.zone)] }, { "purity", rounded(c.purity) },
        { "zone_disagreement", rounded(c.disagreement()) }, { "zone_shares", shares }, { "x", c.x },
        { "y", c.y }, { "born_run", c.bornRun }, { "by_shape", c.byShape } };
}

Json compositionJson(const Composition& c)
{
    const auto value
        = [](const std::optional<double>& v) { return v ? Json(rounded(*v)) : Json(); };
    return { { "position", value(c.position) }, { "session", value(c.session) },
        { "token_class", value(c.tokenClass) }, { "zone", value(c.zone) },
        { "think_phase", value(c.phase) }, { "position_explains", c.positionExplains() } };
}

Json axesOf(const Discovery& run)
{
    Json out = Json::array();
    const Scaling& s = run.scaling;
    for (int axis = 0; axis < s.axes; ++axis) {
        const auto begin = s.loadings.begin() + axis * s.dims;
        out.push_back({ { "variance", rounded(s.variance[std::size_t(axis)]) },
            { "share", rounded(s.variance[std::size_t(axis)] / s.totalVariance) },
            { "loadings", std::vector<double>(begin, begin + s.dims) } });
    }
    return out;
}

Json lineageJson(const Lineage& lineage)
{
    Json events = Json::array();
    for (const LineageEvent& event : lineage.events) {
        Json entry { { "kind", name(event.kind) }, { "id", event.id } };
        if (!event.others.empty())
            entry["others"] = event.others;
        if (event.kind == LineageEvent::Kept && !lineage.byShape)
            entry["jaccard"] = rounded(event.jaccard);
        events.push_back(entry);
    }
    return { { "run", lineage.run }, { "next_cluster_id", lineage.nextId },
        { "shared_points", lineage.sharedPoints }, { "by_shape", lineage.byShape },
        { "events", events } };
}

} // namespace

Json manifestOf(const Discovery& run, const Lineage& lineage)
{
    const PointTable& points = run.points();
    std::size_t noise = 0, confirmed = 0, inConfirmed = 0;
    for (const std::int32_t label : run.labels)
        noise += label < 0;
    for (const ClusterSummary& cluster : run.clusters)
        if (cluster.confirmed) {
            ++confirmed;
            inConfirmed += cluster.size;
        }
    Json seconds = Json::object();
    double total = 0;
    for (const auto& [stage, time] : run.seconds) {
        seconds[stage] = rounded(time);
        total += time;
    }
    seconds["total"] = rounded(total);
    Json skipped = Json::array();
    for (const SkippedRow& row : points.skipped)
        skipped.push_back({ { "row", row.row }, { "reason", row.reason } });
    Json clusters = Json::array();
    for (const ClusterSummary& cluster : run.clusters)
        clusters.push_back(clusterOf(cluster));
    Json out { { "format", "attention-explorer-discovery" }, { "format_version", 1 },
        { "app_version", AX_VERSION }, { "source", points.source },
        { "fingerprint_schema", points.schema }, { "sink_policy", points.sinkPolicy },
        { "points", points.count() }, { "dims", points.dims }, { "skipped", points.skippedCount },
        { "skipped_rows", skipped }, { "clusters", run.clusters.size() }, { "noise", noise },
        { "noise_percent", rounded(100.0 * double(noise) / double(points.count())) },
        { "confirmed", confirmed },
        { "confirmed_percent", rounded(100.0 * double(inConfirmed) / double(points.count())) },
        { "sessions_known", !points.session.empty() }, { "parameters", parametersOf(run) },
        { "neighbours", run.density->neighbours.method },
        { "mst_weight", run.density->spanning.weight },
        { "local_dimension", rounded(run.density->localDimension) },
        { "threshold", rounded(run.threshold) } };
    std::vector<double> splits(run.splits.begin(),
        run.splits.begin() + std::ptrdiff_t(std::min<std::size_t>(64, run.splits.size())));
    for (double& split : splits)
        split = rounded(split);
    out["prominences"] = splits;
    out["stability"] = { { "bootstraps", run.stability.bootstraps },
        { "sample", run.stability.sampleSize }, { "by_request", run.stability.byRequest },
        { "mean_ari", rounded(run.stability.meanRand) },
        { "least_ari", rounded(run.stability.leastRand) },
        { "null_clusters", run.nullClusters ? Json(*run.nullClusters) : Json() } };
    out["regions"] = { { "count", run.regionFigures.count },
        { "resolution", run.regionFigures.resolution }, { "runs", run.regionFigures.runs },
        { "stability", rounded(run.regionFigures.stability) },
        { "modularity", rounded(run.regionFigures.modularity) } };
    if (run.replication)
        out["replication"] = { { "null_clusters", rounded(run.replication->featurelessSheet) },
            { "seed_ari", rounded(run.replication->seedRand) },
            { "clusters", run.replication->clusters },
            { "banner", run.replication->banner(int(run.clusters.size())) } };
    out["composition"] = compositionJson(run.composition);
    out["axes"] = axesOf(run);
    out["cluster_table"] = clusters;
    out["lineage"] = lineageJson(lineage);
    out["notes"] = points.notes;
    out["first_picture_seconds"] = rounded(run.firstPictureSeconds);
    out["seconds"] = seconds;
    return out;
}

} // namespace ax::discovery
