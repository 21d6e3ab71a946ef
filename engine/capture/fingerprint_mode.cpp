// SPDX-License-Identifier: Apache-2.0
// Fingerprints: twenty numbers a step (spec/capture.md section 2).
#include "engine/analysis/row.h"
#include "engine/analysis/sinks.h"
#include "engine/capture/capture_mode.h"
#include "engine/core/thread_pool.h"

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
        const CaptureOptions& options = m_context.options;
        m_learned = options.layout == FingerprintLayout::Learned20 || options.forCalibration;
        plan.allLayers = plan.allLayers || m_learned;
        if (options.layout != FingerprintLayout::Log8Layers8)
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

    /// The nine numbers of every head. Sinks are the first positions alone: what a fingerprint
    /// knows does not depend on which rows were recorded before.
    void anyRow(LayerWork& work, const LayerRow& row) override
    {
        if (!m_learned)
            return;
        std::vector<int> sinks;
        for (int k = 0; k < row.count; ++k) {
            if ((row.positions ? row.positions[k] : row.first + k) >= SinkRule::kFirst)
                break;
            sinks.push_back(k);
        }
        std::vector<float>& numbers = work.part.headNumbers;
        numbers.resize(std::size_t(row.heads * kHeadNumbers));
        const auto some = [&](int from, int to, int) {
            thread_local std::vector<float> p;
            p.resize(std::size_t(row.count));
            for (int head = from; head < to; ++head) {
                m_context.headRow(row, head, p);
                const auto nine = headNumbers(p, sinks, row.queryPosition + 1);
                std::copy(nine.begin(), nine.end(), numbers.begin() + head * kHeadNumbers);
            }
        };
        constexpr int kParallel = 8192; // floats from which waking the other threads pays
        if (row.pool && row.count * row.heads >= kParallel)
            row.pool->parallelFor(row.heads, 1, some);
        else
            some(0, row.heads, 0);
    }

    void finish(RowState& state) override
    {
        StepRecord& record = state.record;
        if (m_learned)
            record.histogram = state.histogram;
        if (m_context.options.layout == FingerprintLayout::Learned20)
            record.fingerprint
                = m_context.options.learned->apply(record.headNumbers, state.query + 1);
        else
            record.fingerprint = drawn(state);
        if (!m_context.options.forCalibration)
            record.headNumbers.clear();
    }

private:
    /// The two layouts that are made by hand.
    std::array<float, 20> drawn(const RowState& state) const
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
        return f;
    }

    bool m_learned = false; ///< every head's numbers are read
    std::vector<int> m_entropyLayers; ///< eight, spread over depth; repeated in shallow models
};

} // namespace

std::unique_ptr<CaptureMode> makeFingerprintMode(const CaptureContext& context)
{
    return std::make_unique<FingerprintMode>(context);
}

} // namespace ax
