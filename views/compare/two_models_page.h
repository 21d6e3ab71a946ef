// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/compare/models_state.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace ax::ui {

class EmptyState;
class FixedModel;
class Note;
class PlotPanel;
class ProgressStrip;

/// *Two models*: one campaign against another. Zones with intervals, categories, speed, densities
/// and the pictures of the last discoveries beside each other.
class TwoModelsPage : public QWidget {
    Q_OBJECT
public:
    explicit TwoModelsPage(ModelsState* state, QWidget* parent = nullptr);
    const QList<PlotPanel*>& panels() const { return m_panels; }
    QString words() const; ///< what is said of the differences
    bool isEmpty() const;
    void setNarrow(bool narrow); ///< halves become tabs

private:
    void refresh();
    void arrange();
    ModelsState* m_state;
    QList<PlotPanel*> m_panels;
    QList<FixedModel*> m_models;
    QWidget *m_left, *m_right;
    QSplitter* m_halves;
    QTabWidget* m_tabs;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Note* m_note;
    ProgressStrip* m_progress;
    QLabel* m_words;
    bool m_narrow = false, m_running = false;
};

} // namespace ax::ui
