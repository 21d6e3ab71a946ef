// SPDX-License-Identifier: Apache-2.0
// Points from files: every form of .npy, CSV, traces, the earlier project's databases, and what is
// wrong with them.
#include "app/points/store_points.h"
#include "engine/discovery/earlier_database.h"
#include "engine/discovery/npy.h"
#include "engine/discovery/point_source.h"
#include "engine/store/store.h"
#include "engine/store/store_writer.h"
#include "engine/trace/jsonl.h"
#include "tests/support/earlier_file.h"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>

using namespace ax;
using namespace ax::discovery;

namespace {

/// A .npy file by hand: [[0, 1, 2], [10, 11, 12]] + `offset` in the wanted form.
template <class T> std::string npyFile(bool fortran, bool big, int version, double offset = 0)
{
    std::string dict = std::string("{'descr': '") + (big ? ">" : "<")
        + (sizeof(T) == 8 ? "f8" : "f4") + "', 'fortran_order': " + (fortran ? "True" : "False")
        + ", 'shape': (2, 3), }\n";
    std::string out("\x93NUMPY", 6);
    out += char(version);
    out += '\0';
    const std::size_t length = dict.size();
    for (int k = 0; k < (version == 1 ? 2 : 4); ++k)
        out += char(length >> (8 * k));
    out += dict;
    for (int k = 0; k < 6; ++k) {
        const int row = fortran ? k % 2 : k / 3, column = fortran ? k / 2 : k % 3;
        const T value = T(row * 10 + column + offset);
        char bytes[sizeof(T)];
        std::memcpy(bytes, &value, sizeof(T));
        if (big)
            std::reverse(bytes, bytes + sizeof(T));
        out.append(bytes, sizeof(T));
    }
    return out;
}

} // namespace

class DiscoveryReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void npyForms();
    void npyWrittenAndRead();
    void badNpy_data();
    void badNpy();
    void badRowsAreNamed();
    void csvWithColumns();
    void csvWithoutHeader();
    void badCsv_data();
    void badCsv();
    void traces();
    void twoKindsOfTraces();
    void summariesOfTheEarlierProject();
    void fingerprintsOfTheStore();
    void earlierDatabases();
    void earlierAnswers();
    void databaseByHand();
    void databaseInUse();

private:
    std::filesystem::path at(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    std::filesystem::path write(const char* name, const std::string& bytes) const
    {
        std::ofstream(at(name), std::ios::binary) << bytes;
        return at(name);
    }
    Result<PointTable> read(std::unique_ptr<PointSource> source) const
    {
        Job job;
        return source->read(job);
    }
    QTemporaryDir m_folder;
};

void DiscoveryReadingTest::npyForms()
{
    const std::vector<float> expected { 0, 1, 2, 10, 11, 12 };
    for (const int version : { 1, 2, 3 })
        for (const bool fortran : { false, true })
            for (const bool big : { false, true }) {
                for (const bool wide : { false, true }) {
                    const auto file = write("form.npy",
                        wide ? npyFile<double>(fortran, big, version)
                             : npyFile<float>(fortran, big, version));
                    const auto matrix = readNpy(file);
                    QVERIFY(matrix);
                    QCOMPARE(matrix->rows, std::size_t(2));
                    QCOMPARE(matrix->columns, 3);
                    QCOMPARE(matrix->values, expected);
                }
            }
}

void DiscoveryReadingTest::npyWrittenAndRead()
{
    const std::vector<float> values { 1.5f, -2, 0, 1e30f, 3, 4 };
    const auto matrix = readNpy(write("written.npy", npyBytes(std::span(values), 2)));
    QVERIFY(matrix);
    QCOMPARE(matrix->rows, std::size_t(3));
    QCOMPARE(matrix->values, values);
    QCOMPARE(npyBytes(std::span(values)).size() % 8, std::size_t(0));
    const auto column = readNpy(write("column.npy", npyBytes(std::span(values))));
    QCOMPARE(column->columns, 1);
}

