// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"
#include "engine/trace/batch.h"

#include <QtTest>

#include <utility>

namespace ax {

/// Keeps the trace, as the window does.
class TraceSink : public AnswerSink {
public:
    void started(const AnswerStart& start) override
    {
        ++starts;
        session.header() = start.header;
        session.messages() = { makeMessage("user", "q"), start.answer };
    }
    void batch(RecordedBatch batch, const AnswerCounters&) override
    {
        TraceBatch update;
        update.recorded = std::move(batch);
        QVERIFY(applyBatch(session, std::move(update)).refused == 0);
    }
    void rerouted(Reroute reroute) override
    {
        TraceBatch update;
        update.leave = std::move(reroute.branch);
        update.truncateAt = reroute.from;
        update.messages = std::as_const(session).messages();
        update.messages->back() = std::move(reroute.answer);
        update.events.push_back(std::move(reroute.event));
        (void)applyBatch(session, std::move(update));
    }
    TraceSession session;
    int starts = 0;
};

} // namespace ax
