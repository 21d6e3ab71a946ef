// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/model_catalog.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace ax::ui {

/// Rows of the catalog as the start page shows them.
class ModelsTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Format, File, Needs, Bar, FitColumn, Layers, Place, ColumnCount };
    enum Role { FitRole = Qt::UserRole + 1, NeedsRole, FreeRole, TotalRole };

    explicit ModelsTable(ModelCatalog* catalog, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ModelCatalog* m_catalog;
};

/// Paints the bar of needed memory with the mark of the free memory, and the fit with its icon.
class FitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ax::ui
