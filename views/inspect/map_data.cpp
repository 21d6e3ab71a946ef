// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/map_data.h"

#include "engine/analysis/merged_rows.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <utility>

namespace ax::ui {

namespace {

constexpr int kSmallest = 64; ///< side below which nothing is pooled any more
constexpr float kUnknown = -1;

/// Pictures of one map are never taken for those of another.
std::uint64_t nextRevision()
{
    static std::atomic<std::uint64_t> last { 0 };
    return ++last;
}

int divideUp(int value, int shift) { return (value + (1 << shift) - 1) >> shift; }

} // namespace

MapData::MapData(int firstQuery, int endQuery, int firstKey, int endKey)
    : m_firstQuery(firstQuery)
    , m_endQuery(std::max(firstQuery, endQuery))
    , m_firstKey(firstKey)
    , m_endKey(std::max(firstKey, endKey))
{
    const int queries = m_endQuery - m_firstQuery, keys = m_endKey - m_firstKey;
    if (queries == 0 || keys == 0)
        return;
    while (std::int64_t(divideUp(queries, m_base)) * divideUp(keys, m_base) > kMostCells)
        ++m_base;
    for (int shift = m_base;; ++shift) {
        Level level;
        level.rows = divideUp(queries, shift);
        level.columns = divideUp(keys, shift);
        const std::size_t blocks = std::size_t((level.rows + Level::kBlock - 1) / Level::kBlock);
        level.maxima.resize(blocks);
        if (shift > 0)
            level.sums.resize(blocks);
        const bool last = std::max(level.rows, level.columns) <= kSmallest;
        m_levels.push_back(std::move(level));
        if (last)
            break;
    }
    m_revision = nextRevision();
    m_state.assign(std::size_t(queries), 0);
    m_received.assign(std::size_t(keys), 0.0);
    m_row.resize(std::size_t(keys));
}

float* MapData::Level::take(std::vector<std::vector<float>>& blocks, int row)
{
    std::vector<float>& block = blocks[std::size_t(row / kBlock)];
    if (block.empty()) {
        const int first = row / kBlock * kBlock;
        block.assign(std::size_t(std::min(kBlock, rows - first)) * std::size_t(columns), kUnknown);
    }
    return block.data() + std::size_t(row % kBlock) * std::size_t(columns);
}

std::vector<int> MapData::findSinks(int query, std::span<const float> row)
{
    if (query <= m_lastRow)
        return {};
    std::vector<float> seen(row.begin(), row.end());
    for (float& p : seen)
        p = std::max(0.0f, p);
    m_recent.remember(seen);
    std::vector<int> sinks;
    for (const int position : m_recent.sinks(query))
        if (position >= SinkRule::kFirst)
            sinks.push_back(position);
    noteSinks(query, sinks);
    return sinks;
}

std::vector<int> MapData::findKeptSinks(int query, std::span<const std::pair<int, float>> kept)
{
    if (query <= m_lastRow)
        return {};
    if (m_recentKept.size() == std::size_t(SinkRule::kRows)) {
        for (const auto& [position, p] : m_recentKept.front()) {
            const auto at = m_keptMass.find(position);
            at->second.first -= double(p);
            // With its last row what rounding left behind goes too.
            if (--at->second.second == 0)
                m_keptMass.erase(at);
        }
        m_recentKept.pop_front();
    }
    m_recentKept.emplace_back(kept.begin(), kept.end());
    for (const auto& [position, p] : kept) {
        auto& [mass, rows] = m_keptMass[position];
        mass += double(p);
        ++rows;
    }
    std::vector<int> sinks;
    for (auto at = m_keptMass.lower_bound(SinkRule::kFirst);
         at != m_keptMass.end() && at->first <= query; ++at)
        if (ax::isSink(at->first, query + 1, at->second.first, int(m_recentKept.size())))
            sinks.push_back(at->first);
    noteSinks(query, sinks);
    return sinks;
}

void MapData::noteSinks(int query, const std::vector<int>& sinks)
{
    const int before = std::exchange(m_lastRow, query);
    if (query < m_firstQuery)
        return;
    for (const int position : sinks) {
        std::vector<SinkSpan>& spans = m_sinks[position];
        // Rows between that were not kept look as their neighbours do.
        if (!spans.empty() && spans.back().end == before + 1)
            spans.back().end = query + 1;
        else
            spans.push_back({ query, query + 1 });
    }
}

bool MapData::isSink(int position, int query) const
{
    if (position < SinkRule::kFirst)
        return true;
    const auto at = m_sinks.find(position);
    return at != m_sinks.end()
        && std::any_of(at->second.begin(), at->second.end(),
            [query](const SinkSpan& span) { return query >= span.from && query < span.end; });
}

bool MapData::isEverSink(int position) const
{
    return position < SinkRule::kFirst || m_sinks.count(position) > 0;
}

void MapData::addRow(
    int query, std::span<const float> values, bool whole, std::span<const int> sinks)
{
    std::uint8_t& state = m_state[std::size_t(query - m_firstQuery)];
    Level& base = m_levels.front();
    const int row = (query - m_firstQuery) >> m_base;
    float* max = base.maxToWrite(row);
    const int keys = std::min(int(values.size()), query + 1 - m_firstKey);
    if (m_base == 0) {
        if (state != 0)
            for (int key = 0; key < keys; ++key)
                m_received[std::size_t(key)] -= double(std::max(0.0f, max[key]));
        std::copy_n(values.begin(), std::max(keys, 0), max);
    } else {
        float* sum = base.sumToWrite(row);
        for (int key = 0; key < keys; ++key) {
            const float value = values[std::size_t(key)];
            if (value < 0)
                continue;
            const int column = key >> m_base;
            sum[column] = std::max(0.0f, sum[column]) + value;
            max[column] = std::max(max[column], value);
        }
    }
    for (int key = 0; key < keys; ++key)
        m_received[std::size_t(key)] += double(std::max(0.0f, values[std::size_t(key)]));
    int from = std::clamp(SinkRule::kFirst - m_firstKey, 0, std::max(keys, 0));
    const auto look = [&](int end) {
        for (int key = from; key < end; ++key)
            m_maximum = std::max(m_maximum, values[std::size_t(key)]);
        from = std::max(from, end + 1);
    };
    for (const int sink : sinks)
        look(std::clamp(sink - m_firstKey, 0, std::max(keys, 0)));
    look(keys);
    m_knownRows += state == 0;
    m_wholeRows += whole && state != 2;
    state = std::max<std::uint8_t>(state, whole ? 2 : 1);
}

void MapData::add(const AttentionTile& tile)
{
    if (isEmpty())
        return;
    const int first = std::max(tile.firstQuery, m_firstQuery);
    const int end = std::min(tile.firstQuery + tile.queries, m_endQuery);
    for (int query = std::max(tile.firstQuery, m_firstQuery - SinkRule::kRows + 1); query < end;
         ++query) {
        // Rows that were pooled cannot be taken out again.
        if (m_base > 0 && rowKnown(query))
            continue;
        const float* row
            = tile.p.data() + std::size_t(query - tile.firstQuery) * std::size_t(tile.keys);
        const std::vector<int> sinks
            = findSinks(query, { row, std::size_t(std::min(tile.keys, query + 1)) });
        if (query < first)
            continue;
        const int keys = std::min({ tile.keys, query + 1, m_endKey });
        addRow(query,
            keys > m_firstKey ? std::span(row + m_firstKey, std::size_t(keys - m_firstKey))
                              : std::span<const float>(),
            true, sinks);
    }
    if (first < end)
        pool((first - m_firstQuery) >> m_base, ((end - 1 - m_firstQuery) >> m_base) + 1);
}

void MapData::addKept(int query, std::span<const std::pair<int, float>> kept)
{
    if (isEmpty() || query >= m_endQuery || query <= m_firstQuery - SinkRule::kRows)
        return;
    if (m_base > 0)
        return addPooledKept(query, kept);
    std::vector<float> row(std::size_t(query) + 1, 0.0f);
    for (const auto& [position, p] : kept)
        if (position <= query)
            row[std::size_t(position)] = p;
    const std::vector<int> sinks = findSinks(query, row);
    if (query < m_firstQuery || rowKnown(query))
        return;
    std::fill(m_row.begin(), m_row.end(), kUnknown);
    for (const auto& [position, p] : kept)
        if (position >= m_firstKey && position < m_endKey && position <= query)
            m_row[std::size_t(position - m_firstKey)] = p;
    addRow(query, m_row, false, sinks);
}

/// A long range: what was not kept costs nothing.
void MapData::addPooledKept(int query, std::span<const std::pair<int, float>> kept)
{
    const std::vector<int> sinks = findKeptSinks(query, kept);
    if (query < m_firstQuery || rowKnown(query))
        return;
    Level& base = m_levels.front();
    const int row = (query - m_firstQuery) >> m_base;
    float *max = base.maxToWrite(row), *sum = base.sumToWrite(row);
    for (const auto& [position, p] : kept) {
        if (position < m_firstKey || position >= m_endKey || position > query || p < 0)
            continue;
        const int column = (position - m_firstKey) >> m_base;
        sum[column] = std::max(0.0f, sum[column]) + p;
        max[column] = std::max(max[column], p);
        m_received[std::size_t(position - m_firstKey)] += double(p);
        if (position >= SinkRule::kFirst
            && !std::binary_search(sinks.begin(), sinks.end(), position))
            m_maximum = std::max(m_maximum, p);
    }
    ++m_knownRows;
    m_state[std::size_t(query - m_firstQuery)] = 1;
}

void MapData::settle()
{
    if (!isEmpty())
        pool(0, m_levels.front().rows);
}

void MapData::pool(int firstRow, int endRow)
{
    for (std::size_t k = 1; k < m_levels.size(); ++k) {
        const Level& from = m_levels[k - 1];
        Level& to = m_levels[k];
        firstRow /= 2;
        endRow = (endRow + 1) / 2;
        for (int row = firstRow; row < endRow; ++row) {
            const int upper = 2 * row, lower = std::min(2 * row + 1, from.rows - 1);
            const float* maxima[] = { from.max(upper), from.max(lower) };
            const float* sums[] = { from.sum(upper), from.sum(lower) };
            if (!maxima[0] && !maxima[1])
                continue;
            float* toSum = to.sumToWrite(row);
            float* toMax = to.maxToWrite(row);
            std::fill_n(toSum, to.columns, kUnknown);
            std::fill_n(toMax, to.columns, kUnknown);
            for (int r = 0; r < (lower > upper ? 2 : 1); ++r) {
                if (!maxima[r])
                    continue;
                for (int column = 0; column < to.columns; ++column) {
                    const int left = 2 * column, right = std::min(left + 1, from.columns - 1);
                    const float l = maxima[r][left], most = std::max(l, maxima[r][right]);
                    if (most < 0)
                        continue;
                    float sum = std::max(0.0f, toSum[column]);
                    sum += l < 0 ? 0.0f : sums[r][left];
                    sum += right == left || maxima[r][right] < 0 ? 0.0f : sums[r][right];
                    toSum[column] = sum;
                    toMax[column] = std::max(toMax[column], most);
                }
            }
        }
    }
    m_revision = nextRevision();
}

bool MapData::rowKnown(int query) const
{
    return query >= m_firstQuery && query < m_endQuery && !m_state.empty()
        && m_state[std::size_t(query - m_firstQuery)] != 0;
}

bool MapData::rowWhole(int query) const
{
    return rowKnown(query) && m_state[std::size_t(query - m_firstQuery)] == 2;
}

MapData::Cell MapData::cell(int level, int row, int column) const
{
    const Level& l = m_levels[std::size_t(level)];
    if (row < 0 || row >= l.rows || column < 0 || column >= l.columns)
        return {};
    const float* max = l.max(row);
    return max ? Cell { l.sum(row)[column], max[column] } : Cell {};
}

double MapData::visiblePairs(int level, int row, int column) const
{
    const int shift = level + m_base;
    const int q0 = m_firstQuery + (row << shift), q1 = std::min(q0 + (1 << shift), m_endQuery);
    const int k0 = m_firstKey + (column << shift), k1 = std::min(k0 + (1 << shift), m_endKey);
    if (k1 - 1 <= q0)
        return double(q1 - q0) * double(k1 - k0);
    double pairs = 0;
    for (int query = q0; query < q1; ++query)
        pairs += std::clamp(query + 1 - k0, 0, k1 - k0);
    return pairs;
}

float MapData::meanOf(int level, int row, int column) const
{
    const Cell found = cell(level, row, column);
    const double pairs = found.max < 0 ? 0 : visiblePairs(level, row, column);
    return pairs > 0 ? float(double(found.sum) / pairs) : kAbsent;
}

float MapData::valueAt(int query, int key) const
{
    if (m_base > 0 || !rowKnown(query) || key < m_firstKey || key >= m_endKey || key > query)
        return kAbsent;
    const float value = cell(0, query - m_firstQuery, key - m_firstKey).max;
    return value < 0 ? kAbsent : value;
}

std::optional<std::span<const float>> MapData::row(int query) const
{
    if (m_base > 0 || !rowKnown(query))
        return {};
    const Level& base = m_levels.front();
    const int keys = std::clamp(query + 1 - m_firstKey, 0, base.columns);
    return std::span(base.max(query - m_firstQuery), std::size_t(keys));
}

float scaled(float value, float maximum, MapScale scale)
{
    if (!(maximum > 0) || !(value > 0))
        return 0;
    const float share = std::min(1.0f, value / maximum);
    switch (scale) {
    case MapScale::Linear:
        return share;
    case MapScale::SquareRoot:
        return std::sqrt(share);
    case MapScale::Logarithmic:
        return std::clamp(1 + std::log10(share) / 4, 0.0f, 1.0f);
    }
    return share;
}

void forKeptSteps(const TraceSession& trace, int firstQuery, int endQuery,
    const std::function<void(int query, const StepView& step, bool begins)>& look)
{
    const int before = std::max(0, firstQuery - SinkRule::kRows + 1);
    int last = -1; // decode step of the row before
    for (int token = trace.nextStep(before + 1); token >= 0 && token <= endQuery;
         token = trace.nextStep(token + 1)) {
        const StepView step = trace.viewStep(token);
        look(token - 1, step, last >= 0 && !analysis::sameRequest(last, step.decodeStep()));
        last = step.decodeStep();
    }
}

std::optional<std::vector<std::pair<int, float>>> keptRow(
    const StepView& step, std::span<const int> layers, std::span<const int> heads)
{
    const auto wanted = [](std::span<const int> list, int value) {
        return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
    };
    std::map<int, float> sums;
    int rows = 0;
    for (int at = 0; at < step.rowCount(); ++at) {
        const RowView row = step.row(at);
        if (!wanted(layers, row.layer) || (row.head >= 0 && !wanted(heads, row.head)))
            continue;
        ++rows;
        for (std::size_t k = 0; k < row.positions.size(); ++k)
            sums[row.positions[k]] += row.probability(k);
    }
    if (rows == 0)
        return {};
    std::vector<std::pair<int, float>> kept;
    for (const auto& [position, sum] : sums)
        kept.push_back({ position, sum / float(rows) });
    return kept;
}

} // namespace ax::ui
