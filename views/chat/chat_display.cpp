// SPDX-License-Identifier: Apache-2.0
#include "views/chat/chat_display.h"

#include "views/common/look.h"
#include "views/session/token_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace ax::ui {
namespace {

using look::Role;

constexpr int kMuted = 1 << 10; ///< beside MarkRun's flags: muted, never hidden
constexpr int kCode = 1 << 11; ///< times one more than CodeRun's kind

QString shownFor(QChar c, bool marks)
{
    switch (c.unicode()) {
    case '\n':
        return marks ? QString(QChar(0x23CE)) : QString();
    case '\t':
        return marks ? QChar(0x21E5) + QStringLiteral("   ") : QStringLiteral("    ");
    case '\r':
        return marks ? QString(QChar(0x240D)) : QString();
    default:
        break;
    }
    const bool hidden = c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0)
        || c.unicode() == 0x200B || c.unicode() == 0x2060 || c.unicode() == 0xFEFF
        || c.unicode() == 0x2028 || c.unicode() == 0x2029;
    if (hidden)
        return marks ? tokenLabel(QString(c).toStdString(), 0).text : QString();
    return c;
}

/// Of each character of a block: MarkRun's flags and those above.
QVector<int> flagsOf(QStringView line, int bare, const ChatDocument::Region& region,
    const ChatDocument::Block& block, const LineStyle& style, bool markdown)
{
    QVector<int> flags(line.size(), 0);
    if (markdown && style.kind != LineStyle::CodeLine && style.kind != LineStyle::Fence
        && style.kind != LineStyle::Rule)
        for (const MarkRun& run : markdownRuns(line.left(bare), style.markStart + style.markLength))
            for (int at = run.start; at < run.start + run.length; ++at)
                flags[at] = run.flags;
    if (markdown)
        for (int at = style.markStart; at < std::min(bare, style.markStart + style.markLength);
             ++at)
            flags[at] |= MarkRun::Mark;
    if (style.kind == LineStyle::CodeLine) {
        char open = block.fenceBefore.open;
        for (const CodeRun& run : codeRuns(line.left(bare), block.fenceBefore.language, open))
            for (int at = run.start; at < run.start + run.length; ++at)
                flags[at] = kCode * (1 + run.kind);
    }
    if (region.think) {
        static const QRegularExpression tag(QStringLiteral("</?think(ing)?>"));
        for (auto it = tag.globalMatch(line.toString()); it.hasNext();) {
            const auto match = it.next();
            for (qsizetype at = match.capturedStart(); at < match.capturedEnd(); ++at)
                flags[at] = kMuted;
        }
    }
    return flags;
}

/// Bars, and the spaces beside them, are the marks of a table.
void markCells(QStringView line, int bare, QVector<int>& flags, QVector<int>& bars)
{
    bars = tableBars(line.left(bare));
    bool outside = true; // of a cell's words
    const auto mark = [&](int at) {
        if (line[at] == QLatin1Char('|') && (at == 0 || line[at - 1] != QLatin1Char('\\')))
            outside = true;
        else if (!line[at].isSpace())
            outside = false;
        if (outside)
            flags[at] |= MarkRun::Mark;
    };
    for (int at = 0; at < bare; ++at)
        mark(at);
    outside = true;
    for (int at = bare - 1; at >= 0; --at)
        mark(at);
}

QTextCharFormat formatFor(int flags)
{
    const look::Colours& t = look::colours();
    QTextCharFormat format;
    if (flags & MarkRun::Bold)
        format.setFontWeight(QFont::Bold);
    if (flags & (MarkRun::Italic | MarkRun::Math))
        format.setFontItalic(true);
    if (flags & MarkRun::Strike)
        format.setFontStrikeOut(true);
    if (flags & MarkRun::Code) {
        format.setFontFamilies(look::font(Role::Code).families());
        format.setBackground(t.sunken);
    }
    if (flags & MarkRun::Link) {
        format.setForeground(t.link);
        format.setFontUnderline(true);
    }
    switch (flags / kCode - 1) {
    case CodeRun::Keyword:
        format.setFontWeight(QFont::Bold);
        break;
    case CodeRun::String:
        format.setForeground(t.ok);
        break;
    case CodeRun::Comment:
        format.setForeground(t.muted);
        format.setFontItalic(true);
        break;
    case CodeRun::Number:
        format.setForeground(t.link);
        break;
    default:
        break;
    }
    return format;
}

} // namespace

void Display::add(int from, const QTextCharFormat& format)
{
    // Neighbours of one kind are one run: shaping must not break inside a word.
    if (!formats.isEmpty() && formats.back().format == format
        && formats.back().start + formats.back().length == from) {
        formats.back().length = int(text.size()) - formats.back().start;
        return;
    }
    QTextLayout::FormatRange range;
    range.start = from;
    range.length = int(text.size()) - from;
    range.format = format;
    formats.append(range);
}

void Display::muted(int from)
{
    QTextCharFormat format;
    format.setForeground(look::colours().muted);
    add(from, format);
}

Display displayOf(const TraceSession& trace, const ChatDocument::Region& region,
    const ChatDocument::Block& block, const ChatDocument::Options& options)
{
    const ChatSource& source = region.source;
    const QStringView line
        = QStringView(source.text()).mid(block.sourceStart, block.sourceEnd - block.sourceStart);
    const int bare = int(line.size()) - (line.endsWith(QLatin1Char('\n')) ? 1 : 0);
    const LineStyle style = options.markdown ? block.style : LineStyle();
    QVector<int> flags = flagsOf(line, bare, region, block, style, options.markdown);
    QVector<int> bars;
    if (block.row != ChatDocument::Row::None)
        markCells(line, bare, flags, bars);

    Display display;
    display.map.reserve(line.size() + 1);
    if (block.row != ChatDocument::Row::None)
        display.cells.append(0);
    int emptyAt = source.firstAt(block.sourceStart);
    const auto putEmpties = [&](int offset) {
        for (; emptyAt < source.count() && source.start(emptyAt) <= offset; ++emptyAt) {
            const int token = source.tokenAt(emptyAt);
            if (source.start(emptyAt) != source.end(emptyAt) || source.start(emptyAt) != offset
                || !options.marks)
                continue;
            const int from = int(display.text.size());
            display.text += tokenLabel(trace, token).text;
            display.empties.append({ token, from, int(display.text.size()) - from });
            display.muted(from);
        }
    };
    bool bullet = false;
    for (int at = 0; at < line.size(); ++at) {
        putEmpties(block.sourceStart + at);
        if (bars.contains(at)) {
            // Each cell has its own lines.
            display.text += QChar(QChar::LineSeparator);
            display.cells.append(int(display.text.size()));
        }
        display.map.append(int(display.text.size()));
        const bool isMark = flags[at] & MarkRun::Mark;
        if (isMark && !options.marks) {
            if (style.kind == LineStyle::ListItem && !bullet) {
                display.text += QStringLiteral("•  ");
                bullet = true;
            } else if (style.kind == LineStyle::Rule && !bullet) {
                display.text += QString(8, QChar(0x2014));
                bullet = true;
            }
            continue;
        }
        const int from = int(display.text.size());
        const QString shown = shownFor(line[at], options.marks);
        display.text += shown;
        if (isMark || flags[at] == kMuted || shown.size() != 1 || shown[0] != line[at])
            display.muted(from);
        else if (flags[at])
            display.add(from, formatFor(flags[at]));
    }
    if (block.sourceEnd == source.text().size())
        putEmpties(block.sourceEnd);
    display.map.append(int(display.text.size()));
    return display;
}

} // namespace ax::ui
