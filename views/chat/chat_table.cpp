// SPDX-License-Identifier: Apache-2.0
// Tables of ChatDocument: columns of consecutive rows, cells side by side in one layout.
#include "views/chat/chat_display.h"
#include "views/common/look.h"

#include <QFontMetricsF>
#include <QTextLine>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

/// The cells of a row side by side, each with lines of its own.
void ChatDocument::layoutCells(const TableShape& table, const Display& display, Block& block)
{
    const qreal lineHeight = lineHeightOf(block);
    const qreal bar = QFontMetricsF(block.layout->font()).horizontalAdvance(QStringLiteral("| "));
    qreal tallest = 0, y = 0;
    int cell = 0;
    while (true) {
        QTextLine row = block.layout->createLine();
        if (!row.isValid())
            break;
        const int last = int(table.lefts.size()) - 1;
        if (cell + 1 < display.cells.size() && row.textStart() >= display.cells[cell + 1]) {
            ++cell;
            y = 0;
        }
        // More cells than the head has stand below its last.
        const int column = std::min(cell, last);
        const qreal hang = m_options.marks && y > 0 ? bar : 0; // under the words, not the bar
        row.setLineWidth(table.widths[column] - hang);
        const qreal height = std::max(lineHeight, row.height());
        const qreal shift = table.right[column] && cell <= last
            ? std::max<qreal>(0, table.widths[column] - hang - row.naturalTextWidth())
            : 0;
        row.setPosition(QPointF(table.lefts[column] + hang + shift,
            (cell > last ? tallest : y) + std::round((height - row.height()) / 2)));
        y += height;
        tallest = std::max(tallest, (cell > last ? tallest : 0) + (cell > last ? height : y));
    }
    block.height = std::max(tallest, lineHeight);
}

const ChatDocument::TableShape* ChatDocument::tableOf(const TraceSession& trace, int at)
{
    const Block& block = m_blocks[std::size_t(at)];
    if (!m_options.markdown || block.style.kind != LineStyle::Table || block.cut || block.continues)
        return nullptr;
    const Region& region = m_regions[std::size_t(block.region)];
    const auto row = [&](int k) {
        return k >= region.firstBlock && k < blockCount()
            && m_blocks[std::size_t(k)].kind == Kind::Text
            && m_blocks[std::size_t(k)].region == block.region
            && m_blocks[std::size_t(k)].style.kind == LineStyle::Table;
    };
    int first = at, last = at;
    while (row(first - 1))
        --first;
    while (row(last + 1))
        ++last;
    TableShape& known = m_tables[{ block.region, m_blocks[std::size_t(first)].sourceStart }];
    const int end = m_blocks[std::size_t(last)].sourceEnd;
    const auto words = [&](const Block& one) {
        return QStringView(region.source.text())
            .mid(one.sourceStart, one.sourceEnd - one.sourceStart);
    };
    if (known.end != end) {
        TableShape shape;
        shape.end = end;
        shape.table
            = last > first && isTableRule(words(m_blocks[std::size_t(first) + 1]).trimmed());
        if (shape.table)
            measureTable(trace, first, last, shape);
        const bool other = shape.table != known.table || shape.lefts != known.lefts
            || shape.widths != known.widths || shape.right != known.right;
        known = std::move(shape);
        for (int k = first; k <= last && other; ++k)
            if (k != at) {
                m_blocks[std::size_t(k)].layout.reset();
                topsChangeFrom(k);
            }
    }
    Block& own = m_blocks[std::size_t(at)];
    own.row = !known.table ? Row::None
        : at == first      ? Row::Head
        : at == first + 1  ? Row::Rule
                           : Row::Body;
    return known.table ? &known : nullptr;
}

void ChatDocument::measureTable(const TraceSession& trace, int first, int last, TableShape& shape)
{
    const Region& region = m_regions[std::size_t(m_blocks[std::size_t(first)].region)];
    QFont font = look::font(region.think ? Role::Think : Role::Reading);
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    const qreal gap = look::pxf(m_options.marks ? 6 : 20);
    QVector<qreal> wanted;
    for (int k = first; k <= last; ++k) {
        Block& block = m_blocks[std::size_t(k)];
        block.row = k == first ? Row::Head : k == first + 1 ? Row::Rule : Row::Body;
        if (block.row == Row::Rule && !m_options.marks)
            continue;
        const QFontMetricsF metrics(k == first ? strong : font);
        const Display display = displayOf(trace, region, block, m_options);
        for (int cell = 0; cell < display.cells.size(); ++cell) {
            if (cell >= wanted.size()) {
                if (k > first)
                    break;
                wanted.append(0);
            }
            const int from = display.cells[cell];
            const int to = cell + 1 < display.cells.size() ? display.cells[cell + 1] - 1
                                                           : int(display.text.size());
            // Bold words are wider than the metrics say.
            const qreal wide = metrics.horizontalAdvance(display.text.mid(from, to - from)) * 1.06;
            wanted[cell] = std::max(wanted[cell], std::ceil(wide) + look::pxf(4));
        }
    }
    // What does not fit takes from the widest columns.
    const qreal room = std::max<qreal>(look::pxf(40) * qreal(wanted.size()),
        m_options.width - indentOf(m_blocks[std::size_t(first)]) - gap * qreal(wanted.size() - 1));
    qreal most = room;
    for (qreal low = 0, high = room; high - low > 0.5;) {
        most = (low + high) / 2;
        qreal sum = 0;
        for (const qreal one : wanted)
            sum += std::min(one, most);
        (sum > room ? high : low) = most;
    }
    const QStringView rule = QStringView(region.source.text())
                                 .mid(m_blocks[std::size_t(first) + 1].sourceStart,
                                     m_blocks[std::size_t(first) + 1].sourceEnd
                                         - m_blocks[std::size_t(first) + 1].sourceStart)
                                 .trimmed();
    const auto marks = rule.mid(rule.startsWith(QLatin1Char('|')) ? 1 : 0).split(QLatin1Char('|'));
    qreal x = 0;
    for (int column = 0; column < wanted.size(); ++column) {
        shape.lefts.append(x);
        shape.widths.append(std::max(look::pxf(24), std::min(wanted[column], most)));
        shape.right.append(column < marks.size()
            && marks[column].trimmed().endsWith(QLatin1Char(':'))
            && !marks[column].trimmed().startsWith(QLatin1Char(':')));
        x += shape.widths.back() + gap;
    }
}

} // namespace ax::ui
