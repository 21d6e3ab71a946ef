// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/inspect/inspect_state.h"
#include "views/session/table_roles.h"

#include <QAbstractTableModel>

namespace ax::ui {

/// Heads by a statistic: the ranking beside the tokens, and the table of the grid.
class HeadsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rank, Head, First }; ///< statistics follow from `First` on

    explicit HeadsModel(InspectState* state, QObject* parent = nullptr);

    /// Heads whose name holds all words: "l18", "18.6", "h6".
    void setFilter(const QString& text);
    /// By a column; -1: the statistic that is chosen, largest first (effects by size).
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    HeadRef headAt(int row) const;
    int rowOf(const HeadRef& head) const; ///< -1: not listed
    const QString& statisticAt(int column) const { return m_ids[column - First]; }
    static QString nameOf(const HeadRef& head); ///< "L18 · H6"

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();
    struct Row {
        int layerRow = 0, column = 0;
    };
    InspectState* m_state;
    QStringList m_ids; ///< the chosen one first
    QVector<Row> m_rows;
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    float m_largest = 0; ///< of the chosen statistic, without its sign
};

} // namespace ax::ui
