// SPDX-License-Identifier: Apache-2.0
// Attention of the cpu back end: split over positions for one row (flash decoding), over rows for
// prefill, in both cases with the softmax weights handed to the tap.
#include "engine/kernels/cpu/cpu_backend.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax::cpu {

namespace {

// Positions of one unit of split attention: a multiple of AttendUnit::kBlock.
constexpr int kSplit = 256;
constexpr float kNever = -std::numeric_limits<float>::infinity();

int firstVisible(const AttentionJob& job, int position)
{
    return job.window > 0 ? std::max(0, position - job.window + 1) : 0;
}

} // namespace

AttendUnit CpuBackend::unitFor(const AttentionJob& job, int kvHead) const
{
    AttendUnit unit = cacheOf(job.layer, kvHead);
    unit.softcap = job.softcap;
    unit.masked = job.masked.data();
    unit.maskedCount = int(job.masked.size());
    return unit;
}

void CpuBackend::attention(const AttentionJob& job)
{
    const std::size_t count = std::size_t(job.query.rows) * std::size_t(job.query.cols);
    float* query = scratch(m_scaledQuery, count);
    for (std::size_t k = 0; k < count; ++k)
        query[k] = job.query.data[k] * job.scale;
    if (job.query.rows == 1)
        attentionRow(job);
    else
        attentionBatch(job);
}

void CpuBackend::attentionRow(const AttentionJob& job)
{
    const CacheLayer shape = m_cache[std::size_t(job.layer)].shape;
    const int position = job.firstPosition;
    const int first = firstVisible(job, position);
    const int begin = first / AttendUnit::kBlock * AttendUnit::kBlock;
    const int count = position + 1 - begin;
    const int splits = (count + kSplit - 1) / kSplit;
    const int group = job.heads / shape.kvHeads;
    const int chunks = (group + AttendUnit::kMaxRows - 1) / AttendUnit::kMaxRows;
    const std::size_t stride = std::size_t(splits) * kSplit + AttendUnit::kBlock;
    const std::size_t units = std::size_t(job.heads) * std::size_t(splits);
    float* weights = scratch(m_weights, std::size_t(job.heads) * stride);
    float* partial = scratch(m_partial, units * std::size_t(shape.valueDim));
    float* maxima = scratch(m_maxima, units);
    float* totals = scratch(m_totals, units);
    float* factors = scratch(m_factors, units);
    const bool tapped = job.tap && job.tap->wantsLayer(job.layer) && job.tap->wantsRow(0);
    float* logits = tapped && job.tap->wantsLogits()
        ? scratch(m_logits, std::size_t(job.heads) * stride)
        : nullptr;

    const auto work = [&](int task) {
        // All heads of a range of positions follow each other: what capture reads next (the mean
        // over heads) then lies in the cache of one thread.
        const int split = task / (shape.kvHeads * chunks);
        const int kvHead = task / chunks % shape.kvHeads;
        const int chunk = task % chunks;
        AttendUnit unit = unitFor(job, kvHead);
        const int head0 = kvHead * group + chunk * AttendUnit::kMaxRows;
        unit.rows = std::min(AttendUnit::kMaxRows, (kvHead + 1) * group - head0);
        unit.begin = begin + split * kSplit;
        unit.end = std::min(position + 1, unit.begin + kSplit);
        for (int r = 0; r < unit.rows; ++r) {
            const std::size_t head = std::size_t(head0 + r);
            const std::size_t slot = head * std::size_t(splits) + std::size_t(split);
            unit.query[r] = m_scaledQuery.data() + head * std::size_t(shape.keyDim);
            unit.first[r] = first;
            unit.last[r] = position;
            unit.weights[r] = weights + head * stride + std::size_t(split) * kSplit;
            unit.logits[r]
                = logits ? logits + head * stride + std::size_t(split) * kSplit : nullptr;
            unit.out[r] = partial + slot * std::size_t(shape.valueDim);
        }
        m_kernels.attend(unit);
        for (int r = 0; r < unit.rows; ++r) {
            const std::size_t slot
                = std::size_t(head0 + r) * std::size_t(splits) + std::size_t(split);
            maxima[slot] = unit.maximum[r];
            totals[slot] = unit.sum[r];
        }
    };
    const int tasks = shape.kvHeads * chunks * splits;
    // Under about 64 positions waking the other threads costs more than the work.
    if (std::int64_t(count) * job.heads * shape.keyDim < 32768)
        for (int task = 0; task < tasks; ++task)
            work(task);
    else
        m_pool.parallelFor(tasks, 1, [&](int from, int to, int) {
            for (int task = from; task < to; ++task)
                work(task);
        });

    float* lse = scratch(m_logsumexp, std::size_t(job.heads));
    float* nullMass = scratch(m_nullMass, std::size_t(job.heads));
    for (int head = 0; head < job.heads; ++head) {
        const std::size_t slot = std::size_t(head) * std::size_t(splits);
        const float sink
            = job.sinks ? m_vectors[std::size_t(job.sinks.id)][std::size_t(head)] : kNever;
        float most = sink;
        for (int s = 0; s < splits; ++s)
            most = std::max(most, maxima[slot + std::size_t(s)]);
        float total = job.sinks ? std::exp(sink - most) : 0.0f;
        for (int s = 0; s < splits; ++s) {
            const std::size_t at = slot + std::size_t(s);
            factors[at] = maxima[at] == kNever ? 0.0f : std::exp(maxima[at] - most);
            total += factors[at] * totals[at];
        }
        float* out = job.out.data + std::size_t(head) * std::size_t(shape.valueDim);
        std::fill(out, out + shape.valueDim, 0.0f);
        for (int s = 0; s < splits; ++s) {
            const std::size_t at = slot + std::size_t(s);
            factors[at] = total > 0 ? factors[at] / total : 0.0f;
            m_kernels.addScaled(
                out, partial + at * std::size_t(shape.valueDim), factors[at], shape.valueDim);
        }
        lse[head] = most + std::log(total);
        nullMass[head] = job.sinks ? std::exp(sink - lse[head]) : 0.0f;
    }
    if (tapped)
        emitRow(job, 0, weights, stride, begin, splits, kSplit, logits);
}

