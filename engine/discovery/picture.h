// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/kd_tree.h"
#include "engine/discovery/layout.h"

#include <functional>
#include <span>
#include <vector>

namespace ax::discovery {

struct PictureOptions {
    int neighbours = 15; ///< the point itself counted
    LayoutOptions layout;
    /// Above this many points a sample is laid out first and the whole is refined from it.
    std::size_t coarseAbove = 50000;
};

/// The layout of all points of a tree, [position, 2]. `previous`: where points stood in an earlier
/// run, NaN for new ones (or empty): then it starts there, takes fewer epochs and is turned onto
/// it. Errors: Cancelled.
Result<std::vector<float>> makePicture(const KdTree& tree, const Neighbours& neighbours,
    const FuzzyGraph& graph, std::span<const float> previous, const PictureOptions& options,
    Job& job);

/// A picture of at most `size` points, evenly spread over the rows, made at once: what can be shown
/// while the whole is computed. Rows and their coordinates [point, 2].
struct FirstPicture {
    std::vector<std::uint32_t> rows;
    std::vector<float> coordinates;
};
Result<FirstPicture> firstPicture(
    std::span<const float> points, int dims, std::size_t size, std::uint64_t seed, Job& job);

/// Where `query` [tree.stride] lies in a layout of the tree's points: its four nearest, by
/// distance.
void interpolate(const KdView& tree, const float* layout, const float* query, float out[2]);

/// The same from the nearest four already found, ascending by squared distance.
void interpolateFrom(
    const float* squared, const std::uint32_t* positions, const float* layout, float out[2]);

} // namespace ax::discovery
