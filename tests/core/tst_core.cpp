// SPDX-License-Identifier: Apache-2.0
#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/half.h"
#include "engine/core/mapped_file.h"
#include "engine/core/system_info.h"
#include "engine/core/thread_pool.h"

#include <QtTest>

#include <atomic>
#include <bit>
#include <cmath>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace ax;

namespace {

/// binary16 by its definition (IEEE 754-2019, 3.4), shared with nobody.
double halfByDefinition(std::uint16_t bits)
{
    const int exponent = (bits >> 10) & 31, fraction = bits & 1023;
    const double sign = bits & 0x8000 ? -1 : 1;
    if (exponent == 31)
        return fraction ? std::nan("") : sign * INFINITY;
    return sign
        * (exponent ? std::ldexp(1024 + fraction, exponent - 25) : std::ldexp(fraction, -24));
}

std::string readAll(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(in), {} };
}

double processSeconds()
{
    timespec t {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return double(t.tv_sec) + double(t.tv_nsec) * 1e-9;
}

} // namespace

class CoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errorLine();
    void readText();
    void atomicFileReplaces();
    void atomicFileWithoutCommit();
    void diskFull();
    void unwritable();
    void symbolicLink();
    void mappedFile();
    void halfToFloatAll();
    void floatToHalfAll();
    void bfloat();
    void devicesAreNeverReplaced();
    void poolRunsEachThreadAtMostOnce();
    void poolCoversEachIndexOnce();
    void idlePoolUsesNoProcessor();
    void system();

private:
    std::filesystem::path at(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
};

void CoreTest::errorLine()
{
    const Error error = fail(ErrorCode::Io, "[save] no\nspace", "/a/b", "free\rsome").value();
    QCOMPARE(error.line(), std::string("/a/b: [save] no space (free some)"));
    const Error bare { ErrorCode::Internal, "only", {}, {} };
    QCOMPARE(bare.line(), std::string("only"));
    QCOMPARE(std::string(name(ErrorCode::DeviceLost)), std::string("DeviceLost"));
    const auto chain = []() -> Result<int> {
        AX_TRY(const int value, Result<int>(fail(ErrorCode::NotFound, "gone")));
        return value + 1;
    };
    QCOMPARE(chain().error().code, ErrorCode::NotFound);
}

void CoreTest::readText()
{
    QVERIFY(writeFile(at("text"), "hello"));
    QCOMPARE(readTextFile(at("text")).value(), std::string("hello"));
    QCOMPARE(readTextFile(at("text"), 5).value(), std::string("hello"));
    QCOMPARE(readTextFile(at("text"), 4).error().code, ErrorCode::Format);
    const auto missing = readTextFile(at("missing"));
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(missing.error().place, at("missing").string());
    QCOMPARE(readTextFile(at("")).error().code, ErrorCode::Io); // a folder
}

void CoreTest::atomicFileReplaces()
{
    QVERIFY(writeFile(at("a"), "old"));
    auto file = AtomicFile::create(at("a"));
    QVERIFY(file.has_value());
    QVERIFY(file->write("new ").has_value());
    QVERIFY(file->write("bytes").has_value());
    QCOMPARE(readAll(at("a")), std::string("old")); // until commit
    QVERIFY(file->commit().has_value());
    QCOMPARE(readAll(at("a")), std::string("new bytes"));
}

