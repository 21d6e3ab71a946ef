// SPDX-License-Identifier: Apache-2.0
// Capture of a decode step: the rows of the recorded layers averaged over heads, and their records.
#include "engine/kernels/cuda/attention.h"
#include "engine/kernels/cuda/attention_functions.h"
#include "engine/kernels/cuda/kernel_impl.h"

namespace ax::cuda {

namespace {

/// One block a tile, one thread a position.
struct MeanRowBody {
    static constexpr int kThreads = kMeanTile, kWarps = kThreads / kWarp;
    MeanRow j;
    struct Shared {
        std::uint64_t keys[kMeanTile];
        float histogram[kWarps][16];
        float scratch[kWarps];
    };
    AX_DEVICE void operator()() const
    {
        Shared& s = *sharedMemory<Shared>();
        const int thread = threadIndex(), warp = thread / kWarp, lane = thread % kWarp;
        const int tile = blockX(), position = tile * kMeanTile + thread;
        const int query = j.pass->slot;
        const int first = j.window > 0 ? larger(0, query - j.window + 1) : 0;
        const bool seen = position >= first && position <= query;

        float mass = 0;
        if (seen)
            for (int h = 0; h < j.headCount; ++h) {
                const int head = j.heads[h];
                const float logit = j.logits[std::int64_t(head) * j.logitStride + position];
                if (logit != kMinusInfinity)
                    mass += expf(logit - j.logsumexp[head]);
            }
        mass /= float(j.headCount);
        if (j.stepMean && position < j.stepStride) {
            float* sum = j.stepMean + j.state->steps % j.ringSize * j.stepStride + position;
            *sum = (j.first ? 0.0f : *sum) + j.share * mass;
        }
        if (tile == 0 && thread == 0) {
            float lost = 0;
            for (int h = 0; h < j.headCount; ++h)
                lost += j.nullMass[j.heads[h]];
            *j.layerNull = lost / float(j.headCount);
        }

        // Bins of a warp's positions are neighbours: far from the query only one or two.
        if (lane < 16)
            s.histogram[warp][lane] = 0;
        const int start = position - lane;
        const int low = distanceBin(query + 1 - (start + kWarp - 1));
        const int high = distanceBin(query + 1 - start), own = distanceBin(query + 1 - position);
        syncWarp();
        for (int bin = low; bin <= high; ++bin) {
            const float sum = warpSum(own == bin ? mass : 0.0f);
            if (lane == 0)
                s.histogram[warp][bin] += sum;
        }
        s.keys[thread] = mass > 0 ? candidateKey(mass, position) : 0;
        const float entropy = blockSum<kThreads>(mass > 0 ? -mass * logf(mass) : 0.0f, s.scratch);
        float* part = j.parts + std::int64_t(tile) * kMeanPart;
        if (thread == 0)
            part[0] = entropy;
        if (thread < 16) {
            float sum = 0;
            for (int w = 0; w < kWarps; ++w)
                sum += s.histogram[w][thread];
            part[1 + thread] = sum;
        }
        sortKeysOfBlock<kMeanTile, kThreads>(s.keys);
        if (thread < j.topK)
            j.keys[std::int64_t(tile) * j.topK + thread] = s.keys[thread];
    }
};

/// One block a layer.
struct FinishRowsBody {
    static constexpr int kThreads = 256;
    static constexpr int kKeys = 1024;
    FinishRows j;
    struct Shared {
        std::uint64_t keys[kKeys];
        int count, pad;
    };
    /// Cuts the list to the topK largest; gives the smallest of them when there are so many.
    AX_DEVICE std::uint64_t cut(Shared& s) const
    {
        for (int n = s.count + threadIndex(); n < kKeys; n += kThreads)
            s.keys[n] = 0;
        sortKeysOfBlock<kKeys, kThreads>(s.keys);
        if (threadIndex() == 0)
            s.count = smaller(s.count, j.topK);
        syncBlock();
        return s.keys[j.topK - 1];
    }
    /// The topK largest of the keys of every tile (all) or of every tile's largest (not all).
    AX_DEVICE std::uint64_t gather(
        Shared& s, const std::uint64_t* keys, bool all, std::uint64_t threshold) const
    {
        if (threadIndex() == 0)
            s.count = 0;
        syncBlock();
        const int total = all ? j.tiles * j.topK : j.tiles;
        for (int from = 0; from < total; from += kThreads) {
            const int n = from + threadIndex();
            const std::uint64_t key = n < total ? keys[all ? n : n * j.topK] : 0;
            if (key != 0 && key >= threshold)
                s.keys[addAtomic(&s.count, 1)] = key;
            syncBlock();
            const bool full = s.count > kKeys - kThreads;
            syncBlock();
            if (full)
                threshold = cut(s);
        }
        return cut(s);
    }
    AX_DEVICE void operator()() const
    {
        Shared& s = *sharedMemory<Shared>();
        const int layer = blockX(), thread = threadIndex();
        const float* parts = j.parts + std::int64_t(layer) * j.maxTiles * kMeanPart;
        const std::uint64_t* keys = j.keys + std::int64_t(layer) * j.maxTiles * j.topK;
        // Whatever is among the topK is no smaller than the topK-th of the tiles' largest.
        const std::uint64_t threshold = gather(s, keys, false, 0);
        gather(s, keys, true, threshold);

        std::uint32_t* record = j.records + std::int64_t(layer) * (kRowRecordWords + 2 * j.topK)
            + j.state->steps % j.ringSize * j.ringStride;
        if (thread < j.topK) {
            const std::uint64_t key = s.keys[thread];
            record[kRowRecordWords + 2 * thread] = std::uint32_t(candidatePosition(key));
            record[kRowRecordWords + 2 * thread + 1] = floatToBits(candidateLogit(key));
        }
        if (thread < kMeanPart) {
            float sum = 0;
            for (int tile = 0; tile < j.tiles; ++tile)
                sum += parts[tile * kMeanPart + thread];
            record[thread == 0 ? 0 : 3 + thread] = floatToBits(sum);
        }
        if (thread == 0) {
            record[1] = floatToBits(j.layerNull[layer]);
            record[2] = std::uint32_t(s.count);
            record[3] = 0;
        }
    }
};

} // namespace

Launch meanRow(const MeanRow& job, int tiles)
{
    return makeLaunch(kernelOf<MeanRowBody>("mean_row"), Grid { unsigned(tiles) },
        MeanRowBody { job }, sizeof(MeanRowBody::Shared));
}

Launch finishRows(const FinishRows& job, int layers)
{
    return makeLaunch(kernelOf<FinishRowsBody>("finish_rows"), Grid { unsigned(layers) },
        FinishRowsBody { job }, sizeof(FinishRowsBody::Shared));
}

} // namespace ax::cuda
