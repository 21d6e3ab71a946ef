// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/weight_types.h"

#include <array>
#include <limits>

namespace ax {

namespace {

// In the order of WeightType.
constexpr std::array<WeightTypeInfo, 31> kTypes { {
    { "F32", 1, 4 },
    { "F16", 1, 2 },
    { "BF16", 1, 2 },
    { "F64", 1, 8 },
    { "I8", 1, 1 },
    { "I16", 1, 2 },
    { "I32", 1, 4 },
    { "I64", 1, 8 },
    { "Q4_0", 32, 18 },
    { "Q4_1", 32, 20 },
    { "Q5_0", 32, 22 },
    { "Q5_1", 32, 24 },
    { "Q8_0", 32, 34 },
    { "Q2_K", 256, 84 },
    { "Q3_K", 256, 110 },
    { "Q4_K", 256, 144 },
    { "Q5_K", 256, 176 },
    { "Q6_K", 256, 210 },
    { "Q8_K", 256, 292 },
    { "IQ4_NL", 32, 18 },
    { "IQ4_XS", 256, 136 },
    { "IQ2_XXS", 256, 66 },
    { "IQ2_XS", 256, 74 },
    { "IQ2_S", 256, 82 },
    { "IQ3_XXS", 256, 98 },
    { "IQ3_S", 256, 110 },
    { "IQ1_S", 256, 50 },
    { "IQ1_M", 256, 56 },
    { "MXFP4", 32, 17 },
    { "F8_E4M3", 1, 1 },
    { "U8", 1, 1 },
} };
static_assert(kTypes.size() == std::size_t(WeightType::U8) + 1);

struct GgmlType {
    std::uint32_t id;
    WeightType type;
};
constexpr GgmlType kGgmlTypes[] = { { 0, WeightType::F32 }, { 1, WeightType::F16 },
    { 2, WeightType::Q4_0 }, { 3, WeightType::Q4_1 }, { 6, WeightType::Q5_0 },
    { 7, WeightType::Q5_1 }, { 8, WeightType::Q8_0 }, { 10, WeightType::Q2_K },
    { 11, WeightType::Q3_K }, { 12, WeightType::Q4_K }, { 13, WeightType::Q5_K },
    { 14, WeightType::Q6_K }, { 15, WeightType::Q8_K }, { 16, WeightType::IQ2_XXS },
    { 17, WeightType::IQ2_XS }, { 18, WeightType::IQ3_XXS }, { 19, WeightType::IQ1_S },
    { 20, WeightType::IQ4_NL }, { 21, WeightType::IQ3_S }, { 22, WeightType::IQ2_S },
    { 23, WeightType::IQ4_XS }, { 24, WeightType::I8 }, { 25, WeightType::I16 },
    { 26, WeightType::I32 }, { 27, WeightType::I64 }, { 28, WeightType::F64 },
    { 29, WeightType::IQ1_M }, { 30, WeightType::BF16 }, { 39, WeightType::MXFP4 } };

struct UnreadType {
    std::uint32_t id;
    const char* name;
};
constexpr UnreadType kUnreadTypes[] = { { 4, "Q4_2 (withdrawn)" }, { 5, "Q4_3 (withdrawn)" },
    { 9, "Q8_1" }, { 31, "Q4_0_4_4 (withdrawn)" }, { 32, "Q4_0_4_8 (withdrawn)" },
    { 33, "Q4_0_8_8 (withdrawn)" }, { 34, "TQ1_0" }, { 35, "TQ2_0" },
    { 36, "IQ4_NL_4_4 (withdrawn)" }, { 37, "IQ4_NL_4_8 (withdrawn)" },
    { 38, "IQ4_NL_8_8 (withdrawn)" }, { 40, "NVFP4" }, { 41, "Q1_0" }, { 42, "Q2_0" } };

} // namespace

const WeightTypeInfo& info(WeightType type) { return kTypes[std::size_t(type)]; }

std::optional<WeightType> weightTypeOfGgml(std::uint32_t id)
{
    for (const GgmlType& entry : kGgmlTypes)
        if (entry.id == id)
            return entry.type;
    return std::nullopt;
}

std::string ggmlTypeName(std::uint32_t id)
{
    for (const UnreadType& entry : kUnreadTypes)
        if (entry.id == id)
            return entry.name;
    return "number " + std::to_string(id);
}

std::optional<std::uint64_t> weightBytes(WeightType type, std::int64_t elements)
{
    const WeightTypeInfo& entry = info(type);
    if (elements < 0 || elements % entry.blockSize != 0)
        return std::nullopt;
    std::int64_t bytes = 0;
    if (__builtin_mul_overflow(elements / entry.blockSize, std::int64_t(entry.blockBytes), &bytes))
        return std::nullopt;
    return std::uint64_t(bytes);
}

std::int64_t TensorView::elements() const
{
    std::int64_t n = 1;
    for (const std::int64_t size : shape)
        n *= size;
    return n;
}

std::int64_t TensorView::rows() const
{
    std::int64_t n = 1;
    for (std::size_t d = 0; d + 1 < shape.size(); ++d)
        n *= shape[d];
    return n;
}

std::int64_t TensorView::columns() const { return shape.empty() ? 1 : shape.back(); }

std::size_t TensorView::rowBytes() const
{
    const WeightTypeInfo& entry = info(type);
    return std::size_t(columns() / entry.blockSize) * std::size_t(entry.blockBytes);
}

const std::byte* TensorView::row(std::int64_t row, std::vector<std::byte>& scratch) const
{
    const std::size_t bytes = rowBytes();
    if (!makeRow)
        return data.data() + std::size_t(row) * (rowStride ? rowStride : bytes);
    if (scratch.size() < bytes)
        scratch.resize(bytes);
    makeRow(row, scratch.data());
    return scratch.data();
}

TensorView TensorView::rowSlice(std::int64_t first, std::int64_t count, std::int64_t step) const
{
    TensorView part = *this;
    part.shape = { count, columns() };
    part.scaleRow = scaleRow + first * scaleStep;
    part.scaleStep = scaleStep * step;
    if (makeRow) {
        part.makeRow = [make = makeRow, first, step](
                           std::int64_t row, std::byte* out) { make(first + row * step, out); };
        return part;
    }
    const std::size_t stride = rowStride ? rowStride : rowBytes();
    const std::size_t begin = std::size_t(first) * stride;
    const std::size_t used = std::size_t((count - 1) * step) * stride + rowBytes();
    part.data = data.subspan(begin, used);
    part.fileOffset = fileOffset + begin;
    part.rowStride = std::size_t(step) * stride;
    return part;
}

void TensorView::releaseRows(std::int64_t first, std::int64_t end) const
{
    if (file && contiguous() && first < end)
        file->release(
            fileOffset + std::size_t(first) * rowBytes(), std::size_t(end - first) * rowBytes());
}

TensorView TensorView::slice(std::int64_t index) const
{
    const std::int64_t height = shape.end()[-2];
    return rowSlice(index * height, height);
}

} // namespace ax
