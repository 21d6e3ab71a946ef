// SPDX-License-Identifier: Apache-2.0
// Every kernel of every instruction set against the plain formula in double precision.
#include "engine/core/half.h"
#include "engine/kernels/cpu/kernels.h"
#include "engine/kernels/cpu/packed_matrix.h"
#include "engine/model/weights/dequantize.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace ax;
using namespace ax::cpu;

Q_DECLARE_METATYPE(const KernelTable*)

namespace {

std::vector<float> normal(std::size_t count, unsigned seed, float deviation = 1)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> draw(0, deviation);
    std::vector<float> values(count);
    for (float& v : values)
        v = draw(random);
    return values;
}

/// Probabilities that sum to 1, some of them exactly zero.
std::vector<float> probabilities(std::size_t count, unsigned seed)
{
    std::vector<float> p = normal(count, seed, 3);
    double total = 0;
    for (std::size_t k = 0; k < count; ++k) {
        p[k] = k % 7 == 3 ? 0.0f : std::exp(p[k]);
        total += p[k];
    }
    for (float& v : p)
        v = float(v / total);
    return p;
}

struct Unit {
    KvFormat format = KvFormat::F32;
    int dim = 16, rows = 1, begin = 0, end = 64, window = 0;
    float softcap = 0;
    std::vector<int> masked;
};

} // namespace

class CpuKernelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void gemm_data();
    void gemm();
    void quantize_data() { tables(); }
    void quantize();
    void attend_data();
    void attend();
    void reductions_data() { tables(); }
    void reductions();
    void entropyAccuracy_data() { tables(); }
    void entropyAccuracy();
    void above_data() { tables(); }
    void above();
    void elementwise_data() { tables(); }
    void elementwise();
    void halves_data() { tables(); }
    void halves();

private:
    void tables()
    {
        QTest::addColumn<const KernelTable*>("table");
        for (const KernelTable* table : m_tables)
            QTest::newRow(table->name) << table;
    }
    std::vector<const KernelTable*> m_tables { &genericKernels() };
};

void CpuKernelsTest::initTestCase()
{
    if (avx2Kernels())
        m_tables.push_back(avx2Kernels());
    else
        qInfo("skipped: this processor has no AVX2");
    QVERIFY(std::find(m_tables.begin(), m_tables.end(), &kernels()) != m_tables.end());
}

void CpuKernelsTest::gemm_data()
{
    QTest::addColumn<const KernelTable*>("table");
    QTest::addColumn<int>("type");
    const std::pair<const char*, WeightType> types[] = { { "f32", WeightType::F32 },
        { "f16", WeightType::F16 }, { "bf16", WeightType::BF16 }, { "q4_0", WeightType::Q4_0 },
        { "q4_1", WeightType::Q4_1 }, { "q5_0", WeightType::Q5_0 }, { "q5_1", WeightType::Q5_1 },
        { "q8_0", WeightType::Q8_0 } };
    for (const KernelTable* table : m_tables)
        for (const auto& [name, type] : types)
            QTest::addRow("%s %s", table->name, name) << table << int(type);
}

