// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QWidget>

#include <array>
#include <optional>

class QChartView;

namespace ax::ui {

/// "How far back": 16 bars over log2 distance with the borders of local, mid and long (Qt Charts).
class HistogramChart : public QWidget {
    Q_OBJECT
public:
    explicit HistogramChart(QWidget* parent = nullptr);
    void setHistogram(const std::optional<std::array<float, 16>>& histogram);
    void render(QPainter& painter, const QSizeF& size) const;
    QSize sizeHint() const override { return QSize(look::px(320), look::px(120)); }
    int barCount() const;

private:
    void applyLook();
    QChartView* m_view;
    std::optional<std::array<float, 16>> m_histogram;
};

} // namespace ax::ui
