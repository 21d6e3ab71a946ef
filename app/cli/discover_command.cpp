// SPDX-License-Identifier: Apache-2.0
#include "app/cli/discover_command.h"

#include "app/points/store_points.h"
#include "engine/core/system_info.h"
#include "engine/discovery/artefacts.h"
#include "engine/discovery/point_source.h"

#include <csignal>
#include <cstdio>
#include <memory>

namespace ax::cli {

namespace {

using namespace ax::discovery;

struct DiscoverArguments {
    std::string database, traces, points, out, previous;
    std::string labels = "prominence", space = "pca", selection = "eom", format = "parquet";
    std::string zonePreset = "explorer";
    DiscoveryOptions options;
    StorePointsFilter filter;
    bool noLayout = false;
    int threads = 0;
};

std::stop_source g_stop;

void stopRun(int) { g_stop.request_stop(); }

/// Ctrl+C ends the run at the next piece of work; a second one ends the program.
class StopOnInterrupt {
public:
    StopOnInterrupt()
    {
        struct sigaction action { };
        action.sa_handler = stopRun;
        action.sa_flags = int(SA_RESETHAND);
        sigaction(SIGINT, &action, &m_before);
    }
    ~StopOnInterrupt() { sigaction(SIGINT, &m_before, nullptr); }

private:
    struct sigaction m_before { };
};

Result<std::unique_ptr<PointSource>> sourceOf(const DiscoverArguments& a)
{
    if (!a.traces.empty())
        return traceSource(a.traces);
    if (!a.database.empty()) {
        AX_TRY(const bool earlier, isEarlierDatabase(a.database));
        if (earlier)
            return earlierDatabaseSource(a.database);
        return storeSource(a.database, a.filter);
    }
    if (a.points.ends_with(".npy"))
        return npySource(a.points);
    return csvSource(a.points);
}

void settle(DiscoverArguments& a)
{
    DiscoveryOptions& o = a.options;
    o.labels = a.labels == "hdbscan" ? LabelMethod::Hdbscan
        : a.labels == "leiden"       ? LabelMethod::Leiden
                                     : LabelMethod::Prominence;
    o.space = a.space == "input" ? Space::Input : a.space == "layout" ? Space::Layout : Space::Pca;
    o.selection.method = a.selection == "leaf" ? Selection::Leaf : Selection::ExcessOfMass;
    o.layout = !a.noLayout;
    o.zonePreset = a.zonePreset;
}

void printResult(
    const Discovery& run, const Lineage& lineage, const DiscoverArguments& a, bool json)
{
    if (json) {
        printJson(manifestOf(run, lineage));
        return;
    }
    std::size_t noise = 0, confirmed = 0, inConfirmed = 0;
    for (const std::int32_t label : run.labels)
        noise += label < 0;
    for (const ClusterSummary& cluster : run.clusters)
        if (cluster.confirmed) {
            ++confirmed;
            inConfirmed += cluster.size;
        }
    const double n = double(run.points().count());
    std::printf("%zu points, %zu clusters, %.1f %% on borders; %zu confirmed with %.1f %% of all "
                "points\n",
        run.points().count(), run.clusters.size(), 100 * double(noise) / n, confirmed,
        100 * double(inConfirmed) / n);
    std::printf("%6s %9s %8s %8s %9s  %-16s %s\n", "id", "points", "above", "jaccard", "sessions",
        "zone", "");
    for (const ClusterSummary& c : run.clusters)
        std::printf("%6d %9zu %8.2f %8.2f %9zu  %-16s %s\n", c.id, c.size, c.prominenceInNoise,
            c.jaccard, c.sessions, kZones[std::size_t(c.zone)], c.confirmed ? "confirmed" : "");
    for (const std::string& note : run.points().notes)
        std::printf("%s\n", note.c_str());
    std::printf("Written to %s\n", a.out.c_str());
}

Status discover(DiscoverArguments& a, const CliContext& context)
{
    settle(a);
    AX_TRY(const ArtefactFormats formats, ArtefactFormats::parse(a.format));
    AX_TRY(const std::unique_ptr<PointSource> source, sourceOf(a));
    const StopOnInterrupt interrupt;
    std::unique_ptr<ProgressBar> bar;
    std::string stage;
    Job job(a.threads > 0 ? a.threads : usableProcessors(), g_stop.get_token(),
        [&](const StageProgress& progress) {
            if (stage != progress.stage) {
                stage = progress.stage;
                bar.reset();
                bar = std::make_unique<ProgressBar>(stage, context.quiet);
            }
            bar->update(std::uint64_t(progress.done * 1000), 1000);
        });
    job.begin("reading");
    AX_TRY(PointTable points, source->read(job));
    if (points.skippedCount > 0) {
        std::string note = std::to_string(points.skippedCount) + " rows were skipped: ";
        for (std::size_t k = 0; k < std::min<std::size_t>(3, points.skipped.size()); ++k)
            note += (k ? "; " : "") + points.skipped[k].row + ": " + points.skipped[k].reason;
        points.notes.push_back(note + (points.skippedCount > 3 ? "; …" : "."));
    }
    EarlierArtefacts earlier;
    const std::string before = a.previous.empty() ? a.out : a.previous;
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::path(before) / "manifest.json", ignored)) {
        auto read = readArtefacts(before);
        if (read)
            earlier = std::move(*read);
        else if (!a.previous.empty())
            return tl::unexpected<Error>(std::move(read.error()));
        else
            points.notes.push_back("The earlier run in this folder could not be read ("
                + read.error().message + "), so ids begin anew.");
    }
    Discovery run(std::move(points), a.options);
    run.onFirstPicture = [](const FirstPicture&) {};
    if (earlier.model)
        run.startFrom(pictureOf(*earlier.model));
    AX_CHECK(run.run(job));
    const Lineage lineage = assignIds(run, earlier.model.get(), earlier.run);
    for (ClusterSummary& cluster : run.clusters)
        if (const auto born = earlier.bornRun.find(cluster.id); born != earlier.bornRun.end())
            cluster.bornRun = born->second;
    AX_CHECK(writeArtefacts(run, lineage, formats, a.out, job));
    bar.reset();
    printResult(run, lineage, a, context.json);
    return {};
}

} // namespace

