// SPDX-License-Identifier: Apache-2.0
#include "views/common/painters.h"

#include "views/common/ramp.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <cmath>

namespace ax::look {
namespace {

QString zoneIcon(Zone zone)
{
    return QStringLiteral("zone-%1").arg(
        QString::fromLatin1(zoneName(zone)).replace(QLatin1Char('_'), QLatin1Char('-')));
}

qreal ratioOf(const QPainter* painter)
{
    return painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
}

/// A square tile of `side` units drawn by `draw`, as a brush at the ratio.
template <class Draw> QBrush tileBrush(const QString& key, int side, qreal ratio, Draw draw)
{
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        QImage image(
            QSize(qRound(side * ratio), qRound(side * ratio)), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        draw(painter);
        painter.end();
        tile = QPixmap::fromImage(image);
        QPixmapCache::insert(key, tile);
    }
    QBrush brush(tile);
    return brush;
}

void drawDiagonal(QPainter& p, int side, const QColor& colour, qreal width)
{
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(colour, width));
    // Three lines close the pattern over the edges of the tile.
    for (int k = -1; k <= 1; ++k)
        p.drawLine(QPointF(k * side - 1, side + 1), QPointF(k * side + side + 1, -1));
}

} // namespace

void paintZoneGlyph(QPainter* painter, const QRectF& rect, Zone zone, const Colours& t)
{
    const int size = int(std::min(rect.width(), rect.height()));
    const QPixmap glyph
        = iconPixmap(zoneIcon(zone), size, t.zones[std::size_t(zone)], ratioOf(painter));
    painter->drawPixmap(QPointF(std::round(rect.center().x() - size / 2.0),
                            std::round(rect.center().y() - size / 2.0)),
        glyph);
}

QBrush zoneBrush(Zone zone, const Colours& t, qreal ratio)
{
    const QColor colour = t.zones[std::size_t(zone)];
    const QString key
        = QStringLiteral("ax-zone/%1/%2/%3").arg(int(zone)).arg(colour.rgba(), 8, 16).arg(ratio);
    switch (zone) {
    case Zone::SyntaxFloor:
        return QBrush(colour);
    case Zone::SemanticBridge:
        return tileBrush(key, 5, ratio, [&](QPainter& p) { drawDiagonal(p, 5, colour, 2); });
    case Zone::LongRange:
        return tileBrush(
            key, 4, ratio, [&](QPainter& p) { p.fillRect(QRectF(0, 0, 2, 4), colour); });
    case Zone::StructureRipple:
        return tileBrush(
            key, 4, ratio, [&](QPainter& p) { p.fillRect(QRectF(0, 0, 4, 2), colour); });
    case Zone::Diffuse:
        return tileBrush(key, 4, ratio, [&](QPainter& p) {
            p.setRenderHint(QPainter::Antialiasing);
            p.setPen(Qt::NoPen);
            p.setBrush(colour);
            p.drawEllipse(QPointF(2, 2), 1.2, 1.2);
        });
    case Zone::Unknown:
        break;
    }
    return QBrush(Qt::NoBrush);
}

