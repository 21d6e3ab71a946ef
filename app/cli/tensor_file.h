// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/engine.h"

#include <filesystem>
#include <map>
#include <span>

namespace ax::cli {

/// Tensors of a safetensors file as float32 (or int64 for integer types).
/// Errors: those of the format, naming file and field.
Result<std::map<std::string, HostTensor>> readTensorFile(const std::filesystem::path& path);

/// Writes F32 and I64 tensors in the order given. Errors: Io.
Status writeTensorFile(const std::filesystem::path& path, std::span<const NamedTensor> tensors);

} // namespace ax::cli
