// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/advice.h"
#include "engine/trace/jsonl.h"
#include "tests/views/sample_trace.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/router/advice_panel.h"
#include "views/router/calibration_panel.h"
#include "views/router/compass_rows.h"
#include "views/router/drift_lanes.h"
#include "views/router/router_view.h"
#include "views/session/drift_model.h"
#include "views/session/events_model.h"
#include "views/session/evidence_model.h"
#include "views/session/shelf.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolBar>

#include <algorithm>
#include <cmath>

using namespace ax;
using namespace ax::ui;

namespace {

/// Writes down the settings of the next run.
class Settings : public test::Recorder {
public:
    RunSettings run;
    RunSettings before;
    QByteArray report;
    QByteArray measured(const QString&) const override { return report; }
    void measureSignals() override { log << QStringLiteral("measure"); }
    Settings()
    {
        run.temperature = 0.7;
        run.topP = 0.95;
        run.modes = QStringList { QStringLiteral("raw"), QStringLiteral("fingerprint") };
        run.layersText = QStringLiteral("auto");
        run.modelLayers = 30;
    }
    RunSettings runSettings() const override { return run; }
    void setRunSettings(const RunSettings& settings, const QString& text) override
    {
        before = run;
        run = settings;
        log << text;
        Q_EMIT runSettingsChanged();
    }
    void undo() override
    {
        run = before;
        log << QStringLiteral("undo");
        Q_EMIT runSettingsChanged();
    }
};

struct Window {
    SessionModel session;
    Selection selection { &session };
    CurrentRow row { &session, &selection };
    Settings commands;
    ViewContext context { &session, &selection, &row, &commands, {}, {} };
    RouterView view { context };
    QToolBar bar;

