// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/neighbours.h"

#include <cstdint>
#include <vector>

namespace ax::discovery {

/// UMAP's weighted neighbour graph (McInnes, Healy, Melville 2018, section 3.1), symmetric, by
/// position: row r holds edges [row[r], row[r + 1]).
struct FuzzyGraph {
    std::vector<std::uint64_t> row; ///< [point + 1]
    std::vector<std::uint32_t> to; ///< [edge]
    std::vector<float> weight; ///< [edge] 0..1
    std::vector<float> rho, sigma; ///< [point] distance to the nearest other one; bandwidth
    std::size_t count() const { return row.empty() ? 0 : row.size() - 1; }
};

/// Of `size` neighbours, the point itself counted (umap-learn's n_neighbors).
/// Errors: Cancelled.
Result<FuzzyGraph> fuzzyGraph(const Neighbours& neighbours, int size, Job& job);

} // namespace ax::discovery