void CpuBackend::emitRow(const AttentionJob& job, int row, const float* weights, std::size_t stride,
    int begin, int splits, int splitSize, const float* logits)
{
    LayerRow out;
    out.layer = job.layer;
    out.batchRow = row;
    out.queryPosition = job.firstPosition + row;
    // Blocks start at multiples of kBlock; positions before the window hold weight 0.
    out.first = begin;
    out.count = out.queryPosition + 1 - begin;
    out.visible = out.queryPosition + 1 - firstVisible(job, out.queryPosition);
    out.heads = job.heads;
    out.weights = weights;
    out.stride = stride;
    out.factors = m_factors.data();
    out.splits = splits;
    out.splitSize = splitSize;
    out.logsumexp = m_logsumexp.data();
    out.nullMass = job.sinks ? m_nullMass.data() : nullptr;
    out.logits = logits;
    out.pool = &m_pool;
    if (job.plainQuery.data && job.tap->wantsContent(job.layer)) {
        const CacheMemory& cache = m_cache[std::size_t(job.layer)];
        out.contentStride = std::size_t(out.count);
        out.content = m_content.row(job, row, cache.shape.kvHeads, cache.shape.keyDim,
            job.ropeSlot >= 0 ? &m_ropes[std::size_t(job.ropeSlot)].frequencies : nullptr,
            job.sinks ? std::span<const float>(m_vectors[std::size_t(job.sinks.id)])
                      : std::span<const float>(),
            out.first, out.count, [&](int kvHead, int position, float* key) {
                readKey(job.layer, kvHead, position, key);
            });
    }
    job.tap->layerRow(out);
}

