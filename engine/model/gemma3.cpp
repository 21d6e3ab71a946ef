// SPDX-License-Identifier: Apache-2.0
// Gemma 3 (Gemma Team 2025): five of six layers with a window and their own rotary base, norms on
// queries and keys, no soft-capping.
#include "engine/model/architectures.h"
#include "engine/model/gemma_blocks.h"

namespace ax {

Result<DecoderSpec> buildGemma3(const HyperParameters& parameters, WeightTable& weights)
{
    // Published multimodal configs leave out what their class has as a default.
    return buildGemmaLike(
        parameters.withDefaults({ { "num_attention_heads", 8 }, { "num_key_value_heads", 4 },
            { "head_dim", 256 }, { "query_pre_attn_scalar", 256 }, { "sliding_window", 4096 },
            { "rms_norm_eps", 1e-6 }, { "max_position_embeddings", 131072 }, { "rope_theta", 1e6 },
            { "rope_local_base_freq", 1e4 } }),
        weights,
        { .architecture = "gemma3",
            .aroundNorms = true,
            .queryKeyNorm = true,
            .localRope = true,
            .windowPattern = 6,
            .largestLayers = 62 });
}

} // namespace ax
