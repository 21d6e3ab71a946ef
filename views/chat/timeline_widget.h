// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/session/view_registry.h"

#include <QTimer>
#include <QVector>
#include <QWidget>

namespace ax::ui {

/// Segments, attention of the current row, surprisal and zone over the tokens of the trace; one
/// column per pixel with least and greatest value. Click or drag pins; Left, Right, Home, End walk.
class TimelineWidget : public QWidget {
    Q_OBJECT
public:
    TimelineWidget(const ViewContext& context, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int tokenAt(qreal x) const;
    qreal xOf(int token) const;
    void paint(QPainter& painter, const QSizeF& size, const look::Tokens& tokens) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Lane {
        QVector<float> least, greatest; ///< one per column; NaN: nothing there
        float maximum = 0;
    };
    void scheduleRebuild();
    void rebuild();
    void rebuildAttention();
    void announce();
    QRectF plotRect(const QSizeF& size) const;

    ViewContext m_context;
    QTimer m_rebuild; ///< at most 10 a second
    QVector<float> m_attention; ///< value per token of the current row; sinks are left out
    QVector<int> m_sinks;
    Lane m_surprisal;
    QVector<qint8> m_zones; ///< look::Zone per column, -1 none
};

} // namespace ax::ui
