// SPDX-License-Identifier: Apache-2.0
// Pages, docks and pop-ups of the window that the command line or a command opens by name.
#include "app/commands/commands.h"
#include "app/host/error_text.h"
#include "app/host/pair_run.h"
#include "app/host/prompt_log.h"
#include "app/host/session_store.h"
#include "app/window/context_popup.h"
#include "app/window/main_window.h"
#include "app/window/manual_page.h"
#include "app/window/preferences_page.h"
#include "app/window/regenerate_dialog.h"
#include "app/window/status_hud.h"
#include "app/window/undo_notice.h"
#include "app/window/view_area.h"
#include "engine/trace/export.h"
#include "views/common/help_link.h"

#include <QActionGroup>
#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>
#include <QTextDocument>

namespace ax::ui {

namespace {

const QString kLanguage = QStringLiteral("language"); // main() reads it
const QString kPromptLog = QStringLiteral("promptLog");

} // namespace

void MainWindow::showPage(const QString& page)
{
    if (page == QLatin1String("sessions"))
        showSessions();
    else if (page == QLatin1String("servers"))
        showServers();
    else if (page == QLatin1String("fit"))
        showFit();
    else if (page == QLatin1String("serve"))
        showServe();
    else if (page == QLatin1String("campaigns"))
        showCampaigns();
    else if (page == QLatin1String("measure"))
        showMeasure();
    else if (page == QLatin1String("marked"))
        showMarked();
    else if (page == QLatin1String("preferences"))
        showPreferences();
    else if (page == QLatin1String("models"))
        showModels();
    else if (page == QLatin1String("manual"))
        showManual(QStringLiteral("index"));
    else if (page == QLatin1String("branches")) {
        m_browse = true;
        showView(QStringLiteral("chat"));
        m_views->showDock(page);
    }
}

void MainWindow::connectPages()
{
    connectServe();
    m_promptLog = new PromptLog(PromptLog::usualPath(), this);
    m_promptLog->setOn(m_settings.value(kPromptLog, false).toBool());
    connect(m_controller, &ChatController::asked, m_promptLog, &PromptLog::write);
    connect(m_promptLog, &PromptLog::changed, this, [this] {
        if (m_settings.value(kPromptLog, false).toBool() != m_promptLog->isOn())
            m_settings.setValue(kPromptLog, m_promptLog->isOn());
    });
    // After the answer began, which takes notes away.
    connect(
        m_promptLog, &PromptLog::failed, this,
        [this](const QString& why) {
            showNote(tr("The log of prompts could not be written, so it is off."), why, {}, false);
        },
        Qt::QueuedConnection);
    connect(m_controller, &ViewCommands::branchDeleted, this, [this](const QString& title) {
        m_undoNotice->tell(m_controller,
            tr("“%1” deleted.").arg(title.isEmpty() ? tr("Branch") : title),
            [this] { m_controller->undo(); });
    });
    // What was deleted is not what the next undo brings back any more.
    connect(m_controller->undoStack(), &QUndoStack::indexChanged, m_undoNotice,
        [this] { m_undoNotice->forget(m_controller); });
    const auto ask = [this] { askRegenerateWith(this, m_controller, m_catalog); };
    connect(m_controller, &ChatController::regenerateWithAsked, this, ask);
    m_pairs->setAsk([this] { askRunBoth(this, m_controller, m_catalog, m_pairs); });
    connect(m_commands->action(QStringLiteral("session.regenerateWith")), &QAction::triggered, this,
        ask);
    connect(m_commands->action(QStringLiteral("session.deleteAnswer")), &QAction::triggered, this,
        [this] { m_controller->deleteMessage(int(m_session->trace().messages().size()) - 1); });
    connect(m_commands->action(QStringLiteral("session.context")), &QAction::triggered, m_hud,
        &StatusHud::openContext);
    connect(m_commands->action(QStringLiteral("edit.preferences")), &QAction::triggered, this,
        &MainWindow::showPreferences);
    // The fields know their keys themselves; these are for who looks into the menu.
    for (const char* name : { "cut", "copy", "paste" })
        connect(m_commands->action(QStringLiteral("edit.") + QString::fromLatin1(name)),
            &QAction::triggered, this, [name] {
                if (QWidget* focus = QApplication::focusWidget(); focus
                    && focus->metaObject()->indexOfSlot(
                           qPrintable(QString::fromLatin1(name) + QStringLiteral("()")))
                        >= 0)
                    QMetaObject::invokeMethod(focus, name);
            });
    connect(m_commands->action(QStringLiteral("help.manual")), &QAction::triggered, this,
        [this] { showManual(helpHere()); });
    connect(m_commands->action(QStringLiteral("help.tour")), &QAction::triggered, this,
        [this] { showManual(QStringLiteral("tour")); });
    connect(&helpAsker(), &HelpAsker::asked, this, [this](const QString& page) {
        if (isActiveWindow() || isVisible())
            showManual(page);
    });
    connect(m_commands->action(QStringLiteral("file.print")), &QAction::triggered, this,
        &MainWindow::print);
    QAction* rows = m_commands->action(QStringLiteral("tools.promptRows"));
    connect(rows, &QAction::triggered, this, [this](bool on) {
        ChatSettings settings = m_controller->settings();
        settings.capture.promptRows = on;
        m_controller->setSettings(settings);
        m_hud->say(on ? promptRowsText() : tr("Rows of the prompt are not recorded any more."));
    });
    const auto follow = [this, rows] {
        rows->setChecked(m_controller->settings().capture.promptRows);
        rows->setToolTip(promptRowsText());
        rows->setStatusTip(rows->toolTip());
    };
    connect(m_controller, &ChatController::settingsChanged, rows, follow);
    connect(m_commands->menu(QStringLiteral("tools")), &QMenu::aboutToShow, rows, follow);
    follow();
    connect(m_hud, &StatusHud::contextRequested, this, [this](const QRect& meter) {
        if (!m_context)
            m_context = new ContextPopup(m_session, m_controller, this);
        m_context->popUp(QRect(m_hud->mapTo(this, meter.topLeft()), meter.size()));
    });
}

/// What rows of the prompt will cost: what a step of this chat took, else what the settings keep.
QString MainWindow::promptRowsText() const
{
    const TraceSession& trace = m_session->trace();
    const CaptureOptions& capture = m_controller->settings().capture;
    const bool measured = trace.stepCount() > 0 && trace.metrics().captureBytes > 0;
    const auto& model = m_controller->model();
    const int layers = model ? std::max(1, std::min(4, model->info.layers)) : 4;
    const double each = measured ? double(trace.metrics().captureBytes) / trace.stepCount()
                                 : (capture.raw ? layers * capture.topK * 6.0 : 0) + 80.0;
    const int tokens = trace.tokenCount()
        + std::max(0, m_controller->countTokens(messageText(m_controller->draft())));
    return tr("Rows of the prompt take about %1 for the %2 tokens of this chat and the message%3.")
        .arg(sizeText(std::uint64_t(each * std::max(1, tokens))), QLocale().toString(tokens),
            measured ? tr(", as measured here") : QString());
}

void MainWindow::print()
{
    auto* printer = new QPrinter(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
        [this](QPrinter* to) { printTo(to); });
    // The dialog uses it to its end.
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void MainWindow::printTo(QPrinter* printer) const
{
    QTextDocument document;
    document.setDefaultFont(QFont(QApplication::font().family(), 10));
    document.setMarkdown(QString::fromStdString(chatMarkdown(m_session->trace())),
        QTextDocument::MarkdownDialectGitHub);
    document.print(printer);
}

void MainWindow::showPreferences()
{
    if (!m_preferences) {
        PreferencesPage::Parts parts;
        parts.chat = m_controller;
        parts.catalog = m_catalog;
        parts.store = m_store;
        parts.keys = m_keys;
        parts.hub = m_hub;
        parts.sidecar = m_sidecar;
        parts.log = m_promptLog;
        parts.theme = [this] { return m_themeGroup->checkedAction()->data().toString(); };
        parts.setTheme = [this](const QString& id) {
            for (QAction* action : m_themeGroup->actions())
                if (action->data().toString() == id)
                    action->trigger();
            m_preferences->refresh();
        };
        parts.crashFolder = m_crashFolder;
        parts.showCrashes = [this] { showCrashReports(); };
        parts.language
            = [this] { return m_settings.value(kLanguage, QStringLiteral("system")).toString(); };
        parts.setLanguage = [this](const QString& name) { m_settings.setValue(kLanguage, name); };
        m_preferences = new PreferencesPage(parts, m_pages);
        setHelp(m_preferences, QStringLiteral("preferences"));
        m_pages->addWidget(m_preferences);
        connect(m_preferences, &PreferencesPage::closeRequested, this, &MainWindow::leavePage);
    }
    m_preferences->refresh();
    showInstead(m_preferences);
    m_preferences->setFocus();
}

QString MainWindow::helpHere() const
{
    const QWidget* focus = QApplication::focusWidget();
    if (const QString page = helpOf(focus); !page.isEmpty())
        return page;
    if (m_pages->currentIndex() != 0)
        return helpOf(m_pages->currentWidget());
    return showsStartPage() ? QStringLiteral("start") : m_views->currentId();
}

void MainWindow::showManual(const QString& page)
{
    if (!m_manual) {
        m_manual = new ManualPage(m_pages);
        setHelp(m_manual, QStringLiteral("index"));
        m_pages->addWidget(m_manual);
        connect(m_manual, &ManualPage::closeRequested, this, &MainWindow::leavePage);
    }
    // Out of another page one comes back to that page.
    if (m_pages->currentIndex() != 0 && m_pages->currentWidget() != m_manual)
        m_pageBefore = m_pages->currentWidget();
    showInstead(m_manual);
    m_manual->show(page);
    m_manual->setFocus();
}

void MainWindow::showInstead(QWidget* page)
{
    if (m_pages->currentIndex() == 0)
        m_beforePage = QApplication::focusWidget();
    m_pages->setCurrentWidget(page);
}

void MainWindow::leavePage()
{
    if (m_pages->currentIndex() == 0)
        return;
    if (QWidget* before = std::exchange(m_pageBefore, nullptr);
        before && m_pages->currentWidget() == m_manual) {
        m_pages->setCurrentWidget(before);
        before->setFocus();
        return;
    }
    m_pages->setCurrentIndex(0);
    if (m_beforePage && m_beforePage->isVisible())
        m_beforePage->setFocus(Qt::OtherFocusReason);
}

} // namespace ax::ui
