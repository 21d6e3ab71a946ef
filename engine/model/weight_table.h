// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/backend.h"
#include "engine/model/weights/model_files.h"

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ax {

/// Reads hyper-parameters under the two spellings a value has: Hugging Face config.json (inside
/// text_config when the model is multimodal) and GGUF metadata (with the architecture's prefix).
class HyperParameters {
public:
    HyperParameters(const ModelFiles& files, std::string ggufPrefix);

    bool isGguf() const { return m_files.format() == ModelFormat::Gguf; }
    /// The text model's config.json with the defaults of its class filled in; null for GGUF.
    const nlohmann::json& config() const { return *m_config; }
    const GgufMetadata& gguf() const { return m_files.gguf(); }
    const ModelFiles& files() const { return m_files; }
    const std::string& prefix() const { return m_prefix; }

    /// A required integer in [minimum, maximum]. Errors: Format naming the key.
    Result<int> integer(const char* hfKey, const char* ggufKey, int minimum, int maximum) const;
    /// A required number. Errors: Format naming the key.
    Result<double> real(const char* hfKey, const char* ggufKey) const;
    /// Optional values. Types were checked when the file was opened (config_members.h). An empty
    /// key is never present.
    std::optional<std::int64_t> findInteger(const char* hfKey, const char* ggufKey) const;
    std::optional<double> findReal(const char* hfKey, const char* ggufKey) const;
    std::optional<bool> findBoolean(const char* hfKey) const;
    std::optional<std::string> findString(const char* hfKey) const;
    /// Errors: Unsupported when a member of config.json is there and neither null, false, nor one
    /// of `accepted`: a variant that this program would run wrongly.
    Status require(const char* hfKey, std::initializer_list<nlohmann::json> accepted) const;

private:
    const ModelFiles& m_files;
    std::shared_ptr<const nlohmann::json> m_config;
    std::string m_prefix;
};

/// Gives the weights of a model to a back end by role, checks their shapes, and at the end refuses
/// tensors nobody asked for: a model is never run with a part of it left out.
class WeightTable {
public:
    WeightTable(const ModelFiles& files, Backend& backend);

    /// Names may hold "{L}", replaced by `layer`. The matrix must be [out, in]; out or in 0: any.
    /// Errors: NotFound, ShapeMismatch naming the tensor.
    Result<MatrixRef> matrix(
        const char* hf, const char* gguf, int layer, int out, int in, bool lookup = false);
    Result<VectorRef> vector(
        const char* hf, const char* gguf, int layer, int size, float offset = 0);
    /// Absent gives an empty reference.
    Result<MatrixRef> optionalMatrix(const char* hf, const char* gguf, int layer, int out, int in);
    Result<VectorRef> optionalVector(
        const char* hf, const char* gguf, int layer, int size, float offset = 0);
    const TensorView* find(const char* hf, const char* gguf, int layer);
    /// A tensor of this very shape, FP8 scales attached. A size of 0: any.
    /// Errors: NotFound, ShapeMismatch naming the tensor.
    Result<TensorView> view(
        const char* hf, const char* gguf, int layer, const std::vector<int>& shape);
    /// Rows of `parts` stacked; numbers made by the caller; matrices of equal shape.
    Result<MatrixRef> matrixOf(const std::vector<TensorView>& parts);
    Result<VectorRef> vectorOf(std::vector<float> values);
    Result<StackRef> stackOf(const std::vector<TensorView>& parts);
    /// A tensor as float32. Errors as dequantizeTensor.
    Result<std::vector<float>> numbers(const TensorView& view) const;
    /// The numbers of a vector as the back end has them. Empty for an absent one, and for those
    /// made by vectorOf. Errors as dequantizeTensor.
    Result<std::vector<float>> numbers(VectorRef vector) const;
    /// Tensors that belong to no computation here (rotary buffers, rope factors): never an error.
    void ignore(const std::string& suffixOrPrefix);
    /// Errors: Unsupported listing the tensors that were not used.
    Status finish() const;

private:
    std::string tensorName(const char* hf, const char* gguf, int layer) const;
    const ModelFiles& m_files;
    Backend& m_backend;
    /// Hugging Face: what stands in front of names ("", "language_model.", …) and in place of
    /// "model.".
    std::string m_prefix, m_body = "model.";
    std::map<int, std::pair<TensorView, float>> m_vectors; ///< by id: view and offset
    std::set<std::string, std::less<>> m_used;
    std::vector<std::string> m_ignored;
};

} // namespace ax
