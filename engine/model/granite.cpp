// SPDX-License-Identifier: Apache-2.0
// Granite 3 (IBM 2024): Llama with four multipliers.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildGranite(const HyperParameters& p, WeightTable& weights)
{
    AX_TRY(DecoderSpec spec,
        buildDense(
            p, weights, { .architecture = "granite", .ggufPairs = true, .mlpBiases = true }));
    spec.embeddingScale = float(p.findReal("embedding_multiplier", "embedding_scale").value_or(1));
    spec.residualScale = float(p.findReal("residual_multiplier", "residual_scale").value_or(1));
    AX_TRY(const double logits, p.real("logits_scaling", "logit_scale"));
    spec.logitScale = 1 / float(logits);
    // 0, as in a GGUF file without the key, means head_dim^-0.5.
    const float scale = float(p.findReal("attention_multiplier", "attention.scale").value_or(0));
    for (DecoderLayer& layer : spec.layers)
        layer.attentionScale = scale;
    return spec;
}

} // namespace ax
