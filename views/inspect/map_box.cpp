// SPDX-License-Identifier: Apache-2.0
// What MapView says beside its cells: names of two heads, what is pointed at, the scale.
#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/inspect/map_view.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

namespace {

const QString kMinus = QStringLiteral("B − A");

} // namespace

qreal MapView::belowHeight() const { return look::pxf(62); }

QVector<MapView::Said> MapView::pointedAt() const
{
    QVector<Said> said;
    if (m_query < 0)
        return said;
    const TraceSession& trace = m_state->context().session->trace();
    const auto label = [&](int token) {
        return trace.hasToken(token) ? middleCut(tokenLabel(trace, token).text, 12) : QString();
    };
    const auto number = [&](Part part) {
        const float value = m_key < 0 ? kAbsent : valueOf(part, m_query, m_key);
        return m_key < 0 ? QStringLiteral("–")
            : !present(value)
            ? (shown().first().pooled() > 1 ? tr("pooled, zoom in") : tr("not kept"))
            : part == Part::Difference ? text::signedNumber(double(value), 3)
                                       : text::number(double(value), 3);
    };
    said.append({ tr("Query"),
        text::integer(m_query) + QLatin1Char(' ') + label(m_query)
            + (trace.hasToken(m_query + 1) ? QStringLiteral(" → ") + label(m_query + 1)
                                           : QString()),
        true });
    said.append({ tr("Key"),
        m_key >= 0 ? text::integer(m_key) + QLatin1Char(' ') + label(m_key) : QStringLiteral("–"),
        true });
    const QString distance = m_key >= 0
        ? QStringLiteral("   ") + tr("distance %1").arg(text::integer(m_query + 1 - m_key))
        : QString();
    if (shown().isPair()) {
        said.append({ QStringLiteral("A"), number(Part::First), false });
        said.append({ QStringLiteral("B"), number(Part::Second), false });
        said.append({ kMinus, number(Part::Difference) + distance, false });
    } else {
        said.append({ tr("Attention"), number(Part::First) + distance, false });
    }
    return said;
}

/// Which of two heads a plot shows, above it.
void MapView::paintName(QPainter& painter, const Plot& of, const look::Colours& t) const
{
    if (of.part == Part::Difference || !shown().isPair() || m_state->chosen().size() < 2)
        return;
    const bool first = of.part == Part::First;
    const qreal line = look::pxf(16);
    const QRectF row(of.rect.left(), of.rect.top() - look::pxf(23) - line, of.rect.width(), line);
    look::paintSideBadge(&painter, QRectF(row.topLeft(), QSizeF(line, line)), first, t);
    painter.setFont(look::font(Role::Table));
    painter.setPen(t.text);
    const QRectF words = row.adjusted(line + look::pxf(6), 0, 0, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font())
            .elidedText(InspectState::headText(m_state->chosen()[first ? 0 : 1]), Qt::ElideRight,
                words.width()));
}

