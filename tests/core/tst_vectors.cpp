// SPDX-License-Identifier: Apache-2.0
// The vector helpers of every instruction set against plain code.
#include "engine/core/simd/vectors.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

using namespace ax::simd;
Q_DECLARE_METATYPE(const VectorTable*)

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

} // namespace

class VectorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void reductions_data() { tables(); }
    void reductions();
    void entropyAccuracy_data() { tables(); }
    void entropyAccuracy();
    void above_data() { tables(); }
    void above();

private:
    void tables()
    {
        QTest::addColumn<const VectorTable*>("table");
        for (const auto& [name, table] : m_tables)
            QTest::newRow(name) << table;
    }
    std::vector<std::pair<const char*, const VectorTable*>> m_tables { { "generic",
        &genericVectors() } };
};

void VectorsTest::initTestCase()
{
    if (avx2Vectors())
        m_tables.emplace_back("AVX2", avx2Vectors());
    else
        qInfo("skipped: this processor has no AVX2");
    if (avx512Vectors())
        m_tables.emplace_back("AVX-512", avx512Vectors());
    else
        qInfo("skipped: this processor has no AVX-512");
    QCOMPARE(&vectors(), m_tables.back().second);
}

void VectorsTest::reductions()
{
    QFETCH(const VectorTable*, table);
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
        // Heads 0 and 2 of three rows, the same numbers shifted.
        std::vector<float> rows(a);
        rows.insert(rows.end(), a.begin(), a.end());
        rows.insert(rows.end(), b.begin(), b.end());
        const float factors[] { 0.5f, 9, 9, 9, -2.0f, 9 };
        const int heads[] { 0, 2 };
        std::vector<float> weighted(std::size_t(count), 7.0f);
        table->weightedRows(
            weighted.data(), rows.data(), std::size_t(count), factors, 2, heads, 2, 0.25f, count);
        for (int k = 0; k < count; ++k)
            QVERIFY(std::abs(weighted[std::size_t(k)]
                        - 0.25f * (0.5f * a[std::size_t(k)] - 2.0f * b[std::size_t(k)]))
                < 1e-5f);
        table->accumulate(out.data(), a.data(), 0.3f, count);
        table->accumulateMax(most.data(), a.data(), 0.3f, count);
        for (std::size_t k = 0; k < a.size(); ++k) {
            QVERIFY(std::abs(out[k] - (b[k] + 0.3 * a[k])) < 1e-6);
            QVERIFY(std::abs(most[k] - std::max(double(b[k]), 0.3 * a[k])) < 1e-6);
        }
    }
}

void VectorsTest::entropyAccuracy()
{
    QFETCH(const VectorTable*, table);
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

void VectorsTest::above()
{
    QFETCH(const VectorTable*, table);
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
    // The largest: the first of equals, never a NaN.
    for (const int count : { 0, 1, 7, 16, 33, 100 }) {
        std::vector<float> x = normal(std::size_t(count), unsigned(count + 5));
        int at = 7;
        for (int k = 2; k < count; k += 3)
            x[std::size_t(k)] = NAN;
        int best = -1;
        for (int k = 0; k < count; ++k)
            if (x[std::size_t(k)] > (best < 0 ? -INFINITY : x[std::size_t(best)]))
                best = k;
        QCOMPARE(table->largest(x.data(), count, at), best < 0 ? -INFINITY : x[std::size_t(best)]);
        QCOMPARE(at, best);
        if (count > 40) {
            x[40] = x[std::size_t(best)] = x[90] = 9;
            table->largest(x.data(), count, at);
            QCOMPARE(at, std::min(40, best));
        }
    }
    // Medians over nine, with and without equals.
    for (const int count : { 1, 15, 16, 40 }) {
        std::vector<float> x = normal(std::size_t(count + 8), unsigned(count)), out(x.size(), -9);
        for (std::size_t k = 0; k < x.size(); k += 3)
            x[k] = 0;
        table->medianOfNine(x.data(), count, out.data());
        for (int k = 0; k < count; ++k) {
            std::vector<float> window(x.begin() + k, x.begin() + k + 9);
            std::sort(window.begin(), window.end());
            QCOMPARE(out[std::size_t(k)], window[4]);
        }
        QCOMPARE(out[std::size_t(count)], -9.0f);
    }
    const float equal[3] = { 0.5f, 0.5f, 0.6f };
    int position[3];
    QCOMPARE(table->above(equal, 3, 0.5f, position, 3), 1); // strictly above
    // Ranks: largest first, the first of equals first.
    for (const int count : { 0, 1, 7, 16, 33, 96 }) {
        std::vector<float> x = normal(std::size_t(count), unsigned(count + 7));
        for (std::size_t k = 0; k + 5 < x.size(); k += 4)
            x[k + 5] = x[k];
        std::vector<int> order(x.size()), ranks(x.size() + 1, -1);
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
            [&](int a, int b) { return x[std::size_t(a)] > x[std::size_t(b)]; });
        table->ranks(x.data(), count, ranks.data());
        for (int k = 0; k < count; ++k)
            QCOMPARE(ranks[std::size_t(order[std::size_t(k)])], k);
        QCOMPARE(ranks.back(), -1);
    }
}

QTEST_GUILESS_MAIN(VectorsTest)
#include "tst_vectors.moc"
