// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

namespace ax {

/// IEEE 754 binary16 to float32, exact, subnormals and infinities included.
float halfToFloat(std::uint16_t bits);
/// float32 to binary16, round to nearest even.
std::uint16_t floatToHalf(float value);
/// bfloat16 is the upper half of a float32.
inline float bfloatToFloat(std::uint16_t bits)
{
    return std::bit_cast<float>(std::uint32_t(bits) << 16);
}

} // namespace ax
