// SPDX-License-Identifier: Apache-2.0
// The quantities of one attention row against their definitions in spec/capture.md.
#include "engine/analysis/row.h"
#include "engine/analysis/sinks.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>
#include <random>

using namespace ax;

namespace {

std::vector<float> randomRow(int n, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> draw(0, 2);
    std::vector<float> p;
    double total = 0;
    for (int j = 0; j < n; ++j) {
        p.push_back(random() % 9 == 0 ? 0.0f : std::exp(draw(random)));
        total += p.back();
    }
    for (float& v : p)
        v = total > 0 ? float(v / total) : 0;
    return p;
}

} // namespace

class RowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bins();
    void histogram();
    void histogramEntropyValues();
    void entropyOfRows();
    void topKAgainstFullSort();
    void topKTies();
    void shares();
    void masses();
    void routers();
    void sinks();
    void rippleOfKnownRows();
    void rippleAgainstDefinition();
};

void RowTest::bins()
{
    for (int d = 1; d < 200000; ++d)
        if (distanceBin(d) != std::min(15, int(std::floor(std::log2(double(d))))))
            QFAIL(qPrintable(QString::number(d)));
}

void RowTest::histogram()
{
    std::vector<int> sizes(600);
    std::iota(sizes.begin(), sizes.end(), 1);
    sizes.push_back(40000);
    for (const int n : sizes) {
        const std::vector<float> p = randomRow(n, unsigned(n));
        std::array<double, 16> expected {};
        for (int j = 0; j < n; ++j) // row of the token at n, query n - 1
            expected[std::size_t(std::min(15, int(std::floor(std::log2(double(n - j))))))]
                += p[std::size_t(j)];
        const std::array<float, 16> found = distanceHistogram(p);
        for (std::size_t bin = 0; bin < 16; ++bin)
            QVERIFY2(std::abs(found[bin] - expected[bin]) < 1e-5, qPrintable(QString::number(n)));
    }
    QCOMPARE(distanceHistogram({}), (std::array<float, 16> {}));
}

void RowTest::histogramEntropyValues()
{
    std::array<float, 16> h {};
    QCOMPARE(histogramEntropy(h), 0.0f);
    h[3] = 0.25f; // normalised first: one bin is certainty whatever its mass
    QCOMPARE(histogramEntropy(h), 0.0f);
    h.fill(0.01f);
    QVERIFY(std::abs(histogramEntropy(h) - 1) < 1e-6);
    h = {};
    h[0] = h[5] = 0.5f;
    QVERIFY(std::abs(histogramEntropy(h) - 0.25) < 1e-6); // ln 2 / ln 16
}

void RowTest::entropyOfRows()
{
    for (int n = 1; n <= 600; n += 7) {
        const std::vector<float> p = randomRow(n, unsigned(n + 5));
        double expected = 0;
        for (const float v : p)
            if (v > 0)
                expected -= double(v) * std::log(double(v));
        QVERIFY(std::abs(rowEntropy(p) - expected) < 1e-5);
        const std::vector<float> uniform(std::size_t(n), 1.0f / float(n));
        QVERIFY(std::abs(rowEntropy(uniform) - std::log(double(n))) < 1e-5);
    }
    // All on one position: 0 without a sign, also where rounding made it a little more than 1.
    for (const float all : { 1.0f, 1.0000002f })
        for (const std::size_t n : { 1u, 3u, 40u }) {
            std::vector<float> p(n, 0.0f);
            p.back() = all;
            QCOMPARE(rowEntropy(p), 0.0f);
            QVERIFY(!std::signbit(rowEntropy(p)));
        }
    QCOMPARE(entropyScale(0), std::log(2.0f));
    QCOMPARE(entropyScale(1), std::log(2.0f));
    QCOMPARE(entropyScale(100), std::log(100.0f));
}

void RowTest::topKAgainstFullSort()
{
    for (const int n : { 1, 2, 5, 16, 64, 300, 2000 })
        for (const int k : { 1, 3, 16, 64 }) {
            const std::vector<float> p = randomRow(n, unsigned(n * 100 + k));
            std::vector<int> expected;
            for (int j = 0; j < n; ++j)
                if (p[std::size_t(j)] > 0)
                    expected.push_back(j);
            std::stable_sort(expected.begin(), expected.end(),
                [&](int a, int b) { return p[std::size_t(a)] > p[std::size_t(b)]; });
            expected.resize(std::min(expected.size(), std::size_t(k)));
            // Cold, every value of the row itself, a little beside it, and nonsense.
            std::vector<float> guesses { 0, -1, 1e-30f, 0.5f, 2, INFINITY };
            for (const float v : p) {
                guesses.push_back(v);
                guesses.push_back(std::nextafter(v, 0.0f));
                guesses.push_back(std::nextafter(v, 1.0f));
            }
            for (float guess : guesses) {
                QCOMPARE(topK(p, k, guess), expected);
                QCOMPARE(topK(p, k, guess), expected); // with what it left behind
            }
        }
    float guess = 0;
    QVERIFY(topK({}, 4, guess).empty());
    QVERIFY(topK(std::vector<float>(50, 0.0f), 4, guess).empty());
}

void RowTest::topKTies()
{
    std::vector<float> p(1000, 0.001f);
    p[700] = 0.5f;
    for (float guess : { 0.0f, 0.0005f, 0.001f, 0.3f }) {
        const std::vector<int> found = topK(p, 4, guess);
        QCOMPARE(found, (std::vector<int> { 700, 0, 1, 2 }));
    }
}