    explicit Window(TraceSession trace)
    {
        view.fillToolBar(&bar);
        view.resize(1300, 800);
        view.show();
        session.reset(std::move(trace), {});
        settle();
    }
    void settle()
    {
        while (view.drift()->isReading())
            QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
};

TraceSession library()
{
    return std::move(readTrace(AX_SOURCE_DIR "/resources/samples/library.jsonl").value().session);
}

/// One step of one row: near, or far back.
StepRecord calmStep(int token, int decodeStep, bool far = false)
{
    StepRecord step;
    step.tokenIndex = token;
    step.decodeStep = decodeStep;
    RawRow row;
    row.layer = 5;
    row.head = -1;
    row.positions = { far ? token / 2 : token - 1 };
    row.logits = { 0 };
    step.raw.push_back(row);
    return step;
}

/// Two layers of three heads each that look at different distances, and a sink.
TraceSession perHead()
{
    TraceSession trace;
    trace.header().modelInfo.layers = 12;
    for (int index = 0; index < 70; ++index) {
        TokenRecord token = test::generatedToken(index, " w");
        token.role = index < 30 ? TokenRole::Prompt : TokenRole::Generated;
        (void)trace.addToken(token);
        if (index < 30)
            continue;
        StepRecord step;
        step.tokenIndex = index;
        step.decodeStep = index - 30;
        for (const int layer : { 5, 9 })
            for (const int head : { 0, 2, 3 }) {
                RawRow row;
                row.layer = layer;
                row.head = head;
                row.positions = { 0, index - 1 - head - layer, index - 1 };
                row.logits = { 0, std::log(0.5f), std::log(0.25f) };
                row.logsumexp = std::log(2.0f);
                step.raw.push_back(row);
            }
        (void)trace.addStep(std::move(step));
    }
    return trace;
}

/// Zones that change now and then, surprisal of two kinds by turns.
TraceSession longRun(int steps)
{
    TraceSession trace;
    for (int index = 0; index < steps + 10; ++index) {
        TokenRecord token = test::generatedToken(index, " w");
        token.role = index < 10 ? TokenRole::Prompt : TokenRole::Generated;
        token.logprob = index % 2 == 0 ? -0.5f : -4;
        (void)trace.addToken(token);
        if (index < 10)
            continue;
        StepRecord step = calmStep(index, index - 10, index % 50 < 3);
        step.zone = index % 90 < 6 && index % 2 == 0 ? "diffuse" : "syntax_floor";
        (void)trace.addStep(std::move(step));
    }
    return trace;
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    /// The model says what engine/analysis says of the whole trace, also when it came in pieces.
    void driftIsTheAnalysis()
    {
        const TraceSession trace = library();
        const DriftRun run = driftOf(trace);
        Window whole(library());
        QCOMPARE(whole.view.drift()->steps().size(), run.steps.size());
        QCOMPARE(whole.view.drift()->episodes().size(), run.episodes.size());
        SessionModel session;
        DriftModel model(&session, nullptr);
        QAbstractItemModelTester tester(&model);
        for (int index = 0; index < trace.tokenCount(); ++index) {
            TraceBatch batch;
            batch.recorded.tokens.push_back(trace.token(index));
            if (trace.hasStep(index))
                batch.recorded.steps.push_back(trace.step(index));
            session.apply(std::move(batch));
        }
        QTRY_COMPARE(model.steps().size(), run.steps.size());
        for (std::size_t k = 0; k < run.steps.size(); ++k) {
            QCOMPARE(model.steps()[k].tokenIndex, run.steps[k].tokenIndex);
            QCOMPARE(model.steps()[k].drift, run.steps[k].drift);
            QCOMPARE(model.steps()[k].reading.heading, run.steps[k].reading.heading);
        }
        // Another source of rows reads all again.
        DriftOptions one;
        one.layers = { 29 };
        model.setOptions(one);
        QTRY_COMPARE(model.steps().size(), driftOf(trace, one).steps.size());
        QCOMPARE(
            model.steps().back().reading.heading, driftOf(trace, one).steps.back().reading.heading);
    }

    void evidenceSaysWhy()
    {
        Window w(library());
        const TraceSession& trace = w.session.trace();
        const int token = w.view.drift()->steps()[20].tokenIndex;
        w.selection.setPinned(token);
        int signs = 0;
        for (const std::string& name : ZonePreset::builtinNames()) {
            w.bar.findChild<QComboBox*>()->setCurrentText(QString::fromStdString(name));
            const ZonePreset preset = std::move(ZonePreset::builtin(name).value());
            const ZoneVerdict verdict = preset.classify(zoneSignals(
                trace.step(token), { token, preset.bands(), preset.sinksExcluded(), false }));
            QVERIFY2(w.view.zoneText().startsWith(QString::fromStdString(verdict.zone)),
                qPrintable(w.view.zoneText()));
            QVERIFY(w.view.zoneText().contains(QString::number(token)));
            QStringList fired;
            for (int row = 0; row < w.view.evidence()->rowCount(); ++row)
                if (w.view.evidence()->index(row, EvidenceModel::State).data().toString()
                    == QLatin1String("fired"))
                    fired << w.view.evidence()->index(row, EvidenceModel::Name).data().toString();
            if (verdict.evaluated)
                QCOMPARE(fired.size(), 1);
            // Each comparison passes exactly where its value lies inside its limits.
            for (const ZoneRuleReading& rule : w.view.evidence()->rules())
                for (const ZoneSignReading& sign : rule.signs) {
                    if (!present(sign.value)) {
                        QCOMPARE(sign.state, ZoneSignReading::State::NotEvaluated);
                        continue;
                    }
                    ++signs;
                    const bool inside = (!present(sign.low) || sign.value >= sign.low)
                        && (!present(sign.high) || sign.value <= sign.high);
                    if (sign.state == ZoneSignReading::State::Holds)
                        QVERIFY(inside);
                    else
                        QVERIFY(!inside || sign.value == sign.low || sign.value == sign.high);
                }
        }
        QVERIFY(signs > 0);
    }

    void selectionGoesBothWays()
    {
        Window w(library());
        auto* lanes = w.view.findChild<DriftLanes*>();
        const auto& steps = w.view.drift()->steps();
        lanes->walk(-(1 << 29));
        QCOMPARE(w.selection.pinned(), steps.front().tokenIndex);
        lanes->setFocus();
        QTest::keyClick(lanes, Qt::Key_Right);
        QCOMPARE(w.selection.pinned(), steps[1].tokenIndex);
        QTest::keyClick(lanes, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(w.selection.pinned(), steps[11].tokenIndex);
        w.selection.setPinned(steps[30].tokenIndex);
        QCOMPARE(w.view.shownToken(), steps[30].tokenIndex);
        QVERIFY(w.view.factsText().contains(
            QStringLiteral("R %1").arg(look::number(double(steps[30].reading.resultant), 2))));
        QVERIFY(w.view.factsText().contains(
            QStringLiteral("W %1").arg(look::number(double(steps[30].spread), 2))));
    }

    /// Layers and heads of those that were kept, by the keyboard; the next run gets the same.
    void rowsAreChosen()
    {
        const TraceSession trace = perHead();
        Window w(perHead());
        CompassRows* rows = w.view.rows();
        QCOMPARE(rows->kept(), (CompassChoice { { 5, 9 }, { 0, 2, 3 } }));
        QCOMPARE(rows->choiceText(), QStringLiteral("Layers 5, 9"));
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Space);
        auto* popup = rows->findChild<QFrame*>();
        QVERIFY(popup && popup->isVisible());
        const auto boxes = popup->findChildren<QCheckBox*>();
        QCOMPARE(boxes.size(), 2 + 1 + 3 + 1);
        const auto named = [&](const char* name) {
            for (QCheckBox* box : boxes)
                if (box->accessibleName() == QLatin1String(name))
                    return box;
            return static_cast<QCheckBox*>(nullptr);
        };
        QVERIFY(boxes.front()->isChecked()); // all
        QTest::keyClick(boxes.front(), Qt::Key_Right);
        QTest::keyClick(boxes[1], Qt::Key_Right);
        QTest::keyClick(named("Layer 9"), Qt::Key_Space);
        QTest::keyClick(named("Head 2"), Qt::Key_Space);
        QTest::keyClick(named("Head 3"), Qt::Key_Space);
        w.settle();
        DriftOptions wanted;
        wanted.layers = { 9 };
        wanted.heads = { 2, 3 };
        wanted.limits = w.view.drift()->options().limits;
        QCOMPARE(w.view.drift()->options().layers, wanted.layers);
        QCOMPARE(w.view.drift()->options().heads, wanted.heads);
        const DriftRun run = driftOf(trace, wanted);
        QCOMPARE(w.view.drift()->steps().size(), run.steps.size());
        QVERIFY(!run.steps.empty());
        QCOMPARE(w.view.drift()->steps().back().reading.heading, run.steps.back().reading.heading);
        QCOMPARE(w.commands.run.compassLayers, QVector<int> { 9 });
        QCOMPARE(w.commands.run.compassHeads, (QVector<int> { 2, 3 }));
        QCOMPARE(rows->choiceText(), QStringLiteral("2 heads · L9"));
        QTest::keyClick(named("Head 3"), Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        // Undo is the view's, too.
        w.commands.undo();
        QCOMPARE(w.view.drift()->options().heads, std::vector<int> { 2 });
        // D goes on to the next layer; rows of another run are told, not read.
        w.commands.run.compassLayers = { 29 };
        w.commands.run.compassHeads = {};
        Q_EMIT w.commands.runSettingsChanged();
        w.settle();
        QVERIFY(w.view.drift()->options().layers.empty());
        QVERIFY2(rows->toolTip().contains(QStringLiteral("layer 29 was not recorded here")),
            qPrintable(rows->toolTip()));
        w.view.setFocus();
        QTest::keyClick(&w.view, Qt::Key_D);
        QCOMPARE(w.commands.run.compassLayers, QVector<int> { 5 });
        // Sinks can be counted; their share stays what it is.
        const float share = w.view.drift()->steps().back().sinkShare;
        const float heading = w.view.drift()->steps().back().reading.heading;
        for (QComboBox* box : w.bar.findChildren<QComboBox*>())
            if (box->accessibleName() == QLatin1String("Sinks in the compass"))
                box->setCurrentIndex(1);
        w.settle();
        QVERIFY(w.view.drift()->options().sinksCounted);
        QCOMPARE(w.view.drift()->steps().back().sinkShare, share);
        QVERIFY(w.view.drift()->steps().back().reading.heading > heading);
    }

    /// What the run wrote down stands among the episodes; F8 goes through both.
    void recordedEventsAreListed()
    {
        TraceSession trace = perHead();
        const int first = trace.nextStep(0);
        const auto event = [&](const char* kind, int token, nlohmann::ordered_json data) {
            EventRecord record { kind, token, std::move(data) };
            trace.events().push_back(std::move(record));
        };
        event("drift", first + 4,
            { { "detector", "heading_spread" }, { "value", 0.62 }, { "limit", 0.5 },
                { "drift", 1.25 } });
        event("re_route", first + 6,
            { { "haltedAt", first + 9 }, { "temperature", 0.8 }, { "top_p", 0.98 },
                { "drift", 3.5 } });
        event("early_stop", first + 8, { { "spread", "nonsense" } });
        event("note", first + 2, { { "text", "not of the run" } });
        event("drift", first + 3, nlohmann::ordered_json::array()); // damaged
        Window w(std::move(trace));
        EventsModel* events = w.view.events();
        QAbstractItemModelTester tester(events);
        QStringList lines;
        for (int row = 0; row < events->rowCount(); ++row)
            if (events->rows()[std::size_t(row)].kind != EventsModel::Kind::Episode) {
                QStringList cells;
                for (int column = 0; column < EventsModel::ColumnCount; ++column)
                    cells << events->index(row, column).data().toString();
                lines << cells.join(QLatin1Char('|'));
            }
        QCOMPARE(lines.join(QLatin1Char('\n')),
            QStringLiteral("%1|re-route|halted at %2, written again with temperature 0.80, top-p "
                           "0.98|3.50|critical\n"
                           "%3|heading spread|W 0.62, limit 0.50|1.25|warning\n"
                           "%4|early stop|the answer ended here: W –, drift –|–|")
                .arg(first + 6)
                .arg(first + 9)
                .arg(first + 4)
                .arg(first + 8));
        QCOMPARE(events->acted(), 2);
        // In the order of the text, whatever their strength.
        QVector<int> walked;
        w.selection.setPinned(first);
        while (w.view.goToEvent(1))
            walked << w.selection.pinned();
        QVERIFY(std::is_sorted(walked.begin(), walked.end()));
        for (const int token : { first + 4, first + 6, first + 8 })
            QVERIFY(walked.contains(token));
        const int last = w.selection.pinned();
        QVERIFY(w.view.goToEvent(-1));
        QVERIFY(w.selection.pinned() < last);
    }

    /// What is looked at once is not looked at again: pictures of a long run do not read the trace.
    void picturesReadNothing()
    {
        Window w(library());
        const qint64 ordered = w.view.drift()->valuesOrdered();
        auto* lanes = w.view.findChild<DriftLanes*>();
        const std::uint64_t reads = w.session.trace().stepReads();
        QImage image(900, 400, QImage::Format_ARGB32_Premultiplied);
        for (int k = 0; k < 5; ++k) {
            QPainter painter(&image);
            lanes->render(painter, QSizeF(900, 400), look::colours());
        }
        QCOMPARE(w.session.trace().stepReads(), reads);
        const auto steps = qint64(w.view.drift()->steps().size());
        QVERIFY(w.view.drift()->valuesOrdered() <= 2 * steps); // spread and sinks, each once
        QVERIFY(w.view.drift()->valuesOrdered() >= ordered);
    }

    /// A long run is told of a few times while it is read, and what it says is that of the whole.
    void longRunsAreReadOnce()
    {
        const TraceSession trace = longRun(6000);
        SessionModel session;
        DriftModel model(&session, nullptr);
        EventsModel events(&session, &model, nullptr);
        QSignalSpy grew(&model, &DriftModel::grew);
        session.reset(longRun(6000), {});
        QTRY_VERIFY(!model.isReading());
        const DriftRun run = driftOf(trace);
        QCOMPARE(model.steps().size(), run.steps.size());
        QCOMPARE(model.episodes().size(), run.episodes.size());
        QVERIFY(!run.episodes.empty());
        for (std::size_t k = 0; k < run.episodes.size(); ++k) {
            QCOMPARE(model.episodes()[k].from, run.episodes[k].from);
            QCOMPARE(model.episodes()[k].count, run.episodes[k].count);
        }
        QVERIFY2(grew.count() < 14, qPrintable(QString::number(grew.count()))); // not 6000 / 400
        // The band is what sorting all says.
        std::vector<float> spreads;
        for (const DriftStep& step : run.steps)
            if (present(step.spread))
                spreads.push_back(step.spread);
        std::sort(spreads.begin(), spreads.end());
        const DriftModel::Band usual = model.usual(DriftModel::Spread);
        QCOMPARE(usual.low, spreads[spreads.size() / 20]);
        QCOMPARE(usual.high, spreads[spreads.size() - 1 - spreads.size() / 20]);
        const DriftModel::Band all = model.extent(DriftModel::Spread, 0, model.rowCount());
        QCOMPARE(all.low, spreads.front());
        QCOMPARE(all.high, spreads.back());
        // Steps that bring no trigger make no list anew, and are put in order alone.
        const int made = events.timesMade();
        const qint64 ordered = model.valuesOrdered();
        test::append(session, { test::generatedToken(trace.tokenCount(), " on") },
            { calmStep(trace.tokenCount(), trace.tokenCount()) });
        QTRY_COMPARE(model.steps().size(), run.steps.size() + 1);
        model.usual(DriftModel::Spread);
        QCOMPARE(model.valuesOrdered(), ordered + 1);
        QCOMPARE(events.timesMade(), made);
    }

    /// One column holds many steps: the line goes from their least to their greatest.
    void lanesShowLeastAndGreatest()
    {
        Window w(longRun(6000));
        auto* lanes = w.view.findChild<DriftLanes*>();
        QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
        image.fill(look::colours().raised);
        QPainter painter(&image);
        lanes->render(painter, QSizeF(600, 400), look::colours());
        painter.end();
        // The lane of surprisal (the last) goes from 0.5 to 4 in each column: its line is tall.
        int tall = 0;
        for (int x = 300; x < 310; ++x) {
            int dark = 0;
            for (int y = 290; y < 360; ++y)
                dark += qGray(image.pixel(x, y)) < 80;
            tall = std::max(tall, dark);
        }
        QVERIFY2(tall > 20, qPrintable(QString::number(tall)));
    }

    void lanesZoom()
    {
        Window w(library());
        auto* lanes = w.view.findChild<DriftLanes*>();
        const auto [first, end] = lanes->range();
        w.selection.setPinned(w.view.drift()->steps()[40].tokenIndex);
        lanes->setFocus();
        QTest::keyClick(lanes, Qt::Key_Plus);
        QVERIFY(lanes->isZoomed());
        const auto [from, to] = lanes->range();
        QVERIFY(to - from <= (end - first + 1) / 2 + 1);
        QVERIFY(from <= w.selection.pinned() && w.selection.pinned() < to);
        QVERIFY(w.commands.log.contains(QStringLiteral("remember Zoom of the drift timeline")));
        // The mark takes the range along.
        w.selection.setPinned(w.view.drift()->steps().back().tokenIndex);
        QVERIFY(lanes->range().second > w.selection.pinned());
        w.commands.lastBack();
        QVERIFY(!lanes->isZoomed());
        QTest::keyClick(lanes, Qt::Key_Plus);
        QTest::keyClick(lanes, Qt::Key_0);
        QCOMPARE(lanes->range(), std::pair(first, end));
    }

    void adviceChangesTheNextRun()
    {
        Window w(library());
        AdvicePanel* advice = w.view.advice();
        const ZoneAdvice* expected = adviceFor(advice->zone().toStdString());
        QVERIFY(expected);
        QVERIFY(advice->applyButton()->isEnabled());
        advice->apply();
        QCOMPARE(w.commands.run.temperature, double(expected->temperature));
        QCOMPARE(w.commands.run.topP, double(expected->topP));
        QCOMPARE(w.commands.run.stride, expected->stride);
        const std::vector<int> layers = advisedLayers(*expected, 30);
        QCOMPARE(w.commands.run.layers, QVector<int>(layers.begin(), layers.end()));
        QVERIFY(w.commands.run.modes.contains(QString::fromLatin1(expected->capture.data())));
        QVERIFY(!advice->applyButton()->isEnabled()); // nothing is left to change
        QCOMPARE(advice->applyButton()->text(), QStringLiteral("Applied"));
        QCOMPARE(w.commands.run.advice, advice->zone());
        QCOMPARE(advice->hintText(), QStringLiteral("Applied. It takes effect with the next run."));
        // Edit, Undo: the panel follows what is, not what it did.
        w.commands.undo();
        QCOMPARE(w.commands.run.temperature, 0.7);
        QVERIFY(advice->applyButton()->isEnabled());
        QVERIFY(!advice->undoButton()->isEnabled());
        QCOMPARE(advice->hintText(),
            QStringLiteral("Takes effect with the next run. This one is not touched."));
        // Its own Undo takes back the advice and nothing else.
        advice->apply();
        RunSettings other = w.commands.run;
        other.onDrift = QStringLiteral("stop");
        other.windowLimit = 0.25;
        w.commands.setRunSettings(other, QStringLiteral("something else"));
        QVERIFY(advice->undoButton()->isEnabled());
        advice->undoButton()->click();
        QCOMPARE(w.commands.run.temperature, 0.7);
        QCOMPARE(w.commands.run.layersText, QStringLiteral("auto"));
        QVERIFY(w.commands.run.layers.isEmpty());
        QCOMPARE(w.commands.run.onDrift, QStringLiteral("stop"));
        QCOMPARE(w.commands.run.windowLimit, 0.25);
        QVERIFY(w.commands.run.advice.isEmpty());
        QVERIFY(!advice->undoButton()->isEnabled());
    }

    /// Cost, quality and speed with their directions; layers without attention are named.
    void adviceSaysWhatToExpect()
    {
        Window w(library());
        AdvicePanel* advice = w.view.advice();
        const ZoneAdvice* expected = adviceFor(advice->zone().toStdString());
        QVERIFY(expected);
        AdviceNow now;
        now.modelLayers = 30;
        now.layers = 4;
        now.raw = true;
        now.temperature = 0.7f;
        now.topP = 0.95f;
        const AdviceEffect effect = adviceEffect(*expected, now);
        QVERIFY(effect.cost == Direction::Down);
        const QStringList lines = advice->effectText().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith(QStringLiteral("Cost: ▼ about ")), qPrintable(lines[0]));
        QVERIFY(lines[0].contains(look::number(1 / effect.bytes, effect.bytes > 0.1 ? 1 : 0)));
        QCOMPARE(lines[1], QStringLiteral("Quality: ▲ expected, not measured here"));
        QCOMPARE(lines[2], QStringLiteral("Speed: = no change expected"));
        const std::vector<int> layers = advisedLayers(*expected, 30);
        w.commands.run.layerWindows = QVector<int>(30, 0);
        w.commands.run.layerWindows[layers.front()] = -1;
        advice->refresh();
        QVERIFY2(advice->hintText().contains(
                     QStringLiteral("Layer %1 uses linear attention and keeps no attention rows.")
                         .arg(layers.front())),
            qPrintable(advice->hintText()));
    }

    void onDriftIsASetting()
    {
        Window w(library());
        const auto boxes = w.bar.findChildren<QComboBox*>();
        QComboBox* onDrift = nullptr;
        for (QComboBox* box : boxes)
            if (box->accessibleName() == QLatin1String("On drift"))
                onDrift = box;
        QVERIFY(onDrift);
        onDrift->setCurrentIndex(onDrift->findData(QStringLiteral("stop")));
        QCOMPARE(w.commands.run.onDrift, QStringLiteral("stop"));
        w.commands.undo();
        QCOMPARE(onDrift->currentData().toString(), QStringLiteral("off"));
    }

    void calibrationIsShownOrMissing()
    {
        Window w(library());
        const QString none = QStringLiteral("Not calibrated for this model. Drift is shown, not "
                                            "judged. Measure it against a labelled set (about ");
        QVERIFY2(w.view.calibration()->text().startsWith(none),
            qPrintable(w.view.calibration()->text()));
        w.commands.report = R"({"set":"facts","answers":10,"wrong":4,"verdict":"not calibrated",
            "signals":{"drift":{"answer":{"auroc":0.61,"low":0.5,"high":0.75,
            "matched":{"auroc":0.5,"low":0.25,"high":0.75}}},"sink_share":{"answer":null}}})";
        w.view.calibration()->refresh();
        const QString better
            = QStringLiteral("Between answers of equal length, attention is no better than chance "
                             "on this model. Read drift as a note about the text, not as an error "
                             "alarm.");
        QCOMPARE(w.view.calibration()->text(),
            QStringLiteral("Drift, highest|0.61 (0.50 to 0.75)|0.50 (0.25 to 0.75)\n"
                           "Sink share|–|–\n")
                + better);
        // T and the export are those of every panel; the file holds the intervals.
        PlotPanel* panel = w.view.calibration()->panel();
        QTest::keyClick(panel->picture(), Qt::Key_T);
        QVERIFY(panel->isTable());
        QCOMPARE(panel->table()->model()->rowCount(), 2);
        QCOMPARE(panel->table()->model()->index(0, 2).data().toString(), QStringLiteral("0.50"));
        w.view.setFocus();
        QTest::keyClick(&w.view, Qt::Key_M);
        QVERIFY(w.commands.log.contains(QStringLiteral("measure")));
        w.commands.report = "{broken";
        w.view.calibration()->refresh();
        QVERIFY(w.view.calibration()->text().startsWith(none));
    }

