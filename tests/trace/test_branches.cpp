// SPDX-License-Identifier: Apache-2.0
// A session as a tree of branches, in memory and in files.
#include "tests/store/store_support.h"

#include <map>
#include <set>

using namespace ax;
using namespace ax::test;

class BranchesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPathStaysWhatItWas();
    void parentsAfterSwitching();
    void deleting();
    void versions();
    void filesRoundTrip();
    void aReaderWithoutBranchesSeesOneTrace();
    void damagedFiles_data();
    void damagedFiles();
    void handWrittenFile();
};

namespace {

std::string textOf(const TraceSession& path)
{
    std::string text;
    for (const MessageRecord& message : path.messages())
        text += message.id + " ";
    for (int index = 0; index < path.tokenCount(); ++index)
        text += path.tokenText(index);
    return text;
}

/// Paths by their branch's id, the shown one included.
std::map<std::string, std::string> paths(const TraceSession& tree)
{
    std::map<std::string, std::string> all { { tree.shownBranch().id, textOf(tree) } };
    for (const KeptBranch& branch : tree.keptBranches())
        all[branch.record.id] = textOf(*branch.path);
    return all;
}

/// What each branch says of its beginning is true.
void checkTree(const TraceSession& tree)
{
    for (const KeptBranch& branch : tree.keptBranches()) {
        const TraceSession& parent = parentPath(tree, branch.record);
        QCOMPARE(&parent == &tree, branch.record.parent.empty());
        QVERIFY(commonTokens(*branch.path, parent) >= branch.record.fromTokenIndex);
        QVERIFY(commonMessages(*branch.path, parent) >= branch.record.fromMessage);
        QVERIFY(branch.path->keptBranches().empty());
    }
}

} // namespace

void BranchesTest::everyPathStaysWhatItWas()
{
    TraceSession tree = threeBranches();
    const auto before = paths(tree);
    QCOMPARE(before.size(), std::size_t(3));
    checkTree(tree);
    for (int round = 0; round < 12; ++round) {
        const auto& kept = std::as_const(tree).keptBranches();
        const std::string id = kept[std::size_t(round) % kept.size()].record.id;
        tree = must(withShown(tree, id));
        QCOMPARE(std::as_const(tree).shownBranch().id, id);
        QCOMPARE(paths(tree), before);
        checkTree(tree);
        // A file holds the same tree.
        const TraceSession read = std::move(must(readTraceText(writeTraceText(tree))).session);
        std::set<std::string> mine, theirs;
        for (const auto& [name, text] : before)
            mine.insert(text);
        for (const auto& [name, text] : paths(read))
            theirs.insert(text);
        QCOMPARE(theirs, mine);
    }
    QVERIFY(!withShown(tree, "nobody"));
}

void BranchesTest::parentsAfterSwitching()
{
    // Shown: third. Kept: first (leaves it at 280), second (leaves it at 550).
    const TraceSession tree = threeBranches();
    const auto& kept = tree.keptBranches();
    QCOMPARE(kept[0].record.fromTokenIndex, 280);
    QCOMPARE(kept[1].record.fromTokenIndex, 550);
    QCOMPARE(kept[0].record.cause, std::string());
    QCOMPARE(kept[1].record.cause, std::string("regenerated"));
    QCOMPARE(tree.shownBranch().cause, std::string("edited"));
    const TraceSession first = must(withShown(tree, kept[0].record.id));
    // Now both others leave at 280; the second shares more with the third, which was shown.
    QCOMPARE(first.keptBranches()[0].record.id, tree.shownBranch().id);
    QCOMPARE(first.keptBranches()[0].record.fromTokenIndex, 280);
    QCOMPARE(first.keptBranches()[1].record.parent, tree.shownBranch().id);
    QCOMPARE(first.keptBranches()[1].record.fromTokenIndex, 550);
    QVERIFY(first.sharesChunk(tree, 0));
}