void CpuKernelsTest::gemm()
{
    QFETCH(const KernelTable*, table);
    QFETCH(int, type);
    const Layout layout = *layoutFor(WeightType(type));
    const bool packed = isPacked(layout);
    double worst = 0;
    for (const int rows : { 1, 3, 7, 8, 13, 21, 32 })
        for (const int cols : { 32, 96, 160, 33, 45 }) {
            if (packed && cols % 32 != 0)
                continue;
            const std::vector<float> values
                = normal(std::size_t(rows * cols), unsigned(rows * 131 + cols));
            TensorView view;
            view.type = WeightType(type);
            view.shape = { rows, cols };
            std::vector<std::byte> bytes(view.rowBytes() * std::size_t(rows));
            QVERIFY(ax::quantize(view.type, values, bytes.data()).has_value());
            view.data = bytes;
            std::vector<float> weights(values.size());
            dequantize(view.type, bytes.data(), std::int64_t(values.size()), weights.data());

            MatrixData matrix;
            matrix.layout = layout;
            matrix.rows = rows;
            matrix.cols = cols;
            matrix.stripBytes = stripBytes(layout, cols);
            std::vector<std::byte> storage(matrix.stripBytes * std::size_t(matrix.strips()));
            if (packed)
                for (int strip = 0; strip < matrix.strips(); ++strip)
                    packStrip(
                        view, layout, strip, storage.data() + matrix.stripBytes * std::size_t(strip));
            else
                std::copy(bytes.begin(), bytes.end(), storage.begin());
            matrix.data = storage.data();

            for (int tokens = 1; tokens <= 9; ++tokens) {
                std::vector<float> x
                    = normal(std::size_t(tokens * cols), unsigned(tokens + cols), 2);
                x[3] = 300; // a massive activation: its block carries a second term
                std::vector<std::int8_t> quants(x.size()), fineQuants(x.size());
                const std::size_t blocks = x.size() / 32 + 1;
                std::vector<float> scales(blocks), sums(blocks), fineScales(blocks);
                if (packed)
                    for (int t = 0; t < tokens; ++t)
                        table->quantize(x.data() + t * cols, cols, quants.data() + t * cols,
                            scales.data() + t * cols / 32, sums.data() + t * cols / 32,
                            fineQuants.data() + t * cols, fineScales.data() + t * cols / 32);
                const Activations input { x.data(), quants.data(), scales.data(), sums.data(),
                    fineQuants.data(), fineScales.data(), tokens, cols };
                const std::vector<float> bias = normal(std::size_t(rows), 9);
                const std::size_t stride = std::size_t(rows) + 3;
                constexpr float kUntouched = 12345;
                std::vector<float> out(stride * std::size_t(tokens), kUntouched);
                const bool biased = tokens % 2;
                // Two calls, as two threads would split the strips.
                const int half = matrix.strips() / 2;
                table->gemm(matrix, half, matrix.strips(), input, biased ? bias.data() : nullptr,
                    out.data(), stride);
                table->gemm(
                    matrix, 0, half, input, biased ? bias.data() : nullptr, out.data(), stride);
                for (int t = 0; t < tokens; ++t) {
                    for (int r = 0; r < rows; ++r) {
                        double expected = biased ? bias[std::size_t(r)] : 0, size = 1;
                        for (int c = 0; c < cols; ++c) {
                            const std::size_t at = std::size_t(t * cols + c);
                            const double value = packed
                                ? double(scales[at / 32]) * quants[at]
                                    + double(fineScales[at / 32]) * fineQuants[at]
                                : double(x[at]);
                            const double product
                                = double(weights[std::size_t(r * cols + c)]) * value;
                            expected += product;
                            size += std::abs(product);
                        }
                        const double error = std::abs(
                            out[std::size_t(t) * stride + std::size_t(r)] - expected);
                        worst = std::max(worst, error / size);
                    }
                    for (std::size_t r = std::size_t(rows); r < stride; ++r)
                        QCOMPARE(out[std::size_t(t) * stride + r], kUntouched);
                }
            }
        }
    QVERIFY2(worst < 1e-5, qPrintable(QString::number(worst)));
}

void CpuKernelsTest::quantize()
{
    QFETCH(const KernelTable*, table);
    for (const float deviation : { 1e-6f, 1.0f, 1e4f }) {
        std::vector<float> x = normal(320, 3, deviation);
        std::fill(x.begin() + 64, x.begin() + 96, 0.0f);
        x[5] = 40 * deviation; // an outlier takes the whole range of its block
        std::vector<std::int8_t> q(320), fineQ(320, 99);
        std::vector<float> scales(10), sums(10), fine(10, 99);
        table->quantize(x.data(), 320, q.data(), scales.data(), sums.data(), fineQ.data(), fine.data());
        for (std::size_t block = 0; block < 10; ++block) {
            float largest = 0;
            double total = 0;
            for (std::size_t k = block * 32; k < block * 32 + 32; ++k) {
                largest = std::max(largest, std::abs(x[k]));
                const double rest = fine[block] != 0 ? double(fine[block]) * fineQ[k] : 0.0;
                const double value = double(scales[block]) * q[k] + rest;
                total += value;
                QVERIFY(q[k] >= -127);
                // Half a step, and a little for the scale's own rounding.
                const float step = fine[block] != 0 ? fine[block] : scales[block];
                QVERIFY(std::abs(x[k] - value) <= step * 0.5f + largest * 1e-5f);
            }
            QVERIFY(std::abs(scales[block] - largest / 127) <= largest * 1e-6f);
            QVERIFY(std::abs(sums[block] - total) <= largest * 1e-4f);
            // Only the block that stands out pays for a second term.
            QCOMPARE(fine[block] != 0, block == 0);
            QVERIFY(fine[block] <= scales[block] * 0.5f / 127 * 1.01f);
        }
    }
}

