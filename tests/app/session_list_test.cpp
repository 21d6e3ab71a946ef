// SPDX-License-Identifier: Apache-2.0
// The Sessions dock: folders, and what is done with several at once.
#include "app/host/session_store.h"
#include "app/window/main_window.h"
#include "app/window/sessions_dock.h"
#include "engine/trace/jsonl.h"
#include "tests/support/fake_engine.h"
#include "views/common/look.h"

#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

TraceSession chat(const char* question)
{
    TraceSession trace;
    trace.header().traceId = std::string("trace-") + question;
    trace.header().model = "m";
    trace.header().createdAt = 1700000000000;
    MessageRecord message;
    message.id = "q";
    message.role = "user";
    message.content = question;
    trace.messages() = { message };
    return trace;
}

} // namespace

class SessionListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(QStringLiteral("s.db"));
        {
            auto store = Store::open(path.toStdString(), Store::Access::ReadWrite);
            QVERIFY(store);
            for (const char* question : { "Alpha", "Beta", "Gamma", "Same", "Same" })
                QVERIFY(store->add(chat(question).snapshot()));
        }
        WindowSetup setup;
        setup.engine = fakeFactory(std::make_shared<FakeScript>());
        setup.finder = [](const auto&) { return ModelSearch(); };
        setup.persistent = false;
        setup.storePath = path;
        setup.theme = look::Theme::Light;
        m_window = std::make_unique<MainWindow>(std::move(setup));
        m_window->resize(1440, 900);
        m_window->show();
        m_dock = m_window->sessionsDock();
        QTRY_COMPARE(m_dock->model()->rowCount(), 6); // the day, and five chats
    }
    void cleanup() { m_window.reset(); }

    void foldersStandBetweenPinnedAndDays()
    {
        choose({ "Alpha", "Gamma" });
        menuAction(rowOf("Gamma"), "Folder", "New folder…");
        auto* dialog = m_window->findChild<QInputDialog*>(QStringLiteral("folderName"));
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("  Work & play "));
        dialog->accept();
        QTRY_COMPARE(texts().value(0), QStringLiteral("Work & play"));
        QCOMPARE(texts().size(), 7);
        QStringList inside = texts().mid(1, 2);
        inside.sort();
        QCOMPARE(inside, (QStringList { QStringLiteral("Alpha"), QStringLiteral("Gamma") }));
        // A pinned one stands among the pinned ones, and comes back to its folder.
        m_window->store()->setPinned(idOf("Alpha"), true);
        QTRY_COMPARE(texts().mid(0, 4),
            (QStringList { QStringLiteral("Pinned"), QStringLiteral("Alpha"),
                QStringLiteral("Work & play"), QStringLiteral("Gamma") }));
        m_window->store()->setPinned(idOf("Alpha"), false);
        QTRY_COMPARE(texts().value(0), QStringLiteral("Work & play"));
        // What is searched keeps its heads.
        m_dock->model()->setFilter(QStringLiteral("Gamma"));
        QTRY_COMPARE(
            texts(), (QStringList { QStringLiteral("Work & play"), QStringLiteral("Gamma") }));
        m_dock->model()->setFilter({});
        QTRY_COMPARE(texts().size(), 7);
        // Renamed, and dissolved.
        menuAction(m_dock->model()->index(0), "Rename folder…");
        dialog = m_window->findChild<QInputDialog*>(QStringLiteral("folderName"));
        QVERIFY(dialog);
        QCOMPARE(dialog->textValue(), QStringLiteral("Work & play"));
        dialog->setTextValue(QStringLiteral("Work"));
        dialog->accept();
        QTRY_COMPARE(texts().value(0), QStringLiteral("Work"));
        QTRY_COMPARE(m_window->store()->folders(), QStringList { QStringLiteral("Work") });
        menuAction(m_dock->model()->index(0), "Dissolve folder, keep its sessions");
        QTRY_COMPARE(texts().size(), 6);
        QVERIFY(m_window->store()->folders().isEmpty());
    }

    void severalAtOnce()
    {
        choose({ "Alpha", "Beta" });
        menuAction(rowOf("Beta"), "Pin");
        QTRY_COMPARE(texts().value(0), QStringLiteral("Pinned"));
        QTRY_VERIFY(m_window->store()->find(idOf("Alpha"))->pinned
            && m_window->store()->find(idOf("Beta"))->pinned);
        choose({ "Alpha", "Gamma", "Same" });
        menuAction(rowOf("Alpha"), "Delete");
        QTRY_COMPARE(m_window->store()->sessions().size(), std::size_t(1)); // both of one title
        m_window->store()->undoRemove();
        QTRY_COMPARE(m_window->store()->sessions().size(), std::size_t(5));
        // Opened on a row that is not chosen, the menu is about that row alone.
        choose({ "Alpha", "Beta" });
        menuAction(rowOf("Gamma"), "Delete");
        QTRY_COMPARE(m_window->store()->sessions().size(), std::size_t(4));
    }

    void whatIsNotToldOneByOneIsSaid()
    {
        {
            auto store
                = Store::open(m_window->store()->path().toStdString(), Store::Access::ReadWrite);
            QVERIFY(store);
            std::string often = "Many";
            for (int k = 0; k < 60; ++k)
                often += " sailors";
            QVERIFY(store->add(chat(often.c_str()).snapshot()));
        }
        m_window->store()->refresh();
        QTRY_COMPARE(m_dock->model()->rowCount(), 7);
        m_dock->model()->setFilter(QStringLiteral("sailors"));
        QTRY_VERIFY(m_dock->model()->result());
        QTRY_COMPARE(m_dock->model()->rowCount(), 2);
        const QModelIndex row = m_dock->model()->index(1);
        QVERIFY(m_dock->model()->result()->places > row.data(SessionsModel::Places).toInt());
        QVERIFY(row.data(SessionsModel::MorePlaces).toBool());
        m_dock->model()->setFilter(QStringLiteral("Gamma"));
        QTRY_COMPARE(texts().value(1), QStringLiteral("Gamma"));
        QVERIFY(!m_dock->model()->index(1).data(SessionsModel::MorePlaces).toBool());
    }

    void manyAreExported()
    {
        QVector<SessionId> ids;
        for (const SessionSummary& one : m_window->store()->sessions())
            ids << one.id;
        QFile there(m_folder->filePath(QStringLiteral("Alpha.jsonl")));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
        there.close();
        choose({ "Alpha", "Beta", "Gamma", "Same" });
        menuAction(rowOf("Beta"), "Export…");
        auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("exportSessions"));
        QVERIFY(dialog);
        QSignalSpy exported(m_window->store(), &SessionStore::exported);
        Q_EMIT dialog->fileSelected(m_folder->path());
        dialog->close();
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 20000);
        QCOMPARE(exported[0][0].toInt(), 5);
        const auto file
            = [&](const char* name) { return m_folder->filePath(QString::fromUtf8(name)); };
        // Nothing that was there is written over, two of one title stand side by side.
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("mine"));
        for (const char* name :
            { "Alpha 2.jsonl", "Beta.jsonl", "Gamma.jsonl", "Same.jsonl", "Same 2.jsonl" })
            QVERIFY2(readTrace(file(name).toStdString()), name);
    }

