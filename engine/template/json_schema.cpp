// SPDX-License-Identifier: Apache-2.0
#include "engine/template/json_schema.h"

#include <algorithm>
#include <map>

namespace ax {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostNodes = 4096;
/// They say something to people, nothing about what is valid.
constexpr std::string_view kRemarks[] = { "title", "description", "default", "examples", "format",
    "$schema", "$id", "$comment", "$defs", "definitions", "deprecated", "readOnly", "writeOnly" };
constexpr std::string_view kRead[] = { "type", "properties", "required", "additionalProperties",
    "items", "minItems", "maxItems", "minLength", "maxLength", "enum", "const", "anyOf", "$ref" };

tl::unexpected<Error> wrong(const std::string& what)
{
    return fail(ErrorCode::Format, "[json_schema] " + what, "schema");
}

class Compiler {
public:
    explicit Compiler(const Json& root)
        : m_root(root)
    {
    }
    Result<JsonSchema> run()
    {
        m_out.nodes.resize(2);
        m_any = 1;
        m_out.nodes[1].additional = m_out.nodes[1].items = 1;
        m_known[&m_root] = 0;
        AX_CHECK(fill(0, m_root));
        return std::move(m_out);
    }

private:
    /// The node of a schema; the same one where it was met before, so that it may hold itself.
    Result<int> node(const Json& schema)
    {
        if (schema.is_boolean() && schema.get<bool>())
            return m_any;
        if (const auto known = m_known.find(&schema); known != m_known.end())
            return known->second;
        if (m_out.nodes.size() >= kMostNodes)
            return wrong("too large");
        const int index = int(m_out.nodes.size());
        m_out.nodes.emplace_back();
        m_known[&schema] = index;
        AX_CHECK(fill(index, schema));
        return index;
    }

    Result<const Json*> referred(const Json& reference)
    {
        if (!reference.is_string())
            return wrong("$ref: expected a string");
        const std::string text = reference;
        if (text == "#")
            return &m_root;
        for (const char* place : { "$defs", "definitions" }) {
            const std::string start = std::string("#/") + place + "/";
            if (text.starts_with(start) && m_root.contains(place)
                && m_root[place].contains(text.substr(start.size())))
                return &m_root[place][text.substr(start.size())];
        }
        return wrong("$ref: \"" + text + "\" is not among $defs");
    }

    Result<int> types(const Json& given)
    {
        static const std::map<std::string, int> kTypes { { "object", JsonSchema::Object },
            { "array", JsonSchema::Array }, { "string", JsonSchema::String },
            { "number", JsonSchema::Number }, { "integer", JsonSchema::Integer },
            { "boolean", JsonSchema::Boolean }, { "null", JsonSchema::Null } };
        int mask = 0;
        for (const Json& one : given.is_array() ? given : Json::array({ given })) {
            const auto known = one.is_string() ? kTypes.find(one.get<std::string>()) : kTypes.end();
            if (known == kTypes.end())
                return wrong("type: found " + one.dump());
            mask |= known->second;
        }
        return mask;
    }

    Result<std::size_t> count(const Json& value, const char* name)
    {
        if (!value.is_number_unsigned())
            return wrong(std::string(name) + ": expected a whole number");
        return value.get<std::size_t>();
    }

    Status fill(int index, const Json& schema)
    {
        if (!schema.is_object())
            return wrong("expected an object, found " + std::string(schema.type_name()));
        for (const auto& member : schema.items()) {
            const std::string& name = member.key();
            const auto is = [&](std::string_view known) { return known == name; };
            if (std::none_of(std::begin(kRemarks), std::end(kRemarks), is)
                && std::none_of(std::begin(kRead), std::end(kRead), is))
                return fail(ErrorCode::Unsupported,
                    "[json_schema] \"" + name + "\" cannot be held to while an answer is written",
                    "schema");
        }
        JsonSchema::Node node;
        node.additional = node.items = m_any;
        if (schema.contains("$ref")) {
            AX_TRY(const Json* target, referred(schema["$ref"]));
            AX_TRY(const int to, this->node(*target));
            node.anyOf = { to };
        }
        if (schema.contains("anyOf")) {
            if (!schema["anyOf"].is_array() || schema["anyOf"].empty())
                return wrong("anyOf: expected a list");
            for (const Json& one : schema["anyOf"]) {
                AX_TRY(const int to, this->node(one));
                node.anyOf.push_back(to);
            }
        }
        if (!node.anyOf.empty() && (schema.contains("type") || schema.contains("properties")))
            return fail(ErrorCode::Unsupported,
                "[json_schema] anyOf or $ref beside type cannot be held to", "schema");
        if (schema.contains("type")) {
            AX_TRY(node.types, types(schema["type"]));
        }
        if (schema.contains("enum")) {
            if (!schema["enum"].is_array() || schema["enum"].empty())
                return wrong("enum: expected a list");
            for (const Json& value : schema["enum"])
                node.literals.push_back(value.dump());
        }
        if (schema.contains("const"))
            node.literals = { schema["const"].dump() };
        AX_CHECK(members(schema, node));
        if (schema.contains("items")) {
            AX_TRY(node.items, this->node(schema["items"]));
        }
        for (const auto& [name, member] :
            { std::pair("minItems", &node.minItems), std::pair("maxItems", &node.maxItems),
                std::pair("minLength", &node.minLength), std::pair("maxLength", &node.maxLength) })
            if (schema.contains(name)) {
                AX_TRY(*member, count(schema[name], name));
            }
        m_out.nodes[std::size_t(index)] = std::move(node);
        return {};
    }

    Status members(const Json& schema, JsonSchema::Node& node)
    {
        if (schema.contains("properties")) {
            if (!schema["properties"].is_object())
                return wrong("properties: expected an object");
            for (const auto& [name, value] : schema["properties"].items()) {
                AX_TRY(const int to, this->node(value));
                node.properties.push_back({ name, to, false });
            }
        }
        if (schema.contains("additionalProperties")) {
            const Json& more = schema["additionalProperties"];
            if (more.is_boolean() && !more.get<bool>()) {
                node.additional = -1;
            } else {
                AX_TRY(node.additional, this->node(more));
            }
        }
        if (!schema.contains("required"))
            return {};
        if (!schema["required"].is_array())
            return wrong("required: expected a list");
        for (const Json& name : schema["required"]) {
            const auto found = std::find_if(node.properties.begin(), node.properties.end(),
                [&](const JsonSchema::Property& one) { return name == one.name; });
            if (found != node.properties.end())
                found->required = true;
            else if (name.is_string() && node.additional >= 0)
                node.properties.push_back({ name.get<std::string>(), node.additional, true });
            else
                return wrong("required: " + name.dump() + " is no property");
        }
        return {};
    }

    const Json& m_root;
    JsonSchema m_out;
    int m_any = 1;
    std::map<const Json*, int> m_known;
};

} // namespace

JsonSchema JsonSchema::anyObject()
{
    JsonSchema schema;
    schema.nodes.resize(2);
    schema.nodes[1].additional = schema.nodes[1].items = 1;
    schema.nodes[0].types = Object;
    schema.nodes[0].additional = schema.nodes[0].items = 1;
    return schema;
}

Result<JsonSchema> JsonSchema::parse(const nlohmann::ordered_json& schema)
{
    return Compiler(schema).run();
}

} // namespace ax
