// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/earlier_database.h"
#include "engine/store/store.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace ax::ui {

/// Fingerprint databases of the earlier project that stand in the Sessions dock, read-only: read in
/// a job, one of their answers opened in another. GUI thread.
class EarlierArchives : public QObject {
    Q_OBJECT
public:
    struct Archive {
        QString path;
        std::vector<SessionSummary> answers; ///< ids below 0: no session of the store has them
    };

    using QObject::QObject;

    const std::vector<Archive>& archives() const { return m_archives; }
    QStringList paths() const;
    QString pathOf(SessionId id) const; ///< empty: no answer of an archive

    bool isBusy() const { return m_running > 0; }
    /// Reads it and puts it behind the others, or in place of its own former state.
    void add(const QString& path);
    void close(const QString& path);
    void open(SessionId id);
    /// The answer whose row stands for the chat that is shown; 0: none of them.
    SessionId shown() const { return m_shown; }
    void setShown(SessionId id);

Q_SIGNALS:
    void listChanged();
    void added(const QString& path, const QStringList& notes);
    void closed(const QString& path);
    /// The receiver moves out of the answer, and calls setShown() once it is the chat.
    void opened(const QString& path, ax::SessionId id, ax::TraceReadResult* answer);
    void shownChanged();
    void failed(const QString& path, const ax::Error& error);

private:
    void put(const QString& path, const discovery::EarlierDatabase& database);

    std::vector<Archive> m_archives;
    SessionId m_nextId = -1, m_shown = 0;
    int m_running = 0; ///< reading
};

} // namespace ax::ui
