// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/kd_tree.h"

#include <algorithm>
#include <numeric>

namespace ax::discovery {

namespace {

/// Coordinate of a lane without a point: its squared distance is larger than any real one and
/// still finite in two dozen dimensions (and infinite, which is as good, in more).
constexpr float kFar = 1e18f;

} // namespace

KdTree::KdTree(std::span<const float> rows, int dims, int leafSize)
    : m_dims(dims)
    , m_stride((dims + kLanes - 1) / kLanes * kLanes)
{
    const std::size_t d = std::size_t(dims), stride = std::size_t(m_stride);
    const std::uint32_t n = std::uint32_t(rows.size() / d);
    ids.resize(n);
    std::iota(ids.begin(), ids.end(), 0u);
    nodes.reserve(4 * std::size_t(n) / std::size_t(leafSize) + 16);
    if (n > 0)
        build(rows.data(), 0, n, leafSize);
    points.assign(std::size_t(n) * stride, 0);
    leafOf.resize(n);
    for (std::uint32_t p = 0; p < n; ++p)
        std::copy_n(rows.data() + std::size_t(ids[p]) * d, d, points.data() + p * stride);
    std::uint32_t blockCount = 0;
    for (KdNode& node : nodes)
        if (node.leaf()) {
            node.block = blockCount;
            blockCount += (node.end - node.begin + kLanes - 1) / kLanes;
        }
    blocks.assign(std::size_t(blockCount) * d * kLanes, kFar);
    for (std::size_t k = 0; k < nodes.size(); ++k) {
        const KdNode& node = nodes[k];
        for (std::uint32_t p = node.begin; node.leaf() && p < node.end; ++p) {
            leafOf[p] = std::int32_t(k);
            const std::uint32_t j = p - node.begin;
            float* block = blocks.data() + std::size_t(node.block + j / kLanes) * d * kLanes;
            for (std::size_t dim = 0; dim < d; ++dim)
                block[dim * kLanes + j % kLanes] = points[p * stride + dim];
        }
    }
}

std::int32_t KdTree::build(const float* rows, std::uint32_t begin, std::uint32_t end, int leafSize)
{
    const std::size_t d = std::size_t(m_dims), stride = std::size_t(m_stride);
    const std::int32_t here = std::int32_t(nodes.size());
    nodes.push_back({ -1, begin, end, 0 });
    boxes.resize(nodes.size() * 2 * stride, 0);
    float* low = boxes.data() + std::size_t(here) * 2 * stride;
    float* high = low + stride;
    std::copy_n(rows + std::size_t(ids[begin]) * d, d, low);
    std::copy_n(low, d, high);
    for (std::uint32_t p = begin + 1; p < end; ++p) {
        const float* row = rows + std::size_t(ids[p]) * d;
        for (std::size_t k = 0; k < d; ++k) {
            low[k] = std::min(low[k], row[k]);
            high[k] = std::max(high[k], row[k]);
        }
    }
    if (end - begin <= std::uint32_t(leafSize))
        return here;
    std::size_t widest = 0;
    for (std::size_t k = 1; k < d; ++k)
        if (high[k] - low[k] > high[widest] - low[widest])
            widest = k;
    // Whole blocks on the left, so that few lanes stay empty.
    std::uint32_t middle = begin + ((end - begin) / 2 + kLanes - 1) / kLanes * kLanes;
    if (middle >= end)
        middle = begin + (end - begin) / 2;
    std::nth_element(ids.begin() + begin, ids.begin() + middle, ids.begin() + end,
        [rows, d, widest](std::uint32_t a, std::uint32_t b) {
            const float x = rows[a * d + widest], y = rows[b * d + widest];
            return x < y || (x == y && a < b);
        });
    build(rows, begin, middle, leafSize);
    const std::int32_t right = build(rows, middle, end, leafSize);
    nodes[std::size_t(here)].right = right;
    return here;
}

KdView KdTree::view() const
{
    return { nodes.data(), boxes.data(), points.data(), blocks.data(), ids.data(), leafOf.data(),
        count(), m_dims, m_stride, nodes.size() };
}

} // namespace ax::discovery
