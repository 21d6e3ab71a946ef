// SPDX-License-Identifier: Apache-2.0
#include "app/host/session_store.h"

#include "app/host/chat_controller.h"
#include "engine/store/store_places.h"
#include "engine/trace/branches.h"
#include "engine/trace/jsonl.h"
#include "views/session/jobs.h"
#include "views/session/session_model.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ax::ui {

namespace {

constexpr int kSaveMs = 60; ///< what is not posted yet is younger than that
constexpr int kListMs = 250;
constexpr int kUndoMs = 8000; ///< how long a deletion can be taken back
const char* const kOpenSetting = "open_session";

/// Deletions older than this can be taken back by nobody.
std::int64_t beforeUndo() { return QDateTime::currentMSecsSinceEpoch() - kUndoMs + 1000; }

Result<Store> reader(const QString& path)
{
    return Store::open(path.toStdString(), Store::Access::ReadOnly);
}

} // namespace

SessionStore::SessionStore(
    SessionModel* session, ChatController* chat, const QString& path, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_chat(chat)
    , m_path(path)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &SessionStore::save);
    m_listTimer.setSingleShot(true);
    m_listTimer.setInterval(kListMs);
    connect(&m_listTimer, &QTimer::timeout, this, &SessionStore::list);
    m_purgeTimer.setSingleShot(true);
    m_purgeTimer.setInterval(kUndoMs);
    connect(&m_purgeTimer, &QTimer::timeout, this, &SessionStore::purgeSoon);
    connect(session, &SessionModel::changed, this, &SessionStore::follow);
    connect(session, &SessionModel::aboutToBeReset, this, &SessionStore::saveNow);
    connect(chat, &ViewCommands::stateChanged, this, [this] {
        // An answer that ended is no interrupted one.
        if (m_chat->isWriting())
            m_interrupted = false;
        if (m_key != 0)
            m_saveTimer.start();
    });
    const auto extras = [this] {
        m_extrasChanged = true;
        if (!m_saveTimer.isActive())
            m_saveTimer.start();
    };
    connect(chat, &ChatController::settingsChanged, this, extras);
    connect(chat, &ChatController::draftChanged, this, [this, extras] {
        m_draftChanged = true;
        extras();
    });
    m_writer = std::make_unique<StoreWriter>(m_path.toStdString(), listener());
    // Makes the file, or brings an older one up to date, before anything is read.
    m_writer->run([](Store&) { return Status(); },
        [this](const Status&) {
            QMetaObject::invokeMethod(this, &SessionStore::list, Qt::QueuedConnection);
        });
    purge(beforeUndo()); // what was deleted in an earlier run goes for good
    readKeepDays();
}

SessionStore::~SessionStore()
{
    if (m_saveTimer.isActive() || m_extrasChanged)
        save();
    m_writer.reset();
}

StoreWriter::Listener SessionStore::listener()
{
    // Called on the writer's thread; the writer ends before this object does.
    const auto later = [this](auto what) {
        QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
    };
    StoreWriter::Listener l;
    l.created = [this, later](StoreWriter::Key key, SessionId id) {
        later([this, key, id] {
            if (key != m_key)
                return;
            m_current = id;
            Q_EMIT currentChanged();
        });
    };
    l.changed = [this, later] { later([this] { refresh(); }); };
    l.trouble = [this, later](const std::optional<Error>& error) {
        later([this, error] {
            m_trouble = error.has_value();
            if (!error) {
                Q_EMIT troubleOver();
                return;
            }
            const QString full = tr("The disk is full. The chat goes on; nothing more is saved.");
            const QString locked = tr("The session database is in use. The chat goes on; it is "
                                      "saved as soon as that ends.");
            const QString readOnly = tr("The session database cannot be written. The chat goes on; "
                                        "nothing is saved.");
            tell(error->place == store::kDiskFull      ? full
                    : error->place == store::kLocked   ? locked
                    : error->place == store::kReadOnly ? readOnly
                                                       : tr("The chat could not be saved."),
                *error);
        });
    };
    l.readOnly = [this, later](StoreWriter::Key key, const std::string&) {
        later([this, key] {
            if (key != m_key)
                return;
            m_readOnly = true;
            Q_EMIT troubled(tr("This session is read-only here, another window writes it."),
                tr("What you add here is not saved. Duplicate the session to go on in a copy."),
                {});
        });
    };
    l.setAside = [this, later](const SetAside& aside) {
        later([this, aside] {
            Q_EMIT troubled(
                tr("The session database could not be read. It was set aside as %1 and "
                   "a new one was started.")
                    .arg(QFileInfo(QString::fromStdString(aside.damaged.string())).fileName()),
                aside.sessionsTaken > 0
                    ? tr("Taken over from it: %Ln session(s).", nullptr, aside.sessionsTaken)
                    : QString(),
                QString::fromStdString(aside.damaged.string()));
        });
    };
    return l;
}

