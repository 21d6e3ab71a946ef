// SPDX-License-Identifier: Apache-2.0
// The window's sessions over a fake engine: chats are kept by themselves, found, opened, deleted
// and brought back; answers that were written again stay as versions.
#include "app/commands/commands.h"
#include "app/host/session_store.h"
#include "app/window/main_window.h"
#include "app/window/sessions_dock.h"
#include "app/window/view_area.h"
#include "engine/store/database.h"
#include "engine/trace/branches.h"
#include "engine/trace/jsonl.h"
#include "tests/support/earlier_file.h"
#include "tests/support/fake_engine.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"
#include "views/chat/find_bar.h"
#include "views/manifold/manifold_view.h"

#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

struct Fixture {
    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    std::unique_ptr<MainWindow> window;

    explicit Fixture(const QString& store)
    {
        WindowSetup setup;
        setup.engine = fakeFactory(script);
        setup.finder = [](const auto&) { return ModelSearch(); };
        setup.persistent = false;
        setup.storePath = store;
        setup.theme = look::Theme::Light;
        window = std::make_unique<MainWindow>(std::move(setup));
    }
    ChatController* chat() { return window->controller(); }
    SessionStore* store() { return window->store(); }
    const TraceSession& trace() { return window->session()->trace(); }
    bool open()
    {
        chat()->openModel(QStringLiteral("/models/fake.gguf"));
        return QTest::qWaitFor([this] { return chat()->state() == ViewCommands::State::Idle; });
    }
    bool idle()
    {
        return QTest::qWaitFor(
            [this] { return chat()->state() == ViewCommands::State::Idle; }, 20000);
    }
    bool ask(const char* text)
    {
        chat()->send(QString::fromLatin1(text));
        return idle();
    }
    bool listed(int count)
    {
        return QTest::qWaitFor(
            [&] { return int(store()->sessions().size()) == count && store()->flush(20); }, 20000);
    }
    bool show(SessionId id)
    {
        store()->open(id);
        return QTest::qWaitFor(
            [&] { return store()->current() == id && !store()->isOpening(); }, 20000);
    }
    QString answer() { return QString::fromStdString(trace().messages().back().content); }
};

std::string textOf(const TraceSession& trace)
{
    std::string text;
    for (int index = 0; index < trace.tokenCount(); ++index)
        text += trace.tokenText(index);
    return text;
}

Result<TraceSession> stored(const QString& path, SessionId id)
{
    AX_TRY(const Store store, Store::open(path.toStdString(), Store::Access::ReadOnly));
    return store.read(id);
}

} // namespace

class SessionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void chatsAreKeptByThemselves();
    void attentionIsNotKept();
    void whatIsWrittenIsThereBeforeItEnds();
    void draftAndBranchComeBack();
    void aQuestionThatWasSentIsNoDraft();
    void regeneratingKeepsTheOldAnswer();
    void editingKeepsTheOldEnd();
    void forkingKeepsTheOldAnswer();
    void versionsAreDeletedAndComeBack();
    void deletingCanBeTakenBack();
    void searchOpensAtThePlace();
    void dockKeys();
    void importExportDuplicate();
    void pointsOfTheManifoldLeadBack();
    void anotherWindowWritesIt();
    void interruptedUntilItIsContinued();
    void databasesOfTheEarlierProject();
    void nothingIsAskedWhenAllIsKept();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("s.db")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// "Not at all": rows are there while the chat is shown and gone once it is left; what is written
/// after that goes as well.
void SessionsTest::attentionIsNotKept()
{
    Fixture f(path());
    f.store()->setKeepDays(SessionStore::kNotKept);
    const auto rows = [&](SessionId id) {
        int count = 0;
        const auto read = stored(path(), id);
        for (int k = 0; read && k < read->tokenCount(); ++k)
            if (read->hasStep(k))
                count += read->viewStep(k).rowCount();
        return count;
    };
    QVERIFY(f.open());
    QVERIFY(f.ask("What is two and two?"));
    QVERIFY(f.listed(1));
    QVERIFY(f.store()->flush(20));
    const SessionId id = f.store()->sessions().front().id;
    QVERIFY(rows(id) > 0);
    const auto leave = [&] {
        f.window->commands()->action(QStringLiteral("file.new"))->trigger();
        QVERIFY(f.store()->flush(20));
    };
    leave();
    QCOMPARE(rows(id), 0);
    QVERIFY(f.show(id));
    QVERIFY(f.ask("And three?"));
    QVERIFY(f.store()->flush(20));
    QVERIFY(rows(id) > 0);
    leave();
    QCOMPARE(rows(id), 0);
    // Pinned sessions keep everything.
    QVERIFY(f.show(id));
    f.store()->setPinned(id, true);
    QVERIFY(f.ask("And four?"));
    QVERIFY(f.store()->flush(20));
    leave();
    QVERIFY(rows(id) > 0);
}

