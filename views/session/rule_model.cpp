// SPDX-License-Identifier: Apache-2.0
#include "views/session/rule_model.h"

#include "views/session/number_text.h"
#include "views/session/session_model.h"

namespace ax::ui {

RuleModel::RuleModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void RuleModel::setToken(int token)
{
    beginResetModel();
    m_rows.clear();
    const TraceSession& trace = m_session->trace();
    if (token >= 0 && token < trace.tokenCount() && trace.hasStep(token)) {
        const StepRecord step = trace.step(token);
        // A preset of another program is not known here: its verdict stands without the rules.
        if (const auto preset = ZonePreset::builtin(step.zonePreset); preset && !step.zone.empty())
            m_rows = preset->readings(
                zoneSignals(step, zoneReading(trace.header(), *preset, step.tokenIndex)));
        // What was recorded counts: without the signals it was made from nothing fires here.
        bool agrees = false;
        for (const ZoneRuleReading& row : m_rows)
            agrees |= row.state == ZoneRuleReading::State::Fired && row.zone == step.zone;
        if (!agrees)
            m_rows.clear();
    }
    endResetModel();
}

int RuleModel::firedRow() const
{
    for (std::size_t k = 0; k < m_rows.size(); ++k)
        if (m_rows[k].state == ZoneRuleReading::State::Fired)
            return int(k);
    return -1;
}

int RuleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int RuleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RuleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ZoneRuleReading& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Number:
            return text::integer(index.row() + 1);
        case Rule:
            return row.rule.empty() ? tr("otherwise %1").arg(QString::fromStdString(row.zone))
                                    : QString::fromStdString(row.rule);
        case Value:
            return present(row.value) ? text::number(row.value, 2) : QString();
        case State:
            switch (row.state) {
            case ZoneRuleReading::State::Fired:
                return tr("✓ fired");
            case ZoneRuleReading::State::No:
                return tr("no");
            case ZoneRuleReading::State::NotEvaluated:
                return tr("not evaluated");
            case ZoneRuleReading::State::NotReached:
                return tr("not reached");
            }
            return {};
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return QString::fromStdString(row.zone);
    case Qt::TextAlignmentRole:
        return int(
            (index.column() == Rule || index.column() == State ? Qt::AlignLeft : Qt::AlignRight)
            | Qt::AlignVCenter);
    case KindRole:
        return LinkRow;
    case CellRole:
        return index.column() == Value ? NumberCell
            : index.column() == Number ? MutedNumberCell
                                       : TextCell;
    default:
        return {};
    }
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Rule ? tr("Rule")
        : section == Value ? tr("Value")
        : section == State ? tr("State")
                           : QString();
}

} // namespace ax::ui
