// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/inspect/inspect_state.h"

#include <QWidget>

class QComboBox;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ax::ui {

class EmptyState;
class HeadGrid;
class HeadsModel;
class InspectDock;
class MapView;
class Note;
class PartingPanel;
class PlotPanel;
class ProgressStrip;
class RowModel;
class RowPlot;
class ScatterPlot;

/// Which head looks where: grid of heads, attention map, the pinned token's row.
class InspectView : public QWidget, public View {
    Q_OBJECT
public:
    explicit InspectView(const ViewContext& context, QWidget* parent = nullptr);

    QWidget* widget() override { return this; }
    void fillToolBar(QToolBar* bar) override;
    QList<QAction*> commands() override { return m_commands; }
    bool focusInput() override;

    InspectState* state() const { return m_state; }
    HeadGrid* grid() const { return m_grid; }
    MapView* map() const { return m_map; }
    RowPlot* row() const { return m_row; }
    PlotPanel* gridPanel() const { return m_gridPanel; }
    PlotPanel* mapPanel() const { return m_mapPanel; }
    PlotPanel* rowPanel() const { return m_rowPanel; }
    Note* note() const { return m_note; }
    enum class Form { Map, Lines, Effect };
    Form form() const { return m_form; }
    /// Effect scans the pinned token where that was not done yet.
    void setForm(Form form);
    PlotPanel* scatterPanel() const { return m_scatterPanel; }
    ScatterPlot* scatter() const { return m_scatter; }
    PartingPanel* parting() const { return m_parting; }
    /// Positions or heads in the scatter.
    QToolButton* scatterOf(int which) const { return m_scatterOf[which]; }
    QComboBox* pairChoice() const { return m_pair; } ///< shown while two heads are chosen
    bool isEmpty() const; ///< there is nothing to show, and why is said

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildPanels();
    void buildCommands();
    void updateHeads();
    void updateTitles();
    void updateStatus();
    QVector<int> placesToHide() const;
    QString allTokensText() const;
    QString togetherText() const;
    void updateRange();
    void toggleEviction();
    void updateEffectOn();
    void updateNarrow();
    QWidget* formTools(QWidget* parent);
    void setRangeFromFields();
    ViewContext m_context;
    InspectState* m_state;
    HeadsModel* m_heads;
    RowModel* m_rows;
    HeadGrid* m_grid;
    MapView* m_map;
    RowPlot* m_row;
    ScatterPlot* m_scatter;
    PlotPanel *m_gridPanel, *m_mapPanel, *m_rowPanel, *m_scatterPanel;
    PartingPanel* m_parting;
    QToolButton* m_scatterOf[2] = {}; ///< Positions, Heads
    QSplitter *m_columns, *m_panels, *m_scatterBox;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Note* m_note;
    QToolButton* m_allTokens = nullptr; ///< scans every written token
    ProgressStrip* m_progress;
    QComboBox *m_statistic, *m_pair = nullptr, *m_policy = nullptr, *m_effectOn = nullptr;
    QVector<QAction*> m_effectOnActions; ///< shown while effects are
    int m_lastPolicy = 2; ///< of the list; h2o, while none was chosen
    QToolButton *m_number, *m_pattern;
    QVector<QToolButton*> m_formButtons; ///< Map, Lines, Effect of each panel that has them
    QAction* m_pooled = nullptr;
    QString m_keptRowWords; ///< of the current row, once for each
    Form m_form = Form::Map;
    QVector<QSpinBox*> m_fields; ///< queries from, to, keys from, to
    QVector<QAction*> m_segmentActions;
    QList<QAction*> m_commands;
    bool m_running = false, m_gridAway = false;
    bool m_updating = false, m_undoing = false;
};

} // namespace ax::ui