void DiscoveryReadingTest::badNpy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("words");
    const auto bytes = [](const std::string& text) { return QByteArray::fromStdString(text); };
    const std::string good = npyFile<float>(false, false, 1);
    const auto replaced = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        return bytes(text.replace(text.find(from), from.size(), to));
    };
    QTest::newRow("empty") << QByteArray() << QByteArray("not a .npy file");
    QTest::newRow("another file") << QByteArray("PK\x03\x04 and so on, more")
                                  << QByteArray("not a .npy");
    QTest::newRow("cut") << bytes(good.substr(0, good.size() - 5)) << QByteArray("cut");
    QTest::newRow("cut header") << bytes(good.substr(0, 30)) << QByteArray("dictionary");
    QTest::newRow("integers") << replaced("<f4", "<i4") << QByteArray("expected float32");
    QTest::newRow("three dims") << replaced("(2, 3), }", "(1,2,3)}") << QByteArray("3 dimensions");
    QTest::newRow("no columns") << replaced("(2, 3)", "(2, 0)") << QByteArray("columns");
    QTest::newRow("huge") << replaced("(2, 3), }", "(9999999)") << QByteArray("cut");
    QTest::newRow("version") << bytes(std::string("\x93NUMPY\x09\x00", 8) + good.substr(8))
                             << QByteArray("version 9");
}

void DiscoveryReadingTest::badNpy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, words);
    const auto found = read(npySource(write("bad.npy", bytes.toStdString())));
    QVERIFY(!found);
    const std::string line = found.error().line();
    QVERIFY2(line.find(words.toStdString()) != std::string::npos
            && line.find("bad.npy") != std::string::npos,
        line.c_str());
}

void DiscoveryReadingTest::badRowsAreNamed()
{
    const float nan = std::nanf("");
    const std::vector<float> values { 1, 2, nan, 3, 4, 5, 6, -INFINITY };
    const auto table = read(npySource(write("rows.npy", npyBytes(std::span(values), 2))));
    QVERIFY(table);
    QCOMPARE(table->count(), std::size_t(2));
    QCOMPARE(table->skippedCount, std::size_t(2));
    QCOMPARE(table->skipped[0].row, std::string("row 1"));
    QCOMPARE(table->skipped[0].reason, std::string("NaN in column 0"));
    QCOMPARE(table->skipped[1].reason, std::string("infinity in column 1"));
    QCOMPARE(table->ids, (std::vector<std::int64_t> { 0, 2 }));
    QCOMPARE(table->values, (std::vector<float> { 1, 2, 4, 5 }));
    // Missing: one error that names the file.
    const auto missing = read(npySource(at("nowhere.npy")));
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
}

void DiscoveryReadingTest::csvWithColumns()
{
    const auto table = read(csvSource(write("a.csv",
        "id;session;a;b;token;position\r\n7;s1;1,;2;x;3\r\n8;s1;1.5;2;\"a;\"\"b\";4\n9;s2;nan;0;y;"
        "5\n"
        "10;s2;3;4;z;6\n11;s2;5;6\n")));
    QVERIFY(table);
    QCOMPARE(table->dims, 2);
    QCOMPARE(table->ids, (std::vector<std::int64_t> { 8, 10 }));
    QCOMPARE(table->tokenText[0], std::string("a;\"b"));
    QCOMPARE(table->position, (std::vector<std::int32_t> { 4, 6 }));
    QCOMPARE(table->session.at(1), std::string("s2"));
    QCOMPARE(table->skippedCount, std::size_t(3));
    QCOMPARE(table->skipped[0].reason, std::string("no number in column 2"));
    QCOMPARE(table->skipped[1].reason, std::string("NaN in column 0"));
    QVERIFY(table->skipped[2].reason.find("expected 6 columns, found 4") != std::string::npos);
}

void DiscoveryReadingTest::csvWithoutHeader()
{
    const auto table = read(csvSource(write("b.csv",
        "\xEF\xBB\xBF"
        "1\t2\t3\n\n+4e0\t-5\t.5")));
    QVERIFY(table);
    QCOMPARE(table->dims, 3);
    QCOMPARE(table->values, (std::vector<float> { 1, 2, 3, 4, -5, .5f }));
}

