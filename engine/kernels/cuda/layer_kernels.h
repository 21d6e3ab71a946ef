// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/kernels.h"

/// Kernels of mixtures of experts, linear attention and sampling.
namespace ax::cuda {

/// Router logits to experts and weights (ax::Routing); one warp a row. At most 1024 experts, 64 of
/// them chosen, 32 groups.
struct Route {
    const float* logits; ///< [rows, experts]
    const float* correction; ///< [experts] or null
    int* ids; ///< [rows, perToken], heaviest first
    float* weights; ///< [rows, perToken], as applied
    int rows, experts, perToken, score, groupScore, groups, groupsKept, normalise;
    float epsilon, scale;
};
Launch route(const Route& job);
/// out[row] = Σ_k weights[row][k] * from[place(row, k)], place = places[row * perToken + k] or,
/// without places, row * perToken + k.
struct MixExperts {
    const float* from; ///< [rows * perToken, cols]
    const float* weights;
    const int* places;
    float* out;
    int rows, cols, perToken;
    int pad = 0;
};
Launch mixExperts(const MixExperts& job);

/// Depthwise causal convolution and SiLU: out[row][c] = silu(Σ_i w[c][i] x[row + i - (kernel -
/// 1)]), rows before the first from `tail` [kernel - 1, channels].
struct Convolve {
    const float* x; ///< [rows, channels]
    const float* weight; ///< [channels, kernel]
    float* tail;
    float* out; ///< [rows, channels]
    int rows, channels, kernel;
    int pad = 0;
};
Launch convolve(const Convolve& job);
/// The tail after the rows, for the next pass.
Launch moveTail(const Convolve& job);

/// The gated delta rule over all rows; one block a value head, one thread a value dimension (at
/// most 256). `state` [valueHeads, keyDim, valueDim] advances.
struct DeltaRule {
    const float* mixed; ///< [rows, 2 keyHeads keyDim + valueHeads valueDim], after the convolution
    const float* gate; ///< [rows, valueHeads * valueDim]
    const float* beta; ///< [rows, valueHeads]
    const float* decay;
    const float* decayRate; ///< [valueHeads]
    const float* decayBias;
    const float* norm; ///< [valueDim]
    float* state;
    float* out; ///< [rows, valueHeads * valueDim]
    int rows, keyHeads, valueHeads, keyDim, valueDim;
    float epsilon;
};
Launch deltaRule(const DeltaRule& job);

/// What the device's sampler draws and reports.
struct SampledToken {
    int token;
    float logit, logsumexp; ///< ln p of the token is logit - logsumexp
    float margin; ///< largest minus second largest logit
};
constexpr int kSampleBlocks = 64; ///< the vocabulary is searched in so many parts
constexpr int kSampleTop = 64; ///< candidates a part can give: top-k is at most this
struct Sample {
    const float* logits; ///< [count]
    std::uint64_t* keys; ///< scratch [kSampleBlocks * kSampleTop]
    float* sums; ///< scratch [kSampleBlocks, 2]
    StepState* state; ///< token, position and steps advance
    SampledToken* results; ///< ring [ringSize], entry steps % ringSize
    std::uint64_t seed;
    int count, topK; ///< 1: the largest (greedy)
    int ringSize;
    float temperature;
};
Launch sampleParts(const Sample& job);
/// The token of the pass: greedy, or drawn from softmax(logits / temperature) over the topK
/// largest.
Launch sampleFinish(const Sample& job);

} // namespace ax::cuda
