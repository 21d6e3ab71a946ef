// SPDX-License-Identifier: Apache-2.0
// Effects of places on a token: one scan, shown by the lens and by the tint of the text.
#include "tests/views/sample_trace.h"
#include "tests/views/test_questions.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"
#include "views/chat/timeline_widget.h"
#include "views/chat/tint_scale.h"
#include "views/common/look.h"
#include "views/common/sets_panel.h"
#include "views/lens/lens_table.h"
#include "views/lens/links_page.h"
#include "views/lens/token_lens.h"
#include "views/session/drift_model.h"
#include "views/session/range_effects.h"
#include "views/session/sets_model.h"
#include "views/session/token_effects.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using test::findToken;

namespace {

struct Window {
    test::World world;
    test::TestQuestions questions;
    ViewContext context = contextOf();
    QToolBar bar;
    ChatView chat { context };
    TokenLens lens { context };
    int keys = -1;
    Window()
    {
        world.load(test::sampleTrace());
        keys = findToken(world.session.trace(), " keys", 2);
        chat.fillToolBar(&bar);
        chat.resize(900, 800);
        lens.resize(360, 760);
        chat.show();
        lens.show();
        QCoreApplication::processEvents();
    }
    ViewContext contextOf()
    {
        ViewContext made = world.context();
        made.questions = &questions;
        return made;
    }
    ChatText& text() { return *chat.text(); }
    LinksPage& links() { return *lens.linksPage(); }
    LinksModel& model() { return *links().model(); }
    TokenEffects& effects() { return *TokenEffects::of(context); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }
    /// Of the script: what hiding a place costs.
    float effectAt(int position) const
    {
        return position == keys - 3 ? -3.0f : position % 5 == 1 ? 0.25f : -0.01f;
    }
};

} // namespace

class EffectsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void oneScanFillsTheColumn()
    {
        Window w;
        w.world.selection.setPinned(w.keys);
        QVERIFY(w.cell(0, LinksModel::Without).isEmpty());
        QVERIFY(!w.links().byEffect()->isEnabled());
        QTest::keyClick(w.links().table(), Qt::Key_W, Qt::ShiftModifier);
        const std::size_t sets
            = w.questions.log.last().section(QLatin1Char(' '), 2, 2).toUInt() - std::size_t(w.keys);
        QVERIFY(sets > 3);
        QVERIFY(w.effects().isScanning());
        QVERIFY(!w.links().scanButton()->isEnabled());
        Q_EMIT w.questions.progress(w.questions.lastEffects, 40, 100);
        QCOMPARE(w.links().progressText(), QStringLiteral("Without each place: 40 of 100"));
        w.questions.giveEffects();
        QVERIFY(!w.effects().isScanning());
        QVERIFY(w.links().progressText().isEmpty());
        QCOMPARE(w.effects().scanOf(w.keys)->sets.size(), sets);
        QCOMPARE(w.effects().scanOf(w.keys)->effects.positions.size(), std::size_t(w.keys));
        // By effect: the largest first, whatever its sign; every place has its number.
        QVERIFY(w.links().byEffect()->isChecked());
        QCOMPARE(w.model().positionAt(0), w.keys - 3);
        QCOMPARE(w.cell(0, LinksModel::Without), look::signedNumber(-3.0, 2));
        for (int row = 0; row < w.model().rowCount(); ++row)
            if (const int position = w.model().positionAt(row); position >= 0)
                QCOMPARE(
                    w.cell(row, LinksModel::Without), look::signedNumber(w.effectAt(position), 2));
        // What attention named first and did nothing has its own section, before the sinks.
        const QVector<int> sections = w.model().sectionRows();
        QCOMPARE(sections.size(), 2);
        QCOMPARE(w.cell(sections[0], 0), QStringLiteral("Looked at most, hardly mattered"));
        for (int row = sections[0] + 1; row < sections[1]; ++row)
            QVERIFY(w.effectAt(w.model().positionAt(row)) > -3.0f);
        // In order of attention the column stays filled.
        QTest::keyClick(w.links().table(), Qt::Key_O);
        QCOMPARE(w.model().positionAt(0), w.model().attentionRow().links[0].position);
        QVERIFY(!w.cell(0, LinksModel::Without).isEmpty());
        QTest::keyClick(w.links().table(), Qt::Key_O);
        QCOMPARE(w.model().positionAt(0), w.keys - 3);
    }

    void anotherTokenStopsTheScan()
    {
        Window w;
        w.world.selection.setPinned(w.keys);
        w.links().scan();
        const quint64 first = w.questions.lastEffects;
        w.world.selection.setHovered(w.keys - 4);
        QVERIFY(w.questions.cancelled.isEmpty()); // pointing stops nothing
        w.world.selection.setPinned(w.keys - 5);
        QCOMPARE(w.questions.cancelled, QVector<quint64> { first });
        Q_EMIT w.questions.finished(first, true, {});
        QVERIFY(!w.effects().isScanning());
        QVERIFY(!w.effects().scanOf(w.keys));
        // A problem is told; nothing is lost.
        w.world.selection.setHovered(-1);
        w.links().scan();
        Q_EMIT w.questions.finished(w.questions.lastEffects, true, QStringLiteral("Out of room."));
        QCOMPARE(w.effects().problem(), QStringLiteral("Out of room."));
        QVERIFY(w.links().scanButton()->isEnabled());
        w.questions.setRefusal(QStringLiteral("No model is open."));
        QVERIFY(!w.links().scanButton()->isEnabled());
        QCOMPARE(w.links().scanButton()->toolTip(), QStringLiteral("No model is open."));
    }

    void aPinScansUnderTheTint()
    {
        Window w;
        w.text().setTint(ChatText::Tint::Effect);
        QVERIFY(w.questions.log.filter(QStringLiteral("effects")).isEmpty());
        w.world.selection.setHovered(w.keys); // hover never scans
        QVERIFY(!w.effects().isScanning());
        w.world.selection.setHovered(-1);
        w.world.selection.setPinned(w.keys);
        QVERIFY(w.effects().isScanning());
        QVERIFY(std::isnan(w.text().scaleMaximum()));
        w.questions.giveEffects();
        QCOMPARE(w.text().scaleMaximum(), 3.0);
        QCOMPARE(w.text().stepOf(w.keys - 3), -3);
        QCOMPARE(w.text().rankOf(w.keys - 3), 1);
        int gains = 0;
        for (int position = 4; position < w.keys - 1; ++position)
            if (w.text().stepOf(position) > 0) {
                ++gains;
                QCOMPARE(position % 5, 1); // round(3 * sqrt(0.25 / 3)) is 1
                QCOMPARE(w.text().stepOf(position), 1);
            }
        QVERIFY(gains > 3);
        QCOMPARE(w.text().stepOf(1), 0); // a sink is never filled
        auto* scale = w.bar.findChild<TintScale*>();
        QCOMPARE(scale->accessibleDescription(),
            QStringLiteral("%1 to %2 nat")
                .arg(look::signedNumber(-3, 2), look::signedNumber(3, 2)));
        // Another pin while a scan is under way waits for its end.
        w.world.selection.setPinned(w.keys - 5);
        const quint64 second = w.questions.lastEffects;
        w.world.selection.setPinned(w.keys - 6);
        QCOMPARE(w.questions.cancelled, QVector<quint64> { second });
        Q_EMIT w.questions.finished(second, true, {});
        QTRY_VERIFY(w.effects().scanned() == w.keys - 6);
        w.questions.giveEffects();
        QVERIFY(w.effects().scanOf(w.keys - 6));
        // Back at the first one nothing is asked again.
        const auto asked = w.questions.log.size();
        w.world.selection.setPinned(w.keys);
        QCOMPARE(w.questions.log.size(), asked);
        QCOMPARE(w.text().stepOf(w.keys - 3), -3);
    }

    void setsAreMaskedAtOnce()
    {
        Window w;
        w.world.selection.setPinned(w.keys);
        w.effects().scan(w.keys);
        w.questions.giveEffects();
        SetsPanel& panel = *w.links().sets();
        QVERIFY(panel.isVisible());
        QVERIFY2(w.links().minimumSizeHint().width() <= 320,
            qPrintable(QString::number(w.links().minimumSizeHint().width())));
        SetsModel& sets = *panel.model();
        const auto* scan = w.effects().scanOf(w.keys);
        QCOMPARE(sets.rowCount(), int(scan->sets.size()));
        // The largest first; every set has the strongest of its places beside what all do.
        for (int row = 0; row + 1 < sets.rowCount(); ++row)
            QVERIFY(std::fabs(scan->setEffects[std::size_t(sets.setAt(row))].effect)
                >= std::fabs(scan->setEffects[std::size_t(sets.setAt(row + 1))].effect));
        for (int row = 0; row < sets.rowCount(); ++row) {
            float strongest = 0;
            for (const int place : scan->sets[std::size_t(sets.setAt(row))].positions) {
                QVERIFY(place < w.keys - 1); // never the token's own place
                if (std::fabs(w.effectAt(place)) > std::fabs(strongest))
                    strongest = w.effectAt(place);
            }
            QCOMPARE(sets.index(row, SetsModel::Alone).data().toString(),
                look::signedNumber(double(strongest), 2));
        }
        sets.setKind(SetKind::Equal);
        QVERIFY(sets.rowCount() > 0 && sets.rowCount() < int(scan->sets.size()));
        // A set whose places stand in for one another is told of.
        const int hidden = sets.mostHidden();
        QVERIFY(hidden >= 0);
        QVERIFY(sets.sentence(hidden).contains(QStringLiteral("stand in for one another")));
        // A chosen one is what is tried, and is marked in the text.
        w.text().setTint(ChatText::Tint::Effect);
        panel.table()->selectRow(0);
        QCOMPARE(w.effects().chosenSet(), sets.setAt(0));
        const int members = int(scan->sets[std::size_t(sets.setAt(0))].positions.size());
        QCOMPARE(
            w.links().tryButton()->text(), QStringLiteral("Without the %1 selected").arg(members));
        w.world.selection.setPinned(w.keys - 1);
        QCOMPARE(w.effects().chosenSet(), -1);
        QVERIFY(!panel.isVisible());
    }

    void lanesOfSegments()
    {
        Window w;
        RangeEffects& effects = *RangeEffects::of(w.context);
        TimelineWidget timeline(w.context);
        timeline.resize(900, 180);
        timeline.show();
        const auto [first, end] = effects.written();
        QVERIFY(first > 10 && end > first + 10);
        w.world.selection.setPinned(first + 2);
        QTest::keyClick(&timeline, Qt::Key_W);
        QVERIFY(timeline.showsEffects() && effects.isScanning());
        QCOMPARE(timeline.effectRange(), qMakePair(first, end));
        const auto mostly = [&](int token) { return float(token % 7) - 5; };
        const auto give = [&] {
            const int token
                = w.questions.log.last().section(QLatin1Char(' '), 1, 1).chopped(1).toInt();
            const int sets = w.questions.log.last().section(QLatin1Char(' '), 2, 2).toInt();
            EffectResult found;
            for (int set = 0; set < sets; ++set)
                found.positions.push_back({ mostly(token) * float(set + 1), 0 });
            const quint64 question = w.questions.lastEffects;
            Q_EMIT w.questions.effects(question, found);
            Q_EMIT w.questions.finished(question, false, {});
            return token;
        };
        int given = 0;
        while (effects.isScanning() && given < 5) {
            give();
            ++given;
        }
        QVERIFY(timeline.effectCaption().startsWith(QStringLiteral("scanned 5 of ")));
        // Cancelled: what came stays; the rest is asked for when wanted again.
        QTest::keyClick(&timeline, Qt::Key_Escape);
        QCOMPARE(w.questions.cancelled, QVector<quint64> { w.questions.lastEffects });
        Q_EMIT w.questions.finished(w.questions.lastEffects, true, {});
        QVERIFY(!effects.isScanning());
        const auto asked = w.questions.log.size();
        QTest::keyClick(&timeline, Qt::Key_W);
        while (effects.isScanning() && given < 2000) {
            give();
            ++given;
        }
        QCOMPARE(w.questions.log.size() - asked, qsizetype(given - 5));
        // Each lane against a plain count.
        const std::vector<RangeEffects::Lane> lanes = effects.lanes(first, end);
        QVERIFY(lanes.size() >= 3);
        double sum = 0;
        int count = 0, worst = -1;
        for (int token = first; token < end; ++token)
            if (!effects.segmentEffects(token).empty()) {
                sum += double(mostly(token));
                ++count;
                if (worst < 0 || std::fabs(mostly(token)) > std::fabs(mostly(worst)))
                    worst = token;
            }
        QCOMPARE(count, given);
        QVERIFY(std::fabs(lanes.front().mean - sum / count) < 1e-5);
        QCOMPARE(lanes.front().worst, worst);
        QCOMPARE(effects.largest(first, end), 5.0 * double(lanes.size()));
        timeline.grab(); // is painted without harm
        // Shift and an arrow choose a range from where one stands.
        w.world.selection.setPinned(first + 4);
        QTest::keyClick(&timeline, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&timeline, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(timeline.effectRange(), qMakePair(first + 4, first + 6));
        QTest::keyClick(&timeline, Qt::Key_Escape);
        QCOMPARE(timeline.effectRange(), qMakePair(first, end));
    }

    void ordersOfAllTokens()
    {
        QCOMPARE(rankCorrelation({ 1, 2, 3, 4 }, { 10, 20, 30, 40 }), 1.0);
        QCOMPARE(rankCorrelation({ 1, 2, 3, 4 }, { 4, 3, 2, 1 }), -1.0);
        // Ties share their mean rank: scipy.stats.spearmanr([1, 2, 2, 3], [1, 3, 2, 4]).
        QVERIFY(std::fabs(rankCorrelation({ 1, 2, 2, 3 }, { 1, 3, 2, 4 }) - 0.9486832980505138)
            < 1e-12);
        QVERIFY(std::isnan(rankCorrelation({ 1, 2 }, { 1, 2 })));
        Window w;
        RangeEffects& effects = *RangeEffects::of(w.context);
        effects.scan(RangeEffects::What::Places, w.keys, w.keys + 1);
        const AttentionRow row
            = attentionRow(w.world.session.trace(), w.keys, LinkDirection::AttendsTo);
        int most = -1; // the most looked at that is no sink and not the own place
        for (const Link& link : row.links)
            if (most < 0 && link.position != w.keys - 1)
                most = link.position;
        EffectResult found;
        for (int place = 0; place < w.keys; ++place)
            found.positions.push_back({ place == most ? -2.0f : 0.001f * float(place % 3), 0 });
        Q_EMIT w.questions.effects(w.questions.lastEffects, found);
        Q_EMIT w.questions.finished(w.questions.lastEffects, false, {});
        const RangeEffects::Figures figures = effects.figures();
        QCOMPARE(figures.tokens, 1);
        QCOMPARE(figures.sameFirst, 1);
        QVERIFY(figures.sharedFive >= 1);
    }

    void tintByDrift()
    {
        Window w;
        w.text().setTint(ChatText::Tint::Drift);
        DriftModel all(&w.world.session, nullptr);
        QTRY_VERIFY(!all.isReading());
        QVERIFY(!all.steps().empty());
        double most = 0;
        for (const DriftStep& step : all.steps())
            most = std::max(most, step.drift);
        QVERIFY(most > 0);
        QTRY_COMPARE(w.text().scaleMaximum(), most);
        for (const DriftStep& step : all.steps())
            QCOMPARE(w.text().stepOf(step.tokenIndex), look::attentionStep(step.drift, most));
        QCOMPARE(w.text().stepOf(3), 0); // the prompt has none
    }

    void wTintsByEffectAndBack()
    {
        Window w;
        w.text().setFocus();
        w.text().setCaret(w.keys);
        QTest::keyClick(w.text().viewport(), Qt::Key_Left);
        QTest::keyClick(&w.text(), Qt::Key_Left);
        QTest::keyClick(&w.text(), Qt::Key_W);
        QCOMPARE(w.text().tint(), ChatText::Tint::Effect);
        QTest::keyClick(&w.text(), Qt::Key_W);
        QCOMPARE(w.text().tint(), ChatText::Tint::Attention);
    }

    void groundsOfEffectsCanBeRead()
    {
        for (const auto theme : { look::Theme::Light, look::Theme::Dark })
            for (const int step : { -3, -2, -1, 1, 2, 3 }) {
                const look::Colours& t = look::colours(theme);
                QVERIFY2(
                    look::contrast(look::onEffect(t, step), look::effectColour(t, step)) >= 5.7,
                    qPrintable(QString::number(step)));
            }
        QCOMPARE(look::effectStep(-0.02, 3), 0);
        QCOMPARE(look::effectStep(-3, 3), -3);
        QCOMPARE(look::effectStep(0.25, 3), 1);
        QCOMPARE(look::effectStep(1, 0), 0);
    }
};

QTEST_MAIN(EffectsTest)
#include "effects_test.moc"
