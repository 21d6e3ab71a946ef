// SPDX-License-Identifier: Apache-2.0
// Expert routing of every MoE layer (spec/capture.md section 7).
#include "engine/analysis/row.h"
#include "engine/capture/capture_mode.h"

namespace ax {

namespace {

class MoeMode final : public CaptureMode {
public:
    using CaptureMode::CaptureMode;
    bool droppable() const override { return false; }

    Status plan(CapturePlan& plan) override
    {
        plan.routing = true;
        return {};
    }

    void routerRow(RowState& state, const RouterRow& row) override
    {
        MoeRouting& record = state.record.moe.emplace_back();
        record.layer = row.layer;
        record.experts.assign(row.experts.begin(), row.experts.end());
        record.weights.assign(row.weights.begin(), row.weights.end());
        record.entropy = routerEntropy(row.logits);
        record.shared = row.sharedExperts;
    }
};

} // namespace

std::unique_ptr<CaptureMode> makeMoeMode(const CaptureContext& context)
{
    return std::make_unique<MoeMode>(context);
}

} // namespace ax
