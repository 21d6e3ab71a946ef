// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/spanning_tree.h"

#include <cstdint>
#include <vector>

namespace ax::discovery {

/// A branch of the density tree. λ = 1 / distance.
struct Branch {
    std::int32_t parent = -1;
    std::int32_t left = -1, right = -1; ///< children; -1: a leaf
    double birth = 0; ///< λ at which it split off; 0 for the root
    double death = 0; ///< largest λ at which something left it directly
    std::uint32_t size = 0; ///< points at birth
    double stability = 0; ///< Σ (λ at which a point left it - birth)
    bool leaf() const { return left < 0; }
};

/// The density tree cut down to branches of at least `minSize` points (Campello, Moulavi, Sander
/// 2013; hdbscan's condensed tree). Parents stand before their children; branch 0 is the root.
struct CondensedTree {
    std::vector<Branch> branches;
    std::vector<std::int32_t> branchOf; ///< [position] the branch that a point left last
    std::vector<double> lambda; ///< [position] λ at which it left; infinite for duplicates
    /// [branch] largest λ in it or below it.
    std::vector<double> deepest() const;
};

/// Of at least two points. `tree.edges` ascending.
CondensedTree condense(const SpanningTree& tree, std::uint32_t minSize);

enum class Selection { ExcessOfMass, Leaf };

struct SelectionOptions {
    Selection method = Selection::ExcessOfMass;
    double epsilon = 0; ///< no split below this distance counts (Malzer, Baum 2020); 0: off
    bool singleCluster = false; ///< the root may be the one cluster
};

/// Labels as hdbscan gives them, by position.
struct FlatClusters {
    std::vector<std::int32_t> labels; ///< 0 …; -1: noise
    std::vector<float> membership; ///< 0..1; 0 for noise
    std::vector<std::int32_t> branches; ///< [label]
};
FlatClusters selectClusters(const CondensedTree& tree, const SelectionOptions& options);

/// GLOSH (Campello, Moulavi, Zimek, Sander 2015): 1 - λ of the point / largest λ below its branch.
std::vector<float> outlierScores(const CondensedTree& tree);

} // namespace ax::discovery
