// SPDX-License-Identifier: Apache-2.0
#include "tests/views/chat_window.h"
#include "views/chat/timeline_panel.h"
#include "views/chat/timeline_widget.h"
#include "views/common/look.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace ax;
using namespace ax::ui;
using test::findToken;
using Window = test::ChatWindow;

class TimelineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void timelineMapsBothWays()
    {
        Window w;
        TimelineWidget timeline(w.world.context());
        timeline.resize(760, 110);
        timeline.show();
        const int count = w.world.session.trace().tokenCount();
        for (const int token : { 0, 1, count / 2, count - 1 })
            QCOMPARE(timeline.tokenAt((timeline.xOf(token) + timeline.xOf(token + 1)) / 2), token);
        QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(int(timeline.xOf(120) + 1.5), 40));
        QVERIFY(std::abs(w.world.selection.pinned() - 120) <= 1);
        QTest::keyClick(&timeline, Qt::Key_End);
        QCOMPARE(w.world.selection.pinned(), count - 1);
        QTest::keyClick(&timeline, Qt::Key_Left);
        QCOMPARE(w.world.selection.pinned(), count - 2);
        QVERIFY(timeline.accessibleDescription().contains(QString::number(count - 2)));
        const QColor accent = look::colours().accent;
        QVERIFY(test::countOf(test::pictureOf(timeline), timeline.rect(), accent) > 50);
        w.world.session.clear();
        QCOMPARE(timeline.tokenAt(50), -1);
        QCOMPARE(test::countOf(test::pictureOf(timeline), timeline.rect(), accent), 0);
    }

    void theDockHasATableAndExports()
    {
        test::World world;
        world.load(test::sampleTrace());
        TimelinePanel panel(world.context());
        panel.resize(760, 138);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.setFocus();
        QVERIFY(panel.timeline()->hasFocus());
        QVERIFY(!panel.isTable());
        QTest::keyClick(panel.timeline(), Qt::Key_T);
        QVERIFY(panel.isTable());
        QVERIFY(panel.table()->hasFocus());
        QCOMPARE(panel.table()->model()->rowCount(), world.session.trace().tokenCount());
        QTest::keyClick(panel.table(), Qt::Key_T);
        QVERIFY(!panel.isTable());
        QTemporaryDir folder;
        QVERIFY(panel.savePng(folder.filePath(QStringLiteral("t.png"))));
        const QImage picture(folder.filePath(QStringLiteral("t.png")));
        QCOMPARE(picture.width(), 2 * panel.timeline()->width());
        QVERIFY(test::inkIn(picture, picture.rect()) > 1000);
        QVERIFY(panel.saveCsv(folder.filePath(QStringLiteral("t.csv"))));
        QFile file(folder.filePath(QStringLiteral("t.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 1 + world.session.trace().tokenCount());
    }

    void theRingOfTheFocusHidesNothing()
    {
        test::World world;
        world.load(test::sampleTrace());
        TimelineWidget timeline(world.context());
        timeline.resize(600, 120);
        timeline.show();
        world.selection.setPinned(findToken(world.session.trace(), " keys", 2));
        const auto inside = [&] {
            const QImage picture = test::pictureOf(timeline);
            return picture.copy(picture.rect().adjusted(4, 4, -4, -4));
        };
        timeline.clearFocus();
        const QImage before = inside();
        timeline.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&timeline));
        timeline.setFocus(Qt::TabFocusReason);
        QVERIFY(timeline.hasFocus());
        QCOMPARE(inside(), before);
    }

    void timelineShowsEachValueOnce()
    {
        // Whatever way the tokens came, the picture is the same; also past the number of bins.
        const TraceSession whole = test::hugeTrace(20000);
        test::World read, streamed;
        TimelineWidget one(read.context()), two(streamed.context());
        for (TimelineWidget* timeline : { &one, &two }) {
            timeline->resize(760, 110);
            timeline->show();
        }
        read.load(whole.fork());
        for (int token = 0; token < whole.tokenCount();) {
            std::vector<TokenRecord> tokens;
            std::vector<StepRecord> steps;
            for (int k = 0; k < 700 && token < whole.tokenCount(); ++k, ++token) {
                tokens.push_back(whole.token(token));
                if (whole.hasStep(token))
                    steps.push_back(whole.step(token));
            }
            streamed.append(std::move(tokens), std::move(steps));
        }
        TraceBatch segments;
        segments.recorded.segments = whole.segments();
        streamed.session.apply(std::move(segments));
        QTRY_COMPARE(test::pictureOf(two), test::pictureOf(one));
        QVERIFY(test::countOf(test::pictureOf(one), one.rect(), look::colours().muted) > 100);
        // What is cut goes from it too.
        streamed.truncate(300);
        TraceSession rest = whole.fork();
        rest.truncate(300);
        read.load(std::move(rest));
        QCOMPARE(test::pictureOf(two), test::pictureOf(one));
    }

    void timelineOfAHugeTrace()
    {
        test::World world;
        TimelineWidget timeline(world.context());
        timeline.resize(500, 110);
        timeline.show();
        world.load(test::hugeTrace(100000));
        world.selection.setPinned(99999);
        const QRect end(int(timeline.xOf(99999)) - 3, 10, 6, 60);
        QVERIFY(test::countOf(test::pictureOf(timeline), end, look::colours().accent) > 50);
        QCOMPARE(timeline.tokenAt(timeline.xOf(50000) + 0.001), 50000);
    }
};

QTEST_MAIN(TimelineTest)
#include "timeline_test.moc"
