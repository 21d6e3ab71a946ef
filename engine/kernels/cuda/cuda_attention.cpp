// SPDX-License-Identifier: Apache-2.0
// Cache and attention of the cuda back end.
#include "engine/kernels/cuda/cuda_backend.h"
#include "engine/kernels/cuda/demand.h"

#include <algorithm>
#include <cstring>

namespace ax::cuda {

namespace {

std::size_t aligned(std::size_t bytes) { return (bytes + 255) / 256 * 256; }
std::size_t elementBytes(KvType type) { return type == KvType::F16 ? 2 : 4; }

std::size_t keyBytes(const CacheLayer& layer, KvType type)
{
    return aligned(std::size_t(layer.kvHeads) * kSlabPositions * std::size_t(layer.keyDim)
        * elementBytes(type));
}
std::size_t valueBytes(const CacheLayer& layer, KvType type)
{
    return aligned(std::size_t(layer.kvHeads) * kSlabPositions * std::size_t(layer.valueDim)
        * elementBytes(type));
}
std::size_t linearBytes(const CacheLayer& layer)
{
    return layer.stateHeads > 0
        ? aligned(layer.stateFloats() * sizeof(float)) + aligned(layer.tailFloats() * sizeof(float))
        : 0;
}

int firstVisible(const AttentionJob& job, int position)
{
    return job.window > 0 ? std::max(0, position - job.window + 1) : 0;
}

} // namespace

std::uint64_t CudaBackend::cacheBytes(
    std::span<const CacheLayer> layers, int capacity, KvType type) const
{
    const std::uint64_t slabs = std::uint64_t(capacity + kSlabPositions - 1) / kSlabPositions;
    std::uint64_t bytes = 0;
    for (const CacheLayer& layer : layers)
        bytes += layer.stateHeads > 0 ? linearBytes(layer)
                                      : slabs * (keyBytes(layer, type) + valueBytes(layer, type));
    return bytes;
}

Status CudaBackend::createCache(std::span<const CacheLayer> layers, int capacity, KvType type)
{
    AX_CHECK(useDevice(m_device));
    if (type == KvType::Q8_0)
        return fail(ErrorCode::Unsupported, "[create_cache] q8_0 caches are not available",
            "--kv-type", "use f16 or f32");
    for (const CacheLayer& layer : layers)
        if (layer.stateHeads > 0
                ? layer.valueDim > 256
                : layer.valueDim % 2 != 0 || layer.valueDim > 1024 || layer.keyDim > 1024)
            return fail(ErrorCode::Unsupported,
                "[create_cache] head dimensions " + std::to_string(layer.keyDim) + " and "
                    + std::to_string(layer.valueDim) + " are not available on the GPU",
                "--device", "use --device cpu");
    m_queue.synchronize();
    for (void* slab : m_slabs)
        cuda::release(slab);
    m_slabs.clear();
    cuda::release(std::exchange(m_linearStates, nullptr));
    cuda::release(std::exchange(m_slabTable, nullptr));
    m_layers.clear();
    m_slabBytes = 0;
    std::size_t linear = 0;
    for (const CacheLayer& layer : layers) {
        Layer own;
        own.shape = layer;
        if (layer.stateHeads == 0) {
            own.keyOffset = m_slabBytes;
            own.valueOffset = own.keyOffset + keyBytes(layer, type);
            m_slabBytes = own.valueOffset + valueBytes(layer, type);
        }
        linear += linearBytes(layer);
        m_layers.push_back(own);
    }
    if (linear > 0) {
        AX_TRY(m_linearStates, allocate(linear, "states of linear attention"));
        AX_CHECK(fillZero(m_linearStates, linear, m_queue.stream()));
        auto* at = static_cast<std::byte*>(m_linearStates);
        for (Layer& layer : m_layers)
            if (layer.shape.stateHeads > 0) {
                layer.state = reinterpret_cast<float*>(at);
                layer.tail = reinterpret_cast<float*>(
                    at + aligned(layer.shape.stateFloats() * sizeof(float)));
                at += linearBytes(layer.shape);
            }
    }
    m_capacity = capacity;
    m_kvType = type;
    const std::size_t slabs = std::size_t(capacity + kSlabPositions - 1) / kSlabPositions;
    AX_TRY(void* table, allocate(slabs * sizeof(void*), "key-value cache"));
    m_slabTable = static_cast<void**>(table);
    try {
        ensureSlabs(1);
    } catch (const ErrorException& failure) {
        return tl::unexpected<Error>(failure.error);
    }
    return {};
}

/// The cache takes memory as the context grows: a long --context costs nothing until it is used.
void CudaBackend::ensureSlabs(int positions)
{
    while (m_slabBytes > 0 && int(m_slabs.size()) * kSlabPositions < positions) {
        void* slab = demand(allocate(m_slabBytes, "key-value cache"));
        // Tiles read whole positions of a slab; what no token wrote must not be NaN times zero.
        demand(fillZero(slab, m_slabBytes, m_queue.stream()));
        m_slabs.push_back(slab);
        demand(
            copyToDevice(m_slabTable + (m_slabs.size() - 1), &slab, sizeof slab, m_queue.stream()));
        demand(cuda::synchronize(m_queue.stream()));
    }
}

CacheView CudaBackend::view(int layer) const
{
    const Layer& own = m_layers[std::size_t(layer)];
    return { reinterpret_cast<std::uint8_t* const*>(m_slabTable), own.keyOffset, own.valueOffset,
        own.shape.kvHeads, own.shape.keyDim, own.shape.valueDim, m_kvType == KvType::F16 };
}

std::vector<float> CudaBackend::saveCache(int position)
{
    demand(useDevice(m_device));
    std::vector<float> saved;
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        const CacheLayer& shape = m_layers[l].shape;
        const std::size_t start = saved.size();
        if (shape.stateHeads > 0) {
            saved.resize(start + shape.stateFloats() + shape.tailFloats());
            fetch(saved.data() + start, m_layers[l].state, shape.stateFloats() * sizeof(float));
            fetch(saved.data() + start + shape.stateFloats(), m_layers[l].tail,
                shape.tailFloats() * sizeof(float));
            continue;
        }
        const std::size_t count
            = std::size_t(shape.kvHeads) * std::size_t(shape.keyDim + shape.valueDim);
        saved.resize(start + count);
        float* floats = scratch<float>(m_saved, count);
        submit(cachePosition({ view(int(l)), floats, position, 0 }));
        fetch(saved.data() + start, floats, count * sizeof(float));
    }
    return saved;
}

