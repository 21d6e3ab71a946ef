// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/inspect/inspect_state.h"
#include "views/inspect/token_order.h"
#include "views/session/table_roles.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace ax::ui {

struct Change;

/// All tokens of the session in one of several orders, found by text or position; 100,000 rows
/// cost an index each. Long sessions are sorted and searched beside the GUI thread: what was listed
/// stays until the new order is whole. While the pinned token's effects are shown, Received is what
/// that token looked at.
class TokensModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using Order = TokenOrder;
    enum Column { Position, Token, Segment, Zone, Surprisal, Received, Effect, Kept, ColumnCount };

    explicit TokensModel(InspectState* state, QObject* parent = nullptr);
    void setOrder(Order order);
    Order order() const { return m_order; }
    /// Tokens that hold the text; a number also finds that position. Empty: all.
    void setFilter(const QString& text);
    /// The first `most` rows only; 0: all. Hubs are the first of the order Received.
    void setMost(int most);
    /// Received holds what the pinned token looked at, and Effect what that did to it.
    bool showsLooks() const { return m_looks; }
    bool isOrdering() const; ///< rows of another order are on their way
    /// Most tokens that were gone through in one event of the GUI thread, for tests.
    int mostInOneEvent() const { return m_mostAtOnce; }
    static constexpr int kAtOnce = 4096; ///< more are gone through beside the GUI thread
    int tokenAt(int row) const;
    int rowOf(int token) const; ///< -1: not listed

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild(bool removed = false);
    void updateColumns();
    TokenOrderInput input() const;
    void take(OrderedTokens found);
    float effect(int token) const;
    float looked(int token) const; ///< kAbsent: not known
    float barOf(int token) const { return m_looks ? looked(token) : m_state->received(token); }
    QString noteOf(int token) const;
    /// What stands in a column: Effect is there where a token was scanned, Kept with a policy.
    int columnAt(int section) const;
    InspectState* m_state;
    QVector<int> m_rows; ///< empty when all stand in their own order
    bool m_plain = true;
    int m_count = 0;
    Order m_order = Order::Position;
    QString m_filter;
    int m_most = 0, m_mostAtOnce = 0;
    float m_largest = 0, m_largestEffect = 0;
    bool m_hasEffects = false, m_hasKept = false, m_looks = false; ///< which columns there are
    std::vector<float> m_row; ///< of the pinned token, by position; below 0: not known
    QTimer m_later;
};

} // namespace ax::ui
