// SPDX-License-Identifier: Apache-2.0
#include "engine/server/connection.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ax::server {

namespace {

using Clock = std::chrono::steady_clock;

int millisecondsUntil(Clock::time_point deadline)
{
    const auto left
        = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return int(std::clamp<std::int64_t>(left, 0, 1 << 30));
}

/// False: it did not become ready in time.
bool ready(int socket, short events, Clock::time_point deadline)
{
    for (;;) {
        pollfd one { socket, events, 0 };
        const int found = ::poll(&one, 1, millisecondsUntil(deadline));
        if (found > 0)
            return true;
        if (found == 0)
            return false;
        if (errno != EINTR)
            return false;
    }
}

void nameOf(const sockaddr_storage& address, std::string& ip, int& port, bool& loopback)
{
    char text[INET6_ADDRSTRLEN] = {};
    if (address.ss_family == AF_INET) {
        const auto& four = reinterpret_cast<const sockaddr_in&>(address);
        ::inet_ntop(AF_INET, &four.sin_addr, text, sizeof text);
        port = ntohs(four.sin_port);
        loopback = (ntohl(four.sin_addr.s_addr) >> 24) == 127;
    } else if (address.ss_family == AF_INET6) {
        const auto& six = reinterpret_cast<const sockaddr_in6&>(address);
        ::inet_ntop(AF_INET6, &six.sin6_addr, text, sizeof text);
        port = ntohs(six.sin6_port);
        loopback = IN6_IS_ADDR_LOOPBACK(&six.sin6_addr)
            || (IN6_IS_ADDR_V4MAPPED(&six.sin6_addr) && six.sin6_addr.s6_addr[12] == 127);
    }
    ip = text;
}

std::int64_t steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch())
        .count();
}

} // namespace

Connection::Connection(int socket, const HttpLimits& limits)
    : m_socket(socket)
    , m_limits(limits)
    , m_buffer(16 << 10)
    , m_idleSince(steadyMs())
{
    sockaddr_storage address {};
    socklen_t size = sizeof address;
    if (::getpeername(m_socket, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        nameOf(address, m_client, m_port, m_loopback);
}

/// Some bytes into the empty buffer.
bool Connection::fill(Clock::time_point deadline)
{
    if (!ready(m_socket, POLLIN, deadline)) {
        m_timedOut = true;
        return false;
    }
    ssize_t got = 0;
    do
        got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
    while (got < 0 && errno == EINTR);
    m_at = 0;
    m_end = got > 0 ? std::size_t(got) : 0;
    return got > 0;
}

bool Connection::waitForRequest()
{
    if (m_at == m_end && !fill(Clock::now() + m_limits.idle))
        return false;
    m_idleSince = 0;
    m_start = Clock::now();
    m_taken = 0;
    m_inHead = true;
    return true;
}

void Connection::requestIsDone() { m_idleSince = steadyMs(); }

ssize_t Connection::read(char* to, std::size_t size)
{
    if (m_at == m_end) {
        const auto allowed = m_limits.request + std::chrono::milliseconds(m_taken / 65);
        if (!fill(m_start + allowed))
            return -1;
    }
    const std::size_t count = std::min(size, m_end - m_at);
    if (m_inHead && m_taken + count > m_limits.headBytes) {
        m_headTooLong = true;
        return -1;
    }
    std::memcpy(to, m_buffer.data() + m_at, count);
    m_at += count;
    m_taken += count;
    return ssize_t(count);
}

ssize_t Connection::write(const char* from, std::size_t size)
{
    const auto deadline = Clock::now() + m_limits.write + std::chrono::milliseconds(size / 65);
    std::size_t sent = 0;
    while (sent < size) {
        if (!ready(m_socket, POLLOUT, deadline))
            return -1;
        const ssize_t count
            = ::send(m_socket, from + sent, size - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK))
            continue;
        if (count <= 0)
            return -1;
        sent += std::size_t(count);
    }
    return ssize_t(size);
}

bool Connection::gone() const
{
    pollfd one { m_socket, POLLRDHUP, 0 };
    return ::poll(&one, 1, 0) > 0 && (one.revents & (POLLRDHUP | POLLHUP | POLLERR | POLLNVAL));
}

void Connection::interrupt() { ::shutdown(m_socket, SHUT_RDWR); }

void Connection::close()
{
    constexpr std::size_t kMost = std::size_t(64) << 20;
    ::shutdown(m_socket, SHUT_WR);
    const auto deadline = Clock::now() + std::chrono::seconds(2);
    for (std::size_t taken = 0; taken < kMost; taken += m_end)
        if (!fill(deadline))
            break;
    ::close(m_socket);
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const
{
    ip = m_client;
    port = m_port;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const
{
    sockaddr_storage address {};
    socklen_t size = sizeof address;
    bool loopback = false;
    if (::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        nameOf(address, ip, port, loopback);
}

} // namespace ax::server
