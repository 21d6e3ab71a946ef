// SPDX-License-Identifier: Apache-2.0
// Attention of the cpu back end. Slots are always taken in splits of kSplit, joined by their maxima
// (flash decoding), so that a row gives the same bits alone and among others: alone its splits are
// shared out over the threads and its softmax weights kept for the tap, many rows of one sequence
// share what is read of its keys and values.
#include "engine/core/stopwatch.h"
#include "engine/kernels/cpu/cpu_backend.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax::cpu {

namespace {

constexpr int kBlock = AttendUnit::kBlock;
// Slots of one unit of attention: a multiple of AttendUnit::kBlock.
constexpr int kSplit = 256;
constexpr float kNever = -std::numeric_limits<float>::infinity();

} // namespace

AttendUnit CpuBackend::unitFor(const AttentionJob& job, int row, int kvHead) const
{
    AttendUnit unit = cacheOf(job.layer, kvHead);
    unit.pages = m_table.sequenceOf(row).pages.data();
    unit.softcap = job.softcap;
    return unit;
}

/// Row r of the unit: one head of a row of the pass.
void CpuBackend::setRow(AttendUnit& unit, int r, const AttentionJob& job, int row, int head) const
{
    const PassRow& own = m_table.rows[std::size_t(row)];
    unit.query[r]
        = m_scaledQuery.data() + std::size_t(row * job.heads + head) * std::size_t(unit.keyDim);
    unit.first[r] = m_table.firstVisible(row, job.window);
    unit.last[r] = own.lastSeen();
    unit.masked[r] = own.masked.data();
    unit.maskedCount[r] = int(own.masked.size());
    const std::span<const SlotBias> biases = own.biasesOf(job.layer);
    unit.biases[r] = biases.data();
    unit.biasCount[r] = int(biases.size());
}

float CpuBackend::sinkOf(const AttentionJob& job, int head) const
{
    return job.sinks ? m_vectors[std::size_t(job.sinks.id)][std::size_t(head)] : kNever;
}

/// Queries times the scale, with the dimensions of a stored key [rows, heads, key.dim].
void CpuBackend::scaleQueries(const AttentionJob& job)
{
    const CacheMemory& cache = m_cache[std::size_t(job.layer)];
    const int dim = cache.shape.keyDim, large = cache.shape.largeKeyCount();
    const int group = job.heads / cache.shape.kvHeads;
    const std::size_t count = std::size_t(job.query.rows) * std::size_t(job.heads);
    float* out = scratch(m_scaledQuery, count * std::size_t(cache.key.dim));
    const float* query = job.query.data;
    for (std::size_t item = 0; item < count; ++item, query += dim, out += cache.key.dim) {
        for (int d = 0; d < dim; ++d)
            out[d] = query[d] * job.scale;
        std::fill(out + dim, out + cache.key.dim, 0.0f);
        const int kvHead = int(item % std::size_t(job.heads)) / group;
        for (const int term : cache.key.terms)
            for (int k = 0; term >= 0 && k < large; ++k)
                out[term + k]
                    = query[cache.shape.largeKeys[std::size_t(kvHead * large + k)]] * job.scale;
    }
}

void CpuBackend::attention(const AttentionJob& job)
{
    scaleQueries(job);
    m_rowsAlone.clear();
    m_table.forSequences(job.query.rows, [&](int first, int rows) {
        if (rows == 1)
            m_rowsAlone.push_back(first);
        else
            attentionBatch(job, first, rows);
    });
    if (!m_rowsAlone.empty())
        attentionRows(job, m_rowsAlone, true);
    if (int(m_rowsAlone.size()) == job.query.rows || !job.tap || !job.tap->wantsLayer(job.layer))
        return;
    // Rows of a batch that the tap wants are few (the last one, or a prompt row at a time):
    // computed once more as single rows, which keeps their weights. The output is the batch's.
    m_table.forSequences(job.query.rows, [&](int first, int rows) {
        for (int row = first; rows > 1 && row < first + rows; ++row)
            if (job.tap->wants(job.layer, row))
                attentionRows(job, std::span(&row, 1), false);
    });
}

