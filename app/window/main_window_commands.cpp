// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.h"

#include "app/commands/commands.h"
#include "app/host/session_store.h"
#include "app/window/chrome.h"
#include "app/window/dialogs.h"
#include "app/window/parameters_panel.h"
#include "app/window/start_page.h"
#include "app/window/view_area.h"
#include "app/window/view_bar.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/progress_strip.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QWidget>

namespace ax::ui {

void MainWindow::connectCommands()
{
    const auto on = [this](const char* id, auto call) {
        connect(m_commands->action(QString::fromLatin1(id)), &QAction::triggered, this, call);
    };
    on("file.new", [this] {
        withSavedWork(tr("Save this chat before a new one begins?"), [this] {
            m_selection->clear();
            m_controller->newChat();
            m_forceStart = false;
            updatePage();
            if (!showsStartPage())
                currentView()->focusInput();
        });
    });
    on("file.open", [this] { chooseTrace(); });
    on("file.sample", [this] { openSample(); });
    on("file.save", [this] { save(); });
    on("file.saveAs", [this] { saveAs(); });
    on("file.export", [this] { exportAs(); });
    on("file.quit", [this] { close(); });
    on("edit.undo", [this] {
        // A session that was deleted a moment ago comes back first.
        if (m_store && m_store->canUndoRemove())
            m_store->undoRemove();
        else
            m_controller->undo();
    });
    on("edit.redo", [this] { m_controller->redo(); });
    const auto find = [this](int by) {
        showView(m_views->currentId());
        if (currentView()->find(by))
            return;
        // Text is found where text is.
        showView(QStringLiteral("chat"));
        currentView()->find(by);
    };
    on("edit.find", [find] { find(0); });
    on("edit.findNext", [find] { find(1); });
    on("edit.findPrevious", [find] { find(-1); });
    on("edit.write", [this] {
        showView(m_views->currentId());
        currentView()->focusInput();
    });
    on("view.palette", [this] { m_palette->popUp(); });
    on("view.start", [this] {
        m_forceStart = true;
        updatePage();
        m_start->setFocus();
    });
    for (const DockDescriptor& dock : m_views->dockDescriptors())
        connect(m_commands->action(dock.command), &QAction::triggered, m_views,
            [this, id = dock.id](bool visible) {
                m_views->setDockWanted(id, visible);
                if (visible)
                    m_views->dock(id)->raise(); // in front of those that share its place
            });
    on("view.nextArea", [this] { moveArea(1); });
    on("view.previousArea", [this] { moveArea(-1); });
    on("view.zoomIn", [this] { zoomBy(1); });
    on("view.zoomOut", [this] { zoomBy(-1); });
    on("view.zoomReset", [this] {
        look::setTextZoom(1);
        updateWidths();
    });
    on("view.fullScreen", [this](bool full) { full ? showFullScreen() : showNormal(); });
    on("view.resetLayout", [this] { m_views->resetLayout(); });
    on("session.stop", [this] { m_controller->stop(); });
    on("session.regenerate", [this] { m_controller->regenerate(); });
    on("session.continue", [this] { m_controller->continueAnswer(); });
    on("session.systemPrompt", [this] {
        showView(m_views->currentId());
        m_systemPrompt->popUp(m_bar->promptAnchor());
    });
    on("session.unpin", [this] { m_selection->setPinned(-1); });
    on("session.back", [this] { m_selection->back(); });
    on("session.forward", [this] { m_selection->forward(); });
    const auto event = [this](int by) {
        // The view that is shown first; another one may know of events that this one can show.
        if (showsStartPage() || currentView()->goToEvent(by))
            return;
        for (const ViewDescriptor& view : m_views->descriptors())
            if (m_views->view(view.id)->goToEvent(by))
                return;
    };
    on("session.nextEvent", [event] { event(1); });
    on("session.previousEvent", [event] { event(-1); });
    on("model.open", [this] { chooseModelFile(); });
    on("model.openFolder", [this] { chooseModelFolder(); });
    on("model.close", [this] { m_controller->closeModel(); });
    on("model.cancel", [this] { m_controller->cancelLoad(); });
    on("tools.parameters", [this] { m_parameters->popUp(m_bar->parametersAnchor()); });
    on("tools.rescan", [this] { m_catalog->rescan(m_controller->settings().load); });
    on("tools.modelFolders", [this] {
        editModelFolders(this, m_catalog->extraFolders(), [this](const QStringList& folders) {
            m_catalog->setExtraFolders(folders);
            m_catalog->rescan(m_controller->settings().load);
        });
    });
    on("help.keys", [this] { showKeys(this); });
    on("help.about", [this] { showAbout(this); });

    connect(m_themeGroup, &QActionGroup::triggered, this, &MainWindow::applyTheme);
    connect(m_bar, &ViewBar::openModel, this, &MainWindow::openModel);
    connect(m_bar, &ViewBar::chooseModel, this, &MainWindow::chooseModelFile);
    connect(m_start, &StartPage::openModel, this, &MainWindow::openModel);
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_start, &StartPage::openTraceRequested, this, &MainWindow::chooseTrace);
    connect(m_start, &StartPage::chooseModelRequested, this, &MainWindow::chooseModelFile);
    connect(m_start, &StartPage::foldersRequested,
        m_commands->action(QStringLiteral("tools.modelFolders")), &QAction::trigger);
    connect(m_start, &StartPage::rescanRequested,
        m_commands->action(QStringLiteral("tools.rescan")), &QAction::trigger);

