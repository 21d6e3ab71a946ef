// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace ax::server {

/// Sends fingerprints to a sidecar over ZMQ PUSH, one JSON object a message (spec/wire.md section
/// 3). Nobody ever waits: where the sidecar does not take them they wait here, then are dropped and
/// counted.
class FingerprintPush {
public:
    /// Errors: InvalidArgument (no address ZMQ connects to).
    static Result<std::unique_ptr<FingerprintPush>> start(const std::string& url);
    ~FingerprintPush(); ///< what waits gets a second to leave

    /// A step of the answer `requestId`; those without a fingerprint, and rows of prompts, are not
    /// sent. `layout`: of its fingerprint ("log16"). Any thread.
    void push(const std::string& requestId, const StepRecord& step, const std::string& layout);
    std::uint64_t sent() const { return m_sent; }
    std::uint64_t dropped() const { return m_dropped; }

private:
    struct Message {
        std::string requestId, zone, layout;
        int step = 0;
        std::array<float, 20> vector {};
        std::vector<MoeRouting> moe;
    };
    class Socket;
    explicit FingerprintPush(std::unique_ptr<Socket> socket);
    void run();

    std::unique_ptr<Socket> m_socket; ///< the thread's alone once it runs
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Message> m_waiting;
    bool m_over = false;
    std::atomic<std::uint64_t> m_sent { 0 }, m_dropped { 0 };
    std::thread m_thread;
};

} // namespace ax::server
