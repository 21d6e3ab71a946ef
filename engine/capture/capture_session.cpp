// SPDX-License-Identifier: Apache-2.0
#include "engine/capture/capture_session.h"

#include "engine/analysis/row.h"
#include "engine/core/thread_pool.h"
#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace ax {

namespace {

/// Floats of a row of all heads from which waking the other threads pays.
constexpr std::size_t kParallelFloats = 8192;
constexpr std::size_t kLongRow = 8192;
/// Floats of rows that wait to be measured.
constexpr std::size_t kPendingFloats = std::size_t(1) << 20;
constexpr int kHubs = 32;
constexpr int kConsensus = 5; ///< positions a layer names

class Stopwatch {
public:
    explicit Stopwatch(double& total)
        : m_total(total)
        , m_start(std::chrono::steady_clock::now())
    {
    }
    ~Stopwatch()
    {
        m_total
            += std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    double& m_total;
    std::chrono::steady_clock::time_point m_start;
};

/// out [row.count] += share * p(head); returns nothing for heads without visible mass.
void addHead(const LayerRow& row, int head, float share, float* out, bool maximum)
{
    const auto& kernels = simd::vectors();
    const float* weights = row.weights + std::size_t(head) * row.stride;
    for (int split = 0; split < row.splits; ++split) {
        const int begin = split * row.splitSize;
        const int end = std::min(row.count, begin + row.splitSize);
        if (begin >= end)
            break;
        const float factor = row.factors[head * row.splits + split] * share;
        (maximum ? kernels.accumulateMax : kernels.accumulate)(
            out + begin, weights + begin, factor, end - begin);
    }
}

} // namespace

CaptureSession::CaptureSession(const CaptureOptions& options, const CaptureShape& shape)
    : m_options(options)
    , m_shape(shape)
    , m_guesses(shape.hasAttention.size())
{
    m_heads = options.headList;
    if (m_heads.empty()) {
        m_heads.resize(std::size_t(shape.heads));
        std::iota(m_heads.begin(), m_heads.end(), 0);
    }
    std::sort(m_heads.begin(), m_heads.end());
    m_heads.erase(std::unique(m_heads.begin(), m_heads.end()), m_heads.end());
}

Result<CaptureSession> CaptureSession::create(
    const CaptureOptions& options, const CaptureShape& shape)
{
    AX_CHECK(options.validate(shape.heads, int(shape.hasAttention.size())));
    CaptureSession session(options, shape);
    AX_TRY(session.m_layers, options.layers.resolve(shape.hasAttention));
    if (options.logitLens > 0 && !options.fingerprintOnly) {
        AX_TRY(session.m_lensLayers,
            options.lensLayers.resolve(std::vector<bool>(shape.hasAttention.size(), true)));
    }
    if (options.fingerprint && options.layout == FingerprintLayout::Log8Layers8) {
        LayerSelection all;
        all.kind = LayerSelection::Kind::All;
        AX_TRY(const std::vector<int> attention, all.resolve(shape.hasAttention));
        for (int i = 0; i < 8 && !attention.empty(); ++i) {
            const double at = double(i) * double(attention.size() - 1) / 7.0;
            session.m_entropyLayers.push_back(attention[std::size_t(std::lround(at))]);
        }
    }
    return session;
}

bool CaptureSession::wantsStep(int decodeStep) const
{
    if (decodeStep < 0)
        return m_options.promptRows;
    if (decodeStep % m_options.stride != 0)
        return false;
    return m_options.maxSteps == 0 || decodeStep / m_options.stride < m_options.maxSteps;
}

void CaptureSession::beginPass(std::vector<WantedRow> rows)
{
    const Stopwatch watch(m_seconds);
    m_rows.clear();
    m_rowOfBatch.clear();
    m_pending = m_pendingFloats = 0; // of a pass that broke off
    for (const WantedRow& row : rows) {
        RowState state;
        state.wanted = row;
        state.query = row.tokenIndex - 1;
        state.mean.assign(std::size_t(row.tokenIndex), 0.0f);
        if (m_rowOfBatch.size() <= std::size_t(row.batchRow))
            m_rowOfBatch.resize(std::size_t(row.batchRow) + 1, -1);
        m_rowOfBatch[std::size_t(row.batchRow)] = int(m_rows.size());
        m_rows.push_back(std::move(state));
    }
}

bool CaptureSession::wantsLayer(int layer) const
{
    if (m_rows.empty())
        return false;
    return std::binary_search(m_layers.begin(), m_layers.end(), layer)
        || std::find(m_entropyLayers.begin(), m_entropyLayers.end(), layer)
        != m_entropyLayers.end();
}

bool CaptureSession::wantsRow(int batchRow) const
{
    return std::size_t(batchRow) < m_rowOfBatch.size() && m_rowOfBatch[std::size_t(batchRow)] >= 0;
}

void CaptureSession::layerRow(const LayerRow& row)
{
    const Stopwatch watch(m_seconds);
    const int stateIndex = m_rowOfBatch[std::size_t(row.batchRow)];
    RowState& state = m_rows[std::size_t(stateIndex)];
    const std::size_t count = std::size_t(row.count);
    const float share = 1.0f / float(m_heads.size());
    m_pool = row.pool;

    if (m_pending == m_work.size())
        m_work.emplace_back();
    LayerWork& work = m_work[m_pending++];
    work.row = stateIndex;
    work.layer = row.layer;
    work.first = row.first;
    work.query = row.queryPosition;
    work.visible = row.visible;
    work.raw.clear();
    work.sketch.reset();

    // Mean over the selected heads: what fingerprints and signals read. A very long row is measured
    // at once, while the cache holds some of it; the others wait for each other.
    const bool atOnce = count > kLongRow;
    if (atOnce)
        work.mean.swap(m_longRow);
    work.mean.resize(count);
    work.selected = std::binary_search(m_layers.begin(), m_layers.end(), row.layer);
    const float layerShare = work.selected ? 1.0f / float(m_layers.size()) : 0.0f;
    const auto averageSplits = [&](int first, int end, int) {
        for (int split = first; split < end && split * row.splitSize < row.count; ++split) {
            const int begin = split * row.splitSize;
            const int length = std::min(row.splitSize, row.count - begin);
            simd::vectors().weightedRows(work.mean.data() + begin, row.weights + begin, row.stride,
                row.factors + split, std::size_t(row.splits), m_heads.data(), int(m_heads.size()),
                share, length);
            if (work.selected)
                simd::vectors().accumulate(state.mean.data() + row.first + begin,
                    work.mean.data() + begin, layerShare, length);
        }
    };
    if (m_pool && count * m_heads.size() >= kParallelFloats)
        m_pool->parallelFor(row.splits, 1, averageSplits);
    else
        averageSplits(0, row.splits, 0);

    if (work.selected) {
        ++state.layers;
        if (row.nullMass)
            for (const int head : m_heads)
                state.nullMass += row.nullMass[head] * share * layerShare;
    }
    if (work.selected && payloadWanted()) {
        if (m_options.raw || m_options.sketch) {
            if (m_options.aggregation == Aggregation::Max) {
                work.other.assign(count, 0.0f);
                for (const int head : m_heads)
                    addHead(row, head, 1.0f, work.other.data(), true);
            } else if (m_options.aggregation == Aggregation::LogitMean && row.logits) {
                work.other.assign(count, 0.0f);
                for (const int head : m_heads)
                    simd::vectors().accumulate(work.other.data(),
                        row.logits + std::size_t(head) * row.stride, share, row.count);
            } else if (m_options.aggregation == Aggregation::None && m_options.raw) {
                for (const int head : m_heads) {
                    std::vector<float> p(count, 0.0f);
                    addHead(row, head, 1.0f, p.data(), false);
                    work.raw.push_back(rawRow(row.layer, head, p, row.first, row.queryPosition,
                        row.logsumexp[head], true));
                }
            }
        }
        if (m_options.heads)
            headStatistics(state, row);
        if (row.content)
            derotatedRow(state, row, work.mean);
    }
    work.measured = atOnce;
    if (atOnce) {
        measure(work);
        work.mean.swap(m_longRow);
    }
    // What waits stays small, however many prompt rows are wanted.
    m_pendingFloats += count;
    if (m_pendingFloats > kPendingFloats)
        settle();
}

/// The statistics of one layer's row. On any thread: layers share nothing.
void CaptureSession::measure(LayerWork& work)
{
    if (std::find(m_entropyLayers.begin(), m_entropyLayers.end(), work.layer)
        != m_entropyLayers.end())
        work.entropy = rowEntropy(work.mean) / entropyScale(work.visible);
    if (!work.selected)
        return;
    const bool logitMean = m_options.aggregation == Aggregation::LogitMean;
    const bool ofMean = !logitMean && m_options.aggregation != Aggregation::Max;
    const std::size_t skip = candidatesFrom(work.first, work.query, work.mean.size());
    const bool wantsRaw = m_options.raw && payloadWanted();
    const bool wantsSketch = m_options.sketch && payloadWanted();

    // The five heaviest, for the consensus of layers; the hubs of a sketch begin with the same.
    LayerGuesses& guesses = m_guesses[std::size_t(work.layer)];
    const bool hubsToo = wantsSketch && ofMean && skip == 0;
    work.heaviest
        = topK(work.mean, hubsToo ? kHubs : kConsensus, hubsToo ? guesses.hubs : guesses.consensus);

    float lse = 0;
    if (logitMean && (wantsRaw || wantsSketch)) {
        // Softmax of the mean logit over visible positions, in place.
        float most = -std::numeric_limits<float>::infinity();
        for (const float z : work.other)
            most = std::max(most, z);
        double total = 0;
        for (const float z : work.other)
            total += std::exp(double(z) - most);
        lse = most + float(std::log(total));
        for (float& z : work.other)
            z = std::exp(z - lse);
    }
    const std::span<const float> p = ofMean ? work.mean : work.other;
    if (wantsRaw && m_options.aggregation != Aggregation::None)
        work.raw.push_back(rawRow(work.layer, -1, p, work.first, work.query, lse, logitMean));
    if (wantsSketch) {
        LayerSketch& sketch = work.sketch.emplace();
        sketch.layer = work.layer;
        const std::span<const float> candidates = p.subspan(skip);
        sketch.hubs.reserve(kHubs);
        for (const int k : hubsToo ? work.heaviest : topK(candidates, kHubs, guesses.hubs)) {
            sketch.hubs.emplace_back(work.first + int(skip) + k, candidates[std::size_t(k)]);
            sketch.massCaptured += candidates[std::size_t(k)];
        }
        sketch.histogram = distanceHistogram(p);
        sketch.entropy = rowEntropy(p);
    }
}

/// Measures what waits, on all threads when it is much, and puts the results in order.
void CaptureSession::settle()
{
    const auto some = [&](int begin, int end, int) {
        for (int k = begin; k < end; ++k)
            if (!m_work[std::size_t(k)].measured)
                measure(m_work[std::size_t(k)]);
    };
    // Rows of one layer share their guesses: more than one row of a layer is measured in turn.
    const bool allMeasured = std::all_of(m_work.begin(), m_work.begin() + std::ptrdiff_t(m_pending),
        [](const LayerWork& work) { return work.measured; });
    if (m_pool && m_rows.size() == 1 && m_pending > 2 && !allMeasured)
        m_pool->parallelFor(int(m_pending), 1, some);
    else
        some(0, int(m_pending), 0);
    for (std::size_t k = 0; k < m_pending; ++k) {
        LayerWork& work = m_work[k];
        RowState& state = m_rows[std::size_t(work.row)];
        if (std::find(m_entropyLayers.begin(), m_entropyLayers.end(), work.layer)
            != m_entropyLayers.end())
            state.layerEntropy.emplace_back(work.layer, work.entropy);
        if (!work.selected)
            continue;
        for (std::size_t i = 0; i < std::min<std::size_t>(kConsensus, work.heaviest.size()); ++i)
            state.heaviest.push_back(work.first + work.heaviest[i]);
        std::move(work.raw.begin(), work.raw.end(), std::back_inserter(state.record.raw));
        if (work.sketch)
            state.record.sketches.push_back(std::move(*work.sketch));
    }
    m_pending = m_pendingFloats = 0;
}

/// `ownLogits`: the row has logits z = ln p + logsumexp; otherwise logits are ln p (mean, max).
RawRow CaptureSession::rawRow(int layer, int head, std::span<const float> p, int first, int query,
    float logsumexp, bool ownLogits)
{
    RawRow raw;
    raw.layer = layer;
    raw.head = head;
    raw.logsumexp = ownLogits ? logsumexp : 0.0f;
    const std::size_t skip = candidatesFrom(first, query, p.size());
    const std::span<const float> candidates = p.subspan(skip);
    std::vector<float>& guesses = m_guesses[std::size_t(layer)].raw;
    guesses.resize(std::max<std::size_t>(guesses.size(), std::size_t(std::max(0, head)) + 1));
    float& guess = guesses[std::size_t(std::max(0, head))];
    for (const int k : topK(candidates, m_options.topK, guess)) {
        raw.positions.push_back(first + int(skip) + k);
        raw.logits.push_back(std::log(candidates[std::size_t(k)]) + (ownLogits ? logsumexp : 0.0f));
    }
    if (m_options.window > 0) {
        // The window's own mass, whatever the mask hides of it.
        const std::size_t begin
            = std::size_t(std::clamp(query - m_options.window + 1 - first, 0, int(p.size())));
        const float mass = simd::vectors().sum(p.data() + begin, int(p.size() - begin));
        if (mass > 0)
            raw.logsumexp += std::log(mass);
    }
    return raw;
}

std::size_t CaptureSession::candidatesFrom(int first, int query, std::size_t count) const
{
    int lowest = m_options.maskPrefix;
    if (m_options.window > 0)
        lowest = std::max(lowest, query - m_options.window + 1);
    return std::size_t(std::clamp(lowest - first, 0, int(count)));
}

void CaptureSession::headStatistics(RowState& state, const LayerRow& row)
{
    HeadStats stats;
    stats.layer = row.layer;
    const std::vector<int> sinks = m_recent.sinks(row.queryPosition);
    std::vector<float> p(std::size_t(row.count));
    for (const int head : m_heads) {
        std::fill(p.begin(), p.end(), 0.0f);
        addHead(row, head, 1.0f, p.data(), false);
        std::array<float, 9> values {};
        float sinkMass = 0;
        for (const int sink : sinks)
            if (sink >= row.first && sink - row.first < row.count) {
                sinkMass += p[std::size_t(sink - row.first)];
                p[std::size_t(sink - row.first)] = 0;
            }
        values[0] = sinkMass;
        const float rest = simd::vectors().sum(p.data(), row.count);
        if (rest > 0) {
            const std::array<float, 7> shares = distanceShares(p);
            for (std::size_t k = 0; k < 7; ++k)
                values[1 + k] = shares[k] / rest;
            // Entropy of p / rest: ln rest + H(p) / rest.
            const float entropy = std::log(rest) + rowEntropy(p) / rest;
            values[8] = std::max(0.0f, entropy) / entropyScale(row.queryPosition + 1);
        }
        stats.heads.push_back(values);
    }
    state.record.headStats.push_back(std::move(stats));
}

void CaptureSession::finishRow(RowState& state)
{
    StepRecord& record = state.record;
    record.tokenIndex = state.wanted.tokenIndex;
    record.decodeStep = state.wanted.decodeStep;
    record.payloadDropped = m_dropPayload && (m_options.raw || m_options.sketch || m_options.heads);
    if (state.layers == 0)
        return;
    m_recent.remember(state.mean);
    const std::vector<int> sinks = m_recent.sinks(state.query);
    float sinkMass = 0;
    for (const int sink : sinks)
        sinkMass += state.mean[std::size_t(sink)];

    StepSignals& signals = record.signals;
    signals.nullMass = state.nullMass;
    signals.sinkShare = sinkMass;
    if (m_options.sinkPolicy == SinkPolicy::Exclude) {
        removeSinks(state.mean, sinks);
    } else if (m_options.alsoWithoutSinks) {
        std::vector<float> rest = state.mean;
        removeSinks(rest, sinks);
        record.withoutSinks = SinkFreeRow { distanceHistogram(rest), ripple(rest, m_pool) };
    }
    const std::span<const float> mean(state.mean);
    signals.entropy = rowEntropy(mean);
    signals.entropyNormalised = signals.entropy / entropyScale(state.query + 1);
    signals.hubness = 0;
    for (const int k : topK(mean, 3, m_hubnessGuess))
        signals.hubness += mean[std::size_t(k)];
    signals.ripple = ripple(mean, m_pool);
    if (state.layers > 1) {
        // Mean over the pairs of layers of what share of their five heaviest they have in common: a
        // position that n layers name is common to n (n - 1) / 2 pairs.
        std::sort(state.heaviest.begin(), state.heaviest.end());
        double shared = 0;
        for (auto at = state.heaviest.begin(); at != state.heaviest.end();) {
            const auto end = std::upper_bound(at, state.heaviest.end(), *at);
            const double named = double(end - at);
            shared += named * (named - 1) / 2;
            at = end;
        }
        const double pairs = double(state.layers) * (state.layers - 1) / 2;
        signals.consensus = float(shared / kConsensus / pairs);
    }

    const std::array<float, 16> histogram = distanceHistogram(mean);
    AttentionSummary summary;
    summary.histogram = histogram;
    const DistanceMasses masses = distanceMasses(histogram);
    summary.local = masses.local;
    summary.mid = masses.mid;
    summary.longRange = masses.longRange;
    summary.entropy = signals.entropy;
    summary.hubness = signals.hubness;
    summary.consensus = present(signals.consensus) ? signals.consensus : 1.0f;
    if (m_options.fingerprint) {
        std::array<float, 20> f {};
        f[0] = summary.local;
        f[1] = summary.mid;
        f[2] = summary.longRange;
        f[3] = histogramEntropy(histogram);
        if (m_options.layout == FingerprintLayout::Log16) {
            std::copy(histogram.begin(), histogram.end(), f.begin() + 4);
        } else {
            for (std::size_t k = 0; k < 8; ++k)
                f[4 + k] = histogram[2 * k] + histogram[2 * k + 1];
            for (std::size_t k = 0; k < m_entropyLayers.size(); ++k)
                for (const auto& [layer, entropy] : state.layerEntropy)
                    if (layer == m_entropyLayers[k])
                        f[12 + k] = entropy;
        }
        record.fingerprint = f;
    }
    if (m_options.raw && payloadWanted())
        record.summary = summary;
}

std::optional<DecodePlan> CaptureSession::decodePlan() const
{
    const bool payload = !m_options.fingerprintOnly;
    const bool byHead = m_options.aggregation == Aggregation::None;
    if (m_options.moe || m_options.window > 0 || m_options.maskPrefix > 0 || !m_lensLayers.empty()
        || (payload && (m_options.heads || m_options.derotated))
        || (!byHead && m_options.aggregation != Aggregation::Mean))
        return std::nullopt;
    DecodePlan plan;
    plan.heads = m_heads;
    plan.modelHeads = m_shape.heads;
    plan.topK = kConsensus;
    if (payload && m_options.raw)
        (byHead ? plan.headTopK : plan.topK) = std::max(byHead ? 0 : plan.topK, m_options.topK);
    if (payload && m_options.sketch)
        plan.topK = std::max(plan.topK, kHubs);
    for (int layer = 0; layer < int(m_shape.hasAttention.size()); ++layer) {
        const bool counted = std::binary_search(m_layers.begin(), m_layers.end(), layer);
        if (counted
            || std::find(m_entropyLayers.begin(), m_entropyLayers.end(), layer)
                != m_entropyLayers.end())
            plan.layers.push_back({ layer, counted, 0 });
    }
    return plan;
}

StepRecord CaptureSession::measuredRow(const WantedRow& wanted, MeasuredRow row)
{
    beginPass({ wanted });
    {
        const Stopwatch watch(m_seconds);
        RowState& state = m_rows.front();
        state.mean.assign(row.mean.begin(), row.mean.end());
        state.mean.resize(std::size_t(wanted.tokenIndex), 0.0f);
        for (MeasuredLayer& layer : row.layers) {
            if (m_pending == m_work.size())
                m_work.emplace_back();
            LayerWork& work = m_work[m_pending++];
            work.row = work.first = 0;
            work.layer = layer.layer;
            work.query = state.query;
            work.visible = layer.visible;
            work.measured = true;
            work.raw.clear();
            work.sketch.reset();
            work.heaviest.assign(layer.positions.begin(),
                layer.positions.begin()
                    + std::min<std::ptrdiff_t>(kConsensus, std::ssize(layer.positions)));
            work.entropy = layer.entropy / entropyScale(layer.visible);
            work.selected = std::binary_search(m_layers.begin(), m_layers.end(), layer.layer);
            if (!work.selected)
                continue;
            ++state.layers;
            state.nullMass += layer.nullMass / float(m_layers.size());
            if (!payloadWanted())
                continue;
            if (m_options.sketch) {
                LayerSketch& sketch = work.sketch.emplace();
                sketch.layer = layer.layer;
                for (std::size_t k = 0; k < std::min<std::size_t>(kHubs, layer.masses.size());
                     ++k) {
                    sketch.hubs.emplace_back(layer.positions[k], layer.masses[k]);
                    sketch.massCaptured += layer.masses[k];
                }
                sketch.histogram = layer.histogram;
                sketch.entropy = layer.entropy;
            }
            if (m_options.raw && m_options.aggregation == Aggregation::Mean) {
                RawRow& raw = work.raw.emplace_back();
                raw.layer = layer.layer;
                raw.head = -1;
                const std::size_t kept = std::min(layer.masses.size(), std::size_t(m_options.topK));
                layer.positions.resize(kept);
                raw.positions = std::move(layer.positions);
                for (std::size_t k = 0; k < kept; ++k)
                    raw.logits.push_back(std::log(layer.masses[k]));
            }
        }
        if (m_options.raw && payloadWanted())
            for (MeasuredHead& head : row.heads) {
                const auto work
                    = std::find_if(m_work.begin(), m_work.begin() + std::ptrdiff_t(m_pending),
                        [&](const LayerWork& layer) { return layer.layer == head.layer; });
                if (!work->selected
                    || !std::binary_search(m_heads.begin(), m_heads.end(), head.head))
                    continue;
                RawRow& raw = work->raw.emplace_back();
                raw.layer = head.layer;
                raw.head = head.head;
                raw.logsumexp = head.logsumexp;
                raw.positions = std::move(head.positions);
                raw.logits = std::move(head.logits);
            }
    }
    return std::move(finishPass().front());
}

std::vector<StepRecord> CaptureSession::finishPass()
{
    const Stopwatch watch(m_seconds);
    settle();
    std::vector<StepRecord> records;
    for (RowState& state : m_rows) {
        finishRow(state);
        m_bytes += state.record.payloadBytes()
            + (state.record.fingerprint ? sizeof(*state.record.fingerprint) : 0);
        records.push_back(std::move(state.record));
    }
    m_rows.clear();
    return records;
}

} // namespace ax
