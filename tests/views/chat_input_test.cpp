// SPDX-License-Identifier: Apache-2.0
#include "tests/views/chat_window.h"
#include "views/chat/chat_document.h"
#include "views/chat/composer.h"
#include "views/common/look.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using test::findToken;
using Window = test::ChatWindow;

namespace {

/// With the left button held.
void move(QWidget* area, const QPoint& to)
{
    QMouseEvent event(
        QEvent::MouseMove, to, area->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &event);
}

} // namespace

class ChatInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void selectionGoesBothWays()
    {
        Window w;
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        QTest::mouseClick(w.text().viewport(), Qt::LeftButton, {}, w.centreOf(keys));
        QCOMPARE(w.world.selection.pinned(), keys);
        QCOMPARE(w.text().row().token, keys);
        QVERIFY(w.text().row().links.size() > 3);
        QTest::mouseClick(w.text().viewport(), Qt::LeftButton, {}, w.centreOf(keys));
        QCOMPARE(w.world.selection.pinned(), -1);
        w.world.selection.setPinned(keys - 1); // from another view
        QCOMPARE(w.text().row().token, keys - 1);
        QTest::mouseClick(
            w.text().viewport(), Qt::LeftButton, Qt::ControlModifier, w.centreOf(keys));
        QCOMPARE(w.world.selection.secondPinned(), keys);
        QCOMPARE(w.world.selection.pinned(), keys - 1);
    }

    void hoverWaitsAndKeepsOnTheLine()
    {
        HoverTracker hover;
        QSignalSpy spy(&hover, &HoverTracker::hoveredChanged);
        hover.moveTo(5, 1);
        QCOMPARE(spy.count(), 0); // not before it rests
        QVERIFY(hover.isWaiting());
        hover.settle();
        QCOMPARE(hover.hovered(), 5);
        hover.moveTo(-1, 1); // a gap in the same line
        QCOMPARE(hover.hovered(), 5);
        QVERIFY(hover.isWaiting());
        hover.moveTo(6, 1);
        QCOMPARE(hover.hovered(), 5); // the new one has to rest as well
        hover.settle();
        QCOMPARE(hover.hovered(), 6);
        hover.moveTo(-1, 2); // another line lets go at once
        QCOMPARE(hover.hovered(), -1);
        hover.moveTo(7, 2);
        hover.leave();
        QVERIFY(!hover.isWaiting());
        QCOMPARE(hover.hovered(), -1);
    }

    void foldingHidesAndTells()
    {
        Window w;
        ChatDocument& document = w.text().document();
        const int inside = findToken(w.world.session.trace(), " names");
        const qreal before = document.height();
        w.text().clearFocus();
        w.text().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&w.text(), Qt::Key_Z);
        QVERIFY(document.regions()[2].folded);
        QVERIFY(document.height() < before);
        QVERIFY(w.text().tokenRects(inside).isEmpty());
        QVERIFY(document.thinkHeadOf(inside) >= 0);
        // The caret walks around what is folded away.
        for (int k = 0; k < 300; ++k) {
            QTest::keyClick(&w.text(), Qt::Key_Right);
            const int caret = w.text().caret();
            QVERIFY(caret < document.regions()[2].first || caret >= document.regions()[2].end);
        }
        QTest::keyClick(&w.text(), Qt::Key_Z);
        QVERIFY(!document.regions()[2].folded);
    }

    void keysWalkPinAndCopy()
    {
        Window w;
        ChatText& text = w.text();
        text.setFocus();
        QTest::keyClick(&text, Qt::Key_Right);
        QCOMPARE(text.caret(), 0);
        QCOMPARE(w.world.selection.hovered(), 0);
        const int are = findToken(w.world.session.trace(), " meeting");
        w.world.selection.setPinned(are);
        QTest::keyClick(&text, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(text.caret(), 0);
        QTest::keyClick(&text, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(text.caret(), w.world.session.trace().tokenCount() - 1);
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, w.centreOf(are));
        QTest::keyClick(&text, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&text, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(text.range(), qMakePair(are, are + 2));
        QTest::keyClick(&text, Qt::Key_C);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral(" meeting was moved"));
        QTest::keyClick(&text, Qt::Key_Escape);
        QCOMPARE(text.range().first, -1);
        QTest::keyClick(&text, Qt::Key_Space);
        const int pinned = w.world.selection.pinned();
        QVERIFY(pinned >= 0);
        QTest::keyClick(&text, Qt::Key_Escape);
        QCOMPARE(w.world.selection.pinned(), -1);
        QSignalSpy lens(&text, &ChatText::lensRequested);
        QTest::keyClick(&text, Qt::Key_Return);
        QCOMPARE(lens.count(), 1);
        QTest::keyClick(&text, Qt::Key_Right);
        QTest::keyClick(&text, Qt::Key_R);
        QCOMPARE(w.world.commands.log, QStringList(QStringLiteral("regenerate")));
    }

    void typingAfterAClickIsWriting()
    {
        Window w;
        ChatText& text = w.text();
        text.setFocus(Qt::MouseFocusReason);
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, QPoint(300, 100));
        QTest::keyClick(&text, Qt::Key_R, Qt::NoModifier);
        QVERIFY(!w.world.commands.log.contains(QStringLiteral("regenerate")));
        QCOMPARE(w.view.composer()->field()->toPlainText(), QStringLiteral("r"));
        // An arrow key begins walking: then the letter is a command; Esc ends it.
        text.setFocus(Qt::MouseFocusReason);
        QTest::keyClick(&text, Qt::Key_Right);
        QTest::keyClick(&text, Qt::Key_R);
        QVERIFY(w.world.commands.log.contains(QStringLiteral("regenerate")));
        w.world.commands.log.clear();
        QTest::keyClick(&text, Qt::Key_Escape);
        QTest::keyClick(&text, Qt::Key_E);
        QCOMPARE(w.view.composer()->field()->toPlainText(), QStringLiteral("re"));
    }

    void draggingChoosesAsEveryTextViewDoes()
    {
        Window w;
        ChatText& text = w.text();
        QWidget* area = text.viewport();
        const TraceSession& trace = w.world.session.trace();
        const int moved = findToken(trace, " moved"), date = findToken(trace, " date");
        const auto drag = [&](const QPoint& from, const QPoint& to) {
            QTest::mousePress(area, Qt::LeftButton, {}, from);
            move(area, (from + to) / 2);
            move(area, to);
            QTest::mouseRelease(area, Qt::LeftButton, {}, to);
        };
        // From the blank at the right of a line to the margin of a later one.
        (void)w.centreOf(moved);
        const QRectF first = text.tokenRects(moved).front(), last = text.tokenRects(date).front();
        drag(QPoint(area->width() - 30, int(first.center().y())),
            QPoint(8, int(last.center().y()) + 27));
        QVERIFY(text.hasChosen());
        QVERIFY(!text.chosenText().contains(QStringLiteral("was moved")));
        QVERIFY(text.chosenText().contains(QStringLiteral("final date")));
        QCOMPARE(w.world.selection.pinned(), -1);
        // Into the blank below everything.
        text.scrollToEnd();
        const int brings = findToken(trace, " brings", 2);
        const QRectF start = text.tokenRects(brings).front();
        drag(QPoint(int(start.left()) - 1, int(start.center().y())),
            QPoint(300, area->height() - 2));
        QCOMPARE(text.chosenText(), QStringLiteral("brings the keys."));
        // A click drops it.
        QTest::mouseClick(area, Qt::LeftButton, {}, QPoint(area->width() - 30, 20));
        QVERIFY(!text.hasChosen());
    }

    void doubleClickTakesTheWordTripleTheParagraph()
    {
        Window w;
        ChatText& text = w.text();
        const int garden = findToken(w.world.session.trace(), " garden");
        const QPoint at = w.centreOf(garden);
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(w.world.selection.pinned(), garden);
        QTest::mouseDClick(text.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(text.chosenText(), QStringLiteral("garden"));
        QCOMPARE(w.world.selection.pinned(), -1); // as before the two clicks
        QTest::mousePress(text.viewport(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(text.viewport(), Qt::LeftButton, {}, at);
        QVERIFY(text.chosenText().startsWith(QStringLiteral("The meeting was moved twice.")));
        QVERIFY(text.chosenText().endsWith(QStringLiteral("where is the meeting?")));
        QTest::keyClick(&text, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), text.chosenText());
    }

    void draggedPastTheEdgeTheTextScrolls()
    {
        Window w(test::hugeTrace(6000));
        ChatText& text = w.text();
        text.verticalScrollBar()->setValue(0);
        QTest::mousePress(text.viewport(), Qt::LeftButton, {}, QPoint(300, 100));
        move(text.viewport(), QPoint(300, text.viewport()->height() + 60));
        const int tokens = text.range().second;
        QTRY_VERIFY(text.verticalScrollBar()->value() > 200);
        QVERIFY(text.range().second > tokens);
        QTest::mouseRelease(text.viewport(), Qt::LeftButton, {}, QPoint(300, 300));
        QVERIFY(!text.isScrollingByItself());
    }

    void templateMarksAreCopiedOnlyWhereTheyAreShownAsText()
    {
        Window w;
        ChatText& text = w.text();
        text.setFocus();
        QTest::keyClick(&text, Qt::Key_A, Qt::ControlModifier);
        const QString all = text.chosenText();
        QVERIFY(!all.contains(QStringLiteral("<|im_")));
        QVERIFY(all.startsWith(QStringLiteral("You answer from the text only.")));
        QVERIFY(all.contains(QStringLiteral("tags.\n\nThe meeting was moved twice.")));
        // Token by token over the marks: they are left out as well.
        QTest::keyClick(&text, Qt::Key_Escape);
        const int last = findToken(w.world.session.trace(), "?");
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, w.centreOf(last));
        for (int k = 0; k < 12; ++k)
            QTest::keyClick(&text, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(text.range().second > last + 8);
        QVERIFY2(
            !text.chosenText().contains(QStringLiteral("im_end")), qPrintable(text.chosenText()));
        // The tokens as they are.
        text.setMarkdown(false);
        QTest::keyClick(&text, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(text.chosenText().contains(QStringLiteral("<|im_end|>\n<|im_start|>user\n")));
    }

    void upAndDownChangeTheLine()
    {
        Window w;
        ChatText& text = w.text();
        text.setFocus();
        const int start = findToken(w.world.session.trace(), " garden");
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, w.centreOf(start));
        const qreal y = text.tokenRects(start).front().center().y();
        QTest::keyClick(&text, Qt::Key_Down);
        QVERIFY(text.tokenRects(text.caret()).front().center().y() > y + 10);
        QTest::keyClick(&text, Qt::Key_Up);
        QVERIFY(std::fabs(text.tokenRects(text.caret()).front().center().y() - y) < 3);
        QTest::keyClick(&text, Qt::Key_Home);
        const int first = text.caret();
        QVERIFY(std::fabs(text.tokenRects(first).front().center().y() - y) < 3);
        QTest::keyClick(&text, Qt::Key_End);
        QVERIFY(text.caret() > first);
    }

    void escapeStopsLast()
    {
        Window w;
        w.text().setFocus();
        w.world.commands.setState(ViewCommands::State::Generating);
        w.world.selection.setPinned(100);
        QTest::keyClick(&w.text(), Qt::Key_Escape);
        QCOMPARE(w.world.selection.pinned(), -1);
        QVERIFY(w.world.commands.log.isEmpty());
        QTest::keyClick(&w.text(), Qt::Key_Escape);
        QCOMPARE(w.world.commands.log, QStringList(QStringLiteral("stop")));
    }

    void screenReadersHearWhoSpeaksAndPressButtons()
    {
        Window w;
        ChatText& chat = w.text();
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&chat);
        QAccessibleTextInterface* text = face->textInterface();
        const QString whole = text->text(0, text->characterCount());
        QVERIFY(whole.startsWith(QStringLiteral("System:\nYou answer from the text only.")));
        QVERIFY(whole.contains(QStringLiteral("\nYou:\nThe meeting was moved twice.")));
        QVERIFY(whole.contains(QStringLiteral("\nModel:\n<think>")));
        // The caret moves both ways.
        const int offset = int(whole.indexOf(QStringLiteral("garden. The final")));
        text->setCursorPosition(offset + 2);
        QCOMPARE(chat.caret(), findToken(w.world.session.trace(), " garden"));
        QVERIFY(std::abs(text->cursorPosition() - offset) <= 1);
        text->setSelection(0, offset, offset + 6);
        QCOMPARE(chat.chosenText(), QStringLiteral("garden"));
        QCOMPARE(text->selectionCount(), 1);
        text->removeSelection(0);
        QVERIFY(!chat.hasChosen());
        // Buttons of messages: named, placed, pressed.
        QVERIFY(face->childCount() >= 4);
        QStringList names;
        for (int k = 0; k < face->childCount(); ++k) {
            QAccessibleInterface* button = face->child(k);
            QCOMPARE(button->role(), QAccessible::Button);
            QCOMPARE(button->parent(), face);
            QCOMPARE(face->indexOfChild(button), k);
            QVERIFY(!button->rect().isEmpty());
            names << button->text(QAccessible::Name);
            if (names.last().startsWith(QStringLiteral("Write the answer again")))
                button->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        }
        QVERIFY(names.contains(QStringLiteral("Copy, message 3")));
        QCOMPARE(w.world.commands.log, QStringList(QStringLiteral("regenerate")));
    }

    void boxesTellNameAndValueApart()
    {
        QComboBox box;
        box.setAccessibleName(QStringLiteral("Tint"));
        box.addItems({ QStringLiteral("None"), QStringLiteral("Zone") });
        box.setCurrentIndex(1);
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&box);
        QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Tint"));
        QCOMPARE(face->text(QAccessible::Value), QStringLiteral("Zone"));
        QCOMPARE(face->role(), QAccessible::ComboBox);
        QVERIFY(face->actionInterface()->actionNames().contains(
            QAccessibleActionInterface::showMenuAction()));
    }

    void sentenceForScreenReaders()
    {
        Window w;
        const TraceSession& trace = w.world.session.trace();
        const int keys = findToken(trace, " keys", 2);
        w.world.selection.setPinned(keys);
        const QString said = w.text().accessibleDescription();
        QVERIFY2(said.startsWith(QStringLiteral("space keys, token %1, probability ").arg(keys)),
            qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("attends most to space the at %1").arg(keys - 1)));
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&w.text());
        QVERIFY(face && face->textInterface());
        QAccessibleTextInterface* text = face->textInterface();
        QVERIFY(text->text(0, text->characterCount())
                    .contains(QStringLiteral("Mara brings the keys.")));
        const int offset
            = text->text(0, text->characterCount()).lastIndexOf(QStringLiteral("keys"));
        QVERIFY(!text->characterRect(offset).isEmpty());
    }
};

QTEST_MAIN(ChatInputTest)
#include "chat_input_test.moc"