void SessionsTest::chatsAreKeptByThemselves()
{
    std::string before;
    {
        Fixture f(path());
        QVERIFY(f.open());
        QVERIFY(f.ask("What is two and two?"));
        QVERIFY(f.listed(1));
        const SessionSummary& one = f.store()->sessions().front();
        QCOMPARE(QString::fromStdString(one.title), QStringLiteral("What is two and two?"));
        QVERIFY(!one.interrupted);
        QCOMPARE(one.tokens, f.trace().tokenCount());
        QCOMPARE(f.store()->current(), one.id);
        QVERIFY(f.ask("And three?"));
        QVERIFY(f.store()->flush(20));
        // The same session, and whole.
        before = writeTraceText(f.trace());
        auto read = stored(path(), one.id);
        QVERIFY(read.has_value());
        QCOMPARE(writeTraceText(*read), before);
        f.window->commands()->action(QStringLiteral("file.new"))->trigger();
        QVERIFY(f.window->session()->isEmpty());
        QCOMPARE(f.store()->current(), SessionId(0));
        QVERIFY(f.ask("Another chat"));
        QVERIFY(f.listed(2));
    }
    Fixture f(path());
    QVERIFY(f.listed(2));
    QVERIFY(f.show(f.store()->sessions().back().id));
    QCOMPARE(writeTraceText(f.trace()), before);
    // It goes on where it was, in the same session.
    QVERIFY(f.open());
    QVERIFY(f.ask("And four?"));
    QVERIFY(f.listed(2));
    QVERIFY(f.store()->flush(20));
    QCOMPARE(writeTraceText(*stored(path(), f.store()->current())), writeTraceText(f.trace()));
}

void SessionsTest::whatIsWrittenIsThereBeforeItEnds()
{
    Fixture f(path());
    f.script->endless = true;
    f.script->msPerToken = 1;
    QVERIFY(f.open());
    f.chat()->send(QStringLiteral("Write for ever"));
    // Another program sees it grow.
    int seen = 0;
    QVERIFY(QTest::qWaitFor(
        [&] {
            const auto store = Store::open(path().toStdString(), Store::Access::ReadOnly);
            if (!store)
                return false;
            const auto all = store->list();
            if (!all || all->empty() || !all->front().interrupted || !all->front().leased)
                return false;
            seen = all->front().generated;
            return seen > 100;
        },
        30000));
    f.chat()->stop();
    QVERIFY(f.idle());
    QVERIFY(f.store()->flush(20));
    const auto store = Store::open(path().toStdString(), Store::Access::ReadOnly);
    QVERIFY(!store->list()->front().interrupted);
    QCOMPARE(store->list()->front().tokens, f.trace().tokenCount());
}

void SessionsTest::draftAndBranchComeBack()
{
    std::string shown;
    {
        Fixture f(path());
        QVERIFY(f.open());
        QVERIFY(f.ask("First"));
        f.script->answers = { "Another answer entirely." };
        f.chat()->regenerate();
        QVERIFY(f.idle());
        f.chat()->showVersion(int(f.trace().messages().size()) - 1, -1);
        shown = textOf(f.trace());
        f.chat()->setDraft(QStringLiteral("half a question"));
        ChatSettings settings = f.chat()->settings();
        settings.maxTokens = 77;
        f.chat()->setSettings(settings);
        QVERIFY(f.store()->flush(20));
    }
    Fixture f(path());
    QSignalSpy drafts(f.chat(), &ViewCommands::draftRestored);
    f.store()->openLast();
    QVERIFY(QTest::qWaitFor([&] { return f.store()->current() != 0; }, 20000));
    QCOMPARE(textOf(f.trace()), shown);
    QCOMPARE(drafts.last().first().value<Draft>().text, QStringLiteral("half a question"));
    QCOMPARE(f.chat()->settings().maxTokens, 77);
    QCOMPARE(f.trace().keptBranches().size(), std::size_t(1));
}

