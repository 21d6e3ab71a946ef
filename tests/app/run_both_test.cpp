// SPDX-License-Identifier: Apache-2.0
// "Run both": a question answered twice, one after the other, and what Compare then shows.
#include "app/host/pair_run.h"
#include "app/host/question_desk.h"
#include "app/window/view_area.h"
#include "engine/trace/branches.h"
#include "tests/app/test_window.h"
#include "views/common/note.h"
#include "views/common/progress_strip.h"
#include "views/compare/compare_view.h"
#include "views/session/shelf.h"

#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

CompareView* compareOf(TestWindow& w)
{
    w->showView(QStringLiteral("compare"));
    return static_cast<CompareView*>(w->views()->view(QStringLiteral("compare")));
}

PairSide side(const char* path, float temperature)
{
    PairSide side { QString::fromLatin1(path), QString::fromLatin1(path).section('/', -1), {} };
    side.sampling.temperature = temperature;
    return side;
}

} // namespace

class RunBothTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void twoTemperaturesFromTheView()
    {
        TestWindow w;
        QVERIFY(w.settled());
        CompareView* view = compareOf(w);
        auto* button = w->findChild<QToolButton*>(QStringLiteral("compare.runBoth"));
        QVERIFY(button && !button->isEnabled()); // there is no question yet
        QVERIFY(button->toolTip().contains(QStringLiteral("no question")));
        QVERIFY(w.openModel() && w.answer());
        QVERIFY(button->isEnabled());
        const float usual = w->controller()->settings().sampling.temperature;
        w.script->answers = { "The first one.", "And the second." };
        w.script->answered = 0;
        button->click();
        auto* dialog = w->findChild<QDialog*>(QStringLiteral("runBoth"));
        QVERIFY(dialog);
        for (const auto& [end, temperature] :
            { std::pair(QStringLiteral("A"), 0.25), { QStringLiteral("B"), 1.5 } }) {
            auto* sampling = dialog->findChild<QComboBox*>(QStringLiteral("sampling") + end);
            sampling->setCurrentIndex(sampling->count() - 1);
            dialog->findChild<QDoubleSpinBox*>(QStringLiteral("temperature") + end)
                ->setValue(temperature);
        }
        QStringList said;
        connect(w->pairs(), &RunPairs::changed, view, [&] { said << w->pairs()->words(); });
        QSignalSpy finished(w->pairs(), &RunPairs::finished);
        dialog->accept();
        QVERIFY(w->pairs()->isRunning());
        QVERIFY(!button->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QVERIFY(w->pairs()->problem().isEmpty());
        QVERIFY(said.filter(QStringLiteral("1 of 2: Fake")).size() > 0);
        QVERIFY(said.filter(QStringLiteral("2 of 2: Fake")).size() > 0);
        {
            const std::lock_guard lock(w.script->mutex);
            const auto& requests = w.script->requests;
            QCOMPARE(requests[requests.size() - 2].sampling.temperature, 0.25f);
            QCOMPARE(requests.back().sampling.temperature, 1.5f);
        }
        QCOMPARE(w->controller()->settings().sampling.temperature, usual);
        // Both stand in Compare, the answer that was there is kept too.
        QTRY_VERIFY(view->state()->isReady());
        const auto& kept = w->session()->trace().keptBranches();
        QCOMPARE(int(kept.size()), 2);
        QCOMPARE(view->state()->half(CompareState::A).id,
            Shelf::branch(QString::fromStdString(kept.back().record.id)));
        QCOMPARE(view->state()->half(CompareState::B).id, Shelf::shown());
        const auto last = [](const TraceSession& trace) { return trace.messages().back().content; };
        QCOMPARE(last(*view->state()->half(CompareState::A).trace), std::string("The first one."));
        QCOMPARE(last(*view->state()->half(CompareState::B).trace), std::string("And the second."));
        QVERIFY(view->state()->half(CompareState::A).about().contains(QStringLiteral("T 0.25")));
        QVERIFY(view->state()->half(CompareState::B).about().contains(QStringLiteral("T 1.50")));
    }

    void twoModelsOneAfterTheOther()
    {
        TestWindow w;
        QVERIFY(w.settled() && w.openModel() && w.answer());
        CompareView* view = compareOf(w);
        const int loaded = w.script->loaded;
        QSignalSpy finished(w->pairs(), &RunPairs::finished);
        QStringList said;
        connect(w->pairs(), &RunPairs::changed, view, [&] { said << w->pairs()->words(); });
        w->pairs()->start(side("/models/first.gguf", 0.5f), side("/models/second.gguf", 0.5f));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QCOMPARE(w.script->loaded.load(), loaded + 2);
        QCOMPARE(w->controller()->modelPath(), QStringLiteral("/models/second.gguf"));
        QVERIFY(said.contains(QStringLiteral("1 of 2: first.gguf is being opened")));
        QVERIFY(said.contains(QStringLiteral("2 of 2: second.gguf is being opened")));
        QTRY_VERIFY(view->state()->isReady());
        QVERIFY(view->state()->half(CompareState::A).id.startsWith(QStringLiteral("branch:")));
    }

    void aCancelledPairKeepsWhatIsThere()
    {
        TestWindow w;
        QVERIFY(w.settled() && w.openModel() && w.answer());
        CompareView* view = compareOf(w);
        w.script->endless = true;
        w.script->msPerToken = 2;
        const auto asked = [&] {
            const std::lock_guard lock(w.script->mutex);
            return w.script->requests.size();
        };
        const std::size_t before = asked();
        w->pairs()->start(side("/models/fake.gguf", 0.5f), side("/models/fake.gguf", 1));
        QTRY_VERIFY(w->controller()->state() == ViewCommands::State::Generating);
        const auto strips = view->findChildren<ProgressStrip*>();
        QTRY_VERIFY(std::any_of(strips.begin(), strips.end(),
            [](const ProgressStrip* strip) { return strip->isVisible(); }));
        w->pairs()->cancel();
        QTRY_VERIFY(!w->pairs()->isRunning());
        QCOMPARE(asked(), before + 1); // the second was not begun
        QVERIFY2(w->pairs()->problem().startsWith(QStringLiteral("The first answer did not")),
            qPrintable(w->pairs()->problem()));
        QVERIFY(w->session()->trace().keptBranches().size() == 1);
        bool told = false;
        for (const Note* note : view->findChildren<Note*>())
            told |= !note->isHidden() && note->bodyText() == w->pairs()->problem();
        QVERIFY(told);
        w.script->endless = false;
    }

    void aModelThatCannotBeOpenedIsSaid()
    {
        TestWindow w;
        QVERIFY(w.settled() && w.openModel() && w.answer());
        compareOf(w);
        const int tokens = w->session()->trace().tokenCount();
        w.script->failLoad = true;
        w->pairs()->start(side("/models/broken.gguf", 0.5f), side("/models/fake.gguf", 0.5f));
        QTRY_VERIFY(!w->pairs()->isRunning());
        QVERIFY(w->pairs()->problem().contains(QStringLiteral("broken")));
        QCOMPARE(w->session()->trace().tokenCount(), tokens);
        // A server’s model has no file to come back to.
        w.script->failLoad = false;
        w->pairs()->start(side("/models/fake.gguf", 0.5f), PairSide { {}, "far away", {} });
        QVERIFY(!w->pairs()->isRunning());
        QVERIFY(w->pairs()->problem().contains(QStringLiteral("Put it first")));
    }
};

QTEST_MAIN(RunBothTest)
#include "run_both_test.moc"
