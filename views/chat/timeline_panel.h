// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/plot_panel.h"
#include "views/session/view_registry.h"

namespace ax::ui {

class TimelineWidget;

/// The Timeline dock: the picture, or its steps as a table (`T`), with the exports of every panel.
class TimelinePanel : public PlotPanel {
    Q_OBJECT
public:
    TimelinePanel(const ViewContext& context, QWidget* parent = nullptr);
    TimelineWidget* timeline() const { return m_timeline; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    TimelineWidget* m_timeline;
};

} // namespace ax::ui
