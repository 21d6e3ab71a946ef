// SPDX-License-Identifier: Apache-2.0
// The Manifold view over made-up points: tables as text, selection both ways, what is said where
// there is nothing to see, runs that are cancelled or fail.
#include "engine/discovery/artefacts.h"
#include "tests/views/picture.h"
#include "tests/views/sample_trace.h"
#include "views/common/empty_state.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/manifold/discovery_dock.h"
#include "views/manifold/label_places.h"
#include "views/manifold/manifold_models.h"
#include "views/manifold/manifold_view.h"
#include "views/session/jobs.h"
#include "views/session/manifold_work.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

#include <atomic>
#include <cmath>
#include <random>
#include <thread>

using namespace ax;
using namespace ax::ui;
using namespace ax::ui::test;

namespace {

using discovery::PointTable;

/// Groups of points far apart: each in its own zone, over several sessions, tokens "w0", "w1", …
PointTable groups(int count, int each, bool shapeless = false)
{
    std::mt19937 random(7);
    std::normal_distribution<float> normal;
    PointTable table;
    table.dims = 20;
    table.schema = "log16";
    table.sinkPolicy = "include";
    table.source = "made up";
    const char* zones[] = { "syntax_floor", "semantic_bridge", "long_range", "diffuse" };
    for (int k = 0; k < count * each; ++k) {
        const int group = k % count;
        for (int d = 0; d < table.dims; ++d)
            table.values.push_back(d >= 3
                    ? 0.0f // a column without spread carries nothing
                    : normal(random) * 0.1f + (!shapeless && d == group ? 3.0f : 0.0f));
        table.ids.push_back(k);
        const int session = (k / count) % 5;
        table.session.push("s" + std::to_string(session));
        table.request.push("r" + std::to_string((k / count) % 40));
        table.model.push("tiny");
        table.zone.push(zones[group % 4]);
        table.phase.push("output");
        table.position.push_back((k / count) / 5 * count + group);
        table.tokenId.push_back(group);
        table.tokenText.push_back(" w" + std::to_string(group));
        table.surprisal.push_back(float(group));
        table.time.push_back(1700000000000LL + std::int64_t(k) * 60000);
    }
    return table;
}

class TableSource : public discovery::PointSource {
public:
    TableSource(PointTable table, std::shared_ptr<std::atomic<bool>> gate, std::string problem)
        : m_table(std::move(table))
        , m_gate(std::move(gate))
        , m_problem(std::move(problem))
    {
    }
    std::string name() const override { return "made up"; }
    Result<PointTable> read(discovery::Job& job) override
    {
        while (!*m_gate && !job.stopped())
            std::this_thread::yield();
        AX_CHECK(job.check());
        if (!m_problem.empty())
            return fail(ErrorCode::Io, m_problem, "here", "try again");
        return m_table;
    }

private:
    PointTable m_table;
    std::shared_ptr<std::atomic<bool>> m_gate;
    std::string m_problem;
};

class TestDesk : public PointsDesk {
    Q_OBJECT
public:
    std::unique_ptr<discovery::PointSource> source(const PointWish& wish) const override
    {
        asked.append(wish);
        return nothing ? nullptr : std::make_unique<TableSource>(table, gate, problem);
    }
    QString folder(const PointWish& wish) const override
    {
        return wish.scope == PointScope::All ? base : QString();
    }
    QString title(const std::string& session) const override
    {
        return QStringLiteral("Title ") + QString::fromStdString(session);
    }
    std::string shown() const override { return "s0"; }
    bool canOpen(const std::string& session) const override { return session != "s4"; }
    void open(const std::string& session, int token, bool leave) override
    {
        opened.append(QStringLiteral("%1 %2%3")
                          .arg(QString::fromStdString(session))
                          .arg(token)
                          .arg(leave ? QStringLiteral(" leave") : QString()));
    }
    int threads() const override { return 1; }

    PointTable table;
    bool nothing = false;
    std::string problem;
    QString base;
    std::shared_ptr<std::atomic<bool>> gate = std::make_shared<std::atomic<bool>>(true);
    mutable QVector<PointWish> asked;
    QStringList opened;
};

struct Window {
    World world;
    TestDesk desk;
    std::unique_ptr<ManifoldRuns> runs;
    std::unique_ptr<ManifoldView> view;
    std::unique_ptr<DiscoveryDock> dock;
    QToolBar bar;

