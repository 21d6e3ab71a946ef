// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/kernels/kernels.h"
#include "engine/discovery/neighbours.h"

#include <hnswlib/hnswlib.h>

#include <algorithm>
#include <array>
#include <new>

namespace ax::discovery {

namespace {

constexpr std::size_t kProbes = 256;
constexpr std::size_t kLinks = 24, kBuildWidth = 200; // M and ef_construction
constexpr std::uint64_t kLevelSeed = 1;

struct Probes {
    std::vector<std::uint32_t> at; ///< positions
    std::vector<std::uint32_t> neighbours; ///< [probe, k] positions, exact
    double visited = 0; ///< share of all points a search looked at
};

Probes probe(const KdTree& tree, std::size_t k)
{
    const std::size_t n = tree.count(), count = std::min(n, kProbes);
    Probes out;
    out.neighbours.resize(count * k);
    const KdView view = tree.view();
    std::vector<float> distances(k);
    double looked = 0;
    for (std::size_t j = 0; j < count; ++j) {
        const std::size_t p = j * n / count;
        out.at.push_back(std::uint32_t(p));
        looked += double(kernels().nearest(view, view.points + p * std::size_t(view.stride),
            std::uint32_t(p), int(k), distances.data(), out.neighbours.data() + j * k));
    }
    out.visited = looked / double(count) / double(n);
    return out;
}

/// Sixteen sums in a fixed order, whatever the processor: rows are padded with zeros to `stride`.
float squaredDistance(const void* a, const void* b, const void* stride)
{
    const auto* x = static_cast<const float*>(a);
    const auto* y = static_cast<const float*>(b);
    std::array<float, KdTree::kLanes> sums {};
    for (int d = 0; d < *static_cast<const int*>(stride); d += KdTree::kLanes)
        for (std::size_t lane = 0; lane < sums.size(); ++lane) {
            const float difference = x[std::size_t(d) + lane] - y[std::size_t(d) + lane];
            sums[lane] += difference * difference;
        }
    float sum = 0;
    for (const float part : sums)
        sum += part;
    return sum;
}

class Space : public hnswlib::SpaceInterface<float> {
public:
    explicit Space(int stride)
        : m_stride(stride)
    {
    }
    std::size_t get_data_size() override { return std::size_t(m_stride) * sizeof(float); }
    hnswlib::DISTFUNC<float> get_dist_func() override { return &squaredDistance; }
    void* get_dist_func_param() override { return &m_stride; }

private:
    int m_stride;
};

const float* row(const KdTree& tree, std::size_t p)
{
    return tree.points.data() + p * std::size_t(tree.stride());
}

/// Points are put in one after another, so that the graph is the same every time.
Status fill(hnswlib::HierarchicalNSW<float>& graph, const KdTree& tree, Job& job)
{
    const std::size_t n = tree.count();
    for (std::size_t p = 0; p < n; ++p) {
        if (p % 256 == 0) {
            AX_CHECK(job.check());
            job.report(0.8 * double(p) / double(n));
        }
        graph.addPoint(row(tree, p), p);
    }
    return {};
}

Status ask(hnswlib::HierarchicalNSW<float>& graph, const KdTree& tree, Neighbours& out, Job& job)
{
    const std::size_t n = tree.count(), k = std::size_t(out.k);
    const int stride = tree.stride();
    graph.setEf(std::max<std::size_t>(4 * k, 100));
    return job.forEach(
        n, 256,
        [&](std::size_t begin, std::size_t end, int) {
            std::vector<std::pair<float, std::uint32_t>> found;
            for (std::size_t p = begin; p < end; ++p) {
                auto queue = graph.searchKnn(row(tree, p), k + 1);
                found.clear();
                for (; !queue.empty(); queue.pop())
                    if (queue.top().second != p)
                        found.emplace_back(queue.top().first, std::uint32_t(queue.top().second));
                std::sort(found.begin(), found.end(), [&tree](const auto& x, const auto& y) {
                    return x.first < y.first
                        || (x.first == y.first && tree.ids[x.second] < tree.ids[y.second]);
                });
                // A graph that is torn gives fewer: whoever is near in the tree's order fills up.
                for (std::size_t step = 1; found.size() < k; ++step)
                    for (const std::size_t near : { p + step, p - step })
                        if (near < n && found.size() < k
                            && std::none_of(found.begin(), found.end(),
                                [near](const auto& entry) { return entry.second == near; }))
                            found.emplace_back(
                                squaredDistance(row(tree, p), row(tree, near), &stride),
                                std::uint32_t(near));
                std::sort(found.begin(), found.end(),
                    [](const auto& x, const auto& y) { return x.first < y.first; });
                for (std::size_t j = 0; j < k; ++j) {
                    out.distances[p * k + j] = found[j].first;
                    out.positions[p * k + j] = found[j].second;
                }
            }
        },
        0.8, 1);
}

double recallOf(const Neighbours& found, const Probes& probes)
{
    const std::size_t k = std::size_t(found.k);
    std::size_t hits = 0;
    for (std::size_t j = 0; j < probes.at.size(); ++j) {
        const auto list = found.positions.begin() + std::ptrdiff_t(probes.at[j] * k);
        for (std::size_t e = 0; e < k; ++e)
            hits += std::find(list, list + std::ptrdiff_t(k), probes.neighbours[j * k + e])
                != list + std::ptrdiff_t(k);
    }
    return double(hits) / double(probes.at.size() * k);
}

} // namespace

Result<Neighbours> affordableNeighbours(
    const KdTree& tree, int k, Job& job, const NeighbourLimits& limits)
{
    const double n = tree.count();
    if (n < 2 || n * n * tree.dims() * limits.visited <= limits.comparisons)
        return nearestNeighbours(tree, k, job);
    const std::size_t wide = std::min<std::size_t>(std::size_t(k), tree.count() - 1);
    const Probes probes = probe(tree, wide);
    if (probes.visited <= limits.visited
        || n * n * tree.dims() * probes.visited <= limits.comparisons)
        return nearestNeighbours(tree, k, job);
    Neighbours out;
    out.k = int(wide);
    out.method = "hnswlib";
    out.visited = probes.visited;
    try {
        out.distances.resize(tree.count() * wide);
        out.positions.resize(tree.count() * wide);
        Space space(tree.stride());
        hnswlib::HierarchicalNSW<float> graph(
            &space, tree.count(), kLinks, kBuildWidth, kLevelSeed);
        AX_CHECK(fill(graph, tree, job));
        AX_CHECK(ask(graph, tree, out, job));
    } catch (const std::exception&) { // it throws std::runtime_error where malloc gave nothing
        return fail(ErrorCode::OutOfMemory,
            "[discover] no memory for the graph of neighbours of " + std::to_string(tree.count())
                + " points of " + std::to_string(tree.dims()) + " dimensions",
            {}, "sample the points, or keep fewer dimensions");
    }
    out.recall = recallOf(out, probes);
    return out;
}

} // namespace ax::discovery
