// SPDX-License-Identifier: Apache-2.0
// The writer thread: what is posted gets into the file, whatever is in the way for a while.
#include "engine/store/database.h"
#include "engine/store/store_writer.h"
#include "tests/store/store_support.h"

#include <atomic>
#include <csignal>
#include <semaphore>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ax;
using namespace ax::test;

namespace {

/// What a listener was told; waits for things to happen, as long as they take.
class Told {
public:
    StoreWriter::Listener listener()
    {
        StoreWriter::Listener l;
        l.created = [this](StoreWriter::Key, SessionId id) { note([&] { session = id; }); };
        l.saved = [this](StoreWriter::Key, const TraceSnapshot& trace) {
            note([&] { tokens = trace->tokenCount(); });
        };
        l.trouble = [this](const std::optional<Error>& error) {
            note([&] { troubles.push_back(error ? error->place : "none"); });
        };
        l.readOnly = [this](StoreWriter::Key, const std::string&) { note([&] { ++refused; }); };
        l.setAside = [this](const SetAside& what) { note([&] { aside = what.damaged; }); };
        return l;
    }
    template <class Condition> bool wait(Condition condition)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(60), condition);
    }
    SessionId session = 0;
    int tokens = 0, refused = 0;
    std::vector<std::string> troubles;
    std::filesystem::path aside;

private:
    template <class Note> void note(Note take)
    {
        const std::lock_guard lock(m_mutex);
        take();
        m_changed.notify_all();
    }
    std::mutex m_mutex;
    std::condition_variable m_changed;
};

} // namespace

class StoreWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void savesAndResumes();
    void writesOneSessionForOneWriter();
    void whatAnotherWroteStays();
    void takesOverFromTheDead();
    void writesWhileTheChatGrows();
    void lockedFileIsToldAndWaitedFor();
    void fullDiskIsToldAndWritingResumes();
    void damageWhileRunning();
    void tasksRunInOrder();
    void titlesOfFilesComeBack();