    explicit Window(PointTable table = {}, const QString& base = {})
    {
        desk.table = std::move(table);
        desk.nothing = desk.table.count() == 0;
        desk.base = base;
        runs = std::make_unique<ManifoldRuns>(&desk, &world.session);
        ViewContext context = world.context();
        context.manifold = runs.get();
        view = std::make_unique<ManifoldView>(context);
        dock = std::make_unique<DiscoveryDock>(context);
        view->fillToolBar(&bar);
        view->resize(1000, 700);
        dock->resize(400, 700);
    }
    void show()
    {
        view->show();
        settle();
    }
    ManifoldState* state() { return view->state(); }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!state()->isBusy() && view->canvas()->isDrawn(), 60000);
        QCoreApplication::processEvents();
    }
};

QString textOf(const QAbstractItemModel& model, int columns = -1)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < (columns < 0 ? model.columnCount() : columns); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class ManifoldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }
    void cleanupTestCase() { Jobs::finish(); }

    void clustersAsText()
    {
        Window w(groups(3, 200));
        w.show();
        QVERIFY(!w.view->isEmpty());
        QCOMPARE(w.state()->manifold()->clusters.size(), std::size_t(3));
        QCOMPARE(textOf(*w.dock->clusters(), 5),
            QStringLiteral("0 | syntax_floor | 200 | 33.3 % | 100 %\n"
                           "1 | semantic_bridge | 200 | 33.3 % | 100 %\n"
                           "2 | long_range | 200 | 33.3 % | 100 %"));
        QVERIFY(w.state()->headline().startsWith(QStringLiteral("600 token(s) · 3 clusters")));
        QAbstractItemModelTester clusters(w.dock->clusters());
        QAbstractItemModelTester points(w.view->points());
        const PointsModel& rows = *w.view->points();
        QCOMPARE(rows.rowCount(), 600);
        QCOMPARE(rows.index(4, PointsModel::Token).data().toString(), QStringLiteral("␣w1"));
        QCOMPARE(rows.index(4, PointsModel::Session).data().toString(), QStringLiteral("Title s1"));
        QCOMPARE(rows.index(4, PointsModel::Surprisal).data().toString(), QStringLiteral("1.00"));
        QVERIFY(textOf(*w.dock->composition()).contains(QStringLiteral("Token class")));
    }

    void aShapelessCloudShowsNoClusters()
    {
        Window w(groups(1, 900, true));
        w.show();
        QVERIFY(!w.view->isEmpty());
        QVERIFY(w.state()->manifold()->isShapeless());
        QCOMPARE(w.dock->clusters()->rowCount(), 0);
        QCOMPARE(w.state()->headline(), QStringLiteral("900 token(s) · no clusters"));
        QCOMPARE(w.state()->headlineDetail(),
            QStringLiteral("A shapeless cloud of this size would look the same. No clusters are "
                           "shown."));
        w.view->grab();
        for (const QRectF& label : w.view->canvas()->labelRects())
            QVERIFY(label.isNull());
    }

    void tooFewAndNothing()
    {
        Window few(groups(1, 10));
        few.view->show();
        QTRY_COMPARE(few.runs->trouble(), ManifoldRuns::Trouble::Few);
        QVERIFY(few.view->isEmpty());
        const auto texts = few.view->emptyState()->findChildren<QLabel*>();
        QVERIFY(std::any_of(texts.begin(), texts.end(), [&](const QLabel* label) {
            return label->text()
                == QStringLiteral("10 tokens are too few to look for clusters; %1 are needed.")
                       .arg(few.runs->needed());
        }));
        Window none;
        none.view->show();
        QTRY_COMPARE(none.runs->trouble(), ManifoldRuns::Trouble::Empty);
        QVERIFY(none.view->isEmpty());
        // Points that come later are found without being asked for.
        none.desk.table = groups(3, 200);
        none.desk.nothing = false;
        Q_EMIT none.desk.changed();
        none.settle();
        QVERIFY(!none.view->isEmpty());
    }

    void theOldPictureStays()
    {
        Window w(groups(3, 200));
        w.show();
        const ManifoldPtr first = w.runs->shown();
        // Cancelled while it reads.
        *w.desk.gate = false;
        w.state()->discover();
        QVERIFY(w.runs->isRunning());
        QVERIFY(w.dock->runText().contains(
            QStringLiteral("Run 1 stays on screen until run 2 is complete.")));
        QCOMPARE(w.runs->shown(), first);
        QTest::mouseClick(w.dock->runButton(), Qt::LeftButton);
        QVERIFY(!w.runs->isRunning());
        *w.desk.gate = true;
        w.settle();
        QCOMPARE(w.runs->shown(), first);
        QCOMPARE(w.state()->manifold(), first.get());
        // Failed.
        w.desk.problem = "[points] the disk is gone";
        w.state()->discover();
        w.settle();
        QCOMPARE(w.runs->shown(), first);
        QVERIFY(!w.view->isEmpty());
        QVERIFY(
            w.view->note()->strongText().contains(QStringLiteral("The earlier picture is kept")));
        // Whole: it takes its place.
        w.desk.problem.clear();
        w.state()->discover();
        w.settle();
        QVERIFY(w.runs->shown() != first);
    }

    void aRunIsKeptAndFoundAgain()
    {
        QTemporaryDir folder;
        const QString base = folder.path() + QStringLiteral("/all");
        {
            Window w(groups(3, 200), base);
            w.show();
            QVERIFY(QFile::exists(base + QStringLiteral("/manifest.json")));
        }
        Window again(groups(3, 240), base); // 120 tokens came since
        again.show();
        QCOMPARE(again.state()->manifold()->run, 1);
        QCOMPARE(again.state()->manifold()->count(), std::size_t(600));
        QCOMPARE(textOf(*again.dock->clusters(), 3),
            QStringLiteral(
                "0 | syntax_floor | 200\n1 | semantic_bridge | 200\n2 | long_range | 200"));
        QVERIFY(again.dock->runText().contains(QStringLiteral("120 tokens came after this run")));
        again.state()->discover();
        again.settle();
        QCOMPARE(again.state()->manifold()->run, 2);
        QCOMPARE(again.state()->manifold()->count(), std::size_t(720));
        QCOMPARE(again.state()->manifold()->generations.size(), 2);
        QCOMPARE(textOf(*again.dock->lineagePanel()->table()->model(), 4),
            QStringLiteral("1 | 600 | 3 | born 0; born 1; born 2\n2 | 720 | 3 | nothing changed"));
        // A manifest that is cut short: a new run, and the reason.
        QFile manifest(base + QStringLiteral("/manifest.json"));
        QVERIFY(manifest.open(QIODevice::ReadWrite) && manifest.resize(40));
        manifest.close();
        Window cut(groups(3, 240), base);
        cut.show();
        QVERIFY(cut.dock->runText().contains(QStringLiteral("The earlier run could not be read")));
        QCOMPARE(cut.state()->manifold()->clusters.size(), std::size_t(3));
    }

    void lassoAndSummary()
    {
        Window w(groups(3, 200));
        w.show();
        const Manifold& m = *w.state()->manifold();
        // A box around one cluster.
        QRectF box;
        for (std::size_t row = 0; row < m.count(); ++row)
            if (m.labels[row] == 1)
                box |= QRectF(double(m.layout[2 * row]) - 0.01,
                    double(m.layout[2 * row + 1]) - 0.01, 0.02, 0.02);
        w.state()->enclose(QPolygonF(box));
        w.settle();
        const Enclosed& in = w.state()->enclosed();
        const auto label = std::size_t(std::count(m.labels.begin(), m.labels.end(), 1));
        QVERIFY(in.rows.size() >= label);
        QCOMPARE(in.sessions, std::size_t(5));
        QCOMPARE(w.dock->enclosed()->rowCount(), int(in.rows.size()));
        QAbstractItemModelTester rows(w.dock->enclosed());
        QVERIFY(textOf(*w.dock->summary())
                    .startsWith(QStringLiteral("Tokens | %1 | ").arg(in.rows.size())));
        QVERIFY(textOf(*w.dock->summary()).contains(QStringLiteral("␣w1")));
        QCOMPARE(w.world.commands.log.last(), QStringLiteral("remember Lasso"));
        w.world.commands.lastBack();
        QVERIFY(w.state()->enclosed().outline.isEmpty());
        QCOMPARE(w.dock->enclosed()->rowCount(), 0);
        // The same by the mouse.
        ScatterCanvas* canvas = w.view->canvas();
        QTest::keyClick(canvas, Qt::Key_B);
        QCOMPARE(canvas->tool(), ScatterCanvas::Tool::Box);
        QTest::mousePress(canvas, Qt::LeftButton, {}, QPoint(2, 2));
        QTest::mouseMove(canvas, canvas->rect().center());
        QTest::mouseMove(canvas, canvas->rect().bottomRight() - QPoint(2, 2));
        QTest::mouseRelease(
            canvas, Qt::LeftButton, {}, canvas->rect().bottomRight() - QPoint(2, 2));
        w.settle();
        QCOMPARE(w.state()->enclosed().rows.size(), std::size_t(600));
        QTest::keyClick(canvas, Qt::Key_Escape);
        QVERIFY(w.state()->enclosed().outline.isEmpty());
    }

    void hoverTellsTheSentenceAndClickOpens()
    {
        Window w(groups(3, 200));
        w.show();
        ScatterCanvas* canvas = w.view->canvas();
        const qint64 row = 31; // session s0, group 1
        QCOMPARE(w.state()->manifold()->points.session.at(row), std::string("s0"));
        w.state()->setHovered(row);
        QVERIFY(w.state()->sentence(row).contains(QStringLiteral("w0 ⟨w1⟩ w2")));
        QVERIFY(w.state()->about(row).startsWith(QStringLiteral("Title s0 · token 7 · cluster 1")));
        const QPoint at = canvas->screenOf(row).toPoint();
        QTest::mouseClick(canvas, Qt::LeftButton, {}, at);
        // The nearest of them may be a neighbour in the picture; what was opened is what is shown.
        const qint64 hit = w.state()->hovered();
        QVERIFY(hit >= 0);
        if (w.state()->canOpen(hit))
            QCOMPARE(w.desk.opened.last(),
                QStringLiteral("s%1 %2")
                    .arg(QString::fromStdString(
                        w.state()->manifold()->points.session.at(std::size_t(hit)).substr(1)))
                    .arg(w.state()->manifold()->points.position[std::size_t(hit)]));
        w.state()->open(row, true);
        QCOMPARE(w.desk.opened.last(), QStringLiteral("s0 7 leave"));
        // A session that is gone is not opened.
        const int before = int(w.desk.opened.size());
        w.state()->open(12, false);
        QCOMPARE(w.state()->manifold()->points.session.at(12), std::string("s4"));
        QCOMPARE(int(w.desk.opened.size()), before);
        // What all views have pinned has its ring here.
        w.world.load(writtenTrace({ "a", "b", "c", "d", "e", "f", "g", "h", "i" }));
        w.world.selection.setPinned(7);
        QCOMPARE(w.state()->pinned(), row);
        w.world.selection.setPinned(-1);
        QCOMPARE(w.state()->pinned(), qint64(-1));
    }

    void searchColoursAndTimes()
    {
        Window w(groups(3, 200));
        w.show();
        w.state()->find(QStringLiteral("W2"));
        w.settle();
        QCOMPARE(w.state()->found().size(), std::size_t(200));
        QCOMPARE(w.view->note()->strongText(), QStringLiteral("200 of 600 tokens found for “W2”."));
        w.state()->find(QStringLiteral("title s3"));
        w.settle();
        QCOMPARE(w.state()->found().size(), std::size_t(120));
        w.state()->find(QString());
        w.settle();
        for (int by = 0; by < kColourings; ++by) {
            w.state()->setColourBy(ColourBy(by));
            w.settle();
            QVERIFY(hasColouring(*w.state()->manifold(), ColourBy(by)));
            const PointColours& colours = *w.state()->colours();
            QCOMPARE(colours.visible, std::size_t(600));
            QVERIFY(!colours.legend.entries.isEmpty());
            for (const std::uint8_t code : colours.codes)
                QVERIFY(code < PointIndex::kDimmed);
        }
        w.state()->setColourBy(ColourBy::Zone);
        w.settle();
        w.state()->setShown(int(look::Zone::LongRange), false);
        w.settle();
        QCOMPARE(w.state()->colours()->visible, std::size_t(400));
        w.state()->setShown(int(look::Zone::LongRange), true);
        const PicturedPtr p = w.state()->pictured();
        w.state()->setTimes(p->firstTime, p->firstTime + 99 * 60000);
        w.settle();
        QCOMPARE(w.state()->colours()->visible, std::size_t(100));
        quint32 total = 0;
        for (const Pictured::Bin& bin : p->bins)
            total += bin.total;
        QCOMPARE(total, 600u);
        w.state()->play(true);
        QVERIFY(w.state()->isPlaying());
        QTRY_VERIFY(w.state()->colours()->visible > 100);
        w.state()->play(false);
    }

    void clusterChoiceGoesBothWays()
    {
        Window w(groups(3, 200));
        w.show();
        w.dock->show();
        QTest::keyClick(w.view->canvas(), Qt::Key_N);
        QVERIFY(w.state()->cluster() >= 0);
        const int first = w.state()->cluster();
        QCOMPARE(w.dock->clusterTable()->currentIndex().siblingAtColumn(0).data().toInt(),
            w.state()->manifold()->clusters[std::size_t(first)].id);
        w.dock->clusterTable()->selectRow(2);
        QVERIFY(w.state()->cluster() != first);
        w.settle();
        // The others stand back.
        const PointColours& colours = *w.state()->colours();
        QCOMPARE(std::count_if(colours.codes.begin(), colours.codes.end(),
                     [](std::uint8_t code) { return code < PointIndex::kDimmed; }),
            200);
        QTest::keyClick(w.view->canvas(), Qt::Key_Escape);
        QCOMPARE(w.state()->cluster(), -1);
    }

    void positionThatExplainsIsSaid()
    {
        PointTable table = groups(3, 200);
        for (std::size_t row = 0; row < table.count(); ++row)
            table.position[row] = 1 << (4 * int(row % 3));
        Window w(std::move(table));
        w.show();
        QVERIFY(w.state()->positionExplains());
        QVERIFY(w.view->note()->strongText().startsWith(
            QStringLiteral("The position explains these clusters")));
        const auto buttons = w.view->note()->findChildren<QPushButton*>();
        const auto regress = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* button) {
            return button->text() == QStringLiteral("Take the position out");
        });
        QVERIFY(regress != buttons.end());
        (*regress)->click();
        QVERIFY(w.desk.asked.last().regressPosition);
        w.settle();
    }

    void labelsDoNotCollide()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> place(20, 880);
        QVector<LabelWish> wishes;
        for (int k = 0; k < 60; ++k)
            wishes.append({ QPointF(place(random), place(random) * 0.7), QSizeF(120, 20) });
        const QRectF obstacle(0, 0, 500, 60), area(0, 0, 900, 640);
        const QVector<QRectF> placed = placeLabels(wishes, { obstacle }, area, 14);
        int shown = 0;
        for (int a = 0; a < int(placed.size()); ++a) {
            if (placed[a].isNull())
                continue;
            ++shown;
            QVERIFY(area.contains(placed[a]));
            QVERIFY(!placed[a].intersects(obstacle));
            for (int b = 0; b < a; ++b)
                QVERIFY(placed[b].isNull() || !placed[a].intersects(placed[b]));
            for (const LabelWish& wish : wishes)
                QVERIFY(!placed[a].contains(wish.anchor));
        }
        QVERIFY(shown >= 40);
    }

    void theIndexFindsWhatAScanFinds()
    {
        std::mt19937 random(5);
        std::normal_distribution<float> normal;
        std::vector<float> layout(2 * 5000);
        for (float& value : layout)
            value = normal(random);
        layout[100] = layout[102] = layout[104]; // and some on one line
        const PointIndex index(layout);
        std::vector<std::uint8_t> codes(5000, 0);
        for (std::size_t place = 0; place < codes.size(); place += 7)
            codes[place] = PointIndex::kHidden;
        std::uniform_real_distribution<double> at(-3, 3);
        for (int tries = 0; tries < 200; ++tries) {
            const QPointF to(at(random), at(random));
            double least = 0.2 * 0.2;
            qint64 best = -1;
            for (std::size_t place = 0; place < 5000; ++place) {
                const QPointF away = index.at(place) - to;
                const double d = QPointF::dotProduct(away, away);
                if (codes[place] != PointIndex::kHidden && d <= least) {
                    least = d;
                    best = qint64(place);
                }
            }
            QCOMPARE(index.nearest(to, 0.2, codes), best);
        }
        const QPolygonF polygon { QPolygonF { { -1, -1 }, { 2, 0 }, { 0, 0.5 }, { -0.5, 2 } } };
        std::vector<std::uint32_t> rows;
        for (std::size_t place = 0; place < 5000; ++place)
            if (codes[place] != PointIndex::kHidden
                && polygon.containsPoint(index.at(place), Qt::OddEvenFill))
                rows.push_back(index.row(place));
        std::sort(rows.begin(), rows.end());
        QVERIFY(!rows.empty());
        QCOMPARE(index.inside(polygon, codes), rows);
        // Each visible point is in the picture that shows all of them.
        RasterWish wish;
        wish.size = QSize(400, 300);
        wish.view = PlaneView::fitting(index.bounds(), wish.size);
        std::array<QRgb, 256> palette {};
        palette.fill(qRgb(10, 200, 30));
        const Raster raster = rasterise(index, codes, palette, palette, wish);
        QCOMPARE(raster.points, std::size_t(std::count(codes.begin(), codes.end(), 0)));
        for (std::size_t place = 0; place < 5000; ++place)
            if (codes[place] == 0) {
                const QPointF on = wish.view.toScreen(index.at(place), wish.size);
                QVERIFY(qAlpha(raster.image.pixel(int(std::floor(on.x())), int(std::floor(on.y()))))
                    > 0);
            }
    }

    void axesInPlainWords()
    {
        Window w(groups(3, 200));
        w.show();
        w.state()->setHovered(3);
        const auto* axes = w.dock->axesPanel()->table()->model();
        QCOMPARE(axes->rowCount(), 3);
        QCOMPARE(axes->index(0, 0).data().toString(), QStringLiteral("PC1"));
        const QString ends = textOf(*axes);
        QVERIFY(ends.contains(QStringLiteral("more local"))
            || ends.contains(QStringLiteral("less local")));
        QVERIFY(!axes->index(0, 4).data().toString().isEmpty());
        QCOMPARE(referenceAxisLines("log8layers8", {}).size(), 0);
        QCOMPARE(axisSentence({}), QString());
        AxisLine strong { QStringLiteral("PC1"), false, 0.5, QStringLiteral("less local"),
            QStringLiteral("more local"), -0.7 };
        AxisLine moderate { QStringLiteral("PC2"), false, 0.2, QStringLiteral("near"),
            QStringLiteral("reaches far back"), 0.3 };
        AxisLine hidden { QStringLiteral("PC3"), false, 0.1, QStringLiteral("a"),
            QStringLiteral("b"), 0.1 };
        QCOMPARE(axisSentence({ hidden, moderate, strong }),
            QStringLiteral("Strong: less local. Moderate: reaches far back."));
    }

    void theLivePointFollowsTheChat()
    {
        PointTable table = groups(3, 200);
        Window w(table);
        w.show();
        TraceSession trace = writtenTrace({ "a", "b", "c", "d" });
        trace.header().fingerprintLayout = "log16";
        trace.header().sinkPolicy = "include";
        const auto print = [&](int index, std::size_t row, bool far) {
            StepRecord step;
            step.tokenIndex = index;
            step.decodeStep = index;
            step.fingerprint.emplace();
            std::copy_n(table.row(row).begin(), 20, step.fingerprint->begin());
            if (far)
                (*step.fingerprint)[0] += 40;
            QVERIFY(trace.addStep(step));
        };
        print(1, 4, false);
        print(2, 7, false);
        print(3, 5, true);
        w.world.load(std::move(trace));
        QTRY_COMPARE(w.state()->live().token, 3);
        QVERIFY(w.state()->live().verdict.offManifold);
        QVERIFY(w.state()->live().trail.size() >= 3);
        const auto known = w.runs->verdictOf(2);
        QVERIFY(known && !known->offManifold);
        QCOMPARE(known->cluster, w.state()->manifold()->clusters[1].id);
        QVERIFY(known->coherence > w.state()->live().verdict.coherence);
        // The answer as a whole: two of three tokens in the second group, and every other session
        // has a third of its tokens there.
        const auto answer = w.runs->answerPlace();
        QVERIFY(answer);
        QCOMPARE(answer->tokens, 3);
        QCOMPARE(answer->off, 1);
        QCOMPARE(answer->cluster, w.state()->manifold()->clusters[1].id);
        QVERIFY(std::abs(answer->inCluster - 2.0 / 3) < 1e-9);
        QCOMPARE(answer->alike.size(), 3);
        for (const auto& [title, share] : answer->alike) {
            QVERIFY(
                title.startsWith(QStringLiteral("Title s")) && title != QStringLiteral("Title s0"));
            QVERIFY(share >= 1.0 / 3 - 1e-9 && share <= 2.0 / 3 + 1e-9);
        }
        // Fingerprints of another kind say nothing.
        TraceSession other = writtenTrace({ "a", "b" });
        other.header().fingerprintLayout = "log8layers8";
        w.world.load(std::move(other));
        QTRY_COMPARE(w.state()->live().token, -1);
        QVERIFY(!w.runs->answerPlace());
    }

    void picturesAndFiles()
    {
        Window w(groups(3, 200));
        w.show();
        QTemporaryDir folder;
        const auto path = [&](const char* name) {
            return folder.path() + QLatin1Char('/') + QLatin1String(name);
        };
        QVERIFY(w.view->panel()->savePng(path("a.png")));
        QVERIFY(!QImage(path("a.png")).isNull());
        QVERIFY(w.view->panel()->saveSvg(path("a.svg")));
        const Manifold& m = *w.state()->manifold();
        QVERIFY(writePointsCsv(m, path("a.csv")));
        QFile csv(path("a.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArrayList lines = csv.readAll().split('\n');
        QCOMPARE(lines.size(), 602); // header, rows, the end
        QVERIFY(lines[0].startsWith("id,x,y,cluster,"));
        QVERIFY(exportParquet(m, path("a.parquet")));
        QFile parquet(path("a.parquet"));
        QVERIFY(parquet.open(QIODevice::ReadOnly));
        QCOMPARE(parquet.read(4), QByteArray("PAR1"));
        QVERIFY(!writePointsCsv(m, QStringLiteral("/nowhere/a.csv")));
        QVERIFY(!QFile::exists(QStringLiteral("/nowhere/a.csv")));
        for (PlotPanel* panel :
            { w.dock->lineagePanel(), w.dock->axesPanel(), w.view->timePanel() }) {
            QVERIFY(panel->savePng(path("b.png")));
            QVERIFY(panel->saveCsv(path("b.csv")));
        }
        w.state()->setDensity(true);
        w.settle();
        QVERIFY(w.view->panel()->savePng(path("c.png")));
    }

    void theKeyboardReachesAll()
    {
        Window w(groups(3, 200));
        w.show();
        ScatterCanvas* canvas = w.view->canvas();
        const PlaneView before = canvas->plane();
        QTest::keyClick(canvas, Qt::Key_Plus);
        QVERIFY(canvas->plane().scale > before.scale);
        QTest::keyClick(canvas, Qt::Key_Left);
        QVERIFY(canvas->plane().origin.x() < before.origin.x());
        w.settle();
        QTest::keyClick(canvas, Qt::Key_0);
        QCOMPARE(canvas->plane(), before);
        QTest::keyClick(canvas, Qt::Key_L);
        QCOMPARE(canvas->tool(), ScatterCanvas::Tool::Lasso);
        QTest::keyClick(canvas, Qt::Key_H);
        QTest::keyClick(canvas, Qt::Key_T);
        QVERIFY(w.view->panel()->isTable());
        for (const QWidget* widget : w.bar.findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isEnabled()
                && widget->parent() != nullptr && widget->inherits("QAbstractButton"))
                QVERIFY2(!widget->accessibleName().isEmpty()
                        || widget->objectName().startsWith(QLatin1String("qt_")),
                    widget->metaObject()->className());
        w.settle();
    }
};

QTEST_MAIN(ManifoldTest)
#include "manifold_test.moc"
