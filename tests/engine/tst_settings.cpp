// SPDX-License-Identifier: Apache-2.0
// Settings of models: a value of the wrong type is refused by its name, what is left out is what
// the reference implementation of that architecture puts there, and what a file says is what runs.
#include "engine/model/config_members.h"
#include "engine/model/registry.h"
#include "engine/model/rope.h"
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/safetensors_reader.h"
#include "engine/runtime/engine.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/tiny_model.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <fstream>
#include <set>

using namespace ax;
using json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path kModels = AX_SOURCE_DIR "/tests/data/conformance";
const fs::path kFaults = AX_SOURCE_DIR "/../shared/fixtures/faults";

json configOf(const std::string& model)
{
    return json::parse(std::ifstream(kModels / model / "config.json"));
}

std::set<std::string> allModels()
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(kModels))
        names.insert(entry.path().filename().string());
    return names;
}

LoadOptions small()
{
    LoadOptions options;
    options.context = 32;
    options.threads = 1;
    return options;
}

/// The logits of five tokens, or the line that says why there are none.
std::string run(const fs::path& model)
{
    auto engine = Engine::load(model, small());
    if (!engine)
        return engine.error().message;
    DumpRequest request;
    request.ids = { 1, 2, 3, 4, 5 };
    const auto tensors = (*engine)->dump(request);
    if (!tensors)
        return tensors.error().message;
    std::string bytes;
    for (const float value : tensors->front().tensor.floats)
        bytes += std::to_string(value) + " ";
    return bytes;
}

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrongTypesInConfig();
    void wrongTypesInGguf();
    void rangesInGguf();
    void defaultsOfTheReference();
    void absentMembers_data();
    void absentMembers();
    void layerLists();
    void ropeMembers();
    void ropeOfGguf();
    void biasesAndHeads();
    void ggufLists();
    void packedWeights();
    void faults_data();
    void faults();

private:
    fs::path folder(const std::string& model, const json& config);
    fs::path folderWithTensors(
        const std::string& model, const json& config, const std::map<std::string, int>& extra);
    /// Why a minimal GGUF file is refused; empty when it is not.
    std::string refusal(GgufWriter writer, const std::string& architecture);
    QTemporaryDir m_folder;
    int m_number = 0;
};

fs::path SettingsTest::folder(const std::string& model, const json& config)
{
    const fs::path at = fs::path(m_folder.path().toStdString()) / std::to_string(++m_number);
    fs::create_directory(at);
    for (const char* file : { "model.safetensors", "tokenizer.json" })
        fs::create_symlink(kModels / model / file, at / file);
    std::ofstream(at / "config.json") << config.dump();
    return at;
}

/// The model's own tensors as F32, and vectors of ones of the given sizes.
fs::path SettingsTest::folderWithTensors(
    const std::string& model, const json& config, const std::map<std::string, int>& extra)
{
    const fs::path at = folder(model, config);
    SafetensorsWriter writer;
    const auto views = openSafetensors(at / "model.safetensors");
    if (!views)
        throw std::runtime_error(views.error().line());
    for (const TensorView& view : *views) {
        std::vector<float> values(std::size_t(view.elements()));
        dequantize(view.type, view.data.data(), view.elements(), values.data());
        writer.tensor(view.name, WeightType::F32, view.shape, values);
    }
    for (const auto& [name, size] : extra)
        writer.tensor(name, WeightType::F32, { size }, std::vector<float>(std::size_t(size), 1.0f));
    fs::remove(at / "model.safetensors");
    writer.write(at / "model.safetensors");
    return at;
}

std::string SettingsTest::refusal(GgufWriter writer, const std::string& architecture)
{
    writer.set("general.architecture", architecture);
    writer.tensor("t", WeightType::F32, { 2 }, { 1, 2 });
    const fs::path at
        = fs::path(m_folder.path().toStdString()) / (std::to_string(++m_number) + ".gguf");
    writer.write(at);
    const auto files = ModelFiles::open(at);
    if (!files)
        return files.error().message;
    const auto entry = architectureOf(**files);
    return entry ? std::string() : entry.error().message;
}

