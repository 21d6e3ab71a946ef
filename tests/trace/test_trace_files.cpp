// SPDX-License-Identifier: Apache-2.0
#include "engine/core/files.h"
#include "engine/trace/jsonl.h"
#include "tests/trace/random_trace.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zstd.h>

using namespace ax;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path)
{
    auto text = readTextFile(path);
    return text ? *text : std::string();
}

std::string compressed(std::string_view text)
{
    std::string out(ZSTD_compressBound(text.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
    return out;
}

std::size_t filesIn(const fs::path& folder)
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder))
        ++count;
    return count;
}

} // namespace

class TestTraceFiles : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    fs::path path(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }

private Q_SLOTS:
    void plainAndCompressed()
    {
        test::RandomTrace random(11);
        const TraceSession session = random.session(3000);
        const std::string text = writeTraceText(session);
        QVERIFY(text.size() > 3u << 20); // several pieces
        QVERIFY(writeTrace(session, path("a.jsonl")));
        QCOMPARE(bytesOf(path("a.jsonl")), text);
        QVERIFY(writeTrace(session, path("a.jsonl.zst")));
        QVERIFY(fs::file_size(path("a.jsonl.zst")) < text.size() / 2);
        // By content, whatever the name says.
        fs::copy_file(path("a.jsonl.zst"), path("b.jsonl"));
        for (const char* name : { "a.jsonl", "a.jsonl.zst", "b.jsonl" }) {
            std::uint64_t done = 0, total = 1;
            bool forwards = true;
            const auto result = readTrace(path(name), [&](std::uint64_t d, std::uint64_t t) {
                forwards &= d >= done && d <= t;
                done = d;
                total = t;
            });
            QVERIFY(result.has_value());
            QCOMPARE(result->problemCount, 0);
            QCOMPARE(writeTraceText(result->session), text);
            QVERIFY(forwards);
            QCOMPARE(done, total);
            QCOMPARE(total, std::uint64_t(fs::file_size(path(name))));
        }
    }

    void cutCompression()
    {
        test::RandomTrace random(12);
        const std::string text = writeTraceText(random.session(3000));
        const std::string zst = compressed(text);
        std::ofstream(path("cut.zst"), std::ios::binary) << zst.substr(0, zst.size() / 2);
        const auto result = readTrace(path("cut.zst"));
        QVERIFY(result.has_value());
        QVERIFY(result->truncated);
        QVERIFY(result->records > 100);
        QVERIFY(result->problems.back().expected.find("ends early") != std::string::npos);
        std::string broken = zst;
        for (std::size_t k = broken.size() / 2; k < broken.size() / 2 + 4000; ++k)
            broken[k] = char(~broken[k]);
        std::ofstream(path("broken.zst"), std::ios::binary) << broken;
        const auto damaged = readTrace(path("broken.zst"));
        QVERIFY(damaged.has_value());
        QVERIFY(damaged->truncated);
        std::ofstream(path("magic.zst"), std::ios::binary) << zst.substr(0, 4);
        QVERIFY(!readTrace(path("magic.zst")).has_value());
    }

    void severalFrames()
    {
        const std::string text = writeTraceText(test::RandomTrace(4).session(50));
        std::ofstream(path("frames.zst"), std::ios::binary)
            << compressed(text.substr(0, 1000)) << compressed(text.substr(1000));
        const auto result = readTrace(path("frames.zst"));
        QVERIFY(result.has_value());
        QCOMPARE(writeTraceText(result->session), text);
    }

    void missingAndFolders()
    {
        const auto missing = readTrace(path("nothing.jsonl"));
        QVERIFY(!missing.has_value());
        QVERIFY(missing.error().code == ErrorCode::NotFound);
        QVERIFY(missing.error().line().find("nothing.jsonl") != std::string::npos);
        const auto folder = readTrace(m_dir.path().toStdString());
        QVERIFY(!folder.has_value());
        QVERIFY(folder.error().code == ErrorCode::Io);
        QVERIFY(!writeTrace(TraceSession(), path("no/such/folder.jsonl")));
    }

    void cancelled()
    {
        const TraceSession session = test::RandomTrace(13).session(3000);
        QVERIFY(writeTrace(session, path("c.jsonl")));
        const std::string before = bytesOf(path("c.jsonl"));
        std::stop_source stop;
        int reports = 0;
        const auto read = readTrace(
            path("c.jsonl"),
            [&](std::uint64_t, std::uint64_t) {
                ++reports;
                stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!read.has_value());
        QVERIFY(read.error().code == ErrorCode::Cancelled);
        QCOMPARE(reports, 1);
        std::stop_source other;
        const auto written = writeTrace(TraceSession(), path("c.jsonl"), {}, [&] {
            other.request_stop();
            return other.get_token();
        }());
        QVERIFY(!written.has_value());
        QVERIFY(written.error().code == ErrorCode::Cancelled);
        QCOMPARE(bytesOf(path("c.jsonl")), before);
    }

    void aFullDiskKeepsTheOldFile_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("plain") << QByteArray("full.jsonl");
        QTest::newRow("zstd") << QByteArray("full.jsonl.zst");
    }
    void aFullDiskKeepsTheOldFile()
    {
        QFETCH(QByteArray, name);
        QTemporaryDir dir;
        const fs::path target = fs::path(dir.path().toStdString()) / name.toStdString();
        QVERIFY(writeTrace(test::RandomTrace(1).session(10), target));
        const std::string before = bytesOf(target);
        const TraceSession large = test::RandomTrace(2).session(2000);
        // A limit on the size of files stands for the disk; it would outlive the test in this
        // process.
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit { 100000, 100000 };
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const Status status = writeTrace(large, target);
            ::_exit(!status && status.error().code == ErrorCode::Io ? 0 : 1);
        }
        int state = 0;
        QCOMPARE(::waitpid(child, &state, 0), child);
        QVERIFY(WIFEXITED(state));
        QCOMPARE(WEXITSTATUS(state), 0);
        QCOMPARE(bytesOf(target), before);
        QCOMPARE(filesIn(dir.path().toStdString()), std::size_t(1)); // no half file beside it
    }

    void longLinesAcrossPieces()
    {
        // Texts longer than one piece of the reader, and lines that end exactly at its edge.
        TraceSession session;
        for (const std::size_t size : { (1u << 20) - 200, 1u << 20, 3'000'000u }) {
            MessageRecord message;
            message.role = "user";
            message.content = std::string(size, 'x') + "é";
            session.messages().push_back(message);
        }
        QVERIFY(writeTrace(session, path("long.jsonl")));
        const auto result = readTrace(path("long.jsonl"));
        QVERIFY(result.has_value());
        QCOMPARE(writeTraceText(result->session), writeTraceText(session));
    }
};

QTEST_GUILESS_MAIN(TestTraceFiles)
#include "test_trace_files.moc"
