// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weight_table.h"

#include <cmath>

namespace ax {

HyperParameters::HyperParameters(const ModelFiles& files, std::string ggufPrefix)
    : m_files(files)
    , m_config(&files.config())
    , m_prefix(std::move(ggufPrefix))
{
    if (const auto it = m_config->is_object() ? m_config->find("text_config") : m_config->end();
        m_config->is_object() && it != m_config->end() && it->is_object())
        m_config = &*it;
}

std::optional<std::int64_t> HyperParameters::findInteger(
    const char* hfKey, const char* ggufKey) const
{
    if (isGguf())
        return *ggufKey ? m_files.gguf().integer(m_prefix + "." + ggufKey) : std::nullopt;
    const auto it = m_config->find(hfKey);
    if (it == m_config->end() || !it->is_number())
        return std::nullopt;
    if (it->is_number_integer())
        return it->get<std::int64_t>();
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
        for (const char* prefix : { "language_model.", "model.language_model." }) {
            if (files.find(std::string(prefix) + "model.embed_tokens.weight")
                || files.find(std::string(prefix) + "embed_tokens.weight"))
                m_prefix = prefix;
        }
    }
}

std::string WeightTable::tensorName(const char* hf, const char* gguf, int layer) const
{
    std::string name = m_files.format() == ModelFormat::Gguf ? gguf : m_prefix + hf;
    if (const auto at = name.find("{L}"); at != std::string::npos)
        name.replace(at, 3, std::to_string(layer));
    return name;
}

const TensorView* WeightTable::find(const char* hf, const char* gguf, int layer)
{
    const std::string name = tensorName(hf, gguf, layer);
    const TensorView* view = name.empty() ? nullptr : m_files.find(name);
    if (view)
        m_used.insert(name);
    return view;
}

Result<MatrixRef> WeightTable::matrix(
    const char* hf, const char* gguf, int layer, int out, int in, bool lookup)
{
    const TensorView* view = find(hf, gguf, layer);
    if (!view)
        return fail(ErrorCode::NotFound,
            "[load_tensor] " + tensorName(hf, gguf, layer) + ": not in the file",
            m_files.path().string(), "the model file is incomplete; download it again");
    if (view->shape.size() != 2 || (out > 0 && view->shape[0] != out)
        || (in > 0 && view->shape[1] != in))
        return fail(ErrorCode::ShapeMismatch,
            "[load_tensor] " + view->name + ": expected [" + wanted(out) + ", " + wanted(in)
                + "], found " + shapeText(view->shape),
            m_files.path().string());
    return m_backend.addMatrix({ *view }, lookup);
}

Result<VectorRef> WeightTable::vector(
    const char* hf, const char* gguf, int layer, int size, float offset)
{
    const TensorView* view = find(hf, gguf, layer);
    if (!view)
        return fail(ErrorCode::NotFound,
            "[load_tensor] " + tensorName(hf, gguf, layer) + ": not in the file",
            m_files.path().string(), "the model file is incomplete; download it again");
    if (view->shape.size() != 1 || (size > 0 && view->shape[0] != size))
        return fail(ErrorCode::ShapeMismatch,
            "[load_tensor] " + view->name + ": expected [" + wanted(size) + "], found "
                + shapeText(view->shape),
            m_files.path().string());
    return m_backend.addVector(*view, offset);
}

Result<MatrixRef> WeightTable::optionalMatrix(
    const char* hf, const char* gguf, int layer, int out, int in)
{
    return find(hf, gguf, layer) ? matrix(hf, gguf, layer, out, in) : Result<MatrixRef>(MatrixRef {});
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
