// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/condensed_tree.h"

#include <cstdint>
#include <string>

namespace ax::discovery {

enum class LabelMethod {
    Prominence, ///< branches that rise above the noise; the default
    Hdbscan, ///< hdbscan's selections, for comparison
    Leiden ///< communities of the neighbour graph
};
enum class Space {
    Pca, ///< standardised, rotated; the default
    Input, ///< the numbers as they are stored
    Layout ///< the two-dimensional picture, as the earlier study did
};

/// What a run does; every value with its convention is written into the manifest.
struct DiscoveryOptions {
    LabelMethod labels = LabelMethod::Prominence;
    Space space = Space::Pca;
    int minClusterSize = 0; ///< 0: 10
    /// Other points within the core distance (hdbscan's counting). 0: 30 above 20,000 points,
    /// else 15.
    int minSamples = 0;
    SelectionOptions selection;
    bool layout = true;
    std::uint64_t seed = 0;
    int layoutNeighbours = 15; ///< the point itself counted
    int layoutEpochs = 200;
    double minDist = 0.1;
    double resolution = 0.3; ///< of the Leiden regions
    int bootstraps = 10; ///< 0: no stability
    bool regressPosition = false; ///< take ln(1 + position) out first
    bool replicate = false; ///< the earlier study's way, with a banner
    std::string zonePreset = "explorer"; ///< for points that came without a zone

    /// Values with defaults filled in for so many points.
    DiscoveryOptions settled(std::size_t points) const;
    /// Points needed with these (settled) options.
    std::size_t pointsNeeded() const;
};

const char* name(LabelMethod method); ///< "prominence", "hdbscan", "leiden"
const char* name(Space space); ///< "pca", "input", "layout"
const char* name(Selection selection); ///< "eom", "leaf"

} // namespace ax::discovery
