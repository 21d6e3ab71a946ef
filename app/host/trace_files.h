// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/jsonl.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <functional>

namespace ax::ui {

/// Reads and writes trace files as a job, one at a time, with progress and cancel. GUI thread.
class TraceFiles : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    bool isBusy() const { return m_busy; }
    bool isSaving() const { return m_busy && m_saving; }
    QString path() const { return m_path; }

    /// Reading gives `opened` or `failed`. A newer call makes the one that runs give nothing.
    void open(const QString& path);
    /// `revision` comes back with `saved`. The chat may go on meanwhile.
    void save(TraceSnapshot trace, const QString& path, quint64 revision);
    void cancel();
    /// True when somebody else wrote the file since it was read or written here.
    bool changedElsewhere(const QString& path) const;

Q_SIGNALS:
    void started(const QString& path, bool saving);
    void progress(quint64 done, quint64 total, double secondsLeft);
    void opened(const QString& path, ax::TraceReadResult* result); ///< the receiver moves out of it
    void saved(const QString& path, quint64 revision);
    void failed(const QString& path, bool saving, const ax::Error& error);
    void finished(); ///< after every one of the three above, and when cancelled

private:
    void begin(const QString& path, bool saving);
    void end(const std::function<void()>& give);
    void tellProgress(quint64 done, quint64 total, double secondsLeft);

    /// What a file looks like from outside.
    struct Stamp {
        QDateTime modified;
        qint64 size = -1;
        bool operator==(const Stamp&) const = default;
    };
    static Stamp stampOf(const QString& path);

    QString m_path;
    QHash<QString, Stamp> m_stamps; ///< of files as they were read or written last
    bool m_busy = false, m_saving = false;
};

/// "Line %1, field %2: expected %3. %4 records were kept." and its kin; empty when all was taken.
QString readProblemText(const TraceReadResult& result);

} // namespace ax::ui
