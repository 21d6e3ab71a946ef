// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/token_signals.h"

#include "engine/analysis/attention_row.h"
#include "engine/analysis/row.h"
#include "engine/trace/step_consensus.h"

#include <algorithm>

namespace ax {

namespace {

constexpr int kBins = 16, kFirstBin = 4;

void massesFromHistogram(TokenSignals& s)
{
    if (!s.histogram)
        return;
    const DistanceMasses masses = distanceMasses(*s.histogram);
    if (!present(s.local))
        s.local = masses.local;
    if (!present(s.mid))
        s.mid = masses.mid;
    if (!present(s.longRange))
        s.longRange = masses.longRange;
}

/// The histogram of a log16 fingerprint; another layout keeps only the masses.
void readFingerprint(TokenSignals& s, const std::array<float, 20>& f, const std::string& layout)
{
    if (layout == "learned20")
        return;
    s.local = f[0];
    s.mid = f[1];
    s.longRange = f[2];
    s.histogramEntropy = f[3];
    if (layout == "log16" || layout.empty()) {
        std::array<float, kBins> h {};
        std::copy_n(f.begin() + kFirstBin, kBins, h.begin());
        s.histogram = h;
    }
}

} // namespace

TokenSignals tokenSignals(const TraceSession& trace, int token, const AttentionRow* known)
{
    TokenSignals s;
    if (token < 0 || token >= trace.tokenCount())
        return s;
    if (const StepView step = trace.viewStep(token)) {
        s.step = step.signals();
        s.step.consensus = consensusOf(step);
        s.zone = step.zone();
        s.zoneConfidence = step.zoneConfidence();
        s.zonePreset = step.zonePreset();
        if (s.zonePreset.empty())
            s.zonePreset = trace.header().zonePreset;
        s.zoneRule = step.zoneRule();
        const auto summary = step.summary();
        if (const auto fingerprint = step.fingerprint()) {
            readFingerprint(s, *fingerprint, trace.header().fingerprintLayout);
        } else if (summary) {
            s.local = summary->local;
            s.mid = summary->mid;
            s.longRange = summary->longRange;
            s.histogram = summary->histogram;
            if (!present(s.step.hubness))
                s.step.hubness = summary->hubness;
            // Files of the earlier project gave bits there; ours have the signal itself.
            if (!present(s.step.entropy) && trace.header().version != "1.0")
                s.step.entropy = summary->entropy;
        } else if (const auto sketches = step.sketches(); !sketches.empty()) {
            std::array<float, kBins> h {};
            for (const LayerSketch& sketch : sketches)
                for (int bin = 0; bin < kBins; ++bin)
                    h[std::size_t(bin)]
                        += sketch.histogram[std::size_t(bin)] / float(sketches.size());
            s.histogram = h;
        }
        massesFromHistogram(s);
        if (!present(s.histogramEntropy) && s.histogram)
            s.histogramEntropy = histogramEntropy(*s.histogram);
        float share = 0;
        const std::vector<DerotatedRow> derotated = step.derotated();
        for (const DerotatedRow& row : derotated)
            share += row.positionalShare;
        if (!derotated.empty())
            s.positionalShare = share / float(derotated.size());
        if (!present(s.step.sinkShare) && step.rowCount() > 0)
            s.step.sinkShare = float(known && known->token == token
                    ? known->sinkShare
                    : attentionRow(trace, token, LinkDirection::AttendsTo).sinkShare);
        s.recorded = s.histogram || present(s.local) || present(s.step.entropy)
            || present(s.step.hubness) || !s.zone.empty();
    }
    if (!present(s.step.surprisal) && present(trace.logprob(token)))
        s.step.surprisal = -trace.logprob(token);
    return s;
}

} // namespace ax
