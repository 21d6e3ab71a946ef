// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/comparison.h"

#include "engine/core/quantile.h"

#include "engine/analysis/drift.h"
#include "engine/analysis/token_signals.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <numeric>
#include <random>

namespace ax {

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

namespace {

/// Means of blocks that begin anywhere and go round the end: from running sums.
class Blocks {
public:
    Blocks(std::span<const double> values, int block)
        : m_size(int(values.size()))
        , m_block(m_size >= 2 * block ? block : 1)
        , m_sums(std::size_t(m_size + m_block) + 1, 0.0)
    {
        for (int k = 0; k < m_size + m_block; ++k)
            m_sums[std::size_t(k) + 1] = m_sums[std::size_t(k)] + values[std::size_t(k % m_size)];
    }
    /// The mean of one resample; `places`: where blocks begin, as shares of the text.
    double mean(std::span<const double> places) const
    {
        double sum = 0;
        int left = m_size;
        for (std::size_t k = 0; left > 0; ++k) {
            const int begin = std::min(m_size - 1, int(places[k] * m_size));
            const int length = std::min(left, m_block);
            sum += m_sums[std::size_t(begin + length)] - m_sums[std::size_t(begin)];
            left -= length;
        }
        return sum / m_size;
    }
    int count() const { return (m_size + m_block - 1) / m_block; }
    double widening() const
    {
        return m_size > m_block ? std::sqrt(double(m_size) / double(m_size - m_block)) : 1;
    }

private:
    int m_size, m_block;
    std::vector<double> m_sums;
};

/// One named number of every generated token that has it.
struct Series {
    const char* name;
    std::vector<double> values;
};

struct Side {
    std::vector<Series> series { { "surprisal", {} }, { "next_token_entropy", {} },
        { "entropy", {} }, { "local", {} }, { "mid", {} }, { "long", {} }, { "hubness", {} },
        { "consensus", {} }, { "sink_share", {} }, { "spread", {} } };
    std::array<double, 20> fingerprint {};
    std::string layout; ///< of the fingerprints
    std::string preset; ///< of the zones
    int fingerprints = 0;
    std::array<double, 16> histogram {};
    int histograms = 0;
    std::map<std::string, int> zones;
    std::vector<double> normalisedEntropy;