void CpuBackend::attentionRows(const AttentionJob& job, std::span<const int> rows, bool keepOutput)
{
    const CacheLayer& shape = m_cache[std::size_t(job.layer)].shape;
    const int group = job.heads / shape.kvHeads;
    const int chunks = (group + AttendUnit::kMaxRows - 1) / AttendUnit::kMaxRows;
    const std::size_t heads = std::size_t(job.heads), valueDim = std::size_t(shape.valueDim);
    double unused = 0;
    const Stopwatch watch(unused);
    std::size_t weightFloats = 0, units = 0;
    std::int64_t slots = 0;
    int tasks = 0;
    m_rowWork.clear();
    for (const int row : rows) {
        RowWork work;
        work.row = row;
        const int last = m_table.rows[std::size_t(row)].lastSeen();
        work.first = m_table.firstVisible(row, job.window);
        work.begin = work.first / kBlock * kBlock;
        work.base = work.begin / kSplit * kSplit;
        work.splits = last / kSplit - work.base / kSplit + 1;
        work.stride = std::size_t(work.splits) * kSplit + kBlock;
        work.firstTask = tasks;
        work.weights = weightFloats;
        work.units = units;
        work.heads = m_rowWork.size() * heads;
        work.out = keepOutput ? job.out.data + std::size_t(row) * std::size_t(job.out.cols)
                              : scratch(m_discarded, heads * valueDim);
        tasks += shape.kvHeads * chunks * work.splits;
        weightFloats += heads * work.stride;
        units += heads * std::size_t(work.splits);
        slots += last + 1 - work.begin;
        m_rowWork.push_back(work);
    }
    scratch(m_weights, weightFloats);
    scratch(m_partial, units * valueDim);
    scratch(m_maxima, units);
    scratch(m_totals, units);
    scratch(m_factors, units);
    scratch(m_logsumexp, m_rowWork.size() * heads);
    scratch(m_nullMass, m_rowWork.size() * heads);
    const bool tapped = job.tap && job.tap->wantsLayer(job.layer);
    const bool logits = tapped && job.tap->wantsLogits();
    if (logits)
        scratch(m_logits, weightFloats);

    const auto work = [&](int task, const RowWork& own) {
        // All heads of a range of slots follow each other: what capture reads next (the mean over
        // heads) then lies in the cache of one thread.
        const int split = (task - own.firstTask) / (shape.kvHeads * chunks);
        const int kvHead = (task - own.firstTask) / chunks % shape.kvHeads;
        const int chunk = (task - own.firstTask) % chunks;
        const int last = m_table.rows[std::size_t(own.row)].lastSeen();
        AttendUnit unit = unitFor(job, own.row, kvHead);
        const int head0 = kvHead * group + chunk * AttendUnit::kMaxRows;
        const int start = own.base + split * kSplit;
        unit.rows = std::min(AttendUnit::kMaxRows, (kvHead + 1) * group - head0);
        unit.begin = std::max(own.begin, start);
        unit.end = std::min(last + 1, start + kSplit);
        const std::size_t before = std::size_t(unit.begin - start);
        for (int r = 0; r < unit.rows; ++r) {
            const std::size_t head = std::size_t(head0 + r);
            const std::size_t slot
                = own.units + head * std::size_t(own.splits) + std::size_t(split);
            const std::size_t at = own.weights + head * own.stride + std::size_t(split) * kSplit;
            setRow(unit, r, job, own.row, head0 + r);
            unit.weights[r] = m_weights.data() + at + before;
            std::fill_n(m_weights.data() + at, before, 0.0f);
            if (logits) {
                unit.logits[r] = m_logits.data() + at + before;
                std::fill_n(m_logits.data() + at, before, kNever);
            }
            unit.out[r] = m_partial.data() + slot * valueDim;
        }
        m_kernels.attend(unit);
        for (int r = 0; r < unit.rows; ++r) {
            const std::size_t slot
                = own.units + std::size_t(head0 + r) * std::size_t(own.splits) + std::size_t(split);
            m_maxima[slot] = unit.maximum[r];
            m_totals[slot] = unit.sum[r];
        }
    };
    const auto some = [&](int from, int to, int) {
        std::size_t at = 0;
        for (int task = from; task < to; ++task) {
            while (at + 1 < m_rowWork.size() && task >= m_rowWork[at + 1].firstTask)
                ++at;
            work(task, m_rowWork[at]);
        }
    };
    // Under about 64 slots waking the other threads costs more than the work.
    if (slots * job.heads * shape.keyDim < 32768)
        some(0, tasks, 0);
    else
        m_pool.parallelFor(tasks, 1, some);
    for (const RowWork& own : m_rowWork)
        combineRow(job, own);
    if (!keepOutput) // only the tap wanted it
        for (const RowWork& own : m_rowWork)
            job.tap->spent(own.row, watch.seconds() / double(m_rowWork.size()));
    if (tapped)
        for (const RowWork& own : m_rowWork)
            if (job.tap->wants(job.layer, own.row))
                emitRow(job, own, logits);
}

