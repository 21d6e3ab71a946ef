// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QVector>

namespace ax::ui {

struct LabelWish {
    QPointF anchor; ///< what it names
    QSizeF size;
};

/// Where labels stand so that none covers another, an anchor or an obstacle, all within `area`:
/// the first ones are placed first, near their anchors. A null rectangle: there is no room, or its
/// anchor is outside.
QVector<QRectF> placeLabels(const QVector<LabelWish>& labels, const QVector<QRectF>& obstacles,
    const QRectF& area, double gap);

} // namespace ax::ui
