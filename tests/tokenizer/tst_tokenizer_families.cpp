// SPDX-License-Identifier: Apache-2.0
// The real vocabularies of 14 families (shared/fixtures/tokenizers, made with the Rust library):
// every id and every decoded byte, from tokenizer.json and through a GGUF vocabulary.
#include "engine/core/files.h"
#include "gguf_from_json.h"

#include <QTest>

using ax::Tokenizer, ax::TokenId;
using nlohmann::json;

namespace {
const std::filesystem::path root
    = std::filesystem::path(AX_SOURCE_DIR "/../shared/fixtures/tokenizers");

json read(const std::filesystem::path& path)
{
    const auto text = ax::readTextFile(path);
    return text ? json::parse(*text) : json();
}

void families()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("pre");
    static const char* const all[][3] = { { "cl100k", "gpt2", "dbrx" },
        { "deepseek_v3", "gpt2", "deepseek-v3" }, { "gemma2", "llama", "" },
        { "gemma3", "llama", "" }, { "gpt2", "gpt2", "gpt-2" }, { "gpt4o", "gpt2", "gpt-4o" },
        { "gptoss", "gpt2", "gpt-4o" }, { "llama2", "llama", "" },
        { "llama3", "gpt2", "llama-bpe" }, { "llama3_1", "gpt2", "llama-bpe" },
        { "mistral_tekken", "gpt2", "tekken" }, { "mistral_v1", "llama", "" },
        { "mistral_v3", "llama", "" }, { "qwen3", "gpt2", "qwen2" } };
    for (const auto& f : all)
        QTest::newRow(f[0]) << QString::fromLatin1(f[0]) << QString::fromLatin1(f[1])
                            << QString::fromLatin1(f[2]);
}

QByteArray about(const json& c, const std::vector<TokenId>& got)
{
    QByteArray out = QByteArray::fromStdString(c["cat"].get<std::string>() + ": "
                         + json(c["text"].get<std::string>().substr(0, 200)).dump())
        + " got";
    for (std::size_t i = 0; i < got.size() && i < 40; ++i)
        out += ' ' + QByteArray::number(got[i]);
    return out;
}
} // namespace

class FamiliesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromJson_data() { families(); }
    void fromJson()
    {
        QFETCH(QString, family);
        const auto folder = root / family.toStdString();
        if (!std::filesystem::exists(folder))
            QSKIP(
                "shared/fixtures/tokenizers is not there: the real vocabularies were not checked");
        const auto text = ax::readTextFile(folder / "tokenizer.json");
        QVERIFY(text.has_value());
        const auto alone = Tokenizer::fromJson(*text), whole = Tokenizer::fromFolder(folder);
        QVERIFY2(alone.has_value(), alone ? "" : alone.error().line().c_str());
        QVERIFY2(whole.has_value(), whole ? "" : whole.error().line().c_str());
        for (const json& c : read(folder / "expected.json")) {
            const std::string input = c["text"];
            const bool special = c["add_special_tokens"];
            const auto ids = c["ids"].get<std::vector<TokenId>>();
            const auto configured = c.contains("ids_transformers")
                ? c["ids_transformers"].get<std::vector<TokenId>>()
                : ids;
            const auto got = (*alone)->encode(input, special);
            QVERIFY2(got == ids, about(c, got));
            QVERIFY2((*whole)->encode(input, special) == configured, about(c, got));
            QCOMPARE((*alone)->decode(ids, false), c["decoded"].get<std::string>());
            QCOMPARE((*alone)->decode(ids, true),
                c.value("decoded_skip_special", c["decoded"].get<std::string>()));
        }
        for (const json& c : read(folder / "decode.json"))
            QCOMPARE(
                (*alone)->decode(c["ids"].get<std::vector<TokenId>>(), c["skip_special_tokens"]),
                c["decoded"].get<std::string>());
    }

    void fromGguf_data() { families(); }
    void fromGguf()
    {
        QFETCH(QString, family);
        QFETCH(QString, model);
        QFETCH(QString, pre);
        const auto folder = root / family.toStdString();
        if (!std::filesystem::exists(folder))
            QSKIP(
                "shared/fixtures/tokenizers is not there: the real vocabularies were not checked");
        const json file = read(folder / "tokenizer.json");
        ax::GgufVocabulary v = ggufFromJson(file, model.toStdString(), pre.toStdString());
        const json post = file["post_processor"];
        v.addBos = post.is_object() && post.dump().find("TemplateProcessing") != std::string::npos;
        const auto prefix = Tokenizer::fromFolder(folder);
        QVERIFY(prefix.has_value());
        if ((*prefix)->bos())
            v.bos = *(*prefix)->bos();
        if ((*prefix)->eos())
            v.eos = *(*prefix)->eos();
        if (family.startsWith(QStringLiteral("gemma")))
            v.addSpacePrefix = false;
        const auto t = Tokenizer::fromGguf(std::move(v));
        QVERIFY2(t.has_value(), t ? "" : t.error().line().c_str());
        int compared = 0;
        for (const json& c : read(folder / "expected.json")) {
            const std::string input = c["text"];
            const auto ids = c["ids"].get<std::vector<TokenId>>();
            // The file format cannot say "prefix only at the very start" (Mistral v0.3): its texts
            // with special tokens, or starting with a space, differ by design.
            if (family == QStringLiteral("mistral_v3")
                && (c["cat"] == "special" || input.starts_with(' ')))
                continue;
            const auto got = (*t)->encode(input, c["add_special_tokens"]);
            QVERIFY2(got == ids, about(c, got));
            QCOMPARE((*t)->decode(ids, false), c["decoded"].get<std::string>());
            ++compared;
        }
        QVERIFY(compared > 250);
        // Text that holds U+2581 itself.
        for (const char* input : { "▁", "▁▁x", "a▁b", "▁▁▁ x", " ▁ x▁", "x ▁▁▁▁y  ▁z" })
            if (family != QStringLiteral("mistral_v3") || *input == 'a' || *input == 'x')
                QCOMPARE((*t)->encode(input, false), (*prefix)->encode(input, false));
        for (const json& c : read(folder / "decode.json"))
            QCOMPARE((*t)->decode(c["ids"].get<std::vector<TokenId>>(), c["skip_special_tokens"]),
                c["decoded"].get<std::string>());
        // A stream of tokens gives the text of the whole, but for a leading space that only a
        // decoder that sees the start may remove.
        for (const json& c : read(folder / "expected.json")) {
            const auto ids = c["ids"].get<std::vector<TokenId>>();
            ax::StreamDecoder stream(*prefix, false);
            std::string out;
            for (const TokenId id : ids)
                out += stream.push(id);
            out += stream.finish();
            const std::string want = c["decoded"];
            QVERIFY2(out == want || out == " " + want, about(c, ids));
        }
    }
};

QTEST_GUILESS_MAIN(FamiliesTest)
#include "tst_tokenizer_families.moc"
