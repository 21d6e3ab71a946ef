// SPDX-License-Identifier: Apache-2.0
// The laws of spec/capture.md on one model of every architecture: what an answer recorded (raw
// rows, sketches, de-rotated rows, routing, logit lens) against the complete tensors of the same
// ids.
#include "collect.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace ax;

namespace {

const std::filesystem::path kModels = AX_SOURCE_DIR "/tests/data/conformance";
constexpr int kGenerate = 10;

using Tensors = std::map<std::string, HostTensor>;

std::vector<TokenId> somePrompt(int count)
{
    std::vector<TokenId> ids;
    for (int k = 0; k < count; ++k)
        ids.push_back((k * 37 + 11) % 90);
    return ids;
}

/// Mean over heads of row `query`, from a tensor [heads, size, size].
std::vector<double> meanRow(const HostTensor& tensor, int query)
{
    const std::size_t heads = std::size_t(tensor.shape[0]), size = std::size_t(tensor.shape[1]);
    std::vector<double> row(std::size_t(query) + 1, 0.0);
    for (std::size_t h = 0; h < heads; ++h)
        for (std::size_t j = 0; j < row.size(); ++j)
            row[j] += double(tensor.floats[(h * size + std::size_t(query)) * size + j])
                / double(heads);
    return row;
}

double entropyBits(std::span<const float> logits)
{
    double most = -INFINITY, total = 0, weighted = 0;
    for (const float z : logits)
        most = std::max(most, double(z));
    for (const float z : logits) {
        total += std::exp(z - most);
        weighted += std::exp(z - most) * (z - most);
    }
    return (std::log(total) - weighted / total) / std::log(2.0);
}

} // namespace

class CaptureFamiliesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void records_data();
    void records();
    void chunksAndCache_data() { records_data(); }
    void chunksAndCache();
    void longropeReadsAgain();

private:
    std::unique_ptr<Engine> load(int context);
    Tensors dump(Engine& engine, const std::vector<TokenId>& ids);
};

void CaptureFamiliesTest::records_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("exact");
    std::set<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(kModels))
        folders.insert(entry.path());
    for (const auto& folder : folders)
        for (const bool exact : { true, false })
            QTest::addRow("%s %s", folder.filename().c_str(), exact ? "exact" : "fast")
                << QString::fromStdString(folder.string()) << exact;
    QVERIFY(folders.size() >= 18);
}

std::unique_ptr<Engine> CaptureFamiliesTest::load(int context)
{
    QFETCH(QString, model);
    QFETCH(bool, exact);
    LoadOptions options;
    options.precision = exact ? Precision::Exact : Precision::Fast;
    options.kvType = KvType::F32;
    options.context = context;
    options.threads = 2;
    auto engine = Engine::load(model.toStdString(), options);
    if (!engine)
        qInfo("%s", engine.error().line().c_str());
    return engine ? std::move(*engine) : nullptr;
}

Tensors CaptureFamiliesTest::dump(Engine& engine, const std::vector<TokenId>& ids)
{
    DumpRequest request;
    request.ids = ids;
    request.hidden = false;
    const auto tensors = engine.dump(request);
    Tensors result;
    if (tensors)
        for (const NamedTensor& tensor : *tensors)
            result[tensor.name] = tensor.tensor;
    return result;
}

