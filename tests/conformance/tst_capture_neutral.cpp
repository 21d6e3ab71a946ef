// SPDX-License-Identifier: Apache-2.0
// What must not change an answer: capture on or off, the number of threads, how the prompt is cut
// into passes, and what the cache still holds of an earlier one.
#include "collect.h"
#include "laws_models.h"

#include <QtTest>

#include <cmath>

using namespace ax;

class CaptureNeutralTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void captureChangesNothing();
    void threadsChangeNothing();
    void chunkedPrefill_data();
    void chunkedPrefill();
    void prefixReuse();

private:
    LawsModels m_models;
    bool m_reference = false;
};

void CaptureNeutralTest::initTestCase()
{
    const auto found = m_models.hasReference();
    QVERIFY2(found.has_value(), found ? "" : found.error().line().c_str());
    m_reference = *found;
}

void CaptureNeutralTest::captureChangesNothing()
{
    for (const WeightType type : { WeightType::F32, WeightType::Q4_0 }) {
        const auto engine = m_models.open(type, Precision::Fast);
        for (int seed = 0; seed < 2; ++seed) {
            GenerateRequest request = greedyRequest(tinyIds(std::uint64_t(seed), 30), 60);
            request.alternatives = 1000;
            Collect off, on;
            engine->clearCache();
            QVERIFY(engine->generate(request, off).has_value());
            request.capture.raw = request.capture.sketch = request.capture.fingerprint
                = request.capture.heads = true;
            request.capture.layers.kind = LayerSelection::Kind::All;
            request.capture.aggregation = Aggregation::LogitMean;
            engine->clearCache();
            QVERIFY(engine->generate(request, on).has_value());
            QCOMPARE(on.ids(), off.ids());
            for (std::size_t k = 0; k < on.tokens.size(); ++k) {
                const auto& a = on.tokens[k].token.alternatives;
                const auto& b = off.tokens[k].token.alternatives;
                QCOMPARE(a.size(), b.size());
                for (std::size_t n = 0; n < a.size(); ++n)
                    QCOMPARE(a[n].logprob, b[n].logprob); // not one bit
            }
        }
    }
}

void CaptureNeutralTest::threadsChangeNothing()
{
    for (const WeightType type : { WeightType::BF16, WeightType::Q5_1 }) {
        std::vector<Collect> runs;
        for (const int threads : { 1, 2, 3 }) {
            const auto engine = m_models.open(type, Precision::Fast, threads);
            GenerateRequest request = greedyRequest(tinyIds(5, 600), 16);
            request.capture.raw = request.capture.sketch = request.capture.fingerprint
                = request.capture.heads = true;
            request.capture.layers.kind = LayerSelection::Kind::All;
            runs.emplace_back();
            QVERIFY(engine->generate(request, runs.back()).has_value());
        }
        for (std::size_t r = 1; r < runs.size(); ++r) {
            QCOMPARE(runs[r].ids(), runs[0].ids());
            for (std::size_t k = 0; k < runs[0].tokens.size(); ++k) {
                const StepRecord &a = *runs[0].tokens[k].step, &b = *runs[r].tokens[k].step;
                QCOMPARE(runs[r].tokens[k].token.logprob, runs[0].tokens[k].token.logprob);
                QCOMPARE(*a.fingerprint, *b.fingerprint);
                for (std::size_t n = 0; n < a.raw.size(); ++n) {
                    QCOMPARE(a.raw[n].positions, b.raw[n].positions);
                    QCOMPARE(a.raw[n].logits, b.raw[n].logits);
                    QCOMPARE(a.sketches[n].hubs, b.sketches[n].hubs);
                    QCOMPARE(a.headStats[n].heads, b.headStats[n].heads);
                }
            }
        }
    }
}

void CaptureNeutralTest::chunkedPrefill_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("exact F32") << int(WeightType::F32) << true << 1e-5;
    QTest::newRow("fast F32") << int(WeightType::F32) << false << 1e-3; // float16 cache
    QTest::newRow("fast Q4_0") << int(WeightType::Q4_0) << false << 3e-2;
    QTest::newRow("fast Q8_0") << int(WeightType::Q8_0) << false << 3e-2;
}

