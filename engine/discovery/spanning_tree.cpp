// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/spanning_tree.h"

#include "engine/discovery/kernels/kernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>
#include <numeric>

namespace ax::discovery {

DisjointSets::DisjointSets(std::size_t count)
    : m_parent(count)
    , m_size(count, 1)
{
    std::iota(m_parent.begin(), m_parent.end(), 0u);
}

std::uint32_t DisjointSets::find(std::uint32_t at)
{
    while (m_parent[at] != at) {
        m_parent[at] = m_parent[m_parent[at]];
        at = m_parent[at];
    }
    return at;
}

std::uint32_t DisjointSets::rootOf(std::uint32_t at) const
{
    while (m_parent[at] != at)
        at = m_parent[at];
    return at;
}

bool DisjointSets::unite(std::uint32_t a, std::uint32_t b)
{
    a = find(a);
    b = find(b);
    if (a == b)
        return false;
    if (m_size[a] < m_size[b])
        std::swap(a, b);
    m_parent[b] = a;
    m_size[a] += m_size[b];
    return true;
}

namespace {

constexpr std::uint32_t kUnknownBits = std::bit_cast<std::uint32_t>(kFarthest);

/// The rounds of Borůvka. In each, every component but the largest finds its least edge to another
/// one. What makes the result independent of timing: a point's candidate is used only when it is
/// that point's least edge, equal weights included, and all points that reach the component's least
/// weight report theirs; searches are cut only where a bound is *above* the least weight known.
class Rounds {
public:
    Rounds(const KdTree& tree, const Neighbours& neighbours, int minSamples)
        : m_tree(tree)
        , m_view(tree.view())
        , m_neighbours(neighbours)
        , m_n(tree.count())
        , m_k(std::size_t(neighbours.k))
        , m_used(std::min(std::size_t(minSamples), m_k))
        , m_core(m_n + 16, 0) // vectors read past the last point
        , m_component(m_n + 16, kNone)
        , m_nodeCore(tree.nodes.size())
        , m_nodeComponent(tree.nodes.size())
        , m_bound(m_n)
        , m_weight(m_n, kFarthest)
        , m_other(m_n, kNone)
        , m_next(m_n, 0)
        , m_best(std::make_unique<std::atomic<std::uint32_t>[]>(m_n))
        , m_sets(m_n)
    {
        for (std::size_t p = 0; p < m_n; ++p)
            m_core[p] = m_used > 0 ? m_neighbours.distances[p * m_k + m_used - 1] : 0;
        std::copy_n(m_core.begin(), m_n, m_bound.begin());
        std::iota(m_component.begin(), m_component.begin() + std::ptrdiff_t(m_n), 0u);
        for (std::size_t at = tree.nodes.size(); at-- > 0;) {
            const KdNode& node = tree.nodes[at];
            m_nodeCore[at] = node.leaf()
                ? *std::min_element(m_core.begin() + node.begin, m_core.begin() + node.end)
                : std::min(m_nodeCore[at + 1], m_nodeCore[std::size_t(node.right)]);
            m_nodeComponent[at] = kNone;
        }
    }

