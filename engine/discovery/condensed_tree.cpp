// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/condensed_tree.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ax::discovery {

namespace {

/// The dendrogram: node n + e joins left[e] and right[e] at distance[e].
struct Dendrogram {
    std::size_t n;
    std::vector<std::uint32_t> left, right, size;
    std::vector<double> distance;

    explicit Dendrogram(const SpanningTree& tree)
        : n(tree.edges.size() + 1)
    {
        const std::size_t joins = tree.edges.size();
        left.resize(joins);
        right.resize(joins);
        size.resize(joins);
        distance.resize(joins);
        std::vector<std::uint32_t> parent(n + joins);
        std::iota(parent.begin(), parent.end(), 0u);
        const auto find = [&](std::uint32_t x) {
            while (parent[x] != x) {
                parent[x] = parent[parent[x]];
                x = parent[x];
            }
            return x;
        };
        for (std::size_t e = 0; e < joins; ++e) {
            left[e] = find(tree.edges[e].a);
            right[e] = find(tree.edges[e].b);
            size[e] = sizeOf(left[e]) + sizeOf(right[e]);
            distance[e] = tree.edges[e].weight;
            parent[left[e]] = parent[right[e]] = std::uint32_t(n + e);
        }
    }
    std::uint32_t sizeOf(std::uint32_t node) const { return node < n ? 1 : size[node - n]; }
};

double lambdaOf(double distance)
{
    return distance > 0 ? 1 / distance : std::numeric_limits<double>::infinity();
}

/// (λ - birth) * count, where duplicates make both infinite.
double mass(double lambda, double birth, double count)
{
    return lambda == birth ? 0 : (lambda - birth) * count;
}

} // namespace

std::vector<double> CondensedTree::deepest() const
{
    std::vector<double> out(branches.size());
    for (std::size_t b = branches.size(); b-- > 0;) {
        out[b] = std::max(out[b], branches[b].death);
        if (b > 0) {
            double& above = out[std::size_t(branches[b].parent)];
            above = std::max(above, out[b]);
        }
    }
    return out;
}

CondensedTree condense(const SpanningTree& tree, std::uint32_t minSize)
{
    const Dendrogram joins(tree);
    const std::size_t n = joins.n;
    CondensedTree out;
    out.branchOf.assign(n, 0);
    out.lambda.assign(n, 0);
    const auto branch = [&](std::int32_t parent, double birth, std::uint32_t size) {
        Branch made;
        made.parent = parent;
        made.birth = birth;
        made.size = size;
        out.branches.push_back(made);
        return std::int32_t(out.branches.size() - 1);
    };
    std::vector<std::uint32_t> falling;
    const auto drop = [&](std::uint32_t node, std::int32_t from, double lambda) {
        Branch& source = out.branches[std::size_t(from)];
        source.stability += mass(lambda, source.birth, joins.sizeOf(node));
        source.death = std::max(source.death, lambda);
        falling.assign(1, node);
        while (!falling.empty()) {
            const std::uint32_t x = falling.back();
            falling.pop_back();
            if (x < n) {
                out.branchOf[x] = from;
                out.lambda[x] = lambda;
            } else {
                falling.push_back(joins.left[x - n]);
                falling.push_back(joins.right[x - n]);
            }
        }
    };
    struct Open {
        std::uint32_t node;
        std::int32_t branch;
    };
    std::vector<Open> open { { std::uint32_t(2 * n - 2), branch(-1, 0, std::uint32_t(n)) } };
    // Breadth first, as hdbscan numbers them.
    for (std::size_t at = 0; at < open.size(); ++at) {
        auto [node, here] = open[at];
        while (true) {
            if (node < n) {
                drop(node, here, out.branches[std::size_t(here)].birth);
                break;
            }
            const std::uint32_t a = joins.left[node - n], b = joins.right[node - n];
            const double lambda = lambdaOf(joins.distance[node - n]);
            const bool keepA = joins.sizeOf(a) >= minSize, keepB = joins.sizeOf(b) >= minSize;
            if (keepA && keepB) {
                const std::int32_t left = branch(here, lambda, joins.sizeOf(a));
                const std::int32_t right = branch(here, lambda, joins.sizeOf(b));
                Branch& above = out.branches[std::size_t(here)];
                above.left = left;
                above.right = right;
                above.death = std::max(above.death, lambda);
                above.stability += mass(lambda, above.birth, joins.sizeOf(node));
                open.push_back({ a, left });
                open.push_back({ b, right });
                break;
            }
            if (!keepA)
                drop(a, here, lambda);
            if (!keepB)
                drop(b, here, lambda);
            if (!keepA && !keepB)
                break;
            node = keepA ? a : b;
        }
    }
    return out;
}

