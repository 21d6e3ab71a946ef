// SPDX-License-Identifier: Apache-2.0
// The whole cuda back end on the emulated device (tst_cuda_emulated: the same host code and the
// same kernels as on a GPU) or on a real one (tst_cuda_device), against tensors that Hugging Face
// transformers computed and against the cpu back end.
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/safetensors_reader.h"
#include "engine/runtime/engine.h"
#include "tests/conformance/collect.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <set>

using namespace ax;

namespace {

const std::filesystem::path kOwn = AX_SOURCE_DIR "/tests/data/conformance";
const std::filesystem::path kShared = AX_SOURCE_DIR "/../shared/fixtures/models";

#ifdef AX_REAL_DEVICE
constexpr bool kReal = true;
#else
constexpr bool kReal = false;
#endif

template <class T> std::string problem(const Result<T>& result)
{
    return result ? std::string() : result.error().line();
}

LoadOptions onDevice(const char* device, int context, KvType type = KvType::F16)
{
    LoadOptions options;
    options.device = device;
    options.context = context;
    options.kvType = type;
    options.threads = 1;
    return options;
}

double relativeError(const std::vector<float>& own, const std::vector<float>& reference)
{
    if (own.size() != reference.size())
        return INFINITY;
    double worst = 0, largest = 1;
    for (std::size_t k = 0; k < own.size(); ++k) {
        const double difference = std::abs(double(own[k]) - reference[k]);
        if (std::isnan(difference))
            return INFINITY;
        worst = std::max(worst, difference);
        largest = std::max(largest, std::abs(double(reference[k])));
    }
    return worst / largest;
}

std::vector<TokenId> promptOf(int size)
{
    std::vector<TokenId> ids;
    for (int k = 0; k < size; ++k)
        ids.push_back(TokenId(5 + (k * 37 + k * k) % 90));
    return ids;
}

} // namespace

class CudaEmulatedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void references_data();
    void references();
    void sharedReferences_data();
    void sharedReferences();
    void generatesAsCpu();
    void captureEqualsCpu();
    void captureAheadEqualsCpu_data();
    void captureAheadEqualsCpu();
    void captureChangesNothing();
    void withoutPositions();
    void rowsEqualCpu_data() { inspected(); }
    void rowsEqualCpu();
    void effectsEqualCpu_data() { inspected(); }
    void effectsEqualCpu();
    void statisticsEqualCpu_data() { inspected(); }
    void statisticsEqualCpu();
    void outOfMemory();
    void absentDevice();

private:
    void rows(const std::filesystem::path& root);
    void compare();
    /// Models whose heads, rows and effects are looked at: shared keys, a window, sinks that are
    /// learned, experts, one latent key for all heads.
    void inspected()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
            { "llama", "mistral-sliding", "gpt-oss", "qwen3-moe", "deepseek-v2" })
            QTest::addRow("%s", name) << QString(name);
    }
    struct Two {
        std::unique_ptr<Engine> cpu, gpu;
    };
    Two both()
    {
        QFETCH(QString, name);
        auto cpu = Engine::load(kOwn / name.toStdString(), onDevice("cpu", 128, KvType::F32));
        auto gpu = Engine::load(kOwn / name.toStdString(), onDevice("cuda", 128, KvType::F32));
        if (!cpu || !gpu)
            qFatal("%s", (problem(cpu) + problem(gpu)).c_str());
        return { std::move(*cpu), std::move(*gpu) };
    }
};

void CudaEmulatedTest::initTestCase()
{
    const auto engine = Engine::load(kOwn / "llama", onDevice("cuda", 16));
    if (kReal && !engine && engine.error().code == ErrorCode::DeviceUnavailable) {
        qInfo("%s", engine.error().line().c_str());
        QSKIP("skipped: no device");
    }
    QVERIFY2(engine.has_value(), problem(engine).c_str());
    qInfo("%s", (*engine)->info().device.c_str());
    QCOMPARE((*engine)->info().device.find("emulated") == std::string::npos, kReal);
}

