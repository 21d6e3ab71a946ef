// SPDX-License-Identifier: Apache-2.0
// variability: do tokens look less at places that several tokens share (spec/science.md section 2)?
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/ids_file.h"
#include "app/cli/trace_command.h"

#include "engine/analysis/marked_positions.h"
#include "engine/analysis/variability.h"
#include "engine/capture/capture_options.h"
#include "engine/chat/local_source.h"
#include "engine/chat/marked_run.h"
#include "engine/core/files.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <set>

namespace ax::cli {

namespace {

using Json = nlohmann::ordered_json;

struct VariabilityArguments {
    ModelArguments model;
    ParallelOptions parallel { 0.15, 8, ParallelMode::Isolated };
    std::string prompts, sets, mode = "isolated", layers = "all", seeds = "1,2,3";
    std::string trace, marks, rule;
    VariabilityOptions report;
    int maxTokens = 40;
    bool greedy = false;
};

template <class Number>
Result<std::vector<Number>> numbersOf(const std::string& text, const char* option)
{
    std::vector<Number> numbers;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(',', from), text.size());
        Number number {};
        const auto [at, error] = std::from_chars(text.data() + from, text.data() + end, number);
        if (error != std::errc() || at != text.data() + end)
            return fail(ErrorCode::InvalidArgument,
                std::string("[variability] ") + option + ": expected numbers with commas, found \""
                    + text + "\"",
                option);
        numbers.push_back(number);
        from = end + 1;
    }
    return numbers;
}

/// The ids that each prompt of a suite begins with.
Result<std::vector<std::vector<TokenId>>> promptsOf(const Engine& engine, const std::string& file)
{
    AX_TRY(const std::string text, readTextFile(file, std::size_t(256) << 20));
    AX_TRY(const nlohmann::json json, parseJsonInput(text, "variability", file));
    if (!json.is_array() || json.empty())
        return fail(ErrorCode::Format,
            "[variability] " + file + ": expected a list of texts or of message lists", file);
    std::vector<std::vector<TokenId>> prompts;
    for (std::size_t k = 0; k < json.size(); ++k) {
        if (json[k].is_string()) {
            prompts.push_back(engine.tokenizer()->encode(json[k].get<std::string>(), true));
        } else if (json[k].is_array()) {
            AX_TRY(const std::string rendered, engine.renderChat(Json(json[k])));
            prompts.push_back(engine.tokenizer()->encode(rendered, false));
        } else {
            return fail(ErrorCode::Format,
                "[variability] " + file + ": prompt " + std::to_string(k)
                    + ": expected a text or a list of messages",
                file);
        }
        if (prompts.back().empty())
            return fail(ErrorCode::Format,
                "[variability] " + file + ": prompt " + std::to_string(k) + " has no tokens", file);
    }
    return prompts;
}

std::vector<bool> layersWithAttention(const ModelInfo& info)
{
    std::vector<bool> has;
    for (const LayerInfo& layer : info.layerInfo)
        has.push_back(layer.kind != AttentionKind::Linear);
    return has;
}

Json setsLine(const VariabilityArguments& a, int prompt, std::uint64_t seed,
    std::span<const TokenId> ids, const ParallelRun& run, const VariabilityRun& report)
{
    Json line { { "prompt", prompt }, { "seed", seed }, { "mode", a.mode },
        { "threshold", a.parallel.threshold }, { "prompt_ids", ids }, { "steps", Json::array() } };
    for (std::size_t s = 0; s < run.steps.size(); ++s) {
        const ParallelStep& step = run.steps[s];
        line["steps"].push_back({ { "ids", step.ids }, { "probabilities", step.probabilities },
            { "lead", step.lead }, { "classes", report.steps[s].classes } });
    }
    return line;
}

