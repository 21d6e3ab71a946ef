// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/session_model.h"

#include <QUndoCommand>

#include <functional>
#include <utility>

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

/// View state that was changed already: a range, a zoom.
class ViewStateCommand : public QUndoCommand {
public:
    ViewStateCommand(
        const QString& text, int key, std::function<void()> back, std::function<void()> forth)
        : QUndoCommand(text)
        , m_key(key)
        , m_back(std::move(back))
        , m_forth(std::move(forth))
    {
    }
    int id() const override { return m_key; }
    bool mergeWith(const QUndoCommand* other) override
    {
        m_forth = static_cast<const ViewStateCommand*>(other)->m_forth;
        return true;
    }
    void undo() override { m_back(); }
    void redo() override
    {
        if (std::exchange(m_made, true))
            m_forth();
    }

private:
    int m_key;
    std::function<void()> m_back, m_forth;
    bool m_made = false; ///< the stack calls redo() with the push, when it stands already
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
