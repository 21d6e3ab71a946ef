// SPDX-License-Identifier: Apache-2.0
#include "views/session/token_text.h"

#include "engine/core/utf8.h"
#include "engine/trace/session.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace ax::ui {
namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("ax::ui::TokenText", source);
}

QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QString hexBytes(std::string_view bytes)
{
    return QString::fromLatin1(
        QByteArray(bytes.data(), qsizetype(bytes.size())).toHex(' ').toUpper());
}

/// Name of a code point without width or with a hidden effect; empty when it is drawn as it is.
QString nameOf(char32_t c)
{
    switch (c) {
    case 0x00AD:
        return QStringLiteral("[SHY]");
    case 0x200B:
        return QStringLiteral("[ZWSP]");
    case 0x200C:
        return QStringLiteral("[ZWNJ]");
    case 0x200D:
        return QStringLiteral("[ZWJ]");
    case 0x200E:
        return QStringLiteral("[LRM]");
    case 0x200F:
        return QStringLiteral("[RLM]");
    case 0x2060:
        return QStringLiteral("[WJ]");
    case 0xFEFF:
        return QStringLiteral("[BOM]");
    default:
        break;
    }
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool hidden = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028
        || c == 0x2029 || (c >= 0xE0000 && c <= 0xE007F);
    if (control || hidden)
        return QStringLiteral("[U+%1]").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
    return {};
}

bool isRightToLeft(const QString& text)
{
    for (const uint c : text.toUcs4()) {
        const auto direction = QChar::direction(c);
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return true;
        if (direction == QChar::DirL)
            return false;
    }
    return false;
}

bool onlySpaces(const QString& text)
{
    for (const QChar c : text)
        if (c != QLatin1Char(' '))
            return false;
    return !text.isEmpty();
}

} // namespace

bool looksLikeTemplate(std::string_view text)
{
    if (text.size() < 3 || text.size() > 64)
        return false;
    static constexpr std::string_view known[] = { "<s>", "</s>", "<bos>", "<eos>", "<pad>", "<unk>",
        "<start_of_turn>", "<end_of_turn>", "[INST]", "[/INST]", "[gMASK]", "<sop>", "<eop>",
        "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]", "<mask>" };
    for (const auto name : known)
        if (text == name)
            return true;
    const auto starts = [&](std::string_view head) { return text.substr(0, head.size()) == head; };
    const auto ends = [&](std::string_view tail) {
        return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
    };
    return (starts("<|") && ends("|>")) || (starts("<｜") && ends("｜>"))
        || (starts("<|") && ends(">"));
}

TokenOrigin tokenOrigin(const TraceSession& trace, int index)
{
    if (trace.knowsKinds())
        return trace.tokenKind(index);
    return looksLikeTemplate(trace.tokenText(index)) ? TokenOrigin::Special : TokenOrigin::Text;
}

TokenLabel tokenLabel(std::string_view bytes, int id, TokenOrigin origin)
{
    TokenLabel label;
    if (bytes.empty()) {
        label.text = id >= 0 ? QStringLiteral("[id %1]").arg(id) : words("[empty]");
        return label;
    }
    if (!isValidUtf8(bytes)) {
        label.frame = TokenLabel::Frame::Dashed;
        label.text = hexBytes(bytes);
        return label;
    }
    if (origin == TokenOrigin::Special) {
        label.isTemplate = true;
        label.text = toText(bytes);
        return label;
    }
    const QString text = toText(bytes);
    if (onlySpaces(text) && text.size() >= 3) {
        label.text = QStringLiteral("␣×%1").arg(text.size());
        return label;
    }
    const auto points = text.toUcs4();
    // A joiner inside an emoji sequence is part of one picture; alone it needs its name.
    const bool sequence = points.size() > 1 && points.contains(0x200D) && points.front() > 0x2190;
    bool first = true;
    for (const uint c : points) {
        const QString name = nameOf(c);
        if (c == ' ')
            label.text += QChar(0x2423);
        else if (c == '\n')
            label.text += QChar(0x23CE);
        else if (c == '\t')
            label.text += QChar(0x21E5);
        else if (c == '\r')
            label.text += QChar(0x240D);
        else if (c == 0x00A0 || c == 0x202F)
            label.text += QChar(0x237D);
        else if (!name.isEmpty() && !(sequence && c == 0x200D))
            label.text += name;
        else {
            if (first && QChar::category(c) == QChar::Mark_NonSpacing)
                label.text += QChar(0x25CC);
            label.text += QString::fromUcs4(reinterpret_cast<const char32_t*>(&c), 1);
        }
        first = false;
    }
    if (isRightToLeft(text))
        label.text = QChar(0x2068) + label.text + QChar(0x2069);
    return label;
}

