// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/eviction_scores.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace ax;

namespace {

constexpr int kWords = 7, kRows = 120;

std::vector<float> logits(std::mt19937& random, double wide)
{
    std::normal_distribution<double> noise(0, wide);
    std::vector<float> row;
    for (int k = 0; k < kWords; ++k)
        row.push_back(float(noise(random)));
    return row;
}

/// The full cache, one policy that is `off` away from it and a random one that is farther.
EvictionText text(double off, double farther, unsigned seed)
{
    EvictionText made;
    made.text = "text";
    made.tokens = kRows + 1;
    for (const char* name : { "none", "streaming", "random" }) {
        made.policies.emplace_back();
        made.policies.back().policy = name;
        made.policies.back().steps = kRows;
        made.policies.back().keptLast = 36;
        made.policies.back().keptSum = 30.0 * kRows;
        made.policies.back().bytes = 3600;
        made.policies.back().seconds = 2;
    }
    std::mt19937 random(seed);
    for (int row = 0; row < kRows; ++row) {
        const std::vector<float> whole = logits(random, 2);
        const auto full = logSoftmax(whole);
        const int next = int(random() % kWords);
        for (EvictionScores& scores : made.policies) {
            const double away = scores.policy == "none" ? 0
                : scores.policy == "streaming"          ? off
                                                        : farther;
            std::vector<float> own = whole;
            const auto noise = logits(random, away > 0 ? away : 1);
            for (int k = 0; k < kWords; ++k)
                own[std::size_t(k)] += away > 0 ? noise[std::size_t(k)] : 0;
            scores.add(full, logSoftmax(own), next);
        }
    }
    return made;
}

} // namespace

class TestEvictionScores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void softmaxOfLogitsSumsToOne()
    {
        const std::vector<float> row { 1000, 999, -1000 };
        const auto p = logSoftmax(row);
        QVERIFY(std::abs(std::exp(p[0]) + std::exp(p[1]) + std::exp(p[2]) - 1) < 1e-12);
        QVERIFY(std::abs(p[0] - p[1] - 1) < 1e-9);
    }

    void oneRowByHand()
    {
        EvictionScores scores;
        const std::vector<double> full { std::log(0.5), std::log(0.25), std::log(0.25) },
            own { std::log(0.25), std::log(0.5), std::log(0.25) };
        scores.add(full, own, 2);
        QVERIFY(std::abs(scores.surprisal[0] + std::log(0.25)) < 1e-12);
        QVERIFY(std::abs(scores.divergence[0] - 0.25 * std::log(2)) < 1e-12);
        QCOMPARE(scores.same[0], 0.0);
        // Of two that are equally likely the lower id counts.
        const std::vector<double> tie { std::log(0.4), std::log(0.4), std::log(0.2) };
        scores.add(tie, tie, 0);
        QCOMPARE(scores.same[1], 1.0);
        QVERIFY(std::abs(scores.divergence[1]) < 1e-12);
    }

    void aReportIsThatOfItsRows()
    {
        const EvictionText made = text(0.4, 1.2, 3);
        const auto report = evictionPolicies(made, {});
        for (const EvictionScores& scores : made.policies) {
            double surprisal = 0, divergence = 0, same = 0;
            for (std::size_t k = 0; k < scores.surprisal.size(); ++k) {
                surprisal += scores.surprisal[k] / kRows;
                divergence += scores.divergence[k] / kRows;
                same += scores.same[k] / kRows;
            }
            const auto& one = report[scores.policy];
            QVERIFY(std::abs(one["perplexity"].get<double>() - std::exp(surprisal)) < 1e-9);
            QVERIFY(std::abs(one["kl"].get<double>() - divergence) < 1e-9);
            QVERIFY(std::abs(one["top1"].get<double>() - same) < 1e-9);
            QCOMPARE(one["kept_last"].get<int>(), 36);
            QVERIFY(std::abs(one["kept_mean"].get<double>() - 30) < 1e-9);
            QCOMPARE(one["kv_bytes"].get<int>(), 3600);
            QVERIFY(std::abs(one["tokens_per_second"].get<double>() - kRows / 2.0) < 1e-9);
            for (const char* measure : { "perplexity", "kl", "top1" }) {
                const auto& ends = one[std::string(measure) + "_interval"];
                QVERIFY(ends[0].get<double>() <= one[measure].get<double>());
                QVERIFY(ends[1].get<double>() >= one[measure].get<double>());
            }
        }
        // What is nearer than random has an interval below 0; the other way round it has not.
        const auto& near = report["streaming"]["kl_beyond_random"];
        QVERIFY(near["difference"].get<double>() < 0 && near["high"].get<double>() < 0);
        const auto other = evictionPolicies(text(1.2, 0.4, 3), {});
        QVERIFY(other["streaming"]["kl_beyond_random"]["low"].get<double>() > 0);
    }

    void wordsSayNoMoreThanTheIntervals()
    {
        const auto said = [](double off, double farther) {
            std::vector<EvictionText> texts;
            for (unsigned seed = 1; seed <= 3; ++seed)
                texts.push_back(text(off, farther, seed));
            std::string all;
            for (const std::string& words : evictionFindings(texts, {}))
                all += words + "\n";
            return all;
        };
        QVERIFY(said(0.3, 1.5).find("streaming and random") != std::string::npos);
        QVERIFY(said(0.3, 1.5).find("nearer to the full cache on every text") != std::string::npos);
        QVERIFY(
            said(1.5, 0.3).find("farther from the full cache on every text") != std::string::npos);
        const std::string alike = said(0.8, 0.8);
        QVERIFY(alike.find("nearer to the full cache on every text.") == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestEvictionScores)
#include "tst_eviction_scores.moc"
