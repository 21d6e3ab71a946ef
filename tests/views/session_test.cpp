// SPDX-License-Identifier: Apache-2.0
#include "tests/views/sample_trace.h"
#include "views/session/alternatives_model.h"
#include "views/session/attention_row.h"
#include "views/session/jobs.h"
#include "views/session/links_model.h"
#include "views/session/number_text.h"
#include "views/session/signal_model.h"
#include "views/session/steps_model.h"
#include "views/session/token_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <cmath>
#include <semaphore>

using namespace ax;
using namespace ax::ui;
using Direction = Selection::Direction;

namespace {

/// Ten prompt tokens and one answer token with two layers of raw rows.
TraceSession tinyTrace()
{
    TraceSession trace;
    for (int index = 0; index < 10; ++index) {
        TokenRecord token;
        token.index = index;
        token.tokenId = index;
        token.text = index == 5 ? " blue" : std::to_string(index).insert(0, "w");
        (void)trace.addToken(std::move(token));
    }
    (void)trace.addToken(test::generatedToken(10, " keys"));
    StepRecord step;
    step.tokenIndex = 10;
    RawRow a, b;
    a.layer = 3;
    a.positions = { 9, 5, 0 };
    a.logits = { std::log(0.4f), std::log(0.2f), std::log(0.1f) };
    b.layer = 7;
    b.positions = { 5, 0 };
    b.logits = { std::log(0.5f) + 2, std::log(0.3f) + 2 };
    b.logsumexp = 2;
    step.raw = { a, b };
    (void)trace.addStep(std::move(step));
    return trace;
}

QString printed(const QAbstractItemModel& model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        text += cells.join(QLatin1Char('|')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void selectionCurrentIsHoveredElsePinned()
    {
        test::World world;
        world.load(tinyTrace());
        Selection& selection = world.selection;
        QSignalSpy spy(&selection, &Selection::currentChanged);
        selection.setPinned(4);
        selection.setHovered(7);
        QCOMPARE(selection.current(), 7);
        selection.setHovered(-1);
        QCOMPARE(selection.current(), 4);
        selection.togglePinned(4);
        QCOMPARE(selection.current(), -1);
        QCOMPARE(spy.count(), 4);
        selection.setPinned(500); // there is no such token
        QCOMPARE(selection.pinned(), -1);
        QCOMPARE(spy.count(), 4);
    }

    void selectionSignalsOnlyChanges()
    {
        test::World world;
        world.load(tinyTrace());
        Selection& selection = world.selection;
        selection.setPinned(3);
        QSignalSpy current(&selection, &Selection::currentChanged),
            rows(&selection, &Selection::rowsChanged);
        selection.setPinned(3);
        selection.setHovered(3);
        selection.setDirection(Direction::AttendsTo);
        selection.setLayers({});
        QCOMPARE(current.count(), 0);
        QCOMPARE(rows.count(), 0);
    }

    void historyGoesBackAndForward()
    {
        test::World world;
        world.load(tinyTrace());
        Selection& selection = world.selection;
        for (const int token : { 1, 2, 3 })
            selection.setPinned(token);
        selection.back();
        QCOMPARE(selection.pinned(), 2);
        selection.back();
        QVERIFY(!selection.canGoBack());
        selection.forward();
        QCOMPARE(selection.pinned(), 2);
        selection.setPinned(9); // forgets 3
        QVERIFY(!selection.canGoForward());
        selection.setPinned(-1);
        selection.back(); // what was let go comes back first
        QCOMPARE(selection.pinned(), 9);
    }

    void chosenRowsBelongToTheirToken()
    {
        test::World world;
        world.load(tinyTrace());
        Selection& selection = world.selection;
        selection.setPinned(10);
        selection.setChosenRows({ 5, 9 });
        selection.setHovered(4);
        QCOMPARE(selection.chosenFor(), 10);
        QCOMPARE(selection.chosenRows().size(), 2);
        selection.setPinned(8);
        QVERIFY(selection.chosenRows().isEmpty());
    }

    void selectionHearsWhatATruncationRemoved()
    {
        test::World world;
        world.load(tinyTrace());
        Selection& selection = world.selection;
        for (const int token : { 2, 9, 4, 8 })
            selection.setPinned(token);
        selection.setChosenRows({ 1, 2 });
        selection.setSecondPinned(3);
        selection.setHovered(10);
        QSignalSpy current(&selection, &Selection::currentChanged),
            pinned(&selection, &Selection::pinnedChanged);
        // Another answer takes the place of what stood from 6 on, in one batch.
        TraceBatch batch;
        batch.truncateAt = 6;
        for (int index = 6; index < 12; ++index)
            batch.recorded.tokens.push_back(test::generatedToken(index, "other"));
        world.session.apply(std::move(batch));
        QCOMPARE(selection.pinned(), -1);
        QCOMPARE(selection.hovered(), -1);
        QCOMPARE(selection.current(), -1);
        QCOMPARE(selection.chosenFor(), -1);
        QVERIFY(selection.chosenRows().isEmpty());
        QCOMPARE(selection.secondPinned(), 3); // stood before it
        QCOMPARE(current.count(), 1);
        QCOMPARE(pinned.count(), 1);
        // Of 2, 9, 4, 8 the history keeps 2 and 4.
        selection.back();
        QCOMPARE(selection.pinned(), 4);
        selection.back();
        QCOMPARE(selection.pinned(), 2);
        QVERIFY(!selection.canGoBack());
        selection.forward();
        QVERIFY(!selection.canGoForward());
        // Another file: nothing is left, whatever its length.
        world.load(tinyTrace());
        QCOMPARE(selection.pinned(), -1);
        QCOMPARE(selection.secondPinned(), -1);
        QVERIFY(!selection.canGoBack());
    }

    void undoBringsTheBranchBack()
    {
        test::World world;
        world.load(tinyTrace());
        LinksModel model(&world.session);
        const TokenRef token = world.session.trace().ref(10);
        model.setWithout(token, 5, -6.82f);
        TraceSession other = world.session.trace().fork();
        const auto show = [&] {
            model.setRow(attentionRow(world.session.trace(), 10, Direction::AttendsTo),
                Direction::AttendsTo);
            return model.rowOf(5) < 0
                ? QString()
                : model.index(model.rowOf(5), LinksModel::Without).data().toString();
        };
        QCOMPARE(show(), QStringLiteral("−6.82"));
        TraceBatch batch;
        batch.truncateAt = 8;
        for (int index = 8; index < 12; ++index)
            batch.recorded.tokens.push_back(test::generatedToken(index, "other"));
        batch.recorded.steps.push_back(tinyTrace().step(10));
        world.session.apply(std::move(batch));
        QCOMPARE(world.session.trace().indexOf(token), -1);
        QCOMPARE(show(), QString());
        QSignalSpy spy(&world.session, &SessionModel::changed);
        world.session.exchange(other);
        QCOMPARE(spy.count(), 1);
        const Change change = spy[0][0].value<Change>();
        QCOMPARE(change.truncatedAt, 8);
        QCOMPARE(change.firstToken, 8);
        QCOMPARE(change.endToken, 11);
        QCOMPARE(world.session.trace().indexOf(token), 10);
        QCOMPARE(show(), QStringLiteral("−6.82"));
        world.session.exchange(other); // redo
        QCOMPARE(show(), QString());
        QCOMPARE(world.session.trace().tokenText(9), std::string_view("other"));
    }

    void oneRowForAllWhoShowIt()
    {
        test::World world;
        test::SampleOptions options;
        world.load(test::sampleTrace(options));
        const TraceSession& trace = world.session.trace();
        const int token = trace.stepIndices().back();
        QSignalSpy spy(&world.row, &CurrentRow::changed);
        const quint64 before = world.row.readCount(), reads = trace.stepReads();
        world.selection.setPinned(token);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(world.row.readCount(), before + 1);
        // Its own step, its length, and the 32 rows the sinks are told from.
        QVERIFY2(trace.stepReads() - reads <= 34, qPrintable(QString::number(trace.stepReads())));
        const AttentionRow& row = world.row.row();
        QCOMPARE(row.token, token);
        QVERIFY(!row.sinks.empty());
        const AttentionRow together = sinksTogether(row);
        QCOMPARE(together.links.size(), row.links.size() + row.sinks.size());
        QVERIFY(together.sinks.empty() && together.sinkShare == 0);
        QVERIFY(std::fabs(together.kept - row.kept - row.sinkShare) < 1e-9);
        QVERIFY(together.maximum >= row.maximum);
        // Tokens that follow change nothing for it.
        world.append({ test::generatedToken(trace.tokenCount(), "!") });
        QCOMPARE(spy.count(), 1);
        world.selection.setHovered(token - 1);
        world.selection.setHovered(-1);
        QCOMPARE(world.row.readCount(), before + 3);
        world.truncate(10);
        QCOMPARE(int(world.row.row().state), int(RowState::NoToken));
    }

    void longRowsAreReadElsewhere()
    {
        test::World world;
        world.load(test::sampleTrace());
        const TraceSession& trace = world.session.trace();
        const int token = trace.stepIndices().front();
        world.selection.setDirection(Direction::AttendedBy);
        world.selection.setPinned(token);
        const AttentionRow here = world.row.row();
        QVERIFY(!world.row.isReading() && here.links.size() > 3);
        world.selection.setPinned(-1);
        world.row.setLongRow(1);
        world.selection.setPinned(token);
        QVERIFY(world.row.isReading());
        QVERIFY(world.row.row().links.empty());
        // A step that comes meanwhile is part of it in the end.
        StepRecord step = trace.step(trace.stepIndices().back());
        step.tokenIndex = trace.tokenCount();
        step.raw.resize(1);
        step.raw[0].positions = { token };
        step.raw[0].logits = { -0.1f };
        step.raw[0].logsumexp = 0;
        world.append({ test::generatedToken(step.tokenIndex, "!") }, { step });
        QTRY_VERIFY(!world.row.isReading());
        QCOMPARE(world.row.row().links.size(), here.links.size() + 1);
        QCOMPARE(world.row.row().links.front().position, step.tokenIndex);
        // So is one that comes later; nothing is read again for it.
        const quint64 reads = trace.stepReads();
        step.tokenIndex += 1;
        step.raw[0].logits = { -0.05f };
        world.append({ test::generatedToken(step.tokenIndex, "?") }, { step });
        QVERIFY(!world.row.isReading());
        QTRY_COMPARE(world.row.row().links.front().position, step.tokenIndex);
        QVERIFY2(trace.stepReads() - reads <= 2, "more than the new step was read");
        const AttentionRow whole = attentionRow(trace, token, Direction::AttendedBy);
        QCOMPARE(world.row.row().links.size(), whole.links.size());
        for (int k = 0; k < int(whole.links.size()); ++k)
            QCOMPARE(world.row.row().links[k].position, whole.links[k].position);
        // A newer token makes the older job stale.
        world.selection.setPinned(token + 1);
        world.selection.setPinned(-1);
        QVERIFY(!world.row.isReading());
        QCOMPARE(int(world.row.row().state), int(RowState::NoToken));
    }

    void rowAveragesLayersAndSeparatesSinks()
    {
        const TraceSession trace = tinyTrace();
        const AttentionRow row = attentionRow(trace, 10, Direction::AttendsTo);
        QCOMPARE(int(row.state), int(RowState::Rows));
        QCOMPARE(int(row.links.size()), 2);
        QCOMPARE(row.links[0].position, 5);
        QVERIFY(std::fabs(row.links[0].probability - 0.35f) < 1e-5f); // (0.2 + 0.5) / 2
        QCOMPARE(row.links[1].position, 9);
        QVERIFY(std::fabs(row.links[1].probability - 0.2f)
            < 1e-5f); // missing in layer 7 counts as nothing
        QCOMPARE(int(row.sinks.size()), 1);
        QVERIFY(std::fabs(row.sinkShare - 0.2) < 1e-5);
        QVERIFY(std::fabs(row.kept + row.sinkShare + row.notKept - 1) < 1e-5);
        QCOMPARE(row.layersKept, (std::vector<int> { 3, 7 }));
        QCOMPARE(row.topK, 3);
    }

    void rowOfOneLayer()
    {
        const AttentionRow row
            = attentionRow(tinyTrace(), 10, Direction::AttendsTo, std::vector<int> { 7 });
        QCOMPARE(int(row.links.size()), 1);
        QVERIFY(std::fabs(row.links[0].probability - 0.5f) < 1e-5f);
        QCOMPARE(row.layersRead, std::vector<int> { 7 });
        QCOMPARE(int(row.layersKept.size()), 2);
    }

    void sinksTogetherWhenNotApart()
    {
        const AttentionRow row = sinksTogether(attentionRow(tinyTrace(), 10, Direction::AttendsTo));
        QCOMPARE(int(row.sinks.size()), 0);
        QCOMPARE(int(row.links.size()), 3);
    }

    void attendedByListsLaterTokens()
    {
        const AttentionRow row = attentionRow(tinyTrace(), 5, Direction::AttendedBy);
        QCOMPARE(int(row.links.size()), 1);
        QCOMPARE(row.links[0].position, 10);
        const AttentionRow layer
            = attentionRow(tinyTrace(), 5, Direction::AttendedBy, std::vector<int> { 3 });
        QVERIFY(std::fabs(layer.links[0].probability - 0.2f) < 1e-5f);
    }

    void attendedByMatchesBruteForce()
    {
        const TraceSession trace = test::sampleTrace();
        for (int position = 0; position < trace.tokenCount(); position += 7) {
            QMap<int, double> expected;
            for (const int index : trace.stepIndices()) {
                const StepRecord step = trace.step(index);
                for (const RawRow& row : step.raw)
                    for (std::size_t k = 0; k < row.positions.size(); ++k)
                        if (row.positions[k] == position)
                            expected[index] += double(row.probability(k)) / double(step.raw.size());
            }
            const AttentionRow row = attentionRow(trace, position, Direction::AttendedBy);
            QCOMPARE(qsizetype(row.links.size()), std::min<qsizetype>(256, expected.size()));
            for (const Link& link : row.links)
                QVERIFY(std::fabs(link.probability - expected.value(link.position)) < 1e-5);
        }
    }

    void farSinkIsFoundOnlyFromItsMass()
    {
        TraceSession trace;
        for (int index = 0; index < 140; ++index)
            (void)trace.addToken(test::generatedToken(index, "x"));
        for (int index = 100; index < 140; ++index) {
            StepRecord step;
            step.tokenIndex = index;
            step.decodeStep = index - 100;
            RawRow row;
            row.positions = { 20, 30, index - 1 };
            row.logits = { std::log(0.4f), std::log(0.25f), std::log(0.3f) };
            step.raw = { row };
            (void)trace.addStep(std::move(step));
        }
        const std::set<int> sinks = sinkPositions(trace, 139);
        QCOMPARE(sinks, (std::set<int> { 0, 1, 2, 3, 20 }));
        // Another answer's rows do not count: its only row so far decides.
        StepRecord other;
        other.tokenIndex = 140;
        RawRow row;
        row.positions = { 139 };
        row.logits = { std::log(0.9f) };
        other.raw = { row };
        (void)trace.addToken(test::generatedToken(140, "x"));
        (void)trace.addStep(std::move(other));
        QCOMPARE(sinkPositions(trace, 140), (std::set<int> { 0, 1, 2, 3 }));
    }

    void reducedStates_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("state");
        QTest::newRow("hubs") << 0 << int(RowState::Hubs);
        QTest::newRow("fingerprint") << 1 << int(RowState::FingerprintOnly);
        QTest::newRow("stride") << 2 << int(RowState::NotRecorded);
        QTest::newRow("dropped") << 3 << int(RowState::Dropped);
        QTest::newRow("text only") << 4 << int(RowState::TextOnly);
        QTest::newRow("prompt") << 5 << int(RowState::PromptNotRecorded);
        QTest::newRow("nothing") << 6 << int(RowState::NoToken);
    }
    void reducedStates()
    {
        QFETCH(int, kind);
        QFETCH(int, state);
        test::SampleOptions options;
        options.raw = kind > 1 && kind != 4;
        options.sketches = kind == 0;
        options.fingerprint = kind == 1;
        options.derotated = false;
        if (kind == 2)
            options.stride = 4;
        if (kind == 3) {
            options.droppedFrom = 0;
            options.droppedTo = 10000;
            options.raw = true;
        }
        const TraceSession trace = test::sampleTrace(options);
        int token = trace.stepIndices()[10];
        if (kind == 2)
            token += 1;
        if (kind == 5)
            token = 12;
        if (kind == 6)
            token = trace.tokenCount();
        const AttentionRow row = attentionRow(trace, token, Direction::AttendsTo);
        QCOMPARE(int(row.state), state);
        if (kind == 2) {
            QCOMPARE(row.stride, 4);
            QCOMPARE(row.nearestStep, token - 1);
        }
        if (kind == 3)
            QCOMPARE(droppedSteps(trace), trace.stepCount());
    }

    void linksModelPrints()
    {
        SessionModel session;
        session.reset(tinyTrace(), {});
        LinksModel model(&session);
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRow(attentionRow(session.trace(), 10, Direction::AttendsTo), Direction::AttendsTo);
        model.setWithout(session.trace().ref(10), 5, -6.82f);
        QCOMPARE(printed(model),
            QStringLiteral("1|␣blue|5|0.350||−6.82\n"
                           "2|w9|1|0.200||\n"
                           "Sinks|||||20.0 %\n"
                           "|w0|10|0.200||\n"));
        QCOMPARE(model.rowOf(0), 3);
        QCOMPARE(model.positionAt(2), -1);
        QVERIFY(!(model.flags(model.index(2, 0)) & Qt::ItemIsSelectable));
        QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("space blue at 5, 0.350, rank 1 of 2"));
        QVERIFY(std::isnan(model.without(session.trace().ref(10), 9)));
    }

