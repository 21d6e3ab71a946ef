// SPDX-License-Identifier: Apache-2.0
// What an answer of 4,000 tokens costs the GUI thread while it is written: chat, lens and timeline
// on screen, one token a batch. Decides by counts; the processor time is printed.
#include "tests/views/sample_trace.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"
#include "views/chat/timeline_widget.h"
#include "views/common/look.h"
#include "views/lens/token_lens.h"

#include <QScrollBar>
#include <QTest>

#include <ctime>

using namespace ax;
using namespace ax::ui;

namespace {

constexpr int kTokens = 4000, kParts = 4;

double threadSeconds()
{
    timespec now {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

qint64 areaOf(const QRegion& region)
{
    qint64 area = 0;
    for (const QRect& rect : region)
        area += qint64(rect.width()) * rect.height();
    return area;
}

/// As a model of four captured layers writes it.
StepRecord stepOf(int index, int answer)
{
    StepRecord step;
    step.tokenIndex = index;
    step.decodeStep = index - answer;
    for (int layer = 0; layer < 4; ++layer) {
        RawRow row;
        row.layer = layer * 8 + 5;
        for (int k = 0; k < 16; ++k) {
            row.positions.push_back((index * 7 + k * 31) % index);
            row.logits.push_back(-0.5f - float(k) / 4);
        }
        std::sort(row.positions.begin(), row.positions.end());
        row.positions.erase(
            std::unique(row.positions.begin(), row.positions.end()), row.positions.end());
        row.logits.resize(row.positions.size());
        step.raw.push_back(std::move(row));
    }
    step.fingerprint.emplace();
    step.signals.entropy = 2;
    step.zone = index % 50 < 30 ? "semantic_bridge" : "long_range";
    return step;
}

} // namespace

class StreamTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void anAnswerOfFourThousandTokens_data()
    {
        QTest::addColumn<int>("lineTokens");
        QTest::addColumn<int>("pin");
        QTest::addColumn<bool>("attendedBy");
        QTest::newRow("paragraphs of 80 tokens") << 80 << -1 << false;
        QTest::newRow("lines of 12 tokens") << 12 << -1 << false;
        QTest::newRow("a token is pinned") << 80 << 60 << false;
        QTest::newRow("who attends to a pinned one") << 80 << 60 << true;
    }

    void anAnswerOfFourThousandTokens()
    {
        QFETCH(int, lineTokens);
        QFETCH(int, pin);
        QFETCH(bool, attendedBy);
        test::World world;
        ChatView chat(world.context());
        TokenLens lens(world.context());
        TimelineWidget timeline(world.context());
        chat.resize(900, 800);
        lens.resize(360, 800);
        timeline.resize(900, 110);
        world.load(test::sampleTrace());
        for (QWidget* widget : { static_cast<QWidget*>(&chat), static_cast<QWidget*>(&lens),
                 static_cast<QWidget*>(&timeline) })
            widget->show();
        if (attendedBy)
            world.selection.setDirection(Selection::Direction::AttendedBy);
        world.selection.setPinned(pin);
        const TraceSession& trace = world.session.trace();
        ChatText& text = *chat.text();
        TraceBatch begin;
        begin.newMessages
            = { { "q", "user", "Write.", 0, "", {} }, { "a", "assistant", "", 0, "", {} } };
        begin.recorded.segments = trace.segments();
        const int answer = trace.tokenCount();
        begin.recorded.segments.push_back(
            { "s", SegmentType::AssistantFinal, answer, answer, "a", -1, -1, {} });
        world.session.apply(std::move(begin));
        world.commands.setState(ViewCommands::State::Generating);
        QCoreApplication::processEvents();

        qint64 area[kParts] {};
        int layouts[kParts] {}, mostLayouts = 0, moved = 0;
        double seconds[kParts] {};
        quint64 reads[kParts] {};
        const char* content = nullptr;
        for (int part = 0; part < kParts; ++part) {
            const double start = threadSeconds();
            const quint64 readBefore = trace.stepReads();
            for (int k = 0; k < kTokens / kParts; ++k) {
                const int index = trace.tokenCount(), before = text.document().layoutCount();
                TokenRecord token = test::generatedToken(
                    index, (index - answer) % lineTokens == lineTokens - 1 ? "\n" : " word");
                token.timeMs = index * 10.0;
                TraceBatch batch;
                batch.recorded.answerDelta = token.text;
                batch.recorded.tokens.push_back(std::move(token));
                batch.recorded.steps.push_back(stepOf(index, answer));
                batch.recorded.lastSegmentEnd = index + 1;
                (void)text.takeRepaint();
                world.session.apply(std::move(batch));
                area[part] += areaOf(text.takeRepaint());
                QCoreApplication::processEvents();
                const int made = text.document().layoutCount() - before;
                layouts[part] += made;
                mostLayouts = std::max(mostLayouts, made);
                // Where the text stands in memory changes only when it outgrows its place.
                const char* now = trace.messages().back().content.data();
                moved += now != content;
                content = now;
            }
            seconds[part] = threadSeconds() - start;
            reads[part] = trace.stepReads() - readBefore;
        }
        QCOMPARE(text.verticalScrollBar()->value(), text.verticalScrollBar()->maximum());
        const double perToken = 1000.0 * kParts / kTokens;
        qInfo("GUI thread, ms a token in each quarter: %.3f %.3f %.3f %.3f; at 60 updates a "
              "second %.1f %% of a core",
            seconds[0] * perToken, seconds[1] * perToken, seconds[2] * perToken,
            seconds[3] * perToken, seconds[3] * perToken * 6);
        qInfo("blocks laid out a batch %.2f … %.2f, repainted a batch %.1f … %.1f %% of the view, "
              "the text moved %d times, steps read %llu … %llu",
            double(layouts[0]) * kParts / kTokens, double(layouts[3]) * kParts / kTokens,
            100.0 * double(area[0]) * kParts / kTokens
                / (text.viewport()->width() * text.viewport()->height()),
            100.0 * double(area[3]) * kParts / kTokens
                / (text.viewport()->width() * text.viewport()->height()),
            moved, reads[0], reads[3]);
        QVERIFY2(mostLayouts <= 3, qPrintable(QString::number(mostLayouts)));
        QVERIFY2(moved < 30, qPrintable(QString::number(moved)));
        for (int part = 1; part < kParts; ++part) {
            QVERIFY2(std::abs(layouts[part] - layouts[0]) < layouts[0] / 10 + 20,
                qPrintable(QString::number(layouts[part])));
            QVERIFY2(area[part] < area[0] * 11 / 10, qPrintable(QString::number(area[part])));
            // A few steps for each token, wherever it stands: itself, and what the lens asks.
            QVERIFY2(reads[part] <= 4 * kTokens / kParts, qPrintable(QString::number(reads[part])));
        }
    }
};

QTEST_MAIN(StreamTest)
#include "stream_test.moc"
