// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/lenient_json.h"

#include <charconv>
#include <cmath>
#include <string>

namespace ax::remote {

namespace {

using Json = nlohmann::ordered_json;

int hexValue(std::string_view digits)
{
    int value = 0;
    const auto [end, error]
        = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return error == std::errc() && end == digits.data() + digits.size() && digits.size() == 4
        ? value
        : -1;
}

/// Copies the string that begins at text[at] and returns what follows it; half surrogates are
/// replaced. npos: it does not end.
std::size_t copyString(std::string_view text, std::size_t at, std::string& out)
{
    out += text[at++];
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            out += c;
            return at + 1;
        }
        if (c != '\\' || at + 1 >= text.size()) {
            out += c;
            ++at;
            continue;
        }
        if (text[at + 1] != 'u') {
            out += text.substr(at, 2);
            at += 2;
            continue;
        }
        const auto unit = [&](std::size_t from) {
            return from + 6 <= text.size() && text[from] == '\\' && text[from + 1] == 'u'
                ? hexValue(text.substr(from + 2, 4))
                : -1;
        };
        const int first = unit(at), second = unit(at + 6);
        if (first >= 0xd800 && first < 0xdc00 && second >= 0xdc00 && second < 0xe000) {
            out += text.substr(at, 12);
            at += 12;
        } else if (first >= 0xd800 && first < 0xe000) {
            out += "\\ufffd";
            at += 6;
        } else {
            out += text.substr(at, 2);
            at += 2;
        }
    }
    return std::string_view::npos;
}

/// Strict JSON from one that writers of other kinds make, and the length of its first value.
/// False: it does not end.
bool repair(std::string_view text, std::string& out, LenientJson& result)
{
    constexpr std::string_view kWords[] = { "-Infinity", "Infinity", "NaN" };
    int depth = 0;
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        bool ended = false;
        if (c == '"') {
            at = copyString(text, at, out);
            if (at == std::string_view::npos)
                return false;
            ended = true;
        } else if (c == '{' || c == '[') {
            ++depth;
            out += c;
            ++at;
        } else if (c == '}' || c == ']') {
            --depth;
            out += c;
            ++at;
            ended = true;
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == ':') {
            out += c;
            ++at;
            continue;
        } else {
            const std::size_t end
                = std::min(text.find_first_of(" \t\r\n,:]}[{\"", at), text.size());
            const std::string_view word = text.substr(at, end - at);
            bool bare = false;
            for (const std::string_view name : kWords)
                bare |= word == name;
            double value = 0;
            std::string_view spelled = word;
            if (!bare
                && (std::isdigit(static_cast<unsigned char>(word.front()))
                    || word.front() == '-')) {
                const auto [stop, error]
                    = std::from_chars(word.data(), word.data() + word.size(), value);
                if (error == std::errc::result_out_of_range) {
                    const bool tiny = word.find("e-") != word.npos || word.find("E-") != word.npos;
                    if (tiny)
                        spelled = "0.0";
                    else
                        bare = true;
                }
            }
            if (bare) {
                result.bareNumber = true;
                const bool negative = word.front() == '-';
                out += word == "NaN" ? "\"NaN\"" : negative ? "\"-Infinity\"" : "\"Infinity\"";
            } else {
                out += spelled;
            }
            at = end;
            ended = true;
        }
        any = true;
        if (ended && depth <= 0) {
            result.length = at;
            return depth == 0;
        }
    }
    return any && depth == 0;
}

} // namespace

std::optional<LenientJson> parseLenient(std::string_view text, bool whole)
{
    LenientJson result;
    if (whole) {
        result.value = Json::parse(text, nullptr, false);
        if (!result.value.is_discarded()) {
            result.length = text.size();
            return result;
        }
    }
    std::string repaired;
    repaired.reserve(text.size() + 16);
    if (!repair(text, repaired, result))
        return std::nullopt;
    if (whole && text.find_first_not_of(" \t\r\n", result.length) != std::string_view::npos)
        return std::nullopt;
    result.value = Json::parse(repaired, nullptr, false);
    if (result.value.is_discarded())
        return std::nullopt;
    return result;
}

std::optional<double> finite(const Json& value)
{
    if (!value.is_number())
        return std::nullopt;
    const double number = value.get<double>();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> whole(const Json& value)
{
    return value.is_number_integer() ? std::optional(value.get<std::int64_t>()) : std::nullopt;
}

bool isNaNWord(const Json& value)
{
    const auto* text = value.get_ptr<const std::string*>();
    return text && *text == "NaN";
}

const Json& member(const Json& object, const char* name)
{
    static const Json none;
    if (!object.is_object())
        return none;
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
}

std::string text(const Json& object, const char* name)
{
    const Json& value = member(object, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::string words(const Json& value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>();
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace ax::remote
