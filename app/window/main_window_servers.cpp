// SPDX-License-Identifier: Apache-2.0
// The window's servers: dock, connecting, what is kept of them.
#include "app/commands/commands.h"
#include "app/host/key_store.h"
#include "app/host/server_list.h"
#include "app/window/main_window.h"
#include "app/window/servers_dock.h"
#include "app/window/start_page.h"
#include "app/window/view_area.h"
#include "engine/core/files.h"
#include "views/common/note.h"

namespace ax::ui {

namespace {
const QString kServersDock = QStringLiteral("servers");
}

void MainWindow::addServers(WindowSetup& setup)
{
    // Windows that keep nothing (pictures, tests) leave the keychain alone.
    m_keys = new KeyStore(
        setup.persistent ? QString::fromStdString(dataFolder().string()) : QString(), true, this);
    m_servers = new ServerList(m_keys, {}, this);
    DockDescriptor dock;
    dock.id = kServersDock;
    dock.title = tr("Servers");
    dock.command = QStringLiteral("view.servers");
    dock.place = DockPlace::Left;
    dock.waits = true;
    dock.create = [this](const ViewContext&, QWidget* parent) {
        m_serversDock = new ServersDock(m_servers, parent);
        return m_serversDock;
    };
    setup.docks.append(dock);
    for (ViewDescriptor& view : setup.views)
        view.docks.append(kServersDock);
}

void MainWindow::connectServers()
{
    connect(m_commands->action(QStringLiteral("model.connect")), &QAction::triggered, this,
        &MainWindow::showServers);
    connect(m_start, &StartPage::connectRequested, this, &MainWindow::showServers);
    connect(m_serversDock, &ServersDock::useRequested, this, &MainWindow::useServer);
    m_servers->fromSettings(m_settings.value(QStringLiteral("servers")).toList());
    connect(m_servers, &ServerList::settingsChanged, this,
        [this] { m_settings.setValue(QStringLiteral("servers"), m_servers->toSettings()); });
    connect(m_controller, &ChatController::modelChanged, this, [this] {
        const QString url = m_controller->model() ? m_controller->serverUrl() : QString();
        m_serversDock->model()->setInUse(url);
        m_start->setServer(url);
    });
    connect(m_controller, &ChatController::answerEnded, this, [this] {
        if (m_controller->serverUrl().isEmpty())
            return;
        const TraceSession& trace = m_session->trace();
        if (trace.tokenCount() > 0 && present(trace.logprob(trace.tokenCount() - 1)))
            m_servers->noteLogprobs(m_controller->serverUrl());
    });
}

void MainWindow::showServers()
{
    m_browse = true;
    showView(m_views->currentId());
    // It needs the whole side: the sessions wait for their button.
    m_views->setDockWanted(QStringLiteral("sessions"), false);
    m_views->setDockWanted(kServersDock, true);
    m_views->showDock(kServersDock);
    m_serversDock->focusAddress();
}

void MainWindow::useServer(int row)
{
    if (row < 0 || row >= int(m_servers->entries().size()))
        return;
    const ServerEntry entry = m_servers->entries()[row];
    m_servers->withKey(entry.url, [this, entry](const QString& key) {
        m_controller->connectTo(
            { entry.url.toStdString(), entry.model.toStdString(), key.toStdString() },
            entry.title());
    });
}

void MainWindow::connectTo(const QString& address)
{
    const QString url = ServerList::cleaned(address);
    if (m_servers->find(url) < 0)
        m_servers->enter(url, {}, {});
    useServer(m_servers->find(url));
}

} // namespace ax::ui