    void alternativesModelMarksTheWritten()
    {
        SessionModel session;
        TraceSession trace;
        TokenRecord token = test::generatedToken(0, " keys");
        token.logprob = std::log(0.1f);
        token.alternatives = { { 1, " door", std::log(0.6f) }, { 2, " bag", std::log(0.2f) } };
        (void)trace.addToken(token);
        session.reset(std::move(trace), {});
        AlternativesModel model(&session);
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setToken(0);
        QCOMPARE(printed(model),
            QStringLiteral(
                "1|␣door|0.600|−0.51|\n2|␣bag|0.200|−1.61|\n|␣keys|0.100|−2.30|written\n"));
        QVERIFY(std::fabs(model.lead() - std::log(3.0)) < 1e-5);
        model.setToken(99);
        QCOMPARE(model.rowCount(), 0);
    }

    void signalsFromFingerprint()
    {
        SessionModel session;
        session.reset(test::sampleTrace(), {});
        SignalModel model(&session);
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setToken(session.trace().stepIndices()[5]);
        const TokenSignals& s = model.values();
        QVERIFY(s.recorded);
        QVERIFY(std::fabs(s.local - 0.22f) < 1e-5f);
        QVERIFY(std::fabs(s.mid - 0.78f) < 1e-5f);
        QVERIFY(printed(model).startsWith(QStringLiteral(
            "Local, under 8||22.0 %\nMid, 8 to 255||78.0 %\nLong, 256 and more||0.0 %\n")));
        model.setToken(3);
        QVERIFY(!model.values().recorded);
    }

