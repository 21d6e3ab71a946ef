// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/server_list.h"

#include <QAbstractListModel>
#include <QAbstractTableModel>

namespace ax::ui {

/// The servers as rows of the dock.
class ServersModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        Address = Qt::UserRole + 1,
        State, ///< words
        StateKind, ///< "ok", "halt", "muted"
        Badge, ///< words; empty: not known yet
        Steps, ///< 1..4 of the badge
        Partial, ///< "partial heads, 4 of 16"; empty: all
        Model, ///< the model and how many there are
        Key, ///< words
        HasKey,
        Problem,
        InUse
    };
    explicit ServersModel(ServerList* list, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// The server whose model is open; empty: none.
    void setInUse(const QString& url);

private:
    ServerList* m_list;
    QString m_inUse;
};

/// What each server gives: one row a capability, one column a server that answered.
class ServerGifts : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ServerGifts(ServerList* list, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ServerList* m_list;
    QVector<int> m_columns; ///< rows of the list
};

/// The badge of a server in words and its steps, 1..4.
QString badgeText(const ServerEntry& entry);
int badgeSteps(const ServerEntry& entry);
QString partialText(const ServerEntry& entry);

} // namespace ax::ui