void DiscoveryReadingTest::badCsv_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    QTest::newRow("blank lines") << QByteArray("\n\n") << QByteArray("empty");
    QTest::newRow("no numbers") << QByteArray("id,session\n1,2\n") << QByteArray("found 0");
}

void DiscoveryReadingTest::badCsv()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, words);
    const auto found = read(csvSource(write("bad.csv", text.toStdString())));
    QVERIFY(!found);
    QVERIFY2(found.error().line().find(words.toStdString()) != std::string::npos,
        found.error().line().c_str());
}

namespace {

std::string traceText(const std::string& layout, int tokens)
{
    TraceSession session;
    session.header().traceId = "trace-" + layout;
    session.header().model = "small";
    session.header().fingerprintLayout = layout;
    for (int k = 0; k < tokens; ++k) {
        TokenRecord token;
        token.index = k;
        token.tokenId = 100 + k;
        token.text = " w" + std::to_string(k);
        token.role = TokenRole::Generated;
        (void)session.addToken(token);
        StepRecord step;
        step.tokenIndex = k;
        step.decodeStep = k;
        step.zone = "diffuse";
        step.thinkPhase = ThinkPhase::Think;
        step.fingerprint.emplace();
        step.fingerprint->fill(0);
        (*step.fingerprint)[0] = 1;
        (*step.fingerprint)[4] = 1;
        if (k % 2 == 0)
            (void)session.addStep(step);
    }
    return writeTraceText(session);
}

} // namespace

void DiscoveryReadingTest::traces()
{
    write("one.jsonl", traceText("log16", 9));
    write("two.jsonl", traceText("log16", 4));
    const auto table = read(traceSource(at("*.jsonl").string()));
    QVERIFY2(table, table ? "" : table.error().line().c_str());
    QCOMPARE(table->count(), std::size_t(7));
    QCOMPARE(table->schema, std::string("log16"));
    QCOMPARE(table->position, (std::vector<std::int32_t> { 0, 2, 4, 6, 8, 0, 2 }));
    QCOMPARE(table->tokenText[1], std::string(" w2"));
    QCOMPARE(table->zone.at(0), std::string("diffuse"));
    QCOMPARE(table->phase.at(0), std::string("think"));
    const auto none = read(traceSource(at("*.nothing").string()));
    QVERIFY(!none && none.error().code == ErrorCode::NotFound);
}

void DiscoveryReadingTest::twoKindsOfTraces()
{
    QDir().mkdir(m_folder.filePath(QStringLiteral("mixed")));
    write("mixed/one.jsonl", traceText("log16", 3));
    write("mixed/two.jsonl", traceText("log8layers8", 3));
    const auto table = read(traceSource(at("mixed").string()));
    QVERIFY(!table);
    QVERIFY(table.error().message.find("never clustered together") != std::string::npos);
}

void DiscoveryReadingTest::summariesOfTheEarlierProject()
{
    const std::filesystem::path folder = AX_SOURCE_DIR "/../shared/fixtures/earlier";
    if (!std::filesystem::is_directory(folder))
        QSKIP("skipped: no ../shared/fixtures/earlier");
    const auto table = read(traceSource((folder / "*.jsonl").string()));
    QVERIFY(table);
    QCOMPARE(table->count(), std::size_t(52));
    for (std::size_t p = 0; p < table->count(); ++p) {
        const auto row = table->row(p);
        QVERIFY(std::abs(row[0] + row[1] + row[2] - 1) < 1e-3 && row[3] <= 1.0001f);
    }
}

