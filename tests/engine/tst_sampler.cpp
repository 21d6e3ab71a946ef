// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/sampler.h"

#include <QtTest>

#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace ax;

namespace {

const std::vector<float> kLogits { 0.5f, 3.0f, 2.0f, -1.0f, 2.9f, 0.0f, -6.0f, 1.0f };

SamplingOptions plain(std::uint64_t seed = 11)
{
    SamplingOptions options;
    options.temperature = 1;
    options.topP = 1;
    options.seed = seed;
    return options;
}

std::vector<double> softmax(std::vector<double> z)
{
    double total = 0;
    for (double& v : z)
        total += v = std::exp(v);
    for (double& v : z)
        v /= total;
    return z;
}

/// Ids drawn with the options, with their counts.
std::map<TokenId, int> draw(const SamplingOptions& options, const std::vector<float>& logits,
    int times, const std::vector<TokenId>& prompt = {}, const std::vector<TokenId>& accepted = {})
{
    Sampler sampler(options, prompt);
    for (const TokenId id : accepted)
        sampler.accept(id);
    std::map<TokenId, int> counts;
    for (int k = 0; k < times; ++k)
        ++counts[sampler.sample(logits, 0).id];
    return counts;
}

/// Every count within five standard deviations of its expectation (fixed seed: no flicker).
bool matches(const std::map<TokenId, int>& counts, const std::vector<double>& p, int times)
{
    for (std::size_t id = 0; id < p.size(); ++id) {
        const auto it = counts.find(TokenId(id));
        const double found = it == counts.end() ? 0 : it->second;
        if (std::abs(found - p[id] * times) > 5 * std::sqrt(p[id] * (1 - p[id]) * times) + 1e-9)
            return false;
    }
    return true;
}

std::set<TokenId> ids(const std::map<TokenId, int>& counts)
{
    std::set<TokenId> result;
    for (const auto& [id, count] : counts)
        result.insert(id);
    return result;
}

} // namespace

class SamplerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void greedy();
    void report();
    void frequencies();
    void temperature();
    void topK();
    void topP();
    void minP();
    void orderOfFilters();
    void largeVocabulary_data();
    void largeVocabulary();
    void repetitionPenalty();
    void presenceAndFrequency();
    void penaltiesComeBeforeTemperature();
    void seeds();
    void damagedLogits();
    void validation();
};

void SamplerTest::greedy()
{
    SamplingOptions options = plain();
    options.greedy = true;
    QCOMPARE(ids(draw(options, kLogits, 50)), (std::set<TokenId> { 1 }));
    options.greedy = false;
    options.temperature = 0;
    QCOMPARE(ids(draw(options, kLogits, 50)), (std::set<TokenId> { 1 }));
    QCOMPARE(ids(draw(options, { 1, 7, 7, 7, 2 }, 50)), (std::set<TokenId> { 1 })); // lowest id
}

void SamplerTest::report()
{
    SamplingOptions options = plain();
    options.temperature = 0.2f;
    options.topK = 1;
    options.repetitionPenalty = 50; // what is reported is under the unmodified logits
    Sampler sampler(options, std::vector<TokenId> { 1 });
    const SampleResult result = sampler.sample(kLogits, 3);
    const std::vector<double> p = softmax({ kLogits.begin(), kLogits.end() });
    QCOMPARE(result.id, 4);
    QVERIFY(std::abs(result.logprob - std::log(p[4])) < 1e-5);
    QVERIFY(std::abs(result.margin - 0.1f) < 1e-5);
    QCOMPARE(result.top.size(), 3u);
    const TokenId order[] { 1, 4, 2 };
    for (std::size_t k = 0; k < 3; ++k) {
        QCOMPARE(result.top[k].id, order[k]);
        QVERIFY(std::abs(result.top[k].logprob - std::log(p[std::size_t(order[k])])) < 1e-5);
    }
    QCOMPARE(sampler.sample(kLogits, 100).top.size(), kLogits.size());
    QVERIFY(sampler.sample(kLogits, 0).top.empty());
}

