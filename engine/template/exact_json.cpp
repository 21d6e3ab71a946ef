// SPDX-License-Identifier: Apache-2.0
#include "engine/template/exact_json.h"

#include <charconv>
#include <cmath>

namespace ax {

namespace {

using nlohmann::ordered_json;

constexpr std::uint64_t kNumber = 0x4E;
// The parser refuses a number that overflows before its handler sees it, so it is spelled as this
// zero, which nobody else writes.
constexpr std::string_view kInfinite = "0e400406";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Numbers that overflow a double, respelled.
std::string withoutOverflow(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (quoted || !(isDigit(c))) {
            if (c == '"')
                quoted = !quoted;
            if (quoted && c == '\\' && at + 1 < text.size())
                out += text[at++];
            out += text[at++];
            continue;
        }
        std::size_t end = at;
        while (end < text.size()
            && (isDigit(text[end]) || text[end] == '.' || text[end] == 'e' || text[end] == 'E'
                || text[end] == '+' || text[end] == '-'))
            ++end;
        const std::string_view number = text.substr(at, end - at);
        const bool real = number.find_first_of(".eE") != std::string_view::npos;
        double value = 0;
        const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
        const std::size_t e = number.find_first_of("eE");
        const bool large = read.ec == std::errc::result_out_of_range
            && read.ptr == number.data() + number.size()
            && !(e != std::string_view::npos && e + 1 < number.size() && number[e + 1] == '-');
        out += real && large ? kInfinite : number;
        at = end;
    }
    return out;
}

class ExactHandler : public nlohmann::detail::json_sax_dom_parser<ordered_json> {
public:
    using Base = nlohmann::detail::json_sax_dom_parser<ordered_json>;
    using Base::Base;
    bool number_float(double value, const std::string& spelled)
    {
        const bool negative = !spelled.empty() && spelled[0] == '-';
        if (std::string_view(spelled).substr(negative) == kInfinite)
            return carry(negative ? "-inf" : "inf");
        if (spelled.find_first_of(".eE") == std::string::npos)
            return carry(spelled);
        return Base::number_float(value, spelled);
    }

private:
    bool carry(const std::string& text)
    {
        ordered_json::binary_t bytes(std::vector<std::uint8_t>(text.begin(), text.end()), kNumber);
        return Base::binary(bytes);
    }
};

} // namespace

ordered_json parseExactJson(std::string_view text)
{
    ordered_json value;
    ExactHandler handler(value, true);
    ordered_json::sax_parse(withoutOverflow(text), &handler);
    return value;
}

std::optional<std::string> exactNumber(const ordered_json& value)
{
    if (!value.is_binary())
        return {};
    const auto& bytes = value.get_binary();
    if (!bytes.has_subtype() || bytes.subtype() != kNumber)
        return {};
    return std::string(bytes.begin(), bytes.end());
}

ordered_json withPlainNumbers(ordered_json value)
{
    if (const auto number = exactNumber(value)) {
        double nearest = 0;
        const char* end = number->data() + number->size();
        const auto read = std::from_chars(number->data(), end, nearest);
        if (read.ec != std::errc() || read.ptr != end || !std::isfinite(nearest))
            return nullptr;
        return nearest;
    }
    if (value.is_structured())
        for (auto& item : value)
            item = withPlainNumbers(std::move(item));
    return value;
}

} // namespace ax
