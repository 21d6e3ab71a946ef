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

/// Work beside the GUI thread. A newer job of the same owner and tag makes the older ones stale:
/// they are asked to stop and their results are thrown away. Results arrive on the GUI thread and
/// only while the owner lives. Call from the GUI thread.
class Jobs {
public:
    /// `work(stop)` runs on the analysis pool; `done(result)` on the GUI thread.
    template <class Work, class Done>
    static void run(QObject* owner, const QString& tag, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work, std::stop_token>;
        const Ticket ticket = begin(owner, tag);
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
    static Ticket begin(QObject* owner, const QString& tag);
    static void start(std::function<void()> run);
    static void deliver(const Ticket& ticket, std::function<void()> done);
};

} // namespace ax::ui
