// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/json_fields.h"
#include "engine/tokenizer/json_scan.h"
#include "engine/tokenizer/loaders.h"

namespace ax::tok {

namespace {
struct ModelReader {
    JsonScan& scan;
    std::string_view json;
    PipelineTokenizer& tokenizer;
    std::string buffer, second, bytes, joined;
    bool haveVocabulary = false;

    tl::unexpected<Error> broken(const std::string& what, const std::string& place) const
    {
        return formatError(what + " near byte " + std::to_string(scan.offset()), "model" + place);
    }
    Status vocabulary();
    Status merges(JsonScan& from);
    Status merge(JsonScan& from, std::size_t rank, MergeBuilder& builder);
    /// Text of a piece as the model sees it; false when no text can ever be that.
    bool domain(std::string_view piece, std::string& out) const
    {
        out.clear();
        if (tokenizer.preTokenizer.isByteLevel())
            return byteLevelToBytes(piece, out);
        out = piece;
        return true;
    }
};

Status ModelReader::vocabulary()
{
    Vocabulary& vocabulary = tokenizer.model.vocabulary;
    const bool byteLevel = tokenizer.preTokenizer.isByteLevel();
    // Every entry takes at least six bytes, so a larger id is damage and not worth its memory.
    const std::int64_t limit = std::int64_t(json.size() / 4 + 65536);
    if (!scan.expect('{'))
        return broken("expected an object of pieces", ".vocab");
    bool first = true;
    while (scan.more('}', first)) {
        const std::string_view piece = scan.string(buffer);
        scan.expect(':');
        const std::int64_t id = scan.integer();
        if (scan.failed())
            break;
        if (id < 0 || id > limit)
            return broken(
                "id " + std::to_string(id) + " is outside 0 … " + std::to_string(limit), ".vocab");
        std::string_view text = piece;
        bytes.clear();
        const bool mapped = byteLevel && byteLevelToBytes(piece, bytes);
        if (mapped)
            text = bytes;
        vocabulary.set(TokenId(id), text);
        if (tokenizer.kinds.size() <= std::size_t(id)) {
            tokenizer.kinds.resize(std::size_t(id) + 1, TokenKind::Unused);
            tokenizer.literal.resize(std::size_t(id) + 1);
        }
        tokenizer.kinds[std::size_t(id)] = TokenKind::Normal;
        tokenizer.literal[std::size_t(id)] = byteLevel && !mapped;
    }
    if (scan.failed())
        return broken("not JSON", ".vocab");
    vocabulary.buildIndex([&](TokenId id) { return !tokenizer.literal[std::size_t(id)]; });
    haveVocabulary = true;
    return {};
}

Status ModelReader::merge(JsonScan& from, std::size_t rank, MergeBuilder& builder)
{
    std::string_view left, right;
    if (from.peek() == '[') {
        from.expect('[');
        left = from.string(buffer);
        from.expect(',');
        right = from.string(second);
        from.expect(']');
    } else {
        const std::string_view line = from.string(buffer);
        const std::size_t blank = line.find(' ');
        if (!from.failed()
            && (blank == std::string_view::npos || line.find(' ', blank + 1) != line.npos))
            return broken("merge " + std::to_string(rank) + " is not two pieces", ".merges");
        left = line.substr(0, blank);
        right = blank == line.npos ? std::string_view() : line.substr(blank + 1);
    }
    if (from.failed())
        return broken("not JSON in merge " + std::to_string(rank), ".merges");
    if (!tokenizer.preTokenizer.isByteLevel())
        builder.add(left, right);
    else if (domain(left, bytes) && domain(right, joined))
        builder.add(bytes, joined);
    else
        builder.skip();
    return {};
}

Status ModelReader::merges(JsonScan& from)
{
    BpeModel& model = tokenizer.model;
    model.merges = {};
    model.merges.reserve(std::size_t(model.vocabulary.size()));
    MergeBuilder builder(model.vocabulary, model.merges, model.continuingPrefix.size());
    if (!from.expect('['))
        return broken("expected a list of merges", ".merges");
    bool first = true;
    for (std::size_t rank = 0; from.more(']', first); ++rank)
        AX_CHECK(merge(from, rank, builder));
    builder.flush();
    if (from.failed())
        return broken("not JSON", ".merges");
    if (builder.firstMissing() >= 0)
        return formatError("merge " + std::to_string(builder.firstMissing())
                + " names a piece outside the vocabulary",
            "model.merges");
    tokenizer.mergesDigest = builder.digest();
    return {};
}
} // namespace

Status readBpeModel(JsonScan& scan, std::string_view json, PipelineTokenizer& tokenizer)
{
    ModelReader reader { scan, json, tokenizer, {}, {}, {}, {} };
    BpeModel& model = tokenizer.model;
    std::string key, type;
    std::string unknown;
    std::string_view mergesText;
    bool mergesRead = false;
    if (!scan.expect('{'))
        return reader.broken("expected an object", "");
    bool first = true;
    while (scan.more('}', first)) {
        const std::string name(scan.string(key));
        scan.expect(':');
        const char next = scan.peek();
        if (scan.failed())
            break;
        if (name == "vocab") {
            if (next != '{' || (!type.empty() && type != "BPE"))
                return unsupportedType("model", type.empty() ? "Unigram" : type, "model.type");
            AX_CHECK(reader.vocabulary());
            continue;
        }
        const std::size_t start = scan.offset();
        if (name == "merges" && reader.haveVocabulary) {
            AX_CHECK(reader.merges(scan));
            mergesText = json.substr(start, scan.offset() - start);
            mergesRead = true;
            continue;
        }
        const std::string_view raw = scan.raw();
        if (scan.failed())
            break;
        if (name == "merges") {
            mergesText = raw;
            continue;
        }
        const nlohmann::json value = nlohmann::json::parse(raw, nullptr, false);
        if (value.is_discarded())
            return reader.broken("not JSON", "." + name.substr(0, 100));
        const std::string text = value.is_string() ? value.get<std::string>() : std::string();
        const bool yes = value.is_boolean() && value.get<bool>();
        if (name == "type")
            type = text;
        else if (name == "unk_token")
            unknown = text;
        else if (name == "fuse_unk")
            model.fuseUnknown = yes;
        else if (name == "byte_fallback")
            model.byteFallback = yes;
        else if (name == "ignore_merges")
            model.ignoreMerges = yes;
        else if (name == "continuing_subword_prefix")
            mergesRead = mergesRead && text == model.continuingPrefix,
            model.continuingPrefix = text;
        else if (name == "end_of_word_suffix")
            model.endSuffix = text;
    }
    if (scan.failed())
        return reader.broken("not JSON", "");
    if (!type.empty() && type != "BPE")
        return unsupportedType("model", type, "model.type");
    if (!reader.haveVocabulary)
        return reader.broken("no vocab", "");
    if (!mergesRead && !mergesText.empty()) {
        JsonScan again(mergesText);
        AX_CHECK(reader.merges(again));
    }
    if (mergesText.empty())
        return reader.broken("no merges", "");
    model.kind
        = tokenizer.preTokenizer.isByteLevel() ? BpeModel::Kind::Bytes : BpeModel::Kind::Characters;
    if (!unknown.empty()) {
        std::string text;
        if (reader.domain(unknown, text))
            model.unknown = model.vocabulary.find(text);
        if (model.unknown != noToken)
            tokenizer.unknownId = model.unknown;
    }
    if (model.byteFallback)
        for (TokenId id = 0; id < model.vocabulary.size(); ++id)
            if (byteOfPiece(model.vocabulary.text(id)) >= 0)
                tokenizer.kinds[std::size_t(id)] = TokenKind::Byte;
    return {};
}

} // namespace ax::tok
