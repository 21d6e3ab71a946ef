// SPDX-License-Identifier: Apache-2.0
// The window serves its open model: off until asked, key, requests listed, the chat beside them,
// a stop that ends all.
#include "app/host/serve_desk.h"
#include "app/window/serve_page.h"
#include "tests/app/real_model.h"
#include "tests/app/test_window.h"
#include "tests/server/served.h"
#include "views/session/jobs.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <future>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

std::string request(const std::string& key, const std::string& body)
{
    return "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Tester 1.0\r\n"
           "Connection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer "
        + key + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string chatBody(int tokens)
{
    return "{\"messages\":[{\"role\":\"user\",\"content\":\"Count to a hundred in words.\"}],"
           "\"temperature\":0,\"ignore_eos\":true,\"max_tokens\":"
        + std::to_string(tokens) + "}";
}

/// All that comes back; empty: nobody listens.
std::future<std::string> ask(int port, const std::string& text)
{
    return std::async(std::launch::async, [port, text] {
        Wire wire(port);
        wire.send(text);
        wire.readAll();
        return wire.buffer;
    });
}

bool listens(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool there
        = ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return there;
}

std::string wait(std::future<std::string>& answer)
{
    // The window's own loop goes on.
    const auto ready
        = [&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
    return QTest::qWaitFor(ready, 60000) ? answer.get() : std::string("no answer in a minute");
}

int status(const std::string& answer)
{
    return answer.size() > 12 ? std::atoi(answer.c_str() + 9) : 0;
}

/// Serves at a free port.
int serve(ServeDesk& desk)
{
    ServeSettings settings = desk.settings();
    settings.port = 0;
    desk.setSettings(settings);
    desk.start();
    if (!QTest::qWaitFor([&] { return desk.state() == ServeDesk::State::Serving; }, 20000))
        return 0;
    return desk.url().section(QLatin1Char(':'), -1).toInt();
}

} // namespace

class ServeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { Jobs::finish(); }

    void offUntilAsked()
    {
        TestWindow w;
        QVERIFY(w.settled());
        ServeDesk& desk = *w->serve();
        QCOMPARE(desk.state(), ServeDesk::State::Off);
        w->showPage(QStringLiteral("serve"));
        ServePage& page = *w->servePage();
        QVERIFY(page.isVisible());
        QVERIFY(!page.startButton()->isEnabled()); // no model
        QVERIFY(w.openModel());
        QVERIFY(page.startButton()->isEnabled());
        QCOMPARE(page.stateText(), QStringLiteral("Off. Nobody can reach this model."));
        QVERIFY(page.addressField()->text().isEmpty());
        QVERIFY(desk.settings().key.size() >= 24 && ServeDesk::newKey() != desk.settings().key);
        desk.setSettings([&] {
            ServeSettings settings = desk.settings();
            settings.key.clear();
            return settings;
        }());
        QVERIFY(!page.startButton()->isEnabled()); // nobody without a key
        QTest::keyClick(&page, Qt::Key_Escape);
        QVERIFY(!page.isVisible());
    }

    void keyAnswersAndStop()
    {
        TestWindow w;
        QVERIFY(w.settled() && w.openModel());
        ServeDesk& desk = *w->serve();
        w->showPage(QStringLiteral("serve"));
        const int port = serve(desk);
        QVERIFY(port > 0);
        QCOMPARE(w->servePage()->addressField()->text(),
            QStringLiteral("http://127.0.0.1:%1/v1").arg(port));
        auto wrong = ask(port, request("atx-wrong", chatBody(5)));
        QCOMPARE(status(wait(wrong)), 401);
        const std::string key = desk.settings().key.toStdString();
        auto right = ask(port, request(key, chatBody(5)));
        const std::string answer = wait(right);
        QCOMPARE(status(answer), 200);
        QVERIFY(answer.find("chat.completion") != std::string::npos);
        // Both stand in the log, the newest first, with their codes and no text.
        const QAbstractItemModel* log = w->servePage()->log()->model();
        QTRY_COMPARE(log->rowCount(), 2);
        QCOMPARE(log->index(0, 1).data().toString(), QStringLiteral("200"));
        QCOMPARE(log->index(1, 1).data().toString(), QStringLiteral("401"));
        QCOMPARE(log->index(0, 3).data().toString(), QStringLiteral("POST /v1/chat/completions"));
        QVERIFY(!log->index(1, 1).data(Qt::DecorationRole).isNull());
        // The chat answers as before.
        QVERIFY(w.answer());
        QVERIFY(w->session()->trace().messages().back().role == "assistant");
        w->servePage()->startButton()->click();
        QTRY_COMPARE(desk.state(), ServeDesk::State::Off);
        QVERIFY(!listens(port));
        QVERIFY(desk.requests().isEmpty());
        QVERIFY(w.answer()); // the model is still open
        // Again, and the model goes: nobody is left with a server without one.
        const int again = serve(desk);
        QVERIFY(again > 0 && listens(again));
        w->controller()->closeModel();
        QTRY_COMPARE(desk.state(), ServeDesk::State::Off);
        QVERIFY(!listens(again));
    }

    void aTakenPortIsSaid()
    {
        TestWindow w, other;
        QVERIFY(w.settled() && w.openModel() && other.settled() && other.openModel());
        const int port = serve(*w->serve());
        QVERIFY(port > 0);
        ServeSettings settings = other->serve()->settings();
        settings.port = port;
        other->serve()->setSettings(settings);
        other->serve()->start();
        QTRY_COMPARE(other->serve()->state(), ServeDesk::State::Off);
        QCOMPARE(other->serve()->problem(),
            QStringLiteral("Port %1 is taken. Choose another.").arg(port));
    }

    void requestsAndTheChatShareTheModel()
    {
        if (!RealWindow::available())
            QSKIP("skipped: AX_TEST_MODEL does not name the SmolLM2 GGUF file");
        RealWindow w;
        QVERIFY(w.openModel());
        ServeDesk& desk = *w->serve();
        const int port = serve(desk);
        QVERIFY(port > 0);
        const std::string key = desk.settings().key.toStdString();
        auto first = ask(port, request(key, chatBody(120)));
        QTRY_COMPARE_WITH_TIMEOUT(desk.requests().size(), 1, 20000);
        const ServedRequest listed = desk.requests().front();
        QCOMPARE(listed.agent, QStringLiteral("Tester 1.0"));
        QCOMPARE(listed.client, QStringLiteral("127.0.0.1"));
        QCOMPARE(listed.route, QStringLiteral("/v1/chat/completions"));
        QVERIFY(listed.promptTokens > 10);
        // An answer of the window is written meanwhile, and a request that comes while it is
        // written begins before it has ended.
        w->controller()->send(QStringLiteral("What is the capital of France?"));
        QTRY_COMPARE_WITH_TIMEOUT(w->controller()->state(), ViewCommands::State::Generating, 20000);
        auto second = ask(port, request(key, chatBody(4)));
        QVERIFY(w.idle());
        QVERIFY(w->session()->trace().messages().back().content.size() > 5);
        QCOMPARE(status(wait(second)), 200);
        QCOMPARE(status(wait(first)), 200);
        QTRY_COMPARE(desk.totals().finished, std::uint64_t(2));
        QVERIFY2(desk.totals().generatedTokens > 20,
            qPrintable(QString::number(desk.totals().generatedTokens)));
        // One request is ended, its client is told; the other goes on to its end.
        auto ended = ask(port, request(key, chatBody(600)));
        QTRY_COMPARE_WITH_TIMEOUT(desk.requests().size(), 1, 20000);
        desk.end(desk.requests().front().id);
        QVERIFY(!wait(ended).empty());
        QTRY_COMPARE(desk.requests().size(), 0);
        // Stop ends what is in work at once.
        auto cut = ask(port, request(key, chatBody(800)));
        QTRY_COMPARE_WITH_TIMEOUT(desk.requests().size(), 1, 20000);
        desk.stop();
        QTRY_COMPARE(desk.state(), ServeDesk::State::Off);
        wait(cut);
        QVERIFY(!listens(port));
        QVERIFY(w.answer(QStringLiteral("And of Spain?")));
    }

    void theWindowClosesWhileItServes()
    {
        auto w = std::make_unique<TestWindow>();
        QVERIFY(w->settled() && w->openModel());
        const int port = serve(*(*w)->serve());
        QVERIFY(port > 0);
        w.reset();
        QVERIFY(!listens(port));
    }
};

QTEST_MAIN(ServeTest)
#include "serve_test.moc"
