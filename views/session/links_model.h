// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/attention_row.h"
#include "views/session/selection.h"
#include "views/session/table_roles.h"
#include "views/session/token_effects.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace ax::ui {

class SessionModel;

/// Rows of the Links tab: links by rank, then a section row and the sinks. In order of effect:
/// places by what hiding them does, then those that were looked at most and hardly mattered.
class LinksModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rank, Token, Back, Attention, Content, Without, ColumnCount };

    enum class Order { Attention, Effect };

    explicit LinksModel(const SessionModel* session, QObject* parent = nullptr);

    void setRow(AttentionRow row, Selection::Direction direction);
    const AttentionRow& attentionRow() const { return m_row; }
    /// All links before the sinks, or the first ones.
    void setShowAll(bool on);
    bool showsAll() const { return m_showAll; }
    int firstLinks() const; ///< rows of the order that are shown at first
    int allLinks() const; ///< that it has
    /// Rows that are section heads; each stands over all columns.
    QVector<int> sectionRows() const;
    /// Effects of every place on the token of the row; nullptr: it was not scanned.
    void setScan(const TokenEffects::Scan* scan);
    bool hasScan() const { return m_scan.has_value(); }
    /// By effect only while there is a scan.
    void setOrder(Order order);
    Order order() const { return m_scan ? m_order : Order::Attention; }
    /// Δ log-probability when `position` alone is hidden. Kept until clear, so that it is there
    /// again when undo brings the token back.
    void setWithout(const TokenRef& token, int position, float delta);
    void clearWithout();
    float without(const TokenRef& token, int position) const; ///< NaN: neither tried nor scanned

    int positionAt(int row) const; ///< -1 for the section row
    int rowOf(int position) const; ///< -1 when not listed

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Entry {
        Link link;
        int rank = 0; ///< 1 …; 0: none
        QString section; ///< a head of a section; then the rest says nothing
        bool own = false; ///< the place of the query itself
    };
    void rebuild();
    void addAttentionOrder();
    void addEffectOrder();
    const Entry* entryAt(int row) const; ///< nullptr for the head of a section
    QVariant display(const Entry& entry, int column) const;
    QVariant sectionData(const Entry& entry, int column, int role) const;
    const SessionModel* m_session;
    AttentionRow m_row;
    Selection::Direction m_direction = Selection::Direction::AttendsTo;
    TokenRef m_token; ///< of the row
    QHash<QPair<TokenRef, int>, float> m_without;
    std::optional<TokenEffects::Scan> m_scan;
    std::vector<Entry> m_entries;
    Order m_order = Order::Attention;
    bool m_showAll = false;
};

} // namespace ax::ui