    /// Traces that lack something say so, and no number is made up.
    void poorTraces()
    {
        Window empty { TraceSession() };
        QCOMPARE(empty.view.drift()->rowCount(), 0);
        QCOMPARE(empty.view.shownToken(), -1);
        test::SampleOptions bare;
        bare.raw = bare.fingerprint = bare.zones = false;
        Window none(test::sampleTrace(bare));
        QVERIFY(none.view.advice()->zone().isEmpty());
        Window huge(test::hugeTrace(100000));
        QCOMPARE(huge.view.drift()->rowCount(), 0);
    }

    /// What stands of the compass for a token: its readings, or why there are none.
    static QString compassText(Window& w)
    {
        const QString facts = w.view.factsText();
        return facts.contains(QLatin1Char('|')) ? facts : w.view.compassNote();
    }

    void oneToken()
    {
        TraceSession trace;
        (void)trace.addToken(test::generatedToken(0, "Yes"));
        Window w(std::move(trace));
        QCOMPARE(w.view.drift()->rowCount(), 0);
        QVERIFY(!w.view.goToEvent(1));
        // With a step of its own there is a heading and no spread.
        TraceSession one;
        for (int index = 0; index < 3; ++index) {
            TokenRecord token = test::generatedToken(index, " a");
            token.role = index < 2 ? TokenRole::Prompt : TokenRole::Generated;
            (void)one.addToken(token);
        }
        (void)one.addStep(calmStep(2, 0));
        Window single(std::move(one));
        QCOMPARE(single.view.drift()->rowCount(), 1);
        const QString facts = single.view.factsText();
        QVERIFY2(facts.contains(QStringLiteral("Spread over 10 steps|W –|not evaluated")),
            qPrintable(facts));
        QVERIFY(!facts.contains(QStringLiteral("usual here")));
    }

