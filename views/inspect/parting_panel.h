// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/write_again.h"
#include "views/session/view_registry.h"

#include <QWidget>

class QTableView;

namespace ax::ui {

class PartingModel;
class ScatterPlot;

/// "Where the two orders part" beside the scatter: places (or heads) whose ranks lie furthest
/// apart, and writing the answer again without the chosen places or with them stressed.
class PartingPanel : public QWidget {
    Q_OBJECT
public:
    /// `places`: what the buttons hide or stress.
    PartingPanel(const ViewContext& context, ScatterPlot* plot, WriteAgainBar::Places places,
        QWidget* parent = nullptr);
    QTableView* table() const { return m_table; }
    PartingModel* model() const { return m_model; }
    WriteAgainBar* again() const { return m_again; }

private:
    void updateColumns();
    void choose();
    ViewContext m_context;
    ScatterPlot* m_plot;
    PartingModel* m_model;
    QTableView* m_table;
    WriteAgainBar* m_again;
};

} // namespace ax::ui
