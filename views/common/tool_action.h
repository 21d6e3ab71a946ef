// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QVariant>

namespace ax::ui {

/// Whether a control of a view's toolbar is wanted now. It is shown while the view is shown, too:
/// the window takes the others away, and brings back what was wanted.
inline void setToolWanted(QAction* action, bool wanted)
{
    action->setProperty("wanted", wanted);
    action->setVisible(wanted && !action->property("away").toBool());
}

/// The window's part: the view of this control is shown, or another one.
inline void setToolAway(QAction* action, bool away)
{
    action->setProperty("away", away);
    const QVariant wanted = action->property("wanted");
    action->setVisible(!away && (!wanted.isValid() || wanted.toBool()));
}

} // namespace ax::ui
