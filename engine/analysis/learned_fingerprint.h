// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace ax {

/// Numbers of one head and one row that a learned fingerprint reads.
inline constexpr int kHeadNumbers = 9;

/// The nine numbers of the head statistics (spec/capture.md section 1): sink share, shares of the
/// rest of the mass at distances 1, 2-3, 4-7, 8-15, 16-63, 64-255 and from 256, entropy of the rest
/// over ln of the visible positions. `p`: the row of one head over positions first … query; its
/// sinks (indices into p) are set to 0 in place.
std::array<float, kHeadNumbers> headNumbers(
    std::span<float> p, std::span<const int> sinks, int visible);

/// How twenty numbers come from the head statistics of one model: layout `learned20`
/// (spec/capture.md section 2, reference/fingerprint-study.md). Fitted by LearnedFit, kept under
/// the model's hash. Immutable.
class LearnedFingerprint {
public:
    static constexpr int kAxes = 20;

    std::string modelHash;
    std::string variant = "whole+surprisal";
    int layers = 0; ///< with attention
    int heads = 0; ///< query heads of a layer
    int group = 1; ///< neighbouring heads that are averaged first (large models)
    /// Row-major [kAxes, features()]: value = weights · √numbers - (offsets · (1, ln n, ln² n)).
    std::vector<float> weights;
    std::vector<float> offsets; ///< [kAxes, 3]

    int features() const { return layers * (heads / group) * kHeadNumbers; }
    /// Errors: ShapeMismatch (fitted on a model of another shape).
    Status fits(int modelHeads, int attentionLayers) const;
    /// Of the row whose query sees n positions. numbers: [layer, head, kHeadNumbers].
    std::array<float, kAxes> apply(std::span<const float> numbers, int n) const;
    /// The same of features that featuresOf made.
    std::array<float, kAxes> project(std::span<const float> features, int n) const;
    /// √numbers, heads averaged by groups: what apply multiplies. out: [features()].
    static void featuresOf(
        std::span<const float> numbers, int group, int heads, std::vector<float>& out);
};

/// A model was asked for learned20 and nobody fitted it.
tl::unexpected<Error> noCalibration();

} // namespace ax
