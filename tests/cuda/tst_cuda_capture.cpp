// SPDX-License-Identifier: Apache-2.0
// Attention with capture on the emulated device against the definitions of spec/capture.md section
// 1 in double precision: output, logsumexp, entropy, histogram and the exact top-k of every head.
#include "engine/analysis/row.h"
#include "engine/core/half.h"
#include "engine/kernels/cuda/attention.h"
#include "engine/kernels/cuda/attention_functions.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace ax;
using namespace ax::cuda;

namespace {

struct Case {
    const char* name;
    int heads = 8, kvHeads = 2, keyDim = 32, valueDim = 32, positions = 300, rows = 1, splits = 1;
    int window = 0, topK = 16;
    bool half = false, sinks = false;
    float softcap = 0;
    std::vector<int> masked = {};
    float deviation = 1;
};

void start(const Launch& launch) { launch.kernel->enqueue(launch, nullptr); }

std::vector<float> normals(std::size_t count, unsigned seed, float deviation)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0, deviation);
    std::vector<float> values(count);
    for (float& v : values)
        v = normal(random);
    return values;
}

std::vector<Case> cases()
{
    return {
        { .name = "one split" },
        { .name = "five splits", .splits = 5 },
        { .name = "more splits than tiles", .positions = 140, .splits = 7 },
        { .name = "first token", .positions = 1, .splits = 3 },
        { .name = "three slabs, half", .positions = 700, .splits = 3, .half = true },
        { .name = "peaked, many candidates",
            .positions = 1500,
            .splits = 2,
            .topK = 64,
            .deviation = 6 },
        { .name = "rising scores", .positions = 900, .splits = 1, .topK = 5, .deviation = -1 },
        { .name = "window", .positions = 600, .splits = 2, .window = 200 },
        { .name = "sinks and cap", .splits = 2, .sinks = true, .softcap = 5 },
        { .name = "masked", .splits = 2, .masked = { 0, 7, 128, 299 } },
        { .name = "latent",
            .heads = 16,
            .kvHeads = 1,
            .keyDim = 72,
            .valueDim = 64,
            .splits = 2,
            .half = true },
        { .name = "wide latent",
            .heads = 5,
            .kvHeads = 1,
            .keyDim = 576,
            .valueDim = 512,
            .positions = 150,
            .half = true },
        { .name = "odd dimensions",
            .heads = 3,
            .kvHeads = 3,
            .keyDim = 20,
            .valueDim = 40,
            .splits = 2 },
        { .name = "many rows", .positions = 300, .rows = 7, .splits = 2, .half = true },
        { .name = "few candidates", .positions = 9, .splits = 1, .topK = 32 },
    };
}

} // namespace

class CudaCaptureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void attend_data();
    void attend();
    void meanRows_data();
    void meanRows();
    void bins();
    void merging();
};

void CudaCaptureTest::attend_data()
{
    QTest::addColumn<int>("index");
    const auto all = cases();
    for (std::size_t k = 0; k < all.size(); ++k)
        QTest::addRow("%s", all[k].name) << int(k);
}