void SettingsTest::wrongTypesInConfig()
{
    const std::map<MemberKind, std::vector<json>> wrong {
        { MemberKind::Integer, { "16", "NaN", 2.5, -3, true, json::array({ 4 }), json::object() } },
        { MemberKind::Real,
            { "1e-02", "NaN", 1e300, false, json::array({ 1.0 }), json::object() } },
        { MemberKind::Boolean, { "false", 0, 1, json::array(), json::object() } },
        { MemberKind::Text, { 3, true, json::array({ "silu" }), json::object() } },
        { MemberKind::Object, { "linear", 4.0, true, json::array({ 1 }) } },
        { MemberKind::Ids, { "2", 2.5, true, json::array({ "2" }), json::object() } },
        { MemberKind::Integers, { "1", 1, json::array({ "1" }), json::object() } },
        { MemberKind::Texts, { "full_attention", 1, json::array({ 1 }), json::object() } },
    };
    int tried = 0;
    for (const std::string& model : allModels()) {
        const json config = configOf(model);
        for (const MemberRule& rule : configMembers()) {
            std::vector<json> values = wrong.at(rule.kind);
            if (!rule.nullable)
                values.push_back(nullptr);
            if (rule.range == MemberRange::Positive || rule.range == MemberRange::Fraction)
                values.push_back(0);
            if (rule.range == MemberRange::NotNegative)
                values.push_back(-1e-5);
            for (const json& value : values) {
                json changed = config;
                changed[rule.name] = value;
                const fs::path at = folder(model, changed);
                const auto info = Engine::inspect(at);
                const std::string what = model + ": " + rule.name + " = " + value.dump();
                QVERIFY2(!info.has_value(), what.c_str());
                QVERIFY2(info.error().message.find(rule.name) != std::string::npos,
                    (what + ": " + info.error().line()).c_str());
                fs::remove_all(at);
                ++tried;
            }
        }
    }
    QVERIFY(tried > 4000);
    // What Python writes for a number that is none.
    for (const char* value : { "NaN", "Infinity", "-Infinity" }) {
        std::string text = configOf("llama").dump();
        const std::size_t at = text.find("1e-05");
        QVERIFY(at != std::string::npos);
        const fs::path model = folder("llama", {});
        std::ofstream(model / "config.json") << text.replace(at, 5, value);
        const auto info = Engine::inspect(model);
        QVERIFY(!info.has_value());
        QVERIFY2(info.error().line().find("rms_norm_eps") != std::string::npos,
            info.error().line().c_str());
    }
}

void SettingsTest::wrongTypesInGguf()
{
    int tried = 0;
    const auto check
        = [&](const std::string& architecture, const std::string& key, const MemberRule& rule) {
              std::vector<std::pair<const char*, GgufWriter>> files;
              const auto add = [&](const char* what, auto value) {
                  GgufWriter writer;
                  writer.set(key, value);
                  files.emplace_back(what, std::move(writer));
              };
              if (rule.kind != MemberKind::Text)
                  add("a text", "16");
              if (rule.kind != MemberKind::Texts)
                  add("texts", std::vector<std::string> { "a", "b" });
              if (rule.kind == MemberKind::Text || rule.kind == MemberKind::Texts)
                  add("a number", 5);
              if (rule.kind != MemberKind::Boolean)
                  add("a boolean", true);
              if (rule.kind == MemberKind::Integer || rule.kind == MemberKind::Boolean)
                  add("a fraction", 2.5);
              if (rule.kind == MemberKind::Integer || rule.kind == MemberKind::Real) {
                  add("different numbers", std::vector<int> { 4, 5 });
                  add("not a number", double(NAN));
                  add("infinite", double(INFINITY));
              }
              GgufWriter nested;
              nested.setNested(key, { { 1, 2 }, { 3 } });
              files.emplace_back("lists", std::move(nested));
              for (auto& [what, writer] : files) {
                  const std::string why = refusal(writer, architecture);
                  QVERIFY2(why.find(key) != std::string::npos,
                      (architecture + " " + key + " " + what + ": " + why).c_str());
                  ++tried;
              }
          };
    for (const ArchitectureEntry& entry : architectures()) {
        if (!*entry.ggufName)
            continue;
        for (const MemberRule& rule : ggufKeys())
            check(entry.ggufName, std::string(entry.ggufName) + "." + rule.name, rule);
    }
    for (const MemberRule& rule : ggufVocabularyKeys())
        check("llama", rule.name, rule);
    QVERIFY(tried > 2000);
}