    std::string dominantZone() const
    {
        const auto most = std::max_element(zones.begin(), zones.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == zones.end() ? std::string() : most->first;
    }
};

/// What a row says differently when its sinks are left out (spec/capture.md section 2).
void dropSinkDependent(Side& side)
{
    for (Series& series : side.series)
        for (const char* name : { "entropy", "local", "mid", "long", "hubness" })
            if (std::string_view(series.name) == name)
                series.values.clear();
    side.fingerprints = 0;
    side.zones.clear();
    side.normalisedEntropy.clear();
}

Side sideOf(const TraceSession& trace)
{
    Side side;
    const auto put = [&](std::size_t which, double value) {
        if (std::isfinite(value))
            side.series[which].values.push_back(value);
    };
    side.preset = trace.header().zonePreset;
    side.layout = trace.header().fingerprintLayout;
    if (side.layout != "log16") // fitted to one model
        side.layout += ' ' + trace.header().model;
    for (const int token : generatedTokens(trace)) {
        const float logprob = trace.logprob(token);
        const TokenSignals signals = tokenSignals(trace, token);
        put(0,
            present(signals.step.surprisal) ? double(signals.step.surprisal)
                : present(logprob)          ? -double(logprob)
                                            : double(kAbsent));
        put(2, double(signals.step.entropy));
        put(3, double(signals.local));
        put(4, double(signals.mid));
        put(5, double(signals.longRange));
        put(6, double(signals.step.hubness));
        put(7, double(signals.step.consensus));
        put(8, double(signals.step.sinkShare));
        if (present(signals.step.entropyNormalised))
            side.normalisedEntropy.push_back(double(signals.step.entropyNormalised));
        if (!signals.zone.empty())
            ++side.zones[signals.zone];
        if (const auto fingerprint = trace.fingerprint(token)) {
            ++side.fingerprints;
            for (std::size_t k = 0; k < side.fingerprint.size(); ++k)
                side.fingerprint[k] += double((*fingerprint)[k]);
        }
        if (signals.histogram) {
            ++side.histograms;
            for (std::size_t k = 0; k < side.histogram.size(); ++k)
                side.histogram[k] += double((*signals.histogram)[k]);
        }
    }
    for (const DriftStep& step : driftOf(trace).steps)
        put(9, double(step.spread));
    for (double& mass : side.histogram)
        mass /= std::max(1, side.histograms);
    return side;
}

double cosineOf(const std::array<double, 20>& a, const std::array<double, 20>& b)
{
    const auto dot = [](const auto& x, const auto& y) {
        return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
    };
    const double lengths = std::sqrt(dot(a, a) * dot(b, b));
    return lengths > 0 ? std::min(1.0, dot(a, b) / lengths) : 0;
}

Similarity similarityOf(const Side& a, const Side& b, double agreement)
{
    Similarity similarity;
    similarity.textAgreement = agreement;
    if (a.fingerprints > 0 && b.fingerprints > 0 && a.layout == b.layout)
        similarity.cosine = cosineOf(a.fingerprint, b.fingerprint);
    if (!a.zones.empty() && !b.zones.empty() && a.preset == b.preset)
        similarity.sameZone = a.dominantZone() == b.dominantZone();
    if (!a.normalisedEntropy.empty() && !b.normalisedEntropy.empty())
        similarity.entropyTerm = 1
            - std::min(
                1.0, 2 * std::abs(meanOf(a.normalisedEntropy) - meanOf(b.normalisedEntropy)));
    double sum = 0, weights = 0;
    const auto part = [&](double weight, double value) {
        if (!std::isfinite(value))
            return;
        sum += weight * value;
        weights += weight;
    };
    part(0.5, similarity.cosine);
    part(0.3, similarity.sameZone ? double(*similarity.sameZone) : double(kAbsent));
    part(0.2, similarity.entropyTerm);
    if (weights > 0)
        similarity.score = std::clamp(sum / weights, 0.0, 1.0);
    return similarity;
}

/// What a measure is called in a sentence, and the digits and unit of its numbers.
struct Wording {
    const char* name;
    const char* words;
    const char* unit;
    bool percent;
};
constexpr Wording kWordings[] = {
    { "surprisal", "Surprisal", " nats", false },
    { "next_token_entropy", "Entropy of the next token", " nats", false },
    { "entropy", "Entropy of the row", " nats", false },
    { "local", "Attention to the last 7 tokens", " points", true },
    { "mid", "Attention 8 to 255 tokens back", " points", true },
    { "long", "Attention 256 tokens back and more", " points", true },
    { "hubness", "Mass of the three largest links", " points", true },
    { "consensus", "Agreement of the layers", " points", true },
    { "sink_share", "Attention to sinks", " points", true },
    { "spread", "Spread of the headings", "", false },
};

} // namespace

MeasureDifference differenceOfMeans(std::string name, std::span<const double> a,
    std::span<const double> b, const BootstrapOptions& options)
{
    MeasureDifference result;
    result.name = std::move(name);
    result.countA = int(a.size());
    result.countB = int(b.size());
    if (a.empty() || b.empty())
        return result;
    result.a = meanOf(a);
    result.b = meanOf(b);
    result.difference = result.b - result.a;
    const Blocks blocksA(a, options.block), blocksB(b, options.block);
    std::mt19937_64 random(options.seed);
    std::vector<double> places(std::size_t(std::max(blocksA.count(), blocksB.count())));
    std::vector<double> differences;
    for (int k = 0; k < options.resamples; ++k) {
        for (double& place : places)
            place = double(random() >> 11) * 0x1p-53;
        differences.push_back((blocksB.mean(places) - result.b) * blocksB.widening()
            - (blocksA.mean(places) - result.a) * blocksA.widening());
    }
    std::sort(differences.begin(), differences.end());
    result.low = result.difference + quantile(differences, 0.025);
    result.high = result.difference + quantile(differences, 0.975);
    result.differs = result.low > 0 || result.high < 0;
    return result;
}

Comparison compareTraces(const TraceSession& a, const TraceSession& b, Alignment alignment,
    const BootstrapOptions& options)
{
    Comparison comparison;
    comparison.alignment = alignment;
    comparison.rows = align(a, b, alignment);
    for (std::size_t k = 0; k < comparison.rows.size(); ++k) {
        if (comparison.rows[k].same)
            ++comparison.same;
        else if (comparison.firstDifference < 0)
            comparison.firstDifference = int(k);
    }
    Side sideA = sideOf(a), sideB = sideOf(b);
    comparison.sinksAlike = a.header().sinkPolicy == b.header().sinkPolicy;
    if (!comparison.sinksAlike)
        for (Side* side : { &sideA, &sideB })
            dropSinkDependent(*side);
    for (std::size_t k = 0; k < sideA.series.size(); ++k)
        if (!sideA.series[k].values.empty() && !sideB.series[k].values.empty())
            comparison.measures.push_back(differenceOfMeans(
                sideA.series[k].name, sideA.series[k].values, sideB.series[k].values, options));
    comparison.similarity = similarityOf(sideA, sideB,
        comparison.rows.empty() ? 1 : double(comparison.same) / double(comparison.rows.size()));
    if (sideA.histograms > 0)
        comparison.histogramA = sideA.histogram;
    if (sideB.histograms > 0)
        comparison.histogramB = sideB.histogram;
    return comparison;
}

std::vector<std::string> differencesInWords(const Comparison& comparison)
{
    std::vector<const MeasureDifference*> clear;
    for (const MeasureDifference& measure : comparison.measures)
        if (measure.differs)
            clear.push_back(&measure);
    const auto strength = [](const MeasureDifference* measure) {
        return std::abs(measure->difference) / std::max(measure->high - measure->low, 1e-12);
    };
    std::stable_sort(clear.begin(), clear.end(),
        [&](const auto* x, const auto* y) { return strength(x) > strength(y); });
    std::vector<std::string> sentences;
    for (const MeasureDifference* measure : clear)
        for (const Wording& wording : kWordings) {
            if (measure->name != wording.name)
                continue;
            const double factor = wording.percent ? 100 : 1;
            const int digits = wording.percent ? 1 : 2;
            char text[200];
            std::snprintf(text, sizeof text,
                "%s is %.*f%s %s in B (%.*f against %.*f; 95 %% "
                "interval of the difference %+.*f to %+.*f).",
                wording.words, digits, std::abs(measure->difference) * factor, wording.unit,
                measure->difference > 0 ? "higher" : "lower", digits, measure->b * factor, digits,
                measure->a * factor, digits, measure->low * factor, digits, measure->high * factor);
            sentences.emplace_back(text);
        }
    if (sentences.empty())
        sentences.emplace_back("No clear difference.");
    if (!comparison.sinksAlike)
        sentences.emplace_back(
            "One run counts sinks, the other leaves them out: masses, entropies, "
            "zones and fingerprints are not compared.");
    return sentences;
}

} // namespace ax
