// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/batch.h"

#include "engine/trace/branches.h"

#include <algorithm>

namespace ax {

namespace {

void widen(int& first, int& end, int index)
{
    first = first < 0 ? index : std::min(first, index);
    end = std::max(end, index + 1);
}

template <class Record> void moveTo(std::vector<Record>& list, std::vector<Record>& more)
{
    std::move(more.begin(), more.end(), std::back_inserter(list));
    more.clear();
}

} // namespace

bool TraceChange::any() const
{
    return reset || branches || header || messages || segments || segmentEnd || events || metrics
        || !editedRows.empty() || truncatedAt >= 0 || firstToken >= 0 || firstStep >= 0;
}

void applyRecorded(TraceSession& session, RecordedBatch batch, int answerRow, TraceChange& change)
{
    const auto took = [&change](const Status& status) {
        if (!status && change.refused++ == 0)
            change.problem = status.error();
        return status.has_value();
    };
    for (TokenRecord& token : batch.tokens) {
        const int index = token.index;
        if (took(session.addToken(std::move(token))))
            widen(change.firstToken, change.endToken, index);
    }
    for (StepRecord& step : batch.steps) {
        const int index = step.tokenIndex;
        if (took(session.addStep(std::move(step))))
            widen(change.firstStep, change.endStep, index);
    }
    if (!batch.segments.empty()) {
        session.segments() = std::move(batch.segments);
        change.segments = true;
    }
    // Read through a const reference: the other one would take a copy from whoever shares it.
    const TraceSession& read = session;
    if (batch.lastSegmentEnd >= 0 && !read.segments().empty()
        && read.segments().back().endTokenIndex != batch.lastSegmentEnd) {
        session.segments().back().endTokenIndex = batch.lastSegmentEnd;
        change.segmentEnd = true;
    }
    for (const PhaseRevision& revision : batch.revisions) {
        session.revisePhase(revision.first, revision.end, revision.phase, revision.segmentId);
        change.segments = true;
    }
    if (!batch.answerDelta.empty() && answerRow >= 0 && answerRow < int(read.messages().size())) {
        session.messages()[std::size_t(answerRow)].content += batch.answerDelta;
        change.editedRows.push_back(answerRow);
    }
    if (!batch.events.empty()) {
        moveTo(session.events(), batch.events);
        change.events = true;
    }
}

TraceChange applyBatch(TraceSession& session, TraceBatch batch)
{
    TraceChange change;
    if (batch.leave) {
        leaveShown(session, std::move(*batch.leave));
        change.branches = true;
    }
    if (batch.truncateAt) {
        session.truncate(*batch.truncateAt);
        change.truncatedAt = std::max(0, *batch.truncateAt);
        lowerForks(session, change.truncatedAt);
    }
    if (batch.header) {
        session.header() = std::move(*batch.header);
        change.header = true;
    }
    if (batch.messages) {
        session.messages() = std::move(*batch.messages);
        change.messages = true;
    }
    if (!batch.newMessages.empty()) {
        moveTo(session.messages(), batch.newMessages);
        change.messages = true;
    }
    const TraceSession& read = session;
    const int last = int(read.messages().size()) - 1;
    applyRecorded(session, std::move(batch.recorded), last, change);
    for (TraceBatch::Member& member : batch.members) {
        if (member.row < 0 || member.row > last)
            continue;
        session.messages()[std::size_t(member.row)].extra[member.key] = std::move(member.value);
        if (std::find(change.editedRows.begin(), change.editedRows.end(), member.row)
            == change.editedRows.end())
            change.editedRows.push_back(member.row);
    }
    if (!batch.events.empty()) {
        moveTo(session.events(), batch.events);
        change.events = true;
    }
    if (batch.rates) {
        session.updateMetrics();
        TraceMetrics& metrics = session.metrics();
        metrics.tokensPerSecond = batch.rates->tokensPerSecond;
        metrics.promptTokensPerSecond = batch.rates->promptTokensPerSecond;
        metrics.captureBytes = batch.rates->captureBytes;
        change.metrics = true;
    }
    return change;
}

} // namespace ax
