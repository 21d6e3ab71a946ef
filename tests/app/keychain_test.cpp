// SPDX-License-Identifier: Apache-2.0
// Keys of servers in a real keychain, and where none runs. check_keychain.py starts it in a session
// of each kind; alone it skips what it does not find.
#include "app/host/key_store.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using ax::ui::KeyStore;

namespace {

const QString kServer = QStringLiteral("https://keys.example:30000");

std::optional<QString> read(KeyStore& store, const QString& server)
{
    std::optional<QString> got;
    store.read(server, [&](const QString& key) { got = key; });
    return QTest::qWaitFor([&] { return got.has_value(); }, 20000) ? got : std::nullopt;
}

std::optional<bool> write(KeyStore& store, const QString& server, const QString& key)
{
    std::optional<bool> kept;
    store.write(server, key, [&](bool done) { kept = done; });
    return QTest::qWaitFor([&] { return kept.has_value(); }, 20000) ? kept : std::nullopt;
}

} // namespace

class KeychainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeychainKeepsThem()
    {
        if (qEnvironmentVariable("AX_TEST_KEYCHAIN") != QLatin1String("running"))
            QSKIP("skipped: no keychain was started for this test (check_keychain.py does)");
        const QTemporaryDir folder;
        const QString key = QStringLiteral("sk-ä-42");
        {
            KeyStore store(folder.path());
            QCOMPARE(read(store, kServer), QString());
            QCOMPARE(write(store, kServer, key), true);
            QCOMPARE(write(store, QStringLiteral("http://other"), QStringLiteral("b")), true);
            QVERIFY(!store.usesFile());
        }
        KeyStore again(folder.path()); // the next start of the program
        QCOMPARE(read(again, kServer), key);
        QVERIFY(!QFile::exists(again.filePath())); // it lies nowhere else
        QCOMPARE(write(again, kServer, QStringLiteral("sk-new")), true);
        QCOMPARE(read(again, kServer), QStringLiteral("sk-new"));
        QCOMPARE(write(again, kServer, {}), true);
        QCOMPARE(read(again, kServer), QString());
        QCOMPARE(write(again, kServer, {}), true); // there is none any more
        QCOMPARE(read(again, QStringLiteral("http://other")), QStringLiteral("b"));
        QCOMPARE(write(again, QStringLiteral("http://other"), {}), true);
        QVERIFY(!again.usesFile());
    }

    void keysOfTheFileMoveIntoAKeychain()
    {
        if (qEnvironmentVariable("AX_TEST_KEYCHAIN") != QLatin1String("running"))
            QSKIP("skipped: no keychain was started for this test (check_keychain.py does)");
        const QTemporaryDir folder;
        KeyStore before(folder.path(), false);
        QCOMPARE(write(before, kServer, QStringLiteral("old")), true);
        KeyStore store(folder.path());
        QCOMPARE(read(store, kServer), QStringLiteral("old")); // from when none ran
        QCOMPARE(write(store, kServer, QStringLiteral("new")), true);
        QFile file(store.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("old"));
        QCOMPARE(read(store, kServer), QStringLiteral("new"));
        QCOMPARE(write(store, kServer, {}), true);
    }

    void withoutOneAFileThatOnlyItsOwnerReads()
    {
        if (qEnvironmentVariable("AX_TEST_KEYCHAIN") != QLatin1String("none"))
            QSKIP(
                "skipped: this session may have a keychain (check_keychain.py starts one without)");
        const QTemporaryDir folder;
        KeyStore store(folder.path());
        QVERIFY(!store.usesFile()); // nobody knows yet
        QCOMPARE(write(store, kServer, QStringLiteral("k")), true);
        QVERIFY(store.usesFile());
        QCOMPARE(QFileInfo(store.filePath()).permissions()
                & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
            QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        KeyStore again(folder.path());
        QCOMPARE(read(again, kServer), QStringLiteral("k"));
        QVERIFY(again.usesFile());
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
