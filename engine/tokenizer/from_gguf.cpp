// SPDX-License-Identifier: Apache-2.0
#include "engine/core/utf8.h"
#include "engine/tokenizer/json_fields.h"
#include "engine/tokenizer/loaders.h"

#include <algorithm>
#include <cctype>

namespace ax::tok {

namespace {
tl::unexpected<Error> ggufError(const std::string& what, const std::string& key)
{
    return fail(ErrorCode::Format, "[tokenizer] " + what, key, "download the GGUF file again");
}

struct PreName {
    const char* name;
    std::vector<const char*> patterns;
    bool ignoreMerges = false, addBos = false, nfc = false;
};

// The letters of cased scripts as DeepSeek-LLM's own tokenizer.json lists them (a fixed list,
// not a Unicode property), and its punctuation and East Asian ranges.
const char* const casedWord
    = R"(\s?[)"
      R"(A-Za-z\x{b5}\x{c0}-\x{d6}\x{d8}-\x{f6}\x{f8}-\x{1ba}\x{1bc}-\x{1bf}\x{1c4}-\x{293})"
      R"(\x{295}-\x{2af}\x{370}-\x{373}\x{376}\x{377}\x{37b}-\x{37d}\x{37f}\x{386})"
      R"(\x{388}-\x{38a}\x{38c}\x{38e}-\x{3a1}\x{3a3}-\x{3f5}\x{3f7}-\x{481}\x{48a}-\x{52f})"
      R"(\x{531}-\x{556}\x{10a0}-\x{10c5}\x{13a0}-\x{13f5}\x{13f8}-\x{13fd}\x{1c90}-\x{1cba})"
      R"(\x{1cbd}-\x{1cbf}\x{1d00}-\x{1d2b}\x{1d6b}-\x{1d77}\x{1d79}-\x{1d9a})"
      R"(\x{1e00}-\x{1f15}\x{1f18}-\x{1f1d}\x{1f20}-\x{1f45}\x{1f48}-\x{1f4d})"
      R"(\x{1f50}-\x{1f57}\x{1f59}\x{1f5b}\x{1f5d}\x{1f5f}-\x{1f7d}\x{1f80}-\x{1fb4})"
      R"(\x{1fb6}-\x{1fbc}\x{1fbe}\x{1fc2}-\x{1fc4}\x{1fc6}-\x{1fcc}\x{1fd0}-\x{1fd3})"
      R"(\x{1fd6}-\x{1fdb}\x{1fe0}-\x{1fec}\x{1ff2}-\x{1ff4}\x{1ff6}-\x{1ffc}\x{2102}\x{2107})"
      R"(\x{210a}-\x{2113}\x{2115}\x{2119}-\x{211d}\x{2124}\x{2126}\x{2128}\x{212a}-\x{212d})"
      R"(\x{212f}-\x{2134}\x{2139}\x{213c}-\x{213f}\x{2145}-\x{2149}\x{214e}\x{2183}\x{2184})"
      R"(\x{2c00}-\x{2c7b}\x{2c7e}-\x{2ce4}\x{2ceb}-\x{2cee}\x{2cf2}\x{2cf3}\x{a640}-\x{a66d})"
      R"(\x{a680}-\x{a69b}\x{a722}-\x{a76f}\x{a771}-\x{a787}\x{a78b}-\x{a78e})"
      R"(\x{ab70}-\x{abbf}\x{fb00}-\x{fb06}\x{fb13}-\x{fb17}\x{ff21}-\x{ff3a})"
      R"(\x{ff41}-\x{ff5a}\x{10400}-\x{1044f}\x{104b0}-\x{104d3}\x{104d8}-\x{104fb})"
      R"(\x{10c80}-\x{10cb2}\x{10cc0}-\x{10cf2}\x{118a0}-\x{118df}\x{1e900}-\x{1e943})"
      "]+";
const char* const asciiAndWidePunctuation
    = R"(\s?[!-/:-~\x{ff01}-\x{ff0f}\x{ff1a}-\x{ff5e}\x{2018}-\x{201f}\x{3000}-\x{3002}]+)";
const char* const cjkWord = R"([\x{4e00}-\x{9fa5}\x{800}-\x{4e00}\x{ac00}-\x{d7ff}]+)";

/// Section 5.3. Order of patterns: applied one after another, each to every piece so far.
const std::vector<PreName>& preNames()
{
    using namespace pattern;
    static const std::vector<PreName> names = [] {
        std::vector<PreName> all;
        const auto add
            = [&](std::initializer_list<const char*> list, std::vector<const char*> patterns,
                  bool ignore = false, bool bos = false) {
                  for (const char* name : list)
                      all.push_back({ name, patterns, ignore, bos });
              };
        add({ "llama-bpe", "llama3", "llama-v3", "falcon3", "falcon-h1", "pixtral", "midm-2.0",
                "lfm2" },
            { llama3 }, true, true);
        add({ "dbrx", "smaug-bpe", "glm4", "chatglm-bpe" }, { llama3 });
        add({ "qwen2", "deepseek-r1-qwen", "kormo", "megrez", "stablelm2", "hunyuan", "solar-open",
                "grok-2" },
            { qwen2 });
        add({ "qwen35" }, { qwen35 });
        add({ "gpt-2", "phi-2", "olmo", "mpt", "exaone4", "gigachat", "jina-es", "jina-de",
                "jina-v1-en", "jina-v2-es", "jina-v2-de", "jina-v2-code", "modern-bert",
                "trillion" },
            { gpt2 });
        add({ "smollm", "starcoder", "refact", "command-r", "codeshell", "exaone", "minerva-7b" },
            { number, gpt2 });
        add({ "deepseek-llm" },
            { "[\\r\\n]", casedWord, asciiAndWidePunctuation, "\\s+$", cjkWord, numbers });
        add({ "deepseek-coder" }, { "[\\r\\n]", "\\s?\\p{L}+", "\\s?\\p{P}+", cjkWord, number });
        add({ "deepseek-v3", "hunyuan-dense", "joyai-llm" },
            { numbersUpTo3, deepseek3Han, deepseek3 });
        add({ "tekken" }, { tekken }, true, true);
        add({ "gpt-4o", "llama4", "kanana2", "minimax-m2" }, { o200k });
        add({ "default", "" }, { "[\\p{P}\\$\\+<=>\\^~\\|]+", gpt2, numbers, "[0-9][0-9][0-9]" });
        for (PreName& entry : all)
            entry.nfc = std::string_view(entry.name) == "qwen2"
                || std::string_view(entry.name) == "qwen35";
        return all;
    }();
    return names;
}

TokenKind kindOf(std::int32_t type)
{
    switch (type) {
    case 2:
        return TokenKind::Unknown;
    case 3:
        return TokenKind::Control;
    case 4:
        return TokenKind::UserDefined;
    case 5:
        return TokenKind::Unused;
    case 6:
        return TokenKind::Byte;
    default:
        return TokenKind::Normal;
    }
}

/// Entries that only fill the vocabulary up: no text becomes them, they add no text.
bool isPadding(TokenKind kind, std::string_view text)
{
    return kind == TokenKind::Unused && text.starts_with("[PAD");
}

/// Chat markers that some converters left as NORMAL pieces; a model never writes them as text.
bool isMarker(std::string_view text)
{
    return text == "<|eot_id|>" || text == "<|im_end|>" || text == "<|end|>" || text == "<|return|>"
        || text == "<|call|>" || text == "<end_of_turn>" || text == "<|endoftext|>"
        || text == "<|eom_id|>" || text == "<|end_of_text|>";
}

struct Loader {
    GgufVocabulary v;
    PipelineTokenizer& t;

