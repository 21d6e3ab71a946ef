// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/attention_functions.h"
#include "engine/kernels/cuda/row_functions.h"

/// Arithmetic of routing, sampling and the delta rule, for kernels and for tests on the host.
namespace ax::cuda {

/// Index drawn from sorted keys with weights w = e^((z - largest) inverse), as ax::Sampler does:
/// the smallest head of the list whose mass reaches topP * whole, without weights below minP. -1:
/// such a head is longer than the list.
AX_FN int drawIndex(const std::uint64_t* keys, int count, float inverse, double whole, float topP,
    float minP, bool complete, double uniform)
{
    const float top = candidateLogit(keys[0]);
    double mass = 0;
    int kept = 0;
    bool closed = complete; // nothing outside the list can belong to it
    while (kept < count && !(topP < 1 && mass >= double(topP) * whole)) {
        const float weight = expf((candidateLogit(keys[kept]) - top) * inverse);
        if (minP > 0 && kept > 0 && weight < minP) {
            closed = true;
            break;
        }
        mass += double(weight);
        ++kept;
    }
    closed = closed || (topP < 1 && mass >= double(topP) * whole);
    if (!closed)
        return -1;
    double left = uniform * mass;
    for (int k = 0; k < kept; ++k) {
        left -= double(expf((candidateLogit(keys[k]) - top) * inverse));
        if (left < 0)
            return k;
    }
    return kept - 1;
}

/// Weights as integers: sums do not depend on their order. Below 2^-40 of the largest they are 0.
AX_FN std::uint64_t fixedWeight(float logit, float top, float inverse)
{
    return std::uint64_t(double(expf((logit - top) * inverse)) * 1099511627776.0);
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
