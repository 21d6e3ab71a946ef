// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/attention.h"
#include "engine/kernels/cuda/attention_functions.h"
#include "engine/kernels/cuda/attention_shared_impl.h"
#include "engine/kernels/cuda/kernel_impl.h"
#include "engine/kernels/cuda/row_functions.h"

/// The attention kernel. A block has 128 threads and walks the positions of one split in tiles of
/// 128: a thread scores one position for all its rows, then owns one or more pairs of value
/// dimensions while the tile's values are added up. Included by attention_*.cu.
namespace ax::cuda {

/// Pairs: pairs of value dimensions a thread owns at most. Rows: virtual rows of a block.
template <bool Half, int Rows, int Pairs, bool Capture> struct AttendBody {
    static constexpr int kThreads = kAttendTile, kWarps = kThreads / kWarp;
    static constexpr int kKeys = kAttendKeys;
    Attend j;

    using Shared = AttendShared<Rows, Capture>;
    static AX_FN int queryStride(int keyDim) { return Shared::queryStride(keyDim); }

    AX_DEVICE float score(const Shared& s, int row, const float* key, int dim) const
    {
        const float* q = s.query + row * queryStride(j.cache.keyDim) + dim;
        float sum = 0;
        AX_UNROLL
        for (int d = 0; d < 8; ++d)
            sum += q[d] * key[d];
        return sum;
    }

    /// Logits of one slot for every row.
    AX_DEVICE void scoreSlot(
        const Shared& s, const CacheView& cache, int kvHead, int slot, float (&logits)[Rows]) const
    {
        const int keyDim = cache.keyDim;
        const std::uint8_t* key = keyAddress(cache, kvHead, slot);
        const bool wide = keyDim % 8 == 0;
        AX_UNROLL
        for (int r = 0; r < Rows; ++r)
            logits[r] = 0;
        for (int d = 0; d < keyDim; d += 8) {
            float k[8];
            if (wide && Half) {
                const Words words = loadWords(key + 2 * d);
                AX_UNROLL
                for (int n = 0; n < 8; ++n)
                    k[n] = halfToFloat(std::uint16_t(words.w[n / 2] >> (16 * (n % 2))));
            } else if (wide) {
                const Words a = loadWords(key + 4 * d), b = loadWords(key + 4 * d + 16);
                AX_UNROLL
                for (int n = 0; n < 4; ++n) {
                    k[n] = bitsToFloat(a.w[n]);
                    k[n + 4] = bitsToFloat(b.w[n]);
                }
            } else {
                AX_UNROLL
                for (int n = 0; n < 8; ++n)
                    k[n] = d + n < keyDim ? loadCached(Half, key, d + n) : 0.0f;
            }
            AX_UNROLL
            for (int r = 0; r < Rows; ++r)
                logits[r] += score(s, r, k, d);
        }
    }

    /// Cuts a row's candidates to the topK largest, sorted.
    AX_DEVICE void prune(const Shared& s, int row, int lane) const
    {
        std::uint64_t* keys = s.keys + row * kKeys;
        for (int n = s.entries[row] + lane; n < kKeys; n += kWarp)
            keys[n] = 0;
        syncWarp();
        sortKeys<kKeys>(keys, lane);
        if (lane == 0) {
            s.entries[row] = smaller(s.entries[row], j.topK);
            s.threshold[row] = keys[j.topK - 1];
        }
        syncWarp();
    }

    /// Adds the tile to the row's histogram: a warp's 32 positions lie in one or two bins, except
    /// next to the query.
    AX_DEVICE float addToHistogram(
        float* histogram, float weight, int query, int position, int lane) const
    {
        const int nearest = shuffle(position, kWarp - 1), farthest = shuffle(position, 0);
        const int low = distanceBin(query + 1 - nearest), high = distanceBin(query + 1 - farthest);
        const int own = distanceBin(query + 1 - position);
        float total = 0;
        for (int bin = low; bin <= high; ++bin) {
            const float mass = warpSum(own == bin ? weight : 0.0f);
            if (lane == 0)
                histogram[bin] += mass;
            total += mass;
        }
        return total;
    }

    AX_DEVICE void operator()() const
    {
        const Shared s(j.cache.keyDim);
        const int thread = threadIndex(), warp = thread / kWarp, lane = thread % kWarp;
        const int split = blockX(), kvHead = blockY(), group = j.heads / j.cache.kvHeads;
        // Virtual row r is head kvHead * group + v % group of row v / group, v = first0 + r. Rows
        // of several sequences never meet in a block.
        const int perRow = ceilDivide(group, Rows);
        const int first0
            = j.joined ? blockZ() / perRow * group + blockZ() % perRow * Rows : blockZ() * Rows;
        const int count
            = smaller(Rows, (j.joined ? (first0 / group + 1) * group : j.rows * group) - first0);
        const DeviceRow own = j.pass[first0 / group];
        const CacheView cache = cacheOf(j.cache, own);
        const int qStride = queryStride(cache.keyDim);
        int end = 0;
        for (int row = first0 / group; row <= (first0 + count - 1) / group; ++row)
            end = larger(end, j.pass[row].seen + 1);
        const int splits = j.joined
            ? splitsOf(end, 1, j.window, j.heads, cache.kvHeads, j.processors)
            : j.splits;
        if (split >= splits) { // the whole block: this row alone would have fewer
            if (thread < count) {
                float* stats = j.stats + 4 * slotOf(first0 + thread, kvHead, group);
                stats[0] = kMinusInfinity;
                stats[1] = stats[2] = stats[3] = 0;
            }
            return;
        }
        // Where positions have gaps the window's first slot is not known here.
        const int lowest
            = j.window > 0 && own.positions < 0 ? larger(0, own.position - j.window + 1) : 0;
        int from, to;
        splitRange(lowest, end, split, splits, kAttendTile, from, to);

        for (int n = thread; n < Rows * qStride; n += kThreads) {
            const int r = n / qStride, d = n % qStride, v = first0 + r;
            s.query[n] = r < count && d < cache.keyDim
                ? j.query[std::int64_t(v / group) * j.heads * cache.keyDim
                      + (kvHead * group + v % group) * cache.keyDim + d]
                    * j.scale
                : 0.0f;
        }
        if (thread < Rows) {
            const DeviceRow row = j.pass[(first0 + smaller(thread, count - 1)) / group];
            s.slot[thread] = thread < count ? row.seen : -1;
            s.lowest[thread] = j.window > 0 ? row.position - j.window + 1 : 0;
            s.masked[thread] = row.masked;
            s.maskedCount[thread] = row.maskedCount;
            s.biases[thread] = row.biases;
            s.biasCount[thread] = row.biasCount;
            s.most[thread] = kMinusInfinity;
            s.total[thread] = s.moment[thread] = 0;
            if constexpr (Capture) {
                s.entries[thread] = 0;
                s.threshold[thread] = 0;
            }
        }
        if constexpr (Capture)
            for (int n = thread; n < kWarps * Rows * 16; n += kThreads)
                s.histogram[n] = 0;
        syncBlock();

        const int pairs = cache.valueDim / 2;
        const int parts = pairs < kThreads ? kThreads / pairs : 1;
        const int part = pairs < kThreads ? thread / pairs : 0;
        const int pair0 = pairs < kThreads ? thread % pairs : thread;
        float sums[Rows][Pairs][2];
        AX_UNROLL
        for (int r = 0; r < Rows; ++r)
            AX_UNROLL
        for (int p = 0; p < Pairs; ++p)
            sums[r][p][0] = sums[r][p][1] = 0;

        for (int tile = from; tile < to; tile += kAttendTile) {
            const int slot = tile + thread;
            // Past the end as if positions went on: only bins of mass 0 are asked for there.
            const int position
                = positionOf(own, j.lists, smaller(slot, to - 1)) + larger(0, slot - (to - 1));
            float logits[Rows];
            if (slot < to)
                scoreSlot(s, cache, kvHead, slot, logits);
            AX_UNROLL
            for (int r = 0; r < Rows; ++r) {
                const int v = first0 + r;
                const bool sees = slot < to && slot <= s.slot[r] && position >= s.lowest[r]
                    && !(s.maskedCount[r]
                        && isMasked(j.lists + s.masked[r], s.maskedCount[r], slot));
                logits[r] = sees ? capped(logits[r], j.softcap) : kMinusInfinity;
                if (s.biasCount[r])
                    logits[r] += biasOf(j.lists + s.biases[r], s.biasCount[r], j.layer, slot);
                if (j.logits && r < count && v < group && slot < to)
                    j.logits[std::int64_t(kvHead * group + v) * j.logitStride + slot] = logits[r];
                const float most = warpMaximum(logits[r]);
                if (lane == 0)
                    s.warpMost[warp * Rows + r] = most;
            }
            syncBlock();
            if (thread < Rows) {
                float most = s.most[thread];
                for (int w = 0; w < kWarps; ++w)
                    most = maximum(most, s.warpMost[w * Rows + thread]);
                s.next[thread] = most;
                s.factor[thread]
                    = s.most[thread] == kMinusInfinity ? 0.0f : expf(s.most[thread] - most);
            }
            syncBlock();
            if constexpr (Capture) {
                for (int n = lane; n < Rows * 16; n += kWarp)
                    s.histogram[warp * Rows * 16 + n] *= s.factor[n / 16];
                syncWarp();
            }
            AX_UNROLL
            for (int r = 0; r < Rows; ++r) {
                const float shift = logits[r] - s.next[r];
                const float weight = logits[r] == kMinusInfinity ? 0.0f : expf(shift);
                s.weights[thread * Rows + r] = weight;
                float total;
                if constexpr (Capture) {
                    const int query = j.pass[(first0 + smaller(r, count - 1)) / group].position;
                    total = addToHistogram(
                        s.histogram + (warp * Rows + r) * 16, weight, query, position, lane);
                    const float moment = warpSum(weight > 0 ? weight * shift : 0.0f);
                    if (lane == 0)
                        s.warpMoment[warp * Rows + r] = moment;
                    const bool wanted = j.topK > 0 && logits[r] != kMinusInfinity;
                    appendCandidate(s, r, wanted, logits[r], slot, lane);
                } else {
                    total = warpSum(weight);
                }
                if (lane == 0)
                    s.warpTotal[warp * Rows + r] = total;
            }
            syncBlock();
            if (part < parts)
                addValues(s, cache, kvHead, tile, smaller(to - tile, kAttendTile), pairs, parts,
                    part, pair0, sums);
            if (thread < Rows) {
                const SoftmaxSums old { s.most[thread], s.total[thread], s.moment[thread] };
                SoftmaxSums now = rebased(old, s.next[thread]);
                for (int w = 0; w < kWarps; ++w) {
                    now.total += s.warpTotal[w * Rows + thread];
                    if constexpr (Capture)
                        now.moment += s.warpMoment[w * Rows + thread];
                }
                s.most[thread] = now.most;
                s.total[thread] = now.total;
                s.moment[thread] = now.moment;
            }
            if constexpr (Capture) {
                for (int r = warp; r < count; r += kWarps)
                    if (s.entries[r] > kKeys - kAttendTile)
                        prune(s, r, lane);
            }
            syncBlock();
        }
        finish(s, first0, count, kvHead, group, pairs, parts, part, pair0, sums);
    }

    /// Appends the warp's wanted positions that lie above the row's topK-th so far (0 before the
    /// first cut: then everything is kept).
    AX_DEVICE void appendCandidate(
        const Shared& s, int row, bool wanted, float logit, int position, int lane) const
    {
        std::uint64_t* keys = s.keys + row * kKeys;
        const std::uint64_t key = wanted ? candidateKey(logit, position) : 0;
        const bool takes = wanted && key > s.threshold[row];
        const std::uint32_t votes = ballot(takes);
        if (votes == 0)
            return;
        int start = 0;
        if (lane == 0)
            start = addAtomic(s.entries + row, countBits(votes));
        start = shuffle(start, 0);
        if (takes)
            keys[start + countBits(votes & ((1u << lane) - 1u))] = key;
    }

    /// sums += weight * value over the tile's positions of this thread's part.
    AX_DEVICE void addValues(const Shared& s, const CacheView& cache, int kvHead, int tile,
        int positions, int pairs, int parts, int part, int pair0,
        float (&sums)[Rows][Pairs][2]) const
    {
        AX_UNROLL
        for (int r = 0; r < Rows; ++r) {
            const float factor = s.factor[r];
            AX_UNROLL
            for (int p = 0; p < Pairs; ++p) {
                sums[r][p][0] *= factor;
                sums[r][p][1] *= factor;
            }
        }
        for (int t = part; t < positions; t += parts) {
            const std::uint8_t* value = valueAddress(cache, kvHead, tile + t);
            float w[Rows];
            AX_UNROLL
            for (int r = 0; r < Rows; ++r)
                w[r] = s.weights[t * Rows + r];
            AX_UNROLL
            for (int p = 0; p < Pairs; ++p) {
                const int pair = pair0 + p * kThreads;
                if (pair >= pairs)
                    break;
                float a, b;
                if constexpr (Half) {
                    const std::uint32_t both = reinterpret_cast<const std::uint32_t*>(value)[pair];
                    a = halfToFloat(std::uint16_t(both));
                    b = halfToFloat(std::uint16_t(both >> 16));
                } else {
                    a = reinterpret_cast<const float*>(value)[2 * pair];
                    b = reinterpret_cast<const float*>(value)[2 * pair + 1];
                }
                AX_UNROLL
                for (int r = 0; r < Rows; ++r) {
                    sums[r][p][0] += w[r] * a;
                    sums[r][p][1] += w[r] * b;
                }
            }
        }
    }

    /// Where the numbers of virtual row v and this split go.
    AX_DEVICE std::int64_t slotOf(int v, int kvHead, int group) const
    {
        return (std::int64_t(v / group) * j.heads + kvHead * group + v % group) * j.splits
            + blockX();
    }

    /// Writes what the split found.
    AX_DEVICE void finish(const Shared& s, int first0, int count, int kvHead, int group, int pairs,
        int parts, int part, int pair0, float (&sums)[Rows][Pairs][2]) const
    {
        const int thread = threadIndex(), warp = thread / kWarp, lane = thread % kWarp;
        if constexpr (Capture)
            for (int r = warp; r < count && j.topK > 0; r += kWarps)
                prune(s, r, lane);
        syncBlock();
        const auto slotOf = [&](int r) { return this->slotOf(first0 + r, kvHead, group); };
        if (thread < count) {
            float* stats = j.stats + 4 * slotOf(thread);
            stats[0] = s.most[thread];
            stats[1] = s.total[thread];
            stats[2] = s.moment[thread];
            stats[3] = 0;
        }
        if constexpr (Capture) {
            for (int n = thread; n < count * 16; n += kThreads) {
                float mass = 0;
                for (int w = 0; w < kWarps; ++w)
                    mass += s.histogram[w * Rows * 16 + n];
                j.histograms[slotOf(n / 16) * 16 + n % 16] = mass;
            }
            for (int n = thread; n < count * j.topK; n += kThreads) {
                const int r = n / j.topK, k = n % j.topK;
                j.candidates[slotOf(r) * j.topK + k] = s.keys[r * kKeys + k];
            }
        }
        syncBlock();
        const int valueDim = j.cache.valueDim;
        if (parts == 1) {
            for (int r = 0; r < count; ++r)
                AX_UNROLL
            for (int p = 0; p < Pairs; ++p) {
                const int pair = pair0 + p * kThreads;
                if (pair < pairs) {
                    float* out = j.partial + slotOf(r) * valueDim + 2 * pair;
                    out[0] = pick(sums, r, p, 0);
                    out[1] = pick(sums, r, p, 1);
                }
            }
            return;
        }
        // Everything else in shared memory has been read: the parts meet there.
        float* join = sharedMemory<float>(); // [parts][Rows][valueDim]
        if (part < parts)
            AX_UNROLL
        for (int r = 0; r < Rows; ++r) {
            join[(part * Rows + r) * valueDim + 2 * pair0] = sums[r][0][0];
            join[(part * Rows + r) * valueDim + 2 * pair0 + 1] = sums[r][0][1];
        }
        syncBlock();
        for (int n = thread; n < count * valueDim; n += kThreads) {
            const int r = n / valueDim, d = n % valueDim;
            float total = 0;
            for (int p = 0; p < parts; ++p)
                total += join[(p * Rows + r) * valueDim + d];
            j.partial[slotOf(r) * valueDim + d] = total;
        }
    }
    /// sums[r][p][n] without an index known only at run time, which would move it to memory.
    static AX_DEVICE float pick(const float (&sums)[Rows][Pairs][2], int row, int p, int n)
    {
        float value = 0;
        AX_UNROLL
        for (int r = 0; r < Rows; ++r)
            value = r == row ? sums[r][p][n] : value;
        return value;
    }
};

template <bool Half, int Rows, int Pairs, bool Capture> Launch attendLaunch(const Attend& job)
{
    using Body = AttendBody<Half, Rows, Pairs, Capture>;
    const int group = job.heads / job.cache.kvHeads;
    const int blocks
        = job.joined ? job.rows * ceilDivide(group, Rows) : ceilDivide(job.rows * group, Rows);
    return makeLaunch(kernelOf<Body>(Capture ? "attend_capture" : "attend"),
        Grid { unsigned(job.splits), unsigned(job.cache.kvHeads), unsigned(blocks) }, Body { job },
        Body::Shared::bytes(job.cache.keyDim));
}
template <bool Half, bool Capture> Launch attendOfFormat(const Attend& job)
{
    const bool few = (job.joined ? 1 : job.rows) * (job.heads / job.cache.kvHeads) <= 4;
    if (job.cache.valueDim <= 2 * kAttendTile)
        return few ? attendLaunch<Half, 4, 1, Capture>(job)
                   : attendLaunch<Half, 8, 1, Capture>(job);
    return few ? attendLaunch<Half, 4, 4, Capture>(job) : attendLaunch<Half, 8, 4, Capture>(job);
}
Launch attendPlain(const Attend& job);
Launch attendCapture(const Attend& job);

} // namespace ax::cuda
