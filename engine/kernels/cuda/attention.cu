// SPDX-License-Identifier: Apache-2.0
// What follows the splits of attention: their union, records, rows of weights, content scores.
#include "engine/kernels/cuda/attention_impl.h"

namespace ax::cuda {

namespace {

struct CombineBody {
    static constexpr int kThreads = 128;
    Combine j;
    AX_DEVICE void operator()() const
    {
        const int head = blockX(), row = blockY();
        const std::int64_t slot = (std::int64_t(row) * j.heads + head) * j.splits;
        const float sink = j.sinks ? j.sinks[head] : kMinusInfinity;
        float most = sink;
        for (int s = 0; s < j.splits; ++s)
            most = maximum(most, j.stats[4 * (slot + s)]);
        float total = sink == kMinusInfinity ? 0.0f : expf(sink - most);
        for (int s = 0; s < j.splits; ++s)
            total += factorOf(slot + s, most) * j.stats[4 * (slot + s) + 1];
        const std::int64_t at = std::int64_t(row) * j.heads + head;
        if (threadIndex() == 0) {
            const float lse = total > 0 ? most + logf(total) : kMinusInfinity;
            if (j.logsumexp)
                j.logsumexp[at] = lse;
            if (j.nullMass)
                j.nullMass[at] = sink == kMinusInfinity ? 0.0f : expf(sink - lse);
        }
        if (!j.out)
            return;
        const float scale = total > 0 ? 1.0f / total : 0.0f;
        for (int d = threadIndex(); d < j.valueDim; d += kThreads) {
            float sum = 0;
            for (int s = 0; s < j.splits; ++s) {
                const float factor = factorOf(slot + s, most);
                if (factor > 0)
                    sum += factor * j.partial[(slot + s) * j.valueDim + d];
            }
            j.out[at * j.valueDim + d] = sum * scale;
        }
    }
    AX_DEVICE float factorOf(std::int64_t slot, float most) const
    {
        const float own = j.stats[4 * slot];
        return own == kMinusInfinity ? 0.0f : expf(own - most);
    }
};

struct FinishRecordsBody {
    static constexpr int kThreads = 32;
    static constexpr int kKeys = 256;
    FinishRecords j;
    AX_DEVICE void operator()() const
    {
        const int head = blockX(), lane = threadIndex();
        const std::int64_t slot = std::int64_t(head) * j.splits;
        SoftmaxSums sums { kMinusInfinity, 0, 0 };
        for (int s = 0; s < j.splits; ++s) {
            const float* stats = j.stats + 4 * (slot + s);
            sums = merged(sums, { stats[0], stats[1], stats[2] });
        }
        const float sink = j.sinks ? j.sinks[head] : kMinusInfinity;
        const float most = maximum(sums.most, sink);
        sums = rebased(sums, most);
        const float whole = sums.total + (sink == kMinusInfinity ? 0.0f : expf(sink - most));
        std::uint32_t* record = j.records + std::int64_t(head) * (kRecordWords + 2 * j.topK)
            + (j.state ? j.state->steps % j.ringSize * j.ringStride : 0);
        if (lane < 16) {
            float mass = 0;
            for (int s = 0; s < j.splits; ++s) {
                const float own = j.stats[4 * (slot + s)];
                if (own != kMinusInfinity)
                    mass += expf(own - most) * j.histograms[(slot + s) * 16 + lane];
            }
            record[4 + lane] = floatToBits(whole > 0 ? mass / whole : 0.0f);
        }
        // The topK largest of all splits: 256 keys at a time, the best kept in front.
        std::uint64_t* keys = sharedMemory<std::uint64_t>();
        const int total = j.splits * j.topK;
        int kept = 0;
        for (int from = 0; from < total;) {
            const int fresh = smaller(total - from, kKeys - kept);
            for (int n = lane; n < kKeys - kept; n += kWarp)
                keys[kept + n] = n < fresh ? j.candidates[slot * j.topK + from + n] : 0;
            syncWarp();
            sortKeys<kKeys>(keys, lane);
            from += fresh;
            kept = j.topK;
        }
        int entries = 0;
        for (int k = lane; k < j.topK; k += kWarp) {
            const std::uint64_t key = keys[k];
            entries += key != 0;
            record[kRecordWords + 2 * k] = std::uint32_t(candidatePosition(key));
            record[kRecordWords + 2 * k + 1] = floatToBits(candidateLogit(key));
        }
        entries = int(warpSum(float(entries)));
        if (lane == 0) {
            const float lse = whole > 0 ? most + logf(whole) : kMinusInfinity;
            record[0] = floatToBits(lse);
            record[1] = floatToBits(entropyOf(sums, whole));
            record[2] = floatToBits(sink == kMinusInfinity ? 0.0f : expf(sink - lse));
            record[3] = std::uint32_t(entries);
        }
    }
};

struct RowWeightsBody {
    static constexpr int kThreads = 256;
    RowWeights j;
    AX_DEVICE void operator()() const
    {
        const int k = blockX() * kThreads + threadIndex(), head = blockY();
        if (k >= j.count)
            return;
        const float logit = j.logits[std::int64_t(head) * j.stride + j.first + k];
        j.weights[std::int64_t(head) * j.count + k]
            = logit == kMinusInfinity ? 0.0f : expf(logit - j.logsumexp[head]);
    }
};

struct ContentScoresBody {
    static constexpr int kThreads = 128;
    ContentScores j;
    AX_DEVICE void operator()() const
    {
        const int k = blockX() * kThreads + threadIndex(), head = blockY();
        if (k >= j.count)
            return;
        const DeviceRow row = *j.pass;
        const int slot = j.first + k, position = positionOf(row, j.lists, slot);
        float* out = j.scores + std::int64_t(head) * j.count + k;
        const bool sees = slot <= row.seen && (j.window == 0 || position > row.position - j.window)
            && !(row.maskedCount && isMasked(j.lists + row.masked, row.maskedCount, slot));
        if (!sees) {
            *out = kMinusInfinity;
            return;
        }
        const CacheView c = cacheOf(j.cache, row);
        const std::uint8_t* key = keyAddress(c, head / (j.heads / c.kvHeads), slot);
        const float* q = j.query + std::int64_t(head) * c.keyDim;
        float dot = 0;
        for (int d = 0; d < j.half; ++d) {
            const int first = j.pairs ? 2 * d : d, second = j.pairs ? 2 * d + 1 : d + j.half;
            const float angle = float(position) * j.inverse[d];
            float a = loadCached(c.half, key, first), b = loadCached(c.half, key, second);
            turnPair(a, b, cosf(angle) / j.factor, -sinf(angle) / j.factor);
            dot += q[first] * a + q[second] * b;
        }
        for (int d = 2 * j.half; d < c.keyDim; ++d)
            dot += q[d] * loadCached(c.half, key, d);
        *out = capped(dot * j.scale, j.softcap);
        if (row.biasCount)
            *out += biasOf(j.lists + row.biases, row.biasCount, j.layer, slot);
    }
};

struct SoftmaxRowsBody {
    static constexpr int kThreads = 256;
    SoftmaxRows j;
    AX_DEVICE void operator()() const
    {
        float* x = j.x + std::int64_t(blockX()) * j.count;
        float* scratch = sharedMemory<float>();
        const float sink = j.sinks ? j.sinks[blockX()] : kMinusInfinity;
        float most = sink;
        for (int k = threadIndex(); k < j.count; k += kThreads)
            most = maximum(most, x[k]);
        most = blockMaximum<kThreads>(most, scratch);
        float total = 0;
        for (int k = threadIndex(); k < j.count; k += kThreads)
            total += x[k] == kMinusInfinity ? 0.0f : expf(x[k] - most);
        total = blockSum<kThreads>(total, scratch);
        if (sink != kMinusInfinity)
            total += expf(sink - most);
        for (int k = threadIndex(); k < j.count; k += kThreads)
            x[k] = x[k] == kMinusInfinity ? 0.0f : expf(x[k] - most) / total;
    }
};

} // namespace

Launch attend(const Attend& job) { return job.histograms ? attendCapture(job) : attendPlain(job); }

Launch combine(const Combine& job)
{
    return makeLaunch(kernelOf<CombineBody>("combine"),
        Grid { unsigned(job.heads), unsigned(job.rows) }, CombineBody { job });
}

Launch finishRecords(const FinishRecords& job)
{
    return makeLaunch(kernelOf<FinishRecordsBody>("finish_records"), Grid { unsigned(job.heads) },
        FinishRecordsBody { job }, sizeof(std::uint64_t) * FinishRecordsBody::kKeys);
}

Launch rowWeights(const RowWeights& job)
{
    return makeLaunch(kernelOf<RowWeightsBody>("row_weights"),
        Grid { unsigned(ceilDivide(job.count, 256)), unsigned(job.heads) }, RowWeightsBody { job });
}

Launch contentScores(const ContentScores& job)
{
    return makeLaunch(kernelOf<ContentScoresBody>("content_scores"),
        Grid { unsigned(ceilDivide(job.count, 128)), unsigned(job.heads) },
        ContentScoresBody { job });
}

Launch softmaxRows(const SoftmaxRows& job)
{
    return makeLaunch(kernelOf<SoftmaxRowsBody>("softmax_rows"), Grid { unsigned(job.rows) },
        SoftmaxRowsBody { job }, sizeof(float) * 256 / kWarp);
}

} // namespace ax::cuda