void SamplerTest::frequencies()
{
    const auto counts = draw(plain(), kLogits, 40000);
    QVERIFY(matches(counts, softmax({ kLogits.begin(), kLogits.end() }), 40000));
}

void SamplerTest::temperature()
{
    for (const float t : { 0.3f, 2.0f, 10.0f }) {
        SamplingOptions options = plain();
        options.temperature = t;
        std::vector<double> z;
        for (const float v : kLogits)
            z.push_back(v / double(t));
        QVERIFY(matches(draw(options, kLogits, 20000), softmax(z), 20000));
    }
}

void SamplerTest::topK()
{
    SamplingOptions options = plain();
    options.topK = 3;
    const auto counts = draw(options, kLogits, 20000);
    QVERIFY(matches(counts, softmax({ -99, 3, 2, -99, 2.9, -99, -99, -99 }), 20000));
    QCOMPARE(ids(counts), (std::set<TokenId> { 1, 2, 4 }));
    options.topK = 1000;
    QVERIFY(
        matches(draw(options, kLogits, 20000), softmax({ kLogits.begin(), kLogits.end() }), 20000));
}

void SamplerTest::topP()
{
    // p = .5 .25 .125 .0625 .0625
    const std::vector<float> logits { std::log(0.125f), std::log(0.5f), std::log(0.0625f),
        std::log(0.25f), std::log(0.0625f) };
    SamplingOptions options = plain();
    const auto kept = [&](float topP) {
        options.topP = topP;
        return ids(draw(options, logits, 3000));
    };
    QCOMPARE(kept(0.3f), (std::set<TokenId> { 1 }));
    QCOMPARE(kept(0.51f), (std::set<TokenId> { 1, 3 }));
    QCOMPARE(kept(0.76f), (std::set<TokenId> { 0, 1, 3 }));
    QCOMPARE(kept(1.0f).size(), 5u);
    options.topP = 0.74f;
    QVERIFY(matches(draw(options, logits, 20000), { 0, 2.0 / 3, 0, 1.0 / 3, 0 }, 20000));
    QCOMPARE(kept(1e-6f), (std::set<TokenId> { 1 })); // never empty
}

void SamplerTest::minP()
{
    const std::vector<float> logits { 0, std::log(0.5f), std::log(0.2f), std::log(0.05f) };
    SamplingOptions options = plain();
    options.minP = 0.1f;
    QVERIFY(matches(draw(options, logits, 20000), { 1 / 1.7, 0.5 / 1.7, 0.2 / 1.7, 0 }, 20000));
    options.minP = 1;
    QCOMPARE(ids(draw(options, logits, 2000)), (std::set<TokenId> { 0 }));
}

void SamplerTest::largeVocabulary_data()
{
    QTest::addColumn<float>("temperature");
    QTest::addColumn<int>("topK");
    QTest::addColumn<float>("topP");
    QTest::addColumn<float>("minP");
    QTest::addRow("peaked") << 0.3f << 0 << 0.95f << 0.0f;
    QTest::addRow("flat") << 4.0f << 0 << 0.95f << 0.0f;
    QTest::addRow("no filter") << 1.0f << 0 << 1.0f << 0.0f;
    QTest::addRow("flat, no filter") << 8.0f << 0 << 1.0f << 0.0f;
    QTest::addRow("top-k") << 2.0f << 700 << 1.0f << 0.0f;
    QTest::addRow("top-k, top-p") << 2.0f << 5000 << 0.5f << 0.0f;
    QTest::addRow("min-p") << 2.0f << 0 << 1.0f << 0.05f;
    QTest::addRow("all") << 2.0f << 900 << 0.8f << 0.02f;
}

