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

constexpr int kSampleBlocks = 64; ///< the vocabulary is searched in so many parts
constexpr int kSampleTop = 64; ///< so many of the largest logits are reported
/// What the device's sampler draws and reports.
struct SampledToken {
    int token;
    float logit, logsumexp; ///< ln p of the token is logit - logsumexp
    float margin; ///< largest minus second largest logit
    std::uint64_t top[kSampleTop]; ///< candidateKey(logit, id), largest first, 0: none
};
struct Sample {
    const float* logits; ///< [count]
    std::uint64_t* keys; ///< scratch [kSampleBlocks, kSampleTop]
    float* sums; ///< scratch [kSampleBlocks, 3]: maximum m, Σ e^(z-m), Σ e^((z-m) / temperature)
    StepState* state; ///< token and steps advance
    DeviceRow* pass; ///< row 0: position and slot advance
    SampledToken* results; ///< ring [ringSize], entry steps % ringSize
    const double* draws; ///< ring [ringSize] of numbers in [0, 1)
    int count;
    int topK; ///< 0: all; at most kSampleTop
    int ringSize;
    int greedy; ///< 1: the largest logit
    float inverse; ///< 1 / temperature
    float topP, minP; ///< as ax::SamplingOptions
    int pad = 0;
};
Launch sampleParts(const Sample& job);
/// The token of the pass, as ax::Sampler draws it from the same logits and the same number (up to
/// rounding): greedy, or from softmax(logits / temperature) cut by top-k, top-p and min-p.
Launch sampleFinish(const Sample& job);

} // namespace ax::cuda
