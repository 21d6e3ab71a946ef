// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/http_server.h"

#include <atomic>
#include <httplib.h>

namespace ax::server {

/// One TCP connection as the HTTP library reads and writes it. It holds the limits of time and
/// size: what exceeds them reads as the end of the stream. One thread, but for `interrupt` and
/// `idleSince`.
class Connection final : public httplib::Stream {
public:
    Connection(int socket, const HttpLimits& limits);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Waits for the first byte of a request. False: none came in time, or the client has gone.
    bool waitForRequest();
    void headIsRead() { m_inHead = false; }
    void requestIsDone();
    /// Ends writing, takes what still comes so that the last answer is not lost, closes.
    void close();

    /// Steady milliseconds since which it waits for a request; 0: one is being served.
    std::int64_t idleSince() const { return m_idleSince; }
    /// Wakes whoever reads or writes: the stream ends.
    void interrupt();
    bool gone() const;
    bool timedOut() const { return m_timedOut; }
    bool headTooLong() const { return m_headTooLong; }
    const std::string& client() const { return m_client; }
    bool loopback() const { return m_loopback; }

    bool is_readable() const override { return true; }
    bool is_writable() const override { return !gone(); }
    ssize_t read(char* to, std::size_t size) override;
    ssize_t write(const char* from, std::size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    /// The library asks it only to compare it with what select() can take, which is not used here.
    socket_t socket() const override { return 0; }

private:
    using Clock = std::chrono::steady_clock;
    bool fill(Clock::time_point deadline);

    const int m_socket;
    const HttpLimits& m_limits;
    std::string m_client;
    int m_port = 0;
    bool m_loopback = false;
    std::vector<char> m_buffer;
    std::size_t m_at = 0, m_end = 0;
    Clock::time_point m_start {};
    std::size_t m_taken = 0; ///< bytes of this request
    bool m_inHead = true, m_timedOut = false, m_headTooLong = false;
    std::atomic<std::int64_t> m_idleSince { 0 };
};

} // namespace ax::server
