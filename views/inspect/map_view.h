// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/inspect/inspect_state.h"

#include <QHash>
#include <QImage>
#include <QTimer>
#include <QWidget>

class QElapsedTimer;

namespace ax::ui {

/// The attention map of the chosen heads: queries down, keys across, with zoom, crosshair and
/// segments on both axes; or the same as lines from tokens to tokens. Of two heads that stand apart
/// two maps beside each other, or one of what parts them.
class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(InspectState* state, QWidget* parent = nullptr);

    void setScale(MapScale scale);
    MapScale scale() const { return m_scale; }
    void setSinksApart(bool on);
    bool sinksApart() const { return m_sinksApart; }
    void setLines(bool on);
    bool isLines() const { return m_lines; }
    /// Pooled cells show their largest value instead of their mean.
    void setLargest(bool on);
    /// Queries of kinds that are off are faded.
    void setSegmentShown(SegmentType type, bool on);
    bool isSegmentShown(SegmentType type) const { return !m_hidden.contains(int(type)); }

    /// What is seen, in positions: keys [x, x + width), queries [y, y + height).
    QRectF seen() const { return m_seen; }
    void setSeen(const QRectF& range);
    void zoom(double factor, const QPointF& at); ///< `at`: a key and a query that stay in place
    void fit(); ///< all of it
    int query() const { return m_query; } ///< of the crosshair, -1: none
    int key() const { return m_key; }
    void setCursorCell(int query, int key);

    void paint(QPainter& painter, const QSizeF& size, const look::Colours& colours);
    QRectF plotRect(const QSizeF& size) const; ///< of the first one
    /// What one plot shows.
    enum class Part { First, Second, Difference };
    struct Plot {
        Part part = Part::First;
        QRectF rect;
    };
    QVector<Plot> plots(const QSizeF& size) const;
    QString sentence() const; ///< "query 193, key 64, 0.459", for who cannot see it
    QSize sizeHint() const override { return QSize(look::px(560), look::px(560)); }
    QSize minimumSizeHint() const override { return QSize(look::px(200), look::px(160)); }
    static constexpr int kMostLines = 200; ///< tokens that the lines are drawn for
    /// For tests: milliseconds that the last paint on the screen took, tiles it left for the next.
    double lastPaintMs() const { return m_paintMs; }
    int tilesLeft() const { return m_tilesLeft; }

Q_SIGNALS:
    void seenChanged(const QRectF& before); ///< by the user
    void linesChanged(bool on);
    void sinksChanged(bool apart);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Tile {
        QImage image;
        std::uint64_t revision = 0;
    };
    void followPinned();
    void whole();
    void paintMap(
        QPainter& painter, const Plot& plot, const look::Colours& t, const QElapsedTimer& time);
    void paintSinks(QPainter& painter, const Plot& plot, const look::Colours& t) const;
    void paintCursor(QPainter& painter, const QRectF& plot, const look::Colours& t) const;
    void paintLines(QPainter& painter, const Plot& plot, const look::Colours& t) const;
    void paintAxes(QPainter& painter, const QRectF& plot, const look::Colours& t) const;
    void paintSegments(
        QPainter& painter, const QRectF& plot, bool left, const look::Colours& t) const;
    void paintName(QPainter& painter, const Plot& plot, const look::Colours& t) const;
    void paintBox(QPainter& painter, const QSizeF& size, const look::Colours& t) const;
    void paintScale(QPainter& painter, const QRectF& ramp, Part part, const look::Colours& t) const;
    struct Said {
        QString name, value;
        bool token = false;
    };
    QVector<Said> pointedAt() const;
    qreal stripHeight() const; ///< below the map, for what an eviction policy keeps
    qreal belowHeight() const; ///< below two maps, for what is pointed at
    QImage draw(Part part, int level, int tileRow, int tileColumn, const look::Colours& t) const;
    const MapData& dataOf(Part part) const; ///< the one that says where rows are known
    float valueOf(Part part, int query, int key) const; ///< NaN where it is not known
    double maximumOf(Part part) const;
    QPointF toScreen(const QRectF& plot, double key, double query) const;
    bool fades(int query) const;
    /// Key, query, in the plot under the point, or the first one; `inside`: whether one is there.
    QPointF cellAt(const QPointF& point, bool* inside = nullptr) const;
    int levelFor(const QRectF& plot) const;
    const HeadMaps& shown() const; ///< single cells where they are there, else the pooled map
    void announce();

    InspectState* m_state;
    MapScale m_scale = MapScale::SquareRoot;
    bool m_sinksApart = true, m_lines = false, m_largest = true;
    QVector<int> m_hidden;
    QRectF m_seen;
    bool m_fitted = true; ///< nothing is zoomed: a longer session is seen whole again
    int m_query = -1, m_key = -1;
    QHash<quint64, Tile> m_tiles;
    QRgb m_tilesGround = 0;
    QTimer m_detail;
    QPointF m_pressed;
    QRectF m_pressedSeen;
    bool m_dragging = false, m_down = false;
    bool m_onScreen = false; ///< painting may stop when its time is used up
    int m_tilesLeft = 0;
    double m_paintMs = 0;
};

} // namespace ax::ui