    Status checkCounts() const;
    Status byteLevel();
    Status sentencePiece();
    Status readMerges();
    bool spacesAreRanked() const;
    void addedTokens();
    void ends();
    std::optional<TokenId> valid(std::optional<std::int64_t> id) const
    {
        return id && *id >= 0 && *id < t.size() ? std::optional<TokenId>(TokenId(*id))
                                                : std::nullopt;
    }
};

Status Loader::checkCounts() const
{
    if (v.tokens.empty())
        return ggufError("the vocabulary is empty", "tokenizer.ggml.tokens");
    if (v.tokens.size() > (std::size_t(1) << 28))
        return ggufError("more than 2^28 pieces", "tokenizer.ggml.tokens");
    const std::size_t n = v.tokens.size();
    if (!v.types.empty() && v.types.size() != n)
        return ggufError(
            "expected " + std::to_string(n) + " types, found " + std::to_string(v.types.size()),
            "tokenizer.ggml.token_type");
    if (!v.scores.empty() && v.scores.size() != n)
        return ggufError(
            "expected " + std::to_string(n) + " scores, found " + std::to_string(v.scores.size()),
            "tokenizer.ggml.scores");
    return {};
}

std::string escapedSpaces(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == ' ')
            out += "\xE2\x96\x81";
        else
            out += c;
    }
    return out;
}

