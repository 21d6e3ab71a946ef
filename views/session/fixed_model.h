// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QByteArray>
#include <QStringList>
#include <QVariant>
#include <QVector>

#include <functional>

namespace ax::ui {

/// A small table whose cells are made all at once: measures, axes, parts of a sum.
class FixedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Cell {
        QString text;
        QVariant value; ///< in full; not valid: the text
        bool right = true;
        QString zone {}; ///< with its glyph
    };
    using Rows = QVector<QVector<Cell>>;
    FixedModel(QStringList names, std::function<Rows()> make, QObject* parent = nullptr);
    void remake();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_names;
    std::function<Rows()> m_make;
    Rows m_rows;
};

namespace cells {
FixedModel::Cell name(const QString& text);
FixedModel::Cell number(double value, int decimals);
FixedModel::Cell signedNumber(double value, int decimals);
FixedModel::Cell integer(qint64 value);
FixedModel::Cell percent(double share, int decimals = 1); ///< the share itself for files
FixedModel::Cell zone(const QString& name);
} // namespace cells

} // namespace ax::ui
