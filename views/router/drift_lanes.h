// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/session/drift_model.h"
#include "views/session/view_registry.h"

#include <QWidget>

#include <utility>

namespace ax::ui {

/// The run in lanes over one axis: zone, heading spread, drift, sink share, row entropy, surprisal,
/// episodes. One column a pixel with its least and greatest value; limits as dashed lines, the
/// usual 90 % as a band. Click or drag, Left and Right (Shift: ten) move the mark; + and − show
/// less and more of the run, 0 all of it.
class DriftLanes : public QWidget {
    Q_OBJECT
public:
    DriftLanes(const ViewContext& context, const DriftModel* drift, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void render(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;
    /// Moves the mark by so many recorded steps.
    void walk(int by);
    /// `factor` above 1 shows less of the run, around the mark; below 1 more.
    void zoomBy(double factor);
    void showWhole();
    bool isZoomed() const { return m_from >= 0; }
    /// Tokens shown: [from, end).
    std::pair<int, int> range() const;

Q_SIGNALS:
    void rangeChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void setRange(int from, int end);
    void follow();
    void remember(int from, int end);
    std::pair<int, int> whole() const;
    struct Lane {
        QString title, unit;
        DriftModel::Column column;
        double most; ///< 0: the largest value
        QVector<QPair<double, QString>> limits;
        bool filled;
    };
    QVector<Lane> lanes() const;
    QRectF plot(const QSizeF& size) const;
    void pick(qreal x);
    void announce();

    ViewContext m_context;
    const DriftModel* m_drift;
    int m_from = -1, m_end = -1; ///< tokens shown; -1: the whole run
};

} // namespace ax::ui
