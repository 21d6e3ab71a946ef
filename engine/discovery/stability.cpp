// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/stability.h"

#include "engine/discovery/contingency.h"
#include "engine/discovery/exact_math.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ax::discovery {

namespace {

/// Half of the rows in `from`: whole requests where there are enough of them, else single rows.
std::vector<std::uint32_t> halfOf(const std::vector<std::uint32_t>& from,
    std::span<const std::int32_t> request, bool byRequest, Random& random)
{
    const std::size_t wanted = from.size() / 2;
    std::vector<std::uint32_t> out;
    out.reserve(wanted);
    if (!byRequest) {
        std::vector<std::uint32_t> order(from);
        for (std::size_t k = 0; k < wanted; ++k)
            std::swap(order[k], order[k + random.below(std::uint32_t(order.size() - k))]);
        out.assign(order.begin(), order.begin() + std::ptrdiff_t(wanted));
    } else {
        std::vector<std::int32_t> groups;
        for (const std::uint32_t row : from)
            groups.push_back(request[row]);
        std::sort(groups.begin(), groups.end());
        groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
        std::vector<char> taken(std::size_t(groups.back()) + 1, 0);
        std::vector<std::size_t> sizes(taken.size(), 0);
        for (const std::uint32_t row : from)
            ++sizes[std::size_t(request[row])];
        std::size_t count = 0;
        for (std::size_t k = 0; k < groups.size() && count < wanted; ++k) {
            std::swap(groups[k], groups[k + random.below(std::uint32_t(groups.size() - k))]);
            taken[std::size_t(groups[k])] = 1;
            count += sizes[std::size_t(groups[k])];
        }
        for (const std::uint32_t row : from)
            if (taken[std::size_t(request[row])])
                out.push_back(row);
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::int32_t> prominentLabels(const DensityTree& density)
{
    const ProminentClusters clusters
        = prominentClusters(density.spanning, density.condensed, thresholdOf(density));
    return byRow<std::int32_t>(density.tree, clusters.filled);
}

} // namespace

Result<Stability> bootstrapStability(std::span<const float> points, int dims,
    std::span<const std::int32_t> filled, std::span<const std::int32_t> request,
    const DiscoveryOptions& options, Job& job)
{
    constexpr std::size_t kMost = 60000, kRequests = 20;
    Stability out;
    const std::size_t n = filled.size(), d = std::size_t(dims);
    std::vector<std::uint32_t> base(std::min(n, kMost));
    for (std::size_t k = 0; k < base.size(); ++k)
        base[k] = std::uint32_t(k * n / base.size());
    out.byRequest = !request.empty()
        && std::size_t(*std::max_element(request.begin(), request.end())) + 1 >= kRequests;
    const std::int32_t clusters = *std::max_element(filled.begin(), filled.end()) + 1;
    out.jaccard.assign(std::size_t(clusters), 0);
    out.leastRand = 1;
    for (int b = 0; b < options.bootstraps; ++b) {
        Random random(options.seed * 1000003 + std::uint64_t(b) + 1);
        const std::vector<std::uint32_t> rows = halfOf(base, request, out.byRequest, random);
        if (rows.size() < options.pointsNeeded())
            return out;
        std::vector<float> sample;
        std::vector<std::int32_t> before;
        sample.reserve(rows.size() * d);
        for (const std::uint32_t row : rows) {
            sample.insert(sample.end(), points.begin() + std::ptrdiff_t(row * d),
                points.begin() + std::ptrdiff_t((row + 1) * d));
            before.push_back(filled[row]);
        }
        job.range(double(b) / options.bootstraps, double(b + 1) / options.bootstraps);
        AX_TRY(const DensityTree density,
            densityTree(sample, dims, options.minSamples, options.minClusterSize, 0, job));
        const std::vector<std::int32_t> labels = prominentLabels(density);
        const Contingency table(before, labels);
        const double rand = table.adjustedRand();
        out.meanRand += rand / options.bootstraps;
        out.leastRand = std::min(out.leastRand, rand);
        for (std::size_t c = 0; c < out.jaccard.size() && c + 1 < table.rows(); ++c) {
            double best = 0;
            for (std::size_t column = 1; column < table.columns(); ++column)
                best = std::max(best, table.jaccard(c + 1, column));
            out.jaccard[c] += best / options.bootstraps;
        }
        ++out.bootstraps;
        out.sampleSize = rows.size();
    }
    return out;
}

Result<int> clustersOfShapelessCloud(std::size_t points, std::span<const double> variances,
    const DiscoveryOptions& options, Job& job)
{
    constexpr std::size_t kMost = 20000;
    const std::size_t n = std::min(points, kMost), d = variances.size();
    std::vector<float> cloud(n * d);
    Random random(options.seed + 0x6e756c6c);
    for (std::size_t p = 0; p < n; ++p)
        for (std::size_t k = 0; k < d; ++k)
            cloud[p * d + k] = float(random.normal() * std::sqrt(variances[k]));
    AX_TRY(const DensityTree density,
        densityTree(cloud, int(d), options.minSamples, options.minClusterSize, 0, job));
    return int(prominentClusters(density.spanning, density.condensed, thresholdOf(density))
                   .branches.size());
}

double clustersOfFeaturelessSheet(std::size_t points, int minClusterSize)
{
    return 0.14 * double(points) / double(std::max(1, minClusterSize));
}

} // namespace ax::discovery
