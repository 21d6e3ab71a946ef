// SPDX-License-Identifier: Apache-2.0
// The store: what is written reads back to the same bytes, and what goes wrong is told.
#include "engine/store/database.h"
#include "engine/store/packed.h"
#include "engine/store/session_rows.h"
#include "engine/store/store.h"
#include "tests/store/store_support.h"

#include <fstream>

using namespace ax;
using namespace ax::test;

class StoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsBackTheSameBytes();
    void branchesShareTheirBeginning();
    void writesOnlyWhatChanged();
    void aBranchSwitchedAndTakenBack();
    void olderFilesAreBroughtUp();
    void newerAndForeignFilesAreRefused();
    void search_data();
    void search();
    void searchForgetsWhatWasDeleted();
    void deletingGivesSpaceBack();
    void thinning();
    void portionsLetOthersComeBetween();
    void damagedChunkIsNamed();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void otherFilesAreNeverMoved();
    void fingerprints();
    void titles();

private:
    std::filesystem::path at(const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    Store open() const { return must(Store::open(at("s.db"), Store::Access::ReadWrite)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoreTest::readsBackTheSameBytes()
{
    Store store = open();
    for (unsigned seed = 1; seed <= 12; ++seed) {
        TraceSession trace = RandomTrace(seed).session(seed % 4 == 0 ? 700 : 60);
        // Through a file, as every import: that is what has to come back.
        auto read = must(readTraceText(writeTraceText(trace)));
        const std::string before = writeTraceText(read.session);
        const SessionId id = must(store.add(read.session.snapshot()));
        QCOMPARE(writeTraceText(must(store.read(id))), before);
        QCOMPARE(must(store.summary(id)).tokens, read.session.tokenCount());
    }
    QCOMPARE(must(store.list()).size(), std::size_t(12));
    QVERIFY(must(store.check()).empty());
}

void StoreTest::branchesShareTheirBeginning()
{
    Store store = open();
    TraceSession trace = threeBranches();
    QCOMPARE(trace.keptBranches().size(), std::size_t(2));
    const std::string before = writeTraceText(trace);
    const SessionId id = must(store.add(trace.snapshot()));
    const TraceSession back = must(store.read(id));
    QCOMPARE(writeTraceText(back), before);
    QCOMPARE(must(store.summary(id)).branches, 3);
    // Stored once, and one memory again: 300 + 320 + 30 tokens, not 300 + 600 + 580.
    std::int64_t tokens = 0;
    store::Database& database = store.database();
    tokens = must(database.value("SELECT sum(count) FROM tokens")).value_or(0);
    QCOMPARE(tokens, 300 + 320 + 30);
    QVERIFY(back.sharesChunk(*back.keptBranches()[0].path, 0));
    QCOMPARE(back.branches().size(), trace.branches().size());
    for (std::size_t k = 0; k < back.branches().size(); ++k)
        QCOMPARE(back.branches()[k].id, trace.branches()[k].id);
    // Messages that branches have in common are one row.
    QCOMPARE(must(database.value("SELECT count(*) FROM messages")).value_or(0),
        std::int64_t(1 + 1 + 1 + 2 + 2));
}

void StoreTest::writesOnlyWhatChanged()
{
    Store store = open();
    store::Database& database = store.database();
    must(database.run("INSERT INTO sessions (id, created, updated) VALUES (7, 1, 1)"));
    must(database.run("CREATE TEMP TABLE written (what TEXT)"));
    must(database.run("CREATE TEMP TRIGGER w1 AFTER INSERT ON tokens BEGIN INSERT INTO written "
                      "VALUES ('tokens ' || new.chunk); END"));
    must(database.run("CREATE TEMP TRIGGER w2 AFTER UPDATE ON tokens BEGIN INSERT INTO written "
                      "VALUES ('tokens ' || new.chunk); END"));
    must(database.run("CREATE TEMP TRIGGER w3 AFTER INSERT ON fingerprints BEGIN INSERT INTO "
                      "written VALUES ('print'); END"));
    store::SessionWriter writer(7);
    TraceSession trace;
    const auto save = [&] {
        must(database.run("DELETE FROM written"));
        must(database.run("BEGIN"));
        must(writer.write(database, trace.snapshot(), false));
        must(database.run("COMMIT"));
        writer.keep();
        std::string what;
        auto rows = must(
            database.prepare("SELECT what, count(*) FROM written GROUP BY 1 ORDER BY 1 DESC"));
        while (must(rows.step()))
            what += std::string(rows.text(0)) + " x" + std::to_string(rows.integer(1)) + "; ";
        return what;
    };
    grow(trace, 600, "w");
    QCOMPARE(save(), std::string("tokens 2 x1; tokens 1 x1; tokens 0 x1; print x600; "));
    grow(trace, 640, "w");
    QCOMPARE(save(), std::string("tokens 2 x1; print x40; "));
    QCOMPARE(save(), std::string());
    // Another one that goes on from what was read writes no more than that, either.
    TraceSession read = must(store.read(7));
    store::SessionWriter again = must(store::SessionWriter::resume(database, 7, read.snapshot()));
    writer = std::move(again);
    trace = std::move(read);
    grow(trace, 700, "w");
    QCOMPARE(save(), std::string("tokens 2 x1; print x60; "));
    QCOMPARE(writeTraceText(must(store.read(7))), writeTraceText(trace));
}

void StoreTest::aBranchSwitchedAndTakenBack()
{
    Store store = open();
    store::Database& database = store.database();
    must(database.run("INSERT INTO sessions (id, created, updated) VALUES (7, 1, 1)"));
    store::SessionWriter writer(7);
    TraceSession trace = threeBranches();
    const auto stored = [&] {
        must(database.run("BEGIN"));
        must(writer.write(database, trace.snapshot(), true));
        must(database.run("COMMIT"));
        writer.keep();
        return writeTraceText(must(store.read(7))) == writeTraceText(trace);
    };
    QVERIFY(stored());
    const std::string first = trace.keptBranches()[0].record.id;
    const std::string before = writeTraceText(trace);
    TraceSession undo = trace.fork();
    trace = must(withShown(trace, first));
    QVERIFY(stored());
    QCOMPARE(trace.tokenCount(), 300);
    grow(trace, 320, "more"); // it goes on
    QVERIFY(stored());
    trace = must(withoutBranch(trace, trace.keptBranches().back().record.id));
    QVERIFY(stored());
    trace = std::move(undo);
    QVERIFY(stored());
    QCOMPARE(writeTraceText(trace), before);
    trace.truncate(100); // written again from the middle, nothing kept of it
    trace.keptBranches().clear();
    grow(trace, 120, "anew");
    QVERIFY(stored());
    QCOMPARE(must(database.value("SELECT count(*) FROM branches")).value_or(0), std::int64_t(2));
    QVERIFY(must(store.check()).empty());
    QVERIFY(must(store.search("library")).hits.empty()
        || must(store.search("library")).hits.front().message >= 0);
}

void StoreTest::olderFilesAreBroughtUp()
{
    // Every released schema's file stays for ever.
    const QDir data(QStringLiteral(AX_SOURCE_DIR "/tests/data/store"));
    const QStringList files = data.entryList({ QStringLiteral("v*.db") });
    QVERIFY(files.contains(QStringLiteral("v1.db")));
    for (const QString& file : files) {
        QVERIFY(QFile::copy(data.filePath(file), m_folder->filePath(file)));
        QFile::setPermissions(m_folder->filePath(file), QFile::ReadOwner | QFile::WriteOwner);
        Store store
            = must(Store::open(m_folder->filePath(file).toStdString(), Store::Access::ReadWrite));
        QVERIFY(!store.setAside());
        const auto all = must(store.list());
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all.front().branches, 3);
        const std::string wanted = writeTraceText(
            must(readTrace(data.filePath("three.jsonl.zst").toStdString())).session);
        QCOMPARE(writeTraceText(must(store.read(all.front().id))), wanted);
        QCOMPARE(must(store.search("library")).places, 1);
        QVERIFY(must(store.check()).empty());
    }
}

void StoreTest::newerAndForeignFilesAreRefused()
{
    open();
    {
        store::Database database
            = must(store::Database::open(at("s.db"), store::Database::Mode::ReadWrite));
        must(database.run("PRAGMA user_version = 99"));
    }
    const auto newer = Store::open(at("s.db"), Store::Access::ReadWrite);
    QVERIFY(!newer && newer.error().code == ErrorCode::Version);
    QVERIFY(!Store::open(at("s.db"), Store::Access::ReadOnly));
    QCOMPARE(QFile::permissions(m_folder->filePath(QStringLiteral("s.db")))
            & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
    {
        store::Database other
            = must(store::Database::open(at("other.db"), store::Database::Mode::ReadWrite));
        must(other.run("CREATE TABLE theirs (a)"));
    }
    const auto foreign = Store::open(at("other.db"), Store::Access::ReadWrite);
    QVERIFY(!foreign && foreign.error().code == ErrorCode::Format);
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("other.db-wal"))));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("other.db.lock"))));
    const auto missing = Store::open(at("none.db"), Store::Access::ReadOnly);
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
}

