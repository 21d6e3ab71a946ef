// SPDX-License-Identifier: Apache-2.0
// One selection for all views: a token pinned in one of them is pinned in the others.
#include "app/window/view_area.h"
#include "tests/app/test_window.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"
#include "views/common/plot_panel.h"
#include "views/compare/compare_plots.h"
#include "views/compare/compare_view.h"
#include "views/inspect/inspect_dock.h"
#include "views/inspect/inspect_view.h"
#include "views/inspect/tokens_model.h"
#include "views/router/router_view.h"
#include "views/session/shelf.h"

#include <QDockWidget>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

class PinTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPinGoesThroughAllViews()
    {
        QTemporaryDir folder;
        TestWindow w;
        const QString path = writeSample(folder.path());
        QSignalSpy opened(w.window.get(), &MainWindow::traceOpened);
        w->openPath(path);
        QTRY_COMPARE(opened.count(), 1);
        const auto view = [&](const char* id) {
            w->showView(QLatin1String(id));
            QCoreApplication::processEvents();
            return w->views()->view(QLatin1String(id));
        };
        auto* inspect = static_cast<InspectView*>(view("inspect"));
        auto* router = static_cast<RouterView*>(view("router"));
        auto* compare = static_cast<CompareView*>(view("compare"));
        auto* chat = static_cast<ChatView*>(view("chat"));
        auto* dock = w.window->findChild<InspectDock*>(QStringLiteral("inspect.dock"));
        QVERIFY(inspect && router && compare && chat && dock);
        // The session beside itself, so that each of its tokens has a row.
        compare->state()->choose(CompareState::A, Shelf::shown());
        compare->state()->choose(CompareState::B, Shelf::shown());
        QTRY_VERIFY(compare->state()->isReady());
        const auto inspected
            = [&] { return dock->tokens()->tokenAt(dock->tokenTable()->currentIndex().row()); };
        const auto compared = [&] {
            const int row = compare->state()->row();
            return row < 0 ? -1 : compare->state()->comparison().rows[std::size_t(row)].a;
        };
        const auto everywhere = [&](int token) {
            QTRY_COMPARE(w->selection()->pinned(), token);
            QTRY_COMPARE(inspected(), token);
            QCOMPARE(inspect->state()->pinnedRow().query, token - 1);
            QCOMPARE(router->shownToken(), token);
            QTRY_COMPARE(compared(), token);
        };
        // In the chat, by the pointer.
        const int last = w->session()->trace().tokenCount() - 1, first = last - 9;
        chat->text()->scrollToToken(first);
        QTRY_VERIFY(!chat->text()->tokenRects(first).isEmpty());
        QTest::mouseClick(chat->text()->viewport(), Qt::LeftButton, {},
            chat->text()->tokenRects(first).first().center().toPoint());
        everywhere(first);
        // From the list of Inspect.
        view("inspect");
        dock->tokenTable()->setCurrentIndex(dock->tokens()->index(first + 2, 0));
        everywhere(first + 2);
        // From the lanes of the Router.
        view("router");
        QWidget* lanes = router->lanesPanel()->picture();
        lanes->setFocus();
        QTest::keyClick(lanes, Qt::Key_Left);
        everywhere(first + 1);
        // From a row of Compare.
        view("compare");
        compare->state()->setRow(compare->state()->rowOf(CompareState::A, first + 4));
        everywhere(first + 4);
        // And let go in all of them.
        view("chat");
        w->selection()->setPinned(-1);
        QVERIFY(!dock->tokenTable()->selectionModel()->hasSelection());
        QCOMPARE(inspect->state()->pinnedRow().query, -1);
    }
};

QTEST_MAIN(PinTest)
#include "pin_test.moc"