void CudaEmulatedTest::rows(const std::filesystem::path& root)
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<double>("tolerance");
    QTest::addColumn<int>("productRows");
    std::error_code ec;
    std::set<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(root, ec))
        if (std::filesystem::exists(entry.path() / "reference.safetensors"))
            folders.insert(entry.path());
    for (const auto& folder : folders)
        for (const bool gguf : { false, true }) {
            const std::filesystem::path model = gguf ? folder / "model.gguf" : folder;
            if (!std::filesystem::exists(model))
                continue;
            // Products in registers are float32; those of many rows round to bfloat16 where the
            // weights are no wider, and a rounded router may choose another expert.
            const bool rounded = folder.string().find("fp8") != std::string::npos
                || folder.string().find("bf16") != std::string::npos;
            // The large set takes turns to stay quick: registers for folders, gemm for GGUF files.
            for (const bool registers : { true, false })
                if ((root == kOwn || registers != gguf)
                    && (registers || folder.string().find("moe-fp8") == std::string::npos))
                    QTest::addRow("%s %s %s", folder.filename().c_str(), gguf ? "gguf" : "hf",
                        registers ? "registers" : "gemm")
                        << QString::fromStdString(model.string())
                        << QString::fromStdString((folder / "reference.safetensors").string())
                        << (rounded && (kReal || !registers) ? 3e-2 : 1e-4)
                        << (registers ? 1 << 20 : 4);
        }
    if (folders.empty())
        QTest::addRow("absent") << QString() << QString() << 0.0 << 0;
}

void CudaEmulatedTest::compare()
{
    QFETCH(QString, model);
    QFETCH(QString, reference);
    QFETCH(double, tolerance);
    if (model.isEmpty())
        QSKIP("skipped: no ../shared/fixtures/models");
    QFETCH(int, productRows);
    qputenv("AX_EMULATED_PRODUCT_ROWS", QByteArray::number(productRows));
    const auto views = openSafetensors(reference.toStdString());
    QVERIFY2(views.has_value(), problem(views).c_str());
    std::map<std::string, std::vector<float>> expected;
    std::vector<TokenId> ids;
    for (const TensorView& view : *views) {
        std::vector<float> values(std::size_t(view.elements()));
        dequantize(view.type, view.data.data(), view.elements(), values.data());
        if (view.name == "input_ids")
            ids.assign(values.begin(), values.end());
        else if (view.type == WeightType::F32)
            expected.emplace(view.name, std::move(values));
    }
    QVERIFY(!ids.empty());
    auto engine = Engine::load(model.toStdString(), onDevice("cuda", int(ids.size()), KvType::F32));
    qunsetenv("AX_EMULATED_PRODUCT_ROWS");
    QVERIFY2(engine.has_value(), problem(engine).c_str());
    DumpRequest request;
    request.ids = ids;
    const auto tensors = (*engine)->dump(request);
    QVERIFY2(tensors.has_value(), problem(tensors).c_str());
    int compared = 0;
    double worst = 0;
    for (const NamedTensor& tensor : *tensors) {
        const auto it = expected.find(tensor.name);
        if (it == expected.end() || tensor.tensor.floats.empty())
            continue;
        // transformers' DeepSeek gives the router's choice there and not its logits.
        if (tensor.name.rfind("router", 0) == 0 && model.contains("deepseek"))
            continue;
        ++compared;
        const double error = relativeError(tensor.tensor.floats, it->second);
        worst = std::max(worst, error);
        if (error > tolerance)
            qWarning("%s %s: %.2e", QTest::currentDataTag(), tensor.name.c_str(), error);
    }
    qInfo("%s: %d tensors, worst %.2e", QTest::currentDataTag(), compared, worst);
    QVERIFY(compared >= 4);
    QVERIFY(worst <= tolerance);
}

void CudaEmulatedTest::references_data() { rows(kOwn); }
void CudaEmulatedTest::references() { compare(); }
void CudaEmulatedTest::sharedReferences_data() { rows(kShared); }
void CudaEmulatedTest::sharedReferences() { compare(); }

/// Prefill of more rows than the register kernels take, then decode steps, which replay graphs.
void CudaEmulatedTest::generatesAsCpu()
{
    for (const char* name : { "llama", "qwen3", "mistral-sliding" }) {
        auto cpu = Engine::load(kOwn / name, onDevice("cpu", 128, KvType::F32));
        auto gpu = Engine::load(kOwn / name, onDevice("cuda", 128, KvType::F32));
        QVERIFY2(cpu && gpu, (problem(cpu) + problem(gpu)).c_str());
        Collect a, b;
        QVERIFY((*cpu)->generate(greedyRequest(promptOf(40), 12), a));
        const auto stats = (*gpu)->generate(greedyRequest(promptOf(40), 12), b);
        QVERIFY2(stats.has_value(), problem(stats).c_str());
        QCOMPARE(b.ids(), a.ids());
        for (std::size_t k = 0; k < a.tokens.size(); ++k)
            QVERIFY(std::abs(a.tokens[k].token.logprob - b.tokens[k].token.logprob) < 2e-3);
    }
}

