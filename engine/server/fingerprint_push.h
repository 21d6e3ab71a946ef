// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace ax::server {

/// Sends fingerprints to a sidecar over ZMQ PUSH, one JSON object a message (spec/wire.md section
/// 3). Nobody ever waits: while no sidecar takes them they wait here, as many as there is room for;
/// more are dropped and counted. What left in the seconds before a connection was lost is sent
/// again, since nobody acknowledges it: a sidecar keeps the same step once.
class FingerprintPush {
public:
    /// Errors: InvalidArgument (no address ZMQ connects to).
    static Result<std::unique_ptr<FingerprintPush>> start(const std::string& url);
    ~FingerprintPush(); ///< what waits gets a second to leave, the rest is lost

    /// A step of the answer `requestId`; those without a fingerprint, and rows of prompts, are not
    /// sent. `layout`: of its fingerprint ("log16"). Any thread.
    void push(const std::string& requestId, const StepRecord& step, const std::string& layout);
    /// Waits so long until all has left. How many did not, or were dropped before.
    std::uint64_t finish(std::chrono::milliseconds most);
    std::uint64_t sent() const { return m_sent; }
    std::uint64_t dropped() const { return m_dropped; }
    std::uint64_t waiting() const { return m_held; }
    /// Something takes them at the other end.
    bool connected() const { return m_connected; }

private:
    struct Message {
        std::string requestId, zone, layout;
        int step = 0;
        std::array<float, 20> vector {};
        std::vector<MoeRouting> moe;
    };
    class Socket;
    using Clock = std::chrono::steady_clock;
    struct Sent {
        Clock::time_point when;
        Message message;
    };
    explicit FingerprintPush(std::unique_ptr<Socket> socket);
    void run();
    void watch(std::deque<Message>& pending);
    void forget();

    std::unique_ptr<Socket> m_socket; ///< the thread's alone once it runs
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Message> m_waiting;
    bool m_over = false;
    std::deque<Sent> m_recent; ///< the thread's alone
    std::atomic<std::uint64_t> m_sent { 0 }, m_dropped { 0 }, m_held { 0 };
    std::atomic<bool> m_connected { false };
    std::thread m_thread;
};

} // namespace ax::server
