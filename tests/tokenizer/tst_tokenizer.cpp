// SPDX-License-Identifier: Apache-2.0
// The whole pipeline against what the Hugging Face library makes of small tokenizers
// (tests/data/tokenizer/cases.json), plus side files, streaming and damaged files.
#include "engine/core/files.h"
#include "engine/tokenizer/normalizer.h"
#include "engine/tokenizer/pre_tokenizer.h"
#include "engine/tokenizer/tokenizer.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

using ax::Tokenizer, ax::TokenId, ax::TokenKind;
using nlohmann::json;

namespace {
std::shared_ptr<const Tokenizer> load(const json& file, const json& config = {})
{
    auto result = Tokenizer::fromJson(file.dump(), config.is_null() ? "" : config.dump());
    if (!result)
        qWarning("%s", result.error().line().c_str());
    return result ? *result : nullptr;
}

/// A vocabulary of letters, a few merges, special tokens; byte-level.
json small()
{
    json file = json::parse(R"({"added_tokens":[
        {"id":40,"content":"<s>","special":true},{"id":41,"content":"</s>","special":true},
        {"id":42,"content":"<|im_end|>","special":true},{"id":43,"content":"<think>","special":false}],
        "normalizer":null,"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false,"use_regex":true},
        "post_processor":null,"decoder":{"type":"ByteLevel"},
        "model":{"type":"BPE","vocab":{},"merges":["a b","Ġ c"]}})");
    int id = 0;
    for (const char* piece : { "a", "b", "c", "Ġ", "ab", "Ġc", "ð", "Ł", "ĺ", "Ģ", "é" })
        file["model"]["vocab"][piece] = id++;
    return file;
}

QByteArray show(const std::vector<TokenId>& ids)
{
    QByteArray out;
    for (const TokenId id : ids)
        out += QByteArray::number(id) + ' ';
    return out;
}
} // namespace

class TokenizerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void huggingFaceCases_data();
    void huggingFaceCases();
    void splitPatterns();
    void replacePatterns();
    void droppedCharacters();
    void faults_data();
    void faults();
    void specialTokens();
    void bosByConfig_data();
    void bosByConfig();
    void folder();
    void streaming();
    void damaged_data();
    void damaged();
    void hostileIsLinear();
    void threads();
    void hashIsStable();
};

void TokenizerTest::huggingFaceCases_data()
{
    QTest::addColumn<QByteArray>("tokenizer");
    QTest::addColumn<QByteArray>("expected");
    const auto text = ax::readTextFile(AX_SOURCE_DIR "/tests/data/tokenizer/cases.json");
    QVERIFY(text.has_value());
    const json all = json::parse(*text);
    for (const json& variant : all["variants"]) {
        json file = variant;
        file["model"] = all["models"][variant["model"].get<std::string>()];
        for (const char* key : { "name", "cases", "decodes" })
            file.erase(key);
        const json expected = { { "cases", variant["cases"] }, { "decodes", variant["decodes"] } };
        QTest::newRow(variant["name"].get<std::string>().c_str())
            << QByteArray::fromStdString(file.dump()) << QByteArray::fromStdString(expected.dump());
    }
}

void TokenizerTest::huggingFaceCases()
{
    QFETCH(QByteArray, tokenizer);
    QFETCH(QByteArray, expected);
    const auto t = load(json::parse(tokenizer.toStdString()));
    QVERIFY(t);
    const json want = json::parse(expected.toStdString());
    for (const json& c : want["cases"]) {
        const std::string text = c["text"];
        const auto ids = c["ids"].get<std::vector<TokenId>>();
        const auto got = t->encode(text, c["special"]);
        QVERIFY2(got == ids,
            json(text).dump().c_str() + QByteArray(" got ") + show(got) + "want " + show(ids));
        QCOMPARE(t->decode(ids, false), c["decoded"].get<std::string>());
        QCOMPARE(t->decode(ids, true), c["skipped"].get<std::string>());
    }
    for (const json& c : want["decodes"]) // Hugging Face's default skips special tokens
        QCOMPARE(
            t->decode(c["ids"].get<std::vector<TokenId>>(), true), c["decoded"].get<std::string>());
}

