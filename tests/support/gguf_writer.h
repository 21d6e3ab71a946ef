// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_files.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

/// Writes GGUF version 3 files for tests. Shares no code with the reader: layout and type numbers
/// are written down here again, so that a mistake in one shows in the other.
class GgufWriter {
public:
    /// GGUF value types, for set() with an explicit width.
    enum Type : std::uint32_t {
        U8,
        I8,
        U16,
        I16,
        U32,
        I32,
        F32,
        Bool,
        String,
        Array,
        U64,
        I64,
        F64
    };

    GgufWriter& set(const std::string& key, const std::string& value);
    GgufWriter& set(const std::string& key, const char* value);
    GgufWriter& set(const std::string& key, bool value);
    GgufWriter& set(const std::string& key, int value); ///< as u32, i32 when negative
    GgufWriter& set(const std::string& key, double value); ///< as f32
    GgufWriter& set(const std::string& key, const std::vector<std::string>& value);
    GgufWriter& set(const std::string& key, const std::vector<int>& value); ///< i32 array
    GgufWriter& set(const std::string& key, const std::vector<double>& value); ///< f32 array
    /// A number of the given width.
    GgufWriter& setAs(Type type, const std::string& key, double value);
    GgufWriter& setArrayAs(Type type, const std::string& key, const std::vector<double>& values);
    /// A list of lists of i32.
    GgufWriter& setNested(const std::string& key, const std::vector<std::vector<int>>& values);

    /// `shape` in Hugging Face order ([rows, columns]); `values` go through quantize().
    /// Throws std::invalid_argument when sizes do not fit: a test that asks for it is wrong.
    GgufWriter& tensor(const std::string& name, WeightType type, std::vector<std::int64_t> shape,
        const std::vector<float>& values);
    /// Bytes as they are, for types that have no quantiser.
    GgufWriter& rawTensor(const std::string& name, std::uint32_t ggmlType,
        std::vector<std::int64_t> shape, std::string bytes);

    std::uint32_t version = 3;
    std::uint32_t alignment = 32; ///< written as general.alignment when it is not 32

    std::string bytes() const;
    /// Throws std::runtime_error when the file cannot be written.
    void write(const std::filesystem::path& path) const;

    /// Where things lie in bytes(), so that a test can damage one field.
    struct Places {
        std::size_t tensorCount = 8, pairCount = 16, firstKey = 24;
        std::size_t firstTensor = 0; ///< name length of the first tensor info
        std::size_t data = 0; ///< begin of the tensor data
    };
    Places places() const;

private:
    struct Tensor {
        std::string name;
        std::uint32_t type;
        std::vector<std::int64_t> shape;
        std::string bytes;
    };
    std::string head(Places* places) const;
    void pair(const std::string& key, Type type, const std::string& value);

    std::string m_pairs;
    std::uint64_t m_pairCount = 0;
    std::vector<Tensor> m_tensors;
};

} // namespace ax
