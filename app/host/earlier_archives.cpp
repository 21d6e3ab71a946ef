// SPDX-License-Identifier: Apache-2.0
#include "app/host/earlier_archives.h"

#include "engine/discovery/job.h"
#include "views/session/jobs.h"

#include <algorithm>

namespace ax::ui {

QStringList EarlierArchives::paths() const
{
    QStringList out;
    for (const Archive& archive : m_archives)
        out << archive.path;
    return out;
}

QString EarlierArchives::pathOf(SessionId id) const
{
    for (const Archive& archive : m_archives)
        for (const SessionSummary& one : archive.answers)
            if (one.id == id)
                return archive.path;
    return {};
}

void EarlierArchives::add(const QString& path)
{
    if (Jobs::isRunning(this, QStringLiteral("read ") + path))
        return;
    ++m_running;
    Jobs::run(
        this, QStringLiteral("read ") + path,
        [file = path.toStdString()](std::stop_token stop) {
            discovery::Job job(1, std::move(stop));
            return discovery::readEarlierDatabase(file, job);
        },
        [this, path](Result<discovery::EarlierDatabase> read) {
            --m_running;
            if (!read) {
                Q_EMIT failed(path, read.error());
                return;
            }
            put(path, *read);
            QStringList notes;
            for (const std::string& note : read->notes)
                notes << QString::fromStdString(note);
            if (read->skippedCount > 0)
                notes << tr("%Ln row(s) cannot be read and are left out.", nullptr,
                    int(read->skippedCount));
            Q_EMIT listChanged();
            Q_EMIT added(path, notes);
        });
}

void EarlierArchives::put(const QString& path, const discovery::EarlierDatabase& database)
{
    Archive archive;
    archive.path = path;
    for (const discovery::EarlierAnswer& answer : database.answers) {
        SessionSummary one;
        one.id = m_nextId--;
        one.traceId = answer.request;
        one.title = answer.title;
        one.model = answer.model;
        one.folder = answer.session;
        one.created = one.updated = answer.created;
        one.tokens = one.generated = answer.tokens;
        one.zones = answer.zones;
        archive.answers.push_back(std::move(one));
    }
    const auto old = std::find_if(
        m_archives.begin(), m_archives.end(), [&](const Archive& has) { return has.path == path; });
    if (old != m_archives.end())
        *old = std::move(archive);
    else
        m_archives.push_back(std::move(archive));
}

void EarlierArchives::close(const QString& path)
{
    if (std::erase_if(m_archives, [&](const Archive& has) { return has.path == path; }) == 0)
        return;
    Q_EMIT listChanged();
    Q_EMIT closed(path);
}

void EarlierArchives::setShown(SessionId id)
{
    if (id == m_shown)
        return;
    m_shown = id;
    Q_EMIT shownChanged();
}

void EarlierArchives::open(SessionId id)
{
    const QString path = pathOf(id);
    for (const Archive& archive : m_archives)
        for (const SessionSummary& one : archive.answers)
            if (one.id == id)
                Jobs::run(
                    this, QStringLiteral("open"),
                    [file = path.toStdString(), request = one.traceId](std::stop_token stop) {
                        discovery::Job job(1, std::move(stop));
                        return discovery::readEarlierAnswer(file, request, job);
                    },
                    [this, path, id](Result<TraceReadResult> read) {
                        if (read)
                            Q_EMIT opened(path, id, &*read);
                        else
                            Q_EMIT failed(path, read.error());
                    });
}

} // namespace ax::ui