void CudaBackend::restoreCache(int position, std::span<const float> saved)
{
    demand(useDevice(m_device));
    m_queue.synchronize();
    const float* at = saved.data();
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        const CacheLayer& shape = m_layers[l].shape;
        if (shape.stateHeads > 0) {
            upload(m_layers[l].state, at, shape.stateFloats() * sizeof(float));
            at += shape.stateFloats();
            upload(m_layers[l].tail, at, shape.tailFloats() * sizeof(float));
            at += shape.tailFloats();
            continue;
        }
        const std::size_t count
            = std::size_t(shape.kvHeads) * std::size_t(shape.keyDim + shape.valueDim);
        float* floats = scratch<float>(m_saved, count);
        upload(floats, at, count * sizeof(float));
        submit(cachePosition({ view(int(l)), floats, position, 1 }));
        m_queue.synchronize();
        at += count;
    }
}

void CudaBackend::appendCache(int layer, Act key, Act value, int firstPosition)
{
    setPosition(firstPosition);
    ensureSlabs(firstPosition + key.rows);
    submit(cuda::appendCache({ view(layer), m_state, key.data, value.data, key.rows }));
}

void CudaBackend::placeHeads(const HeadsJob& job)
{
    setPosition(job.firstPosition);
    ensureSlabs(job.firstPosition + job.query.rows);
    PlaceHeads place {};
    place.cache = view(job.layer);
    place.state = m_state;
    place.query = job.query.data;
    place.key = job.key.data;
    place.value = job.value.data;
    place.plainQuery = job.plainQuery.data;
    place.queryNorm = vector(job.queryNorm);
    place.keyNorm = vector(job.keyNorm);
    if (job.ropeSlot >= 0) {
        const Rope& rope = m_ropes[job.ropeSlot];
        place.cosine = static_cast<const float*>(rope.cosine.data);
        place.sine = static_cast<const float*>(rope.sine.data);
        place.half = int(rope.frequencies.inverse.size());
        place.pairs = rope.frequencies.pairs;
    }
    place.rows = job.query.rows;
    place.heads = job.query.cols / job.headDim;
    place.epsilon = job.epsilon;
    submit(cuda::placeHeads(place));
}