/// Written before there was a session, sent, and the program left on a new chat.
void SessionsTest::aQuestionThatWasSentIsNoDraft()
{
    const auto kept = [&] {
        const auto store = Store::open(path().toStdString(), Store::Access::ReadOnly);
        const auto draft = store ? store->setting("draft") : Result<std::string>();
        return draft ? *draft : std::string();
    };
    {
        Fixture f(path());
        QVERIFY(f.open());
        f.chat()->setDraft(QStringLiteral("What is it?"));
        f.store()->saveNow();
        QVERIFY(f.store()->flush(20));
        QVERIFY(kept().find("What is it?") != std::string::npos);
        f.chat()->setDraft({});
        QVERIFY(f.ask("What is it?"));
        QVERIFY(f.store()->flush(20));
    }
    QCOMPARE(kept(), std::string());
}

void SessionsTest::regeneratingKeepsTheOldAnswer()
{
    Fixture f(path());
    QVERIFY(f.open());
    QVERIFY(f.ask("What is two and two?"));
    const int row = int(f.trace().messages().size()) - 1;
    const std::string first = textOf(f.trace());
    const QString answer = f.answer();
    f.script->answers = { "It is surely five." };
    f.chat()->regenerate();
    QVERIFY(f.idle());
    const MessageVersions versions = versionsOf(f.trace(), row);
    QCOMPARE(versions.ids.size(), std::size_t(2));
    QCOMPARE(versions.shown, 1);
    QCOMPARE(f.trace().shownBranch().cause, std::string("regenerated"));
    const std::string second = textOf(f.trace());
    QVERIFY(second != first);
    f.chat()->showVersion(row, -1);
    QCOMPARE(textOf(f.trace()), first);
    QCOMPARE(f.answer(), answer);
    QCOMPARE(versionsOf(f.trace(), row).shown, 0);
    f.chat()->showVersion(row, -1); // there is none before it
    QCOMPARE(textOf(f.trace()), first);
    f.chat()->undo();
    QCOMPARE(textOf(f.trace()), second);
    f.chat()->undo(); // the regeneration itself: the tree is as it was before
    QCOMPARE(textOf(f.trace()), first);
    QVERIFY(f.trace().keptBranches().empty());
    f.chat()->redo();
    QCOMPARE(textOf(f.trace()), second);
    // An answer goes on in the version that is shown; the other one stays.
    f.chat()->showVersion(row, -1);
    f.script->answers = { "More." };
    QVERIFY(f.ask("And?"));
    QCOMPARE(versionsOf(f.trace(), row).ids.size(), std::size_t(2));
    f.chat()->showVersion(row, 1);
    QCOMPARE(textOf(f.trace()), second);
    QVERIFY(f.store()->flush(20));
    QVERIFY(QTest::qWaitFor([&] { return f.store()->current() != 0; }));
    QCOMPARE(writeTraceText(*stored(path(), f.store()->current())), writeTraceText(f.trace()));
    // A file holds all of it.
    const std::string text = writeTraceText(f.trace());
    auto read = readTraceText(text);
    QVERIFY(read && read->problemCount == 0);
    QCOMPARE(writeTraceText(read->session), text);
}

void SessionsTest::editingKeepsTheOldEnd()
{
    Fixture f(path());
    QVERIFY(f.open());
    QVERIFY(f.ask("First question"));
    QVERIFY(f.ask("Second question"));
    const std::string before = textOf(f.trace());
    int row = 0;
    while (f.trace().messages()[std::size_t(row)].role != "user")
        ++row;
    f.script->answers = { "Edited answer." };
    f.chat()->editMessage(row, QStringLiteral("Another first question"));
    QVERIFY(f.idle());
    QCOMPARE(versionsOf(f.trace(), row).ids.size(), std::size_t(2));
    QCOMPARE(f.trace().shownBranch().cause, std::string("edited"));
    f.chat()->showVersion(row, -1);
    QCOMPARE(textOf(f.trace()), before);
    QCOMPARE(f.trace().messages().size(), std::size_t(row + 4));
}

