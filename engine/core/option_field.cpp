// SPDX-License-Identifier: Apache-2.0
#include "engine/core/option_field.h"

#include "engine/core/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace ax {

namespace {

using Json = nlohmann::ordered_json;

std::string plain(double value)
{
    char buffer[40];
    if (value >= 0x1p64)
        return "18446744073709551615";
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return { buffer, std::to_chars(buffer, buffer + sizeof buffer, std::int64_t(value)).ptr };
    return { buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr };
}

std::string joined(std::span<const std::string_view> words)
{
    std::string text;
    for (std::size_t k = 0; k < words.size(); ++k)
        text += (k == 0 ? "" : k + 1 == words.size() ? " or " : ", ") + std::string(words[k]);
    return text;
}

std::string allowed(const OptionShape& shape)
{
    switch (shape.type) {
    case OptionShape::Type::Flag:
        return "true or false";
    case OptionShape::Type::Integer:
        return "a whole number from " + plain(shape.low) + " to " + plain(shape.high);
    case OptionShape::Type::Number:
        return "a number from " + plain(shape.low) + " to " + plain(shape.high);
    case OptionShape::Type::Choice:
        return joined(shape.choices);
    case OptionShape::Type::List:
        return shape.choices.empty() ? "numbers with commas" : "a list of " + joined(shape.choices);
    case OptionShape::Type::Text:
        return "a text";
    }
    return {};
}

tl::unexpected<Error> refused(
    const OptionShape& shape, std::string_view place, const std::string& found)
{
    return fail(ErrorCode::InvalidArgument,
        "[options] " + std::string(place) + ": expected " + allowed(shape) + ", found " + found,
        std::string(place));
}

/// Layers and heads are told by these; what does not fit would become another number.
bool isInt(const Json& value)
{
    return value.is_number_integer()
        && std::abs(value.get<double>()) <= double(std::numeric_limits<int>::max());
}

} // namespace

double shortestDouble(float value)
{
    char buffer[40];
    *std::to_chars(buffer, buffer + sizeof buffer - 1, value).ptr = '\0';
    return numberIn(buffer);
}

Status checkOption(const OptionShape& shape, const Json& value, std::string_view place)
{
    const auto bad = [&] { return refused(shape, place, value.dump()); };
    switch (shape.type) {
    case OptionShape::Type::Flag:
        return value.is_boolean() ? Status() : bad();
    case OptionShape::Type::Integer:
        if (!value.is_number_integer())
            return bad();
        [[fallthrough]];
    case OptionShape::Type::Number:
        if (!value.is_number())
            return bad();
        return value.get<double>() >= shape.low && value.get<double>() <= shape.high ? Status()
                                                                                     : bad();
    case OptionShape::Type::Choice:
        if (value.is_string())
            for (const std::string_view choice : shape.choices)
                if (value.get_ref<const std::string&>() == choice)
                    return {};
        return bad();
    case OptionShape::Type::List:
        // What get() of an empty list gives is taken back.
        if (value.is_string() && !shape.special.empty()
            && value.get_ref<const std::string&>() == shape.special)
            return {};
        if (!value.is_array())
            return bad();
        for (const Json& part : value)
            if (shape.choices.empty() ? !isInt(part)
                                      : !part.is_string()
                        || std::find(shape.choices.begin(), shape.choices.end(),
                               part.get_ref<const std::string&>())
                            == shape.choices.end())
                return bad();
        return {};
    case OptionShape::Type::Text:
        return value.is_string() ? Status() : bad();
    }
    return {};
}

Result<Json> optionFromText(const OptionShape& shape, std::string_view text, std::string_view place)
{
    const auto bad = [&] { return refused(shape, place, '"' + std::string(text) + '"'); };
    const auto number = [&](std::string_view part, auto& out) {
        const auto [end, code] = std::from_chars(part.data(), part.data() + part.size(), out);
        return code == std::errc() && end == part.data() + part.size();
    };
    Json value;
    switch (shape.type) {
    case OptionShape::Type::Flag:
        if (text != "true" && text != "false")
            return bad();
        return Json(text == "true");
    case OptionShape::Type::Integer: {
        std::uint64_t whole = 0;
        std::int64_t negative = 0;
        if (number(text, whole))
            value = whole;
        else if (number(text, negative))
            value = negative;
        else
            return bad();
        break;
    }
    case OptionShape::Type::Number: {
        double real = 0;
        if (!number(text, real) || !std::isfinite(real))
            return bad();
        value = real;
        break;
    }
    case OptionShape::Type::Choice:
    case OptionShape::Type::Text:
        value = std::string(text);
        break;
    case OptionShape::Type::List:
        value = Json::array();
        if (text == shape.special)
            break;
        for (;;) {
            const std::size_t comma = text.find(',');
            const std::string_view part = text.substr(0, comma);
            std::int64_t whole = 0;
            if (!shape.choices.empty())
                value.push_back(std::string(part));
            else if (number(part, whole))
                value.push_back(whole);
            else
                return bad();
            if (comma == std::string_view::npos)
                break;
            text = text.substr(comma + 1);
        }
        break;
    }
    if (Status status = checkOption(shape, value, place); !status)
        return bad();
    return value;
}

} // namespace ax
