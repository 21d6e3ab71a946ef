// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/advice.h"
#include "engine/trace/jsonl.h"
#include "tests/views/sample_trace.h"
#include "views/common/look.h"
#include "views/router/advice_panel.h"
#include "views/router/calibration_panel.h"
#include "views/router/drift_lanes.h"
#include "views/router/router_view.h"
#include "views/session/drift_model.h"
#include "views/session/evidence_model.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolBar>

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
        w.commands.undo();
        QCOMPARE(w.commands.run.temperature, 0.7);
        QVERIFY(advice->applyButton()->isEnabled());
    }

    void onDriftIsASetting()
    {
        Window w(library());
        const auto boxes = w.bar.findChildren<QComboBox*>();
        QComboBox* onDrift = boxes.last();
        onDrift->setCurrentIndex(onDrift->findData(QStringLiteral("stop")));
        QCOMPARE(w.commands.run.onDrift, QStringLiteral("stop"));
        w.commands.undo();
        QCOMPARE(onDrift->currentData().toString(), QStringLiteral("off"));
    }

    void calibrationIsShownOrMissing()
    {
        Window w(library());
        QCOMPARE(w.view.calibration()->text(), QStringLiteral("Not calibrated for this model"));
        w.commands.report = R"({"set":"facts","answers":10,"wrong":4,"verdict":"not calibrated",
            "signals":{"drift":{"answer":{"auroc":0.61,"low":0.5,"high":0.75,
            "matched":{"auroc":0.5,"low":0.25,"high":0.75}}},"sink_share":{"answer":null}}})";
        w.view.calibration()->refresh();
        QCOMPARE(w.view.calibration()->text(),
            QStringLiteral("drift|0.61 (0.50 to 0.75)|0.50 (0.25 to 0.75)\nsink_share|–|–\nNo "
                           "attention signal tells them apart"));
        w.commands.report = "{broken";
        w.view.calibration()->refresh();
        QCOMPARE(w.view.calibration()->text(), QStringLiteral("Not calibrated for this model"));
    }

    /// Traces that lack something say so, and no number is made up.
    void poorTraces()
    {
        Window empty { TraceSession() };
        QCOMPARE(empty.view.drift()->rowCount(), 0);
        QCOMPARE(empty.view.shownToken(), -1);
        test::SampleOptions prints;
        prints.raw = false;
        Window w(test::sampleTrace(prints));
        QCOMPARE(w.view.drift()->rowCount(), 0);
        QVERIFY(w.view.factsText().trimmed().isEmpty() || !w.view.factsText().contains("R "));
        test::SampleOptions bare;
        bare.raw = bare.fingerprint = bare.zones = false;
        Window none(test::sampleTrace(bare));
        QVERIFY(none.view.advice()->zone().isEmpty());
        Window huge(test::hugeTrace(100000));
        QCOMPARE(huge.view.drift()->rowCount(), 0);
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
