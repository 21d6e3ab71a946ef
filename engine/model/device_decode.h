// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/backend.h"

#include <array>
#include <cstdint>
#include <vector>

namespace ax {

/// What decode steps on the device record and how they draw tokens.
struct DecodePlan {
    std::vector<int> layers; ///< whose attention is recorded, ascending; may be empty
    int topK = 16; ///< entries of a head, 1 to 64
    int captureWindow = 0; ///< only the last so many positions can be entries (0: all)
    int capturePrefix = 0; ///< positions below never leave the device
    int sampleTopK = 1; ///< 1: the largest logit; else drawn from the so many largest, at most 64
    float temperature = 1;
    std::uint64_t seed = 0; ///< with the position it decides every draw
};

/// The attention row of one head, exact (spec/capture.md section 1).
struct HeadRecord {
    int layer = 0, head = 0;
    float logsumexp = 0, entropy = 0, nullMass = 0; ///< entropy in nats over visible positions
    std::array<float, 16> histogram {}; ///< mass by log2 distance
    std::vector<int> positions; ///< largest logit first, ties by lower position
    std::vector<float> logits; ///< p = exp(logit - logsumexp)
};

/// One decode step as the device made it.
struct DeviceStep {
    int queryPosition = 0;
    TokenId token = 0; ///< drawn
    float logprob = 0, margin = 0; ///< ln p at temperature 1; largest minus second largest logit
    std::vector<HeadRecord> records; ///< [plan layer, head]
};

/// Back ends that decode without the host in the loop: attention is recorded where it is computed,
/// the token is drawn there and feeds the next step, and results arrive by copies that nothing
/// waits for. Obtained by dynamic_cast from a Backend. A step is a forward pass of one row without
/// a tap:
///
///     beginDecode(plan); forward(id); sample(logits);           // the first id from the host
///     forward(kTokenOnDevice); sample(logits); take();          // … then always one step ahead
///
class DeviceDecode {
public:
    /// In place of an id: the token that the step before drew.
    static constexpr TokenId kTokenOnDevice = -1;
    /// So many steps may be started and not yet taken.
    static constexpr int kAhead = 4;

    virtual ~DeviceDecode() = default;
    /// Errors: InvalidArgument (topK, sampleTopK, temperature), OutOfMemory.
    virtual Status beginDecode(const DecodePlan& plan) = 0;
    /// Draws from the logits [1, vocabulary] of the pass just given. Does not wait.
    /// Errors: InvalidArgument (kAhead steps are waiting), DeviceLost.
    virtual Status sample(Act logits) = 0;
    /// The oldest step that was not taken; waits for it if it must. Errors: NotFound, DeviceLost.
    virtual Result<DeviceStep> take() = 0;
    /// Steps started and not taken are dropped; taps work again.
    virtual void endDecode() = 0;
};

} // namespace ax
