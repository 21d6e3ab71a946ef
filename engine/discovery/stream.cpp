// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/stream.h"

#include "engine/discovery/density.h"
#include "engine/discovery/exact_math.h"
#include "engine/discovery/kernels/kernels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace ax::discovery {

namespace {

constexpr std::size_t kLanes = 16;
constexpr float kFar = 1e18f; // a lane without a centre

/// Prim's algorithm on all pairs: a few thousand centres at most.
SpanningTree treeOf(const std::vector<float>& centres, std::size_t axes,
    const std::vector<double>& weights, double neighbours)
{
    SpanningTree out;
    const std::size_t n = weights.size();
    std::vector<float> squared(n * n);
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b = 0; b < a; ++b) {
            float sum = 0;
            for (std::size_t k = 0; k < axes; ++k) {
                const float d = centres[a * axes + k] - centres[b * axes + k];
                sum += d * d;
            }
            squared[a * n + b] = squared[b * n + a] = sum;
        }
    // Core distance: as far as the wanted number of points, every centre standing for its weight.
    out.core.resize(n);
    std::vector<std::pair<float, std::size_t>> order(n);
    for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = 0; b < n; ++b)
            order[b] = { squared[a * n + b], b };
        double sum = 0;
        std::size_t at = 0;
        // The nearest few mostly hold enough; all are sorted only where they do not.
        for (std::size_t near = std::min<std::size_t>(64, n);; near = std::min(4 * near, n)) {
            if (near < n)
                std::nth_element(order.begin(), order.begin() + std::ptrdiff_t(near), order.end());
            std::sort(order.begin(), order.begin() + std::ptrdiff_t(near));
            sum = 0;
            at = 0;
            while (at + 1 < near && (sum += weights[order[at].second]) < neighbours)
                ++at;
            if (sum >= neighbours || near == n)
                break;
        }
        at = std::max<std::size_t>(at, std::min<std::size_t>(1, n - 1));
        // Heavy centres reach their number at once; how heavy they are still says how dense it is.
        out.core[a] = std::sqrt(double(order[at].first)) * std::min(1.0, neighbours / sum);
    }
    std::vector<double> least(n, std::numeric_limits<double>::infinity());
    std::vector<std::uint32_t> from(n, 0);
    std::vector<char> in(n, 0);
    std::size_t now = 0;
    for (std::size_t step = 1; step < n; ++step) {
        in[now] = 1;
        std::size_t next = n;
        for (std::size_t b = 0; b < n; ++b) {
            if (in[b])
                continue;
            const double weight
                = std::max({ out.core[now], out.core[b], std::sqrt(double(squared[now * n + b])) });
            if (weight < least[b]) {
                least[b] = weight;
                from[b] = std::uint32_t(now);
            }
            if (next == n || least[b] < least[next])
                next = b;
        }
        out.edges.push_back({ from[next], std::uint32_t(next), least[next] });
        now = next;
    }
    std::sort(out.edges.begin(), out.edges.end(), [](const TreeEdge& x, const TreeEdge& y) {
        return x.weight < y.weight
            || (x.weight == y.weight && std::pair(x.a, x.b) < std::pair(y.a, y.b));
    });
    return out;
}

} // namespace

LiveStream::LiveStream(std::shared_ptr<const ModelFile> model, const StreamOptions& options)
    : m_classifier(std::move(model))
    , m_options(options)
    , m_axes(std::size_t(m_classifier.model().scaling().axes))
{
    // Twice the training points' median core distance.
    std::vector<float> core(m_classifier.model().core().begin(), m_classifier.model().core().end());
    const auto middle = core.begin() + std::ptrdiff_t(core.size() / 2);
    std::nth_element(core.begin(), middle, core.end());
    m_reach = 4 * *middle * *middle;
    m_growth = exactExp(exactLog(2.0) / m_options.halfLife);
    m_blocks.assign((m_options.cap + kLanes - 1) / kLanes * kLanes * m_axes, kFar);
    m_centres.reserve(m_options.cap * m_axes);
    m_lastSummary = clock();
}

void LiveStream::place(std::uint32_t micro)
{
    float* block = m_blocks.data() + micro / kLanes * m_axes * kLanes;
    for (std::size_t k = 0; k < m_axes; ++k)
        block[k * kLanes + micro % kLanes] = m_centres[micro * m_axes + k];
}

std::uint32_t LiveStream::lightest() const
{
    return std::uint32_t(std::min_element(m_micros.begin(), m_micros.end(),
                             [](const Micro& a, const Micro& b) { return a.weight < b.weight; })
        - m_micros.begin());
}

void LiveStream::rescale()
{
    constexpr double kLargest = 1e100;
    if (m_unit < kLargest)
        return;
    for (Micro& micro : m_micros)
        micro.weight /= m_unit;
    m_unit = 1;
}

std::uint32_t LiveStream::add(std::span<const float> vector, double position)
{
    float point[PointTable::kMaxDims + 16];
    m_classifier.model().scaling().apply(vector, point, position);
    ++m_points;
    m_unit *= m_growth;
    rescale();
    float distance = kFarthest;
    std::uint32_t at = m_micros.empty()
        ? 0
        : kernels().nearestCentre(
            m_blocks.data(), std::uint32_t(m_micros.size()), int(m_axes), point, distance);
    if (distance <= m_reach) {
        Micro& micro = m_micros[at];
        micro.weight += m_unit;
        const float share = float(m_unit / micro.weight);
        for (std::size_t k = 0; k < m_axes; ++k)
            m_centres[at * m_axes + k] += share * (point[k] - m_centres[at * m_axes + k]);
        place(at);
        return at;
    }
    if (m_micros.size() < m_options.cap) {
        at = std::uint32_t(m_micros.size());
        m_micros.emplace_back();
        m_centres.resize(m_centres.size() + m_axes);
    } else {
        at = lightest();
    }
    const Verdict verdict = m_classifier.classify(vector, position);
    m_micros[at] = { m_unit, verdict.cluster, verdict.offManifold, 0 };
    std::copy_n(point, m_axes, m_centres.begin() + std::ptrdiff_t(at * m_axes));
    place(at);
    return at;
}