    Status run(Job& job, std::vector<TreeEdge>& edges)
    {
        std::size_t components = m_n;
        edges.reserve(m_n);
        for (m_round = 0; components > 1; ++m_round) {
            // Most of the work lies in the first and the late rounds; their number is about log n.
            job.report(1 - std::log(double(components)) / std::log(double(m_n) + 1));
            findLargest();
            for (std::size_t p = 0; p < m_n; ++p)
                m_best[p].store(kUnknownBits, std::memory_order_relaxed);
            AX_CHECK(job.forEach(
                m_n, 2048, [&](std::size_t b, std::size_t e, int) { fromLists(b, e); }, 0, 0));
            AX_CHECK(searchLeaves(job));
            findTorn();
            AX_CHECK(job.forEach(
                m_n, 128, [&](std::size_t b, std::size_t e, int) { searchPoints(b, e); }, 0, 0));
            const std::size_t before = components;
            components -= join(edges);
            if (components == before)
                return fail(ErrorCode::Internal, "[discover] the spanning tree does not grow");
            AX_CHECK(relabel(job));
        }
        return {};
    }

private:
    OutsideView outsideView() const
    {
        return { m_core.data(), m_nodeCore.data(), m_component.data(), m_nodeComponent.data() };
    }
    float best(std::uint32_t component) const
    {
        return std::bit_cast<float>(m_best[component].load(std::memory_order_relaxed));
    }
    void lower(std::uint32_t component, float weight)
    {
        const std::uint32_t wanted = std::bit_cast<std::uint32_t>(weight);
        std::uint32_t now = m_best[component].load(std::memory_order_relaxed);
        while (wanted < now
            && !m_best[component].compare_exchange_weak(now, wanted, std::memory_order_relaxed)) { }
    }

