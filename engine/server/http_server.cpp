// SPDX-License-Identifier: Apache-2.0
#include "engine/server/http_server.h"

#include "engine/core/ascii.h"
#include "engine/server/connection.h"

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <cstring>
#include <map>
#include <mutex>
#include <set>
#include <sys/socket.h>
#include <thread>
#include <utility>

namespace ax::server {

std::string_view HttpRequest::header(std::string_view name) const
{
    for (const auto& [key, value] : headers)
        if (key == name)
            return value;
    return {};
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

std::string oneLine(std::string_view text, std::size_t most)
{
    std::string line(text.substr(0, most));
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    return line;
}

namespace {

/// The connection that this thread serves.
thread_local Connection* t_connection = nullptr;

/// A thread for every connection; those that have nothing to do wait a while for the next.
class Threads final : public httplib::TaskQueue {
public:
    void enqueue(std::function<void()> work) override
    {
        const std::lock_guard lock(m_mutex);
        m_work.push_back(std::move(work));
        if (m_idle >= int(m_work.size())) {
            m_wake.notify_one();
            return;
        }
        ++m_threads;
        std::thread([this] { run(); }).detach();
    }
    void shutdown() override
    {
        std::unique_lock lock(m_mutex);
        m_over = true;
        m_wake.notify_all();
        m_ended.wait(lock, [this] { return m_threads == 0; });
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            ++m_idle;
            m_wake.wait_for(
                lock, std::chrono::seconds(10), [this] { return m_over || !m_work.empty(); });
            --m_idle;
            if (m_work.empty())
                break;
            const std::function<void()> work = std::move(m_work.front());
            m_work.pop_front();
            lock.unlock();
            work();
            lock.lock();
        }
        --m_threads;
        // Notified with the lock held: whoever waits may destroy this right afterwards.
        m_ended.notify_all();
    }
    std::mutex m_mutex;
    std::condition_variable m_wake, m_ended;
    std::list<std::function<void()>> m_work;
    int m_idle = 0, m_threads = 0;
    bool m_over = false;
};

std::vector<std::string> headersOf(const httplib::Request& request, const char* name)
{
    std::vector<std::string> values;
    const auto [first, last] = request.headers.equal_range(name);
    for (auto at = first; at != last; ++at)
        values.push_back(at->second);
    return values;
}

bool digits(std::string_view text)
{
    return !text.empty() && text.size() <= 18
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool hasBody(const httplib::Request& request)
{
    const std::string length = request.get_header_value("Content-Length");
    return request.has_header("Transfer-Encoding") || (!length.empty() && length != "0");
}

} // namespace

class HttpServer::Impl final : public httplib::Server {
public:
    explicit Impl(HttpServer::Options options)
        : m_options(std::move(options))
    {
        new_task_queue = [] { return new Threads; };
        set_payload_max_length(m_options.limits.bodyBytes);
        // Without SO_REUSEPORT: two servers on one port would share its clients in silence.
        set_socket_options([](socket_t socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        set_tcp_nodelay(true);
        // What the answers' Keep-Alive header says; the limits themselves are the connection's.
        set_keep_alive_timeout(m_options.limits.idle.count() / 1000);
        set_keep_alive_max_count(1 << 20);
        set_pre_routing_handler(
            [this](const httplib::Request& request, httplib::Response& response) {
                return before(request, response) ? HandlerResponse::Handled
                                                 : HandlerResponse::Unhandled;
            });
        set_error_handler(HandlerWithResponse(
            [this](const httplib::Request& request, httplib::Response& response) {
                nameError(request, response);
                return HandlerResponse::Handled;
            }));
        set_exception_handler([](const httplib::Request&, httplib::Response& response,
                                  std::exception_ptr) { response.status = 500; });
    }

    void addRoute(const std::string& method, const std::string& path, HttpHandler handler)
    {
        m_routes[path].insert(method);
        if (method == "POST") {
            Post(path,
                [this, handler = std::move(handler)](const httplib::Request& request,
                    httplib::Response& response, const httplib::ContentReader& reader) {
                    HttpRequest converted = convert(request);
                    const bool whole = reader([&](const char* data, std::size_t size) {
                        converted.body.append(data, size);
                        return converted.body.size() <= m_options.limits.bodyBytes;
                    });
                    if (!whole) {
                        response.status = converted.body.size() > m_options.limits.bodyBytes ? 413
                            : response.status >= 400 ? response.status
                                                     : 400;
                        return;
                    }
                    t_bodyRead = true;
                    answer(handler, converted, response);
                });
        } else {
            Get(path,
                [this, handler = std::move(handler)](const httplib::Request& request,
                    httplib::Response& response) { answer(handler, convert(request), response); });
        }
    }

    Status open()
    {
        // A client that goes away is an error of write, not the end of the program.
        std::signal(SIGPIPE, SIG_IGN);
        errno = 0;
        if (m_options.port == 0) {
            m_port = bind_to_any_port(m_options.host);
        } else {
            m_port = bind_to_port(m_options.host, m_options.port) ? m_options.port : -1;
        }
        if (m_port <= 0)
            return fail(ErrorCode::Io,
                "[serve] " + m_options.host + ":" + std::to_string(m_options.port) + ": "
                    + (errno ? std::strerror(errno) : "the address is not known"),
                "--port", "choose another --port, or a --host of this machine");
        ::listen(svr_sock_, 512);
        m_listener = std::thread([this] { listen_after_bind(); });
        while (!is_running())
            std::this_thread::yield();
        return {};
    }

    void end(std::chrono::milliseconds grace)
    {
        if (!m_listener.joinable())
            return;
        m_stopping = true;
        httplib::Server::stop();
        {
            std::unique_lock lock(m_mutex);
            for (Connection* one : m_open)
                if (one->idleSince() > 0)
                    one->interrupt();
            m_closed.wait_for(lock, grace, [this] { return m_open.empty(); });
            for (Connection* one : m_open)
                one->interrupt();
        }
        m_listener.join();
    }

    int open() const
    {
        const std::lock_guard lock(m_mutex);
        return int(m_open.size());
    }

    HttpServer::Options m_options;
    int m_port = 0;
    Gate m_gate;
    Log m_log;
    Decorate m_decorate;

private:
    HttpRequest convert(const httplib::Request& request) const
    {
        HttpRequest result;
        result.method = request.method;
        result.path = request.path;
        const std::size_t mark = request.target.find('?');
        if (mark != std::string::npos)
            result.query = request.target.substr(mark + 1);
        for (const auto& [name, value] : request.headers)
            result.headers.emplace_back(lowerAscii(name), value);
        result.http10 = request.version == "HTTP/1.0";
        result.remark = t_remark;
        Connection* connection = t_connection;
        result.client = connection->client();
        result.loopback = connection->loopback();
        result.gone = [connection] { return connection->gone(); };
        return result;
    }

    /// What is wrong with the head of a request (RFC 9112 sections 3.2 and 6); 0: nothing.
    int wrongHead(const httplib::Request& request) const
    {
        const std::vector<std::string> lengths = headersOf(request, "Content-Length");
        const std::vector<std::string> codings = headersOf(request, "Transfer-Encoding");
        const std::vector<std::string> hosts = headersOf(request, "Host");
        if (int(request.headers.size()) > m_options.limits.headers + 4)
            return 431;
        if (hosts.size() > 1 || (hosts.empty() && request.version != "HTTP/1.0"))
            return 400;
        if (lengths.size() > 1 || codings.size() > 1 || (!lengths.empty() && !codings.empty()))
            return 400;
        if (!codings.empty() && lowerAscii(codings.front()) != "chunked")
            return 501;
        if (!lengths.empty() && !digits(lengths.front()))
            return 400;
        if (!lengths.empty() && std::stoull(lengths.front()) > m_options.limits.bodyBytes)
            return 413;
        const std::string coding = lowerAscii(request.get_header_value("Content-Encoding"));
        if (!coding.empty() && coding != "identity")
            return 415;
        return 0;
    }

    /// True: answered without reading a body.
    bool before(const httplib::Request& request, httplib::Response& response)
    {
        if (const int wrong = wrongHead(request)) {
            response.status = wrong;
            t_mustClose = true;
        } else {
            HttpResponse early;
            if (m_gate && m_gate(convert(request), early)) {
                give(convert(request), std::move(early), response);
            } else if (const auto route = m_routes.find(request.path); route == m_routes.end()) {
                response.status = 404;
            } else if (!route->second.count(request.method)
                && !(request.method == "HEAD" && route->second.count("GET"))) {
                response.status = 405;
                std::string allowed;
                for (const std::string& method : route->second)
                    allowed += (allowed.empty() ? "" : ", ") + method;
                response.set_header("Allow", allowed);
            } else {
                return false;
            }
        }
        if (hasBody(request)) {
            t_mustClose = true;
            response.set_header("Connection", "close");
        }
        return true;
    }

    void answer(const HttpHandler& handler, const HttpRequest& request, httplib::Response& response)
    {
        HttpResponse made;
        try {
            made = handler(request);
        } catch (const std::exception&) {
            made.status = 500;
        }
        give(request, std::move(made), response);
    }

    void give(const HttpRequest& request, HttpResponse made, httplib::Response& response)
    {
        if (m_decorate)
            m_decorate(request, made);
        response.status = made.status;
        if (!made.reason.empty())
            t_remark->reason = made.reason;
        for (const auto& [name, value] : made.headers)
            response.set_header(name, value);
        if (!made.stream) {
            if (!made.body.empty())
                response.set_content(made.body, made.type);
            return;
        }
        const auto write = [stream = std::move(made.stream)](httplib::DataSink& sink) {
            bool whole = true;
            stream([&](std::string_view piece) {
                return whole = whole && sink.write(piece.data(), piece.size());
            });
            if (whole)
                sink.done();
            return whole;
        };
        if (request.http10) {
            // Before chunks were invented: the end of the connection ends the answer.
            t_mustClose = true;
            response.set_content_provider(
                made.type, [write](std::size_t, httplib::DataSink& sink) { return write(sink); });
        } else {
            response.set_chunked_content_provider(
                made.type, [write](std::size_t, httplib::DataSink& sink) { return write(sink); });
        }
    }

    /// Answers that the library or this class refused: a body that says why.
    void nameError(const httplib::Request& request, httplib::Response& response)
    {
        if (!response.body.empty())
            return;
        if (t_connection->timedOut())
            response.status = 408;
        else if (t_connection->headTooLong())
            response.status = 431;
        if (response.status < 100)
            response.status = 400;
        const char* why = response.status == 404 ? "No such route."
            : response.status == 405             ? "This route takes another method."
            : response.status == 408             ? "The request did not arrive in time."
            : response.status == 413             ? "The body is too long."
            : response.status == 414             ? "The address is too long."
            : response.status == 415             ? "The body's encoding is not read here."
            : response.status == 431             ? "The headers are too long."
            : response.status == 501             ? "This transfer encoding is not read here."
            : response.status >= 500             ? "The server failed."
                                                 : "The request is not well-formed HTTP.";
        const char* type = response.status >= 500 ? "server_error" : "invalid_request_error";
        HttpResponse made;
        made.status = response.status;
        made.body = std::string("{\"error\":{\"message\":\"") + why + "\",\"type\":\"" + type
            + "\",\"param\":null,\"code\":null}}";
        if (response.status == 400 || response.status == 408 || response.status == 431) {
            t_mustClose = true;
            response.set_header("Connection", "close");
        }
        HttpRequest asked;
        asked.method = request.method;
        asked.path = request.path;
        for (const auto& [name, value] : request.headers)
            asked.headers.emplace_back(lowerAscii(name), value);
        give(asked, std::move(made), response);
    }

    /// Makes room by closing who waits longest. False: everybody is being served.
    bool admit(Connection& connection)
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
        if (int(m_open.size()) >= m_options.limits.connections) {
            Connection* oldest = nullptr;
            for (Connection* one : m_open)
                if (one->idleSince() > 0 && !m_evicted.count(one)
                    && (!oldest || one->idleSince() < oldest->idleSince()))
                    oldest = one;
            if (!oldest)
                return false;
            m_evicted.insert(oldest);
            oldest->interrupt();
        }
        m_open.insert(&connection);
        return true;
    }

    bool process_and_close_socket(socket_t socket) override
    {
        using Clock = std::chrono::steady_clock;
        Connection connection(socket, m_options.limits);
        if (!admit(connection)) {
            static const std::string kFull
                = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n"
                  "Content-Length: 0\r\n\r\n";
            connection.write(kFull.data(), kFull.size());
            connection.close();
            return false;
        }
        t_connection = &connection;
        while (!m_stopping && connection.waitForRequest()) {
            bool closed = false, body = false;
            t_mustClose = t_bodyRead = false;
            t_remark = std::make_shared<HttpRemark>();
            const auto start = Clock::now();
            HttpRequest asked;
            const bool went = process_request(connection, false, closed, [&](httplib::Request& r) {
                connection.headIsRead();
                body = hasBody(r);
                // What is sent is short-lived and local: it is not compressed, nor cut.
                r.headers.erase("Accept-Encoding");
                r.headers.erase("Range");
                r.ranges.clear();
                if (m_log)
                    asked = convert(r);
            });
            if (const auto finish = std::exchange(t_remark->finish, {}))
                finish(*t_remark);
            if (m_log && !asked.method.empty())
                m_log(asked, t_status, std::chrono::duration<double>(Clock::now() - start).count());
            connection.requestIsDone();
            if (!went || closed || t_mustClose || (body && !t_bodyRead))
                break;
        }
        {
            const std::lock_guard lock(m_mutex);
            m_open.erase(&connection);
            m_evicted.erase(&connection);
            m_closed.notify_all();
        }
        t_connection = nullptr;
        connection.close();
        return true;
    }

    static thread_local bool t_mustClose, t_bodyRead;
    static thread_local int t_status;
    static thread_local std::shared_ptr<HttpRemark> t_remark;

    std::map<std::string, std::set<std::string>> m_routes; ///< path -> methods
    std::thread m_listener;
    std::atomic<bool> m_stopping { false };
    mutable std::mutex m_mutex;
    std::condition_variable m_closed;
    std::set<Connection*> m_open, m_evicted;

public:
    void watchStatus()
    {
        set_logger([](const httplib::Request&, const httplib::Response& response) {
            t_status = response.status;
        });
    }
};

thread_local bool HttpServer::Impl::t_mustClose = false;
thread_local bool HttpServer::Impl::t_bodyRead = false;
thread_local int HttpServer::Impl::t_status = 0;
thread_local std::shared_ptr<HttpRemark> HttpServer::Impl::t_remark
    = std::make_shared<HttpRemark>();

HttpServer::HttpServer(Options options)
    : m_impl(std::make_unique<Impl>(std::move(options)))
{
    m_impl->watchStatus();
}

HttpServer::~HttpServer() { stop(); }

void HttpServer::route(const std::string& method, const std::string& path, HttpHandler handler)
{
    m_impl->addRoute(method, path, std::move(handler));
}

void HttpServer::gate(Gate gate) { m_impl->m_gate = std::move(gate); }
void HttpServer::log(Log log) { m_impl->m_log = std::move(log); }
void HttpServer::decorate(Decorate decorate) { m_impl->m_decorate = std::move(decorate); }
Status HttpServer::start() { return m_impl->open(); }
int HttpServer::port() const { return m_impl->m_port; }
int HttpServer::connections() const { return std::as_const(*m_impl).open(); }
void HttpServer::stop(std::chrono::milliseconds grace) { m_impl->end(grace); }

} // namespace ax::server
