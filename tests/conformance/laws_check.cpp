// SPDX-License-Identifier: Apache-2.0
#include "laws_check.h"

#include <cmath>

namespace ax {

namespace {

void checkRaw(const RawRow& raw, const std::vector<double>& full, int query,
    const CaptureOptions& o, Judge& judge)
{
    const std::string where = std::string("layer ") + std::to_string(raw.layer) + " head "
        + std::to_string(raw.head) + " query " + std::to_string(query);
    std::vector<double> p = full;
    const int windowStart = o.window > 0 ? std::max(0, query - o.window + 1) : 0;
    const int start = std::max(windowStart, o.maskPrefix);
    if (o.window > 0) {
        const double mass = std::accumulate(p.begin() + windowStart, p.end(), 0.0);
        for (double& v : p)
            v /= mass;
    }
    const int candidates = std::max(0, query + 1 - start);
    judge.check(int(raw.positions.size()) == std::min(o.topK, candidates), where, " count");
    judge.check(raw.logits.size() == raw.positions.size(), where, " logits");
    std::vector<double> sorted(p.begin() + std::min(start, query + 1), p.end());
    std::sort(sorted.rbegin(), sorted.rend());
    std::vector<int> seen = raw.positions;
    std::sort(seen.begin(), seen.end());
    judge.check(std::adjacent_find(seen.begin(), seen.end()) == seen.end(), where, " twice");
    for (std::size_t k = 0; k < raw.positions.size(); ++k) {
        const int position = raw.positions[k];
        if (position < start || position > query) {
            judge.check(false, where, " position");
            continue;
        }
        // The k-th entry is the k-th of the full sort (equal values may change places).
        judge.near(raw.probability(k), p[std::size_t(position)], where, " p");
        judge.near(raw.probability(k), sorted[k], where, " order");
        judge.check(k == 0 || raw.logits[k] <= raw.logits[k - 1], where, " descending");
    }
}

} // namespace

void checkStep(const StepRecord& step, const Expected& expected, const CaptureOptions& o,
    std::vector<std::vector<double>>& recent, int layersOfModel, Judge& judge)
{
    const int query = step.tokenIndex - 1;
    const std::string where = "token " + std::to_string(step.tokenIndex);
    const bool payload = !o.fingerprintOnly && !step.payloadDropped;
    const std::vector<int> sinksBefore = Expected::sinks(recent, query);

    // ---- raw
    std::size_t raws = 0;
    if (o.raw && payload)
        for (const int layer : expected.layers()) {
            if (o.aggregation == Aggregation::None) {
                for (const int head : expected.heads()) {
                    if (raws >= step.raw.size())
                        break;
                    const RawRow& raw = step.raw[raws++];
                    judge.check(raw.layer == layer && raw.head == head, where, " raw order");
                    checkRaw(raw, expected.head(layer, head, query), query, o, judge);
                }
            } else if (raws < step.raw.size()) {
                const RawRow& raw = step.raw[raws++];
                judge.check(raw.layer == layer && raw.head == -1, where, " raw order");
                checkRaw(raw, expected.aggregated(layer, query), query, o, judge);
            }
        }
    const std::size_t perLayer = o.aggregation == Aggregation::None ? expected.heads().size() : 1;
    judge.check(step.raw.size() == (o.raw && payload ? expected.layers().size() * perLayer : 0),
        where, " number of raw rows");

    // ---- sketches
    judge.check(step.sketches.size() == (o.sketch && payload ? expected.layers().size() : 0), where,
        " number of sketches");
    for (std::size_t k = 0; k < step.sketches.size(); ++k) {
        const LayerSketch& sketch = step.sketches[k];
        judge.check(sketch.layer == expected.layers()[k], where, " sketch layer");
        const std::vector<double> p = expected.aggregated(sketch.layer, query);
        const std::array<double, 16> h = histogram(p);
        double total = 0, captured = 0;
        for (std::size_t bin = 0; bin < 16; ++bin) {
            judge.near(sketch.histogram[bin], h[bin], where, " sketch histogram");
            total += sketch.histogram[bin];
        }
        if (o.aggregation != Aggregation::Max)
            judge.check(std::abs(total - 1) < 1e-5, where, " sketch mass");
        judge.near(sketch.entropy, entropy(p), where, " sketch entropy", 5);
        const int start = std::max(o.maskPrefix, o.window > 0 ? query - o.window + 1 : 0);
        std::vector<double> sorted(p.begin() + std::clamp(start, 0, query + 1), p.end());
        std::sort(sorted.rbegin(), sorted.rend());
        judge.check(sketch.hubs.size() == std::min<std::size_t>(32, sorted.size()), where,
            " number of hubs");
        for (std::size_t hub = 0; hub < std::min(sketch.hubs.size(), sorted.size()); ++hub) {
            const auto [position, mass] = sketch.hubs[hub];
            judge.check(position >= start && position <= query, where, " hub position");
            judge.near(mass, p[std::size_t(std::clamp(position, 0, query))], where, " hub");
            judge.near(mass, sorted[hub], where, " hub order");
            captured += mass;
        }
        judge.near(sketch.massCaptured, captured, where, " captured");
    }

    // ---- heads
    judge.check(step.headStats.size() == (o.heads && payload ? expected.layers().size() : 0), where,
        " number of head statistics");
    for (const HeadStats& stats : step.headStats) {
        judge.check(stats.heads.size() == expected.heads().size(), where, " heads");
        for (std::size_t h = 0; h < stats.heads.size(); ++h) {
            std::vector<double> p = expected.head(stats.layer, expected.heads()[h], query);
            double sinkShare = 0;
            for (const int sink : sinksBefore)
                sinkShare += std::exchange(p[std::size_t(sink)], 0.0);
            const double rest = sum(p);
            judge.near(stats.heads[h][0], sinkShare, where, " sink share");
            if (rest < 1e-3)
                continue; // shares of next to nothing
            const int reach[] { 1, 3, 7, 15, 63, 255 };
            std::array<double, 7> shares {};
            for (int j = 0; j <= query; ++j) {
                std::size_t bin = 0;
                while (bin < 6 && query + 1 - j > reach[bin])
                    ++bin;
                shares[bin] += p[std::size_t(j)] / rest;
            }
            for (std::size_t bin = 0; bin < 7; ++bin)
                judge.near(stats.heads[h][1 + bin], shares[bin], where, " share", 1 / rest);
            for (double& v : p)
                v /= rest;
            judge.near(stats.heads[h][8], entropy(p) / std::log(std::max(2.0, query + 1.0)), where,
                " head entropy", 5 / rest);
        }
    }

    // ---- fingerprint and signals
    std::vector<double> p = expected.overLayers(query);
    recent.push_back(p);
    const std::vector<int> sinks = Expected::sinks(recent, query);
    double sinkMass = 0;
    for (const int sink : sinks)
        sinkMass += p[std::size_t(sink)];
    judge.near(step.signals.sinkShare, sinkMass, where, " sink share");
    judge.near(step.signals.nullMass, 0, where, " null mass");
    if (o.sinkPolicy == SinkPolicy::Exclude) {
        for (const int sink : sinks)
            p[std::size_t(sink)] = 0;
        const double rest = sum(p);
        for (double& v : p)
            v = rest > 1e-12 ? v / rest : 0;
    }
    judge.near(step.signals.entropy, entropy(p), where, " entropy", 5);
    judge.near(step.signals.entropyNormalised, entropy(p) / std::log(std::max(2, query + 1)), where,
        " entropy normalised", 5);
    std::vector<double> sorted = p;
    std::sort(sorted.rbegin(), sorted.rend());
    sorted.resize(std::min<std::size_t>(3, sorted.size()));
    judge.near(step.signals.hubness, sum(sorted), where, " hubness");
    if (step.summary)
        judge.near(step.summary->entropy, entropy(p), where, " summary entropy", 5);
    judge.check(step.fingerprint.has_value() == o.fingerprint, where, " fingerprint");
    if (!step.fingerprint)
        return;
    const auto& f = *step.fingerprint;
    const std::array<double, 16> h = histogram(p);
    const auto band
        = [&](int from, int to) { return std::accumulate(h.begin() + from, h.begin() + to, 0.0); };
    judge.near(f[0], band(0, 3), where, " local");
    judge.near(f[1], band(3, 8), where, " mid");
    judge.near(f[2], band(8, 16), where, " long");
    if (sum(p) > 0) {
        judge.check(std::abs(f[0] + f[1] + f[2] - 1) < 1e-5, where, " fingerprint mass");
        judge.near(
            f[3], entropy({ h.begin(), h.end() }) / std::log(16.0), where, " histogram entropy", 5);
    }
    if (o.layout == FingerprintLayout::Log16) {
        for (std::size_t bin = 0; bin < 16; ++bin)
            judge.near(f[4 + bin], h[bin], where, " bin");
    } else {
        for (std::size_t bin = 0; bin < 8; ++bin)
            judge.near(f[4 + bin], h[2 * bin] + h[2 * bin + 1], where, " bin pair");
        for (int k = 0; k < 8; ++k) {
            const int layer = int(std::lround(k * (layersOfModel - 1) / 7.0));
            judge.near(f[std::size_t(12 + k)],
                entropy(expected.mean(layer, query)) / std::log(std::max(2, query + 1)), where,
                " layer entropy", 5);
        }
    }
}

std::vector<std::pair<std::string, CaptureOptions>> captureVariants()
{
    std::vector<std::pair<std::string, CaptureOptions>> list;
    CaptureOptions all;
    all.raw = all.sketch = all.fingerprint = all.heads = true;
    const auto add = [&](const std::string& name, auto change) {
        CaptureOptions o = all;
        change(o);
        list.emplace_back(name, o);
    };
    using K = LayerSelection::Kind;
    add("mean auto", [](CaptureOptions&) {});
    add("max all",
        [](CaptureOptions& o) { o.aggregation = Aggregation::Max, o.layers.kind = K::All; });
    add("none last",
        [](CaptureOptions& o) { o.aggregation = Aggregation::None, o.layers.kind = K::Last; });
    add("logit_mean list", [](CaptureOptions& o) {
        o.aggregation = Aggregation::LogitMean;
        o.layers.kind = K::List;
        o.layers.list = { -1, 1, 1 };
    });
    add("heads 3,1", [](CaptureOptions& o) { o.headList = { 3, 1 }, o.layers.kind = K::All; });
    add("none heads 2",
        [](CaptureOptions& o) { o.headList = { 2 }, o.aggregation = Aggregation::None; });
    add("logit_mean heads 0,2", [](CaptureOptions& o) {
        o.headList = { 0, 2 };
        o.aggregation = Aggregation::LogitMean;
    });
    add("top 64", [](CaptureOptions& o) { o.topK = 64; });
    add("top 1", [](CaptureOptions& o) { o.topK = 1; });
    add("window 20", [](CaptureOptions& o) { o.window = 20; });
    add("window 20 none",
        [](CaptureOptions& o) { o.window = 20, o.aggregation = Aggregation::None; });
    add("mask 30", [](CaptureOptions& o) { o.maskPrefix = 30; });
    add("mask 30 window 40", [](CaptureOptions& o) { o.maskPrefix = 80, o.window = 40; });
    add("mask beyond", [](CaptureOptions& o) { o.maskPrefix = 5000; });
    add("stride 3", [](CaptureOptions& o) { o.stride = 3; });
    add("max steps 4 stride 2", [](CaptureOptions& o) { o.maxSteps = 4, o.stride = 2; });
    add("fingerprint only", [](CaptureOptions& o) { o.fingerprintOnly = true; });
    add("exclude sinks", [](CaptureOptions& o) { o.sinkPolicy = SinkPolicy::Exclude; });
    add("log8layers8", [](CaptureOptions& o) {
        o.layout = FingerprintLayout::Log8Layers8;
        o.layers.kind = K::Last;
    });
    add("prompt rows", [](CaptureOptions& o) { o.promptRows = true; });
    add("raw without fingerprint",
        [](CaptureOptions& o) { o.fingerprint = o.sketch = o.heads = false; });
    add("logit_mean sketch", [](CaptureOptions& o) {
        o.raw = false;
        o.aggregation = Aggregation::LogitMean;
    });
    return list;
}

} // namespace ax