void CaptureFamiliesTest::records()
{
    QFETCH(bool, exact);
    const auto engine = load(96);
    if (!engine && exact)
        QSKIP("skipped: built without the reference back end");
    QVERIFY(engine);
    // The text stays inside the original context of the longrope model.
    GenerateRequest request = greedyRequest(somePrompt(14), kGenerate);
    request.ignoreEnd = true;
    request.capture.raw = request.capture.sketch = request.capture.fingerprint = true;
    request.capture.heads = request.capture.derotated = request.capture.moe = true;
    request.capture.logitLens = 3;
    request.capture.topK = 64;
    request.capture.layers.kind = request.capture.lensLayers.kind = LayerSelection::Kind::All;
    Collect sink;
    const auto stats = engine->generate(request, sink);
    QVERIFY2(stats.has_value(), stats ? "" : stats.error().line().c_str());
    QCOMPARE(int(sink.tokens.size()), kGenerate);

    // Looking never changes the answer.
    Collect blind;
    GenerateRequest plain = request;
    plain.capture = CaptureOptions();
    plain.capture.fingerprint = false;
    QVERIFY(engine->generate(plain, blind).has_value());
    QCOMPARE(blind.ids(), sink.ids());

    std::vector<TokenId> ids = request.prompt;
    for (const TokenId id : sink.ids())
        ids.push_back(id);
    const Tensors full = dump(*engine, ids);
    const ModelInfo& info = engine->info();
    const double tolerance = exact ? 2e-5 : 2e-3;
    int rows = 0, derotated = 0, routed = 0;
    for (const GeneratedToken& token : sink.tokens) {
        QVERIFY(token.step.has_value());
        const StepRecord& step = *token.step;
        const int query = step.tokenIndex - 1;
        double nullMass = 0;
        int attentionLayers = 0;
        for (const RawRow& raw : step.raw) {
            ++rows;
            const auto& layer = info.layerInfo[std::size_t(raw.layer)];
            QVERIFY(layer.kind != AttentionKind::Linear);
            const std::vector<double> row
                = meanRow(full.at("attention." + std::to_string(raw.layer)), query);
            double sum = 0;
            for (std::size_t k = 0; k < raw.positions.size(); ++k) {
                const int j = raw.positions[k];
                QVERIFY(j >= 0 && j <= query);
                if (layer.kind == AttentionKind::Window)
                    QVERIFY(j > query - layer.window);
                QVERIFY(std::abs(raw.probability(k) - row[std::size_t(j)]) < tolerance);
                if (k > 0)
                    QVERIFY(raw.logits[k] <= raw.logits[k - 1]);
                sum += raw.probability(k);
            }
            // Every visible position is among the 64: what is missing is the learned sink's.
            nullMass += 1 - sum;
            ++attentionLayers;
        }
        QCOMPARE(attentionLayers,
            int(std::count_if(info.layerInfo.begin(), info.layerInfo.end(),
                [](const LayerInfo& l) { return l.kind != AttentionKind::Linear; })));
        QVERIFY(std::abs(nullMass / attentionLayers - double(step.signals.nullMass)) < 1e-4);
        for (const LayerSketch& sketch : step.sketches) {
            const double total
                = std::accumulate(sketch.histogram.begin(), sketch.histogram.end(), 0.0);
            const double expected = std::accumulate(
                step.raw.begin(), step.raw.end(), 0.0, [&](double sum, const RawRow& raw) {
                    if (raw.layer == sketch.layer)
                        for (std::size_t k = 0; k < raw.positions.size(); ++k)
                            sum += raw.probability(k);
                    return sum;
                });
            QVERIFY(std::abs(total - expected) < 1e-4);
        }
        for (const DerotatedRow& row : step.derotated) {
            ++derotated;
            const std::vector<double> content
                = meanRow(full.at("attention_derotated." + std::to_string(row.layer)), query);
            const std::vector<double> seen
                = meanRow(full.at("attention." + std::to_string(row.layer)), query);
            double share = 0, skeleton = 0;
            for (std::size_t j = 0; j < content.size(); ++j)
                share += std::abs(content[j] - seen[j]) / 2;
            QVERIFY(std::abs(row.positionalShare - share) < tolerance);
            for (std::size_t k = 0; k < row.positions.size(); ++k)
                QVERIFY(std::abs(row.contentScores[k] - content[std::size_t(row.positions[k])])
                    < tolerance);
            double last = 0;
            for (const int j : row.skeleton)
                skeleton += last = content[std::size_t(j)];
            const double held = std::accumulate(content.begin(), content.end(), 0.0);
            QVERIFY(skeleton >= std::min(0.5, held) - tolerance);
            QVERIFY(skeleton - last < 0.5 + tolerance); // the smallest such set
        }
        for (const MoeRouting& moe : step.moe) {
            ++routed;
            const HostTensor& router = full.at("router." + std::to_string(moe.layer));
            const std::size_t experts = std::size_t(router.shape[1]);
            const std::span<const float> logits(
                router.floats.data() + std::size_t(query) * experts, experts);
            QCOMPARE(
                int(moe.experts.size()), info.layerInfo[std::size_t(moe.layer)].expertsPerToken);
            QCOMPARE(moe.weights.size(), moe.experts.size());
            QVERIFY(std::abs(moe.entropy - entropyBits(logits)) < (exact ? 1e-4 : 2e-2));
            for (const float weight : moe.weights)
                QVERIFY(weight >= 0);
        }
        QCOMPARE(int(step.logitLens.size()), info.layers);
        // After the last layer the lens says what was said.
        const LogitLensRow& end = step.logitLens.back();
        QCOMPARE(end.layer, info.layers - 1);
        QCOMPARE(end.tokens.front().id, token.token.alternatives.front().id);
        QVERIFY(
            std::abs(end.tokens.front().logprob - token.token.alternatives.front().logprob) < 1e-4);
        QVERIFY(!end.tokens.front().text.empty());
    }
    QVERIFY(rows > 0);
    QCOMPARE(derotated, rows);
    const auto sparse = std::count_if(info.layerInfo.begin(), info.layerInfo.end(),
        [](const LayerInfo& l) { return l.experts > 0; });
    QCOMPARE(routed, int(sparse) * kGenerate);
}