bool isSpaces(std::string_view text)
{
    return !text.empty() && text.find_first_not_of(' ') == std::string_view::npos;
}

/// Runs of spaces that are user-defined pieces with scores of their own are merged like other
/// pieces (Gemma 1/2 in Hugging Face's order); converters that give them all the same score
/// mean SentencePiece's rule: the longest run first, cut out before anything else.
bool Loader::spacesAreRanked() const
{
    std::optional<float> score;
    for (std::size_t i = 0; i < v.tokens.size() && !v.scores.empty(); ++i) {
        if (t.kinds[i] != TokenKind::UserDefined || !isSpaces(v.tokens[i]))
            continue;
        if (score && *score != v.scores[i])
            return true;
        score = v.scores[i];
    }
    return false;
}

void Loader::addedTokens()
{
    std::string name = v.modelName;
    std::transform(name.begin(), name.end(), name.begin(),
        [](unsigned char c) { return char(std::tolower(c)); });
    const bool phi3
        = name.find("phi-3") != std::string::npos || name.find("phi3") != std::string::npos;
    const bool mergeSpaces = spacesAreRanked();
    for (std::size_t i = 0; i < v.tokens.size(); ++i) {
        const TokenKind kind = t.kinds[i];
        // tokenizer.json has such a piece with U+2581, and text that holds that character finds it.
        if (t.model.kind == BpeModel::Kind::Scores && kind == TokenKind::UserDefined
            && v.tokens[i].find(' ') != std::string::npos) {
            AddedToken token;
            token.id = TokenId(i);
            token.content = escapedSpaces(v.tokens[i]);
            t.added.push_back(std::move(token));
        }
        if (mergeSpaces && isSpaces(v.tokens[i]))
            continue;
        if (kind != TokenKind::Control && kind != TokenKind::UserDefined
            && kind != TokenKind::Unknown)
            continue;
        AddedToken token;
        token.id = TokenId(i);
        token.content = v.tokens[i];
        token.special = kind != TokenKind::UserDefined;
        if (phi3)
            token.rightStrip = token.special && token.content != "<unk>" && token.content != "<s>"
                && token.content != "<|endoftext|>";
        if (!token.content.empty())
            t.added.push_back(std::move(token));
    }
}

Status Loader::readMerges()
{
    BpeModel& model = t.model;
    if (v.merges.empty())
        for (TokenId id = 0; id < model.vocabulary.size(); ++id)
            if (t.kinds[std::size_t(id)] == TokenKind::Normal
                && model.vocabulary.text(id).size() > 1)
                return ggufError("a byte-pair vocabulary needs merges: without them no text can be "
                                 "split as the model knows it",
                    "tokenizer.ggml.merges");
    model.merges.reserve(v.merges.size());
    // Some converters leave merges whose pieces were pruned: missing pieces are no error here.
    MergeBuilder builder(model.vocabulary, model.merges);
    std::string left, right;
    for (std::size_t i = 0; i < v.merges.size(); ++i) {
        const std::string_view line = v.merges[i];
        const std::size_t blank = line.find(' ', 1);
        if (blank == std::string_view::npos || blank + 1 >= line.size())
            return ggufError(
                "merge " + std::to_string(i) + " is not two pieces", "tokenizer.ggml.merges");
        left.clear();
        right.clear();
        if (byteLevelToBytes(line.substr(0, blank), left)
            && byteLevelToBytes(line.substr(blank + 1), right))
            builder.add(left, right);
        else
            builder.skip();
    }
    builder.flush();
    t.mergesDigest = builder.digest();
    return {};
}