    void signalsFromSketchHaveAHistogram()
    {
        test::SampleOptions options;
        options.raw = options.fingerprint = false;
        options.sketches = true;
        const TraceSession trace = test::sampleTrace(options);
        const TokenSignals s = tokenSignals(trace, trace.stepIndices()[5]);
        QVERIFY(s.histogram.has_value());
        QVERIFY(std::fabs(s.local - 0.25f) < 1e-5f);
    }

    void learnedLayoutIsNotReadAsMasses()
    {
        TraceSession trace = test::sampleTrace();
        trace.header().fingerprintLayout = "learned20";
        const TokenSignals s = tokenSignals(trace, trace.stepIndices()[5]);
        QVERIFY(!s.histogram);
        QVERIFY(!present(s.local));
    }

    void stepsModelFollowsTheSession()
    {
        SessionModel session;
        StepsModel model(&session);
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        session.reset(tinyTrace(), {});
        QCOMPARE(model.rowCount(), 11);
        test::append(session, { test::generatedToken(11, "!"), test::generatedToken(12, "?") });
        QCOMPARE(model.rowCount(), 13);
        QCOMPARE(model.index(11, StepsModel::Token).data().toString(), QStringLiteral("!"));
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        TraceBatch batch;
        batch.truncateAt = 5;
        batch.recorded.tokens = { test::generatedToken(5, "new") };
        session.apply(std::move(batch));
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(5, StepsModel::Token).data().toString(), QStringLiteral("new"));
        QCOMPARE(data.count(), 0); // rows went and came
        test::append(session, { test::generatedToken(2, "late") });
        QCOMPARE(data.count(), 1);
        QCOMPARE(data[0][0].toModelIndex().row(), 2);
        session.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void aBatchIsOneChange()
    {
        SessionModel session;
        QSignalSpy spy(&session, &SessionModel::changed);
        TraceBatch batch;
        batch.messages = std::vector<MessageRecord> { { "m", "assistant", "", 0, "", {} } };
        batch.recorded.tokens = { test::generatedToken(0, "a"), test::generatedToken(1, "b") };
        batch.recorded.segments = { { "s", SegmentType::AssistantFinal, 0, 2, "m", -1, -1, {} } };
        batch.recorded.answerDelta = "ab";
        session.apply(std::move(batch));
        QCOMPARE(spy.count(), 1);
        const Change first = spy[0][0].value<Change>();
        QVERIFY(first.messages && first.segments && first.saved && !first.removes());
        QCOMPARE(first.firstToken, 0);
        QCOMPARE(first.endToken, 2);
        QVERIFY(session.isModified());
        // What an answer brings with each token: no list of segments, no copy of the text.
        const char* text = session.trace().messages()[0].content.data();
        TraceBatch next;
        next.recorded.tokens = { test::generatedToken(2, "c") };
        next.recorded.lastSegmentEnd = 3;
        next.recorded.answerDelta = "c";
        session.apply(std::move(next));
        QCOMPARE(spy.count(), 2);
        const Change second = spy[1][0].value<Change>();
        QVERIFY(second.segmentEnd && !second.segments && !second.messages && !second.saved);
        QVERIFY(second.editedRows == std::vector<int> { 0 });
        QCOMPARE(session.trace().messages()[0].content, std::string("abc"));
        QVERIFY(session.trace().messages()[0].content.data() == text);
        session.apply({});
        QCOMPARE(spy.count(), 2); // nothing, so nobody is told
        // Saved is what was saved, not what came since.
        const quint64 revision = session.revision();
        test::append(session, { test::generatedToken(3, "d") });
        session.setSaved(QStringLiteral("/x"), revision);
        QVERIFY(session.isModified());
        session.setSaved(QStringLiteral("/x"), session.revision());
        QVERIFY(!session.isModified());
        QCOMPARE(session.filePath(), QStringLiteral("/x"));
    }

