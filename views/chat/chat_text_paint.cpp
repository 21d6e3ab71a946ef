// SPDX-License-Identifier: Apache-2.0
// Painting half of ChatText: tint, underline, text, ranks, rings.
#include "views/chat/chat_text.h"

#include "views/chat/line_edges.h"
#include "views/common/painters.h"
#include "views/session/marks.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <cmath>
#include <utility>

namespace ax::ui {

using look::Role;

void ChatText::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const look::Colours& t = look::colours();
    painter.fillRect(event->rect(), t.raised);
    if (m_document.blockCount() == 0)
        return;
    m_document.refreshTops();
    const int first = m_document.blockAt(scroll() + event->rect().top() - look::px(24));
    for (int at = std::max(0, first); at < m_document.blockCount(); ++at) {
        if (m_document.block(at).top - scroll() > event->rect().bottom() + look::px(12))
            break;
        if (!m_document.isHidden(m_document.block(at)))
            paintBlock(painter, at);
    }
    if (m_linkLines)
        paintLinkLines(painter);
    paintSets(painter);
    paintFound(painter);
    paintRings(painter);
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void ChatText::paintBlock(QPainter& painter, int at)
{
    const auto& block = m_document.laidOut(m_context.session->trace(), at);
    const auto& message = m_document.messages()[std::size_t(block.message)];
    const QPointF origin(textLeft(), std::round(block.top - scroll()));
    if (at == message.firstBlock)
        paintRole(painter, message, origin.y());
    if (block.region >= 0 && m_document.regions()[std::size_t(block.region)].hasHead()) {
        const look::Colours& t = look::colours();
        painter.fillRect(QRectF(origin.x(), origin.y(), 3, block.height), t.line);
    }
    switch (block.kind) {
    case ChatDocument::Kind::Chips:
        paintChips(painter, block, origin);
        break;
    case ChatDocument::Kind::ThinkHead:
        paintThinkHead(painter, block, origin);
        break;
    case ChatDocument::Kind::Text:
        paintText(painter, block, origin);
        break;
    case ChatDocument::Kind::Footer:
        paintFooter(painter, block, origin);
        break;
    }
}

/// What of the block's layout is chosen; -1: nothing.
QPair<int, int> ChatText::chosenIn(const ChatDocument::Block& block) const
{
    if (m_span.isValid()) {
        const ChatDocument::Place from = m_span.from(), to = m_span.to();
        if (block.region < from.region || block.region > to.region || block.map.isEmpty())
            return { -1, -1 };
        const int first = block.region == from.region ? from.offset : block.sourceStart;
        const int end = block.region == to.region ? to.offset : block.sourceEnd;
        const int a = std::clamp(first, block.sourceStart, block.sourceEnd) - block.sourceStart;
        const int b = std::clamp(end, block.sourceStart, block.sourceEnd) - block.sourceStart;
        return a < b ? QPair<int, int>(block.map[a], block.map[b]) : QPair<int, int>(-1, -1);
    }
    const auto [from, to] = range();
    int start = -1, end = -1;
    if (from < 0)
        return { -1, -1 };
    for (const auto& fragment : block.fragments) {
        if (fragment.token < from || fragment.token > to)
            continue;
        start = start < 0 ? fragment.start : std::min(start, fragment.start);
        end = std::max(end, fragment.start + fragment.length);
    }
    return { start, end };
}

void ChatText::paintText(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin)
{
    const look::Colours& t = look::colours();
    const TraceSession& trace = m_context.session->trace();
    const qreal indent = m_document.indentOf(block), lineHeight = m_document.lineHeightOf(block);
    const QPointF place = origin + QPointF(indent, 0);
    const auto kind = block.style.kind;
    if (m_document.isCode(block)) {
        painter.fillRect(QRectF(place.x() - look::pxf(10), origin.y(),
                             m_options.width - indent + look::pxf(10), block.height),
            t.panel);
        painter.fillRect(QRectF(place.x() - look::pxf(10), origin.y(), 1, block.height), t.line);
    } else if (m_options.markdown && kind == LineStyle::Quote) {
        painter.fillRect(QRectF(place.x() - look::pxf(10), origin.y(), 2, block.height), t.control);
    }
    if (block.row != ChatDocument::Row::None && block.row != ChatDocument::Row::Head)
        painter.fillRect(
            QRectF(place.x(), origin.y() + block.height - 1, m_options.width - indent, 1),
            block.row == ChatDocument::Row::Rule ? t.control : t.line);
    const auto [chosenFrom, chosenTo] = chosenIn(block);
    const Marks* marks = Marks::of(m_context.selection, m_context.session);
    // Tokens whose ground is so strong that the text on it changes colour.
    struct Inverted {
        QTextLayout::FormatRange range;
        QVector<QRectF> rects;
        int step;
    };
    QVector<Inverted> inverted;
    struct RankAt {
        QPointF centre;
        int rank, sign;
    };
    QVector<RankAt> ranks;
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal tall = std::min(lineHeight, look::pxf(22) * lineHeight / look::pxf(27));
    const QString& text = block.layout->text();
    for (const auto& fragment : block.fragments) {
        const Mark mark = m_marks.value(fragment.token);
        const int step = stepOf(fragment.token);
        const bool chosen = chosenFrom >= 0 && fragment.start < chosenTo
            && fragment.start + fragment.length > chosenFrom;
        const bool zoned = m_tint == Tint::Zone && !trace.zone(fragment.token).empty();
        const bool marked = marks->contains(fragment.token);
        if (step == 0 && mark.rank == 0 && !mark.sink && !zoned && !mark.chosen && !marked)
            continue;
        int start = fragment.start;
        const int end = fragment.start + fragment.length;
        while (start + 1 < end && text[start] == QLatin1Char(' '))
            ++start;
        QVector<QRectF> tinted;
        bool ranked = false;
        for (int row = 0; row < block.layout->lineCount(); ++row) {
            const QTextLine line = block.layout->lineAt(row);
            const qreal middle = line.y() + line.height() / 2;
            for (const Edges& edges : edgesOf(*block.layout, line, start, end, block.mixed)) {
                const QRectF rect
                    = QRectF(edges.left - 1, middle - tall / 2, edges.width() + 2, tall)
                          .translated(place);
                painter.setPen(Qt::NoPen);
                if (!chosen && step != 0) {
                    paintGround(painter, rect, groundOf(step));
                    painter.setPen(Qt::NoPen);
                    tinted.append(rect);
                }
                if (marked && step == 0 && !chosen)
                    painter.fillRect(rect.adjusted(1, 0, -1, 0), t.selection);
                if (mark.chosen || marked)
                    painter.fillRect(
                        QRectF(rect.left(), rect.bottom() - 1, rect.width(), 2), t.accent);
                if (mark.sink) {
                    painter.setBrush(look::hatchBrush(t.line, devicePixelRatioF()));
                    painter.setPen(QPen(t.control, 1));
                    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
                }
                if (zoned)
                    look::paintZoneUnderline(&painter, rect.adjusted(1, 0, -1, 2),
                        look::zoneFromName(trace.zone(fragment.token)), t);
                if (mark.rank > 0 && !std::exchange(ranked, true))
                    ranks.append(
                        { QPointF(std::max(rect.left() + look::pxf(5), rect.right() - look::pxf(5)),
                              rect.top() - look::pxf(1)),
                            mark.rank, mark.sign });
            }
        }
        if (step != 0 && !chosen) {
            const QColor colour = groundOf(step).text;
            if (colour != t.text) {
                QTextLayout::FormatRange over;
                over.start = fragment.start;
                over.length = fragment.length;
                over.format.setForeground(colour);
                inverted.append({ over, tinted, step });
            }
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < block.layout->lineCount() && chosenFrom >= 0; ++row) {
        const QTextLine line = block.layout->lineAt(row);
        const qreal top = line.y() + line.height() / 2 - tall / 2;
        for (const Edges& edges : edgesOf(*block.layout, line, chosenFrom, chosenTo, block.mixed))
            painter.fillRect(
                QRectF(edges.left, top, edges.width(), tall).translated(place), t.selection);
    }
    painter.setPen(t.text);
    block.layout->draw(&painter, place);
    // One range at a time: of ranges that touch, QTextLayout leaves all but the first undrawn.
    for (const Inverted& token : inverted)
        for (const QRectF& rect : token.rects) {
            painter.save();
            painter.setClipRect(rect, Qt::IntersectClip);
            painter.setRenderHint(QPainter::Antialiasing);
            paintGround(painter, rect, groundOf(token.step));
            painter.setPen(t.text);
            block.layout->draw(&painter, place, { token.range });
            painter.restore();
        }
    if (m_document.opensCode(block) && m_markdown)
        paintCodeHead(painter, block, origin);
    for (const RankAt& rank : ranks)
        look::paintRank(&painter, rank.centre, rank.rank, t, rank.sign);
    // The place where the next token will stand.
    const auto& message = m_document.messages()[std::size_t(block.message)];
    const auto& region = m_document.regions()[std::size_t(block.region)];
    if (m_context.commands->state() == ViewCommands::State::Generating
        && block.message + 1 == int(m_document.messages().size()) && region.end == message.end
        && block.sourceEnd == region.source.text().size() && block.layout->lineCount() > 0) {
        const QTextLine line = block.layout->lineAt(block.layout->lineCount() - 1);
        const QRectF words = line.naturalTextRect();
        const bool reversed = block.layout->textOption().textDirection() == Qt::RightToLeft;
        painter.fillRect(
            QRectF(place.x() + (reversed ? words.left() - look::pxf(9) : words.right() + 1),
                place.y() + line.y() + line.height() / 2 - look::pxf(8), look::pxf(8),
                look::pxf(16)),
            t.accent);
    }
}

const std::vector<ParallelSet>& ChatText::sets() const
{
    if (std::exchange(m_setsOld, false))
        m_sets = parallelSets(m_context.session->trace());
    return m_sets;
}

/// A box around the words that share one place, a line between its members.
void ChatText::paintSets(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look::colours().control, 1));
    for (const ParallelSet& set : sets()) {
        const int at = m_document.blockOf(set.first);
        if (at < 0 || m_document.isHidden(m_document.block(at)))
            continue;
        const auto& block = m_document.block(at);
        if (block.top + block.height < scroll())
            continue;
        if (block.top > scroll() + viewport()->height())
            break;
        QRectF box; // of one line
        const auto close = [&] {
            if (!box.isNull())
                painter.drawRoundedRect(box.adjusted(-0.5, 0.5, 0.5, -0.5), 3, 3);
        };
        for (int token = set.first; token < set.end; ++token)
            for (const QRectF& rect : tokenRects(token)) {
                if (!box.isNull() && std::abs(rect.center().y() - box.center().y()) < 1) {
                    const qreal x = std::round(rect.left()) + 0.5;
                    painter.drawLine(QPointF(x, rect.top() + look::pxf(3)),
                        QPointF(x, rect.bottom() - look::pxf(3)));
                    box |= rect;
                } else {
                    close();
                    box = rect;
                }
            }
        close();
    }
}

