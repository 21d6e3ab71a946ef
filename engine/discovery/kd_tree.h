// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ax::discovery {

/// A node of the tree over positions [begin, end); its left child is the next node.
struct KdNode {
    std::int32_t right = -1; ///< -1: a leaf
    std::uint32_t begin = 0, end = 0;
    std::uint32_t block = 0; ///< first block of a leaf
    bool leaf() const { return right < 0; }
};

/// What a search reads: pointers into a KdTree or into a mapped model file.
struct KdView {
    const KdNode* nodes = nullptr;
    const float* boxes = nullptr; ///< [node, {low, high}, stride]; unused dims are 0
    const float* points = nullptr; ///< [position, stride]; unused dims are 0
    const float* blocks = nullptr; ///< [block, dim, 16] of the leaves; unused lanes are far away
    const std::uint32_t* ids = nullptr; ///< [position] the point's row; ties are decided by it
    const std::int32_t* leafOf = nullptr; ///< [position]
    std::uint32_t count = 0;
    int dims = 0, stride = 0;
    std::size_t nodeCount = 0;
};

/// A balanced kd-tree (Bentley 1975; Friedman, Bentley, Finkel 1977) over points that are copied
/// into its own order ("position"): neighbours in space are neighbours in memory, leaves lie in
/// blocks of sixteen points so that a vector holds one coordinate of sixteen points.
/// The same points give the same tree. Immutable once built; any thread may read.
class KdTree {
public:
    static constexpr int kLanes = 16;
    /// points: [row, dims], finite.
    KdTree(std::span<const float> points, int dims, int leafSize = 64);
    KdTree() = default;

    KdView view() const;
    std::uint32_t count() const { return std::uint32_t(ids.size()); }
    int dims() const { return m_dims; }
    int stride() const { return m_stride; }

    std::vector<KdNode> nodes;
    std::vector<float> boxes, points, blocks;
    std::vector<std::uint32_t> ids;
    std::vector<std::int32_t> leafOf;

private:
    std::int32_t build(const float* rows, std::uint32_t begin, std::uint32_t end, int leafSize);
    int m_dims = 0, m_stride = 0;
};

} // namespace ax::discovery
