// SPDX-License-Identifier: Apache-2.0
// Decode on the (emulated) device one step ahead of the host: the same tokens as with the host in
// the loop, records equal to the complete rows that a tap is given, graphs replayed.
#include "engine/capture/row_math.h"
#include "engine/kernels/cuda/cuda_backend.h"
#include "engine/model/attention_tap.h"
#include "engine/runtime/loaded_model.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace ax;

namespace {

const std::filesystem::path kOwn = AX_SOURCE_DIR "/tests/data/conformance";
constexpr int kPrompt = 30, kSteps = 12, kTopK = 8;

struct Rows final : AttentionTap {
    struct Row {
        int layer, first, heads;
        std::vector<std::vector<float>> p; ///< per head
        std::vector<float> logsumexp;
    };
    std::vector<Row> rows;
    bool wantsLayer(int) const override { return true; }
    bool wantsRow(int) const override { return true; }
    bool wantsLogits() const override { return false; }
    void layerRow(const LayerRow& r) override
    {
        Row row { r.layer, r.first, r.heads, {}, {} };
        for (int h = 0; h < r.heads; ++h) {
            row.p.emplace_back(r.weights + std::size_t(h) * r.stride,
                r.weights + std::size_t(h) * r.stride + r.count);
            row.logsumexp.push_back(r.logsumexp[h]);
        }
        rows.push_back(std::move(row));
    }
};

std::unique_ptr<LoadedModel> open(const char* name)
{
    LoadOptions options;
    options.device = "cuda";
    options.context = 64;
    options.threads = 1;
    auto model = openModel(kOwn / name, options, false);
    if (!model)
        throw std::runtime_error(model.error().line());
    const auto& spec = (*model)->decoder->spec();
    if (!(*model)->backend->finishLoading({}, {})
        || !(*model)->backend->createCache(spec.cacheLayers(), options.context, KvType::F16))
        throw std::runtime_error("loading failed");
    return std::move(*model);
}

TokenId argmax(LoadedModel& model, Act logits, float* logprob = nullptr)
{
    std::vector<float> values(std::size_t(logits.rows) * std::size_t(logits.cols));
    model.backend->download(logits, values.data());
    const auto at = std::max_element(values.end() - logits.cols, values.end());
    if (logprob) {
        double total = 0;
        for (auto v = values.end() - logits.cols; v != values.end(); ++v)
            total += std::exp(double(*v - *at));
        *logprob = float(-std::log(total));
    }
    return TokenId(at - (values.end() - logits.cols));
}

TokenId prefill(LoadedModel& model)
{
    std::vector<TokenId> ids;
    for (int k = 0; k < kPrompt; ++k)
        ids.push_back(TokenId(5 + (k * 37 + k * k) % 90));
    return argmax(model, model.prefill(ids, 0, {}, {}).value());
}

} // namespace

class CudaDecodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneStepAhead_data();
    void oneStepAhead();
    void drawsDependOnSeedAndPosition();
    void refusals();
};

void CudaDecodeTest::oneStepAhead_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : { "llama", "mistral-sliding", "qwen3" })
        QTest::addRow("%s", name) << name;
}