json patternCases()
{
    const auto text = ax::readTextFile(AX_SOURCE_DIR "/tests/data/tokenizer/patterns.json");
    return text ? json::parse(*text) : json();
}

void TokenizerTest::splitPatterns()
{
    const json all = patternCases();
    QVERIFY(all["splits"].size() > 80);
    const std::vector<std::string> texts = all["texts"];
    for (const json& row : all["splits"]) {
        const std::string pattern = row["pattern"];
        const json split { { "type", "Split" }, { "pattern", { { "Regex", pattern } } },
            { "behavior", row.value("behavior", "Isolated") }, { "invert", false } };
        auto preTokenizer = ax::tok::PreTokenizer::fromJson(split);
        QCOMPARE(!preTokenizer.has_value(), row.value("refused", false));
        if (!preTokenizer)
            continue;
        for (std::size_t k = 0; k < texts.size(); ++k) {
            std::string text = texts[k];
            std::vector<ax::tok::PreTokenizer::Span> spans;
            preTokenizer->apply(text, true, spans);
            std::vector<std::string> words;
            for (const auto& span : spans)
                words.push_back(text.substr(span.begin, span.end - span.begin));
            QVERIFY2(words == row["pieces"][k].get<std::vector<std::string>>(),
                (pattern + " " + split["behavior"].get<std::string>() + ": " + json(words).dump()
                    + " for " + row["pieces"][k].dump())
                    .c_str());
        }
    }
}

void TokenizerTest::replacePatterns()
{
    const json all = patternCases();
    const std::vector<std::string> texts = all["texts"];
    for (const json& row : all["replaced"]) {
        auto normalizer = ax::tok::Normalizer::fromJson({ { "type", "Replace" },
            { "pattern", { { "Regex", row["pattern"] } } }, { "content", "_" } });
        QVERIFY(normalizer.has_value());
        for (std::size_t k = 0; k < texts.size(); ++k) {
            std::string text = texts[k];
            normalizer->apply(text);
            QVERIFY2(text == row["results"][k].get<std::string>(),
                (row["pattern"].get<std::string>() + ": " + text).c_str());
        }
    }
}

/// Without an unknown piece a character outside the vocabulary vanishes, and merges reach over it.
void TokenizerTest::droppedCharacters()
{
    json file = json::parse(R"({"added_tokens":[],"normalizer":null,"pre_tokenizer":null,
        "post_processor":null,"decoder":null,"model":{"type":"BPE",
        "vocab":{"a":0,"b":1,"ab":2,"▁":3,"a▁":4,"▁b":5,"a▁b":6},
        "merges":["a b","▁ b","a ▁b"]}})");
    const auto t = load(file);
    QVERIFY(t);
    using Ids = std::vector<TokenId>;
    QCOMPARE(t->encode("a?b", false), (Ids { 2 }));
    QCOMPARE(t->encode("a?▁b", false), (Ids { 6 }));
    QCOMPARE(t->encode("a▁b", false), (Ids { 6 }));
    QCOMPARE(t->encode("?a?b?", false), (Ids { 2 }));
}

void TokenizerTest::faults_data()
{
    QTest::addColumn<QString>("folder");
    const std::filesystem::path root = AX_SOURCE_DIR "/../shared/fixtures/faults";
    std::error_code ec;
    for (const auto& entry : std::filesystem::directory_iterator(root, ec))
        if (std::filesystem::exists(entry.path() / "tokenizer.json"))
            QTest::newRow(entry.path().filename().c_str())
                << QString::fromStdString(entry.path().string());
    if (ec)
        QTest::newRow("absent") << QString();
}

void TokenizerTest::faults()
{
    QFETCH(QString, folder);
    if (folder.isEmpty())
        QSKIP("skipped: no ../shared/fixtures/faults");
    const std::filesystem::path at = folder.toStdString();
    const auto t = ax::Tokenizer::fromFolder(at);
    QVERIFY2(t.has_value(), t ? "" : t.error().line().c_str());
    std::ifstream input(at / "input.jsonl"), expected(at / "expected");
    std::string line, want;
    int compared = 0;
    while (std::getline(input, line) && std::getline(expected, want)) {
        const auto ids = (*t)->encode(json::parse(line).get<std::string>(), false);
        QCOMPARE(json(ids).dump(), json::parse(want).dump());
        ++compared;
    }
    QVERIFY(compared > 0);
}