void CudaCaptureTest::attend()
{
    QFETCH(int, index);
    const Case c = cases()[std::size_t(index)];
    const int element = c.half ? 2 : 4, slabs = (c.positions + kSlabPositions - 1) / kSlabPositions;
    const std::size_t keyBytes = std::size_t(c.kvHeads * kSlabPositions * c.keyDim * element);
    const std::size_t valueBytes = std::size_t(c.kvHeads * kSlabPositions * c.valueDim * element);
    std::vector<std::vector<std::uint8_t>> memory(
        std::size_t(slabs), std::vector<std::uint8_t>(keyBytes + valueBytes));
    std::vector<std::uint8_t*> table;
    for (auto& slab : memory)
        table.push_back(slab.data());
    const CacheView view { table.data(), 0, keyBytes, c.kvHeads, c.keyDim, c.valueDim, c.half };
    const int firstRow = c.positions - c.rows;

    auto keys = normals(std::size_t(c.positions * c.kvHeads * c.keyDim), 1, std::abs(c.deviation));
    auto values = normals(std::size_t(c.positions * c.kvHeads * c.valueDim), 2, 1);
    auto query = normals(std::size_t(c.rows * c.heads * c.keyDim), 3, 1);
    if (c.deviation < 0) // every later key scores higher: candidates are replaced all the time
        for (int p = 0; p < c.positions; ++p)
            for (int d = 0; d < c.kvHeads * c.keyDim; ++d) {
                keys[std::size_t(p * c.kvHeads * c.keyDim + d)] = 0.01f * float(p);
                query[std::size_t(d)] = 0.05f;
            }
    std::vector<DeviceRow> written;
    for (int p = 0; p < c.positions; ++p)
        written.push_back({ p, p, p, 0, -1, 0, 0 });
    start(appendCache({ view, written.data(), keys.data(), values.data(), c.positions }));
    if (c.half)
        for (auto* v : { &keys, &values })
            for (float& x : *v)
                x = ax::halfToFloat(ax::floatToHalf(x));
    std::vector<DeviceRow> pass(written.begin() + firstRow, written.end());
    for (DeviceRow& row : pass)
        row.maskedCount = int(c.masked.size());

    const std::size_t slots = std::size_t(c.rows * c.heads * c.splits);
    std::vector<float> partial(slots * std::size_t(c.valueDim), NAN), stats(slots * 4, NAN),
        histograms(slots * 16, NAN);
    std::vector<std::uint64_t> candidates(slots * std::size_t(c.topK));
    std::vector<float> logits(std::size_t(c.heads * c.positions), NAN);
    std::vector<float> sinks = normals(std::size_t(c.heads), 5, 1);
    Attend job {};
    job.cache = view;
    job.pass = pass.data();
    job.query = query.data();
    job.partial = partial.data();
    job.stats = stats.data();
    job.logits = logits.data();
    job.lists = c.masked.data();
    job.histograms = histograms.data();
    job.candidates = candidates.data();
    job.rows = c.rows;
    job.heads = c.heads;
    job.splits = c.splits;
    job.window = c.window;
    job.logitStride = c.positions;
    job.topK = c.topK;
    job.scale = 1 / std::sqrt(float(c.keyDim));
    job.softcap = c.softcap;
    start(cuda::attend(job));
    std::vector<float> out(std::size_t(c.rows * c.heads * c.valueDim), NAN);
    std::vector<float> lse(std::size_t(c.rows * c.heads), NAN), nullMass(lse);
    start(combine({ partial.data(), stats.data(), c.sinks ? sinks.data() : nullptr, out.data(),
        lse.data(), nullMass.data(), c.rows, c.heads, c.splits, c.valueDim }));
    const std::size_t words = std::size_t(recordWords(c.topK));
    std::vector<std::uint32_t> records(std::size_t(c.heads) * words);
    start(finishRecords(
        { stats.data(), histograms.data(), candidates.data(), c.sinks ? sinks.data() : nullptr,
            records.data(), nullptr, 0, c.heads, c.splits, c.topK, 1 }));

    // Without capture the output is the same, bit for bit.
    Attend plain = job;
    plain.histograms = nullptr;
    plain.candidates = nullptr;
    plain.logits = nullptr;
    std::vector<float> plainPartial(partial.size(), NAN), plainStats(stats.size(), NAN);
    plain.partial = plainPartial.data();
    plain.stats = plainStats.data();
    start(cuda::attend(plain));
    QCOMPARE(plainPartial, partial);

    for (int row = 0; row < c.rows; ++row)
        for (int head = 0; head < c.heads; ++head) {
            const int at = firstRow + row, kv = head / (c.heads / c.kvHeads);
            std::vector<double> z(std::size_t(at + 1), -INFINITY);
            double most = c.sinks ? double(sinks[std::size_t(head)]) : -INFINITY;
            for (int p = 0; p <= at; ++p) {
                if ((c.window > 0 && p <= at - c.window)
                    || std::binary_search(c.masked.begin(), c.masked.end(), p))
                    continue;
                double dot = 0;
                for (int d = 0; d < c.keyDim; ++d)
                    dot += double(query[std::size_t((row * c.heads + head) * c.keyDim + d)])
                        * keys[std::size_t((p * c.kvHeads + kv) * c.keyDim + d)];
                dot *= job.scale;
                z[std::size_t(p)] = c.softcap > 0 ? c.softcap * std::tanh(dot / c.softcap) : dot;
                most = std::max(most, z[std::size_t(p)]);
            }
            double total = c.sinks ? std::exp(sinks[std::size_t(head)] - most) : 0;
            for (const double v : z)
                total += std::exp(v - most);
            const double logsum = most + std::log(total);
            std::vector<double> mixed(std::size_t(c.valueDim), 0.0);
            double entropy = 0, histogram[16] = {};
            for (int p = 0; p <= at; ++p) {
                const double w = std::exp(z[std::size_t(p)] - logsum);
                entropy -= w > 0 ? w * std::log(w) : 0;
                histogram[ax::distanceBin(at + 1 - p)] += w;
                for (int d = 0; d < c.valueDim; ++d)
                    mixed[std::size_t(d)]
                        += w * values[std::size_t((p * c.kvHeads + kv) * c.valueDim + d)];
            }
            const std::size_t slot = std::size_t(row * c.heads + head);
            for (int d = 0; d < c.valueDim; ++d)
                QVERIFY(std::abs(out[slot * std::size_t(c.valueDim) + std::size_t(d)]
                            - mixed[std::size_t(d)])
                    < 2e-5);
            QVERIFY(std::abs(lse[slot] - logsum) < 2e-5 * std::max(1.0, std::abs(logsum)));
            if (c.sinks)
                QVERIFY(
                    std::abs(nullMass[slot] - std::exp(sinks[std::size_t(head)] - logsum)) < 1e-5);
            if (row > 0)
                continue;
            if (c.rows == 1) {
                // The top-k of the logits as they were computed, in order, ties by position.
                const std::uint32_t* record = records.data() + std::size_t(head) * words;
                QVERIFY(std::abs(bitsToFloat(record[0]) - logsum)
                    < 2e-5 * std::max(1.0, std::abs(logsum)));
                QVERIFY(std::abs(bitsToFloat(record[1]) - entropy) < 2e-4);
                for (int b = 0; b < 16; ++b)
                    QVERIFY(std::abs(bitsToFloat(record[4 + b]) - histogram[b]) < 1e-5);
                std::vector<int> order;
                const float* own = logits.data() + std::size_t(head * c.positions);
                for (int p = 0; p <= at; ++p)
                    if (z[std::size_t(p)] > -INFINITY)
                        order.push_back(p);
                std::stable_sort(
                    order.begin(), order.end(), [&](int a, int b) { return own[a] > own[b]; });
                const std::size_t kept = std::min(order.size(), std::size_t(c.topK));
                QCOMPARE(std::size_t(record[3]), kept);
                for (std::size_t k = 0; k < kept; ++k) {
                    QCOMPARE(int(record[20 + 2 * k]), order[k]);
                    QCOMPARE(bitsToFloat(record[21 + 2 * k]), own[order[k]]);
                }
            }
            for (int p = c.window > 0 ? std::max(0, at - c.window + 1) : 0; p <= at; ++p) {
                const float own = logits[std::size_t(head * c.positions + p)];
                QVERIFY(z[std::size_t(p)] == -INFINITY ? own == -INFINITY
                                                       : std::abs(own - z[std::size_t(p)]) < 1e-3);
            }
        }
}

