// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/regions.h"

#include "engine/discovery/contingency.h"
#include "engine/discovery/exact_math.h"

#include <algorithm>
#include <numeric>

namespace ax::discovery {

namespace {

using Partition = std::vector<std::uint32_t>;

/// One level: nodes are single points first, then communities of the level below.
struct Level {
    std::vector<std::uint64_t> row;
    std::vector<std::uint32_t> to;
    std::vector<float> weight;
    std::vector<double> strength; ///< [node] all its edges, those inside it twice
    std::size_t count() const { return strength.size(); }
};

Level levelOf(const FuzzyGraph& graph)
{
    Level out { graph.row, graph.to, graph.weight, std::vector<double>(graph.count(), 0) };
    for (std::size_t p = 0; p < out.count(); ++p)
        for (std::uint64_t e = out.row[p]; e < out.row[p + 1]; ++e)
            out.strength[p] += out.weight[e];
    return out;
}

class Leiden {
public:
    Leiden(const Level& base, double resolution, std::uint64_t seed, const std::stop_token& stop)
        : m_base(base)
        , m_resolution(resolution)
        , m_random(seed)
        , m_stop(stop)
    {
        m_total = std::accumulate(base.strength.begin(), base.strength.end(), 0.0);
    }

    Partition run()
    {
        constexpr int kIterations = 2;
        Partition partition(m_base.count());
        std::iota(partition.begin(), partition.end(), 0u);
        for (int iteration = 0; iteration < kIterations && !m_stop.stop_requested(); ++iteration)
            improve(m_base, partition);
        return partition;
    }

    double modularity(const Partition& partition) const
    {
        double inside = 0, expected = 0;
        std::vector<double> sums(partition.size(), 0);
        for (std::size_t v = 0; v < partition.size(); ++v) {
            sums[partition[v]] += m_base.strength[v];
            for (std::uint64_t e = m_base.row[v]; e < m_base.row[v + 1]; ++e)
                inside += partition[m_base.to[e]] == partition[v] ? m_base.weight[e] : 0;
        }
        for (const double sum : sums)
            expected += sum * sum;
        return m_total > 0 ? inside / m_total - m_resolution * expected / m_total / m_total : 0;
    }

private:
    /// Moves nodes, refines, and does the same with what became one node.
    void improve(const Level& level, Partition& partition)
    {
        moveNodes(level, partition);
        if (m_stop.stop_requested())
            return;
        Partition refined = refine(level, partition);
        const std::size_t count = compact(refined);
        if (count == level.count()) {
            compact(partition);
            return;
        }
        Partition above(count);
        for (std::size_t v = 0; v < refined.size(); ++v)
            above[refined[v]] = partition[v];
        compact(above);
        improve(aggregate(level, refined, count), above);
        for (std::size_t v = 0; v < refined.size(); ++v)
            partition[v] = above[refined[v]];
    }

    /// Numbers 0 … count - 1 in order of appearance.
    static std::size_t compact(Partition& partition)
    {
        std::vector<std::uint32_t> number(
            partition.empty() ? 0 : *std::max_element(partition.begin(), partition.end()) + 1,
            0xffffffffu);
        std::uint32_t next = 0;
        for (std::uint32_t& c : partition) {
            if (number[c] == 0xffffffffu)
                number[c] = next++;
            c = number[c];
        }
        return next;
    }

    /// All nodes in an order drawn at random, but near nodes stay near: blocks are shuffled, and
    /// the nodes within each. Neighbours in the graph are neighbours in memory, and caches are
    /// small.
    std::vector<std::uint32_t> shuffled(std::size_t count)
    {
        constexpr std::size_t kBlock = 2048;
        const auto shuffle = [this](auto begin, std::size_t size) {
            for (std::size_t k = size; k > 1; --k)
                std::swap(begin[k - 1], begin[m_random.below(std::uint32_t(k))]);
        };
        std::vector<std::uint32_t> blocks((count + kBlock - 1) / kBlock), order;
        std::iota(blocks.begin(), blocks.end(), 0u);
        shuffle(blocks.begin(), blocks.size());
        order.reserve(count);
        for (const std::uint32_t block : blocks) {
            const std::size_t begin = order.size();
            for (std::size_t v = block * kBlock; v < std::min(count, (block + 1) * kBlock); ++v)
                order.push_back(std::uint32_t(v));
            shuffle(order.begin() + std::ptrdiff_t(begin), order.size() - begin);
        }
        return order;
    }

