// SPDX-License-Identifier: Apache-2.0
// Values of a cursor as trees, with numbers that keep every digit.
#include "engine/core/json_cursor.h"

#include "engine/core/utf8.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace ax {

namespace {

constexpr int kMaxDepth = 64;
// ordered_json finds a member by going through all of them.
constexpr int kMaxMembers = 2000;

constexpr std::uint64_t kSpelledNumber = 0x4E; // as in engine/template/exact_json.cpp

/// A number as its digits without zeros at either end and the power of ten of the last one.
struct Decimal {
    bool negative = false;
    std::string digits;
    std::int64_t exponent = 0;
    bool operator==(const Decimal&) const = default;
};
Decimal decimal(std::string_view text)
{
    Decimal d;
    d.negative = text.front() == '-';
    const std::size_t e = text.find_first_of("eE");
    if (e != std::string_view::npos) {
        std::string_view power = text.substr(e + 1);
        if (power.front() == '+')
            power.remove_prefix(1);
        if (std::from_chars(power.data(), power.data() + power.size(), d.exponent).ec
            != std::errc())
            d.exponent = std::int64_t(1) << 40;
    }
    bool fraction = false;
    for (const char c : text.substr(0, e)) {
        if (c == '.')
            fraction = true;
        if (c < '0' || c > '9')
            continue;
        if (!d.digits.empty() || c != '0')
            d.digits += c;
        d.exponent -= fraction;
    }
    while (!d.digits.empty() && d.digits.back() == '0') {
        d.digits.pop_back();
        ++d.exponent;
    }
    if (d.digits.empty())
        d.exponent = 0;
    return d;
}

} // namespace

bool JsonCursor::tree(nlohmann::ordered_json& out)
{
    nlohmann::ordered_json value;
    if (!branch(value, 0))
        return false;
    out = std::move(value);
    return true;
}

bool JsonCursor::branch(nlohmann::ordered_json& out, int depth)
{
    using Json = nlohmann::ordered_json;
    switch (kind()) {
    case Kind::Object: {
        // Writing and destroying a deep tree recurses.
        if (depth >= kMaxDepth) {
            skip();
            return reject("at most " + std::to_string(kMaxDepth) + " nested levels");
        }
        Json::object_t members;
        bool good = true;
        const bool walked = object([&](std::string_view key) {
            if (!good)
                return;
            if (members.size() >= std::size_t(kMaxMembers)) {
                good = reject("at most " + std::to_string(kMaxMembers) + " members in an object");
                return;
            }
            std::string name(key);
            if (!isValidUtf8(name))
                good = reject("valid UTF-8");
            Json value;
            if (good && branch(value, depth + 1))
                members.push_back({ std::move(name), std::move(value) });
            else
                good = false;
        });
        if (walked && good)
            out = std::move(members);
        return walked && good;
    }
    case Kind::Array: {
        if (depth >= kMaxDepth) {
            skip();
            return reject("at most " + std::to_string(kMaxDepth) + " nested levels");
        }
        Json::array_t items;
        bool good = true;
        const bool walked = array([&](std::int64_t) {
            Json value;
            if (good && branch(value, depth + 1))
                items.push_back(std::move(value));
            else
                good = false;
        });
        if (walked && good)
            out = std::move(items);
        return walked && good;
    }
    case Kind::String: {
        std::string text;
        if (!string(text))
            return false;
        out = std::move(text);
        return true;
    }
    case Kind::Number:
        return numberTree(out);
    case Kind::Boolean: {
        bool value = false;
        if (!boolean(value))
            return false;
        out = value;
        return true;
    }
    case Kind::Null:
        if (!null())
            return mismatch("a JSON value");
        out = nullptr;
        return true;
    case Kind::Other:
        break;
    }
    return mismatch("a JSON value, no NaN or infinity");
}

bool JsonCursor::numberTree(nlohmann::ordered_json& out)
{
    std::string_view text;
    bool isInteger = false;
    if (!numberText(text, isInteger))
        return false;
    const char* end = text.data() + text.size();
    if (isInteger) {
        std::int64_t whole = 0;
        std::uint64_t large = 0;
        if (std::from_chars(text.data(), end, whole).ec == std::errc()) {
            out = whole;
            return true;
        }
        if (text.front() != '-' && std::from_chars(text.data(), end, large).ec == std::errc()) {
            out = large;
            return true;
        }
    } else {
        double value = 0;
        char shortest[32];
        if (std::from_chars(text.data(), end, value).ec == std::errc() && std::isfinite(value)) {
            const auto written = std::to_chars(shortest, shortest + sizeof shortest, value);
            if (decimal(text) == decimal({ shortest, std::size_t(written.ptr - shortest) })) {
                out = value;
                return true;
            }
        }
    }
    out = nlohmann::ordered_json::binary(
        std::vector<std::uint8_t>(text.begin(), text.end()), kSpelledNumber);
    return true;
}

std::optional<std::string> exactDigits(const nlohmann::ordered_json& value)
{
    if (!value.is_binary())
        return {};
    const auto& bytes = value.get_binary();
    if (!bytes.has_subtype() || bytes.subtype() != kSpelledNumber)
        return {};
    return std::string(bytes.begin(), bytes.end());
}

std::string treeText(const nlohmann::ordered_json& json)
{
    using Json = nlohmann::ordered_json;
    if (const auto digits = exactDigits(json))
        return *digits;
    if (!json.is_structured())
        return json.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string out(1, json.is_object() ? '{' : '[');
    bool first = true;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!std::exchange(first, false))
            out += ',';
        if (json.is_object())
            out += Json(it.key()).dump(-1, ' ', false, Json::error_handler_t::replace) + ':';
        out += treeText(*it);
    }
    return out + (json.is_object() ? '}' : ']');
}

nlohmann::ordered_json treeOf(std::string_view text)
{
    nlohmann::ordered_json json;
    JsonCursor in(text, {});
    if (!in.tree(json) || !in.atEnd())
        return nlohmann::ordered_json(nlohmann::ordered_json::value_t::discarded);
    return json;
}

} // namespace ax
