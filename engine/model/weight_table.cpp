// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weight_table.h"

#include "engine/model/config_members.h"
#include "engine/model/weights/dequantize.h"

#include <cmath>

namespace ax {

HyperParameters::HyperParameters(const ModelFiles& files, std::string ggufPrefix)
    : m_files(files)
    , m_config(std::make_shared<const nlohmann::json>(completedConfig(files.config())))
    , m_prefix(std::move(ggufPrefix))
{
}

std::optional<std::int64_t> HyperParameters::findInteger(
    const char* hfKey, const char* ggufKey) const
{
    if (isGguf())
        return *ggufKey ? m_files.gguf().integer(m_prefix + "." + ggufKey) : std::nullopt;
    const auto it = m_config->find(hfKey);
    if (it == m_config->end() || !it->is_number())
        return std::nullopt;
    const double value = it->get<double>();
    if (value != std::floor(value) || std::abs(value) > 9e15)
        return std::nullopt;
    return std::int64_t(value);
}

std::optional<double> HyperParameters::findReal(const char* hfKey, const char* ggufKey) const
{
    if (isGguf())
        return *ggufKey ? m_files.gguf().real(m_prefix + "." + ggufKey) : std::nullopt;
    const auto it = m_config->find(hfKey);
    if (it == m_config->end() || !it->is_number())
        return std::nullopt;
    return it->get<double>();
}

std::optional<bool> HyperParameters::findBoolean(const char* hfKey) const
{
    if (isGguf())
        return std::nullopt;
    const auto it = m_config->find(hfKey);
    return it != m_config->end() && it->is_boolean() ? std::optional(it->get<bool>())
                                                     : std::nullopt;
}

std::optional<std::string> HyperParameters::findString(const char* hfKey) const
{
    if (isGguf())
        return std::nullopt;
    const auto it = m_config->find(hfKey);
    return it != m_config->end() && it->is_string() ? std::optional(it->get<std::string>())
                                                    : std::nullopt;
}

Status HyperParameters::require(
    const char* hfKey, std::initializer_list<nlohmann::json> accepted) const
{
    if (isGguf())
        return {};
    const auto it = m_config->find(hfKey);
    if (it == m_config->end() || it->is_null() || *it == false)
        return {};
    for (const nlohmann::json& value : accepted)
        if (*it == value)
            return {};
    return fail(ErrorCode::Unsupported,
        "[read_config] " + std::string(hfKey) + ": " + it->dump() + " is not understood",
        m_files.path().string() + "/config.json",
        "this variant of the model would be run wrongly, so it is refused");
}

Result<int> HyperParameters::integer(
    const char* hfKey, const char* ggufKey, int minimum, int maximum) const
{
    const std::string key = isGguf() ? m_prefix + "." + ggufKey : hfKey;
    const std::string place = m_files.path().string() + (isGguf() ? "" : "/config.json");
    const auto value = findInteger(hfKey, ggufKey);
    if (!value)
        return fail(ErrorCode::Format, "[read_config] " + key + ": expected an integer, found none",
            place, "the model file is incomplete; download it again");
    if (*value < minimum || *value > maximum)
        return fail(ErrorCode::Format,
            "[read_config] " + key + ": expected " + std::to_string(minimum) + " to "
                + std::to_string(maximum) + ", found " + std::to_string(*value),
            place, "the model file is damaged or of an unknown variant");
    return int(*value);
}

Result<double> HyperParameters::real(const char* hfKey, const char* ggufKey) const
{
    if (const auto value = findReal(hfKey, ggufKey))
        return *value;
    return fail(ErrorCode::Format,
        "[read_config] " + (isGguf() ? m_prefix + "." + ggufKey : std::string(hfKey))
            + ": expected a number, found none",
        m_files.path().string() + (isGguf() ? "" : "/config.json"),
        "the model file is incomplete; download it again");
}

namespace {

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

std::string wanted(int value) { return value > 0 ? std::to_string(value) : "any"; }

} // namespace

WeightTable::WeightTable(const ModelFiles& files, Backend& backend)
    : m_files(files)
    , m_backend(backend)
{
    if (files.format() == ModelFormat::HuggingFace && !files.find("model.embed_tokens.weight")) {
        if (files.find("language_model.model.embed_tokens.weight"))
            m_prefix = "language_model.";
        else if (files.find("model.language_model.embed_tokens.weight"))
            m_body = "model.language_model.";
        else if (files.find("embed_tokens.weight"))
            m_body = "";
        if (m_body != "")
            for (const char* tower : { "vision_tower.", "vision_model.", "visual.",
                     "multi_modal_projector.", "audio_tower.", "embed_vision." })
                ignore(tower);
    }
    // Scales of caches and activations of serving engines: nothing is stored in FP8 here.
    for (const char* scale : { ".input_scale", ".k_scale", ".v_scale", ".activation_scale" })
        ignore(scale);
}

std::string WeightTable::tensorName(const char* hf, const char* gguf, int layer) const
{
    std::string name;
    if (m_files.format() == ModelFormat::Gguf) {
        name = gguf;
    } else if (const std::string_view text = hf; !text.empty()) {
        name = m_prefix
            + (text.starts_with("model.") ? m_body + std::string(text.substr(6))
                                          : std::string(text));
    }
    if (const auto at = name.find("{L}"); at != std::string::npos)
        name.replace(at, 3, std::to_string(layer));
    return name;
}

const TensorView* WeightTable::find(const char* hf, const char* gguf, int layer)
{
    const std::string name = tensorName(hf, gguf, layer);
    const TensorView* view = name.empty() ? nullptr : m_files.find(name);
    if (!view)
        return nullptr;
    m_used.insert(name);
    if (view->type == WeightType::F8_E4M3) {
        m_used.insert(name + "_scale_inv");
        m_used.insert(name + "_scale");
    }
    return view;
}

Result<TensorView> WeightTable::view(
    const char* hf, const char* gguf, int layer, const std::vector<int>& shape)
{
    const TensorView* view = find(hf, gguf, layer);
    if (!view)
        return fail(ErrorCode::NotFound,
            "[load_tensor] " + tensorName(hf, gguf, layer) + ": not in the file",
            m_files.path().string(), "the model file is incomplete; download it again");
    bool fits = view->shape.size() == shape.size();
    std::string expected;
    for (std::size_t d = 0; d < shape.size(); ++d) {
        fits = fits && (shape[d] == 0 || view->shape[d] == shape[d]);
        expected += (d ? ", " : "") + wanted(shape[d]);
    }
    if (!fits)
        return fail(ErrorCode::ShapeMismatch,
            "[load_tensor] " + view->name + ": expected [" + expected + "], found "
                + shapeText(view->shape),
            m_files.path().string());
    TensorView result = *view;
    AX_CHECK(attachScales(m_files, result));
    return result;
}

Result<MatrixRef> WeightTable::matrixOf(const std::vector<TensorView>& parts)
{
    return m_backend.addMatrix(parts, false);
}

Result<StackRef> WeightTable::stackOf(const std::vector<TensorView>& parts)
{
    return m_backend.addStack(parts);
}

Result<VectorRef> WeightTable::vectorOf(std::vector<float> values)
{
    TensorView view;
    view.name = "derived";
    view.shape = { std::int64_t(values.size()) };
    view.data = std::as_bytes(std::span(values));
    return m_backend.addVector(view, 0);
}

Result<std::vector<float>> WeightTable::numbers(const TensorView& view) const
{
    return dequantizeTensor(m_files, view);
}

Result<std::vector<float>> WeightTable::numbers(VectorRef vector) const
{
    const auto it = m_vectors.find(vector.id);
    if (it == m_vectors.end())
        return std::vector<float>();
    AX_TRY(std::vector<float> numbers, this->numbers(it->second.first));
    for (float& number : numbers)
        number += it->second.second;
    return numbers;
}

Result<MatrixRef> WeightTable::matrix(
    const char* hf, const char* gguf, int layer, int out, int in, bool lookup)
{
    AX_TRY(const TensorView view, this->view(hf, gguf, layer, { out, in }));
    return m_backend.addMatrix({ view }, lookup);
}

Result<VectorRef> WeightTable::vector(
    const char* hf, const char* gguf, int layer, int size, float offset)
{
    AX_TRY(const TensorView view, this->view(hf, gguf, layer, { size }));
    AX_TRY(const VectorRef added, m_backend.addVector(view, offset));
    m_vectors[added.id] = { view, offset };
    return added;
}

Result<MatrixRef> WeightTable::optionalMatrix(
    const char* hf, const char* gguf, int layer, int out, int in)
{
    return find(hf, gguf, layer) ? matrix(hf, gguf, layer, out, in)
                                 : Result<MatrixRef>(MatrixRef {});
}

Result<VectorRef> WeightTable::optionalVector(
    const char* hf, const char* gguf, int layer, int size, float offset)
{
    return find(hf, gguf, layer) ? vector(hf, gguf, layer, size, offset)
                                 : Result<VectorRef>(VectorRef {});
}

void WeightTable::ignore(const std::string& suffixOrPrefix) { m_ignored.push_back(suffixOrPrefix); }

Status WeightTable::finish() const
{
    std::string unknown;
    int count = 0;
    for (const TensorView& tensor : m_files.tensors()) {
        if (m_used.count(tensor.name))
            continue;
        bool ignored = false;
        for (const std::string& part : m_ignored)
            ignored = ignored || tensor.name.find(part) != std::string::npos;
        if (ignored)
            continue;
        if (++count <= 4)
            unknown += (count > 1 ? ", " : "") + tensor.name;
    }
    if (count == 0)
        return {};
    if (count > 4)
        unknown += " and " + std::to_string(count - 4) + " more";
    return fail(ErrorCode::Unsupported,
        "[load_model] tensors that this architecture does not use: " + unknown,
        m_files.path().string(),
        "the file is a variant that this version would run wrongly, so it is refused");
}

} // namespace ax
