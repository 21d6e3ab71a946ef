// SPDX-License-Identifier: Apache-2.0
// The window's part in marked positions: the dock and its study.
#include "app/host/marked_study.h"
#include "app/window/main_window.h"
#include "app/window/marked_dock.h"
#include "app/window/view_area.h"
#include "views/session/marks.h"

namespace ax::ui {

namespace {
const QString kMarkedDock = QStringLiteral("marked");
}

void MainWindow::addMarked(WindowSetup& setup)
{
    Marks* marks = Marks::of(m_selection, m_session);
    m_marked = new MarkedStudy(m_session, m_controller, marks, m_host, this);
    DockDescriptor dock;
    dock.id = kMarkedDock;
    dock.title = tr("Marked positions");
    dock.command = QStringLiteral("tools.marked");
    dock.place = DockPlace::Right;
    dock.tabWith = QStringLiteral("lens");
    dock.waits = true;
    dock.create = [this, marks](const ViewContext&, QWidget* parent) {
        m_markedDock = new MarkedDock(m_marked, marks, parent);
        return m_markedDock;
    };
    setup.docks.append(dock);
    for (ViewDescriptor& view : setup.views)
        if (view.id == QLatin1String("chat") || view.id == QLatin1String("inspect"))
            view.docks.append(kMarkedDock);
}

void MainWindow::showMarked()
{
    m_browse = true;
    const QString now = m_views->currentId();
    showView(now == QLatin1String("inspect") ? now : QStringLiteral("chat"));
    m_views->setDockWanted(kMarkedDock, true);
    m_views->showDock(kMarkedDock);
}

} // namespace ax::ui
