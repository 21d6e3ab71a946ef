// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/decoder.h"
#include "engine/model/weight_table.h"

/// Readers that most decoder architectures share.
namespace ax {

/// Sizes common to all: hidden, layers, heads, vocabulary, epsilon, contexts.
struct CommonSizes {
    int layers = 0, heads = 0, kvHeads = 0, headDim = 0;
};
/// Fills hidden, intermediate, vocabulary, epsilon and context of `spec`. Errors: Format.
Result<CommonSizes> readCommonSizes(const HyperParameters& parameters, DecoderSpec& spec);

/// Errors: Unsupported unless hidden_act is the given one (absent is accepted).
Status requireActivation(const HyperParameters& parameters, std::string_view expected);

/// Embedding, final norm and head (tied when there is no head). `normOffset`: Gemma's 1 + w.
Status loadEnds(const HyperParameters& parameters, WeightTable& weights, DecoderSpec& spec,
    float normOffset = 0);

/// q, k, v, o with optional biases (present or not, as the file has them).
Status loadAttention(
    WeightTable& weights, DecoderLayer& layer, int index, int hidden, bool biases);
/// gate, up, down with optional biases.
Status loadGatedMlp(WeightTable& weights, DecoderLayer& layer, int index, int hidden,
    int intermediate, bool biases);

/// What tells the plain pre-norm decoders (Llama, Qwen 2, Qwen 3) apart.
struct DenseOptions {
    const char* architecture;
    bool ggufPairs = false; ///< GGUF stores q and k with rows permuted so that pairs turn together
    bool mlpBiases = false; ///< may have them
    bool queryKeyNorm = false; ///< RMS over each query and key head before RoPE
    int (*window)(const HyperParameters&, int layer) = nullptr; ///< nullptr: full attention
};
/// The whole model of such an architecture: sizes, RoPE, every layer, nothing left over.
Result<DecoderSpec> buildDense(
    const HyperParameters& parameters, WeightTable& weights, const DenseOptions& options);

/// Window of a Qwen layer: `layer_types` when there, else use_sliding_window from layer
/// max_window_layers on. GGUF files carry none.
int qwenWindow(const HyperParameters& parameters, int layer);

} // namespace ax
