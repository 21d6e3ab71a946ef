// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/core/mapped_file.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ax {

/// How the elements of a weight are stored. Block types are ggml's (docs/gguf.md, ggml-common.h).
enum class WeightType : std::uint8_t {
    F32,
    F16,
    BF16,
    F64,
    I8,
    I16,
    I32,
    I64,
    Q4_0,
    Q4_1,
    Q5_0,
    Q5_1,
    Q8_0,
    Q2_K,
    Q3_K,
    Q4_K,
    Q5_K,
    Q6_K,
    Q8_K,
    IQ4_NL,
    IQ4_XS,
    IQ2_XXS,
    IQ2_XS,
    IQ2_S,
    IQ3_XXS,
    IQ3_S,
    IQ1_S,
    IQ1_M,
    MXFP4,
    F8_E4M3, ///< with block scales in `scales` when the file has them
    U8 ///< raw bytes (Hugging Face MXFP4 blocks and scales)
};

struct WeightTypeInfo {
    const char* name; ///< as ggml and files call it: "Q4_K", "BF16"
    int blockSize; ///< elements in one block
    int blockBytes;
};
const WeightTypeInfo& info(WeightType type);

/// Scales of an FP8 weight, one float32 for each tile of tileRows x tileColumns elements.
struct TileScales {
    std::vector<float> values; ///< [tiles down, tiles across]
    std::int64_t tileRows = 128, tileColumns = 128, across = 1;
};

/// One tensor inside a mapped file, or some rows of one. Row-major; `shape` is in Hugging Face
/// order
/// ([out, in]; GGUF's ne reversed), so the last dimension is contiguous.
struct TensorView {
    std::string name;
    WeightType type = WeightType::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> data; ///< may be unaligned
    std::shared_ptr<const MappedFile> file; ///< keeps the mapping alive
    std::size_t fileOffset = 0;
    std::size_t rowStride = 0; ///< bytes from one row to the next; 0: rows follow each other
    /// F8_E4M3 only: row r has the scales of tensor row scaleRow + r * scaleStep.
    std::shared_ptr<const TileScales> scales;
    std::int64_t scaleRow = 0, scaleStep = 1;
    /// Set when the file stores the elements in another order (transposed, Hugging Face MXFP4):
    /// makes one row of `type`, rowBytes() long. `data` is then empty. Safe from any thread.
    std::function<void(std::int64_t row, std::byte* out)> makeRow;
    std::int64_t elements() const;
    std::int64_t rows() const; ///< product of all but the last dimension (1 for a vector)
    std::int64_t columns() const; ///< last dimension
    std::size_t rowBytes() const;
    /// True when `data` holds all rows one after the other.
    bool contiguous() const { return !makeRow && (rowStride == 0 || rowStride == rowBytes()); }
    /// The bytes of one row, in the file or made in `scratch`.
    const std::byte* row(std::int64_t row, std::vector<std::byte>& scratch) const;
    /// Rows first, first + step, … as a matrix [count, columns].
    TensorView rowSlice(std::int64_t first, std::int64_t count, std::int64_t step = 1) const;
    /// Rows [first, end) will not be read soon: their file pages need not stay in memory.
    void releaseRows(std::int64_t first, std::int64_t end) const;
    /// Matrix `index` of a tensor [n, rows, columns].
    TensorView slice(std::int64_t index) const;
};

/// A list of lists: nothing here needs one, so it is passed over.
struct UnreadMetadata { };
using MetadataValue = std::variant<std::int64_t, std::uint64_t, double, bool, std::string,
    std::vector<std::int64_t>, std::vector<double>, std::vector<std::string>, UnreadMetadata>;

/// Metadata of a GGUF file. Integers of any width, whole reals and lists of equal numbers are
/// accepted where a number is wanted.
class GgufMetadata {
public:
    bool has(std::string_view key) const;
    std::optional<std::int64_t> integer(std::string_view key) const;
    std::optional<double> real(std::string_view key) const; ///< integers widen
    std::optional<bool> boolean(std::string_view key) const;
    std::optional<std::string> string(std::string_view key) const;
    const std::vector<std::string>* strings(std::string_view key) const;
    /// Integer (or bool) array, or a single integer as an array of one.
    std::optional<std::vector<std::int64_t>> integers(std::string_view key) const;
    std::optional<std::vector<double>> reals(std::string_view key) const;

    std::map<std::string, MetadataValue, std::less<>> values;
};

enum class ModelFormat { Gguf, HuggingFace };

/// A model on disk, opened but not loaded: metadata parsed, tensors mapped. Opening takes
/// milliseconds; nothing is copied. Immutable, safe from any thread.
class ModelFiles {
public:
    /// `path`: a GGUF file of any name (any part of a split set opens the set), a folder with
    /// config.json and safetensors (or one of those files), or a folder with one GGUF model.
    /// Errors: NotFound, Io, Format, Version, Unsupported, each naming file and field. With
    /// `Need::Vocabulary` a GGUF file without tensors will do.
    enum class Need { Weights, Vocabulary };
    static Result<std::shared_ptr<const ModelFiles>> open(
        const std::filesystem::path& path, Need need = Need::Weights);

    ModelFormat format() const { return m_format; }
    const std::filesystem::path& path() const { return m_path; }
    const GgufMetadata& gguf() const { return m_gguf; } ///< empty for Hugging Face
    const nlohmann::json& config() const { return m_config; } ///< config.json; null for GGUF
    const nlohmann::json& generationConfig() const { return m_generationConfig; }
    /// nullptr when there is no such tensor.
    const TensorView* find(std::string_view name) const;
    const std::vector<TensorView>& tensors() const { return m_tensors; }
    std::uint64_t weightBytes() const; ///< sum over tensors
    /// xxh64 over names, shapes, sizes and samples of the data: 16 hex digits, stable, fast.
    std::string hash() const;
    /// e.g. "SmolLM2-135M-Instruct". GGUF: the file's own name without quantisation, general.name
    /// when that says nothing. Hugging Face: the cache's repository, _name_or_path or the folder.
    std::string displayName() const;
    /// The type that most weight bytes have, e.g. "Q4_1", "Q4_K_M" (GGUF file_type), "BF16".
    std::string quantisation() const;
    /// Chat template text, empty when the model has none.
    std::string chatTemplate() const;

private:
    friend struct ModelFilesBuilder;
    ModelFormat m_format = ModelFormat::Gguf;
    std::filesystem::path m_path;
    GgufMetadata m_gguf;
    nlohmann::json m_config, m_generationConfig;
    std::vector<TensorView> m_tensors;
    std::map<std::string, std::size_t, std::less<>> m_index;
};

} // namespace ax
