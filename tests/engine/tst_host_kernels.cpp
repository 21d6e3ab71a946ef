// SPDX-License-Identifier: Apache-2.0
// Routing rules against cases worked out by hand, the gated delta rule against the recurrence in
// double precision, de-rotation against rotations that are undone.
#include "engine/kernels/host/content_rows.h"
#include "engine/kernels/host/delta_net.h"
#include "engine/kernels/host/routing.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace ax;

namespace {

std::vector<float> randomNumbers(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<float> values(count);
    for (float& value : values)
        value = normal(random);
    return values;
}

ChosenExperts choose(const Routing& routing, const std::vector<float>& logits)
{
    ChosenExperts chosen;
    chooseExperts(routing, logits, chosen);
    return chosen;
}

bool near(double a, double b, double tolerance = 1e-6) { return std::abs(a - b) <= tolerance; }

} // namespace

class HostKernelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void softmaxRouting();
    void softmaxOfTheChosen();
    void sigmoidWithCorrectionAndGroups();
    void groupsByTheirLargest();
    void deltaRuleInDouble();
    void deltaRuleInPieces();
    void contentUndoesTheRotation_data();
    void contentUndoesTheRotation();
};

void HostKernelsTest::softmaxRouting()
{
    Routing routing;
    routing.experts = 4;
    routing.perToken = 2;
    const std::vector<float> logits { std::log(1.0f), std::log(4.0f), std::log(2.0f),
        std::log(3.0f) };
    ChosenExperts chosen = choose(routing, logits);
    QCOMPARE(chosen.experts, (std::vector<int> { 1, 3 }));
    QVERIFY(near(chosen.weights[0], 0.4) && near(chosen.weights[1], 0.3));
    routing.normalise = true;
    routing.scale = 2.5f;
    chosen = choose(routing, logits);
    QVERIFY(near(chosen.weights[0], 2.5 * 4 / 7) && near(chosen.weights[1], 2.5 * 3 / 7));
    // Equal logits: the lower index.
    QCOMPARE(choose(routing, { 1, 1, 1, 1 }).experts, (std::vector<int> { 0, 1 }));
}

void HostKernelsTest::softmaxOfTheChosen()
{
    Routing routing;
    routing.score = Routing::Score::SoftmaxOfChosen;
    routing.experts = 3;
    routing.perToken = 2;
    const ChosenExperts chosen = choose(routing, { 5, std::log(3.0f), std::log(1.0f) });
    QCOMPARE(chosen.experts, (std::vector<int> { 0, 1 }));
    const double sum = std::exp(5.0) + 3;
    QVERIFY(near(chosen.weights[0], std::exp(5.0) / sum) && near(chosen.weights[1], 3 / sum));
}

void HostKernelsTest::sigmoidWithCorrectionAndGroups()
{
    Routing routing;
    routing.score = Routing::Score::Sigmoid;
    routing.groupScore = Routing::GroupScore::SumOfTopTwo;
    routing.experts = 6;
    routing.perToken = 2;
    routing.groups = 3;
    routing.groupsKept = 1;
    // Groups (0 1) (2 3) (4 5). Without groups 0 and 3 would win; the best pair is (4 5).
    const std::vector<float> logits { 3, -9, -9, 2, 1, 1.5f };
    QCOMPARE(choose(routing, logits).experts, (std::vector<int> { 5, 4 }));
    // The correction chooses, the weight stays the score's own.
    routing.correction = { 0.5f, 0.5f, 0, 0, 0, 0 };
    const ChosenExperts chosen = choose(routing, logits);
    QCOMPARE(chosen.experts, (std::vector<int> { 0, 1 }));
    QVERIFY(near(chosen.weights[0], 1 / (1 + std::exp(-3.0))));
    QVERIFY(near(chosen.weights[1], 1 / (1 + std::exp(9.0))));
    // A masked group never wins, even over negative corrections.
    routing.correction = { -2, -2, -3, -3, -3, -3 };
    QCOMPARE(choose(routing, logits).experts, (std::vector<int> { 0, 1 }));
}

void HostKernelsTest::groupsByTheirLargest()
{
    Routing routing;
    routing.experts = 4;
    routing.perToken = 2;
    routing.groups = 2;
    routing.groupsKept = 1;
    // Group (0 1) has the largest, group (2 3) the larger sum.
    QCOMPARE(choose(routing, { 3, -5, 2.5f, 2.5f }).experts, (std::vector<int> { 0, 1 }));
    routing.groupScore = Routing::GroupScore::SumOfTopTwo;
    QCOMPARE(choose(routing, { 1.0f, -5, 0.9f, 0.9f }).experts, (std::vector<int> { 2, 3 }));
}

