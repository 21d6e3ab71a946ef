// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/server.h"
#include "tests/support/fake_engine.h"
#include "tests/support/tiny_model.h"

#include <QTemporaryDir>
#include <QtTest>
#include <arpa/inet.h>
#include <future>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ax::test {

using server::Json;

/// A server over a model on a thread of its own: a fake, or a tiny real one.
class Served {
public:
    explicit Served(std::shared_ptr<FakeScript> script, server::ServerOptions options = {})
    {
        start(std::move(options), [script]() -> std::unique_ptr<AnswerSource> {
            auto source = fakeFactory(script).load(
                "/models/fake.gguf", {}, [](double, const std::string&) {}, {});
            return source ? std::move(*source) : nullptr;
        });
    }
    explicit Served(const TinyModelOptions& model, server::ServerOptions options = {})
    {
        writeTinyModel(m_folder.filePath("tiny.gguf").toStdString(), model);
        start(std::move(options), [this]() -> std::unique_ptr<AnswerSource> {
            LoadOptions load;
            load.device = "cpu";
            load.threads = 2;
            load.context = 512;
            load.contexts = 4;
            auto engine = Engine::load(m_folder.filePath("tiny.gguf").toStdString(), load);
            return engine ? localSource(std::move(*engine)) : nullptr;
        });
    }
    ~Served()
    {
        server->stop(std::chrono::milliseconds(0));
        m_thread.join();
    }
    int port() const { return server->port(); }

    server::Server* server = nullptr;

private:
    void start(server::ServerOptions options, std::function<std::unique_ptr<AnswerSource>()> load)
    {
        options.port = 0;
        options.capture.options.fingerprint = false;
        options.capture.options.layers.kind = LayerSelection::Kind::Last;
        std::promise<server::Server*> ready;
        m_thread = std::thread([&ready, options, load] {
            const std::unique_ptr<AnswerSource> source = load();
            auto* local = dynamic_cast<LocalSource*>(source.get());
            if (!local)
                qFatal("no model");
            auto started = server::Server::start(options, *local);
            if (!started)
                qFatal("%s", started.error().line().c_str());
            ready.set_value(started->get());
            (*started)->answers().run();
        });
        server = ready.get_future().get();
    }
    QTemporaryDir m_folder;
    std::thread m_thread;
};

/// A TCP connection to the server.
class Wire {
public:
    explicit Wire(int port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(std::uint16_t(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        // A broken server makes a test fail, not hang.
        const timeval most { 60, 0 };
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
        if (::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            qFatal("connect: %s", std::strerror(errno));
    }
    ~Wire() { ::close(m_socket); }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;
    bool send(const std::string& text)
    {
        return ::send(m_socket, text.data(), text.size(), MSG_NOSIGNAL) == ssize_t(text.size());
    }
    /// Until `end` has come; false: the connection ended before.
    bool readTo(const std::string& end)
    {
        while (buffer.find(end) == std::string::npos)
            if (!more())
                return false;
        return true;
    }
    bool more()
    {
        char bytes[16384];
        const ssize_t got = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (got > 0)
            buffer.append(bytes, std::size_t(got));
        return got > 0;
    }
    void readAll()
    {
        while (more()) { }
    }
    int socket() const { return m_socket; }
    std::string buffer;

private:
    int m_socket;
};

struct Reply {
    int status = 0; ///< 0: the connection ended without an answer
    std::string head, body;
    Json json() const { return Json::parse(body, nullptr, false); }
    bool has(const char* header) const { return head.find(header) != std::string::npos; }
};

/// The first answer in `text`; chunks are joined.
inline Reply parseReply(const std::string& text)
{
    Reply reply;
    const std::size_t end = text.find("\r\n\r\n");
    if (end == std::string::npos)
        return reply;
    reply.head = text.substr(0, end);
    reply.status = std::atoi(reply.head.c_str() + 9);
    std::string rest = text.substr(end + 4);
    if (!reply.has("Transfer-Encoding: chunked")) {
        reply.body = rest;
        return reply;
    }
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t size = std::strtoul(rest.c_str() + at, nullptr, 16);
        const std::size_t line = rest.find("\r\n", at);
        if (size == 0 || line == std::string::npos)
            break;
        reply.body += rest.substr(line + 2, size);
        at = line + 2 + size + 2;
    }
    return reply;
}

inline std::string requestText(const std::string& method, const std::string& path,
    const std::string& body = {}, const std::vector<std::string>& headers = {})
{
    std::string text = method + " " + path + " HTTP/1.1\r\nConnection: close\r\n";
    bool host = false;
    for (const std::string& header : headers) {
        text += header + "\r\n";
        host = host || header.starts_with("Host:");
    }
    if (!host)
        text += "Host: localhost\r\n";
    if (!body.empty())
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size())
            + "\r\n";
    return text + "\r\n" + body;
}

inline Reply sendText(int port, const std::string& text)
{
    Wire wire(port);
    wire.send(text);
    wire.readAll();
    return parseReply(wire.buffer);
}

inline Reply ask(int port, const std::string& method, const std::string& path,
    const Json& body = {}, const std::vector<std::string>& headers = {})
{
    return sendText(
        port, requestText(method, path, body.is_null() ? std::string() : body.dump(), headers));
}

/// A question with these further members.
inline Json question(const char* text, Json more = Json::object())
{
    Json body;
    body["messages"] = Json::array({ Json { { "role", "user" }, { "content", text } } });
    body.update(more);
    return body;
}

inline Reply chat(int port, const Json& body, const std::vector<std::string>& headers = {})
{
    return ask(port, "POST", "/v1/chat/completions", body, headers);
}

/// The events of a stream, without [DONE]; comments are left out.
inline std::vector<Json> eventsOf(const std::string& body)
{
    std::vector<Json> events;
    for (std::size_t at = 0; (at = body.find("data: ", at)) != std::string::npos; ++at) {
        const std::string data = body.substr(at + 6, body.find("\n\n", at) - at - 6);
        if (data != "[DONE]")
            events.push_back(Json::parse(data));
    }
    return events;
}

} // namespace ax::test