/// What is pointed at, and the scale: in the upper right corner, which is free since nothing is
/// seen behind the query; beside a small plot; below two of them.
void MapView::paintBox(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const QVector<Plot> all = plots(size);
    const QRectF& plot = all.front().rect;
    const Part part = all.front().part;
    const QVector<Said> said = pointedAt();
    const qreal line = look::pxf(18), pad = look::pxf(10), ramp = look::pxf(10),
                gap = look::pxf(12), scale = look::pxf(54);
    const auto pair = [&](const QRectF& row, const Said& what, qreal labels) {
        painter.setFont(look::font(Role::Table));
        painter.setPen(t.muted);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, what.name);
        painter.setFont(what.token ? look::font(Role::Token) : look::numberFont(Role::Table));
        painter.setPen(t.text);
        painter.drawText(row.adjusted(labels, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font())
                .elidedText(what.value, Qt::ElideMiddle, row.width() - labels));
    };
    if (all.size() == 2) {
        const QRectF area(plot.left(), plot.bottom() + look::pxf(24) + stripHeight(),
            all.back().rect.right() - plot.left(), belowHeight());
        const qreal wide = std::min(look::pxf(220), area.width() * 0.42);
        paintScale(painter, QRectF(area.right() - wide, area.top(), wide, ramp), part, t);
        const qreal left = area.width() - wide - look::pxf(16);
        for (int k = 0; k < said.size(); ++k) {
            // Query and key above each other, the three numbers beside them.
            const bool number = k >= 2;
            const qreal x = number ? left * 0.56 : 0;
            pair(QRectF(area.left() + x, area.top() - look::pxf(4) + line * (number ? k - 2 : k),
                     number ? left * 0.44 : left * 0.54, line),
                said[k], number ? look::pxf(40) : look::pxf(42));
        }
        return;
    }
    const bool corner = m_seen.right() - m_seen.left() >= 0.6 * (m_seen.bottom() - m_seen.top())
        && m_seen.right() >= m_seen.bottom() - 1;
    const qreal width = look::pxf(250), beside = size.width() - plot.right() - 2 * gap;
    const qreal height = 2 * pad + line * qreal(1 + said.size());
    QRectF box(plot.right() - width - gap, plot.top() + gap, width, height);
    if (!corner || plot.width() < width * 1.7 || plot.height() < look::pxf(260)) {
        if (beside >= look::pxf(150) && plot.height() >= height + gap + scale) {
            box = QRectF(plot.right() + gap, plot.top(), std::min(width, beside), height);
        } else if (beside >= look::pxf(110) && plot.height() >= scale) {
            paintScale(painter,
                QRectF(plot.right() + gap, plot.top(), std::min(width, beside), ramp), part, t);
            return;
        } else if (corner && plot.width() >= look::pxf(220) && plot.height() >= look::pxf(120)) {
            const qreal wide = plot.width() * 0.42;
            paintScale(painter,
                QRectF(plot.right() - wide - look::pxf(8), plot.top() + look::pxf(8), wide, ramp),
                part, t);
            return;
        } else {
            return;
        }
    }
    painter.fillRect(box, t.raised);
    painter.setPen(QPen(t.line, 1));
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    QRectF row(box.left() + pad, box.top() + pad, box.width() - 2 * pad, line);
    QFont strong = look::font(Role::Table);
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(t.text);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(strong).elidedText(m_state->chosenText(), Qt::ElideRight, row.width()));
    for (const Said& what : said) {
        row.translate(0, line);
        pair(row, what, look::pxf(58));
    }
    paintScale(painter, QRectF(box.left(), box.bottom() + gap, box.width(), ramp), part, t);
}

/// The scale prints its own maximum.
void MapView::paintScale(
    QPainter& painter, const QRectF& ramp, Part part, const look::Colours& t) const
{
    const bool difference = part == Part::Difference;
    for (int x = 0; x < int(ramp.width()); ++x) {
        const double share = x / ramp.width();
        painter.fillRect(QRectF(ramp.left() + x, ramp.top(), 1, ramp.height()),
            difference ? look::differenceColour(t, 2 * share - 1)
                       : QColor(look::attentionRamp(t)[std::size_t(std::min(255.0, 255 * share))]));
    }
    painter.setPen(QPen(t.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(ramp.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(look::numberFont(Role::Label));
    painter.setPen(t.muted);
    const double most = maximumOf(part);
    const QRectF numbers(ramp.left(), ramp.bottom() + look::pxf(2), ramp.width(), look::pxf(14));
    const double middle = m_scale == MapScale::Linear ? most / 2
        : m_scale == MapScale::SquareRoot             ? most / 4
                                                      : most / 100;
    if (difference) {
        painter.drawText(numbers, Qt::AlignLeft, text::signedNumber(-most, 2));
        painter.drawText(numbers, Qt::AlignHCenter, QStringLiteral("0"));
        painter.drawText(numbers, Qt::AlignRight, text::signedNumber(most, 2));
    } else {
        painter.drawText(numbers, Qt::AlignLeft,
            m_scale == MapScale::Logarithmic ? text::number(most / 10000, 5) : QStringLiteral("0"));
        painter.drawText(numbers, Qt::AlignHCenter, text::number(middle, middle < 0.01 ? 4 : 2));
        painter.drawText(numbers, Qt::AlignRight, text::number(most, 2));
    }
    painter.setFont(look::font(Role::Label));
    QString how = m_scale == MapScale::Linear ? tr("linear scale")
        : m_scale == MapScale::SquareRoot     ? tr("square-root scale")
                                              : tr("logarithmic scale");
    if (m_sinksApart)
        how += QStringLiteral(", ") + tr("sinks hatched");
    const MapData& map = shown().first();
    const int cells = map.isEmpty() ? 1 : map.pooled() << levelFor(plotRect(size()));
    if (cells > 1)
        how += QStringLiteral(", ")
            + (m_largest ? tr("largest of %1 × %1") : tr("mean of %1 × %1"))
                  .arg(text::integer(cells));
    painter.drawText(numbers.translated(0, look::pxf(15)), Qt::AlignLeft,
        QFontMetricsF(painter.font()).elidedText(how, Qt::ElideRight, numbers.width()));
}

} // namespace ax::ui
