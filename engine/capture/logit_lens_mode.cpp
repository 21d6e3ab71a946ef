// SPDX-License-Identifier: Apache-2.0
// The logit lens: the next tokens that the model would write after chosen layers.
#include "engine/capture/capture_mode.h"
#include "engine/core/simd/largest.h"
#include "engine/core/simd/vectors.h"

#include <cmath>

namespace ax {

namespace {

class LogitLensMode final : public CaptureMode {
public:
    using CaptureMode::CaptureMode;

    Status plan(CapturePlan& plan) override
    {
        AX_TRY(plan.lensLayers,
            m_context.options.lensLayers.resolve(
                std::vector<bool>(m_context.shape.hasAttention.size(), true)));
        return {};
    }

    void lensRow(RowState& state, int layer, std::span<const float> logits) override
    {
        int place = -1;
        const float most = simd::vectors().largest(logits.data(), int(logits.size()), place);
        const float lse = most
            + float(std::log(simd::vectors().expSum(logits.data(), int(logits.size()), most)));
        simd::largestNumbers(logits, std::size_t(m_context.options.logitLens), m_largest);
        LogitLensRow& record = state.record.logitLens.emplace_back();
        record.layer = layer;
        for (const auto& [logit, id] : m_largest)
            record.tokens.push_back({ id, {}, logit - lse });
    }

private:
    std::vector<std::pair<float, int>> m_largest;
};

} // namespace

std::unique_ptr<CaptureMode> makeLogitLensMode(const CaptureContext& context)
{
    return std::make_unique<LogitLensMode>(context);
}

} // namespace ax
