// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/discovery_options.h"

#include <algorithm>

namespace ax::discovery {

DiscoveryOptions DiscoveryOptions::settled(std::size_t points) const
{
    constexpr std::size_t kMany = 20000;
    DiscoveryOptions out = *this;
    if (replicate) {
        out.labels = LabelMethod::Hdbscan;
        out.space = Space::Layout;
        out.layout = true;
        out.selection = {};
        out.layoutNeighbours = 15;
        out.minDist = 0.1;
        out.minClusterSize = out.minSamples = 10;
    }
    if (out.minClusterSize == 0)
        out.minClusterSize = 10;
    if (out.minSamples == 0)
        out.minSamples = points > kMany ? 30 : 15;
    if (out.space == Space::Layout)
        out.layout = true;
    return out;
}

std::size_t DiscoveryOptions::pointsNeeded() const
{
    return std::size_t(std::max({ minSamples + 1, 2 * minClusterSize, layoutNeighbours + 1 }));
}

const char* name(LabelMethod method)
{
    constexpr const char* names[] = { "prominence", "hdbscan", "leiden" };
    return names[int(method)];
}

const char* name(Space space)
{
    constexpr const char* names[] = { "pca", "input", "layout" };
    return names[int(space)];
}

const char* name(Selection selection) { return selection == Selection::Leaf ? "leaf" : "eom"; }

} // namespace ax::discovery
