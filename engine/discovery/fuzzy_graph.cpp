// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/fuzzy_graph.h"

#include "engine/discovery/exact_math.h"

#include <algorithm>
#include <cmath>

namespace ax::discovery {

namespace {

/// Bandwidth at which the memberships of `distances` add up to log2(size); umap-learn's
/// smooth_knn_dist with its constants.
void smooth(
    const float* distances, std::size_t k, int size, double overallMean, float& rho, float& sigma)
{
    constexpr int kIterations = 64;
    constexpr double kTolerance = 1e-5, kLeast = 1e-3;
    double d[256];
    double mean = 0;
    rho = 0;
    for (std::size_t j = 0; j < k; ++j) {
        d[j] = std::sqrt(double(distances[j]));
        mean += d[j];
        if (rho == 0 && d[j] > 0)
            rho = float(d[j]);
    }
    mean /= double(k + 1);
    const double target = exactLog(size) / exactLog(2.0);
    // The sum falls convexly with 1 / bandwidth: Newton's steps from 0 never go too far.
    double inverse = 0;
    for (int i = 0; i < kIterations; ++i) {
        double sum = 0, slope = 0;
        for (std::size_t j = 0; j < k; ++j) {
            const double over = std::max(0.0, d[j] - rho);
            const double member = exactExp(-over * inverse);
            sum += member;
            slope += over * member;
        }
        if (sum - target < kTolerance || !(slope > 0))
            break;
        inverse += (sum - target) / slope;
    }
    // Where too many are as near as the nearest no bandwidth is small enough.
    const double middle = inverse > 0 ? 1 / inverse : 1;
    sigma = float(std::max(middle, kLeast * (rho > 0 ? mean : overallMean)));
}

} // namespace

Result<FuzzyGraph> fuzzyGraph(const Neighbours& neighbours, int size, Job& job)
{
    FuzzyGraph out;
    const std::size_t wide = std::size_t(neighbours.k);
    const std::size_t n = wide > 0 ? neighbours.distances.size() / wide : 0;
    const std::size_t k = std::min({ wide, std::size_t(size - 1), std::size_t(255) });
    out.rho.resize(n);
    out.sigma.resize(n);
    std::vector<float> own(n * k);
    double sum = 0;
    for (std::size_t p = 0; p < n; ++p)
        for (std::size_t j = 0; j < k; ++j)
            sum += std::sqrt(double(neighbours.distances[p * wide + j]));
    const double overallMean = sum / double(std::max<std::size_t>(1, n * (k + 1)));
    AX_CHECK(job.forEach(
        n, 1024,
        [&](std::size_t begin, std::size_t end, int) {
            for (std::size_t p = begin; p < end; ++p) {
                const float* d = neighbours.distances.data() + p * wide;
                smooth(d, k, size, overallMean, out.rho[p], out.sigma[p]);
                for (std::size_t j = 0; j < k; ++j) {
                    const double over = std::sqrt(double(d[j])) - out.rho[p];
                    own[p * k + j] = over <= 0 || out.sigma[p] == 0
                        ? 1.0f
                        : float(exactExp(-over / out.sigma[p]));
                }
            }
        },
        0, 0.6));
    const auto neighbour
        = [&](std::size_t p, std::size_t j) { return neighbours.positions[p * wide + j]; };
    // Who lists a point, ascending.
    std::vector<std::uint64_t> from(n + 1, 0);
    for (std::size_t p = 0; p < n; ++p)
        for (std::size_t j = 0; j < k; ++j)
            ++from[neighbour(p, j) + 1];
    for (std::size_t p = 0; p < n; ++p)
        from[p + 1] += from[p];
    std::vector<std::uint32_t> source(n * k);
    std::vector<float> sourceWeight(n * k);
    {
        std::vector<std::uint64_t> next(from.begin(), from.end() - 1);
        for (std::size_t p = 0; p < n; ++p)
            for (std::size_t j = 0; j < k; ++j) {
                const std::uint64_t at = next[neighbour(p, j)]++;
                source[at] = std::uint32_t(p);
                sourceWeight[at] = own[p * k + j];
            }
    }
    AX_CHECK(job.check());
    // Union of both directions: a + b - a b.
    const auto visitRow = [&](std::size_t p, auto&& edge) {
        float both[256];
        for (std::size_t j = 0; j < k; ++j)
            both[j] = own[p * k + j];
        for (std::uint64_t at = from[p]; at < from[p + 1]; ++at) {
            std::size_t j = 0;
            while (j < k && neighbour(p, j) != source[at])
                ++j;
            if (j < k)
                both[j] = both[j] + sourceWeight[at] - both[j] * sourceWeight[at];
            else
                edge(source[at], sourceWeight[at]);
        }
        for (std::size_t j = 0; j < k; ++j)
            edge(neighbour(p, j), both[j]);
    };
    out.row.assign(n + 1, 0);
    AX_CHECK(job.forEach(
        n, 1024,
        [&](std::size_t begin, std::size_t end, int) {
            for (std::size_t p = begin; p < end; ++p)
                visitRow(p, [&](std::uint32_t, float) { ++out.row[p + 1]; });
        },
        0.6, 0.8));
    for (std::size_t p = 0; p < n; ++p)
        out.row[p + 1] += out.row[p];
    out.to.resize(out.row[n]);
    out.weight.resize(out.row[n]);
    AX_CHECK(job.forEach(
        n, 1024,
        [&](std::size_t begin, std::size_t end, int) {
            for (std::size_t p = begin; p < end; ++p) {
                std::uint64_t at = out.row[p];
                visitRow(p, [&](std::uint32_t to, float weight) {
                    out.to[at] = to;
                    out.weight[at++] = weight;
                });
            }
        },
        0.8, 1));
    return out;
}

} // namespace ax::discovery
