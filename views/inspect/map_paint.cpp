// SPDX-License-Identifier: Apache-2.0
// What MapView draws: tiles, lines, segments, axes. map_box.cpp has the rest.
#include "engine/analysis/sinks.h"
#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/inspect/eviction_overlay.h"
#include "views/inspect/map_view.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

namespace {

constexpr int kTile = 256; ///< cells of a side
constexpr double kPaintMs = 8; ///< after that the rest of the tiles waits for the next picture
constexpr int kMostTiles = 400; ///< kept; 100 MB

quint64 keyOf(MapView::Part part, int level, int row, int column)
{
    return (quint64(part) << 56) | (quint64(level) << 48) | (quint64(row) << 24) | quint64(column);
}

/// Of a difference too: its sign stays.
float signedScaled(float value, float maximum, MapScale scale)
{
    return value < 0 ? -scaled(-value, maximum, scale) : scaled(value, maximum, scale);
}

QRgb faded(QRgb colour, QRgb ground)
{
    const auto mix = [](int a, int b) { return (a + 3 * b) / 4; };
    return qRgb(mix(qRed(colour), qRed(ground)), mix(qGreen(colour), qGreen(ground)),
        mix(qBlue(colour), qBlue(ground)));
}

} // namespace

qreal MapView::stripHeight() const
{
    return EvictionOverlay::of(m_state)->isKnown() ? look::pxf(12) : 0;
}

QVector<MapView::Plot> MapView::plots(const QSizeF& size) const
{
    const HeadMaps& maps = shown();
    const bool apart = maps.isPair() && m_state->pair() != InspectState::Pair::Difference;
    const int count = apart ? 2 : 1;
    const qreal strip = look::pxf(17), gap = look::pxf(4);
    const qreal left = look::pxf(10) + strip + gap,
                top = look::pxf(8) + strip + gap + (apart ? look::pxf(18) : 0);
    const qreal right = look::pxf(14), between = look::pxf(14);
    const qreal bottom = look::pxf(20) + stripHeight() + (apart && !m_lines ? belowHeight() : 0);
    qreal width = std::max<qreal>(8, (size.width() - left - right - (count - 1) * between) / count);
    qreal height = std::max<qreal>(8, size.height() - top - bottom);
    if (!m_lines) {
        // Cells are square where there is room for it.
        const double shape = m_seen.width() / std::max(1.0, m_seen.height());
        if (width / height > shape)
            width = std::max(height * shape, std::min(width, look::pxf(120)));
        else
            height = std::max(width / shape, std::min(height, look::pxf(120)));
    }
    const QRectF first(std::round(left), std::round(top), std::floor(width), std::floor(height));
    if (!apart)
        return { { maps.isPair() ? Part::Difference : Part::First, first } };
    return { { Part::First, first },
        { Part::Second, first.translated(first.width() + between, 0) } };
}

QRectF MapView::plotRect(const QSizeF& size) const { return plots(size).front().rect; }

QPointF MapView::cellAt(const QPointF& point, bool* inside) const
{
    const QVector<Plot> all = plots(size());
    QRectF plot = all.front().rect;
    bool found = false;
    for (const Plot& each : all)
        if (each.rect.contains(point)) {
            plot = each.rect;
            found = true;
        }
    if (inside)
        *inside = found;
    return { m_seen.left() + (point.x() - plot.left()) / plot.width() * m_seen.width(),
        m_seen.top() + (point.y() - plot.top()) / plot.height() * m_seen.height() };
}

QPointF MapView::toScreen(const QRectF& plot, double key, double query) const
{
    return { plot.left() + (key - m_seen.left()) * plot.width() / m_seen.width(),
        plot.top() + (query - m_seen.top()) * plot.height() / m_seen.height() };
}

const HeadMaps& MapView::shown() const
{
    const MapData& detail = m_state->detail();
    const bool covers = !detail.isEmpty() && detail.firstKey() <= m_seen.left()
        && detail.endKey() >= m_seen.right() && detail.firstQuery() <= m_seen.top()
        && detail.endQuery() >= m_seen.bottom();
    return covers ? m_state->details() : m_state->maps();
}