    connect(m_controller, &ViewCommands::stateChanged, this, [this](ViewCommands::State state) {
        updateActions();
        if (state == ViewCommands::State::NoModel)
            updatePage();
    });
    connect(m_controller, &ChatController::modelChanged, this, [this] {
        if (m_controller->model()) {
            m_start->setDevice(QString::fromStdString(m_controller->model()->info.device));
            m_forceStart = false;
        }
        updatePage();
    });
    connect(m_controller, &ChatController::loadProgress, this,
        [this](double fraction, const QString& what) {
            if (!m_progress->isRunning())
                m_progress->begin(
                    (m_controller->serverUrl().isEmpty() ? tr("Opening %1") : tr("Asking %1"))
                        .arg(m_controller->loadingName()));
            m_progress->setStep(fraction, what);
        });
    connect(m_controller, &ChatController::loadFinished, this, [this](bool opened) {
        m_progress->finish();
        if (opened) {
            m_note->hide();
            const bool local = !m_controller->modelPath().isEmpty();
            if (local)
                remember(m_controller->modelPath());
            if (local && m_catalog->remember(m_controller->modelPath()))
                m_catalog->rescan(m_controller->settings().load);
            if (!showsStartPage())
                currentView()->focusInput();
        }
    });
    connect(m_controller, &ViewCommands::failed, this,
        [this](const QString& title, const QString& advice, const QString& details) {
            // The chat shows its own; a start page has no place for it.
            if (showsStartPage())
                showNote(title, advice, details);
            Q_EMIT somethingFailed(
                title + QLatin1Char(' ') + (details.isEmpty() ? advice : details));
        });
    connect(m_controller, &ChatController::payloadsDropped, this, [this](int dropped, int steps) {
        showNote(tr("Attention was dropped in %1 of %2 steps to keep up.").arg(dropped).arg(steps),
            tr("The text is complete."), {}, false);
    });
    connect(m_controller, &ChatController::answerEnded, this, [this] {
        if (const auto go = std::exchange(m_whenIdle, nullptr))
            go();
    });
    connect(m_controller->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(m_session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset || change.saved)
            updateTitle();
        if (change.reset || change.saved || change.messages)
            updateActions();
    });
    connect(m_selection, &Selection::pinnedChanged, this, &MainWindow::updateActions);
    connect(m_progress, &ProgressStrip::cancelled, this, [this] {
        if (m_files->isBusy())
            m_files->cancel();
        else
            m_controller->cancelLoad();
    });
}