    void promptOnly()
    {
        TraceSession trace;
        for (int index = 0; index < 12; ++index) {
            TokenRecord token = test::generatedToken(index, " w");
            token.role = TokenRole::Prompt;
            (void)trace.addToken(token);
            if (index > 0)
                (void)trace.addStep(calmStep(index, -1));
        }
        Window w(std::move(trace));
        w.selection.setPinned(5);
        QCOMPARE(w.view.drift()->rowCount(), 0);
        QCOMPARE(compassText(w), QStringLiteral("The compass is read on the tokens of an answer."));
    }

    void sketchesAndFingerprints()
    {
        test::SampleOptions sketches;
        sketches.raw = false;
        sketches.sketches = true;
        Window hubs(test::sampleTrace(sketches));
        QCOMPARE(hubs.view.drift()->rowCount(), 0);
        QCOMPARE(compassText(hubs),
            QStringLiteral("The compass needs raw rows. This run kept none. Turn on “raw” for the "
                           "next one."));
        test::SampleOptions prints;
        prints.raw = false;
        Window w(test::sampleTrace(prints));
        QCOMPARE(w.view.drift()->rowCount(), 0);
        QCOMPARE(compassText(w), compassText(hubs));
    }

    void droppedAndSkipped()
    {
        test::SampleOptions dropped;
        const TraceSession whole = test::sampleTrace();
        std::vector<int> generated;
        for (const std::int32_t index : whole.stepIndices())
            if (whole.tokenRole(index) == TokenRole::Generated)
                generated.push_back(index);
        QVERIFY(generated.size() > 12);
        dropped.droppedFrom = generated[4];
        dropped.droppedTo = generated[8];
        Window w(test::sampleTrace(dropped));
        w.selection.setPinned(generated[5]);
        QVERIFY2(compassText(w).startsWith(QStringLiteral("Attention was dropped in ")),
            qPrintable(compassText(w)));
        QVERIFY(compassText(w).endsWith(QStringLiteral("The text is complete.")));
        // Not the readings of the step before it.
        test::SampleOptions strided;
        strided.stride = 4;
        Window every(test::sampleTrace(strided));
        const auto& steps = every.view.drift()->steps();
        QVERIFY(steps.size() > 2);
        every.selection.setPinned(steps[1].tokenIndex + 1);
        QVERIFY2(compassText(every).startsWith(QStringLiteral(
                     "This step was not recorded. The run kept one step in 4. The nearest one is")),
            qPrintable(compassText(every)));
        QVERIFY(every.view.zoneText().contains(QStringLiteral("The run kept one step in 4.")));
        // Prompt rows were not recorded, and what to do about it.
        every.selection.setPinned(0);
        QCOMPARE(compassText(every),
            QStringLiteral(
                "Prompt rows were not recorded. Turn on “Prompt rows” for the next run."));
    }

