// SPDX-License-Identifier: Apache-2.0
// The window's sessions: dock, notes, deletion with undo, import and export.
#include "app/commands/commands.h"
#include "app/host/earlier_archives.h"
#include "app/host/error_text.h"
#include "app/host/session_store.h"
#include "app/window/main_window.h"
#include "app/window/sessions_dock.h"
#include "app/window/status_hud.h"
#include "app/window/undo_notice.h"
#include "app/window/view_area.h"
#include "app/window/view_bar.h"
#include "engine/trace/branches.h"
#include "views/common/look.h"
#include "views/common/note.h"

#include <QDir>
#include <QFileDialog>

namespace ax::ui {

namespace {

const QString kSessionsDock = QStringLiteral("sessions");

} // namespace

void MainWindow::addSessions(WindowSetup& setup)
{
    if (setup.storePath.isEmpty())
        return;
    m_store = new SessionStore(m_session, m_controller, setup.storePath, this);
    m_archives = new EarlierArchives(this);
    DockDescriptor dock;
    dock.id = kSessionsDock;
    dock.title = tr("Sessions");
    dock.command = QStringLiteral("view.sessions");
    dock.place = DockPlace::Left;
    dock.create = [this](const ViewContext&, QWidget* parent) {
        m_sessions = new SessionsDock(m_store, m_archives, parent);
        return m_sessions;
    };
    // First, so that the keyboard comes to it before the view.
    setup.docks.prepend(dock);
    for (ViewDescriptor& view : setup.views)
        view.docks.prepend(kSessionsDock);
}

void MainWindow::connectSessions()
{
    if (!m_store)
        return;
    m_bar->insertAction(
        m_bar->actions().value(0), m_commands->action(QStringLiteral("view.sessions")));
    const auto on = [this](const char* id, auto call) {
        connect(m_commands->action(QString::fromLatin1(id)), &QAction::triggered, this, call);
    };
    on("file.import", [this] { importTraces(); });
    on("session.find", [this] { showSessions(); });
    on("session.rename", [this] {
        showSessions();
        m_sessions->renameChosen();
    });
    on("session.duplicate", [this] { m_store->duplicate(m_store->current()); });
    on("session.delete", [this] { m_store->remove({ m_store->current() }); });
    on("session.deleteVersion", [this] {
        const auto& messages = m_session->trace().messages();
        m_controller->deleteVersion(int(messages.size()) - 1);
    });
    connect(m_sessions, &SessionsDock::newChatRequested,
        m_commands->action(QStringLiteral("file.new")), &QAction::trigger);
    connect(m_sessions, &SessionsDock::importRequested, this, &MainWindow::importTraces);
    connect(m_sessions, &SessionsDock::exportRequested, this, &MainWindow::exportSession);
    connect(m_sessions, &SessionsDock::exportAllRequested, this, &MainWindow::exportSessions);
    connect(m_store, &SessionStore::exported, this, [this](int files, const QString& folder) {
        m_hud->say(tr("%Ln session(s) exported into %1.", nullptr, files)
                       .arg(QDir::toNativeSeparators(folder)));
    });

    connectArchives();
    connect(m_store, &SessionStore::removed, this, [this](const QString& what) {
        m_undoNotice->tell(m_store, what, [this] { m_store->undoRemove(); });
        updateActions();
    });

    connect(m_store, &SessionStore::troubled, this,
        [this](const QString& title, const QString& advice, const QString& details) {
            showNote(title, advice, details, !details.isEmpty());
            if (!details.isEmpty())
                Q_EMIT somethingFailed(title + QLatin1Char(' ') + details);
        });
    connect(m_store, &SessionStore::troubleOver, this, [this] { m_note->hide(); });
    const auto tellStatus = [this] {
        qint64 bytes = 0;
        for (const SessionSummary& one : m_store->sessions())
            bytes += one.bytes.total();
        const SessionSummary* shown = m_store->find(m_store->current());
        m_hud->setStore(bytes, shown ? shown->updated : 0, m_store->keepsAll());
    };
    connect(m_store, &SessionStore::listChanged, m_hud, tellStatus);
    connect(m_store, &SessionStore::currentChanged, m_hud, tellStatus);
    connect(m_store, &SessionStore::troubled, m_hud, tellStatus);
    connect(m_store, &SessionStore::troubleOver, m_hud, tellStatus);
    connect(m_store, &SessionStore::opened, this, [this] {
        m_forceStart = false;
        m_note->hide();
        updatePage();
        Q_EMIT traceOpened();
    });
    connect(m_store, &SessionStore::placeFound, this,
        [this](const FoundPlace& place) { goToPlace(place); });
    const auto follow = [this] {
        if (!m_store->canUndoRemove())
            m_undoNotice->forget(m_store);
        updateTitle();
        updateActions();
    };
    connect(m_store, &SessionStore::currentChanged, this, follow);
    connect(m_store, &SessionStore::listChanged, this, follow);
}

void MainWindow::connectArchives()
{
    const QString setting = QStringLiteral("earlierDatabases");
    const auto keep = [this, setting](const QString& path, bool kept) {
        QStringList paths = m_settings.value(setting).toStringList();
        paths.removeAll(path);
        if (kept)
            paths << path;
        m_settings.setValue(setting, paths);
    };
    connect(
        m_store, &SessionStore::currentChanged, m_archives, [this] { m_archives->setShown(0); });
    connect(m_archives, &EarlierArchives::closed, this,
        [keep](const QString& path) { keep(path, false); });
    connect(m_archives, &EarlierArchives::opened, this,
        [this](const QString& path, SessionId id, TraceReadResult* answer) {
            QStringList notes;
            for (const std::string& note : answer->notes)
                notes << QString::fromStdString(note);
            const auto trace = std::make_shared<TraceSession>(std::move(answer->session));
            withSavedWork(
                tr("Save this chat before another is opened?"), [this, path, id, notes, trace] {
                    m_controller->adoptTrace(std::move(*trace), {});
                    m_archives->setShown(id);
                    m_forceStart = false;
                    updatePage();
                    showNote(tr("Opened read-only from %1.").arg(describe(path)),
                        notes.join(QLatin1Char(' ')), {}, false);
                    Q_EMIT traceOpened();
                });
        });
    connect(m_archives, &EarlierArchives::failed, this,
        [this, keep](const QString& path, const Error& error) {
            // One that is gone is told once; one that is in use comes back at the next start.
            if (error.code == ErrorCode::NotFound)
                keep(path, false);
            const ErrorText text = errorText(error, Doing::Reading, describe(path));
            showNote(text.title, text.advice, text.details);
            Q_EMIT somethingFailed(text.title + QLatin1Char(' ') + text.details);
        });
    for (const QString& path : m_settings.value(setting).toStringList())
        m_archives->add(path);
    // From here on: what a person added. Those of the last time say nothing.
    connect(m_archives, &EarlierArchives::added, this,
        [this, keep, known = m_settings.value(setting).toStringList()](
            const QString& path, const QStringList& notes) mutable {
            keep(path, true);
            if (known.removeAll(path) > 0)
                return;
            showSessions();
            const QString title
                = tr("%1 was added to the sessions, read-only.").arg(describe(path));
            showNote(title, notes.join(QLatin1Char(' ')), {}, false);
        });
}

void MainWindow::openEarlierDatabase(const QString& path)
{
    if (m_archives)
        m_archives->add(path);
}

bool MainWindow::keepsByItself() const { return m_store && m_store->keepsAll(); }

void MainWindow::updateSessionActions()
{
    const auto enable = [this](const char* id, bool on) {
        m_commands->action(QString::fromLatin1(id))->setEnabled(on);
    };
    const bool stored = m_store && m_store->current() != 0;
    enable("file.import", m_store != nullptr);
    enable("session.find", m_store != nullptr);
    enable("session.rename", stored);
    enable("session.duplicate", stored);
    enable("session.delete", stored);
    const TraceSession& trace = m_session->trace();
    enable("session.deleteVersion",
        !trace.keptBranches().empty() && m_controller->canChangeBranches()
            && bool(versionsOf(trace, int(trace.messages().size()) - 1)));
    if (!m_store)
        enable("view.sessions", false);
}

/// In windows under 1400 the dock waits for its button, unless somebody left it open before.
void MainWindow::closeSessionsWhereNarrow()
{
    if (m_store && !m_browse && widthClass(width()) < 2
        && !m_settings.value(QStringLiteral("closedDocks/") + m_views->currentId()).isValid())
        m_views->setDockWanted(kSessionsDock, false);
}

void MainWindow::showSessions()
{
    if (!m_store)
        return;
    m_browse = true;
    showView(m_views->currentId());
    m_views->setDockWanted(kSessionsDock, true);
    m_views->showDock(kSessionsDock);
    m_sessions->focusSearch();
}

/// The token that holds a character of a message, counted as the store counts them.
/// To the token, and the words in the find bar, so that what was found is framed.
void MainWindow::goToPlace(const FoundPlace& place)
{
    const TraceSession& trace = m_session->trace();
    const auto& messages = trace.messages();
    if (place.message < 0 || place.message >= int(messages.size()))
        return;
    const MessageRecord& message = messages[std::size_t(place.message)];
    const QList<uint> content = QString::fromStdString(message.content).toUcs4();
    const QList<uint> found = content.mid(place.offset, place.length);
    const QString words
        = QString::fromUcs4(reinterpret_cast<const char32_t*>(found.constData()), found.size());
    int left = place.offset;
    for (const SegmentRecord& segment : trace.segments()) {
        if (segment.messageId != message.id)
            continue;
        const int first
            = segment.contentStart >= 0 ? segment.contentStart : segment.startTokenIndex;
        const int end = segment.contentEnd >= 0 ? segment.contentEnd : segment.endTokenIndex;
        for (int token = first; token < end; ++token) {
            for (const char byte : trace.tokenBytes(token))
                left -= (byte & 0xC0) != 0x80; // one for each character
            if (left < 0) {
                m_selection->goTo(token);
                if (!words.isEmpty())
                    currentView()->findAt(words, token);
                return;
            }
        }
    }
}

void MainWindow::importTraces()
{
    auto* dialog = new QFileDialog(
        this, tr("Import traces"), m_lastFolder, tr("Traces (*.jsonl *.jsonl.zst);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        m_lastFolder = QFileInfo(paths.value(0)).path();
        m_store->importFiles(paths);
    });
    dialog->open();
}

void MainWindow::exportSession(qint64 id, const QString& title)
{
    auto* dialog = new QFileDialog(
        this, tr("Export session"), m_lastFolder, tr("Traces (*.jsonl *.jsonl.zst)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(SessionStore::fileNameOf(title) + QStringLiteral(".jsonl"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id](const QString& path) {
        m_lastFolder = QFileInfo(path).path();
        m_store->exportTo(id, path);
    });
    dialog->open();
}

void MainWindow::exportSessions(const QVector<std::int64_t>& ids)
{
    auto* dialog = new QFileDialog(this, tr("Export sessions into"), m_lastFolder);
    dialog->setObjectName(QStringLiteral("exportSessions"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, ids](const QString& folder) {
        m_lastFolder = folder;
        m_store->exportAll(ids, folder);
    });
    dialog->open();
}

} // namespace ax::ui
