// SPDX-License-Identifier: Apache-2.0
// The window's part in campaigns: their window, and what of it the settings keep.
#include "app/commands/commands.h"
#include "app/host/campaign_shelf.h"
#include "app/host/campaigns.h"
#include "app/window/campaigns_window.h"
#include "app/window/main_window.h"
#include "views/common/help_link.h"

#include <QShortcut>

namespace ax::ui {

/// Before the views, which find campaigns through them.
void MainWindow::addCampaigns(const WindowSetup& setup)
{
    static const QString kFolders = QStringLiteral("campaigns/folders");
    m_campaigns = new Campaigns(setup.attnx.isEmpty() ? Campaigns::usualProgram() : setup.attnx,
        setup.campaigns.isEmpty() ? Campaigns::usualRoot() : setup.campaigns, this);
    m_campaigns->setFolders(m_settings.value(kFolders).toStringList());
    connect(m_campaigns, &Campaigns::changed, this,
        [this] { m_settings.setValue(kFolders, m_campaigns->folders()); });
    m_campaignFolders = new CampaignFolders(m_campaigns, this);
}

void MainWindow::connectCampaigns()
{
    connect(m_commands->action(QStringLiteral("tools.campaigns")), &QAction::triggered, this,
        &MainWindow::showCampaigns);
}

void MainWindow::showCampaigns()
{
    if (!m_campaignsWindow) {
        m_campaignsWindow = new CampaignsWindow(m_campaigns, m_controller, m_catalog, this);
        m_campaignsWindow->resize(size());
        setHelp(m_campaignsWindow, QStringLiteral("campaigns"));
        connect(m_campaignsWindow, &CampaignsWindow::compareAsked, this,
            [this](const QString& a, const QString& b) {
                m_campaignFolders->propose(a, b);
                showView(QStringLiteral("compare"));
                raise();
                activateWindow();
            });
        auto* help = new QShortcut(Qt::Key_F1, m_campaignsWindow);
        connect(help, &QShortcut::activated, this, [this] {
            showManual(QStringLiteral("campaigns"));
            raise();
            activateWindow();
        });
    }
    m_campaignsWindow->show();
    m_campaignsWindow->raise();
    m_campaignsWindow->activateWindow();
}

QWidget* MainWindow::pictured()
{
    return m_campaignsWindow && m_campaignsWindow->isVisible()
        ? static_cast<QWidget*>(m_campaignsWindow)
        : this;
}

} // namespace ax::ui