namespace {

struct Net {
    DeltaNetJob job;
    std::vector<float> qkv, gate, beta, decay, out, convolution, rate, bias, norm, tail, state;

    explicit Net(int rows)
    {
        job.keyHeads = 2;
        job.valueHeads = 4;
        job.keyDim = 6;
        job.valueDim = 5;
        job.kernel = 4;
        const int channels = 2 * job.keyHeads * job.keyDim + job.valueHeads * job.valueDim;
        const int values = job.valueHeads * job.valueDim;
        const auto act = [&](std::vector<float>& data, int cols, unsigned seed) {
            data = randomNumbers(std::size_t(rows) * std::size_t(cols), seed);
            return Act { data.data(), rows, cols };
        };
        job.qkv = act(qkv, channels, 1);
        job.gate = act(gate, values, 2);
        job.beta = act(beta, job.valueHeads, 3);
        job.decay = act(decay, job.valueHeads, 4);
        job.out = act(out, values, 5);
        convolution = randomNumbers(std::size_t(channels * job.kernel), 6);
        rate = { -0.1f, -0.7f, -1.5f, -0.3f };
        bias = randomNumbers(4, 7);
        norm = randomNumbers(std::size_t(job.valueDim), 8);
        tail.assign(std::size_t(channels * (job.kernel - 1)), 9.0f); // position 0 clears it
        state.assign(std::size_t(job.valueHeads * job.keyDim * job.valueDim), 9.0f);
    }
    void run(int first, int rows)
    {
        runDeltaNet(job, first, rows, { convolution.data(), rate.data(), bias.data(), norm.data() },
            { tail.data(), state.data(), first == 0 },
            [](int count, const std::function<void(int)>& body) {
                for (int head = count; head-- > 0;) // any order
                    body(head);
            });
    }
};

} // namespace

void HostKernelsTest::deltaRuleInDouble()
{
    const int rows = 9;
    Net net(rows);
    net.run(0, rows);
    const DeltaNetJob& j = net.job;
    const int channels = j.qkv.cols;
    const auto silu = [](double x) { return x / (1 + std::exp(-x)); };
    std::vector<double> state(net.state.size(), 0.0);
    double worst = 0;
    for (int t = 0; t < rows; ++t) {
        std::vector<double> mixed(std::size_t(channels), 0.0);
        for (int c = 0; c < channels; ++c) {
            for (int i = 0; i < j.kernel; ++i)
                if (const int at = t - (j.kernel - 1) + i; at >= 0)
                    mixed[std::size_t(c)] += double(net.convolution[std::size_t(c * j.kernel + i)])
                        * net.qkv[std::size_t(at * channels + c)];
            mixed[std::size_t(c)] = silu(mixed[std::size_t(c)]);
        }
        for (int h = 0; h < j.valueHeads; ++h) {
            const int keyHead = h / 2;
            std::vector<double> q, k;
            double qq = 1e-6, kk = 1e-6;
            for (int d = 0; d < j.keyDim; ++d) {
                q.push_back(mixed[std::size_t(keyHead * j.keyDim + d)]);
                k.push_back(mixed[std::size_t((j.keyHeads + keyHead) * j.keyDim + d)]);
                qq += q.back() * q.back();
                kk += k.back() * k.back();
            }
            const double beta = 1 / (1 + std::exp(-double(net.beta[std::size_t(t * 4 + h)])));
            const double a = double(net.decay[std::size_t(t * 4 + h)]) + net.bias[std::size_t(h)];
            const double keep = std::exp(net.rate[std::size_t(h)] * std::log1p(std::exp(a)));
            std::vector<double> out(std::size_t(j.valueDim), 0.0);
            double squares = 0;
            for (int v = 0; v < j.valueDim; ++v) {
                const auto at = [&](int d) -> double& {
                    return state[std::size_t((h * j.keyDim + d) * j.valueDim + v)];
                };
                double read = 0;
                for (int d = 0; d < j.keyDim; ++d)
                    read += (at(d) *= keep) * k[std::size_t(d)] / std::sqrt(kk);
                const double delta = beta
                    * (mixed[std::size_t(2 * j.keyHeads * j.keyDim + h * j.valueDim + v)] - read);
                for (int d = 0; d < j.keyDim; ++d) {
                    at(d) += k[std::size_t(d)] / std::sqrt(kk) * delta;
                    out[std::size_t(v)]
                        += at(d) * q[std::size_t(d)] / std::sqrt(qq) / std::sqrt(double(j.keyDim));
                }
                squares += out[std::size_t(v)] * out[std::size_t(v)];
            }
            for (int v = 0; v < j.valueDim; ++v) {
                const std::size_t at = std::size_t((t * j.valueHeads + h) * j.valueDim + v);
                const double expected = out[std::size_t(v)]
                    / std::sqrt(squares / j.valueDim + j.epsilon) * net.norm[std::size_t(v)]
                    * silu(net.gate[at]);
                worst = std::max(worst, std::abs(expected - net.out[at]));
            }
        }
    }
    QVERIFY2(worst < 2e-5, qPrintable(QString::number(worst)));
}

