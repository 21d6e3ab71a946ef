// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/attention_functions.h"
#include "engine/kernels/cuda/row_functions.h"

/// Arithmetic of routing, sampling and the delta rule, for kernels and for tests on the host.
namespace ax::cuda {

/// A uniform number in [0, 1) from a seed and a counter (splitmix64 of their sum): the same on every
/// device and independent of how often the sampler ran before.
AX_FN double uniformOf(std::uint64_t seed, std::uint64_t counter)
{
    std::uint64_t z = seed + (counter + 1) * 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    z ^= z >> 31;
    return double(z >> 11) * (1.0 / 9007199254740992.0);
}

/// Index drawn from weights e^((logit - largest) / temperature) of sorted keys.
AX_FN int drawIndex(const std::uint64_t* keys, int count, float temperature, double uniform)
{
    const float top = candidateLogit(keys[0]);
    double total = 0;
    for (int k = 0; k < count; ++k)
        total += double(expf((candidateLogit(keys[k]) - top) / temperature));
    double left = uniform * total;
    for (int k = 0; k < count; ++k) {
        left -= double(expf((candidateLogit(keys[k]) - top) / temperature));
        if (left < 0)
            return k;
    }
    return count - 1;
}

/// One value dimension of one step of the gated delta rule, S [keyDim] with `stride` between keys:
/// S <- keep S; delta = beta (value - Sᵀk); S <- S + k delta; returns Sᵀq.
AX_FN float deltaStep(float* state, int stride, int keyDim, const float* key, const float* query,
    float value, float keep, float beta)
{
    float read = 0;
    for (int k = 0; k < keyDim; ++k)
        read += keep * state[std::size_t(k) * std::size_t(stride)] * key[k];
    const float delta = beta * (value - read);
    float out = 0;
    for (int k = 0; k < keyDim; ++k) {
        float& s = state[std::size_t(k) * std::size_t(stride)];
        s = keep * s + key[k] * delta;
        out += s * query[k];
    }
    return out;
}

} // namespace ax::cuda
