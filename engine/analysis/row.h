// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <utility>
#include <vector>

/// Quantities of one attention row, as spec/capture.md defines them. A row is p over positions
/// first … query (ascending); the produced token stands at n = query + 1, distance d = n - j.
namespace ax {

class ThreadPool;

/// Bin min(15, ⌊log2 d⌋) of a distance d >= 1.
int distanceBin(int distance);

/// Mass per log2-distance bin of positions first … first + p.size() - 1, the last being the query.
std::array<float, 16> distanceHistogram(std::span<const float> p);

/// Mass at d < 8, at 8 to 255 and at 256 or more (spec/capture.md section 2).
struct DistanceMasses {
    float local = 0, mid = 0, longRange = 0;
};
DistanceMasses distanceMasses(const std::array<float, 16>& histogram);

/// -Σ h ln h / ln 16 of a histogram normalised to sum 1; 0..1. All zeros give 0.
float histogramEntropy(const std::array<float, 16>& histogram);

/// -Σ p ln p in nats of the row as it stands (not normalised).
float rowEntropy(std::span<const float> p);

/// Divisor ln(max(visible, 2)) of normalised entropies.
float entropyScale(int visible);

/// Indices of the k largest values, largest first, ties by lower index; zeros are left out.
/// `threshold` (in and out) carries a guess from the last similar row; it never changes the result.
std::vector<int> topK(std::span<const float> p, int k, float& threshold);

/// Largest normalised autocorrelation, lags 2 to 128, of the mass as a function of distance after
/// removing its running median over 9; 0..1. `pool`: threads to share long rows with; nullptr:
/// none.
float ripple(std::span<const float> p, ThreadPool* pool = nullptr);

/// Entropy of softmax(logits), in bits (a router's, spec/capture.md section 7).
float routerEntropy(std::span<const float> logits);

/// Shares of the mass at d = 1, 2-3, 4-7, 8-15, 16-63, 64-255, >= 256, not normalised.
std::array<float, 7> distanceShares(std::span<const float> p);

} // namespace ax
