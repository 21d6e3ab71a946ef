// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/serve_desk.h"

#include <QAbstractTableModel>

namespace ax::ui {

/// Requests that the served model answers now or will.
class RequestsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Client, From, Asks, Attention, Now, Tokens, Speed, Since, ColumnCount };
    explicit RequestsModel(ServeDesk* desk, QObject* parent = nullptr);
    QString idAt(int row) const; ///< empty: no such row
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    ServeDesk* m_desk;
    QVector<ServedRequest> m_rows;
};

/// What was answered, newest first.
class ServeLogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Code, From, What, Details, Took, ColumnCount };
    explicit ServeLogModel(ServeDesk* desk, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ServeDesk* m_desk;
};

} // namespace ax::ui
