// SPDX-License-Identifier: Apache-2.0
// An answer that is watched: what drifts is told, stopped or written again.
#include "engine/chat/firewall.h"
#include "engine/trace/batch.h"
#include "tests/support/text_source.h"

#include <QtTest>

#include <utility>

using namespace ax;

namespace {

constexpr int kPrompt = 40;

/// Rows that look at one distance, but for the first answer's tokens from `kWild` on: near and far
/// by turns.
constexpr int kWild = 70;

class WanderingSource : public test::TextSource {
public:
    WanderingSource()
        : TextSource({})
    {
        m_able.attention = m_able.tokenIds = true;
    }
    const SourceCapabilities& capabilities() const override { return m_able; }
    Result<AnswerEnd> answer(
        const ChatRequest& request, AnswerSink& sink, std::stop_token stop) override
    {
        requests.push_back(request);
        AnswerEnd end;
        end.header.traceId = "trace-" + std::to_string(requests.size());
        end.header.capture = request.capture.toJson();
        end.answer = request.continueLast ? request.messages.records().back()
                                          : makeMessage("assistant", {});
        AnswerStart start;
        start.keptTokens = request.continueLast ? int(request.trace.tokenIds.size()) : 0;
        start.header = end.header;
        start.answer = end.answer;
        sink.started(start);
        AnswerCounters counters;
        int index = start.keptTokens;
        if (index == 0) {
            RecordedBatch prompt;
            for (; index < kPrompt; ++index)
                prompt.tokens.push_back(token(index, TokenRole::Prompt));
            sink.batch(std::move(prompt), counters);
        }
        const int last = index + request.maxTokens;
        for (; index < last; ++index) {
            RecordedBatch batch;
            batch.tokens.push_back(token(index, TokenRole::Generated));
            batch.answerDelta = batch.tokens.back().text;
            StepRecord step;
            step.tokenIndex = index;
            step.decodeStep = index - kPrompt;
            const bool far = wild && index >= kWild && index % 2 == 0;
            RawRow row;
            row.positions = { far ? index - 40 : index - 1 };
            row.logits = { 0 };
            step.raw.push_back(row);
            step.zone = "diffuse";
            batch.steps.push_back(std::move(step));
            ++counters.tokens;
            sink.batch(std::move(batch), counters);
            if (stop.stop_requested()) {
                end.stats.finish = FinishReason::Cancelled;
                break;
            }
            end.stats.finish = FinishReason::MaxTokens;
        }
        wild = wildAgain;
        end.stats.generatedTokens = counters.tokens;
        end.stats.seed = 11;
        return end;
    }
    static TokenRecord token(int index, TokenRole role)
    {
        TokenRecord token;
        token.index = index;
        token.tokenId = 100 + index;
        token.text = " w" + std::to_string(index);
        token.role = role;
        return token;
    }
    std::vector<ChatRequest> requests;
    bool wild = true, wildAgain = false;

private:
    SourceCapabilities m_able;
};

/// Keeps the trace, as the window does.
class TraceSink : public AnswerSink {
public:
    void started(const AnswerStart& start) override
    {
        ++starts;
        session.header() = start.header;
        session.messages() = { makeMessage("user", "q"), start.answer };
    }
    void batch(RecordedBatch batch, const AnswerCounters&) override
    {
        TraceBatch update;
        update.recorded = std::move(batch);
        QVERIFY(applyBatch(session, std::move(update)).refused == 0);
    }
    void rerouted(Reroute reroute) override
    {
        TraceBatch update;
        update.leave = std::move(reroute.branch);
        update.truncateAt = reroute.from;
        update.messages = std::as_const(session).messages();
        update.messages->back() = std::move(reroute.answer);
        update.events.push_back(std::move(reroute.event));
        (void)applyBatch(session, std::move(update));
    }
    TraceSession session;
    int starts = 0;
};

ChatRequest question(FirewallAction action)
{
    ChatRequest request;
    request.messages.add(makeMessage("user", "q"));
    request.maxTokens = 60;
    request.firewall.action = action;
    return request;
}

std::vector<std::string> kinds(const TraceSession& session)
{
    std::vector<std::string> list;
    for (const EventRecord& event : session.events())
        list.push_back(event.kind);
    return list;
}

} // namespace

class FirewallTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offIsThePlainAnswer();
    void logOnly();
    void earlyStop();
    void reroute();
    void givesUp();
    void refused();
    void userStops();
};

void FirewallTest::offIsThePlainAnswer()
{
    WanderingSource source;
    TraceSink sink;
    QVERIFY(answerWatched(source, question(FirewallAction::Off), sink, {}).has_value());
    QCOMPARE(source.requests.size(), 1u);
    QVERIFY(!source.requests[0].capture.raw);
    QVERIFY(sink.session.events().empty());
}

