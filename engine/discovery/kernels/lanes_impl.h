// SPDX-License-Identifier: Apache-2.0
// Sixteen lanes on engine/core/simd/vec.h, whatever the processor's width. Included inside an
// anonymous namespace, after vec.h.

constexpr int kParts = 16 / kLanes;
using uv = std::uint32_t __attribute__((vector_size(4 * kLanes)));

AX_INLINE iv loadInts(const std::uint32_t* p)
{
    iv v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}

/// One bit a lane: a <= b.
AX_INLINE unsigned notAbove(fv a, fv b)
{
#if defined(__AVX512F__)
    return _mm512_cmp_ps_mask((__m512)a, (__m512)b, _CMP_LE_OQ);
#elif defined(__AVX2__)
    return unsigned(_mm256_movemask_ps(_mm256_cmp_ps((__m256)a, (__m256)b, _CMP_LE_OQ)));
#elif defined(__SSE2__)
    const iv mask = a <= b;
    __m128 half[2];
    __builtin_memcpy(half, &mask, sizeof mask);
    return unsigned(_mm_movemask_ps(half[0]) | _mm_movemask_ps(half[1]) << 4);
#else
    unsigned bits = 0;
    for (int i = 0; i < kLanes; ++i)
        bits |= unsigned(a[i] <= b[i]) << i;
    return bits;
#endif
}

/// One bit a lane: p[lane] != value.
AX_INLINE unsigned otherThan(const std::uint32_t* p, std::uint32_t value)
{
#if defined(__AVX512F__)
    return _mm512_cmpneq_epi32_mask((__m512i)loadInts(p), _mm512_set1_epi32(int(value)));
#elif defined(__AVX2__)
    const __m256i same = _mm256_cmpeq_epi32((__m256i)loadInts(p), _mm256_set1_epi32(int(value)));
    return ~unsigned(_mm256_movemask_ps(_mm256_castsi256_ps(same))) & 0xffu;
#elif defined(__SSE2__)
    const iv mask = loadInts(p) != iv {} + int(value);
    __m128 half[2];
    __builtin_memcpy(half, &mask, sizeof mask);
    return unsigned(_mm_movemask_ps(half[0]) | _mm_movemask_ps(half[1]) << 4);
#else
    unsigned bits = 0;
    for (int i = 0; i < kLanes; ++i)
        bits |= unsigned(p[i] != value) << i;
    return bits;
#endif
}

/// Squared distances of sixteen points to `query`, dims [first, last), added in that order.
AX_INLINE void addDistances(const float* block, int first, int last, const float* query, fv* sums)
{
    for (int dim = first; dim < last; ++dim) {
        const fv x = splat(query[dim]);
        for (int part = 0; part < kParts; ++part) {
            const fv difference = load(block + dim * 16 + part * kLanes) - x;
            sums[part] += difference * difference;
        }
    }
}

AX_INLINE unsigned notAbove(const fv* sums, float limit)
{
    unsigned bits = 0;
    for (int part = 0; part < kParts; ++part)
        bits |= notAbove(sums[part], splat(limit)) << (part * kLanes);
    return bits;
}

/// Sum of sixteen lanes: i and i + 8, then i and i + 4, i and i + 2, i and i + 1.
AX_INLINE float addSixteen(const fv* v)
{
#if defined(__AVX2__)
#if defined(__AVX512F__)
    const __m256 eight = _mm256_add_ps(
        _mm512_castps512_ps256((__m512)v[0]), _mm512_extractf32x8_ps((__m512)v[0], 1));
#else
    const __m256 eight = _mm256_add_ps((__m256)v[0], (__m256)v[1]);
#endif
    __m128 four = _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
    four = _mm_add_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_add_ss(four, _mm_shuffle_ps(four, four, 1)));
#else
    float part[8];
    store(part, v[0] + v[1]);
    for (int width = 4; width > 0; width /= 2)
        for (int i = 0; i < width; ++i)
            part[i] += part[i + width];
    return part[0];
#endif
}
