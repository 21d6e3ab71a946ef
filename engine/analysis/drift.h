// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/compass.h"
#include "engine/analysis/merged_rows.h"

#include <array>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

/// How much attention wanders over an answer, and where that stands out (spec/capture.md section
/// 4). A pure function of what it is given: the window, `attnx` and a monitor beside an answer
/// share it. Drift is a note about the text; no alarm is an error that nobody measured.
namespace ax {

/// What one detector found at one step.
struct DriftTrigger {
    enum class Kind { SinkCollapse, SuddenJump, ZoneViolation, EntropySpike, Oscillation };
    Kind kind = Kind::SinkCollapse;
    double magnitude = 0; ///< 0..1, what it adds to the drift
    double value = 0, limit = 0; ///< what was measured and what it had to stay below
};
const char* name(DriftTrigger::Kind kind); ///< "sink_collapse", …

/// One step as the detectors see it. What a run did not record stays absent: the detectors that
/// need it then say nothing.
struct DriftInput {
    int tokenIndex = 0;
    CompassReading reading;
    float sinkShare = kAbsent, entropy = kAbsent; ///< entropy in nats
    std::string_view zone; ///< empty: none
    std::optional<std::array<float, 20>> fingerprint;
};
struct DriftStep {
    int tokenIndex = 0;
    CompassReading reading;
    float spread = kAbsent; ///< W; absent before the second heading
    float sinkShare = kAbsent;
    double drift = 0; ///< D <- 0.9 D + Σ magnitudes
    CompassStatus status = CompassStatus::NotEvaluated;
    std::vector<DriftTrigger> triggers;
};
/// "none", "watch" (0.5), "warning" (1), "alert" (2), "critical" (3).
const char* driftLevel(double drift);

/// Steps one after the other; an answer of its own each. Cheap: a step costs a few hundred
/// operations.
class DriftTracker {
public:
    explicit DriftTracker(const CompassLimits& limits = {})
        : m_limits(limits)
    {
    }
    DriftStep add(const DriftInput& input);

private:
    void findSinkCollapse(const DriftInput& input, std::vector<DriftTrigger>& found) const;
    void findJump(const DriftInput& input, std::vector<DriftTrigger>& found);
    void findZones(const DriftInput& input, std::vector<DriftTrigger>& found) const;
    void findEntropySpike(const DriftInput& input, std::vector<DriftTrigger>& found) const;

    CompassLimits m_limits;
    std::deque<float> m_headings;
    std::deque<float> m_sinks, m_entropies; ///< the last five
    std::deque<std::string> m_zones; ///< the last five
    std::deque<double> m_lengths; ///< of the last four moves of the fingerprint
    std::optional<std::array<float, 20>> m_fingerprint;
    double m_drift = 0;
};

/// Neighbouring triggers of one kind.
struct DriftEpisode {
    DriftTrigger::Kind kind = DriftTrigger::Kind::SinkCollapse;
    int from = 0, to = 0; ///< token indices, both inclusive
    int count = 0;
    double magnitude = 0; ///< the largest
    double drift = 0; ///< the largest D inside
};
/// Episodes while the steps come, in order of their beginnings. Triggers at recorded steps that
/// follow each other join.
class DriftEpisodes {
public:
    DriftEpisodes() { m_open.fill(-1); }
    /// True where an episode began or grew.
    bool add(const DriftStep& step);
    const std::vector<DriftEpisode>& list() const { return m_list; }

private:
    std::vector<DriftEpisode> m_list;
    std::array<int, 5> m_open; ///< by kind: the episode that the last step was part of, or -1
};
std::vector<DriftEpisode> episodesOf(std::span<const DriftStep> steps);

struct DriftOptions {
    std::vector<int> layers, heads; ///< empty: all that were kept
    CompassLimits limits;
    bool sinksCounted = false; ///< heading and focus count sinks as any other place
};
/// Recorded steps in their order, while they come or from a trace. Every answer begins anew (what
/// is written again from a token on, too), as the firewall saw it while it was written. Work: one
/// row each.
class DriftReader {
public:
    explicit DriftReader(DriftOptions options = {});
    /// Nothing for rows of the prompt and steps without raw rows of what was chosen.
    std::optional<DriftStep> read(const StepView& step, bool generated);
    std::optional<DriftStep> read(const StepRecord& step);
    /// That were read so far.
    const std::set<int>& layers() const { return m_layers; }

private:
    struct Rows {
        analysis::Merge all;
        std::optional<analysis::Merge>
            chosen; ///< nothing: all raw rows are read, and they are `all`
        bool raw = false; ///< there are some
    };
    bool readsAll() const { return m_options.layers.empty() && m_options.heads.empty(); }
    std::optional<DriftStep> add(DriftInput input, int decodeStep, bool generated, Rows rows);

    DriftOptions m_options;
    DriftTracker m_tracker;
    analysis::RecentMasses m_recent;
    int m_decodeStep = -1; ///< of the row before
    bool m_any = false;
    std::set<int> m_layers;
};

struct DriftRun {
    std::vector<int> layers; ///< that were read, ascending
    std::vector<DriftStep> steps;
    std::vector<DriftEpisode> episodes;
};
/// The generated tokens of a trace that have raw rows.
DriftRun driftOf(const TraceSession& trace, const DriftOptions& options = {});

} // namespace ax
