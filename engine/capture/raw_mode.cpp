// SPDX-License-Identifier: Apache-2.0
// Raw rows: the top-k positions of every selected layer, or of every head of it, with their logits.
#include "engine/analysis/row.h"
#include "engine/capture/capture_mode.h"
#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <cmath>

namespace ax {

namespace {

class RawMode final : public CaptureMode {
public:
    explicit RawMode(const CaptureContext& context)
        : CaptureMode(context)
        , m_guesses(context.shape.hasAttention.size())
        , m_byHead(context.options.aggregation == Aggregation::None)
    {
    }

    Status plan(CapturePlan& plan) override
    {
        plan.aggregate = true;
        int& top = m_byHead ? plan.headTop : plan.deviceTop;
        top = std::max(top, m_context.options.topK);
        return {};
    }

    void row(LayerWork& work, const LayerRow& row, std::span<const int>) override
    {
        if (!m_byHead)
            return;
        std::vector<float> p(std::size_t(row.count));
        for (const int head : m_context.heads) {
            m_context.headRow(row, head, p);
            work.part.raw.push_back(topOf(work, head, p, row.logsumexp[head], true));
        }
    }

    void measure(LayerWork& work) override
    {
        if (m_byHead)
            return;
        const bool ownLogits = m_context.options.aggregation == Aggregation::LogitMean;
        work.part.raw.push_back(topOf(work, -1, work.aggregate, work.otherLogsumexp, ownLogits));
    }

    void measured(LayerWork& work, const MeasuredLayer& layer, const MeasuredRow& row) override
    {
        if (!m_byHead) {
            RawRow& raw = work.part.raw.emplace_back();
            raw.layer = layer.layer;
            raw.head = -1;
            const std::size_t kept
                = std::min(layer.masses.size(), std::size_t(m_context.options.topK));
            raw.positions.assign(
                layer.positions.begin(), layer.positions.begin() + std::ptrdiff_t(kept));
            for (std::size_t k = 0; k < kept; ++k)
                raw.logits.push_back(std::log(layer.masses[k]));
            return;
        }
        for (const MeasuredHead& head : row.heads) {
            if (head.layer != layer.layer
                || !std::binary_search(m_context.heads.begin(), m_context.heads.end(), head.head))
                continue;
            RawRow& raw = work.part.raw.emplace_back();
            raw.layer = head.layer;
            raw.head = head.head;
            raw.logsumexp = head.logsumexp;
            raw.positions = head.positions;
            raw.logits = head.logits;
        }
    }

    void finish(RowState& state) override
    {
        AttentionSummary summary;
        summary.histogram = state.histogram;
        const DistanceMasses masses = distanceMasses(state.histogram);
        summary.local = masses.local;
        summary.mid = masses.mid;
        summary.longRange = masses.longRange;
        const StepSignals& signals = state.record.signals;
        summary.entropy = signals.entropy;
        summary.hubness = signals.hubness;
        summary.consensus = present(signals.consensus) ? signals.consensus : 1.0f;
        state.record.summary = summary;
    }

private:
    /// `ownLogits`: the row has logits z = ln p + logsumexp; otherwise logits are ln p (mean, max).
    RawRow topOf(
        const LayerWork& work, int head, std::span<const float> p, float logsumexp, bool ownLogits)
    {
        const CaptureOptions& options = m_context.options;
        RawRow raw;
        raw.layer = work.layer;
        raw.head = head;
        raw.logsumexp = ownLogits ? logsumexp : 0.0f;
        const std::size_t skip = m_context.candidatesFrom(work.first, work.query, p.size());
        const std::span<const float> candidates = p.subspan(skip);
        std::vector<float>& guesses = m_guesses[std::size_t(work.layer)];
        const std::size_t own = std::size_t(std::max(0, head));
        guesses.resize(std::max(guesses.size(), own + 1));
        for (const int k : topK(candidates, options.topK, guesses[own])) {
            raw.positions.push_back(work.first + int(skip) + k);
            raw.logits.push_back(
                std::log(candidates[std::size_t(k)]) + (ownLogits ? logsumexp : 0.0f));
        }
        if (options.window > 0) {
            // The window's own mass, whatever the mask hides of it.
            const std::size_t begin = std::size_t(
                std::clamp(work.query - options.window + 1 - work.first, 0, int(p.size())));
            const float mass = simd::vectors().sum(p.data() + begin, int(p.size() - begin));
            if (mass > 0)
                raw.logsumexp += std::log(mass);
        }
        return raw;
    }

    std::vector<std::vector<float>> m_guesses; ///< warm thresholds by layer and head
    bool m_byHead;
};

} // namespace

std::unique_ptr<CaptureMode> makeRawMode(const CaptureContext& context)
{
    return std::make_unique<RawMode>(context);
}

} // namespace ax
