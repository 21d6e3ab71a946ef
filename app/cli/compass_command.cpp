// SPDX-License-Identifier: Apache-2.0
#include "app/cli/compass_command.h"

#include "app/cli/trace_command.h"
#include "engine/analysis/drift.h"
#include "engine/model/weights/parse_text.h"

#include <cmath>
#include <cstdio>
#include <map>
#include <memory>

namespace ax::cli {

namespace {

struct CompassArguments {
    std::string file;
    DriftOptions options;
};

nlohmann::ordered_json numberOrNull(double value)
{
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

/// Before the second heading there is nothing to be warned of.
const char* statusName(CompassStatus status)
{
    return status == CompassStatus::Halt   ? "halt"
        : status == CompassStatus::Warning ? "warning"
                                           : "stable";
}

nlohmann::ordered_json stepJson(const DriftStep& step)
{
    nlohmann::ordered_json json;
    json["tokenIndex"] = step.tokenIndex;
    json["heading"] = numberOrNull(double(step.reading.heading));
    json["resultant"] = numberOrNull(double(step.reading.resultant));
    json["variance"] = numberOrNull(double(step.reading.variance()));
    json["spread"] = numberOrNull(double(step.spread));
    json["sinkShare"] = numberOrNull(double(step.sinkShare));
    json["drift"] = step.drift;
    json["level"] = driftLevel(step.drift);
    json["status"] = statusName(step.status);
    return json;
}

nlohmann::ordered_json runJson(const DriftRun& run, const CompassArguments& a)
{
    nlohmann::ordered_json json;
    json["source"] = "raw rows, mean over layers and heads";
    json["layers"] = run.layers;
    json["window"] = a.options.limits.window;
    json["steps"] = nlohmann::ordered_json::array();
    for (const DriftStep& step : run.steps)
        json["steps"].push_back(stepJson(step));
    json["episodes"] = nlohmann::ordered_json::array();
    for (const DriftEpisode& episode : run.episodes)
        json["episodes"].push_back({ { "kind", name(episode.kind) }, { "from", episode.from },
            { "to", episode.to }, { "count", episode.count }, { "magnitude", episode.magnitude },
            { "drift", episode.drift } });
    return json;
}

void printRun(const DriftRun& run, const TraceSession& trace)
{
    std::map<std::string_view, int> counts;
    for (const DriftStep& step : run.steps)
        ++counts[statusName(step.status)];
    std::printf("%zu steps: %d stable, %d warning, %d halt\n", run.steps.size(), counts["stable"],
        counts["warning"], counts["halt"]);
    for (const DriftEpisode& episode : run.episodes)
        std::printf("  %-15s tokens %d to %d, %d times, drift up to %.2f (%s), before \"%s\"\n",
            name(episode.kind), episode.from, episode.to, episode.count, episode.drift,
            driftLevel(episode.drift),
            printable(std::string(trace.tokenText(episode.from))).c_str());
}

Status runCompass(const CompassArguments& a, const CliContext& context)
{
    AX_TRY(const TraceReadResult read, readWithProgress(a.file, context));
    reportProblems(read, a.file);
    const DriftRun run = driftOf(read.session, a.options);
    if (run.steps.empty())
        return fail(ErrorCode::NotFound,
            "[compass] the trace holds no raw attention rows"
                + std::string(a.options.layers.empty() && a.options.heads.empty()
                        ? ""
                        : " of these layers and heads"),
            a.file, "record one with --capture raw,fingerprint");
    if (context.json)
        std::printf("%s\n", runJson(run, a).dump(2).c_str());
    else
        printRun(run, read.session);
    return {};
}

} // namespace

void addCompassCommand(CLI::App& trace, CliContext& context, std::function<int()>& action)
{
    CLI::App* app = trace.add_subcommand("compass",
        "Where attention points at each step, how much that wanders, and episodes of drift");
    auto a = std::make_shared<CompassArguments>();
    app->add_option("FILE", a->file, "trace file (.jsonl, .jsonl.zst)")->required();
    app->add_option("--layers", a->options.layers, "layers to read; default: all that were kept")
        ->delimiter(',');
    app->add_option("--heads", a->options.heads,
           "heads to read, where the trace has them apart; default: all")
        ->delimiter(',');
    app->add_option("--window", a->options.limits.window, "headings that the spread looks at")
        ->check(CLI::Range(2, 1000))
        ->capture_default_str();
    app->add_flag("--json", context.json, "print JSON");
    app->footer(
        "Drift is a note about the text: no alarm is called an error that nobody measured.\n"
        "Example:\n  attnx trace compass chat.jsonl --json");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const Status status = runCompass(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
}

} // namespace ax::cli
