// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/batch.h"

#include <QObject>
#include <QString>

namespace ax::ui {

/// What became different in the session.
struct Change : TraceChange {
    bool saved = false; ///< the file it belongs to, or whether that holds everything
};

/// Qt wrapper of the one mutable TraceSession: the only place that changes it in the window, so
/// every change is announced, once. GUI thread; work on other threads takes a snapshot().
class SessionModel : public QObject {
    Q_OBJECT
public:
    explicit SessionModel(QObject* parent = nullptr);

    const TraceSession& trace() const { return m_trace; }
    TraceSnapshot snapshot() const { return m_trace.snapshot(); }
    bool isEmpty() const { return m_trace.tokenCount() == 0 && m_trace.messages().empty(); }
    /// Another number after every change of the trace.
    quint64 revision() const { return m_revision; }
    /// Path of the file it came from or was saved to; empty: none.
    const QString& filePath() const { return m_filePath; }
    bool isModified() const { return m_revision != m_savedRevision; }

    void reset(TraceSession trace, const QString& filePath);
    void clear();
    /// The file holds the trace as it was at `revision`.
    void setSaved(const QString& filePath, quint64 revision);
    void apply(TraceBatch batch);
    /// Puts another end of the same chat in place of the one that is shown, which goes into
    /// `other`. Trace id, date of birth and unknown members of the header stay.
    void exchange(TraceSession& other);

Q_SIGNALS:
    /// Another trace takes the place of this one in a moment; what keeps it does so now.
    void aboutToBeReset();
    void changed(const ax::ui::Change& change);

private:
    void announce(Change change, bool wasModified);
    TraceSession m_trace;
    QString m_filePath;
    quint64 m_revision = 0, m_savedRevision = 0;
};

} // namespace ax::ui
