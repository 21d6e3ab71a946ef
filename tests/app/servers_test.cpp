// SPDX-License-Identifier: Apache-2.0
// Servers in the window: keys, the list and what is said of each, the dock, a chat with one.
#include "app/commands/commands.h"
#include "app/host/server_list.h"
#include "app/window/servers_dock.h"
#include "tests/app/test_window.h"
#include "tests/support/text_source.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace ax;
using namespace ax::test;
using namespace ax::ui;

namespace {

remote::ServerInfo ours()
{
    remote::ServerInfo info;
    info.generation = remote::ServerGeneration::This;
    info.software = "attnx serve";
    info.models = { { "qwen3", 4096, {} } };
    info.modes = { "raw", "sketch", "fingerprint", "heads" };
    info.headsReported = info.headsTotal = 32;
    info.maxLogprobs = 20;
    info.latency = std::chrono::milliseconds(3);
    return info;
}

Result<remote::ServerInfo> answers(const QString& url, const QString& key)
{
    if (url.contains(QLatin1String("ours")))
        return ours();
    if (url.contains(QLatin1String("partial"))) {
        remote::ServerInfo info = ours();
        info.generation = remote::ServerGeneration::Earlier;
        info.modes = { "raw", "sketch" };
        info.headsReported = 4;
        info.headsTotal = 16;
        return info;
    }
    if (url.contains(QLatin1String("locked")) && key != QLatin1String("right"))
        return fail(ErrorCode::InvalidArgument, "[connect] no", remote::kKeyPlace);
    if (url.contains(QLatin1String("gone")))
        return fail(ErrorCode::Io, "[connect] gone: no server answers there", "server address");
    remote::ServerInfo info;
    info.software = "llama.cpp";
    info.models = { { "a", 0, {} }, { "b", 0, true } };
    return info;
}

bool settled(const ServerList& list)
{
    return QTest::qWaitFor(
        [&] {
            for (const ServerEntry& e : list.entries())
                if (e.state == ServerEntry::State::Asking || e.state == ServerEntry::State::Unknown)
                    return false;
            return true;
        },
        20000);
}

} // namespace

class ServersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysLieInAFileOfTheirOwner()
    {
        QTemporaryDir folder;
        KeyStore keys(folder.path() + QStringLiteral("/new"), false);
        QVERIFY(keys.usesFile());
        bool kept = false;
        keys.write(QStringLiteral("http://a"), QStringLiteral("secret"), [&](bool k) { kept = k; });
        keys.write(QStringLiteral("http://b"), QStringLiteral("other"));
        QVERIFY(kept);
        const QFileInfo file(keys.filePath());
        QCOMPARE(file.permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        KeyStore again(folder.path() + QStringLiteral("/new"), false);
        const auto key = [&](const char* url) {
            QString found;
            again.read(QString::fromLatin1(url), [&](const QString& k) { found = k; });
            return found;
        };
        QCOMPARE(key("http://a"), QStringLiteral("secret"));
        again.write(QStringLiteral("http://a"), {});
        QCOMPARE(key("http://a"), QString());
        QCOMPARE(key("http://b"), QStringLiteral("other"));
    }

    void serversAreToldApart()
    {
        QTemporaryDir folder;
        KeyStore keys(folder.path(), false);
        ServerList list(&keys, [](const QString& url, const QString& key, std::stop_token) {
            return answers(url, key);
        });
        ServersModel model(&list);
        ServerGifts gifts(&list);
        QSignalSpy stored(&list, &ServerList::settingsChanged);
        QVERIFY(!list.enter(QStringLiteral("ftp://x"), {}, {}).isEmpty());
        QCOMPARE(list.entries().size(), 0);
        QCOMPARE(list.enter(QStringLiteral(" ours:1/v1 "), QStringLiteral("Mine"), {}), QString());
        list.enter(QStringLiteral("partial:1"), {}, {});
        list.enter(QStringLiteral("plain:1"), {}, {});
        list.enter(QStringLiteral("locked:1"), {}, QStringLiteral("wrong"));
        list.enter(QStringLiteral("gone:1"), {}, {});
        QVERIFY(settled(list));
        const auto text = [&](int row, int role) { return model.index(row).data(role).toString(); };
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(text(0, Qt::DisplayRole), QStringLiteral("Mine"));
        QCOMPARE(text(0, ServersModel::Address), QStringLiteral("http://ours:1"));
        QCOMPARE(text(0, ServersModel::Badge), QStringLiteral("Attention, all modes"));
        QCOMPARE(model.index(0).data(ServersModel::Steps).toInt(), 4);
        QCOMPARE(text(0, ServersModel::State), QStringLiteral("answers in 3 ms"));
        QCOMPARE(text(1, ServersModel::Badge), QStringLiteral("Attention: raw, sketch"));
        QCOMPARE(text(1, ServersModel::Partial), QStringLiteral("partial heads, 4 of 16"));
        QCOMPARE(text(2, ServersModel::Badge), QStringLiteral("Text"));
        QVERIFY(text(2, ServersModel::Model).startsWith(QStringLiteral("b"))); // the loaded one
        list.noteLogprobs(QStringLiteral("http://plain:1"));
        QCOMPARE(text(2, ServersModel::Badge), QStringLiteral("Text and log-probabilities"));
        QCOMPARE(text(3, ServersModel::StateKind), QStringLiteral("halt"));
        QVERIFY(text(3, ServersModel::Problem).contains(QStringLiteral("did not accept the key")));
        QCOMPARE(text(3, ServersModel::Key), QStringLiteral("key in a file"));
        QVERIFY(text(4, ServersModel::Problem).contains(QStringLiteral("could not be reached")));
        QCOMPARE(gifts.columnCount(), 3);
        QVERIFY(gifts.rowCount() >= 6);
        // Another key opens it; the settings hold all but keys.
        list.enter(QStringLiteral("locked:1"), {}, QStringLiteral("right"));
        QVERIFY(QTest::qWaitFor(
            [&] { return list.entries()[3].state == ServerEntry::State::Answers; }, 20000));
        QVERIFY(stored.count() >= 5);
        const QByteArray settings = QJsonDocument::fromVariant(list.toSettings()).toJson();
        QVERIFY(settings.contains("locked") && !settings.contains("right"));
        ServerList read(&keys, [](const QString& url, const QString& key, std::stop_token) {
            return answers(url, key);
        });
        read.fromSettings(list.toSettings());
        QCOMPARE(read.entries().size(), 5);
        QVERIFY(read.entries()[3].hasKey);
        QVERIFY(read.entries()[2].sawLogprobs);
        QCOMPARE(read.entries()[0].name, QStringLiteral("Mine"));
        read.remove(3);
        QString key = QStringLiteral("still there");
        keys.read(QStringLiteral("http://locked:1"), [&](const QString& k) { key = k; });
        QCOMPARE(key, QString());
    }

    void aServerIsChattedWith()
    {
        std::vector<ServerChoice> choices;
        WindowSetup setup;
        setup.engine = fakeFactory(std::make_shared<FakeScript>());
        setup.engine.connect = [&](const ServerChoice& choice,
                                   std::stop_token) -> Result<std::unique_ptr<AnswerSource>> {
            choices.push_back(choice);
            if (choice.key != "k")
                return fail(ErrorCode::InvalidArgument, "[connect] key", remote::kKeyPlace);
            return std::make_unique<TextSource>(std::vector<std::string> { "Far", " away", "." });
        };
        setup.finder = twoModels;
        setup.persistent = false;
        setup.theme = look::Theme::Light;
        MainWindow window(std::move(setup));
        window.resize(1280, 800);
        window.show();
        window.commands()->action(QStringLiteral("model.connect"))->trigger();
        ServersDock* dock = window.serversDock();
        QVERIFY(dock->isVisible());
        QVERIFY(!window.showsStartPage());
        QTest::keyClicks(dock->address(), QStringLiteral("127.0.0.1:9"));
        QTest::keyClicks(dock->key(), QStringLiteral("wrong"));
        QSignalSpy failed(&window, &MainWindow::somethingFailed);
        QTest::keyClick(dock->key(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return failed.count() == 1; }, 20000));
        QVERIFY(
            failed.first().first().toString().contains(QStringLiteral("did not accept the key")));
        QCOMPARE(dock->key()->text(), QString());
        QVERIFY(dock->key()->echoMode() == QLineEdit::Password);
        QCOMPARE(window.servers()->entries().size(), 1);

        QTest::keyClicks(dock->address(), QStringLiteral("127.0.0.1:9"));
        QTest::keyClicks(dock->key(), QStringLiteral("k"));
        QTest::keyClick(dock->address(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor(
            [&] { return window.controller()->state() == ViewCommands::State::Idle; }, 20000));
        QCOMPARE(window.servers()->entries().size(), 1);
        QCOMPARE(choices.back().url, std::string("http://127.0.0.1:9"));
        QCOMPARE(window.controller()->serverUrl(), QStringLiteral("http://127.0.0.1:9"));
        QVERIFY(dock->model()->index(0).data(ServersModel::InUse).toBool());
        window.controller()->send(QStringLiteral("Hello?"));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return window.controller()->state() == ViewCommands::State::Idle
                    && !window.session()->trace().messages().empty();
            },
            20000));
        QCOMPARE(window.session()->trace().messages().back().content, std::string("Far away."));
        // Nothing of the key stands in what is kept.
        const std::string trace = writeTraceText(window.session()->trace());
        QVERIFY(trace.find("\"k\"") == std::string::npos);
        // A local model takes its place.
        window.openModel(QStringLiteral("/models/fake.gguf"));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return window.controller()->state() == ViewCommands::State::Idle
                    && window.controller()->serverUrl().isEmpty();
            },
            20000));
        QVERIFY(!dock->model()->index(0).data(ServersModel::InUse).toBool());
    }

    void theDockWaitsUntilItIsAskedFor()
    {
        TestWindow window;
        QVERIFY(window.openModel());
        QVERIFY(!window->serversDock()->isVisible());
        window->commands()->action(QStringLiteral("view.servers"))->trigger();
        QVERIFY(window->serversDock()->isVisible());
        window->commands()->action(QStringLiteral("view.resetLayout"))->trigger();
        QVERIFY(!window->serversDock()->isVisible());
    }
};

QTEST_MAIN(ServersTest)
#include "servers_test.moc"
