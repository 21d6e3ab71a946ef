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

/// Tiles of bfloat16 where the processor multiplies them and there are enough rows to fill them.
/// Narrow matrices, and products that ask for it, keep int8 with a second term (see quantize),
/// which is closer.
bool CpuBackend::asTiles(int rows, int cols, Terms terms) const
{
    return m_kernels.toTile && terms != Terms::All && rows > kTile && cols > 256 && cols % 32 == 0;
}

/// True when a product takes its input as quantizeInputs makes it, not in float32.
bool CpuBackend::takesQuantized(Layout layout, int rows, int cols, Terms terms) const
{
    return !isFloat(layout) || (takesTiles(layout) && asTiles(rows, cols, terms));
}

/// Makes `quantized` of each input: int8 blocks, or tiles of bfloat16.
void CpuBackend::quantizeInputs(std::span<Input> inputs)
{
    const auto tilesOf = [](int rows) { return std::size_t((rows + kTile - 1) / kTile); };
    std::size_t items = 0, masks = 0, numbers = 0;
    for (const Input& input : inputs) {
        const std::size_t blocks = std::size_t(input.cols / 32);
        if (asTiles(input.rows, input.cols, input.terms)) {
            numbers += tilesOf(input.rows) * kTile * std::size_t(input.cols);
        } else {
            items += std::size_t(input.rows) * blocks;
            masks += tilesOf(input.rows) * blocks;
        }
    }
    m_quantized.reserve(items, masks);
    if (m_tiles.size() < numbers)
        m_tiles.resize(numbers);
    items = masks = numbers = 0;
    for (Input& input : inputs) {
        const std::size_t blocks = std::size_t(input.cols / 32), cols = std::size_t(input.cols);
        const bool asTile = asTiles(input.rows, input.cols, input.terms);
        overRows(int(tilesOf(input.rows)), input.cols * kTile, [&](int begin, int end) {
            for (int tile = begin; tile < end; ++tile) {
                const std::size_t start = std::size_t(tile) * kTile;
                const int rows = std::min(kTile, input.rows - int(start));
                const float* x = input.x + start * cols;
                if (asTile)
                    m_kernels.toTile(x, rows, input.cols, m_tiles.data() + numbers + start * cols);
                else
                    m_kernels.quantize(x, rows, input.cols, input.terms,
                        m_quantized.at(items + start * blocks, masks + std::size_t(tile) * blocks));
            }
        });
        Activations& made = input.quantized;
        made.floats = input.x;
        made.rows = input.rows;
        made.cols = input.cols;
        if (asTile) {
            made.tiles = m_tiles.data() + numbers;
            numbers += tilesOf(input.rows) * kTile * cols;
        } else {
            const ActivationMemory memory = m_quantized.at(items, masks);
            made.quants = memory.quants;
            made.fineQuants = memory.fineQuants;
            made.blocks = memory.blocks;
            made.halves = memory.halves;
            made.fine = memory.fine;
            items += std::size_t(input.rows) * blocks;
            masks += tilesOf(input.rows) * blocks;
        }
    }
}

/// A single row, quantised by each thread for itself: that takes less time than one thread's
/// results take to reach the others.
Activations CpuBackend::quantizeOwn(const Act& x, Terms terms, int thread)
{
    OwnRow& own = m_ownRows[std::size_t(thread)];
    if (own.product != m_product) {
        const std::size_t blocks = std::size_t(x.cols / 32);
        own.memory.reserve(blocks, blocks);
        const ActivationMemory memory = own.memory.at(0, 0);
        m_kernels.quantize(x.data, 1, x.cols, terms, memory);
        own.row = { x.data, memory.quants, memory.fineQuants, memory.blocks, memory.halves,
            memory.fine, nullptr, 1, x.cols };
        own.product = m_product;
    }
    return own.row;
}

void CpuBackend::linear(Act x, std::span<const LinearJob> jobs)
{
    const Terms terms
        = std::any_of(jobs.begin(), jobs.end(), [](const LinearJob& job) { return job.closer; })
        ? Terms::All
        : Terms::WhereItStandsOut;
    bool quantized = false;
    int strips = 0;
    for (const LinearJob& job : jobs) {
        const MatrixData& data = m_matrices[std::size_t(job.weight.id)].data;
        quantized = quantized || takesQuantized(data.layout, x.rows, x.cols, terms);
        strips += data.strips();
    }
    const bool own = quantized && x.rows == 1;
    Activations input;
    if (own) {
        ++m_product;
    } else if (quantized) {
        Input whole { x.data, x.rows, x.cols, terms, {} };
        quantizeInputs({ &whole, 1 });
        input = whole.quantized;
    } else {
        input.floats = x.data;
        input.rows = x.rows;
        input.cols = x.cols;
    }
    // All jobs share one parallel region: strips are numbered through.
    const int grain = std::clamp(strips / (m_pool.threads() * 8), 1, 16);
    m_pool.parallelFor(strips, grain, [&](int begin, int end, int thread) {
        const Activations mine = own ? quantizeOwn(x, terms, thread) : input;
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