void CudaEmulatedTest::captureEqualsCpu()
{
    for (const char* name : { "llama", "mistral-sliding" }) {
        GenerateRequest request = greedyRequest(promptOf(24), 6);
        request.capture.raw = request.capture.sketch = request.capture.fingerprint = true;
        request.capture.heads = true;
        request.capture.aggregation = Aggregation::LogitMean;
        request.capture.layers.kind = LayerSelection::Kind::All;
        auto cpu = Engine::load(kOwn / name, onDevice("cpu", 64, KvType::F32));
        auto gpu = Engine::load(kOwn / name, onDevice("cuda", 64, KvType::F32));
        QVERIFY2(cpu && gpu, (problem(cpu) + problem(gpu)).c_str());
        Collect a, b;
        QVERIFY((*cpu)->generate(request, a));
        QVERIFY((*gpu)->generate(request, b));
        const auto x = a.steps(), y = b.steps();
        QCOMPARE(y.size(), x.size());
        QVERIFY(!x.empty());
        for (std::size_t s = 0; s < x.size(); ++s) {
            QCOMPARE(y[s].raw.size(), x[s].raw.size());
            for (std::size_t r = 0; r < x[s].raw.size(); ++r) {
                QCOMPARE(y[s].raw[r].positions, x[s].raw[r].positions);
                QVERIFY(std::abs(y[s].raw[r].logsumexp - x[s].raw[r].logsumexp) < 1e-3);
            }
            for (std::size_t l = 0; l < x[s].sketches.size(); ++l)
                for (int bin = 0; bin < 16; ++bin)
                    QVERIFY(std::abs(x[s].sketches[l].histogram[std::size_t(bin)]
                                - y[s].sketches[l].histogram[std::size_t(bin)])
                        < 1e-3);
            QVERIFY(std::abs(x[s].signals.entropy - y[s].signals.entropy) < 1e-3);
        }
    }
}

void CudaEmulatedTest::captureAheadEqualsCpu_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("byHead");
    QTest::addColumn<bool>("log8layers8");
    QTest::addColumn<bool>("exclude");
    QTest::addColumn<int>("stride");
    QTest::addRow("mean") << "llama" << false << false << false << 1;
    QTest::addRow("by head") << "qwen3" << true << false << false << 1;
    QTest::addRow("window, log8layers8") << "mistral-sliding" << false << true << false << 1;
    QTest::addRow("every second step, without sinks") << "llama" << false << false << true << 2;
}

/// What a device decoding ahead of the host records is what the cpu records.
void CudaEmulatedTest::captureAheadEqualsCpu()
{
    QFETCH(QString, model);
    QFETCH(bool, byHead);
    QFETCH(bool, log8layers8);
    QFETCH(bool, exclude);
    QFETCH(int, stride);
    GenerateRequest request = greedyRequest(promptOf(24), 9);
    request.sampling.greedy = false;
    request.sampling.seed = 5;
    CaptureOptions& capture = request.capture;
    capture.raw = capture.sketch = capture.fingerprint = true;
    capture.aggregation = byHead ? Aggregation::None : Aggregation::Mean;
    capture.layout = log8layers8 ? FingerprintLayout::Log8Layers8 : FingerprintLayout::Log16;
    capture.sinkPolicy = exclude ? SinkPolicy::Exclude : SinkPolicy::Include;
    capture.stride = stride;
    const auto path = kOwn / model.toStdString();
    auto cpu = Engine::load(path, onDevice("cpu", 64, KvType::F32));
    auto gpu = Engine::load(path, onDevice("cuda", 64, KvType::F32));
    QVERIFY2(cpu && gpu, (problem(cpu) + problem(gpu)).c_str());
    Collect a, b;
    QVERIFY((*cpu)->generate(request, a));
    QVERIFY((*gpu)->generate(request, b));
    QCOMPARE(b.ids(), a.ids());
    const auto x = a.steps(), y = b.steps();
    QCOMPARE(y.size(), x.size());
    QVERIFY(x.size() >= 3);
    const auto near = [](float own, float other) {
        return (!present(own) && !present(other)) || std::abs(own - other) < 1e-3f;
    };
    for (std::size_t s = 0; s < x.size(); ++s) {
        QCOMPARE(y[s].tokenIndex, x[s].tokenIndex);
        QCOMPARE(y[s].decodeStep, x[s].decodeStep);
        QVERIFY(!x[s].raw.empty() && !x[s].sketches.empty());
        QCOMPARE(y[s].raw.size(), x[s].raw.size());
        for (std::size_t r = 0; r < x[s].raw.size(); ++r) {
            QCOMPARE(y[s].raw[r].layer, x[s].raw[r].layer);
            QCOMPARE(y[s].raw[r].head, x[s].raw[r].head);
            QCOMPARE(y[s].raw[r].positions, x[s].raw[r].positions);
            QVERIFY(near(y[s].raw[r].logsumexp, x[s].raw[r].logsumexp));
            for (std::size_t k = 0; k < x[s].raw[r].logits.size(); ++k)
                QVERIFY(std::abs(y[s].raw[r].logits[k] - x[s].raw[r].logits[k]) < 5e-3f);
        }
        QCOMPARE(y[s].sketches.size(), x[s].sketches.size());
        for (std::size_t l = 0; l < x[s].sketches.size(); ++l) {
            const LayerSketch &own = y[s].sketches[l], &other = x[s].sketches[l];
            QCOMPARE(own.layer, other.layer);
            QCOMPARE(own.hubs.size(), other.hubs.size());
            QVERIFY(near(own.massCaptured, other.massCaptured) && near(own.entropy, other.entropy));
            for (std::size_t bin = 0; bin < 16; ++bin)
                QVERIFY(near(own.histogram[bin], other.histogram[bin]));
        }
        const StepSignals &own = y[s].signals, &other = x[s].signals;
        QVERIFY(near(own.entropy, other.entropy) && near(own.hubness, other.hubness)
            && near(own.consensus, other.consensus) && near(own.ripple, other.ripple)
            && near(own.sinkShare, other.sinkShare) && near(own.nullMass, other.nullMass)
            && near(own.surprisal, other.surprisal) && near(own.margin, other.margin));
        QVERIFY(y[s].fingerprint && x[s].fingerprint);
        for (std::size_t k = 0; k < 20; ++k)
            QVERIFY(near((*y[s].fingerprint)[k], (*x[s].fingerprint)[k]));
    }
}

