// SPDX-License-Identifier: Apache-2.0
// The arithmetic of the kernels, and single kernels on the emulated device, against the host's own.
#include "engine/core/half.h"
#include "engine/kernels/cuda/device.h"
#include "engine/kernels/cuda/layer_functions.h"
#include "engine/kernels/cuda/layer_kernels.h"
#include "engine/kernels/cuda/weight_blocks.h"
#include "engine/kernels/host/delta_net.h"
#include "engine/kernels/host/routing.h"
#include "engine/model/weights/dequantize.h"
#include "random_weights.h"

#include <QtTest>

#include <random>

using namespace ax;
using namespace ax::cuda;

namespace {

std::vector<float> normals(std::size_t count, unsigned seed, float deviation = 1)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0, deviation);
    std::vector<float> values(count);
    for (float& v : values)
        v = normal(random);
    return values;
}

void start(const Launch& launch) { launch.kernel->enqueue(launch, nullptr); }

} // namespace

class CudaFunctionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void halves();
    void blocksBitForBit();
    void fp8();
    void products();
    void batchedProducts();
    void routing();
    void deltaRule();
    void sampling();
    void drawing();
    void barriers();
};

void CudaFunctionsTest::halves()
{
    for (std::uint32_t bits = 0; bits < 65536; ++bits) {
        const float own = cuda::halfToFloat(std::uint16_t(bits));
        const float expected = ax::halfToFloat(std::uint16_t(bits));
        QVERIFY((std::isnan(own) && std::isnan(expected)) || own == expected);
        if (!std::isnan(own))
            QCOMPARE(int(cuda::floatToHalf(own)), int(bits));
    }
    std::mt19937 random(1);
    for (int k = 0; k < 200000; ++k) {
        const float value = bitsToFloat(std::uint32_t(random()));
        if (!std::isnan(value))
            QCOMPARE(int(cuda::floatToHalf(value)), int(ax::floatToHalf(value)));
    }
}

void CudaFunctionsTest::blocksBitForBit()
{
    const Grids grids { kGrids[0], kGrids[1], kGrids[2], kGrids[3], kGrids[4], kGrids[5] };
    for (const Kind& kind : kKinds) {
        const Weights w = randomWeights(kind, 3, 1024, unsigned(kind.kind) + 7);
        withKind(kind.kind, [&]<BlockKind K>() {
            constexpr int group = layoutOf(K).group;
            std::vector<float> own(w.values.size());
            const std::size_t blocks = blocksOfRow(K, w.columns);
            for (int r = 0; r < w.rows; ++r)
                for (int g = 0; g < w.columns / group; ++g)
                    Block<K>::decode(w.data.data()
                            + std::size_t(r) * blocks * std::size_t(layoutOf(K).dataBytes),
                        w.side.data()
                            + std::size_t(r) * blocks * std::size_t(layoutOf(K).sideBytes),
                        g, grids, own.data() + r * w.columns + g * group);
            int different = 0;
            for (std::size_t k = 0; k < own.size(); ++k)
                different += floatToBits(own[k]) != floatToBits(w.values[k])
                    && !(own[k] == 0 && w.values[k] == 0);
            QVERIFY2(different == 0,
                qPrintable(QString("%1: %2 differ").arg(info(kind.type).name).arg(different)));
        });
    }
}

void CudaFunctionsTest::fp8()
{
    for (int code = 0; code < 256; ++code) {
        const std::byte byte { std::uint8_t(code) };
        float expected = 0;
        dequantize(WeightType::F8_E4M3, &byte, 1, &expected);
        const float own = fp8Value(std::uint32_t(code));
        QVERIFY((std::isnan(own) && std::isnan(expected)) || own == expected);
    }
}

