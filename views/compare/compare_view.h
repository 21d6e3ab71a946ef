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
class TwoModelsPage;
class ModelsState;
class ProgressStrip;
class CompareText;
class EmptyState;
class FixedModel;
class Note;
class PlotPanel;

/// Two traces beside each other: texts, alignment, measured differences, similarity; or two models
/// over whole campaigns.
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
    enum class Page { Traces, Models };
    Page page() const { return m_page; }
    void setPage(Page page);
    TwoModelsPage* models() const { return m_modelsPage; }
    ModelsState* modelsState() const { return m_modelsState; }
    Note* note() const { return m_note; }

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
    void updateRuns();
    void fillCombo(CompareState::Side side);
    void chosen(CompareState::Side side, int index);
    void fillTraceTools(QToolBar* bar);
    void fillModelTools(QToolBar* bar);
    void fillFolders();
    void chosenFolder(int side, int index);

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
    Note *m_note, *m_runNote;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QSplitter* m_halves;
    QTabWidget* m_tabs;
    QWidget *m_left, *m_right;
    std::array<QComboBox*, 2> m_combos {}, m_folders {};
    QToolButton *m_run = nullptr, *m_runBoth = nullptr;
    std::array<QToolButton*, 2> m_pageButtons {};
    QList<QAction*> m_traceTools, m_modelTools;
    QComboBox* m_axesKind = nullptr;
    ModelsState* m_modelsState;
    TwoModelsPage* m_modelsPage;
    QStackedWidget* m_pages;
    ProgressStrip* m_progress;
    Page m_page = Page::Traces;
    bool m_running = false;
    QList<QAction*> m_commands;
    bool m_narrow = false, m_showing = false;
};

} // namespace ax::ui
