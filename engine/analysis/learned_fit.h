// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/learned_fingerprint.h"
#include "engine/analysis/token_class.h"

#include <functional>
#include <map>
#include <stop_token>

namespace ax {

/// One place of a calibration text.
struct CalibrationPoint {
    int document = 0;
    int visible = 0; ///< n: positions the row sees
    TokenClass tokenClass = TokenClass::Space; ///< of the token at the query
    float surprisal = 0; ///< of the token after it, nats
    std::array<float, 20> log16Include {}, log16Exclude {}, log8layers8 {};
};

/// What a layout knows, read from documents it was not fitted on (reference/fingerprint-study.md):
/// the 25 nearest neighbours among the other documents' places name the class of a token and
/// estimate the surprisal of the next one.
struct FingerprintScore {
    double tokenClass = 0; ///< share of places whose class the neighbours' majority names
    double surprisalR = 0; ///< Pearson's r of their mean surprisal with the real one
};

/// A text that a fit reads.
struct CalibrationText {
    std::string name; ///< for errors
    std::string text; ///< UTF-8
};

/// How far a calibration has come.
struct CalibrationProgress {
    std::vector<int> tokens; ///< of each text that are read
    int document = 0; ///< that is being read; the number of texts when all are
    double share = 0; ///< read of it, 0..1
    bool fitting = false; ///< all are read
    double fraction = 0; ///< of the whole, 0..1
};

struct LearnedCalibration {
    LearnedFingerprint fingerprint;
    int documents = 0, tokens = 0; ///< places that were read
    int scored = 0; ///< places the scores are from
    double chance = 0; ///< share of the largest class
    /// "log16_include", "log16_exclude", "log8layers8", "learned20_whole", "learned20_halves" and
    /// "learned20", the one that is kept.
    std::map<std::string, FingerprintScore> layouts;
};

/// Collects the head statistics of a calibration text and fits LearnedFingerprint: principal axes
/// of √statistics with position (1, ln n, ln² n) regressed out, each scaled to variance one
/// (Pearson 1901), and the direction in which partial least squares foretells the text's own
/// surprisal, made orthogonal to them.
class LearnedFit {
public:
    /// Places before this one say little: few positions are visible.
    static constexpr int kFirstPlace = 40;
    static constexpr int kNeighbours = 25;

    LearnedFit(int attentionLayers, int heads);
    /// numbers: [layer, head, kHeadNumbers] of the row. Places below kFirstPlace are left out.
    void add(const CalibrationPoint& point, std::span<const float> numbers);
    int points() const { return int(m_points.size()); }
    /// `progress` in 0..1, called on this thread. Errors: InvalidArgument (fewer than two documents
    /// or kLeastPlaces places), Cancelled.
    Result<LearnedCalibration> fit(
        int threads, const std::function<void(double)>& progress, std::stop_token stop) const;
    static constexpr int kLeastPlaces = 400;

private:
    int m_layers, m_heads, m_group;
    std::vector<CalibrationPoint> m_points;
    std::vector<float> m_features; ///< [point, features]
};

} // namespace ax
