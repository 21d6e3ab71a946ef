// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/core/files.h"
#include "engine/server/sidecar.h"

#include <cstdio>
#include <thread>

namespace ax::cli {

namespace {

struct SidecarArguments {
    server::SidecarOptions options;
    std::string database, discoveryFolder;
    int interval = 60;
};

Result<int> serve(SidecarArguments a, const CliContext& context)
{
    a.options.database
        = a.database.empty() ? dataFolder() / "sidecar.db" : std::filesystem::path(a.database);
    a.options.clusters.discoveryFolder = a.discoveryFolder;
    a.options.clusters.interval = std::chrono::seconds(a.interval);
    const std::string zmq = a.options.zmqBind;
    const std::string database = a.options.database.string();
    AX_TRY(const std::unique_ptr<server::Sidecar> sidecar,
        server::Sidecar::start(std::move(a.options)));
    if (!context.quiet)
        std::fprintf(stderr, "attnx: fingerprints go to %s; pushed at %s\n", database.c_str(),
            zmq.empty() ? "no address" : zmq.c_str());
    // Programs that start it read its address from here.
    std::printf("sidecar at http://127.0.0.1:%d\n", sidecar->port());
    std::fflush(stdout);
    const std::stop_token stop = interruptToken();
    while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return 0;
}

} // namespace

CLI::App* addSidecarCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("sidecar",
        "Receive, keep and cluster fingerprints that servers push.\n"
        "Example: attnx sidecar --port 9000 --zmq-bind tcp://127.0.0.1:9001 --db prints.db");
    auto a = std::make_shared<SidecarArguments>();
    server::SidecarOptions& o = a->options;
    server::SidecarClusters::Options& c = o.clusters;
    app->add_option("--port", o.port, "of the HTTP routes; 0: any that is free")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    app->add_option("--host", o.host, "address the HTTP routes listen at")->capture_default_str();
    app->add_option("--zmq-bind", o.zmqBind, "address that servers push to; empty: none")
        ->capture_default_str();
    app->add_option("--db", a->database, "SQLite file; else sidecar.db in the program's folder");
    app->add_option("--discovery-dir", a->discoveryFolder,
        "a discovery to classify by (a folder of attnx discover)");
    app->add_option("--feedback-bind", o.feedbackBind,
        "address that hints for servers are pushed from; auto: the port above --zmq-bind");
    const char* group = "Clusters";
    app->add_option("--buffer-size", c.bufferSize, "fingerprints that a batch looks at")
        ->check(CLI::Range(100, 1'000'000))
        ->capture_default_str()
        ->group(group);
    app->add_option("--min-cluster-size", c.minClusterSize, "points that a cluster of a batch has")
        ->check(CLI::Range(2, 100'000))
        ->capture_default_str()
        ->group(group);
    app->add_option(
           "--recluster-interval", a->interval, "seconds between batches; 0: when asked for")
        ->check(CLI::Range(0, 86'400))
        ->capture_default_str()
        ->group(group);
    app->add_option("--online-threshold", c.onlineThreshold,
           "distance within which a point joins an online cluster")
        ->check(CLI::Range(0.0, 100.0))
        ->capture_default_str()
        ->group(group);
    app->add_option("--online-max-clusters", c.onlineMost, "online clusters kept")
        ->check(CLI::Range(1, 9999))
        ->capture_default_str()
        ->group(group);
    app->add_flag_callback(
           "--online", [] {}, "as the earlier sidecar had it; online clusters are always kept")
        ->group(group);
    app->add_flag("--quiet", context.quiet, "no remarks");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const auto code = serve(*a, context);
            return code ? *code : reportError(code.error());
        };
    });
    return app;
}

} // namespace ax::cli
