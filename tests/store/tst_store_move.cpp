// SPDX-License-Identifier: Apache-2.0
// The store goes to another place while it is written: nothing is lost, wherever it is broken off.
#include "engine/store/database.h"
#include "engine/store/store_writer.h"
#include "tests/store/store_support.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ax;
using namespace ax::test;

namespace fs = std::filesystem;

namespace {

/// What a move told; waits for its end, as long as it takes.
class Told {
public:
    std::function<void(const StoreMove&)> teller()
    {
        return [this](const StoreMove& move) {
            const std::lock_guard lock(m_mutex);
            ++told;
            last = move;
            m_changed.notify_all();
        };
    }
    bool ended()
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(60), [this] {
            return last.stage != StoreMove::Stage::Copying
                && last.stage != StoreMove::Stage::Checking;
        });
    }
    int told = 0;
    StoreMove last;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
};

} // namespace

class StoreMoveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
        fs::create_directories(defaultStorePath().parent_path());
    }
    void movesWhileAChatGrows();
    void comesBackToTheUsualPlace();
    void nothingIsOverwritten();
    void anotherProgramKeepsItWhereItIs();
    void whoHasTheOldFileIsTold();
    void aFullDiskLeavesItWhereItIs();
    void cancelledIsAsBefore();
    void killedAtAnyMomentLosesNothing();

