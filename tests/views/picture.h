// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

/// What a widget has drawn, as numbers.
namespace ax::ui::test {

inline QImage pictureOf(QWidget& widget)
{
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// Pixels of `area` that are not of the colour of its first pixel.
inline int inkIn(const QImage& picture, QRect area)
{
    area &= picture.rect();
    if (area.isEmpty())
        return 0;
    const QRgb ground = picture.pixel(area.topLeft());
    int ink = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            ink += picture.pixel(x, y) != ground;
    return ink;
}

/// Pixels of exactly this colour.
inline int countOf(const QImage& picture, QRect area, const QColor& colour)
{
    area &= picture.rect();
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += picture.pixel(x, y) == colour.rgb();
    return count;
}

} // namespace ax::ui::test
