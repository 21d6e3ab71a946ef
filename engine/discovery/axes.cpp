// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/axes.h"

#include <algorithm>
#include <cmath>

namespace ax::discovery {

const std::array<ReferenceAxis, 4>& referenceAxes()
{
    static const std::array<ReferenceAxis, 4> axes { {
        { "Local vs Long-Range", "local syntax processing", "long-range retrieval",
            { 0.6f, 0.1f, -0.6f, -0.2f, .4f, .3f, .2f, .1f, 0, -.1f, -.1f, -.2f, -.2f, -.2f, -.3f,
                -.3f, -.3f, -.3f, -.3f, -.3f } },
        { "Focused vs Diffuse", "focused attention", "diffuse attention",
            { 0.1f, 0.1f, 0.1f, -0.8f, .2f, .2f, .1f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } },
        { "Semantic Bridge", "paragraph-level retrieval", "very local or very long attention",
            { -0.3f, 0.7f, -0.2f, 0.1f, -.1f, -.1f, 0, .3f, .4f, .4f, .3f, .2f, .1f, 0, -.1f, -.1f,
                -.1f, -.1f, -.1f, -.1f } },
        { "Structure Ripple", "periodic structure", "smooth flow",
            { 0, 0, 0, -0.2f, .3f, -.2f, .3f, -.2f, .3f, -.2f, .2f, -.1f, .2f, -.1f, .1f, -.1f, .1f,
                0, 0, 0 } },
    } };
    return axes;
}

float axisScore(const ReferenceAxis& axis, std::span<const float, 20> fingerprint)
{
    float sum = 0;
    for (std::size_t k = 0; k < 20; ++k)
        sum += axis.loadings[k] * fingerprint[k];
    return sum;
}

std::vector<AxisReading> readAxes(std::span<const float, 20> fingerprint)
{
    constexpr float kHidden = 0.2f, kStrong = 0.5f;
    std::vector<AxisReading> out;
    for (std::size_t k = 0; k < referenceAxes().size(); ++k) {
        const ReferenceAxis& axis = referenceAxes()[k];
        const float score = axisScore(axis, fingerprint);
        if (std::abs(score) < kHidden)
            continue;
        out.push_back({ int(k), score,
            std::string(std::abs(score) < kStrong ? "moderate " : "strong ")
                + (score > 0 ? axis.positive : axis.negative) });
    }
    std::stable_sort(out.begin(), out.end(), [](const AxisReading& a, const AxisReading& b) {
        return std::abs(a.score) > std::abs(b.score);
    });
    return out;
}

std::string readingOf(std::span<const float, 20> fingerprint)
{
    const std::vector<AxisReading> readings = readAxes(fingerprint);
    return readings.empty() ? "balanced" : readings.front().text;
}

} // namespace ax::discovery
