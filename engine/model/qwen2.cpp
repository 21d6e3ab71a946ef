// SPDX-License-Identifier: Apache-2.0
// Qwen 1.5, 2 and 2.5 (Yang et al. 2024): biases on q, k, v; optional sliding window in the upper
// layers.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildQwen2(const HyperParameters& parameters, WeightTable& weights)
{
    return buildDense(parameters, weights,
        { .architecture = "qwen2",
            .biases =
                [](const HyperParameters&) {
                    return AttentionBiases { Biases::Required, Biases::None };
                },
            .window = qwenWindow });
}

} // namespace ax
