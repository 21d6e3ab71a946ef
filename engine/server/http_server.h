// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/server/http.h"

#include <chrono>
#include <memory>

namespace ax::server {

/// What one connection may take. Times are whole spans, not pauses between bytes: who sends a byte
/// a second is closed as well.
struct HttpLimits {
    std::size_t headBytes = 64 << 10; ///< request line and headers
    std::size_t bodyBytes = std::size_t(16) << 20;
    int headers = 128;
    int connections = 512; ///< more: the one that has waited longest without a request is closed
    std::chrono::milliseconds idle { 60'000 }; ///< between requests of one connection
    std::chrono::milliseconds request { 20'000 }; ///< a whole request; and a second per 64 KiB
    std::chrono::milliseconds write { 30'000 }; ///< one piece of an answer
};

/// HTTP/1.1 over TCP. Every connection has a thread; the limits bound how many and how long.
class HttpServer {
public:
    struct Options {
        std::string host = "127.0.0.1";
        int port = 0; ///< 0: any that is free
        HttpLimits limits;
    };
    /// Asked before a body is read, with an empty body. An answer ends the request there.
    using Gate = std::function<bool(const HttpRequest&, HttpResponse&)>;
    /// After every answer: what the log needs.
    using Log = std::function<void(const HttpRequest&, int status, double seconds)>;

    explicit HttpServer(Options options);
    ~HttpServer(); ///< stops
    void route(const std::string& method, const std::string& path, HttpHandler handler);
    void gate(Gate gate);
    void log(Log log);
    /// Headers that every answer to this request gets.
    using Decorate = std::function<void(const HttpRequest&, HttpResponse&)>;
    void decorate(Decorate decorate);
    /// Binds and serves on threads of its own. Errors: InvalidArgument (host), Io (port taken).
    Status start();
    int port() const; ///< after start
    int connections() const; ///< open now
    /// No new connection; running answers get `grace` to end, then all are closed.
    void stop(std::chrono::milliseconds grace = std::chrono::milliseconds(0));

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace ax::server
