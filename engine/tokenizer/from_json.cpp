// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/json_fields.h"
#include "engine/tokenizer/loaders.h"

#include <map>

namespace ax::tok {

namespace {
using nlohmann::json;

constexpr std::size_t mostSpecial = 1024;

TokenId idOf(const json& value)
{
    if (!value.is_number_integer())
        return noToken;
    const auto id = value.get<std::int64_t>();
    return id >= 0 && id < (1 << 30) ? TokenId(id) : noToken;
}

Status readTemplate(const json& processor, const std::string& place, PipelineTokenizer& t)
{
    AX_TRY(const json* single, arrayField(processor, "single", place));
    const json specials = processor.value("special_tokens", json::object());
    std::vector<TokenId> before, after;
    bool seen = false;
    for (const json& piece : *single) {
        if (piece.is_object() && piece.contains("Sequence")) {
            if (seen)
                return formatError("the text appears twice", place + ".single");
            seen = true;
            continue;
        }
        const json name = piece.is_object() && piece.contains("SpecialToken")
                && piece["SpecialToken"].is_object()
            ? piece["SpecialToken"].value("id", json())
            : json();
        if (!name.is_string() || !specials.is_object() || !specials.contains(name)
            || !specials[name.get<std::string>()].is_object())
            return formatError(
                "a special token that special_tokens does not define", place + ".single");
        const json ids = specials[name.get<std::string>()].value("ids", json::array());
        for (const json& value : ids) {
            const TokenId id = idOf(value);
            if (!t.model.vocabulary.has(id))
                return formatError("an id outside the vocabulary", place + ".special_tokens");
            (seen ? after : before).push_back(id);
            if (before.size() + after.size() > mostSpecial)
                return formatError("more than 1,024 special tokens", place + ".single");
        }
    }
    if (!seen)
        return formatError("the text itself is missing", place + ".single");
    t.prefix.insert(t.prefix.begin(), before.begin(), before.end());
    t.suffix.insert(t.suffix.end(), after.begin(), after.end());
    return {};
}

Status readPostProcessor(
    const json& processor, const std::string& place, int depth, PipelineTokenizer& t)
{
    if (processor.is_null())
        return {};
    AX_TRY(const std::string& type, typeOf(processor, place, depth));
    if (type == "ByteLevel")
        return {};
    if (t.prefix.size() + t.suffix.size() > mostSpecial)
        return formatError("more than 1,024 special tokens", place);
    if (type == "Sequence") {
        AX_TRY(const json* list, arrayField(processor, "processors", place));
        for (std::size_t i = 0; i < list->size(); ++i)
            AX_CHECK(
                readPostProcessor((*list)[i], place + "[" + std::to_string(i) + "]", depth + 1, t));
        return {};
    }
    if (type == "TemplateProcessing")
        return readTemplate(processor, place, t);
    if (type == "BertProcessing" || type == "RobertaProcessing") {
        for (const char* field : { "cls", "sep" }) {
            const json pair = processor.value(field, json());
            const TokenId id = pair.is_array() && pair.size() == 2 ? idOf(pair[1]) : noToken;
            if (!t.model.vocabulary.has(id))
                return formatError("an id outside the vocabulary", place + "." + field);
            if (field[0] == 'c')
                t.prefix.insert(t.prefix.begin(), id);
            else
                t.suffix.push_back(id);
        }
        return {};
    }
    return unsupportedType("post_processor", type, place);
}

Status readAddedTokens(const json& list, std::size_t bytes, PipelineTokenizer& t)
{
    if (list.is_null())
        return {};
    if (!list.is_array())
        return formatError("expected a list", "added_tokens");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const json& item = list[i];
        const std::string place = "added_tokens[" + std::to_string(i) + "]";
        if (!item.is_object())
            return formatError("expected an object", place);
        AddedToken token;
        AX_TRY(token.content, stringField(item, "content", place));
        token.id = idOf(item.value("id", json()));
        if (token.id < 0 || std::size_t(token.id) > bytes / 4 + 65536)
            return formatError("the id is missing or too large for this file", place + ".id");
        token.special = flag(item, "special", false);
        token.singleWord = flag(item, "single_word", false);
        token.leftStrip = flag(item, "lstrip", false);
        token.rightStrip = flag(item, "rstrip", false);
        token.normalized = flag(item, "normalized", !token.special);
        t.addToken(std::move(token), false);
    }
    return {};
}
} // namespace

Result<std::shared_ptr<PipelineTokenizer>> loadJson(std::string_view text, const SideFiles& files)
{
    const auto broken = [](const std::string& what) { return formatError(what, "top level"); };
    if (text.size() > (std::size_t(1) << 30))
        return broken("larger than 1 GiB");
    auto t = std::make_shared<PipelineTokenizer>();
    std::map<std::string, json, std::less<>> parts;
    JsonCursor in(text, {});
    std::string_view model;
    bool modelRead = false;
    if (in.kind() != JsonCursor::Kind::Object)
        return broken("not a JSON object");
    Status status;
    const bool walked = in.entries([&](std::string_view key) {
        status = [&]() -> Status {
            // The pre-tokenizer decides how pieces are stored; usually it comes before the model.
            if (key == "model" && parts.contains("pre_tokenizer") && !modelRead) {
                AX_TRY(t->preTokenizer, PreTokenizer::fromJson(parts["pre_tokenizer"]));
                AX_CHECK(readBpeModel(in, text, *t));
                modelRead = true;
                return {};
            }
            const std::string_view raw = in.raw();
            if (in.failed())
                return {};
            if (key == "model") {
                model = raw;
            } else if (key == "added_tokens" || key == "normalizer" || key == "pre_tokenizer"
                || key == "post_processor" || key == "decoder") {
                json value = json::parse(raw, nullptr, false);
                if (value.is_discarded())
                    return formatError("not JSON", std::string(key));
                parts[std::string(key)] = std::move(value);
            }
            return {};
        }();
        if (!status)
            in.stop();
    });
    AX_CHECK(status);
    if (!walked || !in.atEnd())
        return broken("not JSON near byte " + std::to_string(in.position() - text.data()));
    if (!modelRead) {
        if (model.empty())
            return broken("no model");
        AX_TRY(t->preTokenizer, PreTokenizer::fromJson(parts["pre_tokenizer"]));
        JsonCursor inner(model, {});
        AX_CHECK(readBpeModel(inner, model, *t));
    }
    AX_TRY(t->normalizer, Normalizer::fromJson(parts["normalizer"]));
    AX_TRY(t->decoder, Decoder::fromJson(parts["decoder"]));
    AX_CHECK(readAddedTokens(parts["added_tokens"], text.size(), *t));
    AX_CHECK(readPostProcessor(parts["post_processor"], "post_processor", 0, *t));
    for (const char* key : { "normalizer", "pre_tokenizer", "post_processor", "decoder" })
        t->rules += parts[key].dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
    const BpeModel& m = t->model;
    t->rules += m.continuingPrefix + "\n" + m.endSuffix + "\n" + std::to_string(m.unknown)
        + std::to_string(m.fuseUnknown * 4 + m.byteFallback * 2 + m.ignoreMerges);
    t->summary = t->preTokenizer.isByteLevel() ? "byte-level BPE"
        : m.byteFallback                       ? "SentencePiece BPE"
                                               : "BPE";
    if (m.unknown != noToken)
        for (const AddedToken& token : t->added)
            if (token.id == m.unknown && token.special)
                t->kinds[std::size_t(m.unknown)] = TokenKind::Unknown;
    applySideFiles(*t, files);
    t->finish();
    return t;
}

} // namespace ax::tok
