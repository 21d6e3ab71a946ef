// SPDX-License-Identifier: Apache-2.0
#include "app/host/answer_command.h"

#include "engine/chat/firewall.h"

#include <chrono>

namespace ax::ui {

namespace {

tl::unexpected<Error> noModel() { return fail(ErrorCode::NotFound, "[host] no model is open"); }

class PostingSink : public AnswerSink {
public:
    explicit PostingSink(const EngineHost::Progress<AnswerStep>& progress)
        : m_progress(progress)
    {
    }
    void started(const AnswerStart& start) override { m_progress.post({ start }); }
    void promptProgress(int done, int total) override
    {
        const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        m_progress.post(
            { PromptStep { done, total, done > 0 ? seconds / done * (total - done) : -1 } });
    }
    void batch(RecordedBatch batch, const AnswerCounters& counters) override
    {
        const std::size_t bytes = batch.bytes();
        m_progress.post({ BatchStep { std::move(batch), counters } }, bytes);
    }
    bool acceptsPayload(std::size_t bytes) override { return m_progress.hasRoom(bytes); }
    void rerouted(Reroute reroute) override { m_progress.post({ std::move(reroute) }); }

private:
    using Clock = std::chrono::steady_clock;
    const EngineHost::Progress<AnswerStep>& m_progress;
    Clock::time_point m_start = Clock::now();
};

} // namespace

bool AnswerStep::absorb(AnswerStep&& later)
{
    auto* mine = std::get_if<BatchStep>(&what);
    auto* next = std::get_if<BatchStep>(&later.what);
    if (!mine || !next)
        return false;
    mine->batch.append(std::move(next->batch));
    mine->counters = next->counters;
    return true;
}

Result<AnswerEnd> answerCommand(EngineRoom& room, const ChatRequest& request,
    const EngineHost::Progress<AnswerStep>& progress, std::stop_token stop)
{
    if (!room.source)
        return noModel();
    PostingSink sink(progress);
    return answerWatched(*room.source, request, sink, stop);
}

Result<WithoutResult> withoutCommand(EngineRoom& room, const WithoutQuery& query,
    const EngineHost::Progress<WithoutStep>& progress, std::stop_token stop)
{
    if (!room.source)
        return noModel();
    return room.source->without(
        query,
        [&](int done, int total) {
            progress.post({ done, total });
        },
        stop);
}

} // namespace ax::ui
