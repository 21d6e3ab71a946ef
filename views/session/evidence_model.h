// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/zones.h"

#include <QAbstractTableModel>

#include <optional>

namespace ax::ui {

class SessionModel;

/// Why a step has its zone under a preset that is chosen for looking, not the one it was recorded
/// with: a row for each rule, then one for each of its comparisons.
class EvidenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Value, Condition, State, ColumnCount };
    struct Row {
        int rule = 0;
        int sign = -1; ///< -1: the rule itself
    };

    EvidenceModel(const SessionModel* session, QObject* parent);
    /// An unknown preset and a token without a step leave it empty.
    void set(const QString& preset, int token);
    const std::vector<ZoneRuleReading>& rules() const { return m_rules; }
    const std::vector<Row>& rows() const { return m_rows; }
    const ZoneVerdict& verdict() const { return m_verdict; }
    /// With evidence the score of the runner-up and its zone.
    float margin() const { return m_margin; }
    const std::string& runnerUp() const { return m_runnerUp; }
    /// Some comparison could not be made.
    QStringList missing() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const SessionModel* m_session;
    std::vector<ZoneRuleReading> m_rules;
    std::vector<Row> m_rows;
    std::optional<ZonePreset> m_preset; ///< the last that was asked for: reading it costs
    QString m_presetName;
    ZoneVerdict m_verdict;
    float m_margin = kAbsent;
    std::string m_runnerUp;
};

} // namespace ax::ui
