// SPDX-License-Identifier: Apache-2.0
// Sets of tokens at one position give what one pass with masks and positions gives.
#include "engine/runtime/parallel_positions.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace ax;

namespace {

const std::filesystem::path kModels = AX_SOURCE_DIR "/tests/data/conformance";
constexpr int kPrompt = 20, kSteps = 25;

struct Step {
    TokenSet set;
    std::vector<float> logits; ///< of the lead's row
};

} // namespace

class ParallelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sets();
    void leadsAreDrawnInProportion();
    void equalsMaskedForward_data();
    void equalsMaskedForward();

private:
    std::unique_ptr<LoadedModel> open(const QString& name, const QString& device);
};

std::unique_ptr<LoadedModel> ParallelTest::open(const QString& name, const QString& device)
{
    LoadOptions options;
    options.precision = device == "exact" ? Precision::Exact : Precision::Fast;
    options.device = device == "exact" ? "cpu" : device.toStdString();
    options.threads = 2;
    options.context = 512;
    auto model = openModel(kModels / name.toStdString(), options, false);
    if (!model && model.error().code == ErrorCode::Unsupported)
        return {};
    if (!model)
        qFatal("%s", model.error().line().c_str());
    (*model)->info.kvType = KvType::F32;
    if (!(*model)->backend->finishLoading({}, {}) || !(*model)->createCache(2))
        qFatal("loading failed");
    return std::move(*model);
}

void ParallelTest::sets()
{
    // p = 0.4, 0.2, 0.2, 0.1, 0.1
    std::vector<float> logits;
    for (const double p : { 0.2, 0.4, 0.1, 0.2, 0.1 })
        logits.push_back(float(std::log(p)));
    ParallelPositions some({ 0.15, 8, ParallelMode::Isolated }, true, 1);
    QCOMPARE(some.draw(logits).ids, (std::vector<TokenId> { 1, 0, 3 })); // ties: the lower id
    QCOMPARE(some.draw(logits).lead, 0);
    ParallelPositions two({ 0.15, 2, ParallelMode::Isolated }, true, 1);
    QCOMPARE(two.draw(logits).ids, (std::vector<TokenId> { 1, 0 }));
    ParallelPositions none({ 0.9, 8, ParallelMode::Isolated }, true, 1);
    QCOMPARE(none.draw(logits).ids, std::vector<TokenId> { 1 });
    QVERIFY(std::abs(none.draw(logits).probabilities.front() - 0.4f) < 1e-6f);
}

void ParallelTest::leadsAreDrawnInProportion()
{
    std::vector<float> logits { std::log(0.6f), std::log(0.3f), std::log(0.1f) };
    ParallelPositions parallel({ 0.2, 8, ParallelMode::Isolated }, false, 3);
    ParallelPositions same({ 0.2, 8, ParallelMode::Isolated }, false, 3);
    constexpr int kDraws = 6000;
    int first = 0;
    for (int k = 0; k < kDraws; ++k) {
        const TokenSet set = parallel.draw(logits);
        QCOMPARE(set.lead, same.draw(logits).lead);
        first += set.lead == 0;
    }
    // Two thirds, four standard deviations.
    QVERIFY(std::abs(first - kDraws * 2.0 / 3) < 4 * std::sqrt(kDraws * 2.0 / 9));
}

void ParallelTest::equalsMaskedForward_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("device");
    QTest::addColumn<bool>("visible");
#ifdef AX_EMULATED_DEVICE
    const std::vector<const char*> devices { "cuda" };
#else
    const std::vector<const char*> devices { "cpu", "exact" };
#endif
    for (const char* device : devices)
        for (const char* name : { "llama", "mistral-sliding", "gpt-oss", "deepseek-v2" })
            for (const bool visible : { false, true })
                QTest::addRow("%s %s %s", name, device, visible ? "visible" : "isolated")
                    << name << device << visible;
}