/// So many splits that every multiprocessor has two blocks; the same for every position up to the
/// next power of two, so that a recorded graph serves them all.
int CudaBackend::splitsFor(const AttentionJob& job, int kvHeads) const
{
    int reach = kSlabPositions;
    while (reach < job.firstPosition + job.query.rows)
        reach *= 2;
    if (job.window > 0)
        reach = std::min(reach, job.window + job.query.rows);
    const int virtualRows = job.query.rows * (job.heads / kvHeads);
    const int blocks = kvHeads * ((virtualRows + 7) / 8);
    const int wanted = (2 * m_info.multiprocessors + blocks - 1) / blocks;
    return std::clamp(wanted, 1, std::clamp((reach + kAttendTile - 1) / kAttendTile, 1, 64));
}

const int* CudaBackend::uploadMasked(std::span<const int> masked)
{
    if (masked.empty())
        return nullptr;
    const bool same
        = std::equal(masked.begin(), masked.end(), m_maskedHost.begin(), m_maskedHost.end());
    int* place = scratch<int>(m_masked, masked.size());
    if (!same) {
        m_queue.synchronize();
        m_maskedHost.assign(masked.begin(), masked.end());
        upload(place, m_maskedHost.data(), masked.size() * sizeof(int));
    }
    return place;
}

/// `job.query` holds the rows to run, at the pass's position + rowOffset. With `out` null only the
/// numbers of the rows are wanted. `logits`: of one row, and its logsumexp, are kept.
void CudaBackend::runAttention(
    const AttentionJob& job, int rowOffset, bool logits, float* out, int record)
{
    const CacheView cache = view(job.layer);
    const int rows = job.query.rows, splits = splitsFor(job, cache.kvHeads);
    const std::size_t slots = std::size_t(rows) * std::size_t(job.heads) * std::size_t(splits);
    Attend attend {};
    attend.cache = cache;
    attend.state = m_state;
    attend.query = job.query.data;
    attend.partial = scratch<float>(m_partial, slots * std::size_t(cache.valueDim));
    attend.stats = scratch<float>(m_stats, slots * 4);
    attend.masked = uploadMasked(job.masked);
    attend.maskedCount = int(job.masked.size());
    attend.rows = rows;
    attend.heads = job.heads;
    attend.splits = splits;
    attend.rowOffset = rowOffset;
    attend.window = job.window;
    attend.scale = job.scale;
    attend.softcap = job.softcap;
    if (logits) {
        attend.logitStride = (m_capacity + 63) / 64 * 64;
        attend.logits
            = scratch<float>(m_logits, std::size_t(job.heads) * std::size_t(attend.logitStride));
    }
    if (record >= 0 && m_decode.plan.headTopK > 0) {
        attend.topK = m_decode.plan.headTopK;
        attend.histograms = scratch<float>(m_decode.histograms, slots * 16);
        attend.candidates
            = scratch<std::uint64_t>(m_decode.candidates, slots * std::size_t(attend.topK));
    }
    submit(cuda::attend(attend));
    Combine combine {};
    combine.partial = attend.partial;
    combine.stats = attend.stats;
    combine.sinks = vector(job.sinks);
    combine.out = out;
    if (logits) {
        combine.logsumexp = scratch<float>(m_logsumexp, std::size_t(job.heads));
        combine.nullMass = scratch<float>(m_nullMass, std::size_t(job.heads));
    }
    combine.rows = rows;
    combine.heads = job.heads;
    combine.splits = splits;
    combine.valueDim = cache.valueDim;
    submit(cuda::combine(combine));
    if (record < 0)
        return;
    recordRow(job, record, attend.logits, attend.logitStride);
    if (attend.histograms)
        submit(finishRecords({ attend.stats, attend.histograms, attend.candidates,
            vector(job.sinks),
            static_cast<std::uint32_t*>(m_decode.headRecords.data)
                + std::size_t(record) * std::size_t(job.heads)
                    * std::size_t(recordWords(attend.topK)),
            m_state, std::int64_t(m_decode.headWords), job.heads, splits, attend.topK, kAhead }));
}