/// Only as much of a vocabulary is sorted as is needed: what is drawn is what comes of sorting all.
void SamplerTest::largeVocabulary()
{
    QFETCH(float, temperature);
    QFETCH(int, topK);
    QFETCH(float, topP);
    QFETCH(float, minP);
    SamplingOptions options = plain(23);
    options.temperature = temperature;
    options.topK = topK;
    options.topP = topP;
    options.minP = minP;
    Sampler sampler(options, {}), numbers(options, {});
    std::mt19937 random(4);
    std::normal_distribution<float> normal(0, 3);
    std::vector<float> logits(20000);
    for (int round = 0; round < 40; ++round) {
        for (float& z : logits)
            z = std::round(normal(random) * 64) / 64; // with ties
        logits[std::size_t(round)] = NAN;
        std::vector<std::pair<double, TokenId>> all;
        for (std::size_t id = 0; id < logits.size(); ++id)
            if (!std::isnan(logits[id]))
                all.emplace_back(-double(logits[id]) / temperature, TokenId(id));
        std::sort(all.begin(), all.end());
        if (topK > 0)
            all.resize(std::size_t(topK));
        double sum = 0, mass = 0;
        for (auto& [z, id] : all)
            sum += z = std::exp(-z - 30 / temperature);
        std::size_t keep = 0;
        while (keep < all.size() && (topP >= 1 || mass < double(topP) * sum))
            mass += all[keep++].first;
        while (keep > 1 && all[keep - 1].first < minP * all[0].first)
            --keep;
        double left = 0;
        for (std::size_t k = 0; k < keep; ++k)
            left += all[k].first;
        left *= numbers.draw();
        std::size_t k = 0;
        while (k + 1 < keep && left >= all[k].first)
            left -= all[k++].first;
        QCOMPARE(sampler.sample(logits, 0).id, all[k].second);
    }
}

void SamplerTest::orderOfFilters()
{
    // Top-p counts its mass after top-k: of the two that are left the first holds 2/3.
    const std::vector<float> logits { std::log(0.4f), std::log(0.2f), std::log(0.2f),
        std::log(0.2f) };
    SamplingOptions options = plain();
    options.topK = 2;
    options.topP = 0.6f;
    QCOMPARE(ids(draw(options, logits, 2000)), (std::set<TokenId> { 0 }));
    options.topP = 0.7f;
    QCOMPARE(ids(draw(options, logits, 2000)), (std::set<TokenId> { 0, 1 }));
    // Temperature comes before top-p: flat enough, the first alone no longer reaches 0.6.
    options.temperature = 50;
    options.topP = 0.6f;
    QCOMPARE(ids(draw(options, logits, 2000)), (std::set<TokenId> { 0, 1 }));
}

void SamplerTest::repetitionPenalty()
{
    SamplingOptions options = plain();
    options.greedy = true;
    options.repetitionPenalty = 2;
    // positive logits are divided, negative ones multiplied; prompt and answer count once each
    QCOMPARE(ids(draw(options, { 4, 2.5f, 1 }, 1, { 0, 0, 0 })), (std::set<TokenId> { 1 }));
    QCOMPARE(ids(draw(options, { 4, 1.9f, 1 }, 1, { 0, 0, 0 })), (std::set<TokenId> { 0 }));
    QCOMPARE(ids(draw(options, { 4, 1.9f, 1 }, 1, { 0 }, { 0, 0 })), (std::set<TokenId> { 0 }));
    QCOMPARE(ids(draw(options, { -1, -1.5f }, 1, {}, { 0 })), (std::set<TokenId> { 1 }));
    options.repetitionPenalty = 0.5f;
    QCOMPARE(ids(draw(options, { 4, 2.5f, 1 }, 1, { 1 })), (std::set<TokenId> { 1 }));
}

