// SPDX-License-Identifier: Apache-2.0
// What capture records beside attention rows: de-rotated attention, routing, the logit lens.
#include "engine/capture/capture_session.h"
#include "engine/analysis/row.h"
#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ax {

bool CaptureSession::wantsContent(int layer) const
{
    return m_options.derotated && payloadWanted() && !m_rows.empty()
        && std::binary_search(m_layers.begin(), m_layers.end(), layer);
}

void CaptureSession::derotatedRow(RowState& state, const LayerRow& row, std::span<const float> mean)
{
    // Averaged over the selected heads, as the row it stands beside.
    std::vector<float> content(std::size_t(row.count), 0.0f);
    for (const int head : m_heads)
        simd::vectors().accumulate(content.data(),
            row.content + std::size_t(head) * row.contentStride, 1.0f / float(m_heads.size()),
            row.count);
    DerotatedRow record;
    record.layer = row.layer;
    double distance = 0;
    for (std::size_t k = 0; k < content.size(); ++k)
        distance += std::abs(double(mean[k]) - double(content[k]));
    record.positionalShare = float(std::min(1.0, distance / 2));

    const std::size_t skip = candidatesFrom(row.first, row.queryPosition, content.size());
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
    const std::size_t kept = std::min(order.size(), std::size_t(m_options.topK));
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
    state.record.derotated.push_back(std::move(record));
}

void CaptureSession::routerRow(const RouterRow& row)
{
    if (!wantsRow(row.batchRow))
        return;
    MoeRouting record;
    record.layer = row.layer;
    record.experts.assign(row.experts.begin(), row.experts.end());
    record.weights.assign(row.weights.begin(), row.weights.end());
    record.entropy = routerEntropy(row.logits);
    record.shared = row.sharedExperts;
    m_rows[std::size_t(m_rowOfBatch[std::size_t(row.batchRow)])].record.moe.push_back(
        std::move(record));
}

void CaptureSession::lensRow(int layer, std::span<const float> logits)
{
    if (m_rows.empty() || !payloadWanted())
        return;
    const float most = *std::max_element(logits.begin(), logits.end());
    double total = 0;
    for (const float z : logits)
        total += std::exp(double(z) - most);
    const float lse = most + float(std::log(total));
    std::vector<int> order(logits.size());
    std::iota(order.begin(), order.end(), 0);
    const auto kept = std::ptrdiff_t(std::min(logits.size(), std::size_t(m_options.logitLens)));
    std::partial_sort(order.begin(), order.begin() + kept, order.end(), [&](int a, int b) {
        const float x = logits[std::size_t(a)], y = logits[std::size_t(b)];
        return x != y ? x > y : a < b;
    });
    LogitLensRow record;
    record.layer = layer;
    for (auto it = order.begin(); it != order.begin() + kept; ++it)
        record.tokens.push_back({ *it, {}, logits[std::size_t(*it)] - lse });
    m_rows.back().record.logitLens.push_back(std::move(record));
}

} // namespace ax