void CudaFunctionsTest::products()
{
    for (const Kind& kind : kKinds) {
        const bool numbers = kind.kind <= BlockKind::BF16;
        const int columns = numbers ? 83 : 768, out = 21; // odd sizes: edges of rows and tiles
        const Weights w = randomWeights(kind, out, columns, 99);
        for (const int rows : { 1, 6 }) {
            const std::vector<float> x = normals(std::size_t(rows * columns), 3);
            const std::vector<float> bias = normals(std::size_t(out), 4);
            std::vector<float> y(std::size_t(rows * out), NAN);
            Product job {};
            job.matrix = w.place();
            job.bias = bias.data();
            job.x = x.data();
            job.y = y.data();
            job.xRow = columns;
            job.yRow = out;
            job.rows = rows;
            job.batch = job.divide = 1;
            start(cuda::products(kind.kind, &job, 1, kGrids));
            for (int r = 0; r < rows; ++r)
                for (int o = 0; o < out; ++o) {
                    double sum = bias[std::size_t(o)], size = 1;
                    for (int k = 0; k < columns; ++k) {
                        const double term = double(x[std::size_t(r * columns + k)])
                            * w.values[std::size_t(o * columns + k)];
                        sum += term;
                        size += std::abs(term);
                    }
                    QVERIFY2(std::abs(y[std::size_t(r * out + o)] - sum) < 2e-6 * size,
                        info(kind.type).name);
                }
        }
    }
}

/// Experts by ids, and heads with strides: the addresses of a batch.
void CudaFunctionsTest::batchedProducts()
{
    const Kind& kind = kKinds[7]; // Q8_0
    const int out = 10, in = 64, count = 5, perToken = 2, rows = 3;
    const Weights w = randomWeights(kind, out * count, in, 5);
    DeviceMatrix matrix = w.place();
    matrix.out = out;
    matrix.dataStride = std::uint64_t(out) * (in / 32) * 32;
    matrix.sideStride = std::uint64_t(out) * (in / 32) * 2;
    const std::vector<int> ids { 4, 1, 0, 3, 2, 2 };
    const std::vector<float> x = normals(std::size_t(rows * in), 6),
                             bias = normals(std::size_t(count * out), 7);
    std::vector<float> y(ids.size() * out, NAN);
    Product job {};
    job.matrix = matrix;
    job.bias = bias.data();
    job.x = x.data();
    job.y = y.data();
    job.ids = ids.data();
    job.xRow = in;
    job.yRow = out;
    job.xOuter = in;
    job.yBatch = out;
    job.rows = 1;
    job.batch = int(ids.size());
    job.divide = perToken;
    start(cuda::products(kind.kind, &job, 1, kGrids));
    for (std::size_t b = 0; b < ids.size(); ++b)
        for (int o = 0; o < out; ++o) {
            double sum = bias[std::size_t(ids[b] * out + o)];
            for (int k = 0; k < in; ++k)
                sum += double(x[b / perToken * in + std::size_t(k)])
                    * w.values[std::size_t((ids[b] * out + o) * in + k)];
            QVERIFY(std::abs(y[b * out + std::size_t(o)] - sum) < 1e-3);
        }
}

void CudaFunctionsTest::routing()
{
    for (const auto score :
        { Routing::Score::Softmax, Routing::Score::Sigmoid, Routing::Score::SoftmaxOfChosen })
        for (const int variant : { 0, 1, 2, 3 }) {
            Routing routing;
            routing.score = score;
            routing.experts = 64;
            routing.perToken = 6;
            routing.normalise = variant % 2;
            routing.normaliseEpsilon = 1e-20f;
            routing.scale = 2.5f;
            if (variant >= 2) {
                routing.groups = 8;
                routing.groupsKept = 3;
                routing.groupScore = variant == 2 ? Routing::GroupScore::Largest
                                                  : Routing::GroupScore::SumOfTopTwo;
                routing.correction = normals(64, 11, 0.3f);
            }
            const int rows = 9;
            const std::vector<float> logits = normals(std::size_t(rows) * 64, 12, 2);
            std::vector<int> ids(rows * 6, -1);
            std::vector<float> weights(rows * 6, NAN);
            Route job {};
            job.logits = logits.data();
            job.correction = routing.correction.empty() ? nullptr : routing.correction.data();
            job.ids = ids.data();
            job.weights = weights.data();
            job.rows = rows;
            job.experts = 64;
            job.perToken = 6;
            job.score = int(score);
            job.groupScore = int(routing.groupScore);
            job.groups = routing.groups;
            job.groupsKept = routing.groupsKept;
            job.normalise = routing.normalise;
            job.epsilon = routing.normaliseEpsilon;
            job.scale = routing.scale;
            start(route(job));
            for (std::size_t r = 0; r < rows; ++r) {
                ChosenExperts chosen;
                chooseExperts(routing, std::span(logits).subspan(r * 64, 64), chosen);
                for (std::size_t k = 0; k < 6; ++k) {
                    QCOMPARE(ids[r * 6 + k], chosen.experts[k]);
                    QVERIFY(std::abs(weights[r * 6 + k] - chosen.weights[k]) < 1e-5f);
                }
            }
        }
}

