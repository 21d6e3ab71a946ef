// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/axis_words.h"
#include "views/manifold/manifold_state.h"

#include <QWidget>

namespace ax::ui {

/// Clusters of the last runs side by side, as wide as they are many, joined where an id went on;
/// what was born, split or merged is written beside it. A click chooses a cluster.
class LineagePlot : public QWidget {
    Q_OBJECT
public:
    explicit LineagePlot(ManifoldState* state, QWidget* parent = nullptr);
    void draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const;
    QSize sizeHint() const override { return QSize(look::px(360), look::px(200)); }
    QSize minimumSizeHint() const override { return QSize(look::px(180), look::px(90)); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Bar {
        QRectF rect;
        std::int32_t id = 0, zone = 5;
        int run = 0; ///< place among the shown generations
    };
    QVector<Generation> shown() const;
    QVector<Bar> bars(const QSizeF& size, const QVector<Generation>& runs) const;
    ManifoldState* m_state;
};

/// Where a token sits on the axes.
class AxisPlot : public QWidget {
    Q_OBJECT
public:
    explicit AxisPlot(QWidget* parent = nullptr);
    void set(const QVector<AxisLine>& axes);
    const QVector<AxisLine>& axes() const { return m_axes; }
    void draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const;
    QSize sizeHint() const override { return QSize(look::px(360), look::px(130)); }
    QSize minimumSizeHint() const override { return QSize(look::px(180), look::px(112)); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<AxisLine> m_axes;
};

/// When the tokens were written, by zone, with two handles for the times that are shown.
class TimeStrip : public QWidget {
    Q_OBJECT
public:
    explicit TimeStrip(ManifoldState* state, QWidget* parent = nullptr);
    void draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const;
    QSize sizeHint() const override { return QSize(look::px(600), look::px(92)); }
    QSize minimumSizeHint() const override { return QSize(look::px(200), look::px(48)); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plotRect(const QSizeF& size) const;
    double x(qint64 time, const QRectF& plot) const;
    qint64 time(double x, const QRectF& plot) const;
    ManifoldState* m_state;
    int m_held = 0; ///< -1, 1: a handle; 2: both; 0: none
    qint64 m_grip = 0; ///< where both were taken
    std::pair<qint64, qint64> m_before; ///< times when it was pressed
};

} // namespace ax::ui
