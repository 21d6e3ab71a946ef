// SPDX-License-Identifier: Apache-2.0
// evaluate: does a signal tell wrong answers from right ones (spec/science.md section 6)?
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/chat/calibrations.h"
#include "engine/chat/local_source.h"
#include "engine/chat/signal_measurement.h"
#include "engine/core/files.h"

#include <cstdio>

namespace ax::cli {

namespace {

struct EvaluateArguments {
    ModelArguments model;
    std::string set, transfer, table, from;
    int maxTokens = 32;
    EvaluationOptions options;
    bool shuffles = false;
    std::uint64_t shuffle = 0;
};

Result<EvaluationSet> readSet(const std::string& file)
{
    AX_TRY(const std::string text, readTextFile(file, std::size_t(64) << 20));
    return readEvaluationSet(text, file);
}

void printReport(const nlohmann::ordered_json& report)
{
    std::printf(
        "%-18s %-10s %-22s %-22s %-14s\n", "signal", "kind", "answers", "equal length", "verdict");
    const auto words = [](const nlohmann::ordered_json& area) {
        char text[48] = "-";
        if (area.is_object() && area["auroc"].is_number() && area["low"].is_number())
            std::snprintf(text, sizeof text, "%.2f (%.2f to %.2f)", area["auroc"].get<double>(),
                area["low"].get<double>(), area["high"].get<double>());
        return std::string(text);
    };
    for (const auto& [name, signal] : report["signals"].items())
        std::printf("%-18s %-10s %-22s %-22s %s%s\n", name.c_str(),
            signal["kind"].get<std::string>().c_str(), words(signal["answer"]).c_str(),
            signal["answer"].is_object() ? words(signal["answer"]["matched"]).c_str() : "-",
            signal["verdict"].get<std::string>().c_str(),
            signal.contains("reading") ? (", " + signal["reading"].get<std::string>()).c_str()
                                       : "");
    std::printf("%d answers, %d wrong. AUROC for wrong, 0.5 is chance. Attention signals: %s.\n",
        report["answers"].get<int>(), report["wrong"].get<int>(),
        report["verdict"].get<std::string>().c_str());
}

Status evaluate(const EvaluateArguments& a, const CliContext& context)
{
    AX_CHECK(checkOutput(a.table));
    Measurement measured;
    if (!a.from.empty()) {
        AX_TRY(const std::string csv, readTextFile(a.from, std::size_t(1) << 30));
        AX_TRY(measured.table, readEvaluationCsv(csv, a.from));
    } else {
        MeasurementRequest request;
        request.maxTokens = a.maxTokens;
        AX_TRY(request.set, readSet(a.set));
        if (!a.transfer.empty()) {
            AX_TRY(request.transfer, readSet(a.transfer));
        }
        AX_TRY(std::unique_ptr<Engine> engine, loadEngine(a.model, context, a.model.options));
        const std::unique_ptr<AnswerSource> source = localSource(std::move(engine));
        ProgressBar bar("asking", context.quiet);
        const auto progress = [&](const MeasurementProgress& at) {
            bar.update(std::uint64_t(at.asked), std::uint64_t(at.questions));
        };
        AX_TRY(measured, source->measureSignals(request, progress, interruptToken()));
        bar.finish();
    }
    if (a.shuffles)
        measured.table.shuffleLabels(a.shuffle);
    if (!a.table.empty())
        AX_CHECK(writeFile(a.table, evaluationCsv(measured.table)));
    const nlohmann::ordered_json whole = measurementReport(measured, a.options);
    // Shuffled labels are a test of the method, no measurement of the model.
    if (!measured.modelHash.empty() && !a.shuffles)
        AX_CHECK(storeEvaluation(measured.modelHash, whole));
    if (context.json)
        printJson(whole);
    else
        printReport(whole);
    return {};
}

} // namespace

CLI::App* addEvaluateCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("evaluate",
        "Ask a labelled set of questions and report which signals tell wrong answers from right "
        "ones.\nExample: attnx evaluate SmolLM2-135M-Instruct --set short-facts.json --table "
        "t.csv");
    auto a = std::make_shared<EvaluateArguments>();
    addModelOptions(*app, a->model, Precision::Fast);
    CLI::Option* model = app->get_option("MODEL")->required(false);
    auto* set = app->add_option("--set", a->set, "questions with accepted answers (JSON)");
    auto* from = app->add_option("--from", a->from, "a table that was written before; no model")
                     ->excludes(set)
                     ->excludes(model);
    app->add_option("--transfer", a->transfer, "another set the signals must hold on too")
        ->needs(set);
    app->add_option("--max-tokens", a->maxTokens, "tokens of an answer at most")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    app->add_option("--table", a->table, "write every answer and token as CSV");
    app->add_option("--bootstrap", a->options.resamples, "resamples of the intervals")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    app->add_option("--seed", a->options.seed, "of the resamples")->capture_default_str();
    auto* shuffle = app->add_option("--shuffle-labels", a->shuffle,
        "puts the labels on other answers first: nothing may be found then");
    app->add_flag("--json", context.json, "print JSON instead of a table");
    app->callback([&context, &action, a, set, from, model, shuffle] {
        if (from->count() == 0 && (set->count() == 0 || model->count() == 0))
            throw CLI::RequiredError("MODEL with --set, or --from");
        a->shuffles = shuffle->count() > 0;
        action = [&context, a] {
            const Status status = evaluate(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

} // namespace ax::cli
