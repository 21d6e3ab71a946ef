// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/backend.h"

#include <functional>

namespace ax {

/// Weights of one gated-delta-rule layer as float32 (names as in DeltaNetJob).
struct DeltaNetWeights {
    const float* convolution; ///< [channels, kernel]
    const float* decayRate; ///< [valueHeads]
    const float* decayBias; ///< [valueHeads]
    const float* norm; ///< [valueDim]
};

/// Runs body(head) for heads 0 … count - 1, possibly at once.
using ForHeads = std::function<void(int count, const std::function<void(int head)>& body)>;

/// The rows of `job` one after another (Yang et al. 2024, "Gated Delta Networks", equation 10; the
/// normalisations are those of transformers' qwen3_next). Advances `tail` [kernel - 1, channels],
/// the last inputs of the convolution, and `state` [valueHeads, keyDim, valueDim]; at position 0
/// both start from zero.
void runDeltaNet(const DeltaNetJob& job, const DeltaNetWeights& weights, float* tail, float* state,
    const ForHeads& forHeads);

} // namespace ax
