// SPDX-License-Identifier: Apache-2.0
// Effects and steering in the real window over the real model: a scan, what it says, the answer
// written again without what mattered, beside the old one in Compare.
#include "app/host/question_desk.h"
#include "app/window/view_area.h"
#include "tests/app/real_model.h"
#include "views/chat/chat_text.h"
#include "views/chat/timeline_widget.h"
#include "views/common/write_again.h"
#include "views/compare/compare_view.h"
#include "views/inspect/inspect_view.h"
#include "views/lens/links_page.h"
#include "views/lens/token_lens.h"
#include "views/session/jobs.h"
#include "views/session/range_effects.h"
#include "views/session/shelf.h"
#include "views/session/token_effects.h"

#include <QSignalSpy>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

class SteerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { Jobs::finish(); }

    void writesAgainWithoutWhatMattered()
    {
        if (!RealWindow::available())
            QSKIP("skipped: AX_TEST_MODEL does not name the SmolLM2 GGUF file");
        RealWindow w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer(QStringLiteral("Mara brings the keys to the library. Who brings the "
                                        "keys? Answer in one sentence.")));
        const TraceSession& trace = w->session()->trace();
        int first = 0;
        while (trace.tokenRole(first) != TokenRole::Generated)
            ++first;
        const int token = first + 2;
        const std::string before = trace.messages().back().content;
        const int count = trace.tokenCount();

        // One scan tells of every place; the lens has the numbers of "without it".
        w->selection()->setPinned(token);
        const ViewContext context { w->session(), w->selection(), nullptr, w->controller(), {}, {},
            w->questions() };
        TokenEffects* effects = TokenEffects::of(context);
        effects->scan(token);
        QVERIFY(QTest::qWaitFor([&] { return !effects->isScanning(); }, 60000));
        QVERIFY2(effects->problem().isEmpty(), qPrintable(effects->problem()));
        const TokenEffects::Scan* scan = effects->scanOf(token);
        QVERIFY(scan && scan->largest > 0);
        std::printf("scan of %d places and %zu sets: %.3f s\n", token, scan->sets.size(),
            scan->effects.seconds);
        const int place = scan->order.front();
        LinksPage* links = w->findChild<TokenLens*>()->linksPage();
        QCOMPARE(links->model()->positionAt(0), place);

        // One by one it is the same, within the tolerance of the fast back end (verify: 3e-2).
        QSignalSpy tried(w->controller(), &ViewCommands::withoutFinished);
        w->controller()->tryWithout(token, { place });
        QTRY_COMPARE_WITH_TIMEOUT(tried.count(), 1, 60000);
        const auto alone = tried.front().front().value<WithoutAnswer>();
        QVERIFY2(std::fabs(alone.after - alone.before - scan->effectOf(place))
                < 0.03f * std::max(1.0f, std::fabs(scan->effectOf(place))),
            qPrintable(QStringLiteral("%1 one by one, %2 in the scan")
                           .arg(alone.after - alone.before)
                           .arg(scan->effectOf(place))));

        // Everything the question says is hidden from the rest of the answer.
        QVector<int> hidden;
        for (const PositionSet& set : scan->sets)
            if (set.kind == SetKind::Segment
                && trace.segments()[std::size_t(set.segment)].type == SegmentType::User)
                hidden = QVector<int>(set.positions.begin(), set.positions.end());
        QVERIFY(hidden.size() > 5);
        QVERIFY(w->controller()->canWriteAgain(token));
        QVERIFY(!w->controller()->canWriteAgain(3)); // of the prompt
        QVERIFY(writeAgainRefusal(context, token, hidden).isEmpty());
        QVERIFY(!writeAgainRefusal(context, token, {}).isEmpty());
        w->selection()->setChosenRows(hidden);
        links->writeAgain();
        QCOMPARE(
            w->currentView(), w->views()->view(QStringLiteral("compare"))); // while it is written
        QVERIFY(w.idle());
        QCOMPARE(trace.keptBranches().size(), std::size_t(1));
        QCOMPARE(trace.keptBranches().front().path->tokenCount(), count);
        QVERIFY(
            trace.shownBranch().label.find(std::to_string(hidden.front())) != std::string::npos);
        QVERIFY(trace.messages().back().content != before);
        QCOMPARE(trace.messages().back().content.substr(0, 3), before.substr(0, 3));
        QVERIFY(trace.header().capture.contains("attention_biases"));
        // No row of the new end looks at what was hidden, its first one neither.
        int rows = 0;
        for (int index = token; index < trace.tokenCount(); ++index)
            if (trace.hasStep(index))
                for (const RawRow& row : trace.step(index).raw) {
                    ++rows;
                    for (std::size_t k = 0; k < row.positions.size(); ++k)
                        QVERIFY2(!hidden.contains(row.positions[k]),
                            qPrintable(QString::number(row.positions[k])));
                }
        QVERIFY(rows > 0);
        auto* compare = static_cast<CompareView*>(w->views()->view(QStringLiteral("compare")));
        QTRY_VERIFY(compare->state()->isReady());
        QCOMPARE(compare->state()->half(CompareState::A).id, Shelf::shown());
        QCOMPARE(compare->state()->half(CompareState::B).id,
            Shelf::branch(QString::fromStdString(trace.keptBranches().front().record.id)));
        // Undo brings the old answer back.
        w->controller()->undo();
        QTRY_COMPARE(trace.messages().back().content, before);
        QVERIFY(trace.keptBranches().empty());
    }

    void shots()
    {
        // AX_SHOT=FOLDER writes pictures to look at.
        const QString folder = qEnvironmentVariable("AX_SHOT");
        if (folder.isEmpty() || !RealWindow::available())
            QSKIP("AX_SHOT is not set");
        RealWindow w;
        w->resize(1440, 900);
        QVERIFY(w.openModel());
        QVERIFY(w.answer(QStringLiteral(
            "The meeting was moved twice. First it was on Monday in the blue room, then on "
            "Wednesday in the garden. The final date is Friday at nine, in the library, and Mara "
            "brings the keys. When and where is the meeting?")));
        const ViewContext context { w->session(), w->selection(), nullptr, w->controller(), {}, {},
            w->questions() };
        const int token = w->session()->trace().tokenCount() - 6;
        w->selection()->setPinned(token);
        w->findChild<ChatText*>()->setTint(ChatText::Tint::Effect);
        TokenEffects* effects = TokenEffects::of(context);
        QVERIFY(QTest::qWaitFor([&] { return effects->scanOf(token) != nullptr; }, 60000));
        w->findChild<TimelineWidget*>()->setShowsEffects(true);
        QVERIFY(QTest::qWaitFor([&] { return !RangeEffects::of(context)->isScanning(); }, 60000));
        effects->setChosenSet(0);
        QTest::qWait(100);
        w->grab().save(folder + QStringLiteral("/effects-l.png"));
        look::setCurrentTheme(look::Theme::Dark);
        w->resize(1024, 640);
        QTest::qWait(100);
        w->grab().save(folder + QStringLiteral("/effects-d.png"));
        w->resize(1440, 900);
        look::setCurrentTheme(look::Theme::Light);
        w->showView(QStringLiteral("inspect"));
        auto* inspect = static_cast<InspectView*>(w->views()->view(QStringLiteral("inspect")));
        QVERIFY(QTest::qWaitFor([&] { return !inspect->state()->isReading(); }, 60000));
        inspect->setForm(InspectView::Form::Effect);
        QVERIFY(QTest::qWaitFor([&] { return !inspect->state()->isReading(); }, 60000));
        const auto [from, to] = RangeEffects::of(context)->written();
        RangeEffects::of(context)->scan(RangeEffects::What::Places, from, to);
        QVERIFY(QTest::qWaitFor([&] { return !RangeEffects::of(context)->isScanning(); }, 60000));
        QTest::qWait(100);
        w->grab().save(folder + QStringLiteral("/inspect-l.png"));
    }

    void stressedPlacesWeighMore()
    {
        if (!RealWindow::available())
            QSKIP("skipped: AX_TEST_MODEL does not name the SmolLM2 GGUF file");
        RealWindow w;
        QVERIFY(w.openModel() && w.answer(QStringLiteral("Name three colours of the sky.")));
        const TraceSession& trace = w->session()->trace();
        int first = 0;
        while (trace.tokenRole(first) != TokenRole::Generated)
            ++first;
        // From the first token of the answer on; the place is in the middle of the question.
        const int place = first - 12;
        const auto massAt = [&] {
            double sum = 0;
            for (const RawRow& row : trace.step(first).raw)
                for (std::size_t k = 0; k < row.positions.size(); ++k)
                    if (row.positions[k] == place)
                        sum += std::exp(double(row.logits[k]) - double(row.logsumexp));
            return sum / double(trace.step(first).raw.size());
        };
        const double plain = massAt();
        w->controller()->writeAgain(first, { place }, 8);
        QVERIFY(w.idle());
        QCOMPARE(trace.keptBranches().size(), std::size_t(1));
        QVERIFY2(massAt() > 2 * plain && massAt() < 8 * plain + 1e-6,
            qPrintable(QStringLiteral("%1 %2").arg(plain).arg(massAt())));
    }
};

QTEST_MAIN(SteerTest)
#include "steer_test.moc"
