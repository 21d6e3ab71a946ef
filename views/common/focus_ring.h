// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QPainter>
#include <QWidget>

namespace ax::look {

/// The ring of the painted view that has the keyboard; nothing without it.
inline void paintFocusRing(QPainter* painter, const QWidget* widget)
{
    if (!widget->hasFocus())
        return;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colours().focus, 2));
    painter->drawRect(widget->rect().adjusted(1, 1, -1, -1));
}

} // namespace ax::look
