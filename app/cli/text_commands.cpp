// SPDX-License-Identifier: Apache-2.0
// tokenize, detokenize, template: what happens to text before the model sees it.
#include "app/cli/commands.h"

#include "engine/chat/rendered_prompt.h"
#include "engine/core/files.h"
#include "engine/model/weights/model_finder.h"
#include "engine/runtime/text_model.h"
#include "engine/template/chat_template.h"
#include "engine/template/exact_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <sstream>

namespace ax::cli {

namespace {

struct TextArguments {
    std::string model, templateFile, messagesFile, now;
    std::vector<std::string> set;
    bool noSpecial = false, skipSpecial = false, linesJson = false, noPrompt = false,
         continueLast = false;
};

Result<std::filesystem::path> folderOrModel(const std::string& model)
{
    // A folder that holds only tokenizer files is no model to the finder.
    std::error_code ec;
    if (std::filesystem::is_directory(model, ec))
        return std::filesystem::path(model);
    return resolveModel(model);
}

nlohmann::ordered_json idArray(const std::vector<TokenId>& ids)
{
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const TokenId id : ids)
        array.push_back(id);
    return array;
}

Status tokenizeInput(const TextArguments& a, const CliContext& context)
{
    AX_TRY(const std::filesystem::path path, folderOrModel(a.model));
    AX_TRY(const TextModel model, openTextModel(path));
    if (a.linesJson) {
        std::int64_t number = 0;
        for (std::string line; std::getline(std::cin, line);) {
            ++number;
            const std::string place = "standard input, line " + std::to_string(number);
            AX_TRY(const nlohmann::json json, parseJsonInput(line, "tokenize", place));
            if (!json.is_string())
                return fail(ErrorCode::Format, "[tokenize] expected a JSON string", place);
            const std::string out
                = idArray(model.tokenizer->encode(json.get<std::string>(), !a.noSpecial)).dump();
            std::printf("%s\n", out.c_str());
        }
        return {};
    }
    AX_TRY(const std::string text, readStandardInput());
    const std::vector<TokenId> ids = model.tokenizer->encode(text, !a.noSpecial);
    if (context.json) {
        nlohmann::ordered_json out;
        out["ids"] = idArray(ids);
        for (const TokenId id : ids)
            out["tokens"].push_back(model.tokenizer->decode(std::span(&id, 1), false));
        std::printf(
            "%s\n", out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    } else {
        std::printf("%s\n", idArray(ids).dump().c_str());
    }
    return {};
}

Result<std::vector<TokenId>> idsOf(const nlohmann::json& json, const std::string& place)
{
    std::vector<TokenId> ids;
    const nlohmann::json& list = json.is_object() && json.contains("ids") ? json["ids"] : json;
    if (!list.is_array())
        return fail(ErrorCode::Format, "[detokenize] expected an array of ids", place);
    for (const auto& id : list) {
        if (!id.is_number_integer())
            return fail(ErrorCode::Format, "[detokenize] expected integers", place);
        const std::int64_t value = id.get<std::int64_t>();
        ids.push_back(value < 0 || value > INT32_MAX ? TokenId(-1) : TokenId(value));
    }
    return ids;
}

Status detokenizeInput(const TextArguments& a, const CliContext& context)
{
    AX_TRY(const std::filesystem::path path, folderOrModel(a.model));
    AX_TRY(const TextModel model, openTextModel(path));
    if (a.linesJson) {
        std::int64_t number = 0;
        for (std::string line; std::getline(std::cin, line);) {
            ++number;
            const std::string place = "standard input, line " + std::to_string(number);
            AX_TRY(const nlohmann::json json, parseJsonInput(line, "detokenize", place));
            AX_TRY(const std::vector<TokenId> ids, idsOf(json, place));
            const std::string text = model.tokenizer->decode(ids, a.skipSpecial);
            std::printf("%s\n", nlohmann::json(text).dump().c_str());
        }
        return {};
    }
    AX_TRY(const std::string input, readStandardInput());
    // Plain numbers, as people paste them; whatever has a bracket is JSON.
    std::string list = input;
    if (input.find_first_of("[]{}\"") == std::string::npos) {
        list = "[";
        std::istringstream words(input);
        for (std::string word; words >> word;) {
            if (list.back() != '[' && list.back() != ',')
                list += ',';
            list += word;
        }
        while (list.back() == ',')
            list.pop_back();
        list += ']';
    }
    AX_TRY(const nlohmann::json json, parseJsonInput(list, "detokenize", "standard input"));
    AX_TRY(const std::vector<TokenId> ids, idsOf(json, "standard input"));
    const std::string text = model.tokenizer->decode(ids, a.skipSpecial);
    if (context.json)
        std::printf("%s\n", nlohmann::json { { "text", text } }.dump().c_str());
    else
        std::fwrite(text.data(), 1, text.size(), stdout);
    return {};
}

bool isWord(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// True when the template has `name` as a word: it may then read it.
bool mentions(std::string_view source, std::string_view name)
{
    for (std::size_t at = source.find(name); at != std::string_view::npos;
         at = source.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !isWord(source[at - 1])) && (end == source.size() || !isWord(source[end])))
            return true;
    }
    return false;
}

/// What is wrong with KEY=JSON; empty when nothing is.
std::string wrongVariable(const std::string& item)
{
    const std::size_t equals = item.find('=');
    const std::string name = item.substr(0, equals);
    if (equals == std::string::npos || name.empty() || (name[0] >= '0' && name[0] <= '9')
        || !std::all_of(name.begin(), name.end(), isWord))
        return "expected key=JSON such as enable_thinking=false, found \"" + item + "\"";
    try {
        (void)parseExactJson(item.substr(equals + 1));
    } catch (const nlohmann::ordered_json::exception&) {
        return "broken JSON after " + name + "=: " + item.substr(equals + 1);
    }
    return {};
}

Status renderTemplate(const TextArguments& a, const CliContext& context)
{
    TemplateOptions options;
    options.addGenerationPrompt = !a.noPrompt;
    options.now = a.now.empty() ? a.now : clockOf(a.now);
    std::string source;
    if (!a.templateFile.empty()) {
        AX_TRY(source, readTextFile(a.templateFile, std::size_t(16) << 20));
    } else if (!a.model.empty()) {
        AX_TRY(const std::filesystem::path path, folderOrModel(a.model));
        AX_TRY(const TextModel model, openTextModel(path));
        source = model.chatTemplate;
        if (source.empty())
            return fail(ErrorCode::Unsupported, "[template] the model has no chat template",
                path.string(), "give one with --template-file");
        for (const auto& [name, text] : model.tokenizer->templateVariables())
            options.variables[name] = text;
    } else {
        return fail(ErrorCode::InvalidArgument, "[template] expected MODEL or --template-file FILE",
            "attnx template");
    }
    AX_TRY(const std::string text, readTextFile(a.messagesFile, std::size_t(256) << 20));
    AX_TRY(const ConversationFile file, readConversation(text, a.messagesFile));
    for (const auto& [name, value] : file.variables.items())
        options.variables[name] = value;
    for (const std::string& item : a.set) {
        const std::string name = item.substr(0, item.find('='));
        if (name == "messages" || !mentions(source, name))
            return fail(ErrorCode::InvalidArgument,
                "[template] --set " + name
                    + (name == "messages" ? ": the messages are those of --messages"
                                          : ": the template does not read it"),
                "--set", "look into the template for the variables that it reads");
        options.variables[name] = parseExactJson(item.substr(item.find('=') + 1));
    }
    AX_TRY(const ChatTemplate parsed, ChatTemplate::parse(source));
    const RenderMessages render = [&](const nlohmann::ordered_json& messages, bool addPrompt) {
        options.addGenerationPrompt = addPrompt && !a.noPrompt;
        return parsed.render(messages, options);
    };
    AX_TRY(const std::string rendered,
        renderConversation(file.messages.json(), render, a.continueLast));
    if (context.json)
        std::printf("%s\n", nlohmann::json { { "rendered", rendered } }.dump().c_str());
    else
        std::fwrite(rendered.data(), 1, rendered.size(), stdout);
    return {};
}

template <class Run> Action asAction(Run run)
{
    return [run] {
        const Status status = run();
        return status ? 0 : reportError(status.error());
    };
}

struct TokenCommand {
    CLI::App* app;
    std::shared_ptr<TextArguments> arguments;
};

/// MODEL, --json and what to do: what `tokenize` and `detokenize` share.
TokenCommand addTokenCommand(CLI::App& root, CliContext& context, Action& action, const char* name,
    const char* description, Status (*run)(const TextArguments&, const CliContext&))
{
    CLI::App* app = root.add_subcommand(name, description);
    auto a = std::make_shared<TextArguments>();
    app->add_option("MODEL", a->model, "model, or a folder that holds only tokenizer files")
        ->required();
    app->add_flag("--json", context.json, "JSON on standard output");
    app->callback([&context, &action, a, run] {
        action = asAction([&context, a, run] { return run(*a, context); });
    });
    return { app, a };
}

} // namespace

