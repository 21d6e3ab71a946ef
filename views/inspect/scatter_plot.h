// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/inspect/row_plot.h"

#include <QAbstractTableModel>
#include <QWidget>

namespace ax::ui {

/// Positions by how much they were looked at and how much they mattered, both in square roots; or
/// heads by their look at the place that mattered most and what silencing each does.
/// Losses filled, gains outlined, sinks hatched; those whose two ranks lie far apart by name.
class ScatterPlot : public QWidget {
    Q_OBJECT
public:
    enum class Of { Positions, Heads };
    /// One position or head; ranks from 1, the query's own place and sinks left out of them.
    struct Point {
        int position = 0; ///< -1: a head
        double attention = 0, effect = 0;
        int looked = 0, mattered = 0;
        bool sink = false, own = false;
        HeadRef head;
        int apart() const { return looked > mattered ? looked - mattered : mattered - looked; }
    };
    ScatterPlot(InspectState* state, RowModel* row, QWidget* parent = nullptr);
    void setOf(Of of);
    Of of() const { return m_of; }
    int marked() const { return m_hovered; } ///< of points(); -1: none
    QString nameOf(const Point& point) const; ///< "␣keys 63", "L18 · H2"
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
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Frame;
    void fillPositions();
    void fillHeads();
    void mark(int point);
    int beside(double Point::*along, int by) const;
    void open(const Point& point);
    QString wordsOf(const Point& point) const;
    Frame frame(const QSizeF& size) const;
    int pointAt(const QPointF& place) const;
    void rebuild();
    InspectState* m_state;
    RowModel* m_row;
    QVector<Point> m_points;
    Of m_of = Of::Positions;
    int m_hovered = -1;
};

/// All points, the table of the scatter; or "Where the two orders part" alone.
class PartingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Rows { All, Parting };
    explicit PartingModel(ScatterPlot* plot, Rows rows, QObject* parent = nullptr);
    const ScatterPlot::Point& pointAt(int row) const { return m_points[row]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    enum Column { Token, Position, Looked, Mattered, Attention, EffectColumn, ColumnCount };

private:
    ScatterPlot* m_plot;
    QVector<ScatterPlot::Point> m_points;
};

} // namespace ax::ui
