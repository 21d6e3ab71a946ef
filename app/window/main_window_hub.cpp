// SPDX-License-Identifier: Apache-2.0
// The window's hub of models: the page that gets them, what is kept of it.
#include "app/commands/commands.h"
#include "app/host/downloads.h"
#include "app/host/error_text.h"
#include "app/window/main_window.h"
#include "app/window/models_page.h"
#include "app/window/start_page.h"
#include "app/window/undo_notice.h"
#include "views/common/help_link.h"
#include "views/session/jobs.h"

#include <QApplication>
#include <QLineEdit>
#include <QStackedWidget>

namespace ax::ui {

void MainWindow::addHub(const WindowSetup& setup)
{
    m_hub = new HubDesk(m_keys, this);
    m_downloads = new Downloads(m_hub, setup.finder, this);
    if (setup.persistent)
        Jobs::run(
            this, QStringLiteral("aside"), [](std::stop_token) { discardAllAside(); }, [] {});
}

void MainWindow::connectHub()
{
    m_hub->fromSettings(m_settings.value(QStringLiteral("hub")));
    m_downloads->fromSettings(m_settings.value(QStringLiteral("downloads")).toList());
    connect(m_hub, &HubDesk::settingsChanged, this,
        [this] { m_settings.setValue(QStringLiteral("hub"), m_hub->toSettings()); });
    connect(m_downloads, &Downloads::settingsChanged, this,
        [this] { m_settings.setValue(QStringLiteral("downloads"), m_downloads->toSettings()); });
    const auto rescan = [this] { m_catalog->rescan(m_controller->settings().load); };
    connect(m_downloads, &Downloads::finished, this, rescan);
    connect(m_commands->action(QStringLiteral("model.get")), &QAction::triggered, this,
        &MainWindow::showModels);
    connect(m_start, &StartPage::getRequested, this, &MainWindow::showModels);
    connect(m_catalog, &ModelCatalog::removed, this, [this](const QString& name, quint64 bytes) {
        m_undoNotice->tell(m_catalog, tr("“%1” deleted, %2.").arg(name, sizeText(bytes)),
            [this] { m_catalog->undoRemove(); });
    });
    connect(m_undoNotice, &UndoNotice::ended, m_catalog, [this](const QObject* who) {
        if (who == m_catalog)
            m_catalog->forgetRemoved();
    });
    connect(m_catalog, &ModelCatalog::removeFailed, this, [this](const Error& error) {
        showNote(tr("The model could not be deleted."), tr("Its files are where they were."),
            QString::fromStdString(error.line()));
    });
}

void MainWindow::showModels()
{
    if (!m_models) {
        m_models = new ModelsPage(m_hub, m_downloads, m_catalog, m_pages);
        setHelp(m_models, QStringLiteral("models"));
        m_pages->addWidget(m_models);
        connect(m_models, &ModelsPage::closeRequested, this, &MainWindow::leavePage);
        connect(m_models, &ModelsPage::preferencesRequested, this, &MainWindow::showPreferences);
        connect(m_models, &ModelsPage::openRequested, this, [this](const QString& path) {
            leavePage();
            openPath(path);
        });
    }
    showInstead(m_models);
    m_models->field()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ax::ui
