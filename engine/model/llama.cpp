// SPDX-License-Identifier: Apache-2.0
// Llama 1 to 3, SmolLM2 and everything stored as "llama" (Touvron et al. 2023); GGUF files of
// Mixtral carry this name too.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildLlama(const HyperParameters& parameters, WeightTable& weights)
{
    if (parameters.findInteger("", "expert_count").value_or(0) > 0)
        return buildMixtral(parameters, weights);
    return buildDense(
        parameters, weights, { .architecture = "llama", .ggufPairs = true, .mlpBiases = true });
}

} // namespace ax