void CpuBackend::combineRow(const AttentionJob& job, const RowWork& work)
{
    const std::size_t valueDim = std::size_t(m_cache[std::size_t(job.layer)].shape.valueDim);
    const int splits = work.splits;
    for (int head = 0; head < job.heads; ++head) {
        const std::size_t slot = work.units + std::size_t(head) * std::size_t(splits);
        const float sink = sinkOf(job, head);
        float most = sink;
        for (int s = 0; s < splits; ++s)
            most = std::max(most, m_maxima[slot + std::size_t(s)]);
        float total = job.sinks ? std::exp(sink - most) : 0.0f;
        for (int s = 0; s < splits; ++s) {
            const std::size_t at = slot + std::size_t(s);
            m_factors[at] = m_maxima[at] == kNever ? 0.0f : std::exp(m_maxima[at] - most);
            total += m_factors[at] * m_totals[at];
        }
        float* out = work.out + std::size_t(head) * valueDim;
        std::fill(out, out + valueDim, 0.0f);
        for (int s = 0; s < splits; ++s) {
            const std::size_t at = slot + std::size_t(s);
            m_factors[at] = total > 0 ? m_factors[at] / total : 0.0f;
            m_kernels.addScaled(
                out, m_partial.data() + at * valueDim, m_factors[at], int(valueDim));
        }
        float& lse = m_logsumexp[work.heads + std::size_t(head)];
        lse = most + std::log(total);
        m_nullMass[work.heads + std::size_t(head)] = job.sinks ? std::exp(sink - lse) : 0.0f;
    }
}

void CpuBackend::emitRow(const AttentionJob& job, const RowWork& work, bool logits)
{
    const PassRow& own = m_table.rows[std::size_t(work.row)];
    const CacheSequence& sequence = m_table.sequenceOf(work.row);
    LayerRow out;
    out.layer = job.layer;
    out.batchRow = work.row;
    out.queryPosition = own.position;
    // Splits start at multiples of kSplit; slots before the window hold weight 0.
    out.first = work.base;
    out.count = own.lastSeen() + 1 - work.base;
    out.visible = own.lastSeen() + 1 - work.first;
    if (!sequence.positions.empty())
        out.positions = sequence.positions.data() + work.base;
    out.heads = job.heads;
    out.weights = m_weights.data() + work.weights;
    out.stride = work.stride;
    out.factors = m_factors.data() + work.units;
    out.splits = work.splits;
    out.splitSize = kSplit;
    out.logsumexp = m_logsumexp.data() + work.heads;
    out.nullMass = job.sinks ? m_nullMass.data() + work.heads : nullptr;
    out.logits = logits ? m_logits.data() + work.weights : nullptr;
    out.pool = &m_pool;
    if (job.plainQuery.data && job.tap->wantsContentOf(job.layer, work.row)) {
        double seconds = 0;
        {
            const Stopwatch watch(seconds);
            out.content = contentRow(job, work, out.positions);
            out.contentStride = std::size_t(out.count) + kBlock;
        }
        job.tap->spent(work.row, seconds);
    }
    job.tap->layerRow(out);
}

/// cos and sin as TurnedKeys has them, of all positions below `count`, or of the slots' own.
TurnedKeys CpuBackend::turnedKeys(const AttentionJob& job, int count, const int* positions)
{
    const CacheMemory& cache = m_cache[std::size_t(job.layer)];
    TurnedKeys keys;
    keys.dims = cache.shape.keyDim;
    keys.terms[0] = cache.key.terms[0];
    keys.terms[1] = cache.key.terms[1];
    if (job.ropeSlot < 0)
        return keys;
    const RopeFrequencies& rope = m_ropes[std::size_t(job.ropeSlot)].frequencies;
    const std::size_t half = rope.inverse.size();
    keys.turned = int(2 * half);
    keys.pairs = rope.pairs;
    // Angles of slots that are not positions serve this row alone.
    Angles& angles = m_angles[positions ? -1 : job.ropeSlot];
    if (positions || angles.inverse != rope.inverse || angles.factor != rope.attentionFactor)
        angles = { rope.inverse, rope.attentionFactor, {}, {} };
    const std::size_t blocks = std::size_t((count + kBlock - 1) / kBlock);
    for (std::size_t block = half ? angles.cosine.size() / half / kBlock : 0; block < blocks;
         ++block)
        for (std::size_t k = 0; k < half; ++k)
            for (int inside = 0; inside < kBlock; ++inside) {
                const int slot = int(block) * kBlock + inside;
                const int position = positions ? positions[std::min(slot, count - 1)] : slot;
                const float angle = float(position) * rope.inverse[k];
                angles.cosine.push_back(std::cos(angle) / rope.attentionFactor);
                angles.sine.push_back(std::sin(angle) / rope.attentionFactor);
            }
    keys.cosine = angles.cosine.data();
    keys.sine = angles.sine.data();
    return keys;
}

