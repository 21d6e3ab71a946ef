// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/http_client.h"

#include "ax_version.h"
#include "engine/core/ascii.h"
#include "engine/remote/lenient_json.h"

#include <httplib.h>

#include <atomic>
#include <ctime>
#include <memory>

namespace ax::remote {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxErrorBody = 64 << 10, kMaxBody = std::size_t(64) << 20;
constexpr int kMaxRedirects = 5;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::string connectWords(httplib::Error error, const ServerAddress& to, long verify)
{
    switch (error) {
    case httplib::Error::Connection:
        return "no server answers there";
    case httplib::Error::ConnectionTimeout:
        return "no answer in time";
    case httplib::Error::SSLConnection:
        return "no TLS connection could be made";
    case httplib::Error::SSLLoadingCerts:
        return "the system's certificates could not be read";
    case httplib::Error::SSLServerVerification:
        return "its certificate is not trusted: "
            + (verify ? std::string(X509_verify_cert_error_string(verify))
                      : "it is made out to another name than " + to.host);
    case httplib::Error::Read:
        return "the connection was closed before an answer came";
    case httplib::Error::Write:
        return "the request could not be sent";
    default:
        return "the connection failed";
    }
}

std::string remedyFor(httplib::Error error, const ServerAddress& to)
{
    switch (error) {
    case httplib::Error::SSLServerVerification:
        return "Install the authority that signed it among the system's certificates, or name its "
               "file in SSL_CERT_FILE.";
    case httplib::Error::SSLConnection:
        return "Use http:// if the server speaks no TLS.";
    case httplib::Error::Connection:
        return "Start it, or look at host and port (" + std::to_string(to.port) + ").";
    default:
        return "Try again.";
    }
}

/// Parts of "user:password@host:port".
void useProxy(httplib::ClientImpl& client, const std::string& proxy)
{
    const std::size_t at = proxy.rfind('@');
    const std::string place = at == proxy.npos ? proxy : proxy.substr(at + 1);
    const std::size_t colon = place.rfind(':');
    client.set_proxy(
        place.substr(0, colon), colon == place.npos ? 3128 : std::atoi(place.c_str() + colon + 1));
    if (at == proxy.npos)
        return;
    const std::string login = proxy.substr(0, at);
    const std::size_t split = std::min(login.find(':'), login.size());
    client.set_proxy_basic_auth(
        login.substr(0, split), split < login.size() ? login.substr(split + 1) : std::string());
}

/// A place to go to instead, when it is the same server.
std::optional<std::pair<ServerAddress, std::string>> redirected(
    const ServerAddress& from, const std::string& path, const std::string& location, bool anyHost)
{
    if (location.empty())
        return std::nullopt;
    if (location.front() == '/' && location.substr(0, 2) != "//")
        return std::pair(from, location);
    if (location.find("://") == location.npos) {
        if (location.front() == '/') {
            return redirected(from, path, (from.tls ? "https:" : "http:") + location, anyHost);
        }
        return std::pair(from, path.substr(0, path.rfind('/') + 1) + location);
    }
    const std::size_t begin = location.find("://") + 3;
    const std::size_t slash = std::min(location.find_first_of("/?", begin), location.size());
    auto to = ServerAddress::parse(location.substr(0, slash));
    if (!to || (!anyHost && to->host != from.host) || (from.tls && !to->tls))
        return std::nullopt;
    const bool upgrade = to->tls && !from.tls && from.port == 80 && to->port == 443;
    if (!anyHost && to->port != from.port && !upgrade)
        return std::nullopt;
    std::string rest = location.substr(slash);
    return std::pair(*to, rest.empty() ? "/" : rest);
}

/// Whether the body is the file from `offset` on.
bool beginsAt(const HttpReply& reply, std::uint64_t offset)
{
    if (reply.status == 206)
        return reply.header("content-range").rfind("bytes " + std::to_string(offset) + "-", 0) == 0;
    return reply.status == 200 && offset == 0;
}

std::optional<std::int64_t> retryAfter(const HttpReply& reply)
{
    const std::string value = reply.header("retry-after");
    if (!value.empty() && value.find_first_not_of("0123456789") == value.npos && value.size() < 10)
        return std::stoll(value);
    const auto time = [](const std::string& text) -> std::optional<std::time_t> {
        std::tm parts {};
        if (text.empty() || !::strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts))
            return std::nullopt;
        return ::timegm(&parts);
    };
    const auto until = time(value), now = time(reply.header("date"));
    return until ? std::optional<std::int64_t>(
               std::max<std::int64_t>(0, *until - now.value_or(std::time(nullptr))))
                 : std::nullopt;
}

} // namespace

