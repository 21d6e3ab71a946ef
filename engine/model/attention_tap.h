// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <vector>

namespace ax {

class ThreadPool;

/// One query row of one layer, all heads, as the softmax left it. Valid during the call.
/// Visible slots are first … first + count - 1; the last one is the query itself. Slots are
/// positions unless `positions` says otherwise.
/// p(head, k) = weights[head * stride + k] * factors[head * splits + split(k)], where split s
/// covers k in [s * splitSize, (s + 1) * splitSize).
struct LayerRow {
    int layer = 0;
    int batchRow = 0; ///< row in the forward pass
    int queryPosition = 0;
    int first = 0, count = 0;
    int visible = 0; ///< slots inside the window (count may hold some before it, weight 0)
    const int* positions = nullptr; ///< [count], ascending; nullptr: slot k is position k
    int heads = 0;
    const float* weights = nullptr; ///< [heads, stride], not normalised
    std::size_t stride = 0;
    const float* factors = nullptr; ///< [heads, splits]
    int splits = 1, splitSize = 0;
    const float* logsumexp = nullptr; ///< [heads], over visible positions and the learned sink
    const float* nullMass = nullptr; ///< [heads]; nullptr: none
    const float* logits = nullptr; ///< [heads, stride] when wantsLogits, else nullptr
    /// p_content [heads, contentStride] when wantsContent, else nullptr: softmax of the scores of
    /// query and keys turned back to before RoPE, under the same mask (spec/capture.md section 5).
    const float* content = nullptr;
    std::size_t contentStride = 0;
    /// Threads that wait for this row and hold its splits in their caches in equal runs; nullptr:
    /// none.
    ThreadPool* pool = nullptr;
};

/// What the router of one MoE layer decided for one row. Valid during the call.
struct RouterRow {
    int layer = 0;
    int batchRow = 0;
    std::span<const float> logits; ///< [experts]
    std::span<const int> experts; ///< chosen, heaviest first
    std::span<const float> weights; ///< of the chosen, as applied
    int sharedExperts = 0;
};

/// The row of one layer averaged over heads, measured where it was computed (DeviceDecode).
struct MeasuredLayer {
    int layer = 0;
    int visible = 0; ///< positions inside the window
    float entropy = 0; ///< -Σ p ln p, nats
    float nullMass = 0; ///< mean over the heads
    std::array<float, 16> histogram {}; ///< mass by log2 distance
    std::vector<int> positions; ///< heaviest first, ties by lower position; none of mass 0
    std::vector<float> masses;
};
/// The same of one head: what raw rows by head need.
struct MeasuredHead {
    int layer = 0, head = 0;
    float logsumexp = 0, entropy = 0, nullMass = 0; ///< entropy in nats over visible positions
    std::array<float, 16> histogram {};
    std::vector<int> positions; ///< largest logit first, ties by lower position
    std::vector<float> logits; ///< p = exp(logit - logsumexp)
};
/// All that capture reads of one row, without the rows of the layers themselves.
struct MeasuredRow {
    std::vector<MeasuredLayer> layers; ///< ascending
    std::vector<MeasuredHead> heads; ///< [layer, head]; empty when not asked for
    std::span<const float> mean; ///< over the counted layers, positions 0 … query
};

/// Reads attention and routing while they are computed. Called on the engine thread, once per
/// wanted row and layer, after all heads of the row are done.
class AttentionTap {
public:
    virtual ~AttentionTap() = default;
    /// Of any row of the pass.
    virtual bool wantsLayer(int layer) const = 0;
    virtual bool wantsRow(int batchRow) const = 0;
    virtual bool wantsLogits() const = 0;
    virtual bool wantsContent(int layer) const { return (void)layer, false; }
    /// One row of one layer: where rows of several requests share a pass, each wants its own.
    virtual bool wants(int layer, int batchRow) const
    {
        return wantsLayer(layer) && wantsRow(batchRow);
    }
    virtual bool wantsContentOf(int layer, int batchRow) const
    {
        return (void)batchRow, wantsContent(layer);
    }
    virtual void layerRow(const LayerRow& row) = 0;
    virtual bool wantsRouting(int layer) const { return (void)layer, false; }
    virtual void routerRow(const RouterRow& row) { (void)row; }
    /// What a back end did for this tap's row alone took so long (de-rotated rows, rows computed
    /// once more, products of the output head for the logit lens).
    virtual void spent(int batchRow, double seconds) { (void)batchRow, (void)seconds; }
};

} // namespace ax
