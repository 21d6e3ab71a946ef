// SPDX-License-Identifier: Apache-2.0
#include "app/host/chat_undo.h"

#include <utility>

namespace ax::ui {

BranchCommand::BranchCommand(SessionModel* session, const QString& text)
    : QUndoCommand(text)
    , m_session(session)
    , m_other(session->trace().fork())
{
}

TreeCommand::TreeCommand(SessionModel* session, const QString& text, TraceSession other)
    : QUndoCommand(text)
    , m_session(session)
    , m_other(std::move(other))
{
}

void BranchCommand::undo() { m_session->exchange(m_other); }

void BranchCommand::redo()
{
    // The stack calls this once when the command is pushed: nothing was undone then.
    if (std::exchange(m_begun, true))
        m_session->exchange(m_other);
}

} // namespace ax::ui
