// SPDX-License-Identifier: Apache-2.0
// De-rotated rows: attention as content alone would have it (spec/capture.md section 5).
#include "engine/capture/capture_mode.h"
#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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
        std::vector<int> order(content.size() - skip);
        std::iota(order.begin(), order.end(), int(skip));
        const auto heavier = [](std::span<const float> p) {
            return [p](int a, int b) {
                const float x = p[std::size_t(a)], y = p[std::size_t(b)];
                return x != y ? x > y : a < b;
            };
        };
        std::sort(order.begin(), order.end(), heavier(content));
        double held = 0;
        for (const int k : order) {
            if (held >= 0.5 || !(content[std::size_t(k)] > 0))
                break;
            held += content[std::size_t(k)];
            record.skeleton.push_back(row.first + k);
        }
        // The heaviest by content, and the heaviest of the row itself: both columns of every link.
        const std::size_t kept = std::min(order.size(), std::size_t(m_context.options.topK));
        std::vector<int> shown(order.begin(), order.begin() + std::ptrdiff_t(kept));
        std::partial_sort(
            order.begin(), order.begin() + std::ptrdiff_t(kept), order.end(), heavier(mean));
        shown.insert(shown.end(), order.begin(), order.begin() + std::ptrdiff_t(kept));
        std::sort(shown.begin(), shown.end(), heavier(content));
        shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
        for (const int k : shown) {
            record.positions.push_back(row.first + k);
            record.contentScores.push_back(content[std::size_t(k)]);
        }
    }
};

} // namespace

std::unique_ptr<CaptureMode> makeDerotatedMode(const CaptureContext& context)
{
    return std::make_unique<DerotatedMode>(context);
}

} // namespace ax
