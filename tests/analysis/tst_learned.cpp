// SPDX-License-Identifier: Apache-2.0
// Learned fingerprints: what a fit has to be, on points whose hidden truth is known.
#include "engine/analysis/learned_fit.h"

#include <QtTest>

#include <random>

using namespace ax;

namespace {

constexpr int kLayers = 4, kHeads = 3;
constexpr std::size_t kNumbers = std::size_t(kLayers * kHeads * kHeadNumbers);

struct Cloud {
    std::vector<CalibrationPoint> points;
    std::vector<std::vector<float>> numbers;
};

/// Numbers that depend on a class, on a hidden surprisal, on position and on noise.
/// `truth`: false gives classes and surprisals that nothing follows.
Cloud cloud(int documents, int places, bool truth)
{
    std::mt19937 random(7);
    std::normal_distribution<float> noise(0, 1);
    std::vector<float> ofClass(7 * kNumbers), ofSurprisal(kNumbers), ofPosition(kNumbers);
    for (auto* part : { &ofClass, &ofSurprisal, &ofPosition })
        for (float& x : *part)
            x = noise(random);
    Cloud c;
    for (int document = 0; document < documents; ++document)
        for (int place = 0; place < places; ++place) {
            CalibrationPoint point;
            point.document = document;
            point.visible = LearnedFit::kFirstPlace + 1 + place;
            const int hidden = int(random() % 7);
            const float surprise = noise(random);
            point.tokenClass = TokenClass(truth ? hidden : int(random() % 7));
            point.surprisal = 3 + (truth ? surprise : noise(random));
            std::vector<float> numbers(kNumbers);
            for (std::size_t k = 0; k < kNumbers; ++k) {
                const float root = 0.5f + 0.03f * ofClass[std::size_t(hidden) * kNumbers + k]
                    + 0.02f * surprise * ofSurprisal[k]
                    + 0.05f * std::log(float(point.visible)) * ofPosition[k]
                    + 0.005f * noise(random);
                numbers[k] = std::max(0.0f, root) * std::max(0.0f, root);
            }
            c.points.push_back(point);
            c.numbers.push_back(std::move(numbers));
        }
    return c;
}

Result<LearnedCalibration> fitted(const Cloud& c, int threads)
{
    LearnedFit fit(kLayers, kHeads);
    for (std::size_t k = 0; k < c.points.size(); ++k)
        fit.add(c.points[k], c.numbers[k]);
    return fit.fit(threads, {}, {});
}

} // namespace

class LearnedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void axesAreWhiteAndFreeOfPosition();
    void hiddenTruthIsFoundAndChanceIsNot();
    void sameBitsForAnyThreads();
    void largeModelsAverageHeads();
    void refusals();
};

void LearnedTest::axesAreWhiteAndFreeOfPosition()
{
    const Cloud c = cloud(6, 200, true);
    const auto result = fitted(c, 2);
    QVERIFY(result.has_value());
    const std::size_t n = c.points.size();
    std::vector<std::array<float, 20>> prints;
    for (std::size_t k = 0; k < n; ++k)
        prints.push_back(result->fingerprint.apply(c.numbers[k], c.points[k].visible));
    for (std::size_t a = 0; a < 20; ++a) {
        double mean = 0, square = 0, withLog = 0, logs = 0, logSquares = 0;
        for (std::size_t k = 0; k < n; ++k) {
            const double x = double(prints[k][a]), l = std::log(double(c.points[k].visible));
            mean += x / double(n);
            square += x * x / double(n);
            withLog += x * l / double(n);
            logs += l / double(n);
            logSquares += l * l / double(n);
        }
        QVERIFY2(std::abs(mean) < 1e-2, qPrintable(QString::number(mean)));
        QVERIFY2(std::abs(square - 1) < 2e-2, qPrintable(QString::number(square)));
        const double r = (withLog - mean * logs) / std::sqrt(logSquares - logs * logs);
        QVERIFY2(std::abs(r) < 1e-2, qPrintable(QString::number(r)));
        for (std::size_t b = 0; b < a; ++b) {
            double both = 0;
            for (std::size_t k = 0; k < n; ++k)
                both += double(prints[k][a]) * double(prints[k][b]) / double(n);
            QVERIFY2(std::abs(both) < 2e-2, qPrintable(QString::number(both)));
        }
    }
}

