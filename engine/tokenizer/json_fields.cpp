// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/json_fields.h"

namespace ax::tok {

tl::unexpected<Error> formatError(const std::string& what, const std::string& place)
{
    return fail(ErrorCode::Format, "[tokenizer] " + what, "tokenizer.json, " + place,
        "download the tokenizer files again");
}

tl::unexpected<Error> unsupportedType(
    const std::string& part, const std::string& type, const std::string& place)
{
    return fail(ErrorCode::Unsupported,
        "[tokenizer] " + part + " of type \"" + type + "\" is not supported",
        "tokenizer.json, " + place, "use a model of a supported family");
}

Result<std::string> typeOf(const nlohmann::json& json, const std::string& place, int depth)
{
    if (depth > 16)
        return formatError("components nested deeper than 16", place.substr(0, 200));
    if (!json.is_object())
        return formatError("expected an object", place);
    return stringField(json, "type", place);
}

Result<std::string> stringField(
    const nlohmann::json& json, const char* field, const std::string& place)
{
    const auto it = json.find(field);
    if (it == json.end() || !it->is_string())
        return formatError("expected a string", place + "." + field);
    return it->get<std::string>();
}

Result<const nlohmann::json*> arrayField(
    const nlohmann::json& json, const char* field, const std::string& place)
{
    const auto it = json.find(field);
    if (it == json.end() || !it->is_array())
        return formatError("expected an array", place + "." + field);
    return &*it;
}

bool flag(const nlohmann::json& json, const char* field, bool otherwise)
{
    const auto it = json.find(field);
    return it != json.end() && it->is_boolean() ? it->get<bool>() : otherwise;
}

std::string text(const nlohmann::json& json, const char* field, const std::string& otherwise)
{
    const auto it = json.find(field);
    return it != json.end() && it->is_string() ? it->get<std::string>() : otherwise;
}

} // namespace ax::tok
