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

/// Embedding, final norm and head. The head is the embedding where tie_word_embeddings says so;
/// GGUF: where there is none. `normOffset`: Gemma's 1 + w.
Status loadEnds(const HyperParameters& parameters, WeightTable& weights, DecoderSpec& spec,
    float normOffset = 0);

/// Whether a module has bias tensors. `None`: one in the file is refused with the tensors that
/// nobody asked for.
enum class Biases { None, Optional, Required };
/// As a member of config.json says; a GGUF file says it by having them.
Biases biasesOf(const HyperParameters& parameters, const char* member);
struct AttentionBiases {
    Biases queryKeyValue = Biases::None, output = Biases::None;
};
/// Both as `attention_bias` says.
AttentionBiases attentionBiases(const HyperParameters& parameters);
/// No bias anywhere.
AttentionBiases noBiases(const HyperParameters& parameters);
/// Absent gives an empty reference unless `Required`.
Result<VectorRef> loadBias(
    WeightTable& weights, Biases biases, const char* hf, const char* gguf, int layer, int size);

/// q, k, v, o.
Status loadAttention(WeightTable& weights, DecoderLayer& layer, int index, int hidden,
    const AttentionBiases& biases);
/// gate, up, down.
Status loadGatedMlp(WeightTable& weights, DecoderLayer& layer, int index, int hidden,
    int intermediate, Biases biases = Biases::None);

/// What tells the plain pre-norm decoders (Llama, Qwen 2, Qwen 3) apart.
struct DenseOptions {
    const char* architecture;
    bool ggufPairs = false; ///< GGUF stores q and k with rows permuted so that pairs turn together
    AttentionBiases (*biases)(const HyperParameters&) = attentionBiases;
    bool mlpBiases = false; ///< where mlp_bias says so
    bool queryKeyNorm = false; ///< RMS over each query and key head before RoPE
    int (*window)(const HyperParameters&, int layer) = nullptr; ///< nullptr: full attention
    /// Replaces the gated MLP of a layer; nullptr: dense everywhere.
    Status (*mlp)(const HyperParameters&, WeightTable&, DecoderSpec&, int layer) = nullptr;
};
/// The whole model of such an architecture: sizes, RoPE, every layer, nothing left over.
Result<DecoderSpec> buildDense(
    const HyperParameters& parameters, WeightTable& weights, const DenseOptions& options);

/// RoPE of a model whose layers all turn alike. Errors: those of ropeFromConfig and ropeFromGguf.
Result<RopeSpec> readRope(const HyperParameters& parameters, int headDim, bool ggufPairs,
    const RopeMembers& members = {});

/// Where the experts of a layer stand in a Hugging Face folder; "{E}" is the expert. GGUF names are
/// the same for all.
struct ExpertNames {
    const char* router = "model.layers.{L}.mlp.gate.weight";
    const char* gate = "model.layers.{L}.mlp.experts.{E}.gate_proj.weight";
    const char* up = "model.layers.{L}.mlp.experts.{E}.up_proj.weight";
    const char* down = "model.layers.{L}.mlp.experts.{E}.down_proj.weight";
};
/// Router and routed experts, each [width, hidden]: one tensor an expert, or stacked (GGUF;
/// transformers 5 `experts.gate_up_proj` [experts, 2 width, hidden]). `routing` must be filled.
Status loadExperts(WeightTable& weights, MixtureOfExperts& moe, int layer, int hidden, int width,
    const ExpertNames& names = {});
/// The expert every token uses.
struct SharedExpertShape {
    int hidden, width;
    const char* module; ///< HF's name: "shared_expert", "shared_experts"
    bool withSwitch; ///< a gate weighs it
};
Status loadSharedExpert(
    WeightTable& weights, MixtureOfExperts& moe, int layer, const SharedExpertShape& shape);
/// Number of experts and how many a token uses. Errors: Format.
Result<Routing> readRouting(const HyperParameters& parameters);
/// True when `layer` has experts: decoder_sparse_step and mlp_only_layers (Qwen).
bool qwenLayerIsSparse(const HyperParameters& parameters, int layer);
/// What tells the mixtures of the Qwen families apart.
struct QwenExperts {
    bool normaliseInGguf, normaliseInConfig; ///< where the file does not say
    bool shared; ///< one shared expert weighed by a switch
};
/// The mixture of a Qwen MoE layer, or its dense MLP.
Status loadQwenMlp(const HyperParameters& parameters, WeightTable& weights, DecoderSpec& spec,
    int layer, const QwenExperts& defaults);

/// Window of a Qwen layer: `layer_types` when there, else use_sliding_window from layer
/// max_window_layers on. GGUF files carry none.
int qwenWindow(const HyperParameters& parameters, int layer);

} // namespace ax
