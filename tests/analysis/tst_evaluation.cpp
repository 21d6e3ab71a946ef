// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/evaluation.h"
#include "engine/analysis/probe.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace ax;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::size_t at(std::string_view name)
{
    std::size_t k = 0;
    while (evaluationSignals()[k].name != name)
        ++k;
    return k;
}

/// Answers whose wrong ones have a `nll` that is higher by `shift`, and one length in common with
/// their label.
EvaluationTable table(int answers, double shift, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise;
    EvaluationTable table;
    for (int a = 0; a < answers; ++a) {
        const int label = int(random() % 2), length = 3 + int(random() % 20);
        double sum = 0;
        for (int t = 0; t <= length; ++t) {
            EvaluationRow row;
            row.answerLevel = t == length;
            row.answer = a;
            row.id = "q, \"" + std::to_string(a) + "\"";
            row.index = row.answerLevel ? -1 : t;
            row.tokenId = row.answerLevel ? -1 : 7 * t;
            row.label = label;
            row.length = length;
            row.values.assign(evaluationSignals().size(), kNone);
            row.values[at("length")] = length;
            row.values[at("nll")]
                = row.answerLevel ? sum / length : std::floor(4 * (noise(random) + shift * label));
            row.values[at("drift")] = noise(random);
            sum += row.answerLevel ? 0 : row.values[at("nll")];
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

/// Pair by pair.
double plain(const EvaluationTable& table, std::size_t signal, bool answerLevel, bool matched)
{
    double wins = 0, pairs = 0;
    for (const EvaluationRow& a : table.rows)
        for (const EvaluationRow& b : table.rows) {
            if (a.answerLevel != answerLevel || b.answerLevel != answerLevel || !a.label || b.label)
                continue;
            const auto stratum = [&](const EvaluationRow& r) {
                return int(std::floor(std::log2(answerLevel ? r.length : r.index + 1)));
            };
            if (matched && stratum(a) != stratum(b))
                continue;
            ++pairs;
            wins += a.values[signal] > b.values[signal] ? 1
                : a.values[signal] == b.values[signal]  ? 0.5
                                                        : 0;
        }
    return pairs > 0 ? wins / pairs : kNone;
}

} // namespace

class EvaluationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void grading()
    {
        const std::vector<std::string> accepted { "New Delhi", "the Nile" };
        QVERIFY(isRight("It is New  Delhi.", accepted));
        QVERIFY(isRight("NEW-DELHI!", accepted));
        QVERIFY(isRight("nile", accepted)); // the article is dropped on both sides
        QVERIFY(!isRight("New Delhis", accepted));
        QVERIFY(!isRight("", accepted));
        QCOMPARE(gradingText("The Café, an 81st try"), std::string("café 81st try"));
    }

    void areasAreCountedPairs()
    {
        const EvaluationTable t = table(40, 0.4, 1);
        EvaluationOptions options;
        options.resamples = 200;
        const auto report = evaluationReport(t, options);
        for (const bool level : { true, false })
            for (const char* name : { "nll", "drift", "length" }) {
                const auto& json = report["signals"][name][level ? "answer" : "token"];
                const auto same = [](const nlohmann::ordered_json& found, double expected) {
                    return std::isnan(expected) ? found.is_null()
                                                : std::abs(found.get<double>() - expected) < 1e-12;
                };
                QVERIFY2(same(json["auroc"], plain(t, at(name), level, false)), name);
                QVERIFY2(same(json["matched"]["auroc"], plain(t, at(name), level, true)), name);
                QVERIFY(json["low"].get<double>() <= json["auroc"].get<double>());
                QVERIFY(json["high"].get<double>() >= json["auroc"].get<double>());
            }
        QVERIFY(report["signals"]["sink_share"]["answer"].is_null()); // never measured
        QCOMPARE(report["answers"].get<int>(), 40);
        QCOMPARE(evaluationReport(t, options), report); // the same every time
    }

    /// Chosen on the answers of even number, reported on the odd ones, in plain code.
    void thresholds()
    {
        const EvaluationTable t = table(60, 1, 2);
        const auto json = evaluationReport(t, { 50, 0 })["signals"]["nll"]["threshold"];
        QCOMPARE(json["direction"].get<std::string>(), std::string("above"));
        const double value = json["value"].get<double>();
        const auto rates = [&](int half, double limit) {
            double hit = 0, wrong = 0, alarm = 0, right = 0;
            for (const EvaluationRow& row : t.rows)
                if (row.answerLevel && row.answer % 2 == half) {
                    (row.label ? wrong : right) += 1;
                    if (row.values[at("nll")] >= limit)
                        (row.label ? hit : alarm) += 1;
                }
            return std::pair(hit / wrong, alarm / right);
        };
        const auto chosen = rates(0, value);
        bool observed = false;
        for (const EvaluationRow& row : t.rows)
            if (row.answerLevel && row.answer % 2 == 0) {
                observed |= row.values[at("nll")] == value;
                const auto other = rates(0, row.values[at("nll")]);
                QVERIFY(other.first - other.second <= chosen.first - chosen.second + 1e-12);
            }
        QVERIFY(observed);
        QCOMPARE(json["tpr"].get<double>(), rates(1, value).first);
        QCOMPARE(json["fpr"].get<double>(), rates(1, value).second);
    }

    void tablesComeBack()
    {
        const EvaluationTable t = table(9, 0.3, 3);
        const std::string csv = evaluationCsv(t);
        const auto back = readEvaluationCsv(csv, "t.csv");
        QVERIFY(back.has_value());
        QCOMPARE(evaluationCsv(*back), csv);
        QCOMPARE(evaluationReport(*back, { 50, 4 }), evaluationReport(t, { 50, 4 }));
        for (const char* bad : { "", "level,answer\n", "x" })
            QVERIFY(!readEvaluationCsv(bad, "t.csv"));
        std::string broken = csv;
        broken.replace(broken.find("answer,0"), 8, "answer,?");
        const auto refused = readEvaluationCsv(broken, "t.csv");
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("line") != std::string::npos);
    }

    void shuffledLabelsSayNothing()
    {
        int calibrated = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            EvaluationTable t = table(60, 2, 5);
            t.shuffleLabels(seed);
            calibrated
                += evaluationReport(t, { 300, 0 })["signals"]["nll"]["verdict"] == "calibrated";
            // Tokens went with their answers.
            std::map<int, int> labels;
            for (const EvaluationRow& row : t.rows)
                QCOMPARE(labels.emplace(row.answer, row.label).first->second, row.label);
        }
        QVERIFY(calibrated <= 3);
        QCOMPARE(evaluationReport(table(60, 2, 5), { 300, 0 })["signals"]["nll"]["verdict"]
                     .get<std::string>(),
            std::string("calibrated"));
    }

    void oneClassIsNoMeasurement()
    {
        EvaluationTable t = table(12, 1, 6);
        for (EvaluationRow& row : t.rows)
            row.label = 0;
        const auto report = evaluationReport(t, {});
        QCOMPARE(report["verdict"].get<std::string>(), std::string("not calibrated"));
        QVERIFY(report["signals"]["nll"]["answer"].is_null());
        QVERIFY(report["signals"]["nll"]["threshold"].is_null());
    }

    void setsAreChecked()
    {
        QVERIFY(readEvaluationSet(
            R"({"name":"n","items":[{"id":"a","question":"q","answers":["x"]}]})", "s")
                    .has_value());
        for (const char* bad :
            { "[", "{}", R"({"items":[]})", R"({"items":[{"question":"q","answers":["x"]}]})",
                R"({"items":[{"id":"a","question":"q","answers":[]}]})",
                R"({"items":[{"id":"a","question":"q","answers":["x"]},{"id":"a","question":"r","answers":["x"]}]})" }) {
            const auto set = readEvaluationSet(bad, "s.json");
            QVERIFY(!set);
            QVERIFY(set.error().line().find("s.json") != std::string::npos);
        }
    }

    void probeFindsWhatSeparates()
    {
        std::mt19937 random(1);
        std::normal_distribution<float> noise;
        std::vector<float> features;
        std::vector<int> labels;
        for (int k = 0; k < 400; ++k) {
            labels.push_back(k % 3 == 0);
            for (int d = 0; d < 20; ++d)
                features.push_back(noise(random) + (d == 4 ? 3.f * float(labels.back()) : 0.f));
        }
        const LogisticProbe probe = LogisticProbe::fit(features, labels, 20);
        std::vector<double> scores;
        for (int k = 0; k < 400; ++k)
            scores.push_back(probe.score(std::span(features).subspan(std::size_t(k) * 20, 20)));
        QVERIFY(auroc(scores, labels) > 0.97);
    }
};

QTEST_GUILESS_MAIN(EvaluationTest)
#include "tst_evaluation.moc"
