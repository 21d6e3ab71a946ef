// SPDX-License-Identifier: Apache-2.0
// Every member of the config of one model of every architecture, replaced by values that do not
// belong there: an error that names a place, or a model that runs; never a crash, never memory
// without end.
#include "engine/runtime/engine.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <cstring>
#include <fstream>
#include <set>

using namespace ax;
using json = nlohmann::json;

namespace {
const std::filesystem::path kModels = AX_SOURCE_DIR "/tests/data/conformance";
}

class BadConfigsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void members_data();
    void members();
    void unknownVariants_data();
    void unknownVariants();
    void missingTensors_data() { members_data(); }
    void missingTensors();

private:
    /// A folder with the tensors of `model` and this config.
    std::filesystem::path folderWith(const std::filesystem::path& model, const json& config);
    QTemporaryDir m_folder;
    int m_number = 0;
};

std::filesystem::path BadConfigsTest::folderWith(
    const std::filesystem::path& model, const json& config)
{
    const std::filesystem::path folder
        = std::filesystem::path(m_folder.path().toStdString()) / std::to_string(++m_number);
    std::filesystem::create_directory(folder);
    for (const char* file : { "model.safetensors", "tokenizer.json" })
        std::filesystem::create_symlink(model / file, folder / file);
    std::ofstream(folder / "config.json") << config.dump();
    return folder;
}

void BadConfigsTest::members_data()
{
    QTest::addColumn<QString>("model");
    std::set<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(kModels))
        folders.insert(entry.path());
    for (const auto& folder : folders)
        QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
}

void BadConfigsTest::members()
{
    QFETCH(QString, model);
    const std::filesystem::path folder = model.toStdString();
    const json config = json::parse(std::ifstream(folder / "config.json"));
    const std::vector<json> odd { nullptr, -1, 0, 3, 1 << 30, 1e300, 0.37, "x", true, json::array(),
        json::array({ 1, "x", nullptr }), json::object() };
    int ran = 0, refused = 0;
    for (const auto& [key, original] : config.items())
        for (const json& value : odd) {
            json changed = config;
            changed[key] = value;
            const std::filesystem::path at = folderWith(folder, changed);
            LoadOptions options;
            options.context = 32;
            options.threads = 1;
            auto engine = Engine::load(at, options);
            if (!engine) {
                ++refused;
                QVERIFY2(!engine.error().message.empty(), key.c_str());
                QVERIFY2(engine.error().code != ErrorCode::Internal,
                    (key + ": " + engine.error().line()).c_str());
                continue;
            }
            ++ran;
            DumpRequest request;
            request.ids = { 1, 2, 3, 4, 5 };
            const auto tensors = (*engine)->dump(request);
            QVERIFY2(tensors.has_value(), key.c_str());
            std::filesystem::remove_all(at);
        }
    QVERIFY(ran > 0);
    QVERIFY(refused > 0);
}

void BadConfigsTest::unknownVariants_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("activation") << "llama"
                                << "/hidden_act"
                                << "\"gelu\""
                                << "hidden_act";
    QTest::newRow("rope type") << "qwen3"
                               << "/rope_parameters/rope_type"
                               << "\"spiral\""
                               << "spiral";
    QTest::newRow("rope member") << "qwen3"
                                 << "/rope_parameters/llama_4_scaling_beta"
                                 << "0.1"
                                 << "llama_4_scaling_beta";
    QTest::newRow("quantisation") << "llama"
                                  << "/quantization_config"
                                  << R"({"quant_method":"gptq","bits":4})"
                                  << "quant_method";
    QTest::newRow("router rule") << "deepseek-v2"
                                 << "/topk_method"
                                 << "\"dice\""
                                 << "topk_method";
    QTest::newRow("sparse layers") << "deepseek-v2"
                                   << "/moe_layer_freq"
                                   << "2"
                                   << "moe_layer_freq";
    QTest::newRow("clipped qkv") << "olmo2"
                                 << "/clip_qkv"
                                 << "8.0"
                                 << "clip_qkv";
    QTest::newRow("clamp") << "gpt-oss"
                           << "/swiglu_limit"
                           << "5.0"
                           << "swiglu_limit";
    QTest::newRow("both ways") << "gemma3"
                               << "/use_bidirectional_attention"
                               << "true"
                               << "use_bidirectional_attention";
    QTest::newRow("type") << "llama"
                          << "/model_type"
                          << "\"bert\""
                          << "bert";
}

void BadConfigsTest::unknownVariants()
{
    QFETCH(QString, model);
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, named);
    const std::filesystem::path folder = kModels / model.toStdString();
    json config = json::parse(std::ifstream(folder / "config.json"));
    QVERIFY(Engine::inspect(folderWith(folder, config)).has_value());
    config[json::json_pointer(pointer.toStdString())] = json::parse(value.toStdString());
    const auto info = Engine::inspect(folderWith(folder, config));
    QVERIFY(!info.has_value());
    QCOMPARE(info.error().code, ErrorCode::Unsupported);
    QVERIFY2(info.error().line().find(named.toStdString()) != std::string::npos,
        info.error().line().c_str());
}

/// A model with one tensor less, or one that nothing reads, is never run.
void BadConfigsTest::missingTensors()
{
    QFETCH(QString, model);
    const std::filesystem::path folder = model.toStdString();
    const json config = json::parse(std::ifstream(folder / "config.json"));
    std::ifstream in(folder / "model.safetensors", std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    std::uint64_t size = 0;
    std::memcpy(&size, bytes.data(), 8);
    const std::string header = bytes.substr(8, size);
    int tried = 0;
    const json tensors = json::parse(header);
    for (const auto& [name, entry] : tensors.items()) {
        if (name == "__metadata__")
            continue;
        ++tried;
        // The same bytes under another name of equal length: one is missing, one is unknown.
        std::string other = name;
        other.back() = other.back() == 'x' ? 'y' : 'x';
        std::string changed = header;
        const std::size_t at = changed.find("\"" + name + "\"");
        QVERIFY(at != std::string::npos);
        changed.replace(at + 1, name.size(), other);
        const std::filesystem::path copy = folderWith(folder, config);
        std::filesystem::remove(copy / "model.safetensors");
        std::ofstream(copy / "model.safetensors", std::ios::binary)
            << bytes.substr(0, 8) << changed << bytes.substr(8 + size);
        const auto info = Engine::inspect(copy);
        QVERIFY2(!info.has_value(), name.c_str());
        const std::string line = info.error().line();
        QVERIFY2(line.find(name) != std::string::npos || line.find(other) != std::string::npos,
            (name + ": " + line).c_str());
        std::filesystem::remove_all(copy);
    }
    QVERIFY(tried > 10);
}

QTEST_GUILESS_MAIN(BadConfigsTest)
#include "tst_bad_configs.moc"
