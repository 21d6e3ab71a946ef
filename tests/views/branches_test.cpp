// SPDX-License-Identifier: Apache-2.0
// The tree of a conversation: the model as text, and the dock over it.
#include "engine/trace/branches.h"
#include "tests/views/sample_trace.h"
#include "views/branches/branches_dock.h"
#include "views/common/look.h"
#include "views/session/branches_model.h"
#include "views/session/shelf.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ax;
using namespace ax::ui;

namespace {

/// A question, an answer, a second question and its answer: one token a word, all in segments.
struct Tree {
    TraceSession trace;
    int time = 1000;

    void say(const std::string& role, const std::string& content)
    {
        MessageRecord message;
        message.id = role + std::to_string(time);
        message.role = role;
        message.content = content;
        message.timestamp = time++;
        const int first = trace.tokenCount();
        int index = first;
        for (const std::string& piece : test::cutTokens(content)) {
            TokenRecord token;
            token.index = index++;
            token.tokenId = index;
            token.text = piece;
            token.role = role == "assistant" ? TokenRole::Generated : TokenRole::Prompt;
            (void)trace.addToken(std::move(token));
        }
        trace.segments().push_back({ "s" + std::to_string(time),
            role == "system"     ? SegmentType::System
                : role == "user" ? SegmentType::User
                                 : SegmentType::AssistantFinal,
            first, index, message.id, first, index, {} });
        trace.messages().push_back(std::move(message));
    }
    /// What stands from message `row` on is kept; another end is written.
    void leave(int row, const char* cause, double temperature, const char* model = "")
    {
        const std::string id = trace.messages()[std::size_t(row)].id;
        int token = trace.tokenCount();
        for (const SegmentRecord& segment : trace.segments())
            if (segment.messageId == id)
                token = segment.startTokenIndex;
        BranchRecord record;
        record.cause = cause;
        record.createdAt = time;
        record.fromTokenIndex = token;
        record.fromMessage = row;
        record.sampling["temperature"] = temperature;
        record.model = model;
        leaveShown(trace, record);
        trace.truncate(token);
        trace.messages().resize(std::size_t(row));
    }
};

QString textOf(const BranchesModel& model)
{
    QStringList lines;
    for (const BranchesModel::Row& row : model.rows())
        lines << QStringLiteral("%1%2 <%3 %4: %5 (%6) %7")
                     .arg(row.shown ? QStringLiteral("*") : QStringLiteral("o"))
                     .arg(row.lane)
                     .arg(row.parent)
                     .arg(
                         row.speaker, row.fork.isEmpty() ? row.text : row.fork.join(u'>'), row.note)
                     .arg(row.tokens);
    return lines.join(QLatin1Char('\n'));
}

Tree meeting()
{
    Tree tree;
    tree.trace.header().model = "Small";
    tree.trace.header().sampling["temperature"] = 0.7;
    tree.say("system", "Be short.");
    tree.say("user", "When is it?");
    tree.say("assistant", "On Monday.");
    tree.say("user", "Where?");
    tree.say("assistant", "In the garden.");
    tree.leave(2, "regenerated", 0.3);
    tree.say("assistant", "On Friday at nine.");
    tree.say("user", "Who opens?");
    tree.say("assistant", "Mara does.");
    return tree;
}

/// Commands that write down what a dock asks for.
class BranchRecorder : public test::Recorder {
public:
    using Recorder::Recorder;
    void showBranch(const QString& id) override { log << QStringLiteral("show ") + id; }
    void deleteBranch(const QString& id) override { log << QStringLiteral("delete ") + id; }
    bool canChangeBranches() const override { return may; }
    bool may = true;
};

class TestShelf : public Shelf {
public:
    using Shelf::Shelf;
    QVector<ShelfEntry> entries() const override { return {}; }
    void fetch(const QString&) override { }
    QString addFile(const QString&) override { return {}; }
    void propose(const QString& id) override { proposals << id; }
    QStringList proposals;
};

} // namespace

class BranchesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void theTreeAsText()
    {
        Tree tree = meeting();
        SessionModel session;
        BranchesModel model(&session);
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.branches(), 0);
        session.reset(std::move(tree.trace), {});
        QCOMPARE(textOf(model),
            QStringLiteral("*0 <-1 system: Be short. () 3\n"
                           "*0 <0 user: When is it? () 4\n"
                           "o1 <1 assistant: On Monday. (1 of 2 · T 0.70) 3\n"
                           "o1 <2 user: Where? () 2\n"
                           "o1 <3 assistant: In the garden. () 4\n"
                           "*0 <1 assistant: On Friday at nine. (2 of 2) 5\n"
                           "*0 <5 user: Who opens? () 3\n"
                           "*0 <6 assistant: Mara does. () 3"));
        QCOMPARE(model.branches(), 2);
        QCOMPARE(model.tokens(), 7 + 9 + 11);
        QCOMPARE(model.lanes(), 2);
        // The other one shown: its lane is the first now.
        auto other = withShown(session.trace(), session.trace().keptBranches()[0].record.id);
        QVERIFY(other.has_value());
        session.exchange(*other);
        QVERIFY(textOf(model).contains(QStringLiteral("*0 <1 assistant: On Monday. (1 of 2) 3")));
        QVERIFY(textOf(model).contains(
            QStringLiteral("o1 <1 assistant: On Friday at nine. (2 of 2 · T 0.30) 5")));
        QCOMPARE(model.rowCount(), 8);
    }

    void branchesOfBranchesAndLanes()
    {
        Tree tree = meeting();
        // A third answer, by another model; then an edit deep inside, and one at the end.
        tree.leave(2, "regenerated", 0.3, "Large");
        tree.say("assistant", "At nine, library.");
        tree.say("user", "Really?");
        tree.leave(3, "edited", 0.3);
        tree.say("user", "Surely?");
        SessionModel session;
        BranchesModel model(&session);
        session.reset(std::move(tree.trace), {});
        QCOMPARE(model.branches(), 4);
        const QString text = textOf(model);
        for (const char* part :
            { "(1 of 3", "(2 of 3", "(3 of 3", "user: Really? (1 of 2)", "user: Surely? (2 of 2)" })
            QVERIFY2(text.contains(QString::fromLatin1(part)), qPrintable(text));
        // Lines that reach beside each other have lanes of their own.
        for (const auto& a : model.lines())
            for (const auto& b : model.lines())
                if (&a != &b && a.lane == b.lane)
                    QVERIFY2(a.last < b.parent || b.last < a.parent, qPrintable(text));
        for (const auto& row : model.rows())
            QVERIFY(row.lane < model.lanes());
    }

    void forksTellTheirTokens()
    {
        Tree tree = meeting();
        const int token = tree.trace.tokenCount() - 2; // " does"
        BranchRecord record;
        record.cause = "forked";
        record.fromTokenIndex = token;
        record.fromMessage = 4;
        record.forkedFrom = { { "index", token }, { "from", " does" }, { "to", " did" } };
        MessageRecord answer = tree.trace.messages().back();
        leaveShown(tree.trace, record);
        tree.trace.truncate(token);
        answer.id = "forked";
        answer.content = "Mara did.";
        answer.timestamp = tree.time++;
        tree.trace.messages().back() = answer;
        tree.trace.segments().back().messageId = "forked";
        for (const char* piece : { " did", "." }) {
            TokenRecord next;
            next.index = tree.trace.tokenCount();
            next.tokenId = 7;
            next.text = piece;
            next.role = TokenRole::Generated;
            QVERIFY(tree.trace.addToken(std::move(next)).has_value());
        }
        tree.trace.segments().back().endTokenIndex = tree.trace.tokenCount();
        SessionModel session;
        BranchesModel model(&session);
        session.reset(std::move(tree.trace), {});
        const QString text = textOf(model);
        QVERIFY2(text.contains(QStringLiteral("␣does>␣did (2 of 2) 3")), qPrintable(text));
        const auto facts = model.factsOf(model.rowCount() - 1);
        QCOMPARE(facts.madeBy, QStringLiteral("␣did in place of ␣does"));
    }

    void theDockShowsComparesAndDeletes()
    {
        SessionModel session;
        Selection selection(&session);
        CurrentRow row(&session, &selection);
        BranchRecorder commands;
        TestShelf shelf;
        QStringList views;
        ViewContext context { &session, &selection, &row, &commands, {}, {}, nullptr, &shelf,
            [&](const QString& view) { views << view; } };
        BranchesDock dock(context);
        dock.resize(340, 700);
        dock.show();
        QCOMPARE(dock.headText(), QStringLiteral("This conversation"));
        QVERIFY(!dock.showButton()->isVisible());
        Tree tree = meeting();
        const QString kept = QString::fromStdString(tree.trace.keptBranches()[0].record.id);
        session.reset(std::move(tree.trace), {});
        QCOMPARE(dock.headText(), QStringLiteral("This conversation · 2 branch(es), 27 token(s)"));
        // At first the end of what is shown: there is nothing to show or to delete.
        QVERIFY(!dock.showButton()->isEnabled());
        QTest::keyClick(dock.table(), Qt::Key_Delete);
        QVERIFY(commands.log.isEmpty());
        dock.table()->setCurrentIndex(dock.model()->index(3, 0));
        QVERIFY2(dock.factsText().startsWith(QStringLiteral(
                     "Branch 1 of 2\nMade by: the first answer\nModel: Small\nSampling: T 0.70\n"
                     "Its own: 3 message(s), 9 token(s)\n")),
            qPrintable(dock.factsText()));
        QTest::keyClick(dock.table(), Qt::Key_Return);
        QTest::keyClick(dock.table(), Qt::Key_Delete);
        QCOMPARE(commands.log,
            QStringList({ QStringLiteral("show ") + kept, QStringLiteral("delete ") + kept }));
        QTest::mouseClick(dock.compareButton(), Qt::LeftButton);
        QCOMPARE(shelf.proposals, QStringList { QStringLiteral("branch:") + kept });
        QCOMPARE(views, QStringList { QStringLiteral("compare") });
        // While an answer is written nothing may change.
        commands.may = false;
        commands.setState(ViewCommands::State::Generating);
        QVERIFY(!dock.showButton()->isEnabled() && !dock.deleteButton()->isEnabled());
        QVERIFY(dock.compareButton()->isEnabled());
        commands.log.clear();
        QTest::keyClick(dock.table(), Qt::Key_Delete);
        QVERIFY(commands.log.isEmpty());
        // The chosen row stays chosen when the tree is read again.
        session.setSaved({}, 0);
        TraceBatch batch;
        batch.events.push_back({});
        session.apply(std::move(batch));
        QCOMPARE(dock.table()->currentIndex().row(), 3);
    }
};

QTEST_MAIN(BranchesTest)
#include "branches_test.moc"
