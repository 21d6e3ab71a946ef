// SPDX-License-Identifier: Apache-2.0
// Real programs are crashed in every way that is handled; what they leave is read, told and shown.
#include "app/commands/commands.h"
#include "app/crash/crash_handler.h"
#include "app/host/key_store.h"
#include "app/window/crash_dialog.h"
#include "tests/app/test_window.h"
#include "views/common/note.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <thread>

using namespace ax;
using namespace ax::test;
using namespace ax::ui;

namespace {

volatile int g_zero = 0;
const char* const kSecret = "what the person wrote, secret-7731";

} // namespace

// In a section of its own, whose bounds the linker tells.
extern "C" const char __start_ax_crash_here[], __stop_ax_crash_here[];

namespace {

[[gnu::noinline, gnu::section("ax_crash_here")]] int crashHere(const std::string& how)
{
    if (how == "segv")
        *reinterpret_cast<volatile int*>(std::uintptr_t(g_zero + 16)) = 1;
    if (how == "abort")
        std::abort();
    if (how == "fpe")
        std::raise(SIGFPE);
    if (how == "ill")
        __builtin_trap();
    if (how == "bus")
        std::raise(SIGBUS);
    if (how == "throw")
        throw std::runtime_error(kSecret);
    if (how == "thread") {
        std::thread other([] { *reinterpret_cast<volatile int*>(std::uintptr_t(g_zero + 8)) = 1; });
        other.join();
    }
    return g_zero;
}
[[gnu::noinline]] int deeper(int depth)
{
    volatile char fill[4096];
    fill[0] = char(depth);
    return g_zero == 0 ? deeper(depth + 1) + fill[0] : depth;
}

/// First address of this program, as /proc tells it.
std::uintptr_t imageBase()
{
    std::FILE* maps = std::fopen("/proc/self/maps", "r");
    unsigned long from = 0;
    const int got = maps ? std::fscanf(maps, "%lx", &from) : 0;
    if (maps)
        std::fclose(maps);
    return got == 1 ? from : 0;
}

/// The child's whole life: `folder how`.
int crash(const char* folder, const std::string& how)
{
    if (!installCrashHandler(folder, "Version: 9.9\n"))
        return 3;
    std::printf("%zx %zx\n",
        std::size_t(reinterpret_cast<std::uintptr_t>(__start_ax_crash_here) - imageBase()),
        std::size_t(reinterpret_cast<std::uintptr_t>(__stop_ax_crash_here) - imageBase()));
    std::fflush(stdout);
    const std::string words = kSecret; // in memory, as a chat would be
    if (how == "stack")
        return deeper(int(words.size()));
    return crashHere(how) + 1;
}

QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("skipped: a sanitizer reports crashes itself");
#endif
    }

    void everyWayLeavesAReport_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("says");
        QTest::newRow("segv") << "segv" << SIGSEGV
                              << "SIGSEGV (memory that is not there) at address 0x10";
        QTest::newRow("abort") << "abort" << SIGABRT << "SIGABRT";
        QTest::newRow("fpe") << "fpe" << SIGFPE << "SIGFPE";
        QTest::newRow("ill") << "ill" << SIGILL << "SIGILL";
        QTest::newRow("bus") << "bus" << SIGBUS << "SIGBUS";
        QTest::newRow("terminate")
            << "throw" << SIGABRT << "Exception nobody caught: St13runtime_error";
        QTest::newRow("another thread") << "thread" << SIGSEGV << "another than the window's";
        QTest::newRow("full stack") << "stack" << SIGSEGV << "SIGSEGV";
    }
    void everyWayLeavesAReport()
    {
        QFETCH(QString, how);
        QFETCH(int, signal);
        QFETCH(QString, says);
        QTemporaryDir folder;
        const QString reports = folder.path() + QStringLiteral("/new/crashes");
        QProcess child;
        child.start(
            QCoreApplication::applicationFilePath(), { QStringLiteral("--crash"), reports, how });
        QVERIFY(child.waitForFinished(60000));
        // It ends as it would have without the handler.
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(child.exitCode(), signal);
        const auto found = crashReports(reports.toStdString());
        QCOMPARE(int(found.size()), 1);
        QVERIFY(!found[0].told && found[0].seconds > 1'700'000'000);
        const QString path = QString::fromStdString(found[0].path.string());
        QCOMPARE(QFileInfo(path).permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        const QString text = readAll(path);
        QVERIFY2(text.contains(says), qPrintable(text));
        for (const char* part : { "Version: 9.9", "Processor: ", "Memory at start: ", "Stack" })
            QVERIFY2(text.contains(QString::fromLatin1(part)), part);
        QVERIFY2(!text.contains(QStringLiteral("secret")), qPrintable(text));
        QVERIFY2(!text.contains(QDir::homePath() + QLatin1Char('/')), qPrintable(text));
        // The place is that of the function that crashed.
        const QStringList bounds = QString::fromLatin1(child.readAllStandardOutput())
                                       .simplified()
                                       .split(QLatin1Char(' '));
        QCOMPARE(bounds.size(), 2);
        const quint64 first = bounds[0].toULongLong(nullptr, 16);
        const quint64 behind = bounds[1].toULongLong(nullptr, 16);
        const QRegularExpression frame(
            QRegularExpression::escape(
                QFileInfo(QCoreApplication::applicationFilePath()).fileName())
            + QStringLiteral(" \\+ 0x([0-9a-f]+)"));
        bool inside = false;
        int frames = 0;
        for (auto it = frame.globalMatch(text); it.hasNext(); ++frames) {
            const quint64 at = it.next().captured(1).toULongLong(nullptr, 16);
            inside = inside || (at >= first && at <= behind);
        }
        if (how != QLatin1String("stack") && how != QLatin1String("thread"))
            QVERIFY2(inside, qPrintable(text + bounds.join(QLatin1Char(' '))));
        QVERIFY(frames >= 1);
    }

    void theWindowTellsOnceAndShows()
    {
        QTemporaryDir folder;
        QFile report(folder.filePath(QStringLiteral("crash-1764550000-4711.txt")));
        QVERIFY(report.open(QIODevice::WriteOnly));
        report.write("Reason: SIGSEGV\n");
        report.close();
        const auto open = [&] {
            WindowSetup setup;
            setup.engine = fakeFactory(std::make_shared<FakeScript>());
            setup.finder = twoModels;
            setup.persistent = false;
            setup.theme = look::Theme::Light;
            setup.crashFolder = folder.path();
            auto window = std::make_unique<MainWindow>(std::move(setup));
            window->resize(1280, 800);
            window->show();
            return window;
        };
        auto first = open();
        QVERIFY(first->note()->isVisible());
        QVERIFY(first->note()->strongText().contains(QStringLiteral("ended by itself")));
        QPushButton* show = nullptr;
        for (QPushButton* button : first->note()->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Show the report"))
                show = button;
        QVERIFY(show);
        show->click();
        auto* dialog = first->findChild<CrashDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->text()->toPlainText().contains(QStringLiteral("SIGSEGV")));
        first.reset();
        auto second = open();
        QVERIFY(!second->note()->isVisible()); // told once
        second->commands()->action(QStringLiteral("help.crashes"))->trigger();
        dialog = second->findChild<CrashDialog*>();
        QVERIFY(dialog->text()->toPlainText().contains(QStringLiteral("SIGSEGV")));
        dialog->deleteButton()->click();
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
        QVERIFY(!dialog->deleteButton()->isEnabled());
    }

    /// The program itself, from its start to its crash, and started again.
    void theProgramItself()
    {
        const QString program = QStringLiteral(AX_BINARY_DIR "/bin/attention-explorer");
        if (!QFileInfo::exists(program))
            QSKIP("skipped: the program is not built");
        QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
            environment.insert(QString::fromLatin1(name),
                folder.path() + QLatin1Char('/') + QString::fromLatin1(name));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        const QString config = folder.path()
            + QStringLiteral("/XDG_CONFIG_HOME/attention-explorer/attention-explorer.ini");
        QDir().mkpath(QFileInfo(config).path());
        QFile broken(config);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(4, '\0') + "no settings at all\n[[[");
        broken.close();
        const QString reports
            = folder.path() + QStringLiteral("/XDG_DATA_HOME/attention-explorer/crashes");
        QProcess child;
        child.setProcessEnvironment(environment);
        child.start(program, {});
        QVERIFY(child.waitForStarted(30000));
        // Its folder of reports is made when the handler stands.
        QVERIFY(QTest::qWaitFor(
            [&] {
                return QFileInfo::exists(folder.path()
                    + QStringLiteral("/XDG_DATA_HOME/attention-explorer/explorer.db"));
            },
            60000));
        QVERIFY(QFileInfo::exists(config + QStringLiteral(".aside-1")));
        QCOMPARE(::kill(pid_t(child.processId()), SIGSEGV), 0);
        QVERIFY(child.waitForFinished(60000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const auto found = crashReports(reports.toStdString());
        QCOMPARE(int(found.size()), 1);
        const QString text = readAll(QString::fromStdString(found[0].path.string()));
        // Whichever thread the signal met, and wherever it was.
        QVERIFY2(text.contains(QStringLiteral("Qt: 6.")) && text.contains(QStringLiteral(" + 0x")),
            qPrintable(text));
        // --reset-settings: the file is set aside, and the program starts.
        QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
        broken.write("[General]\nzoom=1.25\n");
        broken.close();
        QProcess again;
        again.setProcessEnvironment(environment);
        again.start(program, { QStringLiteral("--reset-settings") });
        QVERIFY(
            QTest::qWaitFor([&] { return crashReports(reports.toStdString())[0].told; }, 60000));
        QVERIFY(readAll(config + QStringLiteral(".aside-2")).contains(QStringLiteral("zoom=1.25")));
        again.terminate();
        QVERIFY(again.waitForFinished(60000));
    }

    void aBrokenFileOfKeysIsSetAside()
    {
        QTemporaryDir folder;
        KeyStore keys(folder.path(), false);
        QFile file(keys.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"http://a\": \"half a fi");
        file.close();
        keys.write(QStringLiteral("http://b"), QStringLiteral("new"));
        QVERIFY(readAll(keys.filePath() + QStringLiteral(".aside-1"))
                    .contains(QStringLiteral("half a fi")));
        QString found;
        keys.read(QStringLiteral("http://b"), [&](const QString& key) { found = key; });
        QCOMPARE(found, QStringLiteral("new"));
    }
};

int main(int argc, char** argv)
{
    if (argc == 4 && std::string(argv[1]) == "--crash")
        return crash(argv[2], argv[3]);
    QApplication application(argc, argv);
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crash_test.moc"