Result<std::vector<VariabilityRun>> generated(
    Engine& engine, const VariabilityArguments& a, const CliContext& context)
{
    AX_TRY(const LayerSelection selection, LayerSelection::parse(a.layers));
    AX_TRY(const std::vector<int> layers, selection.resolve(layersWithAttention(engine.info())));
    AX_TRY(const std::vector<std::uint64_t> seeds, numbersOf<std::uint64_t>(a.seeds, "--seeds"));
    AX_TRY(const auto prompts, promptsOf(engine, a.prompts));
    std::vector<VariabilityRun> runs;
    std::string lines;
    ProgressBar bar("generating", context.quiet);
    for (std::size_t p = 0; p < prompts.size(); ++p)
        for (const std::uint64_t seed : seeds) {
            ParallelRequest request;
            request.prompt = prompts[p];
            request.parallel = a.parallel;
            request.layers = layers;
            request.steps = a.maxTokens;
            request.greedy = a.greedy;
            request.seed = seed;
            AX_TRY(ParallelRun run, engine.parallelRun(request, interruptToken()));
            VariabilityRun report { int(p), seed, run.layers, {} };
            for (ParallelStep& step : run.steps) {
                VariabilityStep& out = report.steps.emplace_back();
                for (const TokenId id : step.ids)
                    out.classes.push_back(variabilityClass(engine.tokenizer()->tokenBytes(id)));
                out.leadId = step.ids[std::size_t(step.lead)];
                out.marked = step.ids.size() > 1;
                out.rows = std::move(step.rows);
            }
            if (!a.sets.empty())
                lines += setsLine(a, int(p), seed, request.prompt, run, report).dump() + "\n";
            runs.push_back(std::move(report));
            bar.update(runs.size(), prompts.size() * seeds.size());
        }
    bar.finish();
    if (!a.sets.empty())
        AX_CHECK(writeFile(a.sets, lines));
    return runs;
}

/// Marked tokens of a trace, by list, by rule or by its own events.
Result<std::set<int>> marksOf(const VariabilityArguments& a, const TraceSession& trace)
{
    if (!a.marks.empty()) {
        AX_TRY(const std::vector<int> list, numbersOf<int>(a.marks, "--marks"));
        return std::set<int>(list.begin(), list.end());
    }
    return a.rule.empty() ? markedByEvents(trace) : markedByRule(trace, a.rule);
}

/// The answer of a trace, every token a step of its own.
Result<std::vector<VariabilityRun>> recorded(
    AnswerSource& source, const VariabilityArguments& a, const CliContext& context)
{
    AX_TRY(const TraceReadResult read, readWithProgress(a.trace, context));
    reportProblems(read, a.trace);
    const TraceSession& trace = read.session;
    AX_CHECK(traceIds(trace, a.trace, -1, source.info(), "variability").map([](const auto&) {}));
    AX_TRY(std::set<int> marks, marksOf(a, trace));
    AX_TRY(LayerSelection layers, LayerSelection::parse(a.layers));
    AX_TRY(const MarkedRequest request, markedRequest(trace, std::move(marks), std::move(layers)));
    std::vector<VariabilityRun> runs;
    AX_TRY(runs.emplace_back(), markedRun(source, request, {}, interruptToken()));
    return runs;
}

void printVariability(const Json& report)
{
    const auto cell = [](const Json& value, const char* form) {
        char words[32] = "-";
        if (value.is_number())
            std::snprintf(words, sizeof words, form, value.get<double>());
        return std::string(words);
    };
    std::printf("%-7s %-5s %6s %9s %10s %10s %10s %8s %s\n", "prompt", "seed", "steps", "parallel",
        "reduction", "matched", "slot", "p", "loop");
    for (const Json& run : report["runs"])
        std::printf("%-7d %-5s %6d %9d %10s %10s %10s %8s %s\n", run["prompt"].get<int>(),
            run["seed"].dump().c_str(), run["steps"].get<int>(), run["parallel_steps"].get<int>(),
            cell(run["reduction_percent"], "%.1f %%").c_str(),
            cell(run["matched"]["reduction_percent"], "%.1f %%").c_str(),
            cell(run["slot"]["reduction_percent"], "%.1f %%").c_str(),
            cell(run["p_value"], "%.3f").c_str(), run["loop"].get<bool>() ? "yes" : "");
    const Json& all = report["summary"];
    std::printf("%d runs, %d of them loops: reduction %s (sd %s, median %s), at equal distance %s, "
                "of whole places %s, p %s\n",
        all["runs"].get<int>(), all["runs_with_loop"].get<int>(),
        cell(all["mean_reduction_percent"], "%.1f %%").c_str(),
        cell(all["sd_reduction_percent"], "%.1f").c_str(),
        cell(all["median_reduction_percent"], "%.1f %%").c_str(),
        cell(all["mean_matched_reduction_percent"], "%.1f %%").c_str(),
        cell(all["mean_slot_reduction_percent"], "%.1f %%").c_str(),
        cell(all["p_value"], "%.3f").c_str());
}

