// SPDX-License-Identifier: Apache-2.0
// The laws of spec/capture.md section 1: every record of an answer against the complete rows of the
// same ids, for every weight type, mode and option.
#include "laws_check.h"
#include "laws_models.h"

#include <QtTest>

#include <cmath>

using namespace ax;

class CaptureLawsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fast_data();
    void fast();
    void exact_data();
    void exact();
    void massIsOne();
    void droppedPayload();
    void firstTokenOfAll();
    void optionsOutsideTheModel();

private:
    void compare(WeightType type, Precision precision, double tolerance);
    static constexpr int kPrompt = 90, kGenerate = 12;
    LawsModels m_models;
    bool m_reference = false;
};

void CaptureLawsTest::initTestCase()
{
    const auto found = m_models.hasReference();
    QVERIFY2(found.has_value(), found ? "" : found.error().line().c_str());
    m_reference = *found;
}

void CaptureLawsTest::compare(WeightType type, Precision precision, double tolerance)
{
    const std::unique_ptr<Engine> engine = m_models.open(type, precision);
    GenerateRequest request = greedyRequest(tinyIds(3, kPrompt), kGenerate);
    request.alternatives = 1000;
    Collect bare;
    QVERIFY(engine->generate(request, bare).has_value());
    std::vector<TokenId> ids = request.prompt;
    for (const TokenId id : bare.ids())
        ids.push_back(id);
    const FullRows rows = fullRows(*engine, ids);
    Judge judge(tolerance);
    for (int layer = 0; layer < rows.layers; ++layer)
        for (int head = 0; head < rows.heads; ++head)
            for (int query = 0; query < rows.size; ++query) {
                double mass = 0;
                for (int j = 0; j < rows.size; ++j)
                    mass += rows.p(layer, head, query, j) * (j <= query ? 1 : 1000);
                judge.check(std::abs(mass - 1) < 1e-5, "row", " mass");
            }
    // Weights change numbers, not what is recorded of them: all options for two types are enough.
    auto list = captureVariants();
    if (type != WeightType::F32 && type != WeightType::Q4_1)
        list.resize(5);
    for (const auto& [name, options] : list) {
        request.capture = options;
        engine->clearCache();
        Collect sink;
        const auto stats = engine->generate(request, sink);
        QVERIFY2(stats.has_value(), name.c_str());
        QCOMPARE(sink.ids(), bare.ids());
        const Expected expected(rows, options);
        std::vector<std::vector<double>> recent;
        QCOMPARE(int(sink.promptRows.size()), options.promptRows ? kPrompt - 1 : 0);
        for (std::size_t k = 0; k < sink.promptRows.size(); ++k) {
            QCOMPARE(sink.promptRows[k].tokenIndex, int(k) + 1);
            QCOMPARE(sink.promptRows[k].decodeStep, -1);
            checkStep(sink.promptRows[k], expected, options, recent, rows.layers, judge);
        }
        int recorded = 0;
        for (int g = 0; g < kGenerate; ++g) {
            const GeneratedToken& token = sink.tokens[std::size_t(g)];
            const bool wanted = g % options.stride == 0
                && (options.maxSteps == 0 || g / options.stride < options.maxSteps);
            QCOMPARE(token.step.has_value(), wanted);
            QCOMPARE(token.token.index, kPrompt + g);
            if (!token.step)
                continue;
            ++recorded;
            QCOMPARE(token.step->tokenIndex, kPrompt + g);
            QCOMPARE(token.step->decodeStep, g);
            judge.near(token.step->signals.surprisal, -token.token.logprob, "", "surprisal");
            judge.near(token.step->signals.margin,
                token.token.alternatives[0].logprob - token.token.alternatives[1].logprob, "",
                "margin", 5);
            checkStep(*token.step, expected, options, recent, rows.layers, judge);
        }
        QVERIFY(recorded > 0);
        QVERIFY2(judge.text().empty(), (name + ": " + judge.text()).c_str());
    }
    qInfo("%d checks, largest error %.2e", judge.checks(), judge.worst());
}

void CaptureLawsTest::fast_data()
{
    QTest::addColumn<int>("type");
    const std::pair<const char*, WeightType> types[] { { "F32", WeightType::F32 },
        { "F16", WeightType::F16 }, { "BF16", WeightType::BF16 }, { "Q8_0", WeightType::Q8_0 },
        { "Q4_0", WeightType::Q4_0 }, { "Q4_1", WeightType::Q4_1 }, { "Q5_0", WeightType::Q5_0 },
        { "Q5_1", WeightType::Q5_1 } };
    for (const auto& [name, type] : types)
        QTest::newRow(name) << int(type);
}

void CaptureLawsTest::fast()
{
    QFETCH(int, type);
    compare(WeightType(type), Precision::Fast, 1e-4);
}

void CaptureLawsTest::exact_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("F32") << int(WeightType::F32);
    QTest::newRow("Q4_1") << int(WeightType::Q4_1);
}

void CaptureLawsTest::exact()
{
    if (!m_reference)
        QSKIP("skipped: built without the reference back end");
    QFETCH(int, type);
    compare(WeightType(type), Precision::Exact, 1e-5);
}

