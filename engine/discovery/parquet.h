// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace ax::discovery {

/// Strings of which many rows share one: names[values[row]].
struct NamedValues {
    std::span<const std::int32_t> values;
    std::span<const std::string> names;
};

/// One column; all columns of a table have as many rows.
struct ParquetColumn {
    std::string name;
    std::variant<std::span<const std::int32_t>, std::span<const std::int64_t>,
        std::span<const float>, std::span<const double>, std::span<const std::string>, NamedValues>
        values;
    std::size_t rows() const;
};

/// Writes a table that every Parquet reader opens: required columns, PLAIN, not compressed, one
/// data page a column and row group of 262,144 rows (parquet-format 2.9, thrift compact footer).
/// `metadata` goes into the footer. Errors: Io.
Status writeParquet(const std::filesystem::path& file, std::span<const ParquetColumn> columns,
    const std::map<std::string, std::string>& metadata = {});

} // namespace ax::discovery
