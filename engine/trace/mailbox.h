// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace ax {

/// One producer thread, one consumer thread. The consumer is woken once per batch by `notify`
/// (called on the producer's thread, from outside the lock), then takes everything at once.
/// Back-pressure is by bytes: `hasRoom` says whether a payload still fits; the producer drops it
/// where not, the rest always goes through.
template <class T> class Mailbox {
public:
    explicit Mailbox(std::function<void()> notify, std::size_t capacityBytes = 64u << 20)
        : m_notify(std::move(notify))
        , m_capacity(capacityBytes)
    {
    }

    /// True when `bytes` more would still fit.
    bool hasRoom(std::size_t bytes) const
    {
        return m_bytes.load(std::memory_order_relaxed) + bytes <= m_capacity;
    }

    void post(T item, std::size_t bytes = 0)
    {
        bool wake = false;
        {
            const std::lock_guard lock(m_mutex);
            wake = m_items.empty();
            m_items.push_back(std::move(item));
            m_bytes.fetch_add(bytes, std::memory_order_relaxed);
        }
        if (wake && m_notify)
            m_notify();
    }

    /// Swaps the waiting items out; consumer thread.
    std::vector<T> take()
    {
        std::vector<T> items;
        {
            const std::lock_guard lock(m_mutex);
            items.swap(m_items);
            m_bytes.store(0, std::memory_order_relaxed);
        }
        return items;
    }

private:
    std::function<void()> m_notify;
    std::size_t m_capacity;
    std::mutex m_mutex;
    std::vector<T> m_items;
    std::atomic<std::size_t> m_bytes { 0 };
};

} // namespace ax
