// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.h"

#include "app/commands/commands.h"
#include "app/host/error_text.h"
#include "app/host/session_store.h"
#include "app/window/chrome.h"
#include "app/window/command_line.h"
#include "app/window/sessions_dock.h"
#include "app/window/status_hud.h"
#include "app/window/view_area.h"
#include "engine/trace/export.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/progress_strip.h"
#include "views/session/jobs.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>

namespace ax::ui {

namespace {

constexpr int kRecentFiles = 12;

QStringList localPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

/// As fileKind(), but a folder without a model is none.
FileKind droppedKind(const QString& path)
{
    const FileKind kind = fileKind(path);
    return kind == FileKind::Model && QFileInfo(path).isDir() && !holdsModel(path) ? FileKind::Other
                                                                                   : kind;
}

} // namespace

void MainWindow::connectFiles()
{
    connect(m_files, &TraceFiles::started, this, [this](const QString& path, bool saving) {
        m_progress->begin(
            saving ? tr("Saving %1").arg(describe(path)) : tr("Reading %1").arg(describe(path)));
        updateActions();
    });
    connect(m_files, &TraceFiles::progress, this, [this](quint64 done, quint64 total, double left) {
        m_progress->setStep(total > 0 ? double(done) / double(total) : 0,
            tr("%1 of %2").arg(sizeText(done), sizeText(total)), left);
    });
    connect(
        m_files, &TraceFiles::opened, this, [this](const QString& path, TraceReadResult* result) {
            const QString problems = readProblemText(*result);
            const bool sample = path.startsWith(QLatin1Char(':'));
            m_controller->adoptTrace(std::move(result->session), sample ? QString() : path);
            m_forceStart = false;
            m_note->hide();
            updatePage();
            if (!problems.isEmpty())
                showNote(tr("%1 was not read whole.").arg(describe(path)), problems, {}, false);
            if (!sample)
                remember(path);
            Q_EMIT traceOpened();
        });
    connect(m_files, &TraceFiles::saved, this, [this](const QString& path, quint64 revision) {
        m_session->setSaved(path, revision);
        m_note->hide();
        m_hud->say(tr("Saved as %1").arg(QFileInfo(path).fileName()));
        remember(path);
    });
    connect(m_files, &TraceFiles::failed, this,
        [this](const QString& path, bool saving, const Error& error) {
            const ErrorText text
                = errorText(error, saving ? Doing::Saving : Doing::Reading, describe(path));
            showNote(text.title, text.advice, text.details);
            m_afterSave = nullptr;
            Q_EMIT somethingFailed(text.title + QLatin1Char(' ') + text.details);
        });
    connect(m_files, &TraceFiles::finished, this, [this] {
        m_progress->finish();
        updateActions();
        const auto then = std::exchange(m_afterSave, nullptr);
        if (then && !m_session->isModified())
            then();
    });
}

QString MainWindow::describe(const QString& path) const
{
    return path.startsWith(QLatin1Char(':')) ? tr("The sample session")
                                             : QFileInfo(path).fileName();
}

void MainWindow::withSavedWork(const QString& question, std::function<void()> go)
{
    if (m_asking)
        return;
    if (m_session->isEmpty() || !m_session->isModified() || keepsByItself()) {
        go();
        return;
    }
    m_asking = true;
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, tr("Unsaved chat"), question, QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("unsaved"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("It is not saved yet. Without saving, its text and its recorded attention are lost."));
    QPushButton* save = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton* discard = box->addButton(tr("Do not save"), QMessageBox::DestructiveRole);
    QPushButton* cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    box->setEscapeButton(cancel);
    connect(box, &QDialog::finished, this, [this, box, save, discard, go = std::move(go)] {
        m_asking = false;
        if (box->clickedButton() == save)
            this->save(go);
        else if (box->clickedButton() == discard)
            go();
    });
    box->open();
}

void MainWindow::save(std::function<void()> then)
{
    if (then && m_controller->isWriting()) {
        // What goes on after the chat was saved would be lost: the answer ends first.
        m_whenIdle = [this, then = std::move(then)] { save(then); };
        m_controller->stop();
        return;
    }
    const QString path = m_session->filePath();
    if (path.isEmpty()) {
        saveAs(std::move(then));
        return;
    }
    if (m_files->changedElsewhere(path)) {
        askBeforeOverwriting(path, std::move(then));
        return;
    }
    m_afterSave = std::move(then);
    saveTo(path);
}

/// Another window, or another program, wrote the file since it was read here.
void MainWindow::askBeforeOverwriting(const QString& path, std::function<void()> then)
{
    if (m_asking)
        return;
    m_asking = true;
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("The file changed"),
        tr("%1 was changed by another window or program since it was read here.")
            .arg(describe(path)),
        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("fileChanged"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Overwriting it loses what was added there."));
    QPushButton* other = box->addButton(tr("Save under another name…"), QMessageBox::AcceptRole);
    QPushButton* over = box->addButton(tr("Overwrite"), QMessageBox::DestructiveRole);
    QPushButton* cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(other);
    box->setEscapeButton(cancel);
    connect(box, &QDialog::finished, this, [this, box, other, over, path, then = std::move(then)] {
        m_asking = false;
        if (box->clickedButton() == other) {
            saveAs(then);
        } else if (box->clickedButton() == over) {
            m_afterSave = then;
            saveTo(path);
        }
    });
    box->open();
}

void MainWindow::saveAs(std::function<void()> then)
{
    auto* dialog
        = new QFileDialog(this, tr("Save trace"), m_lastFolder, tr("Traces (*.jsonl *.jsonl.zst)"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    QString name = QStringLiteral("chat.jsonl");
    if (!m_session->filePath().isEmpty())
        name = QFileInfo(m_session->filePath()).fileName();
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, then = std::move(then)](const QString& path) {
            m_lastFolder = QFileInfo(path).path();
            m_afterSave = then;
            saveTo(path);
        });
    dialog->open();
}

void MainWindow::saveTo(const QString& path)
{
    if (!m_files->isBusy() && !m_session->isEmpty())
        m_files->save(m_session->snapshot(), path, m_session->revision());
}

void MainWindow::exportAs()
{
    auto* dialog = new QFileDialog(this, tr("Export chat"), m_lastFolder);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const std::pair<QString, QString> forms[] = { { tr("Web page (*.html)"), "html" },
        { tr("Markdown (*.md)"), "md" }, { tr("Text (*.txt)"), "txt" },
        { tr("Table of steps (*.csv)"), "csv" }, { tr("Trace (*.jsonl)"), "jsonl" } };
    QStringList filters;
    for (const auto& [words, suffix] : forms)
        filters << words;
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(forms[0].second);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& filter) {
        static const char* const suffixes[] = { "html", "md", "txt", "csv", "jsonl" };
        dialog->setDefaultSuffix(
            QString::fromLatin1(suffixes[std::max<qsizetype>(0, filters.indexOf(filter))]));
    });
    QString name = QStringLiteral("chat");
    if (!m_session->filePath().isEmpty())
        name = QFileInfo(m_session->filePath()).completeBaseName();
    else if (const SessionSummary* one = m_store ? m_store->find(m_store->current()) : nullptr)
        name = SessionStore::fileNameOf(QString::fromStdString(one->title));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_lastFolder = QFileInfo(path).path();
        exportTo(path);
    });
    dialog->open();
}

