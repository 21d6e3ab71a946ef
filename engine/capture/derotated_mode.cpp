// SPDX-License-Identifier: Apache-2.0
// De-rotated rows: attention as content alone would have it (spec/capture.md section 5).
#include "engine/analysis/row.h"
#include "engine/capture/capture_mode.h"
#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ax {

namespace {

class DerotatedMode final : public CaptureMode {
public:
    using CaptureMode::CaptureMode;

    Status plan(CapturePlan& plan) override
    {
        plan.wholeRows = plan.content = true;
        return {};
    }

    void row(LayerWork& work, const LayerRow& row, std::span<const int>) override
    {
        if (!row.content)
            return;
        const std::span<const float> mean = work.mean;
        // Averaged over the selected heads, as the row it stands beside.
        std::vector<float> content(std::size_t(row.count), 0.0f);
        for (const int head : m_context.heads)
            simd::vectors().accumulate(content.data(),
                row.content + std::size_t(head) * row.contentStride,
                1.0f / float(m_context.heads.size()), row.count);
        DerotatedRow& record = work.part.derotated.emplace_back();
        record.layer = row.layer;
        double distance = 0;
        for (std::size_t k = 0; k < content.size(); ++k)
            distance += std::abs(double(mean[k]) - double(content[k]));
        record.positionalShare = float(std::min(1.0, distance / 2));

        const std::size_t skip
            = m_context.candidatesFrom(row.first, row.queryPosition, content.size());
        const std::span candidates = std::span<const float>(content).subspan(skip);
        // Half of the mass lies in few positions, or in most of them.
        float& guess = m_guesses[row.layer];
        std::vector<int> order;
        double held = 0;
        for (int count = std::max(16, m_context.options.topK);; count *= 4) {
            order = topK(candidates, count, guess);
            std::size_t needed = 0;
            for (held = 0; needed < order.size() && held < 0.5; ++needed)
                held += candidates[std::size_t(order[needed])];
            if (held >= 0.5 || std::size_t(count) >= candidates.size()) {
                for (std::size_t k = 0; k < needed; ++k)
                    record.skeleton.push_back(row.first + int(skip) + order[k]);
                break;
            }
        }
        // The heaviest by content, and the heaviest of the row itself: both columns of every link.
        order.resize(std::min(order.size(), std::size_t(m_context.options.topK)));
        const std::vector<int> ofRow
            = topK(mean.subspan(skip), m_context.options.topK, m_rowGuesses[row.layer]);
        std::vector<int> shown = order;
        shown.insert(shown.end(), ofRow.begin(), ofRow.end());
        for (int& k : shown)
            k += int(skip);
        std::sort(shown.begin(), shown.end(), [&](int a, int b) {
            const float x = content[std::size_t(a)], y = content[std::size_t(b)];
            return x != y ? x > y : a < b;
        });
        shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
        for (const int k : shown) {
            record.positions.push_back(row.first + k);
            record.contentScores.push_back(content[std::size_t(k)]);
        }
    }

private:
    std::map<int, float> m_guesses, m_rowGuesses; ///< of topK, by layer
};

} // namespace

std::unique_ptr<CaptureMode> makeDerotatedMode(const CaptureContext& context)
{
    return std::make_unique<DerotatedMode>(context);
}

} // namespace ax
