// SPDX-License-Identifier: Apache-2.0
#include "engine/server/fields.h"

#include <cmath>

namespace ax::server {

namespace {

std::string range(double low, double high)
{
    const auto text = [](double value) {
        Json json = value == std::floor(value) && std::abs(value) < 1e15 ? Json(std::int64_t(value))
                                                                         : Json(value);
        return dump(json);
    };
    return high >= 1e9 ? "from " + text(low) + " on" : "from " + text(low) + " to " + text(high);
}

/// A whole number of any JSON spelling that fits: 3, not 3.5 and not true.
std::optional<std::int64_t> whole(const Json& value)
{
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
            return {};
        return std::int64_t(number);
    }
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    return {};
}

} // namespace

const Json* Fields::member(std::string_view name) const
{
    const auto found = m_body.find(name);
    return found == m_body.end() || found->is_null() ? nullptr : &*found;
}

void Fields::refuse(ApiError error)
{
    if (!m_error)
        m_error = std::move(error);
}

void Fields::refuse(std::string_view name, std::string_view expected)
{
    const Json* found = member(name);
    refuse(badField(name, expected, found ? *found : Json()).value());
}

std::optional<bool> Fields::flag(std::string_view name)
{
    const Json* value = member(name);
    if (!value)
        return {};
    if (!value->is_boolean()) {
        refuse(name, "true or false");
        return {};
    }
    return value->get<bool>();
}

std::optional<std::int64_t> Fields::integer(
    std::string_view name, std::int64_t low, std::int64_t high)
{
    const Json* value = member(name);
    if (!value)
        return {};
    const std::optional<std::int64_t> number = whole(*value);
    if (!number || *number < low || *number > high) {
        refuse(name, "an integer " + range(double(low), double(high)));
        return {};
    }
    return number;
}

std::optional<double> Fields::number(std::string_view name, double low, double high)
{
    const Json* value = member(name);
    if (!value)
        return {};
    if (!value->is_number() || !std::isfinite(value->get<double>()) || value->get<double>() < low
        || value->get<double>() > high) {
        refuse(name, "a number " + range(low, high));
        return {};
    }
    return value->get<double>();
}

std::optional<std::string> Fields::text(std::string_view name)
{
    const Json* value = member(name);
    if (!value)
        return {};
    if (!value->is_string()) {
        refuse(name, "a string");
        return {};
    }
    return value->get<std::string>();
}

std::optional<int> Fields::choice(
    std::string_view name, std::initializer_list<std::string_view> choices)
{
    const Json* value = member(name);
    if (!value)
        return {};
    int place = 0;
    std::string list;
    for (const std::string_view choice : choices) {
        if (value->is_string() && value->get_ref<const std::string&>() == choice)
            return place;
        ++place;
        list += (list.empty() ? "" : ", ") + std::string(choice);
    }
    refuse(name, "one of " + list);
    return {};
}

std::optional<std::vector<std::int64_t>> Fields::integers(std::string_view name)
{
    const Json* value = member(name);
    if (!value)
        return {};
    std::vector<std::int64_t> numbers;
    bool good = value->is_array();
    if (good)
        for (const Json& item : *value) {
            const std::optional<std::int64_t> number = whole(item);
            good = good && number && *number >= -(1 << 24) && *number <= (1 << 24);
            if (good)
                numbers.push_back(*number);
        }
    if (!good) {
        refuse(name, "an array of integers");
        return {};
    }
    return numbers;
}

} // namespace ax::server
