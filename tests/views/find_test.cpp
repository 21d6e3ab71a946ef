// SPDX-License-Identifier: Apache-2.0
// Finding in the chat: the bar, what it counts, and where it goes.
#include "tests/views/chat_window.h"
#include "views/chat/composer.h"
#include "views/chat/find_bar.h"
#include "views/chat/timeline_widget.h"
#include "views/common/look.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

using namespace ax;
using namespace ax::ui;
using test::findToken;
using Window = test::ChatWindow;

class FindTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void countsAndGoesRound()
    {
        Window w;
        const TraceSession& trace = w.world.session.trace();
        QVERIFY(w.view.find(0));
        FindBar* bar = w.view.findBar();
        QVERIFY(bar->isVisible());
        QTest::keyClicks(bar->field(), QStringLiteral("mara BRINGS the Keys"));
        // Question, thinking, answer.
        QCOMPARE(w.text().foundCount(), 3);
        const QVector<int> tokens { findToken(trace, " Mara", 0), findToken(trace, " Mara", 1),
            findToken(trace, "Mara", 0) };
        QCOMPARE(w.world.selection.found(), tokens);
        QCOMPARE(bar->countText(), QStringLiteral("1 of 3"));
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QCOMPARE(bar->countText(), QStringLiteral("2 of 3"));
        QVERIFY(w.view.find(1));
        QCOMPARE(w.world.selection.foundAt(), 2);
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QCOMPARE(bar->countText(), QStringLiteral("1 of 3"));
        QTest::keyClick(bar->field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(bar->countText(), QStringLiteral("3 of 3"));
        QVERIFY(w.view.find(-1));
        QCOMPARE(w.text().foundAt(), 1);
        QTest::keyClicks(bar->field(), QStringLiteral("!"));
        QCOMPARE(w.text().foundCount(), 0);
        QCOMPARE(bar->countText(), QStringLiteral("nothing found"));
    }

    void theCurrentPlaceIsFramedWhereItStands()
    {
        test::SampleOptions options;
        options.fillerLines = 80;
        Window w(test::sampleTrace(options));
        w.text().verticalScrollBar()->setValue(0);
        w.text().find(QStringLiteral("(final)"));
        QCOMPARE(w.text().foundCount(), 1);
        const auto rects = w.text().foundRects(0);
        QVERIFY(!rects.isEmpty());
        QVERIFY(w.text().viewport()->rect().contains(rects[0].toRect()));
        QVERIFY(w.text().verticalScrollBar()->value() > 0);
        // As wide as its letters, and where their tokens stand.
        const int token = findToken(w.world.session.trace(), "final", 1);
        const auto own = w.text().tokenRects(
            token >= 0 ? token : findToken(w.world.session.trace(), "final", 0));
        QVERIFY(!own.isEmpty());
        QVERIFY(rects[0].contains(own[0].center()));
        const QRect edge = rects[0].toRect().adjusted(-2, -2, 2, 2);
        QVERIFY(test::countOf(test::pictureOf(*w.text().viewport()), edge, look::colours().accent)
            > edge.width());
        w.text().find({});
        QCOMPARE(
            test::countOf(test::pictureOf(*w.text().viewport()), edge, look::colours().accent), 0);
    }

    void asTokensToo()
    {
        Window w;
        w.text().find(QStringLiteral("the library"));
        const int marked = w.text().foundCount();
        QVERIFY(marked >= 3);
        w.text().setMarkdown(false);
        QCOMPARE(w.text().foundCount(), marked);
        for (int k = 0; k < marked; ++k) {
            w.text().findNext(1);
            QVERIFY(!w.text().foundRects(w.text().foundAt()).isEmpty());
        }
    }

    void marksThatAreNotShownStandBetweenNoLetters()
    {
        Window w;
        w.text().find(QStringLiteral("in the library. It was"));
        QCOMPARE(w.text().foundCount(), 0); // "in the **library**. It was"
        w.text().setTint(ChatText::Tint::None);
        w.text().setLensOn(false);
        QCOMPARE(w.text().foundCount(), 1);
        w.text().setLensOn(true);
        QCOMPARE(w.text().foundCount(), 0);
    }

    void caseAndAccentsDoNotMatter()
    {
        Window w(test::writtenTrace({ "Caf", "\xC3\xA9", " and", " cafe", "\xCC\x81", ", CAF",
            "\xC3\x89", " \xE6\x97\xA5\xE6\x9C\xAC" }));
        w.text().find(QStringLiteral("cafe"));
        QCOMPARE(w.text().foundCount(), 3);
        w.text().find(QStringLiteral("CAF\u00c9"));
        QCOMPARE(w.text().foundCount(), 3);
        w.text().find(QStringLiteral("\u672c"));
        QCOMPARE(w.text().foundCount(), 1);
    }

    void foldedThinkingIsOpenedOnlyWhereOneGoes()
    {
        Window w;
        int think = -1;
        const auto& regions = w.text().document().regions();
        for (std::size_t k = 0; k < regions.size(); ++k)
            if (regions[k].think)
                think = int(k);
        QVERIFY(think >= 0);
        w.text().toggleFold(think);
        w.text().find(QStringLiteral("brings the keys"));
        QCOMPARE(w.text().foundCount(), 3);
        // The first place is in the question: nothing opens.
        QCOMPARE(w.text().foundAt(), 0);
        QVERIFY(w.text().document().regions()[std::size_t(think)].folded);
        w.text().findNext(1);
        QCOMPARE(w.text().foundAt(), 1);
        QVERIFY(!w.text().document().regions()[std::size_t(think)].folded);
        QVERIFY(!w.text().foundRects(1).isEmpty());
    }

    void escapeGivesTheKeyboardBack()
    {
        Window w;
        w.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.view));
        w.world.selection.setPinned(3);
        QPlainTextEdit* field = w.view.composer()->field();
        for (QWidget* from : { static_cast<QWidget*>(field), static_cast<QWidget*>(&w.text()) }) {
            from->setFocus();
            w.view.find(0);
            QVERIFY(w.view.findBar()->field()->hasFocus());
            QTest::keyClicks(w.view.findBar()->field(), QStringLiteral("keys"));
            QTest::keyClick(w.view.findBar()->field(), Qt::Key_Escape);
            QVERIFY(!w.view.findBar()->isVisible());
            QVERIFY(from->hasFocus());
            QCOMPARE(w.text().foundCount(), 0);
            QVERIFY(w.world.selection.found().isEmpty());
            QCOMPARE(w.world.selection.pinned(), 3); // Esc was the bar's
        }
    }

    void theTextMayGrowAndGo()
    {
        Window w;
        const int count = w.world.session.trace().tokenCount();
        w.text().find(QStringLiteral("keys"));
        const int before = w.text().foundCount();
        w.text().findNext(1);
        const int at = w.text().foundAt();
        w.world.append(
            { test::generatedToken(count, " Two"), test::generatedToken(count + 1, " keys") });
        QTRY_COMPARE(w.text().foundCount(), before + 1);
        QCOMPARE(w.text().foundAt(), at);
        QCOMPARE(w.world.selection.found().back(), count + 1);
        // The messages stay, without tokens.
        w.world.truncate(5);
        QVERIFY(w.text().foundCount() > 0);
        QCOMPARE(w.world.selection.found().count(-1), w.text().foundCount());
        w.text().findNext(1);
        QVERIFY(!w.text().foundRects(w.text().foundAt()).isEmpty());
        w.world.load(test::sampleTrace());
        QCOMPARE(w.text().foundCount(), before);
        w.world.session.clear();
        QCOMPARE(w.text().foundCount(), 0);
    }

    void theTimelineHasALane()
    {
        Window w;
        TimelineWidget timeline(w.world.context());
        timeline.resize(760, 138);
        timeline.show();
        const auto column = [&](int token) {
            const int x = int(timeline.xOf(token) + timeline.xOf(token + 1)) / 2;
            return test::countOf(
                test::pictureOf(timeline), QRect(x - 2, 20, 5, 40), look::colours().text);
        };
        const int keys = findToken(w.world.session.trace(), " keys", 1);
        QCOMPARE(column(keys), 0);
        w.text().find(QStringLiteral("keys"));
        QVERIFY(column(keys) > 10);
        w.text().find({});
        QCOMPARE(column(keys), 0);
    }

    void nothingToFindInAnEmptyChat()
    {
        Window w((TraceSession()));
        QVERIFY(!w.view.find(0));
        QVERIFY(!w.view.findBar()->isVisible());
    }
};

QTEST_MAIN(FindTest)
#include "find_test.moc"