void DiscoveryReadingTest::fingerprintsOfTheStore()
{
    {
        StoreWriter writer(at("store.db"), {});
        for (const char* layout : { "log16", "log8layers8" })
            for (int k = 0; k < (layout == std::string("log16") ? 2 : 1); ++k) {
                auto session = readTraceText(traceText(layout, 10))->session.fork();
                session.header().traceId += std::to_string(k);
                SessionState state;
                state.trace = session.snapshot();
                writer.save(writer.begin(), state);
            }
        QVERIFY(writer.flush(20));
    }
    const auto table = read(storeSource(at("store.db")));
    QVERIFY2(table, table ? "" : table.error().line().c_str());
    QCOMPARE(table->schema, std::string("log16")); // the kind there is most of
    QCOMPARE(table->count(), std::size_t(10));
    QCOMPARE(table->session.names.size(), std::size_t(2));
    QCOMPARE(table->position, (std::vector<std::int32_t> { 0, 2, 4, 6, 8, 0, 2, 4, 6, 8 }));
    QCOMPARE(table->tokenText[1], std::string(" w2"));
    QCOMPARE(table->phase.at(0), std::string("think"));
    QVERIFY(table->notes.size() == 1 && table->notes[0].find("5 fingerprints") == 0);
    StorePointsFilter other;
    other.layout = "log8layers8";
    QCOMPARE(read(storeSource(at("store.db"), other))->count(), std::size_t(5));
    other = {};
    other.sinkPolicy = "exclude";
    QCOMPARE(read(storeSource(at("store.db"), other))->count(), std::size_t(0));
    QVERIFY(!*isEarlierDatabase(at("store.db")));
}

void DiscoveryReadingTest::earlierDatabases()
{
    const std::filesystem::path folder = AX_SOURCE_DIR "/../shared/fixtures/earlier";
    if (!std::filesystem::is_directory(folder))
        QSKIP("skipped: no ../shared/fixtures/earlier");
    QVERIFY(*isEarlierDatabase(folder / "campaign.db"));
    const auto campaign = read(earlierDatabaseSource(folder / "campaign.db"));
    QVERIFY(campaign);
    QCOMPARE(campaign->count(), std::size_t(624));
    QCOMPARE(campaign->request.names.size(), std::size_t(14));
    // Masses of our bands, entropy 0..1.
    for (std::size_t p = 0; p < campaign->count(); ++p) {
        const auto row = campaign->row(p);
        QVERIFY(std::abs(row[0] - (row[4] + row[5] + row[6])) < 1e-5);
        QVERIFY(row[3] >= 0 && row[3] <= 1.0001f);
    }
    const auto sidecar = read(earlierDatabaseSource(folder / "sidecar_step_zero.db"));
    QCOMPARE(sidecar->count(), std::size_t(24));
    QVERIFY(sidecar->step.empty() && sidecar->position.empty());
    QVERIFY(std::any_of(sidecar->notes.begin(), sidecar->notes.end(),
        [](const std::string& note) { return note.find("617 of 641") == 0; }));
    const auto damaged = read(earlierDatabaseSource(folder / "damaged_rows.db"));
    QCOMPARE(damaged->count(), std::size_t(100));
    QCOMPARE(damaged->skippedCount, std::size_t(20));
}

