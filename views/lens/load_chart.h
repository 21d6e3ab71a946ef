// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QVector>
#include <QWidget>

namespace ax::ui {

/// One bar an expert, a dashed line at the even load. Its table is ExpertLoadModel.
class LoadChart : public QWidget {
    Q_OBJECT
public:
    explicit LoadChart(QWidget* parent = nullptr);
    void setShares(const QVector<double>& shares);
    void render(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<double> m_shares;
};

} // namespace ax::ui
