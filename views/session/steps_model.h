// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/table_roles.h"

#include <QAbstractTableModel>

namespace ax::ui {

struct Change;
class SessionModel;

/// One row per token with its signals: the table behind the timeline and every token list. Reads
/// the session in place, so 100,000 rows cost nothing until they are shown.
class StepsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Position,
        Token,
        Segment,
        Probability,
        Surprisal,
        Entropy,
        ZoneName,
        ColumnCount
    };

    explicit StepsModel(SessionModel* session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow(const Change& change);
    SessionModel* m_session;
    int m_rows = 0;
};

} // namespace ax::ui
