// SPDX-License-Identifier: Apache-2.0
#include "views/chat/hover_tracker.h"

namespace ax::ui {

HoverTracker::HoverTracker(QObject* parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    connect(&m_rest, &QTimer::timeout, this, &HoverTracker::settle);
    connect(&m_keep, &QTimer::timeout, this, [this] { set(-1); });
}

void HoverTracker::set(int token)
{
    if (token == m_hovered)
        return;
    m_hovered = token;
    Q_EMIT hoveredChanged(token);
}

void HoverTracker::settle()
{
    m_rest.stop();
    if (m_waiting >= 0)
        set(m_waiting);
    m_waiting = -1;
}

void HoverTracker::moveTo(int token, int line)
{
    const bool sameLine = line == m_line;
    m_line = line;
    if (token >= 0) {
        m_keep.stop();
        if (token == m_hovered) {
            m_rest.stop();
            m_waiting = -1;
        } else if (token != m_waiting) {
            m_waiting = token;
            m_rest.start();
        }
        return;
    }
    m_rest.stop();
    m_waiting = -1;
    if (m_hovered < 0)
        return;
    if (!sameLine)
        leave();
    else if (!m_keep.isActive())
        m_keep.start();
}

void HoverTracker::leave()
{
    m_rest.stop();
    m_keep.stop();
    m_waiting = -1;
    m_line = -1;
    set(-1);
}

} // namespace ax::ui
