// SPDX-License-Identifier: Apache-2.0
// The lists of Inspect, what stands beside effects, what undo and stopping do, and traces that are
// long or broken.
#include "tests/views/inspect_window.h"
#include "tests/views/picture.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/common/progress_strip.h"
#include "views/common/table_export.h"
#include "views/inspect/heads_model.h"
#include "views/inspect/map_view.h"
#include "views/inspect/parting_panel.h"
#include "views/inspect/row_plot.h"
#include "views/inspect/scatter_plot.h"
#include "views/inspect/tokens_model.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using namespace ax::ui::test;

namespace {

/// `tokens` written tokens, each with a row of four places in one layer.
TraceSession longWithRows(int tokens)
{
    TraceSession trace = hugeTrace(tokens);
    for (int token = trace.nextStep(0); token >= 0; token = trace.nextStep(token + 1)) {
        StepRecord step = trace.step(token);
        RawRow row;
        row.layer = 3;
        row.positions = { 0, token - 1, token - 2, token - 3 };
        row.logits = { std::log(0.5f), std::log(0.2f), std::log(0.2f), std::log(0.1f) };
        step.raw.push_back(std::move(row));
        (void)trace.addStep(std::move(step));
    }
    return trace;
}

void scanned(Window& w, int token)
{
    w.world.selection.setPinned(token);
    QTest::keyClick(w.view->map(), Qt::Key_W);
    w.questions.giveEffects();
    w.questions.giveAllRows();
    QCoreApplication::processEvents();
}

QString cellOf(const TokensModel& model, int token, int column)
{
    return model.index(model.rowOf(token), column).data().toString();
}

} // namespace

class InspectListsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }
    void cleanupTestCase() { Jobs::finish(); }

    void zonesStandInTheList()
    {
        Window w(sampleTrace());
        TokensModel* tokens = w.dock->tokens();
        QCOMPARE(tokens->headerData(TokensModel::Zone, Qt::Horizontal, Qt::DisplayRole).toString(),
            QStringLiteral("Zone"));
        int zoned = 0;
        for (int token = 0; token < w.tokens(); ++token) {
            const auto zone = w.world.session.trace().zone(token);
            const QModelIndex at = tokens->index(token, TokensModel::Zone);
            QCOMPARE(at.data(Qt::EditRole).toString().toStdString(), std::string(zone));
            QCOMPARE(at.data().toString(),
                zone.empty() ? QString()
                             : QString::fromLatin1(look::zoneCode(look::zoneFromName(zone))));
            zoned += !zone.empty();
        }
        QVERIFY(zoned > 0);
        QVERIFY(!w.dock->tokenTable()->isColumnHidden(TokensModel::Zone));
    }

    void longListsAreSortedBesideTheWindow()
    {
        TraceSession trace = hugeTrace(100000);
        for (int k = 0; k < 5; ++k) {
            TokenRecord token = trace.token(50000 + k);
            token.logprob = float(-9 - k);
            (void)trace.addToken(token);
        }
        Window w(std::move(trace));
        TokensModel* tokens = w.dock->tokens();
        QAbstractItemModelTester tester(tokens);
        QCOMPARE(tokens->rowCount(), w.tokens());
        tokens->setOrder(TokensModel::Order::Surprisal);
        QVERIFY(tokens->isOrdering());
        QCOMPARE(tokens->rowCount(), w.tokens()); // what was listed stays
        QCOMPARE(tokens->tokenAt(7), 7);
        QTRY_VERIFY(!tokens->isOrdering());
        QCOMPARE(tokens->tokenAt(0), 50004);
        QCOMPARE(tokens->tokenAt(4), 50000);
        tokens->setFilter(QStringLiteral("Line"));
        QCOMPARE(tokens->tokenAt(0), 50004);
        QTRY_VERIFY(!tokens->isOrdering());
        QVERIFY(tokens->rowCount() > 8000 && tokens->rowCount() < 8400);
        // What goes takes its rows along at once.
        w.world.truncate(20);
        QVERIFY(tokens->rowCount() <= 20);
        for (int row = 0; row < tokens->rowCount(); ++row)
            QVERIFY(tokens->tokenAt(row) < 20);
        // No event went through more rows than a short session has.
        QVERIFY(tokens->mostInOneEvent() <= TokensModel::kAtOnce);
        QVERIFY(w.dock->hubs()->mostInOneEvent() <= TokensModel::kAtOnce);
    }

    void looksAndTheProbabilityStandBesideEffects()
    {
        Window w(sampleTrace(), true);
        w.answer();
        TokensModel* tokens = w.dock->tokens();
        const auto head = [](const TokensModel* model) {
            return model->headerData(TokensModel::Received, Qt::Horizontal, Qt::DisplayRole)
                .toString();
        };
        QCOMPARE(head(tokens), QStringLiteral("Received"));
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        scanned(w, keys);
        QCOMPARE(head(tokens), QStringLiteral("Looked at"));
        QCOMPARE(head(w.dock->hubs()), QStringLiteral("Received"));
        QCOMPARE(cellOf(*tokens, keys - 3, TokensModel::Received),
            look::number(double(w.state().pinnedRow().p[std::size_t(keys - 3)]), 3));
        const auto note = [&](int token) {
            return tokens->index(token, TokensModel::Token).data(NoteRole).toString();
        };
        QCOMPARE(note(keys), QStringLiteral("pinned, probability 0.607"));
        QCOMPARE(note(keys - 1), QStringLiteral("own place"));
        QVERIFY(w.dock->tokenTable()->columnSpan(keys, TokensModel::Token) > 1);
        tokens->setOrder(TokensModel::Order::Received);
        for (int row = 1; row < keys; ++row)
            QVERIFY(w.state().pinnedRow().p[std::size_t(tokens->tokenAt(row - 1))]
                >= w.state().pinnedRow().p[std::size_t(tokens->tokenAt(row))]);
        // Of another token these are not the effects; of this one they come back without a scan.
        w.world.selection.setPinned(keys - 5);
        QCOMPARE(head(tokens), QStringLiteral("Received"));
        scanned(w, keys - 5);
        const qsizetype asked = w.questions.log.size();
        auto* on = w.bar.findChild<QComboBox*>(QStringLiteral("inspect.effectOn"));
        QVERIFY(on);
        QCOMPARE(on->count(), 2);
        QCOMPARE(on->currentData().toInt(), keys - 5);
        Q_EMIT on->activated(on->findData(keys));
        QCOMPARE(w.world.selection.pinned(), keys);
        QCOMPARE(w.state().effectToken(), keys);
        QCOMPARE(w.questions.log.size(), asked);
        QCOMPARE(on->currentData().toInt(), keys);
    }

    void theScatterShowsHeadsAndWhereOrdersPart()
    {
        Window w(sampleTrace(), true);
        w.answer();
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        QVERIFY(!w.view->parting()->isVisible());
        scanned(w, keys);
        PartingPanel* parting = w.view->parting();
        ScatterPlot* scatter = w.view->scatter();
        QVERIFY(parting->isVisible());
        QCOMPARE(parting->model()->rowCount(), int(scatter->parting().size()));
        QVERIFY(parting->model()->rowCount() > 0);
        // Chosen rows are places of the selection; the buttons act on them.
        parting->table()->selectRow(0);
        QCOMPARE(
            w.world.selection.chosenRows(), QVector<int> { parting->model()->pointAt(0).position });
        QVERIFY(parting->again()->without()->isVisible());
        QVERIFY(!parting->again()->without()->isEnabled()); // the recorder cannot
        QVERIFY(!parting->again()->without()->toolTip().isEmpty());
        w.world.commands.canAgain = true;
        parting->again()->refresh();
        parting->again()->without()->click();
        QCOMPARE(w.world.commands.log.last(),
            QStringLiteral("again %1: %2 weight 0")
                .arg(keys)
                .arg(parting->model()->pointAt(0).position));
        parting->again()->stressed()->menu()->actions().at(1)->trigger();
        QVERIFY(w.world.commands.log.last().endsWith(QStringLiteral("weight 4")));
        // Heads: their look at the place that mattered most against what silencing them does.
        w.view->scatterOf(int(ScatterPlot::Of::Heads))->click();
        QCOMPARE(scatter->points().size(), 8);
        for (const ScatterPlot::Point& point : scatter->points())
            QCOMPARE(float(point.attention), TestQuestions::cell(point.head, keys - 1, keys - 3));
        QTest::keyClick(scatter, Qt::Key_Right); // the largest effect
        QCOMPARE(scatter->nameOf(scatter->points()[scatter->marked()]), QStringLiteral("L0 · H2"));
        QTest::keyClick(scatter, Qt::Key_Return);
        QCOMPARE(w.state().chosen(), (std::vector<HeadRef> { { 0, 2 } }));
        pictureOf(*scatter);
    }

    void arrowsMoveTheMarkOfTheScatter()
    {
        Window w(sampleTrace(), true);
        w.answer();
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        scanned(w, keys);
        ScatterPlot* scatter = w.view->scatter();
        QTest::keyClick(scatter, Qt::Key_Down);
        const int first = scatter->marked();
        QCOMPARE(scatter->points()[first].position, keys - 3);
        QTest::keyClick(scatter, Qt::Key_Up);
        QVERIFY(scatter->marked() != first);
        QVERIFY(scatter->points()[scatter->marked()].effect >= scatter->points()[first].effect);
        QVERIFY(scatter->accessibleDescription().contains(QStringLiteral("attention")));
        const int position = scatter->points()[scatter->marked()].position;
        QTest::keyClick(scatter, Qt::Key_Return);
        QCOMPARE(w.world.selection.pinned(), position);
    }

    void whatIsStoppedSaysSo()
    {
        Window w(sampleTrace(), true);
        w.answer();
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        w.state().setChosen({ { 0, 0 } });
        const float before = w.state().map().valueAt(30, 3);
        Q_EMIT w.questions.progress(w.questions.lastRows, 12, 170);
        auto* strip = w.view->findChild<ProgressStrip*>();
        QVERIFY(strip->isRunning());
        strip->cancelButton()->click();
        QVERIFY(w.questions.cancelled.contains(w.questions.lastRows));
        Q_EMIT w.questions.finished(w.questions.lastRows, true, {});
        QVERIFY(w.view->note()->isVisible());
        QCOMPARE(w.view->note()->bodyText(),
            QStringLiteral("Stopped at 12 of 170; what was there stays."));
        QCOMPARE(w.state().map().valueAt(30, 3), before);
        // Asked again, nothing is said any more.
        w.state().go();
        w.answer();
        QVERIFY(!w.view->note()->isVisible());
        // A scan: the effects that were there stay.
        scanned(w, keys);
        w.state().scan();
        Q_EMIT w.questions.progress(w.questions.lastEffects, 5, 300);
        strip->cancelButton()->click();
        QVERIFY(w.questions.cancelled.contains(w.questions.lastEffects));
        Q_EMIT w.questions.finished(w.questions.lastEffects, true, {});
        QCOMPARE(w.view->note()->bodyText(),
            QStringLiteral("Stopped at 5 of 300; what was there stays."));
        QVERIFY(w.state().effects());
        QCOMPARE(w.view->scatter()->points().size(), keys);
        // What ends because another token is pinned is nothing a person stopped.
        w.state().scan();
        w.world.selection.setPinned(keys - 1);
        Q_EMIT w.questions.finished(w.questions.lastEffects, true, {});
        QVERIFY(!w.view->note()->isVisible());
    }

    void findRangeAndSegmentsAreSteps()
    {
        Window w(sampleTrace(), true);
        w.answer();
        w.world.commands.log.clear();
        const auto fields = w.dock->findChildren<QLineEdit*>();
        int found = 0;
        for (QLineEdit* field : fields) {
            if (!field->placeholderText().startsWith(QStringLiteral("Find a")))
                continue;
            ++found;
            QTest::keyClicks(field, QStringLiteral("1"));
            QVERIFY2(w.world.commands.log.last().startsWith(QStringLiteral("remember Find a")),
                qPrintable(w.world.commands.log.join(QLatin1Char('\n'))));
            const qsizetype steps = w.world.commands.log.size();
            w.world.commands.lastBack();
            QVERIFY(field->text().isEmpty());
            QCOMPARE(w.world.commands.log.size(), steps);
        }
        QCOMPARE(found, 2);
        QCOMPARE(w.dock->tokens()->rowCount(), w.tokens());
        for (QAction* action : w.bar.actions())
            if (action->isCheckable() && action->data().isValid() && action->isEnabled()) {
                action->trigger();
                QVERIFY(!action->isChecked());
                QCOMPARE(w.world.commands.log.last(), QStringLiteral("remember Segments"));
                const qsizetype steps = w.world.commands.log.size();
                w.world.commands.lastBack();
                QVERIFY(action->isChecked());
                QCOMPARE(w.world.commands.log.size(), steps);
                ++found;
            }
        QVERIFY(found > 3);
        QSpinBox* first = w.bar.findChildren<QSpinBox*>().first();
        first->setValue(20);
        Q_EMIT first->editingFinished();
        QCOMPARE(w.state().firstQuery(), 20);
        QCOMPARE(w.world.commands.log.last(), QStringLiteral("remember Range"));
        w.world.commands.lastBack();
        QCOMPARE(w.state().firstQuery(), 0);
    }

    void everyListCanBeTakenOut()
    {
        Window w(sampleTrace(), true);
        w.answer();
        scanned(w, findToken(w.world.session.trace(), " keys", 2));
        QVector<QTableView*> tables { w.view->parting()->table() };
        for (QTableView* table : w.dock->findChildren<QTableView*>())
            if (!table->accessibleName().isEmpty() && table->window() == w.dock.get()
                && !qobject_cast<PlotPanel*>(table->parentWidget()->parentWidget()))
                tables << table;
        QVERIFY2(tables.size() >= 5, qPrintable(QString::number(tables.size())));
        int with = 0;
        for (QToolButton* button : w.dock->findChildren<QToolButton*>(QStringLiteral("export")))
            with += button->menu() && button->menu()->actions().size() == 6;
        QVERIFY2(with >= 4, qPrintable(QString::number(with))); // tokens, heads, hubs, sets
        for (QTableView* table : std::as_const(tables)) {
            const ExportSource source = tableSource(table, table->accessibleName());
            const QString csv = QString::fromUtf8(csvOf(source));
            QVERIFY(csv.count(QStringLiteral("\r\n")) >= table->model()->rowCount() + 1);
            QVERIFY(!pngOf(source).isEmpty());
            QVERIFY2(svgOf(source).contains("<svg"), qPrintable(table->accessibleName()));
        }
        // The zone of a token stands in the file as its name.
        QVERIFY(csvOf(tableSource(w.dock->tokenTable(), {})).contains("Zone"));
    }

    void partlyRecordedRowsSayWhy()
    {
        SampleOptions options;
        options.stride = 3;
        Window w(sampleTrace(options));
        const TraceSession& trace = w.world.session.trace();
        int silent = -1;
        for (int token = 0; token < w.tokens() && silent < 0; ++token)
            if (trace.tokenRole(token) == TokenRole::Generated
                && attentionRow(trace, token, LinkDirection::AttendsTo).state
                    == RowState::NotRecorded)
                silent = token;
        QVERIFY(silent > 0);
        w.world.selection.setPinned(silent);
        QVERIFY2(w.state().keptRowWords().startsWith(QStringLiteral("This step was not recorded.")),
            qPrintable(w.state().keptRowWords()));
        w.world.selection.setPinned(5);
        QVERIFY(w.state().keptRowWords().startsWith(QStringLiteral("Prompt rows were not")));
        // Of a row that is there, how much of it.
        const int kept = trace.nextStep(silent);
        w.world.selection.setPinned(kept);
        QVERIFY2(w.state().keptRowWords().contains(QStringLiteral("largest of"))
                || w.world.row.row().notKept < 0.0005,
            qPrintable(w.state().keptRowWords()));
    }

    void brokenTracesAreListed()
    {
        // A hole, a token without text, one alone, nothing but a prompt.
        TraceSession holes = sampleTrace();
        (void)holes.addToken(generatedToken(holes.tokenCount() + 3, " far"));
        TraceSession prompt = sampleTrace();
        int first = 0;
        while (prompt.tokenRole(first) == TokenRole::Prompt)
            ++first;
        prompt.truncate(first);
        SampleOptions options;
        options.droppedFrom = 150;
        options.droppedTo = 170;
        std::vector<TraceSession> all;
        all.push_back(std::move(holes));
        all.push_back(writtenTrace({ "Hi" }));
        all.push_back(std::move(prompt));
        all.push_back(sampleTrace(options));
        for (TraceSession& trace : all)
            for (const bool model : { false, true }) {
                Window w(trace.fork(), model);
                TokensModel* tokens = w.dock->tokens();
                QAbstractItemModelTester tester(tokens);
                QCOMPARE(tokens->rowCount(), w.tokens());
                for (const auto order : { TokenOrder::Received, TokenOrder::Surprisal,
                         TokenOrder::Mattered, TokenOrder::Position }) {
                    tokens->setOrder(order);
                    QCOMPARE(tokens->rowCount(), w.tokens());
                    QVERIFY(csvOf(tableSource(w.dock->tokenTable(), {})).size() > 0);
                }
                for (int token = 0; token < w.tokens(); token += 5) {
                    w.world.selection.setPinned(token);
                    pictureOf(*w.view->row());
                }
            }
    }

    void keptRowsOfALongRangeArePooledAsTheyAre()
    {
        // The same rows once as single cells, once pooled: sums, received mass, sinks, largest.
        MapData single(0, 2000, 0, 2000), pooled(0, 6000, 0, 6000);
        QCOMPARE(single.pooled(), 1);
        QVERIFY(pooled.pooled() > 1);
        double total = 0;
        for (int query = 0; query < 2000; ++query) {
            std::vector<std::pair<int, float>> kept;
            const bool sink = query > 400 && query < 900;
            for (const auto& [position, p] : std::initializer_list<std::pair<int, float>> {
                     { 0, 0.3f }, { 100, sink ? 0.45f : 0.02f }, { query - 1, 0.1f },
                     { query, 0.01f * float(query % 9) } })
                if (position >= 0 && position <= query
                    && (kept.empty() || kept.back().first < position)) {
                    kept.push_back({ position, p });
                    total += double(p);
                }
            single.addKept(query, kept);
            pooled.addKept(query, kept);
        }
        single.settle();
        pooled.settle();
        QCOMPARE(pooled.knownRows(), single.knownRows());
        QCOMPARE(pooled.maximum(), single.maximum());
        for (int position = 0; position < 2000; ++position) {
            QVERIFY(std::abs(pooled.received()[std::size_t(position)]
                        - single.received()[std::size_t(position)])
                < 1e-9);
            QCOMPARE(pooled.isEverSink(position), single.isEverSink(position));
        }
        QVERIFY(single.isEverSink(100));
        for (int query = 0; query < 2000; query += 7)
            QCOMPARE(pooled.isSink(100, query), single.isSink(100, query));
        double sum = 0;
        for (int row = 0; row < 1000; ++row)
            for (int column = 0; column < 1000; ++column)
                sum += std::max(0.0, double(pooled.cell(0, row, column).sum));
        QVERIFY(std::abs(sum - total) < 1e-2);
    }

    void aLongTraceWithRowsIsReadBesideTheWindow()
    {
        Window w(longWithRows(100000));
        QTRY_VERIFY(w.state().hasKept());
        w.settle();
        TokensModel* tokens = w.dock->tokens();
        QTRY_VERIFY(!tokens->isOrdering() && !w.dock->hubs()->isOrdering());
        QCOMPARE(tokens->rowCount(), w.tokens());
        QVERIFY(w.state().receivedRows() > 99990);
        QVERIFY(w.state().received(0) > 49000);
        const quint64 reads = w.world.session.trace().stepReads();
        w.world.selection.setPinned(90000);
        QCoreApplication::processEvents();
        // One row and those before it that tell its sinks.
        QVERIFY2(w.world.session.trace().stepReads() - reads <= 200,
            qPrintable(QString::number(w.world.session.trace().stepReads() - reads)));
        QTRY_COMPARE(w.dock->hubs()->rowCount(), 200);
        QCOMPARE(w.dock->hubs()->tokenAt(0), 0);
        QVERIFY(tokens->mostInOneEvent() <= TokensModel::kAtOnce);
        QVERIFY(w.state().map().pooled() > 1);
        pictureOf(*w.view->map());
        pictureOf(*w.view->row());
    }
};

QTEST_MAIN(InspectListsTest)
#include "inspect_lists_test.moc"
