// SPDX-License-Identifier: Apache-2.0
// Decode with the host out of the loop: records and tokens stay in rings on the device and are
// copied by a stream of their own; the host reads them a step late.
#include "engine/kernels/cuda/attention_functions.h"
#include "engine/kernels/cuda/cuda_backend.h"
#include "engine/kernels/cuda/demand.h"
#include "engine/kernels/cuda/layer_kernels.h"

#include <algorithm>
#include <cstring>

namespace ax::cuda {

namespace {

tl::unexpected<Error> outside(const char* field, const char* expected)
{
    return fail(ErrorCode::InvalidArgument,
        std::string("[begin_decode] ") + field + ": expected " + expected, field);
}

template <class T> T read(const std::byte*& from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    from += sizeof value;
    return value;
}

/// The entries of a record: { int position; float value } each, `topK` of them stored.
void readEntries(const std::byte*& from, int topK, int entries, std::vector<int>& positions,
    std::vector<float>& values)
{
    for (int k = 0; k < topK; ++k) {
        const auto position = read<int>(from);
        const auto value = read<float>(from);
        if (k < entries) {
            positions.push_back(position);
            values.push_back(value);
        }
    }
}

} // namespace

Status CudaBackend::beginDecode(const DecodePlan& plan)
{
    static_assert(kMost == kMaxTopK && kMost == kSampleTop);
    if (plan.topK < 1 || plan.topK > kMost)
        return outside("top_k", "1 to 64");
    if (plan.headTopK < 0 || plan.headTopK > kMost)
        return outside("head_top_k", "0 to 64");
    if (plan.sampleTopK < 0 || plan.sampleTopK > kMost)
        return outside("sample_top_k", "0 to 64");
    if (!plan.greedy && !(plan.temperature > 0))
        return outside("temperature", "more than 0");
    if (!plan.layers.empty() && (plan.heads.empty() || plan.modelHeads < 1))
        return outside("heads", "at least one");
    try {
        demand(useDevice(m_device));
        m_queue.synchronize();
        Decode& d = m_decode;
        if (!d.side) {
            d.side = demand(createStream());
            d.made = demand(createEvent());
            for (Event& event : d.copied)
                event = demand(createEvent());
        }
        d.plan = plan;
        d.started = d.taken = 0;
        d.record = false;
        const std::size_t layers = plan.layers.size();
        d.counted = int(std::count_if(plan.layers.begin(), plan.layers.end(),
            [](const DecodePlan::Layer& layer) { return layer.counted; }));
        d.tiles = (m_capacity + kMeanTile - 1) / kMeanTile;
        d.headWords = plan.headTopK > 0
            ? layers * std::size_t(plan.modelHeads) * std::size_t(recordWords(plan.headTopK))
            : 0;
        d.rowWords = layers * std::size_t(rowRecordWords(plan.topK));
        scratch<SampledToken>(d.results, kAhead);
        scratch<double>(d.draws, kAhead);
        scratch<std::uint64_t>(d.keys, std::size_t(kSampleBlocks) * kSampleTop);
        scratch<float>(d.sums, std::size_t(kSampleBlocks) * 3);
        if (layers > 0) {
            const std::size_t tiles = layers * std::size_t(d.tiles);
            int* heads = scratch<int>(d.heads, plan.heads.size());
            upload(heads, plan.heads.data(), plan.heads.size() * sizeof(int));
            scratch<std::uint32_t>(d.headRecords, d.headWords * kAhead);
            scratch<std::uint32_t>(d.rowRecords, d.rowWords * kAhead);
            scratch<float>(d.means, d.stepStride() * kAhead);
            scratch<float>(d.parts, tiles * kMeanPart);
            scratch<std::uint64_t>(d.rowKeys, tiles * std::size_t(plan.topK));
            scratch<float>(d.layerNull, layers);
        }
        // A step on the host: the number that decides its draw, then what comes back.
        d.hostStep = sizeof(double) + sizeof(SampledToken)
            + sizeof(std::uint32_t) * (d.headWords + d.rowWords)
            + (layers > 0 ? d.stepStride() * sizeof(float) : 0);
        d.hostStep = (d.hostStep + 7) / 8 * 8;
        if (d.hostBytes < d.hostStep * kAhead) {
            releasePinned(std::exchange(d.host, nullptr));
            d.hostBytes = 0;
            d.host = demand(allocatePinned(d.hostStep * kAhead));
            d.hostBytes = d.hostStep * kAhead;
        }
        // Steps count from 0 again: entry `steps % kAhead` of the rings.
        demand(enqueue(cuda::setState({ m_state, -1, 0 }), m_queue.stream()));
        m_queue.synchronize();
        d.on = true;
        return {};
    } catch (const ErrorException& failure) {
        return tl::unexpected<Error>(failure.error);
    }
}

void CudaBackend::endDecode()
{
    if (!m_decode.on)
        return;
    m_decode.on = false;
    // What went wrong on the device shows at the next call that can say so.
    (void)cuda::synchronize(m_queue.stream());
    (void)cuda::synchronize(m_decode.side);
}

void CudaBackend::releaseDecode()
{
    Decode& d = m_decode;
    if (d.side)
        (void)cuda::synchronize(d.side);
    for (Buffer* buffer : { &d.results, &d.draws, &d.heads, &d.headRecords, &d.rowRecords, &d.means,
             &d.keys, &d.sums, &d.histograms, &d.candidates, &d.parts, &d.rowKeys, &d.layerNull })
        cuda::release(buffer->data);
    releasePinned(d.host);
    for (Event event : d.copied)
        destroyEvent(event);
    destroyEvent(d.made);
    destroyStream(d.side);
}

void CudaBackend::nextStep(bool record, double draw)
{
    m_decode.record = record && !m_decode.plan.layers.empty();
    m_decode.draw = draw;
}

int CudaBackend::decodeIndex(const AttentionJob& job) const
{
    if (!m_decode.on || !m_decode.record || job.tap || job.query.rows != 1)
        return -1;
    const auto& layers = m_decode.plan.layers;
    const auto at = std::lower_bound(layers.begin(), layers.end(), job.layer,
        [](const DecodePlan::Layer& layer, int index) { return layer.layer < index; });
    return at != layers.end() && at->layer == job.layer ? int(at - layers.begin()) : -1;
}

/// Tiles of the row at `position`: the same up to the next power of two, so that a recorded graph
/// serves them all.
int CudaBackend::tilesAt(int position) const
{
    int tiles = 1;
    while (tiles * kMeanTile < position + 1)
        tiles *= 2;
    return std::min(tiles, m_decode.tiles);
}

void CudaBackend::recordRow(
    const AttentionJob& job, int index, const float* logits, int logitStride)
{
    const Decode& d = m_decode;
    const auto at = d.plan.layers.begin() + index;
    const bool before = std::any_of(
        d.plan.layers.begin(), at, [](const DecodePlan::Layer& layer) { return layer.counted; });
    const std::size_t tiles = std::size_t(index) * std::size_t(d.tiles);
    MeanRow row {};
    row.logits = logits;
    row.logsumexp = static_cast<const float*>(m_logsumexp.data);
    row.nullMass = static_cast<const float*>(m_nullMass.data);
    row.heads = static_cast<const int*>(d.heads.data);
    row.state = m_state;
    row.pass = passRows();
    row.stepMean = at->counted ? static_cast<float*>(d.means.data) : nullptr;
    row.parts = static_cast<float*>(d.parts.data) + tiles * kMeanPart;
    row.keys = static_cast<std::uint64_t*>(d.rowKeys.data) + tiles * std::size_t(d.plan.topK);
    row.layerNull = static_cast<float*>(d.layerNull.data) + index;
    row.stepStride = std::int64_t(d.stepStride());
    row.headCount = int(d.plan.heads.size());
    row.logitStride = logitStride;
    row.window = job.window;
    row.topK = d.plan.topK;
    row.ringSize = kAhead;
    row.first = !before;
    row.share = d.counted > 0 ? 1.0f / float(d.counted) : 0.0f;
    submit(meanRow(row, tilesAt(m_table.rows.front().slot)));
}

Status CudaBackend::sample(Act logits)
{
    Decode& d = m_decode;
    if (!d.on || d.started - d.taken == kAhead)
        return fail(ErrorCode::InvalidArgument,
            d.on ? "[sample] as many steps as can be are waiting to be taken"
                 : "[sample] before beginDecode",
            "decode");
    try {
        const std::size_t slot = std::size_t(d.started % kAhead);
        auto* host = static_cast<std::byte*>(d.host) + slot * d.hostStep;
        if (!d.plan.greedy) {
            std::memcpy(host, &d.draw, sizeof d.draw);
            demand(copyToDevice(
                static_cast<double*>(d.draws.data) + slot, host, sizeof d.draw, m_queue.stream()));
        }
        if (d.record)
            submit(finishRows({ static_cast<const float*>(d.parts.data),
                                  static_cast<const std::uint64_t*>(d.rowKeys.data),
                                  static_cast<const float*>(d.layerNull.data),
                                  static_cast<std::uint32_t*>(d.rowRecords.data), m_state,
                                  std::int64_t(d.rowWords), tilesAt(m_table.rows.front().slot),
                                  d.tiles, d.plan.topK, kAhead },
                int(d.plan.layers.size())));
        Sample job {};
        job.logits = logits.data;
        job.keys = static_cast<std::uint64_t*>(d.keys.data);
        job.sums = static_cast<float*>(d.sums.data);
        job.state = m_state;
        job.pass = passRows();
        job.results = static_cast<SampledToken*>(d.results.data);
        job.draws = static_cast<const double*>(d.draws.data);
        job.count = logits.cols;
        job.topK = d.plan.sampleTopK;
        job.ringSize = kAhead;
        job.greedy = d.plan.greedy;
        job.inverse = d.plan.greedy ? 1.0f : 1.0f / d.plan.temperature;
        job.topP = d.plan.topP;
        job.minP = d.plan.minP;
        submit(sampleParts(job));
        submit(sampleFinish(job));
        m_queue.flush();
        // The sampler moved the row and the token on; nothing is sent for the next step.
        const int position = m_table.rows.front().position;
        d.steps[slot] = { position, d.record };
        const std::size_t row = std::size_t(position) + 1;
        ++m_sentRows.front().position;
        ++m_sentRows.front().slot;
        ++m_sentRows.front().seen;
        m_token = m_sentToken = kTokenOnDevice;
        demand(record(d.made, m_queue.stream()));
        demand(waitFor(d.made, d.side));
        host += sizeof(double);
        const auto bring = [&](const Buffer& ring, std::size_t bytes, std::size_t used) {
            if (used > 0)
                demand(copyToHost(
                    host, static_cast<std::byte*>(ring.data) + slot * bytes, used, d.side));
            host += bytes;
        };
        bring(d.results, sizeof(SampledToken), sizeof(SampledToken));
        if (d.record) {
            const std::size_t heads = d.headWords * sizeof(std::uint32_t);
            const std::size_t rows = d.rowWords * sizeof(std::uint32_t);
            bring(d.headRecords, heads, heads);
            bring(d.rowRecords, rows, rows);
            bring(d.means, d.stepStride() * sizeof(float), d.counted > 0 ? row * sizeof(float) : 0);
        }
        demand(record(d.copied[slot], d.side));
        ++d.started;
        return {};
    } catch (const ErrorException& failure) {
        return tl::unexpected<Error>(failure.error);
    }
}

Result<DeviceStep> CudaBackend::take()
{
    Decode& d = m_decode;
    if (!d.on || d.started == d.taken)
        return fail(ErrorCode::NotFound, "[take] no step is on its way", "decode");
    const std::size_t slot = std::size_t(d.taken % kAhead);
    AX_CHECK(waitFor(d.copied[slot]));
    const std::byte* host
        = static_cast<const std::byte*>(d.host) + slot * d.hostStep + sizeof(double);
    const auto drawn = read<SampledToken>(host);
    DeviceStep step;
    step.queryPosition = d.steps[slot].position;
    step.token = drawn.token;
    step.logprob = drawn.logit - drawn.logsumexp;
    step.margin = drawn.margin;
    for (const std::uint64_t key : drawn.top)
        if (key != 0)
            step.top.emplace_back(candidatePosition(key), candidateLogit(key) - drawn.logsumexp);
    step.recorded = d.steps[slot].recorded;
    if (step.recorded)
        takeRow(host, step);
    ++d.taken;
    return step;
}

/// Reads the records of a step from its place on the host.
void CudaBackend::takeRow(const std::byte* host, DeviceStep& step) const
{
    const DecodePlan& plan = m_decode.plan;
    if (plan.headTopK > 0)
        for (const DecodePlan::Layer& layer : plan.layers)
            for (int head = 0; head < plan.modelHeads; ++head) {
                const auto raw = read<DeviceRecord>(host);
                MeasuredHead& out = step.row.heads.emplace_back();
                out.layer = layer.layer;
                out.head = head;
                out.logsumexp = raw.logsumexp;
                out.entropy = raw.entropy;
                out.nullMass = raw.nullMass;
                std::copy(
                    std::begin(raw.histogram), std::end(raw.histogram), out.histogram.begin());
                readEntries(host, plan.headTopK, raw.entries, out.positions, out.logits);
            }
    for (const DecodePlan::Layer& layer : plan.layers) {
        const auto raw = read<DeviceRowRecord>(host);
        MeasuredLayer& out = step.row.layers.emplace_back();
        out.layer = layer.layer;
        const int all = step.queryPosition + 1;
        out.visible = layer.window > 0 ? std::min(layer.window, all) : all;
        out.entropy = raw.entropy;
        out.nullMass = raw.nullMass;
        std::copy(std::begin(raw.histogram), std::end(raw.histogram), out.histogram.begin());
        readEntries(host, plan.topK, raw.entries, out.positions, out.masses);
    }
    if (m_decode.counted > 0)
        step.row.mean
            = { reinterpret_cast<const float*>(host), std::size_t(step.queryPosition) + 1 };
}

} // namespace ax::cuda
