// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/classifier.h"

#include "engine/discovery/exact_math.h"
#include "engine/discovery/kernels/kernels.h"

#include <algorithm>
#include <cmath>

namespace ax::discovery {

namespace {

/// Share of the known points whose distance is at least `distance`, between two quantiles by a
/// line.
double shareBeyond(std::span<const float> quantiles, double distance)
{
    const auto above = std::upper_bound(quantiles.begin(), quantiles.end(), float(distance));
    if (above == quantiles.begin())
        return 1;
    if (above == quantiles.end())
        return distance > quantiles.back() ? 0 : 1.0 / double(quantiles.size());
    const double low = *(above - 1), high = *above;
    const double within = high > low ? (distance - low) / (high - low) : 0;
    const double at = double(above - quantiles.begin() - 1) + within;
    return 1 - at / double(quantiles.size() - 1);
}

} // namespace

Verdict Classifier::classify(std::span<const float> vector, double position) const
{
    constexpr int kNearest = kReachNeighbours + 1; // one may be the point itself
    Verdict out;
    const KdView tree = model().tree();
    float query[PointTable::kMaxDims + 16] = {};
    model().scaling().apply(vector, query, position);
    float squared[kNearest];
    std::uint32_t at[kNearest];
    kernels().nearest(tree, query, kNone, kNearest, squared, at);
    if (at[0] == kNone) { // no known point has a distance: the file's numbers are damaged
        out.offManifold = true;
        return out;
    }
    // A known point is not its own neighbour, as when the quantiles were taken.
    const bool known = squared[0] == 0;
    int last = known ? kNearest - 1 : kNearest - 2;
    while (last > 0 && at[last] == kNone)
        --last;
    out.distance = std::sqrt(double(squared[last]));
    out.coherence = shareBeyond(model().reach(), out.distance);
    constexpr double kQuantile = 0.999;
    const std::span<const float> reach = model().reach();
    out.offManifold = out.distance > reach[std::size_t(double(reach.size() - 1) * kQuantile)];
    out.zone = model().zone()[at[0]];
    if (model().hasLayout()) {
        float place[2];
        interpolateFrom(squared, at, model().layout().data(), place);
        out.x = place[0];
        out.y = place[1];
    }
    if (known) {
        out.label = model().label()[at[0]];
        out.membership = model().membership()[at[0]];
    } else {
        // The run's core distance counts minSamples neighbours; in `localDimension` dimensions a
        // ball around so many is wider than one around fifteen by this.
        const double wider
            = exactExp(exactLog(double(std::max(1, model().minSamples())) / std::max(1, last + 1))
                / model().localDimension());
        const double core = out.distance * wider;
        double least = 0;
        std::uint32_t nearest = kNone;
        for (int j = 0; j <= last; ++j) {
            const double weight
                = std::max({ core, double(model().core()[at[j]]), std::sqrt(double(squared[j])) });
            if (nearest == kNone || weight < least) {
                least = weight;
                nearest = at[j];
            }
        }
        const std::int32_t label = model().label()[nearest];
        const double lambda = least > 0 ? 1 / least : 1e300;
        if (label >= 0 && lambda >= model().clusterBirth()[std::size_t(label)]) {
            const double death = model().clusterDeath()[std::size_t(label)];
            out.label = label;
            out.membership = death > 0 ? std::min(1.0, lambda / death) : 1;
        }
    }
    if (out.label >= 0)
        out.cluster = model().clusterId()[std::size_t(out.label)];
    return out;
}

} // namespace ax::discovery
