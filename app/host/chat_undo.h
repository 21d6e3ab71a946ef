// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/session_model.h"

#include <QUndoCommand>

namespace ax::ui {

/// One answer begun (sent, regenerated, continued, edited): undo puts back what stood there before,
/// redo the answer that was written instead. Both are kept whole and share what they have in
/// common; their branches keep their ids, so that TokenRefs into them are good again.
class BranchCommand : public QUndoCommand {
public:
    /// Before anything is changed.
    BranchCommand(SessionModel* session, const QString& text);
    void undo() override;
    void redo() override;

private:
    SessionModel* m_session;
    TraceSession m_other;
    bool m_begun = false;
};

/// Another branch shown, or one deleted: the two trees are exchanged.
class TreeCommand : public QUndoCommand {
public:
    TreeCommand(SessionModel* session, const QString& text, TraceSession other);
    void undo() override { m_session->exchange(m_other); }
    void redo() override { m_session->exchange(m_other); }

private:
    SessionModel* m_session;
    TraceSession m_other;
};

} // namespace ax::ui
