// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/compass.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QPixmap>
#include <QString>
#include <QStyledItemDelegate>

#include <vector>

namespace ax::ui {

/// A state is an icon and a word, in the colour of the state: never colour alone.
struct StatusMark {
    QString icon;
    QColor colour;
    QPixmap pixmap(int size, qreal ratio) const;
};
StatusMark statusMark(CompassStatus status);
StatusMark levelMark(double drift);
/// "warning, from 0.30"
QString statusText(CompassStatus status, const CompassLimits& limits);

/// Name, value and remark of what the compass reads; a remark may be a state with its icon.
class FactsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Row {
        QString name, value, remark;
        StatusMark mark {}; ///< before the remark; without an icon: none
    };
    using QAbstractTableModel::QAbstractTableModel;
    void set(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Row> m_rows;
};

/// The column of levels: icon and word of the drift in ValueRole.
class LevelDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace ax::ui
