// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/text_model.h"

#include "engine/core/files.h"
#include "engine/model/weights/model_files.h"

namespace ax {

GgufVocabulary ggufVocabulary(const ModelFiles& files)
{
    const GgufMetadata& meta = files.gguf();
    const std::string p = "tokenizer.ggml.";
    GgufVocabulary v;
    v.model = meta.string(p + "model").value_or("");
    v.pre = meta.string(p + "pre").value_or("");
    if (const auto* tokens = meta.strings(p + "tokens"))
        v.tokens = *tokens;
    if (const auto* merges = meta.strings(p + "merges"))
        v.merges = *merges;
    if (const auto scores = meta.reals(p + "scores"))
        v.scores.assign(scores->begin(), scores->end());
    if (const auto types = meta.integers(p + "token_type"))
        v.types.assign(types->begin(), types->end());
    v.bos = meta.integer(p + "bos_token_id");
    v.eos = meta.integer(p + "eos_token_id");
    v.eot = meta.integer(p + "eot_token_id");
    v.eom = meta.integer(p + "eom_token_id");
    v.unknown = meta.integer(p + "unknown_token_id");
    v.padding = meta.integer(p + "padding_token_id");
    for (const char* key : { "fim_pad_token_id", "fim_rep_token_id", "fim_sep_token_id" })
        if (const auto id = meta.integer(p + key))
            v.fimStops.push_back(*id);
    v.addBos = meta.boolean(p + "add_bos_token");
    v.addEos = meta.boolean(p + "add_eos_token");
    v.addSpacePrefix = meta.boolean(p + "add_space_prefix");
    v.removeExtraWhitespaces = meta.boolean(p + "remove_extra_whitespaces");
    v.huggingfaceJson = meta.string("tokenizer.huggingface.json").value_or("");
    v.modelName = meta.string("general.name").value_or("");
    return v;
}

namespace {

/// chat_template.jinja wins over tokenizer_config.json (string, or a list with "default").
std::string folderTemplate(const std::filesystem::path& folder)
{
    if (auto text = readTextFile(folder / "chat_template.jinja", std::size_t(16) << 20))
        return *text;
    const auto config = readTextFile(folder / "tokenizer_config.json", std::size_t(64) << 20);
    if (!config)
        return {};
    const auto json = nlohmann::json::parse(*config, nullptr, false);
    if (!json.is_object() || !json.contains("chat_template"))
        return {};
    const auto& entry = json["chat_template"];
    if (entry.is_string())
        return entry.get<std::string>();
    std::string found;
    if (entry.is_array())
        for (const auto& item : entry)
            if (item.is_object() && item.contains("template") && item["template"].is_string()
                && (found.empty() || item.value("name", "") == "default"))
                found = item["template"].get<std::string>();
    return found;
}

} // namespace

Result<TextModel> openTextModel(const std::filesystem::path& path)
{
    TextModel model;
    std::error_code ec;
    if (std::filesystem::is_directory(path, ec)) {
        AX_TRY(model.tokenizer, Tokenizer::fromFolder(path));
        model.chatTemplate = folderTemplate(path);
        return model;
    }
    AX_TRY(const std::shared_ptr<const ModelFiles> files,
        ModelFiles::open(path, ModelFiles::Need::Vocabulary));
    AX_TRY(model.tokenizer, Tokenizer::fromGguf(ggufVocabulary(*files)));
    model.chatTemplate = files->chatTemplate();
    return model;
}

} // namespace ax
