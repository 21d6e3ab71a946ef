// SPDX-License-Identifier: Apache-2.0
#include "engine/server/guard.h"

#include "engine/core/ascii.h"

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <mutex>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <unistd.h>

namespace ax::server {

namespace {

std::array<unsigned char, 32> digestOf(std::string_view text)
{
    std::array<unsigned char, 32> digest {};
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    return digest;
}

/// "[::1]:80" and "name:80" without port and brackets.
std::string_view bareHost(std::string_view host)
{
    if (!host.empty() && host.front() == '[') {
        const std::size_t end = host.find(']');
        return end == host.npos ? std::string_view() : host.substr(1, end - 1);
    }
    const std::size_t colon = host.find(':');
    return host.substr(0, colon);
}

bool isAddress(std::string_view host)
{
    unsigned char bytes[16];
    const std::string text(host);
    return ::inet_pton(AF_INET, text.c_str(), bytes) == 1
        || ::inet_pton(AF_INET6, text.c_str(), bytes) == 1;
}

/// "https://page.example:8080" in its parts; nullopt: it is no origin.
struct Origin {
    std::string scheme, authority;
};
std::optional<Origin> originOf(std::string_view text)
{
    const std::size_t mark = text.find("://");
    if (mark == text.npos || mark == 0)
        return {};
    Origin origin { lowerAscii(text.substr(0, mark)), lowerAscii(text.substr(mark + 3)) };
    if (origin.authority.empty() || origin.authority.find_first_of("/?#@ ") != std::string::npos)
        return {};
    return origin;
}

ApiError refused(int status, std::string message, std::string code)
{
    ApiError error;
    error.status = status;
    error.message = std::move(message);
    error.code = std::move(code);
    return error;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || c == '-' || c == '_';
    });
}

/// What a preflight asks for, as far as it is names of headers, and what is always allowed.
std::string allowedHeaders(std::string_view asked)
{
    std::string list = "authorization, content-type, x-api-key";
    while (!asked.empty() && list.size() < 2000) {
        const std::size_t comma = asked.find(',');
        const std::string name = lowerAscii(trimmed(asked.substr(0, comma)));
        if (isToken(name) && list.find(name) == std::string::npos)
            list += ", " + name;
        asked = comma == asked.npos ? std::string_view() : asked.substr(comma + 1);
    }
    return list;
}

/// 32 hexadecimal digits of the system's random numbers.
std::string randomWord()
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return {};
    std::string text;
    for (const unsigned char byte : bytes)
        for (const int digit : { byte >> 4, byte & 15 })
            text += "0123456789abcdef"[digit];
    return text;
}

bool same(const std::array<unsigned char, 32>& a, const std::array<unsigned char, 32>& b)
{
    return CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

constexpr auto kTicketTime = std::chrono::minutes(1);
constexpr std::size_t kMostTickets = 64;

} // namespace

struct Guard::Tickets {
    using Digest = std::array<unsigned char, 32>;
    std::mutex mutex;
    std::vector<std::pair<Digest, std::chrono::steady_clock::time_point>> open; ///< until when
    std::vector<Digest> keys; ///< given for tickets
};

bool isLoopbackName(std::string_view host)
{
    const std::string name = lowerAscii(host);
    unsigned char bytes[16];
    if (::inet_pton(AF_INET, name.c_str(), bytes) == 1)
        return bytes[0] == 127;
    return name == "localhost" || name == "::1";
}

Result<Guard> Guard::create(Options options)
{
    Guard guard;
    guard.m_hasKey = !options.apiKey.empty();
    guard.m_loopback = isLoopbackName(bareHost(options.host)) || options.host == "::1";
    if (!guard.m_loopback && !guard.m_hasKey)
        return fail(ErrorCode::InvalidArgument,
            "[serve] --host " + options.host + " can be reached from other machines", "--api-key",
            "give an --api-key, or leave --host out");
    for (std::string& origin : options.origins) {
        while (origin.size() > 1 && origin.back() == '/')
            origin.pop_back();
        if (origin != "*" && !originOf(origin))
            return fail(ErrorCode::InvalidArgument,
                "[serve] --cors-origins: expected origins such as https://page.example, found \""
                    + origin + "\"",
                "--cors-origins");
        origin = lowerAscii(origin);
    }
    guard.m_tickets = std::make_shared<Tickets>();
    guard.m_keyDigest = digestOf(options.apiKey);
    // It is compared by its digest alone and kept nowhere else.
    options.apiKey.clear();
    guard.m_options = std::move(options);
    return guard;
}

