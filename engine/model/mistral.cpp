// SPDX-License-Identifier: Apache-2.0
// Mistral 7B and relatives: Llama with an optional sliding window (Jiang et al. 2023). GGUF files
// of Mistral say "llama" and carry no window.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildMistral(const HyperParameters& parameters, WeightTable& weights)
{
    AX_TRY(DecoderSpec spec,
        buildDense(parameters, weights, { .architecture = "mistral", .biases = noBiases }));
    const int window = int(parameters.findInteger("sliding_window", "").value_or(0));
    for (DecoderLayer& layer : spec.layers)
        layer.window = window;
    return spec;
}

} // namespace ax