void CudaDecodeTest::oneStepAhead()
{
    QFETCH(QString, name);
    // With the host in the loop and a tap.
    const auto slow = open(name.toUtf8().constData());
    std::vector<TokenId> expected { prefill(*slow) };
    std::vector<float> logprobs { 0 };
    std::vector<Rows> rows(kSteps);
    for (int k = 0; k < kSteps; ++k) {
        PassHooks hooks;
        hooks.tap = &rows[std::size_t(k)];
        logprobs.push_back(0);
        expected.push_back(
            argmax(*slow, slow->step(expected.back(), hooks).value(), &logprobs.back()));
    }

    const auto fast = open(name.toUtf8().constData());
    QCOMPARE(prefill(*fast), expected.front());
    auto* device = dynamic_cast<DeviceDecode*>(fast->backend.get());
    QVERIFY(device);
    DecodePlan plan;
    for (int l = 0; l < fast->info.layers; ++l)
        plan.layers.push_back(l);
    plan.topK = kTopK;
    QVERIFY(device->beginDecode(plan));
    std::vector<DeviceStep> steps;
    for (int k = 0; k < kSteps; ++k) {
        ForwardInput input;
        const TokenId id = k == 0 ? expected.front() : DeviceDecode::kTokenOnDevice;
        input.ids = std::span(&id, 1);
        input.firstPosition = kPrompt + k;
        const auto logits = fast->decoder->forward(input);
        QVERIFY(logits.has_value());
        QVERIFY(device->sample(*logits));
        if (k > 0)
            steps.push_back(device->take().value());
    }
    steps.push_back(device->take().value());
    QVERIFY(!device->take());
    device->endDecode();

    for (std::size_t k = 0; k < steps.size(); ++k) {
        const DeviceStep& step = steps[k];
        QCOMPARE(step.token, expected[k + 1]);
        QCOMPARE(step.queryPosition, kPrompt + int(k));
        QVERIFY(std::abs(step.logprob - logprobs[k + 1]) < 1e-4f);
        std::size_t at = 0;
        for (const Rows::Row& row : rows[k].rows)
            for (int h = 0; h < row.heads; ++h, ++at) {
                const HeadRecord& record = step.records.at(at);
                const std::vector<float>& p = row.p[std::size_t(h)];
                QCOMPARE(record.layer, row.layer);
                QCOMPARE(record.head, h);
                QVERIFY(std::abs(record.logsumexp - row.logsumexp[std::size_t(h)]) < 1e-4f);
                QVERIFY(std::abs(record.entropy - rowEntropy(p)) < 1e-3f);
                const auto histogram = distanceHistogram(p);
                for (std::size_t b = 0; b < 16; ++b)
                    QVERIFY(std::abs(record.histogram[b] - histogram[b]) < 1e-5f);
                float guess = 0;
                const std::vector<int> best = topK(p, kTopK, guess);
                QCOMPARE(record.positions.size(), best.size());
                for (std::size_t e = 0; e < best.size(); ++e) {
                    // Equal up to ties of rounded weights.
                    const float own = p[std::size_t(record.positions[e] - row.first)];
                    QVERIFY(std::abs(own - p[std::size_t(best[e])]) <= 1e-6f);
                    QVERIFY(std::abs(std::exp(record.logits[e] - record.logsumexp) - own) < 1e-5f);
                }
            }
        QCOMPARE(at, step.records.size());
    }
    const auto& queue = dynamic_cast<cuda::CudaBackend&>(*fast->backend).queue();
    // The first step differs (nothing was drawn yet), the second records, all others replay.
    QVERIFY2(queue.replays() >= kSteps - 4, qPrintable(QString::number(queue.replays())));
    QVERIFY(queue.graphs() <= 3);
    // And the ordinary way goes on from there.
    fast->cached.assign(std::size_t(kPrompt + kSteps), 0);
    QVERIFY(fast->step(expected.back()).has_value());
}

void CudaDecodeTest::drawsDependOnSeedAndPosition()
{
    std::vector<std::vector<TokenId>> runs;
    for (const std::uint64_t seed : { 7u, 7u, 8u }) {
        const auto model = open("llama");
        TokenId id = prefill(*model);
        auto* device = dynamic_cast<DeviceDecode*>(model->backend.get());
        DecodePlan plan;
        plan.sampleTopK = 40;
        plan.temperature = 2;
        plan.seed = seed;
        QVERIFY(device->beginDecode(plan));
        runs.emplace_back();
        for (int k = 0; k < 10; ++k) {
            ForwardInput input;
            input.ids = std::span(&id, 1);
            input.firstPosition = kPrompt + k;
            QVERIFY(device->sample(model->decoder->forward(input).value()));
            const auto step = device->take();
            QVERIFY(step && step->records.empty());
            runs.back().push_back(step->token);
            id = DeviceDecode::kTokenOnDevice;
        }
        device->endDecode();
    }
    QCOMPARE(runs[0], runs[1]);
    QVERIFY(runs[0] != runs[2]);
}

void CudaDecodeTest::refusals()
{
    const auto model = open("llama");
    auto* device = dynamic_cast<DeviceDecode*>(model->backend.get());
    DecodePlan plan;
    plan.topK = 65;
    const auto status = device->beginDecode(plan);
    QVERIFY(!status && status.error().code == ErrorCode::InvalidArgument);
    QVERIFY(!device->take());
    QVERIFY(!device->sample(model->backend->alloc(1, 8)));
    plan.topK = 4;
    QVERIFY(device->beginDecode(plan));
    TokenId id = prefill(*model);
    for (int k = 0; k <= DeviceDecode::kAhead; ++k) {
        ForwardInput input;
        input.ids = std::span(&id, 1);
        input.firstPosition = kPrompt + k;
        const auto sampled = device->sample(model->decoder->forward(input).value());
        QCOMPARE(sampled.has_value(), k < DeviceDecode::kAhead);
        id = DeviceDecode::kTokenOnDevice;
    }
}

QTEST_GUILESS_MAIN(CudaDecodeTest)
#include "tst_cuda_decode.moc"
