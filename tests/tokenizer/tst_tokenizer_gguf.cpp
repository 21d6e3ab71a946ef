// SPDX-License-Identifier: Apache-2.0
// Tokenizers made from GGUF vocabularies: defaults, flags, end ids, refusals, and agreement with
// the tokenizer.json the vocabulary was made from.
#include "engine/core/files.h"
#include "gguf_from_json.h"

#include <QTest>

using ax::GgufVocabulary, ax::Tokenizer, ax::TokenId, ax::TokenKind;
using nlohmann::json;

namespace {
json data()
{
    const auto text = ax::readTextFile(AX_SOURCE_DIR "/tests/data/tokenizer/cases.json");
    return text ? json::parse(*text) : json();
}

GgufVocabulary bytes(const std::string& pre)
{
    GgufVocabulary v;
    v.model = "gpt2";
    v.pre = pre;
    // Ids: 0 a, 1 b, 2 ab, 3 Ġ, 4 … 6 digits, 7 special, 8 user-defined, 9 padding, 10 e + accent.
    v.tokens = { "a", "b", "ab", "Ġ", "1", "2", "12", "<|im_end|>", "<tool call>", "[PAD9]", "e",
        "Ì", "ģ", "Ã", "©", "Ã©" };
    v.types = { 1, 1, 1, 1, 1, 1, 1, 3, 4, 5, 1, 1, 1, 1, 1, 1 };
    v.merges = { "a b", "1 2", "Ã ©", "x y" };
    v.bos = 7;
    v.eos = 7;
    return v;
}

GgufVocabulary pieces()
{
    GgufVocabulary v;
    v.model = "llama";
    v.tokens = { "<unk>", "<s>", "</s>" };
    v.types = { 2, 3, 3 };
    for (int b = 0; b < 256; ++b) {
        char name[8];
        std::snprintf(name, sizeof name, "<0x%02X>", b);
        v.tokens.emplace_back(name);
        v.types.push_back(6);
    }
    for (const char* piece : { "▁", "a", "b", "ab", "▁a", "▁ab", "▁▁", "<tool>" }) {
        v.tokens.emplace_back(piece);
        v.types.push_back(1);
    }
    v.types.back() = 4;
    v.scores.assign(v.tokens.size(), 0);
    for (std::size_t i = 259; i < v.tokens.size(); ++i)
        v.scores[i] = -float(i - 259);
    return v;
}

std::shared_ptr<const Tokenizer> load(GgufVocabulary v)
{
    auto result = Tokenizer::fromGguf(std::move(v));
    if (!result)
        qWarning("%s", result.error().line().c_str());
    return result ? *result : nullptr;
}
using Ids = std::vector<TokenId>;
} // namespace

class GgufTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byteLevel()
    {
        const auto t = load(bytes("smollm"));
        QVERIFY(t);
        QCOMPARE(t->encode("ab12", true), (Ids { 2, 4, 5 })); // digits one by one, no BOS
        QCOMPARE(t->encode("<|im_end|>a<tool call>", false), (Ids { 7, 0, 8 }));
        QCOMPARE(
            t->encode("[PAD9]", false).size(), std::size_t(0)); // no text can be a padding entry
        QCOMPARE(t->decode(Ids { 7, 8, 3, 2 }, false), std::string("<|im_end|><tool call> ab"));
        QCOMPARE(t->decode(Ids { 7, 8, 3, 2 }, true), std::string("<tool call> ab"));
        QCOMPARE(t->tokenBytes(8), std::string("<tool call>"));
        QCOMPARE(t->tokenBytes(11), std::string("\xCC"));
        QCOMPARE(t->kind(7), TokenKind::Control);
        QCOMPARE(t->kind(9), TokenKind::Unused);
        QCOMPARE(t->endOfTurn(), Ids { 7 });
        QCOMPARE(t->description(), std::string("byte-level BPE, 16 pieces, smollm"));
    }
    void withoutMerges()
    {
        GgufVocabulary v = bytes("smollm");
        v.merges.clear();
        const auto t = Tokenizer::fromGguf(std::move(v));
        QVERIFY(!t.has_value());
        QVERIFY(t.error().line().find("tokenizer.ggml.merges") != std::string::npos);
    }
    void lowLineInText()
    {
        // A user-defined run of spaces is a token for the text "▁▁" too, as in tokenizer.json,
        // even where merges would have joined the second ▁ with what follows.
        GgufVocabulary v = pieces();
        v.addSpacePrefix = false;
        v.tokens.emplace_back("  ");
        v.types.push_back(4);
        v.scores.push_back(-99);
        const auto run = TokenId(v.tokens.size() - 1);
        const auto a = TokenId(
            std::find(v.tokens.begin(), v.tokens.end(), std::string("a")) - v.tokens.begin());
        const auto t = load(std::move(v));
        QVERIFY(t);
        QCOMPARE(t->encode("\xE2\x96\x81\xE2\x96\x81"
                           "a",
                     false),
            (Ids { run, a }));
    }
    void normalisation()
    {
        // NFC is not recorded in the file: the Qwen names imply it.
        QCOMPARE(load(bytes("qwen2"))->encode("e\xCC\x81", false), (Ids { 15 }));
        QCOMPARE(load(bytes("smollm"))->encode("e\xCC\x81", false), (Ids { 10, 11, 12 }));
    }
    void flags()
    {
        QCOMPARE(load(bytes("llama-bpe"))->encode("a", true), (Ids { 7, 0 }));
        QCOMPARE(load(bytes("tekken"))->encode("12", true), (Ids { 7, 4, 5 }));
        QCOMPARE(load(bytes("llama-bpe"))->encode("12", false), (Ids { 6 }));
        GgufVocabulary v = bytes("llama-bpe");
        v.addBos = false;
        v.addEos = true;
        QCOMPARE(load(v)->encode("a", true), (Ids { 0, 7 }));
        v = bytes("gpt-2");
        v.bos.reset();
        v.eos.reset();
        QCOMPARE(load(v)->bos(), std::optional<TokenId>(11)); // the default of the format
        v = bytes("qwen2");
        v.types[7] = 1; // some converters leave the marker as a normal piece
        QCOMPARE(load(v)->encode("<|im_end|>", false), (Ids { 7 }));
        QCOMPARE(load(v)->kind(7), TokenKind::Control);
    }
    void sentencePiece()
    {
        const auto t = load(pieces());
        QVERIFY(t);
        QCOMPARE(t->encode("ab", true), (Ids { 1, 264 }));
        QCOMPARE(t->encode(" ab", false), (Ids { 259, 264 }));
        QCOMPARE(t->encode("a<s>b", false), (Ids { 263, 1, 259, 261 }));
        QCOMPARE(t->encode("<0x0A>é", false),
            (Ids {
                259, 3 + '<', 3 + '0', 3 + 'x', 3 + '0', 3 + 'A', 3 + '>', 3 + 0xC3, 3 + 0xA9 }));
        QCOMPARE(t->encode("a<tool>", false), (Ids { 263, 266 }));
        QCOMPARE(t->decode(Ids { 1, 263, 259, 3 + 0xC3, 3 + 0xA9 }, true), std::string("a é"));
        QCOMPARE(t->tokenBytes(263), std::string(" a"));
        QCOMPARE(t->tokenBytes(3 + 0xC3), std::string("\xC3"));
        QCOMPARE(t->kind(3), TokenKind::Byte);
        QCOMPARE(t->unknown(), std::optional<TokenId>(0));
        ax::StreamDecoder stream(t, true);
        QCOMPARE(stream.push(263), std::string(" a")); // a continued text keeps its space
        QCOMPARE(stream.push(3 + 0xC3), std::string());
        QCOMPARE(stream.push(3 + 0xA9), std::string("é"));
        GgufVocabulary v = pieces();
        v.addSpacePrefix = false;
        QCOMPARE(load(v)->encode("ab ab", false), (Ids { 262, 264 }));
        QCOMPARE(load(v)->decode(Ids { 263 }, false), std::string(" a"));
    }
    void runsOfSpaces()
    {
        GgufVocabulary v = pieces();
        v.addSpacePrefix = false;
        for (const char* run : { "  ", "   ", "    " }) {
            v.tokens.emplace_back(run); // 267, 268, 269
            v.types.push_back(4);
            v.scores.push_back(-1000);
        }
        v.tokens[265] = "[old]";
        // One score for all: the longest run is cut out first, whatever else could merge.
        QCOMPARE(load(v)->encode("       ab", false), (Ids { 269, 268, 262 }));
        // Scores of their own: they merge like other pieces, here after everything else.
        v.scores[268] = -2000;
        v.scores[269] = -3000;
        QCOMPARE(load(v)->encode("    ab", false), (Ids { 268, 264 }));
    }
    void phi3StripsToTheRight()
    {
        GgufVocabulary v = pieces();
        v.modelName = "Phi 3 mini";
        QCOMPARE(load(v)->encode("</s> a", false), (Ids { 2, 259, 263 }));
        v.modelName = "Phi-3-mini-4k-instruct";
        QCOMPARE(load(v)->encode("</s> a", false), (Ids { 2, 263 }));
        QCOMPARE(load(v)->encode("<s> a", false), (Ids { 1, 259, 263 }));
    }
    void ends()
    {
        GgufVocabulary v = bytes("gpt-4o");
        v.eos = 1;
        v.eot = 0;
        v.eom = 500;
        v.fimStops = { 3 };
        QCOMPARE(load(v)->endOfTurn(), (Ids { 1, 0, 3, 7 }));
        v.tokens[9] = "<|end|>";
        v.tokens[10] = "</s>";
        v.types[9] = 3;
        QCOMPARE(load(v)->endOfTurn(), (Ids { 1, 0, 3, 7, 9 })); // </s> is ordinary text here
        v.tokens[11] = "<|return|>";
        v.tokens[12] = "<|call|>";
        v.types[11] = v.types[12] = 3;
        QCOMPARE(load(v)->endOfTurn(), (Ids { 1, 0, 3, 7, 11, 12 })); // <|end|> only ends a message
    }
    void refusals_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("named");
        QTest::newRow("pre") << 0 << QStringLiteral("poro-chat");
        QTest::newRow("model") << 1 << QStringLiteral("bert");
        QTest::newRow("no tokens") << 2 << QStringLiteral("tokenizer.ggml.tokens");
        QTest::newRow("types") << 3 << QStringLiteral("tokenizer.ggml.token_type");
        QTest::newRow("scores") << 4 << QStringLiteral("tokenizer.ggml.scores");
        QTest::newRow("merge") << 5 << QStringLiteral("tokenizer.ggml.merges");
        QTest::newRow("inner json") << 6 << QStringLiteral("top level");
    }
    void refusals()
    {
        QFETCH(int, which);
        QFETCH(QString, named);
        GgufVocabulary v = which == 4 ? pieces() : bytes("gpt-2");
        switch (which) {
        case 0:
            v.pre = "poro-chat";
            break;
        case 1:
            v.model = "bert";
            break;
        case 2:
            v.tokens.clear();
            break;
        case 3:
            v.types.pop_back();
            break;
        case 4:
            v.scores.clear();
            break;
        case 5:
            v.merges = { "ab" };
            break;
        case 6:
            v.huggingfaceJson = "{";
            break;
        }
        const auto t = Tokenizer::fromGguf(v);
        QVERIFY(!t);
        QVERIFY2(t.error().line().find(named.toStdString()) != std::string::npos,
            t.error().line().c_str());
        QCOMPARE(t.error().code == ax::ErrorCode::Unsupported, which < 2);
    }
    void knownNames_data()
    {
        QTest::addColumn<QString>("pre");
        for (const char* name :
            { "", "default", "llama-bpe", "llama3", "dbrx", "smaug-bpe", "qwen2", "qwen35", "gpt-2",
                "smollm", "deepseek-llm", "deepseek-coder", "deepseek-v3", "tekken", "gpt-4o",
                "llama4", "glm4", "chatglm-bpe", "deepseek-r1-qwen" })
            QTest::newRow(*name ? name : "missing") << QString::fromLatin1(name);
    }
    void knownNames()
    {
        QFETCH(QString, pre);
        const auto t = load(bytes(pre.toStdString()));
        QVERIFY(t);
        QCOMPARE(t->decode(t->encode("ab 12", false), false), std::string("ab 12"));
    }
    void splitLists()
    {
        // Where several patterns follow each other, later ones see the pieces of the earlier ones.
        QCOMPARE(load(bytes("default"))->encode("12", false), (Ids { 6 }));
        QCOMPARE(load(bytes("deepseek-llm"))->encode("12", false), (Ids { 6 }));
        QCOMPARE(load(bytes("deepseek-coder"))->encode("12", false), (Ids { 4, 5 }));
        QCOMPARE(load(bytes("deepseek-v3"))->encode("12", false), (Ids { 6 }));
        QCOMPARE(load(bytes("gpt-4o"))->encode("12", false), (Ids { 6 }));
    }
    void likeTheFolder()
    {
        const json all = data();
        QVERIFY(!all.is_null());
        int compared = 0;
        for (const json& variant : all["variants"]) {
            const std::string name = variant["name"];
            const bool spm = name == "prepend char", digits = name == "digits True";
            if (!spm && !digits && name != "gpt2" && name != "NFC")
                continue;
            json file = variant;
            file["model"] = all["models"][variant["model"].get<std::string>()];
            json& added = file["added_tokens"];
            // Flags are not stored in GGUF: only tokens without them can agree.
            json kept = json::array();
            for (const json& token : added)
                if (!token["lstrip"] && !token["rstrip"] && !token["single_word"]
                    && !token["normalized"])
                    kept.push_back(token);
            added = kept;
            const auto folder = Tokenizer::fromJson(file.dump());
            QVERIFY(folder);
            GgufVocabulary v
                = ggufFromJson(file, spm ? "llama" : "gpt2", digits ? "smollm" : "gpt-2");
            v.addBos = false;
            const auto gguf = load(v);
            QVERIFY(gguf);
            for (const json& c : variant["cases"]) {
                std::string text = c["text"];
                if (name == "NFC")
                    continue;
                QVERIFY2(gguf->encode(text, false) == (*folder)->encode(text, false),
                    (name + ": " + text).c_str());
                const auto ids = gguf->encode(text, false);
                QCOMPARE(gguf->decode(ids, false), (*folder)->decode(ids, false));
                ++compared;
            }
        }
        QCOMPARE(compared, 3 * 32);
    }
    void innerJson()
    {
        const json all = data();
        json file = all["variants"][0];
        file["model"] = all["models"]["byte"];
        GgufVocabulary v;
        v.model = "gpt2";
        v.pre = "some-new-name";
        v.tokens = { "x" };
        v.huggingfaceJson = file.dump();
        v.eos = 406;
        const auto t = load(v);
        QVERIFY(t);
        QCOMPARE(t->encode("Hello world", false), all["variants"][0]["cases"][3]["ids"].get<Ids>());
        QCOMPARE(t->eos(), std::optional<TokenId>(406));
        QCOMPARE(t->endOfTurn(), Ids { 406 });
    }
};

QTEST_GUILESS_MAIN(GgufTest)
#include "tst_tokenizer_gguf.moc"
