// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/session_model.h"

#include <QUndoCommand>

namespace ax::ui {

/// The end of a trace: everything from token `from` on, and all messages and segments.
struct TraceTail {
    int from = 0;
    std::vector<TokenRecord> tokens;
    std::vector<StepRecord> steps;
    std::vector<EventRecord> events;
    std::vector<SegmentRecord> segments;
    std::vector<MessageRecord> messages;
};
TraceTail copyTail(const TraceSession& trace, int from);
/// Replaces everything from `tail.from` on.
void putTail(SessionModel& session, TraceTail tail);

/// One answer begun (sent, regenerated, continued, edited): undo puts back what stood there before,
/// redo the answer that was written instead. Both branches are kept whole.
class BranchCommand : public QUndoCommand {
public:
    /// Before anything is changed.
    BranchCommand(SessionModel* session, const QString& text);
    /// Tokens from `from` on are about to go: keeps them.
    void widen(int from);
    void undo() override;
    void redo() override;

private:
    void exchange();
    SessionModel* m_session;
    TraceTail m_other;
    bool m_begun = false;
};

} // namespace ax::ui
