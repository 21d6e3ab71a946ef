// SPDX-License-Identifier: Apache-2.0
// The report of the parallel-position study, pair by pair in plain sums.
#include "engine/analysis/variability.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

using namespace ax;
using Json = nlohmann::ordered_json;

namespace {

constexpr int kLayers = 3;

VariabilityRun randomRun(int steps, std::uint64_t seed, double effect = 0)
{
    std::mt19937_64 random(seed);
    const auto draw = [&] { return double(random() >> 11) * 0x1p-53; };
    VariabilityRun run;
    run.prompt = 2;
    run.seed = seed;
    run.layers = { 1, 4, 7 };
    int width = 0;
    std::vector<bool> marked;
    for (int s = 0; s < steps; ++s) {
        VariabilityStep step;
        const int members = draw() < 0.4 ? 2 + int(random() % 2) : 1;
        const char* classes[] = { "function", "content", "punctuation", "whitespace", "digits" };
        for (int k = 0; k < members; ++k) {
            step.classes.push_back(classes[random() % 5]);
            marked.push_back(members > 1);
        }
        step.leadId = int(random() % 50);
        step.marked = members > 1;
        width += members;
        step.rows.resize(std::size_t(members * kLayers * width));
        for (std::size_t k = 0; k < step.rows.size(); ++k)
            step.rows[k]
                = float(draw() * (marked[k % std::size_t(width)] ? 1 - effect : 1) / width);
        run.steps.push_back(std::move(step));
    }
    return run;
}

struct Pair {
    double w = 0;
    int query = 0, target = 0; ///< steps
    bool parallel = false;
    std::string_view kind;
};

std::vector<Pair> pairsOf(const VariabilityRun& run)
{
    std::vector<Pair> pairs;
    int width = 0;
    std::vector<int> stepOf;
    std::vector<std::string_view> kinds;
    for (int s = 0; s < int(run.steps.size()); ++s) {
        const VariabilityStep& step = run.steps[std::size_t(s)];
        const int members = int(step.classes.size());
        for (int k = 0; k < members; ++k) {
            stepOf.push_back(s);
            kinds.push_back(step.classes[std::size_t(k)]);
        }
        width += members;
        for (int i = 0; i < members; ++i)
            for (int j = 0; j < width - members; ++j) {
                double w = 0;
                for (int layer = 0; layer < kLayers; ++layer)
                    w += double(step.rows[std::size_t((i * kLayers + layer) * width + j)]);
                const int target = stepOf[std::size_t(j)];
                pairs.push_back({ w / kLayers, s, target,
                    run.steps[std::size_t(target)].classes.size() > 1, kinds[std::size_t(j)] });
            }
    }
    return pairs;
}

double meanOf(const std::vector<Pair>& pairs, const std::function<bool(const Pair&)>& wanted)
{
    double sum = 0;
    int count = 0;
    for (const Pair& pair : pairs)
        if (wanted(pair)) {
            sum += pair.w;
            ++count;
        }
    return sum / count;
}

/// Distance-matched difference with labels of steps as given.
double difference(const std::vector<Pair>& pairs, const std::vector<bool>& labels)
{
    std::map<int, std::array<std::vector<double>, 2>> strata;
    for (const Pair& pair : pairs)
        strata[pair.query - pair.target][labels[std::size_t(pair.target)] ? 1 : 0].push_back(
            pair.w);
    double parallel = 0, other = 0;
    std::size_t weight = 0;
    for (const auto& [distance, both] : strata) {
        if (both[0].empty() || both[1].empty())
            continue;
        const auto mean = [](const std::vector<double>& v) {
            return std::accumulate(v.begin(), v.end(), 0.0) / double(v.size());
        };
        weight += both[1].size();
        parallel += mean(both[1]) * double(both[1].size());
        other += mean(both[0]) * double(both[1].size());
    }
    return weight > 0 ? (parallel - other) / double(weight) : 0;
}

bool near(const Json& value, double expected)
{
    return value.is_number() && std::abs(value.get<double>() - expected) < 1e-9;
}

} // namespace

class VariabilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void classes();
    void everyNumber();
    void pValues();
    void nullIsUniform();
    void undefined();
    void loops();
};

void VariabilityTest::classes()
{
    const std::vector<std::pair<const char*, const char*>> cases { { " the", "function" },
        { "of", "function" }, { "And", "function" }, { " to", "function" }, { "in", "function" },
        { "is", "function" }, { " fox", "content" }, { "ing", "content" }, { " \n", "whitespace" },
        { "", "whitespace" }, { "12", "digits" }, { " 7", "digits" }, { ".\n", "punctuation" },
        { " —", "punctuation" }, { "x9", "content" }, { " é", "content" },
        { "\xe2\x80", "punctuation" } };
    for (const auto& [token, kind] : cases)
        QCOMPARE(std::string(variabilityClass(token)), std::string(kind));
}

void VariabilityTest::everyNumber()
{
    const VariabilityRun run = randomRun(24, 5);
    VariabilityOptions options;
    options.permutations = 50;
    const Json report = variabilityReport({ run }, options);
    const Json& out = report["runs"][0];
    const std::vector<Pair> pairs = pairsOf(run);
    const auto parallel = [](const Pair& p) { return p.parallel; };
    const auto other = [](const Pair& p) { return !p.parallel; };
    const double meanParallel = meanOf(pairs, parallel), meanOther = meanOf(pairs, other);
    QCOMPARE(out["steps"], Json(24));
    QVERIFY(near(out["mean_parallel"], meanParallel) && near(out["mean_other"], meanOther));
    QVERIFY(near(out["reduction_percent"], 100 * (meanOther - meanParallel) / meanOther));
    QCOMPARE(
        out["pairs_parallel"].get<int>(), int(std::count_if(pairs.begin(), pairs.end(), parallel)));
    std::vector<double> values;
    double squares = 0;
    for (const Pair& pair : pairs)
        if (pair.parallel) {
            values.push_back(pair.w);
            squares += (pair.w - meanParallel) * (pair.w - meanParallel);
        }
    std::sort(values.begin(), values.end());
    const std::size_t n = values.size();
    QVERIFY(near(
        out["median_parallel"], n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2));
    QVERIFY(near(out["sd_parallel"], std::sqrt(squares / double(n))));
    for (int third = 0; third < 3; ++third)
        QVERIFY(
            near(out["thirds"][std::size_t(third)]["mean_other"], meanOf(pairs, [&](const Pair& p) {
                return !p.parallel && 3 * p.query / 24 == third;
            })));
    QVERIFY(near(out["classes"]["content"]["mean_parallel"],
        meanOf(pairs, [](const Pair& p) { return p.parallel && p.kind == "content"; })));
    // Layers: their means average to the whole.
    double layers = 0;
    for (const Json& layer : out["layers"])
        layers += layer["mean_parallel"].get<double>() / kLayers;
    QVERIFY(std::abs(layers - meanParallel) < 1e-9);
    QCOMPARE(out["layers"][1]["layer"], Json(4));
    // Slots: what a query gives all members of a step together.
    std::map<std::pair<int, int>, double> sums; // (pair index / query row, target)
    double slotParallel = 0, slotOther = 0;
    int countParallel = 0, countOther = 0;
    for (int s = 0; s < 24; ++s)
        for (int t = 0; t < s; ++t) {
            double sum = 0;
            for (const Pair& pair : pairs)
                if (pair.query == s && pair.target == t)
                    sum += pair.w;
            const int queries = int(run.steps[std::size_t(s)].classes.size());
            const bool marked = run.steps[std::size_t(t)].classes.size() > 1;
            (marked ? slotParallel : slotOther) += sum;
            (marked ? countParallel : countOther) += queries;
        }
    QVERIFY(near(out["slot"]["mean_parallel"], slotParallel / countParallel));
    QVERIFY(near(out["slot"]["mean_other"], slotOther / countOther));
    std::vector<bool> labels;
    for (const VariabilityStep& step : run.steps)
        labels.push_back(step.classes.size() > 1);
    QVERIFY(std::abs(out["matched"]["mean_parallel"].get<double>()
                - out["matched"]["mean_other"].get<double>() - difference(pairs, labels))
        < 1e-9);
    QVERIFY(near(report["summary"]["mean_reduction_percent"], out["reduction_percent"]));
}