void CpuKernelsTest::attend_data()
{
    QTest::addColumn<const KernelTable*>("table");
    QTest::addColumn<int>("rows");
    for (const KernelTable* table : m_tables)
        for (int rows = 1; rows <= AttendUnit::kMaxRows; ++rows)
            QTest::addRow("%s %d rows", table->name, rows) << table << rows;
}

void CpuKernelsTest::attend()
{
    QFETCH(const KernelTable*, table);
    QFETCH(int, rows);
    std::vector<Unit> cases;
    for (const KvFormat format : { KvFormat::F32, KvFormat::F16 })
        for (const int dim : { 8, 16, 20, 64, 72, 128 })
            for (const int end : { 1, 7, 8, 9, 50, 200 }) {
                Unit u;
                u.format = format;
                u.dim = dim;
                u.end = end;
                cases.push_back(u);
                if (end < 50)
                    continue;
                u.begin = 24;
                cases.push_back(u);
                u.window = 11;
                cases.push_back(u);
                u.softcap = 5;
                u.masked = { 0, 25, 33, 34, 49, 170 };
                cases.push_back(u);
            }
    double worstWeight = 0, worstOut = 0;
    for (const Unit& c : cases) {
        const int capacity = (c.end + 7) / 8 * 8;
        const std::vector<float> keys = normal(std::size_t(capacity * c.dim), unsigned(c.dim));
        const std::vector<float> values
            = normal(std::size_t(capacity * c.dim), unsigned(c.dim + 1));
        const std::vector<float> queries
            = normal(std::size_t(rows * c.dim), unsigned(rows), 2 / std::sqrt(float(c.dim)));
        const auto seen = [&](float v) {
            return c.format == KvFormat::F16 ? halfToFloat(floatToHalf(v)) : v;
        };
        std::vector<float> keyFloats(keys.size()), valueFloats(values);
        for (int position = 0; position < capacity; ++position)
            for (int d = 0; d < c.dim; ++d)
                keyFloats[std::size_t((position / 8 * c.dim + d) * 8 + position % 8)]
                    = keys[std::size_t(position * c.dim + d)];
        std::vector<std::uint16_t> keyHalves, valueHalves;
        for (const float v : keyFloats)
            keyHalves.push_back(floatToHalf(v));
        for (const float v : valueFloats)
            valueHalves.push_back(floatToHalf(v));

        AttendUnit unit;
        unit.format = c.format;
        const bool half = c.format == KvFormat::F16;
        unit.keys = half ? static_cast<const void*>(keyHalves.data()) : keyFloats.data();
        unit.values = half ? static_cast<const void*>(valueHalves.data()) : valueFloats.data();
        unit.keyDim = unit.valueDim = c.dim;
        unit.rows = rows;
        unit.begin = c.begin;
        unit.end = c.end;
        unit.softcap = c.softcap;
        unit.masked = c.masked.data();
        unit.maskedCount = int(c.masked.size());
        const int count = c.end - c.begin;
        const std::size_t rowCount = std::size_t(rows);
        std::vector<std::vector<float>> weights(rowCount), logits(rowCount), outs(rowCount);
        for (int r = 0; r < rows; ++r) {
            const std::size_t k = std::size_t(r);
            weights[k].assign(std::size_t(count + 8), -7);
            logits[k].assign(std::size_t(count + 8), -7);
            outs[k].assign(std::size_t(c.dim), -7);
            unit.query[r] = queries.data() + r * c.dim;
            unit.last[r] = c.end - 1 - (r % 3) * (c.end > 3); // rows of prefill see less
            unit.first[r] = c.window ? std::max(0, unit.last[r] - c.window + 1) : 0;
            unit.weights[r] = weights[k].data();
            unit.logits[r] = r % 2 ? nullptr : logits[k].data();
            unit.out[r] = outs[k].data();
        }
        table->attend(unit);
        for (int r = 0; r < rows; ++r) {
            const std::size_t row = std::size_t(r);
            std::vector<double> z(std::size_t(count), -INFINITY);
            double most = -INFINITY;
            for (int k = 0; k < count; ++k) {
                const int position = c.begin + k;
                if (position < unit.first[r] || position > unit.last[r]
                    || std::count(c.masked.begin(), c.masked.end(), position))
                    continue;
                double dot = 0;
                for (int d = 0; d < c.dim; ++d)
                    dot += double(queries[std::size_t(r * c.dim + d)])
                        * seen(keys[std::size_t(position * c.dim + d)]);
                z[std::size_t(k)] = c.softcap > 0 ? c.softcap * std::tanh(dot / c.softcap) : dot;
                most = std::max(most, z[std::size_t(k)]);
            }
            if (most == -INFINITY) {
                QCOMPARE(unit.sum[r], 0.0f);
                for (const float v : outs[row])
                    QCOMPARE(v, 0.0f);
                continue;
            }
            double total = 0;
            std::vector<double> mixed(std::size_t(c.dim), 0.0);
            for (int k = 0; k < count; ++k) {
                const double w = std::exp(z[std::size_t(k)] - most);
                total += w;
                for (int d = 0; d < c.dim; ++d)
                    mixed[std::size_t(d)]
                        += w * seen(values[std::size_t((c.begin + k) * c.dim + d)]);
                const double found = weights[row][std::size_t(k)];
                if (w == 0)
                    QCOMPARE(found, 0.0);
                worstWeight = std::max(worstWeight,
                    std::abs(found * std::exp(double(unit.maximum[r]) - most) - w));
                if (unit.logits[r] && w > 0)
                    worstWeight = std::max(
                        worstWeight, std::abs(double(logits[row][std::size_t(k)]) - z[std::size_t(k)]));
            }
            QVERIFY(std::abs(unit.sum[r] / total - 1) < 1e-5);
            QVERIFY(std::abs(unit.maximum[r] - most) < 1e-5);
            for (int d = 0; d < c.dim; ++d)
                worstOut = std::max(worstOut,
                    std::abs(outs[row][std::size_t(d)] - mixed[std::size_t(d)]) / total);
        }
    }
    QVERIFY2(worstWeight < 1e-5, qPrintable(QString::number(worstWeight)));
    QVERIFY2(worstOut < 1e-5, qPrintable(QString::number(worstOut)));
}

