// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/remote/stream_answer.h"

#include <chrono>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>

namespace ax::remote {

/// Where a server listens, without credentials.
struct ServerAddress {
    bool tls = false;
    std::string host; ///< a name, an IPv4 address, an IPv6 address without brackets
    int port = 0;
    std::string prefix; ///< path before /v1, without a slash at its end; mostly empty

    /// A URL as a person writes it: the scheme may be missing (http), a path that ends in /v1 (and
    /// what follows it) is taken off. Errors: InvalidArgument naming the part.
    static Result<ServerAddress> parse(std::string_view url);
    std::string url() const; ///< "http://host:port/prefix"
    bool operator==(const ServerAddress&) const = default;
};

struct HttpSettings {
    std::string apiKey; ///< sent as Bearer to this host alone; empty: none
    std::chrono::milliseconds connectTimeout { 10'000 };
    /// Longest silence. A model on a slow machine may read its prompt for minutes.
    std::chrono::milliseconds silence { 900'000 };
    /// Proxies from the environment (http_proxy, https_proxy, no_proxy).
    bool proxies = true;
};

struct HttpReply {
    int status = 0;
    std::multimap<std::string, std::string> headers; ///< names in small letters
    std::string body; ///< of a stream: only where it was refused, at most 64 KiB
    bool clean = true; ///< the server ended its answer; false: the connection was lost on the way
    std::string header(const std::string& name) const; ///< empty: none
};

/// Talks to one server. Every call opens its own connection; any thread. A stop request closes
/// the connection at once, so that the server's work stops too.
class HttpClient {
public:
    HttpClient(ServerAddress address, HttpSettings settings);

    const ServerAddress& address() const { return m_address; }

    /// `path` begins with a slash and comes behind the address's prefix. Errors: Io (no connection,
    /// with the reason in plain words and a remedy; TLS), Cancelled. A status of refusal is no
    /// error here, and neither is a redirection to another host, which is not followed.
    Result<HttpReply> get(const std::string& path, std::stop_token stop,
        std::chrono::milliseconds silence = std::chrono::seconds(10)) const;
    Result<HttpReply> post(const std::string& path, const std::string& json, std::stop_token stop,
        std::chrono::milliseconds silence = std::chrono::seconds(30)) const;
    /// `bytes` gets the body of an accepted request as it arrives; false ends it.
    using Bytes = std::function<bool(std::string_view)>;
    Result<HttpReply> stream(const std::string& path, const std::string& json, const Bytes& bytes,
        std::stop_token stop) const;

    /// GET of a file from byte `offset` on. `bytes` gets the body of a reply that begins there (a
    /// 206, or a 200 where offset is 0) and of no other. Redirections are followed to any host, the
    /// key goes to the first alone; never from TLS to an open connection.
    Result<HttpReply> fetch(const std::string& path, std::uint64_t offset, const Bytes& bytes,
        std::stop_token stop) const;

private:
    struct Call;
    Result<HttpReply> send(const Call& call, std::stop_token stop) const;
    Result<HttpReply> sendOnce(const ServerAddress& to, const std::string& path, const Call& call,
        std::stop_token stop) const;

    ServerAddress m_address;
    HttpSettings m_settings;
};

/// What a refusal says: OpenAI's, FastAPI's and plain forms. Pages of gateways are not shown.
StreamError httpError(const HttpReply& reply);

/// The proxy of the environment for an address: "host:port" with optional "user:password@", empty
/// when it is reached directly. `variable`: getenv, or a test's.
std::string proxyFor(
    const ServerAddress& address, const std::function<const char*(const char*)>& variable);

} // namespace ax::remote
