// SPDX-License-Identifier: Apache-2.0
// Cache and attention of the cuda back end.
#include "engine/core/half.h"
#include "engine/kernels/cuda/attention_functions.h"
#include "engine/kernels/cuda/cuda_backend.h"
#include "engine/kernels/cuda/demand.h"

#include <algorithm>
#include <array>
#include <bit>
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

} // namespace

std::uint64_t CudaBackend::cacheBytes(
    std::span<const CacheLayer> layers, const CacheSize& size) const
{
    std::uint64_t bytes = 0;
    for (const CacheLayer& layer : layers)
        bytes += layer.stateHeads > 0 ? std::uint64_t(size.states) * linearBytes(layer)
                                      : std::uint64_t(size.pages)
                * (keyBytes(layer, size.type) + valueBytes(layer, size.type));
    return bytes;
}

Status CudaBackend::createCache(std::span<const CacheLayer> layers, const CacheSize& size)
{
    AX_CHECK(useDevice(m_device));
    const KvType type = size.type;
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
    m_slabs.assign(std::size_t(size.pages), nullptr);
    m_sentSlabs.clear();
    cuda::release(std::exchange(m_linearStates, nullptr));
    m_layers.clear();
    m_slabBytes = m_stateBytes = 0;
    for (const CacheLayer& layer : layers) {
        Layer own;
        own.shape = layer;
        if (layer.stateHeads == 0) {
            own.keyOffset = m_slabBytes;
            own.valueOffset = own.keyOffset + keyBytes(layer, type);
            m_slabBytes = own.valueOffset + valueBytes(layer, type);
        } else {
            own.stateOffset = m_stateBytes;
            own.tailOffset = own.stateOffset + aligned(layer.stateFloats() * sizeof(float));
            m_stateBytes += linearBytes(layer);
        }
        m_layers.push_back(own);
    }
    if (const std::size_t linear = m_stateBytes * std::size_t(size.states); linear > 0) {
        AX_TRY(m_linearStates, allocate(linear, "states of linear attention"));
        AX_CHECK(fillZero(m_linearStates, linear, m_queue.stream()));
    }
    m_capacity = size.longest;
    m_kvType = type;
    try {
        slabOf(0);
    } catch (const ErrorException& failure) {
        return tl::unexpected<Error>(failure.error);
    }
    return {};
}

/// The cache takes memory as its pages are used: a long --context costs nothing until then.
void* CudaBackend::slabOf(int page)
{
    void*& slab = m_slabs[std::size_t(page)];
    if (!slab && m_slabBytes > 0) {
        slab = demand(allocate(m_slabBytes, "key-value cache"));
        // Tiles read whole positions of a slab; what no token wrote must not be NaN times zero.
        demand(fillZero(slab, m_slabBytes, m_queue.stream()));
    }
    return slab;
}

void CudaBackend::sendSlabs(std::span<const CacheSequence> sequences)
{
    std::vector<void*> slabs;
    for (const CacheSequence& sequence : sequences)
        for (const int page : sequence.pages)
            slabs.push_back(slabOf(page));
    if (slabs.size() <= m_sentSlabs.size()
        && std::equal(slabs.begin(), slabs.end(), m_sentSlabs.begin()))
        return;
    m_queue.flush();
    void** table = scratch<void*>(m_slabTable, std::max<std::size_t>(slabs.size(), 64));
    upload(table, slabs.data(), slabs.size() * sizeof(void*));
    m_sentSlabs = std::move(slabs);
}

void CudaBackend::sendTable()
{
    std::vector<DeviceRow> rows;
    std::vector<int> lists, pagesBefore, positionsAt;
    for (const CacheSequence& sequence : m_table.sequences) {
        pagesBefore.push_back(pagesBefore.empty()
                ? 0
                : pagesBefore.back() + int(m_table.sequences[pagesBefore.size() - 1].pages.size()));
        positionsAt.push_back(sequence.positions.empty() ? -1 : int(lists.size()));
        lists.insert(lists.end(), sequence.positions.begin(), sequence.positions.end());
    }
    for (const PassRow& row : m_table.rows) {
        DeviceRow sent { row.position, row.slot, row.lastSeen(),
            pagesBefore[std::size_t(row.sequence)], positionsAt[std::size_t(row.sequence)], 0,
            int(row.masked.size()), 0, int(row.biases.size()) };
        if (!row.masked.empty())
            sent.masked = int(lists.size());
        lists.insert(lists.end(), row.masked.begin(), row.masked.end());
        if (!row.biases.empty())
            sent.biases = int(lists.size());
        for (const SlotBias& bias : row.biases)
            lists.insert(lists.end(), { bias.layer, bias.slot, std::bit_cast<int>(bias.bias) });
        rows.push_back(sent);
    }
    sendSlabs(m_table.sequences);
    const auto same
        = [](const DeviceRow& a, const DeviceRow& b) { return std::memcmp(&a, &b, sizeof a) == 0; };
    if (rows.size() > m_sentRows.size()
        || !std::equal(rows.begin(), rows.end(), m_sentRows.begin(), same)) {
        m_queue.flush();
        auto* place = scratch<DeviceRow>(m_passRows, std::max<std::size_t>(rows.size(), 256));
        upload(place, rows.data(), rows.size() * sizeof(DeviceRow));
        m_sentRows = std::move(rows);
    }
    if (lists.size() > m_sentLists.size()
        || !std::equal(lists.begin(), lists.end(), m_sentLists.begin())) {
        m_queue.flush();
        int* place = scratch<int>(m_passLists, std::max<std::size_t>(lists.size(), 64));
        upload(place, lists.data(), lists.size() * sizeof(int));
        m_sentLists = std::move(lists);
    }
}

