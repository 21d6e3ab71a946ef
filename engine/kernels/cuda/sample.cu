// SPDX-License-Identifier: Apache-2.0
// Choosing the next token where the logits lie.
#include "engine/kernels/cuda/kernel_impl.h"
#include "engine/kernels/cuda/layer_functions.h"
#include "engine/kernels/cuda/layer_kernels.h"

namespace ax::cuda {

namespace {

constexpr int kKeys = 256;
constexpr int kLastId = 0x7fffffff; ///< behind every id of the same logit

/// One warp a part of the vocabulary: its kSampleTop largest logits and its sums of exponentials.
struct SamplePartsBody {
    static constexpr int kThreads = 32;
    Sample j;
    AX_DEVICE void operator()() const
    {
        std::uint64_t* keys = sharedMemory<std::uint64_t>();
        const int lane = threadIndex();
        const int per = ceilDivide(ceilDivide(j.count, kSampleBlocks), kWarp) * kWarp;
        const int from = blockX() * per, to = smaller(j.count, from + per);
        float most = kMinusInfinity, total = 0, tempered = 0;
        int kept = 0;
        std::uint64_t threshold = 0;
        for (int at = from; at < to; at += kWarp) {
            const int id = at + lane;
            const float logit = id < to ? j.logits[id] : kMinusInfinity;
            const bool usable = logit > kMinusInfinity; // a NaN never wins
            const float top = maximum(most, warpMaximum(usable ? logit : kMinusInfinity));
            if (top > kMinusInfinity) {
                const float shift = most - top;
                const bool first = most == kMinusInfinity;
                total = total * (first ? 0.0f : expf(shift))
                    + warpSum(usable ? expf(logit - top) : 0.0f);
                if (!j.greedy)
                    tempered = tempered * (first ? 0.0f : expf(shift * j.inverse))
                        + warpSum(usable ? expf((logit - top) * j.inverse) : 0.0f);
            }
            most = top;
            const std::uint64_t key = usable ? candidateKey(logit, id) : 0;
            const std::uint32_t votes = ballot(key > threshold);
            if (key > threshold)
                keys[kept + countBits(votes & ((1u << lane) - 1u))] = key;
            kept += countBits(votes);
            syncWarp();
            if (kept > kKeys - kWarp)
                kept = cut(keys, kept, lane, threshold);
        }
        kept = cut(keys, kept, lane, threshold);
        for (int k = lane; k < kSampleTop; k += kWarp)
            j.keys[blockX() * kSampleTop + k] = keys[k];
        if (lane == 0) {
            j.sums[3 * blockX()] = most;
            j.sums[3 * blockX() + 1] = total;
            j.sums[3 * blockX() + 2] = tempered;
        }
    }
    AX_DEVICE int cut(std::uint64_t* keys, int kept, int lane, std::uint64_t& threshold) const
    {
        for (int n = kept + lane; n < kKeys; n += kWarp)
            keys[n] = 0;
        syncWarp();
        sortKeys<kKeys>(keys, lane);
        threshold = keys[kSampleTop - 1];
        return smaller(kept, kSampleTop);
    }
};

struct SampleFinishBody {
    static constexpr int kThreads = 1024;
    static constexpr int kSorted = 1024;
    Sample j;
    struct Shared {
        std::uint64_t keys[kSorted];
        std::uint64_t bins[256];
        std::uint64_t before; ///< mass above the prefix that is searched
        int bin, chosen;
    };

    AX_DEVICE void operator()() const
    {
        Shared& s = *sharedMemory<Shared>();
        const int thread = threadIndex();
        // The largest of all parts; whatever is among them is among its part's.
        int kept = 0;
        for (int from = 0; from < kSampleBlocks * kSampleTop;) {
            const int fresh = kSorted - kept;
            for (int n = thread; n < fresh; n += kThreads)
                s.keys[kept + n] = from + n < kSampleBlocks * kSampleTop ? j.keys[from + n] : 0;
            sortKeysOfBlock<kSorted, kThreads>(s.keys);
            from += fresh;
            kept = kSampleTop;
        }
        const double draw = j.draws ? j.draws[j.state->steps % j.ringSize] : 0.0;
        SampledToken& result = j.results[j.state->steps % j.ringSize];
        if (thread == 0) {
            float most = kMinusInfinity;
            for (int p = 0; p < kSampleBlocks; ++p)
                most = maximum(most, j.sums[3 * p]);
            double total = 0, tempered = 0;
            for (int p = 0; p < kSampleBlocks; ++p) {
                if (j.sums[3 * p] == kMinusInfinity)
                    continue;
                total += double(j.sums[3 * p + 1]) * double(expf(j.sums[3 * p] - most));
                tempered
                    += double(j.sums[3 * p + 2]) * double(expf((j.sums[3 * p] - most) * j.inverse));
            }
            result.logsumexp = most + logf(float(total));
            result.margin
                = s.keys[1] != 0 ? candidateLogit(s.keys[0]) - candidateLogit(s.keys[1]) : 0.0f;
            int usable = 0;
            while (usable < (j.topK > 0 ? j.topK : kSampleTop) && s.keys[usable] != 0)
                ++usable;
            s.chosen = 0;
            if (!j.greedy && usable > 1) {
                const bool complete = j.topK > 0 || usable < kSampleTop;
                if (j.topK > 0) { // their own mass is the whole
                    tempered = 0;
                    for (int k = 0; k < usable; ++k)
                        tempered += double(expf(
                            (candidateLogit(s.keys[k]) - candidateLogit(s.keys[0])) * j.inverse));
                }
                s.chosen = drawIndex(
                    s.keys, usable, j.inverse, tempered, j.topP, j.minP, complete, draw);
            }
        }
        if (thread < kSampleTop)
            result.top[thread] = s.keys[thread];
        syncBlock();
        // Damaged weights (all NaN) must still give a token that exists.
        const std::uint64_t key = s.chosen >= 0 ? s.keys[s.chosen] : drawFromAll(s, draw);
        if (thread != 0)
            return;
        result.token = key != 0 ? candidatePosition(key) : 0;
        result.logit = key != 0 ? candidateLogit(key) : kMinusInfinity;
        j.state->token = result.token;
        ++j.pass->position;
        ++j.pass->slot;
        ++j.pass->seen;
        ++j.state->steps;
    }

