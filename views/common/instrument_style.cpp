// SPDX-License-Identifier: Apache-2.0
#include "views/common/instrument_style.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace ax::look {
namespace {

QPen frame(const Colours& t, bool enabled, bool focused)
{
    return QPen(focused ? t.focus : enabled ? t.control : t.line, focused ? 2 : 1);
}

/// `drop` > 0 points down.
void drawChevron(QPainter* painter, const QPointF& c, qreal half, qreal drop, const QColor& colour)
{
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF {
        { c.x() - half, c.y() - drop }, { c.x(), c.y() + drop }, { c.x() + half, c.y() - drop } });
}

} // namespace

InstrumentStyle::InstrumentStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void InstrumentStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // The keyboard alone: Tab leaves a table or list, in which the arrows walk, and comes to every
    // button of a tool bar.
    if (auto* items = qobject_cast<QAbstractItemView*>(widget))
        items->setTabKeyNavigation(false);
    if (auto* button = qobject_cast<QToolButton*>(widget);
        button && qobject_cast<QToolBar*>(button->parentWidget()))
        button->setFocusPolicy(Qt::TabFocus);
    if (!widget->accessibleName().isEmpty())
        return;
    if (auto* button = qobject_cast<QToolButton*>(widget)) {
        const bool inField = qobject_cast<QLineEdit*>(button->parentWidget());
        if (inField && (!button->defaultAction() || button->defaultAction()->text().isEmpty()))
            button->setAccessibleName(tr("Clear"));
    } else if (qobject_cast<QTabBar*>(widget)) {
        widget->setAccessibleName(tr("Tabs"));
    } else if (qobject_cast<QScrollArea*>(widget) || qobject_cast<QTabWidget*>(widget)) {
        // It takes the keyboard, and is called like what it lies in.
        for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
            if (!up->accessibleName().isEmpty() || !up->windowTitle().isEmpty()) {
                widget->setAccessibleName(
                    up->accessibleName().isEmpty() ? up->windowTitle() : up->accessibleName());
                break;
            }
    }
}

int InstrumentStyle::pixelMetric(
    PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ToolBarItemSpacing:
        return px(4);
    case PM_ToolBarItemMargin:
        return px(2);
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarHandleExtent:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return px(16);
    case PM_SplitterWidth:
        return 5;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_DockWidgetTitleMargin:
        return 4;
    case PM_DockWidgetTitleBarButtonMargin:
        return 3;
    case PM_ScrollBarExtent:
        return px(12);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SliderThickness:
        return 18;
    case PM_SliderLength:
        return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return px(14);
    case PM_TabBarTabHSpace:
        return px(22);
    case PM_TabBarTabVSpace:
        return px(8);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int InstrumentStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 600; // the lens answers after 150 ms, tooltips stay behind it
    case SH_EtchDisabledText:
        return 0;
    case SH_DockWidget_ButtonsHaveFrame:
        return 0;
    case SH_Widget_Animation_Duration:
        return 0; // nothing in the chrome moves by itself
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize InstrumentStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto* button = type == CT_ToolButton ? qobject_cast<const QToolButton*>(widget) : nullptr;
    if (button && button->menu() && button->toolButtonStyle() != Qt::ToolButtonIconOnly)
        result.rwidth() += px(16); // room for the mark of the menu
    // Fusion's paddings are pixels; text that grows takes its paddings along.
    const int more = px(8) - 8;
    if (type == CT_PushButton || type == CT_ToolButton || type == CT_ComboBox)
        result += QSize(2 * std::max(0, more), std::max(0, more));
    return result;
}

void InstrumentStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    const Colours& t = colours();
    if (!option || !painter)
        return;
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool enabled = option->state & State_Enabled;
    const bool hover = enabled && (option->state & State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool primary
            = enabled && button && (button->features & QStyleOptionButton::DefaultButton);
        QColor fill = primary ? t.accent : option->palette.color(QPalette::Button);
        if (!primary && (hover || (option->state & State_Sunken)))
            fill = t.hover;
        painter->setPen(QPen(primary ? t.accent : enabled ? t.control : t.line, 1));
        painter->setBrush(fill);
        painter->drawRoundedRect(box, 3, 3);
        if (option->state & State_HasFocus) { // Fusion draws no ring around these
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(t.focus, 2));
            painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            if (primary) { // the ring has the colour of the button
                painter->setPen(QPen(t.onAccent, 1));
                painter->drawRoundedRect(box.adjusted(2, 2, -2, -2), 2, 2);
            }
        }
        break;
    }
    case PE_PanelButtonTool: {
        const bool on = option->state & State_On;
        const bool framed = !(option->state & State_AutoRaise); // outside of toolbars
        if (on || hover || framed || (option->state & State_Sunken)) {
            painter->setPen(on && enabled ? QPen(t.accent, 1)
                    : framed || on        ? QPen(enabled ? t.control : t.line, 1)
                                          : QPen(Qt::NoPen));
            painter->setBrush(on && enabled ? t.selection
                    : hover || on           ? t.hover
                    : framed                ? t.buttonFace
                                            : t.hover);
            painter->drawRoundedRect(box, 3, 3);
        }
        break;
    }
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        if (element == PE_PanelLineEdit)
            painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth <= 0)
            break; // the editor inside a spin box has no frame of its own
        const bool focused = option->state & State_HasFocus;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(frame(t, enabled, focused));
        painter->drawRoundedRect(focused ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, 3, 3);
        break;
    }
    case PE_FrameFocusRect:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.focus, 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 3, 3);
        break;
    case PE_IndicatorCheckBox: {
        const bool on = option->state & (State_On | State_NoChange);
        painter->setPen(QPen(on ? t.accent : enabled ? t.control : t.line, 1));
        painter->setBrush(on ? t.accent : t.raised);
        painter->drawRoundedRect(box, 2, 2);
        painter->setPen(QPen(t.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (option->state & State_On)
            painter->drawPolyline(QPolygonF { { box.left() + 3, box.center().y() },
                { box.left() + 5.5, box.bottom() - 3.5 }, { box.right() - 2.5, box.top() + 3.5 } });
        else if (option->state & State_NoChange)
            painter->drawLine(QPointF(box.left() + 3, box.center().y()),
                QPointF(box.right() - 3, box.center().y()));
        break;
    }
    case PE_IndicatorRadioButton: {
        const bool on = option->state & State_On;
        painter->setPen(QPen(on ? t.accent : enabled ? t.control : t.line, on ? 2 : 1));
        painter->setBrush(t.raised);
        painter->drawEllipse(on ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box);
        if (on) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.accent);
            painter->drawEllipse(box.center(), box.width() / 4, box.height() / 4);
        }
        break;
    }
    case PE_IndicatorArrowDown:
        // The mark of a button with a menu: at the right, in the middle of the height.
        if (const auto* button = qobject_cast<const QToolButton*>(widget);
            button && button->menu()) {
            if (button->toolButtonStyle() != Qt::ToolButtonIconOnly)
                drawChevron(painter, QPointF(widget->width() - pxf(11), widget->height() / 2.0),
                    pxf(3.5), pxf(1.75), enabled ? t.muted : t.disabled);
            break;
        }
        painter->restore();
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameTabBarBase:
        painter->setPen(QPen(t.line, 1));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        break;
    case PE_Frame:
    case PE_FrameDockWidget:
        painter->setPen(QPen(t.line, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(box);
        break;
    default:
        painter->restore();
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->restore();
}

void InstrumentStyle::drawControl(ControlElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    const Colours& t = colours();
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option); button
            && (button->features & QStyleOptionButton::DefaultButton)
            && (button->state & State_Enabled)) {
            QStyleOptionButton copy(*button);
            copy.palette.setColor(QPalette::ButtonText, t.onAccent);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo && !combo->editable) {
            // What does not fit ends in dots, not in half a letter.
            QStyleOptionComboBox copy(*combo);
            int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - 4;
            if (!copy.currentIcon.isNull())
                room -= copy.iconSize.width() + 4;
            copy.currentText = copy.fontMetrics.elidedText(copy.currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (option->state & State_Selected)
            painter->fillRect(
                QRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2),
                t.accent);
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, t.panel);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case CE_HeaderLabel: {
        QStyleOptionHeader copy;
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            copy = *header;
            copy.palette.setColor(QPalette::ButtonText, t.muted);
            copy.state &= ~State_On; // no bold on the current column
            // What does not fit ends in three dots; Fusion cuts it on either side.
            if (copy.icon.isNull())
                copy.text
                    = copy.fontMetrics.elidedText(copy.text, Qt::ElideRight, copy.rect.width());
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    }
    case CE_Splitter: {
        const QRect r = option->rect;
        const bool vertical = r.height() > r.width();
        painter->fillRect(vertical ? QRect(r.center().x(), r.top(), 1, r.height())
                                   : QRect(r.left(), r.center().y(), r.width(), 1),
            t.line);
        painter->fillRect(vertical ? QRect(r.center().x() - 1, r.center().y() - 13, 3, 26)
                                   : QRect(r.center().x() - 13, r.center().y() - 1, 26, 3),
            t.control);
        return;
    }
    case CE_ProgressBarGroove:
        painter->fillRect(option->rect, t.sunken);
        painter->setPen(t.control);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            bar && bar->maximum > bar->minimum) {
            QRect r = bar->rect.adjusted(1, 1, -1, -1);
            r.setWidth(int(
                r.width() * double(bar->progress - bar->minimum) / (bar->maximum - bar->minimum)));
            painter->fillRect(
                visualRect(bar->direction, bar->rect.adjusted(1, 1, -1, -1), r), t.accent);
            return;
        }
        break;
    case CE_ToolBar:
        painter->fillRect(option->rect, t.surface);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void InstrumentStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo && !combo->editable)
            return drawCombo(combo, painter, widget);
    } else if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return drawSpin(spin, painter, widget);
    } else if (control == CC_Slider) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawSlider(slider, painter, widget);
    } else if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawScrollBar(bar, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void InstrumentStyle::drawCombo(
    const QStyleOptionComboBox* combo, QPainter* painter, const QWidget* widget) const
{
    const Colours& t = colours();
    const bool enabled = combo->state & State_Enabled;
    const bool focused = combo->state & State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(frame(t, enabled, focused));
    painter->setBrush((combo->state & State_MouseOver) && enabled
            ? t.hover
            : combo->palette.color(QPalette::Button));
    const qreal inset = focused ? 1.0 : 0.5;
    painter->drawRoundedRect(QRectF(combo->rect).adjusted(inset, inset, -inset, -inset), 3, 3);
    drawChevron(painter,
        QRectF(subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget)).center(), pxf(3.5),
        pxf(1.75), enabled ? t.muted : t.disabled);
    painter->restore();
}

