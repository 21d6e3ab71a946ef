// SPDX-License-Identifier: Apache-2.0
#include "app/host/chat_undo.h"

#include <algorithm>

namespace ax::ui {

TraceTail copyTail(const TraceSession& trace, int from)
{
    TraceTail tail;
    tail.from = from;
    for (int index = from; index < trace.tokenCount(); ++index) {
        if (trace.hasToken(index))
            tail.tokens.push_back(trace.token(index));
    }
    const auto steps = trace.stepIndices();
    for (auto it = std::lower_bound(steps.begin(), steps.end(), from); it != steps.end(); ++it)
        tail.steps.push_back(trace.step(*it));
    for (const EventRecord& event : trace.events()) {
        if (event.tokenIndex >= from)
            tail.events.push_back(event);
    }
    tail.segments = trace.segments();
    tail.messages = trace.messages();
    return tail;
}

void putTail(SessionModel& session, TraceTail tail)
{
    session.truncate(tail.from);
    session.setMessages(std::move(tail.messages));
    session.append(std::move(tail.tokens), std::move(tail.steps));
    session.setSegments(std::move(tail.segments));
    for (EventRecord& event : tail.events)
        session.appendEvent(std::move(event));
}

BranchCommand::BranchCommand(SessionModel* session, const QString& text)
    : QUndoCommand(text)
    , m_session(session)
    , m_other(copyTail(session->trace(), session->trace().tokenCount()))
{
}

void BranchCommand::widen(int from)
{
    if (from >= m_other.from)
        return;
    TraceTail more = copyTail(m_session->trace(), from);
    const auto before = [this](const auto& record, int index) {
        (void)record;
        return index < m_other.from;
    };
    std::vector<TokenRecord> tokens;
    for (TokenRecord& token : more.tokens) {
        if (before(token, token.index))
            tokens.push_back(std::move(token));
    }
    std::move(m_other.tokens.begin(), m_other.tokens.end(), std::back_inserter(tokens));
    m_other.tokens = std::move(tokens);
    std::vector<StepRecord> steps;
    for (StepRecord& step : more.steps) {
        if (before(step, step.tokenIndex))
            steps.push_back(std::move(step));
    }
    std::move(m_other.steps.begin(), m_other.steps.end(), std::back_inserter(steps));
    m_other.steps = std::move(steps);
    std::vector<EventRecord> events;
    for (EventRecord& event : more.events) {
        if (before(event, event.tokenIndex))
            events.push_back(std::move(event));
    }
    std::move(m_other.events.begin(), m_other.events.end(), std::back_inserter(events));
    m_other.events = std::move(events);
    m_other.from = from;
}

void BranchCommand::undo() { exchange(); }

void BranchCommand::redo()
{
    if (std::exchange(m_begun, true))
        exchange();
}

void BranchCommand::exchange()
{
    TraceTail now = copyTail(m_session->trace(), m_other.from);
    putTail(*m_session, std::move(m_other));
    m_other = std::move(now);
}

} // namespace ax::ui
