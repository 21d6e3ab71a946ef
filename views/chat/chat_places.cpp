// SPDX-License-Identifier: Apache-2.0
// Places of ChatDocument: what a pointer chooses as text, token by token or not.
#include "views/chat/chat_document.h"

#include <QTextBoundaryFinder>
#include <QTextLine>

#include <algorithm>
#include <cmath>

namespace ax::ui {

ChatDocument::Place ChatDocument::endPlace() const
{
    if (m_regions.empty())
        return {};
    return { int(m_regions.size()) - 1, int(m_regions.back().source.text().size()) };
}

ChatDocument::Place ChatDocument::placeAt(const TraceSession& trace, const QPointF& point)
{
    refreshTops();
    const int at = blockAt(point.y());
    if (at < 0)
        return {};
    if (m_blocks[std::size_t(at)].kind != Kind::Text || isHidden(m_blocks[std::size_t(at)])) {
        // What is no text stands between texts.
        for (int k = at; k < blockCount(); ++k)
            if (const Block& next = m_blocks[std::size_t(k)];
                next.kind == Kind::Text && !isHidden(next))
                return { next.region, next.sourceStart };
        return endPlace();
    }
    const Block& block = laidOut(trace, at);
    refreshTops();
    const QString& text = m_regions[std::size_t(block.region)].source.text();
    const int bare = block.sourceEnd - (text[block.sourceEnd - 1] == QLatin1Char('\n') ? 1 : 0);
    if (point.y() >= block.top + block.height || block.layout->lineCount() == 0)
        return { block.region, bare };
    const QPointF inside = point - QPointF(indentOf(block), block.top);
    // Of lines side by side (cells) the one under the pointer.
    int best = 0;
    qreal nearest = 1e12;
    for (int row = 0; row < block.layout->lineCount(); ++row) {
        const QRectF rect = block.layout->lineAt(row).naturalTextRect();
        const qreal x = std::max({ rect.left() - inside.x(), inside.x() - rect.right(), 0.0 });
        const qreal y = std::max({ rect.top() - inside.y(), inside.y() - rect.bottom(), 0.0 });
        if (const qreal away = y * 1e4 + x; away < nearest) {
            nearest = away;
            best = row;
        }
    }
    const int shown = block.layout->lineAt(best).xToCursor(inside.x());
    const auto found = std::lower_bound(block.map.begin(), block.map.end(), shown);
    return { block.region, std::min(bare, block.sourceStart + int(found - block.map.begin())) };
}

ChatDocument::Place ChatDocument::placeOf(int token, bool end) const
{
    const int at = regionOf(token);
    if (at < 0)
        return {};
    const Region& region = m_regions[std::size_t(at)];
    const int k = token - region.first;
    return { at, end ? region.source.end(k) : region.source.start(k) };
}

QPair<ChatDocument::Place, ChatDocument::Place> ChatDocument::wordAt(const Place& place) const
{
    const QString& text = m_regions[std::size_t(place.region)].source.text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    int offset = std::clamp(place.offset, 0, int(text.size()));
    // At the end of a word the word before is meant.
    if (offset > 0 && (offset == text.size() || text[offset].isSpace())
        && !text[offset - 1].isSpace())
        --offset;
    finder.setPosition(offset);
    const int start = finder.isAtBoundary() ? offset : int(finder.toPreviousBoundary());
    finder.setPosition(offset);
    const qsizetype end = finder.toNextBoundary();
    return { { place.region, std::max(0, start) },
        { place.region, int(end < 0 ? text.size() : end) } };
}

QPair<ChatDocument::Place, ChatDocument::Place> ChatDocument::paragraphAt(const Place& place) const
{
    const QString& text = m_regions[std::size_t(place.region)].source.text();
    const qsizetype before
        = place.offset > 0 ? text.lastIndexOf(QLatin1Char('\n'), place.offset - 1) : -1;
    const qsizetype after = text.indexOf(QLatin1Char('\n'), place.offset);
    return { { place.region, int(before) + 1 },
        { place.region, int(after < 0 ? text.size() : after) } };
}

QPair<int, int> ChatDocument::tokensBetween(const Place& from, const Place& to) const
{
    int first = -1, last = -1;
    for (int at = from.region; at <= to.region && at < int(m_regions.size()) && at >= 0; ++at) {
        const ChatSource& source = m_regions[std::size_t(at)].source;
        const int begin = at == from.region ? from.offset : 0;
        const int end = at == to.region ? to.offset : int(source.text().size());
        for (int k = source.firstAt(begin); k < source.count() && source.start(k) < end; ++k) {
            if (first < 0)
                first = source.tokenAt(k);
            last = source.tokenAt(k);
        }
    }
    return { first, last };
}

QString ChatDocument::textBetween(
    const TraceSession& trace, const Place& from, const Place& to, bool asTokens) const
{
    QString text;
    int message = -1, written = -1;
    for (int at = from.region; at <= to.region && at < int(m_regions.size()); ++at) {
        const Region& region = m_regions[std::size_t(at)];
        if (region.folded)
            continue;
        const int begin = at == from.region ? from.offset : 0;
        const int end = at == to.region ? to.offset : int(region.source.text().size());
        if (asTokens && written >= 0 && region.first >= 0) {
            QByteArray bytes;
            for (int token = written; token < region.first; ++token) {
                const auto piece = trace.tokenBytes(token);
                bytes.append(piece.data(), qsizetype(piece.size()));
            }
            text += QString::fromUtf8(bytes);
        } else if (message >= 0 && message != region.message) {
            while (text.endsWith(QLatin1Char('\n')))
                text.chop(1);
            text += QStringLiteral("\n\n");
        }
        message = region.message;
        written = region.end;
        text += QStringView(region.source.text()).mid(begin, end - begin);
    }
    return text;
}

QString ChatDocument::codeAfter(int fence) const
{
    const Block& opening = m_blocks[std::size_t(fence)];
    const QString& text = m_regions[std::size_t(opening.region)].source.text();
    int end = opening.sourceEnd;
    for (int k = fence + 1; k < blockCount(); ++k) {
        const Block& block = m_blocks[std::size_t(k)];
        if (block.region != opening.region || block.style.kind != LineStyle::CodeLine)
            break;
        end = block.sourceEnd;
    }
    QString code = text.mid(opening.sourceEnd, end - opening.sourceEnd);
    if (code.endsWith(QLatin1Char('\n')))
        code.chop(1);
    return code;
}

QString ChatDocument::linkAt(const TraceSession& trace, const QPointF& point)
{
    refreshTops();
    const int at = blockAt(point.y());
    if (at < 0 || !m_options.markdown || m_blocks[std::size_t(at)].kind != Kind::Text
        || isHidden(m_blocks[std::size_t(at)]) || isCode(m_blocks[std::size_t(at)]))
        return {};
    const Block& block = laidOut(trace, at);
    refreshTops();
    const QPointF inside = point - QPointF(indentOf(block), block.top);
    const QStringView line = QStringView(m_regions[std::size_t(block.region)].source.text())
                                 .mid(block.sourceStart, block.sourceEnd - block.sourceStart);
    for (int row = 0; row < block.layout->lineCount(); ++row) {
        const QTextLine one = block.layout->lineAt(row);
        if (!one.naturalTextRect().contains(inside))
            continue;
        const int shown = one.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
        const auto found = std::upper_bound(block.map.begin(), block.map.end(), shown);
        return markdownLink(line, int(found - block.map.begin()) - 1);
    }
    return {};
}

} // namespace ax::ui