void StoreTest::search_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("found"); ///< text of the first place
    QTest::newRow("word") << "library" << 1 << "library";
    QTest::newRow("prefix of the last word") << "libr" << 1 << "libr";
    QTest::newRow("case") << "LIBRARY" << 1 << "library";
    QTest::newRow("accents off") << "elodie" << 1 << "Élodie";
    QTest::newRow("accents on") << "élodié" << 1 << "Élodie";
    QTest::newRow("not a prefix in the middle") << "libr says" << 0 << "";
    QTest::newRow("two words") << "library says" << 2 << "library";
    QTest::newRow("inside a word") << "ibrary" << 0 << "";
    QTest::newRow("title and message") << "keys" << 2 << "keys";
    QTest::newRow("chinese, three") << QStringLiteral("图书馆") << 1 << QStringLiteral("图书馆");
    QTest::newRow("chinese, two") << QStringLiteral("钥匙") << 1 << QStringLiteral("钥匙");
    QTest::newRow("chinese, one") << QStringLiteral("哪") << 1 << QStringLiteral("哪");
    QTest::newRow("nothing") << "zebra" << 0 << "";
    QTest::newRow("words of FTS5") << "NOT keys" << 0 << "";
    QTest::newRow("quotes") << "\"library\" *" << 1 << "library";
    QTest::newRow("only marks") << "?!" << 0 << "";
}

