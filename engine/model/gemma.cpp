// SPDX-License-Identifier: Apache-2.0
// Gemma 1 (Gemma Team 2024): scaled embedding, norms of 1 + w, GELU gates, wide heads.
#include "engine/model/architectures.h"
#include "engine/model/gemma_blocks.h"

namespace ax {

Result<DecoderSpec> buildGemma(const HyperParameters& parameters, WeightTable& weights)
{
    return buildGemmaLike(parameters, weights, { .architecture = "gemma" });
}

} // namespace ax
