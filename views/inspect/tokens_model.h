// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/inspect/inspect_state.h"
#include "views/session/table_roles.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace ax::ui {

struct Change;

/// All tokens of the session in one of several orders, found by text or position; 100,000 rows
/// cost an index each.
class TokensModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Order { Position, Received, Surprisal, Mattered };
    enum Column { Position, Token, Segment, Surprisal, Received, Effect, Kept, ColumnCount };

    explicit TokensModel(InspectState* state, QObject* parent = nullptr);
    void setOrder(Order order);
    Order order() const { return m_order; }
    /// Tokens that hold the text; a number also finds that position. Empty: all.
    void setFilter(const QString& text);
    /// The first `most` rows only; 0: all. Hubs are the first of the order Received.
    void setMost(int most);
    int tokenAt(int row) const;
    int rowOf(int token) const; ///< -1: not listed

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();
    void refresh();
    void measure(); ///< lengths of the longest bars
    float effect(int token) const;
    /// What stands in a column: Effect is there where a token was scanned, Kept with a policy.
    int columnAt(int section) const;
    InspectState* m_state;
    QVector<int> m_rows; ///< empty when all stand in their own order
    QVector<int> m_places; ///< row of a token, built with the first question
    bool m_plain = true;
    int m_count = 0;
    Order m_order = Order::Position;
    QString m_filter;
    int m_most = 0;
    float m_largest = 0, m_largestEffect = 0;
    QTimer m_later;
};

} // namespace ax::ui
