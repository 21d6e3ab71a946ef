// SPDX-License-Identifier: Apache-2.0
// What ScatterCanvas draws: labels, head line, what is enclosed, the live token, the hovered one.
#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/manifold/label_places.h"
#include "views/manifold/legend_box.h"
#include "views/manifold/scatter_canvas.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr int kLabels = 40; ///< largest clusters; more would be a text

bool isDark(const look::Colours& t) { return t.raised.lightness() < 128; }

/// Ground of the plane (design section 2).
QColor ground(const look::Colours& t) { return isDark(t) ? t.sunken : t.raised; }

void box(QPainter& painter, const QRectF& rect, const QColor& edge, const QColor& fill,
    Qt::PenStyle style = Qt::SolidLine, qreal width = 1)
{
    painter.setPen(QPen(edge, width, style));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), look::pxf(2), look::pxf(2));
}

} // namespace

QVector<QRectF> ScatterCanvas::labelsFor(
    const QSizeF& size, bool screen, const LiveCard& live) const
{
    const PicturedPtr pictured = m_state->pictured();
    if (!pictured || pictured->manifold->isShapeless() || !pictured->manifold->whole)
        return {};
    const auto& clusters = pictured->manifold->clusters;
    const double fit = rasterWish(size, 1).view.scale / m_view.scale;
    PlaneView view = m_view;
    view.scale *= fit;
    std::vector<int> order(clusters.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        order[k] = int(k);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        if ((a == m_state->cluster()) != (b == m_state->cluster()))
            return a == m_state->cluster();
        return clusters[std::size_t(a)].size > clusters[std::size_t(b)].size;
    });
    order.resize(std::min<std::size_t>(order.size(), kLabels));
    const QFontMetricsF bold(look::font(look::Role::Strong));
    const QFontMetricsF plain(look::font(look::Role::Table));
    QVector<LabelWish> wishes;
    for (const int k : order) {
        const auto& cluster = clusters[std::size_t(k)];
        const double wide = look::pxf(34) + bold.horizontalAdvance(QString::number(cluster.id))
            + plain.horizontalAdvance(
                QString::fromLatin1(look::zoneName(look::Zone(cluster.zone))));
        wishes.append({ view.toScreen(pictured->anchors[k], size), QSizeF(wide, look::pxf(20)) });
    }
    QVector<QRectF> obstacles { QRectF(
        0, 0, std::min(size.width(), look::pxf(540.0)), look::pxf(64)) };
    if (!live.trail.isEmpty()) {
        obstacles.append(live.rect);
        obstacles.append(QRectF(live.trail.last() - QPointF(10, 10), QSizeF(20, 20)));
    }
    if (m_state->pinned() >= 0) {
        const float* at = &pictured->manifold->layout[2 * std::size_t(m_state->pinned())];
        obstacles.append(QRectF(
            view.toScreen({ double(at[0]), double(at[1]) }, size) - QPointF(9, 9), QSizeF(18, 18)));
    }
    if (screen) {
        if (m_legend->isVisible())
            obstacles.append(m_legend->geometry());
        for (const QToolButton* made : m_buttons)
            obstacles.append(made->geometry());
    } else {
        obstacles.append(QRectF(0, size.height() - look::pxf(150), look::pxf(250), look::pxf(150)));
    }
    const QRectF area = QRectF(QPointF(), size).adjusted(4, 4, -4, -4);
    const QVector<QRectF> placed = placeLabels(wishes, obstacles, area, look::pxf(14));
    QVector<QRectF> out(int(clusters.size()));
    for (int n = 0; n < int(placed.size()); ++n)
        out[order[std::size_t(n)]] = placed[n];
    return out;
}

