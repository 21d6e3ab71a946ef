// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/jsonl.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace ax::ui {

/// Reads and writes trace files on a thread of its own, one at a time, with progress and cancel.
/// GUI thread; the destructor stops and waits for the thread.
class TraceFiles : public QObject {
    Q_OBJECT
public:
    explicit TraceFiles(QObject* parent = nullptr);
    ~TraceFiles() override;

    bool isBusy() const { return m_busy; }
    bool isSaving() const { return m_busy && m_saving; }
    QString path() const { return m_path; }

    /// Reading gives `opened` or `failed`. A newer call makes the one that runs give nothing.
    void open(const QString& path);
    /// `trace` must stay and not change until `saved` or `failed`.
    void save(const TraceSession& trace, const QString& path);
    void cancel();

Q_SIGNALS:
    void started(const QString& path, bool saving);
    void progress(quint64 done, quint64 total, double secondsLeft);
    void opened(const QString& path, ax::TraceReadResult* result); ///< the receiver moves out of it
    void saved(const QString& path);
    void failed(const QString& path, bool saving, const ax::Error& error);
    void finished(); ///< after every one of the three above, and when cancelled

private:
    quint64 begin(const QString& path, bool saving);
    TraceProgress reporter(quint64 ticket);
    void end(quint64 ticket, const std::function<void()>& give);

    QThreadPool m_pool;
    std::stop_source m_stop;
    QString m_path;
    quint64 m_ticket = 0;
    bool m_busy = false, m_saving = false;
};

/// "Line %1, field %2: expected %3. %4 records were kept." and its kin; empty when all was taken.
QString readProblemText(const TraceReadResult& result);

} // namespace ax::ui
