// SPDX-License-Identifier: Apache-2.0
#include "tests/remote/tiny_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

namespace ax::test {

bool TinyConnection::write(const std::string& bytes) const
{
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t sent = ::send(m_socket, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        at += std::size_t(sent);
    }
    return true;
}

void TinyConnection::reset() const
{
    const linger now { 1, 0 };
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

bool TinyConnection::waitForClose(int milliseconds) const
{
    pollfd wait { m_socket, POLLIN, 0 };
    char byte = 0;
    return ::poll(&wait, 1, milliseconds) == 1 && ::recv(m_socket, &byte, 1, 0) <= 0;
}

void TinyConnection::reply(int status, const std::string& body, const std::string& type,
    const std::string& moreHeaders) const
{
    write("HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Type: " + type
        + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + moreHeaders + "\r\n"
        + body);
}

TinyServer::TinyServer(Handler handler)
    : m_handler(std::move(handler))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0
        || ::listen(m_listener, 64) != 0)
        std::abort();
    ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] {
        for (;;) {
            const int socket = ::accept(m_listener, nullptr, nullptr);
            if (socket < 0)
                return;
            const std::lock_guard lock(m_mutex);
            m_threads.emplace_back([this, socket] { serve(socket); });
        }
    });
}

TinyServer::~TinyServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    for (std::thread& thread : m_threads)
        thread.join();
}

std::vector<SeenRequest> TinyServer::seen() const
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

void TinyServer::forget()
{
    const std::lock_guard lock(m_mutex);
    m_seen.clear();
}

void TinyServer::serve(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::string data;
    char buffer[65536];
    SeenRequest request;
    std::size_t head = std::string::npos, length = 0;
    for (;;) {
        head = head == std::string::npos ? data.find("\r\n\r\n") : head;
        if (head != std::string::npos && request.method.empty()) {
            const std::size_t first = data.find(' '), second = data.find(' ', first + 1);
            request.method = data.substr(0, first);
            request.path = data.substr(first + 1, second - first - 1);
            for (std::size_t at = data.find("\r\n") + 2; at < head;) {
                const std::size_t end = data.find("\r\n", at), colon = data.find(':', at);
                std::string name = data.substr(at, colon - at);
                for (char& c : name)
                    c = char(std::tolower(static_cast<unsigned char>(c)));
                request.headers[name] = data.substr(colon + 2, end - colon - 2);
                at = end + 2;
            }
            length = std::size_t(std::atoi(request.headers["content-length"].c_str()));
        }
        if (head != std::string::npos && data.size() >= head + 4 + length)
            break;
        const ssize_t got = ::recv(socket, buffer, sizeof buffer, 0);
        if (got <= 0) {
            ::close(socket);
            return;
        }
        data.append(buffer, std::size_t(got));
    }
    request.body = data.substr(head + 4, length);
    {
        const std::lock_guard lock(m_mutex);
        m_seen.push_back(request);
    }
    TinyConnection connection(socket);
    m_handler(request, connection);
    ::close(socket);
}

} // namespace ax::test
