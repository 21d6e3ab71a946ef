// SPDX-License-Identifier: Apache-2.0
// The lanes of the timeline: what hiding each segment costs the written tokens of a range.
#include "views/chat/timeline_widget.h"
#include "views/session/number_text.h"
#include "views/session/range_effects.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace ax::ui {

void TimelineWidget::setShowsEffects(bool on)
{
    m_effectsShown = on;
    m_effectButton->setChecked(on);
    if (on)
        scan();
    else
        m_effects->cancel();
    updateGeometry();
    update();
}

QPair<int, int> TimelineWidget::effectRange() const
{
    const auto [first, end] = m_effects->written();
    if (m_rangeFrom < 0)
        return { first, end };
    return { std::clamp(m_rangeFrom, first, end), std::clamp(m_rangeTo, first, end) };
}

void TimelineWidget::scan()
{
    const auto [from, to] = effectRange();
    m_effects->scan(RangeEffects::What::Segments, from, to);
}

QString TimelineWidget::effectCaption() const
{
    if (m_effects->isScanning() && m_effects->scanning() == RangeEffects::What::Segments)
        return tr("scanned %1 of %2 tokens, Esc cancels")
            .arg(text::integer(m_effects->done()), text::integer(m_effects->total()));
    if (!m_effects->problem().isEmpty())
        return m_effects->problem();
    const auto [from, to] = effectRange();
    const double most = m_effects->largest(from, to);
    if (most > 0)
        return tr("nat, square root, most %1").arg(text::number(most, 2));
    const QString no = m_effects->refusal();
    return no.isEmpty() ? tr("Not scanned. Press W.") : no;
}

void TimelineWidget::placeButton()
{
    // In the row of the axis; a low timeline has none, and the key W is left.
    m_effectButton->setFont(look::font(look::Role::Label));
    m_effectButton->setFixedHeight(look::px(18));
    m_effectButton->adjustSize();
    m_effectButton->move(look::px(8), height() - m_effectButton->height() - 1);
    m_effectButton->setVisible(
        m_context.questions && (m_effectsShown || height() >= look::px(100)));
}

void TimelineWidget::paintLanes(QPainter& painter, const QRectF& area, const look::Colours& t) const
{
    const TraceSession& trace = m_context.session->trace();
    const int count = trace.tokenCount();
    const auto [from, to] = effectRange();
    const double most = m_effects->largest(from, to);
    const auto x = [&](double token) { return area.left() + area.width() * token / count; };
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    painter.setPen(t.muted);
    const QRectF caption(area.left(), area.top(), area.width(), line);
    painter.drawText(caption, Qt::AlignRight | Qt::AlignVCenter, effectCaption());
    // The range, as a bracket over its lanes.
    painter.fillRect(
        QRectF(x(from), area.top() + line, std::max<qreal>(2, x(to) - x(from)), 2), t.accent);
    const std::vector<RangeEffects::Lane> lanes = m_effects->lanes(from, to);
    if (lanes.empty() || !(most > 0))
        return;
    const QRectF all(area.left(), area.top() + line + look::pxf(4), area.width(),
        area.height() - line - look::pxf(4));
    const qreal tall = all.height() / qreal(lanes.size());
    for (std::size_t k = 0; k < lanes.size(); ++k) {
        const RangeEffects::Lane& lane = lanes[k];
        const QRectF row(all.left(), all.top() + tall * qreal(k), all.width(), tall);
        const qreal zero = std::round(row.center().y()) + 0.5;
        const SegmentRecord& segment = trace.segments()[std::size_t(lane.segment)];
        QString name = segmentName(segment.type);
        if (segment.endTokenIndex >= to)
            name = tr("%1 so far").arg(name);
        painter.setPen(t.text);
        const QRectF head(look::pxf(10), row.top(), area.left() - look::pxf(14), tall);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(name, Qt::ElideRight, head.width()));
        const QString figures
            = tr("mean %1 · most %2 at %3 %4")
                  .arg(text::signedNumber(lane.mean, 2), text::signedNumber(double(lane.most), 2),
                      text::integer(lane.worst), tokenLabel(trace, lane.worst).text);
        if (metrics.horizontalAdvance(figures) + look::pxf(8) < x(from) - area.left())
            painter.drawText(QRectF(area.left(), row.top(), x(from) - area.left(), tall),
                Qt::AlignLeft | Qt::AlignVCenter, figures);
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(x(from), zero), QPointF(x(to), zero));
        // What came first after the range's beginning was not there before.
        const int begins = std::max(from, segment.startTokenIndex + 2);
        if (begins > from) {
            painter.setPen(QPen(t.control, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            const QRectF missing(x(from) + 0.5, zero - tall * 0.3, x(begins) - x(from), tall * 0.6);
            painter.drawRect(missing);
            const QString words = tr("nothing of it yet");
            if (metrics.horizontalAdvance(words) + look::pxf(8) < missing.width()) {
                painter.setPen(t.muted);
                painter.drawText(missing, Qt::AlignCenter, words);
            }
        }
        // One bar a column: the largest effect in size of the tokens in it.
        const qreal room = tall / 2 - 2;
        const qreal width = std::max(1.0, std::floor(std::min(3.0, area.width() / count)));
        int column = -1;
        float largest = 0;
        const auto flush = [&] {
            if (column < 0 || largest == 0)
                return;
            const qreal high = std::max<qreal>(
                1, room * std::sqrt(std::min(1.0, std::fabs(double(largest)) / most)));
            const qreal left = area.left() + column;
            painter.fillRect(QRectF(left, largest < 0 ? zero : zero - high, width, high),
                t.difference[largest < 0 ? 1 : 7]);
        };
        for (int token = from; token < to; ++token) {
            const std::vector<float> effects = m_effects->segmentEffects(token);
            if (std::size_t(lane.segment) >= effects.size()
                || !present(effects[std::size_t(lane.segment)]))
                continue;
            const int at = int(x(token) - area.left());
            if (at != column) {
                flush();
                column = at;
                largest = 0;
            }
            const float effect = effects[std::size_t(lane.segment)];
            if (std::fabs(effect) > std::fabs(largest))
                largest = effect;
        }
        flush();
    }
}

} // namespace ax::ui