CLI::App* addTokenizeCommand(CLI::App& root, CliContext& context, Action& action)
{
    const TokenCommand command = addTokenCommand(root, context, action, "tokenize",
        "Turn text on standard input into token ids.\n"
        "Example: printf 'Hello world' | attnx tokenize SmolLM2-135M-Instruct",
        &tokenizeInput);
    command.app->add_flag(
        "--no-special", command.arguments->noSpecial, "add no begin or end tokens");
    command.app->add_flag("--lines-json", command.arguments->linesJson,
        "one JSON string a line in, one id array a line out");
    return command.app;
}

CLI::App* addDetokenizeCommand(CLI::App& root, CliContext& context, Action& action)
{
    const TokenCommand command = addTokenCommand(root, context, action, "detokenize",
        "Turn token ids on standard input (a JSON array or plain numbers) into text.\n"
        "Example: echo '[19556, 905]' | attnx detokenize SmolLM2-135M-Instruct",
        &detokenizeInput);
    command.app->add_flag(
        "--skip-special", command.arguments->skipSpecial, "leave special tokens out");
    command.app->add_flag("--lines-json", command.arguments->linesJson,
        "one id array a line in, one JSON string a line out");
    return command.app;
}

CLI::App* addTemplateCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("template",
        "Render a chat with a model's template, byte for byte, no newline added.\n"
        "Example: attnx template SmolLM2-135M-Instruct --messages chat.json --set "
        "enable_thinking=false");
    auto a = std::make_shared<TextArguments>();
    app->add_option("MODEL", a->model, "model whose template and special tokens are used");
    app->add_option("--template-file", a->templateFile, "a Jinja template instead of a model's");
    app->add_option("--messages", a->messagesFile,
           "JSON array of messages, or an object {messages, tools, documents, …}")
        ->required();
    app->add_flag("--no-generation-prompt", a->noPrompt, "do not open the answer");
    app->add_flag("--continue-last", a->continueLast,
        "end with the last message, which is the assistant's, instead of opening a turn");
    app->add_option("--set", a->set, "further variable as key=JSON (repeatable)")
        ->check(CLI::Validator(wrongVariable, ""));
    app->add_option("--now", a->now, "clock of strftime_now, ISO 8601")
        ->check(CLI::Validator(
            [](const std::string& text) {
                return clockOf(text).empty()
                    ? "expected a time of ISO 8601 such as 2025-03-14T15:09:26, found " + text
                    : std::string();
            },
            ""));
    app->add_flag("--json", context.json, "JSON on standard output");
    app->callback([&context, &action, a] {
        action = asAction([&context, a] { return renderTemplate(*a, context); });
    });
    return app;
}

} // namespace ax::cli
