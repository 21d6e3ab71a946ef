// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/drift.h"

#include "engine/analysis/attention_row.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace ax {

namespace {

// spec/capture.md section 4; the magnitudes are those of the earlier project's firewall.
constexpr double kDecay = 0.9;
constexpr double kSinkRise = 0.4, kSinkLeast = 0.3, kSinkFull = 0.5;
constexpr double kJump = 2.67, kJumpFull = 5;
constexpr double kSpike = 1.5, kSpikeFull = 2, kLeastEntropy = 0.1;
constexpr double kViolation = 0.5;
constexpr std::size_t kPast = 5, kMoves = 4;
constexpr int kChanges = 3;

template <class T> double averageOf(const std::deque<T>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

template <class T> void keep(std::deque<T>& values, T value, std::size_t most)
{
    values.push_back(std::move(value));
    if (values.size() > most)
        values.pop_front();
}

double lengthOf(const std::array<float, 20>& a, const std::array<float, 20>& b)
{
    double sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k)
        sum += (double(a[k]) - b[k]) * (double(a[k]) - b[k]);
    return std::sqrt(sum);
}

} // namespace

const char* name(DriftTrigger::Kind kind)
{
    switch (kind) {
    case DriftTrigger::Kind::SinkCollapse:
        return "sink_collapse";
    case DriftTrigger::Kind::SuddenJump:
        return "sudden_jump";
    case DriftTrigger::Kind::ZoneViolation:
        return "zone_violation";
    case DriftTrigger::Kind::EntropySpike:
        return "entropy_spike";
    case DriftTrigger::Kind::Oscillation:
        break;
    }
    return "oscillation";
}

const char* driftLevel(double drift)
{
    return drift >= 3 ? "critical"
        : drift >= 2  ? "alert"
        : drift >= 1  ? "warning"
        : drift >= .5 ? "watch"
                      : "none";
}

void DriftTracker::findSinkCollapse(const DriftInput& input, std::vector<DriftTrigger>& found) const
{
    if (!present(input.sinkShare) || m_sinks.size() < 2)
        return;
    const double rise = double(input.sinkShare) - averageOf(m_sinks);
    if (rise > kSinkRise && double(input.sinkShare) > kSinkLeast)
        found.push_back(
            { DriftTrigger::Kind::SinkCollapse, std::min(1.0, rise / kSinkFull), rise, kSinkRise });
}

void DriftTracker::findJump(const DriftInput& input, std::vector<DriftTrigger>& found)
{
    if (!input.fingerprint)
        return;
    if (m_fingerprint) {
        const double length = lengthOf(*input.fingerprint, *m_fingerprint);
        const double mean = m_lengths.empty() ? 0 : averageOf(m_lengths);
        if (mean > 0 && length / mean > kJump)
            found.push_back({ DriftTrigger::Kind::SuddenJump,
                std::min(1.0, length / mean / kJumpFull), length / mean, kJump });
        keep(m_lengths, length, kMoves);
    }
    m_fingerprint = input.fingerprint;
}

void DriftTracker::findZones(const DriftInput& input, std::vector<DriftTrigger>& found) const
{
    if (input.zone.empty() || m_zones.empty())
        return;
    const std::string_view before = m_zones.back();
    const auto between = [&](std::string_view a, std::string_view b) {
        return (before == a && input.zone == b) || (before == b && input.zone == a);
    };
    if (between("syntax_floor", "structure_ripple"))
        found.push_back({ DriftTrigger::Kind::ZoneViolation, kViolation, 1, 0 });
    int changes = m_zones.back() != input.zone;
    for (std::size_t k = 1; k < m_zones.size(); ++k)
        changes += m_zones[k] != m_zones[k - 1];
    if (m_zones.size() == kPast && changes >= kChanges)
        found.push_back({ DriftTrigger::Kind::Oscillation,
            std::min(1.0, double(changes) / double(kPast)), double(changes), double(kChanges) });
}

void DriftTracker::findEntropySpike(const DriftInput& input, std::vector<DriftTrigger>& found) const
{
    if (!present(input.entropy) || m_entropies.empty())
        return;
    const double mean = averageOf(m_entropies);
    const double ratio = mean > kLeastEntropy ? double(input.entropy) / mean : 0;
    if (ratio > kSpike)
        found.push_back({ DriftTrigger::Kind::EntropySpike, std::min(1.0, (ratio - 1) / kSpikeFull),
            ratio, kSpike });
}

