// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <array>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace ax::ui {

/// The points of a picture, cell by cell of a grid, so that what lies in a part of it is found
/// without the rest. "Place": index in that order. Immutable; any thread.
class PointIndex {
public:
    PointIndex() = default;
    explicit PointIndex(std::span<const float> layout); ///< [row, 2]

    std::size_t count() const { return m_rows.size(); }
    /// Around all points; empty without any.
    QRectF bounds() const { return m_bounds; }
    std::uint32_t row(std::size_t place) const { return m_rows[place]; }
    QPointF at(std::size_t place) const
    {
        return { double(m_xy[2 * place]), double(m_xy[2 * place + 1]) };
    }
    /// visit(begin, end) for runs of places in cells that touch `part`: all points inside are among
    /// them.
    template <class F> void forPart(const QRectF& part, F&& visit) const
    {
        if (m_rows.empty())
            return;
        const int left = column(part.left()), right = column(part.right());
        const int top = line(part.top()), bottom = line(part.bottom());
        for (int y = top; y <= bottom; ++y)
            visit(m_begin[std::size_t(y * m_side + left)],
                m_begin[std::size_t(y * m_side + right) + 1]);
    }
    /// The place nearest to `to` within `radius` that is not hidden, -1: none. `codes`: by place.
    qint64 nearest(const QPointF& to, double radius, std::span<const std::uint8_t> codes) const;
    /// Rows inside the polygon (odd-even rule) that are not hidden, ascending.
    std::vector<std::uint32_t> inside(
        const QPolygonF& polygon, std::span<const std::uint8_t> codes) const;

    static constexpr std::uint8_t kHidden = 255;
    static constexpr std::uint8_t kDimmed = 128; ///< added to a code below it

private:
    int column(double x) const;
    int line(double y) const;
    std::vector<float> m_xy; ///< [place, 2]
    std::vector<std::uint32_t> m_rows; ///< [place]
    std::vector<std::uint32_t> m_begin; ///< [cell + 1]
    QRectF m_bounds;
    int m_side = 1;
};

/// Where a picture's plane lies on the screen: device = (plane - origin) * scale, y upwards.
struct PlaneView {
    QPointF origin; ///< of the plane, at the middle of the screen
    double scale = 1; ///< pixels a unit
    QPointF toScreen(const QPointF& plane, const QSizeF& size) const
    {
        return { (plane.x() - origin.x()) * scale + size.width() / 2,
            (origin.y() - plane.y()) * scale + size.height() / 2 };
    }
    QPointF toPlane(const QPointF& screen, const QSizeF& size) const
    {
        return { (screen.x() - size.width() / 2) / scale + origin.x(),
            origin.y() - (screen.y() - size.height() / 2) / scale };
    }
    /// All of `bounds` in the middle, with a rim; `top`: pixels above it that are taken.
    static PlaneView fitting(const QRectF& bounds, const QSizeF& size, double top = 0);
    bool operator==(const PlaneView&) const = default;
};

struct RasterWish {
    PlaneView view; ///< of device pixels
    QSize size; ///< device pixels
    double ratio = 1; ///< device pixels of one of the screen's
    bool density = false;
};

struct Raster {
    QImage image; ///< premultiplied; transparent where there is nothing
    std::size_t points = 0; ///< that were drawn
    std::uint32_t most = 0; ///< points of the fullest pixel (density: of its neighbourhood)
};

/// The points as dots in the colours of their codes (by place), or as a density in `ramp`: count
/// and sum of colours a pixel, opacity from the count (design section 8). Empty when stopped.
Raster rasterise(const PointIndex& index, std::span<const std::uint8_t> codes,
    const std::array<QRgb, 256>& palette, const std::array<QRgb, 256>& ramp, const RasterWish& wish,
    std::stop_token stop = {});

} // namespace ax::ui
