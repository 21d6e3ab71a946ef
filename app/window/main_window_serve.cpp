// SPDX-License-Identifier: Apache-2.0
// The page that serves the open model, and the desk behind it.
#include "app/commands/commands.h"
#include "app/host/serve_desk.h"
#include "app/window/main_window.h"
#include "app/window/serve_page.h"

#include <QAction>
#include <QStackedWidget>

namespace ax::ui {

void MainWindow::connectServe()
{
    connect(m_commands->action(QStringLiteral("tools.serve")), &QAction::triggered, this,
        &MainWindow::showServe);
}

void MainWindow::showServe()
{
    if (!m_servePage) {
        m_servePage = new ServePage(m_serve, m_controller, m_pages);
        m_pages->addWidget(m_servePage);
        connect(m_servePage, &ServePage::closeRequested, this, &MainWindow::leavePage);
    }
    showInstead(m_servePage);
    m_servePage->setFocus();
}

} // namespace ax::ui
