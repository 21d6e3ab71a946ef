// SPDX-License-Identifier: Apache-2.0
// The logit lens: the next tokens that the model would write after chosen layers.
#include "engine/capture/capture_mode.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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
        const float most = *std::max_element(logits.begin(), logits.end());
        double total = 0;
        for (const float z : logits)
            total += std::exp(double(z) - most);
        const float lse = most + float(std::log(total));
        std::vector<int> order(logits.size());
        std::iota(order.begin(), order.end(), 0);
        const auto kept
            = std::ptrdiff_t(std::min(logits.size(), std::size_t(m_context.options.logitLens)));
        std::partial_sort(order.begin(), order.begin() + kept, order.end(), [&](int a, int b) {
            const float x = logits[std::size_t(a)], y = logits[std::size_t(b)];
            return x != y ? x > y : a < b;
        });
        LogitLensRow& record = state.record.logitLens.emplace_back();
        record.layer = layer;
        for (auto it = order.begin(); it != order.begin() + kept; ++it)
            record.tokens.push_back({ *it, {}, logits[std::size_t(*it)] - lse });
    }
};

} // namespace

std::unique_ptr<CaptureMode> makeLogitLensMode(const CaptureContext& context)
{
    return std::make_unique<LogitLensMode>(context);
}

} // namespace ax