/// The cache may be kept, thrown away, or stand where a linear state cannot go back to: same
/// answer.
void CaptureFamiliesTest::chunksAndCache()
{
    QFETCH(bool, exact);
    const auto engine = load(640);
    if (!engine && exact)
        QSKIP("skipped: built without the reference back end");
    QVERIFY(engine);
    std::vector<TokenId> prompt;
    for (int k = 0; k < 300; ++k) // more than one pass
        prompt.push_back((k * k * 7 + k * 3 + 5) % 90);
    GenerateRequest request = greedyRequest(prompt, 6);
    request.ignoreEnd = true;
    Collect fresh;
    QVERIFY(engine->generate(request, fresh).has_value());
    Collect again; // the cache holds the prompt and most of the answer
    QVERIFY(engine->generate(request, again).has_value());
    QCOMPARE(again.ids(), fresh.ids());

    GenerateRequest longer = request;
    for (const TokenId id : fresh.ids())
        longer.prompt.push_back(id);
    longer.prompt.push_back(7);
    Collect continued;
    const auto stats = engine->generate(longer, continued);
    QVERIFY(stats.has_value());
    engine->clearCache();
    Collect whole;
    QVERIFY(engine->generate(longer, whole).has_value());
    QCOMPARE(continued.ids(), whole.ids());

    // "Without it" leaves the conversation as it was.
    WithoutRequest without;
    without.context = longer.prompt;
    without.positions = { 3, 4 };
    const auto first = engine->without(without);
    QVERIFY2(first.has_value(), first ? "" : first.error().line().c_str());
    const auto second = engine->without(without);
    QVERIFY(second.has_value());
    QVERIFY(std::abs(first->logprobBefore - second->logprobBefore) < 1e-4);
    QVERIFY(std::abs(first->logprobAfter - second->logprobAfter) < 1e-4);
    Collect after;
    QVERIFY(engine->generate(longer, after).has_value());
    QCOMPARE(after.ids(), whole.ids());
}

/// longrope changes every frequency when the sequence outgrows the original context: an answer that
/// crosses it equals one-shot reads of the longer text.
void CaptureFamiliesTest::longropeReadsAgain()
{
    LoadOptions options;
    options.context = 96;
    options.kvType = KvType::F32;
    auto engine = Engine::load(kModels / "phi3-longrope", options);
    QVERIFY(engine.has_value());
    GenerateRequest request = greedyRequest(somePrompt(20), 12); // 20 + 12 crosses 24
    request.ignoreEnd = true;
    Collect sink;
    QVERIFY((*engine)->generate(request, sink).has_value());
    std::vector<TokenId> ids = request.prompt;
    for (const GeneratedToken& token : sink.tokens) {
        DumpRequest dumpRequest;
        dumpRequest.ids = ids;
        dumpRequest.attention = dumpRequest.hidden = dumpRequest.derotated = false;
        const auto tensors = (*engine)->dump(dumpRequest);
        QVERIFY(tensors.has_value());
        const HostTensor& logits = tensors->front().tensor;
        const auto last = logits.floats.end() - logits.shape[1];
        const TokenId best = TokenId(std::max_element(last, logits.floats.end()) - last);
        QCOMPARE(token.token.tokenId, best);
        ids.push_back(best);
    }
}

QTEST_GUILESS_MAIN(CaptureFamiliesTest)
#include "tst_capture_families.moc"
