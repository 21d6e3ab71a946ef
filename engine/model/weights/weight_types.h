// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_files.h"

#include <optional>
#include <string>

namespace ax {

/// The type of a ggml type number (GGUF tensor info), empty when it is not one we read.
std::optional<WeightType> weightTypeOfGgml(std::uint32_t id);
/// Name of a ggml type number that is known but not read ("TQ1_0"), or "number 77".
std::string ggmlTypeName(std::uint32_t id);

/// Bytes of `elements` elements, a multiple of the block size. Empty on overflow or a partial
/// block.
std::optional<std::uint64_t> weightBytes(WeightType type, std::int64_t elements);

} // namespace ax
