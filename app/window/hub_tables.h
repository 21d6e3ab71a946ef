// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/downloads.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace ax::ui {

/// Repositories that a search found.
class HubRepositories : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Repository, Licence, Fetched, Access, ColumnCount };
    explicit HubRepositories(HubDesk* desk, QObject* parent = nullptr);
    void reload();
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    HubDesk* m_desk;
};

/// What the chosen repository offers, with fit on this machine and where it is already.
class HubOffers : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, Quantisation, Size, Fits, Here, ColumnCount };
    HubOffers(
        HubDesk* desk, ModelCatalog* catalog, Downloads* downloads, QObject* parent = nullptr);
    void reload();
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The model on this computer that holds the offer of a row; nullptr: none.
    const FoundModel* held(int row) const;

private:
    HubDesk* m_desk;
    ModelCatalog* m_catalog;
    Downloads* m_downloads;
    std::vector<FoundModel> m_models;
    std::vector<const FoundModel*> m_held; ///< by row, into m_models
};

/// The queue. `BarRole` is the share that arrived, 0..1.
class DownloadsTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Model, Progress, State, ColumnCount };
    static constexpr int BarRole = Qt::UserRole;
    explicit DownloadsTable(Downloads* downloads, QObject* parent = nullptr);
    void reload();
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    static QString stateText(const Download& one);

private:
    Downloads* m_downloads;
    int m_rows = 0;
};

/// A bar 7 px high from 0 to 1.
class ShareDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

} // namespace ax::ui
