// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/prominence.h"

#include "engine/discovery/exact_math.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ax::discovery {

double prominenceThreshold(std::size_t points, double localDimension, int minSamples)
{
    constexpr double kFactor = 1.25; // bounds what structureless clouds show
    return kFactor * std::sqrt(2 * exactLog(double(std::max<std::size_t>(points, 2))))
        / (localDimension * std::sqrt(double(std::max(1, minSamples))));
}

std::vector<std::int32_t> fillLabels(
    const SpanningTree& spanning, const std::vector<std::int32_t>& labels)
{
    DisjointSets sets(labels.size());
    std::vector<std::int32_t> of(labels);
    for (const TreeEdge& edge : spanning.edges) {
        const std::uint32_t a = sets.find(edge.a), b = sets.find(edge.b);
        const std::int32_t la = of[a], lb = of[b];
        if (la >= 0 && lb >= 0 && la != lb)
            continue;
        sets.unite(a, b);
        of[sets.find(a)] = std::max(la, lb);
    }
    std::vector<std::int32_t> out(labels.size());
    for (std::size_t p = 0; p < out.size(); ++p)
        out[p] = of[sets.find(std::uint32_t(p))];
    return out;
}

namespace {

/// Up from each cluster's branch to the first side that holds a denser one.
std::vector<std::int32_t> parentsOf(const CondensedTree& tree,
    const std::vector<std::int32_t>& clusters, const std::vector<double>& top)
{
    const auto topOf
        = [&](std::int32_t cluster) { return top[std::size_t(clusters[std::size_t(cluster)])]; };
    std::vector<std::int32_t> densest(tree.branches.size(), -1); // [branch] at or below it
    for (std::size_t c = 0; c < clusters.size(); ++c)
        densest[std::size_t(clusters[c])] = std::int32_t(c);
    for (std::size_t b = tree.branches.size(); b-- > 1;) {
        std::int32_t& above = densest[std::size_t(tree.branches[b].parent)];
        if (densest[b] >= 0 && (above < 0 || topOf(densest[b]) > topOf(above)))
            above = densest[b];
    }
    std::vector<std::int32_t> out(clusters.size(), -1);
    for (std::size_t c = 0; c < clusters.size(); ++c)
        for (std::int32_t b = clusters[c]; b > 0 && out[c] < 0;
             b = tree.branches[std::size_t(b)].parent) {
            const std::int32_t found = densest[std::size_t(tree.branches[std::size_t(b)].parent)];
            if (found != std::int32_t(c))
                out[c] = found;
        }
    return out;
}

} // namespace

ProminentClusters prominentClusters(
    const SpanningTree& spanning, const CondensedTree& tree, double threshold)
{
    ProminentClusters out;
    out.threshold = threshold;
    const std::size_t count = tree.branches.size(), n = tree.branchOf.size();
    // Duplicates have no density; the floor makes them dense, and no more than that.
    double scale = 0;
    for (const double core : spanning.core)
        scale += core / double(n);
    const double floor = std::max(1e-7 * scale, 1e-300);
    const auto level = [&](double distance) { return -exactLog(std::max(distance, floor)); };
    std::vector<double> top(count, -1e300);
    for (std::size_t p = 0; p < n; ++p) {
        double& mine = top[std::size_t(tree.branchOf[p])];
        mine = std::max(mine, level(spanning.core[p]));
    }
    for (std::size_t b = count; b-- > 1;) {
        double& above = top[std::size_t(tree.branches[b].parent)];
        above = std::max(above, top[b]);
    }
    const auto birth = [&](std::size_t b) { return level(1 / tree.branches[b].birth); };
    // What is kept of each branch: the branch itself (1), or what is below it (2).
    std::vector<char> kept(count, 1);
    for (std::size_t b = count; b-- > 0;) {
        if (tree.branches[b].leaf())
            continue;
        const std::size_t left = std::size_t(tree.branches[b].left);
        const std::size_t right = std::size_t(tree.branches[b].right);
        const double at = birth(left);
        const bool keepLeft = top[left] - at >= threshold, keepRight = top[right] - at >= threshold;
        out.splits.push_back(std::min(top[left], top[right]) - at);
        const bool deeper = (keepLeft && kept[left] == 2) || (keepRight && kept[right] == 2);
        kept[b] = (keepLeft && keepRight) || deeper ? 2 : 1;
        // A side that dissolves has no clusters of its own.
        if (kept[b] == 2 && !keepLeft)
            kept[left] = 0;
        if (kept[b] == 2 && !keepRight)
            kept[right] = 0;
    }
    std::sort(out.splits.begin(), out.splits.end(), std::greater<>());
    // From the root down: a branch counts when all above it hand on to what is below them.
    std::vector<std::int32_t> cluster(count, -1);
    std::vector<char> open(count, 0);
    open[0] = 1;
    for (std::size_t b = 0; b < count; ++b) {
        const Branch& branch = tree.branches[b];
        if (b > 0)
            cluster[b] = cluster[std::size_t(branch.parent)];
        if (!open[b] || kept[b] == 0)
            continue;
        if (kept[b] == 1) {
            cluster[b] = std::int32_t(out.branches.size());
            out.branches.push_back(std::int32_t(b));
            out.prominence.push_back(b == 0 ? 0 : top[b] - birth(b));
        } else {
            open[std::size_t(branch.left)] = open[std::size_t(branch.right)] = 1;
        }
    }
    out.parents = parentsOf(tree, out.branches, top);
    const std::vector<double> deepest = tree.deepest();
    out.core.resize(n);
    out.membership.assign(n, 0);
    for (std::size_t p = 0; p < n; ++p) {
        const std::int32_t c = cluster[std::size_t(tree.branchOf[p])];
        out.core[p] = c;
        if (c < 0)
            continue;
        const double most = deepest[std::size_t(out.branches[std::size_t(c)])];
        out.membership[p] = !(most > 0) || !std::isfinite(most) || !std::isfinite(tree.lambda[p])
            ? 1.0f
            : float(std::min(1.0, tree.lambda[p] / most));
    }
    out.filled = fillLabels(spanning, out.core);
    return out;
}

} // namespace ax::discovery