void SessionStore::tell(const QString& title, const Error& error)
{
    Q_EMIT troubled(
        title, QString::fromStdString(error.remedy), QString::fromStdString(error.line()));
}

const SessionSummary* SessionStore::find(SessionId id) const
{
    for (const SessionSummary& one : m_sessions)
        if (one.id == id)
            return &one;
    return nullptr;
}

void SessionStore::follow(const Change& change)
{
    if (change.reset) {
        if (m_adopting)
            return;
        // Another chat is shown; the one before was saved as it was about to go.
        endCurrent();
        m_key = 0;
        m_current = 0;
        m_readOnly = m_interrupted = false;
        keepOpenSetting();
        Q_EMIT currentChanged();
        return;
    }
    TraceChange content = change;
    if (!content.any())
        return;
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
}

SessionState SessionStore::stateNow()
{
    SessionState state { m_session->snapshot(), m_chat->isWriting(), {}, m_interrupted };
    if (std::exchange(m_extrasChanged, false))
        state.extras = SessionExtras {
            QJsonDocument(m_chat->settings().toJson()).toJson(QJsonDocument::Compact).toStdString(),
            m_chat->draft().toJson().toStdString()
        };
    return state;
}

void SessionStore::save()
{
    m_saveTimer.stop();
    if (m_session->isEmpty()) {
        // A chat that did not begin has no session; its draft is kept beside them.
        if (std::exchange(m_draftChanged, false) && m_key == 0)
            run([draft = m_chat->draft().toJson().toStdString()](
                    Store& store) { return store.setSetting("draft", draft); },
                {});
        if (m_key == 0)
            return;
    }
    if (m_key == 0) {
        m_key = m_writer->begin();
        // The draft that was kept beside the sessions is the question of this one.
        run([](Store& store) { return store.setSetting("draft", {}); }, {});
        m_extrasChanged = true;
        m_writer->save(m_key, stateNow());
        keepOpenSetting();
        return;
    }
    m_writer->save(m_key, stateNow());
}

void SessionStore::saveNow()
{
    if (m_saveTimer.isActive() || m_extrasChanged)
        save();
}

bool SessionStore::flush(double seconds)
{
    saveNow();
    return m_writer->flush(seconds);
}

void SessionStore::refresh()
{
    if (!m_listTimer.isActive())
        m_listTimer.start();
}

void SessionStore::list()
{
    Jobs::run(
        this, QStringLiteral("list"),
        [path = m_path](std::stop_token) -> Result<std::vector<SessionSummary>> {
            AX_TRY(const Store store, reader(path));
            return store.list();
        },
        [this](Result<std::vector<SessionSummary>> all) {
            if (all)
                m_sessions = std::move(*all);
            m_listed = true;
            Q_EMIT listChanged();
        });
}

void SessionStore::search(const QString& text)
{
    struct Found {
        SearchResult result;
        double milliseconds = 0;
    };
    Jobs::run(
        this, QStringLiteral("search"),
        [path = m_path, text](std::stop_token) -> Found {
            QElapsedTimer timer;
            timer.start();
            Found found;
            if (auto store = reader(path))
                if (auto result = store->search(text.toStdString()))
                    found.result = std::move(*result);
            found.milliseconds = double(timer.nsecsElapsed()) / 1e6;
            return found;
        },
        [this, text](Found found) { Q_EMIT searched(text, found.result, found.milliseconds); });
}

void SessionStore::openNamed(const QString& name)
{
    m_opening = true;
    Jobs::run(
        this, QStringLiteral("name"),
        [path = m_path, name](std::stop_token) -> Result<SessionId> {
            AX_TRY(const Store store, reader(path));
            return store.find(name.toStdString());
        },
        [this](Result<SessionId> id) {
            m_opening = false;
            if (id)
                open(*id);
            else
                tell(tr("The session could not be opened."), id.error());
        });
}

void SessionStore::openLast()
{
    m_opening = true;
    struct Last {
        SessionId id = 0;
        std::string draft;
    };
    // Behind what the writer does first: the file may not be there yet.
    m_writer->run([this](Store& store) -> Status {
        Last last;
        const auto name = store.setting(kOpenSetting);
        if (name && !name->empty())
            if (const auto id = store.find(*name))
                last.id = *id;
        if (const auto draft = store.setting("draft"))
            last.draft = *draft;
        QMetaObject::invokeMethod(
            this,
            [this, last] {
                m_opening = false;
                // Something else was opened, or begun, meanwhile.
                if (!m_session->isEmpty())
                    return;
                if (last.id != 0)
                    open(last.id);
                else if (m_chat->draft().isEmpty() && !last.draft.empty())
                    Q_EMIT m_chat->draftRestored(
                        Draft::fromJson(QByteArray::fromStdString(last.draft)));
            },
            Qt::QueuedConnection);
        return {};
    });
}

