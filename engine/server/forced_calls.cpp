// SPDX-License-Identifier: Apache-2.0
#include "engine/server/forced_calls.h"

namespace ax::server {

namespace {

using Piece = TextShape::Piece;

Piece mark(std::string text) { return { Piece::Kind::Mark, std::move(text), 0 }; }
Piece text(std::string text) { return { Piece::Kind::Text, std::move(text), 0 }; }
Piece value(int node) { return { Piece::Kind::Value, {}, node }; }

/// References to definitions of its own, as they are called where several schemas lie together.
void renameReferences(Json& schema, const std::string& prefix)
{
    if (schema.is_array()) {
        for (Json& one : schema)
            renameReferences(one, prefix);
        return;
    }
    if (!schema.is_object())
        return;
    for (auto& [name, member] : schema.items()) {
        if (name == "const" || name == "enum" || name == "default" || name == "examples")
            continue;
        if (name != "$ref" || !member.is_string()) {
            renameReferences(member, prefix);
            continue;
        }
        const std::string target = member;
        if (target == "#") {
            member = "#/$defs/" + prefix;
            continue;
        }
        for (const char* place : { "#/$defs/", "#/definitions/" })
            if (target.starts_with(place))
                member = "#/$defs/" + prefix + "." + target.substr(std::string_view(place).size());
    }
}

/// What a call of one tool may give it.
struct Arguments {
    Json schema;
    Json definitions = Json::object(); ///< that the schema refers to
};

ApiResult<Arguments> argumentsOf(const Json& function, std::size_t number)
{
    Arguments arguments;
    Json given = function.contains("parameters") ? function["parameters"] : Json();
    if (!given.is_object())
        given = Json::object();
    if (!given.contains("type") && !given.contains("anyOf") && !given.contains("$ref"))
        given["type"] = "object";
    // What is not declared is not written: a smaller set of valid arguments.
    if (given.value("type", Json()) == Json("object") && !given.contains("additionalProperties"))
        given["additionalProperties"] = false;
    if (const auto tried = JsonSchema::parse(given); !tried) {
        if (function.value("strict", Json()) == Json(true))
            return badRequest("'tools': the parameters of '"
                    + oneLine(function["name"].get<std::string>(), 100)
                    + "' cannot be held to: " + tried.error().message,
                "tools");
        arguments.schema = { { "type", "object" } };
        return arguments;
    }
    const std::string prefix = "tool" + std::to_string(number);
    for (const char* place : { "$defs", "definitions" })
        if (given.contains(place)) {
            for (auto& [name, definition] : given[place].items()) {
                renameReferences(definition, prefix);
                arguments.definitions[prefix + "." + name] = definition;
            }
            given.erase(place);
        }
    renameReferences(given, prefix);
    arguments.definitions[prefix] = std::move(given);
    arguments.schema = { { "$ref", "#/$defs/" + prefix } };
    return arguments;
}

/// {name, arguments} as one object; `member` is what the family calls the arguments.
Json callObject(const std::string& name, const Json& arguments, const char* member)
{
    return { { "type", "object" },
        { "properties", { { "name", { { "const", name } } }, { member, arguments } } },
        { "required", { "name", member } }, { "additionalProperties", false } };
}

/// How a family writes calls of these tools.
class Shapes {
public:
    Shapes(ToolFormat format, const std::string& templateSource, bool several)
        : m_format(format)
        , m_source(templateSource)
        , m_several(several)
    {
    }
    void add(const std::string& name, const Json& arguments)
    {
        const bool mistralList = m_format == ToolFormat::Mistral && !contains(m_source, "[ARGS]");
        if (m_format == ToolFormat::List || mistralList) {
            m_calls.push_back(callObject(name, arguments, "arguments"));
        } else if (m_format == ToolFormat::Mistral) {
            m_shapes.push_back({ { mark("[TOOL_CALLS]"), text(name), mark("[ARGS]"), next() } });
            m_values.push_back(arguments);
        } else if (m_format == ToolFormat::DeepSeek) {
            addDeepSeek(name, arguments);
        } else if (m_format == ToolFormat::Llama) {
            m_shapes.push_back({ { next() } });
            m_values.push_back(callObject(name, arguments, "parameters"));
        } else { // between tags; families that write XML there are read as JSON too
            m_shapes.push_back(
                { { mark("<tool_call>"), text("\n"), next(), text("\n"), mark("</tool_call>") } });
            m_values.push_back(callObject(name, arguments, "arguments"));
        }
    }
    /// Into the request; `definitions` of all arguments.
    void finish(Json definitions, ChatRequest& chat)
    {
        if (!m_calls.empty()) {
            m_shapes.push_back(
                { { mark(m_format == ToolFormat::List ? "<|tool_call|>" : "[TOOL_CALLS]"),
                    next() } });
            Json list { { "type", "array" }, { "items", { { "anyOf", std::move(m_calls) } } },
                { "minItems", 1u } };
            if (!m_several)
                list["maxItems"] = 1u;
            m_values.push_back(std::move(list));
        }
        chat.schema = { { "anyOf", std::move(m_values) }, { "$defs", std::move(definitions) } };
        chat.shapes = std::move(m_shapes);
    }

private:
    Piece next() const { return value(int(m_values.size())); }
    void addDeepSeek(const std::string& name, const Json& arguments)
    {
        const Piece calls = mark("<｜tool▁calls▁begin｜>"), call = mark("<｜tool▁call▁begin｜>"),
                    part = mark("<｜tool▁sep｜>"), end = mark("<｜tool▁call▁end｜>"),
                    over = mark("<｜tool▁calls▁end｜>");
        if (contains(m_source, "```json"))
            m_shapes.push_back({ { calls, call, text("function"), part, text(name + "\n```json\n"),
                next(), text("\n```"), end, over } });
        else
            m_shapes.push_back({ { calls, call, text(name), part, next(), end, over } });
        m_values.push_back(arguments);
    }