void SessionsTest::forkingKeepsTheOldAnswer()
{
    Fixture f(path());
    QVERIFY(f.open());
    QVERIFY(f.ask("What is two and two?"));
    const std::string before = textOf(f.trace());
    int token = f.trace().tokenCount() - 3;
    const int row = int(f.trace().messages().size()) - 1;
    QVERIFY(f.chat()->canFork(token));
    QVERIFY(!f.chat()->canFork(0));
    Alternative other;
    other.id = f.script->tokenizer->encode(" seven", false).front();
    other.text = f.script->tokenizer->tokenBytes(other.id);
    other.logprob = -2;
    f.script->answers = { " and more." };
    f.chat()->forkFrom(token, other);
    QVERIFY(f.idle());
    QCOMPARE(f.trace().tokenId(token), other.id);
    QCOMPARE(f.trace().tokenRole(token), TokenRole::Generated);
    QCOMPARE(f.trace().logprob(token), -2.f);
    QVERIFY(f.trace().tokenCount() > token + 1);
    QVERIFY2(f.answer().contains(QString::fromStdString(other.text)), qPrintable(f.answer()));
    QCOMPARE(f.trace().shownBranch().cause, std::string("forked"));
    QCOMPARE(f.trace().shownBranch().forkedFrom["index"].get<int>(), token);
    QCOMPARE(versionsOf(f.trace(), row).ids.size(), std::size_t(2));
    f.chat()->showVersion(row, -1);
    QCOMPARE(textOf(f.trace()), before);
    f.chat()->undo();
    f.chat()->undo(); // fork and answer are one step
    QCOMPARE(textOf(f.trace()), before);
    QVERIFY(f.trace().keptBranches().empty());
}

void SessionsTest::versionsAreDeletedAndComeBack()
{
    Fixture f(path());
    QVERIFY(f.open());
    QVERIFY(f.ask("What?"));
    const int row = int(f.trace().messages().size()) - 1;
    const std::string first = textOf(f.trace());
    f.script->answers = { "Second version." };
    f.chat()->regenerate();
    QVERIFY(f.idle());
    const std::string second = textOf(f.trace());
    f.chat()->deleteVersion(row);
    QCOMPARE(textOf(f.trace()), first);
    QVERIFY(!versionsOf(f.trace(), row));
    f.chat()->undo();
    QCOMPARE(textOf(f.trace()), second);
    QCOMPARE(versionsOf(f.trace(), row).ids.size(), std::size_t(2));
}

void SessionsTest::deletingCanBeTakenBack()
{
    Fixture f(path());
    QVERIFY(f.open());
    QVERIFY(f.ask("Goats and names"));
    QVERIFY(f.listed(1));
    const SessionId id = f.store()->current();
    const std::string before = writeTraceText(f.trace());
    QSignalSpy removed(f.store(), &SessionStore::removed);
    f.store()->remove({ id });
    QCOMPARE(removed.count(), 1);
    QVERIFY(removed.first().first().toString().contains(QStringLiteral("Goats and names")));
    QVERIFY(f.window->session()->isEmpty());
    QVERIFY(f.listed(0));
    f.window->commands()->action(QStringLiteral("edit.undo"))->trigger();
    QVERIFY(f.listed(1));
    QVERIFY(f.show(id));
    QCOMPARE(writeTraceText(f.trace()), before);
}

void SessionsTest::searchOpensAtThePlace()
{
    Fixture f(path());
    QVERIFY(f.open());
    f.script->answers = { "Mara brings the keys to the library." };
    QVERIFY(f.ask("Who opens the door?"));
    f.window->commands()->action(QStringLiteral("file.new"))->trigger();
    f.script->answers = { "Nothing of it." };
    QVERIFY(f.ask("Something else"));
    QVERIFY(f.listed(2));
    SessionsDock* dock = f.window->sessionsDock();
    dock->field()->setText(QStringLiteral("librar"));
    QVERIFY(QTest::qWaitFor([&] { return dock->model()->rowCount() == 2; }, 20000));
    QVERIFY2(dock->stateText().startsWith(QStringLiteral("1 places in 1 of 2 sessions")),
        qPrintable(dock->stateText()));
    const QModelIndex found = dock->model()->index(1);
    QVERIFY(found.data(SessionsModel::Excerpt).toString().contains(QStringLiteral("library")));
    dock->list()->setCurrentIndex(found);
    dock->openChosen();
    QVERIFY(QTest::qWaitFor([&] { return f.window->selection()->pinned() >= 0; }, 20000));
    const int pinned = f.window->selection()->pinned();
    QVERIFY(f.trace().tokenText(pinned).find("library") != std::string_view::npos);
    // The find bar shows what was found and frames it; the keyboard stays in the dock.
    auto* chat = static_cast<ChatView*>(f.window->views()->view(QStringLiteral("chat")));
    QVERIFY(chat->findBar()->isVisibleTo(chat->text())); // the window itself is not shown here
    QCOMPARE(chat->findBar()->field()->text(), QStringLiteral("librar"));
    QVERIFY(chat->text()->foundCount() >= 1);
    QVERIFY(!chat->findBar()->field()->hasFocus());
    dock->field()->setText(QStringLiteral("zebra"));
    QVERIFY(QTest::qWaitFor([&] { return dock->model()->rowCount() == 0; }, 20000));
}

