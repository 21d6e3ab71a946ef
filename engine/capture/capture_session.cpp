// SPDX-License-Identifier: Apache-2.0
#include "engine/capture/capture_session.h"

#include "engine/capture/row_math.h"
#include "engine/kernels/cpu/kernels.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

namespace ax {

namespace {

    constexpr int kFirstSinks = 4;
    constexpr float kSinkMass = 0.3f;
    constexpr int kSinkDistance = 64;
    constexpr std::size_t kSinkRows = 32;
    constexpr int kHubs = 32;

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
        const auto& kernels = cpu::kernels();
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
    return std::size_t(batchRow) < m_rowOfBatch.size()
        && m_rowOfBatch[std::size_t(batchRow)] >= 0;
}

void CaptureSession::layerRow(const LayerRow& row)
{
    const Stopwatch watch(m_seconds);
    RowState& state = m_rows[std::size_t(m_rowOfBatch[std::size_t(row.batchRow)])];
    const std::size_t count = std::size_t(row.count);
    const float share = 1.0f / float(m_heads.size());

    // Mean over the selected heads: what fingerprints and signals read.
    m_work.resize(count);
    for (int split = 0; split < row.splits && split * row.splitSize < row.count; ++split) {
        const int begin = split * row.splitSize;
        cpu::kernels().weightedRows(m_work.data() + begin, row.weights + begin, row.stride,
            row.factors + split, std::size_t(row.splits), m_heads.data(), int(m_heads.size()), share,
            std::min(row.splitSize, row.count - begin));
    }
    const std::span<const float> mean(m_work);

    if (std::find(m_entropyLayers.begin(), m_entropyLayers.end(), row.layer)
        != m_entropyLayers.end()) {
        state.layerEntropy.emplace_back(row.layer, rowEntropy(mean) / entropyScale(row.visible));
    }
    if (!std::binary_search(m_layers.begin(), m_layers.end(), row.layer))
        return;

    const float layerShare = 1.0f / float(m_layers.size());
    cpu::kernels().accumulate(
        state.mean.data() + row.first, m_work.data(), layerShare, row.count);
    ++state.layers;
    if (row.nullMass)
        for (const int head : m_heads)
            state.nullMass += row.nullMass[head] * share * layerShare;

    float& fiveGuess = m_thresholds[row.layer * 4096 + 4095];
    const std::vector<int> five = topK(mean, 5, fiveGuess);
    std::array<int, 5> positions;
    positions.fill(-1);
    for (std::size_t k = 0; k < five.size(); ++k)
        positions[k] = row.first + five[k];
    state.topFive.push_back(positions);

    if (!payloadWanted())
        return;
    std::span<const float> aggregated = mean;
    if (m_options.raw || m_options.sketch) {
        if (m_options.aggregation == Aggregation::Max) {
            m_second.assign(count, 0.0f);
            for (const int head : m_heads)
                addHead(row, head, 1.0f, m_second.data(), true);
            aggregated = m_second;
        } else if (m_options.aggregation == Aggregation::LogitMean && row.logits) {
            m_second.assign(count, 0.0f);
            for (const int head : m_heads)
                cpu::kernels().accumulate(
                    m_second.data(), row.logits + std::size_t(head) * row.stride, share, row.count);
            aggregated = m_second; // mean logits; rawRows turns them into a softmax
        }
    }
    if (m_options.raw || (m_options.sketch && aggregated.data() != mean.data()))
        rawRows(state, row, aggregated);
    if (m_options.sketch) {
        LayerSketch sketch;
        sketch.layer = row.layer;
        const std::span<const float> p
            = m_options.aggregation == Aggregation::LogitMean || m_options.aggregation == Aggregation::Max
            ? std::span<const float>(m_second)
            : mean;
        float& guess = m_thresholds[row.layer * 4096 + 4094];
        const std::size_t skip = candidatesFrom(row.first, row.queryPosition, p.size());
        const std::span<const float> candidates = p.subspan(skip);
        for (const int k : topK(candidates, kHubs, guess)) {
            sketch.hubs.emplace_back(row.first + int(skip) + k, candidates[std::size_t(k)]);
            sketch.massCaptured += candidates[std::size_t(k)];
        }
        sketch.histogram = distanceHistogram(p);
        sketch.entropy = rowEntropy(p);
        state.record.sketches.push_back(std::move(sketch));
    }
    if (m_options.heads)
        headStatistics(state, row);
    if (row.content)
        derotatedRow(state, row, mean);
}

void CaptureSession::rawRows(
    RowState& state, const LayerRow& row, std::span<const float> aggregated)
{
    if (m_options.aggregation == Aggregation::LogitMean && row.logits) {
        // Softmax of the mean logit over visible positions, in place.
        float most = -std::numeric_limits<float>::infinity();
        for (const float z : m_second)
            most = std::max(most, z);
        double total = 0;
        for (const float z : m_second)
            total += std::exp(double(z) - most);
        const float lse = most + float(std::log(total));
        for (float& z : m_second)
            z = std::exp(z - lse);
        if (m_options.raw) {
            RawRow raw = rawRow(
                row.layer, -1, m_second, row.first, row.queryPosition, lse, true);
            state.record.raw.push_back(std::move(raw));
        }
        return;
    }
    if (!m_options.raw)
        return;
    if (m_options.aggregation == Aggregation::None) {
        for (const int head : m_heads) {
            std::vector<float> p(std::size_t(row.count), 0.0f);
            addHead(row, head, 1.0f, p.data(), false);
            state.record.raw.push_back(rawRow(row.layer, head, p, row.first, row.queryPosition,
                row.logsumexp[head], true));
        }
        return;
    }
    state.record.raw.push_back(
        rawRow(row.layer, -1, aggregated, row.first, row.queryPosition, 0, false));
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
    float& guess = m_thresholds[layer * 4096 + std::max(0, head)];
    for (const int k : topK(candidates, m_options.topK, guess)) {
        raw.positions.push_back(first + int(skip) + k);
        raw.logits.push_back(
            std::log(candidates[std::size_t(k)]) + (ownLogits ? logsumexp : 0.0f));
    }
    if (m_options.window > 0) {
        // The window's own mass, whatever the mask hides of it.
        const std::size_t begin = std::size_t(std::clamp(
            query - m_options.window + 1 - first, 0, int(p.size())));
        const float mass
            = cpu::kernels().sum(p.data() + begin, int(p.size() - begin));
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
    const std::vector<int> sinks = sinkPositions(row.queryPosition);
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
        const float rest = cpu::kernels().sum(p.data(), row.count);
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

std::vector<int> CaptureSession::sinkPositions(int query) const
{
    std::vector<int> sinks;
    for (int j = 0; j < std::min(kFirstSinks, query + 1); ++j)
        sinks.push_back(j);
    if (m_recent.empty())
        return sinks;
    const std::size_t limit = std::size_t(std::max(0, query + 1 - kSinkDistance + 1));
    std::vector<float> total(limit, 0.0f);
    for (const std::vector<float>& mean : m_recent)
        cpu::kernels().accumulate(
            total.data(), mean.data(), 1.0f, int(std::min(limit, mean.size())));
    for (std::size_t j = kFirstSinks; j < limit; ++j)
        if (total[j] / float(m_recent.size()) > kSinkMass)
            sinks.push_back(int(j));
    return sinks;
}

void CaptureSession::rememberRow(const std::vector<float>& mean)
{
    if (m_recent.size() == kSinkRows) {
        m_recent.push_back(std::move(m_recent.front()));
        m_recent.pop_front();
        m_recent.back().assign(mean.begin(), mean.end());
    } else {
        m_recent.push_back(mean);
    }
}

void CaptureSession::finishRow(RowState& state)
{
    StepRecord& record = state.record;
    record.tokenIndex = state.wanted.tokenIndex;
    record.decodeStep = state.wanted.decodeStep;
    record.payloadDropped = m_dropPayload
        && (m_options.raw || m_options.sketch || m_options.heads);
    if (state.layers == 0)
        return;
    rememberRow(state.mean);
    const std::vector<int> sinks = sinkPositions(state.query);
    float sinkMass = 0;
    for (const int sink : sinks)
        sinkMass += state.mean[std::size_t(sink)];

    StepSignals& signals = record.signals;
    signals.nullMass = state.nullMass;
    signals.sinkShare = sinkMass;
    if (m_options.sinkPolicy == SinkPolicy::Exclude) {
        for (const int sink : sinks)
            state.mean[std::size_t(sink)] = 0;
        const float rest = cpu::kernels().sum(state.mean.data(), int(state.mean.size()));
        if (rest > 1e-12f)
            for (float& p : state.mean)
                p /= rest;
        else
            std::fill(state.mean.begin(), state.mean.end(), 0.0f);
    }
    const std::span<const float> mean(state.mean);
    signals.entropy = rowEntropy(mean);
    signals.entropyNormalised = signals.entropy / entropyScale(state.query + 1);
    float& guess = m_thresholds[-1];
    signals.hubness = 0;
    for (const int k : topK(mean, 3, guess))
        signals.hubness += mean[std::size_t(k)];
    signals.ripple = ripple(mean);
    if (state.topFive.size() > 1) {
        double shared = 0;
        int pairs = 0;
        for (std::size_t a = 0; a < state.topFive.size(); ++a)
            for (std::size_t b = a + 1; b < state.topFive.size(); ++b, ++pairs)
                for (const int position : state.topFive[a])
                    if (position >= 0
                        && std::find(state.topFive[b].begin(), state.topFive[b].end(), position)
                            != state.topFive[b].end())
                        shared += 0.2;
        signals.consensus = float(shared / pairs);
    }

    const std::array<float, 16> histogram = distanceHistogram(mean);
    AttentionSummary summary;
    summary.histogram = histogram;
    summary.local = histogram[0] + histogram[1] + histogram[2];
    summary.mid = std::accumulate(histogram.begin() + 3, histogram.begin() + 8, 0.0f);
    summary.longRange = std::accumulate(histogram.begin() + 8, histogram.end(), 0.0f);
    summary.entropy = histogramEntropy(histogram);
    summary.hubness = signals.hubness;
    summary.consensus = present(signals.consensus) ? signals.consensus : 1.0f;
    if (m_options.fingerprint) {
        std::array<float, 20> f {};
        f[0] = summary.local;
        f[1] = summary.mid;
        f[2] = summary.longRange;
        f[3] = summary.entropy;
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

std::vector<StepRecord> CaptureSession::finishPass()
{
    const Stopwatch watch(m_seconds);
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
