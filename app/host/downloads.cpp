// SPDX-License-Identifier: Apache-2.0
#include "app/host/downloads.h"

#include "views/session/jobs.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace ax::ui {

namespace {

const QString kTag = QStringLiteral("fetch");
constexpr int kMostDoublings = 4;
constexpr int kDownloadMs = 200;

} // namespace

struct Downloads::Run {
    std::stop_source stop; ///< pause and remove: the end is still heard of, unlike a stale job's
    std::atomic<bool> checking { false };
    std::atomic<quint64> done { 0 }, total { 0 };
    std::mutex mutex;
    std::vector<std::string> names; ///< files it fetches, once they are known
};

Downloads::Downloads(HubDesk* desk, ModelCatalog::Finder finder, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_finder(std::move(finder))
{
    m_look.setInterval(kDownloadMs);
    connect(&m_look, &QTimer::timeout, this, &Downloads::look);
}

Downloads::~Downloads()
{
    if (m_run)
        m_run->stop.request_stop();
}

int Downloads::indexOf(quint64 id) const
{
    for (int row = 0; row < m_entries.size(); ++row)
        if (m_entries[row].id == id)
            return row;
    return -1;
}

int Downloads::indexOf(const QString& hub, const QString& repository, const QString& file) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        const Download& one = m_entries[row];
        if (one.hub == hub && one.repository == repository && one.file == file)
            return row;
    }
    return -1;
}

int Downloads::unfinished() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(), [](const Download& one) {
        return one.isActive() || one.state == Download::State::Waiting
            || one.state == Download::State::Lost;
    }));
}

void Downloads::add(const QString& hub, const QString& repository, const HubOffer& offer)
{
    if (const int row = indexOf(hub, repository, offer.name); row >= 0) {
        if (m_entries[row].state != Download::State::Done) {
            resume(m_entries[row].id);
            return;
        }
        m_entries.removeAt(row); // it was deleted since
    }
    Download one;
    one.id = ++m_last;
    one.hub = hub;
    one.repository = repository;
    one.file = offer.name;
    one.quantisation = offer.quantisation;
    one.total = offer.bytes;
    m_entries.append(one);
    Q_EMIT settingsChanged();
    Q_EMIT changed();
    startNext();
}

void Downloads::pause(quint64 id)
{
    const int row = indexOf(id);
    if (row < 0)
        return;
    if (id == m_running) {
        m_after = After::Pause;
        m_run->stop.request_stop();
        return;
    }
    Download& one = m_entries[row];
    if (one.state != Download::State::Waiting && one.state != Download::State::Lost)
        return;
    one.state = Download::State::Paused;
    one.problem = {};
    Q_EMIT settingsChanged();
    Q_EMIT changed();
}

void Downloads::resume(quint64 id)
{
    const int row = indexOf(id);
    if (row < 0)
        return;
    Download& one = m_entries[row];
    if (id == m_running) {
        if (m_after == After::Pause)
            m_after = After::Nothing; // its end puts it back into the queue
        return;
    }
    if (one.state == Download::State::Done)
        return;
    one.state = Download::State::Waiting;
    one.problem = {};
    one.tries = 0;
    Q_EMIT settingsChanged();
    Q_EMIT changed();
    startNext();
}

void Downloads::remove(quint64 id)
{
    const int row = indexOf(id);
    if (row < 0)
        return;
    if (id == m_running) {
        m_after = After::Remove;
        m_run->stop.request_stop();
        return;
    }
    if (m_entries[row].state != Download::State::Done)
        dropParts(m_entries[row], {});
    m_entries.removeAt(row);
    Q_EMIT settingsChanged();
    Q_EMIT changed();
}

void Downloads::dropParts(const Download& entry, const std::vector<std::string>& names)
{
    std::vector<std::string> all = names;
    if (!entry.file.isEmpty())
        all.push_back(entry.file.toStdString());
    // Of a safetensors model, or later parts: whatever stands unfinished in its folder.
    std::error_code none;
    const std::filesystem::path folder = ownModelFolder() / entry.repository.toStdString();
    if (entry.file.isEmpty() || entry.file.contains(QLatin1String("-of-")))
        for (const auto& file : std::filesystem::recursive_directory_iterator(folder, none))
            if (file.path().extension() == ".part")
                all.push_back(std::filesystem::relative(file.path(), folder, none)
                                  .replace_extension()
                                  .string());
    remote::ModelHub::dropParts(entry.repository.toStdString(), all, ownModelFolder());
}

void Downloads::startNext()
{
    if (m_running != 0)
        return;
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].state == Download::State::Waiting) {
            start(row);
            return;
        }
    }
}

