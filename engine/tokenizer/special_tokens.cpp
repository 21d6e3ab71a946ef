// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/loaders.h"

#include <algorithm>

namespace ax::tok {

namespace {
using nlohmann::json;

/// "text" or {"content": "text"}; empty when neither.
std::string contentOf(const json& object, const std::string& key)
{
    if (!object.is_object())
        return {};
    const auto it = object.find(key);
    if (it == object.end())
        return {};
    if (it->is_string())
        return it->get<std::string>();
    if (it->is_object() && it->contains("content") && (*it)["content"].is_string())
        return (*it)["content"].get<std::string>();
    return {};
}

void addIds(PipelineTokenizer& t, const json& value)
{
    const auto add = [&](const json& id) {
        if (!id.is_number_integer())
            return;
        const auto number = id.get<std::int64_t>();
        if (number >= 0 && number < t.size()
            && std::find(t.endOfTurnIds.begin(), t.endOfTurnIds.end(), TokenId(number))
                == t.endOfTurnIds.end())
            t.endOfTurnIds.push_back(TokenId(number));
    };
    if (value.is_array())
        for (const json& id : value)
            add(id);
    else
        add(value);
}

json fieldOf(const json& object, const char* field)
{
    return object.is_object() && object.contains(field) ? object[field] : json();
}

std::optional<TokenId> firstId(const PipelineTokenizer& t, const json& value)
{
    const json& one = value.is_array() && !value.empty() ? value[0] : value;
    if (!one.is_number_integer())
        return std::nullopt;
    const auto id = one.get<std::int64_t>();
    return id >= 0 && id < t.size() ? std::optional<TokenId>(TokenId(id)) : std::nullopt;
}

std::optional<TokenId> lookUp(const PipelineTokenizer& t, const std::string& text)
{
    if (text.empty())
        return std::nullopt;
    for (const AddedToken& token : t.added)
        if (token.content == text)
            return token.id;
    return t.find(text);
}
} // namespace

void addKnownEnds(PipelineTokenizer& t)
{
    // The texts that end a turn in the families of section 8.1.
    static constexpr std::string_view texts[] = { "<|eot_id|>", "<|im_end|>", "<|end|>",
        "<|return|>", "<|call|>", "<end_of_turn>", "<|endoftext|>", "<|eom_id|>", "<EOT>", "_<EOT>",
        "[EOT]", "[EOS]", "<|end_of_text|>", "</s>", "<eos>",
        "<\xEF\xBD\x9C"
        "end\xE2\x96\x81of\xE2\x96\x81sentence\xEF\xBD\x9C>",
        "[e~[", "<end_of_utterance>" };
    std::optional<TokenId> end;
    bool returns = false, calls = false;
    for (const AddedToken& token : t.added) {
        const bool listed
            = std::find(std::begin(texts), std::end(texts), token.content) != std::end(texts);
        if (!listed || !(token.special || token.content.starts_with("<|")))
            continue;
        returns = returns || token.content == "<|return|>";
        calls = calls || token.content == "<|call|>";
        if (token.content == "<|end|>")
            end = token.id;
        addIds(t, json(token.id));
    }
    // gpt-oss: <|end|> closes one message of a turn that goes on.
    if (end && returns && calls)
        std::erase(t.endOfTurnIds, *end);
}

void applySideFiles(PipelineTokenizer& t, const SideFiles& files)
{
    std::vector<std::string> names { "bos_token", "eos_token", "unk_token", "pad_token" };
    for (const json* file : { &files.tokenizerConfig, &files.specialTokensMap }) {
        if (!file->is_object())
            continue;
        for (const auto& [key, value] : file->items())
            if (key.ends_with("_token")
                && std::find(names.begin(), names.end(), key) == names.end())
                names.push_back(key);
    }
    const auto textOf = [&](const std::string& name) {
        const std::string text = contentOf(files.tokenizerConfig, name);
        return text.empty() ? contentOf(files.specialTokensMap, name) : text;
    };
    for (const std::string& name : names)
        if (const std::string text = textOf(name); !text.empty())
            t.variables.emplace_back(name, text);

    const auto take = [&](std::optional<TokenId>& id, const char* name, const char* field) {
        if (const auto found = lookUp(t, textOf(name)))
            id = found;
        else if (!id)
            id = firstId(t, fieldOf(files.generationConfig, field));
        if (!id)
            id = firstId(t, fieldOf(files.config, field));
    };
    take(t.bosId, "bos_token", "bos_token_id");
    take(t.eosId, "eos_token", "eos_token_id");
    take(t.paddingId, "pad_token", "pad_token_id");
    take(t.unknownId, "unk_token", "unk_token_id");

    // These classes of transformers replace the post-processor by what the configuration says.
    const json& config = files.tokenizerConfig;
    const std::string kind = contentOf(config, "tokenizer_class");
    const bool rewrites
        = kind.starts_with("Llama") || kind.starts_with("CodeLlama") || kind.starts_with("Gemma");
    const json addBos = fieldOf(config, "add_bos_token"), addEos = fieldOf(config, "add_eos_token");
    if (rewrites && (addBos.is_boolean() || addEos.is_boolean())) {
        t.prefix.clear();
        t.suffix.clear();
        if (t.bosId && (!addBos.is_boolean() || addBos.get<bool>()))
            t.prefix.push_back(*t.bosId);
        if (t.eosId && addEos.is_boolean() && addEos.get<bool>())
            t.suffix.push_back(*t.eosId);
    }
    if (!t.bosId && t.prefix.size() == 1)
        t.bosId = t.prefix.front();

    if (t.eosId)
        t.endOfTurnIds.push_back(*t.eosId);
    const json generated = fieldOf(files.generationConfig, "eos_token_id");
    if (!generated.is_null()) {
        addIds(t, generated);
    } else {
        const json own = fieldOf(files.config, "eos_token_id");
        addIds(
            t, own.is_null() ? fieldOf(fieldOf(files.config, "text_config"), "eos_token_id") : own);
    }
    addKnownEnds(t);
}

} // namespace ax::tok
