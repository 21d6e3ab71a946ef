// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace ax {

/// One query row of one layer, all heads, as the softmax left it. Valid during the call.
/// Visible positions are first … first + count - 1; the last one is the query itself.
/// p(head, k) = weights[head * stride + k] * factors[head * splits + split(k)], where split s
/// covers k in [s * splitSize, (s + 1) * splitSize).
struct LayerRow {
    int layer = 0;
    int batchRow = 0; ///< row in the forward pass
    int queryPosition = 0;
    int first = 0, count = 0;
    int visible = 0; ///< positions inside the window (count may hold a few before it, weight 0)
    int heads = 0;
    const float* weights = nullptr; ///< [heads, stride], not normalised
    std::size_t stride = 0;
    const float* factors = nullptr; ///< [heads, splits]
    int splits = 1, splitSize = 0;
    const float* logsumexp = nullptr; ///< [heads], over visible positions and the learned sink
    const float* nullMass = nullptr; ///< [heads]; nullptr: none
    const float* logits = nullptr; ///< [heads, stride] when wantsLogits, else nullptr
};

/// Reads attention while it is computed. Called on the engine thread, once per wanted row and
/// layer, after all heads of the row are done.
class AttentionTap {
public:
    virtual ~AttentionTap() = default;
    virtual bool wantsLayer(int layer) const = 0;
    virtual bool wantsRow(int batchRow) const = 0;
    virtual bool wantsLogits() const = 0;
    virtual void layerRow(const LayerRow& row) = 0;
};

} // namespace ax
