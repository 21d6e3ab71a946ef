// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/manifold/manifold_state.h"

#include <QFrame>

class QPainter;
class QVBoxLayout;

namespace ax::ui {

/// What the colours mean, with the share of each; a cross hides its points.
class LegendBox : public QFrame {
    Q_OBJECT
public:
    explicit LegendBox(ManifoldState* state, QWidget* parent = nullptr);
    static constexpr int kLines = 12; ///< shown at most; the rest stands in the table
    /// The same for files: its lower left corner at `corner`.
    static void draw(QPainter& painter, const QPointF& corner, const ManifoldState& state,
        const look::Colours& t, quint32 most);
    void rebuild();
    void setMost(quint32 most); ///< points of the densest place

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ManifoldState* m_state;
    QVBoxLayout* m_column;
    QString m_key; ///< of what stands there
    bool m_unfolded = false; ///< in a small window
    quint32 m_most = 0;
};

} // namespace ax::ui
