// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QProxyStyle>

class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace ax::look {

/// Fusion with flat frames, one focus ring and an underline for the chosen tab; reads colours() of
/// the current theme. GUI thread only.
class InstrumentStyle : public QProxyStyle {
    Q_OBJECT
public:
    InstrumentStyle();

    using QProxyStyle::polish;
    /// Gives a name to parts that Qt makes itself and names for nobody: buttons in fields, bars of
    /// tabs, areas that scroll.
    void polish(QWidget* widget) override;

    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr, QStyleHintReturn* data = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
        const QWidget* widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
        QPainter* painter, const QWidget* widget = nullptr) const override;

private:
    void drawCombo(
        const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget) const;
    void drawSpin(
        const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget) const;
    void drawSlider(
        const QStyleOptionSlider* option, QPainter* painter, const QWidget* widget) const;
    void drawScrollBar(
        const QStyleOptionSlider* option, QPainter* painter, const QWidget* widget) const;
};

} // namespace ax::look
