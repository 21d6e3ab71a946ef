// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/point_index.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax::ui {

PointIndex::PointIndex(std::span<const float> layout)
{
    const std::size_t n = layout.size() / 2;
    if (n == 0)
        return;
    float left = layout[0], right = layout[0], top = layout[1], bottom = layout[1];
    for (std::size_t row = 0; row < n; ++row) {
        left = std::min(left, layout[2 * row]);
        right = std::max(right, layout[2 * row]);
        top = std::min(top, layout[2 * row + 1]);
        bottom = std::max(bottom, layout[2 * row + 1]);
    }
    m_bounds = QRectF(QPointF(double(left), double(top)), QPointF(double(right), double(bottom)));
    // All in one spot still needs a width.
    const double least = std::max({ m_bounds.width(), m_bounds.height(), 1e-6 }) * 1e-3;
    if (m_bounds.width() < least)
        m_bounds.adjust(-least, 0, least, 0);
    if (m_bounds.height() < least)
        m_bounds.adjust(0, -least, 0, least);
    constexpr double kPerCell = 16;
    m_side = std::clamp(int(std::sqrt(double(n) / kPerCell)), 1, 512);
    std::vector<std::uint32_t> cells(n);
    m_begin.assign(std::size_t(m_side) * std::size_t(m_side) + 1, 0);
    for (std::size_t row = 0; row < n; ++row) {
        cells[row] = std::uint32_t(
            line(double(layout[2 * row + 1])) * m_side + column(double(layout[2 * row])));
        ++m_begin[cells[row] + 1];
    }
    for (std::size_t cell = 1; cell < m_begin.size(); ++cell)
        m_begin[cell] += m_begin[cell - 1];
    std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
    m_xy.resize(2 * n);
    m_rows.resize(n);
    for (std::size_t row = 0; row < n; ++row) {
        const std::size_t place = next[cells[row]]++;
        m_rows[place] = std::uint32_t(row);
        m_xy[2 * place] = layout[2 * row];
        m_xy[2 * place + 1] = layout[2 * row + 1];
    }
}

int PointIndex::column(double x) const
{
    return int(
        std::clamp((x - m_bounds.left()) / m_bounds.width() * m_side, 0.0, double(m_side - 1)));
}

int PointIndex::line(double y) const
{
    return int(
        std::clamp((y - m_bounds.top()) / m_bounds.height() * m_side, 0.0, double(m_side - 1)));
}

qint64 PointIndex::nearest(
    const QPointF& to, double radius, std::span<const std::uint8_t> codes) const
{
    qint64 best = -1;
    double least = radius * radius;
    forPart(QRectF(to.x() - radius, to.y() - radius, 2 * radius, 2 * radius),
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t place = begin; place < end; ++place) {
                if (codes[place] == kHidden)
                    continue;
                const QPointF away = at(place) - to;
                if (const double d = QPointF::dotProduct(away, away); d <= least) {
                    least = d;
                    best = qint64(place);
                }
            }
        });
    return best;
}

std::vector<std::uint32_t> PointIndex::inside(
    const QPolygonF& polygon, std::span<const std::uint8_t> codes) const
{
    std::vector<std::uint32_t> rows;
    if (polygon.size() < 3)
        return rows;
    const QRectF box = polygon.boundingRect();
    forPart(box, [&](std::size_t begin, std::size_t end) {
        for (std::size_t place = begin; place < end; ++place)
            if (codes[place] != kHidden && box.contains(at(place))
                && polygon.containsPoint(at(place), Qt::OddEvenFill))
                rows.push_back(m_rows[place]);
    });
    std::sort(rows.begin(), rows.end());
    return rows;
}

PlaneView PlaneView::fitting(const QRectF& bounds, const QSizeF& size, double top)
{
    constexpr double kRim = 0.92;
    PlaneView view;
    view.origin = bounds.center();
    if (bounds.isEmpty() || size.isEmpty())
        return view;
    const double height = std::max(size.height() / 2, size.height() - top);
    view.scale = kRim * std::min(size.width() / bounds.width(), height / bounds.height());
    view.origin.ry() += (size.height() - height) / 2 / view.scale;
    return view;
}

namespace {

struct Cell {
    std::uint32_t count = 0, red = 0, green = 0, blue = 0;
};

/// Offsets of the pixels of a dot.
std::vector<QPoint> dot(double radius)
{
    std::vector<QPoint> out;
    const int reach = int(radius);
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x)
            if (x * x + y * y <= radius * radius)
                out.emplace_back(x, y);
    return out;
}

/// Mean over 2 r + 1 neighbours along lines of `step`; twice of it is close to a bell.
void blur(std::vector<float>& values, int count, int length, int step, int next, int r)
{
    std::vector<float> line(static_cast<std::size_t>(length));
    for (int k = 0; k < count; ++k) {
        float* const at = values.data() + std::ptrdiff_t(k) * next;
        for (int pass = 0; pass < 2; ++pass) {
            double sum = 0;
            for (int x = 0; x < std::min(r, length); ++x)
                sum += double(at[std::ptrdiff_t(x) * step]);
            for (int x = 0; x < length; ++x) {
                if (x + r < length)
                    sum += double(at[std::ptrdiff_t(x + r) * step]);
                if (x - r - 1 >= 0)
                    sum -= double(at[std::ptrdiff_t(x - r - 1) * step]);
                line[std::size_t(x)] = float(std::max(0.0, sum) / (2 * r + 1));
            }
            for (int x = 0; x < length; ++x)
                at[std::ptrdiff_t(x) * step] = line[std::size_t(x)];
        }
    }
}

} // namespace