void CudaFunctionsTest::deltaRule()
{
    const int rows = 7, keyHeads = 2, valueHeads = 4, keyDim = 24, valueDim = 40, kernel = 4;
    const int channels = 2 * keyHeads * keyDim + valueHeads * valueDim,
              wide = valueHeads * valueDim;
    std::vector<float> qkv = normals(std::size_t(rows * channels), 1),
                       gate = normals(std::size_t(rows * wide), 2),
                       beta = normals(std::size_t(rows * valueHeads), 3),
                       decay = normals(std::size_t(rows * valueHeads), 4),
                       conv = normals(std::size_t(channels * kernel), 5),
                       rate = normals(valueHeads, 6), bias = normals(valueHeads, 7),
                       norm = normals(valueDim, 8);
    for (float& r : rate)
        r = -std::abs(r);
    std::vector<float> expected(std::size_t(rows * wide)), own(expected.size(), NAN);
    std::vector<float> tail(std::size_t((kernel - 1) * channels)),
        state(std::size_t(valueHeads * keyDim * valueDim));
    std::vector<float> ownTail(tail), ownState(state), mixed(qkv.size(), NAN);
    DeltaNetJob job;
    job.keyHeads = keyHeads;
    job.valueHeads = valueHeads;
    job.keyDim = keyDim;
    job.valueDim = valueDim;
    job.kernel = kernel;
    job.qkv = { qkv.data(), rows, channels };
    job.gate = { gate.data(), rows, wide };
    job.beta = { beta.data(), rows, valueHeads };
    job.decay = { decay.data(), rows, valueHeads };
    job.out = { expected.data(), rows, wide };
    runDeltaNet(job, 0, rows, { conv.data(), rate.data(), bias.data(), norm.data() },
        { tail.data(), state.data(), false }, [](int count, const std::function<void(int)>& body) {
            for (int h = 0; h < count; ++h)
                body(h);
        });
    // In two passes: the tail and the state carry over.
    for (const auto& [first, count] : { std::pair(0, 2), std::pair(2, rows - 2) }) {
        const Convolve c { qkv.data() + first * channels, conv.data(), ownTail.data(),
            mixed.data() + first * channels, count, channels, kernel };
        start(convolve(c));
        start(moveTail(c));
        start(cuda::deltaRule({ mixed.data() + first * channels, gate.data() + first * wide,
            beta.data() + first * valueHeads, decay.data() + first * valueHeads, rate.data(),
            bias.data(), norm.data(), ownState.data(), own.data() + first * wide, count, keyHeads,
            valueHeads, keyDim, valueDim, job.epsilon }));
    }
    for (std::size_t k = 0; k < own.size(); ++k)
        QVERIFY(std::abs(own[k] - expected[k]) < 1e-4f);
    for (std::size_t k = 0; k < state.size(); ++k)
        QVERIFY(std::abs(ownState[k] - state[k]) < 1e-4f);
    QCOMPARE(ownTail, tail);
}