    void experts()
    {
        test::SampleOptions moe;
        moe.moe = true;
        Window w(test::sampleTrace(moe));
        const TraceSession plain = test::sampleTrace();
        QCOMPARE(w.view.drift()->steps().size(), driftOf(plain).steps.size());
        QCOMPARE(w.view.drift()->steps().back().reading.heading,
            driftOf(plain).steps.back().reading.heading);
    }

    void damaged()
    {
        auto read = readTrace(AX_SOURCE_DIR "/tests/data/trace/damaged.jsonl");
        QVERIFY(read.has_value());
        const DriftRun run = driftOf(read->session);
        Window w(std::move(read->session));
        QCOMPARE(w.view.drift()->steps().size(), run.steps.size());
        for (int token = 0; token < w.session.trace().tokenCount(); ++token) {
            w.selection.setPinned(token);
            QVERIFY2(!w.view.factsText().contains(QStringLiteral("nan"), Qt::CaseInsensitive),
                qPrintable(w.view.factsText()));
        }
    }

    /// What a row left out is told, and layers that see a part of the text only.
    void whatWasNotKept()
    {
        TraceSession trace = perHead();
        trace.header().modelInfo.fileHash = "abc";
        TokenRecord token = test::generatedToken(70, " end");
        (void)trace.addToken(token);
        StepRecord step = calmStep(70, 40);
        step.raw.front().positions = { 69, 60 };
        step.raw.front().logits = { std::log(0.5f), std::log(0.25f) };
        (void)trace.addStep(std::move(step));
        Window w(std::move(trace));
        w.commands.run.modelHash = QStringLiteral("abc");
        w.commands.run.layerWindows = QVector<int>(12, 0);
        w.commands.run.layerWindows[5] = 32;
        w.selection.setPinned(70);
        QCOMPARE(w.view.rowNoteText(),
            QStringLiteral("The 2 largest of 70 positions were kept, 75.0 % of the attention. The "
                           "rest is not in this trace. Layer 5 sees only the last 32 tokens."));
    }