void ScatterCanvas::drawLabels(QPainter& painter, const QSizeF& size, const look::Colours& t,
    const QVector<QRectF>& rects) const
{
    const PicturedPtr pictured = m_state->pictured();
    PlaneView view = m_view;
    view.scale = rasterWish(size, 1).view.scale;
    for (int k = 0; k < int(rects.size()); ++k) {
        const auto& cluster = pictured->manifold->clusters[std::size_t(k)];
        const QPointF anchor = view.toScreen(pictured->anchors[k], size);
        const QRectF rect = rects[k];
        if (rect.isNull())
            continue;
        const bool chosen = k == m_state->cluster();
        painter.setPen(QPen(chosen ? t.accent : t.control, 1));
        painter.drawLine(anchor,
            QPointF(std::clamp(anchor.x(), rect.left(), rect.right()),
                std::clamp(anchor.y(), rect.top(), rect.bottom())));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.text);
        painter.drawEllipse(anchor, look::pxf(1.8), look::pxf(1.8));
        box(painter, rect, chosen ? t.accent : t.control, chosen ? t.selection : t.surface,
            cluster.confirmed ? Qt::SolidLine : Qt::DashLine, chosen ? 2 : 1);
        const look::Zone zone = look::Zone(cluster.zone);
        const qreal glyph = look::pxf(12);
        look::paintZoneGlyph(&painter,
            QRectF(rect.left() + look::pxf(7), rect.center().y() - glyph / 2, glyph, glyph), zone,
            t);
        painter.setPen(t.text);
        qreal x = rect.left() + look::pxf(24);
        const QString id = QString::number(cluster.id);
        painter.setFont(look::font(look::Role::Strong));
        painter.drawText(QRectF(x, rect.top(), rect.width(), rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter, id);
        x += QFontMetricsF(painter.font()).horizontalAdvance(id) + look::pxf(5);
        painter.setFont(look::font(look::Role::Table));
        painter.drawText(QRectF(x, rect.top(), rect.width(), rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter, QString::fromLatin1(look::zoneName(zone)));
    }
}

QRectF ScatterCanvas::drawHead(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const QString head = m_state->headline(), detail = m_state->headlineDetail();
    if (head.isEmpty())
        return {};
    const QFont strong = look::font(look::Role::Strong), plain = look::font(look::Role::Table);
    const qreal room = size.width() - look::pxf(24) - look::pxf(20);
    const qreal wide = std::min(room,
        std::max(QFontMetricsF(strong).horizontalAdvance(head),
            QFontMetricsF(plain).horizontalAdvance(detail))
            + 1);
    const QRectF rect(look::pxf(12), look::pxf(10), wide + look::pxf(20), look::pxf(46));
    box(painter, rect, t.line, t.surface);
    const QRectF inner = rect.adjusted(look::pxf(10), look::pxf(5), -look::pxf(10), -look::pxf(4));
    painter.setFont(strong);
    painter.setPen(t.text);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
        QFontMetricsF(strong).elidedText(head, Qt::ElideRight, inner.width()));
    painter.setFont(plain);
    painter.setPen(t.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
        QFontMetricsF(plain).elidedText(detail, Qt::ElideRight, inner.width()));
    return rect;
}

void ScatterCanvas::drawEnclosed(
    QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    PlaneView view = m_view;
    view.scale = rasterWish(size, 1).view.scale;
    painter.setBrush(Qt::NoBrush);
    if (m_drag.size() > 1) {
        painter.setPen(QPen(t.accent, 2, Qt::DashLine));
        painter.drawPolygon(m_drag);
    }
    const Enclosed& enclosed = m_state->enclosed();
    if (enclosed.outline.isEmpty())
        return;
    QPolygonF outline;
    for (const QPointF& point : enclosed.outline)
        outline << view.toScreen(point, size);
    painter.setPen(QPen(t.accent, 2, Qt::DashLine));
    painter.drawPolygon(outline);
    const QString head = tr("%Ln token(s)", nullptr, int(enclosed.rows.size()));
    const QString detail = tr("in %Ln session(s)", nullptr, int(enclosed.sessions));
    const QFont strong = look::font(look::Role::Strong), plain = look::font(look::Role::Table);
    const qreal wide = std::max(QFontMetricsF(strong).horizontalAdvance(head),
                           QFontMetricsF(plain).horizontalAdvance(detail))
        + look::pxf(20);
    const QRectF around = outline.boundingRect();
    QRectF rect(around.right() + look::pxf(8), around.center().y(), wide, look::pxf(38));
    if (rect.right() > size.width() - 4)
        rect.moveRight(
            std::max(wide + 4, std::min(around.left() - look::pxf(8), size.width() - 4)));
    rect.moveTop(std::clamp(rect.top(), 4.0, std::max(4.0, size.height() - rect.height() - 4)));
    box(painter, rect, t.accent, t.surface);
    const QRectF inner = rect.adjusted(look::pxf(9), look::pxf(3), -look::pxf(9), -look::pxf(3));
    painter.setPen(t.text);
    painter.setFont(strong);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, head);
    painter.setFont(plain);
    painter.setPen(t.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, detail);
}

