// SPDX-License-Identifier: Apache-2.0
// The same weights under the other names and stacking that transformers 5 saves experts with.
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/safetensors_reader.h"
#include "engine/runtime/engine.h"
#include "tests/support/safetensors_writer.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <regex>

using namespace ax;

namespace {

const std::filesystem::path kOwn = AX_SOURCE_DIR "/tests/data/conformance";

/// One tensor for gate and up, one for down, of each layer: [experts, 2 width, hidden] and
/// [experts, hidden, width].
void writeStacked(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const auto views = openSafetensors(from);
    if (!views)
        throw std::runtime_error(views.error().line());
    static const std::regex one(R"((.*)(?:mlp|block_sparse_moe)\.experts\.(\d+)\.(\w+)\.weight)");
    std::map<std::string, std::map<std::string, std::map<int, std::vector<float>>>> stacks;
    std::map<std::string, std::vector<std::int64_t>> shapes;
    SafetensorsWriter out;
    for (const TensorView& view : *views) {
        std::vector<float> values(std::size_t(view.elements()));
        dequantize(view.type, view.data.data(), view.elements(), values.data());
        std::smatch match;
        if (!std::regex_match(view.name, match, one)) {
            out.tensor(std::regex_replace(view.name, std::regex("block_sparse_moe"), "mlp"),
                WeightType::F32, view.shape, values);
            continue;
        }
        const std::string role = match[3];
        const std::string base = match[1].str() + "mlp.experts.";
        const bool down = role == "w2" || role == "down_proj";
        shapes[base + (down ? "down_proj" : "gate_up_proj")] = view.shape;
        stacks[base + (down ? "down_proj" : "gate_up_proj")]
              [role == "w1" || role == "gate_proj" ? "a" : "b"][std::stoi(match[2])]
            = std::move(values);
    }
    for (const auto& [name, roles] : stacks) {
        std::vector<float> all;
        const std::size_t experts = roles.begin()->second.size();
        for (std::size_t e = 0; e < experts; ++e)
            for (const auto& [role, values] : roles)
                all.insert(all.end(), values.at(int(e)).begin(), values.at(int(e)).end());
        const std::vector<std::int64_t>& each = shapes.at(name);
        out.tensor(name, WeightType::F32,
            { std::int64_t(experts), each[0] * std::int64_t(roles.size()), each[1] }, all);
    }
    out.write(to);
}

std::vector<float> logitsOf(const std::filesystem::path& folder)
{
    auto engine = Engine::load(folder, { .context = 32 });
    if (!engine)
        throw std::runtime_error(engine.error().line());
    DumpRequest request;
    request.ids = { 5, 17, 40, 3, 61, 22, 8, 90 };
    request.attention = request.hidden = request.derotated = request.router = false;
    const auto tensors = (*engine)->dump(request);
    if (!tensors)
        throw std::runtime_error(tensors.error().line());
    return tensors->front().tensor.floats;
}

} // namespace

class WeightNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stackedExperts_data()
    {
        QTest::addColumn<QString>("model");
        for (const char* name : { "mixtral", "qwen2-moe", "qwen3-moe", "qwen3-next", "deepseek-v2",
                 "deepseek-v3-yarn" })
            QTest::newRow(name) << QString(QLatin1String(name));
    }
    void stackedExperts()
    {
        QFETCH(QString, model);
        const std::filesystem::path original = kOwn / model.toStdString();
        QTemporaryDir folder;
        const std::filesystem::path stacked = folder.path().toStdString();
        for (const char* name : { "config.json", "tokenizer.json" })
            std::filesystem::copy_file(original / name, stacked / name);
        writeStacked(original / "model.safetensors", stacked / "model.safetensors");
        const std::vector<float> expected = logitsOf(original);
        QVERIFY(!expected.empty());
        QCOMPARE(logitsOf(stacked), expected);
    }
};

QTEST_GUILESS_MAIN(WeightNamesTest)
#include "tst_weight_names.moc"
