// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/exact_math.h"
#include "engine/discovery/points.h"

#include <cmath>
#include <cstdint>
#include <vector>

/// Points for tests: clouds without structure, and the mixture of reference/manifold-anchors.md 3.1
/// in our own random numbers.
namespace ax::discovery::test {

inline PointTable tableOf(std::vector<float> values, int dims)
{
    PointTable table;
    table.dims = dims;
    table.values = std::move(values);
    table.source = "test";
    for (std::size_t p = 0; p < table.values.size() / std::size_t(dims); ++p)
        table.ids.push_back(std::int64_t(p));
    return table;
}

inline std::vector<float> gaussian(std::size_t n, int dims, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> out(n * std::size_t(dims));
    for (float& value : out)
        value = float(random.normal());
    return out;
}

/// Uniform in the unit ball.
inline std::vector<float> ball(std::size_t n, int dims, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> out;
    while (out.size() < n * std::size_t(dims)) {
        std::vector<double> x;
        double sum = 0;
        for (int k = 0; k < dims; ++k) {
            x.push_back(random.normal());
            sum += x.back() * x.back();
        }
        const double radius = std::pow(random.uniform(), 1.0 / dims) / std::sqrt(sum);
        for (const double v : x)
            out.push_back(float(v * radius));
    }
    return out;
}

/// On a grid of whole numbers: ties everywhere.
inline std::vector<float> grid(std::size_t n, int dims, int steps, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> out(n * std::size_t(dims));
    for (float& value : out)
        value = float(random.below(std::uint32_t(steps)));
    return out;
}

struct Mixture {
    std::vector<float> values; ///< [point, 20]
    std::vector<std::int32_t> labels; ///< -1: background
};

/// `clusters` centres in eight of twenty dims, each cluster flat in two to six dims, one point in
/// twenty background. The first points of a longer mixture are those of a shorter one.
inline Mixture mixture(std::size_t n, std::uint64_t seed, int clusters = 30)
{
    constexpr int kDims = 20, kUsed = 8;
    Random random(seed);
    struct Part {
        double centre[kDims] = {}, spread[kDims] = {}, weight = 0;
    };
    std::vector<Part> parts(static_cast<std::size_t>(clusters));
    double total = 0;
    for (Part& part : parts) {
        for (int k = 0; k < kUsed; ++k)
            part.centre[k] = 2 * random.uniform() - 1;
        const double scale = std::exp(std::log(0.04) + random.uniform() * std::log(0.30 / 0.04));
        const int flat = 2 + int(random.below(5));
        for (int k = 0; k < kDims; ++k)
            part.spread[k]
                = k % kUsed < flat && k < kUsed ? scale * (0.5 + random.uniform()) : 0.05 * scale;
        part.weight = std::exp(random.normal());
        total += part.weight;
    }
    Mixture out;
    for (std::size_t p = 0; p < n; ++p) {
        if (random.uniform() < 0.05) {
            out.labels.push_back(-1);
            for (int k = 0; k < kDims; ++k)
                out.values.push_back(
                    float(k < kUsed ? 2.6 * random.uniform() - 1.3 : 0.05 * random.normal()));
            continue;
        }
        double at = random.uniform() * total;
        std::size_t c = 0;
        while (c + 1 < parts.size() && at > parts[c].weight)
            at -= parts[c++].weight;
        out.labels.push_back(std::int32_t(c));
        for (int k = 0; k < kDims; ++k)
            out.values.push_back(float(parts[c].centre[k] + parts[c].spread[k] * random.normal()));
    }
    return out;
}

} // namespace ax::discovery::test
