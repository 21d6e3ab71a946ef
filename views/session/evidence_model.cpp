// SPDX-License-Identifier: Apache-2.0
#include "views/session/evidence_model.h"

#include "views/session/number_text.h"
#include "views/session/session_model.h"

#include <QStringList>

namespace ax::ui {

EvidenceModel::EvidenceModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void EvidenceModel::set(const QString& name, int token)
{
    beginResetModel();
    m_rules.clear();
    m_rows.clear();
    m_verdict = {};
    m_margin = kAbsent;
    m_runnerUp.clear();
    const TraceSession& trace = m_session->trace();
    if (m_presetName != name) {
        auto read = ZonePreset::builtin(name.toStdString());
        m_preset.reset();
        if (read)
            m_preset = std::move(*read);
        m_presetName = name;
    }
    const auto& preset = m_preset;
    if (preset && token >= 0 && token < trace.tokenCount() && trace.hasStep(token)) {
        const StepRecord step = trace.step(token);
        const ZoneSignals values
            = zoneSignals(step, zoneReading(trace.header(), *preset, step.tokenIndex));
        m_rules = preset->readings(values);
        m_verdict = preset->classify(values);
        for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
            m_rows.push_back({ int(rule), -1 });
            for (std::size_t sign = 0; sign < m_rules[rule].signs.size(); ++sign)
                m_rows.push_back({ int(rule), int(sign) });
            // With evidence every rule has a score: how far the winner is ahead.
            const ZoneRuleReading& reading = m_rules[rule];
            if (reading.signs.size() > 1 && reading.zone != m_verdict.zone && present(reading.value)
                && m_verdict.evaluated && !(m_verdict.confidence - reading.value >= m_margin)) {
                m_margin = m_verdict.confidence - reading.value;
                m_runnerUp = reading.zone;
            }
        }
    }
    endResetModel();
}

QStringList EvidenceModel::missing() const
{
    QStringList names;
    for (const ZoneRuleReading& rule : m_rules)
        for (const ZoneSignReading& sign : rule.signs) {
            const QString name = QString::fromStdString(sign.signal);
            if (sign.state == ZoneSignReading::State::NotEvaluated && !names.contains(name))
                names << name;
        }
    return names;
}

int EvidenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int EvidenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const Row row = m_rows[std::size_t(index.row())];
    const ZoneRuleReading& rule = m_rules[std::size_t(row.rule)];
    const ZoneSignReading* sign = row.sign < 0 ? nullptr : &rule.signs[std::size_t(row.sign)];
    const float value = sign ? sign->value : rule.value;
    switch (index.column()) {
    case Name:
        return sign             ? QString::fromStdString(sign->signal)
            : rule.rule.empty() ? tr("otherwise %1").arg(QString::fromStdString(rule.zone))
                                : QString::fromStdString(rule.zone);
    case Value:
        if (!present(value))
            return {};
        return role == Qt::EditRole ? QVariant(double(value)) : QVariant(text::number(value, 2));
    case Condition:
        return sign ? QString::fromStdString(sign->condition) : QString();
    case State:
        if (sign)
            return sign->state == ZoneSignReading::State::Holds ? tr("pass")
                : sign->state == ZoneSignReading::State::Fails  ? tr("fail")
                                                                : tr("not evaluated");
        return rule.state == ZoneRuleReading::State::Fired     ? tr("fired")
            : rule.state == ZoneRuleReading::State::No         ? tr("no")
            : rule.state == ZoneRuleReading::State::NotReached ? tr("not reached")
                                                               : tr("not evaluated");
    default:
        return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name     ? tr("Zone and signal")
        : section == Value     ? tr("Value")
        : section == Condition ? tr("Condition")
                               : tr("State");
}

} // namespace ax::ui
