// SPDX-License-Identifier: Apache-2.0
#include "tests/views/chat_window.h"
#include "views/chat/composer.h"
#include "views/common/look.h"
#include "views/common/note.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

using namespace ax;
using namespace ax::ui;
using test::findToken;
using Window = test::ChatWindow;

class ComposerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void emptyTraceShowsTheEmptyState()
    {
        Window w((TraceSession()));
        QVERIFY(!w.text().isVisible());
        QTest::keyClick(&w.text(), Qt::Key_Right);
        w.world.append({ test::generatedToken(0, "a") });
        QVERIFY(w.text().isVisible());
        w.world.session.clear();
        QVERIFY(!w.text().isVisible());
    }

    void composerSendsAndEdits()
    {
        Window w;
        Composer& composer = *w.view.composer();
        QPlainTextEdit* field = composer.field();
        QVERIFY(!composer.sendButton()->isEnabled());
        QTest::keyClicks(field, QStringLiteral("Who opens"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(field, QStringLiteral("the door?"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(w.world.commands.log, QStringList(QStringLiteral("send Who opens\nthe door?")));
        QVERIFY(field->toPlainText().isEmpty());
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(composer.editedRow(), 1);
        QVERIFY(field->toPlainText().startsWith(QStringLiteral("The meeting")));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(composer.editedRow(), -1);
        composer.editMessage(1);
        field->setPlainText(QStringLiteral("New"));
        composer.submit();
        QCOMPARE(w.world.commands.log.last(), QStringLiteral("edit 1 New"));
    }

    void aDraftSurvivesAnEdit()
    {
        Window w;
        Composer* composer = w.view.composer();
        QPlainTextEdit* field = composer->field();
        field->setFocus();
        field->insertPlainText(QStringLiteral("my draft"));
        composer->editMessage(1);
        QVERIFY(field->toPlainText().startsWith(QStringLiteral("The meeting")));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(field->toPlainText(), QStringLiteral("my draft"));
        // The field's own undo goes through it.
        field->undo();
        QVERIFY(field->toPlainText().startsWith(QStringLiteral("The meeting")));
        field->redo();
        QCOMPARE(field->toPlainText(), QStringLiteral("my draft"));
        // Sent, the edit leaves the draft too.
        composer->editMessage(1);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(w.world.commands.log.size(), 1);
        QVERIFY(w.world.commands.log[0].startsWith(QStringLiteral("edit 1 The meeting")));
        QCOMPARE(field->toPlainText(), QStringLiteral("my draft"));
        // Another session leaves it alone.
        w.world.load(test::sampleTrace());
        QCOMPARE(field->toPlainText(), QStringLiteral("my draft"));
    }

    void enterThatEndsACompositionSendsNothing()
    {
        Window w;
        QPlainTextEdit* field = w.view.composer()->field();
        field->setFocus();
        field->insertPlainText(QStringLiteral("Say "));
        QInputMethodEvent composing(QStringLiteral("ni"), {});
        QCoreApplication::sendEvent(field, &composing);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(w.world.commands.log.isEmpty());
        QInputMethodEvent ends;
        ends.setCommitString(QStringLiteral("你"));
        QCoreApplication::sendEvent(field, &ends);
        QVERIFY(w.world.commands.log.isEmpty());
        QVERIFY(field->toPlainText().contains(QStringLiteral("你")));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(w.world.commands.log.size(), 1);
        QVERIFY(w.world.commands.log[0].contains(QStringLiteral("你")));
    }

    void anEditLivesAsLongAsItsMessage()
    {
        Window w;
        Composer& composer = *w.view.composer();
        composer.editMessage(1);
        composer.field()->setPlainText(QStringLiteral("Mine"));
        // A message that comes before it: the same message has another row.
        std::vector<MessageRecord> messages = w.world.session.trace().messages();
        messages.insert(messages.begin(), { "new", "system", "Be kind.", 0, "", {} });
        TraceBatch batch;
        batch.messages = messages;
        w.world.session.apply(std::move(batch));
        QCOMPARE(composer.editedRow(), 2);
        // Undo takes it away: what was written stays, as a new message.
        messages.resize(1);
        TraceBatch undo;
        undo.messages = messages;
        w.world.session.apply(std::move(undo));
        QCOMPARE(composer.editedRow(), -1);
        QCOMPARE(composer.field()->toPlainText(), QStringLiteral("Mine"));
        composer.submit();
        QCOMPARE(w.world.commands.log.last(), QStringLiteral("send Mine"));
    }

    void composerSaysWhyItIsBlocked()
    {
        Window w;
        w.world.commands.setState(ViewCommands::State::NoModel);
        w.world.commands.setBlocked(QStringLiteral("No model is open."));
        Composer& composer = *w.view.composer();
        QCOMPARE(composer.hint(), QStringLiteral("No model is open."));
        composer.field()->setPlainText(QStringLiteral("x"));
        composer.submit();
        QVERIFY(w.world.commands.log.isEmpty());
        QVERIFY(!composer.sendButton()->isEnabled());
    }

    void sendButtonBecomesStop()
    {
        Window w;
        w.world.commands.setState(ViewCommands::State::Generating);
        QTest::mouseClick(w.view.composer()->sendButton(), Qt::LeftButton);
        QCOMPARE(w.world.commands.log, QStringList(QStringLiteral("stop")));
        QTest::keyClick(w.view.composer()->field(), Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(w.world.commands.log.size(), 2);
    }

    void errorsAreNotesInThePanel()
    {
        Window w;
        Q_EMIT w.world.commands.failed(QStringLiteral("The disk is full."),
            QStringLiteral("The chat goes on."), QStringLiteral("[write]"));
        QVERIFY(w.view.note()->isVisible());
        QCOMPARE(w.view.note()->strongText(), QStringLiteral("The disk is full."));
        w.world.commands.setState(ViewCommands::State::Generating);
        QVERIFY(!w.view.note()->isVisible());
    }

    void toolBarDrivesTheText()
    {
        Window w;
        QToolBar bar;
        w.view.fillToolBar(&bar);
        for (QAction* action : bar.actions())
            if (action->text() == QStringLiteral("Markdown"))
                action->trigger();
        QVERIFY(!w.text().markdown());
    }
};

QTEST_MAIN(ComposerTest)
#include "composer_test.moc"