void MainWindow::exportTo(const QString& path)
{
    Jobs::run(
        this, QStringLiteral("export"),
        [trace = m_session->snapshot(), path](
            std::stop_token) { return exportTrace(*trace, path.toStdString()); },
        [this, path](Status written) {
            if (written)
                statusBar()->showMessage(tr("Exported to %1").arg(path), 8000);
            else
                showNote(tr("%1 could not be written.").arg(describe(path)),
                    QString::fromStdString(written.error().remedy),
                    QString::fromStdString(written.error().line()));
        });
}

void MainWindow::openPath(const QString& path)
{
    switch (fileKind(path)) {
    case FileKind::Trace:
        openTrace(path);
        break;
    case FileKind::Model:
        openModel(path);
        break;
    case FileKind::Database:
        openEarlierDatabase(path);
        break;
    case FileKind::Other:
        showNote(tr("%1 is neither a trace nor a model.").arg(describe(path)),
            tr("Traces end in .jsonl or .jsonl.zst, models in .gguf; a model may be a folder too."),
            {});
        break;
    case FileKind::Missing:
        showNote(tr("%1 could not be opened.").arg(describe(path)),
            tr("The file is not there. Choose another."), path);
        break;
    }
}

void MainWindow::openTrace(const QString& path)
{
    if (m_files->isSaving())
        return;
    if (fileKind(path) == FileKind::Database) {
        openEarlierDatabase(path);
        return;
    }
    withSavedWork(
        tr("Save this chat before another is opened?"), [this, path] { m_files->open(path); });
}

void MainWindow::openSample()
{
    if (!samplePath().isEmpty())
        openTrace(samplePath());
}

void MainWindow::openModel(const QString& path) { m_controller->openModel(path); }

