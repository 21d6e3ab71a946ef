// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <QString>

#include <limits>

/// Members of a report, or of a file of a campaign, that may be missing or of another kind: what is
/// not there reads as null.
namespace ax::ui {

inline const nlohmann::ordered_json& member(const nlohmann::ordered_json& json, const char* name)
{
    static const nlohmann::ordered_json none;
    const auto at = json.is_object() ? json.find(name) : json.end();
    return at != json.end() ? *at : none;
}

inline double number(const nlohmann::ordered_json& json, const char* name,
    double otherwise = std::numeric_limits<double>::quiet_NaN())
{
    const nlohmann::ordered_json& value = member(json, name);
    return value.is_number() ? value.get<double>() : otherwise;
}

/// Empty where it is no text.
inline QString word(const nlohmann::ordered_json& json, const char* name)
{
    const nlohmann::ordered_json& value = member(json, name);
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

inline bool flag(const nlohmann::ordered_json& json, const char* name)
{
    const nlohmann::ordered_json& value = member(json, name);
    return value.is_boolean() && value.get<bool>();
}

} // namespace ax::ui
