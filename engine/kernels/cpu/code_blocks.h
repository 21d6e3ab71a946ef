// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace ax {
enum class WeightType : std::uint8_t;
}

namespace ax::cpu {

/// Bytes of 256 columns of a type that is decoded when it is needed (the IQ2, IQ3, IQ1 types and
/// Q8_K); 0: no such type.
std::size_t codeBlockBytes(WeightType type);

/// 256 columns of one row: value = scales[column / 16] * codes[column]. All of these types are
/// small integers times a scale (IQ1: eighths), so nothing is lost.
void decodeCodes(WeightType type, const std::byte* block, std::int8_t* codes, float* scales);

} // namespace ax::cpu
