// SPDX-License-Identifier: Apache-2.0
// Body of one instruction set's table; included once by each kernels_<isa>.cpp, which defines
// AX_KERNEL_NAME and is compiled with its own flags.
#include "engine/core/half.h"
#include "engine/kernels/cpu/code_blocks.h"
#include "engine/kernels/cpu/kernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>
#include <vector>
#if defined(__AVX2__)
#include <immintrin.h>
#endif

namespace ax::cpu {
namespace {

#include "engine/core/simd/vec.h"

#include "engine/core/simd/sums.h"

/// Asks for the lines of `bytes` bytes one page behind `p`. The processor's own prefetching stops
/// at the end of a page, and with arithmetic between two loads too few of them are under way at
/// once (a Q4_K row product on a Xeon: 0.78 of plain reading without, 0.95 with). Into the
/// first-level cache: on a Xeon 3 to 5 % more tokens per second than into the second.
AX_INLINE void prefetchAhead(const std::byte* p, std::size_t bytes)
{
#if defined(__AVX2__)
    constexpr std::size_t kAhead = 4096;
    for (std::size_t line = 0; line < bytes; line += 64)
        _mm_prefetch(reinterpret_cast<const char*>(p) + kAhead + line, _MM_HINT_T0);
#else
    static_cast<void>(p);
    static_cast<void>(bytes);
#endif
}

#include "engine/kernels/cpu/gemm_rows.h"

#include "engine/kernels/cpu/gemm_impl.h"

#include "engine/kernels/cpu/attend_impl.h"

#include "engine/kernels/cpu/content_impl.h"

/// One block of 32 to int8; returns the scale, Σq of each half in `totals`.
AX_INLINE float quantizeBlock(const float* p, std::int8_t* quants, std::int32_t* totals)
{
    constexpr int kVectors = 32 / kLanes;
    fv v[kVectors];
    fv m = splat(0.0f);
    for (int i = 0; i < kVectors; ++i) {
        v[i] = load(p + kLanes * i);
        m = maximum(m, maximum(v[i], -v[i]));
    }
    const float largest = maxAcross(m);
    const float inverse = largest > 0 ? 127.0f / largest : 0.0f;
    // Adding and taking away 1.5 * 2^23 rounds to nearest even.
    const fv magic = splat(12582912.0f);
    iv q[kVectors];
    for (int i = 0; i < kVectors; ++i)
        q[i] = (iv)(v[i] * splat(inverse) + magic) - (iv)magic;
#if defined(__AVX512VNNI__)
    const __m256i bytes = _mm256_set_m128i(
        _mm512_cvtepi32_epi8((__m512i)q[1]), _mm512_cvtepi32_epi8((__m512i)q[0]));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(quants), bytes);
    __m256i sums = _mm256_dpbusd_epi32(_mm256_setzero_si256(), _mm256_set1_epi8(1), bytes);
    sums = _mm256_hadd_epi32(sums, sums);
    sums = _mm256_hadd_epi32(sums, sums);
    totals[0] = _mm_cvtsi128_si32(_mm256_castsi256_si128(sums));
    totals[1] = _mm_cvtsi128_si32(_mm256_extracti128_si256(sums, 1));
#else
    for (int i = 0; i < kVectors; ++i)
        storeBytes(quants + kLanes * i, q[i]);
    for (int h = 0; h < 2; ++h) {
        iv sum = q[h * kVectors / 2];
        for (int i = 1; i < kVectors / 2; ++i)
            sum += q[h * kVectors / 2 + i];
        totals[h] = int(addAcross(__builtin_convertvector(sum, fv)));
    }
#endif
    return largest * (1.0f / 127.0f);
}

/// The median of positive floats, rounded down to three bits of mantissa: the largest such number
/// that no more than half of them lie below. `values` is padded to whole vectors here.
float roughMedian(float* values, int count)
{
    int padded = count;
    while (padded % kLanes != 0)
        values[padded++] = std::numeric_limits<float>::infinity();
    std::uint32_t found = 0;
    for (std::uint32_t bit = 1u << 30; bit >= 1u << 20; bit >>= 1) {
        const std::uint32_t tried = found | bit;
        float limit;
        __builtin_memcpy(&limit, &tried, 4);
#if defined(__AVX512F__)
        int below = 0;
        for (int k = 0; k < padded; k += kLanes)
            below += __builtin_popcount(unsigned(
                _mm512_cmp_ps_mask((__m512)load(values + k), _mm512_set1_ps(limit), _CMP_LT_OQ)));
#else
        iv each = iv {};
        for (int k = 0; k < padded; k += kLanes)
            each -= load(values + k) < splat(limit); // true is -1
        const int below = int(addAcross(__builtin_convertvector(each, fv)));
#endif
        if (below <= count / 2)
            found = tried;
    }
    float median;
    __builtin_memcpy(&median, &found, 4);
    return median;
}

void quantizeTile(const float* x, int rows, int cols, Terms terms, const ActivationMemory& out)
{
    constexpr int kSample = 1024, kNarrow = 256;
    const int blocks = cols / 32;
    for (int block = 0; block < blocks; ++block)
        out.fine[block] = 0;
    float scales[kSample + kLanes];
    for (int r = 0; r < rows; ++r, x += cols) {
        for (int block = 0; block < blocks; ++block) {
            const std::size_t item = std::size_t(block) * std::size_t(rows) + std::size_t(r);
            std::int32_t totals[2];
            BlockInfo& info = out.blocks[item];
            HalfInfo& half = out.halves[item];
            info.scale = quantizeBlock(x + block * 32, out.quants + item * 32, totals);
            info.fineScale = 0;
            info.fineTotal = 0;
            info.total = -BlockInfo::kZero * (totals[0] + totals[1]);
            for (int h = 0; h < 2; ++h) {
                half.total[h] = -HalfInfo::kZero * totals[h];
                half.fineTotal[h] = 0;
                half.sum[h] = info.scale * float(totals[h]);
            }
            info.sum = info.scale * float(totals[0] + totals[1]);
            if (block < kSample)
                scales[block] = info.scale;
        }
        // The error of a block grows with its scale, so the few that stand out (Sun et al. 2024,
        // massive activations) make most of a row's error. Those get a second term.
        // In a narrow matrix, where calling costs more than multiplying, all blocks get one.
        const float limit = terms == Terms::All || cols <= kNarrow
            ? 0.0f
            : 2.0f * roughMedian(scales, std::min(blocks, kSample));
        for (int block = 0; block < blocks; ++block) {
            const std::size_t item = std::size_t(block) * std::size_t(rows) + std::size_t(r);
            BlockInfo& info = out.blocks[item];
            if (!(info.scale > limit))
                continue;
            HalfInfo& half = out.halves[item];
            float rest[32];
            for (int k = 0; k < 32; ++k)
                rest[k] = x[block * 32 + k]
                    - info.scale * float(out.quants[item * 32 + std::size_t(k)]);
            std::int32_t totals[2];
            info.fineScale = quantizeBlock(rest, out.fineQuants + item * 32, totals);
            info.sum += info.fineScale * float(totals[0] + totals[1]);
            info.fineTotal = -BlockInfo::kZero * (totals[0] + totals[1]);
            for (int h = 0; h < 2; ++h) {
                half.sum[h] += info.fineScale * float(totals[h]);
                half.fineTotal[h] = -HalfInfo::kZero * totals[h];
            }
            if (info.fineScale != 0)
                out.fine[block] = std::uint16_t(out.fine[block] | 1u << r);
        }
    }
}

void rmsNormRow(const float* x, const float* weight, int count, float epsilon, float* out)
{
    const float mean = dotOf(x, x, count) / float(count);
    const float factor = 1.0f / std::sqrt(mean + epsilon);
    int i = 0;
    for (; i + kLanes <= count; i += kLanes)
        store(out + i, load(x + i) * splat(factor) * load(weight + i));
    for (; i < count; ++i)
        out[i] = x[i] * factor * weight[i];
}

AX_INLINE fv sigmoidOf(fv x) { return splat(1.0f) / (splat(1.0f) + expOf(-x)); }

template <class F>
AX_INLINE void gateWith(const float* gate, const float* up, int count, float* out, F activation)
{
    int i = 0;
    for (; i + kLanes <= count; i += kLanes)
        store(out + i, activation(load(gate + i)) * load(up + i));
    if (i < count) {
        float g[kLanes] = {}, u[kLanes] = {}, o[kLanes];
        std::copy(gate + i, gate + count, g);
        std::copy(up + i, up + count, u);
        store(o, activation(load(g)) * load(u));
        std::copy(o, o + (count - i), out + i);
    }
}

void siluGateRow(const float* gate, const float* up, int count, float* out)
{
    gateWith(gate, up, count, out, [](fv x) { return x * sigmoidOf(x); });
}

void geluGateRow(const float* gate, const float* up, int count, float* out)
{
    // tanh form: x * sigmoid(2 * sqrt(2 / pi) * (x + 0.044715 x^3))
    gateWith(gate, up, count, out, [](fv x) {
        const fv t = splat(1.5957691216057308f) * (x + splat(0.044715f) * x * x * x);
        return x * sigmoidOf(t);
    });
}

void floatToHalfRow(const float* x, int count, std::uint16_t* out)
{
    int i = 0;
#if defined(__F16C__)
    for (; i + 8 <= count; i += 8)
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i),
            _mm256_cvtps_ph(_mm256_loadu_ps(x + i), _MM_FROUND_TO_NEAREST_INT));
