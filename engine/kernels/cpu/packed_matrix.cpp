// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/packed_matrix.h"

#include "engine/kernels/cpu/code_blocks.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <linux/mempolicy.h>
#include <sched.h>
#include <string>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace ax::cpu {

namespace {

/// Spreads pages over the memory nodes (NUMA) of the processors this process may use, where they
/// are several: every thread reads every part of the weights, so no node is the right one. Left
/// alone: a policy set from outside (numactl), and a kernel that refuses.
void spreadOverNodes(void* p, std::size_t bytes)
{
    constexpr int kBits = 8 * sizeof(unsigned long);
    constexpr unsigned long kNodes = 1024; // what a kernel is built for at most
    unsigned long allowed[kNodes / kBits] = {}, used[kNodes / kBits] = {};
    int policy = MPOL_DEFAULT;
    if (::syscall(SYS_get_mempolicy, &policy, nullptr, 0ul, nullptr, 0ul) != 0
        || policy != MPOL_DEFAULT
        || ::syscall(SYS_get_mempolicy, nullptr, allowed, kNodes, nullptr, MPOL_F_MEMS_ALLOWED)
            != 0)
        return;
    std::vector<int> nodes;
    for (int node = 0; node < int(kNodes); ++node)
        if (allowed[node / kBits] >> (node % kBits) & 1)
            nodes.push_back(node);
    cpu_set_t processors;
    if (nodes.size() < 2 || ::sched_getaffinity(0, sizeof processors, &processors) != 0)
        return;
    int count = 0;
    for (const int node : nodes)
        for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
            if (!CPU_ISSET(cpu, &processors))
                continue;
            const std::string place = "/sys/devices/system/cpu/cpu" + std::to_string(cpu) + "/node"
                + std::to_string(node);
            if (::access(place.c_str(), F_OK) != 0)
                continue;
            used[node / kBits] |= 1ul << (node % kBits);
            ++count;
            break;
        }
    if (count > 1)
        ::syscall(SYS_mbind, p, bytes, MPOL_INTERLEAVE, used, kNodes, 0u);
}

} // namespace

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
    spreadOverNodes(p, bytes);
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
    case WeightType::F32:
        return Layout::RowsF32;
    case WeightType::F16:
        return Layout::RowsF16;
    case WeightType::BF16:
        return Layout::RowsBF16;
    case WeightType::F8_E4M3:
        return Layout::RowsFp8;
    case WeightType::Q4_0:
        return Layout::Nibble;
    case WeightType::Q4_1:
        return Layout::NibbleMin;
    case WeightType::Q5_0:
        return Layout::Five;
    case WeightType::Q5_1:
        return Layout::FiveMin;
    case WeightType::Q8_0:
        return Layout::Byte;
    case WeightType::IQ4_NL:
        return Layout::NibbleTable;
    case WeightType::MXFP4:
        return Layout::Fp4;
    case WeightType::Q2_K:
        return Layout::K2;
    case WeightType::Q3_K:
        return Layout::K3;
    case WeightType::Q4_K:
        return Layout::K4;
    case WeightType::Q5_K:
        return Layout::K5;
    case WeightType::Q6_K:
        return Layout::K6;
    case WeightType::IQ4_XS:
        return Layout::K4Table;
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