void TokenizerTest::specialTokens()
{
    const json config = { { "bos_token", "<s>" }, { "eos_token", { { "content", "</s>" } } },
        { "pad_token", nullptr }, { "image_token", "<img>" } };
    const auto t = load(small(), config);
    QVERIFY(t);
    QCOMPARE(t->bos(), std::optional<TokenId>(40));
    QCOMPARE(t->eos(), std::optional<TokenId>(41));
    QVERIFY(!t->padding());
    QCOMPARE(t->endOfTurn(), (std::vector<TokenId> { 41, 42 }));
    QCOMPARE(t->find("<think>"), std::optional<TokenId>(43));
    QCOMPARE(t->find(" c"), std::optional<TokenId>()); // by stored text, not by bytes
    QCOMPARE(t->find("Ġc"), std::optional<TokenId>(5));
    QCOMPARE(t->kind(40), TokenKind::Control);
    QCOMPARE(t->kind(43), TokenKind::UserDefined);
    QCOMPARE(t->kind(0), TokenKind::Normal);
    QCOMPARE(t->kind(20), TokenKind::Unused);
    QCOMPARE(t->kind(-1), TokenKind::Unused);
    QCOMPARE(t->size(), 44);
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    QCOMPARE(t->templateVariables(),
        (Pairs { { "bos_token", "<s>" }, { "eos_token", "</s>" }, { "image_token", "<img>" } }));
    QCOMPARE(t->encode("ab<think>", true), (std::vector<TokenId> { 4, 43 }));
    QCOMPARE(t->decode(std::vector<TokenId> { 40, 4, 43, 20, -5, 99999 }, true),
        std::string("ab<think>"));
    QCOMPARE(t->tokenBytes(5), std::string(" c"));
    QCOMPARE(t->tokenBytes(20), std::string());
    QCOMPARE(t->tokenBytes(42), std::string("<|im_end|>"));
    QCOMPARE(t->description(), std::string("byte-level BPE, 44 pieces"));
}

void TokenizerTest::bosByConfig_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char* name, const char* config, const char* ids) {
        QTest::newRow(name) << QString::fromLatin1(config) << QString::fromLatin1(ids);
    };
    row("post-processor", R"({"bos_token":"</s>"})", "40 0 ");
    row("other class",
        R"({"tokenizer_class":"Qwen2Tokenizer","bos_token":"</s>","add_bos_token":true})", "40 0 ");
    row("llama class",
        R"({"tokenizer_class":"LlamaTokenizerFast","bos_token":"</s>","add_bos_token":true})",
        "41 0 ");
    row("llama, off",
        R"({"tokenizer_class":"LlamaTokenizer","bos_token":"</s>","add_bos_token":false})", "0 ");
    row("llama, silent", R"({"tokenizer_class":"LlamaTokenizer","bos_token":"</s>"})", "40 0 ");
    row("gemma, both",
        R"({"tokenizer_class":"GemmaTokenizer","bos_token":"<s>","eos_token":"</s>","add_bos_token":true,"add_eos_token":true})",
        "40 0 41 ");
}

void TokenizerTest::bosByConfig()
{
    QFETCH(QString, config);
    QFETCH(QString, ids);
    json file = small();
    file["post_processor"] = json::parse(
        R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<s>","type_id":0}},
        {"Sequence":{"id":"A","type_id":0}}],"special_tokens":{"<s>":{"id":"<s>","ids":[40],"tokens":["<s>"]}}})");
    const auto t = load(file, json::parse(config.toStdString()));
    QVERIFY(t);
    QCOMPARE(show(t->encode("a", true)), ids.toLatin1());
    QCOMPARE(show(t->encode("a", false)), QByteArray("0 "));
}

