// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/machine_speed.h"

#include "engine/core/simd/vectors.h"
#include "engine/core/system_info.h"
#include "engine/core/thread_pool.h"
#include "engine/kernels/cpu/kernels.h"
#include "engine/kernels/cpu/packed_matrix.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <vector>

namespace ax::cpu {

double readBandwidth(int threads)
{
    constexpr std::size_t kBytes = std::size_t(256) << 20;
    auto arena = Arena::create(kBytes);
    if (!arena)
        return 0;
    ThreadPool pool(threads > 0 ? threads : usableProcessors());
    constexpr int kPieces = 256;
    constexpr std::size_t kFloats = kBytes / kPieces / sizeof(float);
    float* data = reinterpret_cast<float*>(arena->data());
    pool.parallelFor(kPieces, 1, [&](int begin, int end, int) {
        // Touched before reading: untouched pages are one shared page of zeros.
        for (std::size_t k = std::size_t(begin) * kFloats; k < std::size_t(end) * kFloats; ++k)
            data[k] = 1.0f;
    });
    double best = 0;
    std::vector<float> sums(kPieces);
    for (int pass = 0; pass < 4; ++pass) {
        const auto start = std::chrono::steady_clock::now();
        pool.parallelFor(kPieces, 4, [&](int begin, int end, int) {
            for (int piece = begin; piece < end; ++piece)
                sums[std::size_t(piece)]
                    = simd::vectors().sum(data + std::size_t(piece) * kFloats, int(kFloats));
        });
        const double seconds
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        // The sums are checked so that no compiler may leave the reads out.
        if (std::all_of(sums.begin(), sums.end(), [](float s) { return s > 0; }))
            best = std::max(best, double(kBytes) / seconds);
    }
    return best;
}

double int8Peak(int threads)
{
    const KernelTable& table = kernels();
    if (!table.multiply)
        return 0;
    ThreadPool pool(threads > 0 ? threads : usableProcessors());
    constexpr int kRounds = 1 << 16, kPieces = 64;
    double best = 0;
    for (int pass = 0; pass < 4; ++pass) {
        std::atomic<std::uint64_t> products = 0;
        const auto start = std::chrono::steady_clock::now();
        pool.parallelFor(kPieces, 1, [&](int begin, int end, int) {
            for (int piece = begin; piece < end; ++piece)
                products += table.multiply(kRounds);
        });
        const double seconds
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        best = std::max(best, double(products) / seconds);
    }
    return best;
}

} // namespace ax::cpu