    /// Branches and stored sessions can be chosen; the box shows what is shown.
    void sessionsAreChosen()
    {
        class Sessions : public Shelf {
        public:
            QVector<ShelfEntry> entries() const override
            {
                return { { shown(), QStringLiteral("This one"), {} },
                    { branch(QStringLiteral("b1")), QStringLiteral("Branch 1"), {} },
                    { QStringLiteral("file:x"), QStringLiteral("a file"), {} },
                    { QStringLiteral("stored:7"), QStringLiteral("Seven"), {} } };
            }
            void fetch(const QString&) override { }
            QString addFile(const QString&) override { return {}; }
            bool canOpen(const QString& id) const override
            {
                return id.startsWith(QLatin1String("stored:"));
            }
            void open(const QString& id) override { opened << id; }
            QStringList opened;
        };
        class Branches : public Settings {
        public:
            void showBranch(const QString& id) override { log << QStringLiteral("branch ") + id; }
        };
        SessionModel session;
        Selection selection { &session };
        Branches commands;
        Sessions shelf;
        ViewContext context { &session, &selection, nullptr, &commands, {}, {} };
        context.shelf = &shelf;
        RouterView view(context);
        QToolBar bar;
        view.fillToolBar(&bar);
        QComboBox* box = nullptr;
        for (QComboBox* one : bar.findChildren<QComboBox*>())
            if (one->accessibleName() == QLatin1String("Session"))
                box = one;
        QVERIFY(box);
        QCOMPARE(box->count(), 3);
        for (const int index : { 1, 2 }) {
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
            QCOMPARE(box->currentText(), QStringLiteral("This one"));
        }
        QCOMPARE(commands.log, QStringList { QStringLiteral("branch b1") });
        QCOMPARE(shelf.opened, QStringList { QStringLiteral("stored:7") });
    }

    void smallWindowsFoldTheSide()
    {
        Window w(library());
        w.view.resize(900, 560);
        QCoreApplication::processEvents();
        QVERIFY(w.view.findChild<QTabWidget*>()->count() == 2);
        w.view.resize(1300, 800);
        QCoreApplication::processEvents();
        QVERIFY(w.view.advice()->isVisible());
    }
};

QTEST_MAIN(RouterTest)
#include "router_test.moc"
