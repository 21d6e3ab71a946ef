// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QWidget>

namespace ax::ui {

class CompassModel;

/// 270 degrees from near to far on a log scale of distance: bars on the rim are mass, the needle is
/// the heading with length R, grey lines the headings before.
class CompassDial : public QWidget {
    Q_OBJECT
public:
    explicit CompassDial(const CompassModel* model, QWidget* parent = nullptr);
    /// Whether the readings stand beside the picture; off where a table shows them.
    void setNumbers(bool on) { m_numbers = on; }
    void render(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const CompassModel* m_model;
    bool m_numbers = true;
};

} // namespace ax::ui
