// SPDX-License-Identifier: Apache-2.0
// Eight floats at a time on GCC's vector extensions: the same source becomes SSE, AVX2 or AVX-512
// code by the flags of the file that includes it. Included inside an anonymous namespace.

using f8 = float __attribute__((vector_size(32)));
using i8v = std::int32_t __attribute__((vector_size(32)));

#define AX_INLINE inline __attribute__((always_inline))

AX_INLINE f8 splat(float x) { return f8 { x, x, x, x, x, x, x, x }; }
AX_INLINE f8 load(const float* p)
{
    f8 v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}
AX_INLINE void store(float* p, f8 v) { __builtin_memcpy(p, &v, sizeof v); }
AX_INLINE f8 maximum(f8 a, f8 b) { return a > b ? a : b; }
AX_INLINE f8 minimum(f8 a, f8 b) { return a < b ? a : b; }
AX_INLINE float addAcross(f8 v)
{
    return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7]));
}
AX_INLINE float maxAcross(f8 v)
{
    float m = v[0];
    for (int i = 1; i < 8; ++i)
        m = v[i] > m ? v[i] : m;
    return m;
}

/// Eight binary16 numbers to float.
AX_INLINE f8 loadHalf(const std::uint16_t* p)
{
#if defined(__F16C__)
    return (f8)_mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
#else
    f8 v;
    for (int i = 0; i < 8; ++i)
        v[i] = ax::halfToFloat(p[i]);
    return v;
#endif
}

AX_INLINE f8 loadBfloat(const std::uint16_t* p)
{
    f8 v;
    std::uint16_t bits[8];
    __builtin_memcpy(bits, p, sizeof bits);
    for (int i = 0; i < 8; ++i)
        v[i] = ax::bfloatToFloat(bits[i]);
    return v;
}

/// e^x: range reduction by ln 2 in two parts (Cody and Waite), polynomial of degree 6; below
/// -87.3 the result is 0. Relative error under 2e-7.
AX_INLINE f8 exp8(f8 x)
{
    const i8v dead = x < splat(-87.33f);
    const f8 clamped = minimum(maximum(x, splat(-87.33f)), splat(88.37f));
    const f8 magic = splat(12582912.0f);
    const f8 shifted = clamped * splat(1.44269504088896341f) + magic;
    const f8 n = shifted - magic;
    f8 r = clamped - n * splat(0.693359375f);
    r = r - n * splat(-2.12194440e-4f);
    f8 p = splat(1.9875691500e-4f);
    p = p * r + splat(1.3981999507e-3f);
    p = p * r + splat(8.3334519073e-3f);
    p = p * r + splat(4.1665795894e-2f);
    p = p * r + splat(1.6666665459e-1f);
    p = p * r + splat(5.0000001201e-1f);
    p = p * r * r + r + splat(1.0f);
    const i8v exponent = ((i8v)shifted - (i8v)magic + 127) << 23;
    const f8 result = p * (f8)exponent;
    return dead ? splat(0.0f) : result;
}

/// ln x for x > 0 and normal (Cephes logf's polynomial).
AX_INLINE f8 log8(f8 x)
{
    i8v bits = (i8v)x;
    i8v exponent = (bits >> 23) - 126;
    f8 m = (f8)((bits & 0x007FFFFF) | 0x3F000000);
    const i8v small = m < splat(0.707106781186547524f);
    exponent = small ? exponent - 1 : exponent;
    m = (small ? m + m : m) - splat(1.0f);
    const f8 z = m * m;
    f8 p = splat(7.0376836292e-2f);
    p = p * m + splat(-1.1514610310e-1f);
    p = p * m + splat(1.1676998740e-1f);
    p = p * m + splat(-1.2420140846e-1f);
    p = p * m + splat(1.4249322787e-1f);
    p = p * m + splat(-1.6668057665e-1f);
    p = p * m + splat(2.0000714765e-1f);
    p = p * m + splat(-2.4999993993e-1f);
    p = p * m + splat(3.3333331174e-1f);
    f8 y = m * z * p;
    const f8 e = __builtin_convertvector(exponent, f8);
    y = y + e * splat(-2.12194440e-4f);
    y = y - splat(0.5f) * z;
    return m + y + e * splat(0.693359375f);
}
