// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/alignment.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Two traces beside each other: what differs between them, and whether that is more than chance.
namespace ax {

/// A measured difference of means with its 95 % interval.
struct MeasureDifference {
    std::string name; ///< "surprisal", …
    double a = 0, b = 0; ///< means over the generated tokens that have it
    int countA = 0, countB = 0;
    double difference = 0; ///< b - a
    double low = 0, high = 0;
    bool differs = false; ///< the interval leaves out 0
};

struct BootstrapOptions {
    std::uint64_t seed = 0;
    int resamples = 2000;
    int block = 16; ///< tokens; neighbours depend on each other
};
double meanOf(std::span<const double> values); ///< of one or more
/// The interval of mean(b) - mean(a) by the circular block bootstrap (Politis and Romano 1992),
/// widened by sqrt(n / (n - block)) for what blocks of so few lose, per side. Both sides draw the
/// same places of their texts, so that what two answers to one question share does not count as
/// chance. Fewer than two blocks on a side: from the values one by one. Deterministic.
MeasureDifference differenceOfMeans(std::string name, std::span<const double> a,
    std::span<const double> b, const BootstrapOptions& options);

/// A part that one of the traces did not record, or recorded otherwise, is NaN or nothing, and the
/// score is the weighted mean of the others.
struct Similarity {
    double score = NAN; ///< 0.5 cosine + 0.3 sameZone + 0.2 entropyTerm; NaN: no part is there
    double cosine = NAN; ///< of the mean fingerprints, of one layout
    std::optional<bool> sameZone; ///< most tokens of both have the same zone, by one preset
    double entropyTerm = NAN; ///< 1 - min(1, 2 |difference of the mean normalised entropies|)
    double textAgreement = 0; ///< share of the aligned rows that are the same
};

struct Comparison {
    Alignment alignment = Alignment::Text;
    std::vector<AlignedRow> rows;
    int same = 0; ///< rows that are the same
    int firstDifference = -1; ///< row; -1: none
    /// Both runs count sinks, or both leave them out. Otherwise their masses, entropies, zones and
    /// fingerprints are of different rows, and none of that is compared.
    bool sinksAlike = true;
    std::vector<MeasureDifference> measures; ///< those that both traces have
    Similarity similarity;
    std::optional<std::array<double, 16>> histogramA, histogramB; ///< means, log2 distance
};
/// Deterministic for one seed. Any thread.
Comparison compareTraces(const TraceSession& a, const TraceSession& b, Alignment alignment,
    const BootstrapOptions& options = {});

/// The measures that differ, in words, strongest first (its distance to 0 in widths of its
/// interval); "No clear difference." when there is none; last what was not compared. English.
std::vector<std::string> differencesInWords(const Comparison& comparison);

} // namespace ax
