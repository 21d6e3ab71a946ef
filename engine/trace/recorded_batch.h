// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <string>
#include <vector>

namespace ax {

/// Tokens [first, end) turned out to be of another phase than when they were recorded.
struct PhaseRevision {
    std::int32_t first = 0, end = 0;
    ThinkPhase phase = ThinkPhase::None;
    std::string segmentId;
};

/// Records that belong to a trace, made on the engine's thread and never changed afterwards.
struct RecordedBatch {
    std::vector<TokenRecord> tokens;
    std::vector<StepRecord> steps;
    /// The whole list when a segment was opened, closed or changed its type; else empty.
    std::vector<SegmentRecord> segments;
    /// New end of the last segment, which grows with every token; -1: as it was.
    std::int32_t lastSegmentEnd = -1;
    std::vector<PhaseRevision> revisions; ///< of earlier tokens; come into force after the rest
    std::string answerDelta; ///< text added to the answer's message
    /// The same text sorted, without tags, for who sends the two apart; in no trace.
    std::string thinkDelta, outputDelta;
    std::vector<EventRecord> events; ///< behind those that are there

    bool empty() const
    {
        return tokens.empty() && steps.empty() && segments.empty() && lastSegmentEnd < 0
            && revisions.empty() && answerDelta.empty() && events.empty();
    }
    std::size_t bytes() const; ///< memory, for back-pressure
    /// Takes over what a later batch holds.
    void append(RecordedBatch&& later);
};

/// Puts a batch into a trace that one thread owns; the answer's text goes into message `answerId`.
/// Errors: those of TraceSession::addToken and addStep.
Status applyBatch(TraceSession& session, RecordedBatch batch, const std::string& answerId);

} // namespace ax
