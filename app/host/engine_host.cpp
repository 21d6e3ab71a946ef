// SPDX-License-Identifier: Apache-2.0
#include "app/host/engine_host.h"

#include <QMetaObject>

namespace ax::ui {

namespace {

constexpr int kUpdateMs = 16; ///< about 60 session updates a second

} // namespace

EngineHost::EngineHost(SourceFactory factory, QObject* parent, std::size_t mailboxBytes)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_mailbox(
          [this] { QMetaObject::invokeMethod(this, &EngineHost::wake, Qt::QueuedConnection); },
          mailboxBytes)
{
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    connect(&m_pace, &QTimer::timeout, this, &EngineHost::drain);
    m_sinceDrain.start();
    m_thread = std::thread([this] { runThread(); });
}

EngineHost::~EngineHost()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
        m_queue.clear();
        m_running.request_stop();
    }
    m_wakeUp.notify_all();
    m_thread.join();
}

void EngineHost::enqueue(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(command));
    }
    m_wakeUp.notify_one();
}

void EngineHost::cancel(quint64 tag)
{
    const std::lock_guard lock(m_mutex);
    if (tag == m_runningTag)
        m_running.request_stop();
    for (Command& command : m_queue)
        if (command.tag == tag)
            command.stop.request_stop();
}

void EngineHost::cancelAll()
{
    const std::lock_guard lock(m_mutex);
    m_running.request_stop();
    for (Command& command : m_queue)
        command.stop.request_stop();
}

void EngineHost::rouse()
{
    {
        const std::lock_guard lock(m_mutex);
        m_roused = true;
    }
    m_wakeUp.notify_one();
}

void EngineHost::runThread()
{
    for (;;) {
        Command command;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return m_quit || m_roused || !m_queue.empty(); });
            if (m_quit)
                break;
            if (!m_queue.empty()) {
                command = std::move(m_queue.front());
                m_queue.pop_front();
                m_running = command.stop;
                m_runningTag = command.tag;
            } else {
                m_roused = false; // before the work: what comes meanwhile rouses again
            }
        }
        if (!command.perform) {
            if (m_side && m_side->runSome())
                rouse();
            continue;
        }
        command.perform(command.stop.get_token());
        const std::lock_guard lock(m_mutex);
        m_running = std::stop_source();
        m_runningTag = 0;
        m_roused = m_roused || m_side; // answers that a command stepped along go on
    }
    EngineRoom { m_factory, m_source, m_side }.close();
}

void EngineHost::wake()
{
    const qint64 since = m_sinceDrain.elapsed();
    if (since >= kUpdateMs)
        drain();
    else if (!m_pace.isActive())
        m_pace.start(int(kUpdateMs - since));
}

void EngineHost::drain()
{
    m_sinceDrain.restart();
    std::vector<std::unique_ptr<Item>> items = m_mailbox.take();
    // Steps of one command that arrived together are one update.
    for (std::size_t k = 0; k < items.size();) {
        std::size_t next = k + 1;
        while (next < items.size() && items[k]->absorb(*items[next]))
            ++next;
        items[k]->give();
        k = next;
    }
}

} // namespace ax::ui
