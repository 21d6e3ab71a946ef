// SPDX-License-Identifier: Apache-2.0
#include "app/host/trace_files.h"

#include "views/session/jobs.h"

#include <QFile>
#include <QFileInfo>

namespace ax::ui {

namespace {

const QString kJob = QStringLiteral("file");

}

void TraceFiles::begin(const QString& path, bool saving)
{
    m_path = path;
    m_saving = saving;
    m_busy = true;
    Q_EMIT started(path, saving);
}

void TraceFiles::end(const std::function<void()>& give)
{
    m_busy = false;
    give();
    Q_EMIT finished();
}

void TraceFiles::tellProgress(quint64 done, quint64 total, double secondsLeft)
{
    Q_EMIT progress(done, total, secondsLeft);
}

TraceFiles::Stamp TraceFiles::stampOf(const QString& path)
{
    const QFileInfo file(path);
    return file.exists() ? Stamp { file.lastModified(), file.size() } : Stamp();
}

bool TraceFiles::changedElsewhere(const QString& path) const
{
    const auto known = m_stamps.constFind(path);
    const Stamp now = stampOf(path);
    return known != m_stamps.cend() && now.size >= 0 && !(now == *known);
}

void TraceFiles::open(const QString& path)
{
    // As it was before it was read: what changes meanwhile counts.
    const Stamp stamp = stampOf(path);
    begin(path, false);
    Jobs::run(
        this, kJob,
        [path](std::stop_token stop, const JobReport& report) -> Result<TraceReadResult> {
            if (!path.startsWith(QLatin1Char(':')))
                return readTrace(path.toStdString(), report, stop);
            // Inside the program: the engine knows files only.
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::NotFound, "[read_trace] " + path.toStdString());
            return readTraceText(file.readAll().toStdString());
        },
        [this](quint64 done, quint64 total, double left) { tellProgress(done, total, left); },
        [this, path, stamp](Result<TraceReadResult> result) {
            end([&] {
                if (result) {
                    m_stamps[path] = stamp;
                    Q_EMIT opened(path, &*result);
                } else {
                    Q_EMIT failed(path, false, result.error());
                }
            });
        });
}

void TraceFiles::save(TraceSnapshot trace, const QString& path, quint64 revision)
{
    begin(path, true);
    Jobs::run(
        this, kJob,
        [trace = std::move(trace), path = path.toStdString()](std::stop_token stop,
            const JobReport& report) { return writeTrace(*trace, path, report, stop); },
        [this](quint64 done, quint64 total, double left) { tellProgress(done, total, left); },
        [this, path, revision](Status result) {
            end([&] {
                if (result) {
                    m_stamps[path] = stampOf(path);
                    Q_EMIT saved(path, revision);
                } else {
                    Q_EMIT failed(path, true, result.error());
                }
            });
        });
}

void TraceFiles::cancel()
{
    if (!m_busy)
        return;
    Jobs::cancel(this, kJob);
    end([] {});
}

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
