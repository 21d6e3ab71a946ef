// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/model_finder.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/safetensors_writer.h"
#include "tests/weights/weights_test_help.h"

using namespace ax;
using namespace axtest;

namespace fs = std::filesystem;

namespace {

std::string model(int fileType = 15, const char* architecture = "llama")
{
    GgufWriter writer;
    writer.set("general.architecture", architecture).set("general.file_type", fileType);
    writer.tensor("token_embd.weight", WeightType::Q8_0, { 4, 32 }, ramp(128));
    return writer.bytes();
}

std::string weights()
{
    return SafetensorsWriter().tensor("a", WeightType::BF16, { 4 }, ramp(4)).bytes();
}

} // namespace

class TestModelFinder : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    fs::path home(const std::string& name = {}) const
    {
        return fs::path(m_home->path().toStdString()) / name;
    }
    fs::path app(const std::string& name) const
    {
        return home(".local/share/attention-explorer/models/" + name);
    }
    fs::path cached(const std::string& name) const
    {
        return home(".cache/huggingface/hub/" + name);
    }
    void ollamaModel(const std::string& manifest, const std::string& digest) const
    {
        save(home(".ollama/models/manifests/" + manifest),
            R"({"schemaVersion":2,"config":{"digest":"sha256:00"},"layers":[)"
            R"({"mediaType":"application/vnd.ollama.image.template","digest":"sha256:11","size":1},)"
            R"({"mediaType":"application/vnd.ollama.image.model","digest":")"
                + digest + R"(","size":9}]})");
    }
    static const FoundModel* find(const ModelSearch& search, const std::string& name)
    {
        for (const FoundModel& found : search.models)
            if (found.name == name)
                return &found;
        return nullptr;
    }
    static const SearchedPlace* placeOf(const ModelSearch& search, const std::string& name)
    {
        for (const SearchedPlace& place : search.places)
            if (place.name == name)
                return &place;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toUtf8());
        for (const char* name :
            { "XDG_DATA_HOME", "XDG_CACHE_HOME", "HF_HOME", "HF_HUB_CACHE", "OLLAMA_MODELS" })
            qunsetenv(name);
    }

    void anEmptyHomeListsThePlaces()
    {
        const ModelSearch search = findModels({ home("absent") });
        for (const char* name : { "App folder", "Hugging Face cache", "LM Studio" }) {
            const SearchedPlace* place = placeOf(search, name);
            QVERIFY2(place, name);
            QVERIFY(!place->exists);
            QCOMPARE(place->models, 0);
        }
        QVERIFY(placeOf(search, "Ollama"));
        QCOMPARE(search.places.back().name, home("absent").string());
        QVERIFY(search.seconds >= 0);
        for (const FoundModel& found : search.models) // an Ollama of the system itself may be there
            QCOMPARE(found.place, std::string("Ollama"));
    }

    void everyPlace()
    {
        save(app("SmolLM2-135M-Instruct.Q4_1.gguf"), model(3));
        save(home(".lmstudio/models/lmstudio-community/Qwen/Qwen2.5-Coder-1.5B-Q4_K_M.gguf"),
            model(15, "qwen2"));
        save(home(".lmstudio/models/lmstudio-community/Qwen/mmproj-Qwen.gguf"), model(1, "clip"));
        save(home(".lmstudio/models/lmstudio-community/Qwen/projector.gguf"), model(1, "clip"));
        save(cached("models--Qwen--Qwen3-4B/snapshots/ab12/model.safetensors"), weights());
        save(cached("models--Qwen--Qwen3-4B/snapshots/ab12/config.json"),
            R"({"model_type":"qwen3"})");
        save(cached("models--Qwen--Qwen3-4B/snapshots/0000/model.safetensors"), weights());
        save(cached("models--Qwen--Qwen3-4B/snapshots/0000/config.json"), "{}");
        save(cached("models--Qwen--Qwen3-4B/refs/main"), "ab12\n");
        save(cached("models--org--packed-GGUF/snapshots/cd34/packed-Q8_0.gguf"), model(7));
        save(cached("datasets--org--data/snapshots/ef/data.gguf"), model());
        ollamaModel("registry.ollama.ai/library/gemma3/270m", "sha256:abc1");
        save(home(".ollama/models/blobs/sha256-abc1"), model(15, "gemma3"));
        ollamaModel("registry.ollama.ai/someone/tiny/latest", "sha256:abc1");
        save(home("mine/deep/er/own.gguf"), model());

        const ModelSearch search = findModels({ home("mine") });
        const FoundModel* smol = find(search, "SmolLM2-135M-Instruct");
        QVERIFY(smol);
        QCOMPARE(smol->place, std::string("App folder"));
        QCOMPARE(smol->format, std::string("GGUF"));
        QCOMPARE(smol->quantisation, std::string("Q4_1"));
        QCOMPARE(smol->architecture, std::string("llama"));
        QCOMPARE(smol->fileBytes, std::uint64_t(model(3).size()));
        QCOMPARE(smol->problem, std::string());
        const FoundModel* coder = find(search, "Qwen2.5-Coder-1.5B");
        QVERIFY(coder);
        QCOMPARE(coder->place, std::string("LM Studio"));
        QCOMPARE(placeOf(search, "LM Studio")->models, 1);
        const FoundModel* qwen = find(search, "Qwen3-4B");
        QVERIFY(qwen);
        QCOMPARE(qwen->format, std::string("safetensors"));
        QCOMPARE(qwen->quantisation, std::string("BF16"));
        QCOMPARE(qwen->architecture, std::string("qwen3"));
        QCOMPARE(qwen->path.filename().string(), std::string("ab12"));
        QCOMPARE(qwen->fileBytes, std::uint64_t(weights().size()));
        QVERIFY(find(search, "packed"));
        QCOMPARE(placeOf(search, "Hugging Face cache")->models, 2);
        const FoundModel* gemma = find(search, "gemma3:270m");
        QVERIFY(gemma);
        QCOMPARE(gemma->place, std::string("Ollama"));
        QCOMPARE(gemma->path, home(".ollama/models/blobs/sha256-abc1"));
        QVERIFY(find(search, "someone/tiny"));
        const FoundModel* own = find(search, "own");
        QVERIFY(own);
        QCOMPARE(own->place, home("mine").string());
    }

    void damagedModelsAreListedWithTheirRemedy()
    {
        save(app("cut.gguf"), model().substr(0, model().size() - 60));
        save(app("noise.gguf"), "this is not a model");
        save(app("set-00002-of-00003.gguf"), model());
        save(app("set-00003-of-00003.gguf"), model());
        save(app("half/config.json"), "{}");
        save(app("half/model.safetensors.index.json"),
            R"({"weight_map":{"a":"model-00001-of-00001.safetensors"}})");
        fs::create_symlink(home("gone"), app("link.gguf"));
        ollamaModel("registry.ollama.ai/library/lost/latest", "sha256:def2");
        ollamaModel("registry.ollama.ai/library/evil/latest", "sha256:../../etc/passwd");
        save(home(".ollama/models/manifests/registry.ollama.ai/library/bad/1b"), "{");
        const ModelSearch search = findModels();
        const auto problem = [&](const std::string& name) {
            const FoundModel* found = find(search, name);
            return found ? found->problem + " | " + found->remedy : std::string("not listed");
        };
        const std::string size = std::to_string(model().size());
        QVERIFY2(problem("cut").rfind("cut.gguf is cut short: ", 0) == 0, problem("cut").c_str());
        QVERIFY(problem("cut").find("| download it again") != std::string::npos);
        QVERIFY2(problem("noise").find("magic") != std::string::npos, problem("noise").c_str());
        QVERIFY2(
            problem("set").find("set-00001-of-00003.gguf is missing") == 0, problem("set").c_str());
        QVERIFY2(problem("half").find("model-00001-of-00001.safetensors is missing") == 0,
            problem("half").c_str());
        QVERIFY2(
            problem("link") != "not listed" && problem("link") != " | ", problem("link").c_str());
        QVERIFY2(problem("lost").find("| ollama pull lost") != std::string::npos,
            problem("lost").c_str());
        QVERIFY2(
            problem("evil").find("names no weights") != std::string::npos, problem("evil").c_str());
        QVERIFY2(problem("bad:1b").find("cannot be read") != std::string::npos,
            problem("bad:1b").c_str());
        QCOMPARE(placeOf(search, "App folder")->models, 5);
        QCOMPARE(placeOf(search, "App folder")->damaged, 5);
    }

    void linksAreFollowedAndLoopsAreNot()
    {
        save(home("elsewhere/a.gguf"), model());
        fs::create_directories(app(""));
        fs::create_directory_symlink(home("elsewhere"), app("there"));
        fs::create_directory_symlink(app(""), home("elsewhere/back"));
        fs::create_symlink(home("elsewhere/a.gguf"), app("again.gguf"));
        const ModelSearch search = findModels();
        QCOMPARE(placeOf(search, "App folder")->models, 1);
    }

    void environmentMovesThePlaces()
    {
        save(home("hf/hub/models--o--m/snapshots/1/config.json"), "{}");
        save(home("hf/hub/models--o--m/snapshots/1/model.safetensors"), weights());
        save(home("cache/models--o--n/snapshots/1/config.json"), "{}");
        save(home("cache/models--o--n/snapshots/1/model.safetensors"), weights());
        save(home("ol/manifests/registry.ollama.ai/library/x/latest"),
            R"({"layers":[{"mediaType":"application/vnd.ollama.image.model","digest":"sha256:aa"}]})");
        save(home("ol/blobs/sha256-aa"), model());
        qputenv("HF_HOME", home("hf").c_str());
        qputenv("OLLAMA_MODELS", home("ol").c_str());
        ModelSearch search = findModels();
        QVERIFY(find(search, "m") && find(search, "x") && !find(search, "n"));
        qputenv("HF_HUB_CACHE", home("cache").c_str());
        search = findModels();
        QVERIFY(find(search, "n") && !find(search, "m"));
    }

    void equalNamesGetTheirQuantisation()
    {
        save(app("Tiny-Q4_K_M.gguf"), model(15));
        save(app("Tiny-Q8_0.gguf"), model(7));
        save(app("copy/Tiny-Q8_0.gguf"), model(7));
        const ModelSearch search = findModels();
        QVERIFY(find(search, "Tiny:Q4_K_M") && find(search, "Tiny:Q8_0")
            && find(search, "Tiny:Q8_0#2"));
        QCOMPARE(*resolveModel("Tiny:Q4_K_M"), app("Tiny-Q4_K_M.gguf"));
        QCOMPARE(*resolveModel("Tiny-Q4_K_M.gguf"), app("Tiny-Q4_K_M.gguf"));
        EXPECT_ERROR(resolveModel("Tiny"), ErrorCode::InvalidArgument, "Tiny:Q4_K_M, ");
    }

    void resolving()
    {
        save(app("SmolLM2-135M.gguf"), model());
        save(app("Qwen3-4B.gguf"), model());
        save(app("Qwen3-4B-Thinking.gguf"), model());
        save(cached("models--Org--Phi/snapshots/1/config.json"), "{}");
        save(cached("models--Org--Phi/snapshots/1/model.safetensors"), weights());
        QCOMPARE(*resolveModel(app("Qwen3-4B.gguf").string()), app("Qwen3-4B.gguf"));
        QCOMPARE(*resolveModel("Qwen3-4B"), app("Qwen3-4B.gguf")); // exact before prefix
        QCOMPARE(*resolveModel("qwen3-4b"), app("Qwen3-4B.gguf"));
        QCOMPARE(*resolveModel("smol"), app("SmolLM2-135M.gguf"));
        QCOMPARE(*resolveModel("Org/Phi"), cached("models--Org--Phi/snapshots/1"));
        QCOMPARE(*resolveModel("phi"), cached("models--Org--Phi/snapshots/1"));
        EXPECT_ERROR(
            resolveModel("qwen3"), ErrorCode::InvalidArgument, "Qwen3-4B, Qwen3-4B-Thinking");
        const auto none = resolveModel("Qwen-4B");
        EXPECT_ERROR(none, ErrorCode::NotFound, "the nearest names are Qwen3-4B");
        EXPECT_ERROR(resolveModel(""), ErrorCode::InvalidArgument, "no model is named");
    }
};

QTEST_GUILESS_MAIN(TestModelFinder)
#include "tst_model_finder.moc"