void CudaBackend::attention(const AttentionJob& job)
{
    setPosition(job.firstPosition);
    ensureSlabs(job.firstPosition + job.query.rows);
    const bool tapLayer = job.tap && job.tap->wantsLayer(job.layer);
    if (const int record = decodeIndex(job); record >= 0) {
        runAttention(job, 0, true, job.out.data, record);
        return;
    }
    const bool single = job.query.rows == 1 && tapLayer && job.tap->wantsRow(0);
    runAttention(job, 0, single, job.out.data);
    if (single) {
        tapRow(job, 0, 0);
        return;
    }
    if (!tapLayer)
        return;
    // Wanted rows are few (the last one, or a prompt row at a time): computed once more by
    // themselves; the output stays what the pass computed, so looking does not change the answer.
    for (int r = 0; r < job.query.rows; ++r) {
        if (!job.tap->wantsRow(r))
            continue;
        AttentionJob one = job;
        one.query = row(job.query, r);
        if (job.plainQuery.data)
            one.plainQuery = row(job.plainQuery, r);
        one.firstPosition = job.firstPosition + r;
        runAttention(one, r, true, nullptr);
        tapRow(one, r, r);
    }
}

/// Hands the row that ran last to the tap. `job` has one row, at job.firstPosition.
void CudaBackend::tapRow(const AttentionJob& job, int batchRow, int rowOffset)
{
    const CacheView cache = view(job.layer);
    const int position = job.firstPosition, first = firstVisible(job, position);
    const int count = position + 1 - first;
    const std::size_t heads = std::size_t(job.heads), width = std::size_t(count);
    const int stride = (m_capacity + 63) / 64 * 64;
    float* weights = scratch<float>(m_rowWeights, heads * width);
    submit(rowWeights({ static_cast<const float*>(m_logits.data),
        static_cast<const float*>(m_logsumexp.data), weights, job.heads, stride, first, count }));

    LayerRow out;
    out.layer = job.layer;
    out.batchRow = batchRow;
    out.queryPosition = position;
    out.first = first;
    out.count = out.visible = count;
    out.heads = job.heads;
    out.stride = out.contentStride = width;
    std::vector<float> hostWeights(heads * width), lse(heads), nullMass(heads), ones(heads, 1.0f);
    fetch(hostWeights.data(), weights, hostWeights.size() * sizeof(float));
    fetch(lse.data(), m_logsumexp.data, heads * sizeof(float));
    out.weights = hostWeights.data();
    out.factors = ones.data();
    out.splits = 1;
    out.splitSize = count;
    out.logsumexp = lse.data();
    if (job.sinks) {
        fetch(nullMass.data(), m_nullMass.data, heads * sizeof(float));
        out.nullMass = nullMass.data();
    }
    std::vector<float> logits, content;
    if (job.tap->wantsLogits()) {
        std::vector<float> whole(heads * std::size_t(stride));
        fetch(whole.data(), m_logits.data, whole.size() * sizeof(float));
        logits.resize(heads * width);
        for (std::size_t h = 0; h < heads; ++h)
            std::memcpy(logits.data() + h * width, whole.data() + h * std::size_t(stride) + first,
                width * sizeof(float));
        out.logits = logits.data();
    }
    if (job.plainQuery.data && job.tap->wantsContent(job.layer)) {
        ContentScores scores {};
        scores.cache = cache;
        scores.state = m_state;
        scores.query = job.plainQuery.data;
        scores.factor = 1;
        if (job.ropeSlot >= 0) {
            const Rope& rope = m_ropes[job.ropeSlot];
            scores.inverse = static_cast<const float*>(rope.inverse.data);
            scores.half = int(rope.frequencies.inverse.size());
            scores.pairs = rope.frequencies.pairs;
            scores.factor = rope.frequencies.attentionFactor;
        }
        scores.masked = uploadMasked(job.masked);
        scores.maskedCount = int(job.masked.size());
        scores.scores = scratch<float>(m_content, heads * width);
        scores.heads = job.heads;
        scores.rowOffset = rowOffset;
        scores.first = first;
        scores.count = count;
        scores.window = job.window;
        scores.scale = job.scale;
        scores.softcap = job.softcap;
        submit(contentScores(scores));
        submit(softmaxRows({ scores.scores, vector(job.sinks), job.heads, count }));
        content.resize(heads * width);
        fetch(content.data(), scores.scores, content.size() * sizeof(float));
        out.content = content.data();
    }
    job.tap->layerRow(out);
}

} // namespace ax::cuda
