// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/learned_fingerprint.h"

#include "engine/analysis/row.h"
#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <cmath>

namespace ax {

std::array<float, kHeadNumbers> headNumbers(
    std::span<float> p, std::span<const int> sinks, int visible)
{
    std::array<float, kHeadNumbers> values {};
    for (const int sink : sinks) {
        values[0] += p[std::size_t(sink)];
        p[std::size_t(sink)] = 0;
    }
    const float rest = simd::vectors().sum(p.data(), int(p.size()));
    if (rest > 0) {
        const std::array<float, 7> shares = distanceShares(p);
        for (std::size_t k = 0; k < 7; ++k)
            values[1 + k] = shares[k] / rest;
        // Entropy of p / rest: ln rest + H(p) / rest.
        const float entropy = std::log(rest) + rowEntropy(p) / rest;
        values[8] = std::max(0.0f, entropy) / entropyScale(visible);
    }
    return values;
}

tl::unexpected<Error> noCalibration()
{
    return fail(ErrorCode::NotFound, "[fingerprint] learned20: this model has no calibration",
        "--fingerprint-layout", "run attnx calibrate MODEL --text FILES first, or take log16");
}

Status LearnedFingerprint::fits(int modelHeads, int attentionLayers) const
{
    if (modelHeads == heads && attentionLayers == layers)
        return {};
    return fail(ErrorCode::ShapeMismatch,
        "[fingerprint] learned20: fitted on " + std::to_string(layers) + " layers of "
            + std::to_string(heads) + " heads, the model has " + std::to_string(attentionLayers)
            + " of " + std::to_string(modelHeads),
        "--fingerprint-layout", "run attnx calibrate for this model again");
}

void LearnedFingerprint::featuresOf(
    std::span<const float> numbers, int group, int heads, std::vector<float>& out)
{
    const std::size_t layers = numbers.size() / std::size_t(heads * kHeadNumbers);
    const int groups = heads / group;
    out.assign(layers * std::size_t(groups * kHeadNumbers), 0.0f);
    for (std::size_t layer = 0; layer < layers; ++layer)
        for (int head = 0; head < heads; ++head)
            for (int k = 0; k < kHeadNumbers; ++k) {
                const std::size_t from
                    = (layer * std::size_t(heads) + std::size_t(head)) * kHeadNumbers
                    + std::size_t(k);
                const std::size_t to
                    = (layer * std::size_t(groups) + std::size_t(head / group)) * kHeadNumbers
                    + std::size_t(k);
                out[to] += std::sqrt(std::max(0.0f, numbers[from])) / float(group);
            }
}

std::array<float, LearnedFingerprint::kAxes> LearnedFingerprint::apply(
    std::span<const float> numbers, int n) const
{
    thread_local std::vector<float> features;
    featuresOf(numbers, group, heads, features);
    return project(features, n);
}

std::array<float, LearnedFingerprint::kAxes> LearnedFingerprint::project(
    std::span<const float> features, int n) const
{
    const float ln = std::log(float(std::max(1, n)));
    std::array<float, kAxes> out {};
    for (std::size_t axis = 0; axis < kAxes; ++axis) {
        const float* offset = offsets.data() + 3 * axis;
        out[axis] = simd::vectors().dot(features.data(), weights.data() + axis * features.size(),
                        int(features.size()))
            - (offset[0] + offset[1] * ln + offset[2] * ln * ln);
    }
    return out;
}

} // namespace ax
