// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"
#include "views/session/table_roles.h"

#include <QAbstractTableModel>

namespace ax::ui {

class SessionModel;

/// "What it could have written": alternatives of one token with the written one marked (added when
/// it is not among them).
class AlternativesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rank, Token, Probability, Log, State, ColumnCount };

    explicit AlternativesModel(const SessionModel* session, QObject* parent = nullptr);
    void setToken(int token);
    bool isEmpty() const { return m_rows.isEmpty(); }
    /// Difference of the first two log-probabilities; NaN with fewer.
    double lead() const;
    const Alternative& alternative(int row) const { return m_rows[row].token; }
    bool isWritten(int row) const { return m_rows[row].written; }
    int writtenRank() const; ///< among those that were recorded, from 1; 0: not one of them

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Alternative token;
        int rank = 0; ///< 0: below the kept ones
        bool written = false;
    };
    const SessionModel* m_session;
    QVector<Row> m_rows;
};

/// "Logit lens": what each layer would say, three tokens a layer.
class LogitLensModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Layer, First, Second, Third, Probability, ColumnCount };

    explicit LogitLensModel(const SessionModel* session, QObject* parent = nullptr);
    void setToken(int token);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const SessionModel* m_session;
    std::vector<LogitLensRow> m_rows;
};

} // namespace ax::ui