private:
    fs::path path(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name / "explorer.db";
    }
    /// A store with one session of some size.
    void fill()
    {
        Store store = must(Store::open(defaultStorePath(), Store::Access::ReadWrite));
        must(store.add(threeBranches().snapshot()));
        must(store.setSetting("keep_days", "30"));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoreMoveTest::movesWhileAChatGrows()
{
    fill();
    fs::create_directories(fs::path(defaultStorePath().string() + ".manifold") / "all");
    TraceSession trace;
    trace.header().traceId = "grows";
    trace.messages() = { message("q", "user", "Go on?"), message("a", "assistant", "") };
    SessionId id = 0;
    Told told;
    {
        StoreWriter writer(defaultStorePath(), {});
        const auto key = writer.begin();
        grow(trace, 50, "before");
        writer.save(key, { trace.snapshot(), true, {} });
        QVERIFY(writer.flush(60));
        id = writer.idOf(key);
        writer.moveTo(path("other"), told.teller());
        // Tokens arrive and sessions are renamed before, during and after.
        for (int end = 100; end <= 2000; end += 100) {
            grow(trace, end, "during");
            writer.save(key, { trace.snapshot(), true, {} });
            writer.run([id, end](Store& store) { return store.rename(id, std::to_string(end)); });
        }
        QVERIFY(told.ended());
        QVERIFY2(told.last.stage == StoreMove::Stage::Done,
            told.last.error ? told.last.error->line().c_str() : "");
        QVERIFY(told.last.left.empty());
        grow(trace, 2100, "after");
        writer.save(key, { trace.snapshot(), false, {} });
        QVERIFY(writer.flush(60));
    }
    QCOMPARE(currentStorePath(), path("other"));
    QVERIFY(!fs::exists(defaultStorePath()));
    QVERIFY(!fs::exists(defaultStorePath().string() + "-wal"));
    QVERIFY(!fs::exists(defaultStorePath().string() + ".manifold"));
    QVERIFY(fs::exists(fs::path(path("other").string() + ".manifold") / "all"));
    const Store moved = must(Store::open(path("other"), Store::Access::ReadOnly));
    QCOMPARE(must(moved.check()).size(), std::size_t(0));
    QCOMPARE(must(moved.list()).size(), std::size_t(2));
    QCOMPARE(must(moved.setting("keep_days")), std::string("30"));
    QCOMPARE(must(moved.summary(id)).title, std::string("2000"));
    QCOMPARE(writeTraceText(must(moved.read(id))), writeTraceText(trace));
}

void StoreMoveTest::comesBackToTheUsualPlace()
{
    fill();
    StoreWriter writer(defaultStorePath(), {});
    for (const fs::path& to : { path("other"), defaultStorePath() }) {
        Told told;
        writer.moveTo(to, told.teller());
        QVERIFY(told.ended());
        QVERIFY(told.last.stage == StoreMove::Stage::Done);
        QCOMPARE(currentStorePath(), to);
    }
    QVERIFY(!fs::exists(path("other")));
    QCOMPARE(must(must(Store::open(defaultStorePath(), Store::Access::ReadOnly)).list()).size(),
        std::size_t(1));
}

void StoreMoveTest::nothingIsOverwritten()
{
    fill();
    fs::create_directories(path("other").parent_path());
    must(Store::open(path("other"), Store::Access::ReadWrite));
    StoreWriter writer(defaultStorePath(), {});
    Told told;
    writer.moveTo(path("other"), told.teller());
    QVERIFY(told.ended());
    QVERIFY(told.last.stage == StoreMove::Stage::Failed);
    QVERIFY(told.last.error->code == ErrorCode::InvalidArgument);
    QCOMPARE(must(must(Store::open(path("other"), Store::Access::ReadOnly)).list()).size(),
        std::size_t(0));
    QCOMPARE(currentStorePath(), defaultStorePath());
}

void StoreMoveTest::anotherProgramKeepsItWhereItIs()
{
    fill();
    StoreWriter writer(defaultStorePath(), {});
    {
        const Store other = must(Store::open(defaultStorePath(), Store::Access::ReadOnly));
        QCOMPARE(must(other.list()).size(), std::size_t(1));
        Told told;
        writer.moveTo(path("other"), told.teller());
        QVERIFY(told.ended());
        QVERIFY(told.last.stage == StoreMove::Stage::Failed);
        QCOMPARE(told.last.error->place, std::string("locked"));
    }
    QVERIFY(!fs::exists(path("other")));
    QVERIFY(fs::is_empty(path("other").parent_path()));
    QCOMPARE(currentStorePath(), defaultStorePath());
    // It goes on where it is, and moves once the other one is gone.
    const auto key = writer.begin();
    writer.save(key, { threeBranches().snapshot(), false, {} });
    QVERIFY(writer.flush(60));
    Told told;
    writer.moveTo(path("other"), told.teller());
    QVERIFY(told.ended());
    QVERIFY(told.last.stage == StoreMove::Stage::Done);
    QCOMPARE(must(must(Store::open(path("other"), Store::Access::ReadOnly)).list()).size(),
        std::size_t(2));
}

void StoreMoveTest::whoHasTheOldFileIsTold()
{
    fill();
    const fs::path kept = defaultStorePath().parent_path() / "kept.db";
    fs::create_hard_link(defaultStorePath(), kept); // the file as one has it who opened it before
    StoreWriter writer(defaultStorePath(), {});
    Told told;
    writer.moveTo(path("other"), told.teller());
    QVERIFY(told.ended());
    QVERIFY(told.last.stage == StoreMove::Stage::Done);
    const auto old = Store::open(kept, Store::Access::ReadWrite);
    QVERIFY(!old && old.error().code == ErrorCode::Version);
}

void StoreMoveTest::aFullDiskLeavesItWhereItIs()
{
    fill();
    StoreWriter writer(defaultStorePath(), {});
    QVERIFY(writer.flush(60));
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = fs::file_size(defaultStorePath()) / 2;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    Told told;
    writer.moveTo(path("other"), told.teller());
    const bool ended = told.ended();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(ended);
    QVERIFY(told.last.stage == StoreMove::Stage::Failed);
    QCOMPARE(told.last.error->place, std::string("disk full"));
    QVERIFY(fs::is_empty(path("other").parent_path()));
    QCOMPARE(currentStorePath(), defaultStorePath());
    writer.save(writer.begin(), { threeBranches().snapshot(), false, {} });
    QVERIFY(writer.flush(60));
    QCOMPARE(must(must(Store::open(defaultStorePath(), Store::Access::ReadOnly)).list()).size(),
        std::size_t(2));
}

void StoreMoveTest::cancelledIsAsBefore()
{
    fill();
    StoreWriter writer(defaultStorePath(), {});
    Told told;
    // Cancelled from the first word on: either it was done by then, or nothing has changed.
    writer.moveTo(path("other"), [&](const StoreMove& move) {
        if (move.stage == StoreMove::Stage::Copying)
            writer.cancelMove();
        told.teller()(move);
    });
    QVERIFY(told.ended());
    QVERIFY(writer.flush(60));
    const bool done = told.last.stage == StoreMove::Stage::Done;
    QVERIFY(done || told.last.stage == StoreMove::Stage::Cancelled);
    QCOMPARE(currentStorePath(), done ? path("other") : defaultStorePath());
    QCOMPARE(fs::exists(path("other")), done);
    QCOMPARE(fs::exists(defaultStorePath()), !done);
    QCOMPARE(must(must(Store::open(currentStorePath(), Store::Access::ReadOnly)).list()).size(),
        std::size_t(1));
}

void StoreMoveTest::killedAtAnyMomentLosesNothing()
{
    int moved = 0;
    for (int round = 0; round < 40; ++round) {
        init();
        fill();
        const pid_t child = ::fork();
        if (child == 0) {
            StoreWriter writer(defaultStorePath(), {});
            Told told;
            writer.moveTo(path("other"), told.teller());
            told.ended();
            ::_exit(0);
        }
        QVERIFY(child > 0);
        ::usleep(useconds_t(round) * 4000);
        ::kill(child, SIGKILL);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        // Whichever is the store now, it is whole, and can be written.
        Store store = must(Store::open(currentStorePath(), Store::Access::ReadWrite));
        QVERIFY(!store.setAside());
        QCOMPARE(must(store.list()).size(), std::size_t(1));
        QCOMPARE(must(store.check()).size(), std::size_t(0));
        must(store.setSetting("a", "b"));
        moved += currentStorePath() == path("other");
    }
    qInfo("%d of 40 had moved", moved);
}

QTEST_GUILESS_MAIN(StoreMoveTest)
#include "tst_store_move.moc"