void SettingsTest::rangesInGguf()
{
    for (const MemberRule& rule : ggufKeys()) {
        if (rule.kind != MemberKind::Real || rule.range == MemberRange::Any)
            continue;
        const std::string key = std::string("llama.") + rule.name;
        GgufWriter negative;
        negative.set(key, -0.5);
        QVERIFY2(refusal(negative, "llama").find(key) != std::string::npos, key.c_str());
        GgufWriter zero;
        zero.set(key, 0.0);
        QCOMPARE(refusal(zero, "llama").empty(), rule.range == MemberRange::NotNegative);
    }
}

/// Read off transformers 5.24, apart from the table.
void SettingsTest::defaultsOfTheReference()
{
    const std::vector<std::tuple<const char*, const char*, json>> expected {
        { "mixtral", "rms_norm_eps", 1e-5 },
        { "phi3", "rms_norm_eps", 1e-5 },
        { "olmo2", "rms_norm_eps", 1e-5 },
        { "gpt_oss", "rms_norm_eps", 1e-5 },
        { "llama", "rms_norm_eps", 1e-6 },
        { "deepseek_v3", "rms_norm_eps", 1e-6 },
        { "gpt_oss", "sliding_window", 128 },
        { "mistral", "sliding_window", 4096 },
        { "gemma2", "sliding_window", 4096 },
        { "mixtral", "rope_theta", 1e6 },
        { "smollm3", "rope_theta", 2e6 },
        { "gpt_oss", "rope_theta", 150000.0 },
        { "gemma3_text", "rope_theta", 1e6 },
        { "gemma3_text", "rope_local_base_freq", 1e4 },
        { "qwen3", "head_dim", 128 },
        { "qwen3_next", "head_dim", 256 },
        { "qwen3_next", "partial_rotary_factor", 0.25 },
        { "mixtral", "num_key_value_heads", 8 },
        { "smollm3", "tie_word_embeddings", true },
        { "gemma2", "tie_word_embeddings", true },
        { "llama", "tie_word_embeddings", false },
        { "gpt_oss", "attention_bias", true },
        { "qwen2_moe", "norm_topk_prob", false },
        { "deepseek_v3", "norm_topk_prob", true },
        { "deepseek_v3", "routed_scaling_factor", 2.5 },
        { "deepseek_v3", "first_k_dense_replace", 3 },
        { "deepseek_v2", "routed_scaling_factor", 1.0 },
        { "gemma2", "attn_logit_softcapping", 50.0 },
        { "gemma2", "query_pre_attn_scalar", 256 },
        { "phi3", "original_max_position_embeddings", 4096 },
    };
    for (const auto& [type, member, value] : expected) {
        const json complete = completedConfig({ { "model_type", type } });
        QVERIFY2(complete.contains(member) && complete[member] == value, member);
    }
    for (const ArchitectureEntry& entry : architectures())
        QVERIFY2(configDefaults(entry.hfType).contains("rms_norm_eps"), entry.hfType);
    // Inside text_config too; tie_word_embeddings stands outside of it in some files.
    const json nested = completedConfig({ { "text_config", { { "model_type", "gemma3_text" } } },
        { "tie_word_embeddings", false } });
    QCOMPARE(nested["sliding_window"], json(4096));
    QCOMPARE(nested["tie_word_embeddings"], json(false));
}

void SettingsTest::absentMembers_data()
{
    QTest::addColumn<QString>("model");
    for (const std::string& model : allModels())
        QTest::newRow(model.c_str()) << QString::fromStdString(model);
}

/// A member left out and its default written down are the same model.
void SettingsTest::absentMembers()
{
    QFETCH(QString, model);
    const std::string name = model.toStdString();
    const json config = configOf(name);
    int runs = 0;
    for (const auto& [member, value] :
        configDefaults(config["model_type"].get<std::string>()).items()) {
        json without = config, with = config;
        without.erase(member);
        with[member] = value;
        if (member == "rope_theta") {
            without["rope_parameters"].erase("rope_theta");
            with["rope_parameters"].erase("rope_theta");
        }
        const std::string absent = run(folder(name, without));
        QVERIFY2(absent == run(folder(name, with)), member.c_str());
        runs += absent.find('[') == std::string::npos;
    }
    QVERIFY(runs > 0);
}

