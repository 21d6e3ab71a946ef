// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/portable.h"

/// Arithmetic of attention and of its capture, for kernels and for tests on the host.
namespace ax::cuda {

/// Bin min(15, ⌊log2 distance⌋); distances below 1 count as 1.
AX_FN int distanceBin(int distance)
{
    const std::uint32_t d = distance < 1 ? 1u : std::uint32_t(distance);
#ifdef __CUDA_ARCH__
    const int log = 31 - __clz(int(d));
#else
    const int log = 31 - __builtin_clz(d);
#endif
    return log < 15 ? log : 15;
}

/// Sums of e^(s - m) over some positions, mergeable: total, and Σ e^(s-m) (s - m) for the entropy.
struct SoftmaxSums {
    float most, total, moment;
};
/// The same sums relative to a new, not smaller maximum: L c and c (E + L (m - m')), c = e^(m -
/// m').
AX_FN SoftmaxSums rebased(const SoftmaxSums& sums, float most)
{
    if (sums.most == kMinusInfinity)
        return { most, 0, 0 };
    const float shift = sums.most - most, factor = expf(shift);
    return { most, sums.total * factor, factor * (sums.moment + sums.total * shift) };
}
AX_FN SoftmaxSums merged(const SoftmaxSums& a, const SoftmaxSums& b)
{
    const float most = maximum(a.most, b.most);
    if (most == kMinusInfinity)
        return a;
    const SoftmaxSums x = rebased(a, most), y = rebased(b, most);
    return { most, x.total + y.total, x.moment + y.moment };
}
/// -Σ p ln p of the positions in nats; `whole` is Σ e^(s-m) with a sink's term added.
AX_FN float entropyOf(const SoftmaxSums& sums, float whole)
{
    return whole > 0 ? (sums.total * logf(whole) - sums.moment) / whole : 0.0f;
}

/// Sort key: larger logit first, then smaller position. Never 0 for a visible position.
AX_FN std::uint64_t candidateKey(float logit, int position)
{
    const std::uint32_t bits = floatToBits(logit);
    const std::uint32_t ordered = bits & 0x80000000u ? ~bits : bits | 0x80000000u;
    return std::uint64_t(ordered) << 32 | std::uint32_t(~std::uint32_t(position));
}
AX_FN float candidateLogit(std::uint64_t key)
{
    const auto ordered = std::uint32_t(key >> 32);
    return bitsToFloat(ordered & 0x80000000u ? ordered & 0x7fffffffu : ~ordered);
}
AX_FN int candidatePosition(std::uint64_t key) { return int(~std::uint32_t(key)); }

AX_FN bool isMasked(const int* masked, int count, int position)
{
    int low = 0, high = count;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (masked[middle] < position)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && masked[low] == position;
}

/// What a row adds to a slot's logit in a layer; `biases`: triples of layer, slot, bits of the
/// bias.
AX_FN float biasOf(const int* biases, int count, int layer, int slot)
{
    int low = 0, high = count;
    while (low < high) {
        const int middle = (low + high) / 2;
        const int* at = biases + 3 * middle;
        if (at[0] < layer || (at[0] == layer && at[1] < slot))
            low = middle + 1;
        else
            high = middle;
    }
    const int* at = biases + 3 * low;
    return low < count && at[0] == layer && at[1] == slot ? bitsToFloat(std::uint32_t(at[2])) : 0;
}

AX_FN float capped(float logit, float cap) { return cap > 0 ? cap * tanhf(logit / cap) : logit; }

/// The positions of split `split` of [lowest, end): equal, multiples of the tile.
AX_FN void splitRange(int lowest, int end, int split, int splits, int tile, int& from, int& to)
{
    const int per = ceilDivide(ceilDivide(end - lowest, splits), tile) * tile;
    from = lowest + split * per;
    to = smaller(end, from + per);
}

/// So many splits that every multiprocessor has two blocks; the same for every end up to the next
/// power of two, so that a recorded graph serves them all. `end`: slots that the last row sees.
AX_FN int splitsOf(int end, int rows, int window, int heads, int kvHeads, int processors)
{
    int reach = 256;
    while (reach < end)
        reach *= 2;
    if (window > 0 && window + rows < reach)
        reach = window + rows;
    const int blocks = kvHeads * ceilDivide(rows * (heads / kvHeads), 8);
    const int wanted = ceilDivide(2 * processors, blocks), tiles = ceilDivide(reach, 128);
    const int most = tiles < 1 ? 1 : tiles > 64 ? 64 : tiles;
    return wanted < 1 ? 1 : wanted > most ? most : wanted;
}

/// Pair n of one step of the bitonic network.
AX_FN void exchangeKeys(std::uint64_t* keys, int n, int step, int size)
{
    const int low = 2 * step * (n / step) + n % step, high = low + step;
    const bool descending = (low & size) == 0;
    const std::uint64_t a = keys[low], b = keys[high];
    if ((a < b) == descending) {
        keys[low] = b;
        keys[high] = a;
    }
}

/// Sorts `Count` keys (a power of two, in shared memory) by the warp, largest first.
template <int Count> AX_DEVICE void sortKeys(std::uint64_t* keys, int lane)
{
    AX_NO_UNROLL
    for (int size = 2; size <= Count; size *= 2)
        AX_NO_UNROLL
    for (int step = size / 2; step > 0; step /= 2) {
        AX_NO_UNROLL
        for (int n = lane; n < Count / 2; n += kWarp)
            exchangeKeys(keys, n, step, size);
        syncWarp();
    }
}

/// The same by a whole block of `Threads`, which all come here. The keys are visible to all after.
template <int Count, int Threads> AX_DEVICE void sortKeysOfBlock(std::uint64_t* keys)
{
    syncBlock();
    AX_NO_UNROLL
    for (int size = 2; size <= Count; size *= 2)
        AX_NO_UNROLL
    for (int step = size / 2; step > 0; step /= 2) {
        AX_NO_UNROLL
        for (int n = threadIndex(); n < Count / 2; n += Threads)
            exchangeKeys(keys, n, step, size);
        syncBlock();
    }
}

} // namespace ax::cuda