ScatterCanvas::LiveCard ScatterCanvas::liveCard(const QSizeF& size, bool screen) const
{
    LiveCard card;
    const ManifoldState::Live& live = m_state->live();
    if (live.token < 0 || live.trail.isEmpty())
        return card;
    PlaneView view = m_view;
    view.scale = rasterWish(size, 1).view.scale;
    for (const QPointF& point : live.trail)
        card.trail << view.toScreen(point, size);
    const TraceSession& trace = m_state->context().session->trace();
    card.head = tr("Now: %1").arg(
        trace.hasToken(live.token) ? tokenLabel(trace, live.token).text : QString());
    const QString where = live.verdict.offManifold ? tr("off the manifold")
        : live.verdict.cluster >= 0                ? tr("cluster %1").arg(live.verdict.cluster)
                                                   : tr("on a border");
    card.detail = tr("chat token %1").arg(text::integer(live.token)) + QStringLiteral(", ") + where;
    const QFont strong = look::font(look::Role::Strong), plain = look::font(look::Role::Table);
    const qreal wide = std::max(QFontMetricsF(strong).horizontalAdvance(card.head),
                           QFontMetricsF(plain).horizontalAdvance(card.detail))
        + look::pxf(18);
    const QPointF at = card.trail.last();
    const QRectF all = QRectF(QPointF(), size).adjusted(4, 4, -4, -4);
    const QRectF legend = screen && m_legend->isVisible() ? QRectF(m_legend->geometry()) : QRectF();
    // Below left as in the drawing; where something stands there, around it.
    const qreal high = look::pxf(36), gap = look::pxf(14);
    for (const QPointF& corner : { QPointF(at.x() - wide - gap, at.y() + gap),
             QPointF(at.x() + gap, at.y() + gap), QPointF(at.x() - wide - gap, at.y() - gap - high),
             QPointF(at.x() + gap, at.y() - gap - high) }) {
        card.rect = QRectF(corner, QSizeF(wide, high));
        if (all.contains(card.rect) && !card.rect.intersects(legend))
            break;
    }
    return card;
}