Status Loader::byteLevel()
{
    const auto& names = preNames();
    const auto pre = std::find_if(
        names.begin(), names.end(), [&](const PreName& p) { return v.pre == p.name; });
    if (pre == names.end())
        return fail(ErrorCode::Unsupported,
            "[tokenizer] pre-tokenizer \"" + v.pre.substr(0, 100) + "\" is not supported",
            "tokenizer.ggml.pre", "use the model's Hugging Face folder with its tokenizer.json");
    for (const char* text : pre->patterns) {
        AX_TRY(Matcher matcher, Matcher::regex(text));
        t.preTokenizer.addSplit(std::move(matcher), PreTokenizer::Behaviour::Isolated, false);
    }
    t.preTokenizer.addByteLevel(v.addSpacePrefix.value_or(false), false);
    t.decoder = Decoder::byteLevel();
    if (pre->nfc)
        t.normalizer.add(Normalizer::Step::Nfc);
    Vocabulary& vocabulary = t.model.vocabulary;
    t.literal.resize(v.tokens.size());
    std::string bytes;
    vocabulary.resize(v.tokens.size());
    for (std::size_t i = 0; i < v.tokens.size(); ++i) {
        if (isPadding(t.kinds[i], v.tokens[i]))
            continue;
        if (t.kinds[i] == TokenKind::Normal && isMarker(v.tokens[i]))
            t.kinds[i] = TokenKind::Control;
        const bool plain = t.kinds[i] == TokenKind::Control || t.kinds[i] == TokenKind::UserDefined
            || t.kinds[i] == TokenKind::Unknown;
        bytes.clear();
        const bool mapped = !plain && byteLevelToBytes(v.tokens[i], bytes);
        t.literal[i] = !mapped;
        vocabulary.set(TokenId(i), mapped ? std::string_view(bytes) : v.tokens[i]);
    }
    vocabulary.buildIndex([&](TokenId id) { return !t.literal[std::size_t(id)]; });
    t.model.kind = BpeModel::Kind::Bytes;
    t.model.ignoreMerges = pre->ignoreMerges;
    AX_CHECK(readMerges());
    t.summary = "byte-level BPE";
    t.variant = v.pre.empty() ? "default" : v.pre;
    if (!v.bos)
        v.bos = 11;
    if (!v.eos)
        v.eos = 11;
    if (!v.addBos)
        v.addBos = pre->addBos;
    return {};
}

Status Loader::sentencePiece()
{
    if (v.scores.empty())
        return ggufError("a SentencePiece vocabulary needs scores", "tokenizer.ggml.scores");
    Vocabulary& vocabulary = t.model.vocabulary;
    std::string escaped;
    vocabulary.resize(v.tokens.size());
    for (std::size_t i = 0; i < v.tokens.size(); ++i) {
        std::string_view text = v.tokens[i];
        if (isPadding(t.kinds[i], text))
            continue;
        // Texts of user-defined pieces hold real spaces, the model sees ▁.
        if (t.kinds[i] == TokenKind::UserDefined && text.find(' ') != text.npos) {
            escaped = escapedSpaces(text);
            text = escaped;
        }
        vocabulary.set(TokenId(i), text);
    }
    // Byte pieces, control and unknown texts are never the result of a merge.
    vocabulary.buildIndex([&](TokenId id) {
        const TokenKind k = t.kinds[std::size_t(id)];
        return k == TokenKind::Normal || k == TokenKind::UserDefined || k == TokenKind::Unused;
    });
    t.model.kind = BpeModel::Kind::Scores;
    std::vector<float> order = v.scores;
    for (float& score : order)
        if (!(score == score))
            score = 0;
    std::vector<float> sorted = order;
    std::sort(sorted.begin(), sorted.end(), std::greater<float>());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    t.model.scoreRank.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        t.model.scoreRank[i] = std::uint32_t(
            std::lower_bound(sorted.begin(), sorted.end(), order[i], std::greater<float>())
            - sorted.begin());
    for (std::size_t i = 0; i < v.tokens.size(); ++i)
        if (const int byte = byteOfPiece(v.tokens[i]);
            byte >= 0 && (t.kinds[i] == TokenKind::Byte || v.types.empty())) {
            t.model.setByteToken(static_cast<unsigned char>(byte), TokenId(i));
            t.kinds[i] = TokenKind::Byte;
        }
    const bool prefix = v.addSpacePrefix.value_or(true);
    if (prefix)
        t.normalizer.add(Normalizer::Step::Prepend, "\xE2\x96\x81");
    t.normalizer.add(Normalizer::Step::Replace, "\xE2\x96\x81", Matcher::literal(" "));
    t.decoder = Decoder::sentencePiece(prefix);
    t.summary = "SentencePiece BPE";
    if (!v.bos)
        v.bos = 1;
    if (!v.eos)
        v.eos = 2;
    if (!v.unknown)
        v.unknown = 0;
    if (!v.addBos)
        v.addBos = true;
    return {};
}