const MapData& MapView::dataOf(Part part) const
{
    const HeadMaps& maps = shown();
    return part == Part::First ? maps.first() : part == Part::Second ? maps.second() : maps.more();
}

float MapView::valueOf(Part part, int query, int key) const
{
    return part == Part::Difference ? shown().differenceAt(query, key)
                                    : dataOf(part).valueAt(query, key);
}

double MapView::maximumOf(Part part) const
{
    return double(part == Part::Difference ? shown().largestDifference() : shown().maximum());
}

int MapView::levelFor(const QRectF& plot) const
{
    const MapData& map = shown().first();
    const double pixels = std::min(plot.width() / m_seen.width(), plot.height() / m_seen.height())
        * map.pooled() * devicePixelRatioF();
    int level = 0;
    while (level + 1 < map.levels() && pixels * (1 << level) < 0.999)
        ++level;
    return level;
}

QImage MapView::draw(
    Part part, int level, int tileRow, int tileColumn, const look::Colours& t) const
{
    const MapData& map = dataOf(part);
    const int firstRow = tileRow * kTile, firstColumn = tileColumn * kTile;
    const int rows = std::min(kTile, map.rowsAt(level) - firstRow);
    const int columns = std::min(kTile, map.columnsAt(level) - firstColumn);
    QImage image(columns, rows, QImage::Format_RGB32);
    const std::array<QRgb, 256>& ramp = look::attentionRamp(t);
    const std::array<QRgb, 257>& twoSided = look::differenceRamp(t);
    const QRgb ground = t.panel.rgb(), missing = t.sunken.rgb(), blank = t.raised.rgb();
    const float maximum = float(maximumOf(part));
    const int cells = map.pooled() << level; // positions of a side
    for (int r = 0; r < rows; ++r) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(r));
        const int firstQuery = map.firstQuery() + (firstRow + r) * cells;
        const int lastQuery = std::min(firstQuery + cells, map.endQuery()) - 1;
        const bool fade = fades(firstQuery);
        bool known = false;
        for (int query = firstQuery; query <= lastQuery && !known; ++query)
            known = map.rowKnown(query);
        for (int c = 0; c < columns; ++c) {
            const int key = map.firstKey() + (firstColumn + c) * cells;
            if (key > lastQuery) {
                line[c] = ground;
                continue;
            }
            const MapData::Cell cell = map.cell(level, firstRow + r, firstColumn + c);
            if (cell.max < 0) {
                line[c] = known ? blank : missing;
                continue;
            }
            const bool largest = m_largest || cells == 1;
            QRgb colour = 0;
            if (part == Part::Difference) {
                const float value
                    = shown().difference(level, firstRow + r, firstColumn + c, largest);
                colour = twoSided[std::size_t(
                    128 + std::lround(128 * signedScaled(value, maximum, m_scale)))];
            } else {
                const float value
                    = largest ? cell.max : map.meanOf(level, firstRow + r, firstColumn + c);
                colour = ramp[std::size_t(std::lround(255 * scaled(value, maximum, m_scale)))];
            }
            line[c] = fade ? faded(colour, ground) : colour;
        }
    }
    return image;
}

