// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ax::test {

struct SeenRequest {
    std::string method, path, body;
    std::map<std::string, std::string> headers; ///< names in small letters
};

/// A connection of a TinyServer; the handler writes what it likes, byte for byte.
class TinyConnection {
public:
    explicit TinyConnection(int socket)
        : m_socket(socket)
    {
    }
    bool write(const std::string& bytes) const; ///< false: the client went away
    void reset() const; ///< the next close is a TCP reset
    bool waitForClose(int milliseconds) const; ///< true: the client closed
    /// A whole answer with its length.
    void reply(int status, const std::string& body, const std::string& type = "application/json",
        const std::string& moreHeaders = {}) const;

private:
    int m_socket;
};

/// An HTTP server on 127.0.0.1 that answers with whatever its handler writes, one request a
/// connection, one thread each.
class TinyServer {
public:
    using Handler = std::function<void(const SeenRequest&, TinyConnection&)>;
    explicit TinyServer(Handler handler);
    ~TinyServer();
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    int port() const { return m_port; }
    std::vector<SeenRequest> seen() const;
    void forget();

private:
    void serve(int socket);
    Handler m_handler;
    int m_listener = -1, m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<SeenRequest> m_seen;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace ax::test