void Loader::ends()
{
    const auto text = [&](const std::optional<TokenId>& id, const char* name) {
        if (id)
            t.variables.emplace_back(name, v.tokens[std::size_t(*id)]);
    };
    t.bosId = valid(v.bos);
    t.eosId = valid(v.eos);
    t.unknownId = valid(v.unknown);
    t.paddingId = valid(v.padding);
    if (t.model.kind == BpeModel::Kind::Scores && t.unknownId)
        t.model.unknown = *t.unknownId;
    text(t.bosId, "bos_token");
    text(t.eosId, "eos_token");
    text(t.unknownId, "unk_token");
    text(t.paddingId, "pad_token");
    if (v.addBos.value_or(false) && t.bosId)
        t.prefix.push_back(*t.bosId);
    if (v.addEos.value_or(false) && t.eosId)
        t.suffix.push_back(*t.eosId);
    const auto add = [&](std::optional<std::int64_t> id) {
        const auto known = valid(id);
        if (known
            && std::find(t.endOfTurnIds.begin(), t.endOfTurnIds.end(), *known)
                == t.endOfTurnIds.end())
            t.endOfTurnIds.push_back(*known);
    };
    add(v.eos);
    add(v.eot);
    add(v.eom);
    for (const std::int64_t id : v.fimStops)
        add(id);
    addKnownEnds(t);
}

/// A GGUF file with a whole tokenizer.json inside: the metadata still names the special ids.
void overrideSpecials(PipelineTokenizer& t, const GgufVocabulary& v)
{
    std::vector<TokenId> ends;
    const auto take = [&](const std::optional<std::int64_t>& id) -> std::optional<TokenId> {
        return id && *id >= 0 && *id < t.size() ? std::optional<TokenId>(TokenId(*id))
                                                : std::nullopt;
    };
    const auto set = [&](std::optional<TokenId>& slot, const std::optional<std::int64_t>& id,
                         const char* name) {
        if (const auto known = take(id)) {
            slot = known;
            t.variables.emplace_back(name, t.tokenBytes(*known));
        }
    };
    set(t.bosId, v.bos, "bos_token");
    set(t.eosId, v.eos, "eos_token");
    set(t.unknownId, v.unknown, "unk_token");
    set(t.paddingId, v.padding, "pad_token");
    for (const auto& id : { v.eos, v.eot, v.eom })
        if (const auto known = take(id);
            known && std::find(ends.begin(), ends.end(), *known) == ends.end())
            ends.push_back(*known);
    for (const TokenId id : t.endOfTurnIds)
        if (std::find(ends.begin(), ends.end(), id) == ends.end())
            ends.push_back(id);
    t.endOfTurnIds = std::move(ends);
}
} // namespace

Result<std::shared_ptr<PipelineTokenizer>> loadGguf(GgufVocabulary vocabulary)
{
    auto t = std::make_shared<PipelineTokenizer>();
    if (!vocabulary.huggingfaceJson.empty()) {
        AX_TRY(t, loadJson(vocabulary.huggingfaceJson, {}));
        overrideSpecials(*t, vocabulary);
        return t;
    }
    Loader loader { std::move(vocabulary), *t };
    GgufVocabulary& v = loader.v;
    AX_CHECK(loader.checkCounts());
    t->kinds.resize(v.tokens.size());
    for (std::size_t i = 0; i < v.tokens.size(); ++i) {
        t->kinds[i] = v.types.empty() ? TokenKind::Normal : kindOf(v.types[i]);
        if (!isValidUtf8(v.tokens[i]))
            v.tokens[i] = sanitizeUtf8(v.tokens[i]);
    }
    if (v.model == "gpt2")
        AX_CHECK(loader.byteLevel());
    else if (v.model == "llama")
        AX_CHECK(loader.sentencePiece());
    else
        return fail(ErrorCode::Unsupported,
            "[tokenizer] vocabulary type \"" + v.model.substr(0, 100) + "\" is not supported",
            "tokenizer.ggml.model", "use the model's Hugging Face folder with its tokenizer.json");
    loader.addedTokens();
    loader.ends();
    t->rules = v.model + "\n" + v.pre + "\n" + std::to_string(v.addSpacePrefix.value_or(true));
    for (const std::uint32_t rank : t->model.scoreRank)
        t->mergesDigest = (t->mergesDigest ^ rank) * 0x9E3779B97F4A7C15ull + 1;
    t->finish();
    return t;
}

} // namespace ax::tok