void TokenizerTest::folder()
{
    QTemporaryDir dir;
    const std::filesystem::path path = dir.path().toStdString();
    const auto missing = Tokenizer::fromFolder(path);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ax::ErrorCode::NotFound);
    QVERIFY(missing.error().line().find("tokenizer.json") != std::string::npos);
    QVERIFY(!missing.error().remedy.empty());

    QVERIFY(ax::writeFile(path / "tokenizer.json", small().dump()));
    QVERIFY(ax::writeFile(
        path / "config.json", R"({"eos_token_id": 41, "bos_token_id": 40, "scale": 1e30})"));
    auto t = Tokenizer::fromFolder(path);
    QVERIFY(t);
    QCOMPARE((*t)->bos(), std::optional<TokenId>(40));
    QCOMPARE((*t)->endOfTurn(), (std::vector<TokenId> { 41, 42 }));
    // generation_config.json wins over config.json; ids outside the vocabulary are left out.
    QVERIFY(ax::writeFile(path / "generation_config.json", R"({"eos_token_id": [43, 41, 7000]})"));
    QVERIFY(
        ax::writeFile(path / "special_tokens_map.json", R"({"bos_token": {"content": "</s>"}})"));
    t = Tokenizer::fromFolder(path);
    QVERIFY(t);
    QCOMPARE((*t)->endOfTurn(), (std::vector<TokenId> { 43, 41, 42 }));
    QCOMPARE((*t)->bos(), std::optional<TokenId>(41));
    QVERIFY(ax::writeFile(path / "tokenizer_config.json", "{"));
    const auto broken = Tokenizer::fromFolder(path);
    QVERIFY(!broken);
    QVERIFY(broken.error().line().find("tokenizer_config.json") != std::string::npos);
}

void TokenizerTest::streaming()
{
    const auto t = load(small());
    QVERIFY(t);
    ax::StreamDecoder stream(t, true);
    // F0 9F 98 80 in four tokens, then a special token that is skipped, then a stray byte.
    QCOMPARE(stream.push(6), std::string());
    QCOMPARE(stream.push(7), std::string());
    QCOMPARE(stream.push(8), std::string());
    QCOMPARE(stream.push(40), std::string());
    QCOMPARE(stream.push(9), std::string("😀"));
    QCOMPARE(stream.push(5), std::string(" c"));
    QCOMPARE(stream.push(6), std::string());
    QCOMPARE(stream.push(0),
        std::string("\xEF\xBF\xBD"
                    "a"));
    QCOMPARE(stream.push(6), std::string());
    QCOMPARE(stream.finish(), std::string("\xEF\xBF\xBD"));
    QCOMPARE(stream.finish(), std::string());
    ax::StreamDecoder all(t, false);
    QCOMPARE(all.push(40), std::string("<s>"));
}

void TokenizerTest::damaged_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    const int format = int(ax::ErrorCode::Format), unsupported = int(ax::ErrorCode::Unsupported);
    const auto row = [](const char* name, const json& file, int code) {
        QTest::newRow(name) << QByteArray::fromStdString(
            file.is_string() ? file.get<std::string>() : file.dump())
                            << code;
    };
    row("empty", "", format);
    row("no object", "[]", format);
    row("cut", small().dump().substr(0, 300), format);
    row("tail", small().dump() + "x", format);
    row("no model", R"({"version":"1.0"})", format);
    row("deep", std::string(100000, '['), format);
    std::string nested = "null";
    for (int i = 0; i < 4000; ++i)
        nested = R"({"type":"Sequence","normalizers":[)" + nested + "]}";
    row("deep normalizer",
        R"({"normalizer":)" + nested + R"(,"pre_tokenizer":null,"model":{"vocab":{},"merges":[]}})",
        format);
    const auto with = [](const char* pointer, const json& value) {
        json file = small();
        file[json::json_pointer(pointer)] = value;
        return file;
    };
    row("huge id", with("/model/vocab/a", 2000000000), format);
    row("negative id", with("/model/vocab/a", -1), format);
    row("fraction id", with("/model/vocab/a", 1.5), format);
    row("huge added id", with("/added_tokens/0/id", 2000000000), format);
    row("added not object", with("/added_tokens/0", 1), format);
    row("unknown merge", with("/model/merges/0", "x y"), format);
    row("one piece merge", with("/model/merges/0", "ab"), format);
    row("three piece merge", with("/model/merges/0", "a b c"), format);
    row("vocab list", with("/model/vocab", json::array()), unsupported);
    row("unigram", with("/model/type", "Unigram"), unsupported);
    row("normalizer type", with("/normalizer", { { "type", "Precompiled" } }), unsupported);
    row("normalizer no type", with("/normalizer", json::object()), format);
    row("pre type", with("/pre_tokenizer", { { "type", "UnicodeScripts" } }), unsupported);
    row("regex",
        with("/pre_tokenizer",
            { { "type", "Split" }, { "behavior", "Isolated" },
                { "pattern", { { "Regex", "(" } } } }),
        unsupported);
    row("behaviour",
        with("/pre_tokenizer",
            { { "type", "Split" }, { "behavior", "x" }, { "pattern", { { "String", "a" } } } }),
        format);
    row("decoder", with("/decoder", { { "type", "CTC" } }), unsupported);
    row("template",
        with("/post_processor",
            json::parse(
                R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"q","type_id":0}}],"special_tokens":{}})")),
        format);
    row("template id",
        with("/post_processor",
            json::parse(
                R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"q","type_id":0}},{"Sequence":{"id":"A","type_id":0}}],"special_tokens":{"q":{"id":"q","ids":[77]}}})")),
        format);
}

