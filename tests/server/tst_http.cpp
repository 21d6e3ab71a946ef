// SPDX-License-Identifier: Apache-2.0
// HTTP itself: malformed requests, limits of size, time and number, connections that are kept.
#include "served.h"

using namespace ax;
using namespace ax::test;

namespace {

std::shared_ptr<FakeScript> yes()
{
    auto fake = std::make_shared<FakeScript>();
    fake->answers = { "yes" };
    return fake;
}

const Served& plain()
{
    static const Served served(yes());
    return served;
}

bool alive(const Served& served) { return chat(served.port(), question("x")).status == 200; }

std::string post(const std::string& headers, const std::string& body)
{
    return "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
}

} // namespace

class HttpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void malformedRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status"); // 0: closed
        const auto row = [](const char* name, const std::string& request, int status) {
            QTest::newRow(name) << QByteArray::fromStdString(request) << status;
        };
        row("no words", "GET\r\n\r\n", 400);
        row("no version", "GET /health\r\n\r\n", 400);
        row("unknown method", "BREW /coffee HTTP/1.1\r\nHost: localhost\r\n\r\n", 400);
        row("unknown version", "GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n", 400);
        row("no host", "GET /health HTTP/1.1\r\n\r\n", 400);
        row("two hosts", "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400);
        row("no colon", "GET /health HTTP/1.1\r\nHost localhost\r\n\r\n", 400);
        row("binary", std::string("\0\1\2\3\r\n\r\n", 8), 400);
        row("length of letters", post("Content-Length: abc\r\n", ""), 400);
        row("length below zero", post("Content-Length: -5\r\n", ""), 400);
        row("two lengths", post("Content-Length: 2\r\nContent-Length: 3\r\n", "{}"), 400);
        row("length and coding",
            post("Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
        row("unknown coding", post("Transfer-Encoding: gzip\r\n", ""), 501);
        row("chunk of letters", post("Transfer-Encoding: chunked\r\n", "zz\r\n\r\n"), 400);
        row("compressed", post("Content-Encoding: gzip\r\nContent-Length: 2\r\n", "{}"), 415);
        row("promised too much", post("Content-Length: 10000000000\r\n", "{"), 413);
        row("no such route", "GET /v1/no HTTP/1.1\r\nHost: localhost\r\n\r\n", 404);
        row("wrong method", "GET /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n\r\n", 405);
        row("long line", "GET /" + std::string(100000, 'a') + " HTTP/1.1\r\n\r\n", -1);
        row("long header",
            "GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(1 << 20, 'a')
                + "\r\n\r\n",
            -1);
        std::string many = "GET /health HTTP/1.1\r\nHost: localhost\r\n";
        for (int k = 0; k < 200; ++k)
            many += "X-" + std::to_string(k) + ": v\r\n";
        row("many headers", many + "\r\n", 431);
    }
    void malformedRequestsAreRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        Wire wire(plain().port());
        wire.send(request.toStdString());
        if (status == 404 || status == 405) // the connection may live on
            QVERIFY(wire.readTo("}}"));
        else
            wire.readAll(); // it is closed
        const Reply reply = parseReply(wire.buffer);
        if (status < 0)
            QVERIFY(reply.status == 0 || reply.status == 400 || reply.status == 431);
        else
            QCOMPARE(reply.status, status);
        if (reply.status > 0)
            QVERIFY2(reply.json()["error"]["message"].is_string(), reply.body.c_str());
        QVERIFY(alive(plain()));
    }

    void aLongBodyIsRefused()
    {
        const std::string text(20'000'000, 'x');
        Wire wire(plain().port());
        wire.send(post("Content-Length: " + std::to_string(text.size()) + "\r\n", text));
        wire.readAll();
        const int status = parseReply(wire.buffer).status;
        QVERIFY2(status == 413 || status == 0, qPrintable(QString::number(status)));
        QVERIFY(alive(plain()));
    }

    void bodiesInChunksAndByteByByte()
    {
        const std::string body = question("x").dump();
        std::string chunks;
        for (std::size_t at = 0; at < body.size(); at += 9) {
            const std::string part = body.substr(at, 9);
            char size[8];
            std::snprintf(size, sizeof size, "%zx", part.size());
            chunks += std::string(size) + "\r\n" + part + "\r\n";
        }
        const Reply chunked = sendText(plain().port(),
            post("Connection: close\r\nTransfer-Encoding: chunked\r\n", chunks + "0\r\n\r\n"));
        QCOMPARE(chunked.status, 200);
        Wire slow(plain().port());
        for (const char byte : requestText("POST", "/v1/chat/completions", body))
            QVERIFY(slow.send(std::string(1, byte)));
        slow.readAll();
        QCOMPARE(parseReply(slow.buffer).status, 200);
    }

    void anyContentTypeIsReadAsJson()
    {
        const std::string body = question("x").dump();
        for (const char* type : { "text/plain", "application/x-www-form-urlencoded" }) {
            // A form of the library's own is limited to 8 KB; this is none.
            const std::string padded = body + std::string(20000, ' ');
            const Reply reply = sendText(plain().port(),
                post(std::string("Connection: close\r\nContent-Type: ") + type
                        + "\r\nContent-Length: " + std::to_string(padded.size()) + "\r\n",
                    padded));
            QCOMPARE(reply.status, 200);
        }
    }

    void connectionsAreKept()
    {
        Wire wire(plain().port());
        const std::string body = question("x").dump();
        const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
        // Several in one piece are answered in order.
        const std::string health = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        wire.send(health + post(length, body) + health);
        QVERIFY(wire.readTo("\"status\":\"ok\""));
        QVERIFY(wire.readTo("reasoning_tokens"));
        const std::size_t second = wire.buffer.find("reasoning_tokens");
        while (wire.buffer.find("\"status\":\"ok\"", second) == std::string::npos)
            QVERIFY(wire.more());
        // A refused request with its body unread ends the connection: no byte of it is a request.
        Wire other(plain().port());
        other.send("POST /no HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n\r\n" + health);
        other.readAll();
        QVERIFY(other.buffer.find("\"status\":\"ok\"") == std::string::npos);
        QVERIFY(other.buffer.find("404") != std::string::npos);
        // A head alone has no body, and the connection stays in step.
        Wire head(plain().port());
        head.send("HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n" + health);
        QVERIFY(head.readTo("\"status\":\"ok\""));
    }

    void anOlderVersionGetsNoChunks()
    {
        const std::string body = question("x", { { "stream", true } }).dump();
        const Reply reply = sendText(plain().port(),
            "POST /v1/chat/completions HTTP/1.0\r\nContent-Length: " + std::to_string(body.size())
                + "\r\n\r\n" + body);
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.has("chunked"));
        QVERIFY(reply.body.ends_with("data: [DONE]\n\n"));
    }

    void whoeverDripsIsClosed()
    {
        server::ServerOptions options;
        options.http.request = std::chrono::milliseconds(1500);
        const Served served(yes(), options);
        for (const std::string& start :
            { std::string("POST /v1/chat/completions HTTP/1.1\r\nX-A: "),
                post("Content-Length: 100\r\n", "{") }) {
            Wire wire(served.port());
            wire.send(start);
            // Every byte would begin a pause anew; the whole request has its time.
            while (wire.send("a")) {
                pollfd one { wire.socket(), POLLIN, 0 };
                if (::poll(&one, 1, 20) > 0)
                    break;
            }
            wire.readAll();
            const int status = parseReply(wire.buffer).status;
            QVERIFY(status == 408 || status == 400 || status == 0);
        }
        QVERIFY(alive(served));
    }

    void whoWaitsLongestMakesRoom()
    {
        server::ServerOptions options;
        options.http.connections = 8;
        const Served served(yes(), options);
        std::vector<std::unique_ptr<Wire>> idle;
        for (int k = 0; k < 40; ++k) {
            // Served once, so that it is there and waits.
            idle.push_back(std::make_unique<Wire>(served.port()));
            idle.back()->send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            QVERIFY(idle.back()->readTo("\"ok\""));
            idle.back()->buffer.clear();
        }
        QVERIFY(alive(served));
        idle.front()->readAll(); // closed by the server
        QVERIFY(idle.front()->buffer.empty());
    }

    void silenceEndsAConnection()
    {
        server::ServerOptions options;
        options.http.idle = std::chrono::milliseconds(100);
        const Served served(yes(), options);
        Wire wire(served.port());
        wire.readAll();
        QVERIFY(wire.buffer.empty());
    }

    void aPortThatIsTakenIsSaid()
    {
        server::HttpServer::Options options;
        options.port = plain().port();
        server::HttpServer second(options);
        const Status status = second.start();
        QVERIFY(!status);
        QVERIFY2(status.error().line().find("--port") != std::string::npos,
            status.error().line().c_str());
        options.host = "no.such.host.invalid";
        QVERIFY(!server::HttpServer(options).start());
    }

    void thePageLoadsNothingFromElsewhere()
    {
        const Reply page = ask(plain().port(), "GET", "/");
        QCOMPARE(page.status, 200);
        QVERIFY(page.has("Content-Security-Policy: default-src 'none'"));
        QVERIFY(page.has("connect-src 'self'"));
        QVERIFY(page.has("X-Frame-Options: DENY"));
        QVERIFY(page.has("X-Content-Type-Options: nosniff"));
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