CacheView CudaBackend::view(int layer) const
{
    const Layer& own = m_layers[std::size_t(layer)];
    return { static_cast<std::uint8_t* const*>(m_slabTable.data), own.keyOffset, own.valueOffset,
        own.shape.kvHeads, own.shape.keyDim, own.shape.valueDim, m_kvType == KvType::F16 };
}

float* CudaBackend::linearState(int state, std::size_t offset) const
{
    return reinterpret_cast<float*>(
        static_cast<std::byte*>(m_linearStates) + std::size_t(state) * m_stateBytes + offset);
}

void CudaBackend::copySlots(
    const CacheSequence& from, std::span<const int> slots, const CacheSequence& to, int firstSlot)
{
    demand(useDevice(m_device));
    m_queue.collect(false);
    const std::array both { from, to };
    sendSlabs(both);
    int* place = scratch<int>(m_slots, slots.size());
    upload(place, slots.data(), slots.size() * sizeof(int));
    for (int layer = 0; layer < int(m_layers.size()); ++layer)
        if (m_layers[std::size_t(layer)].shape.stateHeads == 0)
            submit(cuda::copySlots(
                { view(layer), place, int(slots.size()), firstSlot, int(from.pages.size()) }));
}

void CudaBackend::readSlot(
    int layer, const CacheSequence& sequence, int slot, float* key, float* value)
{
    demand(useDevice(m_device));
    m_queue.collect(false);
    const Layer& own = m_layers[std::size_t(layer)];
    const auto* slab
        = static_cast<const std::byte*>(slabOf(sequence.pages[std::size_t(slot / kSlabPositions)]));
    const bool half = m_kvType == KvType::F16;
    std::vector<std::byte> row;
    const auto read = [&](std::size_t offset, int dim, float* to) {
        row.resize(std::size_t(dim) * (half ? 2 : 4));
        for (int head = 0; head < own.shape.kvHeads; ++head) {
            const std::size_t at = std::size_t(head * kSlabPositions + slot % kSlabPositions);
            fetch(row.data(), slab + offset + at * row.size(), row.size());
            for (int d = 0; d < dim; ++d) {
                std::uint16_t bits = 0;
                if (half)
                    std::memcpy(&bits, row.data() + 2 * d, sizeof bits);
                else
                    std::memcpy(to, row.data() + 4 * d, sizeof *to);
                if (half)
                    *to = ax::halfToFloat(bits);
                ++to;
            }
        }
    };
    read(own.keyOffset, own.shape.keyDim, key);
    read(own.valueOffset, own.shape.valueDim, value);
}

void CudaBackend::copyState(int from, int to)
{
    demand(useDevice(m_device));
    m_queue.collect(false);
    const Act source { linearState(from, 0), 1, int(m_stateBytes / sizeof(float)) };
    const Act target { linearState(to, 0), 1, source.cols };
    copyColumns({ source, 0, 0, target, 0, 0, 1, source.cols });
}

void CudaBackend::appendCache(int layer, Act key, Act value)
{
    submit(cuda::appendCache({ view(layer), passRows(), key.data, value.data, key.rows }));
}

