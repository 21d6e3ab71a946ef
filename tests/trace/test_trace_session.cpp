// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/recorded_batch.h"
#include "tests/trace/random_trace.h"

#include <QTest>

#include <cstdio>
#include <set>
#include <unistd.h>

using namespace ax;

namespace {

TokenRecord makeToken(int index, const char* text, TokenRole role = TokenRole::Generated)
{
    TokenRecord token;
    token.index = index;
    token.tokenId = index + 100;
    token.text = text;
    token.role = role;
    return token;
}

StepRecord makeStep(int index, std::vector<std::int32_t> positions)
{
    StepRecord step;
    step.tokenIndex = index;
    step.decodeStep = index;
    RawRow row;
    row.layer = 3;
    row.positions = std::move(positions);
    row.logits.assign(row.positions.size(), 0.f);
    row.logsumexp = std::log(4.f);
    step.raw.push_back(row);
    return step;
}

std::size_t residentBytes()
{
    std::FILE* file = std::fopen("/proc/self/statm", "r");
    long size = 0, resident = 0;
    if (!file || std::fscanf(file, "%ld %ld", &size, &resident) != 2)
        resident = 0;
    if (file)
        std::fclose(file);
    return std::size_t(resident) * std::size_t(::sysconf(_SC_PAGESIZE));
}

/// Same content, compared member by member where the JSON of extras allows.
void compareSteps(const StepRecord& a, const StepRecord& b)
{
    QCOMPARE(a.decodeStep, b.decodeStep);
    QCOMPARE(a.raw.size(), b.raw.size());
    for (std::size_t k = 0; k < a.raw.size(); ++k) {
        QCOMPARE(a.raw[k].layer, b.raw[k].layer);
        QCOMPARE(a.raw[k].head, b.raw[k].head);
        QVERIFY(a.raw[k].positions == b.raw[k].positions);
        QVERIFY(a.raw[k].logits == b.raw[k].logits);
        QVERIFY(a.raw[k].scores == b.raw[k].scores);
        QVERIFY(a.raw[k].logsumexp == b.raw[k].logsumexp);
    }
    QCOMPARE(a.summary.has_value(), b.summary.has_value());
    if (a.summary)
        QVERIFY(a.summary->histogram == b.summary->histogram
            && a.summary->consensus == b.summary->consensus);
    QCOMPARE(a.sketches.size(), b.sketches.size());
    for (std::size_t k = 0; k < a.sketches.size(); ++k)
        QVERIFY(a.sketches[k].hubs == b.sketches[k].hubs
            && a.sketches[k].histogram == b.sketches[k].histogram
            && a.sketches[k].massCaptured == b.sketches[k].massCaptured);
    QCOMPARE(a.headStats.size(), b.headStats.size());
    for (std::size_t k = 0; k < a.headStats.size(); ++k)
        QVERIFY(a.headStats[k].heads == b.headStats[k].heads);
    QVERIFY(a.fingerprint == b.fingerprint);
    QCOMPARE(a.zone, b.zone);
    QCOMPARE(a.zoneRule, b.zoneRule);
    QCOMPARE(present(a.signals.ripple), present(b.signals.ripple));
    if (present(a.signals.ripple))
        QCOMPARE(a.signals.ripple, b.signals.ripple);
    QVERIFY(a.thinkPhase == b.thinkPhase);
    QCOMPARE(a.derotated.size(), b.derotated.size());
    for (std::size_t k = 0; k < a.derotated.size(); ++k)
        QVERIFY(a.derotated[k].contentScores == b.derotated[k].contentScores
            && a.derotated[k].skeleton == b.derotated[k].skeleton);
    QCOMPARE(a.moe.size(), b.moe.size());
    for (std::size_t k = 0; k < a.moe.size(); ++k)
        QVERIFY(a.moe[k].experts == b.moe[k].experts && a.moe[k].shared == b.moe[k].shared);
    QCOMPARE(a.logitLens.size(), b.logitLens.size());
    for (std::size_t k = 0; k < a.logitLens.size(); ++k)
        QVERIFY(a.logitLens[k].tokens[0].text == b.logitLens[k].tokens[0].text);
    QCOMPARE(a.payloadDropped, b.payloadDropped);
    QVERIFY(a.attentionExtra == b.attentionExtra);
    QVERIFY(a.extra == b.extra);
}

} // namespace

class TestTraceSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptySession()
    {
        const TraceSession session;
        QCOMPARE(session.tokenCount(), 0);
        QCOMPARE(session.stepCount(), 0);
        QCOMPARE(session.step(5).decodeStep, -2);
        QVERIFY(session.tokenText(-1).empty());
        QVERIFY(session.zone(1 << 30).empty());
        QVERIFY(!session.fingerprint(0));
        QVERIFY(session.attendedBy(0).empty());
    }

    void holesAndOrder()
    {
        TraceSession session;
        QVERIFY(session.addToken(makeToken(700, "late")));
        QVERIFY(session.addToken(makeToken(2, "early", TokenRole::Prompt)));
        QCOMPARE(session.tokenCount(), 701);
        QVERIFY(session.hasToken(2) && session.hasToken(700) && !session.hasToken(3));
        QCOMPARE(session.token(3).text, std::string());
        QCOMPARE(session.tokenId(700), 800);
        QVERIFY(session.tokenRole(2) == TokenRole::Prompt);
        for (const int index : { 9, 3, 700, 5 })
            QVERIFY(session.addStep(makeStep(index, { 0 })));
        const auto indices = session.stepIndices();
        QVERIFY((std::vector<std::int32_t>(indices.begin(), indices.end())
            == std::vector<std::int32_t> { 3, 5, 9, 700 }));
    }

    void replaced()
    {
        TraceSession session;
        QVERIFY(session.addToken(makeToken(1, "a")));
        QVERIFY(session.addToken(makeToken(1, "b")));
        QCOMPARE(session.tokenText(1), std::string_view("b"));
        QVERIFY(session.addStep(makeStep(1, { 0, 1 })));
        StepRecord other = makeStep(1, { 0 });
        other.fingerprint.emplace();
        QVERIFY(session.addStep(other));
        QCOMPARE(session.stepCount(), 1);
        QCOMPARE(session.step(1).raw[0].positions.size(), std::size_t(1));
        other.fingerprint.reset();
        QVERIFY(session.addStep(other));
        QVERIFY(!session.fingerprint(1));
    }

    void replacingForeverDoesNotGrow()
    {
        TraceSession session;
        StepRecord step = makeStep(3, std::vector<std::int32_t>(1000, 1));
        for (int k = 0; k < 5000; ++k)
            QVERIFY(session.addStep(step));
        QVERIFY2(
            session.memoryBytes() < 20u << 20, qPrintable(QString::number(session.memoryBytes())));
        QCOMPARE(session.step(3).raw[0].positions.size(), std::size_t(1000));
    }

    void rejected()
    {
        TraceSession session;
        QVERIFY(!session.addToken(makeToken(-1, "x")));
        QVERIFY(!session.addToken(makeToken(1 << 24, "x")));
        QVERIFY(!session.addToken(makeToken(0, "\xFF")));
        StepRecord step = makeStep(2, { 0, 1 });
        step.raw[0].logits.pop_back();
        const Status uneven = session.addStep(step);
        QVERIFY(!uneven);
        QVERIFY(uneven.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(uneven.error().place, std::string("attention.topk_logits"));
        step = makeStep(2, { -4 });
        QVERIFY(!session.addStep(step));
        step = makeStep(2, { 1 });
        step.raw[0].logits[0] = std::numeric_limits<float>::infinity();
        QVERIFY(!session.addStep(step));
        step = makeStep(2, { 1 });
        step.raw.push_back(step.raw[0]);
        QVERIFY(!session.addStep(step));
        QCOMPARE(session.stepCount(), 0);
        QCOMPARE(session.tokenCount(), 0);
    }

    void everyMemberComesBack()
    {
        test::RandomTrace random(7);
        TraceSession session;
        for (int index = 1; index < 300; ++index) {
            const StepRecord step = random.step(index);
            QVERIFY(session.addStep(step));
            compareSteps(session.step(index), step);
        }
    }

    void tokenBytesOfPartialCharacters()
    {
        TraceSession session;
        TokenRecord token = makeToken(0, "\xEF\xBF\xBD");
        token.bytes = "\xE2\x82";
        token.alternatives = { { 5, "ab", -0.5f }, { 6, "", -2.f } };
        QVERIFY(session.addToken(token));
        QVERIFY(session.addToken(makeToken(1, "plain")));
        QCOMPARE(session.tokenBytes(0), std::string_view("\xE2\x82"));
        QCOMPARE(session.tokenBytes(1), std::string_view("plain"));
        QCOMPARE(session.token(0).alternatives.size(), std::size_t(2));
        QCOMPARE(session.token(0).alternatives[1].logprob, -2.f);
        QVERIFY(!present(session.logprob(0)));
    }

    void attendedBy()
    {
        TraceSession session;
        QVERIFY(session.addStep(makeStep(5, { 4, 1 })));
        StepRecord two = makeStep(6, { 1, 5 });
        two.raw.push_back(two.raw[0]);
        two.raw[1].layer = 4;
        two.raw[1].positions = { 0, 2 };
        QVERIFY(session.addStep(two));
        QVERIFY(session.addStep(makeStep(1, { 0 })));
        const auto found = session.attendedBy(1);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].first, 5);
        QVERIFY(std::abs(found[0].second - 0.25f) < 1e-6f);
        QCOMPARE(found[1].first, 6); // in one of two rows
        QVERIFY(std::abs(found[1].second - 0.125f) < 1e-6f);
        QVERIFY(session.attendedBy(6).empty());
    }

    void attendedByMatchesBruteForce()
    {
        test::RandomTrace random(3);
        TraceSession session;
        for (int index = 1; index < 200; ++index)
            QVERIFY(session.addStep(random.step(index)));
        for (int position = 0; position < 200; position += 7) {
            std::set<int> expected;
            for (const int index : session.stepIndices()) {
                const StepRecord step = session.step(index);
                for (const RawRow& row : step.raw)
                    for (const int p : row.positions)
                        if (p == position)
                            expected.insert(index);
            }
            std::set<int> actual;
            for (const auto& [index, probability] : session.attendedBy(position))
                actual.insert(index);
            QVERIFY(actual == expected);
        }
    }

    void phasesAreRevised()
    {
        TraceSession session;
        for (int index = 0; index < 10; ++index) {
            QVERIFY(session.addToken(makeToken(index, "t")));
            QVERIFY(session.addStep(makeStep(index, { 0 })));
        }
        RecordedBatch batch;
        batch.revisions.push_back({ 2, 5, ThinkPhase::Think, "m.1" });
        batch.lastSegmentEnd = 10;
        session.segments() = { { "a", SegmentType::User, 0, 5, "", {} } };
        QVERIFY(applyBatch(session, std::move(batch), "m").has_value());
        for (int index = 0; index < 10; ++index) {
            const bool inside = index >= 2 && index < 5;
            QCOMPARE(session.thinkPhase(index) == ThinkPhase::Think, inside);
            QCOMPARE(session.step(index).thinkPhase == ThinkPhase::Think, inside);
            QCOMPARE(session.token(index).segmentId == "m.1", inside);
        }
        QCOMPARE(session.segments()[0].endTokenIndex, 10);
        QVERIFY(!session.knowsKinds());
        TokenRecord mark = makeToken(10, "<|end|>");
        mark.kind = TokenOrigin::Special;
        QVERIFY(session.addToken(mark));
        QVERIFY(session.knowsKinds());
        QCOMPARE(session.tokenKind(10), TokenOrigin::Special);
    }

    void truncated()
    {
        TraceSession session;
        for (int index = 0; index < 2000; ++index) {
            QVERIFY(session.addToken(makeToken(index, "t")));
            QVERIFY(session.addStep(makeStep(index + 1, { 0 })));
        }
        session.segments() = { { "a", SegmentType::User, 0, 50, "", {} },
            { "b", SegmentType::AssistantFinal, 50, 2000, "", {} },
            { "c", SegmentType::Tool, 1500, 2000, "", {} } };
        EventRecord event;
        event.kind = "note";
        event.tokenIndex = 1000;
        session.events().push_back(event);
        session.truncate(600);
        QCOMPARE(session.tokenCount(), 600);
        QCOMPARE(session.stepCount(), 599);
        QVERIFY(!session.hasStep(600) && session.hasStep(599));
        QCOMPARE(session.segments().size(), std::size_t(2));
        QCOMPARE(session.segments()[1].endTokenIndex, 600);
        QVERIFY(session.events().empty());
        QVERIFY(session.addToken(makeToken(600, "again")));
        QCOMPARE(session.tokenText(600), std::string_view("again"));
        session.truncate(0);
        QCOMPARE(session.tokenCount(), 0);
        QCOMPARE(session.stepCount(), 0);
    }

    void metrics()
    {
        TraceSession session;
        session.metrics().tokensPerSecond = 12;
        session.metrics().extra["mine"] = 1;
        for (int index = 1; index <= 4; ++index) {
            StepRecord step = makeStep(index, { 0 });
            step.signals.entropy = float(index);
            step.fingerprint.emplace();
            (*step.fingerprint)[0] = 0.25f * float(index);
            step.zone = index == 1 ? "diffuse" : "long_range";
            QVERIFY(session.addStep(step));
        }
        QVERIFY(session.addStep(makeStep(9, { 0 }))); // measures nothing: does not dilute
        session.updateMetrics();
        QCOMPARE(session.metrics().avgEntropy, 2.5f);
        QCOMPARE(session.metrics().avgLocalMass, 0.625f);
        QVERIFY(!present(session.metrics().avgHubness));
        QCOMPARE(session.metrics().dominantZone, std::string("long_range"));
        QCOMPARE(session.metrics().tokensPerSecond, 12.f);
        QCOMPARE(session.metrics().extra["mine"].get<int>(), 1);
        QVERIFY(session.metrics().captureBytes > 4 * 80);
    }

    void traceIds()
    {
        const std::string id = newTraceId();
        QCOMPARE(id.size(), std::size_t(22));
        QVERIFY(id.rfind("trace-", 0) == 0);
        QVERIFY(id != newTraceId());
    }

    void hundredThousandTokens()
    {
        constexpr int kTokens = 100000;
        constexpr std::size_t kLimit = 200'000'000;
        const std::size_t before = residentBytes();
        TraceSession session;
        StepRecord step;
        step.raw.resize(4);
        for (int layer = 0; layer < 4; ++layer) {
            step.raw[std::size_t(layer)].layer = layer * 8 + 5;
            step.raw[std::size_t(layer)].positions.resize(16);
            step.raw[std::size_t(layer)].logits.resize(16, 0.5f);
        }
        step.fingerprint.emplace();
        step.signals = { 1, 1, 1, 1, 1, 1, 1, 1, 1 };
        step.zone = "semantic_bridge";
        step.zonePreset = "explorer";
        step.zoneRule = "mid > 0.5";
        for (int index = 0; index < kTokens; ++index) {
            TokenRecord token = makeToken(index, "");
            token.text = " word" + std::to_string(index % 30000);
            token.segmentId = "assistant-1-main";
            token.logprob = -1;
            token.timeMs = index;
            for (int k = 0; k < 5; ++k)
                token.alternatives.push_back(
                    { k, " word" + std::to_string((index * 5 + k) % 30000), -float(k) });
            QVERIFY(session.addToken(std::move(token)));
            step.tokenIndex = index;
            step.decodeStep = index;
            for (RawRow& row : step.raw)
                for (int k = 0; k < 16; ++k)
                    row.positions[std::size_t(k)] = (index * 7 + k) % (index + 1);
            QVERIFY(session.addStep(step));
        }
        QVERIFY2(
            session.memoryBytes() < kLimit, qPrintable(QString::number(session.memoryBytes())));
        const std::size_t grown = residentBytes() - before;
        qInfo("100000 tokens: %zu MB counted, %zu MB resident", session.memoryBytes() / 1000000,
            grown / 1000000);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY2(grown < kLimit, qPrintable(QString::number(grown)));
        // What is counted is what is taken.
        QVERIFY(grown < session.memoryBytes() * 5 / 4 + (8u << 20));
#endif
        QCOMPARE(
            session.step(kTokens - 1).raw[3].positions[15], ((kTokens - 1) * 7 + 15) % kTokens);
    }
};

QTEST_GUILESS_MAIN(TestTraceSession)
#include "test_trace_session.moc"
