// SPDX-License-Identifier: Apache-2.0
// Choosing the next token where the logits lie.
#include "engine/kernels/cuda/kernel_impl.h"
#include "engine/kernels/cuda/layer_functions.h"
#include "engine/kernels/cuda/layer_kernels.h"

namespace ax::cuda {

namespace {

    constexpr int kKeys = 256;

    /// One warp a part of the vocabulary: its kSampleTop largest logits and its sum of exponentials.
    struct SamplePartsBody {
        static constexpr int kThreads = 32;
        Sample j;
        AX_DEVICE void operator()() const
        {
            std::uint64_t* keys = sharedMemory<std::uint64_t>();
            const int lane = threadIndex();
            const int per = ceilDivide(ceilDivide(j.count, kSampleBlocks), kWarp) * kWarp;
            const int from = blockX() * per, to = smaller(j.count, from + per);
            float most = kMinusInfinity, total = 0;
            int kept = 0;
            std::uint64_t threshold = 0;
            for (int at = from; at < to; at += kWarp) {
                const int id = at + lane;
                const float logit = id < to ? j.logits[id] : kMinusInfinity;
                const bool usable = logit > kMinusInfinity; // a NaN never wins
                const float top = maximum(most, warpMaximum(usable ? logit : kMinusInfinity));
                if (top > kMinusInfinity)
                    total = total * (most == kMinusInfinity ? 0.0f : expf(most - top))
                        + warpSum(usable ? expf(logit - top) : 0.0f);
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
                j.sums[2 * blockX()] = most;
                j.sums[2 * blockX() + 1] = total;
            }
        }
        AX_DEVICE int cut(
            std::uint64_t* keys, int kept, int lane, std::uint64_t& threshold) const
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
        static constexpr int kThreads = 32;
        Sample j;
        AX_DEVICE void operator()() const
        {
            std::uint64_t* keys = sharedMemory<std::uint64_t>();
            const int lane = threadIndex();
            int kept = 0;
            for (int from = 0; from < kSampleBlocks * kSampleTop;) {
                const int fresh = kKeys - kept;
                for (int n = lane; n < fresh; n += kWarp)
                    keys[kept + n] = from + n < kSampleBlocks * kSampleTop ? j.keys[from + n] : 0;
                syncWarp();
                sortKeys<kKeys>(keys, lane);
                from += fresh;
                kept = kSampleTop;
            }
            if (lane != 0)
                return;
            SoftmaxSums sums { kMinusInfinity, 0, 0 };
            for (int p = 0; p < kSampleBlocks; ++p)
                sums = merged(sums, { j.sums[2 * p], j.sums[2 * p + 1], 0 });
            int usable = 0;
            while (usable < j.topK && usable < kSampleTop && keys[usable] != 0)
                ++usable;
            // Damaged weights (all NaN) must still give a token that exists.
            int chosen = 0;
            if (usable > 1)
                chosen = drawIndex(keys, usable, j.temperature,
                    uniformOf(j.seed, std::uint64_t(j.state->position)));
            SampledToken result;
            result.token = usable > 0 ? candidatePosition(keys[chosen]) : 0;
            result.logit = usable > 0 ? candidateLogit(keys[chosen]) : kMinusInfinity;
            result.logsumexp = sums.most + logf(sums.total);
            result.margin = keys[1] != 0 ? candidateLogit(keys[0]) - candidateLogit(keys[1]) : 0.0f;
            j.results[j.state->steps % j.ringSize] = result;
            j.state->token = result.token;
            ++j.state->position;
            ++j.state->steps;
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
        sizeof(std::uint64_t) * kKeys);
}

} // namespace ax::cuda