    void findLargest()
    {
        m_largest = kNone;
        if (m_round == 0)
            return;
        std::vector<std::uint32_t> sizes(m_n, 0);
        for (std::size_t p = 0; p < m_n; ++p)
            ++sizes[m_component[p]];
        m_largest = std::uint32_t(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
    }

    /// Candidates that need no search: the one found before, if it still is in another component,
    /// and the first neighbour of the list at which the weight is the point's own core distance.
    void fromLists(std::size_t begin, std::size_t end)
    {
        for (std::size_t p = begin; p < end; ++p) {
            const std::uint32_t component = m_component[p];
            if (component == m_largest)
                continue;
            if (m_other[p] != kNone && m_component[m_other[p]] != component) {
                lower(component, m_weight[p]);
                continue;
            }
            m_other[p] = kNone;
            m_weight[p] = kFarthest;
            if (!m_neighbours.exact()) {
                fromWholeList(p);
                continue;
            }
            const std::uint32_t* list = m_neighbours.positions.data() + p * m_k;
            const float* distances = m_neighbours.distances.data() + p * m_k;
            // Neighbours of the same component stay in it.
            std::uint16_t& from = m_next[p];
            while (from < m_used && m_component[list[from]] == component)
                ++from;
            float least = kFarthest;
            for (std::size_t j = from; j < m_used; ++j) {
                const std::uint32_t q = list[j];
                if (m_component[q] == component)
                    continue;
                const float weight = std::max({ m_core[p], m_core[q], distances[j] });
                if (weight == m_core[p]) {
                    m_other[p] = q;
                    m_weight[p] = m_bound[p] = weight;
                    break;
                }
                least = std::min(least, weight);
            }
            // Without an exact one an edge of the list still is an edge: a bound for the others.
            least = std::min(least, m_weight[p]);
            if (least < kFarthest)
                lower(component, least);
        }
    }

    /// Where the lists are not exact the best of them is the candidate: the tree is that of the
    /// graph of neighbours.
    void fromWholeList(std::size_t p)
    {
        for (std::size_t j = 0; j < m_k; ++j) {
            const std::uint32_t q = m_neighbours.positions[p * m_k + j];
            if (m_component[q] == m_component[p])
                continue;
            const float weight
                = std::max({ m_core[p], m_core[q], m_neighbours.distances[p * m_k + j] });
            if (weight < m_weight[p]) {
                m_weight[p] = m_bound[p] = weight;
                m_other[p] = q;
            }
        }
        if (m_other[p] != kNone)
            lower(m_component[p], m_weight[p]);
    }

    /// Components that no list leads out of: they alone are searched where lists decide.
    void findTorn()
    {
        m_torn.assign(m_n, 1);
        for (std::size_t p = 0; p < m_n && !m_neighbours.exact(); ++p)
            m_torn[p] = best(std::uint32_t(p)) == kFarthest;
    }

    /// Leaves that lie wholly in one component are searched for all their points at once.
    Status searchLeaves(Job& job)
    {
        m_viaLeaf.assign(m_n, 0);
        m_known.resize(m_n);
        for (std::size_t p = 0; p < m_n; ++p)
            m_known[p] = m_other[p] != kNone;
        if (m_round == 0 || !m_neighbours.exact())
            return {};
        std::vector<std::int32_t> leaves;
        for (std::size_t at = 0; at < m_tree.nodes.size(); ++at)
            if (m_tree.nodes[at].leaf() && m_nodeComponent[at] != kNone
                && m_nodeComponent[at] != m_largest)
                leaves.push_back(std::int32_t(at));
        const OutsideView view = outsideView();
        const Kernels& kernel = kernels();
        return job.forEach(
            leaves.size(), 4,
            [&](std::size_t begin, std::size_t end, int) {
                for (std::size_t k = begin; k < end; ++k) {
                    const KdNode& leaf = m_tree.nodes[std::size_t(leaves[k])];
                    const std::uint32_t component = m_nodeComponent[std::size_t(leaves[k])];
                    std::fill(m_viaLeaf.begin() + leaf.begin, m_viaLeaf.begin() + leaf.end, 1);
                    kernel.leafOutside(m_view, view, leaves[k], m_best[component], m_known.data(),
                        m_bound.data(), m_weight.data(), m_other.data());
                    const float limit = best(component);
                    for (std::uint32_t p = leaf.begin; p < leaf.end; ++p)
                        if (!m_known[p])
                            settle(p, limit);
                }
            },
            0, 0);
    }

    /// After a search that went as far as `limit`: what was found within is the point's least edge.
    void settle(std::size_t p, float limit)
    {
        if (m_other[p] != kNone && m_weight[p] <= limit) {
            m_bound[p] = m_weight[p];
            return;
        }
        m_other[p] = kNone;
        m_weight[p] = kFarthest;
        m_bound[p] = std::max(m_bound[p], limit);
    }

    void searchPoints(std::size_t begin, std::size_t end)
    {
        const OutsideView view = outsideView();
        const Kernels& kernel = kernels();
        for (std::size_t p = begin; p < end; ++p) {
            const std::uint32_t component = m_component[p];
            if (m_viaLeaf[p] || m_other[p] != kNone || component == m_largest || !m_torn[component])
                continue;
            const float limit = best(component);
            if (m_bound[p] > limit)
                continue;
            std::uint32_t other = kNone;
            const float weight = kernel.outside(m_view, view, std::uint32_t(p), limit, other);
            if (other == kNone) {
                m_bound[p] = std::max(m_bound[p], limit);
                continue;
            }
            m_other[p] = other;
            m_weight[p] = m_bound[p] = weight;
            lower(component, weight);
        }
    }

    /// Unites components along their least edges; returns how many joined.
    std::size_t join(std::vector<TreeEdge>& edges)
    {
        std::vector<std::uint32_t> chosen(m_n, kNone); // [component] the point whose edge it is
        const std::vector<std::uint32_t>& ids = m_tree.ids;
        const auto key = [&](std::uint32_t p) {
            const std::uint32_t a = ids[p], b = ids[m_other[p]];
            return std::pair(std::min(a, b), std::max(a, b));
        };
        for (std::uint32_t p = 0; p < m_n; ++p) {
            if (m_other[p] == kNone || m_component[p] == m_largest)
                continue;
            std::uint32_t& now = chosen[m_component[p]];
            if (now == kNone || m_weight[p] < m_weight[now]
                || (m_weight[p] == m_weight[now] && key(p) < key(now)))
                now = p;
        }
        std::size_t joined = 0;
        for (const std::uint32_t p : chosen)
            if (p != kNone && m_sets.unite(p, m_other[p])) {
                edges.push_back({ p, m_other[p], 0 });
                ++joined;
            }
        return joined;
    }

    Status relabel(Job& job)
    {
        AX_CHECK(job.forEach(
            m_n, 8192,
            [&](std::size_t begin, std::size_t end, int) {
                for (std::size_t p = begin; p < end; ++p)
                    m_component[p] = m_sets.rootOf(std::uint32_t(p));
            },
            0, 0));
        for (std::size_t at = m_tree.nodes.size(); at-- > 0;) {
            const KdNode& node = m_tree.nodes[at];
            if (node.leaf()) {
                const std::uint32_t first = m_component[node.begin];
                m_nodeComponent[at]
                    = std::all_of(m_component.begin() + node.begin, m_component.begin() + node.end,
                          [&](std::uint32_t c) { return c == first; })
                    ? first
                    : kNone;
            } else {
                const std::uint32_t left = m_nodeComponent[at + 1];
                m_nodeComponent[at]
                    = left == m_nodeComponent[std::size_t(node.right)] ? left : kNone;
            }
        }
        return {};
    }

    const KdTree& m_tree;
    KdView m_view;
    const Neighbours& m_neighbours;
    std::size_t m_n, m_k, m_used;
    int m_round = 0;
    std::uint32_t m_largest = kNone;
    std::vector<float> m_core; ///< [position] squared
    std::vector<std::uint32_t> m_component;
    std::vector<float> m_nodeCore;
    std::vector<std::uint32_t> m_nodeComponent;
    std::vector<float> m_bound; ///< [position] no edge below it leaves the point's component
    std::vector<float> m_weight; ///< [position] of the candidate
    std::vector<std::uint32_t> m_other; ///< [position] its other end; kNone: no candidate
    std::vector<std::uint16_t>
        m_next; ///< [position] neighbours before it are of the same component
    std::vector<char> m_viaLeaf; ///< [position] its leaf was searched in this round
    std::vector<char> m_torn; ///< [component] its points are searched
    std::vector<char> m_known; ///< [position] had its least edge before the search
    std::unique_ptr<std::atomic<std::uint32_t>[]> m_best; ///< [component] bits of a float
    DisjointSets m_sets;
};

double exactDistance(const KdTree& tree, std::size_t a, std::size_t b)
{
    const float* x = tree.points.data() + a * std::size_t(tree.stride());
    const float* y = tree.points.data() + b * std::size_t(tree.stride());
    double sum = 0;
    for (int k = 0; k < tree.dims(); ++k) {
        const double difference = double(x[k]) - double(y[k]);
        sum += difference * difference;
    }
    return std::sqrt(sum);
}

} // namespace

Result<SpanningTree> spanningTree(
    const KdTree& tree, const Neighbours& neighbours, int minSamples, Job& job)
{
    SpanningTree out;
    const std::size_t n = tree.count(), k = std::size_t(neighbours.k);
    Rounds rounds(tree, neighbours, minSamples);
    AX_CHECK(rounds.run(job, out.edges));
    out.core.resize(n);
    const std::size_t used = std::min(std::size_t(minSamples), k);
    AX_CHECK(job.forEach(
        n, 4096,
        [&](std::size_t begin, std::size_t end, int) {
            for (std::size_t p = begin; p < end; ++p) {
                double core = 0;
                // Float32 may have ordered the last ones otherwise than float64.
                for (std::size_t j = 0; j < used; ++j)
                    core = std::max(core, exactDistance(tree, p, neighbours.positions[p * k + j]));
                out.core[p] = core;
            }
        },
        1, 1));
    for (TreeEdge& edge : out.edges)
        edge.weight
            = std::max({ out.core[edge.a], out.core[edge.b], exactDistance(tree, edge.a, edge.b) });
    std::sort(out.edges.begin(), out.edges.end(), [&](const TreeEdge& x, const TreeEdge& y) {
        const auto key = [&](const TreeEdge& e) {
            return std::pair(
                std::min(tree.ids[e.a], tree.ids[e.b]), std::max(tree.ids[e.a], tree.ids[e.b]));
        };
        return x.weight < y.weight || (x.weight == y.weight && key(x) < key(y));
    });
    for (const TreeEdge& edge : out.edges)
        out.weight += edge.weight;
    return out;
}

} // namespace ax::discovery
