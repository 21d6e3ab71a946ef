// SPDX-License-Identifier: Apache-2.0
#include "engine/capture/capture_session.h"

#include "engine/analysis/row.h"
#include "engine/core/simd/vectors.h"
#include "engine/core/stopwatch.h"
#include "engine/core/thread_pool.h"

#include <algorithm>
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
constexpr int kConsensus = 5; ///< positions a layer names

/// out[k] = max(out[k], p(head)[k])
void largestOfHead(const LayerRow& row, int head, float* out)
{
    const float* weights = row.weights + std::size_t(head) * row.stride;
    for (int split = 0; split < row.splits && split * row.splitSize < row.count; ++split) {
        const int begin = split * row.splitSize;
        const int end = std::min(row.count, begin + row.splitSize);
        simd::vectors().accumulateMax(
            out + begin, weights + begin, row.factors[head * row.splits + split], end - begin);
    }
}

template <class T> void append(std::vector<T>& to, std::vector<T>& from)
{
    std::move(from.begin(), from.end(), std::back_inserter(to));
    from.clear();
}

/// Puts what one layer gave behind what the layers before it gave.
void appendPart(StepRecord& record, StepRecord& part)
{
    append(record.raw, part.raw);
    append(record.sketches, part.sketches);
    append(record.headStats, part.headStats);
    append(record.derotated, part.derotated);
    append(record.headNumbers, part.headNumbers);
}

} // namespace

CaptureSession::CaptureSession(const CaptureOptions& options, const CaptureShape& shape)
    : m_context(std::make_unique<CaptureContext>())
    , m_guesses(shape.hasAttention.size())
{
    m_context->options = options;
    m_context->shape = shape;
    std::vector<int>& heads = m_context->heads = options.headList;
    if (heads.empty()) {
        heads.resize(std::size_t(shape.heads));
        std::iota(heads.begin(), heads.end(), 0);
    }
    std::sort(heads.begin(), heads.end());
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
}

Result<CaptureSession> CaptureSession::create(
    const CaptureOptions& options, const CaptureShape& shape)
{
    AX_CHECK(options.validate(shape.heads, int(shape.hasAttention.size())));
    if (options.fingerprint && options.layout == FingerprintLayout::Learned20) {
        if (!options.learned)
            return noCalibration();
        AX_CHECK(options.learned->fits(shape.heads,
            int(std::count(shape.hasAttention.begin(), shape.hasAttention.end(), true))));
    }
    CaptureSession session(options, shape);
    AX_TRY(session.m_context->layers, options.layers.resolve(shape.hasAttention));
    session.m_plan.heaviest = session.m_plan.deviceTop = kConsensus;
    for (const CaptureModeEntry& entry : captureModes()) {
        if (!entry.wanted(options))
            continue;
        std::unique_ptr<CaptureMode> mode = entry.make(*session.m_context);
        if (options.fingerprintOnly && mode->droppable())
            continue;
        AX_CHECK(mode->plan(session.m_plan));
        session.m_modes.push_back(std::move(mode));
    }
    return session;
}

bool CaptureSession::wantsStep(int decodeStep) const
{
    const CaptureOptions& options = m_context->options;
    if (decodeStep < 0)
        return options.promptRows;
    if (decodeStep % options.stride != 0)
        return false;
    return options.maxSteps == 0 || decodeStep / options.stride < options.maxSteps;
}

void CaptureSession::beginPass(std::vector<WantedRow> rows)
{
    const Stopwatch watch(m_seconds);
    m_rows.clear();
    m_decodeSteps.clear();
    m_rowOfBatch.clear();
    m_pending = m_pendingFloats = 0; // of a pass that broke off
    for (const WantedRow& row : rows) {
        RowState state;
        state.tokenIndex = row.tokenIndex;
        state.query = row.tokenIndex - 1;
        state.evicted = row.evicted;
        state.mean.assign(std::size_t(row.tokenIndex), 0.0f);
        if (m_rowOfBatch.size() <= std::size_t(row.batchRow))
            m_rowOfBatch.resize(std::size_t(row.batchRow) + 1, -1);
        m_rowOfBatch[std::size_t(row.batchRow)] = int(m_rows.size());
        m_rows.push_back(std::move(state));
        m_decodeSteps.push_back(row.decodeStep);
    }
}

bool CaptureSession::wantsEntropy(int layer) const
{
    const std::vector<int>& layers = m_plan.entropyLayers;
    return std::find(layers.begin(), layers.end(), layer) != layers.end();
}

bool CaptureSession::wantsLayer(int layer) const
{
    return !m_rows.empty()
        && (m_plan.allLayers || m_context->selected(layer) || wantsEntropy(layer));
}

bool CaptureSession::wantsRow(int batchRow) const
{
    return std::size_t(batchRow) < m_rowOfBatch.size() && m_rowOfBatch[std::size_t(batchRow)] >= 0;
}

bool CaptureSession::wantsLogits() const
{
    return m_context->options.aggregation == Aggregation::LogitMean;
}