TokenLabel tokenLabel(const TraceSession& trace, int index)
{
    if (index < 0 || index >= trace.tokenCount() || !trace.hasToken(index))
        return { words("[empty]") };
    return tokenLabel(trace.tokenBytes(index), trace.tokenId(index), tokenOrigin(trace, index));
}

QString middleCut(const QString& text, int most)
{
    QList<qsizetype> cuts { 0 };
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    while (finder.toNextBoundary() > 0)
        cuts.append(finder.position());
    const qsizetype units = cuts.size() - 1;
    if (units <= most || most < 3)
        return text;
    const qsizetype tail = (most - 1) / 2, head = most - 1 - tail;
    return text.left(cuts[head]) + QChar(0x2026) + text.mid(cuts[units - tail]);
}

QString spokenToken(std::string_view bytes, int id, TokenOrigin origin)
{
    const TokenLabel label = tokenLabel(bytes, id, origin);
    if (label.frame == TokenLabel::Frame::Dashed)
        return words("bytes %1").arg(label.text);
    if (label.isTemplate || bytes.empty())
        return label.text;
    QStringList parts;
    QString run;
    const auto flush = [&] {
        if (!run.isEmpty())
            parts.append(run);
        run.clear();
    };
    const QString text = toText(bytes);
    if (onlySpaces(text) && text.size() >= 3)
        return words("%1 spaces").arg(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const char* name = u == ' ' ? "space"
            : u == '\n'             ? "new line"
            : u == '\t'             ? "tab"
            : u == '\r'             ? "carriage return"
            : u == 0x00A0           ? "no-break space"
                                    : nullptr;
        if (name) {
            flush();
            parts.append(words(name));
        } else if (const QString hidden = nameOf(u); !c.isSurrogate() && !hidden.isEmpty()) {
            flush();
            parts.append(hidden.mid(1, hidden.size() - 2));
        } else {
            run += c;
        }
    }
    flush();
    return parts.join(QLatin1Char(' '));
}

QString spokenToken(const TraceSession& trace, int index)
{
    if (index < 0 || index >= trace.tokenCount() || !trace.hasToken(index))
        return words("[empty]");
    return spokenToken(trace.tokenBytes(index), trace.tokenId(index), tokenOrigin(trace, index));
}

QString segmentName(SegmentType type)
{
    const auto words = [](const char* text) {
        return QCoreApplication::translate("ax::ui::TimelineWidget", text);
    };
    switch (type) {
    case SegmentType::System:
        return words(QT_TRANSLATE_NOOP("TimelineWidget", "System"));
    case SegmentType::User:
        return words(QT_TRANSLATE_NOOP("TimelineWidget", "You"));
    case SegmentType::AssistantThink:
        return words(QT_TRANSLATE_NOOP("TimelineWidget", "Think"));
    case SegmentType::AssistantFinal:
        return words(QT_TRANSLATE_NOOP("TimelineWidget", "Output"));
    case SegmentType::Tool:
        return words(QT_TRANSLATE_NOOP("TimelineWidget", "Tool"));
    }
    return {};
}

} // namespace ax::ui

// Words that spokenToken looks up by variable.
[[maybe_unused]] static const char* const kMarks[]
    = { QT_TRANSLATE_NOOP("ax::ui::TokenText", "space"),
          QT_TRANSLATE_NOOP("ax::ui::TokenText", "new line"),
          QT_TRANSLATE_NOOP("ax::ui::TokenText", "tab"),
          QT_TRANSLATE_NOOP("ax::ui::TokenText", "carriage return"),
          QT_TRANSLATE_NOOP("ax::ui::TokenText", "no-break space"),
          QT_TRANSLATE_NOOP("ax::ui::TokenText", "[empty]"),
          QT_TRANSLATE_NOOP("ax::ui::TokenText", "bytes %1"),
          QT_TRANSLATE_NOOP("ax::ui::TokenText", "%1 spaces") };
