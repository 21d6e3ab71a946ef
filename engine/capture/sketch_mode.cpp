// SPDX-License-Identifier: Apache-2.0
// Sketches: hubs, histogram of distances and entropy of every selected layer.
#include "engine/analysis/row.h"
#include "engine/capture/capture_mode.h"

#include <algorithm>

namespace ax {

namespace {

constexpr int kHubs = 32;

class SketchMode final : public CaptureMode {
public:
    explicit SketchMode(const CaptureContext& context)
        : CaptureMode(context)
        , m_guesses(context.shape.hasAttention.size(), 0.0f)
    {
    }

    Status plan(CapturePlan& plan) override
    {
        plan.aggregate = true;
        plan.deviceTop = std::max(plan.deviceTop, kHubs);
        // The heaviest of the mean row are its hubs, unless some positions may not be named.
        m_sharesHeaviest = m_context.options.window == 0 && m_context.options.maskPrefix == 0
            && m_context.options.aggregation != Aggregation::Max
            && m_context.options.aggregation != Aggregation::LogitMean;
        if (m_sharesHeaviest)
            plan.heaviest = std::max(plan.heaviest, kHubs);
        return {};
    }

    void measure(LayerWork& work) override
    {
        LayerSketch& sketch = work.part.sketches.emplace_back();
        sketch.layer = work.layer;
        const std::span<const float> p = work.aggregate;
        const std::size_t skip = m_context.candidatesFrom(work.first, work.query, p.size());
        const std::span<const float> candidates = p.subspan(skip);
        sketch.hubs.reserve(kHubs);
        for (const int k : m_sharesHeaviest
                ? work.heaviest
                : topK(candidates, kHubs, m_guesses[std::size_t(work.layer)])) {
            sketch.hubs.emplace_back(work.first + int(skip) + k, candidates[std::size_t(k)]);
            sketch.massCaptured += candidates[std::size_t(k)];
        }
        sketch.histogram = distanceHistogram(p);
        sketch.entropy = rowEntropy(p);
    }

    void measured(LayerWork& work, const MeasuredLayer& layer, const MeasuredRow&) override
    {
        LayerSketch& sketch = work.part.sketches.emplace_back();
        sketch.layer = layer.layer;
        for (std::size_t k = 0; k < std::min<std::size_t>(kHubs, layer.masses.size()); ++k) {
            sketch.hubs.emplace_back(layer.positions[k], layer.masses[k]);
            sketch.massCaptured += layer.masses[k];
        }
        sketch.histogram = layer.histogram;
        sketch.entropy = layer.entropy;
    }

private:
    std::vector<float> m_guesses; ///< warm thresholds by layer
    bool m_sharesHeaviest = false;
};

} // namespace

std::unique_ptr<CaptureMode> makeSketchMode(const CaptureContext& context)
{
    return std::make_unique<SketchMode>(context);
}

} // namespace ax
