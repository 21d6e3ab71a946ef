// SPDX-License-Identifier: Apache-2.0
// Matrix products of the cpu back end: activations to int8, strips shared out over the threads.
#include "engine/kernels/cpu/cpu_backend.h"

#include <algorithm>

namespace ax::cpu {

namespace {

constexpr int kTile = Activations::kTile;

} // namespace

void CpuBackend::Quantized::reserve(std::size_t items, std::size_t masks)
{
    if (blocks.size() < items) {
        quants.resize(items * 32);
        fineQuants.resize(items * 32);
        blocks.resize(items);
        halves.resize(items);
    }
    if (fine.size() < masks)
        fine.resize(masks);
}

ActivationMemory CpuBackend::Quantized::at(std::size_t item, std::size_t mask)
{
    return { quants.data() + item * 32, fineQuants.data() + item * 32, blocks.data() + item,
        halves.data() + item, fine.data() + mask };
}

/// x [rows, cols] as int8 tiles, in the reserved memory from `item` and `mask` on.
Activations CpuBackend::quantizeAt(
    const float* x, int rows, int cols, std::size_t item, std::size_t mask)
{
    const std::size_t blocks = std::size_t(cols / 32);
    overRows((rows + kTile - 1) / kTile, cols * kTile, [&](int begin, int end) {
        for (int tile = begin; tile < end; ++tile) {
            const int start = tile * kTile;
            m_kernels.quantize(x + std::size_t(start) * std::size_t(cols),
                std::min(kTile, rows - start), cols,
                m_quantized.at(item + std::size_t(start) * blocks,
                    mask + std::size_t(tile) * blocks));
        }
    });
    const ActivationMemory memory = m_quantized.at(item, mask);
    return { x, memory.quants, memory.fineQuants, memory.blocks, memory.halves, memory.fine, rows,
        cols };
}

/// A single row, quantised by each thread for itself: that takes less time than one thread's
/// results take to reach the others.
Activations CpuBackend::quantizeOwn(const Act& x, int thread)
{
    OwnRow& own = m_ownRows[std::size_t(thread)];
    if (own.product != m_product) {
        const std::size_t blocks = std::size_t(x.cols / 32);
        own.memory.reserve(blocks, blocks);
        const ActivationMemory memory = own.memory.at(0, 0);
        m_kernels.quantize(x.data, 1, x.cols, memory);
        own.row = { x.data, memory.quants, memory.fineQuants, memory.blocks, memory.halves,
            memory.fine, 1, x.cols };
        own.product = m_product;
    }
    return own.row;
}

void CpuBackend::linear(Act x, std::span<const LinearJob> jobs)
{
    bool integers = false;
    int strips = 0;
    for (const LinearJob& job : jobs) {
        const MatrixData& data = m_matrices[std::size_t(job.weight.id)].data;
        integers = integers || !isFloat(data.layout);
        strips += data.strips();
    }
    const bool own = integers && x.rows == 1;
    Activations input;
    if (own) {
        ++m_product;
    } else if (integers) {
        const std::size_t blocks = std::size_t(x.cols / 32);
        m_quantized.reserve(std::size_t(x.rows) * blocks,
            std::size_t((x.rows + kTile - 1) / kTile) * blocks);
        input = quantizeAt(x.data, x.rows, x.cols, 0, 0);
    } else {
        input.floats = x.data;
        input.rows = x.rows;
        input.cols = x.cols;
    }
    // All jobs share one parallel region: strips are numbered through.
    const int grain = std::clamp(strips / (m_pool.threads() * 8), 1, 16);
    m_pool.parallelFor(strips, grain, [&](int begin, int end, int thread) {
        const Activations mine = own ? quantizeOwn(x, thread) : input;
        int offset = 0;
        for (const LinearJob& job : jobs) {
            const MatrixData& data = m_matrices[std::size_t(job.weight.id)].data;
            const int count = data.strips();
            const int from = std::max(begin, offset), to = std::min(end, offset + count);
            if (from < to)
                m_kernels.gemm(data, from - offset, to - offset, mine,
                    job.bias ? m_vectors[std::size_t(job.bias.id)].data() : nullptr, job.out.data,
                    std::size_t(job.out.cols));
            offset += count;
        }
    });
}

} // namespace ax::cpu