Status variability(VariabilityArguments a, const CliContext& context)
{
    AX_CHECK(checkOutput(a.sets));
    AX_CHECK(a.parallel.validate());
    a.parallel.mode = a.mode == "visible" ? ParallelMode::Visible : ParallelMode::Isolated;
    AX_TRY(std::unique_ptr<Engine> engine, loadEngine(a.model, context, a.model.options));
    Json report { { "model", engine->info().name } };
    std::vector<VariabilityRun> runs;
    if (a.trace.empty()) {
        AX_TRY(runs, generated(*engine, a, context));
    } else {
        const std::unique_ptr<AnswerSource> source = localSource(std::move(engine));
        AX_TRY(runs, recorded(*source, a, context));
    }
    if (a.trace.empty()) {
        report["prompts"] = a.prompts;
        report["mode"] = a.mode;
        report["threshold"] = a.parallel.threshold;
        report["max_set"] = a.parallel.maxSet;
    } else {
        report["trace"] = a.trace;
    }
    report["permutations"] = a.report.permutations;
    report.update(variabilityReport(runs, a.report));
    if (context.json)
        printJson(report);
    else
        printVariability(report);
    return {};
}

} // namespace

CLI::App* addVariabilityCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("variability",
        "Write several tokens at one position and measure whether later tokens look less at such "
        "places; or do the same for marked tokens of a trace.\nExample: attnx variability "
        "SmolLM2-135M-Instruct --prompts thirteen-starts.json");
    auto a = std::make_shared<VariabilityArguments>();
    addModelOptions(*app, a->model, Precision::Fast);
    auto* prompts = app->add_option(
        "--prompts", a->prompts, "JSON list of texts (no template) and of message lists");
    app->add_option(
           "--threshold", a->parallel.threshold, "tokens at least so probable share a place")
        ->check(CLI::Range(1e-6, 1.0))
        ->capture_default_str();
    app->add_option("--max-set", a->parallel.maxSet, "so many of them at most")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    app->add_option("--mode", a->mode, "whether they see each other")
        ->check(CLI::IsMember({ "isolated", "visible" }))
        ->capture_default_str();
    app->add_option("--seeds", a->seeds, "a run of every prompt for each (1,2,3)")
        ->capture_default_str();
    app->add_option("--max-tokens", a->maxTokens, "steps of a run")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    app->add_flag("--greedy", a->greedy, "the most probable of a set leads; otherwise it is drawn");
    app->add_option("--permutations", a->report.permutations, "of the labels, for the p-values")
        ->check(CLI::Range(1, 10000000))
        ->capture_default_str();
    app->add_option("--null-check", a->report.nullCheck,
           "p-values of so many shuffled labels: they must look uniform")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    app->add_option("--layers", a->layers, "last, auto, all or a list")->capture_default_str();
    app->add_option("--sets", a->sets, "write the sets of every run, one JSON object a line")
        ->type_name("FILE");
    auto* trace
        = app->add_option("--trace", a->trace, "look at marked tokens of this trace instead")
              ->excludes(prompts)
              ->type_name("FILE");
    auto* marks = app->add_option("--marks", a->marks, "tokens of the trace, by index (12,15,16)")
                      ->needs(trace);
    app->add_option("--mark-rule", a->rule,
           "alternatives, low_probability:P, class:NAME or sets; without both, the trace's own "
           "marks")
        ->needs(trace)
        ->excludes(marks);
    app->add_flag("--json", context.json, "print JSON instead of a table");
    app->add_flag("--quiet", context.quiet, "no progress");
    app->callback([&context, &action, a, prompts, trace] {
        if (prompts->count() + trace->count() == 0)
            throw CLI::RequiredError("--prompts or --trace");
        action = [&context, a] {
            const Status status = variability(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

} // namespace ax::cli