bool CaptureSession::wantsContent(int layer) const
{
    return m_plan.content && !m_dropPayload && !m_rows.empty() && m_context->selected(layer);
}

LayerWork& CaptureSession::nextWork()
{
    if (m_pending == m_work.size())
        m_work.emplace_back();
    LayerWork& work = m_work[m_pending++];
    work.measured = false;
    work.heaviest.clear();
    work.aggregate = {};
    work.otherLogsumexp = 0;
    return work;
}

/// Mean over the selected heads, added to the row's mean over layers.
void CaptureSession::average(LayerWork& work, RowState& state, const LayerRow& row)
{
    const std::vector<int>& heads = m_context->heads;
    const float share = 1.0f / float(heads.size());
    const float layerShare = work.selected ? 1.0f / float(m_context->layers.size()) : 0.0f;
    const auto averageSplits = [&](int first, int end, int) {
        for (int split = first; split < end && split * row.splitSize < row.count; ++split) {
            const int begin = split * row.splitSize;
            const int length = std::min(row.splitSize, row.count - begin);
            simd::vectors().weightedRows(work.mean.data() + begin, row.weights + begin, row.stride,
                row.factors + split, std::size_t(row.splits), heads.data(), int(heads.size()),
                share, length);
            if (work.selected)
                simd::vectors().accumulate(state.mean.data() + row.first + begin,
                    work.mean.data() + begin, layerShare, length);
        }
    };
    if (m_pool && std::size_t(row.count) * heads.size() >= kParallelFloats)
        m_pool->parallelFor(row.splits, 1, averageSplits);
    else
        averageSplits(0, row.splits, 0);
    if (!work.selected)
        return;
    ++state.layers;
    if (row.nullMass)
        for (const int head : heads)
            state.nullMass += row.nullMass[head] * share * layerShare;
}

/// What max and logit_mean make of the heads; their mean serves the other aggregations.
void CaptureSession::aggregate(LayerWork& work, const LayerRow& row)
{
    const Aggregation kind = m_context->options.aggregation;
    if (kind == Aggregation::Max) {
        work.other.assign(std::size_t(row.count), 0.0f);
        for (const int head : m_context->heads)
            largestOfHead(row, head, work.other.data());
    } else if (kind == Aggregation::LogitMean && row.logits) {
        work.other.assign(std::size_t(row.count), 0.0f);
        const float share = 1.0f / float(m_context->heads.size());
        for (const int head : m_context->heads)
            simd::vectors().accumulate(
                work.other.data(), row.logits + std::size_t(head) * row.stride, share, row.count);
    }
}

void CaptureSession::layerRow(const LayerRow& row)
{
    const Stopwatch watch(m_seconds);
    const int stateIndex = m_rowOfBatch[std::size_t(row.batchRow)];
    RowState& state = m_rows[std::size_t(stateIndex)];
    m_pool = row.pool;

    LayerWork& work = nextWork();
    work.row = stateIndex;
    work.layer = row.layer;
    work.first = row.first;
    work.query = row.queryPosition;
    work.visible = row.visible;
    work.selected = m_context->selected(row.layer);

    // A very long row is measured at once, while the cache holds some of it; the others wait for
    // each other.
    const bool atOnce = std::size_t(row.count) > kLongRow;
    if (atOnce)
        work.mean.swap(m_longRow);
    work.mean.resize(std::size_t(row.count));
    average(work, state, row);
    if (work.selected) {
        if (m_plan.aggregate && !m_dropPayload)
            aggregate(work, row);
        std::vector<int> sinks;
        if (m_plan.wholeRows && !m_dropPayload)
            sinks = m_recent.sinks(row.queryPosition);
        for (const auto& mode : m_modes)
            if (works(*mode))
                mode->row(work, row, sinks);
    }
    if (m_plan.allLayers)
        for (const auto& mode : m_modes)
            mode->anyRow(work, row);
    work.measured = atOnce;
    if (atOnce) {
        measure(work);
        work.mean.swap(m_longRow);
    }
    // What waits stays small, however many prompt rows are wanted.
    m_pendingFloats += std::size_t(row.count);
    if (m_pendingFloats > kPendingFloats)
        settle();
}

/// The statistics of one layer's row. On any thread: layers share nothing.
void CaptureSession::measure(LayerWork& work)
{
    if (wantsEntropy(work.layer))
        work.entropy = rowEntropy(work.mean) / entropyScale(work.visible);
    if (!work.selected)
        return;
    work.heaviest = topK(work.mean, m_plan.heaviest, m_guesses[std::size_t(work.layer)]);
    work.aggregate = work.mean;
    const Aggregation kind = m_context->options.aggregation;
    if (m_plan.aggregate && !m_dropPayload
        && (kind == Aggregation::Max || kind == Aggregation::LogitMean)) {
        if (kind == Aggregation::LogitMean) {
            // Softmax of the mean logit over visible positions, in place.
            const float most = *std::max_element(work.other.begin(), work.other.end());
            double total = 0;
            for (const float z : work.other)
                total += std::exp(double(z) - most);
            work.otherLogsumexp = most + float(std::log(total));
            for (float& z : work.other)
                z = std::exp(z - work.otherLogsumexp);
        }
        work.aggregate = work.other;
    }
    for (const auto& mode : m_modes)
        if (works(*mode))
            mode->measure(work);
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
        if (wantsEntropy(work.layer))
            state.layerEntropy.emplace_back(work.layer, work.entropy);
        appendPart(state.record, work.part);
        if (!work.selected)
            continue;
        for (std::size_t i = 0; i < std::min<std::size_t>(kConsensus, work.heaviest.size()); ++i)
            state.heaviest.push_back(work.first + work.heaviest[i]);
    }
    m_pending = m_pendingFloats = 0;
}