void MapView::paintMap(
    QPainter& painter, const Plot& of, const look::Colours& t, const QElapsedTimer& time)
{
    const QRectF& plot = of.rect;
    painter.fillRect(plot, t.panel);
    const MapData& map = dataOf(of.part);
    if (map.isEmpty())
        return;
    if (m_tilesGround != t.panel.rgb() || m_tiles.size() > kMostTiles) {
        m_tiles.clear();
        m_tilesGround = t.panel.rgb();
    }
    // The scale is that of both.
    const std::uint64_t revision = !shown().isPair() ? map.revision()
        : of.part == Part::Difference
        ? std::max(shown().more().revision(), shown().less().revision())
        : std::max(shown().first().revision(), shown().second().revision());
    painter.save();
    painter.setClipRect(plot);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const double sx = plot.width() / m_seen.width(), sy = plot.height() / m_seen.height();
    const auto paintTile = [&](int level, int row, int column, const QImage& image) {
        const int cells = map.pooled() << level;
        const QPointF from = toScreen(plot, map.firstKey() + double(column) * kTile * cells,
            map.firstQuery() + double(row) * kTile * cells);
        painter.drawImage(
            QRectF(from, QSizeF(image.width() * cells * sx, image.height() * cells * sy)), image);
    };
    const int level = levelFor(plot);
    const int cells = (map.pooled() << level) * kTile;
    const auto tileOf = [&](double position, int first) {
        return std::max(0, int(std::floor((position - first) / cells)));
    };
    const int lastRow = (map.rowsAt(level) - 1) / kTile;
    const int lastColumn = (map.columnsAt(level) - 1) / kTile;
    for (int row = tileOf(m_seen.top(), map.firstQuery());
         row <= std::min(lastRow, tileOf(m_seen.bottom() - 1e-6, map.firstQuery())); ++row)
        for (int column = tileOf(m_seen.left(), map.firstKey());
             column <= std::min(lastColumn, tileOf(m_seen.right() - 1e-6, map.firstKey()));
             ++column) {
            // Nothing is seen right of the diagonal.
            if (map.firstKey() + column * cells > map.firstQuery() + (row + 1) * cells)
                continue;
            Tile& tile = m_tiles[keyOf(of.part, level, row, column)];
            if (tile.revision != revision) {
                if (m_onScreen && time.nsecsElapsed() > kPaintMs * 1e6) {
                    ++m_tilesLeft;
                    if (tile.image.isNull())
                        continue;
                } else {
                    tile = { draw(of.part, level, row, column, t), revision };
                }
            }
            paintTile(level, row, column, tile.image);
        }
    if (m_sinksApart)
        paintSinks(painter, of, t);
    paintCursor(painter, plot, t);
    painter.restore();
}

/// The first places in every row, others in the rows that count them so.
void MapView::paintSinks(QPainter& painter, const Plot& of, const look::Colours& t) const
{
    const MapData& map = dataOf(of.part);
    const auto hatch = [&](int position, int end, int from, int to, qreal least) {
        QRectF box(toScreen(of.rect, position, from), toScreen(of.rect, end, to));
        if (box.width() < least)
            box.setWidth(least);
        box &= of.rect;
        if (box.isEmpty())
            return;
        painter.fillRect(box, t.raised);
        painter.fillRect(box, look::hatchBrush(t.control, painter.device()->devicePixelRatioF()));
    };
    if (map.firstKey() < SinkRule::kFirst)
        hatch(map.firstKey(), SinkRule::kFirst, map.firstQuery(), map.endQuery(), look::pxf(3));
    const HeadMaps& maps = shown();
    const auto later = [&](const MapData& data) {
        for (const auto& [position, spans] : data.laterSinks())
            if (position >= m_seen.left() && position < m_seen.right())
                for (const MapData::SinkSpan& span : spans)
                    hatch(position, position + 1, span.from, span.end, look::pxf(2));
    };
    if (of.part != Part::Second)
        later(maps.first());
    if (of.part != Part::First)
        later(maps.second());
}

void MapView::paintCursor(QPainter& painter, const QRectF& plot, const look::Colours& t) const
{
    const double sx = plot.width() / m_seen.width(), sy = plot.height() / m_seen.height();
    // Borders of segments first.
    painter.setPen(QPen(t.control, 1, Qt::DotLine));
    for (const SegmentRecord& segment : m_state->context().session->trace().segments()) {
        const int at = segment.startTokenIndex;
        if (at <= 0)
            continue;
        const QPointF place = toScreen(plot, at, at);
        if (place.x() > plot.left() && place.x() < plot.right())
            painter.drawLine(QPointF(std::round(place.x()) + 0.5, std::max(plot.top(), place.y())),
                QPointF(std::round(place.x()) + 0.5, plot.bottom()));
        if (place.y() > plot.top() && place.y() < plot.bottom())
            painter.drawLine(QPointF(plot.left(), std::round(place.y()) + 0.5),
                QPointF(std::min(plot.right(), place.x()), std::round(place.y()) + 0.5));
    }
    if (m_query >= 0) {
        const QPointF row = toScreen(plot, m_query, m_query);
        painter.setPen(QPen(t.accent, 1));
        const qreal y = std::round(row.y() + sy / 2) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(std::min(plot.right(), row.x() + sx), y));
        if (m_key >= 0) {
            const QPointF cell = toScreen(plot, m_key, m_query);
            QRectF box(cell, QSizeF(sx, sy));
            const qreal least = look::pxf(9);
            if (box.width() < least)
                box = QRectF(box.center() - QPointF(least / 2, least / 2), QSizeF(least, least));
            painter.setPen(QPen(t.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box);
        }
    }
}

