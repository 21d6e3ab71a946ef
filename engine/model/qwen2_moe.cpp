// SPDX-License-Identifier: Apache-2.0
// Qwen1.5-MoE and Qwen2-MoE (Yang et al. 2024): Qwen 2 with experts and a weighed shared expert.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

namespace {

/// Without a list, every second of the lower layers has a window (transformers' qwen2_moe).
int moeWindow(const HyperParameters& p, int layer)
{
    if (p.isGguf() || p.config().value("layer_types", nlohmann::json()).is_array())
        return qwenWindow(p, layer);
    const bool windowed = p.findBoolean("use_sliding_window").value_or(false) && layer % 2 == 0
        && layer < p.findInteger("max_window_layers", "").value_or(0);
    return windowed ? int(p.findInteger("sliding_window", "").value_or(0)) : 0;
}

} // namespace

Result<DecoderSpec> buildQwen2Moe(const HyperParameters& parameters, WeightTable& weights)
{
    return buildDense(parameters, weights,
        { .architecture = "qwen2_moe",
            .biases =
                [](const HyperParameters& p) {
                    return AttentionBiases { biasesOf(p, "qkv_bias"), Biases::None };
                },
            .window = moeWindow,
            .mlp =
                [](const HyperParameters& p, WeightTable& w, DecoderSpec& spec, int layer) {
                    return loadQwenMlp(p, w, spec, layer,
                        { .normaliseInGguf = false, .normaliseInConfig = false, .shared = true });
                } });
}

} // namespace ax
