// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/recorded_batch.h"

#include <algorithm>
#include <iterator>

namespace ax {

std::size_t RecordedBatch::bytes() const
{
    std::size_t total = answerDelta.size() + segments.size() * sizeof(SegmentRecord)
        + revisions.size() * sizeof(PhaseRevision);
    for (const TokenRecord& token : tokens)
        total += sizeof(TokenRecord) + token.text.size()
            + token.alternatives.size() * sizeof(Alternative);
    for (const StepRecord& step : steps)
        total += sizeof(StepRecord) + step.payloadBytes();
    return total;
}

void RecordedBatch::append(RecordedBatch&& later)
{
    std::move(later.tokens.begin(), later.tokens.end(), std::back_inserter(tokens));
    std::move(later.steps.begin(), later.steps.end(), std::back_inserter(steps));
    std::move(later.revisions.begin(), later.revisions.end(), std::back_inserter(revisions));
    if (!later.segments.empty()) {
        segments = std::move(later.segments);
        lastSegmentEnd = -1;
    }
    if (later.lastSegmentEnd >= 0)
        lastSegmentEnd = later.lastSegmentEnd;
    answerDelta += later.answerDelta;
}

Status applyBatch(TraceSession& session, RecordedBatch batch, const std::string& answerId)
{
    for (TokenRecord& token : batch.tokens)
        AX_CHECK(session.addToken(std::move(token)));
    for (StepRecord& step : batch.steps)
        AX_CHECK(session.addStep(std::move(step)));
    if (!batch.segments.empty())
        session.segments() = std::move(batch.segments);
    if (batch.lastSegmentEnd >= 0 && !session.segments().empty())
        session.segments().back().endTokenIndex = batch.lastSegmentEnd;
    for (const PhaseRevision& revision : batch.revisions)
        session.revisePhase(revision.first, revision.end, revision.phase, revision.segmentId);
    if (!batch.answerDelta.empty()) {
        for (MessageRecord& message : session.messages()) {
            if (message.id == answerId)
                message.content += batch.answerDelta;
        }
    }
    return {};
}

} // namespace ax