std::string HttpReply::header(const std::string& name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

struct HttpClient::Call {
    std::string path, json; ///< json empty: GET
    std::chrono::milliseconds silence;
    const Bytes* bytes = nullptr;
    bool file = false; ///< fetch()
    std::uint64_t offset = 0;
};

HttpClient::HttpClient(ServerAddress address, HttpSettings settings)
    : m_address(std::move(address))
    , m_settings(std::move(settings))
{
}

Result<HttpReply> HttpClient::get(
    const std::string& path, std::stop_token stop, std::chrono::milliseconds silence) const
{
    return send({ path, {}, silence, nullptr }, std::move(stop));
}

Result<HttpReply> HttpClient::post(const std::string& path, const std::string& json,
    std::stop_token stop, std::chrono::milliseconds silence) const
{
    return send({ path, json, silence, nullptr }, std::move(stop));
}

Result<HttpReply> HttpClient::stream(const std::string& path, const std::string& json,
    const Bytes& bytes, std::stop_token stop) const
{
    return send({ path, json, m_settings.silence, &bytes }, std::move(stop));
}

Result<HttpReply> HttpClient::fetch(
    const std::string& path, std::uint64_t offset, const Bytes& bytes, std::stop_token stop) const
{
    constexpr std::chrono::seconds kSilence(30);
    return send({ path, {}, std::min<std::chrono::milliseconds>(kSilence, m_settings.silence),
                    &bytes, true, offset },
        std::move(stop));
}

Result<HttpReply> HttpClient::send(const Call& call, std::stop_token stop) const
{
    ServerAddress to = m_address;
    std::string path = m_address.prefix + call.path;
    for (int turn = 0;; ++turn) {
        AX_TRY(HttpReply reply, sendOnce(to, path, call, stop));
        if (!isRedirect(reply.status))
            return reply;
        const auto next = redirected(to, path, reply.header("location"), call.file);
        if (!next || turn == kMaxRedirects)
            return reply; // not followed: a refusal
        std::tie(to, path) = *next;
    }
}

Result<HttpReply> HttpClient::sendOnce(
    const ServerAddress& to, const std::string& path, const Call& call, std::stop_token stop) const
{
    std::unique_ptr<httplib::ClientImpl> client;
    httplib::SSLClient* tls = nullptr;
    if (to.tls) {
        auto made = std::make_unique<httplib::SSLClient>(to.host, to.port);
        made->enable_server_certificate_verification(true);
        tls = made.get();
        client = std::move(made);
    } else {
        client = std::make_unique<httplib::ClientImpl>(to.host, to.port);
    }
    client->set_follow_location(false);
    client->set_keep_alive(false);
    client->set_tcp_nodelay(true);
    client->set_decompress(!call.file);
    client->set_connection_timeout(m_settings.connectTimeout);
    client->set_read_timeout(call.silence);
    client->set_write_timeout(std::chrono::seconds(60));
    if (m_settings.proxies)
        if (const std::string proxy = proxyFor(to, [](const char* n) { return std::getenv(n); });
            !proxy.empty())
            useProxy(*client, proxy);

    HttpReply reply;
    bool ended = false; // by the receiver, or because it is too long
    httplib::Request request;
    request.method = call.json.empty() ? "GET" : "POST";
    request.path = path;
    request.set_header("Accept",
        call.file        ? "*/*"
            : call.bytes ? "text/event-stream, application/json"
                         : "application/json");
    if (call.offset > 0)
        request.set_header("Range", "bytes=" + std::to_string(call.offset) + "-");
    request.set_header("User-Agent", "attention-explorer/" AX_VERSION);
    if (!m_settings.apiKey.empty() && (!call.file || to.host == m_address.host))
        request.set_header("Authorization", "Bearer " + m_settings.apiKey);
    if (!call.json.empty()) {
        request.set_header("Content-Type", "application/json");
        request.body = call.json;
    }
    request.response_handler = [&](const httplib::Response& head) {
        reply.status = head.status;
        for (const auto& [name, value] : head.headers)
            reply.headers.emplace(lowerAscii(name), value);
        return !stop.stop_requested();
    };
    request.content_receiver
        = [&](const char* data, std::size_t size, std::uint64_t, std::uint64_t) {
              if (stop.stop_requested())
                  return false;
              if (call.file && reply.status < 300 && !beginsAt(reply, call.offset)) {
                  ended = true;
                  return false;
              }
              if (call.bytes && reply.status < 300) {
                  ended = !(*call.bytes)({ data, size });
                  return !ended;
              }
              reply.body.append(data, size);
              ended = reply.body.size() > (call.bytes ? kMaxErrorBody : kMaxBody);
              return !ended;
          };
    httplib::Result result(nullptr, httplib::Error::Canceled);
    {
        const std::stop_callback closer(stop, [&client] { client->stop(); });
        if (!stop.stop_requested())
            result = client->send(request);
    }
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "[connect] stopped", to.url());
    if (result) // without a receiver's say the library fills these itself
        reply.status = result->status;
    if (reply.status == 0) {
        const long verify = tls ? tls->get_openssl_verify_result() : 0;
        return fail(ErrorCode::Io,
            "[connect] " + to.url() + ": " + connectWords(result.error(), to, verify),
            "server address", remedyFor(result.error(), to));
    }
    reply.clean = bool(result) || ended;
    return reply;
}

StreamError httpError(const HttpReply& reply)
{
    StreamError error;
    error.kind = StreamError::Kind::Http;
    error.status = reply.status;
    error.message = "HTTP " + std::to_string(reply.status);
    error.retryAfter = retryAfter(reply);
    std::string said;
    if (isRedirect(reply.status)) {
        said = "a redirection to " + reply.header("location").substr(0, 200)
            + ", which is not followed";
    } else if (const auto parsed = parseLenient(reply.body); parsed && parsed->value.is_object()) {
        const Json* found = &member(parsed->value, "error");
        for (const char* name : { "detail", "message" })
            if (found->is_null())
                found = &member(parsed->value, name);
        if (found->is_object()) {
            said = words(member(*found, "message"));
            error.type = member(*found, "type");
            error.code = member(*found, "code");
        } else if (found->is_array()) { // one fault per field
            for (const Json& fault : *found) {
                std::string where;
                for (const Json& part : member(fault, "loc"))
                    where += (where.empty() ? "" : ".") + words(part);
                said += (said.empty() ? "" : "; ") + where + ": " + words(member(fault, "msg"));
            }
        } else {
            said = words(*found);
        }
    } else if (reply.header("content-type").rfind("text/plain", 0) == 0
        && reply.body.find('<') == reply.body.npos) {
        said = reply.body.substr(0, std::min<std::size_t>(reply.body.find_first_of("\r\n"), 200));
    }
    if (!said.empty())
        error.message += ": " + said;
    return error;
}

} // namespace ax::remote
