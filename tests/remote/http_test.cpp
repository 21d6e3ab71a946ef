// SPDX-License-Identifier: Apache-2.0
// The client over real sockets: every recorded stream, refusals, redirections, cut connections,
// stopping, proxies, certificates.
#include "engine/remote/server_info.h"
#include "engine/remote/stream_reader.h"
#include "tests/remote/case_server.h"

#include <QTemporaryDir>
#include <QTest>

#include <httplib.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <atomic>
#include <future>

using namespace ax;
using namespace ax::remote;
using namespace ax::test;
using Json = nlohmann::ordered_json;

namespace {

HttpClient client(const std::string& url, std::string key = {}, bool proxies = false)
{
    auto address = ServerAddress::parse(url);
    if (!address)
        qFatal("%s", address.error().line().c_str());
    HttpSettings settings;
    settings.apiKey = std::move(key);
    settings.proxies = proxies;
    settings.connectTimeout = std::chrono::seconds(5);
    return HttpClient(*address, settings);
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (std::size_t k = 0; k < std::min<std::size_t>(lines.size(), 5); ++k)
        text.append("\n  ").append(lines[k]);
    return text;
}

/// A new key, and a certificate that it signed itself.
bool makeCertificate(const std::string& keyFile, const std::string& certificateFile)
{
    EVP_PKEY* key = EVP_RSA_gen(2048);
    X509* certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86400);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_EXTENSION* names
        = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    X509_add_ext(certificate, names, -1);
    X509_EXTENSION_free(names);
    X509_sign(certificate, key, EVP_sha256());
    bool good = true;
    const auto write = [&good](const std::string& path, auto&& into) {
        std::FILE* file = std::fopen(path.c_str(), "wb");
        good &= file && into(file) == 1;
        if (file)
            std::fclose(file);
    };
    write(keyFile, [key](std::FILE* file) {
        return PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
    write(certificateFile,
        [certificate](std::FILE* file) { return PEM_write_X509(file, certificate); });
    X509_free(certificate);
    EVP_PKEY_free(key);
    return good;
}

} // namespace

class HttpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<int>("at");
        m_cases = wireCases();
        for (std::size_t k = 0; k < m_cases.size(); ++k)
            QTest::newRow(m_cases[k].name.c_str()) << int(k);
    }
    void cases()
    {
        QFETCH(const int, at);
        const WireCase& c = m_cases[std::size_t(at)];
        const auto check = [&](Cutting cutting, unsigned seed) {
            CaseServer server(c, cutting, seed);
            const HttpClient http = client(server.url(), "secret-key");
            const auto info = probeServer(http, {});
            if (!info)
                return std::vector<std::string> { info.error().line() };
            const StreamAnswer answer = askServer(http, *info,
                c.expected["endpoint"].get<std::string>(), R"({"model":"example"})", {}, {});
            return differences(c.expected, answer);
        };
        const auto whole = check(Cutting::Whole, 0);
        QVERIFY2(whole.empty(), joined(whole).c_str());
        if (c.data.size() < 20000) {
            const auto bytes = check(Cutting::Bytes, 0);
            QVERIFY2(bytes.empty(), joined(bytes).c_str());
        }
        for (unsigned seed = 0; seed < 3; ++seed) {
            const auto random = check(Cutting::Random, seed);
            QVERIFY2(random.empty(), joined(random).c_str());
        }
    }

    void redirectsStayOnTheServer()
    {
        TinyServer other([](const SeenRequest&, TinyConnection& to) { to.reply(200, "{}"); });
        std::string location;
        TinyServer server([&](const SeenRequest& r, TinyConnection& to) {
            if (r.path == "/v1/chat/completions")
                to.reply(307, "", "text/plain", "Location: " + location + "\r\n");
            else
                to.reply(200, R"({"choices":[{"message":{"content":"here"}}]})");
        });
        const HttpClient http = client(server.url(), "secret-key");
        const auto ask
            = [&] { return askServer(http, {}, "/v1/chat/completions", R"({"a":1})", {}, {}); };
        location = "/elsewhere";
        QCOMPARE(ask().text, std::string("here"));
        QCOMPARE(server.seen().back().method, std::string("POST"));
        QCOMPARE(server.seen().back().body, std::string(R"({"a":1})"));
        QCOMPARE(server.seen().back().headers["authorization"], std::string("Bearer secret-key"));
        location = server.url() + "/there";
        QCOMPARE(ask().text, std::string("here"));
        for (const std::string& away : { other.url() + "/x", std::string("http://example.org/x"),
                 std::string("//example.org/x") }) {
            location = away;
            const StreamAnswer answer = ask();
            QVERIFY(answer.error);
            QVERIFY(answer.error->message.find("a redirection to " + away) != std::string::npos);
            QVERIFY(answer.error->message.find("secret-key") == std::string::npos);
        }
        QVERIFY(other.seen().empty());
        location = "/v1/chat/completions";
        QVERIFY(ask().error->message.find("not followed") != std::string::npos); // round and round
        QCOMPARE(ask().error->status, 307);
    }

    void stoppingClosesTheConnection_data()
    {
        QTest::addColumn<bool>("afterText");
        QTest::newRow("before the first token") << false;
        QTest::newRow("after some text") << true;
    }
    void stoppingClosesTheConnection()
    {
        QFETCH(const bool, afterText);
        std::promise<bool> closed;
        std::promise<void> asked;
        TinyServer server([&](const SeenRequest&, TinyConnection& to) {
            to.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
            if (afterText)
                to.write("data: {\"choices\":[{\"delta\":{\"content\":\"so far\"}}]}\n\n");
            asked.set_value();
            closed.set_value(to.waitForClose(20'000));
        });
        std::stop_source stop;
        std::thread stopper;
        StreamAnswer answer;
        const HttpClient http = client(server.url());
        if (afterText) {
            answer = askServer(
                http, {}, "/v1/chat/completions", "{}", [&](StreamReader&) { stop.request_stop(); },
                stop.get_token());
        } else {
            stopper = std::thread([&] {
                asked.get_future().wait();
                stop.request_stop();
            });
            answer = askServer(http, {}, "/v1/chat/completions", "{}", {}, stop.get_token());
            stopper.join();
        }
        QVERIFY(closed.get_future().get());
        QCOMPARE(answer.text, std::string(afterText ? "so far" : ""));
        QVERIFY(!answer.error);
    }

    void lostConnectionsKeepWhatArrived()
    {
        TinyServer server([](const SeenRequest&, TinyConnection& to) {
            to.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: "
                     "5000\r\n\r\ndata: {\"choices\":[{\"delta\":{\"content\":\"kept\"}}]}\n\n");
        });
        const StreamAnswer answer
            = askServer(client(server.url()), {}, "/v1/chat/completions", "{}", {}, {});
        QCOMPARE(answer.text, std::string("kept"));
        QVERIFY(answer.error && answer.error->kind == StreamError::Kind::ConnectionLost);
    }

    void noServerIsSaidPlainly()
    {
        int port = 0;
        {
            TinyServer gone([](const SeenRequest&, TinyConnection&) {});
            port = gone.port();
        }
        const auto info = probeServer(client("localhost:" + std::to_string(port)), {});
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::Io);
        QVERIFY(info.error().message.find("no server answers there") != std::string::npos);
        // No TLS spoken there.
        TinyServer plain([](const SeenRequest&, TinyConnection& to) { to.reply(200, "{}"); });
        const auto tls
            = probeServer(client("https://127.0.0.1:" + std::to_string(plain.port())), {});
        QVERIFY(!tls && tls.error().code == ErrorCode::Io);
    }

    /// A server with a certificate that no authority signed, for localhost and 127.0.0.1.
    void certificatesAreLookedAt()
    {
        QTemporaryDir folder;
        const std::string key = (folder.path() + "/key.pem").toStdString();
        const std::string certificate = (folder.path() + "/certificate.pem").toStdString();
        QVERIFY(makeCertificate(key, certificate));
        httplib::SSLServer server(certificate.c_str(), key.c_str());
        QVERIFY(server.is_valid());
        std::atomic<int> asked { 0 };
        server.Get(".*", [&](const httplib::Request& request, httplib::Response& response) {
            ++asked;
            response.status = request.path == "/v1/models" ? 200 : 404;
            response.set_content(R"({"data":[{"id":"safe"}]})", "application/json");
        });
        const int port = server.bind_to_any_port("127.0.0.1");
        std::thread thread([&] { server.listen_after_bind(); });
        const std::string url = "https://127.0.0.1:" + std::to_string(port);
        const auto refused = probeServer(client(url, "secret-key"), {});
        const int before = asked;
        qputenv("SSL_CERT_FILE", certificate.c_str());
        const auto trusted = probeServer(client(url, "secret-key"), {});
        const auto other
            = probeServer(client("https://localhost.localdomain:" + std::to_string(port)), {});
        qunsetenv("SSL_CERT_FILE");
        server.stop();
        thread.join();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("its certificate is not trusted: self")
                != std::string::npos,
            refused.error().line().c_str());
        QVERIFY(refused.error().remedy.find("SSL_CERT_FILE") != std::string::npos);
        QCOMPARE(before, 0); // nothing was sent, the key neither
        QVERIFY2(trusted, trusted ? "" : trusted.error().line().c_str());
        QCOMPARE(trusted->models.front().id, std::string("safe"));
        QVERIFY(!other);
    }

    void keysAreRefused()
    {
        TinyServer server([](const SeenRequest& r, TinyConnection& to) {
            const auto key = r.headers.find("authorization");
            const bool good = key != r.headers.end() && key->second == "Bearer right";
            to.reply(good ? 200 : 401, good ? R"({"data":[{"id":"m"}]})" : "{}");
        });
        const auto wrong = probeServer(client(server.url(), "wrong-one"), {});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().place, std::string(kKeyPlace));
        QVERIFY(wrong.error().line().find("wrong-one") == std::string::npos);
        const auto right = probeServer(client(server.url(), "right"), {});
        QVERIFY(right);
        QCOMPARE(right->models.front().id, std::string("m"));
    }

    void serversAreTold_data()
    {
        QTest::addColumn<QString>("routes");
        QTest::addColumn<QString>("software");
        QTest::addColumn<int>("badge");
        QTest::addColumn<QString>("model");
        QTest::newRow("this")
            << R"({"/v1/attention/capabilities":{"supported":true,"modes":["raw","sketch","fingerprint","heads"],"features":{"derotated":true},"heads":{"reported":9,"total":9}},"/v1/models":{"data":[{"id":"m"}]}})"
            << "attnx serve" << int(ServerBadge::AllModes) << "m";
        QTest::newRow("earlier")
            << R"({"/v1/attention/capabilities":{"supported":true,"modes":["raw","sketch","fingerprint"]},"/get_server_info":{"tp_size":4},"/v1/models":{"data":[{"id":"m"}]}})"
            << "SGLang with attention capture" << int(ServerBadge::Attention) << "m";
        QTest::newRow("llama-server")
            << R"({"/v1/models":{"data":[{"id":"q","owned_by":"llamacpp","meta":{"n_ctx":4096}}]}})"
            << "llama.cpp" << int(ServerBadge::Text) << "q";
        QTest::newRow("ollama") << R"({"/api/tags":{"models":[{"name":"gemma3:270m"}]}})"
                                << "Ollama" << int(ServerBadge::Text) << "gemma3:270m";
        QTest::newRow("lm studio")
            << R"({"/v1/models":{"data":[{"id":"a","owned_by":"organization_owner"}]},"/api/v0/models":{"data":[{"id":"a","type":"llm","state":"loaded","max_context_length":8192},{"id":"e","type":"embeddings"}]}})"
            << "LM Studio" << int(ServerBadge::Text) << "a";
    }
    void serversAreTold()
    {
        QFETCH(const QString, routes);
        QFETCH(const QString, software);
        QFETCH(const int, badge);
        QFETCH(const QString, model);
        const Json table = Json::parse(routes.toStdString());
        TinyServer server([&](const SeenRequest& r, TinyConnection& to) {
            if (table.contains(r.path))
                to.reply(200, table[r.path].dump());
            else
                to.reply(404, "404 page not found", "text/plain");
        });
        const auto info = probeServer(client(server.url() + "/v1/"), {});
        QVERIFY2(info, info ? "" : info.error().line().c_str());
        QCOMPARE(QString::fromStdString(info->software), software);
        QCOMPARE(int(info->badge(false)), badge);
        QCOMPARE(info->models.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(info->models.front().id), model);
        QCOMPARE(info->partialHeads(), software.startsWith("SGLang"));
        if (software == "LM Studio") {
            QCOMPARE(info->models.front().loaded, std::optional(true));
            QCOMPARE(info->models.front().context, 8192);
        }
    }

    void notAnApi()
    {
        TinyServer server([](const SeenRequest&, TinyConnection& to) {
            to.reply(404, "<html>nothing</html>", "text/html");
        });
        const auto info = probeServer(client(server.url()), {});
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::Unsupported);
    }

    void addresses()
    {
        const auto url = [](const char* text) {
            const auto address = ServerAddress::parse(text);
            return QString::fromStdString(address ? address->url() : "error");
        };
        QCOMPARE(url(" localhost:30000 "), "http://localhost:30000");
        QCOMPARE(url("https://Models.Example.org/v1"), "https://models.example.org");
        QCOMPARE(url("http://h:80/a/v1/chat/completions"), "http://h/a");
        QCOMPARE(url("http://[::1]:9000/"), "http://[::1]:9000");
        for (const char* bad : { "", "ftp://x", "http://", "http://me:pass@host", "http://h:0",
                 "http://h:99999", "http://h:12x", "http://a b", "http://[::1" })
            QCOMPARE(url(bad), "error");
        QVERIFY(ServerAddress::parse("http://me:pass@h").error().line().find("pass@")
            == std::string::npos);
    }

    void proxiesOfTheEnvironment()
    {
        std::map<std::string, std::string> set;
        const auto proxy = [&](const char* url) {
            return QString::fromStdString(
                proxyFor(*ServerAddress::parse(url), [&](const char* name) -> const char* {
                    const auto found = set.find(name);
                    return found == set.end() ? nullptr : found->second.c_str();
                }));
        };
        QCOMPARE(proxy("http://example.org"), "");
        set = { { "http_proxy", "http://me:pw@proxy:3128/" }, { "https_proxy", "tls-proxy:8080" },
            { "no_proxy", "localhost, .internal.example,lab.example:8000" } };
        QCOMPARE(proxy("http://example.org"), "me:pw@proxy:3128");
        QCOMPARE(proxy("https://example.org"), "tls-proxy:8080");
        QCOMPARE(proxy("http://127.0.0.1:3"), "");
        QCOMPARE(proxy("http://a.internal.example"), "");
        QCOMPARE(proxy("http://notinternal.example"), "me:pw@proxy:3128");
        QCOMPARE(proxy("http://lab.example:8000"), "");
        QCOMPARE(proxy("http://lab.example"), "me:pw@proxy:3128");
        set["https_proxy"] = "socks5://proxy:1";
        QCOMPARE(proxy("https://example.org"), "");
    }

    void proxiesAreUsed()
    {
        TinyServer proxy([](const SeenRequest& r, TinyConnection& to) {
            if (r.path == "http://far.example:80/v1/models")
                to.reply(200, R"({"data":[{"id":"through"}]})");
            else
                to.reply(404, "{}");
        });
        qputenv("http_proxy", proxy.url().c_str());
        const auto info = probeServer(client("http://far.example", {}, true), {});
        qunsetenv("http_proxy");
        QVERIFY2(info, info ? "" : info.error().line().c_str());
        QCOMPARE(info->models.front().id, std::string("through"));
    }

private:
    std::vector<WireCase> m_cases;
};

QTEST_APPLESS_MAIN(HttpTest)
#include "http_test.moc"
