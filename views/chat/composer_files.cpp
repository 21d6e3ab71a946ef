// SPDX-License-Identifier: Apache-2.0
// Files of the message that is being written: read, refused, shown as chips.
#include "views/chat/composer.h"

#include "views/chat/file_chips.h"
#include "views/chat/message_field.h"
#include "views/common/note.h"
#include "views/session/jobs.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <QFileDialog>
#include <QLocale>

#include <algorithm>

namespace ax::ui {
namespace {

constexpr qint64 kMostBytes = 16 << 20; ///< larger ones fit no context; they are not read
const QString kJob = QStringLiteral("attach");

} // namespace

void Composer::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Attach text files"));
    dialog->setObjectName(QStringLiteral("attachDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &Composer::attach);
    dialog->open();
}

bool Composer::isAttaching() const { return Jobs::isRunning(this, kJob); }

void Composer::attach(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_refusal->hide();
    Jobs::run(
        this, kJob,
        [paths, count = m_context.commands->tokenCounter()](std::stop_token stop) {
            QVector<FileRead> all;
            for (const QString& path : paths) {
                if (stop.stop_requested())
                    break;
                FileRead read = readTextFile(path, kMostBytes);
                if (read.refusal == FileRefusal::None && count)
                    read.file.tokens = count(fencedBlock(read.file));
                all.append(std::move(read));
            }
            return all;
        },
        [this](const QVector<FileRead>& all) { takeRead(all); });
}

/// Tokens that the context has for this message; -1: not known.
int Composer::freeTokens() const
{
    const int context = m_context.commands->contextTokens();
    if (context <= 0)
        return -1;
    int free = context - m_context.session->trace().tokenCount() - 1;
    for (const AttachedFile& file : m_files)
        free -= std::max(0, file.tokens);
    return std::max(0, free);
}

void Composer::takeRead(const QVector<FileRead>& all)
{
    for (const FileRead& read : all) {
        const int free = freeTokens();
        FileRead one = read;
        if (one.refusal == FileRefusal::None && free >= 0 && one.file.tokens > free)
            one.refusal = FileRefusal::TooLarge;
        if (one.refusal == FileRefusal::None)
            m_files.append(one.file);
        else
            refuse(one, free);
    }
    setFiles(m_files);
    m_field->setFocus();
}

void Composer::refuse(const FileRead& read, int free)
{
    const QString& name = read.file.name;
    const QString size = QLocale().formattedDataSize(read.bytes, 1, QLocale::DataSizeSIFormat);
    QString title, advice;
    switch (read.refusal) {
    case FileRefusal::Folder:
    case FileRefusal::Pdf:
        title = tr("PDF files and folders cannot be attached. Copy the text and paste it.");
        advice = name;
        break;
    case FileRefusal::TooLarge:
        title = read.file.tokens >= 0
            ? tr("%1 has %2 tokens, %3 are free. Nothing was attached.")
                  .arg(name, text::integer(read.file.tokens), text::integer(free))
            : tr("%1 has %2, at most %3 can be read. Nothing was attached.")
                  .arg(name, size,
                      QLocale().formattedDataSize(kMostBytes, 0, QLocale::DataSizeSIFormat));
        advice = tr("Attach a part of it, or open the model with a larger context.");
        break;
    case FileRefusal::NotText:
        title = tr("%1 is not text.").arg(name);
        advice = tr("Its %1 hold characters of no text coding. Nothing was attached.").arg(size);
        break;
    default:
        title = tr("%1 could not be read. Nothing was attached.").arg(name);
        break;
    }
    m_refusal->set(Note::Kind::Warn, title, advice);
    m_refusal->show();
}

void Composer::setFiles(const QVector<AttachedFile>& files)
{
    m_files = files;
    m_chips->setFiles(m_files);
    tellDraft();
    count();
    refresh();
}

} // namespace ax::ui
