// SPDX-License-Identifier: Apache-2.0
// Body of one instruction set's table; included once by each vectors_<isa>.cpp, which is compiled
// with its own flags.
#include "engine/core/half.h"
#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#if defined(__AVX2__)
#include <immintrin.h>
#endif

namespace ax::simd {
namespace {

#include "engine/core/simd/vec.h"

#include "engine/core/simd/sums.h"

float sumOf(const float* x, int count)
{
    fv a = splat(0), b = splat(0);
    int i = 0;
    for (; i + 2 * kLanes <= count; i += 2 * kLanes) {
        a += load(x + i);
        b += load(x + i + kLanes);
    }
    float total = addAcross(a + b);
    for (; i < count; ++i)
        total += x[i];
    return total;
}

double expSumOf(const float* x, int count, float maximum)
{
    double total = 0;
    int i = 0;
    // Sections of 4096 keep the float sums short.
    while (i + kLanes <= count) {
        fv part = splat(0);
        for (const int end = std::min(count - kLanes + 1, i + 4096); i < end; i += kLanes)
            part += expOf(load(x + i) - splat(maximum));
        total += addAcross(part);
    }
    for (; i < count; ++i)
        total += std::exp(double(x[i]) - maximum);
    return total;
}

void weightedRows(float* out, const float* rows, std::size_t stride, const float* factors,
    std::size_t factorStride, const int* heads, int headCount, float share, int count)
{
    // Sums stay in registers: each head's row is read once and nothing is written between.
    constexpr int kAtOnce = 4;
    const auto factorOf
        = [&](int h) { return share * factors[std::size_t(heads[h]) * factorStride]; };
    int i = 0;
    for (; i + kAtOnce * kLanes <= count; i += kAtOnce * kLanes) {
        fv sums[kAtOnce] = {};
        for (int h = 0; h < headCount; ++h) {
            const float* row = rows + std::size_t(heads[h]) * stride + i;
            const fv factor = splat(factorOf(h));
            for (int k = 0; k < kAtOnce; ++k)
                sums[k] += factor * load(row + k * kLanes);
        }
        for (int k = 0; k < kAtOnce; ++k)
            store(out + i + k * kLanes, sums[k]);
    }
    for (; i + kLanes <= count; i += kLanes) {
        fv sum = {};
        for (int h = 0; h < headCount; ++h)
            sum += splat(factorOf(h)) * load(rows + std::size_t(heads[h]) * stride + i);
        store(out + i, sum);
    }
    for (; i < count; ++i) {
        float sum = 0;
        for (int h = 0; h < headCount; ++h)
            sum += factorOf(h) * rows[std::size_t(heads[h]) * stride + std::size_t(i)];
        out[i] = sum;
    }
}

void accumulateMaxRow(float* out, const float* w, float factor, int count)
{
    int i = 0;
    for (; i + kLanes <= count; i += kLanes)
        store(out + i, maximum(load(out + i), splat(factor) * load(w + i)));
    for (; i < count; ++i)
        out[i] = std::max(out[i], factor * w[i]);
}

float entropyOf(const float* p, int count)
{
    const fv tiny = splat(std::numeric_limits<float>::min());
    const auto term = [&](fv v) { return v >= tiny ? v * logOf(maximum(v, tiny)) : splat(0.0f); };
    fv a = splat(0);
    int i = 0;
    for (; i + kLanes <= count; i += kLanes)
        a += term(load(p + i));
    if (i < count) {
        float rest[kLanes] = {};
        std::copy(p + i, p + count, rest);
        a += term(load(rest));
    }
    // A row of one position has 0, not -0, and rounding above 1 makes nothing negative.
    return std::max(0.0f, -addAcross(a));
}

/// Devillard's network of nineteen exchanges (Paeth 1990).
template <class V> AX_INLINE V medianNetwork(V* p)
{
    const auto lower = [](V a, V b) -> V { return a < b ? a : b; };
    const auto upper = [](V a, V b) -> V { return a < b ? b : a; };
    const auto sort = [&](V& a, V& b) {
        const V low = lower(a, b);
        b = upper(a, b);
        a = low;
    };
    sort(p[1], p[2]);
    sort(p[4], p[5]);
    sort(p[7], p[8]);
    sort(p[0], p[1]);
    sort(p[3], p[4]);
    sort(p[6], p[7]);
    sort(p[1], p[2]);
    sort(p[4], p[5]);
    sort(p[7], p[8]);
    p[3] = upper(p[0], p[3]);
    p[5] = lower(p[5], p[8]);
    sort(p[4], p[7]);
    p[6] = upper(p[3], p[6]);
    p[4] = upper(p[1], p[4]);
    p[2] = lower(p[2], p[5]);
    p[4] = lower(p[4], p[7]);
    sort(p[4], p[2]);
    p[4] = upper(p[6], p[4]);
    return lower(p[4], p[2]);
}

void medianOfNineRow(const float* x, int count, float* out)
{
    int i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        fv window[9];
        for (int k = 0; k < 9; ++k)
            window[k] = load(x + i + k);
        store(out + i, medianNetwork(window));
    }
    for (; i < count; ++i) {
        float window[9];
        for (int k = 0; k < 9; ++k)
            window[k] = x[i + k];
        out[i] = medianNetwork(window);
    }
}

float largestOf(const float* x, int count, int& position)
{
    fv top = splat(-std::numeric_limits<float>::infinity());
    int i = 0;
    // In this order a NaN loses: the comparison with it is false.
    for (; i + kLanes <= count; i += kLanes) {
        const fv v = load(x + i);
        top = v > top ? v : top;
    }
    float most = maxAcross(top);
    for (; i < count; ++i)
        most = x[i] > most ? x[i] : most;
    position = -1;
    if (most == -std::numeric_limits<float>::infinity())
        return most;
    for (i = 0; x[i] != most;)
        ++i;
    position = i;
    return most;
}

void ranksOf(const float* values, int count, int* ranks)
{
    for (int first = 0; first < count; first += kLanes) {
        const int lanes = std::min(kLanes, count - first);
        float own[kLanes] = {};
        std::copy_n(values + first, lanes, own);
        const fv v = load(own);
        iv rank {};
        // Comparisons are -1 where they hold; of equals the first goes first.
        for (int j = 0; j < first; ++j)
            rank -= splat(values[j]) >= v;
        for (int j = first; j < first + lanes; ++j) {
            iv after {};
            for (int k = 0; k < kLanes; ++k)
                after[k] = first + k > j ? -1 : 0;
            rank -= (splat(values[j]) > v) | ((splat(values[j]) == v) & after);
        }
        for (int j = first + lanes; j < count; ++j)
            rank -= splat(values[j]) > v;
        for (int k = 0; k < lanes; ++k)
            ranks[first + k] = rank[k];
    }
}

/// Bit k: p[k] > threshold, for kLanes numbers.
AX_INLINE std::uint64_t bitsAbove(const float* p, float threshold)
{
    const fv v = load(p);
#if defined(__AVX512F__)
    return _mm512_cmp_ps_mask((__m512)v, _mm512_set1_ps(threshold), _CMP_GT_OQ);
#elif defined(__AVX2__)
    return unsigned(
        _mm256_movemask_ps(_mm256_cmp_ps((__m256)v, _mm256_set1_ps(threshold), _CMP_GT_OQ)));
#else
    std::uint64_t bits = 0;
    for (int k = 0; k < kLanes; ++k)
        bits |= std::uint64_t(v[k] > threshold) << k;
    return bits;
#endif
}

int aboveThreshold(const float* p, int count, float threshold, int* positions, int capacity)
{
    int found = 0, i = 0;
    const auto note = [&](std::uint64_t bits) {
        for (; bits != 0; bits &= bits - 1) {
            if (found < capacity)
                positions[found] = i + std::countr_zero(bits);
            ++found;
        }
    };
    // Few numbers lie above: one look for several vectors.
    constexpr int kTogether = 4;
    for (; i + kTogether * kLanes <= count; i += kTogether * kLanes) {
        std::uint64_t bits = 0;
        for (int k = 0; k < kTogether; ++k)
            bits |= bitsAbove(p + i + k * kLanes, threshold) << (k * kLanes);
        note(bits);
    }
    for (; i < count; ++i)
        note(p[i] > threshold);
    return found;
}

constexpr VectorTable kTable { addScaledRow, weightedRows, accumulateMaxRow, sumOf, entropyOf,
    medianOfNineRow, dotOf, expSumOf, largestOf, aboveThreshold, ranksOf };

} // namespace
} // namespace ax::simd