void CudaCaptureTest::meanRows_data()
{
    QTest::addColumn<int>("query");
    QTest::addColumn<int>("window");
    QTest::addColumn<int>("topK");
    QTest::addColumn<float>("deviation");
    QTest::addRow("first token") << 0 << 0 << 5 << 1.0f;
    QTest::addRow("one tile") << 200 << 0 << 32 << 2.0f;
    QTest::addRow("many tiles") << 9000 << 0 << 64 << 1.0f;
    QTest::addRow("flat: ties everywhere") << 5000 << 0 << 16 << 0.0f;
    QTest::addRow("peaked") << 3000 << 0 << 16 << 8.0f;
    QTest::addRow("window") << 2100 << 300 << 32 << 1.0f;
}

/// Two layers whose rows are averaged over three of four heads, the second not counted: the records
/// and the mean over layers equal what analysis makes of the rows.
void CudaCaptureTest::meanRows()
{
    QFETCH(int, query);
    QFETCH(int, window);
    QFETCH(int, topK);
    QFETCH(float, deviation);
    constexpr int kHeads = 4, kRing = 4, kLayers = 3;
    const std::vector<int> heads { 0, 1, 3 };
    const int tiles = query / kMeanTile + 1, stride = tiles * kMeanTile;
    const StepState state { 0, 6 };
    const DeviceRow pass { query, query, query, 0, -1, 0, 0 };
    std::vector<float> means(std::size_t(kRing * stride), NAN),
        parts(std::size_t(kLayers * tiles * kMeanPart), NAN);
    std::vector<std::uint64_t> keys(std::size_t(kLayers * tiles * topK), 1);
    std::vector<float> layerNull(kLayers, NAN);
    const int words = rowRecordWords(topK);
    std::vector<std::uint32_t> records(std::size_t(kRing * kLayers * words), 0xffffffffu);
    std::vector<std::vector<float>> rows;
    const int first = window > 0 ? std::max(0, query - window + 1) : 0;
    for (int layer = 0; layer < kLayers; ++layer) {
        const auto logits = normals(std::size_t(kHeads * stride), unsigned(70 + layer), deviation);
        std::vector<float> logsumexp(kHeads), nullMass { 0.1f, 0.2f, 0.9f, 0.3f };
        std::vector<float> p(std::size_t(query + 1 - first), 0.0f);
        for (int h = 0; h < kHeads; ++h) {
            double total = 0;
            for (int k = first; k <= query; ++k)
                total += std::exp(double(logits[std::size_t(h * stride + k)]));
            logsumexp[std::size_t(h)] = float(std::log(total));
            if (h != 2)
                for (int k = first; k <= query; ++k)
                    p[std::size_t(k - first)]
                        += std::exp(logits[std::size_t(h * stride + k)] - logsumexp[std::size_t(h)])
                        / 3;
        }
        rows.push_back(p);
        MeanRow job {};
        job.logits = logits.data();
        job.logsumexp = logsumexp.data();
        job.nullMass = nullMass.data();
        job.heads = heads.data();
        job.state = &state;
        job.pass = &pass;
        job.stepMean = layer == 1 ? nullptr : means.data();
        job.parts = parts.data() + layer * tiles * kMeanPart;
        job.keys = keys.data() + layer * tiles * topK;
        job.layerNull = layerNull.data() + layer;
        job.stepStride = stride;
        job.headCount = 3;
        job.logitStride = stride;
        job.window = window;
        job.topK = topK;
        job.ringSize = kRing;
        job.first = layer == 0;
        job.share = 0.5f;
        start(meanRow(job, tiles));
    }
    start(finishRows({ parts.data(), keys.data(), layerNull.data(), records.data(), &state,
                         kLayers * words, tiles, tiles, topK, kRing },
        kLayers));
    for (int k = 0; k <= query; ++k) {
        const float expected = k < first
            ? 0.0f
            : (rows[0][std::size_t(k - first)] + rows[2][std::size_t(k - first)]) / 2;
        QVERIFY(std::abs(means[std::size_t(2 * stride + k)] - expected) < 1e-6f);
    }
    for (int layer = 0; layer < kLayers; ++layer) {
        const std::vector<float>& p = rows[std::size_t(layer)];
        const std::uint32_t* record = records.data() + (2 * kLayers + layer) * words;
        QVERIFY(std::abs(bitsToFloat(record[0]) - rowEntropy(p)) < 2e-4f);
        QVERIFY(std::abs(bitsToFloat(record[1]) - 0.2f) < 1e-6f);
        const auto histogram = distanceHistogram(p);
        for (int bin = 0; bin < 16; ++bin)
            QVERIFY(std::abs(bitsToFloat(record[4 + bin]) - histogram[std::size_t(bin)]) < 1e-5f);
        float guess = 0;
        const std::vector<int> best = ax::topK(p, topK, guess);
        QCOMPARE(std::size_t(record[2]), best.size());
        for (std::size_t k = 0; k < best.size(); ++k) {
            const int position = int(record[std::size_t(kRowRecordWords) + 2 * k]);
            const float mass = bitsToFloat(record[std::size_t(kRowRecordWords) + 2 * k + 1]);
            QVERIFY(std::abs(mass - p[std::size_t(best[k])]) < 1e-6f);
            QVERIFY(std::abs(mass - p.at(std::size_t(position - first))) < 1e-6f);
            if (deviation == 0) // all equal: the lowest positions, in order
                QCOMPARE(position, int(k));
        }
    }
}