Raster rasterise(const PointIndex& index, std::span<const std::uint8_t> codes,
    const std::array<QRgb, 256>& palette, const std::array<QRgb, 256>& ramp, const RasterWish& wish,
    std::stop_token stop)
{
    Raster out;
    const int width = wish.size.width(), height = wish.size.height();
    if (width <= 0 || height <= 0 || index.count() == 0)
        return out;
    const QSizeF size(wish.size);
    const QRectF part = QRectF(
        wish.view.toPlane({ -4, height + 4.0 }, size), wish.view.toPlane({ width + 4.0, -4 }, size))
                            .normalized();
    // Dots grow where few are in sight, so that one alone is seen and many do not hide each other.
    std::size_t near = 0;
    index.forPart(part, [&](std::size_t begin, std::size_t end) { near += end - begin; });
    const double crowd = double(near) / (double(width) * height / (wish.ratio * wish.ratio));
    const double radius = wish.density ? 0.5
                                       : (crowd > 0.6           ? 0.5
                                                 : crowd > 0.06 ? 1.0
                                                 : crowd > 0.01 ? 1.5
                                                                : 2.3)
            * wish.ratio;
    const std::vector<QPoint> pixels = dot(radius);
    std::vector<Cell> cells(static_cast<std::size_t>(width) * std::size_t(height));
    const double scale = wish.view.scale;
    const double left = width / 2.0 - wish.view.origin.x() * scale;
    const double top = height / 2.0 + wish.view.origin.y() * scale;
    const int reach = int(radius);
    index.forPart(part, [&](std::size_t begin, std::size_t end) {
        if (stop.stop_requested())
            return;
        for (std::size_t place = begin; place < end; ++place) {
            const std::uint8_t code = codes[place];
            if (code == PointIndex::kHidden)
                continue;
            const QPointF at = index.at(place);
            const int x = int(std::floor(at.x() * scale + left));
            const int y = int(std::floor(top - at.y() * scale));
            if (x < -reach || y < -reach || x >= width + reach || y >= height + reach)
                continue;
            ++out.points;
            const QRgb colour = palette[code];
            for (const QPoint& pixel : pixels) {
                const int px = x + pixel.x(), py = y + pixel.y();
                if (px < 0 || py < 0 || px >= width || py >= height)
                    continue;
                Cell& cell = cells[std::size_t(py) * std::size_t(width) + std::size_t(px)];
                ++cell.count;
                cell.red += std::uint32_t(qRed(colour));
                cell.green += std::uint32_t(qGreen(colour));
                cell.blue += std::uint32_t(qBlue(colour));
            }
        }
    });
    if (stop.stop_requested())
        return out;
    out.image = QImage(wish.size, QImage::Format_ARGB32_Premultiplied);
    out.image.setDevicePixelRatio(wish.ratio);
    if (wish.density) {
        std::vector<float> values(cells.size());
        for (std::size_t k = 0; k < cells.size(); ++k)
            values[k] = float(cells[k].count);
        const int r = std::max(2, int(std::lround(3 * wish.ratio)));
        blur(values, height, width, 1, width, r);
        blur(values, width, height, width, 1, r);
        if (stop.stop_requested())
            return {};
        const float most = *std::max_element(values.begin(), values.end());
        const double unit = std::log1p(std::max(1e-6, double(most) * 200));
        const int around = (2 * r + 1) * (2 * r + 1);
        out.most = std::uint32_t(std::lround(double(most) * around));
        for (int y = 0; y < height; ++y) {
            auto* line = reinterpret_cast<QRgb*>(out.image.scanLine(y));
            for (int x = 0; x < width; ++x) {
                const double value
                    = double(values[std::size_t(y) * std::size_t(width) + std::size_t(x)]);
                const double share = most > 0 ? std::log1p(value * 200) / unit : 0;
                line[x] = share < 0.02
                    ? qRgba(0, 0, 0, 0)
                    : ramp[std::size_t(std::clamp(share, 0.0, 1.0) * 255)] | 0xff000000u;
            }
        }
        return out;
    }
    std::array<int, 64> opacity {};
    const double first = crowd > 0.6 ? 0.36 : crowd > 0.05 ? 0.62 : 0.88;
    for (std::size_t k = 0; k < opacity.size(); ++k)
        opacity[k] = int(std::lround(255 * (1 - std::pow(1 - first, double(k)))));
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(out.image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const Cell& cell = cells[std::size_t(y) * std::size_t(width) + std::size_t(x)];
            if (cell.count == 0) {
                line[x] = 0;
                continue;
            }
            out.most = std::max(out.most, cell.count);
            const std::uint32_t n = cell.count;
            line[x] = qPremultiply(qRgba(int(cell.red / n), int(cell.green / n), int(cell.blue / n),
                opacity[std::min<std::size_t>(n, opacity.size() - 1)]));
        }
    }
    return out;
}

} // namespace ax::ui