void BranchesTest::deleting()
{
    const TraceSession tree = threeBranches();
    const TraceSession first = must(withShown(tree, tree.keptBranches()[0].record.id));
    const TraceSession rest = must(withoutBranch(first, tree.shownBranch().id));
    QCOMPARE(rest.keptBranches().size(), std::size_t(1));
    checkTree(rest);
    QCOMPARE(rest.keptBranches()[0].record.fromTokenIndex, 280);
    QVERIFY(!withoutBranch(first, first.shownBranch().id));
}

void BranchesTest::versions()
{
    const TraceSession tree = threeBranches();
    QVERIFY(!versionsOf(tree, 0));
    const MessageVersions answers = versionsOf(tree, 1);
    QCOMPARE(answers.ids.size(), std::size_t(2));
    QCOMPARE(answers.shown, 1); // the second was written later
    const MessageVersions questions = versionsOf(tree, 2);
    QCOMPARE(questions.ids.size(), std::size_t(2));
    QCOMPARE(questions.shown, 1);
    QVERIFY(!versionsOf(tree, 3));
    QVERIFY(!versionsOf(tree, 99));
    const TraceSession first = must(withShown(tree, answers.ids[0]));
    QCOMPARE(versionsOf(first, 1).shown, 0);
    // An answer, one that was forked from a token of it, and one written anew: three, whichever is
    // shown.
    TraceSession forked = first.fork();
    forked.keptBranches().clear();
    for (const int from : { 290, 280 }) {
        BranchRecord record;
        record.createdAt = 1700000001000 - from;
        record.fromTokenIndex = from;
        record.fromMessage = 1;
        leaveShown(forked, record);
        forked.truncate(from);
        grow(forked, 310, from == 290 ? "fork" : "anew");
    }
    QCOMPARE(forked.keptBranches().size(), std::size_t(2));
    const MessageVersions all = versionsOf(forked, 1);
    QCOMPARE(all.ids.size(), std::size_t(3));
    for (const std::string& id : all.ids)
        if (id != forked.shownBranch().id)
            QCOMPARE(versionsOf(must(withShown(forked, id)), 1).ids.size(), std::size_t(3));
}

void BranchesTest::filesRoundTrip()
{
    const std::string text = writeTraceText(threeBranches());
    auto read = must(readTraceText(text));
    QCOMPARE(read.problemCount, std::int64_t(0));
    QCOMPARE(writeTraceText(read.session), text);
    checkTree(read.session);
    QVERIFY(read.session.sharesChunk(*read.session.keptBranches()[0].path, 0));
    // Written once: what branches share stands in the file one time.
    QCOMPARE(QString::fromStdString(text).count(QStringLiteral("\"tokenIndex\":100,")), 1);
    // In any order.
    QStringList lines = QString::fromStdString(text).split('\n', Qt::SkipEmptyParts);
    std::reverse(lines.begin() + 1, lines.end());
    auto reversed = must(readTraceText(lines.join('\n').toStdString()));
    QCOMPARE(reversed.problemCount, std::int64_t(0));
    QCOMPARE(reversed.session.keptBranches().size(), std::size_t(2));
}

void BranchesTest::aReaderWithoutBranchesSeesOneTrace()
{
    const TraceSession tree = threeBranches();
    QStringList plain;
    for (const QString& line :
        QString::fromStdString(writeTraceText(tree)).split('\n', Qt::SkipEmptyParts))
        if (!line.contains(QStringLiteral("\"record_type\":\"branch")))
            plain << line;
    const auto read = must(readTraceText(plain.join('\n').toStdString()));
    QCOMPARE(read.problemCount, std::int64_t(0));
    QCOMPARE(textOf(read.session), textOf(tree));
}

