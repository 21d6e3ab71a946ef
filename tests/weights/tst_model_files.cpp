// SPDX-License-Identifier: Apache-2.0
#include "engine/core/files.h"
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/model_names.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/safetensors_writer.h"
#include "tests/weights/weights_test_help.h"

#include <set>

using namespace ax;
using namespace axtest;

class TestModelFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path path(const std::string& name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    std::shared_ptr<const ModelFiles> gguf(const std::string& name, const GgufWriter& writer) const
    {
        save(path(name), writer.bytes());
        const auto files = ModelFiles::open(path(name));
        return files ? *files : nullptr;
    }
    static GgufWriter named(const char* name)
    {
        GgufWriter writer;
        writer.set("general.name", name).tensor("t", WeightType::Q8_0, { 64 }, ramp(64));
        return writer;
    }
    std::shared_ptr<const ModelFiles> folder(
        const std::string& name, const std::string& config) const
    {
        SafetensorsWriter writer;
        writer.tensor("t", WeightType::BF16, { 8 }, ramp(8));
        writer.tensor("norm", WeightType::F32, { 2 }, ramp(2));
        save(path(name) / "model.safetensors", writer.bytes());
        save(path(name) / "config.json", config);
        const auto files = ModelFiles::open(path(name));
        return files ? *files : nullptr;
    }

private Q_SLOTS:
    void names()
    {
        QCOMPARE(modelNameOfFile("/m/SmolLM2-135M-Instruct.Q4_1.gguf"),
            std::string("SmolLM2-135M-Instruct"));
        QCOMPARE(modelNameOfFile("qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"),
            std::string("qwen2.5-coder-1.5b-instruct"));
        QCOMPARE(
            modelNameOfFile("Qwen3-30B-UD-Q4_K_XL-00001-of-00002.gguf"), std::string("Qwen3-30B"));
        QCOMPARE(modelNameOfFile("gpt-oss-20b-mxfp4.gguf"), std::string("gpt-oss-20b"));
        QCOMPARE(modelNameOfFile("phi-3.5.gguf"), std::string("phi-3.5"));
        QCOMPARE(modelNameOfFile("ggml-model-f16.gguf"), std::string());
        QCOMPARE(modelNameOfFile("model.gguf"), std::string());
        QCOMPARE(modelNameOfFile("sha256-0123"), std::string());
        QCOMPARE(repositoryOfSnapshot("/c/hub/models--Qwen--Qwen3-4B/snapshots/abc"),
            std::string("Qwen/Qwen3-4B"));
        QCOMPARE(repositoryOfSnapshot("/c/hub/models--gpt2/snapshots/abc"), std::string("gpt2"));
        QCOMPARE(repositoryOfSnapshot("/c/hub/datasets--a--b/snapshots/abc"), std::string());
        QCOMPARE(repositoryOfSnapshot("/c/models"), std::string());
        QVERIFY(!splitName("a-00003-of-00002.gguf"));
        QVERIFY(!splitName("a-00000-of-00002.gguf"));
        QVERIFY(!splitName("a-0000x-of-00002.gguf"));
        QVERIFY(!splitName("-00001-of-00002.gguf"));
        QCOMPARE(
            splitName("a-00001-of-00002.gguf")->nameOf(2), std::string("a-00002-of-00002.gguf"));
    }

    void displayNames()
    {
        QCOMPARE(gguf("SmolLM2-135M-Instruct.Q4_1.gguf", named("Smollm2 Mix1 Ep2"))->displayName(),
            std::string("SmolLM2-135M-Instruct"));
        QCOMPARE(gguf("model.gguf", named("Real Name"))->displayName(), std::string("Real Name"));
        QCOMPARE(gguf("sha256-12", named(""))->displayName(), std::string("sha256-12"));
        QCOMPARE(folder("here", R"({"_name_or_path":"org/Name-1B"})")->displayName(),
            std::string("Name-1B"));
        QCOMPARE(folder("here", R"({"_name_or_path":"/mnt/training/run7"})")->displayName(),
            std::string("here"));
        QCOMPARE(folder("here", R"({"_name_or_path":3})")->displayName(), std::string("here"));
        QCOMPARE(folder("models--Qwen--Qwen3-4B/snapshots/ab12", R"({"_name_or_path":"x/y"})")
                     ->displayName(),
            std::string("Qwen3-4B"));
    }

    void quantisations()
    {
        QCOMPARE(gguf("a.gguf", named("n"))->quantisation(), std::string("Q8_0"));
        QCOMPARE(gguf("a.gguf", named("n").set("general.file_type", 15))->quantisation(),
            std::string("Q4_K_M"));
        QCOMPARE(gguf("a.gguf", named("n").set("general.file_type", 1024 + 3))->quantisation(),
            std::string("Q4_1"));
        QCOMPARE(gguf("a.gguf", named("n").set("general.file_type", 38))->quantisation(),
            std::string("MXFP4"));
        QCOMPARE(gguf("a.gguf", named("n").set("general.file_type", 777))->quantisation(),
            std::string("Q8_0"));
        QCOMPARE(folder("q", "{}")->quantisation(), std::string("BF16"));
        QCOMPARE(folder("q", R"({"quantization_config":{"quant_method":"fp8"}})")->quantisation(),
            std::string("FP8"));
        QCOMPARE(
            folder("q", R"({"quantization_config":null})")->quantisation(), std::string("BF16"));
    }

    void chatTemplates()
    {
        QCOMPARE(
            gguf("a.gguf", named("n").set("tokenizer.chat_template", "{{ x }}"))->chatTemplate(),
            std::string("{{ x }}"));
        QCOMPARE(gguf("a.gguf", named("n"))->chatTemplate(), std::string());
        const auto files = folder("chat", "{}");
        QCOMPARE(files->chatTemplate(), std::string());
        save(path("chat/tokenizer_config.json"), R"({"chat_template":"from config"})");
        QCOMPARE(files->chatTemplate(), std::string("from config"));
        save(path("chat/tokenizer_config.json"),
            R"({"model_max_length":Infinity,"chat_template":[{"name":"tool_use","template":"t"},{"name":"default","template":"d"}]})");
        QCOMPARE(files->chatTemplate(), std::string("d"));
        save(path("chat/tokenizer_config.json"), R"({"chat_template":7})");
        QCOMPARE(files->chatTemplate(), std::string());
        save(path("chat/chat_template.jinja"), "own file");
        QCOMPARE(files->chatTemplate(), std::string("own file"));
    }

    void hashes()
    {
        const std::string first = gguf("h.gguf", named("n"))->hash();
        QCOMPARE(first.size(), std::size_t(16));
        QCOMPARE(first.find_first_not_of("0123456789abcdef"), std::string::npos);
        // The file's name and its metadata do not count, what the weights are does.
        QCOMPARE(gguf("i.gguf", named("other"))->hash(), first);
        const auto hashOf
            = [&](const char* name, WeightType type, std::vector<std::int64_t> shape, float scale) {
                  GgufWriter writer;
                  writer.tensor(name, type, std::move(shape), ramp(64, scale));
                  return gguf("j.gguf", writer)->hash();
              };
        QCOMPARE(hashOf("t", WeightType::Q8_0, { 64 }, 0.01f), first);
        const std::set<std::string> all { first, hashOf("u", WeightType::Q8_0, { 64 }, 0.01f),
            hashOf("t", WeightType::Q4_0, { 64 }, 0.01f),
            hashOf("t", WeightType::Q8_0, { 2, 32 }, 0.01f),
            hashOf("t", WeightType::Q8_0, { 64 }, 0.02f) };
        QCOMPARE(all.size(), std::size_t(5));
    }

    void theMappingOutlivesTheModel()
    {
        TensorView kept;
        {
            const auto files = gguf("k.gguf", named("n"));
            kept = *files->find("t");
        }
        std::vector<float> values(64);
        dequantize(kept.type, kept.data.data(), 64, values.data());
        QVERIFY(std::abs(values[0] - ramp(64)[0]) < 0.005f);
    }

    void configAndGenerationConfig()
    {
        save(path("g/generation_config.json"), R"({"temperature":0.6})");
        const auto files = folder("g", R"({"model_type":"llama","x":NaN})");
        QCOMPARE(files->config()["model_type"].get<std::string>(), std::string("llama"));
        QCOMPARE(files->generationConfig()["temperature"].get<double>(), 0.6);
        QVERIFY(gguf("a.gguf", named("n"))->config().is_null());
    }

    void everySharedModelOpens()
    {
        std::error_code ec;
        if (!std::filesystem::exists(sharedModels(), ec))
            QSKIP("../shared/fixtures/models is not here");
        int folders = 0, ggufs = 0;
        for (const auto& entry : std::filesystem::directory_iterator(sharedModels())) {
            if (!entry.is_directory())
                continue;
            const auto files = ModelFiles::open(entry.path());
            EXPECT_OK(files);
            ++folders;
            const std::filesystem::path file = entry.path() / "model.gguf";
            if (!std::filesystem::exists(file))
                continue;
            const auto packed = ModelFiles::open(file);
            EXPECT_OK(packed);
            ++ggufs;
            // The same embedding in both forms: BF16 and FP8 models are stored wide in the GGUF
            // file.
            const TensorView* a = (*files)->find("model.embed_tokens.weight");
            const TensorView* b = (*packed)->find("token_embd.weight");
            QVERIFY(a && b);
            QCOMPARE(a->shape, b->shape);
            QVERIFY2(
                *dequantizeTensor(**files, *a) == *dequantizeTensor(**packed, *b), file.c_str());
        }
        QVERIFY(folders >= 25);
        QVERIFY(ggufs >= 15);
    }

    void fp8ModelsEqualTheirGgufForm()
    {
        const std::filesystem::path folder = sharedModels() / "qwen3-fp8";
        std::error_code ec;
        if (!std::filesystem::exists(folder, ec))
            QSKIP("../shared/fixtures/models/qwen3-fp8 is not here");
        const auto fp8 = ModelFiles::open(folder);
        const auto packed = ModelFiles::open(folder / "model.gguf");
        EXPECT_OK(fp8);
        EXPECT_OK(packed);
        const auto a
            = dequantizeTensor(**fp8, *(*fp8)->find("model.layers.1.mlp.down_proj.weight"));
        const auto b = dequantizeTensor(**packed, *(*packed)->find("blk.1.ffn_down.weight"));
        EXPECT_OK(a);
        EXPECT_OK(b);
        QVERIFY(*a == *b);
    }
};

QTEST_GUILESS_MAIN(TestModelFiles)
#include "tst_model_files.moc"
