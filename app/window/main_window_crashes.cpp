// SPDX-License-Identifier: Apache-2.0
// What the window tells at its start: that the program ended by itself, that settings were set
// aside.
#include "app/commands/commands.h"
#include "app/window/crash_dialog.h"
#include "app/window/main_window.h"
#include "views/common/note.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QPushButton>

namespace ax::ui {

void MainWindow::tellOfTrouble(const WindowSetup& setup)
{
    m_crashFolder = setup.crashFolder;
    QAction* reports = m_commands->action(QStringLiteral("help.crashes"));
    reports->setEnabled(!m_crashFolder.isEmpty());
    connect(reports, &QAction::triggered, this, &MainWindow::showCrashReports);
    if (!setup.settingsAside.isEmpty())
        showNote(setup.settingsWereBroken ? tr("The settings could not be read.")
                                          : tr("The settings were set aside."),
            tr("They lie in %1; this window began with none. Sessions and models are where they "
               "were.")
                .arg(QDir::toNativeSeparators(setup.settingsAside)),
            {}, false);
    if (m_crashFolder.isEmpty())
        return;
    std::vector<CrashReport> all = crashReports(m_crashFolder.toStdString());
    std::int64_t newest = 0;
    int untold = 0;
    for (CrashReport& report : all) {
        if (report.told)
            continue;
        newest = std::max(newest, report.seconds);
        ++untold;
        markTold(report);
    }
    if (untold == 0)
        return;
    showNote(
        tr("The program ended by itself on %1.")
            .arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(newest), QLocale::ShortFormat)),
        tr("A report of it lies on this computer. It holds no text of chats, and nothing is sent. "
           "Your chats were saved while they were written."),
        {}, false);
    connect(m_note->addButton(tr("Show the report")), &QPushButton::clicked, this,
        &MainWindow::showCrashReports);
}

void MainWindow::showCrashReports()
{
    auto* dialog = new CrashDialog(m_crashFolder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ax::ui
