// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/recorded_batch.h"

#include <optional>
#include <string>
#include <vector>

namespace ax {

/// Everything that one moment changes in a trace, applied at once and announced at once: what a
/// recorder brings, and what is edited around it. The members are applied in the order they stand
/// in.
struct TraceBatch {
    struct Member {
        std::int32_t row = 0; ///< of the message
        std::string key, value;
    };
    struct Rates {
        float tokensPerSecond = kAbsent, promptTokensPerSecond = kAbsent;
        std::int64_t captureBytes = 0;
    };

    /// What is shown stays as a branch that is kept (leaveShown); the record tells of the new one.
    std::optional<BranchRecord> leave;
    /// Tokens, steps, segments and events from here on go.
    std::optional<std::int32_t> truncateAt;
    std::optional<TraceHeader> header; ///< in place of the old one
    std::optional<std::vector<MessageRecord>> messages; ///< in place of all
    std::vector<MessageRecord> newMessages; ///< behind the others
    RecordedBatch recorded; ///< its text is added to the last message
    std::vector<Member> members; ///< of messages, set besides their text
    std::vector<EventRecord> events; ///< behind the others
    std::optional<Rates> rates; ///< the averages are computed again too
};

/// What became different in a trace. Indices are of tokens, ends exclusive, -1: none.
struct TraceChange {
    bool reset = false; ///< another trace altogether; nothing below tells more
    bool branches = false; ///< another set of branches, or another one is shown
    bool header = false;
    bool messages = false; ///< came, went or changed places
    bool segments = false; ///< more than the end of the last one; phases of tokens with them
    bool segmentEnd = false; ///< the end of the last one
    bool events = false;
    bool metrics = false;
    std::vector<int> editedRows; ///< messages whose text or members are different
    int truncatedAt = -1; ///< what stood from here on went, before the new came
    int firstToken = -1, endToken = -1; ///< tokens that came or were replaced
    int firstStep = -1, endStep = -1; ///< steps that came or were replaced
    int refused = 0; ///< records that the session did not take
    std::optional<Error> problem; ///< of the first of them

    bool any() const;
    /// Something about this token came: itself or its step.
    bool brings(int token) const
    {
        return (token >= firstToken && token < endToken) || (token >= firstStep && token < endStep);
    }
    /// Tokens may be other ones than before: what holds TokenRefs asks again where they stand.
    bool removes() const { return reset || truncatedAt >= 0; }
};

TraceChange applyBatch(TraceSession& session, TraceBatch batch);
/// The recorded part alone; the answer's text goes into message `answerRow`.
void applyRecorded(TraceSession& session, RecordedBatch batch, int answerRow, TraceChange& change);

} // namespace ax
