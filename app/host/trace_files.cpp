// SPDX-License-Identifier: Apache-2.0
#include "app/host/trace_files.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <memory>

namespace ax::ui {

TraceFiles::TraceFiles(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

TraceFiles::~TraceFiles()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

quint64 TraceFiles::begin(const QString& path, bool saving)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_path = path;
    m_saving = saving;
    m_busy = true;
    Q_EMIT started(path, saving);
    return ++m_ticket;
}

TraceProgress TraceFiles::reporter(quint64 ticket)
{
    auto since = std::make_shared<QElapsedTimer>();
    auto last = std::make_shared<qint64>(0);
    since->start();
    return [this, ticket, since, last](std::uint64_t done, std::uint64_t total) {
        const qint64 now = since->elapsed();
        if (now - *last < 100)
            return;
        *last = now;
        const double left
            = done > 0 ? double(now) / 1000 / double(done) * double(total - done) : -1;
        QMetaObject::invokeMethod(
            this,
            [this, ticket, done, total, left] {
                if (ticket == m_ticket && m_busy)
                    Q_EMIT progress(done, total, left);
            },
            Qt::QueuedConnection);
    };
}

void TraceFiles::end(quint64 ticket, const std::function<void()>& give)
{
    if (ticket != m_ticket)
        return;
    m_busy = false;
    give();
    Q_EMIT finished();
}

void TraceFiles::open(const QString& path)
{
    const quint64 ticket = begin(path, false);
    m_pool.start([this, ticket, path, stop = m_stop.get_token(), report = reporter(ticket)] {
        auto result = std::make_shared<Result<TraceReadResult>>(
            readTrace(path.toStdString(), report, stop));
        QMetaObject::invokeMethod(
            this,
            [this, ticket, path, result] {
                end(ticket, [&] {
                    if (*result)
                        Q_EMIT opened(path, &**result);
                    else if (result->error().code != ErrorCode::Cancelled)
                        Q_EMIT failed(path, false, result->error());
                });
            },
            Qt::QueuedConnection);
    });
}

void TraceFiles::save(const TraceSession& trace, const QString& path)
{
    const quint64 ticket = begin(path, true);
    m_pool.start([this, ticket, path, &trace, stop = m_stop.get_token(),
                     report = reporter(ticket)] {
        auto result = std::make_shared<Status>(writeTrace(trace, path.toStdString(), report, stop));
        QMetaObject::invokeMethod(
            this,
            [this, ticket, path, result] {
                end(ticket, [&] {
                    if (*result)
                        Q_EMIT saved(path);
                    else if (result->error().code != ErrorCode::Cancelled)
                        Q_EMIT failed(path, true, result->error());
                });
            },
            Qt::QueuedConnection);
    });
}

void TraceFiles::cancel() { m_stop.request_stop(); }

QString readProblemText(const TraceReadResult& result)
{
    QStringList lines;
    const int most = 3;
    for (int k = 0; k < int(result.problems.size()) && k < most; ++k) {
        const TraceProblem& problem = result.problems[std::size_t(k)];
        if (result.truncated && k + 1 == int(result.problems.size())
            && result.problemCount == k + 1)
            break;
        lines << TraceFiles::tr("Line %1, field %2: expected %3.")
                     .arg(problem.line)
                     .arg(QString::fromStdString(problem.field.empty() ? "-" : problem.field),
                         QString::fromStdString(problem.expected));
    }
    if (result.problemCount > most)
        lines << TraceFiles::tr("%1 more lines were not taken.").arg(result.problemCount - most);
    if (result.truncated) {
        const qint64 line = result.problems.empty() ? 0 : result.problems.back().line;
        lines << (line > 0 ? TraceFiles::tr("The file ends in the middle of line %1.").arg(line)
                           : TraceFiles::tr("The file ends in the middle of its last line."));
    }
    if (result.newerVersion)
        lines << TraceFiles::tr(
            "Written by a newer version (%1). What this one does not know is kept, not shown.")
                     .arg(QString::fromStdString(result.session.header().version));
    if (result.problemCount > 0 || result.truncated)
        lines << TraceFiles::tr("%1 records were kept.").arg(result.records);
    return lines.join(QLatin1Char(' '));
}

} // namespace ax::ui
