// SPDX-License-Identifier: Apache-2.0
// Inspect and Compare in the real window: the open model is asked beside the GUI thread, another
// model's trace is not; a second trace stands beside the first.
#include "app/host/question_desk.h"
#include "app/window/view_area.h"
#include "tests/app/test_window.h"
#include "views/compare/compare_view.h"
#include "views/inspect/inspect_view.h"
#include "views/session/jobs.h"
#include "views/session/shelf.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

InspectView* inspect(TestWindow& w)
{
    return static_cast<InspectView*>(w->views()->view(QStringLiteral("inspect")));
}

std::size_t rowsAsked(TestWindow& w)
{
    const std::lock_guard lock(w.script->mutex);
    return w.script->rows.size();
}

} // namespace

class QuestionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { Jobs::finish(); }

    void theOpenModelIsAsked()
    {
        TestWindow w;
        QVERIFY(w.settled() && w.openModel() && w.answer());
        QCOMPARE(rowsAsked(w), std::size_t(0)); // nobody looks
        w->showView(QStringLiteral("inspect"));
        InspectState& state = *inspect(w)->state();
        QTRY_VERIFY(state.map().isWhole() && !state.isReading());
        QCOMPARE(state.table().source, HeadTable::Source::Computed);
        QCOMPARE(state.chosen(), (std::vector<HeadRef> { { 1, 0 } })); // copies most
        QCOMPARE(state.map().valueAt(9, 4), 0.1f);
        QVERIFY(w->questions()->canAsk());
        // An answer is written: what is asked stands aside, what is shown stays.
        const auto asked = rowsAsked(w);
        QVERIFY(w.answer());
        QTRY_VERIFY(rowsAsked(w) > asked && state.map().isWhole() && !state.isReading());
        QCOMPARE(state.map().endQuery(), w->session()->trace().tokenCount());
        // Effects of the pinned token.
        w->selection()->setPinned(8);
        inspect(w)->setForm(InspectView::Form::Effect);
        QTRY_VERIFY(state.effects() != nullptr);
        QCOMPARE(int(state.effects()->positions.size()), 8);
        QCOMPARE(int(state.effects()->heads.size()), 4);
        QCOMPARE(state.effects()->positions.front().effect, -1.0f);
    }

    void anotherModelsTraceIsNot()
    {
        TestWindow w;
        QTemporaryDir folder;
        QVERIFY(w.settled() && w.openModel());
        TraceSession other = makeTrace(20);
        other.header().model = "Somebody-7B";
        other.header().modelInfo.fileHash = "another";
        const QString path = folder.filePath(QStringLiteral("other.jsonl"));
        QVERIFY(writeTrace(other, path.toStdString()).has_value());
        w->openTrace(path);
        QTRY_VERIFY(w->session()->trace().tokenCount() > 0);
        w->showView(QStringLiteral("inspect"));
        QVERIFY(w->questions()->refusal().contains(QStringLiteral("Somebody-7B")));
        InspectState& state = *inspect(w)->state();
        QTRY_VERIFY(state.map().knownRows() > 0); // what was kept is shown
        QVERIFY(state.mapIsKept());
        QCOMPARE(rowsAsked(w), std::size_t(0));
        QSignalSpy finished(w->questions(), &Questions::finished);
        w->questions()->askRows({ { 0, 0 } }, false, 0, 5);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(finished.front().at(2).toString().contains(QStringLiteral("Somebody-7B")));
    }

    void aHoleIsSaid()
    {
        TestWindow w;
        QVERIFY(w.settled() && w.openModel() && w.answer());
        const int count = w->session()->trace().tokenCount();
        TokenRecord token;
        token.index = count + 3;
        token.tokenId = 5;
        token.text = "x";
        TraceBatch batch;
        batch.recorded.tokens = { token };
        w->session()->apply(std::move(batch));
        QSignalSpy finished(w->questions(), &Questions::finished);
        w->questions()->askStatistics();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(finished.front().at(2).toString().contains(QString::number(count)));
        w->questions()->cancel(12345); // nobody's
    }

    void twoTraces()
    {
        TestWindow w;
        QTemporaryDir folder;
        QVERIFY(w.settled());
        const QString first = writeSample(folder.path(), 30);
        const QString second = folder.filePath(QStringLiteral("second.jsonl"));
        QVERIFY(writeTrace(makeTrace(40), second.toStdString()).has_value());
        w->openTrace(first);
        w->compareWith(second);
        w->showView(QStringLiteral("compare"));
        auto* view = static_cast<CompareView*>(w->views()->view(QStringLiteral("compare")));
        QTRY_VERIFY(view->state()->isReady()
            && view->state()->half(CompareState::A).trace->tokenCount()
                == w->session()->trace().tokenCount());
        QCOMPARE(view->state()->half(CompareState::A).id, Shelf::shown());
        QVERIFY(!view->isEmpty());
        QCOMPARE(view->state()->half(CompareState::B).tokens, 40);
        QCOMPARE(view->state()->comparison().same, 30);
    }

    void versionsOfAnAnswer()
    {
        TestWindow w;
        QVERIFY(w.settled() && w.openModel() && w.answer());
        w->showView(QStringLiteral("compare"));
        auto* view = static_cast<CompareView*>(w->views()->view(QStringLiteral("compare")));
        QVERIFY(view->isEmpty());
        w.script->answers = { "Something else." };
        view->state()->runAgain();
        QTRY_VERIFY(view->state()->isReady());
        QVERIFY(view->state()->half(CompareState::A).id.startsWith(QStringLiteral("branch:")));
        QCOMPARE(view->state()->half(CompareState::B).id, Shelf::shown());
        QVERIFY(view->state()->comparison().firstDifference >= 0);
        // Once more: beside the one it took the place of, not beside the oldest.
        w.script->answers = { "A third one." };
        view->state()->runAgain();
        QTRY_VERIFY(view->state()->isReady() && w->session()->trace().keptBranches().size() == 2);
        QTRY_COMPARE(view->state()->half(CompareState::A).id,
            Shelf::branch(
                QString::fromStdString(w->session()->trace().keptBranches().back().record.id)));
        QTRY_COMPARE(view->state()->half(CompareState::A).trace->messages().back().content,
            std::string("Something else."));
    }
};

QTEST_MAIN(QuestionsTest)
#include "questions_test.moc"