void MainWindow::chooseTrace()
{
    auto* dialog = new QFileDialog(this, tr("Open trace"), m_lastFolder,
        tr("Traces (*.jsonl *.jsonl.zst);;Databases of the earlier project (*.db *.sqlite);;All "
           "files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_lastFolder = QFileInfo(path).path();
        openTrace(path);
    });
    dialog->open();
}

void MainWindow::chooseModelFile()
{
    auto* dialog = new QFileDialog(
        this, tr("Open model"), m_lastFolder, tr("Models (*.gguf *.safetensors);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_lastFolder = QFileInfo(path).path();
        // A weight file stands for its folder, where the tokenizer lies.
        openModel(path.endsWith(QStringLiteral(".safetensors")) ? QFileInfo(path).path() : path);
    });
    dialog->open();
}

void MainWindow::chooseModelFolder()
{
    auto* dialog = new QFileDialog(this, tr("Open model folder"), m_lastFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_lastFolder = path;
        openModel(path);
    });
    dialog->open();
}

void MainWindow::remember(const QString& path)
{
    if (path.isEmpty())
        return;
    QStringList recent = m_settings.value(QStringLiteral("recent")).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    while (recent.size() > kRecentFiles)
        recent.removeLast();
    m_settings.setValue(QStringLiteral("recent"), recent);
}

void MainWindow::fillRecent()
{
    QMenu* menu = m_commands->menu(QStringLiteral("file.recent"));
    menu->clear();
    for (const QString& path : m_settings.value(QStringLiteral("recent")).toStringList()) {
        const QFileInfo file(path);
        QAction* action
            = menu->addAction(tr("%1 in %2")
                                  .arg(file.fileName(), QDir::toNativeSeparators(file.path()))
                                  .replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openPath(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing opened yet"))->setEnabled(false);
}

void MainWindow::fillModelMenu()
{
    QMenu* menu = m_commands->menu(QStringLiteral("model.found"));
    menu->clear();
    for (const CatalogEntry& entry : m_catalog->entries()) {
        const QString path = QString::fromStdString(entry.found.path.string());
        QAction* action = menu->addAction(
            QStringLiteral("%1 · %2").arg(QString::fromStdString(entry.found.name)
                                              .replace(QLatin1Char('&'), QStringLiteral("&&")),
                m_catalog->fitText(entry)));
        action->setEnabled(entry.problem.isEmpty());
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openModel(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No model was found on this computer."))->setEnabled(false);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_forceClose && m_session->isModified() && !m_session->isEmpty() && !keepsByItself()) {
        event->ignore();
        withSavedWork(tr("Save this chat before the program ends?"), [this] {
            m_forceClose = true;
            close();
        });
        return;
    }
    if (m_files->isSaving()) {
        // The file is whole in a moment; the window goes then.
        event->ignore();
        m_afterSave = [this] { close(); };
        return;
    }
    m_host->cancelAll();
    storeSettings();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty())
        return;
    const FileKind kind = droppedKind(paths.first());
    const bool opens
        = kind == FileKind::Trace || kind == FileKind::Model || kind == FileKind::Database;
    if (!opens && !m_controller->model())
        return;
    showDropText(kind, event->position().toPoint());
    event->acceptProposedAction();
}

void MainWindow::dragMoveEvent(QDragMoveEvent* event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (!paths.isEmpty())
        showDropText(droppedKind(paths.first()), event->position().toPoint());
    QMainWindow::dragMoveEvent(event);
}

void MainWindow::showDropText(FileKind kind, const QPoint& at)
{
    const bool opens
        = kind == FileKind::Trace || kind == FileKind::Model || kind == FileKind::Database;
    m_outline->showText(kind == FileKind::Trace && isOverSessions(at) ? tr("Keep in the sessions")
            : opens                                                   ? tr("Open here")
                                                                      : tr("Add to the message"));
}

/// Where a trace that is let go is kept in the store and not only opened.
bool MainWindow::isOverSessions(const QPoint& at) const
{
    return m_store && m_sessions && m_sessions->isVisible()
        && m_sessions->rect().contains(m_sessions->mapFrom(this, at));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_outline->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_outline->hide();
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    const FileKind kind = droppedKind(paths.first());
    if (kind == FileKind::Trace
        && (isOverSessions(event->position().toPoint()) || (m_store && paths.size() > 1)))
        m_store->importFiles(paths);
    else if (kind == FileKind::Trace || kind == FileKind::Model || kind == FileKind::Database)
        openPath(paths.first());
    else
        addDroppedFiles(paths);
}

void MainWindow::addDroppedFiles(const QStringList& paths)
{
    showView(m_views->currentId());
    if (currentView()->takeFiles(paths))
        return;
    showView(QStringLiteral("chat"));
    currentView()->takeFiles(paths);
}

} // namespace ax::ui
