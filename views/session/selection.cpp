// SPDX-License-Identifier: Apache-2.0
#include "views/session/selection.h"

#include "views/session/session_model.h"

namespace ax::ui {

Selection::Selection(const SessionModel* session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(session, &SessionModel::changed, this, &Selection::dropWhatWent);
}

int Selection::indexOf(const TokenRef& ref) const { return m_session->trace().indexOf(ref); }
TokenRef Selection::refOf(int token) const { return m_session->trace().ref(token); }

TokenRef Selection::currentRef() const { return m_hovered.isValid() ? m_hovered : m_pinned; }

int Selection::current() const
{
    const int hovered = this->hovered();
    return hovered >= 0 ? hovered : pinned();
}

void Selection::announceCurrent(const TokenRef& before)
{
    if (currentRef() != before)
        Q_EMIT currentChanged(current());
}

void Selection::dropWhatWent(const Change& change)
{
    if (!change.removes())
        return;
    const auto gone = [this](const TokenRef& ref) { return ref.isValid() && indexOf(ref) < 0; };
    const TokenRef before = currentRef();
    // What was let go is forgotten before anybody is told: nobody may see half of it.
    const bool found = !m_found.isEmpty();
    m_found.clear();
    m_foundAt = -1;
    const bool pin = gone(m_pinned), second = gone(m_secondPinned), chosen = gone(m_chosenFor);
    bool history = false;
    for (qsizetype k = m_history.size() - 1; k >= 0; --k)
        if (gone(m_history[k])) {
            m_history.remove(k);
            m_historyAt -= m_historyAt >= k;
            history = true;
        }
    if (m_historyAt < 0 && !m_history.isEmpty())
        m_historyAt = 0;
    if (gone(m_hovered))
        m_hovered = {};
    if (pin)
        m_pinned = {};
    if (second)
        m_secondPinned = {};
    if (chosen) {
        m_chosenRows.clear();
        m_chosenFor = {};
    }
    if (pin)
        Q_EMIT pinnedChanged(-1);
    if (second)
        Q_EMIT secondPinnedChanged(-1);
    if (chosen)
        Q_EMIT chosenRowsChanged();
    announceCurrent(before);
    if (found)
        Q_EMIT foundChanged();
    if (history || pin)
        Q_EMIT historyChanged();
}

void Selection::setHovered(int token)
{
    const TokenRef ref = refOf(token);
    if (ref == m_hovered)
        return;
    const TokenRef before = currentRef();
    m_hovered = ref;
    announceCurrent(before);
}

void Selection::togglePinned(int token) { setPinned(token == pinned() ? -1 : token); }

void Selection::pin(const TokenRef& token)
{
    if (token == m_pinned)
        return;
    const TokenRef before = currentRef();
    m_pinned = token;
    Q_EMIT pinnedChanged(pinned());
    if (m_chosenFor.isValid() && token != m_chosenFor)
        setChosenRows({});
    announceCurrent(before);
    Q_EMIT historyChanged();
}

void Selection::setPinned(int token)
{
    const TokenRef ref = refOf(token);
    if (ref.isValid() && ref != m_pinned && (m_historyAt < 0 || m_history[m_historyAt] != ref)) {
        m_history.resize(m_historyAt + 1);
        m_history.append(ref);
        if (m_history.size() > 256)
            m_history.removeFirst();
        m_historyAt = int(m_history.size()) - 1;
    }
    pin(ref);
}

void Selection::setSecondPinned(int token)
{
    const TokenRef ref = refOf(token);
    if (ref == m_secondPinned)
        return;
    m_secondPinned = ref;
    Q_EMIT secondPinnedChanged(secondPinned());
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
    const TokenRef owner = positions.isEmpty() ? TokenRef() : currentRef();
    if (positions == m_chosenRows && owner == m_chosenFor)
        return;
    m_chosenRows = positions;
    m_chosenFor = owner;
    Q_EMIT chosenRowsChanged();
}

void Selection::setFound(const QVector<int>& tokens, int at)
{
    if (tokens == m_found && at == m_foundAt)
        return;
    m_found = tokens;
    m_foundAt = at;
    Q_EMIT foundChanged();
}

void Selection::scrollTo(int token)
{
    if (refOf(token).isValid())
        Q_EMIT scrollRequested(token);
}

void Selection::goTo(int token)
{
    setHovered(-1);
    setPinned(token);
    scrollTo(token);
}

bool Selection::canGoBack() const
{
    return m_historyAt > 0 || (m_historyAt == 0 && !m_pinned.isValid());
}

bool Selection::canGoForward() const { return m_historyAt + 1 < m_history.size(); }

void Selection::back()
{
    if (!canGoBack())
        return;
    // A token that was let go comes back first.
    if (m_pinned.isValid())
        --m_historyAt;
    pin(m_history[m_historyAt]);
    scrollTo(pinned());
}

void Selection::forward()
{
    if (!canGoForward())
        return;
    pin(m_history[++m_historyAt]);
    scrollTo(pinned());
}

void Selection::clear()
{
    m_history.clear();
    m_historyAt = -1;
    setChosenRows({});
    const TokenRef before = currentRef();
    m_hovered = {};
    if (m_pinned.isValid()) {
        m_pinned = {};
        Q_EMIT pinnedChanged(-1);
    }
    setSecondPinned(-1);
    announceCurrent(before);
    Q_EMIT historyChanged();
}

} // namespace ax::ui