void CudaFunctionsTest::sampling()
{
    std::vector<float> logits = normals(5003, 21, 3);
    logits[17] = NAN;
    logits[4000] = logits[100] = 20; // a tie: the lower id wins
    std::vector<std::uint64_t> keys(kSampleBlocks * kSampleTop);
    std::vector<float> sums(3 * kSampleBlocks);
    StepState state { 0, 3 };
    DeviceRow pass { 41, 40, 40, 0, -1, 0, 0, 0, 0 };
    std::vector<SampledToken> results(4);
    Sample job {};
    job.logits = logits.data();
    job.keys = keys.data();
    job.sums = sums.data();
    job.state = &state;
    job.pass = &pass;
    job.results = results.data();
    job.count = int(logits.size());
    job.ringSize = 4;
    job.greedy = 1;
    job.inverse = job.topP = 1;
    start(sampleParts(job));
    start(sampleFinish(job));
    QCOMPARE(state.token, 100);
    QCOMPARE(pass.position, 42);
    QCOMPARE(pass.slot, 41);
    QCOMPARE(state.steps, 4);
    double total = 0;
    for (const float z : logits)
        total += std::isnan(z) ? 0 : std::exp(double(z));
    QCOMPARE(results[3].token, 100);
    QVERIFY(std::abs(results[3].logsumexp - std::log(total)) < 1e-5);
    QCOMPARE(results[3].margin, 0.0f);
    QCOMPARE(candidatePosition(results[3].top[1]), 4000);
    std::vector<float> sorted = logits;
    sorted[17] = -INFINITY;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    for (int k = 0; k < kSampleTop; ++k)
        QCOMPARE(candidateLogit(results[3].top[k]), sorted[std::size_t(k)]);
}

/// Draws follow the softmax, from the list or from the whole vocabulary.
void CudaFunctionsTest::drawing()
{
    std::vector<std::uint64_t> keys;
    const float values[4] = { 2, 1, 0.5f, -1 };
    double total = 0;
    for (int k = 0; k < 4; ++k) {
        keys.push_back(candidateKey(values[k], k));
        total += std::exp((values[k] - 2) / 0.7);
    }
    int counts[4] = {};
    constexpr int kDraws = 40000;
    for (int n = 0; n < kDraws; ++n)
        ++counts[drawIndex(keys.data(), 4, 1 / 0.7f, total, 1, 0, true, (n + 0.5) / kDraws)];
    for (int k = 0; k < 4; ++k)
        QVERIFY(
            std::abs(counts[k] / double(kDraws) - std::exp((values[k] - 2) / 0.7) / total) < 1e-3);
    // A nucleus inside the list, and one that is not.
    QCOMPARE(drawIndex(keys.data(), 4, 1, 2.0, 0.5f, 0, false, 0.9999), 0);
    QCOMPARE(drawIndex(keys.data(), 4, 1, 9.0, 0.95f, 0, false, 0.5), -1);
    QCOMPARE(drawIndex(keys.data(), 4, 1, 9.0, 0.95f, 0.2f, false, 0.9999), 2);
}

/// The emulation finds what it is for: a checker that cannot fail checks nothing.
void CudaFunctionsTest::barriers()
{
    const auto divergent = [](const void*) {
        if (threadIndex() < 16)
            syncWarp();
    };
    QVERIFY_THROWS_EXCEPTION(std::logic_error, emulation::run(1, 1, 1, 32, 0, divergent, nullptr));
    static int wrong;
    wrong = 0;
    const auto racing = [](const void*) {
        int* shared = sharedMemory<int>();
        shared[threadIndex()] = threadIndex();
        wrong += shared[63 - threadIndex()] != 63 - threadIndex(); // no barrier before
    };
    emulation::run(1, 1, 1, 64, 256, racing, nullptr);
    QVERIFY(wrong > 0);
}

QTEST_GUILESS_MAIN(CudaFunctionsTest)
#include "tst_cuda_functions.moc"
