// SPDX-License-Identifier: Apache-2.0
// evaluate: does a signal tell wrong answers from right ones (spec/science.md section 6)?
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/analysis/drift.h"
#include "engine/analysis/evaluation.h"
#include "engine/analysis/probe.h"
#include "engine/chat/calibrations.h"
#include "engine/chat/local_source.h"
#include "engine/core/files.h"

#include <cmath>
#include <cstdio>
#include <limits>
#include <map>

namespace ax::cli {

namespace {

struct Arguments {
    ModelArguments model;
    std::string set, transfer, table, from;
    int maxTokens = 32;
    EvaluationOptions options;
    bool shuffles = false;
    std::uint64_t shuffle = 0;
};

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Keeps the trace of one answer.
class Keeper : public AnswerSink {
public:
    void started(const AnswerStart& start) override
    {
        m_answer = start.answer.id;
        session.messages() = { start.answer };
    }
    void batch(RecordedBatch batch, const AnswerCounters&) override
    {
        (void)applyBatch(session, std::move(batch), m_answer);
    }
    TraceSession session;

private:
    std::string m_answer;
};

/// One set asked: its rows, and what the probe reads of each token [heads of all layers].
struct Asked {
    EvaluationTable table;
    std::vector<std::vector<float>> lookback; ///< beside table.rows; empty at answer level
    int empty = 0;
};

std::size_t signalAt(std::string_view name)
{
    const auto signals = evaluationSignals();
    std::size_t k = 0;
    while (signals[k].name != name)
        ++k;
    return k;
}

/// Attention of each head to the prompt and to the answer so far, as averages over their places:
/// prompt / (prompt + answer) for each token of the answer.
Result<std::vector<std::vector<float>>> lookbackOf(
    Engine& engine, const std::vector<TokenId>& ids, int prompt, int tokens)
{
    const ModelInfo& info = engine.info();
    RowsRequest request;
    request.context = ids;
    for (int layer = 0; layer < info.layers; ++layer)
        if (info.layerInfo[std::size_t(layer)].kind != AttentionKind::Linear)
            for (int head = 0; head < info.heads; ++head)
                request.heads.push_back({ layer, head });
    std::map<std::pair<int, int>, std::size_t> columns;
    for (std::size_t k = 0; k < request.heads.size(); ++k)
        columns[{ request.heads[k].layer, request.heads[k].head }] = k;
    // The row of the first token holds no answer: nothing to compare.
    request.from = prompt;
    request.to = prompt + tokens - 1;
    std::vector<std::vector<float>> ratios(
        std::size_t(tokens), std::vector<float>(request.heads.size(), 1.0f));
    if (request.from >= request.to)
        return ratios;
    AX_TRY([[maybe_unused]] const int read, engine.rows(request, [&](AttentionTile tile) {
        const std::size_t column = columns[{ tile.layer, tile.head }];
        for (int r = 0; r < tile.queries; ++r) {
            const int query = tile.firstQuery + r;
            const float* p = tile.p.data() + std::size_t(r) * std::size_t(tile.keys);
            double before = 0, own = 0;
            for (int j = 0; j <= query; ++j)
                (j < prompt ? before : own) += double(p[j]);
            before /= prompt;
            own /= query + 1 - prompt;
            ratios[std::size_t(query + 1 - prompt)][column]
                = before + own > 0 ? float(before / (before + own)) : 0.5f;
        }
    }));
    return ratios;
}

Result<std::vector<double>> entropiesOf(
    Engine& engine, const std::vector<TokenId>& ids, int prompt, int tokens)
{
    DumpRequest dump;
    dump.ids.assign(ids.begin(), ids.begin() + prompt + tokens - 1);
    dump.attention = dump.derotated = dump.hidden = dump.router = false;
    AX_TRY(const std::vector<NamedTensor> tensors, engine.dump(dump, interruptToken()));
    const std::vector<float>& logits = tensors.front().tensor.floats;
    const std::size_t width = std::size_t(engine.info().vocabulary);
    std::vector<double> entropies;
    for (int g = 0; g < tokens; ++g) {
        const float* row = logits.data() + std::size_t(prompt - 1 + g) * width;
        const double most = double(*std::max_element(row, row + width));
        double total = 0, moment = 0;
        for (std::size_t k = 0; k < width; ++k) {
            const double shift = double(row[k]) - most, e = std::exp(shift);
            total += e;
            moment += e * shift;
        }
        entropies.push_back(std::log(total) - moment / total);
    }
    return entropies;
}

Result<Asked> ask(Engine& engine, AnswerSource& source, const EvaluationSet& set, int maxTokens,
    const CliContext& context)
{
    Asked asked;
    const std::size_t nll = signalAt("nll"), entropy = signalAt("token_entropy"),
                      length = signalAt("length"), margin = signalAt("margin"),
                      attention = signalAt("attention_entropy"), sinks = signalAt("sink_share"),
                      compass = signalAt("compass"), drift = signalAt("drift"),
                      count = evaluationSignals().size();
    ProgressBar bar("asking " + set.name, context.quiet);
    for (std::size_t k = 0; k < set.items.size(); ++k) {
        const EvaluationItem& item = set.items[k];
        bar.update(k, set.items.size());
        ChatRequest request;
        if (!set.system.empty())
            request.messages.add(makeMessage("system", set.system));
        request.messages.add(makeMessage("user", item.question));
        request.sampling.greedy = true;
        request.maxTokens = maxTokens;
        request.capture.raw = request.capture.fingerprint = true;
        request.capture.topK = 64;
        Keeper keeper;
        AX_TRY(const AnswerEnd end, source.answer(request, keeper, interruptToken()));
        if (end.stats.finish == FinishReason::Cancelled)
            return fail(ErrorCode::Cancelled, "[evaluate] stopped");
        const TraceSession& trace = keeper.session;
        std::vector<int> tokens; // of the answer, its end token left out
        std::vector<TokenId> ids;
        const auto& ends = engine.tokenizer()->endOfTurn();
        for (int index = 0; index < trace.tokenCount(); ++index) {
            ids.push_back(trace.tokenId(index));
            if (trace.tokenRole(index) == TokenRole::Generated
                && std::find(ends.begin(), ends.end(), ids.back()) == ends.end())
                tokens.push_back(index);
        }
        if (tokens.empty() || trace.messages().back().content.empty()) {
            ++asked.empty;
            continue;
        }
        const int prompt = tokens.front(), written = int(tokens.size());
        const int label = isRight(trace.messages().back().content, item.answers) ? 0 : 1;
        AX_TRY(const std::vector<double> entropies, entropiesOf(engine, ids, prompt, written));
        AX_TRY(std::vector<std::vector<float>> lookback, lookbackOf(engine, ids, prompt, written));
        const DriftRun run = driftOf(trace);
        EvaluationRow answer;
        answer.answerLevel = true;
        answer.answer = int(k);
        answer.id = item.id;
        answer.label = label;
        answer.length = written;
        std::vector<double> sums(count, 0), most(count, kNone);
        std::vector<int> counts(count, 0);
        for (int g = 0; g < written; ++g) {
            const int index = tokens[std::size_t(g)];
            EvaluationRow row = answer;
            row.answerLevel = false;
            row.index = g;
            row.tokenId = trace.tokenId(index);
            row.values.assign(count, kNone);
            const auto put = [&](std::size_t signal, double value) {
                if (std::isfinite(value))
                    row.values[signal] = value;
            };
            put(nll, -double(trace.logprob(index)));
            put(entropy, entropies[std::size_t(g)]);
            put(length, written);
            put(margin, double(trace.signals(index).margin));
            put(attention, double(trace.signals(index).entropy));
            const StepView step = trace.viewStep(index);
            double parked = 0;
            for (int at = 0; at < step.rowCount(); ++at) {
                const RowView raw = step.row(at);
                for (std::size_t p = 0; p < raw.positions.size(); ++p)
                    parked += raw.positions[p] < 4 ? double(raw.probability(p)) : 0;
            }
            put(sinks, step.rowCount() > 0 ? parked / step.rowCount() : kNone);
            for (const DriftStep& seen : run.steps)
                if (seen.tokenIndex == index) {
                    put(compass, double(seen.spread));
                    put(drift, seen.drift);
                }
            for (std::size_t s = 0; s < count; ++s)
                if (!std::isnan(row.values[s])) {
                    sums[s] += row.values[s];
                    ++counts[s];
                    most[s]
                        = std::isnan(most[s]) ? row.values[s] : std::max(most[s], row.values[s]);
                }
            asked.table.rows.push_back(std::move(row));
            asked.lookback.push_back(std::move(lookback[std::size_t(g)]));
        }
        for (std::size_t s = 0; s < count; ++s)
            answer.values.push_back(s == compass || s == drift ? most[s]
                    : counts[s] > 0                            ? sums[s] / counts[s]
                                                               : kNone);
        asked.table.rows.push_back(std::move(answer));
        asked.lookback.emplace_back();
    }
    bar.finish();
    return asked;
}

LogisticProbe fitProbe(const Asked& asked)
{
    std::vector<float> features;
    std::vector<int> labels;
    int width = 0;
    for (std::size_t k = 0; k < asked.table.rows.size(); ++k) {
        const EvaluationRow& row = asked.table.rows[k];
        if (row.answerLevel || row.half() != 0)
            continue;
        width = int(asked.lookback[k].size());
        features.insert(features.end(), asked.lookback[k].begin(), asked.lookback[k].end());
        labels.push_back(row.label);
    }
    return LogisticProbe::fit(features, labels, width);
}

/// `all`: also the half the probe was fitted on.
void putProbe(Asked& asked, const LogisticProbe& probe, bool all)
{
    const std::size_t at = signalAt("lookback");
    double sum = 0;
    int count = 0;
    for (std::size_t k = 0; k < asked.table.rows.size(); ++k) {
        EvaluationRow& row = asked.table.rows[k];
        const bool told = (all || row.half() == 1)
            && (row.answerLevel || int(asked.lookback[k].size()) == probe.width());
        if (row.answerLevel) {
            row.values[at] = told && count > 0 ? sum / count : kNone;
            sum = count = 0;
        } else if (told) {
            row.values[at] = probe.score(asked.lookback[k]);
            sum += row.values[at];
            ++count;
        }
    }
}

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

Status evaluate(const Arguments& a, const CliContext& context)
{
    AX_CHECK(checkOutput(a.table));
    nlohmann::ordered_json head = nlohmann::ordered_json::object();
    EvaluationTable table;
    std::optional<Asked> other;
    std::string hash, otherName;
    if (!a.from.empty()) {
        AX_TRY(const std::string csv, readTextFile(a.from, std::size_t(1) << 30));
        AX_TRY(table, readEvaluationCsv(csv, a.from));
        head["model"] = nullptr;
        head["set"] = nullptr;
    } else {
        AX_TRY(const EvaluationSet set, readSet(a.set));
        std::optional<EvaluationSet> transfer;
        if (!a.transfer.empty()) {
            AX_TRY(transfer, readSet(a.transfer));
        }
        AX_TRY(std::unique_ptr<Engine> loaded, loadEngine(a.model, context, a.model.options));
        Engine& engine = *loaded;
        const std::unique_ptr<AnswerSource> source = localSource(std::move(loaded));
        AX_TRY(Asked asked, ask(engine, *source, set, a.maxTokens, context));
        const LogisticProbe probe = fitProbe(asked);
        putProbe(asked, probe, false);
        if (transfer) {
            AX_TRY(other, ask(engine, *source, *transfer, a.maxTokens, context));
            putProbe(*other, probe, true);
            otherName = transfer->name;
        }
        table = std::move(asked.table);
        hash = engine.info().hash;
        head["model"] = engine.info().name;
        head["set"] = set.name;
        head["empty"] = asked.empty;
    }
    if (a.shuffles)
        table.shuffleLabels(a.shuffle);
    if (!a.table.empty())
        AX_CHECK(writeFile(a.table, evaluationCsv(table)));
    nlohmann::ordered_json report
        = evaluationReport(table, a.options, other ? &other->table : nullptr, otherName);
    nlohmann::ordered_json whole { { "model", head["model"] }, { "set", head["set"] },
        { "answers", report["answers"] }, { "wrong", report["wrong"] },
        { "empty", head.value("empty", 0) } };
    whole.update(report);
    // Shuffled labels are a test of the method, no measurement of the model.
    if (!hash.empty() && !a.shuffles)
        AX_CHECK(storeEvaluation(hash, whole));
    if (context.json)
        std::printf(
            "%s\n", whole.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
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
    auto a = std::make_shared<Arguments>();
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