DriftStep DriftTracker::add(const DriftInput& input)
{
    DriftStep step;
    step.tokenIndex = input.tokenIndex;
    step.reading = input.reading;
    step.sinkShare = input.sinkShare;
    if (present(input.reading.heading))
        keep(m_headings, input.reading.heading, std::size_t(std::max(1, m_limits.window)));
    const std::vector<float> headings(m_headings.begin(), m_headings.end());
    step.spread = compassSpread(headings);
    step.status = compassStatus(step.spread, m_limits);
    findSinkCollapse(input, step.triggers);
    findJump(input, step.triggers);
    findZones(input, step.triggers);
    findEntropySpike(input, step.triggers);
    m_drift *= kDecay;
    for (const DriftTrigger& trigger : step.triggers)
        m_drift += trigger.magnitude;
    step.drift = m_drift;
    if (present(input.sinkShare))
        keep(m_sinks, input.sinkShare, kPast);
    if (present(input.entropy))
        keep(m_entropies, input.entropy, kPast);
    if (!input.zone.empty())
        keep(m_zones, std::string(input.zone), kPast);
    return step;
}

bool DriftEpisodes::add(const DriftStep& step)
{
    std::array<bool, std::tuple_size_v<decltype(m_open)>> here {};
    for (const DriftTrigger& trigger : step.triggers) {
        const std::size_t kind = std::size_t(trigger.kind);
        here[kind] = true;
        if (m_open[kind] < 0) {
            m_open[kind] = int(m_list.size());
            m_list.push_back({ trigger.kind, step.tokenIndex, step.tokenIndex, 0, 0, 0 });
        }
        DriftEpisode& episode = m_list[std::size_t(m_open[kind])];
        episode.to = step.tokenIndex;
        ++episode.count;
        episode.magnitude = std::max(episode.magnitude, trigger.magnitude);
        episode.drift = std::max(episode.drift, step.drift);
    }
    for (std::size_t kind = 0; kind < here.size(); ++kind)
        if (!here[kind])
            m_open[kind] = -1;
    return !step.triggers.empty();
}

std::vector<DriftEpisode> episodesOf(std::span<const DriftStep> steps)
{
    DriftEpisodes episodes;
    for (const DriftStep& step : steps)
        episodes.add(step);
    return episodes.list();
}

DriftReader::DriftReader(DriftOptions options)
    : m_options(std::move(options))
    , m_tracker(m_options.limits)
{
}

std::optional<DriftStep> DriftReader::read(const StepView& step, bool generated)
{
    Rows rows;
    rows.all.addRowsOrHubs(step);
    rows.raw = step.rowCount() > 0;
    if (!readsAll())
        rows.chosen.emplace().addRaw(step, m_options.layers, m_options.heads);
    DriftInput input;
    input.tokenIndex = step.tokenIndex();
    input.entropy = step.signals().entropy;
    input.zone = step.zone();
    input.fingerprint = step.fingerprint();
    return add(input, step.decodeStep(), generated, std::move(rows));
}

std::optional<DriftStep> DriftReader::read(const StepRecord& step)
{
    Rows rows;
    rows.raw = !step.raw.empty();
    if (!readsAll())
        rows.chosen.emplace();
    for (const RawRow& raw : step.raw) {
        const RowView row { raw.layer, raw.head, raw.logsumexp, raw.positions, raw.logits,
            raw.scores };
        rows.all.addRow(row, {}, {});
        if (rows.chosen)
            rows.chosen->addRow(row, m_options.layers, m_options.heads);
    }
    if (step.raw.empty())
        for (const LayerSketch& sketch : step.sketches)
            rows.all.addHubs(sketch, {});
    DriftInput input;
    input.tokenIndex = step.tokenIndex;
    input.entropy = step.signals.entropy;
    input.zone = step.zone;
    input.fingerprint = step.fingerprint;
    return add(input, step.decodeStep, step.decodeStep >= 0, std::move(rows));
}

std::optional<DriftStep> DriftReader::add(
    DriftInput input, int decodeStep, bool generated, Rows rows)
{
    if (rows.all.rows > 0) {
        if (m_any && !analysis::sameRequest(m_decodeStep, decodeStep)) {
            m_recent.clear();
            m_tracker = DriftTracker(m_options.limits);
        }
        m_any = true;
        m_decodeStep = decodeStep;
        m_recent.remember(std::move(rows.all));
    }
    if (!generated || !rows.raw || (rows.chosen && rows.chosen->rows == 0))
        return std::nullopt;
    const analysis::Merge& read = rows.chosen ? *rows.chosen : m_recent.last();
    AttentionRow row;
    row.token = row.visible = input.tokenIndex;
    analysis::splitLinks(row, read, m_recent.sinks(input.tokenIndex, input.tokenIndex + 1));
    m_layers.insert(read.layers.begin(), read.layers.end());
    input.sinkShare = float(row.sinkShare);
    if (m_options.sinksCounted)
        row = sinksTogether(std::move(row));
    input.reading = compass(row);
    return m_tracker.add(input);
}

DriftRun driftOf(const TraceSession& trace, const DriftOptions& options)
{
    DriftRun run;
    DriftReader reader(options);
    for (const std::int32_t index : trace.stepIndices())
        if (const auto step
            = reader.read(trace.viewStep(index), trace.tokenRole(index) == TokenRole::Generated))
            run.steps.push_back(*step);
    run.layers.assign(reader.layers().begin(), reader.layers().end());
    run.episodes = episodesOf(run.steps);
    return run;
}

} // namespace ax
