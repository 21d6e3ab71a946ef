// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/server/api_error.h"

#include <array>
#include <memory>
#include <optional>

namespace ax::server {

/// Who may ask: the key, the Host header and the Origin of web pages. A page of another origin
/// cannot drive a local server, neither directly nor by naming it in DNS.
class Guard {
public:
    struct Options {
        std::string host; ///< as bound
        std::string apiKey; ///< empty: none is asked for
        std::vector<std::string> origins; ///< besides this machine's own; "*": any
    };
    /// Errors: InvalidArgument (a public host without a key, an origin that is none).
    static Result<Guard> create(Options options);

    /// What refuses a request, or answers a preflight; nullopt: it may go on.
    std::optional<HttpResponse> check(const HttpRequest& request) const;
    /// Adds what lets a page of an allowed origin read the answer.
    void decorate(const HttpRequest& request, HttpResponse& response) const;
    bool asksKey() const { return m_hasKey; }
    /// The request carries the key (or none is asked for). Takes the same time for any wrong one.
    bool hasKey(const HttpRequest& request) const;

    /// A word that is worth a key once, within a minute: so that a page can be opened without the
    /// key standing in its address. Any thread.
    std::string issueTicket();
    /// A key for the holder of such a word, good until the server ends; empty: it is none.
    std::string takeTicket(std::string_view word);

private:
    bool hostAllowed(std::string_view host) const;
    bool originAllowed(const HttpRequest& request, std::string_view origin) const;

    Options m_options;
    struct Tickets;
    std::shared_ptr<Tickets> m_tickets;
    bool m_hasKey = false, m_loopback = true;
    std::array<unsigned char, 32> m_keyDigest {};
};

/// localhost, 127.0.0.0/8, ::1; `host` without port and brackets.
bool isLoopbackName(std::string_view host);

} // namespace ax::server
