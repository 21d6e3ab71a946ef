// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>

namespace ax::ui {

/// A text file that goes with a message.
struct AttachedFile {
    QString name, coding, text;
    int tokens = -1; ///< of its fenced block; -1: not known
    bool operator==(const AttachedFile&) const = default;
};

/// A message that is being written: its words and the files with it.
struct Draft {
    Draft() = default;
    Draft(const QString& words) // NOLINT: words alone are a draft
        : text(words)
    {
    }
    QString text;
    QVector<AttachedFile> files;
    bool isEmpty() const { return text.isEmpty() && files.isEmpty(); }
    bool operator==(const Draft&) const = default;

    QByteArray toJson() const; ///< empty for an empty draft
    static Draft fromJson(const QByteArray& json); ///< what is damaged is left out
};

/// The file as it stands in a message: a fence that no line of the text ends, the name, the text.
QString fencedBlock(const AttachedFile& file);
/// What is sent: the blocks of the files, then the words.
QString messageText(const Draft& draft);
/// A question as a record. Its member `attachments` says where in the content (bytes) each block
/// stands: {name, coding, tokens, from, length}.
MessageRecord messageOf(const Draft& draft, MessageRecord record);
/// The draft that a question was; without what its member `attachments` says wrongly.
Draft draftOf(const MessageRecord& record);

/// Tokens [first, end) of a block in a message.
struct AttachedTokens {
    QString name;
    int first = 0, end = 0;
};
/// Of all files of a message, in their order. Empty where the trace does not know where its content
/// begins.
QVector<AttachedTokens> attachedTokens(const TraceSession& trace, int row);

/// Why a file cannot be attached.
enum class FileRefusal { None, Folder, Pdf, NotText, TooLarge, Unreadable };
struct FileRead {
    AttachedFile file;
    FileRefusal refusal = FileRefusal::None;
    qint64 bytes = 0;
};
/// Any thread. `most`: larger files are refused unread.
FileRead readTextFile(const QString& path, qint64 most);

struct DecodedText {
    QString text, coding; ///< "UTF-8", "UTF-16", "Latin-1"
};
/// By its byte order mark, else by what it can be; nothing for bytes that are no text.
std::optional<DecodedText> decodeText(const QByteArray& bytes);

} // namespace ax::ui
Q_DECLARE_METATYPE(ax::ui::Draft)
