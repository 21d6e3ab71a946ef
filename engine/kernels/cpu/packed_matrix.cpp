// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/packed_matrix.h"

#include "engine/core/half.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/mman.h>
#include <utility>

namespace ax::cpu {

Result<Arena> Arena::create(std::size_t bytes, bool largePages)
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
    ::madvise(p, bytes, largePages ? MADV_HUGEPAGE : MADV_NOHUGEPAGE);
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
    case WeightType::Q4_0: return Layout::Nibble;
    case WeightType::Q4_1: return Layout::NibbleMin;
    case WeightType::Q5_0: return Layout::Five;
    case WeightType::Q5_1: return Layout::FiveMin;
    case WeightType::Q8_0: return Layout::Byte;
    default: return std::nullopt;
    }
}

bool isPacked(Layout layout)
{
    return layout != Layout::RowsF32 && layout != Layout::RowsF16 && layout != Layout::RowsBF16;
}

std::size_t stripBytes(Layout layout, int cols)
{
    const std::size_t columns = std::size_t(cols), blocks = columns / 32;
    switch (layout) {
    case Layout::RowsF32: return 32 * columns;
    case Layout::RowsF16:
    case Layout::RowsBF16: return 16 * columns;
    case Layout::Nibble: return blocks * (16 + 128);
    case Layout::NibbleMin: return blocks * (32 + 128);
    case Layout::Five: return blocks * (16 + 32 + 128);
    case Layout::FiveMin: return blocks * (32 + 32 + 128);
    case Layout::Byte: return blocks * (16 + 256);
    }
    return 0;
}

void packStrip(const TensorView& view, Layout layout, int strip, std::byte* out)
{
    const int rows = int(view.rows());
    const int blocks = int(view.columns() / 32);
    const std::size_t blockBytes = std::size_t(info(view.type).blockBytes);
    const bool hasMinimum = layout == Layout::NibbleMin || layout == Layout::FiveMin;
    const bool hasFifth = layout == Layout::Five || layout == Layout::FiveMin;
    const int count = std::min(8, rows - strip * 8);
    const std::byte* start[8] = {};
    std::vector<std::byte> scratch[8];
    for (int r = 0; r < count; ++r)
        start[r] = view.row(strip * 8 + r, scratch[r]);
    for (int block = 0; block < blocks; ++block) {
        const std::size_t bytes = stripBytes(layout, 32);
        std::memset(out, 0, bytes);
        for (int r = 0; r < count; ++r) {
            const std::byte* source = start[r] + std::size_t(block) * blockBytes;
            std::byte* target = out;
            std::memcpy(target + 2 * r, source, 2);
            source += 2;
            target += 16;
            if (hasMinimum) {
                std::memcpy(target + 2 * r, source, 2);
                source += 2;
                target += 16;
            }
            if (hasFifth) {
                std::uint32_t high;
                std::memcpy(&high, source, 4);
                source += 4;
                for (int v = 0; v < 8; ++v) {
                    const unsigned four = (high >> (4 * v)) & 15u;
                    target[4 * v + r / 2] |= std::byte(four << (4 * (r % 2)));
                }
                target += 32;
            }
            const int groups = layout == Layout::Byte ? 8 : 4;
            for (int v = 0; v < groups; ++v)
                std::memcpy(target + 32 * v + 4 * r, source + 4 * v, 4);
        }
        out += bytes;
    }
}

} // namespace ax::cpu