void FirewallTest::logOnly()
{
    WanderingSource source;
    TraceSink sink;
    const auto end = answerWatched(source, question(FirewallAction::Log), sink, {});
    QVERIFY(end.has_value());
    QVERIFY(source.requests[0].capture.raw); // the evidence is recorded
    QCOMPARE(end->stats.finish, FinishReason::MaxTokens);
    QCOMPARE(sink.session.tokenCount(), kPrompt + 60);
    // The same as the trace says afterwards: one event where W passes the limit from below.
    const DriftRun run = driftOf(sink.session);
    std::vector<std::pair<int, float>> entered;
    bool inside = false;
    for (const DriftStep& step : run.steps) {
        const bool halt = step.status == CompassStatus::Halt;
        if (halt && !inside)
            entered.emplace_back(step.tokenIndex, step.spread);
        inside = halt;
        QVERIFY(step.triggers.empty());
    }
    QVERIFY(!entered.empty());
    QCOMPARE(sink.session.events().size(), entered.size());
    for (std::size_t k = 0; k < entered.size(); ++k) {
        const EventRecord& event = sink.session.events()[k];
        QCOMPARE(event.kind, std::string("drift"));
        QCOMPARE(event.tokenIndex, entered[k].first);
        QCOMPARE(event.data["detector"].get<std::string>(), std::string("heading_spread"));
        QCOMPARE(event.data["value"].get<double>(), shortestDouble(entered[k].second));
        QVERIFY(entered[k].second > 0.5f);
        QCOMPARE(event.data["limit"].get<double>(), 0.5);
    }
}

void FirewallTest::earlyStop()
{
    WanderingSource source;
    TraceSink sink;
    const auto end = answerWatched(source, question(FirewallAction::Stop), sink, {});
    QVERIFY(end.has_value());
    QCOMPARE(end->stats.finish, FinishReason::EarlyStop);
    QCOMPARE(end->answer.extra["finish_reason"].get<std::string>(), std::string("early_stop"));
    QCOMPARE(kinds(sink.session), std::vector<std::string>({ "drift", "early_stop" }));
    QCOMPARE(sink.session.tokenCount(), sink.session.events().back().tokenIndex + 1);
}

void FirewallTest::reroute()
{
    WanderingSource source;
    TraceSink sink;
    const auto end = answerWatched(source, question(FirewallAction::Reroute), sink, {});
    QVERIFY(end.has_value());
    QCOMPARE(sink.starts, 1);
    QCOMPARE(source.requests.size(), 2u);
    const ChatRequest& second = source.requests[1];
    QVERIFY(second.continueLast);
    QCOMPARE(second.answerStart, kPrompt);
    const int from = int(second.trace.tokenIds.size());
    QVERIFY(from > kWild - 2 && from < kWild + 8); // behind the last stable token
    for (int k = 0; k < from; ++k)
        QCOMPARE(second.trace.tokenIds[std::size_t(k)], 100 + k);
    QCOMPARE(second.sampling.temperature, 0.8f); // what diffuse advises
    QCOMPARE(second.sampling.seed, 12u);
    QCOMPARE(second.maxTokens, 60 - (from - kPrompt));
    std::string text;
    for (int k = kPrompt; k < from; ++k)
        text += " w" + std::to_string(k);
    QCOMPARE(second.messages.records().back().content, text);

    const TraceSession& session = sink.session;
    QCOMPARE(session.tokenCount(), kPrompt + 60);
    QCOMPARE(end->header.traceId, std::string("trace-1"));
    QCOMPARE(end->stats.finish, FinishReason::MaxTokens);
    for (int k = from; k < kPrompt + 60; ++k)
        text += " w" + std::to_string(k);
    QCOMPARE(session.messages().back().content, text);
    QCOMPARE(session.keptBranches().size(), 1u);
    QCOMPARE(session.shownBranch().cause, std::string("rerouted"));
    QCOMPARE(session.keptBranches().front().record.fromTokenIndex, from);
    const auto& events = session.events();
    QCOMPARE(events.back().kind, std::string("re_route"));
    QCOMPARE(events.back().tokenIndex, from);
    QVERIFY(events.back().data["haltedAt"].get<int>() >= from);
    // The abandoned end is whole.
    const TraceSession& left = *session.keptBranches().front().path;
    QVERIFY(left.tokenCount() > from);
    QCOMPARE(left.messages().size(), 2u);
}

/// An answer that drifts again and again is written to its end, not for ever.
void FirewallTest::givesUp()
{
    WanderingSource source;
    source.wildAgain = true;
    TraceSink sink;
    ChatRequest request = question(FirewallAction::Reroute);
    request.firewall.reroutes = 2;
    const auto end = answerWatched(source, request, sink, {});
    QVERIFY(end.has_value());
    QCOMPARE(source.requests.size(), 3u);
    QCOMPARE(end->stats.finish, FinishReason::MaxTokens);
    QCOMPARE(sink.session.tokenCount(), kPrompt + 60);
}

void FirewallTest::refused()
{
    TraceSink sink;
    test::TextSource text({ "a" });
    const auto blind = answerWatched(text, question(FirewallAction::Log), sink, {});
    QVERIFY(!blind);
    QCOMPARE(blind.error().code, ErrorCode::Unsupported);
    WanderingSource source;
    ChatRequest raw = question(FirewallAction::Reroute);
    raw.raw = "text";
    QVERIFY(!answerWatched(source, raw, sink, {}));
    QVERIFY(source.requests.empty());
}

/// Who stops the answer has the last word.
void FirewallTest::userStops()
{
    WanderingSource source;
    std::stop_source stop;
    stop.request_stop();
    TraceSink sink;
    const auto end
        = answerWatched(source, question(FirewallAction::Reroute), sink, stop.get_token());
    QVERIFY(end.has_value());
    QCOMPARE(end->stats.finish, FinishReason::Cancelled);
    QCOMPARE(source.requests.size(), 1u);
}

QTEST_GUILESS_MAIN(FirewallTest)
#include "firewall_test.moc"