void ScatterCanvas::drawLive(QPainter& painter, const look::Colours& t, const LiveCard& card) const
{
    if (card.trail.isEmpty())
        return;
    painter.setBrush(Qt::NoBrush);
    for (int k = 1; k < int(card.trail.size()); ++k) {
        QColor colour = t.text;
        colour.setAlphaF(float(0.25 + 0.6 * k / double(card.trail.size())));
        painter.setPen(QPen(colour, look::pxf(1.5)));
        painter.drawLine(card.trail[k - 1], card.trail[k]);
    }
    const QPointF at = card.trail.last();
    const bool off = m_state->live().verdict.offManifold;
    painter.setPen(QPen(t.text, look::pxf(2), off ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(ground(t));
    painter.drawEllipse(at, look::pxf(8), look::pxf(8));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    painter.drawEllipse(at, look::pxf(4), look::pxf(4));
    box(painter, card.rect, t.text, t.surface, off ? Qt::DashLine : Qt::SolidLine);
    const QRectF inner
        = card.rect.adjusted(look::pxf(8), look::pxf(2), -look::pxf(8), -look::pxf(3));
    painter.setPen(t.text);
    painter.setFont(look::font(look::Role::Strong));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, card.head);
    painter.setFont(look::font(look::Role::Table));
    painter.setPen(t.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, card.detail);
}

void ScatterCanvas::drawHovered(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const Manifold* m = m_state->manifold();
    PlaneView view = m_view;
    view.scale = rasterWish(size, 1).view.scale;
    const auto at = [&](qint64 row) {
        return view.toScreen({ double(m->layout[2 * std::size_t(row)]),
                                 double(m->layout[2 * std::size_t(row) + 1]) },
            size);
    };
    painter.setBrush(Qt::NoBrush);
    if (m_state->pinned() >= 0) {
        painter.setPen(QPen(t.accent, look::pxf(2)));
        painter.drawEllipse(at(m_state->pinned()), look::pxf(7), look::pxf(7));
    }
    const qint64 row = m_state->hovered();
    if (row < 0)
        return;
    const QPointF point = at(row);
    painter.setPen(QPen(t.accent, look::pxf(1.5)));
    painter.drawEllipse(point, look::pxf(5), look::pxf(5));
    const QFont plain = look::font(look::Role::Base), small = look::font(look::Role::Label);
    const QString sentence = m_state->sentence(row), about = m_state->about(row);
    const qreal most = std::min(look::pxf(360), size.width() - look::pxf(40));
    const QRectF text
        = QFontMetricsF(plain).boundingRect(QRectF(0, 0, most, 400), Qt::TextWordWrap, sentence);
    const QRectF facts
        = QFontMetricsF(small).boundingRect(QRectF(0, 0, most, 400), Qt::TextWordWrap, about);
    const qreal gap = sentence.isEmpty() ? 0 : look::pxf(4);
    QRectF rect(0, 0, std::max(text.width(), facts.width()) + look::pxf(20),
        (sentence.isEmpty() ? 0 : text.height()) + gap + facts.height() + look::pxf(12));
    rect.moveTopLeft(point + QPointF(look::pxf(12), look::pxf(12)));
    if (rect.right() > size.width() - 4)
        rect.moveRight(std::max(rect.width() + 4, point.x() - look::pxf(12)));
    if (rect.bottom() > size.height() - 4)
        rect.moveBottom(std::max(rect.height() + 4, point.y() - look::pxf(12)));
    box(painter, rect, t.control, t.surface);
    QRectF inner = rect.adjusted(look::pxf(10), look::pxf(6), -look::pxf(10), -look::pxf(6));
    painter.setPen(t.text);
    painter.setFont(plain);
    if (!sentence.isEmpty()) {
        painter.drawText(inner, Qt::TextWordWrap, sentence);
        inner.setTop(inner.top() + text.height() + gap);
    }
    painter.setPen(t.muted);
    painter.setFont(small);
    painter.drawText(inner, Qt::TextWordWrap, about);
}

void ScatterCanvas::draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    painter.save();
    painter.fillRect(QRectF(QPointF(), size), ground(t));
    const PicturedPtr pictured = m_state->pictured();
    if (!pictured || !m_state->colours()) {
        painter.restore();
        return;
    }
    // Files get the points at twice the screen's pixels, whatever is painted on.
    const double ratio = 2;
    const Raster raster = rasterise(pictured->index, m_state->colours()->codes,
        m_state->colours()->palette, look::attentionRamp(t), rasterWish(size, ratio));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(), size), raster.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const LiveCard live = liveCard(size, false);
    drawLabels(painter, size, t, labelsFor(size, false, live));
    drawEnclosed(painter, size, t);
    drawLive(painter, t, live);
    drawHead(painter, size, t);
    LegendBox::draw(
        painter, QPointF(look::px(12), size.height() - look::px(12)), *m_state, t, raster.most);
    painter.restore();
}

void ScatterCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.fillRect(rect(), ground(t));
    const PicturedPtr pictured = m_state->pictured();
    if (!pictured)
        return;
    if (!m_raster.image.isNull()) {
        if (m_rasterView == m_view && m_rasterSize == size()) {
            painter.drawImage(QPointF(0, 0), m_raster.image);
        } else {
            // Where the last image lies in the present view.
            const QPointF corner
                = m_view.toScreen(m_rasterView.toPlane({ 0, 0 }, m_rasterSize), size());
            const double by = m_view.scale / m_rasterView.scale;
            painter.drawImage(QRectF(corner, QSizeF(m_rasterSize) * by), m_raster.image);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const LiveCard live = liveCard(size(), true);
    m_labels = labelsFor(size(), true, live);
    drawLabels(painter, size(), t, m_labels);
    drawEnclosed(painter, size(), t);
    drawLive(painter, t, live);
    drawHead(painter, size(), t);
    if (!m_dragging)
        drawHovered(painter, size(), t);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

// Mouse and keys

} // namespace ax::ui