private:
    std::filesystem::path path() const
    {
        return m_folder->filePath(QStringLiteral("s.db")).toStdString();
    }
    Store reader() const { return must(Store::open(path(), Store::Access::ReadOnly)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoreWriterTest::savesAndResumes()
{
    TraceSession trace = threeBranches();
    SessionId id = 0;
    {
        Told told;
        StoreWriter writer(path(), told.listener());
        const auto key = writer.begin();
        writer.save(
            key, { trace.snapshot(), true, SessionExtras { "{\"a\":1}", "{\"text\":\"b\"}" } });
        QVERIFY(writer.flush(60));
        id = told.session;
        QVERIFY(id > 0);
        const SessionSummary one = must(reader().summary(id));
        QVERIFY(one.interrupted && one.leased);
        QCOMPARE(must(reader().extras(id)).draft, std::string("{\"text\":\"b\"}"));
        writer.save(key, { trace.snapshot(), false, {} });
        QVERIFY(writer.flush(60));
        QVERIFY(!must(reader().summary(id)).interrupted);
        QCOMPARE(must(reader().extras(id)).settings, std::string("{\"a\":1}"));
    }
    // The lease went with its holder.
    QVERIFY(!must(reader().summary(id)).leased);
    TraceSession read = must(reader().read(id));
    {
        Told told;
        StoreWriter writer(path(), told.listener());
        const auto key = writer.resume(id, read.snapshot());
        grow(read, 900, "later");
        writer.save(key, { read.snapshot(), false, {} });
        writer.end(key);
    } // what waits is written before the thread ends
    QCOMPARE(writeTraceText(must(reader().read(id))), writeTraceText(read));
    QCOMPARE(must(reader().list()).size(), std::size_t(1));
}

void StoreWriterTest::writesOneSessionForOneWriter()
{
    Told first, second;
    StoreWriter one(path(), first.listener());
    const auto key = one.begin();
    TraceSession trace = threeBranches();
    one.save(key, { trace.snapshot(), false, {} });
    QVERIFY(one.flush(60));
    // Another program opens it too.
    TraceSession theirs = must(reader().read(first.session));
    {
        StoreWriter two(path(), second.listener());
        const auto other = two.resume(first.session, theirs.snapshot());
        grow(theirs, 2000, "lost");
        two.save(other, { theirs.snapshot(), false, {} });
        QVERIFY(two.flush(60));
        QCOMPARE(second.refused, 1);
        // Its own sessions it writes.
        const auto own = two.begin();
        two.save(own, { trace.snapshot(), false, {} });
        QVERIFY(two.flush(60));
        QCOMPARE(must(reader().list()).size(), std::size_t(2));
    }
    QCOMPARE(must(reader().summary(first.session)).tokens, trace.tokenCount());
    QVERIFY(must(reader().summary(first.session)).leased);
    // A holder that gives no sign of life for ten seconds has lost it.
    Store store = must(Store::open(path(), Store::Access::ReadWrite));
    must(store.database().run("UPDATE sessions SET lease_heartbeat = lease_heartbeat - 10001, "
                              "lease_holder = 'dead'"));
    Told third;
    StoreWriter three(path(), third.listener());
    TraceSession again = must(reader().read(first.session));
    const auto taken = three.resume(first.session, again.snapshot());
    grow(again, 700, "mine");
    three.save(taken, { again.snapshot(), false, {} });
    QVERIFY(three.flush(60));
    QCOMPARE(third.refused, 0);
    QCOMPARE(must(reader().summary(first.session)).tokens, 700);
}

/// Two windows opened a session, one went on with it and closed: what the other writes then is a
/// session of its own.
void StoreWriterTest::whatAnotherWroteStays()
{
    Told first;
    TraceSession trace = threeBranches();
    {
        StoreWriter one(path(), first.listener());
        one.save(one.begin(), { trace.snapshot(), false, SessionExtras { "{\"a\":1}", "half" } });
        QVERIFY(one.flush(60));
    }
    const SessionId id = first.session;
    for (const bool readFirst : { true, false }) {
        TraceSession mine = must(reader().read(id)), theirs = must(reader().read(id));
        const std::size_t before = must(reader().list()).size();
        Told told, other;
        StoreWriter two(path(), told.listener());
        const auto key = two.resume(id, mine.snapshot());
        if (readFirst) // the rows are known before the other writes, or only when this one does
            two.save(key, { mine.snapshot(), false, {} });
        QVERIFY(two.flush(60));
        two.end(key);
        QVERIFY(two.flush(60));
        const auto again = two.resume(id, mine.snapshot());
        {
            StoreWriter three(path(), other.listener());
            const auto their = three.resume(id, theirs.snapshot());
            grow(theirs, theirs.tokenCount() + 50, "theirs");
            three.save(their, { theirs.snapshot(), false, {} });
            QVERIFY(three.flush(60));
        }
        grow(mine, mine.tokenCount() + 20, "mine");
        two.save(again, { mine.snapshot(), false, {} });
        QVERIFY(two.flush(60));
        QCOMPARE(told.refused, 0);
        QVERIFY(told.session != 0 && told.session != id);
        QCOMPARE(must(reader().list()).size(), before + 1);
        QCOMPARE(writeTraceText(must(reader().read(id))), writeTraceText(theirs));
        QCOMPARE(writeTraceText(must(reader().read(told.session))), writeTraceText(mine));
        QCOMPARE(must(reader().extras(told.session)).settings, std::string("{\"a\":1}"));
        // There it goes on.
        grow(mine, mine.tokenCount() + 5, "more");
        two.save(again, { mine.snapshot(), false, {} });
        QVERIFY(two.flush(60));
        QCOMPARE(must(reader().list()).size(), before + 1);
        QCOMPARE(writeTraceText(must(reader().read(told.session))), writeTraceText(mine));
    }
}

/// A program that died on this machine keeps nobody waiting: who starts it again goes on at once.
void StoreWriterTest::takesOverFromTheDead()
{
    Told first;
    TraceSession trace = threeBranches();
    {
        StoreWriter one(path(), first.listener());
        one.save(one.begin(), { trace.snapshot(), false, {} });
        QVERIFY(one.flush(60));
    }
    const pid_t dead = ::fork();
    if (dead == 0)
        ::_exit(0);
    QVERIFY(dead > 0);
    siginfo_t ended {};
    QCOMPARE(::waitid(P_PID, id_t(dead), &ended, WEXITED | WNOWAIT), 0); // nobody took note of it
    char host[256] = "";
    QCOMPARE(::gethostname(host, sizeof host - 1), 0);
    const auto heldBy = [&](pid_t process) {
        const std::string holder = std::string(host) + ':' + std::to_string(process) + ":1";
        Store store = must(Store::open(path(), Store::Access::ReadWrite));
        const std::string sql = "UPDATE sessions SET lease_holder = '" + holder
            + "', lease_heartbeat = 9000000000000";
        must(store.database().run(sql.c_str()));
    };
    const auto refused = [&](int tokens) {
        Told told;
        TraceSession again = must(reader().read(first.session));
        StoreWriter writer(path(), told.listener());
        grow(again, tokens, "mine");
        writer.save(writer.resume(first.session, must(reader().read(first.session)).snapshot()),
            { again.snapshot(), false, {} });
        return writer.flush(60) && told.refused > 0;
    };
    heldBy(::getppid()); // alive
    QVERIFY(must(reader().summary(first.session)).leased);
    QVERIFY(refused(700));
    heldBy(dead);
    QVERIFY(!must(reader().summary(first.session)).leased);
    QCOMPARE(::waitpid(dead, nullptr, 0), dead);
    QVERIFY(!must(reader().summary(first.session)).leased);
    QVERIFY(!refused(800));
    QCOMPARE(must(reader().summary(first.session)).tokens, 800);
}

void StoreWriterTest::writesWhileTheChatGrows()
{
    Told told;
    StoreWriter writer(path(), told.listener());
    const auto key = writer.begin();
    TraceSession trace;
    trace.messages() = { message("q", "user", "grow") };
    for (int end = 10; end <= 3000; end += 10) {
        grow(trace, end, "w");
        writer.save(key, { trace.snapshot(), true, {} });
    }
    QVERIFY(told.wait([&] { return told.tokens == 3000; }));
    QCOMPARE(writeTraceText(must(reader().read(told.session))), writeTraceText(trace));
}

void StoreWriterTest::lockedFileIsToldAndWaitedFor()
{
    must(Store::open(path(), Store::Access::ReadWrite));
    store::Database other = must(store::Database::open(path(), store::Database::Mode::ReadWrite));
    must(other.run("BEGIN IMMEDIATE"));
    Told told;
    StoreWriter writer(path(), told.listener());
    const auto key = writer.begin();
    TraceSession trace = threeBranches();
    writer.save(key, { trace.snapshot(), false, {} });
    QVERIFY(told.wait([&] { return !told.troubles.empty(); }));
    QCOMPARE(told.troubles.front(), std::string(store::kLocked));
    grow(trace, 800, "meanwhile");
    writer.save(key, { trace.snapshot(), false, {} });
    must(other.run("COMMIT"));
    QVERIFY(told.wait([&] { return told.tokens == 800; }));
    QVERIFY(told.wait([&] { return told.troubles.back() == "none"; }));
    QCOMPARE(told.troubles.size(), std::size_t(2)); // told once, and once that it goes again
}

void StoreWriterTest::fullDiskIsToldAndWritingResumes()
{
    Told told;
    StoreWriter writer(path(), told.listener());
    const auto key = writer.begin();
    TraceSession trace;
    trace.messages() = { message("q", "user", "full") };
    grow(trace, 100, "w");
    writer.save(key, { trace.snapshot(), true, {} });
    QVERIFY(told.wait([&] { return told.tokens == 100; }));
    // Files may not grow any more: what a full disk and a quota look like.
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 4096;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    grow(trace, 3000, "w");
    writer.save(key, { trace.snapshot(), true, {} });
    const bool said = told.wait([&] { return !told.troubles.empty(); });
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(said);
    QCOMPARE(told.troubles.front(), std::string(store::kDiskFull));
    QVERIFY(told.wait([&] { return told.tokens == 3000; }));
    QCOMPARE(writeTraceText(must(reader().read(told.session))), writeTraceText(trace));
    QVERIFY(must(reader().check()).empty());
}

void StoreWriterTest::damageWhileRunning()
{
    Told told;
    StoreWriter writer(path(), told.listener());
    const auto key = writer.begin();
    TraceSession trace = threeBranches();
    writer.save(key, { trace.snapshot(), false, {} });
    QVERIFY(writer.flush(60));
    {
        Store store = must(Store::open(path(), Store::Access::ReadWrite));
        must(store.database().value("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    QFile file(QString::fromStdString(path().string()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(0);
    file.write(QByteArray(int(file.size()), 'x'));
    file.close();
    grow(trace, 700, "after");
    writer.save(key, { trace.snapshot(), false, {} });
    QVERIFY(told.wait([&] { return told.tokens == 700; }));
    QVERIFY(std::filesystem::exists(told.aside));
    QCOMPARE(writeTraceText(must(reader().read(told.session))), writeTraceText(trace));
}

void StoreWriterTest::tasksRunInOrder()
{
    Told told;
    StoreWriter writer(path(), told.listener());
    std::vector<int> order;
    std::atomic<bool> failed = false;
    for (int k = 0; k < 5; ++k)
        writer.run([&order, k](Store&) -> Status {
            order.push_back(k);
            return {};
        });
    writer.run([](Store& store) { return store.rename(99, "none"); },
        [&](const Status& status) { failed = !status; });
    QVERIFY(writer.flush(60));
    QCOMPARE(order, (std::vector<int> { 0, 1, 2, 3, 4 }));
    QVERIFY(failed);
}

void StoreWriterTest::titlesOfFilesComeBack()
{
    TraceSession trace = threeBranches();
    trace.messages()[0].content = "```a.txt\ntext\n```\n\nWho has the keys?";
    nlohmann::ordered_json file = nlohmann::ordered_json::object();
    file["name"] = "a.txt";
    file["from"] = 0;
    file["length"] = 19;
    trace.messages()[0].extra["attachments"] = nlohmann::ordered_json::array();
    trace.messages()[0].extra["attachments"].push_back(file);
    SessionId id = 0;
    {
        Told told;
        StoreWriter writer(path(), told.listener());
        writer.save(writer.begin(), { trace.snapshot(), false, {} });
        QVERIFY(writer.flush(60));
        id = told.session;
    }
    QCOMPARE(must(reader().summary(id)).title, std::string("Who has the keys?"));
    // Opened again and gone on with.
    TraceSession read = must(reader().read(id));
    {
        Told told;
        StoreWriter writer(path(), told.listener());
        const auto key = writer.resume(id, read.snapshot());
        grow(read, 700, "later");
        writer.save(key, { read.snapshot(), false, {} });
        QVERIFY(writer.flush(60));
    }
    QCOMPARE(must(reader().summary(id)).title, std::string("Who has the keys?"));
}

QTEST_APPLESS_MAIN(StoreWriterTest)
#include "tst_store_writer.moc"
