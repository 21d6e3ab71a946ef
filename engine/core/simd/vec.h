// SPDX-License-Identifier: Apache-2.0
// Eight or sixteen floats at a time on GCC's vector extensions: the same source becomes SSE, AVX2
// or AVX-512 code by the flags of the file that includes it. Included inside an anonymous
// namespace.

#if defined(__AVX512F__)
constexpr int kLanes = 16;
#else
constexpr int kLanes = 8;
#endif
using fv = float __attribute__((vector_size(4 * kLanes)));
using iv = std::int32_t __attribute__((vector_size(4 * kLanes)));

#define AX_INLINE inline __attribute__((always_inline))

AX_INLINE fv splat(float x) { return x - fv {}; }
AX_INLINE fv load(const float* p)
{
    fv v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}
AX_INLINE void store(float* p, fv v) { __builtin_memcpy(p, &v, sizeof v); }
AX_INLINE fv maximum(fv a, fv b) { return a > b ? a : b; }
AX_INLINE fv minimum(fv a, fv b) { return a < b ? a : b; }
AX_INLINE float addAcross(fv v)
{
#if defined(__AVX512F__)
    return _mm512_reduce_add_ps((__m512)v);
#endif
    float part[kLanes];
    store(part, v);
    for (int width = kLanes / 2; width > 0; width /= 2)
        for (int i = 0; i < width; ++i)
            part[i] += part[i + width];
    return part[0];
}
AX_INLINE float maxAcross(fv v)
{
#if defined(__AVX512F__)
    return _mm512_reduce_max_ps((__m512)v);
#endif
    float part[kLanes];
    store(part, v);
    for (int width = kLanes / 2; width > 0; width /= 2)
        for (int i = 0; i < width; ++i)
            part[i] = part[i + width] > part[i] ? part[i + width] : part[i];
    return part[0];
}

/// kLanes binary16 numbers to float.
AX_INLINE fv loadHalf(const std::uint16_t* p)
{
#if defined(__AVX512F__)
    return (fv)_mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)));
#elif defined(__F16C__)
    return (fv)_mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
#else
    fv v;
    for (int i = 0; i < kLanes; ++i)
        v[i] = ax::halfToFloat(p[i]);
    return v;
#endif
}

AX_INLINE float oneHalf(const std::uint16_t* p)
{
#if defined(__F16C__)
    return _cvtsh_ss(*p);
#else
    return ax::halfToFloat(*p);
#endif
}

AX_INLINE fv loadBfloat(const std::uint16_t* p)
{
#if defined(__AVX512F__)
    return (fv)_mm512_slli_epi32(
        _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p))), 16);
#elif defined(__AVX2__)
    return (fv)_mm256_slli_epi32(
        _mm256_cvtepu16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))), 16);
#else
    fv v;
    for (int i = 0; i < kLanes; ++i)
        v[i] = ax::bfloatToFloat(p[i]);
    return v;
#endif
}

/// kLanes signed bytes to float.
AX_INLINE fv loadBytes(const std::int8_t* p)
{
#if defined(__AVX512F__)
    return (fv)_mm512_cvtepi32_ps(
        _mm512_cvtepi8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))));
#elif defined(__AVX2__)
    return (fv)_mm256_cvtepi32_ps(
        _mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(p))));
#else
    fv v;
    for (int i = 0; i < kLanes; ++i)
        v[i] = float(p[i]);
    return v;
#endif
}

/// The low bytes of kLanes integers.
AX_INLINE void storeBytes(std::int8_t* p, iv v)
{
#if defined(__AVX512F__)
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), _mm512_cvtepi32_epi8((__m512i)v));
#elif defined(__AVX2__)
    const __m128i half = _mm_packs_epi32(
        _mm256_castsi256_si128((__m256i)v), _mm256_extracti128_si256((__m256i)v, 1));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(p), _mm_packs_epi16(half, half));
#else
    for (int i = 0; i < kLanes; ++i)
        p[i] = std::int8_t(v[i]);
#endif
}

/// e^x: range reduction by ln 2 in two parts (Cody and Waite), polynomial of degree 6; below
/// -87.3 the result is 0. Relative error under 2e-7.
AX_INLINE fv expOf(fv x)
{
    const iv dead = x < splat(-87.33f);
    const fv clamped = minimum(maximum(x, splat(-87.33f)), splat(88.37f));
    const fv magic = splat(12582912.0f);
    const fv shifted = clamped * splat(1.44269504088896341f) + magic;
    const fv n = shifted - magic;
    fv r = clamped - n * splat(0.693359375f);
    r = r - n * splat(-2.12194440e-4f);
    fv p = splat(1.9875691500e-4f);
    p = p * r + splat(1.3981999507e-3f);
    p = p * r + splat(8.3334519073e-3f);
    p = p * r + splat(4.1665795894e-2f);
    p = p * r + splat(1.6666665459e-1f);
    p = p * r + splat(5.0000001201e-1f);
    p = p * r * r + r + splat(1.0f);
    const iv exponent = ((iv)shifted - (iv)magic + 127) << 23;
    const fv result = p * (fv)exponent;
    return dead ? splat(0.0f) : result;
}

/// ln x for x > 0 and normal (Cephes logf's polynomial).
AX_INLINE fv logOf(fv x)
{
    iv bits = (iv)x;
    iv exponent = (bits >> 23) - 126;
    fv m = (fv)((bits & 0x007FFFFF) | 0x3F000000);
    const iv small = m < splat(0.707106781186547524f);
    exponent = small ? exponent - 1 : exponent;
    m = (small ? m + m : m) - splat(1.0f);
    const fv z = m * m;
    fv p = splat(7.0376836292e-2f);
    p = p * m + splat(-1.1514610310e-1f);
    p = p * m + splat(1.1676998740e-1f);
    p = p * m + splat(-1.2420140846e-1f);
    p = p * m + splat(1.4249322787e-1f);
    p = p * m + splat(-1.6668057665e-1f);
    p = p * m + splat(2.0000714765e-1f);
    p = p * m + splat(-2.4999993993e-1f);
    p = p * m + splat(3.3333331174e-1f);
    fv y = m * z * p;
    const fv e = __builtin_convertvector(exponent, fv);
    y = y + e * splat(-2.12194440e-4f);
    y = y - splat(0.5f) * z;
    return m + y + e * splat(0.693359375f);
}
