// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/registry.h"

namespace ax {

/// What tells the Gemma generations apart.
struct GemmaOptions {
    const char* architecture;
    bool aroundNorms = false; ///< norms before and after each block
    bool queryKeyNorm = false;
    bool localRope = false; ///< window layers have their own rotary base, unscaled
    float attentionCap = 0, finalCap = 0; ///< soft caps where a GGUF file does not say
    int windowPattern = 0; ///< layer i has a window unless (i + 1) % pattern == 0; 0: none
    int ggufWindow = 0; ///< where a GGUF file does not say
    int largestLayers = 0; ///< a GGUF of so many layers scales by (hidden / heads)^-0.5
};
Result<DecoderSpec> buildGemmaLike(
    const HyperParameters& parameters, WeightTable& weights, const GemmaOptions& options);

} // namespace ax