void TokenizerTest::damaged()
{
    QFETCH(QByteArray, file);
    QFETCH(int, code);
    const auto t = Tokenizer::fromJson(file.toStdString());
    QVERIFY(!t);
    QVERIFY2(int(t.error().code) == code, t.error().line().c_str());
    QVERIFY(!t.error().message.empty() && !t.error().remedy.empty() && !t.error().place.empty());
}

void TokenizerTest::hostileIsLinear()
{
    // Merges that build long runs: with a quadratic algorithm this would not end within ctest's
    // limit.
    json file = small();
    std::string run = "a";
    file["model"]["merges"] = json::array();
    for (int i = 0; i < 7; ++i) {
        file["model"]["merges"].push_back(run + " " + run);
        run += run;
        file["model"]["vocab"][run] = 100 + i;
    }
    const auto t = load(file);
    QVERIFY(t);
    const auto ids = t->encode(std::string(1 << 20, 'a'), false);
    QCOMPARE(ids, std::vector<TokenId>((1 << 20) / 128, 106));
    QCOMPARE(t->encode(std::string(130, 'a'), false), (std::vector<TokenId> { 106, 100 }));
    QCOMPARE(t->encode("ab\xFF"
                       "c",
                 false),
        t->encode("ab\xEF\xBF\xBD"
                  "c",
            false));
}

void TokenizerTest::threads()
{
    const auto t = load(small());
    QVERIFY(t);
    const auto want = t->encode("ab c ab c <think> abab", true);
    std::atomic<int> wrong = 0;
    std::vector<std::thread> all;
    for (int i = 0; i < 4; ++i)
        all.emplace_back([&] {
            for (int k = 0; k < 200; ++k)
                wrong += t->encode("ab c ab c <think> abab", true) != want;
        });
    for (std::thread& thread : all)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TokenizerTest::hashIsStable()
{
    const auto a = load(small()), b = load(json::parse(small().dump(3)));
    QVERIFY(a && b);
    QCOMPARE(a->hash().size(), std::size_t(16));
    QCOMPARE(a->hash(), b->hash()); // the layout of the file is not part of it
    for (const auto& [pointer, value] : std::initializer_list<std::pair<const char*, json>> {
             { "/model/merges/1", "b c" }, { "/added_tokens/0/special", false },
             { "/normalizer", { { "type", "NFC" } } }, { "/added_tokens/0/lstrip", true } }) {
        json changed = small();
        if (std::string(pointer) == "/model/merges/1")
            changed["model"]["vocab"]["bc"] = 11;
        changed[json::json_pointer(pointer)] = value;
        const auto c = load(changed);
        QVERIFY(c);
        QVERIFY2(c->hash() != a->hash(), pointer);
    }
}

QTEST_GUILESS_MAIN(TokenizerTest)
#include "tst_tokenizer.moc"