#endif
    for (; i < count; ++i)
        out[i] = ax::floatToHalf(x[i]);
}

#if defined(__AVX512VNNI__) || defined(__AVXVNNI__)
/// Twelve sums, as one product waits for the one before it of its own sum.
std::uint64_t multiplyRounds(int rounds)
{
#if defined(__AVX512VNNI__)
    using vector = __m512i;
#define AX_PRODUCT(n) "vpdpbusd %12, %13, %" #n "\n\t"
#else
    using vector = __m256i;
#define AX_PRODUCT(n) "%{vex%} vpdpbusd %12, %13, %" #n "\n\t"
#endif
    vector s0 {}, s1 {}, s2 {}, s3 {}, s4 {}, s5 {}, s6 {}, s7 {}, s8 {}, s9 {}, s10 {}, s11 {};
    vector x {}, w {};
    for (int round = 0; round < rounds; ++round)
        asm volatile(AX_PRODUCT(0) AX_PRODUCT(1) AX_PRODUCT(2) AX_PRODUCT(3) AX_PRODUCT(4)
                         AX_PRODUCT(5) AX_PRODUCT(6) AX_PRODUCT(7) AX_PRODUCT(8) AX_PRODUCT(9)
                             AX_PRODUCT(10) AX_PRODUCT(11)
                     : "+v"(s0), "+v"(s1), "+v"(s2), "+v"(s3), "+v"(s4), "+v"(s5), "+v"(s6),
                     "+v"(s7), "+v"(s8), "+v"(s9), "+v"(s10), "+v"(s11)
                     : "v"(x), "v"(w));
#undef AX_PRODUCT
    return std::uint64_t(rounds) * 12 * sizeof(vector);
}
constexpr auto kMultiply = multiplyRounds;
#else
constexpr decltype(KernelTable::multiply) kMultiply = nullptr;
#endif

#if defined(__AMX_BF16__)
constexpr auto kToTile = toTile;
#else
constexpr decltype(KernelTable::toTile) kToTile = nullptr;
#endif
constexpr KernelTable kTable { AX_KERNEL_NAME, quantizeTile, kToTile, gemm, rmsNormRow, siluGateRow,
    geluGateRow, addScaledRow, floatToHalfRow, attend, content, softmaxRow, kMultiply };

} // namespace
} // namespace ax::cpu