void LearnedTest::hiddenTruthIsFoundAndChanceIsNot()
{
    const auto known = fitted(cloud(6, 200, true), 2);
    QVERIFY(known.has_value());
    QVERIFY(known->layouts.at("learned20").tokenClass > 0.95);
    QVERIFY(known->layouts.at("learned20").surprisalR > 0.8);
    // Of the layouts made by hand nothing was filled in here.
    QVERIFY(known->layouts.at("log16_include").tokenClass < 0.3);
    const auto nothing = fitted(cloud(6, 200, false), 2);
    QVERIFY(nothing.has_value());
    QVERIFY(nothing->layouts.at("learned20").tokenClass < nothing->chance + 0.06);
    QVERIFY(std::abs(nothing->layouts.at("learned20").surprisalR) < 0.12);
    QCOMPARE(nothing->documents, 6);
    QCOMPARE(nothing->scored, 1200);
}

void LearnedTest::sameBitsForAnyThreads()
{
    const Cloud c = cloud(5, 100, true);
    const auto one = fitted(c, 1), three = fitted(c, 3);
    QVERIFY(one && three);
    QVERIFY(one->fingerprint.weights == three->fingerprint.weights);
    QVERIFY(one->fingerprint.offsets == three->fingerprint.offsets);
    for (const auto& [name, score] : one->layouts) {
        QCOMPARE(score.tokenClass, three->layouts.at(name).tokenClass);
        QCOMPARE(score.surprisalR, three->layouts.at(name).surprisalR);
    }
}

void LearnedTest::largeModelsAverageHeads()
{
    // Two heads together: the mean of their roots.
    std::vector<float> numbers(2 * kHeadNumbers);
    for (int k = 0; k < kHeadNumbers; ++k) {
        numbers[std::size_t(k)] = 0.04f;
        numbers[std::size_t(kHeadNumbers + k)] = 0.16f;
    }
    std::vector<float> features;
    LearnedFingerprint::featuresOf(numbers, 2, 2, features);
    QCOMPARE(int(features.size()), kHeadNumbers);
    for (const float x : features)
        QVERIFY(std::abs(x - 0.3f) < 1e-6f);
    // 80 layers of 64 heads are more than a fit keeps apart.
    LearnedFit fit(80, 64);
    CalibrationPoint point;
    point.visible = 100;
    fit.add(point, std::vector<float>(80 * 64 * kHeadNumbers, 0.5f));
    QCOMPARE(fit.points(), 1);
}

void LearnedTest::refusals()
{
    const auto few = fitted(cloud(2, 50, true), 1);
    QVERIFY(!few);
    QVERIFY(few.error().message.find("found 2 documents and 100") != std::string::npos);
    QVERIFY(!fitted(cloud(1, 800, true), 1));
    LearnedFit early(kLayers, kHeads);
    CalibrationPoint point;
    point.visible = LearnedFit::kFirstPlace;
    early.add(point, std::vector<float>(kNumbers, 0.5f));
    QCOMPARE(early.points(), 0);
    const auto good = fitted(cloud(5, 100, true), 1);
    QVERIFY(good.has_value());
    QVERIFY(good->fingerprint.fits(kHeads, kLayers).has_value());
    QVERIFY(!good->fingerprint.fits(kHeads + 1, kLayers));
    std::stop_source stop;
    stop.request_stop();
    LearnedFit fit(kLayers, kHeads);
    const Cloud c = cloud(5, 100, true);
    for (std::size_t k = 0; k < c.points.size(); ++k)
        fit.add(c.points[k], c.numbers[k]);
    const auto cancelled = fit.fit(1, {}, stop.get_token());
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(LearnedTest)
#include "tst_learned.moc"
