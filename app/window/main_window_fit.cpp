// SPDX-License-Identifier: Apache-2.0
// The window's part in fitting fingerprints: dock, file dialogs, using what was fitted.
#include "app/commands/commands.h"
#include "app/host/fingerprint_fitting.h"
#include "app/window/fit_dock.h"
#include "app/window/main_window.h"
#include "app/window/view_area.h"

#include <QFileDialog>
#include <QTableView>

namespace ax::ui {

namespace {
const QString kFitDock = QStringLiteral("fit");
}

void MainWindow::addFit(WindowSetup& setup)
{
    m_fitting = new FingerprintFitting(m_host, this);
    DockDescriptor dock;
    dock.id = kFitDock;
    dock.title = tr("Fit fingerprints");
    dock.command = QStringLiteral("tools.fit");
    dock.place = DockPlace::Right;
    dock.tabWith = QStringLiteral("lens");
    dock.waits = true;
    dock.create = [this](const ViewContext&, QWidget* parent) {
        m_fitDock = new FitDock(m_fitting, parent);
        return m_fitDock;
    };
    setup.docks.append(dock);
    for (ViewDescriptor& view : setup.views)
        view.docks.append(kFitDock);
}

void MainWindow::connectFit()
{
    const auto follow = [this] {
        const auto& model = m_controller->model();
        // A server's model cannot be read row by row.
        const bool here = model && m_controller->serverUrl().isEmpty();
        m_fitting->setModel(here ? QString::fromStdString(model->info.hash) : QString(),
            here ? QString::fromStdString(model->info.name) : QString());
        // The layout was chosen for another model: this one would refuse every answer.
        ChatSettings settings = m_controller->settings();
        if (here && m_fitting->scores().isEmpty()
            && settings.capture.layout == FingerprintLayout::Learned20) {
            settings.capture.layout = FingerprintLayout::Log16;
            m_controller->setSettings(settings);
        }
    };
    const auto inUse = [this] {
        m_fitDock->setInUse(
            m_controller->settings().capture.layout == FingerprintLayout::Learned20);
    };
    connect(m_controller, &ChatController::modelChanged, this, follow);
    connect(m_controller, &ChatController::settingsChanged, this, inUse);
    connect(m_fitDock, &FitDock::useRequested, this, [this] {
        ChatSettings settings = m_controller->settings();
        settings.capture.fingerprint = true;
        settings.capture.layout = FingerprintLayout::Learned20;
        m_controller->setSettings(settings);
    });
    const auto ask = [this](bool folder) {
        auto* files = new QFileDialog(this, folder ? tr("Add a folder") : tr("Add files"));
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
        connect(files, &QFileDialog::filesSelected, m_fitting, &FingerprintFitting::add);
        files->open();
    };
    connect(m_fitDock, &FitDock::addFilesRequested, this, [ask] { ask(false); });
    connect(m_fitDock, &FitDock::addFolderRequested, this, [ask] { ask(true); });
    follow();
    inUse();
}

void MainWindow::showFit()
{
    m_browse = true;
    showView(m_views->currentId());
    m_views->setDockWanted(kFitDock, true);
    m_views->showDock(kFitDock);
    m_fitDock->documents()->setFocus();
}

} // namespace ax::ui