void CudaEmulatedTest::captureChangesNothing()
{
    auto engine = Engine::load(kOwn / "qwen3", onDevice("cuda", 64));
    QVERIFY2(engine.has_value(), problem(engine).c_str());
    GenerateRequest request = greedyRequest(promptOf(20), 8);
    Collect off, on;
    QVERIFY((*engine)->generate(request, off));
    (*engine)->clearCache();
    request.capture.raw = request.capture.fingerprint = true;
    request.capture.layers.kind = LayerSelection::Kind::All;
    QVERIFY((*engine)->generate(request, on));
    QCOMPARE(on.ids(), off.ids());
    for (std::size_t k = 0; k < on.tokens.size(); ++k)
        QCOMPARE(on.tokens[k].token.logprob, off.tokens[k].token.logprob);
}

void CudaEmulatedTest::withoutPositions()
{
    auto cpu = Engine::load(kOwn / "llama", onDevice("cpu", 64, KvType::F32));
    auto gpu = Engine::load(kOwn / "llama", onDevice("cuda", 64, KvType::F32));
    QVERIFY2(cpu && gpu, (problem(cpu) + problem(gpu)).c_str());
    WithoutRequest request;
    request.context = promptOf(30);
    request.positions = { 3, 4, 17 };
    const auto a = (*cpu)->without(request), b = (*gpu)->without(request);
    QVERIFY2(a && b, (problem(a) + problem(b)).c_str());
    QVERIFY(std::abs(a->logprobBefore - b->logprobBefore) < 2e-3);
    QVERIFY(std::abs(a->logprobAfter - b->logprobAfter) < 2e-3);
    QVERIFY(std::abs(b->logprobAfter - b->logprobBefore) > 1e-6);
}

/// Whole attention rows in tiles, of two heads of one layer, of another layer, and of the mean.
void CudaEmulatedTest::rowsEqualCpu()
{
    const Two engines = both();
    const int layers = engines.cpu->info().layers, heads = engines.cpu->info().heads;
    for (const bool mean : { false, true }) {
        RowsRequest request;
        request.context = promptOf(60);
        request.heads = { { layers - 1, 0 }, { 0, heads - 1 }, { 0, 0 } };
        request.mean = mean;
        request.from = 13;
        request.to = 60;
        std::map<std::pair<int, int>, std::vector<float>> rows[2];
        for (int k = 0; k < 2; ++k) {
            const auto read
                = (k == 0 ? engines.cpu : engines.gpu)->rows(request, [&](AttentionTile tile) {
                      auto& own = rows[k][{ tile.layer, tile.head }];
                      own.insert(own.end(), tile.p.begin(), tile.p.end());
                  });
            QVERIFY2(read.has_value(), problem(read).c_str());
        }
        QCOMPARE(rows[0].size(), std::size_t(mean ? 1 : 3));
        QCOMPARE(rows[1].size(), rows[0].size());
        for (const auto& [head, expected] : rows[0]) {
            const std::vector<float>& own = rows[1][head];
            QCOMPARE(own.size(), expected.size());
            double worst = 0;
            for (std::size_t k = 0; k < own.size(); ++k)
                worst = std::max(worst, std::abs(double(own[k]) - double(expected[k])));
            QVERIFY2(worst < 5e-3, qPrintable(QString::number(worst)));
        }
    }
}

