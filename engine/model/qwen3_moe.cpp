// SPDX-License-Identifier: Apache-2.0
// Qwen3-MoE (Yang et al. 2025): Qwen 3 with experts, no shared one.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildQwen3Moe(const HyperParameters& parameters, WeightTable& weights)
{
    return buildDense(parameters, weights,
        { .architecture = "qwen3_moe",
            .queryKeyNorm = true,
            .window =
                [](const HyperParameters& p, int) { // of all layers or of none
                    return p.findBoolean("use_sliding_window").value_or(false)
                        ? int(p.findInteger("sliding_window", "").value_or(0))
                        : 0;
                },
            .mlp =
                [](const HyperParameters& p, WeightTable& w, DecoderSpec& spec, int layer) {
                    return loadQwenMlp(p, w, spec, layer,
                        { .normaliseInGguf = true, .normaliseInConfig = false, .shared = false });
                } });
}

} // namespace ax
