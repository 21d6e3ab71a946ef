// SPDX-License-Identifier: Apache-2.0
#include "views/session/draft.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>

namespace ax::ui {
namespace {

constexpr const char* kMember = "attachments";

QString tidyName(QString name)
{
    for (QChar& c : name)
        if (c < QLatin1Char(' ') || c == QLatin1Char('`'))
            c = QLatin1Char('_');
    return name.isEmpty() ? QStringLiteral("file") : name;
}

/// Control characters that texts hold; all others mark bytes that are none.
bool isTextControl(uchar c)
{
    return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1B;
}

bool hasControls(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x20 && !isTextControl(uchar(c.unicode()))) || c.unicode() == 0x7F
            || c.unicode() == 0xFFFE;
    });
}

std::optional<DecodedText> decodeAs(
    QStringConverter::Encoding encoding, const QByteArray& bytes, const char* coding)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder(bytes);
    if (decoder.hasError() || hasControls(text))
        return {};
    return DecodedText { text, QString::fromLatin1(coding) };
}

/// What Windows puts into the place of the controls 0x80 to 0x9F; 0: nothing.
constexpr char16_t kWindows[32] = { 0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178 };

std::optional<DecodedText> decodeLatin(const QByteArray& bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto c = uchar(byte);
        if ((c < 0x20 && !isTextControl(c)) || c == 0x7F)
            return {};
        const char16_t shown = c >= 0x80 && c < 0xA0 ? kWindows[c - 0x80] : char16_t(c);
        if (shown == 0)
            return {};
        text += QChar(shown);
    }
    return DecodedText { text, QStringLiteral("Latin-1") };
}

} // namespace

std::optional<DecodedText> decodeText(const QByteArray& bytes)
{
    using Converter = QStringConverter;
    if (const auto marked = Converter::encodingForData(bytes)) {
        const bool eight = *marked == Converter::Utf8;
        const bool wide = *marked == Converter::Utf32LE || *marked == Converter::Utf32BE;
        return decodeAs(*marked, bytes, eight ? "UTF-8" : wide ? "UTF-32" : "UTF-16");
    }
    // Without a mark, every other byte of a UTF-16 text of most scripts is small or zero.
    qsizetype zeros[2] = { 0, 0 };
    for (qsizetype k = 0; k < bytes.size(); ++k)
        zeros[k & 1] += bytes[k] == 0;
    if (zeros[0] + zeros[1] > 0) {
        const bool little = zeros[1] > zeros[0];
        if (bytes.size() % 2 != 0 || zeros[little ? 1 : 0] * 4 < bytes.size() / 2
            || zeros[little ? 0 : 1] > 0)
            return {};
        return decodeAs(little ? Converter::Utf16LE : Converter::Utf16BE, bytes, "UTF-16");
    }
    QStringDecoder decoder(Converter::Utf8);
    const QString text = decoder(bytes);
    if (!decoder.hasError())
        return hasControls(text) ? std::nullopt
                                 : std::optional(DecodedText { text, QStringLiteral("UTF-8") });
    return decodeLatin(bytes);
}

FileRead readTextFile(const QString& path, qint64 most)
{
    FileRead read;
    const QFileInfo info(path);
    read.file.name = info.fileName();
    read.bytes = info.size();
    const auto refuse = [&read](FileRefusal why) {
        read.refusal = why;
        return read;
    };
    if (info.isDir())
        return refuse(FileRefusal::Folder);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return refuse(FileRefusal::Unreadable);
    if (file.peek(5) == "%PDF-"
        || info.suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0)
        return refuse(FileRefusal::Pdf);
    // What is no text says so before its size does.
    if (read.bytes > most)
        return refuse(decodeText(file.read(1 << 16).chopped(8)) ? FileRefusal::TooLarge
                                                                : FileRefusal::NotText);
    const auto text = decodeText(file.readAll());
    if (!text)
        return refuse(FileRefusal::NotText);
    read.file.text = text->text;
    read.file.coding = text->coding;
    return read;
}

QString fencedBlock(const AttachedFile& file)
{
    qsizetype longest = 0, run = 0;
    for (const QChar c : file.text) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(3, longest + 1), QLatin1Char('`'));
    QString block = fence + tidyName(file.name) + QLatin1Char('\n') + file.text;
    if (!block.endsWith(QLatin1Char('\n')))
        block += QLatin1Char('\n');
    return block + fence + QLatin1Char('\n');
}

QString messageText(const Draft& draft)
{
    QString text;
    for (const AttachedFile& file : draft.files)
        text += fencedBlock(file) + QLatin1Char('\n');
    return text + draft.text;
}

