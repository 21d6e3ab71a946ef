// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/inspect/row_plot.h"

#include <QAbstractTableModel>
#include <QWidget>

namespace ax::ui {

/// Positions by how much they were looked at and how much they mattered, both in square roots.
/// Losses filled, gains outlined, sinks hatched; those whose two ranks lie far apart by name.
class ScatterPlot : public QWidget {
    Q_OBJECT
public:
    /// One position; ranks from 1, the query's own place and sinks left out of them.
    struct Point {
        int position = 0;
        double attention = 0, effect = 0;
        int looked = 0, mattered = 0;
        bool sink = false, own = false;
        int apart() const { return looked > mattered ? looked - mattered : mattered - looked; }
    };
    ScatterPlot(InspectState* state, RowModel* row, QWidget* parent = nullptr);
    const QVector<Point>& points() const { return m_points; }
    /// Those whose ranks part most, among the first of either order.
    QVector<Point> parting() const;
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;
    InspectState* state() const { return m_state; }
    QSize sizeHint() const override { return QSize(look::px(560), look::px(380)); }
    QSize minimumSizeHint() const override { return QSize(look::px(200), look::px(140)); }
    static constexpr double kNothing = 0.02; ///< nat: an effect below is none

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Frame;
    Frame frame(const QSizeF& size) const;
    int pointAt(const QPointF& place) const;
    void rebuild();
    InspectState* m_state;
    RowModel* m_row;
    QVector<Point> m_points;
    int m_hovered = -1;
};

/// "Where the two orders part": the table of the scatter.
class PartingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PartingModel(ScatterPlot* plot, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum Column { Token, Position, Looked, Mattered, Attention, EffectColumn, ColumnCount };
    ScatterPlot* m_plot;
};

} // namespace ax::ui
