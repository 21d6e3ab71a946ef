// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/model_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ax::discovery {

/// What became of a cluster between two runs.
struct LineageEvent {
    enum Kind { Kept, Born, Died, Split, Merged };
    Kind kind = Kept;
    std::int32_t id = -1; ///< the cluster: new for Born, old for Died and Split, new for Merged
    std::vector<std::int32_t> others; ///< Split: what it became; Merged: what it was
    double jaccard = 0; ///< Kept: of the points in both runs; 0 when matched by shape
};
const char* name(LineageEvent::Kind kind); ///< "kept", "born", …

/// How the clusters of a run are those of the run before.
struct Lineage {
    int run = 1; ///< number of this run in its folder
    std::int32_t nextId = 0; ///< the first id that was never used
    std::size_t sharedPoints = 0;
    bool byShape = false; ///< no points in common: matched by centre and spread
    std::vector<LineageEvent> events;
};

/// What the manifest of the run before says.
struct EarlierRun {
    int run = 0;
    std::int32_t nextId = 0;
};

/// Gives the clusters of `run` their persistent ids. `earlier` null: the first run. Points are the
/// same when their id is and their numbers are. A cluster keeps the id of the one with which it
/// shares at least half of all points in either (Jaccard >= 0.5: no cluster has two such partners);
/// across disjoint data the assignment with the least sum of distances between centres (Hungarian
/// method, Kuhn 1955), none farther than the wider of the two clusters. Ids are never used again.
Lineage assignIds(Discovery& run, const ModelFile* earlier, const EarlierRun& before);

/// The assignment of rows to columns with the least sum of costs: [row] column, -1 when there are
/// more rows than columns. Costs [row, column].
std::vector<std::int32_t> assignment(const std::vector<std::vector<double>>& costs);

} // namespace ax::discovery