/// A p-value is the share of all orders of the labels whose difference is as large.
void VariabilityTest::pValues()
{
    const VariabilityRun run = randomRun(9, 11, 0.5);
    const std::vector<Pair> pairs = pairsOf(run);
    std::vector<bool> labels;
    for (int s = 0; s < 8; ++s)
        labels.push_back(run.steps[std::size_t(s)].classes.size() > 1);
    const double found = std::abs(difference(pairs, labels));
    std::vector<bool> order = labels;
    std::sort(order.begin(), order.end());
    int beyond = 0, all = 0;
    do {
        beyond += std::abs(difference(pairs, order)) >= found - 1e-12;
        ++all;
    } while (std::next_permutation(order.begin(), order.end()));
    QVERIFY(all > 20);
    VariabilityOptions options;
    options.permutations = 20000;
    const double p = variabilityReport({ run }, options)["runs"][0]["p_value"].get<double>();
    const double share = double(beyond) / all;
    QVERIFY2(std::abs(p - share) < 4 * std::sqrt(share * (1 - share) / 20000) + 1e-4,
        qPrintable(QString("%1, counted %2").arg(p).arg(share)));
    // One run: the summary's statistic is its own.
    const double summary = variabilityReport({ run }, options)["summary"]["p_value"].get<double>();
    QVERIFY(std::abs(summary - share) < 4 * std::sqrt(share * (1 - share) / 20000) + 1e-4);
}

void VariabilityTest::nullIsUniform()
{
    // A strong effect: shuffled labels must not show it.
    const std::vector<VariabilityRun> runs { randomRun(20, 3, 0.8), randomRun(20, 4, 0.8) };
    VariabilityOptions options;
    options.permutations = 199;
    options.nullCheck = 200;
    const Json report = variabilityReport(runs, options);
    QVERIFY(report["runs"][0]["p_value"].get<double>() < 0.02);
    std::vector<double> p = report["null_check"]["p"].get<std::vector<double>>();
    QCOMPARE(p.size(), std::size_t(200));
    std::sort(p.begin(), p.end());
    double most = 0; // Kolmogorov and Smirnov, 0.999 quantile
    for (std::size_t k = 0; k < p.size(); ++k)
        most = std::max(most, std::abs(p[k] - double(k + 1) / double(p.size())));
    QVERIFY2(most < 1.95 / std::sqrt(200.0) + 1.0 / 200, qPrintable(QString::number(most)));
}

void VariabilityTest::undefined()
{
    VariabilityRun run = randomRun(1, 2);
    const Json one = variabilityReport({ run }, {})["runs"][0];
    QVERIFY(one["p_value"].is_null() && one["reduction_percent"].is_null());
    QCOMPARE(one["matched"]["strata"], Json(0));
    const Json none = variabilityReport({}, {});
    QVERIFY(none["summary"]["p_value"].is_null());
    QCOMPARE(none["summary"]["runs"], Json(0));
}

void VariabilityTest::loops()
{
    VariabilityRun run = randomRun(30, 8);
    QCOMPARE(variabilityReport({ run }, {})["runs"][0]["loop"], Json(false));
    for (int k = 18; k < 30; ++k) // the last twelve have period 3
        run.steps[std::size_t(k)].leadId = 100 + k % 3;
    QCOMPARE(variabilityReport({ run }, {})["runs"][0]["loop"], Json(true));
    run.steps[18].leadId = 7;
    QCOMPARE(variabilityReport({ run }, {})["runs"][0]["loop"], Json(false));
}

QTEST_GUILESS_MAIN(VariabilityTest)
#include "tst_variability.moc"