void SettingsTest::layerLists()
{
    const auto refused = [&](const char* model, const char* member, const json& value) {
        json config = configOf(model);
        config[member] = value;
        const auto info = Engine::inspect(folder(model, config));
        return !info && info.error().message.find(member) != std::string::npos;
    };
    QVERIFY(refused("gemma2", "layer_types", json::array({ "full_attention" })));
    QVERIFY(refused("gpt-oss", "layer_types", json::array({ "sliding_attention", "chunked" })));
    QVERIFY(refused("smollm3", "no_rope_layers", json::array({ 1, 0, 1 })));
    QVERIFY(refused("gpt-oss", "sliding_window", nullptr));
    GgufWriter writer;
    writer.set("gemma3.block_count", 4)
        .set("gemma3.attention.sliding_window_pattern", std::vector<int> { 1, 0 });
    QVERIFY(refusal(writer, "gemma3").find("sliding_window_pattern") != std::string::npos);
}

void SettingsTest::ropeMembers()
{
    const auto inverse = [](const json& config) {
        const auto spec = ropeFromConfig(config, 16);
        return spec ? spec->frequencies(64).inverse : std::vector<float> {};
    };
    const json yarn { { "rope_type", "yarn" }, { "factor", 4.0 },
        { "original_max_position_embeddings", 32 } };
    const json plain { { "rope_type", "default" }, { "rope_theta", 500.0 } };
    const json base { { "max_position_embeddings", 128 }, { "rope_theta", 10000.0 } };
    const auto with = [&](std::initializer_list<std::pair<const char*, json>> members) {
        json config = base;
        for (const auto& [name, value] : members)
            config[name] = value;
        return config;
    };
    const auto scaled = inverse(with({ { "rope_scaling", yarn } }));
    QVERIFY(!scaled.empty());
    QVERIFY(scaled != inverse(base));
    QCOMPARE(inverse(with({ { "rope_scaling", yarn }, { "rope_parameters", plain } })), scaled);
    QCOMPARE(inverse(with({ { "rope_scaling", nullptr }, { "rope_parameters", plain } })),
        inverse(with({ { "rope_theta", 500.0 } })));
    json null = yarn; // 128 / 32
    null["factor"] = nullptr;
    QCOMPARE(inverse(with({ { "rope_scaling", null } })), scaled);

    const auto error = [&](const json& config, const RopeMembers& members = {}) {
        const auto spec = ropeFromConfig(config, 16, members);
        return spec ? std::string() : spec.error().message;
    };
    for (const char* key : { "factor", "attention_factor", "original_max_position_embeddings",
             "beta_fast", "mscale", "rope_theta", "partial_rotary_factor" })
        for (const json& value : { json("4.0"), json(-1), json(1e300), json(true), json("NaN"),
                 json::array({ 4 }), json::object() }) {
            json changed = yarn;
            changed[key] = value;
            QVERIFY2(error(with({ { "rope_scaling", changed } }))
                         .find(std::string("rope_scaling.") + key)
                    != std::string::npos,
                (key + value.dump()).c_str());
        }
    for (const char* type : { "linear", "dynamic", "llama3", "yarn" })
        QVERIFY2(error(with({ { "rope_scaling", { { "rope_type", type } } } })).find("factor")
                != std::string::npos,
            type);
    QVERIFY(error(with({ { "rope_scaling", { { "rope_type", 4 } } } })).find("rope_type")
        != std::string::npos);
    QVERIFY(error(with({ { "rope_scaling", { { "rope_type", "linear" }, { "factor", 0 } } } }))
                .find("factor")
        != std::string::npos);
    // Gemma 3: rope_scaling is for the layers without a window.
    const json layered { { "full_attention", plain }, { "sliding_attention", plain } };
    const json gemma = with({ { "rope_scaling", yarn }, { "rope_parameters", layered },
        { "rope_local_base_freq", 100.0 } });
    const auto global = ropeFromConfig(gemma, 16, { "full_attention" });
    const auto local
        = ropeFromConfig(gemma, 16, { "sliding_attention", "rope_local_base_freq", false });
    QVERIFY(global.has_value() && local.has_value());
    QCOMPARE(global->kind, RopeSpec::Kind::Yarn);
    QCOMPARE(local->kind, RopeSpec::Kind::Default);
    QVERIFY(
        error(with({ { "rope_parameters", plain } }), { "full_attention" }).find("rope_parameters")
        != std::string::npos);
}

