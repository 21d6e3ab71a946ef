// SPDX-License-Identifier: Apache-2.0
// Against tensors that Hugging Face transformers computed. The small set in tests/data/conformance
// is made by make_references.py; the larger one lies beside the repository when it is there.
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/safetensors_reader.h"
#include "engine/runtime/engine.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <map>
#include <set>

using namespace ax;

namespace {

const std::filesystem::path kOwn = AX_SOURCE_DIR "/tests/data/conformance";
const std::filesystem::path kShared = AX_SOURCE_DIR "/../shared/fixtures";

using Tensors = std::map<std::string, HostTensor>;

Tensors readTensors(const std::filesystem::path& path)
{
    Tensors tensors;
    const auto views = openSafetensors(path);
    if (!views)
        throw std::runtime_error(views.error().line());
    for (const TensorView& view : *views) {
        HostTensor tensor;
        tensor.shape = view.shape;
        if (view.type == WeightType::I64) {
            tensor.integers.resize(std::size_t(view.elements()));
            std::memcpy(tensor.integers.data(), view.data.data(), view.data.size());
        } else if (view.type == WeightType::I32) {
            for (std::size_t k = 0; k < std::size_t(view.elements()); ++k) {
                std::int32_t value;
                std::memcpy(&value, view.data.data() + 4 * k, 4);
                tensor.integers.push_back(value);
            }
        } else {
            tensor.floats.resize(std::size_t(view.elements()));
            dequantize(view.type, view.data.data(), view.elements(), tensor.floats.data());
        }
        tensors.emplace(view.name, std::move(tensor));
    }
    return tensors;
}

template <class T> std::string problem(const Result<T>& result)
{
    return result ? std::string() : result.error().line();
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

std::vector<double> logSoftmax(std::span<const float> row)
{
    double most = -INFINITY, total = 0;
    for (const float z : row)
        most = std::max(most, double(z));
    for (const float z : row)
        total += std::exp(z - most);
    std::vector<double> result;
    for (const float z : row)
        result.push_back(z - most - std::log(total));
    return result;
}

} // namespace

class ReferencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void own_data();
    void own();
    void shared_data();
    void shared();
    void realModelExact();
    void realModelFast();

private:
    void rows(const std::filesystem::path& root);
    void compare(const std::filesystem::path& model, const std::filesystem::path& reference,
        bool exact, double tolerance);
    void realModel(bool exact);
};

void ReferencesTest::rows(const std::filesystem::path& root)
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<double>("tolerance");
    std::error_code ec;
    std::set<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(root, ec))
        if (std::filesystem::exists(entry.path() / "reference.safetensors"))
            folders.insert(entry.path());
    for (const std::filesystem::path& folder : folders) {
        // Architectures that the registry does not hold are not a failure of these.
        const auto info = Engine::inspect(folder);
        const bool noFastKernel
            = !info && info.error().line().find("has no fast kernel") != std::string::npos;
        if (!info && info.error().code == ErrorCode::Unsupported && !noFastKernel) {
            qInfo("not run: %s", info.error().line().c_str());
            continue;
        }
        const bool f8 = folder.string().find("fp8") != std::string::npos;
        for (const bool gguf : { false, true }) {
            const std::filesystem::path model = gguf ? folder / "model.gguf" : folder;
            if (!std::filesystem::exists(model))
                continue;
            if (f8 && !gguf) {
                qInfo("not run: %s: FP8 folders are refused", folder.filename().c_str());
                continue;
            }
            for (const bool exact : { true, false })
                if (exact || !noFastKernel)
                    QTest::addRow("%s %s %s", folder.filename().c_str(), gguf ? "gguf" : "hf",
                    exact ? "exact" : "fast")
                    << QString::fromStdString(model.string())
                    << QString::fromStdString((folder / "reference.safetensors").string()) << exact
                    << (exact ? (f8 || gguf ? 2e-3 : 2e-4) : 3e-2);
        }
    }
}

void ReferencesTest::compare(const std::filesystem::path& model,
    const std::filesystem::path& reference, bool exact, double tolerance)
{
    const Tensors expected = readTensors(reference);
    QVERIFY(expected.count("input_ids"));
    DumpRequest request;
    for (const std::int64_t id : expected.at("input_ids").integers)
        request.ids.push_back(TokenId(id));
    request.derotated = request.router = false;
    if (const auto greedy = expected.find("greedy_ids"); greedy != expected.end())
        request.greedy = int(greedy->second.integers.size());
    LoadOptions options;
    options.precision = exact ? Precision::Exact : Precision::Fast;
    options.context = int(request.ids.size()) + request.greedy;
    auto engine = Engine::load(model, options);
    if (!engine && exact && engine.error().code == ErrorCode::Unsupported
        && engine.error().line().find("precision fast") != std::string::npos)
        QSKIP("skipped: built without the reference back end");
    QVERIFY2(engine.has_value(), problem(engine).c_str());
    const auto tensors = (*engine)->dump(request);
    QVERIFY2(tensors.has_value(), problem(tensors).c_str());
    int compared = 0;
    for (const NamedTensor& tensor : *tensors) {
        const auto it = expected.find(tensor.name);
        if (it == expected.end())
            continue;
        ++compared;
        if (!it->second.integers.empty()) {
            std::size_t same = 0;
            while (same < it->second.integers.size()
                && tensor.tensor.integers[same] == it->second.integers[same])
                ++same;
            qInfo("%s %s %-14s %zu of %zu", QTest::currentDataTag(), exact ? "exact" : "fast",
                tensor.name.c_str(), same, it->second.integers.size());
            // Fast arithmetic may part at a near tie; exact may not.
            if (exact)
                QCOMPARE(same, it->second.integers.size());
            continue;
        }
        const double error = relativeError(tensor.tensor.floats, it->second.floats);
        qInfo("%s %-14s %.2e", QTest::currentDataTag(), tensor.name.c_str(), error);
        QCOMPARE(tensor.tensor.shape, it->second.shape);
        QVERIFY2(error <= tolerance, tensor.name.c_str());
    }
    QVERIFY(compared >= 4);
}

