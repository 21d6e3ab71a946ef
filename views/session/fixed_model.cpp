// SPDX-License-Identifier: Apache-2.0
#include "views/session/fixed_model.h"

#include "views/session/number_text.h"
#include "views/session/table_roles.h"

namespace ax::ui {

namespace cells {

FixedModel::Cell name(const QString& text) { return { text, {}, false }; }
FixedModel::Cell number(double value, int decimals)
{
    return { text::number(value, decimals), value, true };
}
FixedModel::Cell signedNumber(double value, int decimals)
{
    return { text::signedNumber(value, decimals), value, true };
}
FixedModel::Cell integer(qint64 value) { return { text::integer(value), value, true }; }
FixedModel::Cell percent(double share, int decimals)
{
    return { text::percent(share, decimals), share, true };
}
FixedModel::Cell zone(const QString& name) { return { name, {}, false, name }; }

} // namespace cells

FixedModel::FixedModel(QStringList names, std::function<Rows()> make, QObject* parent)
    : QAbstractTableModel(parent)
    , m_names(std::move(names))
    , m_make(std::move(make))
{
    remake();
}

void FixedModel::remake()
{
    beginResetModel();
    m_rows = m_make();
    endResetModel();
}

int FixedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int FixedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

QVariant FixedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell cell = m_rows[index.row()].value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::EditRole:
        return cell.value.isValid() ? cell.value : QVariant(cell.text);
    case Qt::TextAlignmentRole:
        return int((cell.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case CellRole:
        return !cell.zone.isEmpty() ? ZoneCell : cell.right ? NumberCell : TextCell;
    case ZoneRole:
        return cell.zone;
    default:
        return {};
    }
}

QVariant FixedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section > 0 && (m_rows.isEmpty() || m_rows.first().value(section).right)
                           ? Qt::AlignRight
                           : Qt::AlignLeft)
            | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_names.value(section)) : QVariant();
}

} // namespace ax::ui
