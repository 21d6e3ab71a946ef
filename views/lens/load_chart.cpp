// SPDX-License-Identifier: Apache-2.0
#include "views/lens/load_chart.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ax::ui {

LoadChart::LoadChart(QWidget* parent)
    : QWidget(parent)
{
    setMinimumHeight(look::px(60));
    connect(&look::notifier(), &look::Notifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void LoadChart::setShares(const QVector<double>& shares)
{
    m_shares = shares;
    update();
}

void LoadChart::render(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    if (m_shares.isEmpty())
        return;
    const double most = *std::max_element(m_shares.begin(), m_shares.end());
    const QRectF plot(
        look::pxf(10), look::pxf(6), size.width() - look::pxf(20), size.height() - look::pxf(12));
    const qreal slot = plot.width() / qreal(m_shares.size());
    for (qsizetype k = 0; k < m_shares.size(); ++k) {
        const qreal height = most > 0 ? plot.height() * m_shares[k] / most : 0;
        painter.fillRect(QRectF(plot.left() + qreal(k) * slot, plot.bottom() - height,
                             std::max(0.5, slot - (slot > 3 ? 1 : 0)), height),
            t.control);
    }
    const qreal even
        = std::round(plot.bottom() - plot.height() / (qreal(m_shares.size()) * most)) + 0.5;
    QPen pen(t.text, 1, Qt::DashLine);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawLine(QPointF(plot.left(), even), QPointF(plot.right(), even));
}

void LoadChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    render(painter, size(), look::colours());
}

} // namespace ax::ui
