// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/manifold/manifold_state.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace ax::ui {

class LegendBox;

/// The picture of all points: dots or density, cluster labels, lasso, live token. The dots are one
/// image, made beside the GUI thread; while another is made the last one is moved and scaled, so a
/// frame costs the same for any number of points.
class ScatterCanvas : public QWidget {
    Q_OBJECT
public:
    explicit ScatterCanvas(ManifoldState* state, QWidget* parent = nullptr);

    enum class Tool { Hand, Lasso, Box };
    Tool tool() const { return m_tool; }
    void setTool(Tool tool);
    /// The same painter for screen and files; in files all is drawn anew at their size.
    void draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const;

    const PlaneView& plane() const { return m_view; }
    void setPlane(const PlaneView& view);
    void zoom(double factor, const QPointF& at);
    void fit();
    void goLive();
    bool isDrawn() const; ///< the image is of the present view
    QPointF screenOf(qint64 row) const;
    /// Rectangles of the labels as they stand, null where there is no room. By cluster label.
    QVector<QRectF> labelRects() const { return m_labels; }
    QString words() const; ///< for who cannot see it

    QSize sizeHint() const override { return QSize(look::px(860), look::px(560)); }
    QSize minimumSizeHint() const override { return QSize(look::px(240), look::px(160)); }

Q_SIGNALS:
    void toolChanged();
    void exportRequested(); ///< Ctrl+E

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void movePlane(const PlaneView& view); ///< by hand: undo leads back
    void refresh(); ///< another image, when there is a need
    void hover(const QPointF& at);
    void takePicture();
    void placeOverlays();
    RasterWish rasterWish(const QSizeF& size, double ratio) const;
    /// The newest token of the chat on the screen.
    struct LiveCard {
        QPolygonF trail; ///< empty: there is none
        QRectF rect;
        QString head, detail;
    };
    LiveCard liveCard(const QSizeF& size, bool screen) const;
    QVector<QRectF> labelsFor(const QSizeF& size, bool screen, const LiveCard& live) const;
    void drawLabels(QPainter& painter, const QSizeF& size, const look::Colours& t,
        const QVector<QRectF>& rects) const;
    void drawLive(QPainter& painter, const look::Colours& t, const LiveCard& card) const;
    void drawEnclosed(QPainter& painter, const QSizeF& size, const look::Colours& t) const;
    void drawHovered(QPainter& painter, const QSizeF& size, const look::Colours& t) const;
    QRectF drawHead(QPainter& painter, const QSizeF& size, const look::Colours& t) const;

    ManifoldState* m_state;
    Tool m_tool = Tool::Hand;
    PlaneView m_view;
    bool m_fits = true; ///< nobody has moved it
    Raster m_raster;
    PlaneView m_rasterView; ///< that it was made for
    PointColoursPtr m_rasterColours;
    QSize m_rasterSize;
    bool m_rasterDensity = false, m_drawing = false;
    QVector<QRectF> m_labels;
    QPointF m_press, m_last;
    bool m_dragging = false, m_moved = false;
    QPolygonF m_drag; ///< of the screen, while it is drawn
    LegendBox* m_legend;
    QVector<QToolButton*> m_buttons; ///< in, out, fit
    QTimer m_hoverLater;
    QPointF m_pointer;
    PointWish m_pictureWish;
};

} // namespace ax::ui
