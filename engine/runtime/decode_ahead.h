// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/capture/capture_session.h"
#include "engine/model/device_decode.h"
#include "engine/runtime/loaded_model.h"
#include "engine/runtime/sampler.h"
#include "engine/runtime/sequence.h"

#include <memory>

namespace ax {

/// Decode steps that run one ahead of the host, on back ends that can (DeviceDecode): while the
/// host writes down a token, the device computes the next. One answer at a time has it. Ends, and
/// leaves the sequence with what was taken, when it goes.
class DecodeAhead {
public:
    struct Setup {
        LoadedModel& model;
        Sequence& sequence;
        const GenerateRequest& request;
        const CaptureSession& capture;
        Sampler& sampler;
    };
    /// `next`: the token that the first step reads, whose answer has the counter `decodeStep`. Null
    /// where the back end or the request wants the host in the loop: penalties, top-k above 64,
    /// captures that need whole rows of every layer.
    static Result<std::unique_ptr<DecodeAhead>> start(
        const Setup& setup, TokenId next, int decodeStep);
    ~DecodeAhead();

    struct Step {
        SampleResult drawn;
        std::optional<StepRecord> record;
    };
    /// The next answer; `capture` makes its record. `last`: no step follows, none is started.
    Result<Step> next(CaptureSession& capture, bool acceptsPayload, bool last);
    /// True when every step that was started has been taken: the next one is the host's.
    bool done() const { return m_started == m_taken; }

private:
    DecodeAhead(const Setup& setup, DeviceDecode& device, int decodeStep, bool greedy);
    Status launch(const CaptureSession& capture, TokenId id);

    LoadedModel& m_model;
    Sequence& m_sequence;
    DeviceDecode& m_device;
    Sampler& m_sampler;
    int m_started, m_taken; ///< counters of the next step to start and to take
    int m_alternatives;
    bool m_capturing, m_greedy;
};

} // namespace ax
