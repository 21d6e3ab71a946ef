// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_files.h"

namespace ax {

/// What one GGUF file holds. `tensors[i].file` is empty: the caller owns the bytes.
struct GgufContents {
    std::uint32_t version = 0;
    GgufMetadata metadata;
    std::vector<TensorView> tensors; ///< in file order; `data` points into the given bytes
};

/// Parses a whole GGUF file (version 2 or 3, little-endian) as ggml's docs/gguf.md lays it out.
/// `where` is its path, for messages. Allocates in proportion to `bytes` only; tensor data is not
/// touched. Errors: Format, Version, Unsupported.
Result<GgufContents> parseGguf(std::span<const std::byte> bytes, const std::string& where);

/// True when the file begins with the GGUF magic.
bool looksLikeGguf(const std::filesystem::path& path);

} // namespace ax
