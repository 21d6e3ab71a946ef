// SPDX-License-Identifier: Apache-2.0
// calibrate: fits the learned fingerprints of one model (spec/science.md section 3).
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/chat/calibrations.h"
#include "engine/chat/fingerprint_fit.h"
#include "engine/chat/local_source.h"
#include "engine/core/files.h"
#include "engine/core/utf8.h"

#include <cstdio>

namespace ax::cli {

namespace {

struct CalibrateArguments {
    ModelArguments model;
    std::vector<std::string> texts;
    int maxTokens = 1024;
};

Status calibrate(const CalibrateArguments& a, const CliContext& context)
{
    std::vector<CalibrationText> texts;
    for (const std::string& file : a.texts) {
        AX_TRY(std::string text, readTextFile(file, std::size_t(256) << 20));
        if (!isValidUtf8(text))
            return fail(ErrorCode::Format, "[calibrate] " + file + ": not UTF-8 text", file,
                "give a text file");
        texts.push_back({ file, std::move(text) });
    }
    LoadOptions options = a.model.options;
    if (options.context == 0)
        options.context = a.maxTokens + 1;
    AX_TRY(std::unique_ptr<Engine> loaded, loadEngine(a.model, context, options));
    const std::unique_ptr<EnginePort> engine = enginePort(std::move(loaded));
    ProgressBar bar("calibrating", context.quiet);
    AX_TRY(const LearnedCalibration calibration,
        fitFingerprints(
            *engine, texts, a.maxTokens,
            [&](const CalibrationProgress& step) {
                bar.update(std::size_t(1000 * step.fraction), 1000);
            },
            interruptToken()));
    bar.finish();
    AX_TRY(const std::filesystem::path file, storeCalibration(calibration));
    nlohmann::ordered_json json = calibrationJson(calibration);
    json["file"] = file.string();
    if (context.json) {
        std::printf("%s\n", json.dump(2).c_str());
        return {};
    }
    std::printf("%-18s %-12s %s\n", "layout", "token class", "surprisal r");
    for (const auto& [name, score] : calibration.layouts)
        std::printf("%-18s %-12.3f %.2f\n", name.c_str(), score.tokenClass, score.surprisalR);
    std::printf("%d documents, %d tokens; the largest class has %.3f of the places. Each document "
                "was scored by fits and neighbours from the others.\nStored as %s\n",
        calibration.documents, calibration.tokens, calibration.chance, file.c_str());
    return {};
}

} // namespace

CLI::App* addCalibrateCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("calibrate",
        "Fit the learned fingerprints (layout learned20) of a model on your own texts.\n"
        "Example: attnx calibrate SmolLM2-135M-Instruct --text notes/*.md src/*.c");
    auto a = std::make_shared<CalibrateArguments>();
    addModelOptions(*app, a->model, Precision::Fast);
    app->add_option("--text", a->texts, "text files, each one document (16 or more is better)")
        ->required()
        ->check(CLI::ExistingFile);
    app->add_option("--max-tokens", a->maxTokens, "tokens read of each document")
        ->capture_default_str()
        ->check(CLI::Range(2, 1 << 20));
    app->add_flag("--json", context.json, "JSON on standard output");
    app->add_flag("--quiet", context.quiet, "no progress");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const Status status = calibrate(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

} // namespace ax::cli