void SettingsTest::ropeOfGguf()
{
    const auto spec = [&](GgufWriter writer) {
        writer.set("general.architecture", "qwen2").tensor("t", WeightType::F32, { 2 }, { 1, 2 });
        const fs::path at
            = fs::path(m_folder.path().toStdString()) / (std::to_string(++m_number) + ".gguf");
        writer.write(at);
        const auto files = ModelFiles::open(at);
        return ropeFromGguf(**files, "qwen2", 16, false);
    };
    const auto plain = spec(GgufWriter())->frequencies(64);
    const auto scaled = [&](auto&& fill) {
        GgufWriter writer;
        fill(writer);
        return spec(writer)->frequencies(64);
    };
    const char* factor = "qwen2.rope.scaling.factor";
    const char* type = "qwen2.rope.scaling.type";
    QCOMPARE(scaled([&](auto& w) { w.set(factor, 0.0); }).inverse, plain.inverse);
    for (const char* name : { "none", "linear", "yarn" })
        QCOMPARE(
            scaled([&](auto& w) { w.set(type, name).set(factor, 0.0); }).inverse, plain.inverse);
    QCOMPARE(scaled([&](auto& w) { w.set(type, "none").set(factor, 4.0); }).inverse, plain.inverse);
    QVERIFY(scaled([&](auto& w) { w.set(factor, 4.0); }).inverse != plain.inverse);
    QVERIFY(
        scaled([&](auto& w) { w.set("qwen2.rope.scale_linear", 4.0); }).inverse != plain.inverse);
}

void SettingsTest::biasesAndHeads()
{
    const auto refusedBy = [&](const fs::path& model, const std::string& name) {
        const auto info = Engine::inspect(model);
        return !info && info.error().line().find(name) != std::string::npos;
    };
    for (const std::string& model : allModels()) {
        const json config = configOf(model);
        if (config.contains("tie_word_embeddings")) {
            json untied = config;
            untied["tie_word_embeddings"] = false;
            QVERIFY2(refusedBy(folder(model, untied), "lm_head.weight"), model.c_str());
        }
        const std::string type = config["model_type"];
        if (!configDefaults(type).contains("attention_bias") || type == "qwen3_next")
            continue;
        const bool biased = config["attention_bias"];
        json other = config;
        other["attention_bias"] = !biased;
        QVERIFY2(refusedBy(folder(model, other), ".bias"), model.c_str());
    }
    const std::string attention = "model.layers.0.self_attn.";
    QVERIFY(refusedBy(
        folderWithTensors("llama", configOf("llama"), { { attention + "q_proj.bias", 32 } }),
        attention + "q_proj.bias"));
    for (const char* model :
        { "qwen2", "qwen2-moe", "mistral-sliding", "mixtral", "phi3-longrope" })
        QVERIFY2(refusedBy(folderWithTensors(
                               model, configOf(model), { { attention + "o_proj.bias", 32 } }),
                     attention + "o_proj.bias"),
            model);
    QVERIFY(refusedBy(folderWithTensors("llama", configOf("llama"),
                          { { "model.layers.0.mlp.up_proj.bias", 28 } }),
        "up_proj.bias"));
    // With them the model runs.
    json biased = configOf("llama");
    biased["mlp_bias"] = true;
    std::map<std::string, int> tensors;
    for (int layer = 0; layer < 2; ++layer) {
        const std::string base = "model.layers." + std::to_string(layer) + ".mlp.";
        tensors[base + "gate_proj.bias"] = tensors[base + "up_proj.bias"] = 28;
        tensors[base + "down_proj.bias"] = 32;
    }
    const auto info = Engine::inspect(folderWithTensors("llama", biased, tensors));
    QVERIFY2(info.has_value(), info ? "" : info.error().line().c_str());
}

void SettingsTest::ggufLists()
{
    const std::string given = m_folder.path().toStdString() + "/lists.gguf";
    const std::string plain = m_folder.path().toStdString() + "/plain.gguf";
    GgufWriter writer = tinyModel({});
    writer.setNested("llama.something.new", { { 1 }, { 2, 3 }, {} });
    writer.setNested("vendor.table", {});
    writer.write(given);
    writeTinyModel(plain);
    QCOMPARE(run(given), run(plain));
    QVERIFY(run(plain).find('[') == std::string::npos);

    GgufWriter lists;
    lists.set("general.architecture", "llama")
        .set("llama.attention.head_count", std::vector<int> { 4, 4, 4 })
        .set("llama.feed_forward_length", std::vector<int> { 96 })
        .setAs(GgufWriter::F32, "llama.embedding_length", 64)
        .tensor("t", WeightType::F32, { 2 }, { 1, 2 });
    const fs::path at = m_folder.path().toStdString() + "/equal.gguf";
    lists.write(at);
    const auto files = ModelFiles::open(at);
    QVERIFY(files.has_value() && architectureOf(**files).has_value());
    const HyperParameters parameters(**files, "llama");
    QCOMPARE(parameters.integer("", "attention.head_count", 1, 99).value_or(0), 4);
    QCOMPARE(parameters.integer("", "feed_forward_length", 1, 99).value_or(0), 96);
    QCOMPARE(parameters.integer("", "embedding_length", 1, 99).value_or(0), 64);
}