bool Guard::hasKey(const HttpRequest& request) const
{
    if (!m_hasKey)
        return true;
    std::string_view given = request.header("x-api-key");
    if (const std::string_view header = request.header("authorization"); !header.empty()) {
        const std::size_t space = header.find(' ');
        given = space != header.npos && lowerAscii(header.substr(0, space)) == "bearer"
            ? trimmed(header.substr(space + 1))
            : std::string_view();
    }
    const std::array<unsigned char, 32> digest = digestOf(given);
    bool known = same(digest, m_keyDigest);
    const std::lock_guard lock(m_tickets->mutex);
    for (const Tickets::Digest& key : m_tickets->keys)
        known = same(digest, key) || known;
    return known;
}

std::string Guard::issueTicket()
{
    const std::string word = randomWord();
    const std::lock_guard lock(m_tickets->mutex);
    if (m_tickets->open.size() >= kMostTickets)
        m_tickets->open.erase(m_tickets->open.begin());
    if (!word.empty())
        m_tickets->open.emplace_back(
            digestOf(word), std::chrono::steady_clock::now() + kTicketTime);
    return word;
}

std::string Guard::takeTicket(std::string_view word)
{
    const std::array<unsigned char, 32> digest = digestOf(word);
    const std::lock_guard lock(m_tickets->mutex);
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(m_tickets->open, [&](const auto& ticket) { return ticket.second < now; });
    const auto found = std::find_if(m_tickets->open.begin(), m_tickets->open.end(),
        [&](const auto& ticket) { return same(ticket.first, digest); });
    if (found == m_tickets->open.end())
        return {};
    m_tickets->open.erase(found);
    const std::string key = randomWord();
    if (key.empty())
        return {};
    if (m_tickets->keys.size() >= kMostTickets)
        m_tickets->keys.erase(m_tickets->keys.begin());
    m_tickets->keys.push_back(digestOf(key));
    return key;
}

/// A name of this machine. Where others may reach it any address will do: what must not pass is a
/// name that somebody else's DNS gives out.
bool Guard::hostAllowed(std::string_view header) const
{
    const std::string host = lowerAscii(bareHost(header));
    if (host.empty() || isLoopbackName(host))
        return !host.empty();
    for (const std::string& allowed : m_options.origins)
        if (const auto origin = originOf(allowed); origin && bareHost(origin->authority) == host)
            return true;
    if (m_loopback)
        return false;
    char own[256] = {};
    ::gethostname(own, sizeof own - 1);
    return isAddress(host) || host == lowerAscii(m_options.host) || host == lowerAscii(own);
}

bool Guard::originAllowed(const HttpRequest& request, std::string_view header) const
{
    const std::string text = lowerAscii(header);
    for (const std::string& allowed : m_options.origins)
        if (allowed == "*" || allowed == text)
            return true;
    const auto origin = originOf(text);
    // Pages of this machine, and the page that this server itself gives out.
    return origin && (origin->scheme == "http" || origin->scheme == "https")
        && (isLoopbackName(bareHost(origin->authority))
            || origin->authority == lowerAscii(request.header("host")));
}

std::optional<HttpResponse> Guard::check(const HttpRequest& request) const
{
    const std::string_view host = request.header("host");
    if (!(host.empty() && request.http10) && !hostAllowed(host))
        return refused(400, "The Host header names no address of this server.", "host_not_allowed")
            .response();
    const std::string_view origin = request.header("origin");
    if (!origin.empty() && !originAllowed(request, origin)) {
        if (request.method == "OPTIONS") {
            HttpResponse nothing;
            nothing.status = 204;
            return nothing;
        }
        return refused(403, "Pages of this origin may not use the server; see --cors-origins.",
            "origin_not_allowed")
            .response();
    }
    if (request.method == "OPTIONS") {
        HttpResponse preflight;
        preflight.status = 204;
        preflight.headers = { { "Allow", "GET, POST, OPTIONS" },
            { "Access-Control-Allow-Methods", "GET, POST, OPTIONS" },
            { "Access-Control-Allow-Headers",
                allowedHeaders(request.header("access-control-request-headers")) },
            { "Access-Control-Max-Age", "600" } };
        if (request.header("access-control-request-private-network") == "true")
            preflight.headers.emplace_back("Access-Control-Allow-Private-Network", "true");
        return preflight;
    }
    const bool open = request.path == "/" || request.path == "/page.css"
        || request.path == "/trace.js" || request.path == "/marks.js" || request.path == "/page.js"
        || request.path == "/live.js" || request.path == "/health" || request.path == "/v1/session"
        || (request.path == "/v1/attention/requests" && request.loopback);
    if (!open && !hasKey(request))
        return refused(401, "A key is needed: send it in the header 'Authorization: Bearer …'.",
            "invalid_api_key")
            .response();
    return {};
}

void Guard::decorate(const HttpRequest& request, HttpResponse& response) const
{
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    const std::string_view origin = request.header("origin");
    if (origin.empty())
        return;
    response.headers.emplace_back("Vary", "Origin");
    if (originAllowed(request, origin))
        response.headers.emplace_back("Access-Control-Allow-Origin", oneLine(origin, 300));
}

} // namespace ax::server