void MainWindow::updateActions()
{
    const auto enable = [this](const char* id, bool on) {
        m_commands->action(QString::fromLatin1(id))->setEnabled(on);
    };
    const QUndoStack* undo = m_controller->undoStack();
    const bool empty = m_session->isEmpty();
    enable("file.new", !empty);
    enable("file.sample", !samplePath().isEmpty());
    enable("file.save",
        !empty && !m_files->isBusy()
            && (m_session->isModified() || m_session->filePath().isEmpty()));
    enable("file.saveAs", !empty && !m_files->isBusy());
    enable("file.export", !empty);
    enable("file.print", !empty);
    enable("edit.undo", undo->canUndo() || (m_store && m_store->canUndoRemove()));
    enable("edit.redo", undo->canRedo() && !m_controller->isWriting());
    QAction* undoAction = m_commands->action(QStringLiteral("edit.undo"));
    undoAction->setText(undo->canUndo() ? tr("&Undo %1").arg(undo->undoText()) : tr("&Undo"));
    QAction* redoAction = m_commands->action(QStringLiteral("edit.redo"));
    redoAction->setText(undo->canRedo() ? tr("&Redo %1").arg(undo->redoText()) : tr("&Redo"));
    for (const char* id : { "edit.find", "edit.findNext", "edit.findPrevious" })
        enable(id, !empty);
    enable("edit.write", m_controller->model().has_value());
    enable("view.start", !showsStartPage());
    for (const DockDescriptor& dock : m_views->dockDescriptors()) {
        QAction* action = m_commands->action(dock.command);
        action->setEnabled(!showsStartPage() && m_views->hasDock(dock.id));
        action->setChecked(m_views->wantsDock(dock.id));
    }
    const bool loading = m_controller->state() == ViewCommands::State::Loading;
    enable("session.stop", m_controller->isWriting());
    enable("session.regenerate", m_controller->canRegenerate());
    enable("session.deleteAnswer", !empty && m_controller->canChangeBranches());
    enable("session.context", m_controller->model().has_value() || !empty);
    enable("session.regenerateWith", m_controller->canRegenerate());
    enable("session.continue", m_controller->canContinue());
    enable("session.systemPrompt", m_controller->model().has_value());
    enable("session.unpin", m_selection->pinned() >= 0);
    enable("session.back", !empty);
    enable("session.forward", !empty);
    enable("session.nextEvent", !empty);
    enable("session.previousEvent", !empty);
    enable("model.close", m_controller->model().has_value() && !loading);
    enable("model.cancel", loading);
    m_commands->action(QStringLiteral("view.fullScreen"))->setChecked(isFullScreen());
    updateSessionActions();
}

void MainWindow::updateTitle()
{
    const SessionSummary* stored = m_store ? m_store->find(m_store->current()) : nullptr;
    const QString file = !m_session->filePath().isEmpty()
        ? QFileInfo(m_session->filePath()).fileName()
        : stored && !stored->title.empty() ? QString::fromStdString(stored->title)
                                           : tr("New chat");
    setWindowTitle(m_session->isEmpty() ? tr("Attention Explorer")
                                        : tr("%1[*] – Attention Explorer").arg(file));
    setWindowModified(m_session->isModified() && !m_session->isEmpty() && !keepsByItself());
}

void MainWindow::showNote(
    const QString& title, const QString& advice, const QString& details, bool halt)
{
    m_note->clearButtons();
    m_note->set(halt ? Note::Kind::Halt : Note::Kind::Warn, title, advice);
    m_note->setDetails(details);
    m_note->show();
}

