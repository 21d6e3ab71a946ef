// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/decode_ahead.h"

#include <algorithm>

namespace ax {

DecodeAhead::DecodeAhead(LoadedModel& model, DeviceDecode& device, Sampler& sampler, int decodeStep,
    int alternatives, bool capturing, bool greedy)
    : m_model(model)
    , m_device(device)
    , m_sampler(sampler)
    , m_started(decodeStep)
    , m_taken(decodeStep)
    , m_alternatives(alternatives)
    , m_capturing(capturing)
    , m_greedy(greedy)
{
}

DecodeAhead::~DecodeAhead() { m_device.endDecode(); }

Result<std::unique_ptr<DecodeAhead>> DecodeAhead::start(LoadedModel& model,
    const GenerateRequest& request, const CaptureSession& capture, Sampler& sampler, TokenId next,
    int decodeStep)
{
    auto* device = dynamic_cast<DeviceDecode*>(model.backend.get());
    const SamplingOptions& sampling = request.sampling;
    const bool greedy = sampling.greedy || sampling.temperature <= 0;
    const bool capturing = request.capture.any();
    const auto plan = capturing ? capture.decodePlan() : std::optional(DecodePlan {});
    if (!device || !plan || sampling.penalised() || sampling.topK > DeviceDecode::kMost
        || request.alternatives > DeviceDecode::kMost || model.decoder->ropeDependsOnLength())
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
    std::unique_ptr<DecodeAhead> ahead(new DecodeAhead(
        model, *device, sampler, decodeStep, request.alternatives, capturing, greedy));
    AX_CHECK(ahead->launch(capture, next));
    model.cached.push_back(next);
    return ahead;
}

Status DecodeAhead::launch(const CaptureSession& capture, TokenId id)
{
    m_device.nextStep(
        m_capturing && capture.wantsStep(m_started), m_greedy ? 0.0 : m_sampler.draw());
    ForwardInput input;
    input.ids = std::span(&id, 1);
    input.firstPosition = int(m_model.cached.size());
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
        m_model.cached.push_back(step.token);
    return out;
}

} // namespace ax
