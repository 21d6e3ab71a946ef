// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/picture.h"

#include "engine/discovery/exact_math.h"
#include "engine/discovery/kernels/kernels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ax::discovery {

namespace {

constexpr int kInterpolated = 4;

Result<std::vector<float>> drawFrom(const KdTree& tree, const FuzzyGraph& graph,
    const std::vector<std::uint32_t>& keys, const PictureOptions& options, Job& job);

/// Lays out a sample of its own.
Result<std::vector<float>> layoutOf(const KdTree& tree, const std::vector<std::uint32_t>& keys,
    const PictureOptions& options, Job& job)
{
    AX_TRY(const Neighbours neighbours, nearestNeighbours(tree, options.neighbours - 1, job));
    AX_TRY(const FuzzyGraph graph, fuzzyGraph(neighbours, options.neighbours, job));
    return drawFrom(tree, graph, keys, options, job);
}

/// A start for all points from the layout of every `kLandmark`-th one in the tree's order, which
/// spreads them evenly. Progress is that of the job's range.
Result<std::vector<float>> coarseStart(const KdTree& tree, const std::vector<std::uint32_t>& ids,
    const PictureOptions& options, Job& job)
{
    constexpr std::size_t kLandmark = 8;
    const std::size_t n = tree.count(), d = std::size_t(tree.dims());
    const std::size_t stride = std::size_t(tree.stride());
    std::vector<float> chosen;
    std::vector<std::uint32_t> rows;
    for (std::size_t p = 0; p < n; p += kLandmark) {
        chosen.insert(chosen.end(), tree.points.begin() + std::ptrdiff_t(p * stride),
            tree.points.begin() + std::ptrdiff_t(p * stride + d));
        rows.push_back(ids[p]);
    }
    const KdTree landmarks(chosen, tree.dims());
    std::vector<std::uint32_t> keys(landmarks.count());
    for (std::size_t p = 0; p < keys.size(); ++p)
        keys[p] = rows[landmarks.ids[p]];
    AX_TRY(const std::vector<float> coarse, layoutOf(landmarks, keys, options, job));
    std::vector<float> out(2 * n);
    const KdView view = landmarks.view();
    AX_CHECK(job.forEach(n, 512, [&](std::size_t begin, std::size_t end, int) {
        for (std::size_t p = begin; p < end; ++p)
            interpolate(view, coarse.data(), tree.points.data() + p * stride, &out[2 * p]);
    }));
    return out;
}

// Epochs that refine a start: measured on the mixtures of tests/bench/discovery.
constexpr double kRefineRate = 0.25;
constexpr int kWarmEpochs = 60; // what was there should stay where it is

int refineEpochs(std::size_t points) { return points > 300000 ? 50 : points > 150000 ? 100 : 150; }

/// From the axes, or, where there are many points, from a layout of a sample of them: that again
/// from one of its own sample where it is large.
Result<std::vector<float>> drawFrom(const KdTree& tree, const FuzzyGraph& graph,
    const std::vector<std::uint32_t>& keys, const PictureOptions& options, Job& job)
{
    constexpr double kCoarseShare = 0.35; // of the time
    LayoutOptions layoutOptions = options.layout;
    std::vector<float> start;
    double from = 0;
    if (tree.count() > options.coarseAbove) {
        AX_TRY(start, coarseStart(tree, keys, options, job));
        layoutOptions.epochs = std::min(refineEpochs(tree.count()), options.layout.epochs);
        layoutOptions.learningRate = kRefineRate;
        from = kCoarseShare;
    } else {
        start = startFromAxes(
            tree.points, tree.dims(), std::size_t(tree.stride()), keys, options.layout.seed);
    }
    Layout layout(graph, std::move(start), keys, layoutOptions);
    AX_CHECK(layout.run(job, from, 1));
    return layout.coordinates();
}

/// New points begin between their neighbours that stood somewhere.
std::vector<float> warmStart(const Neighbours& neighbours, std::span<const float> previous,
    const std::vector<float>& fallback)
{
    std::vector<float> out(previous.begin(), previous.end());
    const std::size_t k = std::size_t(neighbours.k);
    for (std::size_t p = 0; p < out.size() / 2; ++p) {
        if (!std::isnan(previous[2 * p]))
            continue;
        double x = 0, y = 0;
        int used = 0;
        for (std::size_t j = 0; j < k && used < kInterpolated; ++j) {
            const std::size_t q = neighbours.positions[p * k + j];
            if (std::isnan(previous[2 * q]))
                continue;
            x += previous[2 * q];
            y += previous[2 * q + 1];
            ++used;
        }
        out[2 * p] = used ? float(x / used) : fallback[2 * p];
        out[2 * p + 1] = used ? float(y / used) : fallback[2 * p + 1];
    }
    return out;
}

} // namespace