void SessionsTest::dockKeys()
{
    Fixture f(path());
    QVERIFY(f.open());
    for (const char* question : { "One", "Two", "Three" }) {
        QVERIFY(f.ask(question));
        f.window->commands()->action(QStringLiteral("file.new"))->trigger();
    }
    QVERIFY(f.listed(3));
    SessionsDock* dock = f.window->sessionsDock();
    QVERIFY(QTest::qWaitFor([&] { return dock->model()->rowCount() == 4; }));
    QVERIFY(dock->model()->index(0).data(SessionsModel::IsHead).toBool());
    QTest::keyClick(dock->field(), Qt::Key_Down);
    QTest::keyClick(dock->field(), Qt::Key_Down);
    QCOMPARE(dock->list()->currentIndex().data().toString(), QStringLiteral("Two"));
    QTest::keyClick(dock->field(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return f.store()->current() != 0; }, 20000));
    QCOMPARE(f.trace().messages().back().role, std::string("assistant"));
    dock->model()->setData(dock->list()->currentIndex(), QStringLiteral("Renamed"), Qt::EditRole);
    f.store()->setPinned(SessionsModel::idOf(dock->list()->currentIndex()), true);
    QVERIFY(QTest::qWaitFor(
        [&] {
            return dock->model()->rowCount() == 5
                && dock->model()->index(1).data().toString() == QStringLiteral("Renamed");
        },
        20000));
    QVERIFY(dock->model()->index(0).data(SessionsModel::Pinned).toBool());
    dock->list()->selectAll();
    QTest::keyClick(dock->list(), Qt::Key_Delete);
    QVERIFY(f.listed(0));
    f.store()->undoRemove();
    QVERIFY(f.listed(3));
}

void SessionsTest::interruptedUntilItIsContinued()
{
    SessionId id = 0;
    const auto interrupted = [&] {
        const auto store = Store::open(path().toStdString(), Store::Access::ReadOnly);
        return store && store->summary(id) && store->summary(id)->interrupted;
    };
    {
        Fixture f(path());
        QVERIFY(f.open());
        QVERIFY(f.ask("Tell me of a mountain"));
        QVERIFY(f.listed(1));
        id = f.store()->current();
    }
    {
        // As if the program had ended in the middle of the answer.
        auto store = Store::open(path().toStdString(), Store::Access::ReadWrite);
        QVERIFY(store.has_value());
        QVERIFY(store->database().run("UPDATE sessions SET state = 'interrupted'").has_value());
    }
    for (int time = 0; time < 2; ++time) {
        // Looking at it changes nothing, however often and with a draft.
        Fixture f(path());
        QVERIFY(f.listed(1));
        QSignalSpy told(f.store(), &SessionStore::troubled);
        QVERIFY(f.show(id));
        QCOMPARE(told.size(), 1);
        QVERIFY(told[0][0].toString().contains(QStringLiteral("interrupted")));
        f.chat()->setDraft(QStringLiteral("draft %1").arg(time));
        QVERIFY(f.store()->flush(20));
        QVERIFY(interrupted());
    }
    {
        Fixture f(path());
        QVERIFY(f.open());
        QVERIFY(f.listed(1));
        QVERIFY(f.show(id));
        f.chat()->continueAnswer();
        QVERIFY(f.idle());
        QVERIFY(f.store()->flush(20));
        QVERIFY(!interrupted());
    }
    QVERIFY(!interrupted());
}

