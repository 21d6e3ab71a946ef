// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/head_maps.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {

HeadMaps::HeadMaps(const Range& range, std::optional<Two> two)
    : m_two(two)
    , m_first(range[0], range[1], range[2], range[3])
{
    if (two)
        for (MapData* map : { &m_second, &m_more, &m_less })
            *map = MapData(range[0], range[1], range[2], range[3]);
}

void HeadMaps::add(const AttentionTile& tile)
{
    const HeadRef head { tile.layer, tile.head };
    if (!m_two) {
        m_first.add(tile);
        return;
    }
    const int own = head == m_two->first ? 0 : 1;
    if (own == 1 && !(head == m_two->second))
        return;
    (own == 0 ? m_first : m_second).add(tile);
    // Neighbouring rows that are there of both make one tile of differences.
    AttentionTile more, less;
    const auto give = [&] {
        if (more.queries == 0)
            return;
        m_more.add(more);
        m_less.add(less);
        more = less = {};
    };
    for (int q = 0; q < tile.queries; ++q) {
        const int query = tile.firstQuery + q;
        const float* row = tile.p.data() + std::size_t(q) * std::size_t(tile.keys);
        const auto other = m_rows[std::size_t(1 - own)].find(query);
        if (other == m_rows[std::size_t(1 - own)].end()) {
            give();
            m_rows[std::size_t(own)][query]
                = std::vector<float>(row, row + std::min(tile.keys, query + 1));
            continue;
        }
        if (more.queries == 0) {
            more.firstQuery = less.firstQuery = query;
            more.keys = less.keys = tile.keys;
        }
        ++more.queries;
        ++less.queries;
        for (int key = 0; key < tile.keys; ++key) {
            const float there
                = key < int(other->second.size()) ? other->second[std::size_t(key)] : 0;
            const float parts = own == 1 ? row[key] - there : there - row[key];
            more.p.push_back(std::max(0.0f, parts));
            less.p.push_back(std::max(0.0f, -parts));
        }
        m_rows[std::size_t(1 - own)].erase(other);
    }
    give();
}

void HeadMaps::addKept(int query, const std::optional<std::vector<std::pair<int, float>>>& a,
    const std::optional<std::vector<std::pair<int, float>>>& b)
{
    if (a)
        m_first.addKept(query, *a);
    if (b)
        m_second.addKept(query, *b);
    if (!a || !b)
        return;
    std::vector<std::pair<int, float>> more, less;
    auto other = b->begin();
    for (const auto& [position, p] : *a) {
        while (other != b->end() && other->first < position)
            ++other;
        if (other == b->end() || other->first != position)
            continue;
        more.push_back({ position, std::max(0.0f, other->second - p) });
        less.push_back({ position, std::max(0.0f, p - other->second) });
    }
    m_more.addKept(query, more);
    m_less.addKept(query, less);
}

void HeadMaps::settle()
{
    for (MapData* map : { &m_first, &m_second, &m_more, &m_less })
        map->settle();
}

void HeadMaps::beginRequest()
{
    for (MapData* map : { &m_first, &m_second, &m_more, &m_less })
        map->beginRequest();
}

std::vector<int> HeadMaps::sinksOf(int query) const
{
    std::vector<int> sinks;
    for (int position = 0; position < std::min(SinkRule::kFirst, query + 1); ++position)
        sinks.push_back(position);
    for (const MapData* map : { &m_first, &m_second })
        for (const auto& [position, spans] : map->laterSinks())
            if (map->isSink(position, query))
                sinks.push_back(position);
    std::sort(sinks.begin(), sinks.end());
    sinks.erase(std::unique(sinks.begin(), sinks.end()), sinks.end());
    return sinks;
}

float HeadMaps::difference(int level, int row, int column, bool largest) const
{
    const MapData::Cell more = m_more.cell(level, row, column),
                        less = m_less.cell(level, row, column);
    if (more.max < 0 || less.max < 0)
        return kAbsent;
    if (largest)
        return more.max >= less.max ? more.max : -less.max;
    return m_more.meanOf(level, row, column) - m_less.meanOf(level, row, column);
}

float HeadMaps::differenceAt(int query, int key) const
{
    const float more = m_more.valueAt(query, key), less = m_less.valueAt(query, key);
    return present(more) && present(less) ? more - less : kAbsent;
}

HeadMaps keptMaps(const TraceSession& trace, const HeadMaps::Range& range,
    std::span<const int> layers, std::span<const int> heads)
{
    MapData map(range[0], range[1], range[2], range[3]);
    forKeptSteps(trace, range[0], range[1], [&](int query, const StepView& step, bool begins) {
        if (begins)
            map.beginRequest();
        if (const auto kept = keptRow(step, layers, heads))
            map.addKept(query, *kept);
    });
    map.settle();
    return HeadMaps(std::move(map));
}

HeadMaps keptMaps(const TraceSession& trace, const HeadMaps::Range& range, const HeadMaps::Two& two)
{
    HeadMaps maps(range, two);
    const auto rowOf = [](const StepView& step, const HeadRef& head) {
        const int layers[] = { head.layer }, heads[] = { head.head };
        return keptRow(
            step, layers, head.head < 0 ? std::span<const int>() : std::span<const int>(heads));
    };
    forKeptSteps(trace, range[0], range[1], [&](int query, const StepView& step, bool begins) {
        if (begins)
            maps.beginRequest();
        maps.addKept(query, rowOf(step, two.first), rowOf(step, two.second));
    });
    maps.settle();
    return maps;
}

} // namespace ax::ui
