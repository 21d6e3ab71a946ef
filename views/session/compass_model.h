// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/compass.h"

#include <QAbstractTableModel>
#include <QVector>

namespace ax::ui {

/// What the compass of a step says, as a table.
class CompassModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Value, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// `row`: of the step, direction AttendsTo. `headings`: of the steps up to it, its own last.
    void set(const AttentionRow& row, const QVector<float>& headings);
    bool isEmpty() const { return !present(m_reading.heading); }
    const CompassReading& reading() const { return m_reading; }
    const QVector<float>& headings() const { return m_headings; }
    float spread() const;
    /// Mass of each part of the rim, near first; sums to 1 without sinks.
    const QVector<float>& rim() const { return m_rim; }
    int visible() const { return m_visible; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    CompassReading m_reading;
    QVector<float> m_headings, m_rim;
    int m_visible = 0;
};

} // namespace ax::ui