/// p_content of one row [heads, count + kBlock] (spec/capture.md section 5): softmax of the scores
/// of the query and the keys turned back to before RoPE, under the mask of the attention itself.
/// The rotation is orthogonal, so that the keys come back exactly; YaRN's factor is divided out.
const float* CpuBackend::contentRow(
    const AttentionJob& job, const RowWork& work, const int* positions)
{
    const PassRow& own = m_table.rows[std::size_t(work.row)];
    const CacheLayer& shape = m_cache[std::size_t(job.layer)].shape;
    const int dims = shape.keyDim, group = job.heads / shape.kvHeads;
    const int end = own.lastSeen() + 1, count = end - work.base;
    const std::size_t stride = std::size_t(count) + kBlock;
    const TurnedKeys keys
        = turnedKeys(job, end, positions ? m_table.sequenceOf(work.row).positions.data() : nullptr);
    const int large = shape.largeKeyCount();
    m_largeOf.assign(std::size_t(shape.kvHeads * dims), -1);
    for (int k = 0; k < large * shape.kvHeads; ++k)
        m_largeOf[std::size_t(k / large * dims + shape.largeKeys[std::size_t(k)])]
            = std::int16_t(k % large);
    float* query = scratch(m_plainQuery, std::size_t(job.heads * dims));
    const float* source = row(job.plainQuery, work.row).data;
    for (int k = 0; k < job.heads * dims; ++k)
        query[k] = source[k] * job.scale;
    float* content = scratch(m_content, std::size_t(job.heads) * stride);

    const int pieces = (group + AttendUnit::kMaxRows - 1) / AttendUnit::kMaxRows;
    const auto some = [&](int from, int to, int) {
        for (int task = from; task < to; ++task) {
            const int split = task / (shape.kvHeads * pieces);
            const int kvHead = task / pieces % shape.kvHeads;
            const int head0 = kvHead * group + task % pieces * AttendUnit::kMaxRows;
            AttendUnit unit = unitFor(job, work.row, kvHead);
            unit.rows = std::min(AttendUnit::kMaxRows, (kvHead + 1) * group - head0);
            unit.begin = std::max(work.begin, work.base + split * kSplit);
            unit.end = std::min(end, work.base + (split + 1) * kSplit);
            TurnedKeys own = keys;
            if (large > 0)
                own.largeOf = m_largeOf.data() + kvHead * dims;
            for (int r = 0; r < unit.rows; ++r) {
                setRow(unit, r, job, work.row, head0 + r);
                unit.query[r] = query + (head0 + r) * dims;
                float* z = content + std::size_t(head0 + r) * stride;
                if (split == 0)
                    std::fill(z, z + (unit.begin - work.base), kNever);
                unit.logits[r] = z + (unit.begin - work.base);
            }
            // What a unit writes behind its end belongs to the next one: units whose end is not a
            // block's are the last.
            m_kernels.content(unit, own);
        }
    };
    const int tasks = shape.kvHeads * pieces * work.splits;
    const auto finish = [&](int from, int to, int) {
        for (int head = from; head < to; ++head)
            m_kernels.softmax(content + std::size_t(head) * stride, count, sinkOf(job, head));
    };
    if (std::int64_t(count) * job.heads * dims < 32768) {
        some(0, tasks, 0);
        finish(0, job.heads, 0);
    } else {
        m_pool.parallelFor(tasks, 1, some);
        m_pool.parallelFor(job.heads, 1, finish);
    }
    return content;
}

