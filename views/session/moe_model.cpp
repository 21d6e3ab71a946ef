// SPDX-License-Identifier: Apache-2.0
#include "views/session/moe_model.h"

#include "views/session/number_text.h"
#include "views/session/session_model.h"

#include <QPointF>

#include <algorithm>

namespace ax::ui {

namespace {

int moeAlignment(bool left)
{
    return int((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

const MoeRouting* ofLayer(const std::vector<MoeRouting>& rows, int layer)
{
    for (const MoeRouting& row : rows)
        if (row.layer == layer && !row.experts.empty())
            return &row;
    return nullptr;
}

} // namespace

MoeModel::MoeModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void MoeModel::setToken(int token)
{
    beginResetModel();
    m_rows.clear();
    m_before.clear();
    m_changed = -1;
    const TraceSession& trace = m_session->trace();
    if (const StepView step = trace.viewStep(token))
        m_rows = step.moe();
    if (const StepView step = trace.viewStep(token - 1); step && !m_rows.empty())
        m_before = step.moe();
    m_experts = trace.header().modelInfo.experts;
    for (const MoeRouting& row : m_rows)
        for (const int expert : row.experts)
            m_experts = std::max(m_experts, expert + 1);
    if (!m_rows.empty() && !m_before.empty()) {
        m_changed = 0;
        for (int row = 0; row < int(m_rows.size()); ++row)
            m_changed += changedAt(row);
    }
    endResetModel();
}

bool MoeModel::changedAt(int row) const
{
    const MoeRouting& now = m_rows[std::size_t(row)];
    const MoeRouting* then = ofLayer(m_before, now.layer);
    return then && !now.experts.empty() && then->experts[0] != now.experts[0];
}

int MoeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MoeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MoeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MoeRouting& row = m_rows[std::size_t(index.row())];
    const auto list = [&] {
        QStringList ids;
        for (const int expert : row.experts)
            ids.append(text::integer(expert));
        return ids.join(QStringLiteral(", "));
    };
    switch (role) {
    case Qt::TextAlignmentRole:
        return moeAlignment(index.column() == Experts);
    case KindRole:
        return LinkRow;
    case CellRole:
        return index.column() == Experts ? MarksCell
            : index.column() == Top      ? ChangedCell
                                         : NumberCell;
    case ChangedRole:
        return index.column() == Top && changedAt(index.row());
    case MarksRole: {
        QVector<QPointF> marks; // place 0..1 among all experts, weight
        for (std::size_t k = 0; k < row.experts.size(); ++k)
            marks.append({ (row.experts[k] + 0.5) / std::max(1, m_experts),
                k < row.weights.size() ? double(row.weights[k]) : 0.0 });
        return QVariant::fromValue(marks);
    }
    case MaximumRole: {
        double most = 0;
        for (const MoeRouting& other : m_rows)
            for (const float weight : other.weights)
                most = std::max(most, double(weight));
        return most;
    }
    case Qt::ToolTipRole:
        if (index.column() == Experts)
            return list();
        return index.column() == Top && changedAt(index.row())
            ? QVariant(tr("The top expert differs from the step before"))
            : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Top && changedAt(index.row()))
            return tr("%1, changed").arg(data(index, Qt::DisplayRole).toString());
        return data(index, Qt::DisplayRole);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Layer:
        return text::integer(row.layer);
    case Experts:
        return list();
    case Top:
        return row.experts.empty() ? QString() : text::integer(row.experts[0]);
    case Weight:
        return row.weights.empty() ? QString() : text::number(row.weights[0], 2);
    case Bits:
        return text::number(row.entropy, 1);
    default:
        return {};
    }
}

QVariant MoeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return moeAlignment(section == Experts);
    if (role == Qt::ToolTipRole && section == Bits)
        return tr("Entropy of the router over all experts, in bits");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Layer:
        return tr("Layer");
    case Experts:
        return tr("Experts 0 to %1, by weight").arg(text::integer(std::max(0, m_experts - 1)));
    case Top:
        return tr("Top");
    case Weight:
        return tr("Weight");
    case Bits:
        return tr("Bits");
    default:
        return {};
    }
}

ExpertLoadModel::ExpertLoadModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void ExpertLoadModel::set(int token, int layer, int experts)
{
    beginResetModel();
    m_shares = QVector<double>(std::max(0, experts), 0.0);
    m_steps = 0;
    double total = 0;
    const TraceSession& trace = m_session->trace();
    for (int index = trace.previousStep(token); index >= 0 && m_steps < kSteps;
         index = trace.previousStep(index - 1)) {
        const std::vector<MoeRouting> rows = trace.viewStep(index).moe();
        const MoeRouting* row = ofLayer(rows, layer);
        if (!row)
            continue;
        ++m_steps;
        for (const int expert : row->experts)
            if (expert >= 0 && expert < experts) {
                m_shares[expert] += 1;
                total += 1;
            }
    }
    if (total > 0)
        for (double& share : m_shares)
            share /= total;
    else
        m_shares.clear();
    endResetModel();
}

int ExpertLoadModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shares.size());
}

int ExpertLoadModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExpertLoadModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const double share = m_shares[index.row()];
    if (role == Qt::TextAlignmentRole)
        return moeAlignment(false);
    if (role == Qt::EditRole)
        return index.column() == Expert ? QVariant(index.row()) : QVariant(share);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Expert ? text::integer(index.row()) : text::number(share, 4);
}

QVariant ExpertLoadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Expert ? tr("Expert") : tr("Share of the load");
}

} // namespace ax::ui