private:
    QStringList texts() const
    {
        QStringList all;
        for (int row = 0; row < m_dock->model()->rowCount(); ++row)
            all << m_dock->model()->index(row).data().toString();
        return all;
    }
    QModelIndex rowOf(const char* title) const
    {
        for (int row = 0; row < m_dock->model()->rowCount(); ++row)
            if (m_dock->model()->index(row).data().toString() == QString::fromUtf8(title))
                return m_dock->model()->index(row);
        return {};
    }
    SessionId idOf(const char* title) const { return SessionsModel::idOf(rowOf(title)); }
    /// All rows of these titles.
    void choose(const QList<const char*>& titles)
    {
        m_dock->list()->clearSelection();
        for (int row = 0; row < m_dock->model()->rowCount(); ++row)
            for (const char* title : titles)
                if (m_dock->model()->index(row).data().toString() == QString::fromUtf8(title))
                    m_dock->list()->selectionModel()->select(
                        m_dock->model()->index(row), QItemSelectionModel::Select);
    }
    /// Chooses from the menu of a row.
    void menuAction(const QModelIndex& index, const char* name, const char* sub = nullptr)
    {
        QVERIFY(index.isValid());
        Q_EMIT m_dock->list()->customContextMenuRequested(
            m_dock->list()->visualRect(index).center());
        QMenu* menu = nullptr;
        for (QMenu* one : m_dock->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
            if (one->isVisible())
                menu = one;
        QVERIFY(menu);
        QAction* found = nullptr;
        for (QAction* action : menu->actions())
            if (action->text() == QString::fromUtf8(name))
                found = action;
        QVERIFY2(found, name);
        if (sub) {
            QVERIFY(found->menu());
            for (QAction* action : found->menu()->actions())
                if (action->text() == QString::fromUtf8(sub))
                    found = action;
        }
        found->trigger();
        menu->close();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    SessionsDock* m_dock = nullptr;
};

QTEST_MAIN(SessionListTest)
#include "session_list_test.moc"