void CaptureSession::finishRow(RowState& state, int decodeStep)
{
    const CaptureOptions& options = m_context->options;
    StepRecord& record = state.record;
    record.tokenIndex = state.tokenIndex;
    record.decodeStep = decodeStep;
    if (state.evicted >= 0)
        record.extra["evicted"] = state.evicted;
    record.payloadDropped = m_dropPayload && (options.raw || options.sketch || options.heads);
    if (state.layers == 0)
        return;
    m_recent.remember(state.mean);
    state.sinks = m_recent.sinks(state.query);

    StepSignals& signals = record.signals;
    signals.nullMass = state.nullMass;
    signals.sinkShare = 0;
    for (const int sink : state.sinks)
        signals.sinkShare += state.mean[std::size_t(sink)];
    if (options.sinkPolicy == SinkPolicy::Exclude) {
        removeSinks(state.mean, state.sinks);
    } else if (options.alsoWithoutSinks) {
        std::vector<float> rest = state.mean;
        removeSinks(rest, state.sinks);
        record.withoutSinks = SinkFreeRow { distanceHistogram(rest), ripple(rest, m_pool) };
    }
    const std::span<const float> mean(state.mean);
    signals.entropy = rowEntropy(mean);
    signals.entropyNormalised
        = signals.entropy / entropyScale(state.query + 1 - std::max(state.evicted, 0));
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
    state.histogram = distanceHistogram(mean);
    for (const auto& mode : m_modes)
        if (works(*mode))
            mode->finish(state);
}

std::vector<StepRecord> CaptureSession::finishPass()
{
    const Stopwatch watch(m_seconds);
    settle();
    std::vector<StepRecord> records;
    for (std::size_t k = 0; k < m_rows.size(); ++k) {
        RowState& state = m_rows[k];
        finishRow(state, m_decodeSteps[k]);
        m_bytes += state.record.payloadBytes()
            + (state.record.fingerprint ? sizeof(*state.record.fingerprint) : 0);
        records.push_back(std::move(state.record));
    }
    m_rows.clear();
    return records;
}

void CaptureSession::routerRow(const RouterRow& row)
{
    if (!wantsRow(row.batchRow))
        return;
    const Stopwatch watch(m_seconds);
    RowState& state = m_rows[std::size_t(m_rowOfBatch[std::size_t(row.batchRow)])];
    for (const auto& mode : m_modes)
        if (works(*mode))
            mode->routerRow(state, row);
}

void CaptureSession::lensRow(int layer, std::span<const float> logits)
{
    if (m_rows.empty())
        return;
    const Stopwatch watch(m_seconds);
    for (const auto& mode : m_modes)
        if (works(*mode))
            mode->lensRow(m_rows.back(), layer, logits);
}

std::optional<DecodePlan> CaptureSession::decodePlan() const
{
    const CaptureOptions& options = m_context->options;
    const bool byHead = options.aggregation == Aggregation::None;
    if (m_plan.wholeRows || m_plan.allLayers || m_plan.routing || !m_plan.lensLayers.empty()
        || options.window > 0 || options.maskPrefix > 0
        || (!byHead && options.aggregation != Aggregation::Mean))
        return std::nullopt;
    DecodePlan plan;
    plan.heads = m_context->heads;
    plan.modelHeads = m_context->shape.heads;
    plan.topK = m_plan.deviceTop;
    plan.headTopK = m_plan.headTop;
    for (int layer = 0; layer < int(m_context->shape.hasAttention.size()); ++layer) {
        const bool counted = m_context->selected(layer);
        if (counted || wantsEntropy(layer))
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
        for (const MeasuredLayer& layer : row.layers) {
            LayerWork& work = nextWork();
            work.row = work.first = 0;
            work.layer = layer.layer;
            work.query = state.query;
            work.visible = layer.visible;
            work.measured = true;
            work.heaviest = layer.positions;
            work.entropy = layer.entropy / entropyScale(layer.visible);
            work.selected = m_context->selected(layer.layer);
            if (!work.selected)
                continue;
            ++state.layers;
            state.nullMass += layer.nullMass / float(m_context->layers.size());
            for (const auto& mode : m_modes)
                if (works(*mode))
                    mode->measured(work, layer, row);
        }
    }
    return std::move(finishPass().front());
}

} // namespace ax
