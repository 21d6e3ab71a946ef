// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/recorded_batch.h"

#include "engine/trace/batch.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ax {

std::size_t RecordedBatch::bytes() const
{
    std::size_t total = answerDelta.size() + thinkDelta.size() + outputDelta.size()
        + segments.size() * sizeof(SegmentRecord) + revisions.size() * sizeof(PhaseRevision)
        + events.size() * sizeof(EventRecord);
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
    std::move(later.events.begin(), later.events.end(), std::back_inserter(events));
    std::move(later.revisions.begin(), later.revisions.end(), std::back_inserter(revisions));
    if (!later.segments.empty()) {
        segments = std::move(later.segments);
        lastSegmentEnd = -1;
    }
    if (later.lastSegmentEnd >= 0)
        lastSegmentEnd = later.lastSegmentEnd;
    answerDelta += later.answerDelta;
    thinkDelta += later.thinkDelta;
    outputDelta += later.outputDelta;
}

Status applyBatch(TraceSession& session, RecordedBatch batch, const std::string& answerId)
{
    const auto& messages = std::as_const(session).messages();
    const auto answer = std::find_if(messages.begin(), messages.end(),
        [&](const MessageRecord& message) { return message.id == answerId; });
    const int row = answer == messages.end() ? -1 : int(answer - messages.begin());
    TraceChange change;
    applyRecorded(session, std::move(batch), row, change);
    if (change.problem)
        return tl::make_unexpected(std::move(*change.problem));
    return {};
}

} // namespace ax
