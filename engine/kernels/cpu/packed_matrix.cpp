// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/packed_matrix.h"

#include "engine/kernels/cpu/code_blocks.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/mman.h>
#include <utility>

namespace ax::cpu {

Result<Arena> Arena::create(std::size_t bytes)
{
    Arena arena;
    if (bytes == 0)
        return arena;
    void* p = ::mmap(
        nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED)
        return fail(ErrorCode::OutOfMemory,
            "[allocate] " + std::to_string(bytes >> 20) + " MB could not be had", {},
            "close other programs, or choose a smaller context or model");
    ::madvise(p, bytes, MADV_HUGEPAGE);
    arena.m_data = static_cast<std::byte*>(p);
    arena.m_size = bytes;
    return arena;
}

Arena::Arena(Arena&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Arena& Arena::operator=(Arena&& other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

Arena::~Arena()
{
    if (m_data)
        ::munmap(m_data, m_size);
}

std::optional<Layout> layoutFor(WeightType type)
{
    switch (type) {
    case WeightType::F32: return Layout::RowsF32;
    case WeightType::F16: return Layout::RowsF16;
    case WeightType::BF16: return Layout::RowsBF16;
    case WeightType::F8_E4M3: return Layout::RowsFp8;
    case WeightType::Q4_0: return Layout::Nibble;
    case WeightType::Q4_1: return Layout::NibbleMin;
    case WeightType::Q5_0: return Layout::Five;
    case WeightType::Q5_1: return Layout::FiveMin;
    case WeightType::Q8_0: return Layout::Byte;
    case WeightType::IQ4_NL: return Layout::NibbleTable;
    case WeightType::MXFP4: return Layout::Fp4;
    case WeightType::Q2_K: return Layout::K2;
    case WeightType::Q3_K: return Layout::K3;
    case WeightType::Q4_K: return Layout::K4;
    case WeightType::Q5_K: return Layout::K5;
    case WeightType::Q6_K: return Layout::K6;
    case WeightType::IQ4_XS: return Layout::K4Table;
    default:
        if (codeBlockBytes(type))
            return Layout::Decoded;
        return std::nullopt;
    }
}

std::size_t rowBytes(WeightType type, int cols)
{
    const WeightTypeInfo& entry = info(type);
    return std::size_t(cols / entry.blockSize) * std::size_t(entry.blockBytes);
}

std::size_t stripBytes(Layout layout, WeightType type, int cols)
{
    if (!isPacked(layout))
        return kStripRows * rowBytes(type, cols);
    const StripShape shape = shapeOf(layout);
    return std::size_t(cols / shape.spanColumns()) * std::size_t(shape.spanBytes());
}

} // namespace ax::cpu