void ChatText::paintRings(QPainter& painter)
{
    const look::Colours& t = look::colours();
    const Selection* selection = m_context.selection;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](int token, bool twice, Qt::PenStyle style) {
        for (const QRectF& rect :
            token >= 0 && m_document.blockOf(token) >= 0 ? tokenRects(token) : QVector<QRectF>()) {
            painter.setPen(QPen(t.accent, 2, style));
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3);
            if (twice) {
                painter.setPen(QPen(t.accent, 1, style));
                painter.drawRoundedRect(rect.adjusted(-5, -4, 5, 4), 5, 5);
            }
        }
    };
    ring(selection->pinned(), true, Qt::SolidLine);
    ring(selection->secondPinned(), true, Qt::DashLine);
    if (selection->hovered() != selection->pinned())
        ring(selection->hovered(), false, Qt::SolidLine);
    if (hasFocus() && m_caret >= 0 && m_caret != selection->hovered()
        && m_caret != selection->pinned())
        ring(m_caret, false, Qt::DotLine);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChatText::paintLinkLines(QPainter& painter)
{
    if (m_tint != Tint::Attention || m_row.token < 0 || m_document.blockOf(m_row.token) < 0)
        return;
    const auto targets = tokenRects(m_row.token);
    if (targets.isEmpty())
        return;
    const look::Colours& t = look::colours();
    const QRectF target = targets.front();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    int lane = 0;
    for (const Link& link : m_row.links) {
        const Mark mark = m_marks.value(link.position);
        if (mark.rank == 0)
            continue;
        QRectF from;
        if (const int head = m_document.thinkHeadOf(link.position); head >= 0) {
            const auto& block = m_document.block(head);
            from = m_foldedRects.value(link.position,
                QRectF(textLeft() + look::pxf(280), block.top - scroll(), look::pxf(30),
                    block.height - look::pxf(2)));
        } else {
            const auto rects = tokenRects(link.position);
            if (rects.isEmpty())
                continue;
            from = rects.front();
        }
        const qreal edge
            = textLeft() + m_options.width - look::pxf(28) + look::pxf(8) * (lane++ % 5);
        const qreal y1 = from.bottom() + look::pxf(3), y2 = target.bottom() + look::pxf(3);
        painter.setPen(QPen(t.attention[6],
            std::clamp(3.0 * link.probability / std::max(1e-6f, m_row.maximum), 1.0, 3.0),
            Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        QPainterPath path(QPointF(from.center().x(), from.bottom()));
        path.lineTo(from.center().x(), y1);
        path.lineTo(edge, y1);
        path.lineTo(edge, y2);
        path.lineTo(target.center().x(), y2);
        path.lineTo(target.center().x(), target.bottom());
        painter.drawPath(path);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace ax::ui
