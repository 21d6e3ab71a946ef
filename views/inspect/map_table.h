// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/inspect/inspect_state.h"

#include <QAbstractTableModel>

namespace ax::ui {

class MapView;

/// The map as a table: the cells that are seen, queries down and keys across, pooled as they are
/// drawn when there are more than kMost of them. Of two heads beside each other two rows a query, A
/// and B; of their difference one.
class MapTable : public QAbstractTableModel {
    Q_OBJECT
public:
    MapTable(InspectState* state, MapView* view, QObject* parent = nullptr);
    static constexpr int kMost = 512; ///< rows and columns

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();
    double valueAt(int row, int column) const; ///< NaN: not known
    bool isBeside() const; ///< two rows a query
    int firstKeyColumn() const { return isBeside() ? 2 : 1; }
    InspectState* m_state;
    MapView* m_view;
    int m_level = 0, m_row = 0, m_column = 0, m_rows = 0, m_columns = 0;
};

} // namespace ax::ui
