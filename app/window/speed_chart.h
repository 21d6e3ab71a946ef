// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/plot_panel.h"

namespace ax::ui {

class FixedModel;
class ServeDesk;

/// Tokens per second of all requests in the last ten minutes, with its table and export.
class SpeedChart : public PlotPanel {
    Q_OBJECT
public:
    explicit SpeedChart(ServeDesk* desk, QWidget* parent = nullptr);
    void refresh();

private:
    void draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const;
    ServeDesk* m_desk;
    FixedModel* m_model;
};

} // namespace ax::ui