void SessionStore::open(SessionId id, const FoundPlace& place)
{
    if (id == m_current && m_key != 0) {
        if (place.message >= 0) {
            if (!place.branch.empty() && place.branch != m_session->trace().shownBranch().id)
                m_chat->showBranch(QString::fromStdString(place.branch));
            Q_EMIT placeFound(place);
        }
        return;
    }
    saveNow();
    struct Read {
        TraceSession trace;
        SessionExtras extras;
        SessionSummary summary;
    };
    m_opening = true;
    Jobs::run(
        this, QStringLiteral("open"),
        [path = m_path, id](std::stop_token stop) -> Result<std::shared_ptr<Read>> {
            AX_TRY(const Store store, reader(path));
            auto read = std::make_shared<Read>();
            AX_TRY(read->summary, store.summary(id));
            AX_TRY(read->extras, store.extras(id));
            AX_TRY(read->trace, store.read(id, stop));
            return read;
        },
        [this, id, place](Result<std::shared_ptr<Read>> read) {
            m_opening = false;
            if (!read) {
                tell(tr("The session could not be opened."), read.error());
                return;
            }
            onOpened(id, std::move((*read)->trace), (*read)->extras, (*read)->summary, place);
        });
}

void SessionStore::onOpened(SessionId id, TraceSession trace, const SessionExtras& extras,
    const SessionSummary& summary, const FoundPlace& place)
{
    saveNow();
    endCurrent();
    const TraceSnapshot read = trace.snapshot();
    m_adopting = true;
    m_chat->adoptTrace(std::move(trace), QString());
    m_adopting = false;
    m_readOnly = summary.leased;
    m_interrupted = summary.interrupted && !summary.leased;
    m_key = m_writer->resume(id, read);
    m_current = id;
    const QJsonDocument settings
        = QJsonDocument::fromJson(QByteArray::fromStdString(extras.settings));
    if (settings.isObject()) {
        // How a model is opened belongs to the program, not to the chat.
        ChatSettings own = ChatSettings::fromJson(settings.object());
        own.load = m_chat->settings().load;
        own.templates = m_chat->settings().templates;
        m_chat->setSettings(own);
    }
    Q_EMIT m_chat->draftRestored(Draft::fromJson(QByteArray::fromStdString(extras.draft)));
    m_extrasChanged = false;
    keepOpenSetting();
    Q_EMIT currentChanged();
    Q_EMIT opened(id);
    if (summary.leased)
        Q_EMIT troubled(tr("This session is read-only here, another window writes it."),
            tr("What you add here is not saved. Duplicate the session to go on in a copy."), {});
    else if (summary.interrupted)
        Q_EMIT troubled(tr("The answer was interrupted while it was written, %Ln token(s) kept.",
                            nullptr, summary.generated),
            tr("Open its model and choose Session, Continue the last answer."), {});
    if (place.message >= 0) {
        if (!place.branch.empty() && place.branch != m_session->trace().shownBranch().id)
            m_chat->showBranch(QString::fromStdString(place.branch));
        Q_EMIT placeFound(place);
    }
}

void SessionStore::keepOpenSetting()
{
    run(
        [writer = m_writer.get(), key = m_key](Store& store) {
            const SessionId id = key != 0 ? writer->idOf(key) : 0;
            return store.setSetting(kOpenSetting, id != 0 ? std::to_string(id) : std::string());
        },
        {});
}

void SessionStore::run(std::function<Status(Store&)> work, const QString& doing)
{
    std::function<void(const Status&)> done;
    if (!doing.isEmpty())
        done = [this, doing](const Status& status) {
            if (status)
                return;
            QMetaObject::invokeMethod(
                this, [this, doing, error = status.error()] { tell(doing, error); },
                Qt::QueuedConnection);
        };
    m_writer->run(std::move(work), std::move(done));
}

void SessionStore::rename(SessionId id, const QString& title)
{
    run([id, title = title.simplified().toStdString()](
            Store& store) { return store.rename(id, title); },
        tr("The session could not be renamed."));
}

void SessionStore::setPinned(SessionId id, bool pinned)
{
    run([id, pinned](Store& store) { return store.setPinned(id, pinned); },
        tr("The session could not be pinned."));
}

void SessionStore::setFolder(const QVector<SessionId>& ids, const QString& folder)
{
    for (const SessionId id : ids)
        run([id, name = folder.simplified().toStdString()](
                Store& store) { return store.setFolder(id, name); },
            tr("The session could not be put into the folder."));
}