void paintZoneFill(
    QPainter* painter, const QRectF& rect, Zone zone, const Colours& t, bool outlined)
{
    painter->fillRect(rect, zoneBrush(zone, t, ratioOf(painter)));
    if (outlined || zone == Zone::Unknown) {
        painter->setPen(QPen(t.zones[std::size_t(zone)], 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void paintZoneUnderline(QPainter* painter, const QRectF& rect, Zone zone, const Colours& t)
{
    const QColor colour = t.zones[std::size_t(zone)];
    const qreal y = rect.bottom() - 2;
    painter->save();
    painter->setRenderHint(
        QPainter::Antialiasing, zone == Zone::StructureRipple || zone == Zone::Diffuse);
    QPen pen(colour, 3, Qt::SolidLine, Qt::FlatCap);
    switch (zone) {
    case Zone::SyntaxFloor:
        break;
    case Zone::SemanticBridge:
        pen.setDashPattern({ 1.8, 1.0 });
        break;
    case Zone::LongRange:
        pen.setWidthF(1.5);
        break;
    case Zone::StructureRipple:
        pen.setWidthF(2);
        break;
    case Zone::Diffuse:
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({ 0.01, 1.7 });
        break;
    case Zone::Unknown:
        pen.setWidthF(1);
        break;
    }
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    if (zone == Zone::StructureRipple) {
        QPainterPath wave(QPointF(rect.left(), y));
        bool up = true;
        for (qreal x = rect.left(); x < rect.right(); x += 4, up = !up)
            wave.quadTo(x + 2, y + (up ? -3 : 3), std::min(x + 4, rect.right()), y);
        painter->drawPath(wave);
    } else if (zone == Zone::LongRange) {
        painter->drawLine(QPointF(rect.left(), y - 2), QPointF(rect.right(), y - 2));
        painter->drawLine(QPointF(rect.left(), y + 1), QPointF(rect.right(), y + 1));
    } else {
        painter->drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
    painter->restore();
}

QBrush hatchBrush(const QColor& colour, qreal ratio)
{
    const QString key = QStringLiteral("ax-hatch/%1/%2").arg(colour.rgba(), 8, 16).arg(ratio);
    return tileBrush(key, 4, ratio, [&](QPainter& p) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(colour, 1));
        for (int k = -1; k <= 1; ++k)
            p.drawLine(QPointF(k * 4 - 1, -1), QPointF(k * 4 + 5, 5));
    });
}

void paintMassBar(QPainter* painter, const QRectF& rect, const RowShares& shares, const Colours& t)
{
    const double total = std::max(1.0, shares.kept + shares.sinks + shares.notKept);
    const qreal width = rect.width() - 1;
    const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal kept = std::round(width * shares.kept / total);
    const qreal sinks = std::round(width * shares.sinks / total);
    painter->save();
    painter->setBrush(Qt::NoBrush);
    QPen dashed(t.control, 1, Qt::CustomDashLine);
    dashed.setDashPattern({ 3, 2 });
    painter->setPen(dashed);
    if (kept + sinks < width)
        painter->drawRect(
            QRectF(box.left() + kept + sinks, box.top(), width - kept - sinks, box.height()));
    if (sinks > 0) {
        const QRectF part(box.left() + kept, box.top(), sinks, box.height());
        painter->fillRect(part, t.raised);
        painter->fillRect(part, hatchBrush(t.muted, ratioOf(painter)));
        painter->setPen(QPen(t.control, 1));
        painter->drawRect(part);
    }
    if (kept > 0) {
        painter->setPen(QPen(t.attention[7], 1));
        painter->setBrush(t.attention[5]);
        painter->drawRect(QRectF(box.left(), box.top(), kept, box.height()));
    }
    painter->restore();
}

void paintAttentionBars(
    QPainter* painter, const QRectF& rect, const AttentionBars& bars, const Colours& t)
{
    const auto& [value, content, maximum, sink] = bars;
    if (!(maximum > 0))
        return;
    const bool both = !std::isnan(content);
    const auto length = [&rect, most = maximum](double v) {
        return std::max<qreal>(1, std::round(rect.width() * std::min(1.0, v / most)));
    };
    if (std::isnan(value))
        return;
    const qreal tall = std::round(rect.height() * (both ? 0.55 : 0.6));
    const qreal top = both ? rect.top() : std::round(rect.center().y() - tall / 2);
    painter->save();
    const QRectF fill(rect.left(), top, length(value), tall);
    if (sink) {
        painter->fillRect(fill, hatchBrush(t.muted, ratioOf(painter)));
        painter->setPen(QPen(t.control, 1));
        painter->drawRect(fill.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter->fillRect(fill, t.attention[6]);
    }
    if (both && content > 0 && !sink) {
        painter->setPen(QPen(t.control, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(
            rect.left() + 0.5, top + tall + 1.5, length(content) - 1, rect.height() - tall - 3));
    }
    painter->restore();
}

void paintDifferenceBar(
    QPainter* painter, const QRectF& rect, double value, double maximum, const Colours& t)
{
    if (std::isnan(value) || std::fabs(value) < 0.005 || !(maximum > 0))
        return;
    const qreal zero = std::floor(rect.center().x());
    const qreal room = std::floor(rect.width() / 2) - 1;
    const qreal length
        = std::max<qreal>(1, std::round(room * std::min(1.0, std::fabs(value) / maximum)));
    painter->save();
    painter->fillRect(QRectF(zero, rect.top(), 1, rect.height()), t.control);
    const qreal tall = rect.height() * 0.64, top = rect.center().y() - tall / 2;
    if (value < 0) {
        painter->fillRect(QRectF(zero - length, top, length, tall), t.difference[1]);
    } else {
        painter->setPen(QPen(t.difference[7], 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(zero + 1.5, std::floor(top) + 0.5, std::max<qreal>(1, length - 1),
            std::floor(tall) - 1));
    }
    painter->restore();
}

void paintSideBadge(QPainter* painter, const QRectF& rect, bool first, const Colours& t)
{
    const QColor colour = t.difference[first ? 1 : 7];
    painter->setFont(font(rect.height() < pxf(15) ? Role::Label : Role::Strong));
    if (first) {
        painter->fillRect(rect, colour);
        painter->setPen(textOn(colour, t));
    } else {
        painter->setPen(QPen(colour, 1.5));
        painter->setBrush(t.raised);
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
        painter->setPen(t.text);
    }
    painter->drawText(rect, Qt::AlignCenter | Qt::TextDontClip,
        first ? QStringLiteral("A") : QStringLiteral("B"));
}

qreal tokenChipWidth(const ui::TokenLabel& label)
{
    return std::ceil(QFontMetricsF(font(Role::Token)).horizontalAdvance(label.text)) + pxf(8);
}

qreal paintTokenChip(QPainter* painter, const QRectF& rect, const ui::TokenLabel& label,
    const Colours& t, bool sink, bool ring)
{
    const QFontMetricsF m(font(Role::Token));
    const qreal pad = pxf(4), height = std::min(rect.height(), pxf(17));
    const QString text = m.elidedText(label.text, Qt::ElideMiddle, rect.width() - 2 * pad);
    const QRectF chip(rect.left(), std::round(rect.center().y() - height / 2),
        std::min(rect.width(), std::ceil(m.horizontalAdvance(text)) + 2 * pad), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.sunken);
    painter->drawRoundedRect(chip, 2, 2);
    if (sink) {
        painter->setBrush(hatchBrush(t.line, ratioOf(painter)));
        painter->setPen(QPen(t.control, 1));
        painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    } else if (label.frame == ui::TokenLabel::Frame::Dashed) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.control, 1, Qt::DashLine));
        painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    if (ring) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 2));
        painter->drawRoundedRect(chip.adjusted(-1, -1, 1, 1), 3, 3);
    }
    painter->setFont(font(Role::Token));
    qreal x = chip.left() + pad;
    const qreal base = std::round(chip.center().y() + (m.ascent() - m.descent()) / 2);
    // Marks are muted, letters are not.
    QString run;
    bool muted = false;
    const auto flush = [&] {
        painter->setPen(muted || label.isTemplate ? t.muted : t.text);
        painter->drawText(QPointF(x, base), run);
        x += m.horizontalAdvance(run);
        run.clear();
    };
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool mark = u == 0x2423 || u == 0x23CE || u == 0x21E5 || u == 0x240D || u == 0x237D;
        if (mark != muted && !run.isEmpty())
            flush();
        muted = mark;
        run += c;
    }
    flush();
    painter->restore();
    return chip.width();
}

QSizeF rankSize(int sign) { return QSizeF(pxf(sign == 0 ? 14 : 19), pxf(13)); }

void paintRank(QPainter* painter, const QPointF& centre, int rank, const Colours& t, int sign)
{
    QRectF box(QPointF(), rankSize(sign));
    box.moveCenter(centre);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor edge = sign == 0 ? t.attention[t.raised.lightness() > 128 ? 7 : 6]
                                  : t.difference[sign < 0 ? 1 : 7];
    painter->setPen(QPen(edge, 1.2));
    painter->setBrush(t.raised);
    painter->drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter->setFont(font(Role::Rank));
    painter->setPen(t.text);
    QString words = integer(rank);
    if (sign != 0)
        words += sign < 0 ? QChar(0x2212) : QChar('+');
    painter->drawText(box, Qt::AlignCenter, words);
    painter->restore();
}

} // namespace ax::look
