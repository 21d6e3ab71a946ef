// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>

namespace ax::ui {

/// How far a job is: done and total in any unit. Any thread.
using JobReport = std::function<void(quint64 done, quint64 total)>;

/// Work beside the GUI thread. A newer job of the same owner and tag makes the older ones stale:
/// they are asked to stop and their results are thrown away. Results arrive on the GUI thread and
/// only while the owner lives. Call from the GUI thread.
class Jobs {
public:
    /// `work(stop)` runs on the analysis pool; `done(result)` on the GUI thread.
    template <class Work, class Done>
    static void run(QObject* owner, const QString& tag, Work work, Done done)
    {
        launch(begin(owner, tag), std::move(work), std::move(done));
    }

    /// As above for work that takes a while: `work(stop, report)`. `progress(done, total,
    /// secondsLeft)` is called on the GUI thread, at most ten times a second; seconds -1: not
    /// known.
    template <class Work, class Progress, class Done>
    static void run(QObject* owner, const QString& tag, Work work, Progress progress, Done done)
    {
        const Ticket ticket = begin(owner, tag);
        launch(
            ticket,
            [work = std::move(work), report = reporter(ticket, std::move(progress))](
                std::stop_token stop) mutable { return work(stop, report); },
            std::move(done));
    }

    /// Makes the running job of owner and tag stale.
    static void cancel(QObject* owner, const QString& tag);
    /// True while a job of owner and tag has not delivered.
    static bool isRunning(const QObject* owner, const QString& tag);
    /// Asks all jobs to stop and waits; before the application object goes.
    static void finish();

private:
    struct Ticket {
        const QObject* owner = nullptr;
        QString tag;
        quint64 generation = 0;
        std::stop_token stop;
    };
    template <class Work, class Done> static void launch(Ticket ticket, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work, std::stop_token>;
        start([ticket, work = std::move(work), done = std::move(done)]() mutable {
            if (ticket.stop.stop_requested())
                return;
            if constexpr (std::is_void_v<Value>) {
                work(ticket.stop);
                deliver(ticket, [done = std::move(done)]() mutable { done(); });
            } else {
                auto value = std::make_shared<Value>(work(ticket.stop));
                deliver(
                    ticket, [value, done = std::move(done)]() mutable { done(std::move(*value)); });
            }
        });
    }
    static Ticket begin(QObject* owner, const QString& tag);
    static JobReport reporter(
        const Ticket& ticket, std::function<void(quint64, quint64, double)> progress);
    static void start(std::function<void()> run);
    static void deliver(const Ticket& ticket, std::function<void()> done);
};

} // namespace ax::ui
