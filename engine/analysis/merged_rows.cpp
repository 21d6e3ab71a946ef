// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/merged_rows.h"

#include "engine/analysis/sinks.h"

#include <algorithm>

namespace ax::analysis {

bool wanted(std::span<const int> list, int value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

namespace {

constexpr std::size_t kFewSlots = 64;

void note(std::vector<int>& list, int value)
{
    if (list.empty() || list.back() < value)
        return list.push_back(value);
    const auto at = std::lower_bound(list.begin(), list.end(), value);
    if (*at != value)
        list.insert(at, value);
}

} // namespace

std::size_t Masses::slotOf(int position) const
{
    // Neighbouring positions are spread (Fibonacci hashing); a taken slot gives way to the next.
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = (std::uint32_t(position) * 2654435769u >> 8) & mask;
    while (m_slots[slot] != 0 && m_entries[m_slots[slot] - 1].first != position)
        slot = (slot + 1) & mask;
    return slot;
}

void Masses::grow()
{
    m_slots.assign(std::max(kFewSlots, 2 * m_slots.size()), 0);
    for (std::size_t k = 0; k < m_entries.size(); ++k)
        m_slots[slotOf(m_entries[k].first)] = std::uint32_t(k + 1);
}

void Masses::add(int position, double mass)
{
    if (2 * m_entries.size() >= m_slots.size())
        grow();
    std::uint32_t& entry = m_slots[slotOf(position)];
    if (entry == 0) {
        m_entries.emplace_back(position, 0);
        entry = std::uint32_t(m_entries.size());
    }
    m_entries[entry - 1].second += mass;
}

double Masses::at(int position) const
{
    if (m_slots.empty())
        return 0;
    const std::uint32_t entry = m_slots[slotOf(position)];
    return entry == 0 ? 0 : m_entries[entry - 1].second;
}

void Merge::addRow(
    const RowView& row, std::span<const int> layerFilter, std::span<const int> headFilter)
{
    note(kept, row.layer);
    if (row.head >= 0)
        note(heads, row.head);
    if (!wanted(layerFilter, row.layer) || (row.head >= 0 && !wanted(headFilter, row.head)))
        return;
    note(layers, row.layer);
    ++rows;
    topK = std::max(topK, int(row.positions.size()));
    for (std::size_t k = 0; k < row.positions.size(); ++k)
        mass.add(row.positions[k], double(row.probability(k)));
}

void Merge::addHubs(const LayerSketch& sketch, std::span<const int> layerFilter)
{
    note(kept, sketch.layer);
    if (!wanted(layerFilter, sketch.layer))
        return;
    note(layers, sketch.layer);
    ++rows;
    topK = std::max(topK, int(sketch.hubs.size()));
    for (const auto& [position, p] : sketch.hubs)
        mass.add(position, double(p));
}

void Merge::addRaw(
    const StepView& step, std::span<const int> layerFilter, std::span<const int> headFilter)
{
    for (int at = 0; at < step.rowCount(); ++at)
        addRow(step.row(at), layerFilter, headFilter);
}

void Merge::addHubs(const StepView& step, std::span<const int> layerFilter)
{
    for (const LayerSketch& sketch : step.sketches())
        addHubs(sketch, layerFilter);
}

void Merge::addRowsOrHubs(const StepView& step)
{
    addRaw(step, {}, {});
    if (rows == 0)
        addHubs(step, {});
}

bool byMass(const Link& a, const Link& b)
{
    return a.probability != b.probability ? a.probability > b.probability : a.position > b.position;
}

void splitLinks(AttentionRow& row, const Merge& merge, const std::set<int>& sinks)
{
    row.links.reserve(merge.mass.size());
    for (const auto& [position, mass] : merge.mass) {
        Link link { position, float(mass / std::max(1, merge.rows)) };
        link.sink = sinks.count(position) > 0;
        (link.sink ? row.sinkShare : row.kept) += link.probability;
        (link.sink ? row.sinks : row.links).push_back(link);
    }
}

void placeLinks(AttentionRow& row, const Merge& merge, const std::set<int>& sinks)
{
    splitLinks(row, merge, sinks);
    std::sort(row.links.begin(), row.links.end(), byMass);
    std::sort(row.sinks.begin(), row.sinks.end(), byMass);
}

bool sameRequest(int decodeStep, int following)
{
    return decodeStep < 0 || (following >= 0 && decodeStep < following);
}

void RecentMasses::remember(Merge row)
{
    if (m_rows.size() == std::size_t(SinkRule::kRows))
        m_rows.pop_front();
    Remembered kept;
    for (const auto& [position, mass] : row.mass)
        if (position >= SinkRule::kFirst && mass / row.rows > double(SinkRule::kMass))
            kept.heavy.push_back(position);
    kept.row = std::move(row);
    m_rows.push_back(std::move(kept));
}

std::set<int> RecentMasses::sinks(int produced, int end) const
{
    std::set<int> sinks;
    for (int position = 0; position < std::min({ SinkRule::kFirst, produced, end }); ++position)
        sinks.insert(position);
    // No mean exceeds a limit that no row exceeds: three positions of a row at most are looked at.
    for (const Remembered& each : m_rows)
        for (const int position : each.heavy) {
            if (produced - position < SinkRule::kDistance || sinks.count(position) > 0)
                continue;
            double mass = 0;
            for (const Remembered& other : m_rows)
                mass += other.row.mass.at(position) / other.row.rows;
            if (isSink(position, produced, mass, int(m_rows.size())))
                sinks.insert(position);
        }
    return sinks;
}

} // namespace ax::analysis
