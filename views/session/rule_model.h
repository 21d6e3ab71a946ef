// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/zones.h"
#include "views/session/table_roles.h"

#include <QAbstractTableModel>

namespace ax::ui {

class SessionModel;

/// The rules of the preset that named a step's zone, in order: what each read, and what came of it.
class RuleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Rule, Value, State, ColumnCount };

    RuleModel(const SessionModel* session, QObject* parent);
    void setToken(int token);
    int firedRow() const; ///< -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const SessionModel* m_session;
    std::vector<ZoneRuleReading> m_rows;
};

} // namespace ax::ui
