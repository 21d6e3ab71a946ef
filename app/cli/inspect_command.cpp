// SPDX-License-Identifier: Apache-2.0
// What every head does over a range (spec/interface.md, `inspect --stats`).
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/ids_file.h"
#include "app/cli/tensor_file.h"
#include "app/cli/trace_command.h"

#include "engine/capture/head_statistics.h"
#include "engine/model/weights/model_finder.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace ax::cli {

namespace {

struct InspectArguments {
    ModelArguments model;
    std::string trace, idsFile, out;
    bool statistics = false;
};

Result<std::vector<TokenId>> idsOf(
    const InspectArguments& a, const CliContext& context, const ModelInfo& info)
{
    if (!a.idsFile.empty())
        return readIds(a.idsFile, "inspect");
    AX_TRY(const TraceReadResult read, readWithProgress(a.trace, context));
    reportProblems(read, a.trace);
    return traceIds(read.session, a.trace, -1, info, "inspect");
}

nlohmann::ordered_json numbersOf(std::span<const float> values)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const float value : values)
        list.push_back(
            std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr));
    return list;
}

nlohmann::ordered_json statisticsJson(const HeadStatistics& statistics, const std::string& model)
{
    nlohmann::ordered_json json;
    json["model"] = model;
    json["tokens"] = statistics.tokens;
    json["layers"] = statistics.layers;
    json["heads"] = statistics.heads;
    json["statistics"] = nlohmann::ordered_json::object();
    for (const auto& [name, values] : statistics.byHead) {
        nlohmann::ordered_json rows = nlohmann::ordered_json::array();
        for (std::size_t layer = 0; layer < statistics.layers.size(); ++layer)
            rows.push_back(numbersOf(std::span(values).subspan(
                layer * std::size_t(statistics.heads), std::size_t(statistics.heads))));
        json["statistics"][name] = rows;
    }
    json["statistics"]["consensus"] = numbersOf(statistics.consensus);
    return json;
}

/// The strongest heads of each statistic.
void printStatistics(const HeadStatistics& statistics)
{
    std::printf("%d tokens, %zu layers with attention, %d heads\n", statistics.tokens,
        statistics.layers.size(), statistics.heads);
    for (const auto& entry : statistics.byHead) {
        const std::vector<float>& values = entry.second;
        std::vector<std::size_t> order;
        for (std::size_t k = 0; k < values.size(); ++k)
            if (std::isfinite(values[k]))
                order.push_back(k);
        std::sort(order.begin(), order.end(),
            [&](std::size_t x, std::size_t y) { return values[x] > values[y]; });
        std::printf("  %-11s", entry.first.c_str());
        for (std::size_t k = 0; k < std::min<std::size_t>(order.size(), 5); ++k)
            std::printf("  %d:%d %.3f", statistics.layers[order[k] / std::size_t(statistics.heads)],
                int(order[k] % std::size_t(statistics.heads)), double(values[order[k]]));
        std::printf("\n");
    }
}

Status writeStatistics(const HeadStatistics& statistics, const std::string& path)
{
    std::vector<NamedTensor> tensors;
    for (const auto& [name, values] : statistics.byHead) {
        HostTensor tensor;
        tensor.shape = { std::int64_t(statistics.layers.size()), statistics.heads };
        tensor.floats = values;
        tensors.push_back({ name, std::move(tensor) });
    }
    HostTensor consensus;
    consensus.shape = { std::int64_t(statistics.layers.size()) };
    consensus.floats = statistics.consensus;
    tensors.push_back({ "consensus", std::move(consensus) });
    return writeTensorFile(path, tensors);
}

Status runInspect(const InspectArguments& a, const CliContext& context)
{
    AX_CHECK(checkOutput(a.out));
    LoadOptions options = a.model.options;
    AX_TRY(const std::filesystem::path path, resolveModel(a.model.model));
    AX_TRY(const ModelInfo opened, Engine::inspect(path, options));
    AX_TRY(const std::vector<TokenId> ids, idsOf(a, context, opened));
    if (options.context == 0)
        options.context = std::max(int(ids.size()), 1);
    AX_TRY(const std::unique_ptr<Engine> engine, loadEngine(a.model, context, options));
    ProgressBar bar("inspect", context.quiet);
    AX_TRY(const HeadStatistics statistics,
        engine->headStatistics(
            ids,
            [&](int done, int total) { bar.update(std::uint64_t(done), std::uint64_t(total)); },
            interruptToken()));
    bar.finish();
    if (!a.out.empty())
        AX_CHECK(writeStatistics(statistics, a.out));
    if (context.json)
        std::printf("%s\n", statisticsJson(statistics, engine->info().name).dump(2).c_str());
    else
        printStatistics(statistics);
    return {};
}

} // namespace

CLI::App* addInspectCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("inspect",
        "What every head of every layer does over a text: entropy, mean distance, share of sinks, "
        "of "
        "the token before, copying, consensus.\n"
        "Example: attnx inspect SmolLM2-135M-Instruct --trace chat.jsonl --stats --json");
    auto a = std::make_shared<InspectArguments>();
    addModelOptions(*app, a->model, Precision::Fast);
    auto* trace = app->add_option("--trace", a->trace, "trace file; all its tokens are read");
    auto* ids = app->add_option("--ids", a->idsFile, "JSON array of token ids");
    trace->excludes(ids);
    app->add_flag("--stats", a->statistics, "statistics of every head")->required();
    app->add_option("--out", a->out, "safetensors file [layers, heads] for each statistic");
    app->add_flag("--json", context.json, "JSON on standard output");
    app->add_flag("--quiet", context.quiet, "no progress bar");
    app->callback([&context, &action, a] {
        if (a->trace.empty() == a->idsFile.empty())
            throw CLI::ValidationError("inspect", "needs --trace FILE or --ids FILE");
        action = [&context, a] {
            const Status status = runInspect(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

} // namespace ax::cli
