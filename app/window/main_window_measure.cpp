// SPDX-License-Identifier: Apache-2.0
// The window's part in measuring signals: the page, and limits taken from it.
#include "app/commands/commands.h"
#include "app/host/signal_measuring.h"
#include "app/window/main_window.h"
#include "app/window/measure_page.h"
#include "views/common/help_link.h"

#include <QStackedWidget>

namespace ax::ui {

void MainWindow::connectMeasure()
{
    m_measuring = new SignalMeasuring(m_host, this);
    const auto follow = [this] {
        const auto& model = m_controller->model();
        // A server's model shows no head of its own.
        const bool here = model && m_controller->serverUrl().isEmpty();
        m_measuring->setModel(here ? QString::fromStdString(model->info.hash) : QString(),
            here ? QString::fromStdString(model->info.name) : QString());
    };
    connect(m_controller, &ChatController::modelChanged, this, follow);
    connect(m_measuring, &SignalMeasuring::reportChanged, m_controller,
        &ChatController::measuredChanged);
    connect(m_commands->action(QStringLiteral("tools.measure")), &QAction::triggered, this,
        &MainWindow::showMeasure);
    connect(m_controller, &ChatController::measureAsked, this, &MainWindow::showMeasure);
    follow();
}

void MainWindow::showMeasure()
{
    if (!m_measurePage) {
        const auto useLimit = [this](const QString& signal, double value) {
            RunSettings run = m_controller->runSettings();
            if (signal == QLatin1String("compass"))
                run.windowLimit = value;
            else
                run.driftLimit = value;
            m_controller->setRunSettings(run, tr("Limit as measured"));
        };
        m_measurePage = new MeasurePage(m_measuring, useLimit, m_pages);
        setHelp(m_measurePage, QStringLiteral("measure"));
        m_pages->addWidget(m_measurePage);
        connect(m_measurePage, &MeasurePage::closeRequested, this, &MainWindow::leavePage);
        connect(m_measurePage, &MeasurePage::routerRequested, this,
            [this] { showView(QStringLiteral("router")); });
    }
    showInstead(m_measurePage);
    m_measurePage->setFocus();
}

} // namespace ax::ui
