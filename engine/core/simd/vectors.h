// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// Loops over rows of floats that capture, analysis and sampling share, one table per instruction
/// set, chosen once at run time. Nothing here allocates or throws; any thread.
namespace ax::simd {

struct VectorTable {
    /// out[k] += factor * w[k]
    void (*accumulate)(float* out, const float* w, float factor, int count);
    /// out[k] = share * Σ over the heads of factors[head * factorStride] * rows[head * stride + k]
    void (*weightedRows)(float* out, const float* rows, std::size_t stride, const float* factors,
        std::size_t factorStride, const int* heads, int headCount, float share, int count);
    /// out[k] = max(out[k], factor * w[k])
    void (*accumulateMax)(float* out, const float* w, float factor, int count);
    float (*sum)(const float* x, int count);
    /// -Σ p ln p; zeros count as zero.
    float (*entropy)(const float* p, int count);
    /// out[k] = median of x[k] … x[k + 8]
    void (*medianOfNine)(const float* x, int count, float* out);
    float (*dot)(const float* a, const float* b, int count);
    /// Σ exp(x - maximum)
    double (*expSum)(const float* x, int count, float maximum);
    /// The largest number (the first of equals; NaN never wins); -inf and -1 when there is none.
    float (*largest)(const float* x, int count, int& position);
    /// Positions with p > threshold, ascending, at most `capacity`; returns how many there are.
    int (*above)(const float* p, int count, float threshold, int* positions, int capacity);
    /// ranks[k] = how many numbers come before values[k], largest first, the first of equals first:
    /// all pairs are compared, so `count` should be small. No NaN.
    void (*ranks)(const float* values, int count, int* ranks);
};

/// The fastest table that this processor runs.
const VectorTable& vectors();
const VectorTable& genericVectors();
/// nullptr when this processor cannot run it.
const VectorTable* avx2Vectors();
const VectorTable* avx512Vectors();

} // namespace ax::simd
