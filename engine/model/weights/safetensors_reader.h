// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_files.h"

namespace ax {

/// Parses one safetensors file (github.com/huggingface/safetensors, "Format"): header of at most
/// 100 MB, byte ranges that tile the data. `tensors[i].file` is empty, `data` points into `bytes`;
/// sorted by offset. BOOL reads as U8. Errors: Format, Unsupported (a dtype we do not read).
Result<std::vector<TensorView>> parseSafetensors(
    std::span<const std::byte> bytes, const std::string& where);

/// Maps and parses one safetensors file, without a config beside it (reference tensors, tests).
/// Errors: NotFound, Io and those of parseSafetensors.
Result<std::vector<TensorView>> openSafetensors(const std::filesystem::path& path);

} // namespace ax