    ToolFormat m_format;
    const std::string& m_source;
    bool m_several;
    Json m_values = Json::array(), m_calls = Json::array();
    std::vector<TextShape> m_shapes;
};

std::string nameIn(const Json& object)
{
    return object.is_object() && object.contains("name") && object["name"].is_string()
        ? object["name"].get<std::string>()
        : std::string();
}

} // namespace

ToolChoice readToolChoice(Fields& in)
{
    ToolChoice choice;
    choice.several = in.flag("parallel_tool_calls").value_or(true);
    const Json* given = in.member("tool_choice");
    if (!given)
        return choice;
    const auto is = [&](const char* word) { return *given == Json(word); };
    const std::string type
        = given->is_object() && given->contains("type") && (*given)["type"].is_string()
        ? (*given)["type"].get<std::string>()
        : std::string();
    if (is("none")) {
        choice.kind = ToolChoice::Kind::None;
    } else if (is("required")) {
        choice.kind = ToolChoice::Kind::Required;
    } else if (type == "function") {
        choice.kind = ToolChoice::Kind::Named;
        choice.several = false;
        choice.name = given->contains("function") ? nameIn((*given)["function"]) : nameIn(*given);
        if (choice.name.empty())
            in.refuse("tool_choice", "a function with its name");
    } else if (!is("auto")) {
        in.refuse("tool_choice", "\"auto\", \"none\", \"required\" or a function by its name");
    }
    return choice;
}

ToolChoice readMessagesToolChoice(Fields& in)
{
    ToolChoice choice;
    const Json* given = in.member("tool_choice");
    if (!given)
        return choice;
    if (!given->is_object()) {
        in.refuse("tool_choice", "{\"type\": auto, none, any or tool}");
        return choice;
    }
    Fields inside(*given);
    const std::string type = inside.text("type").value_or("");
    choice.several = !inside.flag("disable_parallel_tool_use").value_or(false);
    if (type == "none") {
        choice.kind = ToolChoice::Kind::None;
    } else if (type == "any") {
        choice.kind = ToolChoice::Kind::Required;
    } else if (type == "tool") {
        choice.kind = ToolChoice::Kind::Named;
        choice.several = false;
        choice.name = nameIn(*given);
        if (choice.name.empty())
            in.refuse("tool_choice", "a tool with its name");
    } else if (type != "auto") {
        in.refuse("tool_choice", "{\"type\": auto, none, any or tool}");
    }
    if (inside.error())
        in.refuse("tool_choice", "{\"disable_parallel_tool_use\": true or false}");
    return choice;
}

ApiStatus forceCall(
    const Json& tools, const ToolChoice& choice, const std::string& templateSource, Ask& ask)
{
    if (ask.tools == ToolFormat::None)
        return badRequest("'tool_choice': the chat template of this model takes no tools, so no "
                          "call can be forced.",
            "tool_choice");
    if (ask.tools == ToolFormat::Unknown)
        return badRequest("'tool_choice': a call cannot be forced on this model, since the form in "
                          "which it writes calls is not known here. Use auto.",
            "tool_choice");
    if (ask.chat.continueLast)
        return badRequest(
            "'tool_choice': a call cannot be forced where a message of the assistant goes on.",
            "tool_choice");
    Shapes shapes(ask.tools, templateSource, choice.several);
    Json definitions = Json::object();
    std::size_t taken = 0;
    for (std::size_t k = 0; k < tools.size(); ++k) {
        const Json& function = tools[k]["function"];
        const std::string name = function["name"];
        if (name.empty() || (choice.kind == ToolChoice::Kind::Named && name != choice.name))
            continue;
        auto arguments = argumentsOf(function, k);
        if (!arguments)
            return tl::make_unexpected(arguments.error());
        shapes.add(name, arguments->schema);
        definitions.update(arguments->definitions);
        ++taken;
    }
    if (taken == 0)
        return badRequest(choice.kind == ToolChoice::Kind::Named
                ? "'tool_choice': no tool is named '" + oneLine(choice.name, 100) + "'."
                : "'tool_choice': a call is required, and 'tools' names none.",
            "tool_choice");
    shapes.finish(std::move(definitions), ask.chat);
    return {};
}

} // namespace ax::server
