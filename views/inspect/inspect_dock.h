// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/inspect/inspect_state.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QTableView;
class QTabWidget;
class QAbstractItemModel;

namespace ax::ui {

class EvictionPanel;
class HeadsModel;
class SetsPanel;
class TokensModel;

/// "Tokens" beside the map: every token of the session, the ranking of heads, hubs,
/// sets, what an eviction policy keeps.
class InspectDock : public QWidget {
    Q_OBJECT
public:
    explicit InspectDock(const ViewContext& context, QWidget* parent = nullptr);

    TokensModel* tokens() const { return m_tokens; }
    TokensModel* hubs() const { return m_hubs; }
    HeadsModel* heads() const { return m_heads; }
    QTableView* tokenTable() const { return m_tokenTable; }
    QTableView* headTable() const { return m_headTable; }
    EvictionPanel* eviction() const { return m_eviction; }
    /// Where the window is narrow the grid stands here as a tab; nullptr: it goes.
    void takeGrid(QWidget* grid);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showPinned();
    void showChosen();
    void updateColumns();
    ViewContext m_context;
    InspectState* m_state;
    TokensModel *m_tokens, *m_hubs;
    HeadsModel* m_heads;
    QLineEdit *m_find, *m_findHead;
    QComboBox* m_order;
    QTableView *m_tokenTable, *m_headTable, *m_hubTable;
    SetsPanel* m_sets;
    EvictionPanel* m_eviction;
    QTabWidget *m_top, *m_tabs;
    bool m_showing = false; ///< a selection that is shown is none that was made
};

/// A table of the dock: whole rows, no grid, as wide as what it stands in.
QTableView* makeInspectTable(QAbstractItemModel* model, const QString& name, QWidget* parent);

} // namespace ax::ui
