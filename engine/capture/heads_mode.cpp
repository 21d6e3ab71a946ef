// SPDX-License-Identifier: Apache-2.0
// Head statistics: nine numbers for each head of every selected layer (spec/capture.md section 1).
#include "engine/analysis/learned_fingerprint.h"
#include "engine/capture/capture_mode.h"

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
        std::vector<int> inRow;
        for (const int sink : sinks)
            if (sink >= row.first && sink - row.first < row.count)
                inRow.push_back(sink - row.first);
        for (const int head : m_context.heads) {
            m_context.headRow(row, head, p);
            stats.heads.push_back(headNumbers(p, inRow, row.queryPosition + 1));
        }
    }
};

} // namespace

std::unique_ptr<CaptureMode> makeHeadsMode(const CaptureContext& context)
{
    return std::make_unique<HeadsMode>(context);
}

} // namespace ax
