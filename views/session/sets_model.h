// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/token_effects.h"

#include <QAbstractTableModel>

#include <optional>

namespace ax::ui {

class SessionModel;

/// Sets of places masked at once: segments, equal tokens, sentences; the largest effect first.
class SetsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Set, Kind, Places, Alone, Together, ColumnCount };

    explicit SetsModel(const SessionModel* session, QObject* parent = nullptr);
    void setScan(const TokenEffects::Scan* scan); ///< nullptr: none
    /// Only sets of this kind; none: all.
    void setKind(std::optional<SetKind> kind);
    std::optional<SetKind> kind() const { return m_kind; }
    int setAt(int row) const; ///< its place in Scan::sets; -1: no such row
    int rowOf(int set) const;
    /// What single effects hide about a set: "Alone … changes it by −0.21 and +0.04, both together
    /// by −2.65: they stand in for one another." Empty: nothing of that kind.
    QString sentence(int set) const;
    /// The set about which there is most to say so; -1: none.
    int mostHidden() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();
    bool hides(int set) const;
    QString label(const PositionSet& set) const;
    const SessionModel* m_session;
    std::optional<TokenEffects::Scan> m_scan;
    std::optional<SetKind> m_kind;
    std::vector<int> m_rows;
};

} // namespace ax::ui
