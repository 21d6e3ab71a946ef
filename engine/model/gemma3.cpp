// SPDX-License-Identifier: Apache-2.0
// Gemma 3 (Gemma Team 2025): five of six layers with a window and their own rotary base, norms on
// queries and keys, no soft-capping.
#include "engine/model/architectures.h"
#include "engine/model/gemma_blocks.h"

namespace ax {

Result<DecoderSpec> buildGemma3(const HyperParameters& parameters, WeightTable& weights)
{
    return buildGemmaLike(parameters, weights,
        { .architecture = "gemma3",
            .aroundNorms = true,
            .queryKeyNorm = true,
            .localRope = true,
            .windowPattern = 6,
            .largestLayers = 62 });
}

} // namespace ax