void ReferencesTest::own_data() { rows(kOwn); }

void ReferencesTest::own()
{
    QFETCH(QString, model);
    QFETCH(QString, reference);
    QFETCH(bool, exact);
    QFETCH(double, tolerance);
    compare(model.toStdString(), reference.toStdString(), exact, tolerance);
}

void ReferencesTest::shared_data()
{
    rows(kShared / "models");
    if (!std::filesystem::exists(kShared / "models"))
        QTest::addRow("absent") << QString() << QString() << false << 0.0;
}

void ReferencesTest::shared()
{
    QFETCH(QString, model);
    if (model.isEmpty())
        QSKIP("skipped: no ../shared/fixtures/models");
    QFETCH(QString, reference);
    QFETCH(bool, exact);
    QFETCH(double, tolerance);
    compare(model.toStdString(), reference.toStdString(), exact, tolerance);
}

void ReferencesTest::realModel(bool exact)
{
    const std::filesystem::path folder = kShared / "real/smollm2-135m-instruct";
    const char* file = std::getenv("AX_TEST_MODEL");
    if (!file)
        QSKIP("skipped: AX_TEST_MODEL does not name the SmolLM2 GGUF file");
    if (!std::filesystem::exists(folder))
        QSKIP("skipped: no ../shared/fixtures/real");
    LoadOptions options;
    options.precision = exact ? Precision::Exact : Precision::Fast;
    options.context = 2048;
    auto engine = Engine::load(file, options);
    if (!engine && exact && engine.error().code == ErrorCode::Unsupported)
        QSKIP("skipped: built without the reference back end");
    QVERIFY2(engine.has_value(), problem(engine).c_str());
    double divergence = 0, difference = 0;
    std::size_t tailRows = 0, positions = 0, equal = 0, prompts = 0;
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".safetensors")
            files.insert(entry.path());
    for (const std::filesystem::path& path : files) {
        const Tensors expected = readTensors(path);
        if (!expected.count("input_ids"))
            continue;
        ++prompts;
        DumpRequest request;
        for (const std::int64_t id : expected.at("input_ids").integers)
            request.ids.push_back(TokenId(id));
        request.hidden = request.derotated = request.router = false;
        LayerSelection layers;
        layers.kind = LayerSelection::Kind::List;
        layers.list = { 0, 7, 15, 22, 29 };
        request.layers = layers;
        if (exact)
            request.greedy = int(expected.at("greedy_ids").integers.size());
        const auto tensors = (*engine)->dump(request);
        QVERIFY2(tensors.has_value(), problem(tensors).c_str());
        const std::size_t vocabulary = std::size_t((*engine)->info().vocabulary);
        const std::size_t rows = request.ids.size();
        for (const NamedTensor& tensor : *tensors) {
            if (tensor.name == "greedy_ids") {
                QCOMPARE(tensor.tensor.integers, expected.at("greedy_ids").integers);
            } else if (tensor.name != "logits" && expected.count(tensor.name)) {
                const double error
                    = relativeError(tensor.tensor.floats, expected.at(tensor.name).floats);
                qInfo("%s %s %s %.2e", path.stem().c_str(), exact ? "exact" : "fast",
                    tensor.name.c_str(), error);
                if (exact)
                    QVERIFY2(error <= 1e-3, tensor.name.c_str());
            }
        }
        const std::span<const float> logits(tensors->front().tensor.floats);
        const auto row = [&](std::size_t r) { return logits.subspan(r * vocabulary, vocabulary); };
        const HostTensor& tail = expected.at("logits_tail");
        const std::size_t tailSize = tail.floats.size() / vocabulary;
        for (std::size_t r = 0; r < tailSize; ++r, ++tailRows) {
            const auto own = logSoftmax(row(rows - tailSize + r));
            const auto reference
                = logSoftmax(std::span(tail.floats).subspan(r * vocabulary, vocabulary));
            for (std::size_t k = 0; k < vocabulary; ++k)
                divergence += std::exp(reference[k]) * (reference[k] - own[k]);
        }
        const auto& argmax = expected.at("argmax").integers;
        const auto& next = expected.at("next_logprob").floats;
        for (std::size_t r = 0; r < rows; ++r) {
            const auto own = logSoftmax(row(r));
            if (r < argmax.size()) {
                ++positions;
                equal += std::max_element(own.begin(), own.end()) - own.begin() == argmax[r];
            }
            if (r < next.size() && r + 1 < rows)
                difference += std::abs(own[std::size_t(request.ids[r + 1])] - next[r]);
        }
    }
    QVERIFY(prompts > 0);
    const double kl = divergence / double(tailRows), logp = difference / double(positions),
                 agreement = double(equal) / double(positions);
    qInfo("%s: %zu prompts, %zu positions: mean KL %.5f, mean |d log p| %.4f, argmax %.4f",
        exact ? "exact" : "fast", prompts, positions, kl, logp, agreement);
    if (exact) {
        QVERIFY(kl < 1e-5);
        QVERIFY(logp < 1e-3);
        QVERIFY(agreement >= 0.99);
    } else {
        QVERIFY(kl < 9e-3);
        QVERIFY(logp < 0.19);
        QVERIFY(agreement >= 0.9);
    }
}

void ReferencesTest::realModelExact() { realModel(true); }
void ReferencesTest::realModelFast() { realModel(false); }

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
