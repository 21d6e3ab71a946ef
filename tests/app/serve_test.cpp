// SPDX-License-Identifier: Apache-2.0
// The window serves its open model: off until asked, key, requests listed, the chat beside them,
// a stop that ends all.
#include "app/host/key_store.h"
#include "app/host/serve_desk.h"
#include "app/host/sidecar_desk.h"
#include "app/window/serve_page.h"
#include "tests/app/real_model.h"
#include "tests/app/test_window.h"
#include "tests/server/served.h"
#include "views/common/note.h"
#include "views/session/jobs.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <future>
#include <zmq.hpp>

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

/// A question whose answer is long on every processor.
std::string chatBody(int tokens)
{
    return "{\"messages\":[{\"role\":\"user\",\"content\":\"Write a long story about a ship and "
           "its crew.\"}],\"temperature\":0,\"max_tokens\":"
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
public Q_SLOTS:
    void takeUrl(const QUrl& url) { m_url = url; }

private:
    QUrl m_url; ///< that the desktop was asked to open

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

    void settingsComeBackAndTheKeyLiesElsewhere()
    {
        const QTemporaryDir folder;
        KeyStore keys(folder.path(), false);
        ServeSettings settings;
        QVariantMap stored;
        {
            TestWindow w;
            QVERIFY(w.settled() && w.openModel());
            ServeDesk& desk = *w->serve();
            desk.setKeys(&keys);
            settings = desk.settings();
            settings.port = 0;
            settings.key = QStringLiteral("atx-chosen");
            settings.maskSystem = false;
            settings.maskPrefix = 7;
            settings.capturing = 3;
            settings.parallel = 2;
            settings.origins = { QStringLiteral("https://page.example") };
            desk.setSettings(settings);
            stored = desk.toSettings();
            QVERIFY(keys.filePath().isEmpty() || !QFile::exists(keys.filePath()));
            desk.start();
            QTRY_COMPARE(desk.state(), ServeDesk::State::Serving);
        }
        for (const QVariant& value : std::as_const(stored))
            QVERIFY(!value.toString().contains(QStringLiteral("atx")));
        // The next start of the window.
        TestWindow w;
        QVERIFY(w.settled());
        ServeDesk& desk = *w->serve();
        desk.setKeys(&keys);
        desk.fromSettings(stored);
        QCOMPARE(desk.settings().maskSystem, false);
        QCOMPARE(desk.settings().maskPrefix, 7);
        QCOMPARE(desk.settings().capturing, 3);
        QCOMPARE(desk.settings().parallel, 2);
        QCOMPARE(desk.settings().origins, settings.origins);
        QVERIFY(desk.settings().key != settings.key);
        w->showPage(QStringLiteral("serve")); // nothing is asked of a keychain before
        QCOMPARE(desk.settings().key, settings.key);
        QCOMPARE(w->servePage()->keyField()->text(), settings.key);
        // Figures of a damaged file are the usual ones.
        stored.insert(QStringLiteral("port"), 99999999);
        stored.insert(QStringLiteral("parallel"), QStringLiteral("many"));
        desk.fromSettings(stored);
        QCOMPARE(desk.settings().port, ServeSettings().port);
        QCOMPARE(desk.settings().parallel, ServeSettings().parallel);
    }

    void theBrowserIsHandedATicketNotTheKey()
    {
        TestWindow w;
        QVERIFY(w.settled() && w.openModel());
        ServeDesk& desk = *w->serve();
        w->showPage(QStringLiteral("serve"));
        QPushButton* button = w->servePage()->browserButton();
        QVERIFY(!button->isEnabled());
        QVERIFY(desk.pageLink().isEmpty());
        const int port = serve(desk);
        QVERIFY(port > 0);
        QVERIFY(button->isEnabled());
        QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "takeUrl");
        button->click();
        QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
        QCOMPARE(m_url.host(), QStringLiteral("127.0.0.1"));
        QCOMPARE(m_url.port(), port);
        QVERIFY(m_url.fragment().startsWith(QStringLiteral("once=")));
        QVERIFY(!m_url.toString().contains(desk.settings().key));
        // As the page does: the ticket is good once, and gives a key of its own.
        const auto trade = [&](const QString& word) {
            const std::string body = "{\"once\":\"" + word.toStdString() + "\"}";
            auto answer = ask(port,
                "POST /v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                "Content-Type: application/json\r\nContent-Length: "
                    + std::to_string(body.size()) + "\r\n\r\n" + body);
            return wait(answer);
        };
        const QString word = m_url.fragment().mid(5);
        QCOMPARE(status(trade(QStringLiteral("guessed"))), 401);
        const std::string given = trade(word);
        QCOMPARE(status(given), 200);
        QCOMPARE(status(trade(word)), 401);
        const std::size_t at = given.find("\"key\":\"") + 7;
        const std::string key = given.substr(at, given.find('"', at) - at);
        QVERIFY(key.size() == 32 && key != desk.settings().key.toStdString());
        auto used = ask(port, request(key, chatBody(5)));
        QCOMPARE(status(wait(used)), 200);
        desk.stop();
        QTRY_COMPARE(desk.state(), ServeDesk::State::Off);
        const int again = serve(desk);
        QVERIFY(again > 0);
        auto old = ask(again, request(key, chatBody(5)));
        QCOMPARE(status(wait(old)), 401); // good until the server ended
    }

    void tablesAreExported()
    {
        TestWindow w;
        QVERIFY(w.settled() && w.openModel());
        ServeDesk& desk = *w->serve();
        w->showPage(QStringLiteral("serve"));
        ServePage& page = *w->servePage();
        const int port = serve(desk);
        QVERIFY(port > 0);
        auto right = ask(port, request(desk.settings().key.toStdString(), chatBody(5)));
        QCOMPARE(status(wait(right)), 200);
        auto wrong = ask(port, request("atx-wrong", chatBody(5)));
        QCOMPARE(status(wait(wrong)), 401);
        auto field = ask(port,
            request(
                desk.settings().key.toStdString(), "{\"messages\":[],\"top_k_attention\":500}"));
        QCOMPARE(status(wait(field)), 400);
        QTRY_COMPARE(desk.log().size(), 3);
        const QAbstractItemModel* log = page.log()->model();
        QCOMPARE(log->index(0, 4).data().toString(), QStringLiteral("top_k_attention"));
        QCOMPARE(log->index(1, 4).data().toString(), QStringLiteral("no key, or a wrong one"));
        QVERIFY(log->index(2, 4).data().toString().endsWith(QStringLiteral(" written")));
        QVERIFY(desk.log().front().read > 3 && desk.log().front().written > 0);
        QCOMPARE(desk.clients(), 1);
        // What the menu of the log copies: every row, numbers and times in full.
        QMenu* menu = nullptr;
        for (QToolButton* button : page.findChildren<QToolButton*>(QStringLiteral("export")))
            if (button->parentWidget()->isAncestorOf(page.log()))
                menu = button->menu();
        QVERIFY(menu && menu->actions().size() == 6);
        menu->actions().last()->trigger();
        const QString text = QGuiApplication::clipboard()->text();
        QCOMPARE(text.count(QStringLiteral("\r\n")), 4);
        QVERIFY(text.contains(QStringLiteral(",200,127.0.0.1,POST /v1/chat/completions,")));
        QVERIFY(text.contains(desk.log().front().when.toString(Qt::ISODateWithMs)));
        // The same prompt again is taken over from the cache, but for its last token.
        const server::AnswerDesk::Totals totals = desk.totals();
        QCOMPARE(totals.promptTokens, std::uint64_t(desk.log().front().read));
        QVERIFY(page.figures().endsWith(QStringLiteral("%")));
    }

    void fingerprintsGoToASidecar()
    {
        zmq::context_t context;
        zmq::socket_t pull(context, zmq::socket_type::pull);
        pull.set(zmq::sockopt::rcvtimeo, 100);
        pull.bind("tcp://127.0.0.1:*");
        const std::string url = pull.get(zmq::sockopt::last_endpoint);
        TestWindow w;
        QVERIFY(w.settled() && w.openModel());
        SidecarDesk& sidecar = *w->sidecar();
        QCOMPARE(sidecar.state(), SidecarDesk::State::Off);
        sidecar.set(QStringLiteral("nowhere"), true);
        QCOMPARE(sidecar.state(), SidecarDesk::State::Wrong);
        sidecar.set(QString::fromStdString(url), true);
        QTRY_COMPARE(sidecar.state(), SidecarDesk::State::Connected);
        QVERIFY(w.answer());
        const int steps = int(w->session()->trace().stepCount());
        QVERIFY(steps > 0);
        QTRY_COMPARE(sidecar.sent(), quint64(steps));
        zmq::message_t message;
        QSet<int> seen;
        while (seen.size() < steps) {
            QVERIFY(pull.recv(message));
            const auto said = nlohmann::json::parse(message.to_string());
            QCOMPARE(
                said["request_id"].get<std::string>(), w->session()->trace().messages().back().id);
            seen.insert(said["step"].get<int>());
        }
        // It goes away: what comes then waits, one line says so, and nothing is lost.
        pull.unbind(url);
        pull.close();
        QTRY_COMPARE(sidecar.state(), SidecarDesk::State::Away);
        QSignalSpy away(&sidecar, &SidecarDesk::away);
        QVERIFY(w.answer());
        const int all = int(w->session()->trace().stepCount());
        QTRY_VERIFY(sidecar.waiting() >= quint64(all - steps));
        QTRY_COMPARE_WITH_TIMEOUT(away.size(), 1, 10000);
        QVERIFY(w->note()->isVisible());
        zmq::socket_t back(context, zmq::socket_type::pull);
        back.set(zmq::sockopt::rcvtimeo, 10000);
        back.bind(url);
        QTRY_COMPARE_WITH_TIMEOUT(sidecar.waiting(), quint64(0), 20000);
        QCOMPARE(sidecar.lost(), quint64(0));
        QSet<int> later;
        const std::string second = w->session()->trace().messages().back().id;
        while (later.size() < all - steps) {
            QVERIFY(back.recv(message));
            const auto said = nlohmann::json::parse(message.to_string());
            if (said["request_id"].get<std::string>() == second)
                later.insert(said["step"].get<int>());
        }
        sidecar.set(QString::fromStdString(url), false);
        QCOMPARE(sidecar.state(), SidecarDesk::State::Off);
        QVERIFY(w.answer()); // as before
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
