// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

namespace ax::ui {

/// A frameless area that scrolls `inside` up and down, never sideways: where a window is low the
/// part scrolls, and nothing of it is squeezed.
inline QScrollArea* scrolled(QWidget* inside, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    return scroll;
}

} // namespace ax::ui