namespace {

/// Leaves and their ancestors that reach epsilon.
std::vector<char> mergedByEpsilon(
    const CondensedTree& tree, const std::vector<char>& selected, const SelectionOptions& options)
{
    std::vector<char> out(selected.size(), 0), below(selected.size(), 0);
    const auto distance = [&](std::size_t b) { return 1 / tree.branches[b].birth; };
    for (std::size_t b = 0; b < selected.size(); ++b) {
        if (!selected[b])
            continue;
        if (b == 0 || distance(b) >= options.epsilon) {
            out[b] = 1;
            continue;
        }
        if (below[b])
            continue;
        std::size_t at = b;
        while (true) {
            const std::size_t parent = std::size_t(tree.branches[at].parent);
            if (parent == 0) {
                at = options.singleCluster ? 0 : at;
                break;
            }
            at = parent;
            if (distance(parent) > options.epsilon)
                break;
        }
        out[at] = 1;
        std::vector<std::size_t> under { at };
        while (!under.empty()) {
            const Branch& branch = tree.branches[under.back()];
            under.pop_back();
            if (branch.leaf())
                continue;
            for (const std::int32_t child : { branch.left, branch.right }) {
                below[std::size_t(child)] = 1;
                under.push_back(std::size_t(child));
            }
        }
    }
    return out;
}

std::vector<char> byExcessOfMass(const CondensedTree& tree, const SelectionOptions& options)
{
    const std::size_t count = tree.branches.size();
    std::vector<char> selected(count, 0);
    std::vector<double> stability(count);
    for (std::size_t b = count; b-- > 0;) {
        const Branch& branch = tree.branches[b];
        stability[b] = branch.stability;
        if (b == 0 && !options.singleCluster)
            break;
        const double below = branch.leaf()
            ? 0
            : stability[std::size_t(branch.left)] + stability[std::size_t(branch.right)];
        // hdbscan compares with the sum in float32.
        if (double(float(below)) > stability[b])
            stability[b] = double(float(below));
        else
            selected[b] = 1;
    }
    for (std::size_t b = 1; b < count; ++b) // nothing below a selected branch
        if (const std::size_t parent = std::size_t(tree.branches[b].parent); selected[parent] != 0)
            selected[b] = selected[parent] == 1 ? 2 : selected[parent];
    for (char& mark : selected)
        mark = mark == 1;
    return selected;
}

} // namespace

FlatClusters selectClusters(const CondensedTree& tree, const SelectionOptions& options)
{
    const std::size_t count = tree.branches.size(), n = tree.branchOf.size();
    std::vector<char> selected(count, 0);
    if (options.method == Selection::ExcessOfMass)
        selected = byExcessOfMass(tree, options);
    else if (count > 1)
        for (std::size_t b = 0; b < count; ++b)
            selected[b] = tree.branches[b].leaf();
    const bool rootAlone = selected[0] && std::count(selected.begin(), selected.end(), 1) == 1;
    if (options.epsilon > 0 && count > 1 && !rootAlone)
        selected = mergedByEpsilon(tree, selected, options);

    FlatClusters out;
    std::vector<std::int32_t> labelOf(count, -1);
    for (std::size_t b = 0; b < count; ++b) {
        if (selected[b]) {
            labelOf[b] = std::int32_t(out.branches.size());
            out.branches.push_back(std::int32_t(b));
        } else if (b > 0) {
            labelOf[b] = labelOf[std::size_t(tree.branches[b].parent)];
        }
    }
    const bool single = out.branches.size() == 1 && out.branches[0] == 0;
    // The root as the only cluster holds what stays until something leaves it for the last time.
    const double rootLambda = options.epsilon > 0 ? 1 / options.epsilon : tree.branches[0].death;
    out.labels.assign(n, -1);
    out.membership.assign(n, 0);
    for (std::size_t p = 0; p < n; ++p) {
        const std::size_t b = std::size_t(tree.branchOf[p]);
        std::int32_t label = labelOf[b];
        if (single && !(tree.lambda[p] >= rootLambda))
            label = -1;
        out.labels[p] = label;
        if (label < 0)
            continue;
        const double death = tree.branches[std::size_t(out.branches[std::size_t(label)])].death;
        out.membership[p] = !(death > 0) || !std::isfinite(tree.lambda[p])
            ? 1.0f
            : float(std::min(tree.lambda[p], death) / death);
    }
    return out;
}

std::vector<float> outlierScores(const CondensedTree& tree)
{
    const std::vector<double> deepest = tree.deepest();
    std::vector<float> out(tree.lambda.size());
    for (std::size_t p = 0; p < out.size(); ++p) {
        const double most = deepest[std::size_t(tree.branchOf[p])];
        if (!(most > 0) || !std::isfinite(tree.lambda[p]))
            out[p] = 0;
        else // beside duplicates everything else is as far out as can be
            out[p] = std::isfinite(most) ? float((most - tree.lambda[p]) / most) : 1.0f;
    }
    return out;
}

} // namespace ax::discovery