void MapView::paintLines(QPainter& painter, const Plot& of, const look::Colours& t) const
{
    const QRectF& plot = of.rect;
    const float maximum = float(maximumOf(of.part));
    const int first = std::max(0, int(m_seen.top()));
    const int count = int(std::ceil(m_seen.bottom())) - first;
    painter.setFont(look::font(Role::Table));
    painter.setPen(t.muted);
    if (count > kMostLines) {
        painter.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap,
            tr("Lines are drawn for up to %1 tokens; %2 are seen. Zoom in (+), or narrow the "
               "range.")
                .arg(text::integer(kMostLines), text::integer(count)));
        return;
    }
    const TraceSession& trace = m_state->context().session->trace();
    const qreal height = plot.height() / std::max(1, count);
    const QFont font = look::font(Role::Token);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const qreal label = std::min(plot.width() * 0.3, look::pxf(130));
    const int every = std::max(1, int(std::ceil(metrics.height() * 0.95 / height)));
    const auto y = [&](int token) { return plot.top() + (token - first + 0.5) * height; };
    for (int token = first; token < first + count; token += every) {
        if (!trace.hasToken(token))
            continue;
        const QString text = metrics.elidedText(
            tokenLabel(trace, token).text, Qt::ElideMiddle, label - look::pxf(8));
        painter.setPen(token == m_key ? t.accent : t.text);
        painter.drawText(QRectF(plot.left(), y(token) - height, label, 2 * height),
            Qt::AlignRight | Qt::AlignVCenter, text);
        painter.setPen(token == m_query ? t.accent : t.text);
        painter.drawText(QRectF(plot.right() - label, y(token) - height, label, 2 * height),
            Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal from = plot.left() + label + look::pxf(6);
    const qreal to = plot.right() - label - look::pxf(6);
    for (int pass = 0; pass < 2; ++pass)
        for (int query = first; query < first + count; ++query) {
            const bool pinned = query == m_query;
            if (pinned != (pass == 1) || fades(query))
                continue;
            for (int key = first; key <= query; ++key) {
                const float value = valueOf(of.part, query, key);
                const float share = scaled(std::fabs(value), maximum, m_scale);
                if (!present(value) || share < 0.1f || (m_sinksApart && shown().isSink(key, query)))
                    continue;
                QColor colour = !pinned && m_query >= 0 ? t.control
                    : of.part != Part::Difference       ? t.attention[6]
                    : value < 0                         ? t.difference[1]
                                                        : t.difference[7];
                colour.setAlphaF(pinned ? 0.4 + 0.6 * double(share) : 0.5 * double(share));
                painter.setPen(QPen(colour, 0.5 + 2.5 * double(share)));
                painter.drawLine(QPointF(to, y(query)), QPointF(from, y(key)));
            }
        }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void MapView::paintSegments(
    QPainter& painter, const QRectF& plot, bool left, const look::Colours& t) const
{
    const qreal strip = look::pxf(17), gap = look::pxf(4);
    const double sx = plot.width() / m_seen.width(), sy = plot.height() / m_seen.height();
    painter.setFont(look::font(Role::Label));
    const QFontMetricsF metrics(painter.font());
    const auto box = [&](QRectF rect, bool upright, const SegmentRecord& segment) {
        const bool think = segment.type == SegmentType::AssistantThink;
        const bool output = segment.type == SegmentType::AssistantFinal;
        painter.fillRect(rect, output || think ? t.raised : t.sunken);
        painter.setPen(QPen(t.control, 1, think ? Qt::DashLine : Qt::SolidLine));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        const qreal room = (upright ? rect.height() : rect.width()) - look::pxf(8);
        const QString name = metrics.elidedText(segmentName(segment.type), Qt::ElideRight, room);
        if (room < look::pxf(14))
            return;
        painter.setPen(t.text);
        painter.save();
        if (upright) {
            painter.translate(rect.left(), rect.bottom());
            painter.rotate(-90);
            painter.drawText(QRectF(look::pxf(4), 0, room, rect.width()),
                Qt::AlignLeft | Qt::AlignVCenter, name);
        } else {
            painter.drawText(
                rect.adjusted(look::pxf(4), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
        }
        painter.restore();
    };
    for (const SegmentRecord& segment : m_state->context().session->trace().segments()) {
        const double from = segment.startTokenIndex, to = segment.endTokenIndex;
        const double start = std::max(from, m_seen.left()), end = std::min(to, m_seen.right());
        if (end > start && !m_lines)
            box(QRectF(plot.left() + (start - m_seen.left()) * sx, plot.top() - gap - strip,
                    std::max(1.0, (end - start) * sx), strip),
                false, segment);
        const double top = std::max(from, m_seen.top()), bottom = std::min(to, m_seen.bottom());
        if (left && bottom > top)
            box(QRectF(plot.left() - gap - strip, plot.top() + (top - m_seen.top()) * sy, strip,
                    std::max(1.0, (bottom - top) * sy)),
                true, segment);
    }
}

void MapView::paintAxes(QPainter& painter, const QRectF& plot, const look::Colours& t) const
{
    painter.setPen(QPen(t.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(plot.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.setFont(look::numberFont(Role::Label));
    painter.setPen(t.muted);
    // Kept keys filled, dropped ones outlined; where a key is thinner than a line, its neighbours
    // share one.
    const EvictionOverlay* eviction = EvictionOverlay::of(m_state);
    const qreal strip = stripHeight();
    if (strip > 0) {
        const qreal wide = plot.width() / m_seen.width(), top = plot.bottom() + look::pxf(4),
                    high = strip - look::pxf(4);
        for (int x = 0; x < int(plot.width()); x += std::max(1, int(wide))) {
            const int from = int(m_seen.left() + x / wide);
            const int key = std::min(from, eviction->tokens() - 1);
            const qreal left = plot.left() + (key - m_seen.left()) * wide;
            const QRectF box(
                wide >= 1 ? left : plot.left() + x, top, std::max<qreal>(1, wide), high);
            if (key < 0)
                continue;
            if (eviction->keeps(key))
                painter.fillRect(box.adjusted(0, 0, wide >= 4 ? -1 : 0, 0), t.text);
            else if (wide >= 4)
                painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -0.5));
        }
    }
    const int step = look::tickStep(std::max(1, int(m_seen.width())), 6);
    for (int key = (int(std::ceil(m_seen.left())) + step - 1) / step * step; key < m_seen.right();
         key += step) {
        const qreal x = plot.left() + (key + 0.5 - m_seen.left()) / m_seen.width() * plot.width();
        painter.drawLine(QPointF(std::round(x) + 0.5, plot.bottom() + 1),
            QPointF(std::round(x) + 0.5, plot.bottom() + look::pxf(4)));
        painter.drawText(QRectF(x - look::pxf(30), plot.bottom() + look::pxf(4) + strip,
                             look::pxf(60), look::pxf(14)),
            Qt::AlignCenter, text::integer(key));
    }
}

void MapView::paint(QPainter& painter, const QSizeF& size, const look::Colours& t)
{
    painter.fillRect(QRectF(QPointF(), size), t.panel);
    if (m_state->context().session->trace().tokenCount() == 0)
        return;
    QElapsedTimer time;
    time.start();
    m_tilesLeft = 0;
    for (const Plot& plot : plots(size)) {
        const bool left = plot.part != Part::Second;
        if (m_lines) {
            painter.fillRect(plot.rect, t.raised);
            paintLines(painter, plot, t);
        } else {
            paintMap(painter, plot, t, time);
            paintAxes(painter, plot.rect, t);
        }
        paintSegments(painter, plot.rect, left, t);
        paintName(painter, plot, t);
    }
    if (!m_lines)
        paintBox(painter, size, t);
    if (m_onScreen && m_tilesLeft > 0)
        QMetaObject::invokeMethod(
            this, [this] { update(); }, Qt::QueuedConnection);
}

} // namespace ax::ui
