// SPDX-License-Identifier: Apache-2.0
// The same ids fed one after the other under several eviction policies at once.
#include "engine/runtime/engine.h"

#include "engine/runtime/engine_impl.h"
#include "engine/runtime/evicting_cache.h"

namespace ax {

namespace {

/// One policy's sequence.
struct Lane {
    Sequence sequence;
    EvictingCache cache;
};

/// The next id of these lanes in one pass, of which each gets its row.
Status stepLanes(LoadedModel& model, std::span<Lane> lanes, int firstLane, TokenId id,
    int sequenceLength, const ForcedSink& sink)
{
    std::vector<PassPart> parts;
    std::vector<AttentionTap*> taps;
    bool watched = false;
    for (std::size_t r = 0; r < lanes.size(); ++r) {
        Lane& lane = lanes[r];
        lane.cache.plan(lane.sequence, std::span(&id, 1));
        parts.push_back(lane.cache.part(lane.sequence));
        taps.push_back(lane.cache.tap(int(r), nullptr));
        watched = watched || taps.back();
    }
    RowTaps tap(std::move(taps));
    Pass pass;
    pass.parts = parts;
    pass.allLogits = true;
    pass.sequenceLength = sequenceLength;
    if (watched)
        pass.hooks.tap = &tap;
    AX_TRY(const Act logits, runPass(model, pass));
    std::vector<float> values(std::size_t(logits.cols));
    for (std::size_t r = 0; r < lanes.size(); ++r) {
        Lane& lane = lanes[r];
        model.backend->download(model.backend->row(logits, int(r)), values.data());
        AX_CHECK(lane.cache.settle(lane.sequence, true));
        ForcedStep step;
        step.policy = firstLane + int(r);
        step.position = lane.cache.policy().written() - 1;
        step.logits = values;
        step.kept = lane.cache.policy().kept();
        sink(step);
    }
    return {};
}

} // namespace

Result<int> Engine::forced(const ForcedRequest& request, const ForcedSink& sink,
    const std::function<void(int, int)>& progress, std::stop_token stop)
{
    return guarded("forced", [&]() -> Result<int> {
        LoadedModel& model = *m_impl->model;
        AX_CHECK(checkIds("forced", request.ids, model.info));
        std::vector<Lane> lanes;
        for (const EvictionOptions& options : request.policies) {
            AX_CHECK(options.validate());
            AX_TRY(Sequence sequence, Sequence::create(*model.pool));
            lanes.push_back({ std::move(sequence), EvictingCache(model, options) });
        }
        AX_CHECK(m_impl->scheduler->settle());
        const int total = int(request.ids.size());
        // One frequency set for the whole text, as it would be read in one pass.
        const int length = model.decoder->ropeDependsOnLength() ? total : 0;
        // One at a time: what a policy takes is its own.
        constexpr std::size_t together = 1;
        for (int position = 0; position < total; ++position) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[forced] stopped");
            for (std::size_t from = 0; from < lanes.size(); from += together)
                AX_CHECK(stepLanes(model,
                    std::span(lanes).subspan(from, std::min(together, lanes.size() - from)),
                    int(from), request.ids[std::size_t(position)], length, sink));
            if (progress)
                progress(position + 1, total);
        }
        return total;
    });
}

} // namespace ax