MessageRecord messageOf(const Draft& draft, MessageRecord record)
{
    record.content = messageText(draft).toStdString();
    auto files = nlohmann::ordered_json::array();
    std::size_t from = 0;
    for (const AttachedFile& file : draft.files) {
        const std::size_t length = fencedBlock(file).toStdString().size();
        nlohmann::ordered_json one { { "name", file.name.toStdString() },
            { "coding", file.coding.toStdString() } };
        if (file.tokens >= 0)
            one["tokens"] = file.tokens;
        one["from"] = from;
        one["length"] = length;
        files.push_back(std::move(one));
        from += length + 1;
    }
    if (!files.empty())
        record.extra[kMember] = std::move(files);
    return record;
}

namespace {

struct Block {
    AttachedFile file;
    std::size_t from = 0, length = 0;
};

QVector<Block> blocksOf(const MessageRecord& record)
{
    QVector<Block> blocks;
    const auto it = record.extra.is_object() ? record.extra.find(kMember) : record.extra.end();
    if (!record.extra.is_object() || it == record.extra.end() || !it->is_array())
        return blocks;
    std::size_t at = 0;
    for (const auto& one : *it) {
        const auto number = [&](const char* key) -> std::int64_t {
            const auto found = one.find(key);
            return found != one.end() && found->is_number_integer() ? found->get<std::int64_t>()
                                                                    : -1;
        };
        const auto text = [&](const char* key) {
            const auto found = one.find(key);
            return found != one.end() && found->is_string()
                ? QString::fromStdString(found->get<std::string>())
                : QString();
        };
        if (!one.is_object())
            break;
        const std::int64_t from = number("from"), length = number("length");
        if (from < std::int64_t(at) || length <= 0
            || from > std::int64_t(record.content.size()) - length)
            break;
        Block block;
        block.file.name = text("name");
        block.file.coding = text("coding");
        block.file.tokens = int(number("tokens"));
        block.from = std::size_t(from);
        block.length = std::size_t(length);
        at = block.from + block.length;
        const QString whole
            = QString::fromStdString(record.content.substr(block.from, block.length));
        const qsizetype head = whole.indexOf(QLatin1Char('\n'));
        const qsizetype tail = whole.lastIndexOf(QLatin1Char('\n'), -2);
        if (!whole.startsWith(QLatin1String("```")) || head < 0 || tail < head)
            break;
        block.file.text = whole.mid(head + 1, tail - head);
        blocks.append(std::move(block));
    }
    return blocks;
}

} // namespace

Draft draftOf(const MessageRecord& record)
{
    Draft draft;
    std::size_t end = 0;
    for (const Block& block : blocksOf(record)) {
        draft.files.append(block.file);
        end = block.from + block.length;
    }
    if (end > 0 && end < record.content.size() && record.content[end] == '\n')
        ++end;
    draft.text = QString::fromStdString(record.content.substr(end));
    return draft;
}

QVector<AttachedTokens> attachedTokens(const TraceSession& trace, int row)
{
    QVector<AttachedTokens> all;
    if (row < 0 || row >= int(trace.messages().size()))
        return all;
    const MessageRecord& message = trace.messages()[std::size_t(row)];
    const QVector<Block> blocks = blocksOf(message);
    if (blocks.isEmpty())
        return all;
    for (const SegmentRecord& segment : trace.segments()) {
        if (segment.messageId != message.id || segment.contentStart < 0)
            continue;
        const int end = segment.contentEnd < 0 ? segment.endTokenIndex : segment.contentEnd;
        std::size_t bytes = 0;
        int token = segment.contentStart;
        const auto pass = [&](std::size_t wanted) {
            while (token < std::min(end, trace.tokenCount()) && bytes < wanted)
                bytes += trace.tokenBytes(token++).size();
            return token;
        };
        for (const Block& block : blocks) {
            const int first = pass(block.from);
            // The empty line behind it belongs to it.
            const std::size_t behind = block.from + block.length;
            const bool line = behind < message.content.size() && message.content[behind] == '\n';
            if (const int last = pass(behind + line); last > first)
                all.append({ block.file.name, first, last });
        }
        break;
    }
    return all;
}

QByteArray Draft::toJson() const
{
    if (isEmpty())
        return {};
    QJsonObject json { { QStringLiteral("text"), text } };
    QJsonArray list;
    for (const AttachedFile& file : files)
        list.append(QJsonObject { { QStringLiteral("name"), file.name },
            { QStringLiteral("coding"), file.coding }, { QStringLiteral("text"), file.text },
            { QStringLiteral("tokens"), file.tokens } });
    if (!list.isEmpty())
        json[QStringLiteral("attachments")] = list;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Draft Draft::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Draft draft(object.value(QLatin1String("text")).toString());
    for (const QJsonValue& value : object.value(QLatin1String("attachments")).toArray()) {
        const QJsonObject one = value.toObject();
        AttachedFile file;
        file.name = one.value(QLatin1String("name")).toString();
        file.coding = one.value(QLatin1String("coding")).toString();
        file.text = one.value(QLatin1String("text")).toString();
        file.tokens = one.value(QLatin1String("tokens")).toInt(-1);
        if (!file.name.isEmpty())
            draft.files.append(std::move(file));
    }
    return draft;
}

} // namespace ax::ui
