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

/// Largest error of each position relative to the largest number of the reference (at least 1).
/// Shapes [positions, …] or [heads, positions, positions].
std::vector<double> positionErrors(const std::vector<float>& own, const HostTensor& reference)
{
    const std::size_t rank = reference.shape.size();
    const std::size_t width = std::size_t(reference.shape.back());
    const std::size_t positions = std::size_t(reference.shape[rank - 2]);
    if (own.size() != reference.floats.size())
        return { INFINITY };
    double largest = 1;
    for (const float value : reference.floats)
        largest = std::max(largest, std::abs(double(value)));
    std::vector<double> errors(positions, 0.0);
    for (std::size_t k = 0; k < own.size(); ++k) {
        const double difference = std::abs(double(own[k]) - reference.floats[k]);
        double& here = errors[k / width % positions];
        here = std::isnan(difference) ? INFINITY : std::max(here, difference / largest);
    }
    return errors;
}

double relativeError(const std::vector<float>& own, const HostTensor& reference)
{
    const std::vector<double> errors = positionErrors(own, reference);
    return *std::max_element(errors.begin(), errors.end());
}

/// transformers counts attention and routers over the layers that have one.
std::string nameInReference(
    const std::string& name, const Tensors& expected, const std::vector<LayerInfo>& layers)
{
    const std::size_t dot = name.find('.');
    const std::string kind = name.substr(0, dot + 1);
    const auto counts = [&](const LayerInfo& layer) {
        return kind == "router." ? layer.experts > 0 : layer.kind != AttentionKind::Linear;
    };
    const bool counted = dot != std::string::npos && kind != "hidden."
        && std::any_of(layers.begin(), layers.end(), counts);
    const std::size_t firstLayer = counted
        ? std::size_t(std::find_if(layers.begin(), layers.end(), counts) - layers.begin())
        : 0;
    // The project's own references name the layers themselves.
    if (firstLayer == 0 || !expected.count(kind + "0"))
        return name;
    const int layer = std::atoi(name.c_str() + dot + 1);
    return kind + std::to_string(std::count_if(layers.begin(), layers.begin() + layer, counts));
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
        const bool f8 = folder.string().find("fp8") != std::string::npos;
        for (const bool gguf : { false, true }) {
            const std::filesystem::path model = gguf ? folder / "model.gguf" : folder;
            if (!std::filesystem::exists(model))
                continue;
            for (const bool exact : { true, false })
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
    const std::vector<LayerInfo>& layers = (*engine)->info().layerInfo;
    const bool experts = std::any_of(
        layers.begin(), layers.end(), [](const LayerInfo& layer) { return layer.experts > 0; });
    std::size_t compared = 1; // input_ids
    for (const NamedTensor& tensor : *tensors) {
        const auto it = expected.find(nameInReference(tensor.name, expected, layers));
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
        QCOMPARE(tensor.tensor.shape, it->second.shape);
        std::vector<double> errors = positionErrors(tensor.tensor.floats, it->second);
        std::sort(errors.begin(), errors.end());
        // In a mixture a near tie in the router may send a position to another expert.
        const std::size_t at = experts && !exact ? (errors.size() - 1) * 8 / 10 : errors.size() - 1;
        qInfo("%s %-20s %.2e", QTest::currentDataTag(), tensor.name.c_str(), errors[at]);
        QVERIFY2(errors[at] <= tolerance, tensor.name.c_str());
    }
    for (const auto& [name, tensor] : expected)
        compared += name.find("prerope") != std::string::npos;
    QCOMPARE(compared, expected.size());
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
                const double error = relativeError(tensor.tensor.floats, expected.at(tensor.name));
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
