// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/manifold/manifold_state.h"

#include <QWidget>

class QAbstractItemModel;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QTabWidget;
class QTableView;

namespace ax::ui {

class AxisPlot;
class FixedModel;
class LineagePlot;
class PlotPanel;
class PointsModel;

/// "Discovery": the run that goes on, clusters, what is enclosed, stability, lineage, axes.
class DiscoveryDock : public QWidget {
    Q_OBJECT
public:
    explicit DiscoveryDock(const ViewContext& context, QWidget* parent = nullptr);

    QTableView* clusterTable() const { return m_clusterTable; }
    FixedModel* clusters() const { return m_clusters; }
    FixedModel* summary() const { return m_summary; }
    FixedModel* stability() const { return m_stability; }
    FixedModel* composition() const { return m_composition; }
    PointsModel* enclosed() const { return m_points; }
    PlotPanel* lineagePanel() const { return m_lineagePanel; }
    PlotPanel* axesPanel() const { return m_axesPanel; }
    QString runText() const; ///< what is said of the run
    QPushButton* runButton() const { return m_button; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QTableView* table(const QString& name, QAbstractItemModel* model);
    QWidget* runHead();
    void updateRun();
    void updatePicture();
    void updateEnclosed();
    void updateCluster();
    void updateAxes();
    void fitColumns();

    ManifoldState* m_state;
    QLabel *m_run, *m_stage, *m_share, *m_detail;
    QProgressBar* m_bar;
    QPushButton* m_button;
    QTabWidget* m_tabs;
    FixedModel *m_clusters, *m_summary, *m_stability, *m_composition, *m_lineage, *m_axes;
    PointsModel* m_points;
    QSortFilterProxyModel* m_sorted;
    QTableView *m_clusterTable, *m_pointTable;
    PlotPanel *m_lineagePanel, *m_axesPanel;
    LineagePlot* m_lineagePlot;
    AxisPlot* m_axesPlot;
    QComboBox* m_basis;
    QSplitter* m_split;
    QVector<int> m_order; ///< labels of the rows of m_clusters
    bool m_showing = false;
};

} // namespace ax::ui