void StoreTest::search()
{
    QFETCH(QString, query);
    Store store = open();
    TraceSession trace = threeBranches();
    const SessionId id = must(store.add(trace.snapshot()));
    const SearchResult result = must(store.search(query.toStdString()));
    QTEST(result.places, "places");
    QFETCH(QString, found);
    if (result.hits.empty())
        return;
    QCOMPARE(result.sessions, 1);
    const SearchHit& hit = result.hits.front();
    QCOMPARE(hit.session, id);
    // Offset and length are characters of the title or of the message of that branch.
    QString text = QStringLiteral("Where are the keys?");
    if (hit.message >= 0) {
        TraceSession read = must(store.read(id));
        if (!hit.shown)
            read = must(withShown(read, hit.branch));
        QCOMPARE(std::as_const(read).messages().at(std::size_t(hit.message)).id, hit.messageId);
        text = QString::fromStdString(
            std::as_const(read).messages().at(std::size_t(hit.message)).content);
    }
    const auto characters = text.toUcs4();
    QCOMPARE(
        QString::fromUcs4(
            reinterpret_cast<const char32_t*>(characters.constData()) + hit.offset, hit.length),
        found);
    const auto excerpt = QString::fromStdString(hit.excerpt).toUcs4();
    QCOMPARE(
        QString::fromUcs4(
            reinterpret_cast<const char32_t*>(excerpt.constData()) + hit.excerptOffset, hit.length),
        found);
}

void StoreTest::searchForgetsWhatWasDeleted()
{
    Store store = open();
    const SessionId id = must(store.add(threeBranches().snapshot()));
    must(store.rename(id, "The hook"));
    QCOMPARE(must(store.search("keys")).places, 1); // the message, not the old title
    QCOMPARE(must(store.search("hook")).places, 2);
    must(store.markDeleted(id));
    QCOMPARE(must(store.search("hook")).places, 0);
    QVERIFY(must(store.list()).empty());
    must(store.restore(id));
    QCOMPARE(must(store.search("hook")).places, 2);
    must(store.remove(id));
    // Numbers of rows come again; what was indexed under them must not.
    TraceSession other;
    other.messages() = { message("x", "user", "zebra"), message("y", "assistant", "zebra"),
        message("z", "user", "zebra"), message("w", "assistant", "zebra") };
    must(store.add(other.snapshot()));
    QCOMPARE(must(store.search("hook")).places, 0);
    QCOMPARE(must(store.search("zebra")).places, 5);
    QCOMPARE(must(store.database().value("SELECT count(*) FROM search WHERE search MATCH 'hook'"))
                 .value_or(-1),
        std::int64_t(0));
}

