// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/views/picture.h"
#include "tests/views/sample_trace.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"

#include <QCoreApplication>

/// A chat view with its world, shown.
namespace ax::ui::test {

inline qint64 areaOf(const QRegion& region)
{
    qint64 area = 0;
    for (const QRect& rect : region)
        area += qint64(rect.width()) * rect.height();
    return area;
}

/// Without the frame of the focus.
inline QImage insideOf(ChatText& text)
{
    const QImage picture = pictureOf(*text.viewport());
    return picture.copy(picture.rect().adjusted(4, 4, -4, -4));
}

struct ChatWindow {
    World world;
    ChatView view { world.context() };
    explicit ChatWindow(TraceSession trace = sampleTrace())
    {
        world.load(std::move(trace));
        view.resize(900, 800);
        view.show();
        QCoreApplication::processEvents();
    }
    ChatText& text() { return *view.text(); }
    QPoint centreOf(int token)
    {
        text().scrollToToken(token);
        const auto rects = text().tokenRects(token);
        return rects.isEmpty() ? QPoint(-1, -1) : rects.front().center().toPoint();
    }
};

} // namespace ax::ui::test
