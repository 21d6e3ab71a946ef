// SPDX-License-Identifier: Apache-2.0
// Layout half of ChatDocument: source text to displayed text, lines and rectangles.
#include "views/chat/chat_document.h"

#include "views/common/look.h"
#include "views/session/token_text.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextLine>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace ax::ui {
namespace {

using look::Role;

/// Text of the layout with the place of every source character in it.
struct Display {
    QString text;
    QVector<int> map; ///< display offset of each source offset; one past the end too
    QVector<QTextLayout::FormatRange> formats;
    QVector<ChatDocument::Fragment> empties;

    void muted(int from)
    {
        QTextLayout::FormatRange range;
        range.start = from;
        range.length = int(text.size()) - from;
        range.format.setForeground(look::colours().muted);
        formats.append(range);
    }
};

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

} // namespace

void ChatDocument::layoutText(const TraceSession& trace, Block& block)
{
    ++m_layouts;
    const Region& region = m_regions[std::size_t(block.region)];
    const ChatSource& source = region.source;
    const QStringView line
        = QStringView(source.text()).mid(block.sourceStart, block.sourceEnd - block.sourceStart);
    const int bare = int(line.size()) - (line.endsWith(QLatin1Char('\n')) ? 1 : 0);
    const LineStyle style = m_options.markdown ? block.style : LineStyle();
    const bool code = style.kind == LineStyle::CodeLine || style.kind == LineStyle::Table
        || style.kind == LineStyle::Fence;
    const look::Colours& t = look::colours();

    QVector<int> flags(line.size(), 0);
    if (m_options.markdown && style.kind != LineStyle::CodeLine && style.kind != LineStyle::Fence
        && style.kind != LineStyle::Rule)
        for (const MarkRun& run : markdownRuns(line.left(bare), style.markStart + style.markLength))
            for (int at = run.start; at < run.start + run.length; ++at)
                flags[at] = run.flags;
    if (m_options.markdown)
        for (int at = style.markStart; at < std::min(bare, style.markStart + style.markLength);
             ++at)
            flags[at] |= MarkRun::Mark;
    if (region.think) {
        static const QRegularExpression tag(QStringLiteral("</?think(ing)?>"));
        for (auto it = tag.globalMatch(line.toString()); it.hasNext();) {
            const auto match = it.next();
            for (qsizetype at = match.capturedStart(); at < match.capturedEnd(); ++at)
                flags[at] = 64; // muted, never hidden
        }
    }

    int k = source.firstAt(block.sourceStart);
    Display display;
    display.map.reserve(line.size() + 1);
    int emptyAt = k;
    const auto putEmpties = [&](int offset) {
        for (; emptyAt < source.count() && source.start(emptyAt) <= offset; ++emptyAt) {
            const int token = source.tokenAt(emptyAt);
            if (source.start(emptyAt) != source.end(emptyAt) || source.start(emptyAt) != offset
                || !m_options.marks)
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
        display.map.append(int(display.text.size()));
        const bool isMark = flags[at] & MarkRun::Mark;
        if (isMark && !m_options.marks) {
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
        const QString shown = shownFor(line[at], m_options.marks);
        display.text += shown;
        if (isMark || flags[at] == 64 || shown.size() != 1 || shown[0] != line[at])
            display.muted(from);
        else if (flags[at]) {
            QTextLayout::FormatRange range;
            range.start = from;
            range.length = 1;
            if (flags[at] & MarkRun::Bold)
                range.format.setFontWeight(QFont::Bold);
            if (flags[at] & MarkRun::Italic)
                range.format.setFontItalic(true);
            if (flags[at] & MarkRun::Strike)
                range.format.setFontStrikeOut(true);
            if (flags[at] & MarkRun::Code) {
                range.format.setFontFamilies(look::font(Role::Code).families());
                range.format.setBackground(t.sunken);
            }
            if (flags[at] & MarkRun::Link) {
                range.format.setForeground(t.link);
                range.format.setFontUnderline(true);
            }
            // Neighbours of one kind are one run: shaping must not break inside a word.
            if (!display.formats.isEmpty() && display.formats.back().format == range.format
                && display.formats.back().start + display.formats.back().length == from)
                ++display.formats.back().length;
            else
                display.formats.append(range);
        }
    }
    if (block.sourceEnd == source.text().size())
        putEmpties(block.sourceEnd);
    display.map.append(int(display.text.size()));

    block.fragments.clear();
    for (; k < source.count() && source.start(k) < block.sourceEnd; ++k) {
        const int from = std::max(0, source.start(k) - block.sourceStart);
        const int to = std::min(int(line.size()), source.end(k) - block.sourceStart);
        if (to <= from)
            continue;
        const int start = display.map[from], length = display.map[to] - start;
        if (length > 0)
            block.fragments.append({ source.tokenAt(k), start, length });
    }
    block.fragments += display.empties;
    std::stable_sort(block.fragments.begin(), block.fragments.end(),
        [](const Fragment& a, const Fragment& b) { return a.start < b.start; });

    QFont font = look::font(code ? Role::Code : region.think ? Role::Think : Role::Reading);
    if (style.kind == LineStyle::Heading) {
        font.setWeight(QFont::DemiBold);
        if (style.level <= 2)
            font.setPixelSize(
                int(std::lround(font.pixelSize() * (style.level == 1 ? 1.25 : 1.12))));
    }
    block.layout = std::make_unique<QTextLayout>(display.text, font);
    QTextOption option;
    option.setWrapMode(
        code ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
    block.layout->setTextOption(option);
    block.layout->setFormats(display.formats);
    block.layout->setCacheEnabled(true);
    const qreal lineHeight = lineHeightOf(block);
    const qreal width = std::max<qreal>(look::pxf(80),
        m_options.width - indentOf(block)
            - (style.kind == LineStyle::ListItem ? style.level * look::pxf(16) : 0));
    qreal y = 0;
    block.layout->beginLayout();
    while (true) {
        QTextLine row = block.layout->createLine();
        if (!row.isValid())
            break;
        row.setLineWidth(width);
        const qreal height = std::max(lineHeight, row.height());
        row.setPosition(QPointF(style.kind == LineStyle::ListItem ? style.level * look::pxf(16) : 0,
            y + std::round((height - row.height()) / 2)));
        y += height;
    }
    block.layout->endLayout();
    if (!m_options.marks) {
        if (style.kind == LineStyle::Fence)
            y = look::pxf(4);
        else if (display.text.isEmpty())
            y = look::pxf(8);
    }
    block.height = y;
}

void ChatDocument::layoutChips(const TraceSession& trace, Block& block)
{
    QFont fixed = look::font(Role::Token);
    fixed.setPixelSize(look::font(Role::Label).pixelSize());
    const QFontMetricsF chip(fixed);
    const qreal row = look::pxf(20), height = look::pxf(15), gap = look::pxf(4);
    qreal x = 0, y = 0;
    block.chipRects.clear();
    for (const int token : block.chips) {
        const qreal width = std::max(look::pxf(8),
            std::ceil(chip.horizontalAdvance(middleCut(tokenLabel(trace, token).text, 24)))
                + look::pxf(6));
        if (x > 0 && x + width > m_options.width) {
            x = 0;
            y += row;
        }
        block.chipRects.append(
            { token, QRectF(x, y + std::round((row - height) / 2), width, height) });
        x += width + gap;
    }
    block.height = y + row;
}

QVector<QRectF> ChatDocument::rects(const TraceSession& trace, int token, bool withoutLeadingSpace)
{
    QVector<QRectF> result;
    const int first = blockOf(token);
    for (int at = first; at >= 0 && at < blockCount(); ++at) {
        if (isHidden(m_blocks[std::size_t(at)]))
            break;
        const Block& block = laidOut(trace, at);
        if (block.kind == Kind::Chips) {
            for (const auto& [chip, rect] : block.chipRects)
                if (chip == token) {
                    refreshTops();
                    result.append(rect.translated(0, block.top));
                }
            break;
        }
        if (block.kind != Kind::Text || token < block.firstToken)
            break;
        refreshTops();
        const qreal indent = indentOf(block), lineHeight = lineHeightOf(block);
        for (const Fragment& fragment : block.fragments) {
            if (fragment.token != token)
                continue;
            int start = fragment.start;
            const int end = fragment.start + fragment.length;
            const QString& text = block.layout->text();
            if (withoutLeadingSpace)
                while (start + 1 < end && text[start] == QLatin1Char(' '))
                    ++start;
            for (int row = 0; row < block.layout->lineCount(); ++row) {
                const QTextLine line = block.layout->lineAt(row);
                const int from = std::max(start, line.textStart());
                const int to = std::min(end, line.textStart() + line.textLength());
                if (to <= from)
                    continue;
                const qreal a = line.cursorToX(from), b = line.cursorToX(to);
                const qreal height
                    = std::min(lineHeight, look::pxf(22) * lineHeight / look::pxf(27));
                const qreal middle = line.y() + line.height() / 2;
                // The smallest target is 8 x line, around the middle of a narrow token.
                const qreal wide = std::max(std::fabs(b - a), look::pxf(8));
                const QRectF rect((a + b - wide) / 2, middle - height / 2, wide, height);
                result.append(rect.translated(indent, block.top));
            }
        }
        if (token < block.lastToken
            || (at + 1 < blockCount() && m_blocks[std::size_t(at + 1)].firstToken > token))
            break;
    }
    return result;
}

int ChatDocument::tokenAt(const TraceSession& trace, const QPointF& point)
{
    refreshTops();
    const int at = blockAt(point.y());
    if (at < 0 || isHidden(m_blocks[std::size_t(at)]))
        return -1;
    const Block& block = laidOut(trace, at);
    refreshTops();
    if (block.kind == Kind::Chips) {
        for (const auto& [token, rect] : block.chipRects)
            if (rect.translated(0, block.top).adjusted(-1, -2, 1, 2).contains(point))
                return token;
        return -1;
    }
    if (block.kind != Kind::Text || point.y() > block.top + block.height)
        return -1;
    const QPointF inside = point - QPointF(indentOf(block), block.top);
    const qreal lineHeight = lineHeightOf(block);
    for (int row = 0; row < block.layout->lineCount(); ++row) {
        const QTextLine line = block.layout->lineAt(row);
        const qreal middle = line.y() + line.height() / 2;
        if (std::fabs(inside.y() - middle) > lineHeight / 2 + 0.5)
            continue;
        int nearest = -1;
        qreal best = look::pxf(4); // half of the smallest target
        for (const Fragment& fragment : block.fragments) {
            const int from = std::max(fragment.start, line.textStart());
            const int to
                = std::min(fragment.start + fragment.length, line.textStart() + line.textLength());
            if (to <= from)
                continue;
            const qreal a = line.cursorToX(from), b = line.cursorToX(to);
            if (inside.x() >= std::min(a, b) && inside.x() < std::max(a, b))
                return fragment.token;
            // Between tokens (marks without width, the end of the line) the nearest narrow one
            // answers.
            if (const qreal away = std::fabs(inside.x() - (a + b) / 2);
                std::fabs(b - a) < look::pxf(8) && away < best) {
                best = away;
                nearest = fragment.token;
            }
        }
        if (nearest >= 0)
            return nearest;
    }
    return -1;
}

} // namespace ax::ui
