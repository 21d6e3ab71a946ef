// SPDX-License-Identifier: Apache-2.0
// Head statistics: nine numbers for each head of every selected layer (spec/capture.md section 1).
#include "engine/analysis/row.h"
#include "engine/capture/capture_mode.h"
#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <cmath>

namespace ax {

namespace {

class HeadsMode final : public CaptureMode {
public:
    using CaptureMode::CaptureMode;

    Status plan(CapturePlan& plan) override
    {
        plan.wholeRows = true;
        return {};
    }

    void row(LayerWork& work, const LayerRow& row, std::span<const int> sinks) override
    {
        HeadStats& stats = work.part.headStats.emplace_back();
        stats.layer = row.layer;
        std::vector<float> p(std::size_t(row.count));
        for (const int head : m_context.heads) {
            m_context.headRow(row, head, p);
            std::array<float, 9> values {};
            float sinkMass = 0;
            for (const int sink : sinks)
                if (sink >= row.first && sink - row.first < row.count) {
                    sinkMass += p[std::size_t(sink - row.first)];
                    p[std::size_t(sink - row.first)] = 0;
                }
            values[0] = sinkMass;
            const float rest = simd::vectors().sum(p.data(), row.count);
            if (rest > 0) {
                const std::array<float, 7> shares = distanceShares(p);
                for (std::size_t k = 0; k < 7; ++k)
                    values[1 + k] = shares[k] / rest;
                // Entropy of p / rest: ln rest + H(p) / rest.
                const float entropy = std::log(rest) + rowEntropy(p) / rest;
                values[8] = std::max(0.0f, entropy) / entropyScale(row.queryPosition + 1);
            }
            stats.heads.push_back(values);
        }
    }
};

} // namespace

std::unique_ptr<CaptureMode> makeHeadsMode(const CaptureContext& context)
{
    return std::make_unique<HeadsMode>(context);
}

} // namespace ax