void CaptureLawsTest::massIsOne()
{
    // A context no longer than k: the entries are the whole row, and their sum is its mass.
    for (const Precision precision : { Precision::Fast, Precision::Exact }) {
        if (precision == Precision::Exact && !m_reference)
            continue;
        const auto engine = m_models.open(WeightType::F32, precision);
        for (const Aggregation aggregation :
            { Aggregation::Mean, Aggregation::None, Aggregation::LogitMean }) {
            GenerateRequest request = greedyRequest(tinyIds(9, 40), 20);
            request.capture.raw = true;
            request.capture.topK = 64;
            request.capture.layers.kind = LayerSelection::Kind::All;
            request.capture.aggregation = aggregation;
            engine->clearCache();
            Collect sink;
            QVERIFY(engine->generate(request, sink).has_value());
            for (const StepRecord& step : sink.steps())
                for (const RawRow& raw : step.raw) {
                    QCOMPARE(int(raw.positions.size()), step.tokenIndex);
                    double mass = step.signals.nullMass;
                    for (std::size_t k = 0; k < raw.positions.size(); ++k)
                        mass += raw.probability(k);
                    QVERIFY2(std::abs(mass - 1) < 1e-5, qPrintable(QString::number(mass - 1)));
                }
        }
    }
}

void CaptureLawsTest::droppedPayload()
{
    const auto engine = m_models.open(WeightType::F32, Precision::Fast);
    GenerateRequest request = greedyRequest(tinyIds(2, 30), 10);
    request.capture.raw = request.capture.sketch = request.capture.fingerprint = true;
    Collect sink;
    int asked = 0;
    sink.accept = [&](std::size_t) { return ++asked % 2 == 0; };
    QVERIFY(engine->generate(request, sink).has_value());
    QVERIFY(asked > 0);
    int dropped = 0;
    for (const StepRecord& step : sink.steps()) {
        dropped += step.payloadDropped;
        QCOMPARE(step.raw.empty(), step.payloadDropped);
        QCOMPARE(step.sketches.empty(), step.payloadDropped);
        QVERIFY(step.fingerprint.has_value()); // fingerprints are never dropped
    }
    QVERIFY(dropped > 0 && dropped < 10);
}

void CaptureLawsTest::firstTokenOfAll()
{
    // A prompt of one token: one visible position, all mass on it.
    for (const bool exact : { false, true }) {
        if (exact && !m_reference)
            continue;
        const auto engine
            = m_models.open(WeightType::Q8_0, exact ? Precision::Exact : Precision::Fast);
        GenerateRequest request = greedyRequest({ 7 }, 3);
        request.capture.raw = request.capture.sketch = request.capture.heads
            = request.capture.fingerprint = true;
        Collect sink;
        QVERIFY(engine->generate(request, sink).has_value());
        const StepRecord& step = sink.tokens[0].step.value();
        QCOMPARE(step.tokenIndex, 1);
        QCOMPARE(step.raw[0].positions, (std::vector<int> { 0 }));
        QVERIFY(std::abs(step.raw[0].probability(0) - 1) < 1e-6);
        QCOMPARE((*step.fingerprint)[4], 1.0f);
        QCOMPARE(step.signals.entropy, 0.0f);
        QCOMPARE(step.signals.entropyNormalised, 0.0f);
        // Nothing is left when the only position is a sink.
        request.capture.sinkPolicy = SinkPolicy::Exclude;
        engine->clearCache();
        Collect excluded;
        QVERIFY(engine->generate(request, excluded).has_value());
        for (const float v : *excluded.tokens[0].step->fingerprint)
            QCOMPARE(v, 0.0f);
    }
}

void CaptureLawsTest::optionsOutsideTheModel()
{
    const auto engine = m_models.open(WeightType::F32, Precision::Fast);
    const auto refused = [&](auto change, const char* what) {
        GenerateRequest request = greedyRequest({ 1, 2, 3 }, 2);
        request.capture.raw = true;
        change(request.capture);
        Collect sink;
        const auto result = engine->generate(request, sink);
        return !result && result.error().code == ErrorCode::InvalidArgument
            && result.error().line().find(what) != std::string::npos && sink.tokens.empty();
    };
    using O = CaptureOptions;
    QVERIFY(refused([](O& o) { o.topK = 0; }, "top-k"));
    QVERIFY(refused([](O& o) { o.topK = 65; }, "top-k"));
    QVERIFY(refused([](O& o) { o.stride = 0; }, "stride"));
    QVERIFY(refused([](O& o) { o.headList = { 4 }; }, "heads"));
    QVERIFY(refused([](O& o) { o.headList = { -1 }; }, "heads"));
    QVERIFY(refused([](O& o) { o.window = -1; }, "window"));
    const auto list = [](int layer) {
        return [layer](O& o) {
            o.layers.kind = LayerSelection::Kind::List;
            o.layers.list = { layer };
        };
    };
    QVERIFY(refused(list(4), "layers"));
    QVERIFY(refused(list(-5), "layers"));
    for (const char* text : { "", "x", "1,,2", "1;2", "1,2,", "99999999999" })
        QVERIFY2(!LayerSelection::parse(text), text);
    QCOMPARE(LayerSelection::parse("-1,0,3").value().text(), std::string("-1,0,3"));
}

QTEST_GUILESS_MAIN(CaptureLawsTest)
#include "tst_capture_laws.moc"
