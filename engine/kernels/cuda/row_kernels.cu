// SPDX-License-Identifier: Apache-2.0
// Operations on rows of activations: norms, rotary embedding, activations, copies, cache writes.
#include "engine/kernels/cuda/kernel_impl.h"
#include "engine/kernels/cuda/kernels.h"
#include "engine/kernels/cuda/row_functions.h"

namespace ax::cuda {

namespace {

constexpr int kThreads256 = 256;
unsigned blocksOf(std::int64_t count) { return unsigned((count + kThreads256 - 1) / kThreads256); }

struct SetStateBody {
    static constexpr int kThreads = 32;
    SetState j;
    AX_DEVICE void operator()() const
    {
        if (threadIndex() != 0)
            return;
        if (j.token >= 0)
            j.state->token = j.token;
        if (j.steps >= 0)
            j.state->steps = j.steps;
    }
};

/// One block a row.
struct RmsNormWide {
    static constexpr int kThreads = 256;
    RmsNorm j;
    AX_DEVICE void operator()() const
    {
        const float* x = j.x + std::int64_t(blockX()) * j.cols;
        float* out = j.out + std::int64_t(blockX()) * j.cols;
        float squares = 0;
        for (int k = threadIndex(); k < j.cols; k += kThreads)
            squares += x[k] * x[k];
        squares = blockSum<kThreads>(squares, sharedMemory<float>());
        const float scale = normScale(squares, j.cols, j.epsilon);
        for (int k = threadIndex(); k < j.cols; k += kThreads)
            out[k] = x[k] * scale * j.weight[k];
    }
};
/// One warp a row: heads.
struct RmsNormNarrow {
    static constexpr int kThreads = 128;
    RmsNorm j;
    AX_DEVICE void operator()() const
    {
        const int row = blockX() * (kThreads / kWarp) + threadIndex() / kWarp;
        if (row >= j.rows)
            return; // the whole warp
        const float* x = j.x + std::int64_t(row) * j.cols;
        float* out = j.out + std::int64_t(row) * j.cols;
        float squares = 0;
        for (int k = threadIndex() % kWarp; k < j.cols; k += kWarp)
            squares += x[k] * x[k];
        const float scale = normScale(warpSum(squares), j.cols, j.epsilon);
        for (int k = threadIndex() % kWarp; k < j.cols; k += kWarp)
            out[k] = x[k] * scale * j.weight[k];
    }
};

struct AddNormBody {
    static constexpr int kThreads = 256;
    AddNorm j;
    AX_DEVICE void operator()() const
    {
        const std::int64_t row = std::int64_t(blockX()) * j.cols;
        float squares = 0;
        for (int k = threadIndex(); k < j.cols; k += kThreads) {
            const float sum = j.x[row + k] + j.factor * j.y[row + k];
            j.x[row + k] = sum;
            squares += sum * sum;
        }
        squares = blockSum<kThreads>(squares, sharedMemory<float>());
        const float scale = normScale(squares, j.cols, j.epsilon);
        for (int k = threadIndex(); k < j.cols; k += kThreads)
            j.out[row + k] = j.x[row + k] * scale * j.weight[k];
    }
};

struct RopeTableBody {
    static constexpr int kThreads = 256;
    RopeTable j;
    AX_DEVICE void operator()() const
    {
        const int index = blockX() * kThreads + threadIndex();
        if (index >= j.rows * j.half)
            return;
        const float angle = float(j.pass[index / j.half].position) * j.inverse[index % j.half];
        j.cosine[index] = cosf(angle) * j.factor;
        j.sine[index] = sinf(angle) * j.factor;
    }
};
struct RopeTurnBody {
    static constexpr int kThreads = 256;
    RopeTurn j;
    AX_DEVICE void operator()() const
    {
        const int index = blockX() * kThreads + threadIndex();
        if (index >= j.heads * j.half)
            return;
        const int head = index / j.half, k = index % j.half, row = blockY();
        float* v = j.x + std::int64_t(row) * j.heads * j.headDim + head * j.headDim;
        const float c = j.cosine[row * j.half + k], s = j.sine[row * j.half + k];
        turnPair(v[j.pairs ? 2 * k : k], v[j.pairs ? 2 * k + 1 : k + j.half], c, s);
    }
};

/// One block a head: query heads, then key heads, then value heads.
struct PlaceHeadsBody {
    static constexpr int kThreads = 128;
    PlaceHeads j;
    AX_DEVICE void operator()() const
    {
        const int head = blockX(), row = blockY();
        const CacheView c = cacheOf(j.cache, j.pass[row]);
        const int dim = c.keyDim, slot = j.pass[row].slot;
        if (head >= j.heads + c.kvHeads) {
            const int own = head - j.heads - c.kvHeads;
            const float* value = j.value + (std::int64_t(row) * c.kvHeads + own) * c.valueDim;
            for (int d = threadIndex(); d < c.valueDim; d += kThreads)
                storeCached(c, valueAddress(c, own, slot), d, value[d]);
            return; // the whole block
        }
        const bool isQuery = head < j.heads;
        const int own = isQuery ? head : head - j.heads;
        const std::int64_t at = (std::int64_t(row) * (isQuery ? j.heads : c.kvHeads) + own) * dim;
        const float* from = (isQuery ? j.query : j.key) + at;
        const float* weight = isQuery ? j.queryNorm : j.keyNorm;
        float* scratch = sharedMemory<float>(); // of the sum, then the head
        float* x = scratch + kThreads / kWarp;
        float squares = 0;
        for (int d = threadIndex(); d < dim; d += kThreads) {
            x[d] = from[d];
            squares += x[d] * x[d];
        }
        if (weight) {
            const float scale = normScale(blockSum<kThreads>(squares, scratch), dim, j.epsilon);
            for (int d = threadIndex(); d < dim; d += kThreads)
                x[d] = x[d] * scale * weight[d];
        }
        syncBlock();
        if (isQuery && j.plainQuery)
            for (int d = threadIndex(); d < dim; d += kThreads)
                j.plainQuery[at + d] = x[d];
        for (int k = threadIndex(); k < j.half; k += kThreads) {
            const int first = j.pairs ? 2 * k : k, second = j.pairs ? 2 * k + 1 : k + j.half;
            float a = x[first], b = x[second];
            turnPair(a, b, j.cosine[row * j.half + k], j.sine[row * j.half + k]);
            store(c, isQuery ? j.query + at : nullptr, own, slot, first, a);
            store(c, isQuery ? j.query + at : nullptr, own, slot, second, b);
        }
        for (int d = 2 * j.half + threadIndex(); d < dim; d += kThreads)
            store(c, isQuery ? j.query + at : nullptr, own, slot, d, x[d]);
    }
    static AX_DEVICE void store(
        const CacheView& c, float* query, int head, int slot, int d, float value)
    {
        if (query)
            query[d] = value;
        else
            storeCached(c, keyAddress(c, head, slot), d, value);
    }
};

/// One thread an element.
template <class Job> struct Elements {
    static constexpr int kThreads = kThreads256;
    Job j;
    AX_DEVICE void operator()() const
    {
        const std::int64_t k = std::int64_t(blockX()) * kThreads + threadIndex();
        if (k < j.count)
            apply(j, k);
    }
    static AX_DEVICE void apply(const Gate& job, std::int64_t k)
    {
        job.out[k] = activate(job.kind, job.gate[k], job.up[k]);
    }
    static AX_DEVICE void apply(const AddScaled& job, std::int64_t k)
    {
        job.x[k] += job.factor * job.y[k];
    }
    static AX_DEVICE void apply(const Scale& job, std::int64_t k)
    {
        const float value = job.x[k] * job.factor;
        job.x[k] = job.cap > 0 ? job.cap * tanhf(value / job.cap) : value;
    }
    static AX_DEVICE void apply(const ToBfloat& job, std::int64_t k)
    {
        job.to[k] = floatToBfloat(job.from[k]);
    }
};
template <class Job> Launch elements(const char* name, const Job& job)
{
    return makeLaunch(
        kernelOf<Elements<Job>>(name), Grid { blocksOf(job.count) }, Elements<Job> { job });
}

/// One thread a column, one row of blocks a row.
template <class Job> struct Cells {
    static constexpr int kThreads = kThreads256;
    Job j;
    AX_DEVICE void operator()() const
    {
        const int column = blockX() * kThreads + threadIndex();
        if (column < columnsOf(j))
            apply(j, blockY(), column);
    }
    static AX_FN int columnsOf(const SwitchRows& job) { return job.cols; }
    static AX_FN int columnsOf(const AddBias& job) { return job.cols; }
    static AX_FN int columnsOf(const CopyColumns& job) { return job.groups * job.columns; }
    static AX_FN int columnsOf(const GatherRows& job) { return job.cols; }
    static AX_FN int columnsOf(const AppendCache& job)
    {
        return job.cache.kvHeads * (job.cache.keyDim + job.cache.valueDim);
    }
    static AX_FN int columnsOf(const CopySlots& job)
    {
        return job.cache.kvHeads * (job.cache.keyDim + job.cache.valueDim);
    }
    static AX_DEVICE void apply(const SwitchRows& job, int row, int column)
    {
        job.x[std::int64_t(row) * job.cols + column] *= sigmoid(job.logits[row]);
    }
    static AX_DEVICE void apply(const AddBias& job, int row, int column)
    {
        job.x[std::int64_t(row) * job.stride + column] += job.bias[column];
    }
    static AX_DEVICE void apply(const CopyColumns& job, int row, int column)
    {
        const int group = column / job.columns, c = column % job.columns;
        job.to[std::int64_t(row) * job.toCols + job.toOffset + group * job.toStride + c]
            = job.from[std::int64_t(row) * job.fromCols + job.fromOffset + group * job.fromStride
                + c];
    }
    static AX_DEVICE void apply(const GatherRows& job, int row, int column)
    {
        job.to[std::int64_t(row) * job.cols + column]
            = job.from[std::int64_t(job.index[row]) * job.cols + column];
    }
    static AX_DEVICE void apply(const AppendCache& job, int row, int column)
    {
        const CacheView c = cacheOf(job.cache, job.pass[row]);
        const int slot = job.pass[row].slot, keys = c.kvHeads * c.keyDim;
        if (column < keys)
            storeCached(c, keyAddress(c, column / c.keyDim, slot), column % c.keyDim,
                job.key[std::int64_t(row) * keys + column]);
        else
            storeCached(c, valueAddress(c, (column - keys) / c.valueDim, slot),
                (column - keys) % c.valueDim,
                job.value[std::int64_t(row) * c.kvHeads * c.valueDim + column - keys]);
    }
    static AX_DEVICE void apply(const CopySlots& job, int row, int column)
    {
        const CacheView& from = job.cache;
        CacheView to = from;
        to.slabs += job.toPages;
        const int keys = from.kvHeads * from.keyDim;
        const bool key = column < keys;
        const int dim = key ? from.keyDim : from.valueDim, at = key ? column : column - keys;
        const int source = job.slots[row], target = job.firstSlot + row;
        const std::uint8_t* read
            = key ? keyAddress(from, at / dim, source) : valueAddress(from, at / dim, source);
        std::uint8_t* written
            = key ? keyAddress(to, at / dim, target) : valueAddress(to, at / dim, target);
        storeCached(to, written, at % dim, loadCached(from.half, read, at % dim));
    }
};
template <class Job> Launch cells(const char* name, const Job& job, int rows)
{
    return makeLaunch(kernelOf<Cells<Job>>(name),
        Grid { blocksOf(Cells<Job>::columnsOf(job)), unsigned(rows) }, Cells<Job> { job });
}

} // namespace

Launch setState(const SetState& job)
{
    return makeLaunch(kernelOf<SetStateBody>("set_state"), {}, SetStateBody { job });
}

Launch rmsNorm(const RmsNorm& job)
{
    if (job.cols <= 1024 && job.rows > 1)
        return makeLaunch(kernelOf<RmsNormNarrow>("rms_norm_narrow"),
            Grid { unsigned(job.rows + 3) / 4 }, RmsNormNarrow { job });
    return makeLaunch(kernelOf<RmsNormWide>("rms_norm"), Grid { unsigned(job.rows) },
        RmsNormWide { job }, sizeof(float) * RmsNormWide::kThreads / kWarp);
}

Launch addNorm(const AddNorm& job)
{
    return makeLaunch(kernelOf<AddNormBody>("add_norm"), Grid { unsigned(job.rows) },
        AddNormBody { job }, sizeof(float) * AddNormBody::kThreads / kWarp);
}

Launch placeHeads(const PlaceHeads& job)
{
    return makeLaunch(kernelOf<PlaceHeadsBody>("place_heads"),
        Grid { unsigned(job.heads + 2 * job.cache.kvHeads), unsigned(job.rows) },
        PlaceHeadsBody { job },
        sizeof(float) * std::size_t(PlaceHeadsBody::kThreads / kWarp + job.cache.keyDim));
}

Launch ropeTable(const RopeTable& job)
{
    return makeLaunch(kernelOf<RopeTableBody>("rope_table"),
        Grid { blocksOf(std::int64_t(job.rows) * job.half) }, RopeTableBody { job });
}

Launch ropeTurn(const RopeTurn& job)
{
    return makeLaunch(kernelOf<RopeTurnBody>("rope_turn"),
        Grid { blocksOf(std::int64_t(job.heads) * job.half), unsigned(job.rows) },
        RopeTurnBody { job });
}

Launch gate(const Gate& job) { return elements("gate", job); }
Launch addScaled(const AddScaled& job) { return elements("add_scaled", job); }
Launch scale(const Scale& job) { return elements("scale", job); }
Launch toBfloat(const ToBfloat& job) { return elements("to_bfloat", job); }
Launch switchRows(const SwitchRows& job) { return cells("switch_rows", job, job.rows); }
Launch addBias(const AddBias& job) { return cells("add_bias", job, job.rows); }
Launch copyColumns(const CopyColumns& job) { return cells("copy_columns", job, job.rows); }
Launch gatherRows(const GatherRows& job) { return cells("gather_rows", job, job.rows); }
Launch appendCache(const AppendCache& job) { return cells("append_cache", job, job.rows); }
Launch copySlots(const CopySlots& job) { return cells("copy_slots", job, job.count); }

} // namespace ax::cuda