void DiscoveryReadingTest::earlierAnswers()
{
    QVERIFY(ax::test::writeEarlierFile(at("earlier.db")));
    Job job;
    const auto database = readEarlierDatabase(at("earlier.db"), job);
    QVERIFY(database);
    QCOMPARE(database->answers.size(), std::size_t(2));
    const EarlierAnswer& first = database->answers[0];
    QCOMPARE(first.request, std::string("req-a"));
    QCOMPARE(first.session, std::string("part one"));
    QCOMPARE(first.title, std::string("Count to three"));
    QCOMPARE(first.model, std::string("old-model"));
    QCOMPARE(first.created, std::int64_t(1767693600000)); // 2026-01-06 10:00 UTC
    QCOMPARE(first.tokens, 3);
    QCOMPARE(first.zones,
        (std::vector<std::pair<std::string, int>> {
            { "syntax_floor", 2 }, { "semantic_bridge", 1 } }));
    QCOMPARE(database->answers[1].title, std::string("req-b"));
    QCOMPARE(database->answers[1].created, std::int64_t(1767783600000));
    QCOMPARE(database->skippedCount, std::size_t(1));

    const auto answer = readEarlierAnswer(at("earlier.db"), "req-a", job);
    QVERIFY(answer);
    const TraceSession& trace = answer->session;
    // In the order of the steps, not of the rows.
    QCOMPARE(trace.messages().front().content, std::string("Count to three"));
    QCOMPARE(trace.messages().back().content, std::string("One two three"));
    QCOMPARE(trace.tokenCount(), 3);
    QCOMPARE(trace.stepCount(), 3);
    QCOMPARE(trace.viewStep(2).decodeStep(), 3);
    QCOMPARE(std::string(trace.zone(0)), std::string("semantic_bridge"));
    QCOMPARE((*trace.fingerprint(1))[5], 0.5F);
    QCOMPARE(trace.segments().size(), std::size_t(2));
    QVERIFY(trace.segments()[0].type == SegmentType::AssistantThink);
    QCOMPARE(trace.segments()[1].endTokenIndex, 3);
    // As a file it is a sound trace.
    const auto again = readTraceText(writeTraceText(trace));
    QVERIFY(again && again->problemCount == 0);

    const auto none = readEarlierAnswer(at("earlier.db"), "req-z", job);
    QVERIFY(!none && none.error().line().find("req-z") != std::string::npos);
    write("other.db", "no database");
    QVERIFY(!readEarlierDatabase(at("other.db"), job));
}

void DiscoveryReadingTest::databaseByHand()
{
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(at("hand.db").c_str(), &db), SQLITE_OK);
    QCOMPARE(
        sqlite3_exec(db,
            "CREATE TABLE fingerprints (id INTEGER PRIMARY KEY, request_id TEXT, session_id "
            "TEXT, step INTEGER, token_id INTEGER, token_text TEXT, think_phase TEXT, "
            "fingerprint BLOB, manifold_zone TEXT, model_id TEXT);"
            "CREATE TABLE request_summary (total_steps INTEGER);"
            "CREATE TABLE control_signals (id INTEGER);"
            "INSERT INTO request_summary VALUES (5);"
            "INSERT INTO fingerprints VALUES (1, 'r', 's', 1, 5, 'a', 'output', zeroblob(80), "
            "'syntax_floor', 'm'), (2, 'r', 's', 2, NULL, NULL, NULL, zeroblob(84), NULL, "
            "NULL), (3, 'r', 's', 3, 5, 'a', 'output', zeroblob(64), 'unknown', 'm'), (4, 'r', "
            "'s', 4, 5, 'a', 'output', 'text', 'unknown', 'm');",
            nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(db);
    const auto table = read(earlierDatabaseSource(at("hand.db")));
    QVERIFY(table);
    QCOMPARE(table->ids, (std::vector<std::int64_t> { 1, 2 }));
    QCOMPARE(table->zone.at(1), std::string("unknown"));
    QCOMPARE(table->skipped[0].row, std::string("r step 3"));
    QVERIFY(table->skipped[0].reason.find("64 bytes") == 0);
    QCOMPARE(table->notes.back().substr(0, 6), std::string("1 of 5"));
    const auto other = isEarlierDatabase(write("no.db", "this is no database, only a text file"));
    QVERIFY(!other && other.error().code == ErrorCode::Format);
    QVERIFY(!isEarlierDatabase(at("nowhere.db")));
}

void DiscoveryReadingTest::databaseInUse()
{
    // Another program holds it for writing, with all readers shut out.
    std::filesystem::copy_file(at("hand.db"), at("busy.db"));
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(at("busy.db").c_str(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto table = read(earlierDatabaseSource(at("busy.db")));
    sqlite3_close(db);
    QVERIFY(!table);
    QVERIFY2(table.error().line().find("another program is writing") != std::string::npos,
        table.error().line().c_str());
}

QTEST_GUILESS_MAIN(DiscoveryReadingTest)
#include "tst_discovery_reading.moc"
