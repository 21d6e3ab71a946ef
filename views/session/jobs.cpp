// SPDX-License-Identifier: Apache-2.0
#include "views/session/jobs.h"

#include <QElapsedTimer>
#include <QMap>
#include <QPair>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace ax::ui {
namespace {

using Key = QPair<const QObject*, QString>;
constexpr qint64 kProgressMs = 100;

struct Entry {
    quint64 generation = 0;
    std::stop_source stop;
};

/// Touched by the GUI thread only.
struct Registry {
    QMap<Key, Entry> running;
    QSet<const QObject*> watched;
    quint64 generation = 0;
    QThreadPool pool;
    // A long job must not keep the short ones waiting where there are few processors.
    Registry() { pool.setMaxThreadCount(std::max(4, pool.maxThreadCount())); }
};

Registry& registry()
{
    static Registry instance;
    return instance;
}

void forget(const QObject* owner)
{
    Registry& all = registry();
    for (auto it = all.running.begin(); it != all.running.end();) {
        if (it.key().first == owner) {
            it.value().stop.request_stop();
            it = all.running.erase(it);
        } else {
            ++it;
        }
    }
    all.watched.remove(owner);
}

} // namespace

Jobs::Ticket Jobs::begin(QObject* owner, const QString& tag)
{
    cancel(owner, tag);
    Registry& all = registry();
    if (!all.watched.contains(owner)) {
        all.watched.insert(owner);
        QObject::connect(owner, &QObject::destroyed, owner, [owner] { forget(owner); });
    }
    Entry entry;
    entry.generation = ++all.generation;
    all.running.insert({ owner, tag }, entry);
    return { owner, tag, entry.generation, entry.stop.get_token() };
}

JobReport Jobs::reporter(
    const Ticket& ticket, std::function<void(quint64, quint64, double)> progress)
{
    struct Clock {
        QElapsedTimer since;
        std::atomic<qint64> last { 0 };
    };
    auto clock = std::make_shared<Clock>();
    clock->since.start();
    return [ticket, clock, progress = std::move(progress)](quint64 done, quint64 total) {
        const qint64 now = clock->since.elapsed();
        qint64 last = clock->last.load(std::memory_order_relaxed);
        if (now - last < kProgressMs || !clock->last.compare_exchange_strong(last, now)
            || ticket.stop.stop_requested() || !QCoreApplication::instance())
            return;
        const double left
            = done > 0 ? double(now) / 1000 / double(done) * double(total - done) : -1;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [ticket, progress, done, total, left] {
                const auto& running = registry().running;
                const auto it = running.find({ ticket.owner, ticket.tag });
                if (it != running.end() && it.value().generation == ticket.generation)
                    progress(done, total, left);
            },
            Qt::QueuedConnection);
    };
}

void Jobs::start(std::function<void()> run) { registry().pool.start(std::move(run)); }

void Jobs::deliver(const Ticket& ticket, std::function<void()> done)
{
    if (ticket.stop.stop_requested() || !QCoreApplication::instance())
        return;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [ticket, done = std::move(done)] {
            auto& running = registry().running;
            const auto it = running.find({ ticket.owner, ticket.tag });
            if (it == running.end() || it.value().generation != ticket.generation)
                return;
            running.erase(it);
            done();
        },
        Qt::QueuedConnection);
}

void Jobs::cancel(QObject* owner, const QString& tag)
{
    auto& running = registry().running;
    if (const auto it = running.find({ owner, tag }); it != running.end()) {
        it.value().stop.request_stop();
        running.erase(it);
    }
}

bool Jobs::isRunning(const QObject* owner, const QString& tag)
{
    return registry().running.contains({ owner, tag });
}

void Jobs::finish()
{
    Registry& all = registry();
    for (Entry& entry : all.running)
        entry.stop.request_stop();
    all.running.clear();
    all.pool.waitForDone();
}

} // namespace ax::ui
