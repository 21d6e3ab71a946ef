// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/backend.h"
#include "engine/model/decode_plan.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace ax {

/// One decode step as the device made it.
struct DeviceStep {
    int queryPosition = 0;
    TokenId token = 0; ///< drawn
    float logprob = 0, margin = 0; ///< ln p at temperature 1; largest minus second largest logit
    std::vector<std::pair<TokenId, float>> top; ///< up to 64 most probable ids and ln p
    bool recorded = false;
    MeasuredRow row; ///< when recorded; `mean` is valid until kAhead - 1 more steps are started
};

/// Back ends that decode without the host in the loop: attention is measured where it is computed,
/// the token is drawn there and feeds the next step, and results arrive by copies that nothing
/// waits for. Obtained by dynamic_cast from a Backend. A step is a forward pass of one row without
/// a tap:
///
///     beginDecode(plan);
///     nextStep(record, draw); forward(id); sample(logits);        // the first id from the host
///     nextStep(record, draw); forward(kTokenOnDevice); sample(logits); take();   // … one step
///     ahead
///
class DeviceDecode {
public:
    /// In place of an id: the token that the step before drew.
    static constexpr TokenId kTokenOnDevice = -1;
    /// So many steps may be started and not yet taken.
    static constexpr int kAhead = 4;
    /// Entries that one record, and draws that top-k, can have.
    static constexpr int kMost = 64;

    virtual ~DeviceDecode() = default;
    /// Errors: InvalidArgument (topK, headTopK, sampleTopK, temperature), OutOfMemory.
    virtual Status beginDecode(const DecodePlan& plan) = 0;
    /// Of the pass that comes: whether it is recorded, and the number in [0, 1) that decides its
    /// draw.
    virtual void nextStep(bool record, double draw) = 0;
    /// Draws from the logits [1, vocabulary] of the pass just given. Does not wait.
    /// Errors: InvalidArgument (kAhead steps are waiting), DeviceLost.
    virtual Status sample(Act logits) = 0;
    /// The oldest step that was not taken; waits for it if it must. Errors: NotFound, DeviceLost.
    virtual Result<DeviceStep> take() = 0;
    /// Steps started and not taken are dropped; taps work again.
    virtual void endDecode() = 0;
};

} // namespace ax
