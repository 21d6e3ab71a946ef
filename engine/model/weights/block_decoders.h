// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/half.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

/// Decoders of one weight type each, the table they share and unaligned loads. Internal to the
/// weights library; every decoder takes whole blocks and writes `count` floats.
namespace ax::blocks {

/// All 65536 halves as floats: a look-up is faster than the conversion without F16C.
const float* halfTable();

template <class T> inline T load(const std::byte* at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}
inline const std::uint8_t* bytesOf(const std::byte* at)
{
    return reinterpret_cast<const std::uint8_t*>(at);
}
inline float halfAt(const float* table, const std::byte* at)
{
    return table[load<std::uint16_t>(at)];
}

/// Values of the sixteen codes of IQ4_NL and IQ4_XS.
inline constexpr std::int8_t kIq4Values[16]
    = { -127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113 };
/// Twice the values of the sixteen e2m1 codes.
inline constexpr std::int8_t kFp4Values[16]
    = { 0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12 };
/// 2^(e − 128), with subnormals for e = 0 and 1; e = 255 is not special.
float halfPowerOfTwo(std::uint8_t exponent);
/// The 256 values of FP8 E4M3FN.
const float* fp8Table();

using Decoder = void (*)(const std::byte* source, std::int64_t count, float* destination);
void decodeQ2K(const std::byte*, std::int64_t, float*);
void decodeQ3K(const std::byte*, std::int64_t, float*);
void decodeQ4K(const std::byte*, std::int64_t, float*);
void decodeQ5K(const std::byte*, std::int64_t, float*);
void decodeQ6K(const std::byte*, std::int64_t, float*);
void decodeQ8K(const std::byte*, std::int64_t, float*);
void decodeIq4Xs(const std::byte*, std::int64_t, float*);
void decodeIq2Xxs(const std::byte*, std::int64_t, float*);
void decodeIq2Xs(const std::byte*, std::int64_t, float*);
void decodeIq2S(const std::byte*, std::int64_t, float*);
void decodeIq3Xxs(const std::byte*, std::int64_t, float*);
void decodeIq3S(const std::byte*, std::int64_t, float*);
void decodeIq1S(const std::byte*, std::int64_t, float*);
void decodeIq1M(const std::byte*, std::int64_t, float*);

} // namespace ax::blocks
