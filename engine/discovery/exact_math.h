// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

/// e^x and ln x of additions and products alone, so that a result has the same bits on every
/// processor (glibc chooses by CPUID between versions that differ in the last bit). Relative error
/// below 1e-14; private to engine/discovery.
namespace ax::discovery {

/// ln x, x > 0 and normal.
inline double exactLog(double x)
{
    int exponent = 0;
    double m = std::frexp(x, &exponent); // exact
    if (m < 0.70710678118654752440) {
        m *= 2;
        --exponent;
    }
    const double t = (m - 1) / (m + 1), t2 = t * t;
    double sum = 0;
    for (int k = 21; k >= 1; k -= 2)
        sum = sum * t2 + 1.0 / k;
    return 2 * t * sum + exponent * 0.69314718055994530942;
}

/// e^x; 0 below -700, as 700 above.
inline double exactExp(double x)
{
    if (x < -700)
        return 0;
    x = x > 700 ? 700 : x;
    const double n = std::floor(x * 1.44269504088896340736 + 0.5); // exact
    const double r = (x - n * 0.693147180369123816490) - n * 1.90821492927058770002e-10;
    constexpr double kTerms[]
        = { 1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880,
              1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1, 1 };
    double sum = 0;
    for (const double term : kTerms)
        sum = sum * r + term;
    const std::uint64_t bits = std::uint64_t(std::int64_t(n) + 1023) << 52;
    return sum * std::bit_cast<double>(bits);
}

/// A number that looks random, from another one (Steele, Lea, Flood 2014, SplitMix64).
inline std::uint64_t scramble(std::uint64_t z)
{
    z += 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

/// A sequence of such numbers.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(scramble(seed))
    {
    }
    std::uint64_t next() { return scramble(m_state++); }
    /// 0 … bound - 1; bound < 2^32.
    std::uint32_t below(std::uint32_t bound)
    {
        return std::uint32_t(((next() >> 32) * bound) >> 32);
    }
    double uniform() { return double(next() >> 11) * 0x1.0p-53; } ///< [0, 1)
    /// Standard normal (Marsaglia's polar method).
    double normal()
    {
        while (true) {
            const double u = 2 * uniform() - 1, v = 2 * uniform() - 1, s = u * u + v * v;
            if (s < 1 && s > 0)
                return u * std::sqrt(-2 * exactLog(s) / s);
        }
    }

private:
    std::uint64_t m_state;
};

} // namespace ax::discovery
