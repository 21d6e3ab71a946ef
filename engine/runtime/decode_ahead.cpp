// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/decode_ahead.h"

#include <algorithm>

namespace ax {

DecodeAhead::DecodeAhead(const Setup& setup, DeviceDecode& device, int decodeStep, bool greedy)
    : m_model(setup.model)
    , m_sequence(setup.sequence)
    , m_device(device)
    , m_sampler(setup.sampler)
    , m_started(decodeStep)
    , m_taken(decodeStep)
    , m_alternatives(setup.request.alternatives)
    , m_capturing(setup.request.capture.any())
    , m_greedy(greedy)
{
}

DecodeAhead::~DecodeAhead() { m_device.endDecode(); }

Result<std::unique_ptr<DecodeAhead>> DecodeAhead::start(
    const Setup& setup, TokenId next, int decodeStep)
{
    LoadedModel& model = setup.model;
    auto* device = dynamic_cast<DeviceDecode*>(model.backend.get());
    if (!device)
        return nullptr;
    const SamplingOptions& sampling = setup.request.sampling;
    const bool greedy = sampling.greedy || sampling.temperature <= 0;
    const auto plan
        = setup.request.capture.any() ? setup.capture.decodePlan() : std::optional(DecodePlan {});
    if (!plan || !setup.request.biases.empty() || sampling.penalised()
        || sampling.topK > DeviceDecode::kMost || setup.request.alternatives > DeviceDecode::kMost
        || model.decoder->ropeDependsOnLength())
        return nullptr;
    DecodePlan whole = *plan;
    for (DecodePlan::Layer& layer : whole.layers)
        layer.window = model.info.layerInfo[std::size_t(layer.layer)].window;
    whole.greedy = greedy;
    whole.temperature = sampling.temperature;
    whole.topP = sampling.topP;
    whole.minP = sampling.minP;
    whole.sampleTopK = sampling.topK;
    AX_CHECK(device->beginDecode(whole));
    std::unique_ptr<DecodeAhead> ahead(new DecodeAhead(setup, *device, decodeStep, greedy));
    AX_CHECK(ahead->launch(setup.capture, next));
    setup.sequence.append(std::span(&next, 1));
    return ahead;
}

Status DecodeAhead::launch(const CaptureSession& capture, TokenId id)
{
    AX_CHECK(m_sequence.reserve(1));
    m_device.nextStep(
        m_capturing && capture.wantsStep(m_started), m_greedy ? 0.0 : m_sampler.draw());
    const CacheSequence place = m_sequence.place();
    const PassRow row { 0, m_sequence.length(), m_sequence.length() };
    ForwardInput input;
    input.ids = std::span(&id, 1);
    input.table = { std::span(&place, 1), std::span(&row, 1) };
    AX_TRY(const Act logits, m_model.decoder->forward(input));
    AX_CHECK(m_device.sample(logits));
    ++m_started;
    return {};
}

Result<DecodeAhead::Step> DecodeAhead::next(CaptureSession& capture, bool acceptsPayload, bool last)
{
    const bool more = !last;
    if (more)
        AX_CHECK(launch(capture, DeviceDecode::kTokenOnDevice));
    AX_TRY(DeviceStep step, m_device.take());
    Step out;
    out.drawn.id = step.token;
    out.drawn.logprob = step.logprob;
    out.drawn.margin = step.margin;
    for (std::size_t k = 0; k < std::min(step.top.size(), std::size_t(m_alternatives)); ++k)
        out.drawn.top.push_back({ step.top[k].first, step.top[k].second });
    if (step.recorded) {
        capture.dropPayload(!acceptsPayload);
        out.record
            = capture.measuredRow({ 0, step.queryPosition + 1, m_taken }, std::move(step.row));
    }
    ++m_taken;
    if (more) // the step on its way has read it
        m_sequence.append(std::span(&step.token, 1));
    return out;
}

} // namespace ax
