// SPDX-License-Identifier: Apache-2.0
// Decode with the host out of the loop: records and tokens stay in rings on the device and are
// copied by a stream of their own; the host reads them a step late.
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

} // namespace

Status CudaBackend::beginDecode(const DecodePlan& plan)
{
    if (plan.topK < 1 || plan.topK > kMaxTopK)
        return outside("top_k", "1 to 64");
    if (plan.sampleTopK < 1 || plan.sampleTopK > kSampleTop)
        return outside("sample_top_k", "1 to 64");
    if (!(plan.temperature > 0) && plan.sampleTopK > 1)
        return outside("temperature", "more than 0");
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
        d.heads = 0;
        d.layerWords = d.stepWords = 0;
        d.started = d.taken = 0;
        scratch<SampledToken>(d.results, kAhead);
        scratch<std::uint64_t>(d.keys, std::size_t(kSampleBlocks) * kSampleTop);
        scratch<float>(d.sums, std::size_t(kSampleBlocks) * 2);
        // Steps count from 0 again: entry `steps % kAhead` of the rings.
        demand(
            enqueue(cuda::setState({ m_state, std::max(m_position, 0), -1, 0 }), m_queue.stream()));
        m_sentPosition = std::max(m_position, 0);
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
    m_queue.synchronize();
    demand(cuda::synchronize(m_decode.side));
    m_decode.on = false;
}

void CudaBackend::releaseDecode()
{
    Decode& d = m_decode;
    if (d.side)
        (void)cuda::synchronize(d.side);
    for (Buffer* buffer :
        { &d.results, &d.records, &d.keys, &d.sums, &d.histograms, &d.candidates })
        cuda::release(buffer->data);
    releasePinned(d.host);
    for (Event event : d.copied)
        destroyEvent(event);
    destroyEvent(d.made);
    destroyStream(d.side);
}

int CudaBackend::decodeIndex(const AttentionJob& job) const
{
    if (!m_decode.on || job.tap || job.query.rows != 1)
        return -1;
    const std::vector<int>& layers = m_decode.plan.layers;
    const auto at = std::lower_bound(layers.begin(), layers.end(), job.layer);
    return at != layers.end() && *at == job.layer ? int(at - layers.begin()) : -1;
}

/// The ring of records takes its size from the first recorded layer.
Status CudaBackend::prepareRecords(int heads)
{
    Decode& d = m_decode;
    if (d.heads == heads)
        return {};
    if (d.heads != 0)
        return fail(ErrorCode::Unsupported, "[decode] layers with different numbers of heads",
            "--device", "record layers of one kind, or use --device cpu");
    d.heads = heads;
    d.layerWords = std::size_t(heads) * std::size_t(recordWords(d.plan.topK));
    d.stepWords = d.layerWords * d.plan.layers.size();
    scratch<std::uint32_t>(d.records, d.stepWords * kAhead);
    return {};
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
        const std::size_t stepBytes = sizeof(SampledToken) + d.stepWords * sizeof(std::uint32_t);
        if (d.hostBytes < stepBytes * kAhead) {
            if (d.started != d.taken)
                return fail(ErrorCode::Internal, "[sample] records grew between steps", "decode");
            releasePinned(d.host);
            d.host = nullptr;
            d.hostBytes = 0;
            d.host = demand(allocatePinned(stepBytes * kAhead));
            d.hostBytes = stepBytes * kAhead;
        }
        Sample job {};
        job.logits = logits.data;
        job.keys = static_cast<std::uint64_t*>(d.keys.data);
        job.sums = static_cast<float*>(d.sums.data);
        job.state = m_state;
        job.results = static_cast<SampledToken*>(d.results.data);
        job.seed = d.plan.seed;
        job.count = logits.cols;
        job.topK = d.plan.sampleTopK;
        job.ringSize = kAhead;
        job.temperature = d.plan.temperature;
        submit(sampleParts(job));
        submit(sampleFinish(job));
        m_queue.flush();
        // The sampler moved position and token on; nothing is sent for the next step.
        d.positions[slot] = m_position;
        m_sentPosition = m_position + 1;
        m_token = m_sentToken = kTokenOnDevice;
        demand(record(d.made, m_queue.stream()));
        demand(waitFor(d.made, d.side));
        auto* host = static_cast<std::byte*>(d.host) + slot * stepBytes;
        demand(copyToHost(host, job.results + slot, sizeof(SampledToken), d.side));
        if (d.stepWords > 0)
            demand(copyToHost(host + sizeof(SampledToken),
                static_cast<std::uint32_t*>(d.records.data) + slot * d.stepWords,
                d.stepWords * sizeof(std::uint32_t), d.side));
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
    const std::size_t stepBytes = sizeof(SampledToken) + d.stepWords * sizeof(std::uint32_t);
    const std::byte* host = static_cast<const std::byte*>(d.host) + slot * stepBytes;
    SampledToken drawn;
    std::memcpy(&drawn, host, sizeof drawn);
    DeviceStep step;
    step.queryPosition = d.positions[slot];
    step.token = drawn.token;
    step.logprob = drawn.logit - drawn.logsumexp;
    step.margin = drawn.margin;
    host += sizeof drawn;
    for (std::size_t l = 0; l < d.plan.layers.size() && d.stepWords > 0; ++l)
        for (int head = 0; head < d.heads; ++head) {
            DeviceRecord raw;
            std::memcpy(&raw, host, sizeof raw);
            HeadRecord out;
            out.layer = d.plan.layers[l];
            out.head = head;
            out.logsumexp = raw.logsumexp;
            out.entropy = raw.entropy;
            out.nullMass = raw.nullMass;
            std::copy(std::begin(raw.histogram), std::end(raw.histogram), out.histogram.begin());
            const int entries = std::clamp(raw.entries, 0, d.plan.topK);
            for (int k = 0; k < entries; ++k) {
                const std::byte* entry = host + sizeof raw + std::size_t(k) * 8;
                int position;
                float logit;
                std::memcpy(&position, entry, 4);
                std::memcpy(&logit, entry + 4, 4);
                out.positions.push_back(position);
                out.logits.push_back(logit);
            }
            step.records.push_back(std::move(out));
            host += std::size_t(recordWords(d.plan.topK)) * sizeof(std::uint32_t);
        }
    ++d.taken;
    return step;
}

} // namespace ax::cuda