void interpolateFrom(
    const float* squared, const std::uint32_t* positions, const float* layout, float out[2])
{
    if (squared[0] == 0) { // a known point lies where it lies
        out[0] = layout[2 * std::size_t(positions[0])];
        out[1] = layout[2 * std::size_t(positions[0]) + 1];
        return;
    }
    // The second one's distance is the yardstick.
    const double unit = std::max(double(squared[1] < kFarthest ? squared[1] : squared[0]), 1e-12);
    double x = 0, y = 0, sum = 0;
    for (int j = 0; j < kInterpolated && positions[j] != kNone; ++j) {
        const double weight = exactExp(-double(squared[j]) / unit) + 1e-6;
        x += weight * layout[2 * std::size_t(positions[j])];
        y += weight * layout[2 * std::size_t(positions[j]) + 1];
        sum += weight;
    }
    out[0] = sum > 0 ? float(x / sum) : 0;
    out[1] = sum > 0 ? float(y / sum) : 0;
}

void interpolate(const KdView& tree, const float* layout, const float* query, float out[2])
{
    float distances[kInterpolated];
    std::uint32_t positions[kInterpolated];
    kernels().nearest(tree, query, kNone, kInterpolated, distances, positions);
    interpolateFrom(distances, positions, layout, out);
}

Result<std::vector<float>> makePicture(const KdTree& tree, const Neighbours& neighbours,
    const FuzzyGraph& graph, std::span<const float> previous, const PictureOptions& options,
    Job& job)
{
    const bool warm = !previous.empty()
        && std::any_of(previous.begin(), previous.end(), [](float v) { return !std::isnan(v); });
    if (!warm)
        return drawFrom(tree, graph, tree.ids, options, job);
    const std::vector<float> fallback = startFromAxes(
        tree.points, tree.dims(), std::size_t(tree.stride()), tree.ids, options.layout.seed);
    LayoutOptions layoutOptions = options.layout;
    layoutOptions.epochs = std::min(kWarmEpochs, options.layout.epochs);
    layoutOptions.learningRate = kRefineRate;
    Layout layout(graph, warmStart(neighbours, previous, fallback), tree.ids, layoutOptions);
    AX_CHECK(layout.run(job));
    std::vector<float> out = layout.coordinates();
    alignLayout(out, previous);
    return out;
}

Result<FirstPicture> firstPicture(
    std::span<const float> points, int dims, std::size_t size, std::uint64_t seed, Job& job)
{
    FirstPicture out;
    const std::size_t d = std::size_t(dims), n = points.size() / d;
    const std::size_t count = std::min(n, size);
    std::vector<float> chosen;
    std::vector<std::uint32_t> rows;
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t row = k * n / count;
        rows.push_back(std::uint32_t(row));
        chosen.insert(chosen.end(), points.begin() + std::ptrdiff_t(row * d),
            points.begin() + std::ptrdiff_t((row + 1) * d));
    }
    const KdTree tree(chosen, dims);
    PictureOptions options;
    options.layout.seed = seed;
    options.layout.epochs = 60;
    AX_TRY(out.coordinates, layoutOf(tree, tree.ids, options, job));
    for (const std::uint32_t id : tree.ids)
        out.rows.push_back(rows[id]);
    return out;
}

} // namespace ax::discovery
