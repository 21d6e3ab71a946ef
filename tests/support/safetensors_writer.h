// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_files.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ax {

/// Writes safetensors files for tests; shares no code with the reader.
class SafetensorsWriter {
public:
    /// `values` as F32, F16 or BF16. Throws std::invalid_argument when sizes do not fit.
    SafetensorsWriter& tensor(const std::string& name, WeightType type,
        std::vector<std::int64_t> shape, const std::vector<float>& values);
    /// Bytes as they are, with any dtype name ("F8_E4M3", "U8", "I64").
    SafetensorsWriter& rawTensor(const std::string& name, const std::string& dtype,
        std::vector<std::int64_t> shape, std::string bytes);

    std::string bytes() const;
    /// Throws std::runtime_error when the file cannot be written.
    void write(const std::filesystem::path& path) const;
    /// A file with any header text, true or false.
    static std::string withHeader(const std::string& header, const std::string& data);

private:
    std::string m_header, m_data;
};

} // namespace ax