void CpuBackend::attentionBatch(const AttentionJob& job, int firstRow, int rows)
{
    const CacheLayer& shape = m_cache[std::size_t(job.layer)].shape;
    const int group = job.heads / shape.kvHeads;
    constexpr int kMaxRows = AttendUnit::kMaxRows;
    constexpr std::size_t kStride = kSplit + kBlock;
    // Virtual rows (query row, head of the group) share one key-value head.
    const int perHead = rows * group;
    const int pieces = (perHead + kMaxRows - 1) / kMaxRows;
    const std::size_t valueDim = std::size_t(shape.valueDim);
    const int mostSplits = m_table.rows[std::size_t(firstRow + rows - 1)].slot / kSplit + 1;
    const std::size_t threads = std::size_t(m_pool.threads());
    const std::size_t unitsOfThread = std::size_t(mostSplits) * kMaxRows;
    float* weights = scratch(m_weights, threads * kMaxRows * kStride);
    float* partial = scratch(m_partial, threads * unitsOfThread * valueDim);
    float* maxima = scratch(m_maxima, threads * unitsOfThread);
    float* totals = scratch(m_totals, threads * unitsOfThread);
    m_pool.parallelFor(shape.kvHeads * pieces, 2, [&](int from, int to, int thread) {
        float* ownWeights = weights + std::size_t(thread) * kMaxRows * kStride;
        float* ownPartial = partial + std::size_t(thread) * unitsOfThread * valueDim;
        float* ownMaxima = maxima + std::size_t(thread) * unitsOfThread;
        float* ownTotals = totals + std::size_t(thread) * unitsOfThread;
        for (int task = from; task < to; ++task) {
            const int kvHead = task / pieces;
            const int item0 = task % pieces * kMaxRows;
            AttendUnit unit = unitFor(job, firstRow, kvHead);
            unit.rows = std::min(kMaxRows, perHead - item0);
            const auto rowOf = [&](int r) { return firstRow + (item0 + r) / group; };
            const auto headOf = [&](int r) { return kvHead * group + (item0 + r) % group; };
            int lowest = unit.last[0], highest = 0;
            for (int r = 0; r < unit.rows; ++r) {
                setRow(unit, r, job, rowOf(r), headOf(r));
                unit.weights[r] = ownWeights + std::size_t(r) * kStride;
                lowest = r == 0 ? unit.first[r] : std::min(lowest, unit.first[r]);
                highest = std::max(highest, unit.last[r]);
            }
            const int begin = lowest / kBlock * kBlock;
            const int firstSplit = begin / kSplit, splits = highest / kSplit - firstSplit + 1;
            for (int s = 0; s < splits; ++s) {
                const int start = (firstSplit + s) * kSplit;
                unit.begin = std::max(begin, start);
                unit.end = std::min(highest + 1, start + kSplit);
                const std::size_t at = std::size_t(s) * kMaxRows;
                for (int r = 0; r < unit.rows; ++r)
                    unit.out[r] = ownPartial + (at + std::size_t(r)) * valueDim;
                m_kernels.attend(unit);
                for (int r = 0; r < unit.rows; ++r) {
                    ownMaxima[at + std::size_t(r)] = unit.maximum[r];
                    ownTotals[at + std::size_t(r)] = unit.sum[r];
                }
            }
            // As combineRow does it, step by step.
            for (int r = 0; r < unit.rows; ++r) {
                const float sink = sinkOf(job, headOf(r));
                const auto slot = [&](int s) { return std::size_t(s) * kMaxRows + std::size_t(r); };
                float most = sink;
                for (int s = 0; s < splits; ++s)
                    most = std::max(most, ownMaxima[slot(s)]);
                float total = job.sinks ? std::exp(sink - most) : 0.0f;
                for (int s = 0; s < splits; ++s) {
                    float& factor = ownMaxima[slot(s)];
                    factor = factor == kNever ? 0.0f : std::exp(factor - most);
                    total += factor * ownTotals[slot(s)];
                }
                float* out = job.out.data + std::size_t(rowOf(r)) * std::size_t(job.out.cols)
                    + std::size_t(headOf(r)) * valueDim;
                std::fill(out, out + valueDim, 0.0f);
                for (int s = 0; s < splits; ++s)
                    m_kernels.addScaled(out, ownPartial + slot(s) * valueDim,
                        total > 0 ? ownMaxima[slot(s)] / total : 0.0f, int(valueDim));
            }
        }
    });
}

} // namespace ax::cpu
