// SPDX-License-Identifier: Apache-2.0
// Inspect over sample traces and a model whose rows follow a rule: what it shows, and what it says
// it cannot show.
#include "tests/views/inspect_window.h"
#include "tests/views/picture.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/inspect/head_grid.h"
#include "views/inspect/heads_model.h"
#include "views/inspect/map_view.h"
#include "views/inspect/row_plot.h"
#include "views/inspect/scatter_plot.h"
#include "views/inspect/tokens_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace ax;
using namespace ax::ui;
using namespace ax::ui::test;

namespace {

TraceSession one() { return writtenTrace({ "Hi" }); }

TraceSession promptOnly()
{
    TraceSession trace = sampleTrace();
    int first = 0;
    while (trace.tokenRole(first) == TokenRole::Prompt)
        ++first;
    trace.truncate(first);
    return trace;
}

/// Three tokens are missing before the last.
TraceSession withHole()
{
    TraceSession trace = sampleTrace();
    (void)trace.addToken(generatedToken(trace.tokenCount() + 3, " far"));
    return trace;
}

TraceSession withHeads()
{
    SampleOptions options;
    options.raw = false;
    TraceSession trace = sampleTrace(options);
    for (int token = trace.nextStep(0); token >= 0; token = trace.nextStep(token + 1)) {
        StepRecord step = trace.step(token);
        step.headStats = { { 7,
            { { 0.5f, 0.5f, 0.25f, 0.25f, 0, 0, 0, 0, 0.3f },
                { 0.2f, 0, 0, 0, 0, 0, 0.5f, 0.5f, 0.9f } } } };
        (void)trace.addStep(step);
    }
    return trace;
}

} // namespace

class InspectTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }
    void cleanupTestCase() { Jobs::finish(); }

    void mapKeepsWhatItIsGiven()
    {
        MapData map(10, 400, 5, 300);
        AttentionTile tile;
        tile.firstQuery = 0;
        tile.queries = 200;
        tile.keys = 200;
        for (int q = 0; q < 200; ++q)
            for (int j = 0; j < 200; ++j)
                tile.p.push_back(j <= q ? TestQuestions::cell({ 3, 1 }, q, j) : 0.0f);
        map.add(tile);
        QVERIFY(!map.rowKnown(9) && map.rowWhole(10) && map.rowWhole(199) && !map.rowKnown(200));
        QVERIFY(!map.isWhole());
        QCOMPARE(map.knownRows(), 190);
        QCOMPARE(map.valueAt(100, 60), TestQuestions::cell({ 3, 1 }, 100, 60));
        QVERIFY(!present(map.valueAt(100, 101)) && !present(map.valueAt(100, 2)));
        double sum = 0;
        for (int q = 60; q < 200; ++q)
            sum += double(TestQuestions::cell({ 3, 1 }, q, 60));
        QVERIFY(std::abs(map.received()[55] - sum) < 1e-5);
        // Pooled cells: the sum and the largest of what they hold, the mean over visible pairs.
        for (int level = 1; level < map.levels(); ++level) {
            const int cells = 1 << level;
            const int row = (60 - 10) / cells, column = (20 - 5) / cells;
            double expected = 0, largest = 0;
            int pairs = 0;
            for (int q = 10 + row * cells; q < std::min(200, 10 + (row + 1) * cells); ++q)
                for (int j = 5 + column * cells; j < std::min(300, 5 + (column + 1) * cells); ++j)
                    if (j <= q) {
                        expected += double(TestQuestions::cell({ 3, 1 }, q, j));
                        largest = std::max(largest, double(TestQuestions::cell({ 3, 1 }, q, j)));
                    }
            for (int q = 10 + row * cells; q < std::min(400, 10 + (row + 1) * cells); ++q)
                for (int j = 5 + column * cells; j < std::min(300, 5 + (column + 1) * cells); ++j)
                    pairs += j <= q;
            QVERIFY(std::abs(double(map.cell(level, row, column).sum) - expected) < 1e-3);
            QCOMPARE(double(map.cell(level, row, column).max), largest);
            QVERIFY(std::abs(double(map.meanOf(level, row, column)) - expected / pairs) < 1e-6);
        }
        // A row that comes again takes the place of the first.
        std::fill(tile.p.begin(), tile.p.end(), 0.0f);
        map.add(tile);
        QVERIFY(std::abs(map.received()[55]) < 1e-6);
        QCOMPARE(map.knownRows(), 190);
    }

    void aLongRangeIsPooled()
    {
        MapData map(0, 6000, 0, 6000);
        QCOMPARE(map.pooled(), 2);
        AttentionTile tile;
        tile.firstQuery = 5000;
        tile.queries = 2;
        tile.keys = 5002;
        tile.p.assign(std::size_t(2 * 5002), 0.0f);
        tile.p[100] = 0.5f;
        tile.p[5002 + 101] = 0.25f;
        map.add(tile);
        QCOMPARE(map.cell(0, 2500, 50).sum, 0.75f);
        QCOMPARE(map.cell(0, 2500, 50).max, 0.5f);
        QCOMPARE(map.meanOf(0, 2500, 50), 0.75f / 4);
        QCOMPARE(map.cell(0, 2499, 50).max, -1.0f);
        QVERIFY(!present(map.valueAt(5000, 100))); // pooled: no single value is claimed
        // On the diagonal only what can be seen counts: (5000, 5000), (5001, 5000), (5001, 5001).
        tile.p[5000] = 0.3f;
        MapData other(0, 6000, 0, 6000);
        other.add(tile);
        QCOMPARE(other.meanOf(0, 2500, 2500), 0.3f / 3);
    }

    void scalesAreExact()
    {
        QCOMPARE(scaled(0.25f, 1, MapScale::Linear), 0.25f);
        QCOMPARE(scaled(0.25f, 1, MapScale::SquareRoot), 0.5f);
        QCOMPARE(scaled(0.01f, 1, MapScale::Logarithmic), 0.5f);
        QCOMPARE(scaled(1e-6f, 1, MapScale::Logarithmic), 0.0f);
        QCOMPARE(scaled(0.5f, 0, MapScale::Linear), 0.0f);
    }

    void aTraceAlone()
    {
        Window w(sampleTrace());
        QVERIFY(!w.view->isEmpty());
        QVERIFY(w.view->note()->isVisible());
        QVERIFY(w.view->note()->bodyText().startsWith(kNoModel));
        QVERIFY(w.questions.log.isEmpty());
        // Layers by how much of their rows the trace holds; every number from the records.
        QCOMPARE(w.dock->heads()->rowCount(), 4);
        const TraceSession& trace = w.world.session.trace();
        double kept = 0, received = 0;
        int rows = 0;
        for (int token = trace.nextStep(0); token >= 0; token = trace.nextStep(token + 1)) {
            const StepRecord step = trace.step(token);
            for (const RawRow& row : step.raw) {
                for (std::size_t k = 0; k < row.positions.size(); ++k) {
                    if (row.layer == 22)
                        kept += double(row.probability(k));
                    if (row.positions[k] == 40)
                        received += double(row.probability(k)) / double(step.raw.size());
                }
                rows += row.layer == 22;
            }
        }
        const int layer22 = w.dock->heads()->rowOf({ 22, -1 });
        QVERIFY(std::abs(
                    w.dock->heads()->index(layer22, HeadsModel::First).data(Qt::EditRole).toDouble()
                    - kept / rows)
            < 1e-5);
        QVERIFY(std::abs(double(w.state().received(40)) - received) < 1e-4);
        // The map holds the mean of the kept layers, and says nothing about the rest.
        const int keys = findToken(trace, " keys", 2);
        const AttentionRow row = attentionRow(trace, keys, LinkDirection::AttendsTo);
        for (const Link& link : row.links)
            QVERIFY(std::abs(w.state().map().valueAt(keys - 1, link.position) - link.probability)
                < 1e-5f);
        QVERIFY(!w.state().map().rowKnown(5)); // prompt rows were not recorded
        // One layer of them.
        w.state().setChosen({ { 22, -1 } });
        w.settle();
        const int layers[] = { 22 };
        const AttentionRow single = attentionRow(trace, keys, LinkDirection::AttendsTo, layers);
        for (const Link& link : single.links)
            QVERIFY(std::abs(w.state().map().valueAt(keys - 1, link.position) - link.probability)
                < 1e-5f);
        QCOMPARE(w.world.selection.layers(), QVector<int> { 22 }); // the lens shows it too
    }

    void headsOfAModel()
    {
        Window w(sampleTrace(), true);
        QCOMPARE(w.questions.log, QStringList { QStringLiteral("statistics") });
        w.questions.giveStatistics(w.tokens());
        QCOMPARE(block(*w.dock->heads(), 0, 3),
            QStringLiteral("1 | L3 · H1 | 0.40 | 0.30 | 60 | 60 % | 6 %\n"
                           "2 | L3 · H0 | 0.30 | 0.40 | 50 | 10 % | 5 %\n"
                           "3 | L0 · H1 | 0.20 | 0.60 | 20 | 40 % | 2 %"));
        // What is not known comes last and is no zero.
        QCOMPARE(block(*w.dock->heads(), 7, 1),
            QStringLiteral("8 | L3 · H3 | – | 0.10 | 80 | 80 % | 90 %"));
        // The strongest head's map is asked for; its rows appear as they come.
        QCOMPARE(w.questions.log.last(), QStringLiteral("rows 0-%1 of 1").arg(w.tokens()));
        QCOMPARE(w.questions.rows.heads, (std::vector<HeadRef> { { 3, 1 } }));
        w.settle();
        w.questions.giveRows(0, 50);
        QVERIFY(!w.state().mapIsKept());
        QCOMPARE(w.state().map().knownRows(), 50);
        QCOMPARE(w.state().map().valueAt(40, 7), TestQuestions::cell({ 3, 1 }, 40, 7));
        w.questions.giveRows(50, w.tokens());
        QTRY_VERIFY(w.state().map().isWhole());
        // Sorted by another one, filtered.
        w.state().setStatistic(QStringLiteral("entropy"));
        QCOMPARE(block(*w.dock->heads(), 0, 1),
            QStringLiteral("1 | L0 · H3 | 0.80 | 0.00 | 40 | 20 % | 4 %"));
        w.dock->heads()->setFilter(QStringLiteral("3.2"));
        QCOMPARE(w.dock->heads()->rowCount(), 1);
        QCOMPARE(w.dock->heads()->headAt(0), (HeadRef { 3, 2 }));
        QAbstractItemModelTester tester(w.dock->heads());
    }

    void oldMapStaysUntilTheNewOneComes()
    {
        Window w(sampleTrace(), true);
        w.answer();
        const float before = w.state().map().valueAt(30, 3);
        const quint64 old = w.questions.lastRows;
        QTest::mouseClick(w.view->grid(), Qt::LeftButton, {},
            w.view->grid()->cellRect(0, 2, w.view->grid()->size()).center().toPoint());
        QCOMPARE(w.state().chosen(), (std::vector<HeadRef> { { 0, 2 } }));
        QCOMPARE(w.state().map().valueAt(30, 3), before);
        // Another head before the first one came: its rows are not mixed in.
        QTest::keyClick(w.view->grid(), Qt::Key_Left);
        QVERIFY(w.questions.cancelled.contains(old + 1));
        QCOMPARE(w.state().chosen(), (std::vector<HeadRef> { { 0, 1 } }));
        w.questions.lastRows = old + 1;
        w.questions.giveRows(0, 40);
        QCOMPARE(w.state().map().valueAt(30, 3), before);
        w.questions.lastRows = old + 2;
        w.questions.giveRows(0, 40);
        QCOMPARE(w.state().map().valueAt(30, 4), TestQuestions::cell({ 0, 1 }, 30, 4));
    }

    void severalHeadsAndALayer()
    {
        Window w(sampleTrace(), true);
        w.answer();
        const auto at = [&](int row, int column) {
            return w.view->grid()->cellRect(row, column, w.view->grid()->size()).center().toPoint();
        };
        QTest::mouseClick(w.view->grid(), Qt::LeftButton, Qt::ControlModifier, at(0, 0));
        QCOMPARE(int(w.state().chosen().size()), 2);
        QCOMPARE(w.questions.log.last(), QStringLiteral("rows 0-%1 of 2 mean").arg(w.tokens()));
        w.questions.giveAllRows();
        QCOMPARE(
            w.state().map().valueAt(30, 3), TestQuestions::meanCell({ { 3, 1 }, { 0, 0 } }, 30, 3));
        QTest::mouseClick(w.view->grid(), Qt::LeftButton, {}, QPoint(4, at(1, 0).y()));
        QCOMPARE(int(w.state().chosen().size()), 4);
        QVERIFY(w.state().chosenText().contains(QStringLiteral("layer 3")));
    }

    void rangesAreAskedAlone()
    {
        Window w(sampleTrace(), true);
        w.answer();
        w.state().setRange(20, 60, 5, 50);
        QCOMPARE(w.questions.log.last(), QStringLiteral("rows 0-60 of 1"));
        w.questions.giveAllRows();
        QCOMPARE(w.state().map().firstQuery(), 20);
        QCOMPARE(w.state().map().valueAt(59, 49), TestQuestions::cell({ 3, 1 }, 59, 49));
        // Part of it is no whole column: received stays what the trace kept.
        QVERIFY(!w.state().receivedIsWhole());
        w.state().setRange(50, 20, 9999999, 3);
        QVERIFY(w.state().firstQuery() < w.state().endQuery());
        QVERIFY(w.state().firstKey() < w.state().endKey() && w.state().endKey() <= w.tokens());
    }

    void selectionGoesBothWays()
    {
        Window w(sampleTrace(), true);
        w.answer();
        Selection& selection = w.world.selection;
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        selection.setPinned(keys);
        QCOMPARE(w.dock->tokenTable()->currentIndex().row(), keys);
        QCOMPARE(w.view->map()->query(), keys - 1);
        QCOMPARE(w.view->map()->key() % 3, 1); // the heaviest place behind the sinks
        w.dock->tokenTable()->setCurrentIndex(w.dock->tokens()->index(77, 0));
        QCOMPARE(selection.pinned(), 77);
        // A click into the map pins the token that this row wrote.
        const QRectF plot = w.view->map()->plotRect(w.view->map()->size());
        const QRectF seen = w.view->map()->seen();
        const QPoint cell(int(plot.left() + 20.5 / seen.width() * plot.width()),
            int(plot.top() + 60.5 / seen.height() * plot.height()));
        QTest::mouseClick(w.view->map(), Qt::LeftButton, {}, cell);
        QCOMPARE(selection.pinned(), 61);
        QCOMPARE(w.view->map()->key(), 20);
        QTest::keyClick(w.view->map(), Qt::Key_Down);
        QCOMPARE(selection.pinned(), 62);
        QTest::keyClick(w.view->map(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(w.view->map()->key(), 30);
        QVERIFY(w.view->map()->accessibleDescription().contains(QStringLiteral("key 30")));
        QTest::keyClick(w.view->map(), Qt::Key_Return);
        QCOMPARE(selection.pinned(), 30);
        // The token is taken away: nothing is pinned, nothing is wrong.
        w.world.truncate(25);
        QCOMPARE(w.view->map()->query(), -1);
        QVERIFY(!w.dock->tokenTable()->currentIndex().isValid()
            || w.dock->tokenTable()->currentIndex().row() < 25);
        QVERIFY(w.state().map().isEmpty());
    }

    void zoomKeepsItsPlace()
    {
        Window w(sampleTrace(), true);
        w.answer();
        MapView* map = w.view->map();
        const QRectF whole = map->seen();
        map->zoom(4, QPointF(40, 120));
        QVERIFY(std::abs(map->seen().width() - whole.width() / 4) < 1e-6);
        const double share = (40 - map->seen().left()) / map->seen().width();
        QVERIFY(std::abs(share - 40 / whole.width()) < 1e-6);
        map->setSeen(QRectF(-100, -100, 30, 30));
        QCOMPARE(map->seen().topLeft(), QPointF(0, 0));
        map->setSeen(QRectF(0, 0, 0.1, 0.1));
        QVERIFY(map->seen().width() >= 4);
        QTest::keyClick(map, Qt::Key_0);
        QCOMPARE(map->seen(), whole);
        // On the screen as in a picture drawn at once.
        const QImage screen = pictureOf(*map);
        QVERIFY(map->tilesLeft() == 0);
        QImage drawn(map->size(), QImage::Format_RGB32);
        QPainter painter(&drawn);
        map->paint(painter, map->size(), look::colours());
        painter.end();
        QCOMPARE(screen, drawn);
    }

    void linesForFewTokens()
    {
        Window w(sampleTrace(), true);
        w.answer();
        w.world.selection.setPinned(100);
        const QImage map = pictureOf(*w.view->map());
        QTest::keyClick(w.view->map(), Qt::Key_V);
        QCOMPARE(w.view->form(), InspectView::Form::Lines);
        QVERIFY(map != pictureOf(*w.view->map()));
        QTest::keyClick(w.view->map(), Qt::Key_S);
        QVERIFY(!w.view->map()->sinksApart());
    }

    void effectsBesideLooks()
    {
        Window w(sampleTrace(), true);
        w.answer();
        w.view->setForm(InspectView::Form::Effect); // nothing is pinned
        QCOMPARE(w.view->form(), InspectView::Form::Map);
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        w.world.selection.setPinned(keys);
        QTest::keyClick(w.view->map(), Qt::Key_W);
        // Places, sets of them, heads.
        const QString asked = w.questions.log.last();
        QVERIFY2(asked.startsWith(QStringLiteral("effects %1: ").arg(keys))
                && asked.endsWith(QStringLiteral(" 8 heads"))
                && asked.section(QLatin1Char(' '), 2, 2).toInt() > keys,
            qPrintable(asked));
        w.questions.giveEffects();
        QCOMPARE(w.state().statistic(), QStringLiteral("effect"));
        // Each head's look at the place that mattered most stands beside its effect.
        QCOMPARE(w.state().placeThatMattered(), keys - 3);
        QCOMPARE(w.questions.log.last(), QStringLiteral("rows %1-%2 of 8").arg(keys - 1).arg(keys));
        w.questions.giveAllRows();
        const auto onPlace = [&](int layer, int head) {
            return look::number(
                double(TestQuestions::cell({ layer, head }, keys - 1, keys - 3)), 2);
        };
        // By size, either sign.
        QCOMPARE(block(*w.dock->heads(), 0, 3),
            QStringLiteral("1 | L0 · H2 | −0.60 | %1 | 0.05 | 0.70 | 30 | 30 % | 3 %\n"
                           "2 | L3 · H1 | +0.40 | %2 | 0.40 | 0.30 | 60 | 60 % | 6 %\n"
                           "3 | L0 · H0 | −0.02 | %3 | 0.10 | 0.50 | 10 | 50 % | 1 %")
                .arg(onPlace(0, 2), onPlace(3, 1), onPlace(0, 0)));
        ScatterPlot* scatter = w.view->findChild<ScatterPlot*>();
        QCOMPARE(scatter->points().size(), keys);
        // The place that mattered most was not the one looked at most.
        const auto most = std::max_element(scatter->points().begin(), scatter->points().end(),
            [](const auto& a, const auto& b) { return std::abs(a.effect) < std::abs(b.effect); });
        QCOMPARE(most->position, keys - 3);
        QCOMPARE(most->mattered, 1);
        QVERIFY(!scatter->parting().isEmpty());
        for (const ScatterPlot::Point& point : scatter->points())
            if (point.own || point.sink)
                QCOMPARE(point.looked, 0);
        w.dock->tokens()->setOrder(TokensModel::Order::Mattered);
        QCOMPARE(w.dock->tokens()->tokenAt(0), keys - 3);
        // Another token: these effects are not its own.
        w.world.selection.setPinned(keys - 1);
        QVERIFY(scatter->points().isEmpty());
    }

    void saysWhatItCannotShow_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("empty");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << 0 << true << QString();
        QTest::newRow("one token") << 1 << true << kNoModel;
        QTest::newRow("prompt only") << 2 << true << kNoModel;
        QTest::newRow("sketches") << 3 << true << QString();
        QTest::newRow("fingerprints") << 4 << true << QString();
        QTest::newRow("experts") << 5 << false << QString();
        QTest::newRow("dropped") << 6 << false << QStringLiteral("dropped in 20");
        QTest::newRow("damaged") << 8 << false << QString();
        QTest::newRow("heads mode") << 7 << false << QString();
    }

    void saysWhatItCannotShow()
    {
        QFETCH(int, kind);
        QFETCH(bool, empty);
        QFETCH(QString, words);
        SampleOptions options;
        if (kind == 3) {
            options.raw = false;
            options.sketches = true;
        }
        if (kind == 4)
            options.raw = false;
        options.moe = kind == 5;
        if (kind == 6) {
            options.droppedFrom = 150;
            options.droppedTo = 170;
        }
        Window w(kind == 0  ? TraceSession()
                : kind == 1 ? one()
                : kind == 2 ? promptOnly()
                : kind == 7 ? withHeads()
                : kind == 8 ? withHole()
                            : sampleTrace(options));
        QCOMPARE(w.view->isEmpty(), empty);
        for (int token = 0; token < w.tokens(); token += 7) {
            w.world.selection.setPinned(token);
            pictureOf(*w.view->map());
            pictureOf(*w.view->row());
        }
        if (empty) {
            // Nothing is claimed of what is not there.
            QCOMPARE(w.dock->heads()->rowCount(), 0);
            for (int token = 0; token < w.tokens(); ++token)
                QVERIFY(!present(w.state().received(token)));
        } else {
            QVERIFY2(
                w.view->note()->bodyText().contains(words), qPrintable(w.view->note()->bodyText()));
        }
        if (kind == 6) {
            QVERIFY(!w.state().map().rowKnown(155));
            QVERIFY(w.state().map().rowKnown(175));
        }
        if (kind == 8) {
            // Of tokens that are missing nothing is claimed; the others are as without the hole.
            const int last = w.tokens() - 1;
            Window whole(sampleTrace());
            for (int token = last - 3; token <= last; ++token)
                QVERIFY(!w.state().map().rowKnown(token));
            for (int token = 0; token < last - 3; ++token)
                QCOMPARE(w.state().received(token), whole.state().received(token));
        }
        if (kind == 7)
            QCOMPARE(block(*w.dock->heads(), 0, 2),
                QStringLiteral("1 | L7 · H0 | 50 % | 0.30 | 50 % | 0 %\n"
                               "2 | L7 · H1 | 20 % | 0.90 | 0 % | 80 %"));
        // With the model it can all be computed.
        w.questions.setRefusal({});
        if (kind > 1)
            QVERIFY(!w.questions.log.isEmpty());
    }

    void aLongSessionAsksFirst()
    {
        Window w(hugeTrace(100000), true);
        QVERIFY(w.questions.log.isEmpty());
        QVERIFY(w.view->note()->isVisible());
        TokensModel* tokens = w.dock->tokens();
        QCOMPARE(tokens->rowCount(), w.tokens());
        tokens->setFilter(QStringLiteral("99990"));
        QTRY_VERIFY(!tokens->isOrdering()); // beside the window
        QVERIFY(tokens->rowOf(99990) >= 0);
        QVERIFY(tokens->rowCount() < 1000);
        tokens->setFilter({});
        w.state().go();
        QCOMPARE(w.questions.log, QStringList { QStringLiteral("statistics") });
        w.questions.giveStatistics(w.tokens());
        w.questions.giveRows(0, 100);
        QVERIFY(w.state().map().pooled() > 1);
        pictureOf(*w.view->map());
        // Single cells of what is seen, once the rows are there and the hand is still.
        Q_EMIT w.questions.finished(w.questions.lastRows, false, {});
        w.view->map()->setSeen(QRectF(20, 40, 50, 50));
        QTRY_COMPARE(w.questions.log.last(), QStringLiteral("rows 9-90 of 1"));
        QVERIFY(w.state().detail().isEmpty());
        w.questions.giveAllRows();
        QCOMPARE(w.state().detail().valueAt(60, 30),
            TestQuestions::cell(w.state().chosen().front(), 60, 30));
        pictureOf(*w.view->map());
    }

    void zoomAndRangeAreSteps()
    {
        Window w(sampleTrace(), true);
        w.answer();
        const QRectF whole = w.view->map()->seen();
        w.view->map()->zoom(3, QPointF(50, 100));
        QCOMPARE(w.world.commands.log, QStringList { QStringLiteral("remember Zoom") });
        w.world.commands.lastBack();
        QCOMPARE(w.view->map()->seen(), whole);
        QCOMPARE(w.world.commands.log.size(), 1); // going back is no step of its own
    }

    void problemsAreSaidAndNothingIsLost()
    {
        Window w(sampleTrace(), true);
        w.answer();
        w.state().setChosen({ { 0, 0 } });
        const float before = w.state().map().valueAt(30, 3);
        Q_EMIT w.questions.finished(w.questions.lastRows, true, QStringLiteral("No memory."));
        QVERIFY(w.view->note()->isVisible());
        QVERIFY(w.view->note()->bodyText().startsWith(QStringLiteral("No memory.")));
        QCOMPARE(w.state().map().valueAt(30, 3), before);
        // Hidden, nothing is computed any more.
        w.questions.cancelled.clear();
        w.state().setChosen({ { 0, 1 } });
        w.view->hide();
        w.dock->hide();
        QVERIFY(w.questions.cancelled.contains(w.questions.lastRows));
        Q_EMIT w.questions.finished(w.questions.lastRows, true, {});
        // Shown again, it goes on by itself.
        const qsizetype asked = w.questions.log.size();
        w.view->show();
        QCOMPARE(w.questions.log.size(), asked + 1);
        QCOMPARE(w.questions.rows.heads, (std::vector<HeadRef> { { 0, 1 } }));
    }

    void panelsAreTablesAndFiles()
    {
        Window w(sampleTrace(), true);
        w.answer();
        w.world.selection.setPinned(100);
        QTemporaryDir folder;
        for (PlotPanel* panel : { w.view->gridPanel(), w.view->mapPanel(), w.view->rowPanel() }) {
            panel->picture()->setFocus();
            QTest::keyClick(panel->picture(), Qt::Key_T);
            QVERIFY(panel->isTable());
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
        QFile csv(folder.filePath(QStringLiteral("panel.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count("\r\n"), 101); // a line for each place of the row, and names
    }

    void speed()
    {
        // AX_SPEED=1 prints what a map of 4,096 x 4,096 costs the GUI thread.
        if (!qEnvironmentVariableIsSet("AX_SPEED"))
            QSKIP("AX_SPEED is not set");
        Window w(hugeTrace(4096 - 30), true);
        w.state().go();
        w.questions.giveStatistics(w.tokens());
        QElapsedTimer time;
        double slowest = 0;
        for (int from = 0; from < w.tokens(); from += 128) {
            // Made before the clock runs: the engine's part.
            auto tile = std::make_shared<AttentionTile>();
            tile->layer = 3;
            tile->head = 1;
            tile->firstQuery = from;
            tile->queries = std::min(128, w.tokens() - from);
            tile->keys = from + tile->queries;
            tile->p.assign(std::size_t(tile->queries) * std::size_t(tile->keys), 0.001f);
            for (std::size_t k = 0; k < tile->p.size(); k += 17)
                tile->p[k] = float(k % 97) / 97;
            time.start();
            Q_EMIT w.questions.tile(w.questions.lastRows, tile);
            slowest = std::max(slowest, double(time.nsecsElapsed()) / 1e6);
        }
        MapView* map = w.view->map();
        const auto frames = [&](const char* what, auto change) {
            QVector<double> all;
            for (int k = 0; k < 40; ++k) {
                change(k);
                pictureOf(*map);
                all << map->lastPaintMs();
            }
            std::sort(all.begin(), all.end());
            std::printf("%s: median %.1f ms, slowest %.1f ms\n", what, all[20], all.last());
        };
        std::printf("slowest tile of 128 rows: %.1f ms, map %d x %d at %d x %d\n", slowest,
            w.tokens(), w.tokens(), map->width(), map->height());
        frames("whole map again", [](int) {});
        frames("zoom in", [&](int) { map->zoom(1.15, QPointF(1000, 3000)); });
        frames("pan", [&](int k) { map->setSeen(map->seen().translated(k % 2 ? 7 : 5, 3)); });
        frames("zoom out", [&](int) { map->zoom(1 / 1.15, QPointF(1000, 3000)); });
        std::fflush(stdout);
    }

    void shots()
    {
        // AX_SHOT=FOLDER writes pictures to look at.
        const QString folder = qEnvironmentVariable("AX_SHOT");
        if (folder.isEmpty())
            QSKIP("AX_SHOT is not set");
        Window w(sampleTrace(), true);
        w.answer();
        w.world.selection.setPinned(findToken(w.world.session.trace(), " keys", 2));
        for (const auto theme : { look::Theme::Light, look::Theme::Dark }) {
            look::setCurrentTheme(theme);
            const QString end
                = theme == look::Theme::Light ? QStringLiteral("-l.png") : QStringLiteral("-d.png");
            w.view->setForm(InspectView::Form::Lines);
            w.view->grab().save(folder + QStringLiteral("/lines") + end);
            w.view->setForm(InspectView::Form::Map);
            w.view->setForm(InspectView::Form::Effect);
            if (!w.state().effects())
                w.questions.giveEffects();
            w.view->grab().save(folder + QStringLiteral("/effect") + end);
            w.dock->grab().save(folder + QStringLiteral("/dock") + end);
        }
        look::setCurrentTheme(look::Theme::Light);
    }
};

QTEST_MAIN(InspectTest)
#include "inspect_test.moc"
