// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/attention_row.h"

#include "engine/analysis/merged_rows.h"
#include "engine/analysis/sinks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ax {

using analysis::Merge;
using analysis::wanted;

namespace {

constexpr int kMostAttending = 256; ///< rows listed in the direction "attended by"

void addContent(AttentionRow& row, const StepView& step, std::span<const int> layerFilter)
{
    std::map<int, double> content;
    int layers = 0;
    double share = 0;
    for (const DerotatedRow& derotated : step.derotated()) {
        if (!wanted(layerFilter, derotated.layer))
            continue;
        ++layers;
        share += derotated.positionalShare;
        const std::size_t count
            = std::min(derotated.positions.size(), derotated.contentScores.size());
        for (std::size_t k = 0; k < count; ++k)
            content[derotated.positions[k]] += derotated.contentScores[k];
    }
    if (layers == 0)
        return;
    row.positionalShare = float(share / layers);
    for (std::vector<Link>* list : { &row.links, &row.sinks })
        for (Link& link : *list)
            if (const auto it = content.find(link.position); it != content.end())
                link.content = float(it->second / layers);
}

int nearest(const TraceSession& trace, int token)
{
    const int before = trace.previousStep(token - 1), after = trace.nextStep(token);
    if (before < 0 || after < 0)
        return std::max(before, after);
    return token - before <= after - token ? before : after;
}

int strideOf(const TraceSession& trace)
{
    const auto& capture = trace.header().capture;
    if (capture.is_object())
        if (const auto it = capture.find("stride"); it != capture.end() && it->is_number_integer())
            return int(std::clamp<std::int64_t>(it->get<std::int64_t>(), 0, 1 << 20));
    const auto steps = trace.stepIndices();
    return steps.size() >= 2 ? steps[1] - steps[0] : 0;
}

/// How much the step looked at `position`: the mean over the rows that are read; 0 when it did not.
float attendedFrom(const StepView& step, int position, RowState kind, std::span<const int> layers,
    std::span<const int> heads)
{
    double mass = 0;
    int rows = 0;
    if (kind == RowState::Rows) {
        for (int at = 0; at < step.rowCount(); ++at) {
            const RowView row = step.row(at);
            if (!wanted(layers, row.layer) || (row.head >= 0 && !wanted(heads, row.head)))
                continue;
            ++rows;
            const auto found = std::find(row.positions.begin(), row.positions.end(), position);
            if (found != row.positions.end())
                mass += row.probability(std::size_t(found - row.positions.begin()));
        }
    } else {
        for (const LayerSketch& sketch : step.sketches()) {
            if (!wanted(layers, sketch.layer))
                continue;
            ++rows;
            for (const auto& [hub, p] : sketch.hubs)
                mass += hub == position ? p : 0;
        }
    }
    return float(mass / std::max(1, rows));
}

/// Layers and heads of the first step at or behind the token that kept something.
void tellLayers(AttentionRow& row, const TraceSession& trace, std::span<const int> layers,
    std::span<const int> heads)
{
    for (int at = trace.nextStep(row.token); at >= 0; at = trace.nextStep(at + 1)) {
        const StepView step = trace.viewStep(at);
        Merge merge;
        merge.addRaw(step, layers, heads);
        if (merge.kept.empty())
            merge.addHubs(step, layers);
        if (merge.kept.empty())
            continue;
        row.layersKept.assign(merge.kept.begin(), merge.kept.end());
        row.layersRead.assign(merge.layers.begin(), merge.layers.end());
        row.headsKept.assign(merge.heads.begin(), merge.heads.end());
        row.headsRead = merge.rows;
        return;
    }
}

} // namespace

float AttentionRow::probabilityAt(int position) const
{
    for (const std::vector<Link>* list : { &links, &sinks })
        for (const Link& link : *list)
            if (link.position == position)
                return link.probability;
    return 0;
}

bool AttentionRow::isSink(int position) const
{
    return std::any_of(
        sinks.begin(), sinks.end(), [&](const Link& link) { return link.position == position; });
}

std::set<int> sinkPositions(const TraceSession& trace, int token)
{
    const StepIndices steps = trace.stepIndices();
    auto at = steps.upperBound(token);
    std::vector<Merge> rows; // the last ones of one request, latest first
    int following = -1; // decode step of the row after the one that is looked at
    while (at != steps.begin() && rows.size() < std::size_t(SinkRule::kRows)) {
        const StepView step = trace.viewStep(*--at);
        if (!rows.empty() && !analysis::sameRequest(step.decodeStep(), following))
            break;
        Merge merge;
        merge.addRowsOrHubs(step);
        if (merge.rows == 0)
            continue;
        following = step.decodeStep();
        rows.push_back(std::move(merge));
    }
    analysis::RecentMasses recent;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        recent.remember(std::move(*row));
    return recent.sinks(token, trace.tokenCount());
}

