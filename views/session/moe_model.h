// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/records.h"
#include "views/session/table_roles.h"

#include <QAbstractTableModel>

namespace ax::ui {

class SessionModel;

/// Experts of each MoE layer of one step.
class MoeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Layer, Experts, Top, Weight, Bits, ColumnCount };

    explicit MoeModel(const SessionModel* session, QObject* parent = nullptr);
    void setToken(int token);
    const std::vector<MoeRouting>& routing() const { return m_rows; }
    /// Experts a layer has: as the trace says, else one more than the highest seen in this step.
    int experts() const { return m_experts; }
    /// Layers whose top expert differs from the step before, -1 without one.
    int changed() const { return m_changed; }
    bool changedAt(int row) const; ///< the churn of one layer

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const SessionModel* m_session;
    std::vector<MoeRouting> m_rows, m_before;
    int m_experts = 0, m_changed = -1;
};

/// How often each expert of one layer was used in the recorded steps up to a token (at most
/// kSteps of them).
class ExpertLoadModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Expert, Share, ColumnCount };
    static constexpr int kSteps = 2048;

    explicit ExpertLoadModel(const SessionModel* session, QObject* parent = nullptr);
    void set(int token, int layer, int experts);
    const QVector<double>& shares() const { return m_shares; } ///< sum 1, empty without steps
    int steps() const { return m_steps; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const SessionModel* m_session;
    QVector<double> m_shares;
    int m_steps = 0;
};

} // namespace ax::ui