void Downloads::start(int row)
{
    Download& one = m_entries[row];
    one.state = Download::State::Running;
    one.secondsLeft = -1;
    one.bytesPerSecond = 0;
    m_running = one.id;
    m_after = After::Nothing;
    m_from = 0;
    m_since.invalidate();
    m_run = std::make_shared<Run>();
    m_look.start();
    Q_EMIT changed();
    m_desk->withToken(one.hub,
        [this, id = one.id, hub = one.hub, repository = one.repository, file = one.file,
            run = m_run](const QString& token) {
            Jobs::run(
                this, kTag,
                [=, finder = m_finder](std::stop_token ended) {
                    Outcome outcome;
                    const std::stop_callback both(ended, [run] { run->stop.request_stop(); });
                    const std::stop_token stop = run->stop.get_token();
                    outcome.path = [&]() -> Result<QString> {
                        AX_TRY(const remote::ModelHub server, openHub(hub, token));
                        AX_TRY(const remote::HubModel model,
                            server.model(repository.toStdString(), stop));
                        AX_TRY(const std::vector<remote::HubFile> files,
                            model.choose(file.toStdString()));
                        std::vector<NamedFile> names;
                        {
                            const std::scoped_lock lock(run->mutex);
                            for (const remote::HubFile& one : files) {
                                names.push_back({ one.name, one.bytes, one.sha256 });
                                run->names.push_back(one.name);
                            }
                        }
                        const std::vector<FoundModel> here = finder({}).models;
                        if (const FoundModel* held = findHeld(here, names)) {
                            outcome.wasHere = true;
                            return QString::fromStdString(held->path.string());
                        }
                        AX_TRY(const std::filesystem::path path,
                            server.get(
                                model, files, ownModelFolder(),
                                [&](const remote::HubProgress& at) {
                                    run->checking = at.checking;
                                    run->done = at.done;
                                    run->total = at.total;
                                },
                                stop));
                        return QString::fromStdString(path.string());
                    }();
                    return outcome;
                },
                [this, id](Outcome outcome) { ended(id, std::move(outcome)); });
        });
}

void Downloads::look()
{
    const int row = indexOf(m_running);
    if (row < 0 || !m_run || m_run->total == 0)
        return;
    Download& one = m_entries[row];
    const quint64 done = m_run->done, total = m_run->total;
    const bool checking = m_run->checking;
    one.state = checking ? Download::State::Checking : Download::State::Running;
    one.done = done;
    one.total = total;
    // What was there before says nothing about the speed of the connection.
    if (checking || !m_since.isValid()) {
        m_since.start();
        m_from = done;
    } else if (m_since.elapsed() > 1000 && done > m_from) {
        one.tries = 0;
        one.bytesPerSecond = double(done - m_from) * 1000.0 / double(m_since.elapsed());
        one.secondsLeft = total > done ? double(total - done) / one.bytesPerSecond : 0;
    }
    Q_EMIT changed();
}

void Downloads::ended(quint64 id, Outcome&& outcome)
{
    const std::shared_ptr<Run> run = std::exchange(m_run, nullptr);
    const After after = std::exchange(m_after, After::Nothing);
    m_running = 0;
    m_look.stop();
    if (run->total > 0 && indexOf(id) >= 0)
        m_entries[indexOf(id)].done = run->done;
    const int row = indexOf(id);
    if (row < 0)
        return;
    Download& one = m_entries[row];
    one.secondsLeft = -1;
    one.bytesPerSecond = 0;
    QString path;
    if (outcome.path) {
        one.state = Download::State::Done;
        one.done = one.total;
        one.path = path = *outcome.path;
        one.wasHere = outcome.wasHere;
        one.problem = {};
    } else if (outcome.path.error().code == ErrorCode::Cancelled) {
        one.state = after == After::Nothing ? Download::State::Waiting : Download::State::Paused;
    } else {
        const Error& error = outcome.path.error();
        one.problem = hubProblem(error, one.hub, one.title());
        one.state
            = error.place == remote::kHubLost ? Download::State::Lost : Download::State::Failed;
        if (one.state == Download::State::Lost)
            retryLater(id);
    }
    if (after == After::Remove && one.state != Download::State::Done) {
        dropParts(one, run->names);
        m_entries.removeAt(row);
    }
    Q_EMIT settingsChanged();
    Q_EMIT changed();
    if (!path.isEmpty())
        Q_EMIT finished(path);
    startNext();
}

void Downloads::retryLater(quint64 id)
{
    Download& one = m_entries[indexOf(id)];
    const auto wait = m_retry * (1 << std::min(one.tries, kMostDoublings));
    ++one.tries;
    QTimer::singleShot(wait, this, [this, id] {
        const int row = indexOf(id);
        if (row < 0 || m_entries[row].state != Download::State::Lost)
            return;
        m_entries[row].state = Download::State::Waiting;
        Q_EMIT changed();
        startNext();
    });
}

QVariantList Downloads::toSettings() const
{
    QVariantList list;
    for (const Download& one : m_entries) {
        if (one.state == Download::State::Done)
            continue; // the list of models says so
        list << QVariantMap { { QStringLiteral("hub"), one.hub },
            { QStringLiteral("repository"), one.repository }, { QStringLiteral("file"), one.file },
            { QStringLiteral("quantisation"), one.quantisation },
            { QStringLiteral("bytes"), one.total } };
    }
    return list;
}

void Downloads::fromSettings(const QVariantList& list)
{
    m_entries.clear();
    for (const QVariant& kept : list) {
        const QVariantMap map = kept.toMap();
        Download one;
        one.hub = map.value(QStringLiteral("hub")).toString();
        one.repository = map.value(QStringLiteral("repository")).toString();
        one.file = map.value(QStringLiteral("file")).toString();
        one.quantisation = map.value(QStringLiteral("quantisation")).toString();
        one.total = map.value(QStringLiteral("bytes")).toULongLong();
        one.state = Download::State::Paused;
        if (one.hub.isEmpty() || one.repository.isEmpty()
            || indexOf(one.hub, one.repository, one.file) >= 0)
            continue;
        std::error_code none;
        const auto there = std::filesystem::file_size(
            (ownModelFolder() / one.repository.toStdString() / one.file.toStdString()).string()
                + ".part",
            none);
        one.done = none ? 0 : quint64(there);
        one.id = ++m_last;
        m_entries.append(one);
    }
    Q_EMIT changed();
}

} // namespace ax::ui