void CpuBackend::attentionBatch(const AttentionJob& job)
{
    const CacheLayer shape = m_cache[std::size_t(job.layer)].shape;
    const int rows = job.query.rows;
    const int group = job.heads / shape.kvHeads;
    const int keys = job.firstPosition + rows;
    const std::size_t stride = std::size_t(keys) + 3 * AttendUnit::kBlock;
    const bool tapLayer = job.tap && job.tap->wantsLayer(job.layer);

    // Virtual rows (query row, head of the group) share one key-value head.
    const int perHead = rows * group;
    const int pieces = (perHead + AttendUnit::kMaxRows - 1) / AttendUnit::kMaxRows;
    const std::size_t perThread = std::size_t(AttendUnit::kMaxRows) * stride;
    float* weights = scratch(m_weights, std::size_t(m_pool.threads()) * perThread);
    m_pool.parallelFor(shape.kvHeads * pieces, 2, [&](int from, int to, int thread) {
        for (int task = from; task < to; ++task) {
            const int kvHead = task / pieces;
            const int item0 = task % pieces * AttendUnit::kMaxRows;
            AttendUnit unit = unitFor(job, kvHead);
            unit.rows = std::min(AttendUnit::kMaxRows, perHead - item0);
            int lowest = keys, highest = 0;
            for (int r = 0; r < unit.rows; ++r) {
                const int row = (item0 + r) / group;
                const int head = kvHead * group + (item0 + r) % group;
                const int position = job.firstPosition + row;
                unit.first[r] = firstVisible(job, position);
                unit.last[r] = position;
                unit.query[r] = m_scaledQuery.data()
                    + std::size_t(row) * std::size_t(job.query.cols)
                    + std::size_t(head) * std::size_t(shape.keyDim);
                unit.weights[r]
                    = weights + std::size_t(thread) * perThread + std::size_t(r) * stride;
                unit.out[r] = job.out.data + std::size_t(row) * std::size_t(job.out.cols)
                    + std::size_t(head) * std::size_t(shape.valueDim);
                lowest = std::min(lowest, unit.first[r]);
                highest = std::max(highest, position);
            }
            unit.begin = lowest / AttendUnit::kBlock * AttendUnit::kBlock;
            unit.end = highest + 1;
            m_kernels.attend(unit);
            for (int r = 0; r < unit.rows; ++r) {
                const int head = kvHead * group + (item0 + r) % group;
                const float sink
                    = job.sinks ? m_vectors[std::size_t(job.sinks.id)][std::size_t(head)] : kNever;
                const float most = std::max(sink, unit.maximum[r]);
                float total = 0, factor = 0;
                if (most != kNever) {
                    factor = unit.maximum[r] == kNever ? 0.0f : std::exp(unit.maximum[r] - most);
                    total = factor * unit.sum[r] + (job.sinks ? std::exp(sink - most) : 0.0f);
                }
                const float scale = total > 0 ? factor / total : 0.0f;
                for (int d = 0; d < shape.valueDim; ++d)
                    unit.out[r][d] *= scale;
            }
        }
    });
    if (!tapLayer)
        return;
    // Wanted rows are few (the last one, or a prompt row at a time): computed once more as single
    // rows, which also fills the buffers of the tap.
    for (int row = 0; row < rows; ++row) {
        if (!job.tap->wantsRow(row))
            continue;
        AttentionJob single = job;
        single.query = { m_scaledQuery.data() + std::size_t(row) * std::size_t(job.query.cols), 1,
            job.query.cols };
        single.firstPosition = job.firstPosition + row;
        if (job.plainQuery.data)
            single.plainQuery = this->row(job.plainQuery, row);
        struct Shifted final : AttentionTap {
            AttentionTap* target = nullptr;
            int row = 0;
            bool wantsLayer(int) const override { return true; }
            bool wantsRow(int) const override { return true; }
            bool wantsLogits() const override { return target->wantsLogits(); }
            bool wantsContent(int layer) const override { return target->wantsContent(layer); }
            void layerRow(const LayerRow& r) override
            {
                LayerRow moved = r;
                moved.batchRow = row;
                target->layerRow(moved);
            }
        } shifted;
        shifted.target = job.tap;
        shifted.row = row;
        single.tap = &shifted;
        // attentionRow reads the scaled queries from the start of the buffer.
        std::vector<float> kept(m_scaledQuery.begin(), m_scaledQuery.begin() + job.query.cols);
        std::copy(single.query.data, single.query.data + job.query.cols, m_scaledQuery.begin());
        // The output stays what the batch computed: looking must not change the answer.
        std::vector<float> discarded(std::size_t(job.out.cols));
        single.out = { discarded.data(), 1, job.out.cols };
        attentionRow(single);
        std::copy(kept.begin(), kept.end(), m_scaledQuery.begin());
    }
}

} // namespace ax::cpu
