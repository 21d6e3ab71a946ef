// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QWidget>

class QLabel;

namespace ax::ui {

class ExpertLoadModel;
class LensTable;
class LoadChart;
class MoeModel;
class PlotPanel;

/// The MoE tab: experts, weights and router entropy per layer, and what changed since the last
/// step.
class MoePage : public QWidget {
    Q_OBJECT
public:
    explicit MoePage(const ViewContext& context, QWidget* parent = nullptr);

    PlotPanel* loadPanel() const { return m_loadPanel; }

public Q_SLOTS:
    void refresh();

private:
    void showLoad(); ///< of the layer of the current row
    ViewContext m_context;
    MoeModel* m_model;
    QLabel* m_head;
    LensTable* m_table;
    ExpertLoadModel* m_loadModel;
    PlotPanel* m_loadPanel;
    LoadChart* m_load;
    QLabel* m_hint;
};

} // namespace ax::ui