/// One pass of rows that leave each other at different layers.
void CudaEmulatedTest::effectsEqualCpu()
{
    const Two engines = both();
    EffectRequest request;
    request.context = promptOf(50);
    request.positions = { { 4 }, { 30, 31, 32 }, { 48 } };
    for (int layer = 0; layer < engines.cpu->info().layers; ++layer)
        for (int head = 0; head < engines.cpu->info().heads; ++head)
            request.heads.push_back({ { layer, head } });
    const auto a = engines.cpu->effects(request), b = engines.gpu->effects(request);
    QVERIFY2(a && b, (problem(a) + problem(b)).c_str());
    double worst = std::abs(double(a->logprob) - double(b->logprob)), largest = 0;
    for (const auto& list : { &EffectResult::positions, &EffectResult::heads }) {
        QCOMPARE(((*b).*list).size(), ((*a).*list).size());
        for (std::size_t k = 0; k < ((*a).*list).size(); ++k) {
            const double expected = double(((*a).*list)[k].effect);
            worst = std::max(worst, std::abs(double(((*b).*list)[k].effect) - expected));
            largest = std::max(largest, std::abs(expected));
        }
    }
    QVERIFY2(worst < 5e-3, qPrintable(QString::number(worst)));
    QVERIFY2(largest > 10 * 5e-3, qPrintable(QString::number(largest)));
}

void CudaEmulatedTest::statisticsEqualCpu()
{
    const Two engines = both();
    const std::vector<TokenId> ids = promptOf(60);
    const auto a = engines.cpu->headStatistics(ids), b = engines.gpu->headStatistics(ids);
    QVERIFY2(a && b, (problem(a) + problem(b)).c_str());
    QCOMPARE(b->layers, a->layers);
    QVERIFY(!a->byHead.empty());
    for (const auto& [name, expected] : a->byHead) {
        const std::vector<float>& own = b->byHead.at(name);
        QCOMPARE(own.size(), expected.size());
        double worst = 0, scale = 1;
        for (std::size_t k = 0; k < own.size(); ++k)
            if (!std::isnan(expected[k]) || !std::isnan(own[k])) {
                worst = std::max(worst, std::abs(double(own[k]) - double(expected[k])));
                scale = std::max(scale, std::abs(double(expected[k])));
            }
        QVERIFY2(worst < 5e-3 * scale, (name + ": " + std::to_string(worst)).c_str());
    }
}

void CudaEmulatedTest::outOfMemory()
{
    if (kReal)
        QSKIP("only on the emulated device");
    qputenv("AX_EMULATED_GPU_MB", "8");
    const auto engine = Engine::load(kOwn / "llama", onDevice("cuda", 4096));
    std::string error = problem(engine);
    ErrorCode code = engine ? ErrorCode::Internal : engine.error().code;
    if (engine) {
        Collect collect;
        const auto stats = (*engine)->generate(greedyRequest(promptOf(90), 4), collect);
        QVERIFY(!stats);
        code = stats.error().code;
        error = problem(stats);
    }
    qunsetenv("AX_EMULATED_GPU_MB");
    QVERIFY2(code == ErrorCode::OutOfMemory, error.c_str());
    QVERIFY2(error.find("MB are free") != std::string::npos, error.c_str());
}

void CudaEmulatedTest::absentDevice()
{
    LoadOptions options = onDevice("tpu", 64);
    const auto unknown = Engine::load(kOwn / "llama", options);
    QVERIFY(!unknown && unknown.error().code == ErrorCode::InvalidArgument);
    options.device = "cuda";
    options.precision = Precision::Exact;
    const auto exact = Engine::load(kOwn / "llama", options);
    // With a CPU build of libtorch, or on a machine without a GPU.
    QVERIFY(kReal || (!exact && exact.error().code != ErrorCode::Internal));
    for (const char* wrong : { "cuda:", "cuda:x", "cuda:-1", "cuda:1x" }) {
        options.device = wrong;
        const auto refused = Engine::load(kOwn / "llama", options);
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
    }
}

QTEST_GUILESS_MAIN(CudaEmulatedTest)
#include "tst_cuda_emulated.moc"
