// SPDX-License-Identifier: Apache-2.0
// The page that serves the open model, and the desk behind it.
#include "app/commands/commands.h"
#include "app/host/serve_desk.h"
#include "app/host/sidecar_desk.h"
#include "app/window/main_window.h"
#include "app/window/serve_page.h"
#include "views/common/help_link.h"

#include <QAction>
#include <QStackedWidget>

namespace ax::ui {

void MainWindow::connectServe()
{
    connect(m_commands->action(QStringLiteral("tools.serve")), &QAction::triggered, this,
        &MainWindow::showServe);
    m_serve->setKeys(m_keys);
    m_serve->fromSettings(m_settings.value(QStringLiteral("serve")).toMap());
    connect(m_serve, &ServeDesk::settingsChanged, this,
        [this] { m_settings.setValue(QStringLiteral("serve"), m_serve->toSettings()); });

    m_sidecar->fromSettings(m_settings.value(QStringLiteral("sidecar")).toMap());
    connect(m_sidecar, &SidecarDesk::settingsChanged, this,
        [this] { m_settings.setValue(QStringLiteral("sidecar"), m_sidecar->toSettings()); });
    connect(m_sidecar, &SidecarDesk::away, this, [this](const QString& url) {
        showNote(tr("The sidecar at %1 takes no fingerprints.").arg(url),
            tr("They wait here until it does, and stay in the session either way."), {}, false);
    });
}

void MainWindow::showServe()
{
    if (!m_servePage) {
        m_servePage = new ServePage(m_serve, m_controller, m_pages);
        setHelp(m_servePage, QStringLiteral("serve"));
        m_pages->addWidget(m_servePage);
        connect(m_servePage, &ServePage::closeRequested, this, &MainWindow::leavePage);
    }
    m_serve->recallKey();
    showInstead(m_servePage);
    m_servePage->setFocus();
}

} // namespace ax::ui
