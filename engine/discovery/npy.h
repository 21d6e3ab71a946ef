// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace ax::discovery {

/// A matrix of a .npy file as float32, C order.
struct NpyMatrix {
    std::size_t rows = 0;
    int columns = 0;
    std::vector<float> values; ///< [row, column]
};

/// Reads format 1 to 3, `<f4 >f4 <f8 >f8`, C or Fortran order, one or two dimensions (one: a single
/// column). Errors: NotFound, Io, Format naming what was found, Unsupported (another type).
Result<NpyMatrix> readNpy(const std::filesystem::path& file);

/// The bytes of a .npy file of format 1.0, C order. `columns` 0: one dimension.
std::string npyBytes(std::span<const float> values, std::size_t columns = 0);
std::string npyBytes(std::span<const std::int32_t> values, std::size_t columns = 0);

} // namespace ax::discovery
