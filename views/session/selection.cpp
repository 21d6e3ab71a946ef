// SPDX-License-Identifier: Apache-2.0
#include "views/session/selection.h"

namespace ax::ui {

Selection::Selection(QObject* parent)
    : QObject(parent)
{
}

void Selection::changed(int before)
{
    if (current() != before)
        Q_EMIT currentChanged(current());
}

void Selection::setHovered(int token)
{
    if (token == m_hovered)
        return;
    const int before = current();
    m_hovered = token;
    changed(before);
}

void Selection::togglePinned(int token) { setPinned(token == m_pinned ? -1 : token); }

void Selection::pin(int token)
{
    if (token == m_pinned)
        return;
    const int before = current();
    m_pinned = token;
    Q_EMIT pinnedChanged(token);
    if (m_chosenFor >= 0 && token != m_chosenFor)
        setChosenRows({});
    changed(before);
    Q_EMIT historyChanged();
}

void Selection::setPinned(int token)
{
    if (token >= 0 && token != m_pinned && (m_historyAt < 0 || m_history[m_historyAt] != token)) {
        m_history.resize(m_historyAt + 1);
        m_history.append(token);
        if (m_history.size() > 256)
            m_history.removeFirst();
        m_historyAt = int(m_history.size()) - 1;
    }
    pin(token < 0 ? -1 : token);
}

void Selection::setSecondPinned(int token)
{
    if (token == m_secondPinned)
        return;
    m_secondPinned = token;
    Q_EMIT secondPinnedChanged(token);
}

void Selection::setDirection(Direction direction)
{
    if (direction == m_direction)
        return;
    m_direction = direction;
    Q_EMIT rowsChanged();
}

void Selection::setLayers(const QVector<int>& layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    Q_EMIT rowsChanged();
}

void Selection::setHeads(const QVector<int>& heads)
{
    if (heads == m_heads)
        return;
    m_heads = heads;
    Q_EMIT rowsChanged();
}

void Selection::setChosenRows(const QVector<int>& positions)
{
    const int owner = positions.isEmpty() ? -1 : current();
    if (positions == m_chosenRows && owner == m_chosenFor)
        return;
    m_chosenRows = positions;
    m_chosenFor = owner;
    Q_EMIT chosenRowsChanged();
}

bool Selection::canGoBack() const { return m_historyAt > 0 || (m_historyAt == 0 && m_pinned < 0); }

bool Selection::canGoForward() const { return m_historyAt + 1 < m_history.size(); }

void Selection::back()
{
    if (!canGoBack())
        return;
    // A token that was let go comes back first.
    if (m_pinned >= 0)
        --m_historyAt;
    pin(m_history[m_historyAt]);
    Q_EMIT scrollRequested(m_pinned);
}

void Selection::forward()
{
    if (!canGoForward())
        return;
    pin(m_history[++m_historyAt]);
    Q_EMIT scrollRequested(m_pinned);
}

void Selection::clear()
{
    m_history.clear();
    m_historyAt = -1;
    setChosenRows({});
    const int before = current();
    m_hovered = -1;
    const bool hadPin = m_pinned >= 0;
    m_pinned = -1;
    if (hadPin)
        Q_EMIT pinnedChanged(-1);
    setSecondPinned(-1);
    changed(before);
    Q_EMIT historyChanged();
}

} // namespace ax::ui