    /// Weights from `v` to each community around it, in m_links; returns them.
    const std::vector<std::uint32_t>& around(
        const Level& level, const Partition& partition, std::uint32_t v)
    {
        m_links.resize(level.count(), 0);
        for (const std::uint32_t c : m_touched)
            m_links[c] = 0;
        m_touched.clear();
        for (std::uint64_t e = level.row[v]; e < level.row[v + 1]; ++e) {
            if (level.to[e] == v)
                continue;
            const std::uint32_t c = partition[level.to[e]];
            if (m_links[c] == 0)
                m_touched.push_back(c);
            m_links[c] += level.weight[e];
        }
        return m_touched;
    }

    /// Fast local moving: a node is looked at again only when something beside it moved.
    void moveNodes(const Level& level, Partition& partition)
    {
        std::vector<double> sums(level.count(), 0);
        for (std::size_t v = 0; v < level.count(); ++v)
            sums[partition[v]] += level.strength[v];
        std::vector<std::uint32_t> queue = shuffled(level.count());
        std::vector<char> queued(level.count(), 1);
        m_links.assign(level.count(), 0);
        m_touched.clear();
        const double scale = m_resolution / m_total;
        // A ring: every node stands in it once at most.
        std::size_t head = 0, waiting = queue.size();
        for (std::size_t steps = 0; waiting > 0; ++steps) {
            if (steps % 4096 == 0 && m_stop.stop_requested())
                return;
            const std::uint32_t v = queue[head];
            head = (head + 1) % queue.size();
            --waiting;
            queued[v] = 0;
            const std::uint32_t from = partition[v];
            sums[from] -= level.strength[v];
            std::uint32_t best = from;
            around(level, partition, v);
            double most = m_links[from] - scale * level.strength[v] * sums[from];
            for (const std::uint32_t c : m_touched) {
                const double gain = m_links[c] - scale * level.strength[v] * sums[c];
                if (gain > most + 1e-12 || (gain > most - 1e-12 && best != from && c < best)) {
                    most = gain;
                    best = c;
                }
            }
            sums[best] += level.strength[v];
            if (best == from)
                continue;
            partition[v] = best;
            for (std::uint64_t e = level.row[v]; e < level.row[v + 1]; ++e) {
                const std::uint32_t u = level.to[e];
                if (partition[u] == best || queued[u])
                    continue;
                queued[u] = 1;
                queue[(head + waiting) % queue.size()] = u;
                ++waiting;
            }
        }
    }

    /// Splits each community into well connected parts: nodes that are still alone join the part of
    /// their community that gains most.
    Partition refine(const Level& level, const Partition& partition)
    {
        Partition out(level.count());
        std::iota(out.begin(), out.end(), 0u);
        std::vector<double> sums(level.strength), community(level.count(), 0);
        std::vector<std::uint32_t> size(level.count(), 1);
        for (std::size_t v = 0; v < level.count(); ++v)
            community[partition[v]] += level.strength[v];
        const double scale = m_resolution / m_total;
        for (const std::uint32_t v : shuffled(level.count())) {
            if (size[out[v]] != 1)
                continue;
            double inside = 0;
            m_links.resize(level.count(), 0);
            for (const std::uint32_t c : m_touched)
                m_links[c] = 0;
            m_touched.clear();
            for (std::uint64_t e = level.row[v]; e < level.row[v + 1]; ++e) {
                const std::uint32_t u = level.to[e];
                if (u == v || partition[u] != partition[v])
                    continue;
                inside += level.weight[e];
                if (m_links[out[u]] == 0)
                    m_touched.push_back(out[u]);
                m_links[out[u]] += level.weight[e];
            }
            const double own = level.strength[v];
            if (inside < scale * own * (community[partition[v]] - own))
                continue;
            std::uint32_t best = out[v];
            double most = 0;
            for (const std::uint32_t c : m_touched) {
                const double gain = m_links[c] - scale * own * sums[c];
                if (gain > most) {
                    most = gain;
                    best = c;
                }
            }
            if (best == out[v])
                continue;
            sums[out[v]] -= own;
            --size[out[v]];
            out[v] = best;
            sums[best] += own;
            ++size[best];
        }
        return out;
    }