void CpuKernelsTest::reductions()
{
    QFETCH(const KernelTable*, table);
    for (int count = 0; count < 140; ++count) {
        const std::vector<float> a = normal(std::size_t(count), unsigned(count));
        const std::vector<float> b = normal(std::size_t(count), unsigned(count + 1000));
        double sum = 0, dot = 0, size = 1;
        for (std::size_t k = 0; k < a.size(); ++k) {
            sum += a[k];
            dot += double(a[k]) * b[k];
            size += std::abs(a[k]) + std::abs(a[k] * b[k]);
        }
        QVERIFY(std::abs(table->sum(a.data(), count) - sum) < 1e-6 * size);
        QVERIFY(std::abs(table->dot(a.data(), b.data(), count) - dot) < 1e-6 * size);

        std::vector<float> out = b, most = b;
        table->accumulate(out.data(), a.data(), 0.3f, count);
        table->accumulateMax(most.data(), a.data(), 0.3f, count);
        for (std::size_t k = 0; k < a.size(); ++k) {
            QVERIFY(std::abs(out[k] - (b[k] + 0.3 * a[k])) < 1e-6);
            QVERIFY(std::abs(most[k] - std::max(double(b[k]), 0.3 * a[k])) < 1e-6);
        }
    }
}

void CpuKernelsTest::entropyAccuracy()
{
    QFETCH(const KernelTable*, table);
    for (const int count : { 1, 2, 7, 8, 9, 63, 500, 4096 }) {
        const std::vector<float> p = probabilities(std::size_t(count), unsigned(count));
        double expected = 0;
        for (const float v : p)
            if (v > 0)
                expected -= double(v) * std::log(double(v));
        QVERIFY(std::abs(table->entropy(p.data(), count) - expected) < 2e-6 * (1 + expected));
    }
    // One value at a time: -p ln p over the whole range shows the logarithm's own accuracy.
    for (float p = 1.2e-38f; p <= 1; p *= 1.37f) {
        const double expected = -double(p) * std::log(double(p));
        QVERIFY(std::abs(table->entropy(&p, 1) - expected) <= 1e-6 * std::abs(expected) + 1e-45);
    }
    const float zero = 0, subnormal = 1e-40f;
    QCOMPARE(table->entropy(&zero, 1), 0.0f);
    QVERIFY(table->entropy(&subnormal, 1) < 1e-37f);
}

