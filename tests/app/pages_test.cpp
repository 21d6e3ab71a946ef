// SPDX-License-Identifier: Apache-2.0
// The window over a fake engine: files that go with a question, messages that wait, room in the
// context, forks and deletions, and the preferences.
#include "app/commands/commands.h"
#include "app/host/session_store.h"
#include "app/window/app_settings.h"
#include "app/window/app_words.h"
#include "app/window/context_popup.h"
#include "app/window/main_window.h"
#include "app/window/preferences_page.h"
#include "app/window/status_hud.h"
#include "app/window/storage_panel.h"
#include "app/window/undo_notice.h"
#include "engine/trace/branches.h"
#include "tests/support/fake_engine.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"
#include "views/chat/composer.h"
#include "views/common/note.h"
#include "views/common/progress_strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

struct Fixture {
    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    std::unique_ptr<MainWindow> window;

    explicit Fixture(const QString& store = {})
    {
        WindowSetup setup;
        setup.engine = fakeFactory(script);
        setup.finder = [](const auto&) {
            ModelSearch search;
            FoundModel model;
            model.name = "Other";
            model.path = "/models/other.gguf";
            search.models = { model };
            return search;
        };
        setup.persistent = false;
        setup.storePath = store;
        setup.theme = look::Theme::Light;
        window = std::make_unique<MainWindow>(std::move(setup));
        window->resize(1280, 800);
        window->show();
    }
    ChatController* chat() { return window->controller(); }
    const TraceSession& trace() { return window->session()->trace(); }
    Composer* composer() { return window->findChild<Composer*>(); }
    ChatView* view() { return window->findChild<ChatView*>(); }
    bool idle()
    {
        return QTest::qWaitFor(
            [this] { return chat()->state() == ViewCommands::State::Idle; }, 20000);
    }
    bool open(const char* path = "/models/fake.gguf")
    {
        chat()->openModel(QString::fromLatin1(path));
        return idle();
    }
    bool ask(const char* text)
    {
        chat()->send(QString::fromLatin1(text));
        return idle();
    }
    QStringList texts()
    {
        QStringList all;
        for (const MessageRecord& message : trace().messages())
            all << QString::fromStdString(message.role + ": " + message.content);
        return all;
    }
    void trigger(const char* id) { window->commands()->action(QString::fromLatin1(id))->trigger(); }
};

} // namespace

class PagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void qtsOwnDialogsSpeakTheLanguage()
    {
        if (!QFileInfo::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath)
                + QStringLiteral("/qtbase_de.qm")))
            QSKIP("skipped: qt6-translations-l10n is not installed");
        QCOMPARE(
            QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text(),
            QStringLiteral("Cancel"));
        installWords(QLocale(QLocale::German));
        const QString said
            = QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text();
        for (QTranslator* words : qApp->findChildren<QTranslator*>())
            delete words; // the other tests are in English
        QCOMPARE(said, QStringLiteral("Abbrechen"));
    }

    void filesGoWithTheQuestionAndComeBack()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("minutes.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Mara has the keys\n");
        file.close();
        Fixture f;
        QVERIFY(f.open());
        f.composer()->attach({ file.fileName() });
        QTRY_COMPARE(f.composer()->draft().files.size(), 1);
        QVERIFY(f.composer()->draft().files[0].tokens > 3);
        QCOMPARE(f.chat()->draft(), f.composer()->draft());
        f.composer()->field()->insertPlainText(QStringLiteral("Who?"));
        QTest::keyClick(f.composer()->field(), Qt::Key_Return);
        QVERIFY(f.idle());
        QVERIFY(f.composer()->draft().isEmpty());
        QVERIFY2(f.texts().contains(
                     QStringLiteral("user: ```minutes.txt\nMara has the keys\n```\n\nWho?")),
            qPrintable(f.texts().join(u'|')));
        // The model is told nothing but the text.
        {
            const std::lock_guard lock(f.script->mutex);
            const std::string& prompt = f.script->requests.back().promptText;
            QVERIFY(prompt.find("Mara has the keys") != std::string::npos);
            QVERIFY(prompt.find("attachments") == std::string::npos);
        }
        // In the chat the file is folded, and counted apart.
        const auto& regions = f.view()->text()->document().regions();
        const auto region = std::find_if(regions.begin(), regions.end(),
            [](const auto& one) { return one.file == QLatin1String("minutes.txt"); });
        QVERIFY(region != regions.end());
        QVERIFY(region->folded);
        f.trigger("session.context");
        ContextPopup* popup = f.window->contextPopup();
        QVERIFY(popup && popup->isVisible());
        QCOMPARE(popup->rows()[3].tokens, region->end - region->first);
        int sum = 0;
        for (int k = 0; k < 5; ++k)
            sum += popup->rows()[k].tokens;
        QCOMPARE(sum, f.trace().tokenCount());
        popup->hide();
        // Edited, it comes back as a file; undone too.
        int row = 0;
        while (f.trace().messages()[std::size_t(row)].role != "user")
            ++row;
        f.composer()->editMessage(row);
        QCOMPARE(f.composer()->draft().files.size(), 1);
        QCOMPARE(f.composer()->field()->toPlainText(), QStringLiteral("Who?"));
        f.composer()->cancelEdit();
        QVERIFY(f.composer()->draft().isEmpty());
        f.chat()->undo();
        QCOMPARE(f.composer()->draft().files.size(), 1);
        QTest::keyClick(f.composer()->field(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(f.composer()->field(), Qt::Key_Backspace);
        QVERIFY(f.composer()->draft().files.isEmpty());
        QCOMPARE(f.composer()->field()->toPlainText(), QStringLiteral("Who?"));
    }

    void whatDoesNotFitIsRefusedWithItsNumbers()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("long.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("word ").repeated(500));
        file.close();
        Fixture f;
        f.script->context = 60;
        QVERIFY(f.open());
        f.composer()->attach({ file.fileName() });
        QTRY_VERIFY(f.composer()->refusal()->isVisible());
        const QString words = f.composer()->refusal()->strongText();
        QVERIFY2(words.startsWith(QStringLiteral("long.txt has ")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("59 are free. Nothing was attached.")),
            qPrintable(words));
        QVERIFY(f.composer()->draft().isEmpty());
    }

    void draftsKeepTheirFiles()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("s.db"));
        Draft draft(QStringLiteral("half"));
        draft.files
            = { { QStringLiteral("a.txt"), QStringLiteral("UTF-8"), QStringLiteral("text\n"), 3 } };
        {
            Fixture f(store);
            QVERIFY(f.open());
            QVERIFY(f.ask("First"));
            f.chat()->setDraft(draft);
            QVERIFY(f.window->store()->flush(20));
        }
        Fixture f(store);
        f.window->store()->openLast();
        QTRY_COMPARE(f.composer()->draft(), draft);
    }

    void titlesLeaveFilesOut()
    {
        QTemporaryDir folder;
        Fixture f(folder.filePath(QStringLiteral("s.db")));
        QVERIFY(f.open());
        Draft draft(QStringLiteral("Who has the keys?"));
        draft.files
            = { { QStringLiteral("a.txt"), QStringLiteral("UTF-8"), QStringLiteral("text\n"), 3 } };
        f.chat()->sendDraft(draft);
        QVERIFY(f.idle());
        QVERIFY(f.window->store()->flush(20));
        QTRY_COMPARE(int(f.window->store()->sessions().size()), 1);
        QCOMPARE(QString::fromStdString(f.window->store()->sessions()[0].title), draft.text);
    }

    void aMessageWaitsForTheEndOfTheAnswer()
    {
        Fixture f;
        f.script->msPerToken = 2;
        f.script->endless = true;
        f.script->answers = { "one two", "second answer" };
        QVERIFY(f.open());
        f.composer()->field()->setPlainText(QStringLiteral("First?"));
        f.composer()->submit();
        QTRY_COMPARE(f.chat()->state(), ViewCommands::State::Generating);
        f.composer()->field()->setPlainText(QStringLiteral("Second?"));
        QTest::keyClick(f.composer()->field(), Qt::Key_Return);
        QVERIFY(f.composer()->field()->toPlainText().isEmpty());
        QVERIFY(f.composer()->hint().contains(QStringLiteral("Second?")));
        QCOMPARE(f.texts().filter(QStringLiteral("user: ")).size(), 1);
        f.script->endless = false;
        QTRY_VERIFY_WITH_TIMEOUT(f.texts().filter(QStringLiteral("user: ")).size() == 2
                && f.chat()->state() == ViewCommands::State::Idle,
            20000);
        QCOMPARE(
            f.texts().filter(QStringLiteral("user: ")).last(), QStringLiteral("user: Second?"));
        QVERIFY(f.chat()->queued().isEmpty());
        // Stopped, it comes back into the field; so it does with Enter in an empty one.
        for (const bool stop : { true, false }) {
            f.script->endless = true;
            f.chat()->send(QStringLiteral("Long?"));
            QTRY_COMPARE(f.chat()->state(), ViewCommands::State::Generating);
            f.composer()->field()->setPlainText(QStringLiteral("Third?"));
            QTest::keyClick(f.composer()->field(), Qt::Key_Return);
            QVERIFY(!f.chat()->queued().isEmpty());
            if (!stop)
                QTest::keyClick(f.composer()->field(), Qt::Key_Return);
            f.chat()->stop();
            QVERIFY(f.idle());
            QCOMPARE(f.composer()->field()->toPlainText(), QStringLiteral("Third?"));
            QVERIFY(f.chat()->queued().isEmpty());
            QVERIFY(!f.texts().contains(QStringLiteral("user: Third?")));
            f.composer()->field()->clear();
        }
    }

    void aFullContextOffersWaysOut()
    {
        Fixture f;
        f.script->context = 60;
        QVERIFY(f.open());
        QVERIFY(f.ask("What is two and two?"));
        Note* note = f.view()->roomNote();
        QVERIFY(!note->isVisible());
        f.chat()->send(QStringLiteral("word ").repeated(100));
        QVERIFY(f.idle());
        QVERIFY(note->isVisible());
        QVERIFY2(note->strongText().contains(QStringLiteral("of 60 tokens are used")),
            qPrintable(note->strongText()));
        // Nothing of the chat was cut, the message is in the field again.
        QCOMPARE(f.texts().filter(QStringLiteral("user: ")).size(), 1);
        QVERIFY(f.composer()->field()->toPlainText().startsWith(QStringLiteral("word word")));
        f.chat()->newChatWithLastTurns();
        QVERIFY(!note->isVisible());
        QCOMPARE(f.trace().tokenCount(), 0);
        QCOMPARE(f.texts().filter(QStringLiteral("user: ")).size(), 1);
        QCOMPARE(f.texts().filter(QStringLiteral("assistant: ")).size(), 1);
        QVERIFY(f.ask("And now?"));
        QCOMPARE(f.texts().filter(QStringLiteral("user: ")).size(), 2);
    }

    void anEarlierAnswerForksToo()
    {
        Fixture f;
        QVERIFY(f.open());
        QVERIFY(f.ask("First?"));
        const int row = int(f.trace().messages().size()) - 1;
        const int end = f.trace().tokenCount();
        QVERIFY(f.ask("Second?"));
        const QStringList before = f.texts();
        int token = end - 1;
        while (f.trace().tokenKind(token) != TokenOrigin::Text
            || f.trace().tokenRole(token) != TokenRole::Generated)
            --token;
        --token;
        QVERIFY(f.chat()->canFork(token));
        QVERIFY(!f.chat()->canFork(end + 1)); // of the question
        Alternative other;
        other.id = f.script->tokenizer->encode(" seven", false).front();
        other.text = " seven";
        other.logprob = -2;
        f.script->answers = { " and more." };
        f.chat()->forkFrom(token, other);
        QVERIFY(f.idle());
        QCOMPARE(int(f.trace().messages().size()), row + 1);
        QVERIFY2(f.texts().last().contains(QStringLiteral("seven")), qPrintable(f.texts().last()));
        QCOMPARE(f.trace().tokenId(token), other.id);
        QCOMPARE(versionsOf(f.trace(), row).ids.size(), std::size_t(2));
        f.chat()->showVersion(row, -1);
        QCOMPARE(f.texts(), before);
    }

    void againWithOtherSettingsAndAnotherModel()
    {
        Fixture f;
        QVERIFY(f.open());
        QVERIFY(f.ask("What?"));
        const int row = int(f.trace().messages().size()) - 1;
        const float usual = f.chat()->settings().sampling.temperature;
        f.trigger("session.regenerateWith");
        auto* dialog = f.window->findChild<QDialog*>(QStringLiteral("regenerateWith"));
        QVERIFY(dialog);
        auto* sampling = dialog->findChild<QComboBox*>(QStringLiteral("sampling"));
        sampling->setCurrentIndex(sampling->count() - 1);
        dialog->findChild<QDoubleSpinBox*>(QStringLiteral("temperature"))->setValue(1.5);
        f.script->answers = { "Second." };
        dialog->accept();
        QVERIFY(f.idle());
        QTRY_COMPARE(versionsOf(f.trace(), row).ids.size(), std::size_t(2));
        QVERIFY(f.idle());
        QCOMPARE(f.trace().shownBranch().sampling["temperature"].get<float>(), 1.5f);
        QCOMPARE(f.chat()->settings().sampling.temperature, usual);
        {
            const std::lock_guard lock(f.script->mutex);
            QCOMPARE(f.script->requests.back().sampling.temperature, 1.5f);
        }
        const int loaded = f.script->loaded;
        f.chat()->regenerateAs(f.chat()->settings().sampling, QStringLiteral("/models/other.gguf"));
        QTRY_COMPARE_WITH_TIMEOUT(versionsOf(f.trace(), row).ids.size(), std::size_t(3), 20000);
        QVERIFY(f.idle());
        QCOMPARE(f.script->loaded.load(), loaded + 1);
        QCOMPARE(f.chat()->modelPath(), QStringLiteral("/models/other.gguf"));
        // A model that cannot be opened writes nothing, now or later.
        f.script->failLoad = true;
        f.chat()->regenerateAs(f.chat()->settings().sampling, QStringLiteral("/models/third.gguf"));
        QTRY_VERIFY(f.chat()->state() != ViewCommands::State::Loading);
        f.script->failLoad = false;
        QVERIFY(f.open());
        QCOMPARE(versionsOf(f.trace(), row).ids.size(), std::size_t(3));
    }

    void deletionsAreToldAndTakenBack()
    {
        QTemporaryDir folder;
        Fixture f(folder.filePath(QStringLiteral("s.db")));
        QVERIFY(f.open());
        QVERIFY(f.ask("First?"));
        f.script->answers = { "Second version." };
        f.chat()->regenerate();
        QVERIFY(f.idle());
        const QStringList before = f.texts();
        const QString kept = QString::fromStdString(f.trace().keptBranches().front().record.id);
        f.chat()->deleteBranch(kept);
        QVERIFY(f.trace().keptBranches().empty());
        // Saving and listing sessions meanwhile says nothing about it.
        QSignalSpy listed(f.window->store(), &SessionStore::listChanged);
        QVERIFY(f.window->store()->flush(20));
        f.window->store()->refresh();
        QTRY_VERIFY(!listed.isEmpty());
        QVERIFY(f.window->undoNotice()->text().contains(QStringLiteral("deleted.")));
        f.chat()->undo();
        QCOMPARE(f.trace().keptBranches().size(), std::size_t(1));
        QVERIFY(f.window->undoNotice()->text().isEmpty());
        // The answer goes, the question stays; its tokens go with it.
        const int tokens = f.trace().tokenCount();
        f.trigger("session.deleteAnswer");
        QCOMPARE(f.texts(), before.mid(0, before.size() - 1));
        QVERIFY(f.trace().tokenCount() < tokens && f.trace().tokenCount() > 0);
        f.window->undoNotice()->findChild<QPushButton*>()->click();
        QCOMPARE(f.texts(), before);
        QCOMPARE(f.trace().tokenCount(), tokens);
        QCOMPARE(f.trace().keptBranches().size(), std::size_t(1));
        f.trigger("session.deleteAnswer");
        f.script->answers = { "A third one." };
        f.chat()->regenerate();
        QVERIFY(f.idle());
        QVERIFY(f.texts().last().contains(QStringLiteral("A third one.")));
    }

    void theSwitchOfPromptRowsChangesTheNextAnswer()
    {
        Fixture f;
        QVERIFY(f.open());
        QAction* rows = f.window->commands()->action(QStringLiteral("tools.promptRows"));
        QVERIFY(rows->isCheckable() && !rows->isChecked());
        QVERIFY(f.ask("One"));
        QVERIFY(!f.script->requests.back().capture.promptRows);
        // What it costs stands there before it is set, as it was measured on this chat.
        QVERIFY2(rows->toolTip().contains(QStringLiteral("tokens of this chat")),
            qPrintable(rows->toolTip()));
        rows->trigger();
        QVERIFY(f.window->controller()->settings().capture.promptRows);
        QVERIFY(f.ask("Two"));
        QVERIFY(f.script->requests.back().capture.promptRows);
        rows->trigger();
        QVERIFY(f.ask("Three"));
        QVERIFY(!f.script->requests.back().capture.promptRows);
    }

    void printingPutsAllOfItOnPages()
    {
        QTemporaryDir folder;
        const auto pages = [&](const Fixture& f, const char* name) {
            QPrinter printer;
            printer.setOutputFormat(QPrinter::PdfFormat);
            const QString file = folder.filePath(QString::fromLatin1(name));
            printer.setOutputFileName(file);
            f.window->printTo(&printer);
            QFile pdf(file);
            return pdf.open(QIODevice::ReadOnly) ? pdf.readAll().count("/Type /Page\n") : 0;
        };
        Fixture f;
        QVERIFY(f.open());
        QVERIFY(f.ask("Short"));
        QCOMPARE(pages(f, "one.pdf"), qsizetype(1));
        std::string lines;
        for (int line = 0; line < 150; ++line)
            lines += "Line " + std::to_string(line) + "\n\n";
        f.script->answers = { lines };
        QVERIFY(f.ask("Long"));
        QVERIFY(pages(f, "long.pdf") >= 3);
        f.trigger("file.print");
        auto* dialog = f.window->findChild<QDialog*>(QStringLiteral("printDialog"));
        QVERIFY(dialog);
        dialog->reject();
    }

    void preferencesHoldWhatWorks()
    {
        QTemporaryDir folder;
        Fixture f(folder.filePath(QStringLiteral("s.db")));
        QVERIFY(f.open());
        QVERIFY(f.ask("Keep this?"));
        QVERIFY(f.window->store()->flush(20));
        QTRY_COMPARE(int(f.window->store()->sessions().size()), 1);
        QTRY_VERIFY(f.window->store()->sessions()[0].bytes.steps > 0);
        f.composer()->field()->setFocus();
        // The status bar says when it was saved.
        auto* hud = f.window->findChild<StatusHud*>();
        QVERIFY2(
            hud->spokenText().contains(QStringLiteral("Saved ")), qPrintable(hud->spokenText()));
        f.trigger("edit.preferences");
        PreferencesPage* page = f.window->preferences();
        QVERIFY(page && page->isVisible());
        QCOMPARE(page->panels().size(), 7);
        auto* storage = page->findChild<StoragePanel*>();
        QVERIFY(storage);
        QVERIFY2(storage->totalText().contains(QStringLiteral("1 session")),
            qPrintable(storage->totalText()));
        QCOMPARE(storage->largest()->rowCount(), 1);
        // Keeping all of a session is asked of the store.
        storage->largest()->item(0, 3)->setCheckState(Qt::Checked);
        QTRY_VERIFY_WITH_TIMEOUT(f.window->store()->sessions()[0].keepEverything, 20000);
        storage->largest()->item(0, 3)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY_WITH_TIMEOUT(!f.window->store()->sessions()[0].keepEverything, 20000);
        // Days are kept, and counted before anything goes.
        QVERIFY(storage->always()->isChecked());
        QSignalSpy counted(f.window->store(), &SessionStore::thinningCounted);
        storage->days()->click();
        QCOMPARE(f.window->store()->keepDays(), 30);
        QTRY_VERIFY(!counted.isEmpty());
        QCOMPARE(counted.last()[0].toInt(), 30);
        QCOMPARE(counted.last()[1].value<Store::Thinned>().sessions, 0); // it is of today, and open
        QVERIFY(!storage->thinButton()->isEnabled());
        storage->number()->setValue(7);
        QCOMPARE(f.window->store()->keepDays(), 7);
        storage->never()->click();
        QCOMPARE(f.window->store()->keepDays(), SessionStore::kNotKept);
        QVERIFY(storage->effect()->isVisible());
        QCOMPARE(storage->effect()->rowCount(), 3);
        // Limits are the settings of the next model.
        page->findChild<QSpinBox*>(QStringLiteral("context"))->setValue(2048);
        QCOMPARE(f.chat()->settings().load.context, 2048);
        // All to defaults, and back.
        page->defaultsButton()->click();
        QCOMPARE(f.chat()->settings().load.context, 0);
        QCOMPARE(f.window->store()->keepDays(), 0);
        QVERIFY(storage->always()->isChecked());
        QVERIFY(page->note()->isVisible());
        QTest::keyClick(page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.chat()->settings().load.context, 2048);
        QCOMPARE(f.window->store()->keepDays(), SessionStore::kNotKept);
        QVERIFY(!page->note()->isVisible());
        // What is searched for stays, the rest goes.
        page->field()->setText(QStringLiteral("theme"));
        int shown = 0;
        for (PreferencePanel* panel : page->panels())
            shown += panel->isVisible();
        QCOMPARE(shown, 1);
        QTest::keyClick(page, Qt::Key_Escape);
        QVERIFY(page->isVisible());
        QVERIFY(page->field()->text().isEmpty());
        QTest::keyClick(page, Qt::Key_Escape);
        QVERIFY(!page->isVisible());
    }

    void growthIsCountedByTheDay()
    {
        constexpr qint64 day = 24ll * 60 * 60 * 1000, now = 1000 * day;
        std::vector<SessionSummary> sessions(3);
        sessions[0].created = now - 10 * day;
        sessions[0].bytes.steps = 700;
        sessions[1].created = now - day;
        sessions[1].bytes.text = 300;
        sessions[2].created = now - 29 * day; // too long ago
        sessions[2].bytes.steps = 1 << 30;
        QCOMPARE(growthPerDay(sessions, now), qint64(100));
        sessions.erase(sessions.begin());
        sessions.pop_back();
        QCOMPARE(growthPerDay(sessions, now), qint64(0)); // of one day nothing is said
        QCOMPARE(growthPerDay({}, now), qint64(0));
    }

    void daysAreKeptInTheStore()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("s.db"));
        {
            Fixture f(store);
            f.window->store()->setKeepDays(12);
            QVERIFY(f.window->store()->flush(20));
        }
        Fixture f(store);
        QTRY_COMPARE(f.window->store()->keepDays(), 12);
    }

    void theStoreMovesWhileItIsUsed()
    {
        QTemporaryDir folder;
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        {
            Fixture f(QString::fromStdString(currentStorePath().string()));
            QVERIFY(f.open());
            QVERIFY(f.ask("Before?"));
            QVERIFY(f.window->store()->flush(20));
            QTRY_COMPARE(int(f.window->store()->sessions().size()), 1);
            f.trigger("edit.preferences");
            auto* storage = f.window->preferences()->findChild<StoragePanel*>();
            QVERIFY(storage->moveButton()->isVisible());
            const QString old = f.window->store()->path();
            // Where something lies nothing is written over.
            QDir(folder.path()).mkpath(QStringLiteral("taken"));
            QFile taken(folder.filePath(QStringLiteral("taken/explorer.db")));
            QVERIFY(taken.open(QIODevice::WriteOnly));
            taken.close();
            storage->moveTo(folder.filePath(QStringLiteral("taken")));
            QTRY_VERIFY_WITH_TIMEOUT(storage->moved()->isVisible(), 20000);
            QVERIFY(storage->moved()->kind() == Note::Kind::Halt);
            QCOMPARE(f.window->store()->path(), old);
            QVERIFY(storage->moveButton()->isEnabled());
            const QString there = folder.filePath(QStringLiteral("there"));
            storage->moveTo(there);
            QVERIFY(!storage->moveButton()->isEnabled());
            QTRY_VERIFY_WITH_TIMEOUT(storage->moved()->kind() == Note::Kind::Ok, 20000);
            QCOMPARE(f.window->store()->path(), there + QStringLiteral("/explorer.db"));
            QVERIFY2(storage->totalText().contains(there), qPrintable(storage->totalText()));
            QVERIFY(!QFile::exists(old));
            QVERIFY(!storage->strip()->isRunning());
            // The chat goes on in the new place.
            QVERIFY(f.ask("After?"));
            QVERIFY(f.window->store()->flush(20));
        }
        {
            Fixture f(QString::fromStdString(currentStorePath().string()));
            QTRY_COMPARE(int(f.window->store()->sessions().size()), 1);
            f.window->store()->openLast();
            QTRY_VERIFY_WITH_TIMEOUT(f.texts().contains(QStringLiteral("user: After?")), 20000);
        }
        // A store that was named by hand stays there.
        Fixture other(folder.filePath(QStringLiteral("by-hand.db")));
        other.trigger("edit.preferences");
        QVERIFY(
            !other.window->preferences()->findChild<StoragePanel*>()->moveButton()->isVisible());
        qputenv("XDG_DATA_HOME", before);
    }

    void spaceThatIsGivenBackIsShown()
    {
        QTemporaryDir folder;
        Fixture f(folder.filePath(QStringLiteral("s.db")));
        QVERIFY(f.open());
        f.script->answers = { std::string(60000, 'a') };
        QVERIFY(f.ask("Long"));
        QVERIFY(f.window->store()->flush(20));
        QTRY_COMPARE(int(f.window->store()->sessions().size()), 1);
        QSignalSpy given(f.window->store(), &SessionStore::givingBack);
        f.window->store()->remove({ f.window->store()->sessions()[0].id });
        // Its undo is over when another deletion begins.
        QVERIFY(f.ask("Other"));
        QVERIFY(f.window->store()->flush(20));
        QTRY_COMPARE(int(f.window->store()->sessions().size()), 1);
        f.window->store()->remove({ f.window->store()->sessions()[0].id });
        QTRY_VERIFY_WITH_TIMEOUT(
            !given.isEmpty() && given.last()[0].toLongLong() == given.last()[1].toLongLong(),
            20000);
    }

    void whatIsChosenOutlivesAKill()
    {
        QTemporaryDir folder;
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        {
            WindowSetup setup;
            setup.engine = fakeFactory(std::make_shared<FakeScript>());
            setup.finder = [](const auto&) { return ModelSearch(); };
            MainWindow window(std::move(setup));
            window.show();
            window.commands()->action(QStringLiteral("edit.preferences"))->trigger();
            window.preferences()->findChild<QToolButton*>(QStringLiteral("theme.dark"))->click();
            // The window is still there, and was asked nothing.
            QTRY_VERIFY_WITH_TIMEOUT(
                QSettings(AppSettings::path(), QSettings::IniFormat).value("theme").toString()
                    == QLatin1String("dark"),
                20000);
            window.preferences()->findChild<QToolButton*>(QStringLiteral("theme.light"))->click();
        }
    }

    void promptsAreLoggedOnlyWhenAsked()
    {
        QTemporaryDir folder;
        const QByteArray before = qgetenv("XDG_STATE_HOME");
        qputenv("XDG_STATE_HOME", folder.path().toUtf8());
        const QString path = folder.filePath(QStringLiteral("attention-explorer/prompts.jsonl"));
        Fixture f;
        qputenv("XDG_STATE_HOME", before);
        QVERIFY(f.open());
        QVERIFY(f.ask("A secret"));
        QVERIFY(!QFile::exists(path));
        f.trigger("edit.preferences");
        auto* page = f.window->preferences();
        auto* on = page->findChild<QCheckBox*>(QStringLiteral("promptLog"));
        auto* words = page->findChild<QLabel*>(QStringLiteral("promptLogWords"));
        auto* clear = page->findChild<QPushButton*>(QStringLiteral("clearPromptLog"));
        QVERIFY(on && !on->isChecked() && !clear->isVisible());
        on->click();
        QVERIFY(f.ask("Shown \"here\"\n"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray line = file.readAll();
        QCOMPARE(line.count('\n'), 1);
        const QJsonObject told = QJsonDocument::fromJson(line).object();
        const QJsonArray messages = told[QStringLiteral("messages")].toArray();
        QCOMPARE(messages.last()[QStringLiteral("content")].toString(),
            QStringLiteral("Shown \"here\"\n"));
        QCOMPARE(messages.last()[QStringLiteral("role")].toString(), QStringLiteral("user"));
        QVERIFY(!told[QStringLiteral("model")].toString().isEmpty());
        QCOMPARE(file.permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        QVERIFY2(words->text().contains(path), qPrintable(words->text()));
        QVERIFY(clear->isVisible());
        on->click();
        QVERIFY(f.ask("Not this"));
        QCOMPARE(QFileInfo(path).size(), qint64(line.size()));
        clear->click();
        QVERIFY(!QFile::exists(path) && !clear->isVisible());
        // What cannot be written is told, and is off.
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("attention-explorer/prompts.jsonl")));
        on->click();
        QVERIFY(f.ask("Nowhere"));
        QVERIFY(!on->isChecked());
        QTRY_VERIFY(!f.window->note()->isHidden()); // beside the chat
    }
};

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
