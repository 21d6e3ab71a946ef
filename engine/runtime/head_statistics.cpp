// SPDX-License-Identifier: Apache-2.0
// Statistics of every head over a range, in one reading of it.
#include "engine/capture/head_statistics.h"

#include "engine/runtime/engine_impl.h"

#include <algorithm>

namespace ax {

Result<HeadStatistics> Engine::headStatistics(std::span<const TokenId> ids,
    const std::function<void(int, int)>& progress, std::stop_token stop)
{
    return guarded("inspect", [&]() -> Result<HeadStatistics> {
        LoadedModel& model = *m_impl->model;
        const int tokens = int(ids.size());
        AX_CHECK(checkQuestion("inspect", ids, model.info));
        AX_CHECK(checkIds("inspect", ids, model.info));
        std::vector<int> layers;
        for (int layer = 0; layer < model.info.layers; ++layer)
            if (model.info.layerInfo[std::size_t(layer)].kind != AttentionKind::Linear)
                layers.push_back(layer);
        AX_CHECK(m_impl->scheduler->settle());
        HeadStatisticsTap tap(ids, layers, model.info.heads);
        AX_TRY(Sequence sequence, Sequence::create(*model.pool));
        for (int first = 0; first < tokens; first += kRowsPerPass) {
            const int rows = std::min(kRowsPerPass, tokens - first);
            const PassPart part { &sequence, ids.subspan(std::size_t(first), std::size_t(rows)) };
            tap.beginPass(first);
            Pass pass;
            pass.parts = std::span(&part, 1);
            pass.hooks.tap = &tap;
            // One frequency set for the whole range, as the reference reads it in one pass.
            if (model.decoder->ropeDependsOnLength())
                pass.sequenceLength = tokens;
            pass.stop = stop;
            AX_TRY([[maybe_unused]] const Act logits, runPass(model, pass));
            if (progress)
                progress(first + rows, tokens);
        }
        return tap.take();
    });
}

} // namespace ax
