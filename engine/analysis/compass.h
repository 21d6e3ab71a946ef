// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <array>
#include <deque>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

/// Where attention points and how much that wanders (spec/capture.md section 4). Everything here is
/// a pure function of what it is given: the window, `attnx` and a monitor beside an answer share
/// it.
namespace ax {

/// Direction of a row without its sinks: R e^{iH} = Σ p e^{iθ} / Σ p with
/// θ(d) = 1.5 π ln(1 + d) / ln(1 + n), 0 near … 1.5 π far.
struct Heading {
    double angle = 0; ///< H, radians in 0 … 2 π
    double resultant = 0; ///< R, 0..1; 1 - R is the angular variance V
};
/// `links`: (position, p) without sinks, of the row that produced token n. nullopt: no mass left.
std::optional<Heading> headingOf(int produced, std::span<const std::pair<int, float>> links);

/// Circular variance of headings, 1 - |mean e^{iH}|.
double headingSpread(std::span<const double> angles);

struct DriftLimits {
    int window = 10; ///< headings that the spread looks at
    double warning = 0.3, halt = 0.5; ///< of the spread
};
enum class CompassStatus { Stable, Warning, Halt };
const char* name(CompassStatus status); ///< "stable", "warning", "halt"

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
    std::optional<Heading> heading;
    float sinkShare = kAbsent, entropy = kAbsent; ///< entropy in nats
    std::string_view zone; ///< empty: none
    std::optional<std::array<float, 20>> fingerprint;
};
struct DriftStep {
    int tokenIndex = 0;
    std::optional<Heading> heading;
    std::optional<double> spread; ///< W; none before the second heading
    float sinkShare = kAbsent;
    double drift = 0; ///< D <- 0.9 D + Σ magnitudes
    CompassStatus status = CompassStatus::Stable;
    std::vector<DriftTrigger> triggers;
};
/// "none", "watch" (0.5), "warning" (1), "alert" (2), "critical" (3).
const char* driftLevel(double drift);

/// Steps one after the other; an answer of its own each. Cheap: a step costs a few hundred
/// operations.
class DriftTracker {
public:
    explicit DriftTracker(const DriftLimits& limits = {})
        : m_limits(limits)
    {
    }
    DriftStep add(const DriftInput& input);

private:
    void findSinkCollapse(const DriftInput& input, std::vector<DriftTrigger>& found) const;
    void findJump(const DriftInput& input, std::vector<DriftTrigger>& found);
    void findZones(const DriftInput& input, std::vector<DriftTrigger>& found) const;
    void findEntropySpike(const DriftInput& input, std::vector<DriftTrigger>& found) const;

    DriftLimits m_limits;
    std::deque<double> m_angles;
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
/// In order of their beginnings. Triggers at recorded steps that follow each other join.
std::vector<DriftEpisode> episodesOf(std::span<const DriftStep> steps);

struct CompassOptions {
    std::vector<int> layers, heads; ///< empty: all that were kept
    DriftLimits limits;
};
struct CompassRun {
    std::vector<int> layers; ///< that were read, ascending
    std::vector<DriftStep> steps;
    std::vector<DriftEpisode> episodes;
};
/// The generated tokens of a trace that have raw rows. Work: one row each.
CompassRun compassOf(const TraceSession& trace, const CompassOptions& options = {});

} // namespace ax