QStringList SessionStore::folders() const
{
    QStringList names;
    for (const SessionSummary& one : m_sessions)
        if (const QString name = QString::fromStdString(one.folder);
            !name.isEmpty() && !names.contains(name))
            names << name;
    std::sort(names.begin(), names.end(),
        [](const QString& a, const QString& b) { return QString::localeAwareCompare(a, b) < 0; });
    return names;
}

void SessionStore::duplicate(SessionId id)
{
    saveNow();
    run(
        [id, words = tr("%1 (copy)").toStdString()](Store& store) -> Status {
            AX_TRY(const SessionSummary one, store.summary(id));
            AX_TRY(const SessionExtras extras, store.extras(id));
            AX_TRY(const TraceSession trace, store.read(id));
            // Through a file: the copy gets branches of its own.
            AX_TRY(const TraceReadResult copy, readTraceText(writeTraceText(trace)));
            AX_TRY(const SessionId made, store.add(copy.session.snapshot(), extras));
            std::string title = words;
            title.replace(title.find("%1"), 2, one.title);
            return store.rename(made, title);
        },
        tr("The session could not be duplicated."));
}

void SessionStore::remove(const QVector<SessionId>& ids)
{
    if (ids.isEmpty())
        return;
    // Those removed before can be taken back no more.
    if (!m_removed.isEmpty())
        purgeSoon();
    QString title;
    if (const SessionSummary* one = find(ids.first()))
        title = QString::fromStdString(one->title);
    if (ids.contains(m_current)) {
        // Its lease is given back first, in the same order on the writer's thread.
        saveNow();
        m_chat->newChat();
    }
    for (const SessionId id : ids)
        run([id](Store& store) { return store.markDeleted(id); },
            tr("The session could not be deleted."));
    m_removed = ids;
    m_purgeTimer.start();
    Q_EMIT removed(ids.size() == 1 ? tr("“%1” deleted.").arg(title.isEmpty() ? tr("Chat") : title)
                                   : tr("%Ln session(s) deleted.", nullptr, int(ids.size())));
}

void SessionStore::undoRemove()
{
    m_purgeTimer.stop();
    for (const SessionId id : std::exchange(m_removed, {}))
        run([id](Store& store) { return store.restore(id); },
            tr("The session could not be brought back."));
}

void SessionStore::purgeSoon()
{
    m_purgeTimer.stop();
    m_removed.clear();
    purge(beforeUndo());
}

void SessionStore::importFiles(const QStringList& paths)
{
    int files = 0;
    for (const QString& path : paths) {
        ++files;
        run(
            [file = path.toStdString()](Store& store) -> Status {
                AX_TRY(const TraceReadResult read, readTrace(file));
                AX_TRY([[maybe_unused]] const SessionId id, store.add(read.session.snapshot()));
                return {};
            },
            tr("%1 could not be imported.").arg(QFileInfo(path).fileName()));
    }
    if (files > 0)
        m_writer->run([](Store&) -> Status { return {}; },
            [this, files](const Status&) {
                QMetaObject::invokeMethod(
                    this, [this, files] { Q_EMIT imported(files); }, Qt::QueuedConnection);
            });
}

void SessionStore::exportTo(SessionId id, const QString& path)
{
    saveNow();
    run(
        [id, file = path.toStdString()](Store& store) -> Status {
            AX_TRY(const TraceSession trace, store.read(id));
            return writeTrace(trace, file);
        },
        tr("%1 could not be written.").arg(QFileInfo(path).fileName()));
}

void SessionStore::exportAll(const QVector<SessionId>& ids, const QString& folder)
{
    QStringList taken;
    for (const SessionId id : ids) {
        const SessionSummary* one = find(id);
        const QString name = fileNameOf(one ? QString::fromStdString(one->title) : QString());
        QString path;
        for (int number = 1; path.isEmpty() || taken.contains(path) || QFileInfo::exists(path);
             ++number)
            path = QDir(folder).filePath(
                (number > 1 ? QStringLiteral("%1 %2.jsonl").arg(name).arg(number)
                            : name + QStringLiteral(".jsonl")));
        taken << path;
        exportTo(id, path);
    }
    m_writer->run([](Store&) -> Status { return {}; },
        [this, files = int(ids.size()), folder](const Status&) {
            QMetaObject::invokeMethod(
                this, [this, files, folder] { Q_EMIT exported(files, folder); },
                Qt::QueuedConnection);
        });
}

QString SessionStore::fileNameOf(const QString& title)
{
    QString name;
    for (const QChar c : title.left(60))
        name
            += c.isLetterOrNumber() || QStringLiteral(" -_.,()").contains(c) ? c : QLatin1Char('_');
    name = name.trimmed();
    return name.isEmpty() ? QStringLiteral("chat") : name;
}

} // namespace ax::ui
