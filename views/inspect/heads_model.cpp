// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/heads_model.h"

#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {

HeadsModel::HeadsModel(InspectState* state, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
    connect(state, &InspectState::tableChanged, this, [this] {
        m_sortColumn = -1;
        rebuild();
    });
    rebuild();
}

QString HeadsModel::nameOf(const HeadRef& head)
{
    return head.head < 0 ? tr("L%1 · mean").arg(head.layer)
                         : tr("L%1 · H%2").arg(head.layer).arg(head.head);
}

void HeadsModel::setFilter(const QString& text)
{
    if (text.trimmed() == m_filter)
        return;
    m_filter = text.trimmed();
    rebuild();
}

void HeadsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column >= First ? column - First : column;
    m_order = order;
    rebuild();
}

void HeadsModel::rebuild()
{
    beginResetModel();
    const HeadTable& table = m_state->table();
    m_ids = m_state->statistics();
    if (m_ids.removeOne(m_state->statistic()))
        m_ids.prepend(m_state->statistic());
    if (m_ids.value(0) == QLatin1String("effect") && m_ids.removeOne(QStringLiteral("on_place")))
        m_ids.insert(1, QStringLiteral("on_place"));
    m_rows.clear();
    const QStringList words = m_filter.toLower()
                                  .replace(QLatin1Char('.'), QLatin1String(" h"))
                                  .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int layer = 0; layer < int(table.layers.size()); ++layer)
        for (int column = 0; column < int(table.heads.size()); ++column) {
            const int l = table.layers[std::size_t(layer)], h = table.heads[std::size_t(column)];
            const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) {
                const QString digits = word.mid(
                    word.startsWith(QLatin1Char('l')) || word.startsWith(QLatin1Char('h')) ? 1 : 0);
                const bool number
                    = digits == QString::number(word.startsWith(QLatin1Char('h')) ? h : l);
                return digits.isEmpty() || number;
            });
            if (fits)
                m_rows.append({ layer, column });
        }
    const QString by
        = m_sortColumn < 0 || m_sortColumn >= m_ids.size() ? m_ids.value(0) : m_ids[m_sortColumn];
    const bool bySize = by == QLatin1String("effect");
    const auto value = [&](const Row& row) {
        const float v = m_state->valueOf(by, row.layerRow, row.column);
        return bySize ? std::fabs(v) : v;
    };
    const bool down = m_sortColumn < 0 || m_order == Qt::DescendingOrder;
    if (!by.isEmpty() && !(m_sortColumn == Head))
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](const Row& a, const Row& b) {
            const float x = value(a), y = value(b);
            if (!present(x) || !present(y))
                return present(x) && !present(y);
            return down ? x > y : x < y;
        });
    m_largest = 0;
    for (const Row& row : std::as_const(m_rows)) {
        const float v = m_state->valueOf(m_ids.value(0), row.layerRow, row.column);
        if (present(v))
            m_largest = std::max(m_largest, std::fabs(v));
    }
    endResetModel();
}

HeadRef HeadsModel::headAt(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return { -1, -1 };
    const Row& at = m_rows[row];
    return { m_state->table().layers[std::size_t(at.layerRow)],
        m_state->table().heads[std::size_t(at.column)] };
}

int HeadsModel::rowOf(const HeadRef& head) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (headAt(row) == head)
            return row;
    return -1;
}

int HeadsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int HeadsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : First + int(m_ids.size());
}

QVariant HeadsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    const int column = index.column();
    const float value = column >= First
        ? m_state->valueOf(statisticAt(column), row.layerRow, row.column)
        : kAbsent;
    const bool effect = column >= First && statisticAt(column) == QLatin1String("effect");
    switch (role) {
    case Qt::DisplayRole:
        if (column == Rank)
            return text::integer(index.row() + 1);
        if (column == Head)
            return nameOf(headAt(index.row()));
        return statisticText(statisticAt(column).toStdString(), value);
    case Qt::EditRole:
        if (column == Rank)
            return index.row() + 1;
        if (column == Head)
            return nameOf(headAt(index.row()));
        return present(value) ? QVariant(double(value)) : QVariant(QString());
    case Qt::TextAlignmentRole:
        return int((column == Head ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case CellRole:
        return column == Rank ? MutedNumberCell
            : column == Head  ? TextCell
            : effect          ? DifferenceCell
                              : NumberCell;
    case ValueRole:
        return double(value);
    case MaximumRole:
        return double(m_largest);
    default:
        return {};
    }
}

QVariant HeadsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Head ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole && section >= First
        && statisticAt(section) == QLatin1String("on_place") && m_state->placeThatMattered() >= 0)
        return tr("on %1 %2")
            .arg(middleCut(
                     tokenLabel(m_state->context().session->trace(), m_state->placeThatMattered())
                         .text,
                     10),
                text::integer(m_state->placeThatMattered()));
    if (role == Qt::DisplayRole)
        return section == Rank ? QStringLiteral("#")
            : section == Head  ? tr("Head")
                               : wordsOf(statisticAt(section).toStdString()).title;
    if (role == Qt::ToolTipRole && section >= First)
        return wordsOf(statisticAt(section).toStdString()).meaning;
    return {};
}

} // namespace ax::ui