void SettingsTest::packedWeights()
{
    const auto error = [&](const json& quantisation) {
        json config = configOf("llama");
        config["quantization_config"] = quantisation;
        const auto info = Engine::inspect(folder("llama", config));
        return info ? std::string() : info.error().message;
    };
    QVERIFY(error({ { "quant_method", "compressed-tensors" }, { "format", "pack-quantized" } })
                .find("pack-quantized")
        != std::string::npos);
    QVERIFY(error({ { "quant_method", 4 } }).find("quant_method") != std::string::npos);
    QVERIFY(error({ { "bits", 4 } }).find("quant_method") != std::string::npos);
    QCOMPARE(error({ { "quant_method", "compressed-tensors" }, { "format", "float-quantized" } }),
        std::string());
}

void SettingsTest::faults_data()
{
    QTest::addColumn<QString>("folder");
    std::error_code ec;
    std::set<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(kFaults, ec))
        if (fs::exists(entry.path() / "expected.safetensors"))
            folders.insert(entry.path());
    for (const fs::path& path : folders)
        QTest::newRow(path.filename().c_str()) << QString::fromStdString(path.string());
    if (folders.empty())
        QTest::newRow("absent") << QString();
}

void SettingsTest::faults()
{
    QFETCH(QString, folder);
    if (folder.isEmpty())
        QSKIP("skipped: no ../shared/fixtures/faults");
    const fs::path at = folder.toStdString();
    const auto expected = openSafetensors(at / "expected.safetensors");
    QVERIFY(expected.has_value());
    DumpRequest request;
    std::vector<float> logits;
    for (const TensorView& view : *expected) {
        if (view.name == "logits") {
            logits.resize(std::size_t(view.elements()));
            dequantize(view.type, view.data.data(), view.elements(), logits.data());
        }
    }
    const json ids
        = fs::exists(at / "ids.json") ? json::parse(std::ifstream(at / "ids.json")) : json();
    if (ids.is_array())
        request.ids = ids.get<std::vector<TokenId>>();
    for (const TensorView& view : *expected)
        if (view.name == "input_ids" && request.ids.empty())
            for (std::int64_t k = 0; k < view.elements(); ++k) {
                std::int64_t id = 0;
                if (view.type == WeightType::I64)
                    std::memcpy(&id, view.data.data() + 8 * k, 8);
                else
                    std::memcpy(&id, view.data.data() + 4 * k, 4);
                request.ids.push_back(TokenId(id));
            }
    QVERIFY(!logits.empty() && !request.ids.empty());
    LoadOptions options;
    options.precision = Precision::Exact;
    options.context = int(request.ids.size());
    auto engine
        = Engine::load(fs::exists(at / "model.gguf") ? at / "model.gguf" : at / "model", options);
    if (folder.contains("string-number") || folder.contains("string-rope")) {
        QVERIFY(!engine.has_value());
        const std::string line = engine.error().line();
        QVERIFY2(line.find("rms_norm_eps") != std::string::npos
                || line.find("factor") != std::string::npos,
            line.c_str());
        return;
    }
    if (!engine && engine.error().code == ErrorCode::Unsupported
        && engine.error().line().find("precision fast") != std::string::npos)
        QSKIP("skipped: built without the reference back end");
    QVERIFY2(engine.has_value(), engine ? "" : engine.error().line().c_str());
    const auto tensors = (*engine)->dump(request);
    QVERIFY(tensors.has_value());
    const std::vector<float>& own = tensors->front().tensor.floats;
    QCOMPARE(own.size(), logits.size());
    double largest = 1, worst = 0;
    for (std::size_t k = 0; k < own.size(); ++k) {
        largest = std::max(largest, std::abs(double(logits[k])));
        worst = std::max(worst, std::abs(double(own[k]) - logits[k]));
    }
    qInfo("%.2e", worst / largest);
    QVERIFY(worst / largest <= 2e-4);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
