// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/json_fields.h"
#include "engine/tokenizer/loaders.h"

#include <limits>

namespace ax::tok {

namespace {
struct ModelReader {
    JsonCursor& in;
    std::string_view json;
    PipelineTokenizer& tokenizer;
    std::string buffer, second, bytes, joined;
    bool haveVocabulary = false;

    tl::unexpected<Error> broken(const std::string& what, const std::string& place) const
    {
        return formatError(
            what + " near byte " + std::to_string(in.position() - json.data()), "model" + place);
    }
    Status vocabulary();
    Status merges(JsonCursor& from);
    Status merge(JsonCursor& from, std::int64_t rank, MergeBuilder& builder);
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
    Status status;
    const bool walked = in.entries([&](std::string_view piece) {
        constexpr auto all = std::numeric_limits<std::int64_t>::max();
        std::int64_t id = 0;
        if (!in.integer(id, -all, all)) {
            in.stop();
            return;
        }
        if (id < 0 || id > limit) {
            status = broken(
                "id " + std::to_string(id) + " is outside 0 … " + std::to_string(limit), ".vocab");
            in.stop();
            return;
        }
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
    });
    AX_CHECK(status);
    if (!walked)
        return broken("not JSON", ".vocab");
    vocabulary.buildIndex([&](TokenId id) { return !tokenizer.literal[std::size_t(id)]; });
    haveVocabulary = true;
    return {};
}

Status ModelReader::merge(JsonCursor& from, std::int64_t rank, MergeBuilder& builder)
{
    std::string_view left, right;
    bool good = true;
    if (from.kind() == JsonCursor::Kind::Array) {
        std::int64_t parts = 0;
        good = from.array([&](std::int64_t part) {
            good = good && part < 2
                && (part == 0 ? from.text(left, buffer) : from.text(right, second));
            ++parts;
        }) && good
            && parts == 2;
    } else {
        std::string_view line;
        good = from.text(line, buffer);
        const std::size_t blank = line.find(' ');
        if (good && (blank == line.npos || line.find(' ', blank + 1) != line.npos))
            return broken("merge " + std::to_string(rank) + " is not two pieces", ".merges");
        left = line.substr(0, blank);
        right = blank == line.npos ? std::string_view() : line.substr(blank + 1);
    }
    if (!good)
        return broken("not JSON in merge " + std::to_string(rank), ".merges");
    if (!tokenizer.preTokenizer.isByteLevel())
        builder.add(left, right);
    else if (domain(left, bytes) && domain(right, joined))
        builder.add(bytes, joined);
    else
        builder.skip();
    return {};
}

Status ModelReader::merges(JsonCursor& from)
{
    BpeModel& model = tokenizer.model;
    model.merges = {};
    model.merges.reserve(std::size_t(model.vocabulary.size()));
    MergeBuilder builder(model.vocabulary, model.merges, model.continuingPrefix.size());
    if (from.kind() != JsonCursor::Kind::Array)
        return broken("expected a list of merges", ".merges");
    Status status;
    const bool walked = from.array([&](std::int64_t rank) {
        status = merge(from, rank, builder);
        if (!status)
            from.stop();
    });
    builder.flush();
    AX_CHECK(status);
    if (!walked)
        return broken("not JSON", ".merges");
    if (builder.firstMissing() >= 0)
        return formatError("merge " + std::to_string(builder.firstMissing())
                + " names a piece outside the vocabulary",
            "model.merges");
    tokenizer.mergesDigest = builder.digest();
    return {};
}
} // namespace

Status readBpeModel(JsonCursor& in, std::string_view json, PipelineTokenizer& tokenizer)
{
    ModelReader reader { in, json, tokenizer, {}, {}, {}, {} };
    BpeModel& model = tokenizer.model;
    std::string type, unknown;
    std::string_view mergesText;
    bool mergesRead = false;
    if (in.kind() != JsonCursor::Kind::Object)
        return reader.broken("expected an object", "");
    const auto member = [&](std::string_view name) -> Status {
        if (name == "vocab") {
            if (in.kind() != JsonCursor::Kind::Object || (!type.empty() && type != "BPE"))
                return unsupportedType("model", type.empty() ? "Unigram" : type, "model.type");
            return reader.vocabulary();
        }
        if (name == "merges") {
            const char* start = in.position();
            if (reader.haveVocabulary) {
                AX_CHECK(reader.merges(in));
                mergesText = { start, std::size_t(in.position() - start) };
                mergesRead = true;
            } else {
                mergesText = in.raw();
            }
            return {};
        }
        nlohmann::ordered_json value;
        if (!in.tree(value))
            return reader.broken("not JSON", std::string(".").append(name.substr(0, 100)));
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
        return {};
    };
    Status status;
    const bool walked = in.entries([&](std::string_view name) {
        const std::string key(name);
        status = member(key);
        if (!status)
            in.stop();
    });
    AX_CHECK(status);
    if (!walked)
        return reader.broken("not JSON", "");
    if (!type.empty() && type != "BPE")
        return unsupportedType("model", type, "model.type");
    if (!reader.haveVocabulary)
        return reader.broken("no vocab", "");
    if (!mergesRead && !mergesText.empty()) {
        JsonCursor again(mergesText, {});
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
