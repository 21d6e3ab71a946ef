// SPDX-License-Identifier: Apache-2.0
// explore and report: campaigns (spec/science.md sections 4 and 5).
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/analysis/zones.h"
#include "engine/campaign/report.h"
#include "engine/campaign/suite.h"
#include "engine/chat/local_source.h"
#include "engine/core/files.h"
#include "engine/core/stopwatch.h"
#include "engine/core/system_info.h"
#include "engine/discovery/artefacts.h"
#include "engine/discovery/discovery.h"
#include "engine/remote/remote_source.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <optional>
#include <thread>

namespace ax::cli {

namespace {

using namespace ax::campaign;
using Clock = std::chrono::steady_clock;

struct ExploreArguments {
    ModelArguments model;
    SamplingArguments sampling;
    CaptureOptions capture;
    std::string suite, out, server, zonePreset = "explorer";
    int repeats = 0, discoverEvery = 20000;
    double hours = 0, throttle = 1;
};

std::atomic<bool> g_stop { false }, g_paused { false };
void onStop(int) { g_stop = true; }
void onPause(int) { g_paused = true; }
void onGoOn(int) { g_paused = false; }

/// Stops after the answer that runs, pauses and goes on (spec/science.md section 7).
class CampaignSignals {
public:
    CampaignSignals()
    {
        std::signal(SIGINT, onStop);
        std::signal(SIGTERM, onStop);
        std::signal(SIGUSR1, onPause);
        std::signal(SIGCONT, onGoOn);
    }
    ~CampaignSignals()
    {
        for (const int signal : { SIGINT, SIGTERM, SIGUSR1, SIGCONT })
            std::signal(signal, SIG_DFL);
    }
};

/// DIR/progress.json, at most once a second but for changes of state.
class Progress {
public:
    Progress(std::filesystem::path file, int total)
        : m_file(std::move(file))
        , m_total(total)
    {
    }
    void tell(const char* state, int done, std::int64_t tokens, const Prompt* prompt,
        const std::string& reason = {}, bool always = false)
    {
        const auto now = Clock::now();
        if (!always && m_state == state && now - m_last < std::chrono::seconds(1))
            return;
        m_state = state;
        m_last = now;
        const double seconds = std::chrono::duration<double>(now - m_start).count();
        nlohmann::ordered_json json { { "state", state }, { "done", done },
            { "total", m_total > 0 ? nlohmann::ordered_json(m_total) : nlohmann::ordered_json() },
            { "tokens", tokens }, { "seconds", seconds } };
        const int here = done - m_before;
        json["seconds_left"] = m_total > 0 && here > 0
            ? nlohmann::ordered_json(seconds / here * (m_total - done))
            : nlohmann::ordered_json();
        json["category"] = prompt ? nlohmann::ordered_json(prompt->category) : nullptr;
        json["prompt"] = prompt ? nlohmann::ordered_json(prompt->id) : nullptr;
        json["reason"] = reason.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(reason);
        (void)writeFile(m_file, json.dump(2) + "\n");
    }
    void startFrom(int done) { m_before = done; }

private:
    std::filesystem::path m_file;
    int m_total, m_before = 0;
    std::string m_state;
    Clock::time_point m_start = Clock::now(), m_last {};
};

/// Keeps tokens and steps of one answer.
class Keeper : public AnswerSink {
public:
    Keeper(const ZonePreset& preset, bool capturedWithoutSinks)
        : m_preset(preset)
        , m_capturedWithoutSinks(capturedWithoutSinks)
    {
    }
    void started(const AnswerStart& start) override { prompt = start.promptTokens; }
    void batch(RecordedBatch batch, const AnswerCounters&) override
    {
        for (TokenRecord& token : batch.tokens)
            if (token.role == TokenRole::Generated) {
                if (prints.empty() && prompt <= 0)
                    prompt = token.index;
                Print print;
                print.step = int(prints.size());
                print.position = prompt + print.step;
                print.tokenId = token.tokenId;
                m_at[token.index] = prints.size();
                prints.push_back(print);
            }
        for (const StepRecord& step : batch.steps)
            if (const auto at = m_at.find(step.tokenIndex); at != m_at.end()) {
                Print& print = prints[at->second];
                print.fingerprint = step.fingerprint;
                print.zone = step.zone;
                print.confidence = step.zoneConfidence;
                const ZoneVerdict bare = m_preset.classify(zoneSignals(
                    step, { step.tokenIndex, m_preset.bands(), true, m_capturedWithoutSinks }));
                if (bare.evaluated)
                    print.zoneSinksOut = bare.zone;
            }
        text += batch.answerDelta;
    }
    int prompt = 0;
    std::vector<Print> prints;
    std::string text;

private:
    const ZonePreset& m_preset;
    bool m_capturedWithoutSinks;
    std::map<int, std::size_t> m_at;
};

/// Points of the campaign, as discovery reads them.
discovery::PointTable pointsOf(
    const std::vector<CampaignStore::Point>& all, const CaptureOptions& capture)
{
    discovery::PointTable table;
    table.dims = 20;
    table.schema = name(capture.layout);
    table.sinkPolicy = capture.sinkPolicy == SinkPolicy::Include ? "include" : "exclude";
    table.source = "campaign";
    for (const CampaignStore::Point& point : all) {
        table.values.insert(table.values.end(), point.fingerprint.begin(), point.fingerprint.end());
        table.ids.push_back(point.row);
        table.session.push(point.request);
        table.request.push(point.request);
        table.zone.push(point.zone.empty() ? "unknown" : point.zone);
        table.step.push_back(point.step);
        table.position.push_back(point.position);
        table.tokenId.push_back(point.tokenId);
    }
    return table;
}

Status discoverNow(
    CampaignStore& store, const std::filesystem::path& folder, const CaptureOptions& capture)
{
    AX_TRY(const std::vector<CampaignStore::Point> points, store.points());
    discovery::Job job(usableProcessors(), {});
    discovery::DiscoveryOptions options;
    discovery::Discovery run(pointsOf(points, capture), options);
    discovery::EarlierArtefacts earlier;
    std::error_code ignored;
    if (std::filesystem::exists(folder / "discovery" / "manifest.json", ignored))
        if (auto read = discovery::readArtefacts((folder / "discovery").string()))
            earlier = std::move(*read);
    AX_CHECK(run.run(job));
    const discovery::Lineage lineage = discovery::assignIds(run, earlier.model.get(), earlier.run);
    AX_TRY(const discovery::ArtefactFormats formats, discovery::ArtefactFormats::parse("parquet"));
    AX_CHECK(
        discovery::writeArtefacts(run, lineage, formats, (folder / "discovery").string(), job));
    DiscoveryRow row;
    row.points = std::int64_t(run.points().count());
    row.clusters = std::int64_t(run.clusters.size());
    std::vector<std::int64_t> rows;
    std::vector<std::int32_t> clusters;
    for (std::size_t k = 0; k < run.labels.size(); ++k) {
        row.noise += run.labels[k] < 0;
        rows.push_back(run.points().ids[k]);
        clusters.push_back(run.labels[k] < 0 ? -1 : run.clusters[std::size_t(run.labels[k])].id);
    }
    for (const discovery::ClusterSummary& cluster : run.clusters)
        if (cluster.confirmed) {
            ++row.confirmed;
            row.inConfirmed += std::int64_t(cluster.size);
        }
    for (const discovery::LineageEvent& event : lineage.events) {
        row.born += event.kind == discovery::LineageEvent::Born;
        row.died += event.kind == discovery::LineageEvent::Died;
        row.split += event.kind == discovery::LineageEvent::Split;
        row.merged += event.kind == discovery::LineageEvent::Merged;
    }
    return store.writeDiscovery(row, rows, clusters);
}

Result<std::unique_ptr<AnswerSource>> sourceOf(const ExploreArguments& a, const CliContext& context)
{
    if (a.server.empty()) {
        AX_TRY(std::unique_ptr<Engine> engine, loadEngine(a.model, context, a.model.options));
        return localSource(std::move(engine));
    }
    remote::HttpSettings settings;
    AX_TRY(std::unique_ptr<remote::RemoteSource> source,
        remote::connectServer(a.server, {}, settings, {}));
    return std::unique_ptr<AnswerSource>(std::move(source));
}

Status explore(const ExploreArguments& a, const CliContext& context)
{
    AX_TRY(const std::string text, readTextFile(a.suite, std::size_t(256) << 20));
    AX_TRY(const Suite suite, readSuite(text, a.suite));
    AX_CHECK(a.sampling.options.validate());
    AX_TRY(const std::unique_ptr<AnswerSource> source, sourceOf(a, context));
    const int repeats = a.repeats > 0 ? a.repeats : a.hours > 0 ? 0 : 1; // 0: until time is up
    const std::uint64_t seed = a.sampling.options.seed ? a.sampling.options.seed : 1;
    nlohmann::ordered_json options = a.sampling.options.toJson();
    options["seed"] = seed;
    options["max_tokens"] = a.sampling.maxTokens;
    options["stops"] = a.sampling.stops;
    options["repeats"] = a.repeats;
    options["discover_every"] = a.discoverEvery;
    options["zone_preset"] = a.zonePreset;
    const std::string layout(name(a.capture.layout)),
        sinks = a.capture.sinkPolicy == SinkPolicy::Include ? "include" : "exclude";
    if (layout != "log16" || sinks != "include") { // campaigns that are there know neither
        options["fingerprint_layout"] = layout;
        options["sink_policy"] = sinks;
    }
    const nlohmann::ordered_json identity { { "suite", suite.json },
        { "model", { { "name", source->info().name }, { "hash", source->info().hash } } },
        { "options", options } };
    // How to go on with it, for a window that finds it.
    std::error_code ignored;
    const nlohmann::ordered_json more { { "times", { { "created_ms", nowMs() } } },
        { "command",
            { { "arguments", context.arguments },
                { "folder", std::filesystem::current_path(ignored).string() } } } };
    // Who sees the store held may send signals.
    g_stop = g_paused = false;
    const CampaignSignals signals;
    AX_TRY(CampaignStore store, CampaignStore::open(a.out, identity, more));
    AX_TRY(auto done, store.finished());
    const int total = repeats * int(suite.prompts.size());
    Progress progress(std::filesystem::path(a.out) / "progress.json", total);
    progress.startFrom(int(done.size()));
    ProgressBar bar("exploring", context.quiet);
    AX_TRY(const ZonePreset preset, ZonePreset::builtin(a.zonePreset));
    const auto start = Clock::now();
    const auto timeIsUp = [&] {
        return a.hours > 0
            && std::chrono::duration<double>(Clock::now() - start).count() / 3600 >= a.hours;
    };
    AX_TRY(std::int64_t tokens, store.fingerprintCount());
    AX_TRY(const std::vector<DiscoveryRow> before, store.discoveries());
    std::int64_t discovered = before.empty() ? 0 : before.back().points;
    bool whole = true, fresh = false;
    for (int repeat = 0; whole && (repeats == 0 || repeat < repeats); ++repeat)
        for (const Prompt& prompt : suite.prompts) {
            if (done.count({ prompt.id, repeat }))
                continue;
            while (g_paused && !g_stop) {
                progress.tell("paused", int(done.size()), tokens, &prompt);
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
            if (g_stop || timeIsUp()) {
                whole = false;
                break;
            }
            progress.tell("running", int(done.size()), tokens, &prompt);
            ChatRequest request;
            request.readWhole = true;
            request.messages = prompt.messages;
            request.sampling = a.sampling.options;
            request.sampling.seed = seed + std::uint64_t(repeat);
            request.maxTokens = a.sampling.maxTokens;
            request.stops = a.sampling.stops;
            request.zonePreset = a.zonePreset;
            request.capture = a.capture;
            // Beside each zone the one of the same row without sinks.
            request.capture.alsoWithoutSinks = a.capture.sinkPolicy == SinkPolicy::Include;
            request.alternatives = 0;
            Answer answer;
            answer.requestId = prompt.id + "#" + std::to_string(repeat);
            answer.promptId = prompt.id;
            answer.category = prompt.category;
            answer.repeat = repeat;
            answer.seed = request.sampling.seed;
            answer.startedAt = nowMs();
            Keeper keeper(preset, a.capture.sinkPolicy == SinkPolicy::Exclude);
            const auto began = Clock::now();
            const auto end = source->answer(request, keeper, {});
            if (!end && end.error().place != kContextPlace) {
                progress.tell(
                    "failed", int(done.size()), tokens, &prompt, end.error().line(), true);
                return tl::unexpected<Error>(end.error());
            }
            answer.finishedAt = nowMs();
            answer.promptTokens = keeper.prompt;
            if (end) {
                answer.generatedTokens = int(keeper.prints.size());
                answer.text = keeper.text;
                answer.prefillMs = end->stats.promptSeconds * 1000;
                answer.decodeMs = end->stats.decodeSeconds * 1000;
                answer.finishReason = end->stats.finish == FinishReason::MaxTokens ? "length"
                    : end->stats.finish == FinishReason::ContextFull               ? "context"
                                                                                   : "stop";
            } else {
                answer.finishReason = "context"; // the prompt alone is longer
            }
            if (const Status written = store.write(answer, keeper.prints); !written) {
                progress.tell(
                    "stopped", int(done.size()), tokens, &prompt, written.error().line(), true);
                return written;
            }
            done.emplace(prompt.id, repeat);
            fresh = true;
            tokens += answer.generatedTokens;
            if (total > 0)
                bar.update(std::uint64_t(done.size()), std::uint64_t(total));
            if (a.discoverEvery > 0 && tokens - discovered >= a.discoverEvery) {
                AX_CHECK(discoverNow(store, a.out, a.capture));
                discovered = tokens;
            }
            if (a.throttle < 1 && a.throttle > 0)
                std::this_thread::sleep_for(
                    (Clock::now() - began) * ((1 - a.throttle) / a.throttle));
        }
    bar.finish();
    constexpr std::int64_t kFewest = 200;
    AX_TRY(tokens, store.fingerprintCount());
    if (whole && tokens >= kFewest && (fresh || discovered == 0) && tokens != discovered)
        AX_CHECK(discoverNow(store, a.out, a.capture));
    const bool stopped = !whole && g_stop;
    progress.tell(stopped ? "stopped" : "done", int(done.size()), tokens, nullptr,
        stopped      ? "interrupted"
            : !whole ? "the time is up"
                     : "",
        true);
    if (!whole)
        return {};
    AX_TRY(const CampaignFacts facts, readFacts(store));
    AX_CHECK(writeReport(facts, nullptr, std::filesystem::path(a.out) / "report"));
    if (!context.quiet)
        std::fprintf(stderr, "%zu answers, %lld tokens; report in %s\n", done.size(),
            (long long)tokens, (std::filesystem::path(a.out) / "report").c_str());
    return {};
}

} // namespace

CLI::App* addExploreCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("explore",
        "Ask a suite of prompts again and again, keep a fingerprint of every token, look for "
        "clusters at intervals; goes on where it was stopped.\n"
        "Example: attnx explore SmolLM2-135M-Instruct --suite suite.json --out campaign --repeats "
        "3");
    auto a = std::make_shared<ExploreArguments>();
    addModelOptions(*app, a->model, Precision::Fast);
    CLI::Option* model = app->get_option("MODEL")->required(false);
    app->add_option("--suite", a->suite, "prompts with categories (JSON)")->required();
    app->add_option("--out", a->out, "folder of the campaign; one that is there goes on")
        ->required();
    auto* server = app->add_option("--server", a->server, "ask this server instead of a model")
                       ->excludes(model);
    app->add_option("--repeats", a->repeats, "how often each prompt is asked (default 1)")
        ->check(CLI::Range(1, 1000000));
    app->add_option("--hours", a->hours, "starts no new answer after so long")
        ->check(CLI::Range(0.0, 100000.0));
    app->add_option(
           "--discover-every", a->discoverEvery, "fingerprints between two looks for clusters")
        ->check(CLI::Range(200, 1 << 30))
        ->capture_default_str();
    app->add_option("--throttle", a->throttle, "share of the time at work")
        ->check(CLI::Range(0.01, 1.0))
        ->capture_default_str();
    app->add_option("--zone-preset", a->zonePreset, "rules that name the zones")
        ->check(CLI::IsMember(ZonePreset::builtinNames()))
        ->capture_default_str();
    addFingerprintOptions(*app, a->capture);
    addSamplingOptions(*app, a->sampling);
    app->add_flag("--quiet", context.quiet, "no progress");
    app->callback([&context, &action, a, model, server] {
        if (model->count() + server->count() == 0)
            throw CLI::RequiredError("MODEL or --server");
        action = [&context, a] {
            const Status status = explore(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

CLI::App* addReportCommand(CLI::App& root, CliContext& context, Action& action)
{
    struct ReportArguments {
        std::string folder, against, out;
    };
    CLI::App* app = root.add_subcommand("report",
        "Markdown, HTML, figures and tables of a campaign, or of two beside each other.\n"
        "Example: attnx report campaign --against other");
    auto a = std::make_shared<ReportArguments>();
    app->add_option("DIR", a->folder, "the --out folder of attnx explore")->required();
    app->add_option("--against", a->against, "another campaign beside it");
    app->add_option("--out", a->out, "where the report goes (default DIR/report)");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const auto run = [&]() -> Status {
                AX_TRY(const CampaignStore store, CampaignStore::read(a->folder));
                AX_TRY(const CampaignFacts facts, readFacts(store));
                std::optional<CampaignFacts> other;
                if (!a->against.empty()) {
                    AX_TRY(const CampaignStore beside, CampaignStore::read(a->against));
                    AX_TRY(other, readFacts(beside));
                }
                const std::filesystem::path out = a->out.empty()
                    ? std::filesystem::path(a->folder) / "report"
                    : std::filesystem::path(a->out);
                AX_CHECK(writeReport(facts, other ? &*other : nullptr, out));
                if (!context.quiet)
                    std::fprintf(stderr, "%s\n", (out / "report.md").c_str());
                return {};
            };
            const Status status = run();
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

} // namespace ax::cli
