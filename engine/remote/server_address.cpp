// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/http_client.h"

#include "engine/core/ascii.h"

#include <algorithm>
#include <charconv>

namespace ax::remote {

namespace {

tl::unexpected<Error> badUrl(std::string_view url, const char* expected)
{
    return fail(ErrorCode::InvalidArgument,
        "[connect] server address: expected " + std::string(expected) + ", found '"
            + std::string(url.substr(0, 200)) + "'",
        "server address", "Write it like http://localhost:30000.");
}

bool endsWithDomain(const std::string& host, std::string domain)
{
    if (!domain.empty() && domain.front() == '.')
        domain.erase(0, 1);
    if (domain.empty() || host.size() < domain.size())
        return false;
    const std::size_t at = host.size() - domain.size();
    return host.compare(at, domain.size(), domain) == 0 && (at == 0 || host[at - 1] == '.');
}

} // namespace

Result<ServerAddress> ServerAddress::parse(std::string_view given)
{
    std::string_view url = given;
    while (!url.empty() && std::isspace(static_cast<unsigned char>(url.front())))
        url.remove_prefix(1);
    while (!url.empty() && std::isspace(static_cast<unsigned char>(url.back())))
        url.remove_suffix(1);
    ServerAddress address;
    if (const std::size_t scheme = url.find("://"); scheme != url.npos) {
        const std::string name = lowerAscii(url.substr(0, scheme));
        if (name != "http" && name != "https")
            return badUrl(given, "http:// or https://");
        address.tls = name == "https";
        url.remove_prefix(scheme + 3);
    }
    url = url.substr(0, url.find_first_of("?#"));
    const std::size_t slash = url.find('/');
    std::string_view place = url.substr(0, slash);
    if (place.find('@') != place.npos)
        return fail(ErrorCode::InvalidArgument,
            "[connect] server address: expected no user name and password in it", "server address",
            "Give the key in its own field.");
    if (slash != url.npos)
        address.prefix = url.substr(slash);
    while (!address.prefix.empty() && address.prefix.back() == '/')
        address.prefix.pop_back();
    if (const std::size_t v1 = address.prefix.rfind("/v1"); v1 != std::string::npos
        && (v1 + 3 == address.prefix.size() || address.prefix[v1 + 3] == '/'))
        address.prefix.erase(v1);
    for (const char c : address.prefix)
        if (static_cast<unsigned char>(c) <= ' ' || c == '\\')
            return badUrl(given, "a path without spaces");

    std::string_view port;
    if (!place.empty() && place.front() == '[') {
        const std::size_t end = place.find(']');
        if (end == place.npos)
            return badUrl(given, "']' after an IPv6 address");
        address.host = lowerAscii(place.substr(1, end - 1));
        place.remove_prefix(end + 1);
        if (!place.empty() && place.front() != ':')
            return badUrl(given, "a port behind the address");
        port = place.empty() ? place : place.substr(1);
    } else {
        const std::size_t colon = place.find(':');
        address.host = lowerAscii(place.substr(0, colon));
        port = colon == place.npos ? std::string_view() : place.substr(colon + 1);
    }
    if (address.host.empty()
        || address.host.find_first_of(" \t\r\n\"<>\\^`{|}") != std::string::npos)
        return badUrl(given, "a host name");
    address.port = address.tls ? 443 : 80;
    if (!port.empty()) {
        const auto [end, error]
            = std::from_chars(port.data(), port.data() + port.size(), address.port);
        if (error != std::errc() || end != port.data() + port.size() || address.port < 1
            || address.port > 65535)
            return badUrl(given, "a port from 1 to 65535");
    }
    return address;
}

std::string ServerAddress::url() const
{
    std::string text = tls ? "https://" : "http://";
    text += host.find(':') == std::string::npos ? host : "[" + host + "]";
    if (port != (tls ? 443 : 80))
        text += ":" + std::to_string(port);
    return text + prefix;
}

std::string proxyFor(
    const ServerAddress& address, const std::function<const char*(const char*)>& variable)
{
    const auto value = [&](std::initializer_list<const char*> names) {
        for (const char* name : names)
            if (const char* text = variable(name); text && *text)
                return std::string(text);
        return std::string();
    };
    // This machine is never reached through another.
    if (address.host == "localhost" || address.host == "::1" || address.host.rfind("127.", 0) == 0)
        return {};
    std::string rest = lowerAscii(value({ "no_proxy", "NO_PROXY" }));
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        std::string entry = rest.substr(0, comma);
        rest.erase(0, std::min(comma + 1, rest.size()));
        entry.erase(std::remove(entry.begin(), entry.end(), ' '), entry.end());
        if (const std::size_t colon = entry.rfind(':');
            colon != entry.npos && entry.find(':') == colon) {
            if (entry.substr(colon + 1) != std::to_string(address.port))
                continue;
            entry.erase(colon);
        }
        if (entry == "*" || endsWithDomain(address.host, entry))
            return {};
    }
    std::string proxy = address.tls
        ? value({ "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY" })
        : value({ "http_proxy", "all_proxy", "ALL_PROXY" });
    if (const std::size_t scheme = proxy.find("://"); scheme != proxy.npos) {
        if (lowerAscii(proxy.substr(0, scheme)) != "http")
            return {}; // no other kind is spoken here
        proxy.erase(0, scheme + 3);
    }
    proxy.erase(std::min(proxy.find('/'), proxy.size()));
    return proxy;
}

} // namespace ax::remote
