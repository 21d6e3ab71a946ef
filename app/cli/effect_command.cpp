// SPDX-License-Identifier: Apache-2.0
// What a token would have lost: effect scans (spec/capture.md section 2).
#include "app/cli/commands.h"
#include "app/cli/effect_sets.h"
#include "app/cli/engine_options.h"
#include "app/cli/ids_file.h"
#include "app/cli/trace_command.h"

#include "engine/analysis/attention_row.h"
#include "engine/analysis/sinks.h"
#include "engine/core/utf8.h"
#include "engine/model/weights/model_finder.h"
#include "engine/model/weights/parse_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <set>

namespace ax::cli {

namespace {

struct EffectArguments {
    ModelArguments model;
    std::string trace, idsFile, positions, sets, heads, headSets;
    int token = -1;
};

/// The question: ids up to and with the produced token, and what a trace tells about them.
struct Question {
    std::vector<TokenId> ids;
    std::optional<TraceSession> trace;
    int produced() const { return int(ids.size()) - 1; }
};

Result<Question> questionOf(
    const EffectArguments& a, const CliContext& context, const ModelInfo& info)
{
    Question question;
    if (!a.idsFile.empty()) {
        AX_TRY(question.ids, readIds(a.idsFile, "effect"));
        return question;
    }
    AX_TRY(TraceReadResult read, readWithProgress(a.trace, context));
    reportProblems(read, a.trace);
    question.trace = std::move(read.session);
    const TraceSession& trace = *question.trace;
    if (a.token < 1 || a.token >= trace.tokenCount())
        return fail(ErrorCode::InvalidArgument,
            "[effect] token " + std::to_string(a.token) + " is outside 1 … "
                + std::to_string(trace.tokenCount() - 1),
            "--token");
    AX_TRY(question.ids, traceIds(trace, a.trace, a.token, info, "effect"));
    return question;
}

std::string textOf(const Question& question, const Tokenizer& tokenizer, int index)
{
    return question.trace ? std::string(question.trace->tokenText(index))
                          : tokenizer.tokenBytes(question.ids[std::size_t(index)]);
}

/// Items in the order shown: the largest effect first, whatever its direction.
std::vector<std::size_t> byEffect(const std::vector<Effect>& effects)
{
    std::vector<std::size_t> order(effects.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
        return std::abs(effects[x].effect) > std::abs(effects[y].effect);
    });
    return order;
}

Status runEffect(const EffectArguments& a, const CliContext& context)
{
    LoadOptions options = a.model.options;
    AX_TRY(const std::filesystem::path path, resolveModel(a.model.model));
    AX_TRY(const ModelInfo opened, Engine::inspect(path, options));
    AX_TRY(const Question question, questionOf(a, context, opened));
    const int produced = question.produced(), own = produced - 1;
    constexpr int kRows = 256; // a scan's rows lie behind the context
    if (options.context == 0)
        options.context = produced + kRows;
    AX_TRY(const std::unique_ptr<Engine> engine, loadEngine(a.model, context, options));
    const Tokenizer& tokenizer = *engine->tokenizer();
    const auto text = [&](int index) { return textOf(question, tokenizer, index); };

    EffectRequest request;
    request.context = question.ids;
    const bool anything
        = !a.positions.empty() || !a.sets.empty() || !a.heads.empty() || !a.headSets.empty();
    AX_TRY(const std::vector<int> positions,
        effectPositions(anything ? a.positions : std::string("all"), produced));
    for (const int position : positions)
        request.positions.push_back({ position });
    AX_TRY(const std::vector<PositionSet> sets,
        effectSets(a.sets, question.ids, question.trace ? &*question.trace : nullptr, text));
    for (const PositionSet& set : sets)
        request.positions.push_back(set.positions);
    AX_TRY(const std::vector<HeadRef> heads, effectHeads(a.heads, engine->info()));
    for (const HeadRef& head : heads)
        request.heads.push_back({ head });
    AX_TRY(const std::vector<HeadSet> headSets, effectHeadSets(a.headSets, "--head-sets"));
    for (const HeadSet& set : headSets)
        request.heads.push_back(set.heads);

    ProgressBar bar("effect", context.quiet);
    AX_TRY(const EffectResult result,
        engine->effects(
            request,
            [&](int done, int total) { bar.update(std::uint64_t(done), std::uint64_t(total)); },
            interruptToken()));
    bar.finish();

    std::set<int> sinks;
    if (question.trace && question.trace->hasStep(produced))
        sinks = sinkPositions(*question.trace, produced);
    for (int position = 0; position < std::min(SinkRule::kFirst, produced); ++position)
        sinks.insert(position);
    nlohmann::ordered_json out;
    out["token"] = produced;
    out["id"] = question.ids.back();
    out["text"] = sanitizeUtf8(text(produced));
    out["logprob"] = result.logprob;
    for (const char* list : { "positions", "heads", "sets" })
        out[list] = nlohmann::ordered_json::array();
    for (const std::size_t k : byEffect(result.positions)) {
        const Effect& effect = result.positions[k];
        if (k < positions.size())
            out["positions"].push_back(
                { { "position", positions[k] }, { "text", sanitizeUtf8(text(positions[k])) },
                    { "effect", effect.effect }, { "log_odds", effect.logOdds },
                    { "own", positions[k] == own }, { "sink", sinks.count(positions[k]) > 0 } });
        else
            out["sets"].push_back({ { "label", sets[k - positions.size()].label },
                { "positions", sets[k - positions.size()].positions }, { "effect", effect.effect },
                { "log_odds", effect.logOdds } });
    }
    for (const std::size_t k : byEffect(result.heads)) {
        const Effect& effect = result.heads[k];
        if (k < heads.size()) {
            out["heads"].push_back({ { "layer", heads[k].layer }, { "head", heads[k].head },
                { "effect", effect.effect }, { "log_odds", effect.logOdds } });
            continue;
        }
        const HeadSet& set = headSets[k - heads.size()];
        nlohmann::ordered_json members = nlohmann::ordered_json::array();
        for (const HeadRef& head : set.heads)
            members.push_back({ { "layer", head.layer }, { "head", head.head } });
        out["sets"].push_back({ { "label", set.label }, { "heads", members },
            { "effect", effect.effect }, { "log_odds", effect.logOdds } });
    }
    out["seconds"] = result.seconds;
    if (context.json) {
        std::printf("%s\n", out.dump(2).c_str());
        return {};
    }
    std::printf("token %d \"%s\", ln p %.3f; what it would have lost without (nats; change of log "
                "odds):\n",
        produced, printable(text(produced)).c_str(), double(result.logprob));
    constexpr std::size_t kShown = 12;
    for (const char* list : { "sets", "positions", "heads" }) {
        std::size_t shown = 0;
        for (const auto& item : out[list]) {
            if (shown++ == kShown) {
                std::printf("  … %zu more (--json)\n", out[list].size() - kShown);
                break;
            }
            std::string what;
            if (item.contains("label"))
                what = item["label"].get<std::string>();
            else if (item.contains("layer"))
                what = "layer " + item["layer"].dump() + ", head " + item["head"].dump();
            else
                what = item["position"].dump() + " \"" + printable(item["text"].get<std::string>())
                    + "\"" + (item["own"].get<bool>() ? " (its own place)" : "")
                    + (item["sink"].get<bool>() ? " (sink)" : "");
            std::printf("  %+8.3f  %+8.3f  %s\n", item["effect"].get<double>(),
                item["log_odds"].get<double>(), what.c_str());
        }
    }
    return {};
}

} // namespace

