// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/manifold/scatter_canvas.h"

#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ax::ui {

class EmptyState;
class FixedModel;
class Note;
class PlotPanel;
class PointsModel;
class TimeStrip;

/// Where the tokens of all sessions lie: picture, clusters, time. Discovery runs from here.
class ManifoldView : public QWidget, public View {
    Q_OBJECT
public:
    explicit ManifoldView(const ViewContext& context, QWidget* parent = nullptr);

    QWidget* widget() override { return this; }
    void fillToolBar(QToolBar* bar) override;
    QList<QAction*> commands() override { return m_commands; }
    bool focusInput() override;

    ManifoldState* state() const { return m_state; }
    ScatterCanvas* canvas() const { return m_canvas; }
    PlotPanel* panel() const { return m_panel; }
    PlotPanel* timePanel() const { return m_timePanel; }
    PointsModel* points() const { return m_points; }
    Note* note() const { return m_note; }
    EmptyState* emptyState() const { return m_empty; }
    bool isEmpty() const;
    QMenu* exportMenu();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildCommands();
    void updateState();
    void updateTools();
    void updateTimes();
    void updateNote();
    void setScope(PointScope scope);
    void chooseFile();
    void changeWish(const std::function<void(PointWish&)>& change);
    void exportTo(const QString& filter, const QString& suffix,
        std::function<Status(const QString&, std::stop_token)> write);
    QMenu* sinkMenu(QWidget* parent);
    void useButton(const QString& text, std::function<void()> go);

    ViewContext m_context;
    ManifoldState* m_state;
    ScatterCanvas* m_canvas;
    PlotPanel *m_panel, *m_timePanel;
    TimeStrip* m_strip;
    PointsModel* m_points;
    FixedModel* m_times;
    QToolButton* m_play;
    QSplitter* m_split;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Note* m_note;
    QVector<QToolButton*> m_scopes;
    QPointer<QToolButton> m_pointsButton, m_densityButton, m_sinks, m_hand, m_lasso, m_box, m_run,
        m_export, m_table;
    QPointer<QComboBox> m_colour;
    QPointer<QLineEdit> m_find;
    QList<QAction*> m_commands;
    bool m_dismissed = false; ///< the note of this picture
};

} // namespace ax::ui
