// SPDX-License-Identifier: Apache-2.0
#include "engine/core/half.h"

#include <cmath>

namespace ax {

float halfToFloat(std::uint16_t bits)
{
    const std::uint32_t sign = std::uint32_t(bits & 0x8000) << 16;
    const std::uint32_t exponent = (bits >> 10) & 31;
    const std::uint32_t mantissa = bits & 1023;
    if (exponent == 31)
        return std::bit_cast<float>(sign | 0x7F800000u | (mantissa << 13));
    if (exponent == 0) {
        const float value = std::ldexp(float(mantissa), -24);
        return sign ? -value : value;
    }
    return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (mantissa << 13));
}

std::uint16_t floatToHalf(float value)
{
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const std::uint16_t sign = std::uint16_t((bits >> 16) & 0x8000);
    const std::uint32_t magnitude = bits & 0x7FFFFFFFu;
    if (magnitude >= 0x7F800000u)
        return std::uint16_t(sign | 0x7C00 | (magnitude > 0x7F800000u ? 0x200 : 0));
    if (magnitude >= 0x477FF000u) // rounds to 65520 or more
        return std::uint16_t(sign | 0x7C00);
    if (magnitude < 0x38800000u) { // below 2^-14: subnormal half
        const float scaled = std::bit_cast<float>(magnitude) * 16777216.0f; // 2^24, exact
        return std::uint16_t(sign | std::uint16_t(std::nearbyint(scaled)));
    }
    const std::uint32_t rounded = magnitude + 0xFFFu + ((magnitude >> 13) & 1u);
    return std::uint16_t(sign | ((rounded - 0x38000000u) >> 13));
}

} // namespace ax