void CudaCaptureTest::bins()
{
    for (int d = -1; d < 70000; ++d)
        QCOMPARE(cuda::distanceBin(d), ax::distanceBin(d));
}

/// Sums merged in any grouping equal those of the whole; keys sort as (logit, position) does.
void CudaCaptureTest::merging()
{
    const std::vector<float> z = normals(500, 8, 4);
    SoftmaxSums merged { kMinusInfinity, 0, 0 };
    double most = *std::max_element(z.begin(), z.end()), total = 0, moment = 0;
    for (std::size_t k = 0; k < z.size(); ++k) {
        merged = cuda::merged(merged, { z[k], 1, 0 });
        total += std::exp(z[k] - most);
        moment += std::exp(z[k] - most) * (z[k] - most);
    }
    QVERIFY(std::abs(merged.total - total) < 1e-4);
    QVERIFY(std::abs(merged.moment - moment) < 1e-3);
    QVERIFY(std::abs(entropyOf(merged, merged.total) - (std::log(total) - moment / total)) < 1e-4);
    for (std::size_t k = 1; k < z.size(); ++k) {
        const bool before = z[k - 1] > z[k];
        QCOMPARE(candidateKey(z[k - 1], 900) > candidateKey(z[k], 2), before);
        QCOMPARE(candidateLogit(candidateKey(z[k], int(k))), z[k]);
        QCOMPARE(candidatePosition(candidateKey(z[k], int(k))), int(k));
    }
    QVERIFY(candidateKey(1, 5) > candidateKey(1, 6));
    QVERIFY(
        candidateKey(-1, 5) > candidateKey(-2, 5) && candidateKey(0.5f, 5) > candidateKey(-2, 5));
}

QTEST_GUILESS_MAIN(CudaCaptureTest)
#include "tst_cuda_capture.moc"