void CudaBackend::placeHeads(const HeadsJob& job)
{
    PlaceHeads place {};
    place.cache = view(job.layer);
    place.pass = passRows();
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

void CudaBackend::runAttention(const AttentionJob& job, const Rows& rows)
{
    const CacheView cache = view(job.layer);
    // Splits of one row alone, so that it gives the same among others; of rows of one sequence,
    // what fills the device with all of them.
    const auto splitsFor = [&](int last, int count) {
        return splitsOf(m_table.rows[std::size_t(last)].lastSeen() + 1, count, job.window,
            job.heads, cache.kvHeads, m_info.multiprocessors);
    };
    int splits = splitsFor(rows.first + rows.count - 1, rows.joined ? 1 : rows.count);
    for (int r = 0; rows.joined && r < rows.count; ++r)
        splits = std::max(splits, splitsFor(rows.first + r, 1));
    const std::size_t slots
        = std::size_t(rows.count) * std::size_t(job.heads) * std::size_t(splits);
    Attend attend {};
    attend.cache = cache;
    attend.pass = passRows(rows.first);
    attend.query = row(job.query, rows.first).data;
    attend.partial = scratch<float>(m_partial, slots * std::size_t(cache.valueDim));
    attend.stats = scratch<float>(m_stats, slots * 4);
    attend.lists = passLists();
    attend.rows = rows.count;
    attend.heads = job.heads;
    attend.splits = splits;
    attend.joined = rows.joined;
    attend.processors = m_info.multiprocessors;
    attend.window = job.window;
    attend.scale = job.scale;
    attend.softcap = job.softcap;
    attend.layer = job.layer;
    if (rows.logits) {
        attend.logitStride = (m_capacity + 63) / 64 * 64;
        attend.logits
            = scratch<float>(m_logits, std::size_t(job.heads) * std::size_t(attend.logitStride));
    }
    if (rows.record >= 0 && m_decode.plan.headTopK > 0) {
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
    combine.out = rows.out;
    if (rows.logits) {
        combine.logsumexp = scratch<float>(m_logsumexp, std::size_t(job.heads));
        combine.nullMass = scratch<float>(m_nullMass, std::size_t(job.heads));
    }
    combine.rows = rows.count;
    combine.heads = job.heads;
    combine.splits = splits;
    combine.valueDim = cache.valueDim;
    submit(cuda::combine(combine));
    if (rows.record < 0)
        return;
    recordRow(job, rows.record, attend.logits, attend.logitStride);
    if (attend.histograms)
        submit(finishRecords({ attend.stats, attend.histograms, attend.candidates,
            vector(job.sinks),
            static_cast<std::uint32_t*>(m_decode.headRecords.data)
                + std::size_t(rows.record) * std::size_t(job.heads)
                    * std::size_t(recordWords(attend.topK)),
            m_state, std::int64_t(m_decode.headWords), job.heads, splits, attend.topK, kAhead }));
}

void CudaBackend::attention(const AttentionJob& job)
{
    const int count = job.query.rows;
    const bool tapLayer = job.tap && job.tap->wantsLayer(job.layer);
    const int record = decodeIndex(job);
    const bool single = count == 1 && tapLayer && job.tap->wants(job.layer, 0);
    bool several = false;
    m_table.forSequences(
        job.query.rows, [&](int first, int rows) { several = several || rows < count; });
    if (!several || int(m_table.sequences.size()) == count) {
        runAttention(job, { 0, count, several, single || record >= 0, job.out.data, record });
    } else {
        m_table.forSequences(job.query.rows, [&](int first, int rows) {
            runAttention(job, { first, rows, false, false, row(job.out, first).data });
        });
    }
    if (single)
        tapRow(job, 0);
    if (single || record >= 0 || !tapLayer)
        return;
    // Wanted rows are few (the last one, or a prompt row at a time): computed once more by
    // themselves; the output stays what the pass computed, so looking does not change the answer.
    for (int r = 0; r < count; ++r)
        if (job.tap->wants(job.layer, r)) {
            runAttention(job, { r, 1, false, true, nullptr });
            tapRow(job, r);
        }
}

/// Hands the row of the pass that ran last to the tap.
void CudaBackend::tapRow(const AttentionJob& job, int row)
{
    const CacheView cache = view(job.layer);
    const PassRow& own = m_table.rows[std::size_t(row)];
    const CacheSequence& sequence = m_table.sequenceOf(row);
    const int first = m_table.firstVisible(row, job.window), count = own.lastSeen() + 1 - first;
    const std::size_t heads = std::size_t(job.heads), width = std::size_t(count);
    const int stride = (m_capacity + 63) / 64 * 64;
    float* weights = scratch<float>(m_rowWeights, heads * width);
    submit(rowWeights({ static_cast<const float*>(m_logits.data),
        static_cast<const float*>(m_logsumexp.data), weights, job.heads, stride, first, count }));

    LayerRow out;
    out.layer = job.layer;
    out.batchRow = row;
    out.queryPosition = own.position;
    if (!sequence.positions.empty())
        out.positions = sequence.positions.data() + first;
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
    if (job.plainQuery.data && job.tap->wantsContentOf(job.layer, row)) {
        ContentScores scores {};
        scores.cache = cache;
        scores.pass = passRows(row);
        scores.query = this->row(job.plainQuery, row).data;
        scores.factor = 1;
        if (job.ropeSlot >= 0) {
            const Rope& rope = m_ropes[job.ropeSlot];
            scores.inverse = static_cast<const float*>(rope.inverse.data);
            scores.half = int(rope.frequencies.inverse.size());
            scores.pairs = rope.frequencies.pairs;
            scores.factor = rope.frequencies.attentionFactor;
        }
        scores.lists = passLists();
        scores.scores = scratch<float>(m_content, heads * width);
        scores.heads = job.heads;
        scores.first = first;
        scores.count = count;
        scores.window = job.window;
        scores.scale = job.scale;
        scores.softcap = job.softcap;
        scores.layer = job.layer;
        submit(contentScores(scores));
        submit(softmaxRows({ scores.scores, vector(job.sinks), job.heads, count }));
        content.resize(heads * width);
        fetch(content.data(), scores.scores, content.size() * sizeof(float));
        out.content = content.data();
    }
    job.tap->layerRow(out);
}

} // namespace ax::cuda