void InstrumentStyle::drawSpin(
    const QStyleOptionSpinBox* spin, QPainter* painter, const QWidget* widget) const
{
    const Colours& t = colours();
    const bool enabled = spin->state & State_Enabled;
    const bool focused = spin->state & State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(frame(t, enabled, focused));
    painter->setBrush(spin->palette.color(QPalette::Base));
    const qreal inset = focused ? 1.0 : 0.5;
    painter->drawRoundedRect(QRectF(spin->rect).adjusted(inset, inset, -inset, -inset), 3, 3);
    for (const SubControl arrow : { SC_SpinBoxUp, SC_SpinBoxDown })
        drawChevron(painter, QRectF(subControlRect(CC_SpinBox, spin, arrow, widget)).center(), 3,
            arrow == SC_SpinBoxUp ? -1.5 : 1.5, enabled ? t.muted : t.disabled);
    painter->restore();
}

void InstrumentStyle::drawSlider(
    const QStyleOptionSlider* slider, QPainter* painter, const QWidget* widget) const
{
    const Colours& t = colours();
    const bool enabled = slider->state & State_Enabled;
    const bool focused = slider->state & State_HasFocus;
    const QRectF groove = subControlRect(CC_Slider, slider, SC_SliderGroove, widget);
    const QRectF handle = subControlRect(CC_Slider, slider, SC_SliderHandle, widget);
    const bool flat = slider->orientation == Qt::Horizontal;
    const QPointF middle = handle.center();
    const bool mirrored = flat && (slider->direction == Qt::RightToLeft) != slider->upsideDown;
    const QLineF line = flat
        ? QLineF(groove.left() + 3, middle.y(), groove.right() - 3, middle.y())
        : QLineF(middle.x(), groove.bottom() - 3, middle.x(), groove.top() + 3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(t.control, 4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(line);
    painter->setPen(QPen(enabled ? t.accent : t.line, 4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QLineF(mirrored ? line.p2() : line.p1(), middle));
    QRectF knob(0, 0, flat ? 12 : 16, flat ? 16 : 12); // inside PM_SliderThickness
    knob.moveCenter(middle);
    painter->setPen(QPen(focused ? t.focus : t.text, focused ? 2 : 1));
    painter->setBrush(t.raised);
    painter->drawRoundedRect(knob, 2, 2);
    painter->restore();
}

void InstrumentStyle::drawScrollBar(
    const QStyleOptionSlider* bar, QPainter* painter, const QWidget* widget) const
{
    const Colours& t = colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(bar->rect, t.panel);
    QRectF handle = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    handle.adjust(2, 2, -2, -2);
    QColor colour = t.control;
    colour.setAlphaF(bar->activeSubControls & SC_ScrollBarSlider ? 0.9 : 0.6);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(handle, 4, 4);
    painter->restore();
}

} // namespace ax::look
