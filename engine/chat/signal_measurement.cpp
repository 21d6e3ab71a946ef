// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/signal_measurement.h"

#include "engine/analysis/drift.h"
#include "engine/analysis/probe.h"
#include "engine/chat/local_source.h"

#include <cmath>
#include <limits>
#include <map>

namespace ax {

namespace {

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
Result<std::vector<std::vector<float>>> lookbackOf(EnginePort& engine,
    const std::vector<TokenId>& ids, int prompt, int tokens, std::stop_token stop)
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
    const auto sink = [&](AttentionTile tile) {
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
    };
    AX_TRY([[maybe_unused]] const int read, engine.rows(request, sink, {}, std::move(stop)));
    return ratios;
}

/// How far a measurement is, whom it tells and who may stop it.
struct MeasurementCourse {
    MeasurementProgress at;
    const std::function<void(const MeasurementProgress&)>& progress;
    std::stop_token stop;
};

Result<Asked> ask(EnginePort& engine, AnswerSource& source, const EvaluationSet& set, int maxTokens,
    MeasurementCourse& course)
{
    MeasurementProgress& at = course.at;
    Asked asked;
    const std::size_t nll = signalAt("nll"), entropy = signalAt("token_entropy"),
                      length = signalAt("length"), margin = signalAt("margin"),
                      attention = signalAt("attention_entropy"), sinks = signalAt("sink_share"),
                      compass = signalAt("compass"), drift = signalAt("drift"),
                      count = evaluationSignals().size();
    at.questions = int(set.items.size());
    for (std::size_t k = 0; k < set.items.size(); ++k) {
        const EvaluationItem& item = set.items[k];
        at.asked = int(k);
        if (course.progress)
            course.progress(at);
        ChatRequest request;
        request.readWhole = true;
        if (!set.system.empty())
            request.messages.add(makeMessage("system", set.system));
        request.messages.add(makeMessage("user", item.question));
        request.sampling.greedy = true;
        request.maxTokens = maxTokens;
        request.capture.raw = request.capture.fingerprint = true;
        request.capture.topK = 64;
        Keeper keeper;
        AX_TRY(const AnswerEnd end, source.answer(request, keeper, course.stop));
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
            ++at.empty;
            continue;
        }
        const int prompt = tokens.front(), written = int(tokens.size());
        const int label = isRight(trace.messages().back().content, item.answers) ? 0 : 1;
        at.wrong += label;
        AX_TRY(const std::vector<double> entropies,
            engine.nextTokenEntropies(
                std::span(ids).first(std::size_t(prompt + written - 1)), prompt - 1, course.stop));
        AX_TRY(std::vector<std::vector<float>> lookback,
            lookbackOf(engine, ids, prompt, written, course.stop));
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
    at.asked = at.questions;
    if (course.progress)
        course.progress(at);
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

} // namespace

Result<Measurement> measureSignals(AnswerSource& source, EnginePort& engine,
    const MeasurementRequest& request,
    const std::function<void(const MeasurementProgress&)>& progress, std::stop_token stop)
{
    MeasurementCourse course { {}, progress, std::move(stop) };
    course.at.sets = request.transfer ? 2 : 1;
    AX_TRY(Asked asked, ask(engine, source, request.set, request.maxTokens, course));
    const LogisticProbe probe = fitProbe(asked);
    putProbe(asked, probe, false);
    Measurement result;
    result.model = engine.info().name;
    result.modelHash = engine.info().hash;
    result.set = request.set.name;
    if (request.transfer) {
        course.at.set = 1;
        AX_TRY(Asked other, ask(engine, source, *request.transfer, request.maxTokens, course));
        putProbe(other, probe, true);
        result.transfer = std::move(other.table);
        result.transferName = request.transfer->name;
    }
    result.table = std::move(asked.table);
    result.empty = asked.empty;
    return result;
}

nlohmann::ordered_json measurementReport(
    const Measurement& measurement, const EvaluationOptions& options)
{
    const nlohmann::ordered_json report = evaluationReport(measurement.table, options,
        measurement.transfer ? &*measurement.transfer : nullptr, measurement.transferName);
    const auto named = [](const std::string& name) {
        return name.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(name);
    };
    nlohmann::ordered_json whole { { "model", named(measurement.model) },
        { "set", named(measurement.set) }, { "answers", report["answers"] },
        { "wrong", report["wrong"] }, { "empty", measurement.empty } };
    whole.update(report);
    return whole;
}

} // namespace ax
