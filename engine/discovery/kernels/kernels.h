// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/kd_tree.h"

#include <atomic>
#include <cstdint>
#include <limits>

/// The inner loops of discovery, one table per instruction set, chosen once at run time. Every
/// table gives the same bits: no fused multiply-add, sums in one fixed order, sixteen lanes
/// whatever the processor's width. Nothing here allocates or throws; any thread. Private to
/// engine/discovery.
namespace ax::discovery {

inline constexpr std::uint32_t kNone = 0xffffffffu;
inline constexpr float kFarthest = std::numeric_limits<float>::max();

/// What a Borůvka round reads and writes (spanning_tree.cpp). All by position in the tree.
struct OutsideView {
    const float* core = nullptr; ///< [position] squared core distance
    const float* nodeCore = nullptr; ///< [node] least of them
    const std::uint32_t* component = nullptr; ///< [position]
    const std::uint32_t* nodeComponent = nullptr; ///< [node] kNone: several
};

inline constexpr std::uint32_t kLayoutBlock = 1024; ///< points that share random ones in an epoch

/// One epoch of the layout (layout.cpp), all by position in the tree.
struct LayoutView {
    const std::uint64_t* row = nullptr; ///< [point + 1] first edge
    const std::uint32_t* to = nullptr; ///< [edge]
    const std::uint16_t* rate = nullptr; ///< [edge] share of the epochs it is due, of 65,536
    const std::uint32_t* key = nullptr; ///< [point] seeds its random numbers
    const float* before = nullptr; ///< [point, 2] where all points stood
    float* after = nullptr; ///< [point, 2]
    std::uint32_t count = 0;
    std::uint32_t epoch = 0; ///< from 1
    float step = 0, a = 0, b = 0;
    std::uint32_t seed = 0;
};

struct Kernels {
    const char* name;
    /// The k nearest points of `query` [stride]: squared distances ascending, equal ones by id, and
    /// their positions. `self` (a position) is left out and says where to begin; kNone: none.
    /// Fewer than k points: the rest is kFarthest and kNone. Returns the points looked at.
    std::uint64_t (*nearest)(const KdView& tree, const float* query, std::uint32_t self, int k,
        float* distances, std::uint32_t* positions);
    /// Least mutual reachability (squared) from point `self` to another component, at most `limit`:
    /// the weight, and in `position` the point (least id of equals); kNone: nothing within.
    float (*outside)(const KdView& tree, const OutsideView& view, std::uint32_t self, float limit,
        std::uint32_t& position);
    /// The same for all points of leaf `leaf`, which lie in one component. `best`: the least weight
    /// known for that component, lowered here (bits of a float). weight[i], position[i] of the
    /// points in the leaf: lowered when something is found. `bound[i]`: no edge below it leaves the
    /// point. known[i]: the point's least edge is known already, it is left alone.
    void (*leafOutside)(const KdView& tree, const OutsideView& view, std::int32_t leaf,
        std::atomic<std::uint32_t>& best, const char* known, const float* bound, float* weight,
        std::uint32_t* position);
    /// Points [block * kLayoutBlock, …) of one epoch.
    void (*layoutBlock)(const LayoutView& view, std::uint32_t block);
    /// Nearest of `count` centres in blocks [block, dim, 16]; the first of equals.
    std::uint32_t (*nearestCentre)(
        const float* blocks, std::uint32_t count, int dims, const float* query, float& distance);
};

/// The fastest table that this processor runs.
const Kernels& kernels();
const Kernels& genericKernels();
/// nullptr when this processor cannot run it.
const Kernels* avx2Kernels();
const Kernels* avx512Kernels();
/// For tests that compare tables: used from now on by every thread; nullptr: the fastest again.
void useKernels(const Kernels* table);

} // namespace ax::discovery
