// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/map_table.h"

#include "views/inspect/map_view.h"
#include "views/session/number_text.h"
#include "views/session/table_roles.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {

MapTable::MapTable(InspectState* state, MapView* view, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(state)
    , m_view(view)
{
    connect(state, &InspectState::mapChanged, this, &MapTable::rebuild);
    connect(view, &MapView::seenChanged, this, &MapTable::rebuild);
    rebuild();
}

void MapTable::rebuild()
{
    beginResetModel();
    const MapData& map = m_state->map();
    m_level = m_rows = m_columns = 0;
    if (!map.isEmpty()) {
        const QRectF seen = m_view->seen();
        const double most = std::max(seen.width(), seen.height()) / map.pooled();
        while (m_level + 1 < map.levels() && most / double(1 << m_level) > kMost)
            ++m_level;
        const int cells = map.pooled() << m_level;
        const auto place = [&](double at, int first) { return int(at - first) / cells; };
        m_row = std::max(0, place(seen.top(), map.firstQuery()));
        m_column = std::max(0, place(seen.left(), map.firstKey()));
        m_rows = std::min(
                     map.rowsAt(m_level), place(std::ceil(seen.bottom()) - 1, map.firstQuery()) + 1)
            - m_row;
        m_columns = std::min(map.columnsAt(m_level),
                        place(std::ceil(seen.right()) - 1, map.firstKey()) + 1)
            - m_column;
    }
    endResetModel();
}

int MapTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : std::max(0, m_rows);
}
int MapTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows <= 0 ? 0 : std::max(0, m_columns) + 1;
}

QVariant MapTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MapData& map = m_state->map();
    const int cells = map.pooled() << m_level;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == CellRole)
        return index.column() == 0 ? MutedNumberCell : NumberCell;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (index.column() == 0) {
        const int query = map.firstQuery() + (m_row + index.row()) * cells;
        return role == Qt::EditRole ? QVariant(query) : QVariant(text::integer(query));
    }
    const MapData::Cell cell
        = map.cell(m_level, m_row + index.row(), m_column + index.column() - 1);
    if (cell.max < 0)
        return role == Qt::EditRole ? QVariant(QString()) : QVariant(QStringLiteral("–"));
    const double value = double(cells == 1
            ? cell.max
            : map.meanOf(m_level, m_row + index.row(), m_column + index.column() - 1));
    return role == Qt::EditRole ? QVariant(value) : QVariant(text::number(value, 3));
}

QVariant MapTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Query");
    const MapData& map = m_state->map();
    return text::integer(map.firstKey() + (m_column + section - 1) * (map.pooled() << m_level));
}

} // namespace ax::ui
