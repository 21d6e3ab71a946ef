// SPDX-License-Identifier: Apache-2.0
#include "tests/support/safetensors_writer.h"

#include "engine/model/weights/dequantize.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>

namespace ax {

SafetensorsWriter& SafetensorsWriter::tensor(const std::string& name, WeightType type,
    std::vector<std::int64_t> shape, const std::vector<float>& values)
{
    std::int64_t elements = 1;
    for (const std::int64_t size : shape)
        elements *= size;
    const char* dtype = type == WeightType::F32 ? "F32"
        : type == WeightType::F16               ? "F16"
        : type == WeightType::BF16              ? "BF16"
                                                : nullptr;
    if (!dtype || elements != std::int64_t(values.size()))
        throw std::invalid_argument(name + ": values do not fit the shape and type");
    std::string bytes(values.size() * (type == WeightType::F32 ? 4 : 2), '\0');
    if (!quantize(type, values, reinterpret_cast<std::byte*>(bytes.data())))
        throw std::invalid_argument(name + ": no quantiser");
    return rawTensor(name, dtype, std::move(shape), std::move(bytes));
}

SafetensorsWriter& SafetensorsWriter::rawTensor(const std::string& name, const std::string& dtype,
    std::vector<std::int64_t> shape, std::string bytes)
{
    nlohmann::json entry;
    entry["dtype"] = dtype;
    entry["shape"] = shape;
    entry["data_offsets"] = { m_data.size(), m_data.size() + bytes.size() };
    if (!m_header.empty())
        m_header += ',';
    m_header += nlohmann::json(name).dump();
    m_header += ':';
    m_header += entry.dump();
    m_data += bytes;
    return *this;
}

std::string SafetensorsWriter::withHeader(const std::string& header, const std::string& data)
{
    std::string out;
    for (std::uint64_t n = 0; n < 8; ++n)
        out += char((header.size() >> (8 * n)) & 255);
    return out + header + data;
}

std::string SafetensorsWriter::bytes() const
{
    std::string header = "{\"__metadata__\":{\"format\":\"pt\"}";
    if (!m_header.empty())
        header += ',';
    header += m_header;
    header += '}';
    header.resize((header.size() + 7) / 8 * 8, ' ');
    return withHeader(header, m_data);
}

void SafetensorsWriter::write(const std::filesystem::path& path) const
{
    std::ofstream out(path, std::ios::binary);
    const std::string all = bytes();
    out.write(all.data(), std::streamsize(all.size()));
    out.close();
    if (!out)
        throw std::runtime_error("cannot write " + path.string());
}

} // namespace ax