CLI::App* addDiscoverCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand(
        "discover", "Find the clusters of fingerprints: density tree, picture, zones, stability");
    auto a = std::make_shared<DiscoverArguments>();
    CLI::Option* database = app->add_option("--db", a->database,
        "the store, or a fingerprint database of the earlier project; read-only");
    CLI::Option* traces
        = app->add_option("--traces", a->traces, "saved traces; a pattern in quotes, or a folder");
    CLI::Option* points
        = app->add_option("--points", a->points, "points as .npy or .csv, one a row");
    app->add_option("--session", a->filter.session, "with --db: this session of the store alone");
    app->add_option("--fingerprint-layout", a->filter.layout,
        "with --db: fingerprints of this layout (default: the one there is most of)");
    app->add_option("--sink-policy", a->filter.sinkPolicy, "with --db: sinks included or excluded")
        ->check(CLI::IsMember({ "include", "exclude" }));
    database->excludes(traces)->excludes(points);
    traces->excludes(points);
    app->add_option("--out", a->out, "folder for the results; an earlier run in it is replaced")
        ->required();
    app->add_option("--previous", a->previous,
        "folder of the run whose cluster ids go on (default: the one in --out)");
    app->add_option("--labels", a->labels, "how clusters are chosen")
        ->check(CLI::IsMember({ "prominence", "hdbscan", "leiden" }))
        ->capture_default_str();
    app->add_option("--space", a->space, "where density is measured")
        ->check(CLI::IsMember({ "pca", "input", "layout" }))
        ->capture_default_str();
    app->add_option(
           "--min-cluster-size", a->options.minClusterSize, "least points of a branch (default 10)")
        ->check(CLI::Range(2, 1 << 24));
    app->add_option("--min-samples", a->options.minSamples,
           "other points within the core distance (default 30 above 20,000 points, else 15)")
        ->check(CLI::Range(1, 1000));
    app->add_option("--selection", a->selection, "with --labels hdbscan: excess of mass, or leaves")
        ->check(CLI::IsMember({ "eom", "leaf" }))
        ->capture_default_str();
    app->add_option("--epsilon", a->options.selection.epsilon,
           "with --labels hdbscan: no split below this distance")
        ->check(CLI::NonNegativeNumber);
    app->add_flag("--single-cluster", a->options.selection.singleCluster,
        "with --labels hdbscan: one cluster may be the answer");
    app->add_flag("--no-layout", a->noLayout, "no picture and no regions");
    app->add_flag("--replicate", a->options.replicate,
        "the earlier study's way: HDBSCAN on the picture, with a banner that says what a sheet "
        "without structure would give");
    app->add_flag("--regress-position", a->options.regressPosition,
        "take the position in the answer out first");
    app->add_option(
           "--bootstraps", a->options.bootstraps, "half samples for the stability; 0: none")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    app->add_option("--zone-preset", a->zonePreset, "zones of points that came without one")
        ->capture_default_str();
    app->add_option("--seed", a->options.seed, "of picture, regions and samples")
        ->capture_default_str();
    app->add_option("--threads", a->threads, "default: all processors")->check(CLI::Range(1, 1024));
    app->add_option("--format", a->format, "any of parquet,csv,npy")->capture_default_str();
    app->add_flag("--json", context.json, "print the manifest");
    app->footer("Example:\n  attnx discover --traces 'traces/*.jsonl' --out manifold");
    app->callback([&context, &action, a, database, traces, points] {
        if (database->count() + traces->count() + points->count() != 1)
            throw CLI::RequiredError("one of --db, --traces and --points");
        action = [&context, a] {
            const Status status = discover(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

} // namespace ax::cli