    void numbers()
    {
        QCOMPARE(text::number(-6.824, 2), QStringLiteral("−6.82"));
        QCOMPARE(text::number(-0.001, 2), QStringLiteral("0.00"));
        QCOMPARE(text::percent(0.203), QStringLiteral("20.3 %"));
        QCOMPARE(text::signedNumber(0.2, 2), QStringLiteral("+0.20"));
        QCOMPARE(text::number(std::nan(""), 2), QStringLiteral("–"));
        QCOMPARE(text::duration(0.011), QStringLiteral("11 ms"));
        QCOMPARE(text::duration(125), QStringLiteral("2 min 5 s"));
    }

    void tokensAreWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("space") << QByteArray(" keys") << QStringLiteral("␣keys");
        QTest::newRow("lines") << QByteArray("\n\n\t") << QStringLiteral("⏎⏎⇥");
        QTest::newRow("spaces") << QByteArray("       ") << QStringLiteral("␣×7");
        QTest::newRow("two spaces") << QByteArray("  ") << QStringLiteral("␣␣");
        QTest::newRow("no-break") << QByteArray("\xC2\xA0km") << QStringLiteral("⍽km");
        QTest::newRow("zero width") << QByteArray("\xE2\x80\x8B") << QStringLiteral("[ZWSP]");
        QTest::newRow("control") << QByteArray("\x07") << QStringLiteral("[U+0007]");
        QTest::newRow("byte") << QByteArray("\xE2") << QStringLiteral("E2");
        QTest::newRow("two bytes") << QByteArray("\xE6\x97") << QStringLiteral("E6 97");
        QTest::newRow("template") << QByteArray("<|im_start|>") << QStringLiteral("<|im_start|>");
        QTest::newRow("combining")
            << QByteArray("\xCC\x81") << QString(QChar(0x25CC)) + QChar(0x0301);
        QTest::newRow("rtl") << QByteArray("\xD7\xA9")
                             << QString(QChar(0x2068)) + QChar(0x05E9) + QChar(0x2069);
        QTest::newRow("empty") << QByteArray() << QStringLiteral("[id 5]");
    }
    void tokensAreWritten()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(tokenLabel({ bytes.constData(), std::size_t(bytes.size()) }, 5).text, shown);
    }

    void templateTokensAndThinkTags()
    {
        QVERIFY(looksLikeTemplate("<|im_end|>"));
        QVERIFY(looksLikeTemplate("<end_of_turn>"));
        QVERIFY(!looksLikeTemplate("<think>"));
        QVERIFY(!looksLikeTemplate("<div>"));
        QCOMPARE(middleCut(QStringLiteral("abcdefghij"), 5), QStringLiteral("ab…ij"));
        QCOMPARE(spokenToken("\n", 1), QStringLiteral("new line"));
    }

    void newerJobMakesOlderStale()
    {
        QObject owner;
        std::binary_semaphore gate(0);
        QVector<int> results;
        Jobs::run(
            &owner, QStringLiteral("t"),
            [&gate](std::stop_token stop) {
                gate.acquire();
                return stop.stop_requested() ? -1 : 1;
            },
            [&results](int value) { results.append(value); });
        Jobs::run(
            &owner, QStringLiteral("t"), [](std::stop_token) { return 2; },
            [&results](int value) { results.append(value); });
        gate.release();
        QTRY_COMPARE(results.size(), 1);
        QCOMPARE(results[0], 2);
        Jobs::finish();
        QCoreApplication::processEvents();
        QCOMPARE(results.size(), 1);
    }

    void jobsTellHowFarTheyAre()
    {
        QObject owner;
        std::binary_semaphore gate(0);
        QVector<QPair<quint64, quint64>> heard;
        int result = 0;
        Jobs::run(
            &owner, QStringLiteral("t"),
            [&gate](std::stop_token, const JobReport& report) {
                // Ten reports a second are let through: ask until one is.
                for (quint64 done = 1; !gate.try_acquire_for(std::chrono::milliseconds(1)); ++done)
                    report(done, 1000000);
                return 7;
            },
            [&](quint64 done, quint64 total, double secondsLeft) {
                heard.append({ done, total });
                QVERIFY(secondsLeft >= 0);
                gate.release();
            },
            [&result](int value) { result = value; });
        QTRY_COMPARE(result, 7);
        QVERIFY(heard.size() >= 1);
        QVERIFY(heard[0].first > 0 && heard[0].second == 1000000);
        // A stale job is not heard any more.
        Jobs::run(
            &owner, QStringLiteral("t"),
            [](std::stop_token stop, const JobReport& report) {
                while (!stop.stop_requested())
                    report(1, 2);
            },
            [&](quint64, quint64, double) { heard.clear(); }, [&result] { result = -1; });
        Jobs::cancel(&owner, QStringLiteral("t"));
        Jobs::finish();
        QCoreApplication::processEvents();
        QVERIFY(!heard.isEmpty());
        QCOMPARE(result, 7);
    }

    void deadOwnerGetsNothing()
    {
        auto* owner = new QObject;
        std::binary_semaphore started(0), gate(0);
        std::atomic<bool> ran = false;
        bool delivered = false;
        Jobs::run(
            owner, QStringLiteral("t"),
            [&](std::stop_token) {
                started.release();
                gate.acquire();
                ran = true;
            },
            [&delivered] { delivered = true; });
        QVERIFY(Jobs::isRunning(owner, QStringLiteral("t")));
        started.acquire();
        delete owner;
        gate.release();
        QTRY_VERIFY(ran);
        Jobs::finish();
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
