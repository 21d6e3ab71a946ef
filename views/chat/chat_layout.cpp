// SPDX-License-Identifier: Apache-2.0
// Layout half of ChatDocument: source text to displayed text, lines and rectangles.
#include "views/chat/chat_display.h"
#include "views/chat/line_edges.h"
#include "views/common/look.h"
#include "views/session/token_text.h"

#include <QFontMetricsF>
#include <QTextLine>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace ax::ui {
namespace {

using look::Role;

/// A cut paragraph ends at a line that leaves at least this much: its break is then the width's.
constexpr int kLeftBehind = 1000;

} // namespace

void ChatDocument::layoutText(const TraceSession& trace, int at)
{
    ++m_layouts;
    Block& block = m_blocks[std::size_t(at)];
    const Region& region = m_regions[std::size_t(block.region)];
    const ChatSource& source = region.source;
    if (block.cut)
        block.sourceEnd = block.cutEnd;
    const LineStyle style = m_options.markdown ? block.style : LineStyle();
    const TableShape* table = tableOf(trace, at);
    Display display = displayOf(trace, region, block, m_options);
    const int length = block.sourceEnd - block.sourceStart;

    block.fragments.clear();
    for (int k = source.firstAt(block.sourceStart);
         k < source.count() && source.start(k) < block.sourceEnd; ++k) {
        const int from = std::max(0, source.start(k) - block.sourceStart);
        const int to = std::min(length, source.end(k) - block.sourceStart);
        if (to <= from)
            continue;
        const int start = display.map[from], shown = display.map[to] - start;
        if (shown > 0)
            block.fragments.append({ source.tokenAt(k), start, shown });
    }
    block.fragments += display.empties;
    std::stable_sort(block.fragments.begin(), block.fragments.end(),
        [](const Fragment& a, const Fragment& b) { return a.start < b.start; });

    QFont font = look::font(isCode(block) ? Role::Code
            : region.think                ? Role::Think
                                          : Role::Reading);
    if (style.kind == LineStyle::Heading) {
        font.setWeight(QFont::DemiBold);
        if (style.level <= 2)
            font.setPixelSize(
                int(std::lround(font.pixelSize() * (style.level == 1 ? 1.25 : 1.12))));
    } else if (block.row == Row::Head) {
        font.setWeight(QFont::DemiBold);
    }
    block.mixed = hasRightToLeft(display.text);
    const bool reversed = display.text.isRightToLeft();
    block.layout = std::make_unique<QTextLayout>(display.text, font);
    QTextOption option(reversed ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(reversed ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(
        isCode(block) ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
    block.layout->setTextOption(option);
    block.layout->setFormats(display.formats);
    block.layout->setCacheEnabled(true);
    block.layout->beginLayout();
    if (table)
        layoutCells(*table, display, block);
    else
        layoutLines(style, display, block, at);
    block.layout->endLayout();
    block.map = std::move(display.map);
    if (!m_options.marks) {
        if (opensCode(block) || block.row == Row::Rule)
            block.height = look::pxf(block.row == Row::Rule ? 5 : 24);
        else if (style.kind == LineStyle::Fence)
            block.height = look::pxf(4);
        else if (display.text.isEmpty())
            block.height = look::pxf(8);
    }
}

void ChatDocument::layoutLines(const LineStyle& style, const Display& display, Block& block, int at)
{
    const qreal lineHeight = lineHeightOf(block);
    const qreal left = style.kind == LineStyle::ListItem ? style.level * look::pxf(16) : 0;
    const qreal width = std::max<qreal>(look::pxf(80), m_options.width - indentOf(block) - left);
    const bool list = style.kind == LineStyle::ListItem && style.hang > 0
        && style.hang < display.map.size() && !block.mixed;
    const qreal hang = list ? QFontMetricsF(block.layout->font())
                                  .horizontalAdvance(display.text.left(display.map[style.hang]))
                            : 0;
    qreal y = 0;
    while (true) {
        QTextLine row = block.layout->createLine();
        if (!row.isValid())
            break;
        const qreal begins = left + (y > 0 ? hang : 0);
        row.setLineWidth(width - (y > 0 ? hang : 0));
        const qreal height = std::max(lineHeight, row.height());
        row.setPosition(QPointF(begins, y + std::round((height - row.height()) / 2)));
        y += height;
        const int end = row.textStart() + row.textLength();
        if (!block.cut || int(display.text.size()) - end > kLeftBehind)
            continue;
        const auto found = std::lower_bound(display.map.begin(), display.map.end(), end);
        const int kept = int(found - display.map.begin());
        block.fragments.removeIf([end](const Fragment& one) { return one.start >= end; });
        for (Fragment& one : block.fragments)
            one.length = std::min(one.length, end - one.start);
        endAt(at, block.sourceStart + kept);
        break;
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
                const qreal height
                    = std::min(lineHeight, look::pxf(22) * lineHeight / look::pxf(27));
                const qreal middle = line.y() + line.height() / 2;
                for (const Edges& edges : edgesOf(*block.layout, line, start, end, block.mixed)) {
                    // The smallest target is 8 x line, around the middle of a narrow token.
                    const qreal wide = std::max(edges.width(), look::pxf(8));
                    const QRectF rect(
                        (edges.left + edges.right - wide) / 2, middle - height / 2, wide, height);
                    result.append(rect.translated(indent, block.top));
                }
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
            for (const Edges& edges : edgesOf(*block.layout, line, fragment.start,
                     fragment.start + fragment.length, block.mixed)) {
                if (inside.x() >= edges.left && inside.x() < edges.right)
                    return fragment.token;
                // Between tokens (marks without width, the end of the line) the nearest narrow one
                // answers.
                if (const qreal away = std::fabs(inside.x() - (edges.left + edges.right) / 2);
                    edges.width() < look::pxf(8) && away < best) {
                    best = away;
                    nearest = fragment.token;
                }
            }
        }
        if (nearest >= 0)
            return nearest;
    }
    return -1;
}

} // namespace ax::ui
