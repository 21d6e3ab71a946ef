// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/backend.h"
#include "engine/model/rope.h"

#include <functional>
#include <string>
#include <vector>

namespace ax {

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
    VectorRef queryNorm, keyNorm; ///< RMS over each head, before RoPE (Qwen3)
    VectorRef postAttentionNorm; ///< on the block's output, before the residual add (Gemma 2)
    // gated MLP
    VectorRef mlpNorm;
    MatrixRef gate, up, down;
    VectorRef gateBias, upBias, downBias;
    Activation activation = Activation::Silu;
    VectorRef postMlpNorm;
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
    std::vector<CacheLayer> cacheLayers() const;
    /// Bytes of float32 activations that a pass of `rows` rows takes.
    std::uint64_t activationBytes(int rows) const;
};

/// One forward pass.
struct ForwardInput {
    std::span<const TokenId> ids; ///< rows
    int firstPosition = 0;
    int sequenceLength = 0; ///< for RoPE that depends on length; 0: firstPosition + rows
    std::span<const int> masked;
    AttentionTap* tap = nullptr;
    /// Called with the residual stream: index 0 after the embedding and its scale, i before layer
    /// i, `layers` after the final norm.
    std::function<void(int index, Act hidden)> hidden;
    /// Rows whose logits are wanted: the last one, or all.
    bool allLogits = false;
    std::stop_token stop;
};

/// The forward pass shared by the dense architectures, over the back end's operations.
class Decoder {
public:
    Decoder(Backend& backend, DecoderSpec spec);
    const DecoderSpec& spec() const { return m_spec; }
    /// Fills the cache at firstPosition … and returns logits [1 or rows, vocabulary].
    /// Errors: Cancelled (polled between layers; the cache of these rows is then undefined).
    Result<Act> forward(const ForwardInput& input);
    /// True when some layer's RoPE depends on the sequence length.
    bool ropeDependsOnLength() const;

private:
    void attentionBlock(int layer, const ForwardInput& input, Act x, Act normed);
    void mlpBlock(int layer, Act x, Act normed);
    Backend& m_backend;
    DecoderSpec m_spec;
};

} // namespace ax
