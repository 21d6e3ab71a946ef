// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/fixed_model.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace ax::ui {

class EmptyState;
class InspectState;

/// What an eviction policy keeps and drops of each kind of segment, and how much attention lies on
/// what it drops: the tab *Eviction* of the dock.
class EvictionPanel : public QWidget {
    Q_OBJECT
public:
    explicit EvictionPanel(InspectState* state, QWidget* parent = nullptr);
    FixedModel* model() const { return m_model; }
    bool isEmpty() const; ///< no policy is shown, or its positions are not known

private:
    void refresh();
    FixedModel::Rows rows() const;
    InspectState* m_state;
    FixedModel* m_model;
    QTableView* m_table;
    QLabel* m_words;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace ax::ui
