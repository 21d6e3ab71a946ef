// SPDX-License-Identifier: Apache-2.0
// Decode on the (emulated) device one step ahead of the host: the same tokens as with the host in
// the loop, records equal to the complete rows that a tap is given, graphs replayed.
#include "engine/analysis/row.h"
#include "engine/capture/capture_session.h"
#include "engine/kernels/cuda/cuda_backend.h"
#include "engine/model/attention_tap.h"
#include "engine/runtime/decode_ahead.h"
#include "engine/runtime/loaded_model.h"
#include "engine/runtime/pass.h"

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

/// A model and one sequence of it.
struct Loaded {
    std::unique_ptr<LoadedModel> model;
    std::optional<Sequence> sequence;
    LoadedModel* operator->() const { return model.get(); }
    LoadedModel& operator*() const { return *model; }
    /// Logits of the last of `ids`, read behind what is there.
    Act read(std::span<const TokenId> ids, const PassHooks& hooks = {})
    {
        const PassPart part { &*sequence, ids };
        Pass pass;
        pass.parts = std::span(&part, 1);
        pass.hooks = hooks;
        return runPass(*model, pass).value();
    }
    Act step(TokenId id, const PassHooks& hooks = {}) { return read(std::span(&id, 1), hooks); }
    /// One row that is not written down: the device knows its id.
    Result<Act> forward(TokenId id, int position)
    {
        (void)sequence->reserve(1 + position - sequence->length());
        const CacheSequence place = sequence->place();
        const PassRow row { 0, position, position };
        ForwardInput input;
        input.ids = std::span(&id, 1);
        input.table = { std::span(&place, 1), std::span(&row, 1) };
        return model->decoder->forward(input);
    }
};

Loaded open(const char* name)
{
    LoadOptions options;
    options.device = "cuda";
    options.context = 64;
    options.threads = 1;
    auto model = openModel(kOwn / name, options, false);
    if (!model)
        throw std::runtime_error(model.error().line());
    (*model)->info.kvType = KvType::F16;
    if (!(*model)->backend->finishLoading({}, {}) || !(*model)->createCache(1))
        throw std::runtime_error("loading failed");
    Loaded loaded { std::move(*model), {} };
    loaded.sequence = Sequence::create(*loaded.model->pool).value();
    return loaded;
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

TokenId prefill(Loaded& loaded)
{
    std::vector<TokenId> ids;
    for (int k = 0; k < kPrompt; ++k)
        ids.push_back(TokenId(5 + (k * 37 + k * k) % 90));
    return argmax(*loaded, loaded.read(ids));
}

} // namespace

class CudaDecodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneStepAhead_data();
    void oneStepAhead();
    void drawsAsTheSampler_data();
    void drawsAsTheSampler();
    void whoGoesAhead();
    void refusals();
};

void CudaDecodeTest::oneStepAhead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("heads");
    QTest::addRow("llama") << "llama" << QList<int> { 0, 1, 2, 3 };
    QTest::addRow("sliding window") << "mistral-sliding" << QList<int> { 0, 1, 2, 3 };
    QTest::addRow("two heads") << "qwen3" << QList<int> { 0, 2 };
}