void CoreTest::atomicFileWithoutCommit()
{
    QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "f";
    QVERIFY(writeFile(path, "old"));
    {
        auto file = AtomicFile::create(path);
        QVERIFY(file.has_value());
        QVERIFY(file->write("half").has_value());
    }
    QCOMPARE(readAll(path), std::string("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void CoreTest::diskFull()
{
    QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "f";
    QVERIFY(writeFile(path, "old"));
    // A file size limit makes write() fail half way, as a full disk does.
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 64 << 10;
    setrlimit(RLIMIT_FSIZE, &small);
    const Status status = writeFile(path, std::string(1 << 20, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Io);
    QCOMPARE(status.error().place, path.string());
    QCOMPARE(readAll(path), std::string("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // no leftovers
}

void CoreTest::unwritable()
{
    const Status status = writeFile("/dev/full/x", "bytes");
    QVERIFY(!status);
    QCOMPARE(status.error().place, std::string("/dev/full/x"));
    const Status gone = writeFile(at("no/such/folder/f"), "bytes");
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
    const Status folder = writeFile(at(""), "bytes");
    QVERIFY(!folder);
}

void CoreTest::symbolicLink()
{
    QVERIFY(writeFile(at("real"), "old"));
    std::filesystem::create_symlink(at("real"), at("link"));
    QVERIFY(writeFile(at("link"), "new").has_value());
    QVERIFY(std::filesystem::is_symlink(at("link")));
    QCOMPARE(readAll(at("real")), std::string("new"));
}

void CoreTest::mappedFile()
{
    std::string bytes;
    for (int k = 0; k < 10000; ++k)
        bytes += char(k * 31);
    QVERIFY(writeFile(at("map"), bytes));
    const auto file = MappedFile::open(at("map"));
    QVERIFY(file.has_value());
    const auto span = (*file)->bytes();
    QCOMPARE(std::string(reinterpret_cast<const char*>(span.data()), span.size()), bytes);
    (*file)->willNeed(0, bytes.size());
    (*file)->release(5000, 100);
    QCOMPARE(std::to_integer<int>(span[5001]), std::to_integer<int>(std::byte(char(5001 * 31))));

    QCOMPARE(MappedFile::open(at("gone")).error().code, ErrorCode::NotFound);
    QCOMPARE(MappedFile::open(at("gone")).error().place, at("gone").string());
    QVERIFY(!MappedFile::open(at("")).has_value()); // a folder
    QVERIFY(writeFile(at("empty"), ""));
    if (const auto empty = MappedFile::open(at("empty")))
        QCOMPARE((*empty)->bytes().size(), 0u);
}

void CoreTest::halfToFloatAll()
{
    int wrong = 0;
    for (int bits = 0; bits < 65536; ++bits) {
        const double expected = halfByDefinition(std::uint16_t(bits));
        const float found = halfToFloat(std::uint16_t(bits));
        wrong += std::isnan(expected)
            ? !std::isnan(found)
            : double(found) != expected || std::signbit(found) != std::signbit(expected);
    }
    QCOMPARE(wrong, 0);
}

void CoreTest::floatToHalfAll()
{
    int wrong = 0;
    for (int bits = 0; bits < 65536; ++bits) {
        const double value = halfByDefinition(std::uint16_t(bits));
        if (std::isnan(value)) {
            wrong += !std::isnan(halfToFloat(floatToHalf(float(value))));
            continue;
        }
        wrong += floatToHalf(float(value)) != bits;
        if ((bits & 0x7FFF) >= 0x7BFF)
            continue;
        // Round to nearest, ties to even, between this half and the next one away from zero.
        const double next = halfByDefinition(std::uint16_t(bits + 1));
        const float middle = float((value + next) / 2); // exact: 11 + 1 bits
        wrong += floatToHalf(middle) != (bits & 1 ? bits + 1 : bits);
        wrong += floatToHalf(std::nextafter(middle, float(value))) != bits;
        wrong += floatToHalf(std::nextafter(middle, float(next))) != bits + 1;
    }
    QCOMPARE(wrong, 0);
    QCOMPARE(int(floatToHalf(65519.0f)), 0x7BFF);
    QCOMPARE(int(floatToHalf(65520.0f)), 0x7C00);
    QCOMPARE(int(floatToHalf(-1e30f)), 0xFC00);
    QCOMPARE(int(floatToHalf(1e-30f)), 0);
}

void CoreTest::bfloat()
{
    QCOMPARE(bfloatToFloat(0x3F80), 1.0f);
    QCOMPARE(bfloatToFloat(0xC049), -3.140625f);
    QVERIFY(std::isinf(bfloatToFloat(0x7F80)));
}

void CoreTest::devicesAreNeverReplaced()
{
    // A pipe stands for every target that is no regular file.
    QTemporaryDir folder;
    const std::filesystem::path pipe = folder.filePath(QStringLiteral("pipe")).toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    QVERIFY(writeFile(pipe, "text").has_value());
    QVERIFY(std::filesystem::is_fifo(pipe));
    char text[8] = {};
    QCOMPARE(::read(reader, text, sizeof text), ssize_t(4));
    ::close(reader);
}

void CoreTest::poolRunsEachThreadAtMostOnce()
{
    for (const int threads : { 0, 1, 2, 3, 5 }) {
        ThreadPool pool(threads);
        QCOMPARE(pool.threads(), std::max(1, threads));
        for (int repeat = 0; repeat < 200; ++repeat) {
            std::vector<std::atomic<int>> calls(std::size_t(pool.threads()));
            pool.run([&](int thread) { ++calls[std::size_t(thread)]; });
            // The caller always takes part; a worker at most once, and never after run returned.
            QCOMPARE(calls[0].load(), 1);
            std::vector<int> before;
            for (const auto& count : calls) {
                QVERIFY(count.load() <= 1);
                before.push_back(count.load());
            }
            std::this_thread::yield();
            for (std::size_t k = 0; k < calls.size(); ++k)
                QCOMPARE(calls[k].load(), before[k]);
        }
    }
}

void CoreTest::poolCoversEachIndexOnce()
{
    ThreadPool pool(3);
    for (const int count : { 0, 1, 2, 7, 64, 1000 })
        for (const int grain : { 1, 3, 64, 5000 }) {
            std::vector<std::atomic<int>> seen(std::size_t(std::max(count, 1)));
            pool.parallelFor(count, grain, [&](int begin, int end, int thread) {
                if (thread < 0 || thread >= 3 || begin >= end || end > count)
                    std::abort();
                for (int k = begin; k < end; ++k)
                    ++seen[std::size_t(k)];
            });
            for (int k = 0; k < count; ++k)
                QCOMPARE(seen[std::size_t(k)].load(), 1);
        }
}

void CoreTest::idlePoolUsesNoProcessor()
{
    ThreadPool pool(4);
    std::atomic<int> work { 0 };
    for (int k = 0; k < 100; ++k)
        pool.run([&](int) { ++work; });
    QVERIFY(work.load() >= 100 && work.load() <= 400);
    QTest::qSleep(20);
    const double before = processSeconds();
    QTest::qSleep(300);
    const double share = (processSeconds() - before) / 0.3;
    qInfo("idle pool of 4 threads: %.2f %% of one processor", share * 100);
    QVERIFY(share < 0.5);
}

void CoreTest::system()
{
    const MemoryInfo memory = memoryInfo();
    QVERIFY(memory.total > (1u << 26));
    QVERIFY(memory.available > 0 && memory.available <= memory.total);
    QVERIFY(residentBytes() > (1u << 20) && residentBytes() < memory.total);
    QVERIFY(usableProcessors() >= 1);
    QVERIFY(usableProcessors() <= int(sysconf(_SC_NPROCESSORS_CONF)));
    QVERIFY(!cpuName().empty());
}

QTEST_GUILESS_MAIN(CoreTest)
#include "tst_core.moc"
