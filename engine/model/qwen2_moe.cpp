// SPDX-License-Identifier: Apache-2.0
// Qwen1.5-MoE and Qwen2-MoE (Yang et al. 2024): Qwen 2 with experts and a weighed shared expert.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildQwen2Moe(const HyperParameters& parameters, WeightTable& weights)
{
    return buildDense(parameters, weights,
        { .architecture = "qwen2_moe",
            .window = qwenWindow,
            .mlp = [](const HyperParameters& p, WeightTable& w, DecoderSpec& spec, int layer) {
                return loadQwenMlp(p, w, spec, layer,
                    { .normaliseInGguf = false, .normaliseInConfig = false, .shared = true });
            } });
}

} // namespace ax