void RowTest::shares()
{
    const int reach[] = { 1, 3, 7, 15, 63, 255 };
    for (int n = 1; n <= 600; ++n) {
        const std::vector<float> p = randomRow(n, unsigned(n + 77));
        std::array<double, 7> expected {};
        for (int j = 0; j < n; ++j) {
            std::size_t bin = 0;
            while (bin < 6 && n - j > reach[bin])
                ++bin;
            expected[bin] += p[std::size_t(j)];
        }
        const std::array<float, 7> found = distanceShares(p);
        for (std::size_t bin = 0; bin < 7; ++bin)
            QVERIFY(std::abs(found[bin] - expected[bin]) < 1e-5);
    }
}

void RowTest::masses()
{
    std::array<float, 16> histogram;
    for (std::size_t bin = 0; bin < 16; ++bin)
        histogram[bin] = float(1 << bin);
    const DistanceMasses m = distanceMasses(histogram);
    QCOMPARE(m.local, 7.0f); // d 1 to 7
    QCOMPARE(m.mid, 248.0f); // d 8 to 255
    QCOMPARE(m.longRange, 65280.0f);
}

void RowTest::routers()
{
    QVERIFY(std::abs(routerEntropy(std::vector<float>(8, 0.3f)) - 3) < 1e-6);
    QVERIFY(std::abs(routerEntropy(std::vector<float> { 100, 0, 0, 0 })) < 1e-6);
}

/// What capture keeps (a running sum, vector code) against the rule itself, row by row.
void RowTest::sinks()
{
    RecentRows recent;
    QCOMPARE(recent.sinks(1), (std::vector<int> { 0, 1 }));
    std::deque<std::vector<float>> rows;
    for (int query = 90; query < 200; ++query) {
        std::vector<float> row = randomRow(query + 1, unsigned(query));
        for (float& v : row)
            v *= 0.3f;
        // 20 is heavy all the time, 50 from the middle on; 110 is a sink once it lies 64 back.
        row[20] += query % 3 ? 0.35f : 0.2f;
        row[50] += query > 140 ? 0.34f : 0.0f;
        if (query >= 110)
            row[110] += 0.32f;
        recent.remember(row);
        rows.push_back(row);
        if (rows.size() > 32)
            rows.pop_front();
        std::vector<int> expected;
        for (int position = 0; position <= query; ++position) {
            double sum = 0;
            for (const std::vector<float>& kept : rows)
                if (std::size_t(position) < kept.size())
                    sum += kept[std::size_t(position)];
            if (isSink(position, query + 1, sum, int(rows.size())))
                expected.push_back(position);
        }
        QCOMPARE(recent.sinks(query), expected);
    }
    QVERIFY(isSink(3, 4, 0, 1));
    QVERIFY(!isSink(4, 67, 9, 10)); // 63 back
    QVERIFY(isSink(4, 68, 3.01, 10));
    QVERIFY(!isSink(4, 68, 3.0, 10)); // not above
}

void RowTest::rippleOfKnownRows()
{
    QCOMPARE(ripple(std::vector<float>(400, 1.0f / 400)), 0.0f);
    QCOMPARE(ripple(std::vector<float>(3, 1.0f / 3)), 0.0f);
    QCOMPARE(ripple(std::vector<float>(400, 0.0f)), 0.0f);
    for (const int lag : { 10, 20, 37, 100 }) {
        std::vector<float> p(1000, 1e-4f);
        int peaks = 0;
        for (int d = lag; d <= 1000; d += lag, ++peaks)
            p[std::size_t(1000 - d)] = 0.02f;
        // All but one of `peaks` spikes meet the next one.
        QVERIFY(std::abs(ripple(p) - double(peaks - 1) / peaks) < 1e-3);
    }
    // A period beyond the longest lag shows nothing.
    std::vector<float> slow(1000, 0.0f);
    for (int d = 150; d <= 1000; d += 150)
        slow[std::size_t(1000 - d)] = 0.1f;
    QVERIFY(ripple(slow) < 0.01f);
}

void RowTest::rippleAgainstDefinition()
{
    for (const int n : { 8, 9, 20, 130, 131, 500 }) {
        const std::vector<float> p = randomRow(n, unsigned(n + 3));
        std::vector<double> rest;
        for (int d = 0; d < n; ++d) {
            std::vector<float> window;
            for (int k = std::max(0, d - 4); k <= std::min(n - 1, d + 4); ++k)
                window.push_back(p[std::size_t(n - 1 - k)]);
            std::sort(window.begin(), window.end());
            const std::size_t middle = window.size() / 2;
            const double median = window.size() % 2
                ? window[middle]
                : (double(window[middle - 1]) + window[middle]) / 2;
            rest.push_back(p[std::size_t(n - 1 - d)] - median);
        }
        double power = 0, best = 0;
        for (const double r : rest)
            power += r * r;
        for (int lag = 2; lag <= 128; ++lag) {
            double product = 0;
            for (int d = 0; d + lag < n; ++d)
                product += rest[std::size_t(d)] * rest[std::size_t(d + lag)];
            best = std::max(best, product / power);
        }
        QVERIFY(std::abs(ripple(p) - std::clamp(best, 0.0, 1.0)) < 1e-4);
    }
}

QTEST_GUILESS_MAIN(RowTest)
#include "tst_row.moc"
