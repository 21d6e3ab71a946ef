// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/row.h"
#include "engine/analysis/zones.h"

#include <algorithm>
#include <cmath>

namespace ax {

namespace {

/// The last aggregated row: the earlier system's choice, kept for comparable bits and bands.
const RawRow* lastRow(const StepRecord& step)
{
    const RawRow* last = nullptr;
    for (const RawRow& row : step.raw)
        if (row.head < 0 && !row.logits.empty() && (!last || row.layer > last->layer))
            last = &row;
    return last;
}

std::vector<double> renormalised(const RawRow& row)
{
    const float highest = *std::max_element(row.logits.begin(), row.logits.end());
    std::vector<double> shares;
    double sum = 0;
    for (const float logit : row.logits) {
        shares.push_back(std::exp(double(logit - highest)));
        sum += shares.back();
    }
    for (double& share : shares)
        share /= sum;
    return shares;
}

/// First bin of the band that begins after distance `farthest`: the bin edge (a power of two)
/// nearest to farthest + 1.
std::size_t binAfter(int farthest)
{
    return std::size_t(std::clamp(std::lround(std::log2(double(farthest) + 1)), 0l, 16l));
}

void massesFromHistogram(const float* histogram, ZoneBands bands, ZoneSignals& s)
{
    const std::size_t mid = binAfter(bands.localMax), far = binAfter(bands.midMax);
    s.local = s.mid = s.longRange = 0;
    for (std::size_t bin = 0; bin < 16; ++bin)
        (bin < mid ? s.local : bin < far ? s.mid : s.longRange) += histogram[bin];
}

void massesFromRow(const RawRow& row, std::int32_t tokenIndex, ZoneBands bands, ZoneSignals& s)
{
    const std::vector<double> shares = renormalised(row);
    double masses[3] = {};
    for (std::size_t k = 0; k < shares.size(); ++k) {
        const std::int32_t distance = std::max(1, tokenIndex - row.positions[k]);
        masses[distance <= bands.localMax ? 0 : distance <= bands.midMax ? 1 : 2] += shares[k];
    }
    s.local = float(masses[0]);
    s.mid = float(masses[1]);
    s.longRange = float(masses[2]);
}

} // namespace

ZoneReading zoneReading(const TraceHeader& header, const ZonePreset& preset, int visiblePositions)
{
    return { visiblePositions, preset.bands(), preset.sinksExcluded(),
        header.sinkPolicy == "exclude", header.fingerprintLayout != "learned20" };
}

ZoneSignals zoneSignals(const StepRecord& step, const ZoneReading& reading)
{
    ZoneSignals s;
    s.visiblePositions = reading.visiblePositions;
    const RawRow* row = lastRow(step);
    if (row) {
        s.entropyBits = 0;
        for (const double share : renormalised(*row))
            if (share > 0)
                s.entropyBits -= float(share * std::log2(share));
    } else if (step.summary) {
        s.entropyBits = step.summary->entropy;
    }
    s.hubness = step.signals.hubness;
    s.consensus = step.signals.consensus;
    if (step.summary) {
        if (!present(s.hubness))
            s.hubness = step.summary->hubness;
        if (!present(s.consensus))
            s.consensus = step.summary->consensus;
    }
    s.ripple = step.signals.ripple;
    const ZoneBands bands = reading.bands;
    if (reading.withoutSinks && !reading.capturedWithoutSinks) {
        // What sinks held cannot be taken out of masses afterwards.
        if (!step.withoutSinks) {
            s.ripple = kAbsent;
            return s;
        }
        s.ripple = step.withoutSinks->ripple;
        s.entropyNormalised = histogramEntropy(step.withoutSinks->histogram);
        massesFromHistogram(step.withoutSinks->histogram.data(), bands, s);
        return s;
    }
    const bool inFingerprint = step.fingerprint && reading.massesInFingerprint && !step.histogram;
    if (step.histogram) {
        s.entropyNormalised = histogramEntropy(*step.histogram);
        massesFromHistogram(step.histogram->data(), bands, s);
    } else if (inFingerprint) {
        const auto& f = *step.fingerprint;
        s.local = f[0];
        s.mid = f[1];
        s.longRange = f[2];
        s.entropyNormalised = f[3];
    } else if (step.summary) {
        s.local = step.summary->local;
        s.mid = step.summary->mid;
        s.longRange = step.summary->longRange;
        s.entropyNormalised = histogramEntropy(step.summary->histogram);
    }
    if (bands != ZoneBands {}) {
        if (row)
            massesFromRow(*row, step.tokenIndex, bands, s);
        else if (inFingerprint)
            massesFromHistogram(step.fingerprint->data() + 4, bands, s);
        else if (step.summary)
            massesFromHistogram(step.summary->histogram.data(), bands, s);
    }
    return s;
}

void labelZone(
    StepRecord& step, const ZonePreset& preset, int visiblePositions, bool capturedWithoutSinks)
{
    ZoneVerdict verdict = preset.classify(zoneSignals(
        step, { visiblePositions, preset.bands(), preset.sinksExcluded(), capturedWithoutSinks }));
    if (!verdict.evaluated)
        return;
    step.zone = std::move(verdict.zone);
    step.zoneConfidence = verdict.confidence;
    step.zonePreset = preset.name();
    step.zoneRule = std::move(verdict.rule);
}

} // namespace ax
