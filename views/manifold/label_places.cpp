// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/label_places.h"

#include <QtMath>

#include <algorithm>

namespace ax::ui {

QVector<QRectF> placeLabels(const QVector<LabelWish>& labels, const QVector<QRectF>& obstacles,
    const QRectF& area, double gap)
{
    constexpr int kTurns = 16;
    QVector<QRectF> out(labels.size());
    QVector<QRectF> taken = obstacles;
    QVector<QRectF> anchors;
    for (const LabelWish& label : labels)
        anchors.append(QRectF(label.anchor - QPointF(3, 3), QSizeF(6, 6)));
    const auto isFree = [&](const QRectF& rect) {
        const auto meets = [&](const QRectF& other) { return other.intersects(rect); };
        return area.contains(rect) && std::none_of(taken.begin(), taken.end(), meets)
            && std::none_of(anchors.begin(), anchors.end(), meets);
    };
    for (int k = 0; k < int(labels.size()); ++k) {
        const LabelWish& label = labels[k];
        if (!area.contains(label.anchor))
            continue;
        for (int ring = 1; ring <= 6 && out[k].isNull(); ++ring)
            for (int turn = 0; turn < kTurns && out[k].isNull(); ++turn) {
                // Below first, then alternately left and right of it.
                const double angle
                    = M_PI / 2 + (turn % 2 ? 1 : -1) * ((turn + 1) / 2) * 2 * M_PI / kTurns;
                const QPointF out2(std::cos(angle), std::sin(angle));
                const double reach = gap * (0.6 + ring);
                const QPointF centre = label.anchor
                    + QPointF(out2.x() * (label.size.width() / 2 + reach),
                        out2.y() * (label.size.height() / 2 + reach));
                const QRectF rect(
                    centre - QPointF(label.size.width() / 2, label.size.height() / 2), label.size);
                if (isFree(rect.adjusted(-2, -2, 2, 2)))
                    out[k] = rect;
            }
        if (!out[k].isNull())
            taken.append(out[k].adjusted(-2, -2, 2, 2));
    }
    return out;
}

} // namespace ax::ui