void SamplerTest::presenceAndFrequency()
{
    SamplingOptions options = plain();
    options.greedy = true;
    options.presencePenalty = 1;
    // the answer counts, the prompt does not
    QCOMPARE(ids(draw(options, { 4, 3.5f }, 1, { 0 })), (std::set<TokenId> { 0 }));
    QCOMPARE(ids(draw(options, { 4, 3.5f }, 1, {}, { 0 })), (std::set<TokenId> { 1 }));
    QCOMPARE(ids(draw(options, { 4, 2.9f }, 1, {}, { 0, 0, 0 })), (std::set<TokenId> { 0 }));
    options.presencePenalty = 0;
    options.frequencyPenalty = 0.5f;
    QCOMPARE(ids(draw(options, { 4, 2.6f }, 1, {}, { 0, 0 })), (std::set<TokenId> { 0 }));
    QCOMPARE(ids(draw(options, { 4, 2.6f }, 1, {}, { 0, 0, 0 })), (std::set<TokenId> { 1 }));
}

void SamplerTest::penaltiesComeBeforeTemperature()
{
    SamplingOptions options = plain();
    options.temperature = 2;
    options.repetitionPenalty = 2;
    options.presencePenalty = 1;
    options.frequencyPenalty = 0.5f;
    // id 0: 4 / 2 - 1 - 2 * 0.5 = 0; id 1: 1; both divided by 2
    const auto counts = draw(options, { 4, 1 }, 20000, {}, { 0, 0 });
    QVERIFY(matches(counts, softmax({ 0.0, 0.5 }), 20000));
}

void SamplerTest::seeds()
{
    const auto sequence = [](std::uint64_t seed) {
        Sampler sampler(plain(seed), {});
        std::vector<TokenId> result;
        for (int k = 0; k < 64; ++k)
            result.push_back(sampler.sample(kLogits, 0).id);
        return std::pair(result, sampler.seed());
    };
    QCOMPARE(sequence(5), sequence(5));
    QVERIFY(sequence(5).first != sequence(6).first);
    const auto [drawn, seed] = sequence(0); // draws its own and reports it
    QVERIFY(seed != 0);
    QVERIFY(seed < (std::uint64_t(1) << 53));
    QCOMPARE(sequence(seed).first, drawn);
    QVERIFY(sequence(0).second != seed);
}

void SamplerTest::damagedLogits()
{
    const float nan = std::nanf(""), never = -INFINITY;
    for (const bool greedy : { true, false }) {
        SamplingOptions options = plain();
        options.greedy = greedy;
        QCOMPARE(ids(draw(options, { nan, 1, never, nan }, 100)), (std::set<TokenId> { 1 }));
        // Nothing usable at all: some id of the vocabulary, no crash.
        for (const auto& [id, count] : draw(options, { nan, nan, nan }, 3))
            QVERIFY(id >= 0 && id < 3);
    }
}

void SamplerTest::validation()
{
    const auto field = [](auto change) {
        SamplingOptions options;
        change(options);
        const Status status = options.validate();
        return status ? std::string() : status.error().place;
    };
    using O = SamplingOptions;
    QCOMPARE(field([](O&) {}), std::string());
    QCOMPARE(field([](O& o) { o.temperature = -1; }), std::string("temperature"));
    QCOMPARE(field([](O& o) { o.temperature = std::nanf(""); }), std::string("temperature"));
    QCOMPARE(field([](O& o) { o.topK = -1; }), std::string("top_k"));
    QCOMPARE(field([](O& o) { o.topP = 0; }), std::string("top_p"));
    QCOMPARE(field([](O& o) { o.topP = 1.1f; }), std::string("top_p"));
    QCOMPARE(field([](O& o) { o.minP = 2; }), std::string("min_p"));
    QCOMPARE(field([](O& o) { o.repetitionPenalty = 0; }), std::string("repetition_penalty"));
    QCOMPARE(field([](O& o) { o.presencePenalty = INFINITY; }), std::string("presence_penalty"));
    QCOMPARE(field([](O& o) { o.frequencyPenalty = 1000; }), std::string("frequency_penalty"));
}

QTEST_GUILESS_MAIN(SamplerTest)
#include "tst_sampler.moc"
