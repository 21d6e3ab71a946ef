// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"
#include "engine/trace/mailbox.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace ax::ui {

/// What goes on beside the commands, over the open model. Engine thread only.
class SideWork {
public:
    virtual ~SideWork() = default;
    /// A little of it, while no command runs. False: nothing is to be done until EngineHost::rouse.
    virtual bool runSome() = 0;
    /// The model goes in a moment, or somebody wants an end: returns when nothing uses it any more.
    virtual void end() = 0;
};

/// What a command of the engine works on. Engine thread only.
struct EngineRoom {
    const SourceFactory& factory;
    std::unique_ptr<AnswerSource>& source; ///< the open model; empty when there is none
    std::unique_ptr<SideWork>& side; ///< uses the source; empty when there is none

    void endSide()
    {
        if (side)
            side->end();
        side.reset();
    }
    /// Ends what goes on beside, then closes the model.
    void close()
    {
        endSide();
        source.reset();
    }
};

/// Owns the one engine thread. A command is a closure: run() queues it, and what it brings crosses
/// one mailbox and is given out on the GUI thread at most about 60 times a second, in order. No
/// call here waits, except the destructor, which stops all and joins.
///
///     tag = host->run<Step, Value>(this,
///         [](EngineRoom& room, const EngineHost::Progress<Step>& progress, std::stop_token stop)
///             -> Result<Value> { … progress.post(Step {…}); … },
///         [this](quint64 tag, Step&& step) { … },         // GUI thread
///         [this](quint64 tag, Result<Value>&& value) { … }); // GUI thread, always and once
///
/// A Step that has `bool absorb(Step&&)` may take over later ones that arrived together. A command
/// cancelled before it began is done with Error::Cancelled. Nothing is given to an owner that died.
class EngineHost : public QObject {
    Q_OBJECT
    class Item;

public:
    explicit EngineHost(SourceFactory factory, QObject* parent = nullptr,
        std::size_t mailboxBytes = std::size_t(64) << 20);
    ~EngineHost() override;

    /// Hands the steps of one running command on. Engine thread.
    template <class Step> class Progress {
    public:
        Progress(EngineHost& host, quint64 tag, QPointer<QObject> owner,
            std::shared_ptr<std::function<void(quint64, Step&&)>> give)
            : m_host(host)
            , m_tag(tag)
            , m_owner(std::move(owner))
            , m_give(std::move(give))
        {
        }
        /// `bytes`: what the step holds, for back-pressure.
        void post(Step step, std::size_t bytes = 0) const;
        /// False when that many bytes more would wait for the GUI thread.
        bool hasRoom(std::size_t bytes) const { return m_host.m_mailbox.hasRoom(bytes); }

    private:
        EngineHost& m_host;
        quint64 m_tag;
        QPointer<QObject> m_owner;
        std::shared_ptr<std::function<void(quint64, Step&&)>> m_give;
    };

    /// Queues a command and gives its tag.
    template <class Step, class Value>
    quint64 run(QObject* owner,
        std::function<Result<Value>(EngineRoom&, const Progress<Step>&, std::stop_token)> work,
        std::function<void(quint64 tag, Step&&)> progress,
        std::function<void(quint64 tag, Result<Value>&&)> done);
    /// Stops that command, or drops it while it waits; others go on. Unknown tags are ignored.
    void cancel(quint64 tag);
    void cancelAll(); ///< the program ends
    /// There is side work again. Any thread.
    void rouse();

private:
    /// Something for the GUI thread.
    class Item {
    public:
        virtual ~Item() = default;
        virtual bool absorb(Item& later) { return (void)later, false; }
        virtual void give() = 0;
    };
    template <class Step> class StepItem;
    template <class Value> class DoneItem;
    struct Command {
        quint64 tag = 0;
        std::function<void(std::stop_token)> perform;
        std::stop_source stop;
    };

    void enqueue(Command command);
    void runThread();
    void wake();
    void drain();

    SourceFactory m_factory;
    Mailbox<std::unique_ptr<Item>> m_mailbox;
    std::unique_ptr<AnswerSource> m_source; ///< engine thread only
    std::unique_ptr<SideWork> m_side; ///< engine thread only

    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<Command> m_queue;
    quint64 m_runningTag = 0;
    std::stop_source m_running;
    bool m_quit = false, m_roused = false;
    quint64 m_nextTag = 1; ///< GUI thread

    QTimer m_pace;
    QElapsedTimer m_sinceDrain;
    std::thread m_thread;
};

template <class Step> class EngineHost::StepItem : public Item {
public:
    StepItem(quint64 tag, QPointer<QObject> owner,
        std::shared_ptr<std::function<void(quint64, Step&&)>> give, Step step)
        : m_tag(tag)
        , m_owner(std::move(owner))
        , m_give(std::move(give))
        , m_step(std::move(step))
    {
    }
    bool absorb(Item& later) override
    {
        if constexpr (requires(Step a, Step b) { a.absorb(std::move(b)); }) {
            auto* next = dynamic_cast<StepItem*>(&later);
            return next && next->m_tag == m_tag && m_step.absorb(std::move(next->m_step));
        }
        return false;
    }
    void give() override
    {
        if (m_owner && *m_give)
            (*m_give)(m_tag, std::move(m_step));
    }

private:
    quint64 m_tag;
    QPointer<QObject> m_owner;
    std::shared_ptr<std::function<void(quint64, Step&&)>> m_give;
    Step m_step;
};

template <class Value> class EngineHost::DoneItem : public Item {
public:
    DoneItem(quint64 tag, QPointer<QObject> owner,
        std::shared_ptr<std::function<void(quint64, Result<Value>&&)>> give, Result<Value> value)
        : m_tag(tag)
        , m_owner(std::move(owner))
        , m_give(std::move(give))
        , m_value(std::move(value))
    {
    }
    void give() override
    {
        if (m_owner && *m_give)
            (*m_give)(m_tag, std::move(m_value));
    }

private:
    quint64 m_tag;
    QPointer<QObject> m_owner;
    std::shared_ptr<std::function<void(quint64, Result<Value>&&)>> m_give;
    Result<Value> m_value;
};

template <class Step> void EngineHost::Progress<Step>::post(Step step, std::size_t bytes) const
{
    m_host.m_mailbox.post(
        std::make_unique<StepItem<Step>>(m_tag, m_owner, m_give, std::move(step)), bytes);
}

template <class Step, class Value>
quint64 EngineHost::run(QObject* owner,
    std::function<Result<Value>(EngineRoom&, const Progress<Step>&, std::stop_token)> work,
    std::function<void(quint64, Step&&)> progress,
    std::function<void(quint64, Result<Value>&&)> done)
{
    const quint64 tag = m_nextTag++;
    // Shared, so that the closures die with whoever lets go last.
    auto give = std::make_shared<std::function<void(quint64, Step &&)>>(std::move(progress));
    auto end = std::make_shared<std::function<void(quint64, Result<Value> &&)>>(std::move(done));
    const QPointer<QObject> guard(owner);
    Command command;
    command.tag = tag;
    command.perform = [this, tag, guard, give, end, work = std::move(work)](std::stop_token stop) {
        EngineRoom room { m_factory, m_source, m_side };
        Result<Value> value = stop.stop_requested()
            ? Result<Value>(fail(ErrorCode::Cancelled, "[host] cancelled before it began"))
            : work(room, Progress<Step>(*this, tag, guard, give), stop);
        m_mailbox.post(std::make_unique<DoneItem<Value>>(tag, guard, end, std::move(value)));
    };
    enqueue(std::move(command));
    return tag;
}

} // namespace ax::ui
