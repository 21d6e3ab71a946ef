// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/batch.h"
#include "engine/trace/jsonl.h"
#include "engine/trace/session.h"
#include "tests/trace/random_trace.h"

#include <QTest>

#include <atomic>
#include <cstdio>
#include <mutex>
#include <set>
#include <thread>
#include <unistd.h>

using namespace ax;

namespace {

TokenRecord makeToken(int index, std::string text, TokenRole role = TokenRole::Generated)
{
    TokenRecord token;
    token.index = index;
    token.tokenId = index + 100;
    token.text = std::move(text);
    token.role = role;
    return token;
}

std::string numbered(int index)
{
    std::string text = "t";
    text += std::to_string(index);
    return text;
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

    void emptySession()
    {
        const TraceSession session;
        QCOMPARE(session.tokenCount(), 0);
        QCOMPARE(session.stepCount(), 0);
        QCOMPARE(session.step(5).decodeStep, -2);
        QVERIFY(session.tokenText(-1).empty());
        QVERIFY(session.zone(1 << 30).empty());
        QVERIFY(!session.fingerprint(0));
        QCOMPARE(session.firstAttending(0), -1);
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

    void whoMayAttend()
    {
        TraceSession session;
        QVERIFY(session.addStep(makeStep(5, { 4, 1 })));
        QVERIFY(session.addStep(makeStep(9, { 1, 5 })));
        QCOMPARE(session.firstAttending(1), 5);
        QCOMPARE(session.firstAttending(5), 9);
        QCOMPARE(session.firstAttending(9), -1);
        // Positions that count from another start than the tokens: any step may.
        QVERIFY(session.addStep(makeStep(7, { 30 })));
        QCOMPARE(session.firstAttending(30), 5);
    }

    void kindsAndPhasesAreRevised()
    {
        TraceSession session;
        for (int index = 0; index < 10; ++index) {
            QVERIFY(session.addToken(makeToken(index, "t")));
            QVERIFY(session.addStep(makeStep(index, { 0 })));
        }
        RecordedBatch batch;
        batch.revisions.push_back({ 2, 5, ThinkPhase::Think, "m.1" });
        batch.lastSegmentEnd = 10;
        session.segments() = { { "a", SegmentType::User, 0, 5, "", -1, -1, {} } };
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
        session.segments() = { { "a", SegmentType::User, 0, 50, "", -1, -1, {} },
            { "b", SegmentType::AssistantFinal, 50, 2000, "", 60, 1990, {} },
            { "c", SegmentType::Tool, 1500, 2000, "", -1, -1, {} } };
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
        QCOMPARE(session.segments()[1].contentStart, 60);
        QCOMPARE(session.segments()[1].contentEnd, 600);
        QVERIFY(session.events().empty());
        QVERIFY(session.addToken(makeToken(600, "again")));
        QCOMPARE(session.tokenText(600), std::string_view("again"));
        session.truncate(0);
        QCOMPARE(session.tokenCount(), 0);
        QCOMPARE(session.stepCount(), 0);
    }

    void endlesslyRewrittenEndDoesNotGrow()
    {
        TraceSession session;
        for (int round = 0; round < 2000; ++round) {
            for (int index = 100; index < 160; ++index) {
                QVERIFY(session.addToken(makeToken(index, "t")));
                QVERIFY(session.addStep(makeStep(index, std::vector<std::int32_t>(16, 1))));
            }
            session.truncate(100);
        }
        QVERIFY2(
            session.memoryBytes() < 8u << 20, qPrintable(QString::number(session.memoryBytes())));
        QCOMPARE(session.tokenCount(), 0);
    }

    void truncatedBelowAHole()
    {
        TraceSession session;
        QVERIFY(session.addToken(makeToken(3, "a")));
        QVERIFY(session.addToken(makeToken(100000, "far")));
        session.truncate(5000);
        QCOMPARE(session.tokenCount(), 4);
        session.truncate(2);
        QCOMPARE(session.tokenCount(), 0);
    }

    void stepsAreWalkedBothWays()
    {
        TraceSession session;
        const std::vector<std::int32_t> expected { 0, 255, 256, 257, 1000, 70000 };
        for (const std::int32_t index : { 1000, 256, 0, 70000, 257, 255 })
            QVERIFY(session.addStep(makeStep(index, {})));
        const StepIndices indices = session.stepIndices();
        QVERIFY(std::vector<std::int32_t>(indices.begin(), indices.end()) == expected);
        std::vector<std::int32_t> back;
        for (auto it = indices.end(); it != indices.begin();)
            back.push_back(*--it);
        QVERIFY(std::vector<std::int32_t>(back.rbegin(), back.rend()) == expected);
        QCOMPARE(indices.front(), 0);
        QCOMPARE(indices.back(), 70000);
        QCOMPARE(indices[3], 257);
        QCOMPARE(*indices.lowerBound(258), 1000);
        QCOMPARE(*indices.upperBound(257), 1000);
        QVERIFY(indices.lowerBound(70001) == indices.end());
        QCOMPARE(session.previousStep(999), 257);
        QCOMPARE(session.previousStep(-1), -1);
        QCOMPARE(session.nextStep(-7), 0);
    }

    void viewsReadWhatRecordsHold()
    {
        test::RandomTrace random(11);
        TraceSession session;
        for (int index = 1; index < 300; ++index)
            QVERIFY(session.addStep(random.step(index)));
        for (int index = 1; index < 300; ++index) {
            const StepRecord step = session.step(index);
            const StepView view = session.viewStep(index);
            QVERIFY(bool(view));
            QCOMPARE(view.decodeStep(), step.decodeStep);
            QCOMPARE(view.rowCount(), int(step.raw.size()));
            std::size_t entries = 0;
            for (int k = 0; k < view.rowCount(); ++k) {
                const RowView row = view.row(k);
                const RawRow& raw = step.raw[std::size_t(k)];
                QCOMPARE(row.layer, raw.layer);
                QCOMPARE(row.head, raw.head);
                QVERIFY(std::equal(row.positions.begin(), row.positions.end(),
                    raw.positions.begin(), raw.positions.end()));
                QVERIFY(std::equal(
                    row.logits.begin(), row.logits.end(), raw.logits.begin(), raw.logits.end()));
                QVERIFY(std::equal(
                    row.scores.begin(), row.scores.end(), raw.scores.begin(), raw.scores.end()));
                entries += row.positions.size();
            }
            QCOMPARE(view.entryCount(), entries);
            QCOMPARE(view.summary().has_value(), step.summary.has_value());
            QCOMPARE(view.sketches().size(), step.sketches.size());
            QCOMPARE(view.hasSketches(), !step.sketches.empty());
            QCOMPARE(view.derotated().size(), step.derotated.size());
            QCOMPARE(view.moe().size(), step.moe.size());
            QCOMPARE(view.hasMoe(), !step.moe.empty());
            QCOMPARE(view.logitLens().size(), step.logitLens.size());
            QVERIFY(view.fingerprint() == step.fingerprint);
            QCOMPARE(view.zone(), std::string_view(step.zone));
            QCOMPARE(view.zoneRule(), std::string_view(step.zoneRule));
            QCOMPARE(view.payloadDropped(), step.payloadDropped);
        }
        QVERIFY(!session.viewStep(0));
    }

    void aSnapshotStaysAsItWas()
    {
        test::RandomTrace random(5);
        TraceSession session;
        session.header().traceId = "trace-1";
        for (int index = 0; index < 700; ++index) {
            QVERIFY(session.addToken(makeToken(index, "word")));
            QVERIFY(session.addStep(random.step(index + 1)));
        }
        session.messages().push_back({ "m", "user", "hello", 0, "", {} });
        session.segments() = { { "a", SegmentType::User, 0, 700, "m", -1, -1, {} } };
        const TraceSnapshot snapshot = session.snapshot();
        const std::string before = writeTraceText(*snapshot);
        QCOMPARE(writeTraceText(session), before);
        // Everything that may happen to the original afterwards.
        QVERIFY(session.addToken(makeToken(3, "other")));
        QVERIFY(session.addStep(makeStep(5, { 0 })));
        session.messages().back().content += " and more";
        session.segments().back().endTokenIndex = 900;
        session.header().traceId = "trace-2";
        session.events().push_back({});
        session.updateMetrics();
        for (int index = 700; index < 900; ++index)
            QVERIFY(session.addToken(makeToken(index, "late")));
        QCOMPARE(writeTraceText(*snapshot), before);
        const std::string after = writeTraceText(session);
        const TraceSnapshot second = session.snapshot();
        session.truncate(300);
        QVERIFY(session.addToken(makeToken(300, "again")));
        QCOMPARE(writeTraceText(*snapshot), before);
        QCOMPARE(writeTraceText(*second), after);
        // A fork goes its own way too.
        TraceSession fork = snapshot->fork();
        fork.truncate(1);
        QCOMPARE(writeTraceText(*snapshot), before);
        QCOMPARE(fork.tokenCount(), 1);
        QCOMPARE(session.tokenCount(), 301);
    }

    void snapshotsShareTheChunks()
    {
        TraceSession session;
        for (int index = 0; index < 100000; ++index)
            QVERIFY(session.addStep(makeStep(index, std::vector<std::int32_t>(64, 1))));
        const std::size_t whole = session.memoryBytes();
        const std::size_t before = residentBytes();
        std::vector<TraceSnapshot> held;
        for (int k = 0; k < 200; ++k) {
            held.push_back(session.snapshot());
            QVERIFY(session.addStep(makeStep(99999, { 1 })));
        }
        QCOMPARE(held.front()->step(99999).raw[0].positions.size(), std::size_t(64));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        // 200 snapshots hold 200 of the 391 chunks' worth of the last one and no more.
        const std::size_t grown = residentBytes() - before;
        QVERIFY2(grown < whole, qPrintable(QString::number(grown)));
#endif
    }

    void readersOnOtherThreads()
    {
        // Under the thread sanitizer this is the proof; elsewhere it compares contents.
        TraceSession session;
        std::mutex mutex;
        TraceSnapshot shared = session.snapshot();
        std::atomic<bool> done = false;
        std::atomic<int> wrong = 0, looked = 0;
        const auto read = [&] {
            while (!done) {
                TraceSnapshot mine;
                {
                    const std::lock_guard lock(mutex);
                    mine = shared;
                }
                for (int index = 0; index < mine->tokenCount(); ++index) {
                    wrong += mine->tokenText(index) != numbered(index);
                    const StepView step = mine->viewStep(index);
                    wrong += !step || step.row(0).positions[0] != index / 2;
                }
                const TraceSnapshot again = mine->snapshot();
                wrong += again->stepCount() != mine->tokenCount();
                ++looked;
            }
        };
        std::thread one(read), two(read);
        for (int round = 0; round < 20; ++round) {
            for (int index = session.tokenCount(); index < 40 * (round + 1); ++index) {
                QVERIFY(session.addToken(makeToken(index, numbered(index))));
                QVERIFY(session.addStep(makeStep(index, { index / 2 })));
                const std::lock_guard lock(mutex);
                shared = session.snapshot();
            }
            if (round % 4 == 3)
                session.truncate(40 * round - 7);
        }
        while (looked < 4)
            std::this_thread::yield();
        done = true;
        one.join();
        two.join();
        QCOMPARE(wrong.load(), 0);
    }

    void tokensAreNamedByBranch()
    {
        TraceSession session;
        for (int index = 0; index < 20; ++index)
            QVERIFY(session.addToken(makeToken(index, "a")));
        const TokenRef early = session.ref(5), late = session.ref(15);
        QVERIFY(early.isValid() && late.isValid());
        QCOMPARE(session.indexOf(late), 15);
        QVERIFY(!session.ref(20).isValid() && !session.ref(-1).isValid());
        session.truncate(20); // removes nothing
        QCOMPARE(session.branches().size(), std::size_t(1));
        TraceSession former = session.fork();
        session.truncate(10); // the fork keeps the tail
        QCOMPARE(session.indexOf(late), -1);
        for (int index = 10; index < 20; ++index)
            QVERIFY(session.addToken(makeToken(index, "b")));
        QCOMPARE(session.indexOf(early), 5);
        QCOMPARE(session.indexOf(late), -1); // another token stands there
        const TokenRef other = session.ref(15);
        QVERIFY(other != late);
        QCOMPARE(session.branches().size(), std::size_t(2));
        // The branch comes back with its tail.
        QCOMPARE(former.indexOf(late), 15);
        QCOMPARE(former.indexOf(other), -1);
        // No branch is ever drawn twice, not even after going back.
        former.truncate(10);
        QVERIFY(former.addToken(makeToken(10, "c")));
        QVERIFY(former.ref(10).branch != other.branch);
        // Two sessions that go on from one end are two branches.
        TraceSession forked = session.fork();
        QVERIFY(forked.addToken(makeToken(20, "x")));
        QVERIFY(session.addToken(makeToken(20, "y")));
        QVERIFY(forked.ref(20) != session.ref(20));
        QVERIFY(forked.ref(19) == session.ref(19));
        session.truncate(4);
        QCOMPARE(session.indexOf(early), -1);
        QCOMPARE(session.branches().size(), std::size_t(2));
        QCOMPARE(TraceSession().indexOf(early), -1);
    }

    void batchesAreAppliedInOrder()
    {
        TraceSession session;
        TraceBatch first;
        first.messages = std::vector<MessageRecord> { { "m1", "user", "Hi", 0, "", {} } };
        first.newMessages = { { "m2", "assistant", "", 0, "", {} } };
        first.recorded.tokens = { makeToken(0, "Hi"), makeToken(1, "Hello") };
        first.recorded.steps = { makeStep(1, { 0 }) };
        first.recorded.segments.resize(2);
        first.recorded.segments[0].endTokenIndex = first.recorded.segments[1].startTokenIndex = 1;
        first.recorded.segments[1].endTokenIndex = 2;
        first.recorded.answerDelta = "Hello";
        RecordedBatch more;
        more.tokens = { makeToken(2, "!") };
        more.lastSegmentEnd = 3;
        more.answerDelta = "!";
        first.recorded.append(std::move(more));
        TraceChange change = applyBatch(session, std::move(first));
        QCOMPARE(change.firstToken, 0);
        QCOMPARE(change.endToken, 3);
        QVERIFY(change.brings(1) && !change.brings(3));
        QVERIFY(change.messages && change.segments && change.segmentEnd && !change.removes());
        QVERIFY(change.editedRows == std::vector<int> { 1 });
        QCOMPARE(session.messages()[1].content, std::string("Hello!"));
        QCOMPARE(session.segments()[1].endTokenIndex, 3);
        TraceBatch second;
        second.truncateAt = 2;
        second.recorded.tokens = { makeToken(2, "."), makeToken(-4, "bad") };
        second.recorded.lastSegmentEnd = 3;
        second.members = { { 1, "finish_reason", "length" } };
        change = applyBatch(session, std::move(second));
        QVERIFY(change.removes() && !change.segments && change.segmentEnd);
        QCOMPARE(change.truncatedAt, 2);
        QCOMPARE(change.refused, 1);
        QVERIFY(change.problem.has_value());
        QCOMPARE(session.tokenText(2), std::string_view("."));
        QCOMPARE(
            session.messages()[1].extra["finish_reason"].get<std::string>(), std::string("length"));
        QVERIFY(!applyBatch(session, {}).any());
        TraceBatch third;
        third.recorded.revisions = { { 1, 2, ThinkPhase::Think, "s" } };
        change = applyBatch(session, std::move(third));
        QVERIFY(change.segments);
        QCOMPARE(session.token(1).segmentId, std::string("s"));
        QVERIFY(session.thinkPhase(1) == ThinkPhase::Think);
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
};

QTEST_GUILESS_MAIN(TestTraceSession)
#include "test_trace_session.moc"