void CaptureNeutralTest::chunkedPrefill()
{
    QFETCH(int, type);
    QFETCH(bool, exact);
    QFETCH(double, tolerance);
    if (exact && !m_reference)
        QSKIP("skipped: built without the reference back end");
    const auto engine = m_models.open(WeightType(type), exact ? Precision::Exact : Precision::Fast);
    const int size = 700;
    GenerateRequest request = greedyRequest(tinyIds(21, size), 1);
    request.alternatives = 1000;
    Collect sink;
    QVERIFY(engine->generate(request, sink).has_value());
    QVERIFY(sink.progress.size() >= 3); // start and at least two passes
    const std::size_t vocabulary = std::size_t(engine->info().vocabulary);
    DumpRequest dump;
    dump.ids = request.prompt;
    dump.attention = dump.hidden = false;
    const auto tensors = engine->dump(dump);
    QVERIFY(tensors.has_value());
    const std::vector<float>& logits = tensors->front().tensor.floats;
    const auto last = std::span(logits).last(vocabulary);
    double total = 0, largest = 0;
    for (const float z : last) {
        total += std::exp(double(z));
        largest = std::max(largest, std::abs(double(z)));
    }
    double worst = 0;
    const auto& all = sink.tokens[0].token.alternatives;
    QCOMPARE(all.size(), vocabulary);
    for (const Alternative& alternative : all)
        worst = std::max(worst,
            std::abs(alternative.logprob - (last[std::size_t(alternative.id)] - std::log(total))));
    qInfo("chunked against one shot: %.2e of %.1f", worst, largest);
    QVERIFY(worst <= tolerance * std::max(1.0, largest));

    // The same for ln p of every prompt token, which reads in small passes.
    request.promptLogprobs = true;
    Collect prompt;
    QVERIFY(engine->generate(request, prompt).has_value());
    QCOMPARE(int(prompt.prompt.size()), size);
    QVERIFY(!present(prompt.prompt[0].logprob));
    for (int index = 1; index < size; ++index) {
        const auto row = std::span(logits).subspan(std::size_t(index - 1) * vocabulary, vocabulary);
        double mass = 0;
        for (const float z : row)
            mass += std::exp(double(z));
        const double expected
            = row[std::size_t(request.prompt[std::size_t(index)])] - std::log(mass);
        QVERIFY(std::abs(prompt.prompt[std::size_t(index)].logprob - expected)
            <= tolerance * std::max(1.0, largest));
    }
}

void CaptureNeutralTest::prefixReuse()
{
    for (const bool exact : { false, true }) {
        if (exact && !m_reference)
            continue;
        const auto engine
            = m_models.open(WeightType::F32, exact ? Precision::Exact : Precision::Fast);
        GenerateRequest request = greedyRequest(tinyIds(2, 50), 20);
        request.capture.fingerprint = request.capture.raw = true;
        Collect first;
        QVERIFY(engine->generate(request, first).has_value());
        for (const TokenId id : first.ids())
            request.prompt.push_back(id);
        for (const TokenId id : tinyIds(4, 10))
            request.prompt.push_back(id);
        Collect second, fresh, other;
        const auto reused = engine->generate(request, second);
        QVERIFY(reused.has_value());
        QCOMPARE(reused->cachedTokens, 69); // the last generated token was never read
        engine->clearCache();
        const auto whole = engine->generate(request, fresh);
        QCOMPARE(whole->cachedTokens, 0);
        QCOMPARE(second.ids(), fresh.ids());
        for (std::size_t k = 0; k < fresh.tokens.size(); ++k) {
            QVERIFY(
                std::abs(second.tokens[k].token.logprob - fresh.tokens[k].token.logprob) < 1e-3);
            for (std::size_t v = 0; v < 20; ++v)
                QVERIFY(std::abs((*second.tokens[k].step->fingerprint)[v]
                            - (*fresh.tokens[k].step->fingerprint)[v])
                    < 1e-3);
        }
        // Parting in the middle: the common part stays, the rest is read again.
        request.prompt[30] = (request.prompt[30] + 1) % 200;
        const auto parted = engine->generate(request, other);
        QCOMPARE(parted->cachedTokens, 30);
        Collect check;
        engine->clearCache();
        QVERIFY(engine->generate(request, check).has_value());
        QCOMPARE(other.ids(), check.ids());
    }
}

QTEST_GUILESS_MAIN(CaptureNeutralTest)
#include "tst_capture_neutral.moc"