RowState traceAttention(const TraceSession& trace)
{
    RowState best = RowState::TextOnly;
    int looked = 0;
    for (const int index : trace.stepIndices()) {
        if (++looked > 64)
            break;
        const StepView step = trace.viewStep(index);
        if (step.rowCount() > 0)
            return RowState::Rows;
        if (step.hasSketches())
            best = RowState::Hubs;
        else if ((step.fingerprint() || step.summary()) && best == RowState::TextOnly)
            best = RowState::FingerprintOnly;
    }
    return best;
}

int droppedSteps(const TraceSession& trace)
{
    int dropped = 0;
    for (const int index : trace.stepIndices())
        dropped += trace.viewStep(index).payloadDropped();
    return dropped;
}

const SegmentRecord* segmentOf(const TraceSession& trace, int token)
{
    for (const SegmentRecord& segment : trace.segments())
        if (token >= segment.startTokenIndex && token < segment.endTokenIndex)
            return &segment;
    return nullptr;
}

void extendAttending(AttentionRow& row, const TraceSession& trace, int from,
    std::span<const int> layers, std::span<const int> heads)
{
    if (row.state != RowState::Rows && row.state != RowState::Hubs)
        return;
    const int first = trace.firstAttending(row.token);
    for (int at = first < 0 ? -1 : trace.nextStep(std::max(from, first)); at >= 0;
         at = trace.nextStep(at + 1)) {
        const float p = attendedFrom(trace.viewStep(at), row.token, row.state, layers, heads);
        if (at != row.token && p > 0)
            row.links.push_back({ at, p });
    }
    std::sort(row.links.begin(), row.links.end(), analysis::byMass);
    if (row.links.size() > std::size_t(kMostAttending))
        row.links.resize(kMostAttending);
    row.maximum = row.links.empty() ? 0.f : row.links.front().probability;
    if (row.layersKept.empty())
        tellLayers(row, trace, layers, heads);
}

AttentionRow sinksTogether(AttentionRow row)
{
    for (Link& link : row.sinks) {
        link.sink = false;
        row.links.push_back(link);
    }
    row.sinks.clear();
    std::sort(row.links.begin(), row.links.end(), analysis::byMass);
    row.kept += row.sinkShare;
    row.sinkShare = 0;
    row.maximum = row.links.empty() ? 0.f : row.links.front().probability;
    return row;
}

AttentionRow attentionRow(const TraceSession& trace, int token, LinkDirection direction,
    std::span<const int> layers, std::span<const int> heads)
{
    AttentionRow row;
    if (token < 0 || token >= trace.tokenCount())
        return row;
    row.token = token;
    row.visible = token;
    if (direction == LinkDirection::AttendedBy) {
        row.state = traceAttention(trace);
        extendAttending(row, trace, 0, layers, heads);
        return row;
    }
    if (!trace.hasStep(token)) {
        const RowState kind = traceAttention(trace);
        row.stride = strideOf(trace);
        row.nearestStep = nearest(trace, token);
        row.state = trace.tokenRole(token) == TokenRole::Prompt ? RowState::PromptNotRecorded
            : kind == RowState::TextOnly                        ? RowState::TextOnly
                                                                : RowState::NotRecorded;
        return row;
    }
    const StepView step = trace.viewStep(token);
    Merge merge;
    merge.addRaw(step, layers, heads);
    if (step.rowCount() > 0) {
        row.state = RowState::Rows;
    } else if (step.payloadDropped()) {
        row.state = RowState::Dropped;
        return row;
    } else if (step.hasSketches()) {
        row.state = RowState::Hubs;
        merge.addHubs(step, layers);
    } else if (step.fingerprint() || step.summary()) {
        row.state = RowState::FingerprintOnly;
        return row;
    } else {
        row.state = traceAttention(trace) == RowState::TextOnly ? RowState::TextOnly
                                                                : RowState::NotRecorded;
        row.nearestStep = token;
        return row;
    }
    row.topK = merge.topK;
    row.headsRead = merge.rows;
    row.layersRead = std::vector<int>(merge.layers.begin(), merge.layers.end());
    row.layersKept = std::vector<int>(merge.kept.begin(), merge.kept.end());
    row.headsKept = std::vector<int>(merge.heads.begin(), merge.heads.end());
    analysis::placeLinks(row, merge, sinkPositions(trace, token));
    row.notKept = merge.rows ? std::max(0.0, 1 - row.kept - row.sinkShare) : 0;
    row.maximum = row.links.empty() ? 0.f : row.links.front().probability;
    addContent(row, step, layers);
    return row;
}

} // namespace ax
