// SPDX-License-Identifier: Apache-2.0
// The tabs of the lens beside Links.
#include "tests/views/lens_window.h"
#include "tests/views/picture.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/lens/histogram_chart.h"
#include "views/lens/load_chart.h"
#include "views/lens/logits_page.h"
#include "views/lens/signal_page.h"
#include "views/lens/token_lens.h"
#include "views/lens/without_card.h"
#include "views/session/alternatives_model.h"
#include "views/session/compass_model.h"
#include "views/session/moe_model.h"
#include "views/session/rule_model.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTest>

#include <cmath>
#include <numbers>
#include <numeric>

using namespace ax;
using namespace ax::ui;
using test::findToken;
using Window = test::LensWindow;

class LensTabsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void signalTab()
    {
        Window w;
        w.lens.setTab(TokenLens::Signal);
        QCOMPARE(w.lens.signalPage()->findChild<HistogramChart*>()->barCount(), 16);
        QVERIFY(w.lens.signalPage()->ruleText().startsWith(
            QStringLiteral("Preset explorer, first match wins.")));
        const RuleModel* rules = w.lens.signalPage()->rules();
        const QAbstractItemModelTester tester(const_cast<RuleModel*>(rules));
        QVERIFY(rules->firedRow() >= 0);
        QCOMPARE(rules->index(rules->firedRow(), RuleModel::Rule).data().toString(),
            QStringLiteral("mid > 0.5"));
        QCOMPARE(rules->index(rules->rowCount() - 1, RuleModel::State).data().toString(),
            QStringLiteral("not reached"));
        QTest::keyClick(w.lens.signalPage()->panel(), Qt::Key_T);
        QVERIFY(w.lens.signalPage()->panel()->isTable());
        auto* table = w.lens.signalPage()->panel()->findChild<QTableView*>();
        QVERIFY(table && table->isVisible());
        QCOMPARE(table->model()->rowCount(), 16);
        QTest::keyClick(w.lens.signalPage()->panel(), Qt::Key_T);
        QVERIFY(!table->isVisible());
        auto* chart = w.lens.signalPage()->findChild<HistogramChart*>();
        QVERIFY(test::inkIn(test::pictureOf(*chart), chart->rect()) > 100);
    }

    void rulesTellWhatTheyRead()
    {
        // Steps with what a preset reads, labelled by it.
        TraceSession trace = test::sampleTrace();
        const auto preset = ZonePreset::builtin("explorer");
        QVERIFY(preset.has_value());
        ZoneSignals s;
        s.local = 0.2f;
        s.mid = 0.7f;
        s.longRange = 0.1f;
        s.entropyNormalised = 0.5f;
        s.ripple = 0.1f;
        const ZoneVerdict verdict = preset->classify(s);
        const auto rows = preset->readings(s);
        int fired = 0;
        for (std::size_t k = 0; k < rows.size(); ++k) {
            if (rows[k].state != ZoneRuleReading::State::Fired)
                continue;
            ++fired;
            QCOMPARE(rows[k].zone, verdict.zone);
            for (std::size_t after = k + 1; after < rows.size(); ++after)
                QCOMPARE(int(rows[after].state), int(ZoneRuleReading::State::NotReached));
        }
        QCOMPARE(fired, 1);
        // Every preset: exactly one fires, and it names the verdict's zone.
        for (const std::string& name : ZonePreset::builtinNames()) {
            const auto other = ZonePreset::builtin(name);
            for (int k = 0; k < 200; ++k) {
                ZoneSignals r;
                r.local = float(k % 7) / 7;
                r.mid = (1 - r.local) * float(k % 5) / 5;
                r.longRange = 1 - r.local - r.mid;
                r.entropyNormalised = float(k % 11) / 11;
                r.entropyBits = float(k % 13) / 3;
                r.ripple = float(k % 3) / 3;
                r.hubness = float(k % 4) / 4;
                r.consensus = float(k % 6) / 6;
                r.visiblePositions = 1 + k * 5;
                const ZoneVerdict v = other->classify(r);
                int one = 0;
                for (const auto& row : other->readings(r))
                    if (row.state == ZoneRuleReading::State::Fired) {
                        ++one;
                        QVERIFY2(row.zone == v.zone, (name + ": " + v.rule).c_str());
                    }
                QVERIFY2(one == 1, (name + ": " + v.rule).c_str());
            }
        }
    }

    void theCompassPointsWhereTheRowLooked()
    {
        AttentionRow row;
        row.token = 100;
        row.visible = 100;
        row.links = { { 99, 0.5f, kAbsent, false } };
        // One place: its angle, whole.
        CompassReading one = compass(row);
        QVERIFY(std::abs(one.heading - 1.5 * std::numbers::pi * std::log(2.0) / std::log(101.0))
            < 1e-5);
        QVERIFY(std::abs(one.resultant - 1) < 1e-6);
        row.links = { { 0, 0.5f, kAbsent, false } };
        QVERIFY(std::abs(compass(row).heading - 1.5 * std::numbers::pi) < 1e-5);
        QVERIFY(!present(compass(AttentionRow()).heading));
        // Opposite headings cancel, equal ones agree.
        const float apart[] = { 0, float(std::numbers::pi) }, same[] = { 1, 1, 1 };
        QVERIFY(std::abs(compassSpread(apart) - 1) < 1e-6);
        QVERIFY(std::abs(compassSpread(same)) < 1e-6);
        QVERIFY(!present(compassSpread(std::span(same).first(1))));
        QCOMPARE(int(compassStatus(0.3f)), int(CompassStatus::Warning));
        QCOMPARE(int(compassStatus(0.51f)), int(CompassStatus::Halt));
        // In the lens: the model and the dial of the pinned token.
        Window w;
        w.lens.setTab(TokenLens::Signal);
        auto* page = w.lens.findChild<SignalPage*>();
        QVERIFY(page->compassPanel()->isVisible());
        QCOMPARE(page->compassModel()->headings().size(), 10);
        QCOMPARE(page->compassModel()->reading().heading,
            compass(w.links().model()->attentionRow()).heading);
        const QImage picture = test::pictureOf(*page->compassPanel());
        QVERIFY(test::countOf(picture, picture.rect(), look::colours().attention[6]) > 20);
        w.world.selection.setPinned(2); // a prompt token without a row
        QVERIFY(!page->compassPanel()->isVisible());
    }

    void logitsTab()
    {
        test::SampleOptions options;
        options.logitLens = true;
        Window w(options);
        w.lens.setTab(TokenLens::Logits);
        QCOMPARE(w.lens.logitsPage()->lensModel()->rowCount(), 4);
        int written = 0;
        const auto* model = w.lens.logitsPage()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            written += model->index(row, AlternativesModel::State).data().toString()
                == QStringLiteral("written");
        QCOMPARE(written, 1);
        w.world.selection.setPinned(12);
        QVERIFY(w.lens.logitsPage()->note()->isVisible());
    }

    void samplingIsToldAsItWasUsed()
    {
        for (const bool greedy : { false, true }) {
            TraceSession trace = test::sampleTrace();
            trace.header().sampling = { { "temperature", 0.7 }, { "greedy", greedy } };
            Window w(std::move(trace));
            QStringList said;
            for (const QLabel* label : w.lens.logitsPage()->findChildren<QLabel*>())
                said << label->text();
            const QString all = said.join(QLatin1Char(' '));
            QCOMPARE(all.contains(QStringLiteral("0.70")), !greedy);
            QCOMPARE(all.contains(QStringLiteral("likeliest token always")), greedy);
        }
    }

    void aNumberOfAnotherRunIsTold()
    {
        Window w;
        const float recorded = w.world.session.trace().logprob(w.keys);
        WithoutCard card(w.world.context());
        WithoutCard::Result result;
        result.token = w.world.session.trace().ref(w.keys);
        result.positions = { 3 };
        result.before = recorded;
        result.after = recorded - 1;
        card.setResult(result);
        QVERIFY(!card.mutedText().contains(QStringLiteral("recorded")));
        result.before = recorded - 0.2f;
        card.setResult(result);
        QVERIFY2(card.mutedText().contains(QStringLiteral("recorded when it was written")),
            qPrintable(card.mutedText()));
    }

    void moeTabOnlyWithExperts()
    {
        Window dense;
        QVERIFY(!dense.lens.hasMoeTab());
        QTest::keyClick(&dense.lens, Qt::Key_3, Qt::AltModifier);
        QCOMPARE(
            int(dense.lens.tab()), int(TokenLens::Links)); // it stands there, and leads nowhere
        QTest::keyClick(&dense.lens, Qt::Key_4, Qt::AltModifier);
        QCOMPARE(int(dense.lens.tab()), int(TokenLens::Logits));
        test::SampleOptions options;
        options.moe = true;
        Window sparse(options);
        QVERIFY(sparse.lens.hasMoeTab());
        QTest::keyClick(&sparse.lens, Qt::Key_3, Qt::AltModifier);
        QCOMPARE(int(sparse.lens.tab()), int(TokenLens::Moe));
        auto* chart = sparse.lens.findChild<LoadChart*>();
        QVERIFY(
            test::countOf(test::pictureOf(*chart), chart->rect(), look::colours().control) > 20);
        // The sample's experts move on with every token: all layers changed.
        MoeModel model(&sparse.world.session);
        const QAbstractItemModelTester tester(&model);
        model.setToken(sparse.keys);
        QVERIFY(model.rowCount() > 0);
        QCOMPARE(model.changed(), model.rowCount());
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex top = model.index(row, MoeModel::Top);
            QVERIFY(top.data(ChangedRole).toBool());
            QCOMPARE(top.data().toString(),
                QString::number(model.routing()[std::size_t(row)].experts[0]));
            const auto marks
                = model.index(row, MoeModel::Experts).data(MarksRole).value<QVector<QPointF>>();
            QCOMPARE(int(marks.size()), 2);
            for (const QPointF& mark : marks)
                QVERIFY(mark.x() > 0 && mark.x() < 1);
        }
        ExpertLoadModel load(&sparse.world.session);
        load.set(sparse.keys, model.routing()[0].layer, model.experts());
        QVERIFY(load.steps() > 1);
        QVERIFY(
            std::abs(std::accumulate(load.shares().begin(), load.shares().end(), 0.0) - 1) < 1e-9);
        load.set(-1, 0, 4);
        QVERIFY(load.shares().isEmpty());
    }
};

QTEST_MAIN(LensTabsTest)
#include "lens_tabs_test.moc"