void StoreTest::deletingGivesSpaceBack()
{
    Store store = open();
    TraceSession trace;
    trace.messages() = { message("q", "user", "long") };
    grow(trace, 20000, "w");
    const auto size = [&] { return std::filesystem::file_size(at("s.db")); };
    must(store.database().value("PRAGMA wal_checkpoint(TRUNCATE)"));
    const auto empty = size();
    const SessionId id = must(store.add(trace.snapshot()));
    QVERIFY(must(store.summary(id)).bytes.steps > 0);
    must(store.database().value("PRAGMA wal_checkpoint(TRUNCATE)"));
    const auto full = size();
    QVERIFY(full > empty + 500000);
    std::int64_t last = -1;
    must(store.markDeleted(id));
    must(store.purge(
        std::numeric_limits<std::int64_t>::max(), [&](std::int64_t done, std::int64_t total) {
            QVERIFY(done > last && done < total);
            last = done;
        }));
    QVERIFY(last >= 0);
    QVERIFY2(size() < empty + 100000, qPrintable(QString::number(size())));
}

void StoreTest::portionsLetOthersComeBetween()
{
    Store store = open();
    TraceSession trace;
    grow(trace, 600, "w");
    std::vector<SessionId> ids;
    for (int k = 0; k < 3; ++k)
        ids.push_back(must(store.add(trace.snapshot())));
    const std::int64_t later = std::numeric_limits<std::int64_t>::max();
    const Store::Thinned all = must(store.thin(later, false));
    QCOMPARE(all.sessions, 3);
    Store::Thinned one = must(store.thinPortion(later, 0));
    QCOMPARE(one.sessions, 1);
    QCOMPARE(one.last, ids[0]);
    QVERIFY(must(store.summary(ids[0])).thinnedAt > 0);
    QVERIFY(must(store.summary(ids[1])).thinnedAt == 0);
    // In between a person keeps the next one whole.
    must(store.setKeepEverything(ids[1], true));
    std::int64_t bytes = one.bytes;
    one = must(store.thinPortion(later, one.last));
    QCOMPARE(one.last, ids[2]);
    bytes += one.bytes;
    QCOMPARE(must(store.thinPortion(later, one.last)).last, SessionId(0));
    QCOMPARE(bytes, all.bytes / 3 * 2);

    for (const SessionId id : ids)
        must(store.markDeleted(id));
    int portions = 0;
    QVERIFY(must(store.list()).empty());
    while (must(store.purgePortion(later)))
        ++portions;
    QVERIFY(portions >= 3); // a session each, then pages
    QVERIFY(!must(store.purgePortion(later)));
    QVERIFY(must(store.check()).empty());
}

void StoreTest::thinning()
{
    Store store = open();
    TraceSession trace;
    grow(trace, 1000, "w");
    const SessionId id = must(store.add(trace.snapshot()));
    const SessionId kept = must(store.add(trace.snapshot()));
    must(store.setKeepEverything(kept, true));
    const std::int64_t later = std::numeric_limits<std::int64_t>::max();
    const auto planned = must(store.thin(later, false));
    QCOMPARE(planned.sessions, 1);
    QCOMPARE(must(store.read(id)).viewStep(10).rowCount(), 1);
    const auto done = must(store.thin(later, true));
    QCOMPARE(done.bytes, planned.bytes);
    const TraceSession thin = must(store.read(id));
    QCOMPARE(thin.viewStep(10).rowCount(), 0);
    QVERIFY(thin.fingerprint(10) == trace.fingerprint(10));
    QCOMPARE(thin.signals(10).entropy, 0.5f);
    QCOMPARE(must(store.read(kept)).viewStep(10).rowCount(), 1);
    QVERIFY(must(store.summary(id)).thinnedAt > 0);
    QCOMPARE(must(store.thin(later, true)).sessions, 0);
    QVERIFY(must(store.check()).empty());
}

void StoreTest::damagedChunkIsNamed()
{
    Store store = open();
    TraceSession trace;
    grow(trace, 600, "w");
    const SessionId id = must(store.add(trace.snapshot()));
    must(store.database().run("UPDATE tokens SET data = substr(data, 1, length(data) - 9) || "
                              "x'000000000000000000' WHERE chunk = 1"));
    const auto faults = must(store.check());
    QCOMPARE(faults.size(), std::size_t(1));
    QVERIFY(faults.front().find("session " + std::to_string(id)) == 0);
    QVERIFY(faults.front().find("chunk 1") != std::string::npos);
    const auto read = store.read(id);
    QVERIFY(!read && read.error().place == store::kDamaged);
}