void SessionsTest::databasesOfTheEarlierProject()
{
    Fixture f(path());
    QVERIFY(f.open());
    QVERIFY(f.ask("Hello"));
    QVERIFY(f.listed(1));
    const QString file = m_folder->filePath(QStringLiteral("old.db"));
    QVERIFY(writeEarlierFile(file.toStdString()));
    const auto bytes = [&] {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    f.window->openPath(file);
    SessionsDock* dock = f.window->sessionsDock();
    // Head and chat of today, head and two answers of the database.
    QVERIFY(QTest::qWaitFor([&] { return dock->model()->rowCount() == 5; }, 20000));
    QCOMPARE(dock->model()->index(2).data().toString(), QStringLiteral("old.db, read-only"));
    const QModelIndex row = dock->model()->index(3);
    QCOMPARE(row.data().toString(), QStringLiteral("Count to three"));
    QVERIFY(!(row.flags() & Qt::ItemIsEditable));
    dock->field()->setText(QStringLiteral("PART one"));
    QVERIFY(QTest::qWaitFor([&] { return dock->model()->rowCount() == 2; }, 20000));
    dock->field()->clear();
    QVERIFY(QTest::qWaitFor([&] { return dock->model()->rowCount() == 5; }, 20000));
    QSignalSpy opened(f.window.get(), &MainWindow::traceOpened);
    dock->list()->setCurrentIndex(dock->model()->index(3));
    dock->openChosen();
    QVERIFY(QTest::qWaitFor([&] { return opened.size() == 1; }, 20000));
    QCOMPARE(f.answer(), QStringLiteral("One two three"));
    QCOMPARE(std::string(f.trace().zone(1)), std::string("syntax_floor"));
    // Its row stays marked while it is shown, also when the list is made anew.
    const auto marked = [&] {
        QStringList titles;
        for (const QModelIndex& index : dock->list()->selectionModel()->selectedIndexes())
            titles << index.data().toString();
        return titles;
    };
    QCOMPARE(marked(), QStringList { QStringLiteral("Count to three") });
    f.store()->setPinned(f.store()->sessions()[0].id, true);
    QVERIFY(QTest::qWaitFor(
        [&] { return dock->model()->index(0).data().toString() == QStringLiteral("Pinned"); },
        20000));
    QCOMPARE(marked(), QStringList { QStringLiteral("Count to three") });
    f.window->controller()->newChat();
    QCOMPARE(marked(), QStringList());
    // The chat before it is whole, the database as it was; deleting takes it off the list.
    QVERIFY(f.listed(1));
    dock->list()->setCurrentIndex(dock->model()->index(3));
    QTest::keyClick(dock->list(), Qt::Key_Delete);
    QCOMPARE(dock->model()->rowCount(), 2);
    QCOMPARE(bytes(), before);
    QVERIFY(!QFile::exists(file + QStringLiteral(".lock")));
    // Any other database is refused by its name.
    QSignalSpy failed(f.window.get(), &MainWindow::somethingFailed);
    f.window->openPath(path());
    QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }, 20000));
    QCOMPARE(f.window->archives()->paths(), QStringList());
}

void SessionsTest::importExportDuplicate()
{
    const QString file = m_folder->filePath(QStringLiteral("in.jsonl"));
    const QString out = m_folder->filePath(QStringLiteral("out.jsonl"));
    TraceSession trace = makeTrace(40);
    QVERIFY(writeTrace(trace, file.toStdString()).has_value());
    Fixture f(path());
    f.store()->importFiles({ file });
    QVERIFY(f.listed(1));
    const SessionId id = f.store()->sessions().front().id;
    f.store()->exportTo(id, out);
    f.store()->duplicate(id);
    QVERIFY(f.listed(2));
    QFile a(file), b(out);
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QCOMPARE(b.readAll(), a.readAll());
    QSignalSpy troubled(f.store(), &SessionStore::troubled);
    f.store()->importFiles({ m_folder->filePath(QStringLiteral("none.jsonl")) });
    QVERIFY(QTest::qWaitFor([&] { return troubled.count() == 1; }, 20000));
    QVERIFY(troubled.first().first().toString().contains(QStringLiteral("none.jsonl")));
}

