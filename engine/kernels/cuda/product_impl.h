// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/kernel_impl.h"
#include "engine/kernels/cuda/kernels.h"
#include "engine/kernels/cuda/weight_blocks.h"

/// Matrix times a few vectors, weights decoded in registers; and whole rows as numbers. Included by
/// the product_*.cu files, which share the kinds out so that no file takes minutes to compile.
namespace ax::cuda {

/// `Group` floats of x from element k on; zeros past the end.
template <int Group>
AX_DEVICE void loadActivations(const float* x, int k, int count, bool aligned, float* out)
{
    if (aligned && k + Group <= count) {
        AX_UNROLL
        for (int j = 0; j < Group; j += 4) {
#ifdef __CUDA_ARCH__
            const float4 v = *reinterpret_cast<const float4*>(x + k + j);
            out[j] = v.x;
            out[j + 1] = v.y;
            out[j + 2] = v.z;
            out[j + 3] = v.w;
#else
            std::memcpy(out + j, x + k + j, 4 * sizeof(float));
#endif
        }
        return;
    }
    AX_UNROLL
    for (int j = 0; j < Group; ++j)
        out[j] = k + j < count ? x[k + j] : 0.0f;
}

/// Four sums so that additions do not wait for each other.
template <int Group> AX_FN float dotGroup(const float* w, const float* x)
{
    float sums[4] = { 0, 0, 0, 0 };
    AX_UNROLL
    for (int j = 0; j < Group; ++j)
        sums[j % 4] += w[j] * x[j];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

constexpr int kProductWarps = 4, kRowsPerWarp = 2;
constexpr int kProductTile = kProductWarps * kRowsPerWarp;

template <BlockKind K, int Columns> struct ProductBody {
    static constexpr int kThreads = kProductWarps * kWarp;
    static constexpr int kGroup = layoutOf(K).group;
    static constexpr int kDataBytes = layoutOf(K).dataBytes, kSideBytes = layoutOf(K).sideBytes;
    static constexpr int kBlockElements = layoutOf(K).elements;
    Product jobs[kProducts];
    Grids grids;
    int count;
    int pad;

    AX_DEVICE void operator()() const
    {
        int which = 0;
        while (which + 1 < count && blockX() >= jobs[which + 1].firstTile)
            ++which;
        const Product& job = jobs[which];
        const int warp = threadIndex() / kWarp, lane = threadIndex() % kWarp;
        const int out0 = (blockX() - job.firstTile) * kProductTile + warp * kRowsPerWarp;
        if (out0 >= job.matrix.out)
            return; // the whole warp; no barrier follows
        const int batch = blockY(), row0 = blockZ() * Columns;
        const int index = job.ids ? job.ids[batch] : batch;
        const float* x = job.x + (batch / job.divide) * job.xOuter
            + (batch % job.divide) * job.xInner + row0 * job.xRow;
        const bool aligned
            = (reinterpret_cast<std::uintptr_t>(x) & 15u) == 0 && (job.xRow & 3) == 0;
        const int blocks = ceilDivide(job.matrix.in, kBlockElements);
        const std::uint8_t* data = job.matrix.data + std::uint64_t(index) * job.matrix.dataStride;
        const std::uint8_t* side = job.matrix.side + std::uint64_t(index) * job.matrix.sideStride;
        // Past the last row the last one is read again and its result dropped.
        const int last = job.matrix.out - 1;
        const std::uint8_t* rowData[kRowsPerWarp];
        const std::uint8_t* rowSide[kRowsPerWarp];
        AX_UNROLL
        for (int r = 0; r < kRowsPerWarp; ++r) {
            const std::size_t row = std::size_t(smaller(out0 + r, last));
            rowData[r] = data + row * std::size_t(blocks) * kDataBytes;
            rowSide[r] = side + row * std::size_t(blocks) * kSideBytes;
        }
        float sums[kRowsPerWarp][Columns];
        AX_UNROLL
        for (int r = 0; r < kRowsPerWarp; ++r)
            AX_UNROLL
        for (int c = 0; c < Columns; ++c)
            sums[r][c] = 0;
        const int columns = smaller(Columns, job.rows - row0);
        const int groups = blocks * (kBlockElements / kGroup);
        for (int g = lane; g < groups; g += kWarp) {
            float w[kRowsPerWarp][kGroup];
            AX_UNROLL
            for (int r = 0; r < kRowsPerWarp; ++r)
                Block<K>::decode(rowData[r], rowSide[r], g, grids, w[r]);
            AX_UNROLL
            for (int c = 0; c < Columns; ++c) {
                if (c >= columns)
                    break;
                float v[kGroup];
                loadActivations<kGroup>(x + c * job.xRow, g * kGroup, job.matrix.in, aligned, v);
                AX_UNROLL
                for (int r = 0; r < kRowsPerWarp; ++r)
                    sums[r][c] += dotGroup<kGroup>(w[r], v);
            }
        }
        float* y = job.y + batch * job.yBatch + row0 * job.yRow;
        AX_UNROLL
        for (int r = 0; r < kRowsPerWarp; ++r)
            AX_UNROLL
        for (int c = 0; c < Columns; ++c) {
            const float total = warpSum(sums[r][c]);
            const int row = out0 + r;
            if (lane == 0 && c < columns && row < job.matrix.out)
                y[c * job.yRow + row] = total
                    + (job.bias ? job.bias[std::int64_t(index) * job.matrix.out + row] : 0.0f);
        }
    }
};

template <BlockKind K> struct DequantiseBody {
    static constexpr int kThreads = 128;
    static constexpr int kGroup = layoutOf(K).group;
    static constexpr int kDataBytes = layoutOf(K).dataBytes, kSideBytes = layoutOf(K).sideBytes;
    static constexpr int kBlockElements = layoutOf(K).elements;
    Dequantise j;

    AX_DEVICE void operator()() const
    {
        const int blocks = ceilDivide(j.matrix.in, kBlockElements);
        const int g = blockX() * kThreads + threadIndex();
        if (g >= blocks * (kBlockElements / kGroup))
            return;
        const Grids grids { j.grids[0], j.grids[1], j.grids[2], j.grids[3], j.grids[4],
            j.grids[5] };
        const std::size_t row = std::size_t(j.ids ? j.ids[blockY()] : j.first + blockY());
        float w[kGroup];
        Block<K>::decode(j.matrix.data + row * std::size_t(blocks) * kDataBytes,
            j.matrix.side + row * std::size_t(blocks) * kSideBytes, g, grids, w);
        const std::int64_t at = std::int64_t(blockY()) * j.matrix.in + g * kGroup;
        AX_UNROLL
        for (int k = 0; k < kGroup; ++k) {
            if (g * kGroup + k >= j.matrix.in)
                break;
            if (j.bfloat)
                static_cast<std::uint16_t*>(j.out)[at + k] = floatToBfloat(w[k] * j.factor);
            else
                static_cast<float*>(j.out)[at + k] = w[k] * j.factor;
        }
    }
};

template <BlockKind K, int Columns>
Launch productLaunch(const Product* jobs, int count, const std::uint16_t* const* grids)
{
    ProductBody<K, Columns> body {};
    int tiles = 0;
    for (int k = 0; k < count; ++k) {
        body.jobs[k] = jobs[k];
        body.jobs[k].firstTile = tiles;
        tiles += ceilDivide(jobs[k].matrix.out, kProductTile);
    }
    body.grids = { grids[0], grids[1], grids[2], grids[3], grids[4], grids[5] };
    body.count = count;
    return makeLaunch(kernelOf<ProductBody<K, Columns>>(Columns == 1 ? "product" : "product_rows"),
        Grid { unsigned(tiles), unsigned(jobs->batch), unsigned(ceilDivide(jobs->rows, Columns)) },
        body);
}

template <BlockKind K>
Launch productOfKind(const Product* jobs, int count, const std::uint16_t* const* grids)
{
    return jobs->rows == 1 ? productLaunch<K, 1>(jobs, count, grids)
                           : productLaunch<K, 4>(jobs, count, grids);
}

template <BlockKind K> Launch dequantiseOfKind(const Dequantise& job)
{
    const int groups
        = int(blocksOfRow(K, job.matrix.in)) * (layoutOf(K).elements / layoutOf(K).group);
    return makeLaunch(kernelOf<DequantiseBody<K>>("dequantise"),
        Grid { unsigned(ceilDivide(groups, DequantiseBody<K>::kThreads)), unsigned(job.rows) },
        DequantiseBody<K> { job });
}

/// One entry a kind, filled by the product_*.cu files.
struct KindKernels {
    Launch (*product)(const Product*, int, const std::uint16_t* const*);
    Launch (*dequantise)(const Dequantise&);
};
template <BlockKind K> constexpr KindKernels kKindKernels { productOfKind<K>, dequantiseOfKind<K> };
KindKernels plainKernels(BlockKind kind); ///< numbers and Q4_0 … Q8_0, MXFP4, IQ4_NL
KindKernels superKernels(BlockKind kind); ///< the K types
KindKernels gridKernels(BlockKind kind); ///< the IQ types of 256 elements

} // namespace ax::cuda
