// SPDX-License-Identifier: Apache-2.0
#include "tests/support/gguf_writer.h"

#include "engine/model/weights/dequantize.h"

#include <cstring>
#include <fstream>
#include <stdexcept>

namespace ax {

namespace {

template <class T> void append(std::string& out, T value)
{
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

void appendText(std::string& out, const std::string& text)
{
    append(out, std::uint64_t(text.size()));
    out += text;
}

std::string number(GgufWriter::Type type, double value)
{
    std::string out;
    switch (type) {
    case GgufWriter::U8:
        append(out, std::uint8_t(value));
        break;
    case GgufWriter::Bool:
        append(out, std::uint8_t(value != 0));
        break;
    case GgufWriter::I8:
        append(out, std::int8_t(value));
        break;
    case GgufWriter::U16:
        append(out, std::uint16_t(value));
        break;
    case GgufWriter::I16:
        append(out, std::int16_t(value));
        break;
    case GgufWriter::U32:
        append(out, std::uint32_t(value));
        break;
    case GgufWriter::I32:
        append(out, std::int32_t(value));
        break;
    case GgufWriter::F32:
        append(out, float(value));
        break;
    case GgufWriter::U64:
        append(out, std::uint64_t(value));
        break;
    case GgufWriter::I64:
        append(out, std::int64_t(value));
        break;
    case GgufWriter::F64:
        append(out, value);
        break;
    default:
        throw std::invalid_argument("not a number type");
    }
    return out;
}

std::uint32_t ggmlNumber(WeightType type)
{
    switch (type) {
    case WeightType::F32:
        return 0;
    case WeightType::F16:
        return 1;
    case WeightType::Q4_0:
        return 2;
    case WeightType::Q4_1:
        return 3;
    case WeightType::Q5_0:
        return 6;
    case WeightType::Q5_1:
        return 7;
    case WeightType::Q8_0:
        return 8;
    case WeightType::BF16:
        return 30;
    default:
        throw std::invalid_argument("no quantiser: use rawTensor");
    }
}

void pad(std::string& out, std::size_t alignment)
{
    out.resize((out.size() + alignment - 1) / alignment * alignment, '\0');
}

} // namespace

void GgufWriter::pair(const std::string& key, Type type, const std::string& value)
{
    appendText(m_pairs, key);
    append(m_pairs, std::uint32_t(type));
    m_pairs += value;
    ++m_pairCount;
}

GgufWriter& GgufWriter::set(const std::string& key, const std::string& value)
{
    std::string text;
    appendText(text, value);
    pair(key, String, text);
    return *this;
}

GgufWriter& GgufWriter::set(const std::string& key, const char* value)
{
    return set(key, std::string(value));
}

GgufWriter& GgufWriter::set(const std::string& key, bool value)
{
    return setAs(Bool, key, value ? 1 : 0);
}

GgufWriter& GgufWriter::set(const std::string& key, int value)
{
    return setAs(value < 0 ? I32 : U32, key, value);
}

GgufWriter& GgufWriter::set(const std::string& key, double value) { return setAs(F32, key, value); }

GgufWriter& GgufWriter::set(const std::string& key, const std::vector<std::string>& value)
{
    std::string out;
    append(out, std::uint32_t(String));
    append(out, std::uint64_t(value.size()));
    for (const std::string& text : value)
        appendText(out, text);
    pair(key, Array, out);
    return *this;
}

GgufWriter& GgufWriter::set(const std::string& key, const std::vector<int>& value)
{
    return setArrayAs(I32, key, std::vector<double>(value.begin(), value.end()));
}

GgufWriter& GgufWriter::set(const std::string& key, const std::vector<double>& value)
{
    return setArrayAs(F32, key, value);
}

GgufWriter& GgufWriter::setAs(Type type, const std::string& key, double value)
{
    pair(key, type, number(type, value));
    return *this;
}

GgufWriter& GgufWriter::setArrayAs(
    Type type, const std::string& key, const std::vector<double>& values)
{
    std::string out;
    append(out, std::uint32_t(type));
    append(out, std::uint64_t(values.size()));
    for (const double value : values)
        out += number(type, value);
    pair(key, Array, out);
    return *this;
}

GgufWriter& GgufWriter::setNested(
    const std::string& key, const std::vector<std::vector<int>>& values)
{
    std::string out;
    append(out, std::uint32_t(Array));
    append(out, std::uint64_t(values.size()));
    for (const std::vector<int>& list : values) {
        append(out, std::uint32_t(I32));
        append(out, std::uint64_t(list.size()));
        for (const int value : list)
            append(out, std::int32_t(value));
    }
    pair(key, Array, out);
    return *this;
}

GgufWriter& GgufWriter::tensor(const std::string& name, WeightType type,
    std::vector<std::int64_t> shape, const std::vector<float>& values)
{
    std::int64_t elements = 1;
    for (const std::int64_t size : shape)
        elements *= size;
    const WeightTypeInfo& entry = info(type);
    if (elements != std::int64_t(values.size()) || elements % entry.blockSize != 0
        || (!shape.empty() && shape.back() % entry.blockSize != 0))
        throw std::invalid_argument(name + ": values do not fit the shape and type");
    std::string bytes(
        values.size() / std::size_t(entry.blockSize) * std::size_t(entry.blockBytes), '\0');
    if (!quantize(type, values, reinterpret_cast<std::byte*>(bytes.data())))
        throw std::invalid_argument(name + ": no quantiser");
    return rawTensor(name, ggmlNumber(type), std::move(shape), std::move(bytes));
}

GgufWriter& GgufWriter::rawTensor(const std::string& name, std::uint32_t ggmlType,
    std::vector<std::int64_t> shape, std::string bytes)
{
    m_tensors.push_back({ name, ggmlType, std::move(shape), std::move(bytes) });
    return *this;
}

std::string GgufWriter::head(Places* places) const
{
    std::string out = "GGUF";
    append(out, version);
    append(out, std::uint64_t(m_tensors.size()));
    append(out, std::uint64_t(m_pairCount + (alignment != 32)));
    out += m_pairs;
    if (alignment != 32) {
        appendText(out, "general.alignment");
        append(out, std::uint32_t(U32));
        append(out, alignment);
    }
    if (places)
        places->firstTensor = out.size();
    std::uint64_t offset = 0;
    for (const Tensor& tensor : m_tensors) {
        appendText(out, tensor.name);
        append(out, std::uint32_t(tensor.shape.size()));
        for (std::size_t d = tensor.shape.size(); d-- > 0;)
            append(out, std::uint64_t(tensor.shape[d]));
        append(out, tensor.type);
        append(out, offset);
        offset = (offset + tensor.bytes.size() + alignment - 1) / alignment * alignment;
    }
    pad(out, alignment);
    if (places)
        places->data = out.size();
    return out;
}

GgufWriter::Places GgufWriter::places() const
{
    Places places;
    head(&places);
    return places;
}

std::string GgufWriter::bytes() const
{
    std::string out = head(nullptr);
    for (const Tensor& tensor : m_tensors) {
        out += tensor.bytes;
        pad(out, alignment);
    }
    return out;
}

void GgufWriter::write(const std::filesystem::path& path) const
{
    std::ofstream out(path, std::ios::binary);
    const std::string all = bytes();
    out.write(all.data(), std::streamsize(all.size()));
    out.close();
    if (!out)
        throw std::runtime_error("cannot write " + path.string());
}

} // namespace ax
