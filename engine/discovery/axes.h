// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

namespace ax::discovery {

/// A fixed axis of the earlier project (reference/earlier-system.md section 4) over a fingerprint
/// of layout log16: a second basis with names, beside the axes of the data.
struct ReferenceAxis {
    const char* name; ///< "Local vs Long-Range"
    const char* positive; ///< what a high score reads as: "local syntax processing"
    const char* negative;
    std::array<float, 20> loadings;
};
const std::array<ReferenceAxis, 4>& referenceAxes();

/// Plain dot product, no centring.
float axisScore(const ReferenceAxis& axis, std::span<const float, 20> fingerprint);

/// One line of the reading of a fingerprint.
struct AxisReading {
    int axis = 0;
    float score = 0;
    std::string text; ///< "strong local syntax processing"
};
/// Scores of at least 0.2, strongest first: below 0.5 moderate, else strong.
std::vector<AxisReading> readAxes(std::span<const float, 20> fingerprint);
/// The first of them, or "balanced".
std::string readingOf(std::span<const float, 20> fingerprint);

} // namespace ax::discovery