void HostKernelsTest::deltaRuleInPieces()
{
    Net whole(9), pieces(9);
    whole.run(0, 9);
    for (const auto& [first, rows] : { std::pair(0, 1), std::pair(1, 2), std::pair(3, 6) })
        pieces.run(first, rows);
    QCOMPARE(pieces.out, whole.out);
    QCOMPARE(pieces.state, whole.state);
    QCOMPARE(pieces.tail, whole.tail);
}

void HostKernelsTest::contentUndoesTheRotation_data()
{
    QTest::addColumn<bool>("pairs");
    QTest::addColumn<int>("half");
    QTest::addColumn<float>("factor");
    QTest::newRow("halves") << false << 4 << 1.0f;
    QTest::newRow("pairs") << true << 4 << 1.0f;
    QTest::newRow("partial") << false << 2 << 1.0f;
    QTest::newRow("yarn, partial pairs") << true << 3 << 1.3f;
}

void HostKernelsTest::contentUndoesTheRotation()
{
    QFETCH(bool, pairs);
    QFETCH(int, half);
    QFETCH(float, factor);
    const int keyDim = 8, heads = 4, kvHeads = 2, positions = 12, window = 7;
    RopeFrequencies rope;
    for (int k = 0; k < half; ++k)
        rope.inverse.push_back(std::pow(0.3f, float(k)));
    rope.dims = 2 * half;
    rope.pairs = pairs;
    rope.attentionFactor = factor;
    const std::vector<float> plain = randomNumbers(std::size_t(kvHeads * positions * keyDim), 1);
    std::vector<float> query = randomNumbers(std::size_t(heads * keyDim), 2);
    const std::vector<float> sinks = randomNumbers(std::size_t(heads), 3);
    const std::vector<int> masked { 8 };
    AttentionJob job;
    job.heads = heads;
    job.scale = 0.4f;
    job.softcap = 3;
    job.window = window;
    job.ropeSlot = 0;
    ContentRows rows;
    ContentRows::Row row;
    row.job = &job;
    row.query = query.data();
    row.kvHeads = kvHeads;
    row.keyDim = keyDim;
    row.rope = &rope;
    row.sinks = sinks;
    row.count = positions;
    row.lowest = positions - window;
    row.masked = masked;
    // Slots that stand where they lie, and slots whose positions have gaps.
    std::vector<int> spread;
    for (int k = 0; k < positions; ++k)
        spread.push_back(3 * k + 5);
    for (const bool gaps : { false, true }) {
        row.positions = gaps ? spread.data() : nullptr;
        const float* content = rows.row(row, [&](int kvHead, int slot, float* key) {
            const int position = gaps ? spread[std::size_t(slot)] : slot;
            const float* from = plain.data() + (kvHead * positions + slot) * keyDim;
            std::copy_n(from, keyDim, key);
            for (int k = 0; k < half; ++k) {
                const int a = pairs ? 2 * k : k, b = pairs ? 2 * k + 1 : k + half;
                const float angle = float(position) * rope.inverse[std::size_t(k)];
                key[a] = factor * (from[a] * std::cos(angle) - from[b] * std::sin(angle));
                key[b] = factor * (from[b] * std::cos(angle) + from[a] * std::sin(angle));
            }
        });
        for (int head = 0; head < heads; ++head) {
            std::vector<double> p(positions, 0.0);
            double total = std::exp(double(sinks[std::size_t(head)]));
            for (int j = 0; j < positions; ++j) {
                if (j <= positions - 1 - window || j == 8)
                    continue;
                double dot = 0;
                for (int d = 0; d < keyDim; ++d)
                    dot += double(query[std::size_t(head * keyDim + d)])
                        * plain[std::size_t((head / 2 * positions + j) * keyDim + d)];
                total += p[std::size_t(j)] = std::exp(3 * std::tanh(dot * 0.4 / 3));
            }
            for (int j = 0; j < positions; ++j)
                QVERIFY(near(content[head * positions + j], p[std::size_t(j)] / total, 2e-6));
        }
    }
}

QTEST_GUILESS_MAIN(HostKernelsTest)
#include "tst_host_kernels.moc"
