// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/compare/compare_state.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;
class QToolButton;

namespace ax::ui {

class AlignedModel;
class CompareText;
class EmptyState;
class FixedModel;
class Note;
class PlotPanel;

/// Two traces beside each other: texts, alignment, measured differences, similarity.
class CompareView : public QWidget, public View {
    Q_OBJECT
public:
    explicit CompareView(const ViewContext& context, QWidget* parent = nullptr);

    QWidget* widget() override { return this; }
    void fillToolBar(QToolBar* bar) override;
    QList<QAction*> commands() override { return m_commands; }
    bool focusInput() override;

    CompareState* state() const { return m_state; }
    AlignedModel* aligned() const { return m_aligned; }
    QTableView* table() const { return m_table; }
    CompareText* text(CompareState::Side side) const { return m_texts[std::size_t(side)]; }
    const QList<PlotPanel*>& panels() const { return m_panels; }
    QString words() const; ///< what is said of the differences
    bool isEmpty() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takeKey(int key);
    QWidget* buildLeft();
    QWidget* buildRight();
    void updateSides();
    void updateComparison();
    void updateRow();
    void updateNarrow();
    void fillCombo(CompareState::Side side);
    void chosen(CompareState::Side side, int index);

    ViewContext m_context;
    CompareState* m_state;
    AlignedModel* m_aligned;
    std::array<CompareText*, 2> m_texts {};
    QTableView* m_table = nullptr;
    PlotPanel *m_lanes = nullptr, *m_differences = nullptr, *m_overlay = nullptr,
              *m_similarity = nullptr, *m_axes = nullptr;
    QList<PlotPanel*> m_panels;
    QList<FixedModel*> m_models;
    QLabel* m_words = nullptr;
    Note* m_note;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QSplitter* m_halves;
    QTabWidget* m_tabs;
    QWidget *m_left, *m_right;
    std::array<QComboBox*, 2> m_combos {};
    QToolButton* m_run = nullptr;
    QList<QAction*> m_commands;
    bool m_narrow = false, m_showing = false;
};

} // namespace ax::ui
