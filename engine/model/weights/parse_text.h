// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace ax {

/// JSON as Python writes it: NaN becomes the text "NaN" and ±Infinity the largest double of that
/// sign. At most 200 levels deep. Errors: Format with `where` as place.
Result<nlohmann::json> parseModelJson(std::string_view text, const std::string& where);

/// Reads and parses a JSON file of at most 256 MB. Errors: NotFound, Io, Format.
Result<nlohmann::json> readModelJson(const std::filesystem::path& path);

/// `text` for an error message: control bytes and ill-formed UTF-8 made visible, 80 bytes at most.
std::string printable(std::string_view text);

/// "1.21 of 2.49 GB": both in the unit of `total`; in bytes when they would read the same.
std::string sizeOf(std::uint64_t have, std::uint64_t total);

/// The error of a file that ends before its data does: "<file name> is cut short: 1.21 of 2.49 GB".
tl::unexpected<Error> cutShort(
    const std::string& who, const std::string& where, std::uint64_t have, std::uint64_t total);

/// "phi.gguf" of "/models/phi.gguf".
std::string fileNameOf(const std::string& path);

} // namespace ax
