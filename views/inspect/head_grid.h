// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/inspect/inspect_state.h"

#include <QWidget>

namespace ax::ui {

/// Layers down, heads across: one statistic as numbers' colours, or the three kinds of every head
/// as bars. Arrows move, Ctrl+click takes several, a click on a layer's number takes all of it. Of
/// two heads that stand apart the arrows move the second.
class HeadGrid : public QWidget {
    Q_OBJECT
public:
    explicit HeadGrid(InspectState* state, QWidget* parent = nullptr);

    void setPattern(bool on);
    bool isPattern() const { return m_pattern; }
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;
    /// The cell of a layer's row and a column, in a picture of this size.
    QRectF cellRect(int layerRow, int column, const QSizeF& size) const;
    QSize sizeHint() const override { return QSize(look::px(290), look::px(560)); }
    QSize minimumSizeHint() const override { return QSize(look::px(180), look::px(120)); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Geometry;
    Geometry geometry(const QSizeF& size) const;
    void choose(int layerRow, int column, bool more);
    void announce();
    QString tipOf(int layerRow, int column) const;
    InspectState* m_state;
    bool m_pattern = false;
};

} // namespace ax::ui