void BranchesTest::damagedFiles_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("branches");
    const auto row = [](const char* name, const char* line, const char* problem, int branches) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(problem) << branches;
    };
    row("no id", R"({"record_type":"branch","fromTokenIndex":1})", "field id", 0);
    row("no place", R"({"record_type":"branch","id":"b"})", "field fromTokenIndex", 1);
    row("negative place", R"({"record_type":"branch","id":"b","fromTokenIndex":-4})",
        "field fromTokenIndex", 1);
    row("parent that is missing",
        R"({"record_type":"branch","id":"b","parent":"c","fromTokenIndex":1})", "field parent", 1);
    row("its own parent", R"({"record_type":"branch","id":"b","parent":"b","fromTokenIndex":1})",
        "field parent", 1);
    row("records of nobody",
        R"({"record_type":"branch_record","branch":"b","record":{"record_type":"token","index":1,"text":"x"}})",
        "field branch", 1);
    row("a header inside",
        R"({"record_type":"branch_record","branch":"b","record":{"record_type":"header"}})",
        "field record", 0);
    row("branch inside branch",
        R"({"record_type":"branch_record","branch":"b","record":{"record_type":"branch_record","branch":"c","record":{}}})",
        "field record", 0);
    row("a value of the wrong kind",
        R"({"record_type":"branch_record","branch":"b","record":{"record_type":"token","index":"x"}})",
        "field record.index", 1);
}

void BranchesTest::damagedFiles()
{
    QFETCH(QString, line);
    QFETCH(QString, problem);
    const std::string text = R"({"record_type":"header","version":"1.1"})"
                             "\n"
                             R"({"record_type":"token","index":0,"text":"a","role":"prompt"})"
                             "\n"
        + line.toStdString() + "\n";
    auto read = must(readTraceText(text));
    QVERIFY(read.problemCount > 0);
    bool named = false;
    for (const TraceProblem& one : read.problems)
        named |= QString::fromStdString(one.text()).contains(problem) && one.line <= 3;
    QVERIFY2(named, read.problems.front().text().c_str());
    QTEST(int(read.session.keptBranches().size()), "branches");
    const std::string again = writeTraceText(read.session);
    QCOMPARE(writeTraceText(must(readTraceText(again)).session), again);
}

void BranchesTest::handWrittenFile()
{
    // Members that are unknown, a row for fromMessage, a branch of a branch that stands before it.
    const std::string text
        = R"({"record_type":"header","version":"1.1","trace_id":"t","model":"m","created_at":1,"updated_at":2,"model_info":{},"capture":{},"sampling":{},"source":"local","zone_preset":"explorer","sink_policy":"include","fingerprint_layout":"log16"}
{"record_type":"message","id":"m1","role":"user","content":"hi","timestamp":0}
{"record_type":"message","id":"m2","role":"assistant","content":"b c","timestamp":0}
{"record_type":"token","index":0,"text":"a","role":"prompt"}
{"record_type":"token","index":1,"text":"b","role":"generated"}
{"record_type":"token","index":2,"text":"c","role":"generated"}
{"record_type":"branch","id":"inner","parent":"outer","fromTokenIndex":2,"fromMessage":1,"forkedFrom":{"index":2,"from":"e","to":"f"},"mine":[1.5]}
{"record_type":"branch_record","branch":"inner","record":{"record_type":"message","id":"m4","role":"assistant","content":"d f","timestamp":0}}
{"record_type":"branch_record","branch":"inner","record":{"record_type":"token","index":2,"text":"f","role":"generated"}}
{"record_type":"branch","id":"outer","fromTokenIndex":1,"fromMessage":"m2","cause":"regenerated"}
{"record_type":"branch_record","branch":"outer","record":{"record_type":"message","id":"m3","role":"assistant","content":"d e","timestamp":0}}
{"record_type":"branch_record","branch":"outer","record":{"record_type":"token","index":1,"text":"d","role":"generated"}}
{"record_type":"branch_record","branch":"outer","record":{"record_type":"token","index":2,"text":"e","role":"generated"}}
)";
    auto read = must(readTraceText(text));
    QCOMPARE(read.problemCount, std::int64_t(0));
    QCOMPARE(read.session.keptBranches().size(), std::size_t(2));
    QCOMPARE(textOf(read.session), std::string("m1 m2 abc"));
    QCOMPARE(textOf(*read.session.keptBranches()[0].path), std::string("m1 m4 adf"));
    QCOMPARE(textOf(*read.session.keptBranches()[1].path), std::string("m1 m3 ade"));
    QCOMPARE(writeTraceText(read.session), text);
}

QTEST_APPLESS_MAIN(BranchesTest)
#include "test_branches.moc"
