// SPDX-License-Identifier: Apache-2.0
#include "engine/capture/head_statistics.h"

#include "engine/analysis/row.h"
#include "engine/analysis/sinks.h"
#include "engine/core/simd/vectors.h"
#include "engine/core/thread_pool.h"

#include <algorithm>
#include <limits>

namespace ax {

namespace {

constexpr int kConsensus = 5;

} // namespace

HeadStatisticsTap::HeadStatisticsTap(
    std::span<const std::int32_t> ids, std::vector<int> layers, int heads)
    : m_ids(ids)
    , m_layers(std::move(layers))
    , m_heads(heads)
    , m_sums(m_layers.size() * std::size_t(heads))
    , m_rows(m_layers.size(), 0)
    , m_copyRows(m_layers.size(), 0)
    , m_consensus(m_layers.size(), 0.0)
    , m_consensusRows(m_layers.size(), 0)
{
    for (std::size_t k = 0; k < ids.size(); ++k) {
        m_places[ids[k]].push_back(int(k));
        m_ramp.push_back(float(ids.size() - k));
    }
}

bool HeadStatisticsTap::wantsLayer(int layer) const
{
    return std::binary_search(m_layers.begin(), m_layers.end(), layer);
}

void HeadStatisticsTap::addHead(
    const LayerRow& row, int head, Sums& sums, std::vector<int>& heaviest) const
{
    thread_local std::vector<float> p;
    p.assign(std::size_t(row.count), 0.0f);
    const auto& vectors = simd::vectors();
    for (int split = 0; split < row.splits && split * row.splitSize < row.count; ++split) {
        const int begin = split * row.splitSize;
        vectors.accumulate(p.data() + begin,
            row.weights + std::size_t(head) * row.stride + std::size_t(begin),
            row.factors[head * row.splits + split], std::min(row.splitSize, row.count - begin));
    }
    const int query = row.queryPosition;
    const auto at = [&](int position) {
        return position >= row.first ? double(p[std::size_t(position - row.first)]) : 0.0;
    };
    sums.entropy += double(vectors.entropy(p.data(), row.count)) / double(entropyScale(query + 1));
    // The last of `count` places is the query itself, at distance 1.
    sums.distance += double(
        vectors.dot(p.data(), m_ramp.data() + m_ramp.size() - std::size_t(row.count), row.count));
    for (int position = 0; position < SinkRule::kFirst && position <= query; ++position)
        sums.sinks += at(position);
    sums.previous += at(query - 1);
    if (std::size_t(query) + 1 < m_ids.size())
        for (const int place : m_places.at(m_ids[std::size_t(query) + 1])) {
            if (place > query)
                break;
            sums.copying += at(place);
        }
    heaviest = topK(p, kConsensus, sums.guess);
}

void HeadStatisticsTap::layerRow(const LayerRow& row)
{
    const std::size_t layer = std::size_t(
        std::lower_bound(m_layers.begin(), m_layers.end(), row.layer) - m_layers.begin());
    const int query = row.queryPosition;
    std::vector<std::vector<int>> heaviest(static_cast<std::size_t>(m_heads));
    const auto some = [&](int from, int to, int) {
        for (int head = from; head < to; ++head)
            addHead(row, head, m_sums[layer * std::size_t(m_heads) + std::size_t(head)],
                heaviest[std::size_t(head)]);
    };
    constexpr int kParallel = 8192; // floats from which waking the other threads pays
    if (row.pool && row.count * m_heads >= kParallel)
        row.pool->parallelFor(m_heads, 1, some);
    else
        some(0, m_heads, 0);
    ++m_rows[layer];
    if (std::size_t(query) + 1 < m_ids.size()
        && m_places.at(m_ids[std::size_t(query) + 1]).front() <= query)
        ++m_copyRows[layer];
    if (query + 1 < kConsensus || m_heads < 2)
        return;
    // A position that n heads name is common to n (n - 1) / 2 pairs.
    std::vector<int> named;
    for (const std::vector<int>& of : heaviest)
        named.insert(named.end(), of.begin(), of.end());
    std::sort(named.begin(), named.end());
    double common = 0;
    for (auto from = named.begin(); from != named.end();) {
        const auto to = std::upper_bound(from, named.end(), *from);
        common += double(to - from) * double(to - from - 1) / 2;
        from = to;
    }
    m_consensus[layer] += common / kConsensus / (double(m_heads) * (m_heads - 1) / 2);
    ++m_consensusRows[layer];
}

HeadStatistics HeadStatisticsTap::take() const
{
    constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
    HeadStatistics result;
    result.layers = m_layers;
    result.heads = m_heads;
    result.tokens = int(m_ids.size());
    for (std::size_t k = 0; k < m_sums.size(); ++k) {
        const Sums& sums = m_sums[k];
        const std::size_t layer = k / std::size_t(m_heads);
        const auto put = [&](const char* name, double sum, int rows) {
            result.byHead[name].push_back(rows > 0 ? float(sum / rows) : kNone);
        };
        put("entropy", sums.entropy, m_rows[layer]);
        put("distance", sums.distance, m_rows[layer]);
        put("sink_share", sums.sinks, m_rows[layer]);
        put("previous", sums.previous, m_rows[layer]);
        put("copying", sums.copying, m_copyRows[layer]);
    }
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
        result.consensus.push_back(m_consensusRows[layer] > 0
                ? float(m_consensus[layer] / m_consensusRows[layer])
                : kNone);
    return result;
}

} // namespace ax
