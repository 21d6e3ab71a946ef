// SPDX-License-Identifier: Apache-2.0
// Inspect: two heads apart, sinks of both rules, heads silenced together, what eviction drops.
#include "engine/analysis/sinks.h"
#include "tests/views/inspect_window.h"
#include "tests/views/picture.h"
#include "views/common/plot_panel.h"
#include "views/inspect/eviction_panel.h"
#include "views/inspect/head_grid.h"
#include "views/inspect/head_table.h"
#include "views/inspect/map_view.h"
#include "views/inspect/row_plot.h"
#include "views/inspect/tokens_model.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace ax;
using namespace ax::ui;
using namespace ax::ui::test;

namespace {

constexpr HeadRef kA { 3, 1 }, kB { 3, 0 };

/// Rows [from, to) that sum to 1; `sink` gets 0.45 of every row from `begins` on.
AttentionTile tileOf(int from, int to, unsigned seed, int sink = -1, int begins = 0)
{
    AttentionTile tile;
    tile.firstQuery = from;
    tile.queries = to - from;
    tile.keys = to;
    tile.p.assign(std::size_t(tile.queries) * std::size_t(to), 0.0f);
    for (int q = from; q < to; ++q) {
        // The same row wherever a tile is cut.
        std::mt19937 random(seed * 7919u + unsigned(q));
        float* row = tile.p.data() + std::size_t(q - from) * std::size_t(to);
        float sum = 0;
        for (int j = 0; j <= q; ++j)
            sum += row[j] = 0.01f + float(random() % 1000) / 1000;
        for (int j = 0; j <= q; ++j)
            row[j] /= sum;
        if (sink >= 0 && q >= begins && sink <= q) {
            for (int j = 0; j <= q; ++j)
                row[j] *= 0.55f;
            row[sink] += 0.45f;
        }
    }
    return tile;
}

float at(const AttentionTile& tile, int query, int key)
{
    return tile.p[std::size_t(query - tile.firstQuery) * std::size_t(tile.keys) + std::size_t(key)];
}

} // namespace

class InspectPairTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A number of a whole layer stands at each of its heads.
    void consensusOfALayer()
    {
        HeadStatistics found;
        found.layers = { 0, 3 };
        found.heads = 2;
        found.tokens = 9;
        found.byHead["entropy"] = { 0.1f, 0.2f, 0.3f, 0.4f };
        found.consensus = { 0.25f, 0.75f };
        const HeadTable table = tableOf(found);
        const HeadStatistic* consensus = table.find("consensus");
        QVERIFY(consensus);
        QCOMPARE(consensus->values, (std::vector<float> { 0.25f, 0.25f, 0.75f, 0.75f }));
        QVERIFY(!wordsOf("consensus").title.isEmpty() && !wordsOf("consensus").meaning.isEmpty());
    }

    void initTestCase() { look::install(*qApp, look::Theme::Light); }
    void cleanupTestCase() { Jobs::finish(); }

    void twoHeadsStandApart()
    {
        Window w(sampleTrace(), true);
        w.answer();
        w.world.selection.setPinned(100);
        QCOMPARE(w.state().chosen(), std::vector<HeadRef> { kA });
        QVERIFY(w.view->pairChoice()->isHidden());
        // C: the next head of the order of copying.
        QTest::keyClick(w.view->grid(), Qt::Key_C);
        QCOMPARE(w.state().chosen(), (std::vector<HeadRef> { kA, kB }));
        QCOMPARE(w.state().pair(), InspectState::Pair::Beside);
        QVERIFY(!w.view->pairChoice()->isHidden());
        QCOMPARE(w.questions.log.last(), QStringLiteral("rows 0-%1 of 2").arg(w.tokens()));
        // The old map stays until the rows of both come.
        QCOMPARE(int(w.view->map()->plots(w.view->map()->size()).size()), 1);
        w.questions.giveAllRows();
        QCoreApplication::processEvents(); // the second tile waits for its turn
        const QVector<MapView::Plot> plots = w.view->map()->plots(w.view->map()->size());
        QCOMPARE(int(plots.size()), 2);
        QCOMPARE(plots[0].rect.size(), plots[1].rect.size());
        QVERIFY(plots[0].rect.right() < plots[1].rect.left()
            && plots[1].rect.right() < w.view->map()->width());
        const auto a = [](int q, int j) { return TestQuestions::cell(kA, q, j); };
        const auto b = [](int q, int j) { return TestQuestions::cell(kB, q, j); };
        const HeadMaps& maps = w.state().maps();
        for (const auto& [q, j] : { std::pair(99, 4), { 99, 6 }, { 60, 60 }, { 10, 0 } }) {
            QCOMPARE(maps.first().valueAt(q, j), a(q, j));
            QCOMPARE(maps.second().valueAt(q, j), b(q, j));
            QCOMPARE(maps.differenceAt(q, j), b(q, j) - a(q, j));
        }
        // Table form: two rows a query, what is drawn in them.
        const QAbstractItemModel* table = w.view->mapPanel()->table()->model();
        QCOMPARE(table->rowCount(), 2 * w.tokens());
        QCOMPARE(table->index(198, 0).data(Qt::EditRole).toInt(), 99);
        QCOMPARE(table->index(198, 1).data().toString(), QStringLiteral("A"));
        QCOMPARE(table->index(199, 1).data().toString(), QStringLiteral("B"));
        QCOMPARE(
            table->headerData(6, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("4"));
        QCOMPARE(float(table->index(198, 6).data(Qt::EditRole).toDouble()), a(99, 4));
        QCOMPARE(float(table->index(199, 6).data(Qt::EditRole).toDouble()), b(99, 4));
        // The row of the pinned token: both, and what parts them.
        const QAbstractItemModel* row = w.view->rowPanel()->table()->model();
        QCOMPARE(row->columnCount(), 6);
        QCOMPARE(
            row->headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("A"));
        QCOMPARE(float(row->index(6, 3).data(Qt::EditRole).toDouble()), a(99, 6));
        QCOMPARE(float(row->index(6, 4).data(Qt::EditRole).toDouble()), b(99, 6));
        QCOMPARE(float(row->index(6, 5).data(Qt::EditRole).toDouble()), b(99, 6) - a(99, 6));
        // Received: what both got, as for their mean.
        double received = 0;
        for (int q = 50; q < w.tokens(); ++q)
            received += double(TestQuestions::meanCell({ kA, kB }, q, 50));
        QVERIFY(std::abs(double(w.state().received(50)) - received) < 1e-4);

        // A click into the right map is the same place.
        const QRectF second = plots[1].rect, seen = w.view->map()->seen();
        QTest::mouseClick(w.view->map(), Qt::LeftButton, {},
            QPoint(int(second.left() + 20.5 / seen.width() * second.width()),
                int(second.top() + 60.5 / seen.height() * second.height())));
        QCOMPARE(w.view->map()->query(), 60);
        QCOMPARE(w.view->map()->key(), 20);
        const QString said = w.view->map()->accessibleDescription();
        QVERIFY2(said.contains(QStringLiteral("A ") + look::number(double(a(60, 20)), 3))
                && said.contains(QStringLiteral("B ") + look::number(double(b(60, 20)), 3)),
            qPrintable(said));

        // What parts them: the same rows, one map, signed numbers.
        const int asked = int(w.questions.log.size());
        const QImage beside = pictureOf(*w.view->map());
        QTest::keyClick(w.view->map(), Qt::Key_D);
        QCOMPARE(w.state().pair(), InspectState::Pair::Difference);
        QCOMPARE(int(w.questions.log.size()), asked);
        QCOMPARE(int(w.view->map()->plots(w.view->map()->size()).size()), 1);
        QVERIFY(beside != pictureOf(*w.view->map()));
        QCOMPARE(table->rowCount(), w.tokens());
        QCOMPARE(table->index(99, 5).data().toString(),
            look::signedNumber(double(b(99, 4) - a(99, 4)), 3));
        QAbstractItemModelTester mapTester(const_cast<QAbstractItemModel*>(table));
        QAbstractItemModelTester rowTester(const_cast<QAbstractItemModel*>(row));

        // Arrows move B, never onto A; files hold both forms.
        QTest::keyClick(w.view->grid(), Qt::Key_Right);
        QCOMPARE(w.state().chosen(), (std::vector<HeadRef> { kA, kB }));
        QTest::keyClick(w.view->grid(), Qt::Key_Up);
        QCOMPARE(w.state().chosen(), (std::vector<HeadRef> { kA, { 0, 0 } }));
        w.questions.giveAllRows();
        QCoreApplication::processEvents();
        QCOMPARE(w.state().maps().differenceAt(60, 20),
            TestQuestions::cell({ 0, 0 }, 60, 20) - a(60, 20));
        QTemporaryDir folder;
        for (PlotPanel* panel : { w.view->gridPanel(), w.view->mapPanel(), w.view->rowPanel() }) {
            QVERIFY(panel->savePng(folder.filePath(QStringLiteral("panel.png"))));
            QVERIFY(panel->saveSvg(folder.filePath(QStringLiteral("panel.svg"))));
            QVERIFY(panel->saveCsv(folder.filePath(QStringLiteral("panel.csv"))));
        }
        // Lines of both; then A alone again.
        w.view->setForm(InspectView::Form::Lines);
        pictureOf(*w.view->map());
        w.view->setForm(InspectView::Form::Map);
        QTest::keyClick(w.view->map(), Qt::Key_C);
        QCOMPARE(w.state().chosen(), std::vector<HeadRef> { kA });
        w.questions.giveAllRows();
        QVERIFY(!w.state().maps().isPair());
        QVERIFY(w.view->pairChoice()->isHidden());
    }

    void whatATraceKeptOfTwoLayers()
    {
        Window w(sampleTrace());
        const auto& layers = w.state().table().layers;
        QVERIFY(layers.size() > 1);
        w.state().setChosen({ { layers[0], -1 }, { layers[1], -1 } });
        w.state().setPair(InspectState::Pair::Beside);
        w.settle();
        const HeadMaps& maps = w.state().maps();
        QVERIFY(maps.isPair());
        int both = 0;
        const TraceSession& trace = w.world.session.trace();
        for (int token = trace.nextStep(0); token >= 0; token = trace.nextStep(token + 1)) {
            const StepView step = trace.viewStep(token);
            for (int at = 0; at < step.rowCount(); ++at)
                for (int other = 0; other < step.rowCount(); ++other) {
                    const RowView a = step.row(at), b = step.row(other);
                    if (a.layer != layers[0] || b.layer != layers[1])
                        continue;
                    for (std::size_t k = 0; k < a.positions.size(); ++k) {
                        QCOMPARE(maps.first().valueAt(token - 1, a.positions[k]), a.probability(k));
                        const auto found
                            = std::find(b.positions.begin(), b.positions.end(), a.positions[k]);
                        const float parts = maps.differenceAt(token - 1, a.positions[k]);
                        // Of what only one kept nothing is claimed.
                        QCOMPARE(present(parts), found != b.positions.end());
                        if (!present(parts))
                            continue;
                        ++both;
                        const auto there = std::size_t(found - b.positions.begin());
                        QVERIFY(
                            std::abs(parts - (b.probability(there) - a.probability(k))) < 1e-6f);
                    }
                }
        }
        QVERIFY(both > 0);
    }

    void pooledDifferencesAreThoseOfTheirCells()
    {
        const AttentionTile a = tileOf(0, 300, 1), b = tileOf(0, 300, 2);
        HeadMaps maps({ 20, 290, 5, 280 }, HeadMaps::Two(kA, kB));
        // Cut differently, and B first.
        for (const auto& [from, to] : { std::pair(0, 100), { 100, 300 } }) {
            AttentionTile part = tileOf(from, to, 2);
            part.layer = kB.layer;
            part.head = kB.head;
            maps.add(part);
        }
        for (const auto& [from, to] : { std::pair(0, 70), { 70, 170 }, { 170, 300 } }) {
            AttentionTile part = tileOf(from, to, 1);
            part.layer = kA.layer;
            part.head = kA.head;
            maps.add(part);
        }
        QVERIFY(maps.more().isWhole() && maps.less().isWhole());
        for (int level = 0; level < maps.first().levels(); ++level)
            for (int row = 0; row < maps.first().rowsAt(level); row += 3)
                for (int column = 0; column < maps.first().columnsAt(level); column += 2) {
                    double sum = 0, largest = 0;
                    int pairs = 0;
                    const int cells = 1 << level;
                    for (int q = 20 + row * cells; q < std::min(290, 20 + (row + 1) * cells); ++q)
                        for (int j = 5 + column * cells;
                             j < std::min(280, 5 + (column + 1) * cells) && j <= q; ++j) {
                            const double parts = double(at(b, q, j)) - double(at(a, q, j));
                            sum += parts;
                            ++pairs;
                            if (std::abs(parts) > std::abs(largest))
                                largest = parts;
                        }
                    const float mean = maps.difference(level, row, column, false);
                    QCOMPARE(present(mean), pairs > 0);
                    if (pairs == 0)
                        continue;
                    QVERIFY(std::abs(double(mean) - sum / pairs) < 1e-6);
                    QVERIFY(std::abs(double(maps.difference(level, row, column, true)) - largest)
                        < 1e-6);
                }
    }

    void sinksOfBothRules()
    {
        const int count = 260, sink = 40, begins = 150;
        const AttentionTile whole = tileOf(0, count, 3, sink, begins);
        MapData map(0, count, 0, count);
        for (int from = 0; from < count; from += 50)
            map.add(tileOf(from, std::min(count, from + 50), 3, sink, begins));
        // The rule in plain code (spec/capture.md section 2).
        const auto isSink = [&](int position, int query) {
            if (position < 4)
                return true;
            double mass = 0;
            int rows = 0;
            for (int q = std::max(0, query - 31); q <= query; ++q, ++rows)
                mass += position <= q ? double(at(whole, q, position)) : 0;
            return mass / rows > 0.3 && query + 1 - position >= 64;
        };
        int later = 0;
        double most = 0;
        for (int q = 0; q < count; ++q)
            for (int j = 0; j <= q; ++j) {
                QCOMPARE(map.isSink(j, q), isSink(j, q));
                later += j >= 4 && isSink(j, q);
                if (!isSink(j, q))
                    most = std::max(most, double(at(whole, q, j)));
            }
        QVERIFY(later > 50);
        QCOMPARE(double(map.maximum()), most);
        QVERIFY(map.isEverSink(sink) && !map.isEverSink(sink + 1));
        // A range knows its sinks from the rows just before it.
        MapData part(200, 240, 30, 60);
        part.add(tileOf(200 - 31, 240, 3, sink, begins));
        for (int q = 200; q < 240; ++q)
            for (int j = 30; j < 60; ++j)
                QCOMPARE(part.isSink(j, q), isSink(j, q));
    }

    void laterSinksAreHatchedAndLeftOut()
    {
        Window w(hugeTrace(230), true);
        w.questions.giveStatistics(w.tokens());
        AttentionTile tile = tileOf(0, w.tokens(), 4, 40, 100);
        tile.layer = w.state().chosen().front().layer;
        tile.head = w.state().chosen().front().head;
        const int query = w.tokens() - 2;
        w.world.selection.setPinned(query + 1);
        Q_EMIT w.questions.tile(
            w.questions.lastRows, std::make_shared<const AttentionTile>(std::move(tile)));
        Q_EMIT w.questions.finished(w.questions.lastRows, false, {});
        QVERIFY(w.state().map().isSink(40, query));
        QVERIFY(w.view->map()->key() != 40); // the crosshair stands on no sink
        const QAbstractItemModel* row = w.view->rowPanel()->table()->model();
        QVERIFY(row->index(40, 0).data(SinkRole).toBool());
        QVERIFY(!row->index(41, 0).data(SinkRole).toBool());
        w.view->map()->setSeen(QRectF(30, query - 20, 20, 20));
        const auto pixel = [&] {
            const QImage picture = pictureOf(*w.view->map());
            const QRectF plot = w.view->map()->plotRect(w.view->map()->size());
            const QRectF seen = w.view->map()->seen();
            int amber = 0, all = 0;
            for (double y = 2; y < 12; y += 0.25)
                for (double x = 0.1; x < 1; x += 0.1, ++all) {
                    const QColor c = picture.pixelColor(
                        int(plot.left() + (40 - seen.left() + x) / seen.width() * plot.width()),
                        int(plot.top() + y / seen.height() * plot.height()));
                    amber += c.hsvSaturation() > 60;
                }
            return double(amber) / all;
        };
        QVERIFY(pixel() < 0.05); // grey lines on a white ground
        QTest::keyClick(w.view->map(), Qt::Key_S);
        QVERIFY(pixel() > 0.9);
    }

    void headsThatCostMostTogether()
    {
        Window w(sampleTrace(), true);
        w.answer();
        w.world.selection.setPinned(100);
        w.view->setForm(InspectView::Form::Effect);
        w.questions.giveEffects();
        QVERIFY(w.questions.log.contains(QStringLiteral("effects 100: 0 positions, 1 heads")));
        QVERIFY(!w.state().together());
        EffectResult found;
        found.heads.push_back({ -1.25f, 0 });
        Q_EMIT w.questions.effects(w.questions.lastEffects, found);
        Q_EMIT w.questions.finished(w.questions.lastEffects, false, {});
        QVERIFY(w.state().together());
        // Only heads that cost something: seven of the eight.
        QCOMPARE(int(w.state().together()->heads.size()), 7);
        QCOMPARE(w.state().together()->heads.front(), (HeadRef { 0, 2 }));
        QVERIFY(std::abs(w.state().together()->addedUp + 0.72) < 1e-6);
        bool says = false;
        for (const QLabel* label : w.view->gridPanel()->findChildren<QLabel*>())
            says |= label->text().contains(
                QStringLiteral("The 7 that cost most: −1.25 together, −0.72 added up."));
        QVERIFY(says);
        w.world.selection.setPinned(101);
        w.view->setForm(InspectView::Form::Effect);
        w.questions.giveEffects();
        QVERIFY(!w.state().together()); // of another token
    }

    void evictionHasATabAndStrikesOut()
    {
        Window w(sampleTrace(), true);
        w.answer();
        EvictionPanel* panel = w.dock->eviction();
        QVERIFY(panel->isEmpty());
        QTest::keyClick(w.view->map(), Qt::Key_X);
        QCOMPARE(w.questions.log.last(), QStringLiteral("kept h2o at 0.3"));
        QVERIFY(panel->isEmpty()); // it is read yet
        QVector<int> kept;
        for (int token = 0; token < w.tokens(); token += 3)
            kept << token;
        w.questions.giveKept(kept);
        QVERIFY(!panel->isEmpty());
        const FixedModel* model = panel->model();
        int tokens = 0, stay = 0, go = 0;
        for (int row = 0; row + 1 < model->rowCount(); ++row) {
            tokens += model->index(row, 1).data(Qt::EditRole).toInt();
            stay += model->index(row, 2).data(Qt::EditRole).toInt();
            go += model->index(row, 3).data(Qt::EditRole).toInt();
        }
        const int last = model->rowCount() - 1;
        QVERIFY(last > 2);
        QCOMPARE(tokens, w.tokens());
        QCOMPARE(stay, int(kept.size()));
        QCOMPARE(go, w.tokens() - stay);
        QCOMPARE(model->index(last, 1).data(Qt::EditRole).toInt(), tokens);
        QCOMPARE(model->index(last, 2).data(Qt::EditRole).toInt(), stay);
        double all = 0, dropped = 0;
        for (int token = 0; token < w.tokens(); ++token) {
            all += double(w.state().received(token));
            dropped += token % 3 == 0 ? 0 : double(w.state().received(token));
        }
        QVERIFY(
            std::abs(model->index(last, 4).data(Qt::EditRole).toDouble() - dropped / all) < 1e-6);
        QCOMPARE(w.dock->tokens()->index(6, 1).data(DroppedRole).toBool(), false);
        QCOMPARE(w.dock->tokens()->index(7, 1).data(DroppedRole).toBool(), true);
        QTest::keyClick(w.view->map(), Qt::Key_X);
        QVERIFY(panel->isEmpty());
        QVERIFY(!w.dock->tokens()->index(7, 1).data(DroppedRole).toBool());
    }
};

QTEST_MAIN(InspectPairTest)
#include "inspect_pair_test.moc"
