// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/host/delta_net.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ax {

namespace {

float sigmoid(float x) { return 1 / (1 + std::exp(-x)); }
float softplus(float x) { return x > 20 ? x : std::log1p(std::exp(x)); }

/// x / sqrt(Σx² + 1e-6) * factor
void normalise(float* x, int count, float factor)
{
    float total = 0;
    for (int d = 0; d < count; ++d)
        total += x[d] * x[d];
    const float scale = factor / std::sqrt(total + 1e-6f);
    for (int d = 0; d < count; ++d)
        x[d] *= scale;
}

/// Depthwise causal convolution and SiLU of all rows; the tail moves on.
std::vector<float> convolve(
    const DeltaNetJob& job, int firstRow, int rows, const float* weight, float* tail)
{
    const int channels = job.qkv.cols, past = job.kernel - 1;
    std::vector<float> inputs(std::size_t(past + rows) * std::size_t(channels));
    std::memcpy(inputs.data(), tail, std::size_t(past) * std::size_t(channels) * sizeof(float));
    std::memcpy(inputs.data() + std::size_t(past) * std::size_t(channels),
        job.qkv.data + std::size_t(firstRow) * std::size_t(channels),
        std::size_t(rows) * std::size_t(channels) * sizeof(float));
    std::vector<float> out(std::size_t(rows) * std::size_t(channels), 0.0f);
    for (int row = 0; row < rows; ++row) {
        float* target = out.data() + std::size_t(row) * std::size_t(channels);
        for (int i = 0; i < job.kernel; ++i) {
            const float* x = inputs.data() + std::size_t(row + i) * std::size_t(channels);
            for (int c = 0; c < channels; ++c)
                target[c]
                    += weight[std::size_t(c) * std::size_t(job.kernel) + std::size_t(i)] * x[c];
        }
        for (int c = 0; c < channels; ++c)
            target[c] *= sigmoid(target[c]);
    }
    std::memcpy(tail, inputs.data() + std::size_t(rows) * std::size_t(channels),
        std::size_t(past) * std::size_t(channels) * sizeof(float));
    return out;
}

} // namespace

void runDeltaNet(const DeltaNetJob& job, int firstRow, int rows, const DeltaNetWeights& weights,
    const DeltaNetState& own, const ForHeads& forHeads)
{
    const std::size_t keyDim = std::size_t(job.keyDim), valueDim = std::size_t(job.valueDim);
    const std::size_t stateSize = keyDim * valueDim;
    if (own.fresh) {
        std::fill_n(own.tail, std::size_t(job.qkv.cols) * std::size_t(job.kernel - 1), 0.0f);
        std::fill_n(own.state, std::size_t(job.valueHeads) * stateSize, 0.0f);
    }
    const std::vector<float> mixed = convolve(job, firstRow, rows, weights.convolution, own.tail);
    const int group = job.valueHeads / job.keyHeads;
    forHeads(job.valueHeads, [&](int head) {
        float* S = own.state + std::size_t(head) * stateSize;
        std::vector<float> query(keyDim), key(keyDim), delta(valueDim), read(valueDim);
        const std::size_t keyHead = std::size_t(head / group);
        for (int row = 0; row < rows; ++row) {
            const float* x = mixed.data() + std::size_t(row) * std::size_t(job.qkv.cols);
            const std::size_t keys = std::size_t(job.keyHeads) * keyDim;
            std::copy_n(x + keyHead * keyDim, keyDim, query.begin());
            std::copy_n(x + keys + keyHead * keyDim, keyDim, key.begin());
            const float* value = x + 2 * keys + std::size_t(head) * valueDim;
            normalise(query.data(), job.keyDim, 1 / std::sqrt(float(job.keyDim)));
            normalise(key.data(), job.keyDim, 1);
            const std::size_t at
                = std::size_t(firstRow + row) * std::size_t(job.valueHeads) + std::size_t(head);
            const float beta = sigmoid(job.beta.data[at]);
            const float keep = std::exp(
                weights.decayRate[head] * softplus(job.decay.data[at] + weights.decayBias[head]));
            std::fill(read.begin(), read.end(), 0.0f);
            for (std::size_t k = 0; k < keyDim; ++k)
                for (std::size_t v = 0; v < valueDim; ++v) {
                    float& s = S[k * valueDim + v];
                    s *= keep;
                    read[v] += s * key[k];
                }
            for (std::size_t v = 0; v < valueDim; ++v)
                delta[v] = beta * (value[v] - read[v]);
            float* out = job.out.data + at * valueDim;
            std::fill_n(out, valueDim, 0.0f);
            for (std::size_t k = 0; k < keyDim; ++k)
                for (std::size_t v = 0; v < valueDim; ++v) {
                    float& s = S[k * valueDim + v];
                    s += key[k] * delta[v];
                    out[v] += s * query[k];
                }
            float squares = 0;
            for (std::size_t v = 0; v < valueDim; ++v)
                squares += out[v] * out[v];
            const float scale = 1 / std::sqrt(squares / float(valueDim) + job.epsilon);
            const float* z = job.gate.data + at * valueDim;
            for (std::size_t v = 0; v < valueDim; ++v)
                out[v] = out[v] * scale * weights.norm[v] * z[v] * sigmoid(z[v]);
        }
    });
}

} // namespace ax
