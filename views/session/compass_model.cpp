// SPDX-License-Identifier: Apache-2.0
#include "views/session/compass_model.h"

#include "views/session/number_text.h"
#include "views/session/table_roles.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace ax::ui {
namespace {

constexpr int kRim = 36; ///< parts of the rim, 7.5 degrees each

} // namespace

void CompassModel::set(const AttentionRow& row, const QVector<float>& headings)
{
    beginResetModel();
    m_reading = compass(row);
    m_headings = headings;
    m_visible = row.visible;
    m_rim.fill(0, kRim);
    float sum = 0;
    for (const Link& link : row.links) {
        const float share
            = compassAngle(row.token - link.position, row.visible) / float(1.5 * std::numbers::pi);
        m_rim[std::clamp(int(share * kRim), 0, kRim - 1)] += link.probability;
        sum += link.probability;
    }
    for (float& mass : m_rim)
        mass = sum > 0 ? mass / sum : 0;
    endResetModel();
}

float CompassModel::spread() const
{
    return compassSpread(std::span(m_headings.constData(), std::size_t(m_headings.size())));
}

int CompassModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || isEmpty() ? 0 : 4;
}
int CompassModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompassModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == CellRole)
        return index.column() == Value ? NumberCell : TextCell;
    if (role != Qt::DisplayRole)
        return {};
    const bool value = index.column() == Value;
    switch (index.row()) {
    case 0:
        return value
            ? tr("%1°").arg(text::integer(std::lround(m_reading.heading * 180 / std::numbers::pi)))
            : tr("Heading");
    case 1:
        return value ? text::number(m_reading.resultant, 2) : tr("Focus R");
    case 2:
        return value ? text::number(spread(), 2) : tr("Spread W");
    default:
        return value ? text::percent(m_reading.sinkShare, 0) : tr("Sinks");
    }
}

QVariant CompassModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Compass") : tr("Value");
}

} // namespace ax::ui
