// SPDX-License-Identifier: Apache-2.0
// Gemma 2 (Gemma Team 2024): norms around both blocks, soft-capped logits, every second layer with
// a window.
#include "engine/model/architectures.h"
#include "engine/model/gemma_blocks.h"

namespace ax {

Result<DecoderSpec> buildGemma2(const HyperParameters& parameters, WeightTable& weights)
{
    return buildGemmaLike(parameters, weights,
        { .architecture = "gemma2",
            .aroundNorms = true,
            .attentionCap = 50,
            .finalCap = 30,
            .windowPattern = 2,
            .ggufWindow = 4096,
            .largestLayers = 46 });
}

} // namespace ax