void ParallelTest::equalsMaskedForward()
{
    QFETCH(QString, name);
    QFETCH(QString, device);
    QFETCH(bool, visible);
    const auto model = open(name, device);
    if (!model)
        QSKIP("built without libtorch");
    std::vector<TokenId> ids;
    for (int k = 0; k < kPrompt; ++k)
        ids.push_back(5 + (k * 37 + k * k) % 85);
    // Tiny models are nearly indifferent: a low threshold makes sets of several.
    ParallelPositions parallel(
        { 0.012, 5, visible ? ParallelMode::Visible : ParallelMode::Isolated }, false, 7);
    std::vector<Step> steps;
    {
        Sequence sequence = Sequence::create(*model->pool).value();
        PassPart part { &sequence, ids };
        int lead = -1;
        std::vector<float> logits(std::size_t(model->info.vocabulary));
        for (int s = 0; s <= kSteps; ++s) {
            Pass pass;
            pass.parts = std::span(&part, 1);
            pass.allLogits = true;
            const Act rows = runPass(*model, pass).value();
            model->backend->download(
                model->backend->row(rows, lead < 0 ? kPrompt - 1 : lead), logits.data());
            if (s > 0)
                steps.back().logits = logits;
            if (s == kSteps)
                break;
            steps.push_back({ parallel.draw(logits), {} });
            lead = steps.back().set.lead;
            part = parallel.part(sequence, steps.back().set);
        }
    }
    // Everything at once: positions, masks and what is seen ahead told row by row.
    std::vector<int> positions(kPrompt);
    std::iota(positions.begin(), positions.end(), 0);
    std::vector<int> firstOf;
    int several = 0;
    for (int s = 0; s < kSteps; ++s) {
        const std::vector<TokenId>& set = steps[std::size_t(s)].set.ids;
        firstOf.push_back(int(ids.size()));
        ids.insert(ids.end(), set.begin(), set.end());
        positions.resize(ids.size(), kPrompt + s);
        several += set.size() > 1;
    }
    QVERIFY(several > 3);
    std::vector<std::vector<int>> masks(ids.size());
    std::vector<PassRow> rows;
    for (int k = 0; k < kPrompt; ++k)
        rows.push_back({ 0, k, k });
    for (int s = 0; s < kSteps; ++s) {
        const int count = int(steps[std::size_t(s)].set.ids.size());
        for (int k = 0; k < count; ++k) {
            const int slot = firstOf[std::size_t(s)] + k;
            for (int other = 0; !visible && other < k; ++other)
                masks[std::size_t(slot)].push_back(firstOf[std::size_t(s)] + other);
            PassRow row { 0, kPrompt + s, slot, masks[std::size_t(slot)] };
            row.ahead = visible ? count - 1 - k : 0;
            rows.push_back(row);
        }
    }
    Sequence sequence = Sequence::create(*model->pool).value();
    QVERIFY(sequence.reserve(int(ids.size())).has_value());
    CacheSequence place = sequence.place();
    place.positions = positions;
    ForwardInput input;
    input.ids = ids;
    input.table = { std::span(&place, 1), rows };
    input.allLogits = true;
    const Act all = model->decoder->forward(input).value();
    const double tolerance = device == "exact" ? 2e-5 : 2e-2;
    std::vector<float> expected(std::size_t(all.cols));
    for (int s = 0; s < kSteps; ++s) {
        const Step& step = steps[std::size_t(s)];
        model->backend->download(
            model->backend->row(all, firstOf[std::size_t(s)] + step.set.lead), expected.data());
        double most = 0, size = 1;
        for (std::size_t v = 0; v < expected.size(); ++v) {
            most = std::max(most, double(std::abs(expected[v] - step.logits[v])));
            size = std::max(size, double(std::abs(expected[v])));
        }
        QVERIFY2(most <= tolerance * size,
            qPrintable(QString("step %1: %2 of %3").arg(s).arg(most).arg(size)));
    }
}

QTEST_GUILESS_MAIN(ParallelTest)
#include "tst_parallel.moc"
