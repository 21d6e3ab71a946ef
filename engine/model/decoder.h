// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/backend.h"
#include "engine/model/rope.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ax {

/// Multi-head latent attention (DeepSeek-V2, Liu et al. 2024), in the absorbed form: keys are one
/// head [rope part | latent], values are the latent, so that the cache holds rope + latent numbers
/// a position and attention is multi-query. Probabilities are those of the decompressed heads.
struct LatentAttention {
    int plain = 0, turned = 0, latent = 0, valueDim = 0; ///< nope, rope, kv_lora_rank, v_head_dim
    MatrixRef queryDown; ///< absent: the query is made in one step
    VectorRef queryDownNorm;
    MatrixRef query; ///< [heads * (plain + turned)]
    MatrixRef keyTurned; ///< [turned]
    MatrixRef latentDown; ///< [latent]
    VectorRef latentNorm;
    VectorRef queryDownBias, keyTurnedBias, latentDownBias;
    StackRef keyUp; ///< per head [latent, plain]: query to latent space
    StackRef valueUp; ///< per head [valueDim, latent]
    float normEpsilon = 1e-6f;
};

/// A linear-attention layer (Qwen3-Next); shapes as in DeltaNetJob.
struct DeltaNet {
    int keyHeads = 0, valueHeads = 0, keyDim = 0, valueDim = 0, kernel = 0;
    MatrixRef qkv, gate, beta, decay, output;
    VectorRef convolution, decayRate, decayBias, norm;
};

/// A mixture of experts in place of the gated MLP.
struct MixtureOfExperts {
    Routing routing;
    MatrixRef router;
    VectorRef routerBias;
    StackRef gate, up, down;
    VectorRef gateBias, upBias, downBias;
    MatrixRef sharedGate, sharedUp, sharedDown; ///< shared experts, as one wider MLP
    MatrixRef sharedSwitch; ///< [1, hidden]: its sigmoid weighs the shared expert (Qwen)
    int sharedExperts = 0;
};

/// One layer of a decoder-only transformer: which blocks it has and their weights. An architecture
/// file fills this in; the shared forward pass (Decoder::forward) reads it. Absent weights mean
/// absent blocks.
struct DecoderLayer {
    // attention
    int heads = 0, kvHeads = 0, headDim = 0;
    float attentionScale = 0; ///< 0: headDim^-0.5
    float softcap = 0;
    int window = 0; ///< 0: full attention
    int ropeSlot = 0; ///< index into DecoderSpec::ropes; -1: no RoPE (SmolLM3)
    VectorRef attentionNorm; ///< before attention
    MatrixRef query, key, value, output;
    VectorRef queryBias, keyBias, valueBias, outputBias;
    VectorRef queryNorm, keyNorm; ///< RMS over each head (Qwen3) or the whole width (OLMo 2)
    // what measureHeads finds
    bool closeHeads = false; ///< errors of queries or keys would show in the links
    std::vector<int> largeKeys; ///< CacheLayer::largeKeys
    MatrixRef outputGate; ///< its sigmoid multiplies what the heads read (Qwen3-Next)
    VectorRef sinks; ///< [heads] (gpt-oss)
    std::optional<LatentAttention> mla; ///< in place of query, key, value
    std::optional<DeltaNet> deltaNet; ///< in place of attention
    VectorRef postAttentionNorm; ///< on the block's output, before the residual add (Gemma 2)
    // gated MLP
    VectorRef mlpNorm;
    MatrixRef gate, up, down;
    VectorRef gateBias, upBias, downBias;
    Activation activation = Activation::Silu;
    VectorRef postMlpNorm;
    std::optional<MixtureOfExperts> moe; ///< in place of the gated MLP
    bool hasAttention() const { return !deltaNet; }
};