void MainWindow::zoomBy(int steps)
{
    int nearest = 0;
    for (int k = 0; k < int(look::kTextZooms.size()); ++k) {
        if (std::abs(look::kTextZooms[std::size_t(k)] - look::textZoom()) < 0.01)
            nearest = k;
    }
    look::setTextZoom(look::kTextZooms[std::size_t(
        std::clamp(nearest + steps, 0, int(look::kTextZooms.size()) - 1))]);
    updateWidths();
}

void MainWindow::moveArea(int by)
{
    // Menu, rail, toolbar, view, its docks; the status bar is read, not entered.
    QList<QWidget*> areas { menuBar(), m_rail, m_bar, m_stack };
    for (QDockWidget* dock : m_views->currentDocks())
        areas << dock;
    const QWidget* focus = QApplication::focusWidget();
    int at = -1;
    for (int k = 0; k < areas.size(); ++k) {
        if (focus && (areas[k] == focus || areas[k]->isAncestorOf(focus)))
            at = k;
    }
    if (at < 0 && by < 0)
        at = 0;
    for (int tries = 0; tries < areas.size(); ++tries) {
        at = (at + by + int(areas.size())) % int(areas.size());
        QWidget* area = areas[at];
        if (!area->isVisible())
            continue;
        // Of the menu bar it is the palette's field: an open menu would keep F6 to itself.
        QWidget* scope = area == m_stack ? m_stack->currentWidget() : area;
        if (auto* dock = qobject_cast<QDockWidget*>(scope))
            scope = dock->widget();
        QWidget* target
            = scope->focusPolicy() != Qt::NoFocus && scope->isEnabled() ? scope : nullptr;
        for (QWidget* next = scope; !target || !(target->focusPolicy() & Qt::TabFocus);) {
            next = next->nextInFocusChain();
            if (next == scope)
                break;
            if (scope->isAncestorOf(next) && next->isVisible() && next->isEnabled()
                && (next->focusPolicy() & Qt::TabFocus))
                target = next;
        }
        if (target) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Pop-ups and drags take Esc before it comes here.
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        m_views->leaveDock();
        if (m_selection->pinned() >= 0) {
            m_selection->setPinned(-1);
            return;
        }
        if (m_controller->isWriting()) {
            m_controller->stop();
            return;
        }
    }
    QMainWindow::keyPressEvent(event);
}

QVector<PaletteEntry> MainWindow::paletteEntries(const QString& pattern)
{
    QVector<PaletteEntry> entries;
    if (pattern.startsWith(QLatin1Char('#'))) {
        bool ok = false;
        const int position = pattern.mid(1).trimmed().toInt(&ok);
        if (ok && position >= 0 && m_session->trace().hasToken(position)) {
            PaletteEntry entry;
            entry.section = PaletteEntry::Section::Position;
            entry.text = tr("Go to token %1").arg(position);
            entry.icon = QStringLiteral("target");
            entry.id = QString::number(position);
            entry.run = [this, position] { m_selection->goTo(position); };
            entries << entry;
        }
        return entries;
    }
    entries = actionEntries(this);
    for (const CatalogEntry& found : m_catalog->entries()) {
        PaletteEntry entry;
        entry.section = PaletteEntry::Section::Models;
        entry.text = tr("Open %1").arg(QString::fromStdString(found.found.name));
        entry.note
            = ModelCatalog::formatText(found) + QStringLiteral(", ") + m_catalog->fitText(found);
        entry.icon = QStringLiteral("model");
        entry.id = QString::fromStdString(found.found.path.string());
        entry.enabled = found.problem.isEmpty();
        entry.run = [this, path = entry.id] { openModel(path); };
        entries << entry;
    }
    for (const QString& path : m_settings.value(QStringLiteral("recent")).toStringList()) {
        PaletteEntry entry;
        entry.section = PaletteEntry::Section::Files;
        entry.text = QFileInfo(path).fileName();
        entry.note = QFileInfo(path).path();
        entry.icon = QStringLiteral("file");
        entry.id = path;
        entry.run = [this, path] { openPath(path); };
        entries << entry;
    }
    return entries;
}

} // namespace ax::ui
