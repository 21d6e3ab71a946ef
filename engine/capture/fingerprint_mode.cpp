// SPDX-License-Identifier: Apache-2.0
// Fingerprints: twenty numbers a step (spec/capture.md section 2).
#include "engine/analysis/row.h"
#include "engine/capture/capture_mode.h"

#include <algorithm>
#include <cmath>

namespace ax {

namespace {

class FingerprintMode final : public CaptureMode {
public:
    using CaptureMode::CaptureMode;
    bool droppable() const override { return false; }

    Status plan(CapturePlan& plan) override
    {
        if (m_context.options.layout != FingerprintLayout::Log8Layers8)
            return {};
        LayerSelection all;
        all.kind = LayerSelection::Kind::All;
        AX_TRY(const std::vector<int> attention, all.resolve(m_context.shape.hasAttention));
        for (int i = 0; i < 8 && !attention.empty(); ++i) {
            const double at = double(i) * double(attention.size() - 1) / 7.0;
            m_entropyLayers.push_back(attention[std::size_t(std::lround(at))]);
        }
        plan.entropyLayers = m_entropyLayers;
        return {};
    }

    void finish(RowState& state) override
    {
        const std::array<float, 16>& histogram = state.histogram;
        const DistanceMasses masses = distanceMasses(histogram);
        std::array<float, 20> f {};
        f[0] = masses.local;
        f[1] = masses.mid;
        f[2] = masses.longRange;
        f[3] = histogramEntropy(histogram);
        if (m_context.options.layout == FingerprintLayout::Log16) {
            std::copy(histogram.begin(), histogram.end(), f.begin() + 4);
        } else {
            for (std::size_t k = 0; k < 8; ++k)
                f[4 + k] = histogram[2 * k] + histogram[2 * k + 1];
            for (std::size_t k = 0; k < m_entropyLayers.size(); ++k)
                for (const auto& [layer, entropy] : state.layerEntropy)
                    if (layer == m_entropyLayers[k])
                        f[12 + k] = entropy;
        }
        state.record.fingerprint = f;
    }

private:
    std::vector<int> m_entropyLayers; ///< eight, spread over depth; repeated in shallow models
};

} // namespace

std::unique_ptr<CaptureMode> makeFingerprintMode(const CaptureContext& context)
{
    return std::make_unique<FingerprintMode>(context);
}

} // namespace ax