/// A whole model as data.
struct DecoderSpec {
    std::string architecture;
    int hidden = 0, vocabulary = 0, intermediate = 0, trainedContext = 0;
    float normEpsilon = 1e-6f;
    float embeddingScale = 1;
    float residualScale = 1; ///< Granite: factor on every block's output
    float logitScale = 1;
    float finalSoftcap = 0;
    MatrixRef embedding, head; ///< head may be the embedding (tied)
    VectorRef finalNorm;
    std::vector<RopeSpec> ropes;
    std::vector<DecoderLayer> layers;
    /// The first layer that has attention: shapes shown for the whole model.
    const DecoderLayer& attentionLayer() const;
    bool hasLinearAttention() const;
    std::vector<CacheLayer> cacheLayers() const;
    /// Multiply-adds of one token of a prompt with the weights: the matrices of all layers, of the
    /// experts those that are chosen.
    std::uint64_t productsPerToken() const;
    /// Bytes of float32 activations that a pass of `rows` rows takes.
    std::uint64_t activationBytes(int rows) const;
};

/// A query head whose output is set to zero in one row of a pass.
struct SilencedHead {
    int row = 0, layer = 0, head = 0;
};

/// One forward pass.
struct ForwardInput {
    std::span<const TokenId> ids; ///< rows
    RowTable table; ///< a row for each id
    int sequenceLength = 0; ///< for RoPE that depends on length; 0: up to the last row's position
    AttentionTap* tap = nullptr;
    /// Called with the residual stream: index 0 after the embedding and its scale, i before layer
    /// i, `layers` after the final norm.
    std::function<void(int index, Act hidden)> hidden;
    /// Rows whose logits are wanted: the last one, or all.
    bool allLogits = false;
    /// Logit lens: after each of these layers, ascending, the logits [1, vocabulary] that the final
    /// norm and head would give for the last row (nostalgebraist 2020).
    std::span<const int> lensLayers;
    std::function<void(int layer, Act logits)> lens;
    std::span<const SilencedHead> silenced;
    /// The layer before which a row leaves row 0, ascending, 0 for row 0: up to there the two are
    /// one and only row 0 is worked on. Such a row sees no earlier row's slot, and none sees its
    /// own. Empty: all rows go through all layers. Not beside `hidden` and `lens`.
    std::span<const int> leaves;
    std::stop_token stop;
};

/// The forward pass shared by the dense architectures, over the back end's operations.
class Decoder {
public:
    Decoder(Backend& backend, DecoderSpec spec);
    const DecoderSpec& spec() const { return m_spec; }
    /// Fills the slots of the rows and returns logits [1 or rows, vocabulary].
    /// Errors: Cancelled (polled between layers; the cache of these rows is then undefined).
    Result<Act> forward(const ForwardInput& input);
    /// True when some layer's RoPE depends on the sequence length.
    bool ropeDependsOnLength() const;
    /// True when the position that makes the sequence `length` long changes the frequencies of all
    /// earlier ones (longrope).
    bool ropeSwitches(int length) const;

private:
    struct Projected {
        Act query, key, value, plainQuery, outputGate;
    };
    void attentionBlock(int layer, const ForwardInput& input, Act x, Act normed);
    Projected projectHeads(int layer, const ForwardInput& input, Act source);
    Projected projectLatent(int layer, const ForwardInput& input, Act source);
    /// What a block adds to the residual stream waits for the norm that reads it: one operation.
    void normOf(Act x, VectorRef weight, Act out);
    /// x as everything else reads it.
    void settle(Act x);
    /// The rows of x that layer `layer` works on; those that leave row 0 before it become it.
    Act rowsAt(int layer, const ForwardInput& input, Act x, int before);
    void deltaNetBlock(int layer, Act x, Act normed);
    void mlpBlock(int layer, const ForwardInput& input, Act x, Act normed, Act mixed);
    struct GatedMlp {
        MatrixRef gate, up, down;
        VectorRef gateBias, upBias, downBias;
        Activation activation;
    };
    void gatedMlp(const GatedMlp& mlp, Act source, Act out);
    void expertBlock(int layer, const ForwardInput& input, Act source, Act out);
    /// Logits of the stacked rows; what they took beyond the last one is told to the tap.
    Act lensLogits(const ForwardInput& input, Act stack);
    Act headLogits(Act normed);
    double m_headSeconds = 0; ///< of the output head's product with one row; 0: not known yet
    Act m_waiting; ///< to be added to the residual stream; no data: nothing
    Backend& m_backend;
    DecoderSpec m_spec;
};

} // namespace ax