void StoreTest::damagedFileIsSetAside_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("something"); ///< is left to be taken over
    QTest::newRow("overwritten head") << 0 << false;
    QTest::newRow("cut to a third") << 1 << true;
    QTest::newRow("another file") << 2 << false;
}

void StoreTest::damagedFileIsSetAside()
{
    QFETCH(int, kind);
    {
        Store store = open();
        for (int k = 0; k < 40; ++k) {
            TraceSession trace;
            trace.messages() = { message("q", "user", "number " + std::to_string(k)) };
            grow(trace, 400, "w");
            must(store.add(trace.snapshot()));
        }
        must(store.setSetting("keep", "yes"));
        must(store.database().value("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    const auto size = std::filesystem::file_size(at("s.db"));
    if (kind == 0) {
        std::fstream file(at("s.db"), std::ios::in | std::ios::out | std::ios::binary);
        file << std::string(8192, 'x');
    } else if (kind == 1) {
        std::filesystem::resize_file(at("s.db"), size / 3 / 4096 * 4096);
    } else {
        std::ofstream(at("s.db"), std::ios::trunc) << "no database at all, but long enough";
    }
    Store store = must(Store::open(at("s.db"), Store::Access::ReadWrite));
    QVERIFY(store.setAside().has_value());
    QVERIFY(std::filesystem::exists(store.setAside()->damaged));
    QVERIFY(store.setAside()->damaged != at("s.db"));
    QTEST(store.setAside()->sessionsTaken > 0, "something");
    QCOMPARE(int(must(store.list()).size()), store.setAside()->sessionsTaken);
    QVERIFY(must(store.check()).empty());
    must(store.add(threeBranches().snapshot()));
    QVERIFY(!must(Store::open(at("s.db"), Store::Access::ReadWrite)).setAside());
}

void StoreTest::otherFilesAreNeverMoved()
{
    std::ofstream(at("chat.jsonl")) << "{\"record_type\":\"header\"}\n";
    const auto refused = Store::open(at("chat.jsonl"), Store::Access::ReadWrite);
    QVERIFY(!refused && refused.error().code == ErrorCode::Format);
    QVERIFY(std::filesystem::exists(at("chat.jsonl")));
}

void StoreTest::fingerprints()
{
    Store store = open();
    TraceSession trace = threeBranches();
    trace.header().modelInfo.fileHash = "hash";
    const SessionId id = must(store.add(trace.snapshot()));
    int count = 0;
    must(store.fingerprints({ id, "log16", {} }, [&](const StoredFingerprint& one) {
        const bool third = one.tokenIndex >= 550;
        if (!third)
            return ++count, true;
        ++count;
        return one.values[0] == float(one.tokenIndex) / 8 && one.zone.size() > 0;
    }));
    QCOMPARE(count, 300 + 320 + 30);
    int none = 0;
    must(store.fingerprints(
        { {}, "other", {} }, [&](const StoredFingerprint&) { return ++none, true; }));
    QCOMPARE(none, 0);
    must(store.markDeleted(id));
    must(store.fingerprints({}, [&](const StoredFingerprint&) { return ++none, true; }));
    QCOMPARE(none, 0);
}

void StoreTest::titles()
{
    TraceSession trace;
    QCOMPARE(store::titleOf(trace), std::string());
    trace.messages() = { message("s", "system", "Be brief."),
        message("q", "user", "\n  What \t is\x01 this?\nSecond line") };
    QCOMPARE(store::titleOf(trace), std::string("What is this?"));
    trace.messages()[1].content = std::string(300, 'a');
    QCOMPARE(QString::fromStdString(store::titleOf(trace)).size(), 80);
    Store store = open();
    const SessionId id = must(store.add(trace.snapshot()));
    QVERIFY(!must(store.summary(id)).titleGiven);
    must(store.rename(id, "Mine"));
    QVERIFY(must(store.summary(id)).titleGiven);
    QCOMPARE(must(store.summary(id)).title, std::string("Mine"));
}

QTEST_APPLESS_MAIN(StoreTest)
#include "tst_store.moc"