void SessionsTest::pointsOfTheManifoldLeadBack()
{
    QStringList files;
    for (int file = 0; file < 2; ++file) {
        TraceSession trace = makeTrace(150);
        trace.header().traceId += "-" + std::to_string(file);
        for (int index = 0; index < trace.tokenCount(); ++index) {
            if (!trace.hasStep(index))
                continue;
            StepRecord step = trace.step(index);
            step.zone = index % 2 ? "long_range" : "diffuse";
            step.fingerprint.emplace();
            step.fingerprint->fill(0);
            // Near or middle distances: one bin and a little in the next two.
            auto& print = *step.fingerprint;
            const float e = 0.02f + 0.01f * float((index * 7) % 13);
            const float f = 0.02f + 0.01f * float((index * 5) % 11);
            const std::size_t bin = index % 2 ? 4 : 9;
            print[bin] = 1 - e - f;
            print[bin + 1] = e;
            print[bin + 2] = f;
            print[index % 2 ? 0 : 1] = 1;
            for (std::size_t k = 4; k < 20; ++k)
                print[3] -= print[k] > 0 ? print[k] * std::log(print[k]) / std::log(16.0f) : 0;
            QVERIFY(trace.addStep(std::move(step)));
        }
        files << m_folder->filePath(QStringLiteral("%1.jsonl").arg(file));
        QVERIFY(writeTrace(trace, files.last().toStdString()).has_value());
    }
    Fixture f(path());
    f.store()->importFiles(files);
    QVERIFY(f.listed(2));
    f.window->resize(1300, 800);
    f.window->show();
    f.window->showView(QStringLiteral("manifold"));
    QVERIFY(!f.window->showsStartPage()); // it needs no model and no session
    auto* view = dynamic_cast<ManifoldView*>(f.window->currentView());
    QVERIFY(view);
    const ManifoldRuns& runs = *view->state()->runs();
    QTRY_VERIFY2_WITH_TIMEOUT(
        view->state()->manifold() && view->state()->manifold()->whole && !f.window->isBusy(),
        qPrintable(QStringLiteral("%1 %2 %3 %4")
                       .arg(int(runs.trouble()))
                       .arg(QString::fromStdString(runs.error().line()))
                       .arg(runs.isRunning())
                       .arg(view->isVisible())),
        20000);
    const Manifold& m = *view->state()->manifold();
    QVERIFY(m.whole);
    QCOMPARE(m.points.session.names.size(), std::size_t(2));
    QVERIFY(QFile::exists(path() + QStringLiteral(".manifold/all/manifest.json")));
    // A point of either session opens it at its token, pinned for all views.
    for (const std::string& name : m.points.session.names) {
        qint64 row = 0;
        while (m.points.session.at(std::size_t(row)) != name)
            ++row;
        row += 20;
        const int token = m.points.position[std::size_t(row)];
        QVERIFY(view->state()->canOpen(row));
        view->state()->open(row, false);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return f.store()->current() == QString::fromStdString(name).toLongLong()
                    && f.window->selection()->pinned() == token;
            },
            20000));
        QCOMPARE(view->state()->pinned(), row);
    }
    QCOMPARE(f.window->views()->currentId(), QStringLiteral("manifold"));
    view->state()->open(view->state()->pinned(), true);
    QCOMPARE(f.window->views()->currentId(), QStringLiteral("chat"));
}

void SessionsTest::anotherWindowWritesIt()
{
    Fixture one(path());
    QVERIFY(one.open());
    QVERIFY(one.ask("Mine"));
    QVERIFY(one.listed(1));
    const SessionId id = one.store()->current();
    const std::string before = writeTraceText(one.trace());
    Fixture two(path());
    QVERIFY(two.listed(1));
    QSignalSpy troubled(two.store(), &SessionStore::troubled);
    QVERIFY(two.show(id));
    QVERIFY(two.store()->isReadOnly());
    QCOMPARE(troubled.count(), 1);
    QVERIFY(two.open());
    QVERIFY(two.ask("Theirs"));
    QVERIFY(two.store()->flush(20));
    QCOMPARE(writeTraceText(*stored(path(), id)), before);
    QVERIFY(!two.store()->keepsAll());
}

void SessionsTest::nothingIsAskedWhenAllIsKept()
{
    Fixture f(path());
    f.window->show();
    QVERIFY(f.open());
    QVERIFY(f.ask("Keep me"));
    QVERIFY(f.window->close());
    QVERIFY(f.window->findChild<QDialog*>(QStringLiteral("unsaved")) == nullptr);
}

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    look::install(app, look::Theme::Light);
    SessionsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sessions_test.moc"
