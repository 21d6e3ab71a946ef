// SPDX-License-Identifier: Apache-2.0
// Qwen 3, dense (Yang et al. 2025): no biases, RMS norm over each query and key head before RoPE.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildQwen3(const HyperParameters& parameters, WeightTable& weights)
{
    return buildDense(parameters, weights,
        { .architecture = "qwen3", .queryKeyNorm = true, .window = qwenWindow });
}

} // namespace ax
