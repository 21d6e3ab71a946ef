// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/merged_rows.h"

#include "engine/analysis/sinks.h"

#include <algorithm>

namespace ax::analysis {

bool wanted(std::span<const int> list, int value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

void Merge::addRow(
    const RowView& row, std::span<const int> layerFilter, std::span<const int> headFilter)
{
    kept.insert(row.layer);
    if (row.head >= 0)
        heads.insert(row.head);
    if (!wanted(layerFilter, row.layer) || (row.head >= 0 && !wanted(headFilter, row.head)))
        return;
    layers.insert(row.layer);
    ++rows;
    topK = std::max(topK, int(row.positions.size()));
    for (std::size_t k = 0; k < row.positions.size(); ++k)
        mass[row.positions[k]] += row.probability(k);
}

void Merge::addHubs(const LayerSketch& sketch, std::span<const int> layerFilter)
{
    kept.insert(sketch.layer);
    if (!wanted(layerFilter, sketch.layer))
        return;
    layers.insert(sketch.layer);
    ++rows;
    topK = std::max(topK, int(sketch.hubs.size()));
    for (const auto& [position, p] : sketch.hubs)
        mass[position] += p;
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

void placeLinks(AttentionRow& row, const Merge& merge, const std::set<int>& sinks)
{
    for (const auto& [position, mass] : merge.mass) {
        Link link { position, float(mass / std::max(1, merge.rows)) };
        link.sink = sinks.count(position) > 0;
        (link.sink ? row.sinkShare : row.kept) += link.probability;
        (link.sink ? row.sinks : row.links).push_back(link);
    }
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
    m_rows.push_back(std::move(row));
}

std::set<int> RecentMasses::sinks(int produced, int end) const
{
    std::map<int, double> masses;
    for (const Merge& row : m_rows)
        for (const auto& [position, mass] : row.mass)
            // Only these can ever count: no need to add up the others.
            if (position >= SinkRule::kFirst && produced - position >= SinkRule::kDistance)
                masses[position] += mass / row.rows;
    std::set<int> sinks;
    for (int position = 0; position < std::min({ SinkRule::kFirst, produced, end }); ++position)
        sinks.insert(position);
    for (const auto& [position, mass] : masses)
        if (isSink(position, produced, mass, int(m_rows.size())))
            sinks.insert(position);
    return sinks;
}

} // namespace ax::analysis
