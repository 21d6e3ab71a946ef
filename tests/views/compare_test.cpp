// SPDX-License-Identifier: Apache-2.0
// Compare over sample traces: texts, alignment, differences, and what is said when there is
// nothing to compare.
#include "engine/trace/branches.h"
#include "tests/views/picture.h"
#include "tests/views/sample_trace.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/compare/compare_models.h"
#include "views/compare/compare_plots.h"
#include "views/compare/compare_text.h"
#include "views/compare/compare_view.h"
#include "views/session/jobs.h"
#include "views/session/shelf.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

#include <cmath>
#include <random>

using namespace ax;
using namespace ax::ui;
using namespace ax::ui::test;

namespace {

/// The shown session and traces by name; those named "bad…" cannot be read.
class TestShelf : public Shelf {
    Q_OBJECT
public:
    explicit TestShelf(SessionModel* session)
        : m_session(session)
    {
    }
    QVector<ShelfEntry> entries() const override
    {
        QVector<ShelfEntry> all;
        if (!m_session->isEmpty())
            all.append({ shown(), QStringLiteral("This chat"), {} });
        for (auto it = traces.cbegin(); it != traces.cend(); ++it)
            all.append({ it.key(), it.key(), QStringLiteral("stored") });
        return all;
    }
    void fetch(const QString& id) override
    {
        if (id == shown())
            Q_EMIT fetched(id, m_session->snapshot());
        else if (traces.contains(id))
            Q_EMIT fetched(id, traces.value(id));
        else
            Q_EMIT failed(id, QStringLiteral("It could not be read."));
    }
    QString addFile(const QString& path) override { return path; }
    void add(const QString& id, TraceSession trace)
    {
        traces[id] = trace.snapshot();
        Q_EMIT changed();
    }
    QMap<QString, TraceSnapshot> traces;

private:
    SessionModel* m_session;
};

TraceSession written(const std::vector<std::string>& tokens, float surprisal = 0.5f)
{
    TraceSession trace = writtenTrace(tokens);
    for (int index = 0; index < trace.tokenCount(); ++index) {
        TokenRecord token = trace.token(index);
        token.logprob = -surprisal;
        (void)trace.addToken(token);
    }
    return trace;
}

/// The same with fingerprints that differ from token to token.
TraceSession varied(TraceSession trace, unsigned seed)
{
    std::mt19937 random(seed);
    for (int token = trace.nextStep(0); token >= 0; token = trace.nextStep(token + 1)) {
        StepRecord step = trace.step(token);
        step.fingerprint.emplace();
        for (std::size_t k = 0; k < 20; ++k)
            (*step.fingerprint)[k] = float(random() % 1000) / 1000 * (k < 6 ? 1 : 0.2f)
                + (k == 2 ? 0.2f * float(seed % 3) : 0);
        (*step.fingerprint)[4] = 1 - (*step.fingerprint)[0]; // one axis stands out
        (void)trace.addStep(step);
    }
    return trace;
}

struct Window {
    World world;
    TestShelf shelf { &world.session };
    std::unique_ptr<CompareView> view;
    QToolBar bar;

    explicit Window(TraceSession shown)
    {
        ViewContext context = world.context();
        context.shelf = &shelf;
        view = std::make_unique<CompareView>(context);
        view->fillToolBar(&bar);
        view->resize(1300, 800);
        view->show();
        world.load(std::move(shown));
        settle();
    }
    void with(const QString& id, TraceSession other)
    {
        shelf.add(id, std::move(other));
        view->state()->choose(CompareState::A, Shelf::shown());
        view->state()->choose(CompareState::B, id);
        settle();
    }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!view->state()->isBusy(), 60000);
        QTRY_VERIFY(
            view->text(CompareState::A)->isWhole() && view->text(CompareState::B)->isWhole());
        QCoreApplication::processEvents();
    }
    QString block(int first, int count)
    {
        QStringList lines;
        for (int row = first; row < first + count && row < view->aligned()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < AlignedModel::ColumnCount; ++column)
                if (column != AlignedModel::ZoneA && column != AlignedModel::ZoneB)
                    cells << view->aligned()->index(row, column).data().toString();
            lines << cells.join(QStringLiteral(" | "));
        }
        return lines.join(QLatin1Char('\n'));
    }
};

} // namespace

class CompareTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }
    void cleanupTestCase() { Jobs::finish(); }

    void alignedRowsAsText()
    {
        Window w(written({ "Paris", " is", " a", " big", " city", "." }));
        w.with(QStringLiteral("other"),
            written({ "Paris", " is", " a", " very", " old", " city" }, 1));
        QVERIFY(!w.view->isEmpty());
        QCOMPARE(w.block(0, 7),
            QStringLiteral("0 | 0 | Paris | 0.50 | same | 0 | Paris | 1.00\n"
                           "1 | 1 | ␣is | 0.50 | same | 1 | ␣is | 1.00\n"
                           "2 | 2 | ␣a | 0.50 | same | 2 | ␣a | 1.00\n"
                           "3 | 3 | ␣big | 0.50 | changed | 3 | ␣very | 1.00\n"
                           "4 |  |  |  | only B | 4 | ␣old | 1.00\n"
                           "5 | 4 | ␣city | 0.50 | same | 5 | ␣city | 1.00\n"
                           "6 | 5 | . | 0.50 | only A |  |  | "));
        QCOMPARE(w.view->state()->row(), 3); // the first difference
        QVERIFY(w.view->words().contains(
            QStringLiteral("The texts part at row 3: A writes ␣big, B writes ␣very.")));
        QVERIFY(w.view->words().contains(QStringLiteral("The texts are short (6 and 6 tokens)")));
        QCOMPARE(
            w.view->text(CompareState::A)->toPlainText(), QStringLiteral("Paris is a big city."));
        QAbstractItemModelTester tester(w.view->aligned());
    }

    void aTraceWithItselfIsTheSame()
    {
        Window w(sampleTrace());
        w.with(QStringLiteral("again"), sampleTrace());
        const Comparison& comparison = w.view->state()->comparison();
        QCOMPARE(comparison.same, int(comparison.rows.size()));
        QCOMPARE(comparison.firstDifference, -1);
        for (const MeasureDifference& measure : comparison.measures) {
            QCOMPARE(measure.difference, 0.0);
            QVERIFY(!measure.differs);
        }
        QVERIFY(differenceSentences(comparison).isEmpty());
        QVERIFY(w.view->words().startsWith(QStringLiteral("• No clear difference.")));
        QVERIFY(w.view->words().contains(QStringLiteral("The texts are the same.")));
        QCOMPARE(w.view->state()->nextDifference(1), -1);
        QVERIFY(std::abs(comparison.similarity.score - 1) < 1e-6);
    }

    void sinksOfOneSideOnly()
    {
        TraceSession without = sampleTrace();
        without.header().sinkPolicy = "exclude";
        Window w(sampleTrace());
        w.with(QStringLiteral("without"), std::move(without));
        QVERIFY(!w.view->state()->comparison().sinksAlike);
        QVERIFY(w.view->words().contains(QStringLiteral("One run counts sinks, the other leaves")));
        for (const MeasureDifference& measure : w.view->state()->comparison().measures)
            QVERIFY(measure.name != "local" && measure.name != "entropy");
    }

    void onlyClearDifferencesInWords()
    {
        std::vector<std::string> tokens;
        for (int k = 0; k < 200; ++k)
            tokens.push_back(" w" + std::to_string(k));
        TraceSession low = written(tokens), high = written(tokens);
        for (int index = 0; index < 200; ++index) {
            TokenRecord a = low.token(index), b = high.token(index);
            a.logprob = -0.2f - 0.1f * float(index % 3);
            b.logprob = a.logprob - 1 - 0.1f * float(index % 5);
            (void)low.addToken(a);
            (void)high.addToken(b);
        }
        Window w(std::move(low));
        w.with(QStringLiteral("high"), std::move(high));
        const QStringList sentences = differenceSentences(w.view->state()->comparison());
        QCOMPARE(sentences.size(), 1);
        const MeasureDifference& measure = w.view->state()->comparison().measures.front();
        QCOMPARE(sentences.front(),
            QStringLiteral("Surprisal is higher in B: +1.20 (95 %: +%1 to +%2).")
                .arg(measure.low, 0, 'f', 2)
                .arg(measure.high, 0, 'f', 2));
        // Swapped, it is the other way round.
        QTest::keyClick(w.view->table(), Qt::Key_X);
        w.settle();
        QVERIFY(differenceSentences(w.view->state()->comparison())
                    .front()
                    .startsWith(QStringLiteral("Surprisal is lower in B: −1.20")));
        QCOMPARE(w.view->state()->half(CompareState::B).id, Shelf::shown());
    }

    void selectionGoesBothWays()
    {
        Window w(written({ "a", " b", " c", " d", " e", " f" }));
        w.with(QStringLiteral("other"), written({ "a", " x", " c", " y", " e", " f" }));
        w.world.selection.setPinned(4);
        QCOMPARE(w.view->state()->row(), 4);
        QCOMPARE(w.view->table()->currentIndex().row(), 4);
        w.view->table()->setCurrentIndex(w.view->aligned()->index(2, 0));
        QCOMPARE(w.world.selection.pinned(), 2);
        QTest::keyClick(w.view.get(), Qt::Key_N);
        QCOMPARE(w.view->state()->row(), 3);
        QCOMPARE(w.world.selection.pinned(), 3);
        QTest::keyClick(w.view.get(), Qt::Key_P);
        QCOMPARE(w.view->state()->row(), 1);
        QTest::keyClick(w.view.get(), Qt::Key_Down);
        QCOMPARE(w.view->state()->row(), 2);
    }

    void aSideThatGoesTakesItsComparison()
    {
        Window w(written({ "a", " b", " c" }));
        w.shelf.add(QStringLiteral("other"), written({ "a", " x", " c" }));
        w.view->state()->choose(CompareState::A, Shelf::shown());
        w.view->state()->choose(CompareState::B, QStringLiteral("other"));
        w.view->state()->choose(CompareState::B, {}); // before the comparison is there
        QTRY_VERIFY(!w.view->state()->isBusy());
        QCoreApplication::processEvents();
        QVERIFY(!w.view->state()->isReady());
        QVERIFY(w.view->isEmpty());
    }

    void otherAlignments()
    {
        Window w(written({ "a", " b", " c" }));
        w.with(QStringLiteral("other"), written({ " b", " c", " d" }));
        QCOMPARE(w.view->state()->comparison().same, 2);
        w.view->state()->setAlignment(Alignment::Step);
        w.settle();
        QCOMPARE(w.view->state()->comparison().same, 0);
        QCOMPARE(w.view->aligned()->rowCount(), 3);
    }

    void nothingAndBadThings()
    {
        Window w((TraceSession()));
        QVERIFY(w.view->isEmpty());
        w.world.load(sampleTrace());
        w.settle();
        QVERIFY(w.view->isEmpty()); // one alone
        w.view->state()->choose(CompareState::B, QStringLiteral("bad"));
        w.settle();
        QVERIFY(w.view->isEmpty());
        QCOMPARE(w.view->state()->half(CompareState::B).problem,
            QStringLiteral("It could not be read."));
        // A session without an answer: said, and no number.
        w.with(QStringLiteral("empty"), TraceSession());
        QVERIFY(!w.view->isEmpty());
        QVERIFY(w.view->state()->comparison().measures.empty());
        bool said = false;
        for (Note* note : w.view->findChildren<Note*>())
            said |= note->isVisible()
                && note->strongText() == QStringLiteral("B holds no written tokens.");
        QVERIFY(said);
        // What was chosen goes away with the session it belonged to.
        w.world.load(written({ "x", " y" }));
        w.settle();
        pictureOf(*w.view);
    }

    void tracesOfManyKinds()
    {
        SampleOptions raw, sketches, prints, none, experts, dropped;
        sketches.raw = prints.raw = none.raw = false;
        sketches.sketches = true;
        none.fingerprint = none.zones = false;
        experts.moe = true;
        dropped.droppedFrom = 150;
        dropped.droppedTo = 170;
        for (const SampleOptions& options : { raw, sketches, prints, none, experts, dropped }) {
            Window w(sampleTrace());
            w.with(QStringLiteral("other"), sampleTrace(options));
            // The same text; a measure that one side lacks is not compared.
            const Comparison& comparison = w.view->state()->comparison();
            QCOMPARE(comparison.same, int(comparison.rows.size()));
            for (const MeasureDifference& measure : comparison.measures)
                QVERIFY(measure.countA > 0 && measure.countB > 0);
            QCOMPARE(w.view->state()->half(CompareState::B).fingerprint.has_value(),
                options.fingerprint);
            pictureOf(*w.view);
        }
    }

    void brokenAndShortTraces()
    {
        TraceSession holes = sampleTrace();
        (void)holes.addToken(generatedToken(holes.tokenCount() + 3, " far"));
        TraceSession prompt = sampleTrace();
        int first = 0;
        while (prompt.tokenRole(first) == TokenRole::Prompt)
            ++first;
        prompt.truncate(first);
        Window w(sampleTrace());
        w.with(QStringLiteral("holes"), std::move(holes));
        QVERIFY(w.view->state()->isReady());
        pictureOf(*w.view);
        w.with(QStringLiteral("one"), writtenTrace({ "Hi" }));
        QVERIFY(w.view->state()->isReady());
        QCOMPARE(w.view->state()->half(CompareState::B).tokens, 1);
        pictureOf(*w.view);
        // Nothing was written in it: said, and no measure is claimed.
        w.with(QStringLiteral("prompt"), std::move(prompt));
        QCOMPARE(w.view->state()->half(CompareState::B).tokens, 0);
        QVERIFY(w.view->state()->comparison().measures.empty());
        pictureOf(*w.view);
    }

    void aLongTraceWithRowsIsReadBesideTheWindow()
    {
        TraceSession trace = hugeTrace(100000);
        for (int token = trace.nextStep(0); token >= 0; token = trace.nextStep(token + 1)) {
            StepRecord step = trace.step(token);
            RawRow row;
            row.positions = { 0, token - 1 };
            row.logits = { std::log(0.6f), std::log(0.4f) };
            step.raw.push_back(std::move(row));
            (void)trace.addStep(std::move(step));
        }
        TraceSession other = trace.fork();
        Window w(std::move(trace));
        const auto made = w.world.session.trace().stepReads(); // by this test
        w.with(QStringLiteral("other"), std::move(other));
        QVERIFY(w.view->state()->isReady());
        QCOMPARE(w.view->state()->comparison().same, 100000);
        // The window itself read rows of what is pinned alone.
        QVERIFY2(w.world.session.trace().stepReads() - made <= 400,
            qPrintable(QString::number(w.world.session.trace().stepReads() - made)));
        const auto reads = w.world.session.trace().stepReads();
        w.view->state()->setRow(90000);
        QVERIFY(w.world.session.trace().stepReads() - reads <= 200);
        pictureOf(*w.view);
    }

    void arrowsMoveTheMark()
    {
        Window w(sampleTrace());
        SampleOptions options;
        options.fillerLines = 3;
        w.with(QStringLiteral("other"), sampleTrace(options));
        int moved = 0;
        for (PlotPanel* panel : w.view->panels()) {
            QWidget* plot = panel->picture();
            if (qobject_cast<LanesPlot*>(plot)) {
                w.view->state()->setRow(10);
                QTest::keyClick(plot, Qt::Key_Right);
                QCOMPARE(w.view->state()->row(), 11);
                QTest::keyClick(plot, Qt::Key_Left, Qt::ShiftModifier);
                QCOMPARE(w.view->state()->row(), 1);
                QVERIFY(plot->accessibleDescription().startsWith(QStringLiteral("row 1")));
                QTest::keyClick(plot, Qt::Key_Return);
                QCOMPARE(w.world.selection.pinned(), w.view->state()->comparison().rows[1].a);
                ++moved;
            } else if (qobject_cast<DifferencesPlot*>(plot) || qobject_cast<OverlayPlot*>(plot)
                || qobject_cast<AxesPlot*>(plot)) {
                QTest::keyClick(plot, Qt::Key_Right);
                const QString one = plot->accessibleDescription();
                const QImage marked = pictureOf(*plot);
                QTest::keyClick(plot, Qt::Key_Right);
                QVERIFY(!one.isEmpty() && plot->accessibleDescription() != one);
                QVERIFY(pictureOf(*plot) != marked);
                QTest::keyClick(plot, Qt::Key_Left);
                QCOMPARE(plot->accessibleDescription(), one);
                ++moved;
            }
        }
        QCOMPARE(moved, 4);
    }

    void panelsAreTablesAndFiles()
    {
        Window w(sampleTrace());
        SampleOptions options;
        options.fillerLines = 3;
        w.with(QStringLiteral("other"), sampleTrace(options));
        QTemporaryDir folder;
        for (PlotPanel* panel : w.view->panels()) {
            panel->setTable(true);
            QVERIFY(panel->table()->model()->rowCount() > 0);
            panel->setTable(false);
            QVERIFY(!panel->picture()->accessibleName().isEmpty());
            const QString path = folder.filePath(QStringLiteral("panel"));
            QVERIFY(panel->savePng(path + QStringLiteral(".png")));
            QVERIFY(panel->saveSvg(path + QStringLiteral(".svg")));
            QVERIFY(panel->saveCsv(path + QStringLiteral(".csv")));
            QFile svg(path + QStringLiteral(".svg"));
            QVERIFY(svg.open(QIODevice::ReadOnly) && svg.readAll().contains("<text"));
        }
    }

    void axesAreFittedToBoth()
    {
        Window w(varied(sampleTrace(), 1));
        SampleOptions options;
        options.fillerLines = 4;
        w.with(QStringLiteral("other"), varied(sampleTrace(options), 2));
        CompareState* state = w.view->state();
        QCOMPARE(int(state->axes().size()), 4);
        QVERIFY(std::isnan(state->axes()[0].share)); // of a reference axis
        state->setAxesKind(CompareState::Axes::Fitted);
        const QVector<CompareState::Axis> axes = state->axes();
        QVERIFY2(!axes.isEmpty(), qPrintable(state->axesProblem()));
        // The first principal axis once more, in plain code.
        std::vector<std::array<double, 20>> rows;
        std::array<std::array<double, 20>, 2> means {};
        for (const CompareState::Side side : { CompareState::A, CompareState::B }) {
            const TraceSession& trace = *state->half(side).trace;
            int count = 0;
            for (int token = 0; token < trace.tokenCount(); ++token) {
                const auto print = trace.fingerprint(token);
                if (!print || trace.tokenRole(token) != TokenRole::Generated)
                    continue;
                ++count;
                rows.emplace_back();
                for (std::size_t k = 0; k < 20; ++k) {
                    rows.back()[k] = double((*print)[k]);
                    means[side][k] += double((*print)[k]);
                }
            }
            for (double& mean : means[side])
                mean /= count;
        }
        std::array<double, 20> centre {}, spread {};
        for (std::size_t k = 0; k < 20; ++k) {
            for (const auto& row : rows)
                centre[k] += row[k] / double(rows.size());
            for (const auto& row : rows)
                spread[k] += (row[k] - centre[k]) * (row[k] - centre[k]) / double(rows.size());
            spread[k] = spread[k] > 1e-18 ? std::sqrt(spread[k]) : 0;
        }
        const auto z = [&](const std::array<double, 20>& row, std::size_t k) {
            return spread[k] > 0 ? (row[k] - centre[k]) / spread[k] : 0;
        };
        std::array<double, 20> axis {};
        axis.fill(1);
        axis[3] = 2;
        double variance = 0;
        for (int step = 0; step < 3000; ++step) {
            std::array<double, 20> next {};
            for (const auto& row : rows) {
                double dot = 0;
                for (std::size_t k = 0; k < 20; ++k)
                    dot += z(row, k) * axis[k];
                for (std::size_t k = 0; k < 20; ++k)
                    next[k] += dot * z(row, k) / double(rows.size());
            }
            variance = 0;
            for (const double v : next)
                variance += v * v;
            variance = std::sqrt(variance);
            for (std::size_t k = 0; k < 20; ++k)
                axis[k] = next[k] / variance;
        }
        for (const CompareState::Side side : { CompareState::A, CompareState::B }) {
            double place = 0;
            for (std::size_t k = 0; k < 20; ++k)
                place += z(means[side], k) * axis[k];
            const double score = side == CompareState::A ? axes[0].a : axes[0].b;
            QVERIFY2(
                std::abs(std::abs(score) - std::min(1.0, std::abs(place) / std::sqrt(variance)))
                    < 0.02,
                qPrintable(QStringLiteral("%1 %2").arg(score).arg(place / std::sqrt(variance))));
        }
        QVERIFY(axes[0].a * axes[0].b <= 0); // their common mean is 0
        // Another layout on one side: said, and the reference axes stay.
        TraceSession other = varied(sampleTrace(), 3);
        other.header().fingerprintLayout = "log8layers8";
        w.with(QStringLiteral("third"), std::move(other));
        QVERIFY(state->axes().isEmpty());
        QVERIFY(state->axesProblem().contains(QStringLiteral("different layouts")));
    }

    void longTextsComeInSlices()
    {
        Window w(hugeTrace(20000));
        w.with(QStringLiteral("other"), hugeTrace(19000));
        QVERIFY(w.view->aligned()->rowCount() >= 20000);
        QVERIFY(w.view->text(CompareState::A)->isWhole());
        pictureOf(*w.view);
    }

    void runsBoth()
    {
        Window w(sampleTrace());
        QVERIFY(w.view->state()->runRefusal().isEmpty());
        w.view->state()->runAgain();
        QCOMPARE(w.world.commands.log, QStringList { QStringLiteral("regenerate") });
        w.view->state()->runAgain(0.8);
        QCOMPARE(w.world.commands.log.size(), 2);
        w.world.commands.log.removeLast();
        w.world.commands.setBlocked(QStringLiteral("No model is open."));
        w.view->state()->runAgain();
        QCOMPARE(w.world.commands.log.size(), 1);
    }
};

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
