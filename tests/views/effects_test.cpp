// SPDX-License-Identifier: Apache-2.0
// Effects of places on a token: one scan, shown by the lens and by the tint of the text.
#include "tests/views/sample_trace.h"
#include "tests/views/test_questions.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"
#include "views/chat/tint_scale.h"
#include "views/common/look.h"
#include "views/lens/lens_table.h"
#include "views/lens/links_page.h"
#include "views/lens/token_lens.h"
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
