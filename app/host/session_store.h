// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/store/store_writer.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVector>

#include <memory>
#include <optional>

namespace ax::ui {

class ChatController;
class SessionModel;
struct Change;

/// Where something was found.
struct FoundPlace {
    std::string branch; ///< id; empty: the one shown
    int message = -1, offset = 0, length = 0; ///< characters of the message
};

/// The window's hold on the store: the chat is written while it grows, sessions are listed, found,
/// opened and changed. GUI thread; SQL runs on the writer's thread and in jobs.
class SessionStore : public QObject {
    Q_OBJECT
public:
    SessionStore(SessionModel* session, ChatController* chat, const QString& path,
        QObject* parent = nullptr);
    /// Writes what waits; at most two seconds.
    ~SessionStore() override;

    QString path() const { return m_path; }
    const std::vector<SessionSummary>& sessions() const { return m_sessions; }
    bool isListed() const { return m_listed; } ///< the list was read once
    SessionId current() const { return m_current; } ///< of the chat that is shown; 0: not stored
    const SessionSummary* find(SessionId id) const;
    static QString fileNameOf(const QString& title); ///< that every file system takes
    bool isOpening() const { return m_opening; }
    /// What is shown is in the file, or gets there by itself.
    bool keepsAll() const { return !m_trouble && !m_readOnly; }
    bool isReadOnly() const { return m_readOnly; }

    void refresh(); ///< the list, soon
    /// Opens a session; then `opened`, and `placeFound` when a place was asked for.
    void open(SessionId id, const FoundPlace& place = {});
    void openNamed(const QString& name); ///< number or trace id
    void openLast(); ///< the one that was shown when the program ended
    /// The result of the newest text comes with `searched`.
    void search(const QString& text);

    void rename(SessionId id, const QString& title);
    void setPinned(SessionId id, bool pinned);
    /// Empty: in none.
    void setFolder(const QVector<SessionId>& ids, const QString& folder);
    QStringList folders() const; ///< names that sessions have, sorted
    void duplicate(SessionId id);
    /// At once; undoRemove() brings the ones removed last back.
    void remove(const QVector<SessionId>& ids);
    void undoRemove();
    bool canUndoRemove() const { return !m_removed.isEmpty(); }
    void importFiles(const QStringList& paths);
    void exportTo(SessionId id, const QString& path);
    /// One file each, named by title; nothing there is overwritten. `exported` tells.
    void exportAll(const QVector<SessionId>& ids, const QString& folder);
    /// Days after which attention goes and fingerprints and signals stay; 0: never; kNotKept: as
    /// soon as the chat is left. Kept in the store; what is older goes when the program starts.
    static constexpr int kNotKept = -1;
    int keepDays() const { return m_keepDays; }
    void setKeepDays(int days);
    /// What would go with that many days; `thinningCounted` tells.
    void countThinning(int days);
    void thinNow(int days); ///< `thinned` tells
    void setKeepEverything(SessionId id, bool keep);
    /// Space is given back after deletions; what is left then goes the next time.
    void stopGivingBack() { m_stopGiving = true; }

    /// It is the one that every program of this user finds by itself.
    bool canMove() const;
    /// Moves the store into that folder while it is used; `moving` tells. What was there stays
    /// until the copy was read back and named.
    void moveTo(const QString& folder);
    void cancelMove();
    /// Writes the present state without waiting for the pace.
    void saveNow();
    /// For tests: what was posted is written.
    bool flush(double seconds);

Q_SIGNALS:
    void listChanged();
    void searched(const QString& text, const ax::SearchResult& result, double milliseconds);
    void opened(ax::SessionId id);
    void placeFound(const ax::ui::FoundPlace& place);
    void currentChanged();
    /// A note: what happened, what is kept, the engine's line.
    void troubled(const QString& title, const QString& advice, const QString& details);
    void troubleOver();
    /// "“Goats” deleted": undoRemove() can bring it back.
    void removed(const QString& text);
    void imported(int files);
    void exported(int files, const QString& folder);
    void keepDaysChanged(int days);
    void thinningCounted(int days, const ax::Store::Thinned& what);
    void thinned(int sessions, qint64 bytes);
    void givingBack(qint64 done, qint64 total); ///< equal: that was all
    void moving(const ax::StoreMove& move);

private:
    void follow(const Change& change);
    void save();
    void list();
    void run(std::function<Status(Store&)> work, const QString& doing);
    void tell(const QString& title, const Error& error);
    SessionState stateNow();
    StoreWriter::Listener listener();
    void endCurrent(); ///< the chat that is shown is left
    void onOpened(SessionId id, TraceSession trace, const SessionExtras& extras,
        const SessionSummary& summary, const FoundPlace& place);
    void purgeSoon();
    void thinOn(std::int64_t olderThan, Store::Thinned soFar);
    void purge(std::int64_t olderThan);
    void keepOpenSetting();
    void readKeepDays();

    SessionModel* m_session;
    ChatController* m_chat;
    QString m_path;
    QTimer m_saveTimer, m_listTimer, m_purgeTimer;
    std::vector<SessionSummary> m_sessions;
    StoreWriter::Key m_key = 0; ///< 0: the chat is not stored
    SessionId m_current = 0;
    bool m_listed = false, m_opening = false, m_adopting = false;
    bool m_trouble = false, m_readOnly = false, m_interrupted = false, m_extrasChanged = false,
         m_draftChanged = false;
    QVector<SessionId> m_removed;
    int m_keepDays = 0;
    qint64 m_freeing = 0; ///< the most free space seen while it is given back
    bool m_stopGiving = false;
    std::unique_ptr<StoreWriter> m_writer; ///< goes first
};

} // namespace ax::ui
