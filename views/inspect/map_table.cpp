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
    connect(state, &InspectState::chosenChanged, this, &MapTable::rebuild);
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

bool MapTable::isBeside() const
{
    return m_state->maps().isPair() && m_state->pair() != InspectState::Pair::Difference;
}

int MapTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : std::max(0, m_rows) * (isBeside() ? 2 : 1);
}
int MapTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows <= 0 ? 0 : std::max(0, m_columns) + firstKeyColumn();
}

double MapTable::valueAt(int row, int column) const
{
    const HeadMaps& maps = m_state->maps();
    const bool beside = isBeside();
    const int mapRow = m_row + (beside ? row / 2 : row);
    const int mapColumn = m_column + column - firstKeyColumn();
    if (maps.isPair() && !beside)
        return double(maps.difference(m_level, mapRow, mapColumn, false));
    const MapData& map = beside && row % 2 == 1 ? maps.second() : maps.first();
    const MapData::Cell cell = map.cell(m_level, mapRow, mapColumn);
    return cell.max < 0                  ? double(kAbsent)
        : (map.pooled() << m_level) == 1 ? double(cell.max)
                                         : double(map.meanOf(m_level, mapRow, mapColumn));
}

QVariant MapTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MapData& map = m_state->map();
    const int cells = map.pooled() << m_level;
    const bool head = index.column() > 0 && index.column() < firstKeyColumn();
    if (role == Qt::TextAlignmentRole)
        return int((head ? Qt::AlignHCenter : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == CellRole)
        return head ? TextCell : index.column() == 0 ? MutedNumberCell : NumberCell;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (index.column() == 0) {
        const int query = map.firstQuery() + (m_row + index.row() / (isBeside() ? 2 : 1)) * cells;
        return role == Qt::EditRole ? QVariant(query) : QVariant(text::integer(query));
    }
    if (head)
        return index.row() % 2 == 0 ? QStringLiteral("A") : QStringLiteral("B");
    const double value = valueAt(index.row(), index.column());
    if (std::isnan(value))
        return role == Qt::EditRole ? QVariant(QString()) : QVariant(QStringLiteral("–"));
    const bool sign = m_state->maps().isPair() && !isBeside();
    return role == Qt::EditRole ? QVariant(value)
        : sign                  ? QVariant(text::signedNumber(value, 3))
                                : QVariant(text::number(value, 3));
}

QVariant MapTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Query");
    if (section < firstKeyColumn())
        return tr("Head");
    const MapData& map = m_state->map();
    return text::integer(
        map.firstKey() + (m_column + section - firstKeyColumn()) * (map.pooled() << m_level));
}

} // namespace ax::ui