std::int32_t LiveStream::clusterOf(std::uint32_t micro) const { return m_micros[micro].cluster; }

double LiveStream::weightOf(std::uint32_t micro) const { return m_micros[micro].weight / m_unit; }

bool LiveStream::due() const
{
    if (m_points == m_summarised)
        return false;
    const std::chrono::duration<double> passed = clock() - m_lastSummary;
    return m_points - m_summarised >= m_options.everyPoints
        || passed.count() >= m_options.everySeconds;
}

const std::vector<StreamGroup>& LiveStream::summarise()
{
    constexpr std::uint32_t kLeastMicros = 2;
    m_summarised = m_points;
    m_lastSummary = clock();
    std::vector<StreamGroup> groups;
    const std::size_t n = m_micros.size();
    std::vector<std::int32_t> labels(n, 0);
    std::vector<double> weights(n);
    double total = 0;
    for (std::size_t m = 0; m < n; ++m)
        total += weights[m] = weightOf(std::uint32_t(m));
    if (n > 2) {
        const ModelFile& model = m_classifier.model();
        const SpanningTree spanning
            = treeOf(m_centres, m_axes, weights, std::max(1, model.minSamples()));
        const CondensedTree condensed = condense(spanning, kLeastMicros);
        labels = prominentClusters(spanning, condensed,
            prominenceThreshold(std::size_t(total), model.localDimension(), model.minSamples()))
                     .filled;
    }
    const std::size_t count
        = n ? std::size_t(*std::max_element(labels.begin(), labels.end()) + 1) : 0;
    groups.resize(count);
    std::vector<std::map<std::int32_t, double>> shares(count);
    std::vector<std::map<std::int32_t, double>> proposals(count);
    for (std::size_t m = 0; m < n; ++m) {
        const std::size_t g = std::size_t(labels[m]);
        StreamGroup& group = groups[g];
        group.weight += weights[m];
        ++group.micros;
        group.place.resize(m_axes, 0);
        for (std::size_t k = 0; k < m_axes; ++k)
            group.place[k] += float(weights[m]) * m_centres[m * m_axes + k];
        shares[g][m_micros[m].off ? -2 : m_micros[m].cluster] += weights[m];
        if (m_micros[m].proposal > 0)
            proposals[g][m_micros[m].proposal] += weights[m];
    }
    const auto most = [](const std::map<std::int32_t, double>& of) {
        return std::max_element(
            of.begin(), of.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    };
    for (std::size_t g = 0; g < count; ++g) {
        StreamGroup& group = groups[g];
        for (float& k : group.place)
            k /= float(group.weight);
        // Borders between clusters say nothing about whose the group is.
        shares[g].erase(-1);
        if (shares[g].empty())
            continue;
        double sum = 0;
        for (const auto& [cluster, weight] : shares[g])
            sum += weight;
        const auto owner = most(shares[g]);
        if (owner->second < sum / 2)
            continue;
        if (owner->first >= 0) {
            group.cluster = owner->first;
        } else if (owner->second >= group.weight / 2 && group.weight >= m_options.leastWeight) {
            // A group that was proposed before keeps its number.
            group.proposal = proposals[g].empty() ? ++m_proposals : most(proposals[g])->first;
        }
    }
    for (std::size_t m = 0; m < n; ++m)
        m_micros[m].proposal = groups[std::size_t(labels[m])].proposal;
    m_groups = std::move(groups);
    return m_groups;
}

double SidecarClusters::Cluster::radius() const
{
    if (weight < 2)
        return 0;
    double norm = 0;
    for (const double c : centre)
        norm += c * c;
    return std::sqrt(std::max(0.0, squares / weight - norm));
}

SidecarClusters::SidecarClusters(
    double threshold, std::size_t most, double decay, double staleSeconds)
    : m_threshold(threshold)
    , m_decay(decay)
    , m_stale(staleSeconds)
    , m_most(most)
{
}

std::int32_t SidecarClusters::add(std::span<const float> point, double seconds)
{
    std::erase_if(m_clusters, [&](const Cluster& c) { return seconds - c.updated > m_stale; });
    double squares = 0;
    for (const float v : point)
        squares += double(v) * v;
    Cluster* nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (Cluster& cluster : m_clusters) {
        double sum = 0;
        for (std::size_t k = 0; k < point.size(); ++k)
            sum += (point[k] - cluster.centre[k]) * (point[k] - cluster.centre[k]);
        if (std::sqrt(sum) < least) {
            least = std::sqrt(sum);
            nearest = &cluster;
        }
    }
    if (!nearest || (least >= m_threshold && m_clusters.size() < m_most)) {
        m_clusters.push_back({ m_next++, { point.begin(), point.end() }, 1, squares, 1, seconds });
        return m_clusters.back().id;
    }
    nearest->weight *= m_decay;
    nearest->squares *= m_decay;
    for (std::size_t k = 0; k < point.size(); ++k)
        nearest->centre[k]
            = (nearest->centre[k] * nearest->weight + point[k]) / (nearest->weight + 1);
    nearest->weight += 1;
    nearest->squares += squares;
    ++nearest->count;
    nearest->updated = seconds;
    return nearest->id;
}

} // namespace ax::discovery