void CudaDecodeTest::oneStepAhead()
{
    QFETCH(QString, name);
    QFETCH(QList<int>, heads);
    // With the host in the loop and a tap.
    Loaded slow = open(name.toUtf8().constData());
    QCOMPARE(slow->info.heads, 4);
    std::vector<TokenId> expected { prefill(slow) };
    std::vector<float> logprobs { 0 };
    std::vector<Rows> rows(kSteps);
    for (int k = 0; k < kSteps; ++k) {
        PassHooks hooks;
        hooks.tap = &rows[std::size_t(k)];
        logprobs.push_back(0);
        expected.push_back(argmax(*slow, slow.step(expected.back(), hooks), &logprobs.back()));
    }

    Loaded fast = open(name.toUtf8().constData());
    QCOMPARE(prefill(fast), expected.front());
    auto* device = dynamic_cast<DeviceDecode*>(fast->backend.get());
    QVERIFY(device);
    DecodePlan plan;
    for (int l = 0; l < fast->info.layers; ++l)
        plan.layers.push_back({ l, l > 0, fast->info.layerInfo[std::size_t(l)].window });
    plan.heads.assign(heads.begin(), heads.end());
    plan.modelHeads = fast->info.heads;
    plan.topK = plan.headTopK = kTopK;
    QVERIFY(device->beginDecode(plan));
    std::vector<DeviceStep> steps;
    std::vector<std::vector<float>> means;
    const auto take = [&] {
        steps.push_back(device->take().value());
        means.emplace_back(steps.back().row.mean.begin(), steps.back().row.mean.end());
    };
    for (int k = 0; k < kSteps; ++k) {
        device->nextStep(k != 3, 0); // one step is not recorded
        const auto logits
            = fast.forward(k == 0 ? expected.front() : DeviceDecode::kTokenOnDevice, kPrompt + k);
        QVERIFY(logits.has_value());
        QVERIFY(device->sample(*logits));
        if (k > 0)
            take();
    }
    take();
    QVERIFY(!device->take());
    device->endDecode();

    for (std::size_t k = 0; k < steps.size(); ++k) {
        const DeviceStep& step = steps[k];
        QCOMPARE(step.token, expected[k + 1]);
        QCOMPARE(step.top.at(0).first, step.token);
        QCOMPARE(step.queryPosition, kPrompt + int(k));
        QVERIFY(std::abs(step.logprob - logprobs[k + 1]) < 1e-4f);
        QCOMPARE(step.recorded, k != 3);
        if (!step.recorded)
            continue;
        std::size_t at = 0;
        std::vector<float> mean(std::size_t(step.queryPosition + 1), 0.0f);
        QCOMPARE(step.row.layers.size(), rows[k].rows.size());
        for (std::size_t l = 0; l < rows[k].rows.size(); ++l) {
            const Rows::Row& row = rows[k].rows[l];
            for (int h = 0; h < row.heads; ++h, ++at) {
                const MeasuredHead& record = step.row.heads.at(at);
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
            // The averaged row.
            const MeasuredLayer& layer = step.row.layers[l];
            QCOMPARE(layer.layer, row.layer);
            std::vector<float> p(row.p.front().size(), 0.0f);
            for (const int h : heads)
                for (std::size_t n = 0; n < p.size(); ++n)
                    p[n] += row.p[std::size_t(h)][n] / float(heads.size());
            QCOMPARE(layer.visible, int(p.size()));
            QVERIFY(std::abs(layer.entropy - rowEntropy(p)) < 1e-4f);
            const auto histogram = distanceHistogram(p);
            for (std::size_t b = 0; b < 16; ++b)
                QVERIFY(std::abs(layer.histogram[b] - histogram[b]) < 1e-5f);
            float guess = 0;
            const std::vector<int> best = topK(p, kTopK, guess);
            QCOMPARE(layer.positions.size(), best.size());
            for (std::size_t e = 0; e < best.size(); ++e) {
                QVERIFY(std::abs(layer.masses[e] - p[std::size_t(best[e])]) <= 1e-6f);
                QVERIFY(std::abs(p[std::size_t(layer.positions[e] - row.first)] - layer.masses[e])
                    <= 1e-6f);
            }
            if (row.layer > 0)
                for (std::size_t n = 0; n < p.size(); ++n)
                    mean[std::size_t(row.first) + n] += p[n] / float(rows[k].rows.size() - 1);
        }
        QCOMPARE(at, step.row.heads.size());
        QCOMPARE(means[k].size(), mean.size());
        for (std::size_t n = 0; n < mean.size(); ++n)
            QVERIFY(std::abs(means[k][n] - mean[n]) < 1e-6f);
    }
    const auto& queue = dynamic_cast<cuda::CudaBackend&>(*fast->backend).queue();
    // The first step differs (nothing was drawn yet), the second records, all others replay, but
    // for the one without capture.
    QVERIFY2(queue.replays() >= kSteps - 5, qPrintable(QString::number(queue.replays())));
    QVERIFY(queue.graphs() <= 3);
    // And the ordinary way goes on from there.
    fast.sequence->append(std::vector<TokenId>(kSteps, 0));
    QVERIFY(fast.step(expected.back()).data != nullptr);
}

void CudaDecodeTest::drawsAsTheSampler_data()
{
    QTest::addColumn<float>("temperature");
    QTest::addColumn<int>("topK");
    QTest::addColumn<float>("topP");
    QTest::addColumn<float>("minP");
    QTest::addRow("defaults") << 0.7f << 0 << 0.95f << 0.0f;
    QTest::addRow("top-k") << 1.5f << 12 << 1.0f << 0.0f;
    QTest::addRow("top-k and top-p") << 1.5f << 40 << 0.5f << 0.0f;
    QTest::addRow("min-p") << 1.0f << 0 << 1.0f << 0.3f;
    // More tokens than the device's list holds.
    QTest::addRow("flat") << 8.0f << 0 << 1.0f << 0.0f;
    QTest::addRow("flat, top-p") << 8.0f << 0 << 0.9f << 0.0f;
    QTest::addRow("flat, min-p") << 8.0f << 0 << 1.0f << 0.4f;
    QTest::addRow("flat, top-p and min-p") << 8.0f << 0 << 0.97f << 0.3f;
}

/// From the same seed the device draws what the host's sampler draws.
void CudaDecodeTest::drawsAsTheSampler()
{
    GenerateRequest request;
    SamplingOptions& sampling = request.sampling;
    QFETCH(float, temperature);
    QFETCH(int, topK);
    QFETCH(float, topP);
    QFETCH(float, minP);
    sampling.temperature = temperature;
    sampling.topK = topK;
    sampling.topP = topP;
    sampling.minP = minP;
    sampling.seed = 11;
    request.capture.fingerprint = false;
    request.alternatives = 3;

    Loaded slow = open("llama");
    Loaded fast = open("llama");
    const TokenId first = prefill(slow);
    QCOMPARE(prefill(fast), first);
    Sampler host(sampling, {}), other(sampling, {});
    auto capture
        = CaptureSession::create(request.capture, { fast->info.heads, fast->hasAttention() });
    QVERIFY(capture.has_value());
    auto ahead = DecodeAhead::start({ *fast, *fast.sequence, request, *capture, other }, first, 1);
    QVERIFY(ahead && *ahead);
    TokenId id = first;
    std::vector<float> logits(std::size_t(slow->info.vocabulary));
    constexpr int kDraws = 25;
    for (int k = 0; k < kDraws; ++k) {
        slow->backend->download(slow.step(id), logits.data());
        const SampleResult expected = host.sample(logits, 3);
        const auto step = (*ahead)->next(*capture, true, k == kDraws - 1);
        QVERIFY(step.has_value());
        QCOMPARE(step->drawn.id, expected.id);
        QVERIFY(std::abs(step->drawn.logprob - expected.logprob) < 1e-4f);
        QVERIFY(std::abs(step->drawn.margin - expected.margin) < 1e-4f);
        for (std::size_t a = 0; a < 3; ++a)
            QCOMPARE(step->drawn.top.at(a).id, expected.top.at(a).id);
        QVERIFY(!step->record);
        id = expected.id;
    }
    ahead->reset();
    QCOMPARE(fast.sequence->ids(), slow.sequence->ids());
}

void CudaDecodeTest::whoGoesAhead()
{
    Loaded model = open("llama");
    const TokenId first = prefill(model);
    const auto goes = [&](const GenerateRequest& request) {
        Sampler sampler(request.sampling, {});
        auto capture
            = CaptureSession::create(request.capture, { model->info.heads, model->hasAttention() });
        auto ahead = DecodeAhead::start(
            { *model, *model.sequence, request, capture.value(), sampler }, first, 1);
        const bool went = ahead.value() != nullptr;
        ahead->reset();
        model.sequence->truncate(kPrompt);
        return went;
    };
    const GenerateRequest plain;
    QVERIFY(goes(plain));
    GenerateRequest request = plain;
    request.capture.raw = request.capture.sketch = true;
    request.capture.layers.kind = LayerSelection::Kind::All;
    QVERIFY(goes(request));
    request.capture.aggregation = Aggregation::None;
    QVERIFY(goes(request));
    request.capture.aggregation = Aggregation::Max;
    QVERIFY(!goes(request));
    for (const auto change : std::initializer_list<void (*)(GenerateRequest&)> {
             [](GenerateRequest& r) { r.capture.window = 8; },
             [](GenerateRequest& r) { r.capture.maskPrefix = 2; },
             [](GenerateRequest& r) { r.capture.heads = true; },
             [](GenerateRequest& r) { r.capture.derotated = true; },
             [](GenerateRequest& r) { r.sampling.repetitionPenalty = 1.1f; },
             [](GenerateRequest& r) { r.sampling.topK = 65; },
             [](GenerateRequest& r) { r.alternatives = 65; } }) {
        request = plain;
        change(request);
        QVERIFY(!goes(request));
    }
}

void CudaDecodeTest::refusals()
{
    Loaded model = open("llama");
    auto* device = dynamic_cast<DeviceDecode*>(model->backend.get());
    for (const auto change :
        std::initializer_list<void (*)(DecodePlan&)> { [](DecodePlan& p) { p.topK = 65; },
            [](DecodePlan& p) { p.headTopK = -1; }, [](DecodePlan& p) { p.sampleTopK = 65; },
            [](DecodePlan& p) { p.greedy = false, p.temperature = 0; },
            [](DecodePlan& p) { p.layers.push_back({ 0 }); } }) {
        DecodePlan plan;
        change(plan);
        const auto status = device->beginDecode(plan);
        QVERIFY(!status && status.error().code == ErrorCode::InvalidArgument);
    }
    QVERIFY(!device->take());
    QVERIFY(!device->sample(model->backend->alloc(1, 8)));
    QVERIFY(device->beginDecode({}));
    TokenId id = prefill(model);
    for (int k = 0; k <= DeviceDecode::kAhead; ++k) {
        device->nextStep(false, 0);
        const auto sampled = device->sample(model.forward(id, kPrompt + k).value());
        QCOMPARE(sampled.has_value(), k < DeviceDecode::kAhead);
        id = DeviceDecode::kTokenOnDevice;
    }
}

QTEST_GUILESS_MAIN(CudaDecodeTest)
#include "tst_cuda_decode.moc"
