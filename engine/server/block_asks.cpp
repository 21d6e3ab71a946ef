// SPDX-License-Identifier: Apache-2.0
// Requests of /v1/responses and /v1/messages, read as those of a chat.
#include "engine/server/block_forms.h"
#include "engine/server/forced_calls.h"

namespace ax::server {

namespace {

/// The text of a list of blocks of these types; nullopt: one of another type is among them.
std::optional<std::string> textOf(
    const Json& content, std::initializer_list<std::string_view> types)
{
    if (content.is_string())
        return content.get<std::string>();
    if (!content.is_array())
        return {};
    std::string text;
    for (const Json& block : content) {
        bool known = false;
        if (block.is_object() && block.contains("type") && block["type"].is_string())
            for (const std::string_view type : types)
                known = known || block["type"].get_ref<const std::string&>() == type;
        if (!known || !block.contains("text") || !block["text"].is_string())
            return {};
        text += block["text"].get<std::string>();
    }
    return text;
}

std::string typeOf(const Json& item)
{
    return item.is_object() && item.contains("type") && item["type"].is_string()
        ? item["type"].get<std::string>()
        : std::string();
}

std::string stringOf(const Json& item, const char* member)
{
    return item.is_object() && item.contains(member) && item[member].is_string()
        ? item[member].get<std::string>()
        : std::string();
}

Json callMessage(std::string id, std::string name, Json arguments)
{
    Json function { { "name", std::move(name) }, { "arguments", std::move(arguments) } };
    Json call { { "id", std::move(id) }, { "type", "function" },
        { "function", std::move(function) } };
    return { { "role", "assistant" }, { "content", nullptr },
        { "tool_calls", Json::array({ std::move(call) }) } };
}

/// Calls that follow each other are one message of the assistant.
void addMessage(Json& messages, Json message)
{
    const bool calls = message.contains("tool_calls");
    if (calls && !messages.empty() && messages.back().contains("tool_calls"))
        messages.back()["tool_calls"].push_back(message["tool_calls"][0]);
    else
        messages.push_back(std::move(message));
}

ApiResult<Json> messagesOfInput(const Json& input)
{
    if (input.is_string())
        return Json::array({ { { "role", "user" }, { "content", input } } });
    if (!input.is_array())
        return badField("input", "a string or an array of items", input);
    Json messages = Json::array();
    for (const Json& item : input) {
        const std::string type = typeOf(item);
        if (type == "function_call") {
            addMessage(messages,
                callMessage(stringOf(item, "call_id"), stringOf(item, "name"),
                    stringOf(item, "arguments")));
        } else if (type == "function_call_output") {
            const auto text = textOf(item.value("output", Json()), { "input_text", "output_text" });
            if (!text)
                return badRequest("'input': the output of a call must be text.", "input");
            addMessage(messages,
                { { "role", "tool" }, { "tool_call_id", stringOf(item, "call_id") },
                    { "content", *text } });
        } else if (type == "reasoning") {
            continue; // the model thinks anew
        } else if (type.empty() || type == "message") {
            const auto text = item.is_object()
                ? textOf(item.value("content", Json()), { "input_text", "output_text", "text" })
                : std::nullopt;
            if (!text)
                return badRequest("'input': items must be messages of text.", "input");
            addMessage(messages, { { "role", stringOf(item, "role") }, { "content", *text } });
        } else {
            return badRequest(
                "'input': items of type '" + oneLine(type, 60) + "' are not read here.", "input");
        }
    }
    return messages;
}

/// One message's blocks as messages of a chat.
ApiStatus addBlocks(const Json& message, Json& messages)
{
    const std::string role = stringOf(message, "role");
    if (role != "user" && role != "assistant")
        return badRequest("'messages': roles are user and assistant.", "messages");
    const Json content = message.value("content", Json());
    if (content.is_string()) {
        addMessage(messages, { { "role", role }, { "content", content } });
        return {};
    }
    if (!content.is_array())
        return badRequest("'messages': a content must be text or blocks.", "messages");
    std::string text;
    const auto flush = [&] {
        if (!text.empty())
            addMessage(messages, { { "role", role }, { "content", std::exchange(text, {}) } });
    };
    for (const Json& block : content) {
        const std::string type = typeOf(block);
        if (type == "text") {
            text += stringOf(block, "text");
        } else if (type == "tool_use") {
            flush();
            addMessage(messages,
                callMessage(stringOf(block, "id"), stringOf(block, "name"),
                    block.value("input", Json::object())));
        } else if (type == "tool_result") {
            flush();
            const auto result = textOf(block.value("content", Json("")), { "text" });
            if (!result)
                return badRequest("'messages': the result of a tool must be text.", "messages");
            addMessage(messages,
                { { "role", "tool" }, { "tool_call_id", stringOf(block, "tool_use_id") },
                    { "content", *result } });
        } else if (type != "thinking" && type != "redacted_thinking") {
            return badRequest(
                "'messages': blocks of type '" + oneLine(type, 60) + "' are not read here.",
                "messages");
        }
    }
    flush();
    return {};
}

/// These routes send no attention: nothing is captured for them.
Json withoutAttention(const Json& body)
{
    Json plain = body;
    plain.erase("return_attention_tokens");
    return plain;
}

ApiResult<Ask> finished(Fields& in, Ask ask, const Json& messages, const Json& tools,
    const ToolChoice& choice, const AskContext& context)
{
    if (in.error())
        return tl::make_unexpected(*in.error());
    if (!context.source.capabilities().chat)
        return badRequest("This model has no chat template; use /v1/completions.");
    if (choice.kind != ToolChoice::Kind::None && (!tools.is_null() || choice.forces()))
        if (auto good = offerTools(tools.is_null() ? Json::array() : tools, choice, context, ask);
            !good)
            return tl::make_unexpected(good.error());
    if (ask.chat.variables.contains("tools"))
        for (Json& tool : ask.chat.variables["tools"]) // says nothing to a model
            tool["function"].erase("strict");
    auto conversation = readMessages(messages, context.source.templateSource());
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    ask.chat.messages = std::move(*conversation);
    ask.chat.alternatives = 0;
    return ask;
}

} // namespace

ApiResult<Ask> readResponsesAsk(const Json& given, const AskContext& context)
{
    const Json body = withoutAttention(given);
    Fields in(body);
    if (auto known = checkModel(in, context.modelNames); !known)
        return tl::make_unexpected(known.error());
    Ask ask;
    readCommon(in, context, ask);
    ask.chat.maxTokens = int(in.integer("max_output_tokens", 1, kMany).value_or(context.maxTokens));
    for (const char* stateful : { "previous_response_id", "conversation", "prompt" })
        if (in.has(stateful))
            in.refuse(stateful, "absent: this server keeps no conversations");
    if (const Json* text = in.member("text"); text && text->is_object() && text->contains("format")
        && typeOf((*text)["format"]) != "text")
        in.refuse("text", "{\"format\": {\"type\": \"text\"}}");
    if (const Json* reasoning = in.member("reasoning"))
        if (const std::string effort = stringOf(*reasoning, "effort"); !effort.empty())
            ask.chat.variables["reasoning_effort"] = effort;
    const std::string instructions = in.text("instructions").value_or("");
    const ToolChoice choice = readToolChoice(in);
    Json tools;
    if (const Json* list = in.member("tools")) {
        tools = Json::array();
        if (!list->is_array())
            in.refuse("tools", "an array of functions");
        for (const Json& tool : list->is_array() ? *list : Json::array()) {
            if (typeOf(tool) != "function")
                in.refuse("tools", "functions only");
            Json function = tool;
            if (function.is_object())
                function.erase("type");
            tools.push_back({ { "type", "function" }, { "function", std::move(function) } });
        }
    }
    const Json* input = in.member("input");
    if (!in.error() && !input)
        return badRequest("'input' is missing: a string or items were expected.", "input");
    if (in.error())
        return tl::make_unexpected(*in.error());
    auto messages = messagesOfInput(*input);
    if (!messages)
        return tl::make_unexpected(messages.error());
    if (!instructions.empty())
        messages->insert(
            messages->begin(), Json { { "role", "system" }, { "content", instructions } });
    return finished(in, std::move(ask), *messages, tools, choice, context);
}

ApiResult<Ask> readMessagesAsk(const Json& given, const AskContext& context)
{
    const Json body = withoutAttention(given);
    Fields in(body);
    if (auto known = checkModel(in, context.modelNames); !known)
        return tl::make_unexpected(known.error());
    Ask ask;
    readCommon(in, context, ask);
    const auto most = in.integer("max_tokens", 1, kMany);
    if (!in.error() && !most)
        return badRequest("'max_tokens' is missing: an integer was expected.", "max_tokens");
    ask.chat.maxTokens = int(most.value_or(0));
    if (const Json* stops = in.member("stop_sequences")) {
        for (const Json& stop : stops->is_array() ? *stops : Json::array({ 0 }))
            if (stop.is_string())
                ask.chat.stops.push_back(stop.get<std::string>());
            else
                in.refuse("stop_sequences", "an array of strings");
    }
    Json messages = Json::array();
    if (const Json* system = in.member("system")) {
        if (const auto text = textOf(*system, { "text" }))
            messages.push_back({ { "role", "system" }, { "content", *text } });
        else
            in.refuse("system", "text or blocks of text");
    }
    const ToolChoice choice = readMessagesToolChoice(in);
    Json tools;
    if (const Json* list = in.member("tools")) {
        tools = Json::array();
        if (!list->is_array())
            in.refuse("tools", "an array of tools");
        for (const Json& tool : list->is_array() ? *list : Json::array())
            tools.push_back({ { "type", "function" },
                { "function",
                    { { "name", tool.is_object() ? tool.value("name", Json()) : Json() },
                        { "description", stringOf(tool, "description") },
                        { "parameters",
                            tool.is_object() ? tool.value("input_schema", Json::object())
                                             : Json() } } } });
    }
    const Json* list = in.member("messages");
    if (!in.error() && (!list || !list->is_array()))
        return badRequest("'messages' is missing: an array was expected.", "messages");
    if (in.error())
        return tl::make_unexpected(*in.error());
    for (const Json& message : *list)
        if (auto good = addBlocks(message, messages); !good)
            return tl::make_unexpected(good.error());
    // A last message of the assistant is the beginning of the answer.
    ask.chat.continueLast = !messages.empty() && stringOf(messages.back(), "role") == "assistant"
        && !messages.back().contains("tool_calls");
    return finished(in, std::move(ask), messages, tools, choice, context);
}

} // namespace ax::server