    static Level aggregate(const Level& level, const Partition& refined, std::size_t count)
    {
        std::vector<std::uint32_t> begin(count + 1, 0), member(level.count());
        for (const std::uint32_t c : refined)
            ++begin[c + 1];
        for (std::size_t c = 0; c < count; ++c)
            begin[c + 1] += begin[c];
        {
            std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
            for (std::uint32_t v = 0; v < level.count(); ++v)
                member[next[refined[v]]++] = v;
        }
        Level out;
        out.row.assign(1, 0);
        out.strength.assign(count, 0);
        std::vector<double> links(count, 0);
        std::vector<std::uint32_t> touched;
        for (std::size_t c = 0; c < count; ++c) {
            touched.clear();
            for (std::uint32_t k = begin[c]; k < begin[c + 1]; ++k) {
                const std::uint32_t v = member[k];
                out.strength[c] += level.strength[v];
                for (std::uint64_t e = level.row[v]; e < level.row[v + 1]; ++e) {
                    const std::uint32_t to = refined[level.to[e]];
                    if (links[to] == 0)
                        touched.push_back(to);
                    links[to] += level.weight[e];
                }
            }
            for (const std::uint32_t to : touched) {
                out.to.push_back(to);
                out.weight.push_back(float(links[to]));
                links[to] = 0;
            }
            out.row.push_back(out.to.size());
        }
        return out;
    }

    const Level& m_base;
    double m_resolution, m_total = 0;
    Random m_random;
    std::stop_token m_stop;
    std::vector<double> m_links;
    std::vector<std::uint32_t> m_touched;
};

/// Largest first, equal ones by their first point.
std::vector<std::int32_t> bySize(const Partition& partition)
{
    const std::size_t count
        = partition.empty() ? 0 : *std::max_element(partition.begin(), partition.end()) + 1;
    std::vector<std::size_t> size(count, 0), order(count);
    for (const std::uint32_t c : partition)
        ++size[c];
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return size[a] > size[b]; });
    std::vector<std::int32_t> number(count), out(partition.size());
    for (std::size_t k = 0; k < count; ++k)
        number[order[k]] = std::int32_t(k);
    for (std::size_t p = 0; p < out.size(); ++p)
        out[p] = number[partition[p]];
    return out;
}

} // namespace

Result<Regions> leidenRegions(const FuzzyGraph& graph, double resolution, int runs,
    std::uint64_t seed, Job& job, std::vector<std::int32_t>& labels)
{
    const Level base = levelOf(graph);
    std::vector<std::vector<std::int32_t>> found { std::size_t(runs) };
    std::vector<double> modularity { std::vector<double>(std::size_t(runs), 0) };
    AX_CHECK(job.forEach(std::size_t(runs), 1, [&](std::size_t begin, std::size_t end, int) {
        for (std::size_t k = begin; k < end; ++k) {
            Leiden leiden(base, resolution, seed * 31 + k + 1, job.stopToken());
            const Partition partition = leiden.run();
            modularity[k] = leiden.modularity(partition);
            found[k] = bySize(partition);
        }
    }));
    Regions out;
    out.resolution = resolution;
    out.runs = runs;
    std::size_t best = 0;
    out.stability = -2;
    for (std::size_t a = 0; a < found.size(); ++a) {
        double sum = 0;
        for (std::size_t b = 0; b < found.size(); ++b)
            sum += a == b ? 0 : Contingency(found[a], found[b]).adjustedRand();
        const double mean = runs > 1 ? sum / (runs - 1) : 1;
        if (mean > out.stability) {
            out.stability = mean;
            best = a;
        }
    }
    labels = std::move(found[best]);
    out.modularity = modularity[best];
    out.count = labels.empty() ? 0 : *std::max_element(labels.begin(), labels.end()) + 1;
    return out;
}

} // namespace ax::discovery