    /// A flat distribution: more tokens than the list holds belong to it. Sums of integer weights
    /// find the place in the sorted vocabulary without sorting it.
    AX_DEVICE std::uint64_t drawFromAll(Shared& s, double draw) const
    {
        const float top = candidateLogit(s.keys[0]);
        std::uint64_t limit = 1;
        if (j.topP < 1) {
            const double whole = double(massFrom(s, top, limit));
            limit = place(s, top, limit, std::uint64_t(double(j.topP) * whole));
        }
        if (j.minP > 0) {
            // e^((z - top) inverse) = minP at this logit.
            const std::uint64_t least = candidateKey(top + logf(j.minP) / j.inverse, kLastId);
            limit = limit > least ? limit : least;
        }
        const double whole = double(massFrom(s, top, limit));
        return place(s, top, limit, std::uint64_t(draw * whole));
    }
    AX_DEVICE std::uint64_t weightOf(std::uint64_t key, float top, std::uint64_t limit) const
    {
        return key < limit ? 0 : fixedWeight(candidateLogit(key), top, j.inverse);
    }
    AX_DEVICE std::uint64_t keyOf(int id) const
    {
        const float logit = j.logits[id];
        return logit > kMinusInfinity ? candidateKey(logit, id) : 0;
    }
    AX_DEVICE std::uint64_t massFrom(Shared& s, float top, std::uint64_t limit) const
    {
        if (threadIndex() == 0)
            s.before = 0;
        syncBlock();
        std::uint64_t own = 0;
        for (int id = threadIndex(); id < j.count; id += kThreads)
            own += weightOf(keyOf(id), top, limit);
        addAtomic(&s.before, own);
        syncBlock();
        const std::uint64_t whole = s.before;
        syncBlock();
        return whole;
    }
    /// The key at which the mass of keys from the largest down exceeds `target`: eight bits of it
    /// at a time.
    AX_DEVICE std::uint64_t place(
        Shared& s, float top, std::uint64_t limit, std::uint64_t target) const
    {
        std::uint64_t prefix = 0;
        if (threadIndex() == 0)
            s.before = 0;
        for (int shift = 56; shift >= 0; shift -= 8) {
            if (threadIndex() < 256)
                s.bins[threadIndex()] = 0;
            syncBlock();
            for (int id = threadIndex(); id < j.count; id += kThreads) {
                const std::uint64_t key = keyOf(id);
                const bool inside = shift == 56 || key >> (shift + 8) == prefix >> (shift + 8);
                const std::uint64_t weight = inside ? weightOf(key, top, limit) : 0;
                if (weight != 0)
                    addAtomic(&s.bins[key >> shift & 255u], weight);
            }
            syncBlock();
            if (threadIndex() == 0) {
                // When rounding leaves nothing above the target, the last one there is.
                int last = 0;
                s.bin = -1;
                for (int bin = 255; bin >= 0 && s.bin < 0; --bin) {
                    if (s.bins[bin] == 0)
                        continue;
                    last = bin;
                    if (s.before + s.bins[bin] > target)
                        s.bin = bin;
                    else
                        s.before += s.bins[bin];
                }
                if (s.bin < 0)
                    s.bin = last;
            }
            syncBlock();
            prefix |= std::uint64_t(s.bin) << shift;
            syncBlock();
        }
        return prefix;
    }
};

} // namespace

Launch sampleParts(const Sample& job)
{
    return makeLaunch(kernelOf<SamplePartsBody>("sample_parts"), Grid { kSampleBlocks },
        SamplePartsBody { job }, sizeof(std::uint64_t) * kKeys);
}

Launch sampleFinish(const Sample& job)
{
    return makeLaunch(kernelOf<SampleFinishBody>("sample_finish"), {}, SampleFinishBody { job },
        sizeof(SampleFinishBody::Shared));
}

} // namespace ax::cuda
