// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace ax::ui {

/// "0 ▭▭▭▭▭▭▭▭▭ 0.070": the nine steps with the maximum of the present row, or
/// "−3.10 ▭▭▭▭▭▭▭ +3.10 nat" of effects.
class TintScale : public QWidget {
    Q_OBJECT
public:
    explicit TintScale(QWidget* parent = nullptr);
    void setZones(bool on); ///< a legend of the zones in place of the scale
    void setTwoSided(bool on); ///< effects: the same maximum to both sides, in nats
    void setMaximum(double maximum, int decimals); ///< NaN: nothing to show
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();
    double m_maximum;
    int m_decimals = 3;
    bool m_zones = false, m_twoSided = false;
};

} // namespace ax::ui