void CpuKernelsTest::above()
{
    QFETCH(const KernelTable*, table);
    for (const int count : { 0, 1, 7, 8, 9, 100, 333 })
        for (const float threshold : { -5.0f, 0.0f, 0.5f, 2.0f, 9.0f })
            for (const int capacity : { 1, 16, 512 }) {
                const std::vector<float> p = normal(std::size_t(count), unsigned(count + 3));
                std::vector<int> expected;
                for (int k = 0; k < count; ++k)
                    if (p[std::size_t(k)] > threshold)
                        expected.push_back(k);
                std::vector<int> found(std::size_t(capacity) + 1, -1);
                QCOMPARE(table->above(p.data(), count, threshold, found.data(), capacity),
                    int(expected.size()));
                const std::size_t kept = std::min(expected.size(), std::size_t(capacity));
                for (std::size_t k = 0; k < kept; ++k)
                    QCOMPARE(found[k], expected[k]);
                QCOMPARE(found[kept], -1);
            }
    const float equal[3] = { 0.5f, 0.5f, 0.6f };
    int position[3];
    QCOMPARE(table->above(equal, 3, 0.5f, position, 3), 1); // strictly above
}

void CpuKernelsTest::elementwise()
{
    QFETCH(const KernelTable*, table);
    for (int count = 1; count < 70; ++count) {
        const std::vector<float> a = normal(std::size_t(count), unsigned(count), 6);
        const std::vector<float> b = normal(std::size_t(count), unsigned(count + 9));
        std::vector<float> silu(std::size_t(count) + 1, 77), gelu(silu), norm(silu);
        table->siluGate(a.data(), b.data(), count, silu.data());
        table->geluGate(a.data(), b.data(), count, gelu.data());
        table->rmsNorm(a.data(), b.data(), count, 1e-5f, norm.data());
        double squares = 0;
        for (const float v : a)
            squares += double(v) * v;
        const double factor = 1 / std::sqrt(squares / count + 1e-5);
        for (std::size_t k = 0; k < a.size(); ++k) {
            const double x = a[k], u = b[k];
            const double s = x / (1 + std::exp(-x)) * u;
            const double g
                = 0.5 * x * (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x))) * u;
            QVERIFY(std::abs(silu[k] - s) < 1e-6 * (1 + std::abs(s)));
            QVERIFY(std::abs(gelu[k] - g) < 2e-6 * (1 + std::abs(x * u)));
            QVERIFY(std::abs(norm[k] - x * factor * u) < 2e-6 * (1 + std::abs(x * factor * u)));
        }
        QCOMPARE(silu.back(), 77.0f);
        QCOMPARE(gelu.back(), 77.0f);
        QCOMPARE(norm.back(), 77.0f);
    }
    // Far out the gates go to 0 and to the identity without turning into NaN.
    const float far[4] = { -1e4f, 1e4f, -100, 100 }, one[4] = { 1, 1, 1, 1 };
    float out[4];
    table->siluGate(far, one, 4, out);
    for (int k = 0; k < 4; ++k)
        QVERIFY(std::abs(out[k] - std::max(0.0f, far[k])) < 1e-3f);
    table->geluGate(far, one, 4, out);
    for (int k = 0; k < 4; ++k)
        QVERIFY(std::abs(out[k] - std::max(0.0f, far[k])) < 1e-3f);
}

void CpuKernelsTest::halves()
{
    QFETCH(const KernelTable*, table);
    std::vector<float> x = normal(1003, 4, 100);
    x[1] = 65519;
    x[2] = 65520;
    x[3] = 1e-7f;
    x[4] = 6e-8f;
    x[5] = -0.0f;
    std::vector<std::uint16_t> out(x.size());
    table->floatToHalf(x.data(), int(x.size()), out.data());
    for (std::size_t k = 0; k < x.size(); ++k)
        QCOMPARE(int(out[k]), int(floatToHalf(x[k])));
}

QTEST_GUILESS_MAIN(CpuKernelsTest)
#include "tst_cpu_kernels.moc"
