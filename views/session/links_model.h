// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/attention_row.h"
#include "views/session/selection.h"
#include "views/session/table_roles.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ax::ui {

class SessionModel;

/// Rows of the Links tab: links by rank, then a section row and the sinks.
class LinksModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rank, Token, Back, Attention, Content, Without, ColumnCount };

    explicit LinksModel(const SessionModel* session, QObject* parent = nullptr);

    void setRow(AttentionRow row, Selection::Direction direction);
    const AttentionRow& attentionRow() const { return m_row; }
    /// All links before the sinks, or the first ones.
    void setShowAll(bool on);
    bool showsAll() const { return m_showAll; }
    static constexpr int kFirstLinks = 8;
    int linkRows() const; ///< rows above the section row
    /// Δ log-probability when `position` alone is hidden. Kept until clear, so that it is there
    /// again when undo brings the token back.
    void setWithout(const TokenRef& token, int position, float delta);
    void clearWithout();
    float without(const TokenRef& token, int position) const; ///< NaN: not tried

    int positionAt(int row) const; ///< -1 for the section row
    int rowOf(int position) const; ///< -1 when not listed

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    const Link* linkAt(int row) const;
    QVariant display(const Link& link, int row, int column) const;
    const SessionModel* m_session;
    AttentionRow m_row;
    Selection::Direction m_direction = Selection::Direction::AttendsTo;
    TokenRef m_token; ///< of the row
    QHash<QPair<TokenRef, int>, float> m_without;
    bool m_showAll = false;
};

} // namespace ax::ui
