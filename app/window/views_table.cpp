// SPDX-License-Identifier: Apache-2.0
#include "views/session/view_registry.h"

#include "views/chat/chat_view.h"

#include <QCoreApplication>

namespace ax::ui {

const QList<ViewDescriptor>& viewRegistry()
{
    static const QList<ViewDescriptor> views {
        { QStringLiteral("chat"), QCoreApplication::translate("Views", "Chat"),
            QStringLiteral("chat"),
            [](const ViewContext& context, QWidget* parent) -> QWidget* {
                return new ChatView(context, parent);
            },
            [](QWidget* view, QToolBar* toolBar) {
                static_cast<ChatView*>(view)->fillToolBar(toolBar);
            } },
    };
    return views;
}

} // namespace ax::ui
