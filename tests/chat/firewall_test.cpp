// SPDX-License-Identifier: Apache-2.0
// An answer that is watched: what drifts is told, stopped or written again.
#include "engine/chat/firewall.h"
#include "tests/chat/trace_sink.h"
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
        model.layers = 6;
        model.heads = 4;
        model.layerInfo.resize(6);
    }
    const ModelInfo& info() const override { return model; }
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
    ModelInfo model;
    bool wild = true, wildAgain = false;

private:
    SourceCapabilities m_able;
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
    void rowsAreRecorded();
    void rowsAreSettings();
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
    // Without rows nothing would ever be noticed.
    ChatRequest bare = question(FirewallAction::Log);
    bare.capture.fingerprintOnly = true;
    const auto unseen = answerWatched(source, bare, sink, {});
    QVERIFY(!unseen);
    QCOMPARE(unseen.error().code, ErrorCode::InvalidArgument);
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

/// The compass's layers and heads are recorded beside what was asked for, and named by the trace.
void FirewallTest::rowsAreRecorded()
{
    WanderingSource source;
    TraceSink sink;
    ChatRequest request = question(FirewallAction::Log);
    request.firewall.layers = { 0, 2 };
    QVERIFY(answerWatched(source, request, sink, {}).has_value());
    const CaptureOptions plain = source.requests.back().capture;
    QVERIFY(plain.layers.kind == LayerSelection::Kind::List);
    QCOMPARE(plain.layers.list, (std::vector<int> { 0, 1, 2, 3, 4, 5 })); // auto: 1, 3, 4, 5
    QVERIFY(plain.aggregation == Aggregation::Mean);
    request.capture.layers = { LayerSelection::Kind::List, { -1 } };
    request.capture.headList = { 3 };
    request.firewall.heads = { 0 };
    const auto end = answerWatched(source, request, sink, {});
    QVERIFY(end.has_value());
    const CaptureOptions alone = source.requests.back().capture;
    QCOMPARE(alone.layers.list, (std::vector<int> { 0, 2, 5 }));
    QCOMPARE(alone.headList, (std::vector<int> { 0, 3 }));
    QVERIFY(alone.aggregation == Aggregation::None);
    QCOMPARE(end->header.capture["firewall"]["compass_layers"].dump(), std::string("[0,2]"));
    QCOMPARE(end->header.capture["firewall"]["compass_heads"].dump(), std::string("[0]"));
    // Rows that the model does not have are one error, and nothing is asked.
    const std::size_t asked = source.requests.size();
    for (const auto& [layer, head] : { std::pair(6, 0), std::pair(0, 4), std::pair(1, 0) }) {
        source.model.layerInfo[1].kind = AttentionKind::Linear;
        request.firewall.layers = { layer };
        request.firewall.heads = { head };
        const auto refused = answerWatched(source, request, sink, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(refused.error().message.find("compass_") != std::string::npos,
            refused.error().message.c_str());
    }
    QCOMPARE(source.requests.size(), asked);
}

/// JSON and command line, from the table of options.
void FirewallTest::rowsAreSettings()
{
    FirewallOptions options;
    const auto json = optionsToJson(firewallFields(), options);
    QCOMPARE(json["compass_layers"].get<std::string>(), std::string("all"));
    FirewallOptions back;
    QVERIFY(optionsFromJson(firewallFields(),
        nlohmann::ordered_json { { "compass_layers", { 21, 18, 21 } }, { "compass_heads", { 7 } } },
        back));
    QCOMPARE(back.layers, (std::vector<int> { 18, 21 }));
    QCOMPARE(back.heads, std::vector<int> { 7 });
    QCOMPARE(back.drift().layers, back.layers);
    QCOMPARE(back.drift().heads, back.heads);
    FirewallOptions again;
    QVERIFY(optionsFromJson(firewallFields(), optionsToJson(firewallFields(), back), again));
    QCOMPARE(again.layers, back.layers);
    QVERIFY(optionsFromJson(firewallFields(), json, again));
    QVERIFY(again.layers.empty());
    QVERIFY(!optionsFromJson(
        firewallFields(), nlohmann::ordered_json { { "compass_layers", { -1 } } }, again));
    // A number that no int holds does not become another layer.
    QVERIFY(!optionsFromJson(
        firewallFields(), nlohmann::ordered_json { { "compass_layers", { 4294967299 } } }, again));
}

QTEST_GUILESS_MAIN(FirewallTest)
#include "firewall_test.moc"