CLI::App* addEffectCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("effect",
        "What one token would have lost without each position, set of positions or head.\n"
        "Effects are not shares: they do not add up, and one of several equal sources may show "
        "none.\nExample: attnx effect SmolLM2-135M-Instruct --trace chat.jsonl --token 40 --sets "
        "segments");
    auto a = std::make_shared<EffectArguments>();
    addModelOptions(*app, a->model, Precision::Fast);
    auto* trace = app->add_option("--trace", a->trace, "trace file that holds the token");
    app->add_option("--token", a->token, "index of the token in the trace")->needs(trace);
    auto* ids = app->add_option(
        "--ids", a->idsFile, "JSON array of token ids; the last one is the produced token");
    trace->excludes(ids);
    app->add_option("--positions", a->positions, "all, or a list such as 3,7,10-20; default all");
    app->add_option("--sets", a->sets, "segments, equal (tokens) or sentences, or several of them");
    app->add_option("--heads", a->heads, "all, or a list LAYER:HEAD,…");
    app->add_option("--head-sets", a->headSets, "sets LAYER:HEAD+LAYER:HEAD,…");
    app->add_flag("--json", context.json, "JSON on standard output");
    app->add_flag("--quiet", context.quiet, "no progress bar");
    app->callback([&context, &action, a] {
        if (a->trace.empty() == a->idsFile.empty() || (!a->trace.empty() && a->token < 0))
            throw CLI::ValidationError("effect", "needs --trace FILE --token N, or --ids FILE");
        // What cannot be meant is wrong usage, told before anything is read.
        constexpr int kFarthest = 1 << 20;
        const std::string positions = a->positions == "all" ? std::string() : a->positions;
        const auto require = [](const auto& parsed) {
            if (!parsed)
                throw CLI::ValidationError(parsed.error().place, parsed.error().message);
        };
        require(effectPositions(positions, kFarthest));
        require(checkEffectSets(a->sets, !a->trace.empty()));
        require(effectHeadSets(a->heads == "all" ? std::string() : a->heads, "--heads"));
        require(effectHeadSets(a->headSets, "--head-sets"));
        action = [&context, a] {
            const Status status = runEffect(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

} // namespace ax::cli
