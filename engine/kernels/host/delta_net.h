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

/// The state of one sequence in one layer.
struct DeltaNetState {
    float* tail = nullptr; ///< [kernel - 1, channels]: the last inputs of the convolution
    float* state = nullptr; ///< [valueHeads, keyDim, valueDim]
    bool fresh = false; ///< both start from zero
};

/// Rows firstRow … firstRow + rows - 1 of `job`, all of one sequence, one after another (Yang et
/// al. 2024, "Gated Delta Networks", equation 10; the normalisations are those of transformers'
/// qwen3_next). Advances the state.
void runDeltaNet(const DeltaNetJob& job, int firstRow, int rows, const DeltaNetWeights& weights,
    const DeltaNetState& state, const ForHeads& forHeads);

} // namespace ax
