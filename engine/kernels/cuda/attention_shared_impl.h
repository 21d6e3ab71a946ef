// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/attention.h"
#include "engine/kernels/cuda/portable.h"

namespace ax::cuda {

constexpr int kAttendKeys = 256; ///< candidates a row can hold before they are cut to topK

/// Shared memory of an attention block: queries, weights of the tile, sums, then what capture
/// needs. At the end all of it is used again to join the parts of the output.
template <int Rows, bool Capture> struct AttendShared {
    static constexpr int kWarps = kAttendTile / kWarp;
    float* query; ///< [Rows][stride], times the scale
    float* weights; ///< [tile][Rows]
    float* warpMost; ///< [kWarps][Rows]
    float* warpTotal;
    float* warpMoment;
    float* most; ///< [Rows]
    float* total;
    float* moment;
    float* factor;
    float* next;
    float* histogram; ///< [kWarps][Rows][16]
    int* entries; ///< [Rows]
    int* slot; ///< [Rows]: the last one that is seen
    int* lowest; ///< [Rows]: the lowest position inside the window
    int* masked; ///< [Rows]: where the list of hidden slots begins
    int* maskedCount;
    int* biases; ///< [Rows]: where the list of biases begins
    int* biasCount;
    std::uint64_t* threshold; ///< [Rows]: candidates must be larger
    std::uint64_t* keys; ///< [Rows][kAttendKeys]

    static AX_FN int queryStride(int keyDim) { return (keyDim + 7) / 8 * 8; }
    static std::size_t bytes(int keyDim)
    {
        std::size_t floats = std::size_t(Rows * queryStride(keyDim)) + Rows * kAttendTile
            + Rows * (3 * kWarps + 11);
        if (Capture)
            floats += kWarps * Rows * 16 + 3 * Rows + 2 * Rows * kAttendKeys;
        const std::size_t join = std::size_t(2 * kAttendTile * Rows);
        return sizeof(float) * (floats > join ? floats : join);
    }

    explicit AX_DEVICE AttendShared(int keyDim)
    {
        float* at = sharedMemory<float>();
        const auto take = [&at](int count) {
            float* here = at;
            at += count;
            return here;
        };
        // 8-byte values first: their place is aligned whatever follows.
        keys = reinterpret_cast<std::uint64_t*>(take(Capture ? 2 * Rows * kAttendKeys : 0));
        threshold = reinterpret_cast<std::uint64_t*>(take(Capture ? 2 * Rows : 0));
        query = take(Rows * queryStride(keyDim));
        weights = take(Rows * kAttendTile);
        warpMost = take(kWarps * Rows);
        warpTotal = take(kWarps * Rows);
        warpMoment = take(kWarps * Rows);
        most = take(Rows);
        total = take(Rows);
        moment = take(Rows);
        factor = take(Rows);
        next = take(Rows);
        histogram = take(Capture ? kWarps * Rows * 16 : 0);
        entries = reinterpret_cast<int*>(take(Capture ? Rows : 0));
        slot = reinterpret_cast<int*>(take(Rows));
        lowest = reinterpret_cast<int*>(take(Rows));
        masked = reinterpret_cast<int*>(take(Rows));
        maskedCount = reinterpret_cast<int*>(take(Rows));
        biases = reinterpret_cast<int*>(take(Rows));
        biasCount = reinterpret_cast<int*>(take(Rows));
    }
};

} // namespace ax::cuda
