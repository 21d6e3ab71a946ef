// SPDX-License-Identifier: Apache-2.0
// What use has shown: keys, drafts, files of two windows, models of all kinds, over the real
// window.
#include "app/commands/commands.h"
#include "app/commands/palette.h"
#include "app/host/error_text.h"
#include "app/window/status_hud.h"
#include "app/window/view_area.h"
#include "tests/app/test_window.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"
#include "views/chat/composer.h"
#include "views/chat/example_questions.h"
#include "views/common/note.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;
using Window = TestWindow;

namespace {

ChatView* chat(Window& w)
{
    return static_cast<ChatView*>(w->views()->view(QStringLiteral("chat")));
}
QPlainTextEdit* field(Window& w) { return chat(w)->composer()->field(); }

bool activate(Window& w)
{
    w->activateWindow();
    return QTest::qWaitForWindowActive(w.window.get());
}

} // namespace

class UseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void escapeInTheLensGoesBackToTheText()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        QVERIFY(activate(w));
        ChatText* text = chat(w)->text();
        text->setFocus(Qt::TabFocusReason);
        QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(w->selection()->pinned() >= 0);
        QWidget* lens = w->views()->dock(QStringLiteral("lens"))->widget();
        QVERIFY(lens->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(w->selection()->pinned(), -1);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(text));
    }

    void anUndoneQuestionGoesBackToTheField()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(activate(w));
        field(w)->setPlainText(QStringLiteral("What is it?"));
        QTest::keyClick(field(w), Qt::Key_Return);
        QTRY_VERIFY(w->controller()->state() == ViewCommands::State::Idle
            && w->session()->trace().messages().size() > 1);
        QVERIFY(field(w)->toPlainText().isEmpty());
        QTest::keyClick(field(w), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(field(w)->toPlainText(), QStringLiteral("What is it?"));
        QVERIFY(w->session()->isEmpty());
        // From the same place it comes back into the chat.
        field(w)->setFocus();
        QTest::keyClick(field(w), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!w->session()->isEmpty());
        QVERIFY(field(w)->toPlainText().isEmpty());
        // What is being written meanwhile is not touched.
        field(w)->setPlainText(QStringLiteral("else"));
        w->controller()->undo();
        QCOMPARE(field(w)->toPlainText(), QStringLiteral("else"));
    }

    void aFileChangedElsewhereIsAskedAbout()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        const QString path = m_folder->filePath(QStringLiteral("shared.jsonl"));
        w->saveTo(path);
        QTRY_VERIFY(!w->session()->isModified());
        QAction* save = w->commands()->action(QStringLiteral("file.save"));
        // Own saving changes the file too, and asks nothing.
        QVERIFY(w.answer());
        save->trigger();
        QTRY_VERIFY(!w->session()->isModified());
        QVERIFY(!w->findChild<QMessageBox*>(QStringLiteral("fileChanged")));
        QVERIFY(w->findChild<StatusHud*>()->said().contains(QStringLiteral("shared.jsonl")));
        // Another window adds a line.
        QFile other(path);
        QVERIFY(other.open(QIODevice::Append));
        other.write("{\"type\":\"note\",\"text\":\"Say hi\"}\n");
        other.close();
        QVERIFY(w.answer());
        save->trigger();
        auto* box = w->findChild<QMessageBox*>(QStringLiteral("fileChanged"));
        QVERIFY(box);
        press(box, QStringLiteral("Cancel"));
        QTRY_VERIFY(!w->findChild<QMessageBox*>(QStringLiteral("fileChanged")));
        QVERIFY(w->session()->isModified());
        QVERIFY(other.open(QIODevice::ReadOnly));
        QVERIFY(other.readAll().contains("Say hi"));
        other.close();
        save->trigger();
        box = w->findChild<QMessageBox*>(QStringLiteral("fileChanged"));
        QVERIFY(box);
        press(box, QStringLiteral("Overwrite"));
        QTRY_VERIFY(!w->session()->isModified());
    }

    void rowsThatStayBehindAreTold()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        Note* note = chat(w)->leftBehind();
        w->controller()->send(QStringLiteral("And more?"));
        QTRY_COMPARE(w->controller()->state(), ViewCommands::State::Idle);
        QVERIFY(!note->isVisible());
        const int steps = int(w->session()->trace().stepIndices().size());
        w->controller()->setSystemPrompt(QStringLiteral("Be brief."));
        w->controller()->send(QStringLiteral("And then?"));
        QTRY_VERIFY(note->isVisible());
        QVERIFY(note->strongText().contains(QStringLiteral("system prompt")));
        QTRY_COMPARE(w->controller()->state(), ViewCommands::State::Idle);
        QVERIFY(note->isVisible());
        // The way back.
        for (QPushButton* button : note->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Undo") && button->isVisible())
                button->click();
        QTRY_COMPARE(int(w->session()->trace().stepIndices().size()), steps);
        QVERIFY(!note->isVisible());
    }

    void aModelWithoutATemplateOffersPlainTextAndTemplates()
    {
        Window w;
        w.script->hasTemplate = false;
        QVERIFY(w.openModel());
        Note* note = chat(w)->templateNote();
        QVERIFY(note->isVisible());
        QVERIFY(!w->controller()->blockedReason().isEmpty());
        QVERIFY(!chat(w)->examples()->isVisible());
        const auto choices = w->controller()->templateChoices();
        QVERIFY(choices.size() > 5);
        w->controller()->chooseTemplate(QStringLiteral("plain"));
        QVERIFY(!note->isVisible());
        QVERIFY(w->controller()->blockedReason().isEmpty());
        w->controller()->send(QStringLiteral("Once upon"));
        QTRY_COMPARE(w->controller()->state(), ViewCommands::State::Idle);
        {
            const std::lock_guard lock(w.script->mutex);
            QCOMPARE(w.script->requests.back().promptText, std::string("Once upon"));
        }
        w->controller()->newChat();
        // Another choice, asked for again.
        w->controller()->chooseTemplate(QStringLiteral("chatml"));
        w->controller()->send(QStringLiteral("Hi"));
        QTRY_COMPARE(w->controller()->state(), ViewCommands::State::Idle);
        const std::lock_guard lock(w.script->mutex);
        QCOMPARE(w.script->requests.back().promptText,
            std::string("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n"));
        QVERIFY(w.script->requests.back().stops == std::vector<std::string> { "<|im_end|>" });
        // It is remembered with the model.
        QCOMPARE(ChatSettings::fromJson(w->controller()->settings().toJson()).templates,
            w->controller()->settings().templates);
    }

    void anEmptyChatOffersQuestions()
    {
        Window w;
        QVERIFY(w.openModel());
        ExampleQuestions* examples = chat(w)->examples();
        QVERIFY(examples->isVisible());
        const auto buttons = examples->findChildren<ExampleButton*>();
        QCOMPARE(buttons.size(), 3);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QTRY_VERIFY(
            w->controller()->state() == ViewCommands::State::Idle && !w->session()->isEmpty());
        QCOMPARE(QString::fromStdString(w->session()->trace().messages().front().content),
            exampleQuestions()[0].text);
        QVERIFY(!examples->isVisible());
        // One line says what to do; a token that was looked at ends it.
        Note* first = chat(w)->firstAnswerNote();
        QTRY_VERIFY(first->isVisible());
        w->selection()->setHovered(2);
        QVERIFY(!first->isVisible());
        QVERIFY(w.answer());
        QVERIFY(!first->isVisible());
    }

    void everyAreaIsReachedAndLeft()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(activate(w));
        QAction* next = w->commands()->action(QStringLiteral("view.nextArea"));
        QSet<QWidget*> visited;
        bool menu = false;
        for (int k = 0; k < 12; ++k) {
            next->trigger();
            QCoreApplication::processEvents();
            // An open menu would take all keys.
            QVERIFY(!QApplication::activePopupWidget());
            QVERIFY(QApplication::focusWidget());
            visited.insert(QApplication::focusWidget());
            menu |= w->menuBar()->isAncestorOf(QApplication::focusWidget());
        }
        QVERIFY(menu);
        QVERIFY(visited.size() >= 4);
    }

    void everyEntryOfThePaletteHasAFullName()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        w->selection()->setPinned(w->session()->trace().stepIndices().back());
        const QStringList bare { QStringLiteral("Picture (PNG)…"), QStringLiteral("Copy data"),
            QStringLiteral("Data (CSV)…"), QStringLiteral("Copy picture"),
            QStringLiteral("Drawing (SVG)…") };
        QStringList names;
        PaletteModel model;
        model.setEntries(actionEntries(w.window.get()));
        model.setPattern(QString());
        for (int row = 0; row < model.rowCount(); ++row)
            if (!model.isHead(row))
                names << model.index(row).data().toString();
        QVERIFY(names.size() > 30);
        for (const QString& name : names)
            QVERIFY2(!bare.contains(name), qPrintable(name));
        QCOMPARE(names.first(), QStringLiteral("New chat"));
        for (const QString& name : names)
            QVERIFY2(names.count(name) == 1, qPrintable(name));
        model.setPattern(QStringLiteral("theme"));
        QVERIFY2(model.index(model.firstRow()).data().toString().contains(QStringLiteral("theme")),
            qPrintable(model.index(model.firstRow()).data().toString()));
    }

    void modelsOpenedFromElsewhereAreListed()
    {
        Window w;
        QVERIFY(w.settled());
        const QString path = m_folder->filePath(QStringLiteral("mine.gguf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("GGUF");
        file.close();
        QCOMPARE(w->catalog()->indexOf(path), -1);
        w->openModel(path);
        QTRY_COMPARE(w->controller()->state(), ViewCommands::State::Idle);
        QVERIFY(w.settled());
        QVERIFY(w->catalog()->indexOf(path) >= 0);
        QVERIFY(w->catalog()->opened().contains(path));
        // What is damaged stands last.
        QVERIFY(!w->catalog()->entries().back().problem.isEmpty());
    }

    void wordsOfTheEngineStayInTheDetails()
    {
        const QString damaged = modelProblemText(
            QStringLiteral("magic: expected \"GGUF\", found \"'\\x0b\""), QString());
        QCOMPARE(
            damaged, QStringLiteral("The file is damaged or of another kind. Download it again."));
        QCOMPARE(modelProblemText(QStringLiteral("a.gguf is cut short: 1.21 of 2.49 GB"),
                     QStringLiteral("ollama pull a")),
            QStringLiteral("a.gguf is cut short: 1.21 of 2.49 GB. Ollama pull a."));
        // Opened by its name it is told as the start page tells it.
        Error cut;
        cut.code = ErrorCode::Format;
        cut.message = "[gguf] a.gguf is cut short: 1.21 of 2.49 GB";
        const ErrorText text = errorText(cut, Doing::Opening, QStringLiteral("a"));
        QCOMPARE(text.title, QStringLiteral("a.gguf is cut short: 1.21 of 2.49 GB."));
        QVERIFY(text.advice.endsWith(QStringLiteral("Download it again.")));
    }

    void memoryThatRanOutIsToldWithItsNumbers()
    {
        Window w;
        QVERIFY(w.settled());
        w.script->failLoad = true;
        w.script->loadError = ErrorCode::OutOfMemory;
        QSignalSpy failed(w->controller(), &ViewCommands::failed);
        w->openModel(QStringLiteral("/models/fake.gguf"));
        QTRY_COMPARE(failed.count(), 1);
        const QString advice = failed[0][1].toString();
        QVERIFY2(
            advice.contains(QStringLiteral("needs")) && advice.contains(QStringLiteral("free")),
            qPrintable(advice));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(UseTest)
#include "use_test.moc"
