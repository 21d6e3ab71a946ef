// SPDX-License-Identifier: Apache-2.0
#include "views/session/marks.h"

#include "engine/analysis/marked_positions.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <algorithm>

namespace ax::ui {

Marks* Marks::of(Selection* selection, const SessionModel* session)
{
    if (auto* there = selection->findChild<Marks*>(QString(), Qt::FindDirectChildrenOnly))
        return there;
    return new Marks(selection, session);
}

Marks::Marks(Selection* selection, const SessionModel* session)
    : QObject(selection)
    , m_session(session)
{
    // Another trace has marks of its own; of another end of the chat those that still stand.
    connect(session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset) {
            setMarking(false);
            set(markedByEvents(m_session->trace()));
        } else if (change.removes()) {
            std::set<int> left;
            for (const int token : m_tokens)
                if (canMark(token))
                    left.insert(token);
            set(std::move(left));
        }
    });
}

bool Marks::canMark(int token) const
{
    const TraceSession& trace = m_session->trace();
    return trace.hasToken(token) && trace.tokenRole(token) == TokenRole::Generated;
}

void Marks::setMarking(bool on)
{
    if (on == m_marking)
        return;
    m_marking = on;
    Q_EMIT markingChanged(on);
}

void Marks::set(std::set<int> tokens)
{
    if (tokens == m_tokens)
        return;
    m_tokens = std::move(tokens);
    Q_EMIT changed();
}

void Marks::toggle(int token) { toggleRange(token, token); }

void Marks::toggleRange(int from, int to)
{
    std::set<int> tokens = m_tokens;
    bool all = true;
    for (int token = from; token <= to; ++token)
        if (canMark(token) && !contains(token))
            all = false;
    for (int token = from; token <= to; ++token) {
        if (all)
            tokens.erase(token);
        else if (canMark(token))
            tokens.insert(token);
    }
    set(std::move(tokens));
}

} // namespace ax::ui
