// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/text.h"

#include "engine/core/utf8.h"
#include "engine/template/jinja/unicode_case.h"

#include <utf8proc.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace ax::jinja {

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return !(c & 0x80); });
}

std::int64_t codePointCount(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
}

std::size_t byteOffset(std::string_view text, std::int64_t index)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if ((text[at] & 0xC0) == 0x80)
            continue;
        if (index-- == 0)
            return at;
    }
    return at;
}

char32_t nextCodePoint(std::string_view text, std::size_t& offset)
{
    const unsigned char first = static_cast<unsigned char>(text[offset]);
    if (first < 0x80) {
        ++offset;
        return first;
    }
    const CodePoint c = decodeUtf8(text, offset);
    offset += std::size_t(std::max(1, c.length));
    return c.value;
}

std::u32string toCodePoints(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();)
        out.push_back(nextCodePoint(text, i));
    return out;
}

std::string toUtf8(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text)
        appendUtf8(out, c);
    return out;
}

bool isSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0
        || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F
        || c == 0x205F || c == 0x3000;
}

bool isLineBreak(char32_t c)
{
    return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028
        || c == 0x2029;
}

namespace {

utf8proc_category_t category(char32_t c) { return utf8proc_category(utf8proc_int32_t(c)); }

bool inAny(char32_t c, std::initializer_list<std::pair<char32_t, char32_t>> ranges)
{
    return std::any_of(
        ranges.begin(), ranges.end(), [c](const auto& r) { return c >= r.first && c <= r.second; });
}

} // namespace

bool isAlpha(char32_t c)
{
    const auto k = category(c);
    return k == UTF8PROC_CATEGORY_LU || k == UTF8PROC_CATEGORY_LL || k == UTF8PROC_CATEGORY_LT
        || k == UTF8PROC_CATEGORY_LM || k == UTF8PROC_CATEGORY_LO;
}

bool isDecimal(char32_t c) { return category(c) == UTF8PROC_CATEGORY_ND; }

bool isDigit(char32_t c)
{
    // Numeric_Type=Digit besides the decimals: superscripts, circled digits and the like.
    return isDecimal(c)
        || inAny(c,
            { { 0xB2, 0xB3 }, { 0xB9, 0xB9 }, { 0x1369, 0x1371 }, { 0x19DA, 0x19DA },
                { 0x2070, 0x2070 }, { 0x2074, 0x2079 }, { 0x2080, 0x2089 }, { 0x2460, 0x2468 },
                { 0x2474, 0x247C }, { 0x2488, 0x2490 }, { 0x24EA, 0x24EA }, { 0x24F5, 0x24FD },
                { 0x24FF, 0x24FF }, { 0x2776, 0x277E }, { 0x2780, 0x2788 }, { 0x278A, 0x2792 },
                { 0x10A40, 0x10A43 }, { 0x10E60, 0x10E68 }, { 0x11052, 0x1105A },
                { 0x1F100, 0x1F10A } });
}

bool isNumeric(char32_t c)
{
    static const std::u32string_view ideographs
        = U"一二三四五六七八九十百千万亿億兆零〇壱弐参两廿卅卌叁壹贰肆伍陆柒捌玖拾佰仟";
    const auto k = category(c);
    return k == UTF8PROC_CATEGORY_ND || k == UTF8PROC_CATEGORY_NL || k == UTF8PROC_CATEGORY_NO
        || ideographs.find(c) != std::u32string_view::npos;
}

bool isAlnum(char32_t c) { return isAlpha(c) || isNumeric(c) || isDigit(c); }

bool isUpper(char32_t c)
{
    return category(c) == UTF8PROC_CATEGORY_LU
        || inAny(c, { { 0x2160, 0x216F }, { 0x24B6, 0x24CF } });
}

bool isLower(char32_t c)
{
    return category(c) == UTF8PROC_CATEGORY_LL
        || inAny(c,
            { { 0xAA, 0xAA }, { 0xBA, 0xBA }, { 0x2B0, 0x2B8 }, { 0x2170, 0x217F },
                { 0x24D0, 0x24E9 } });
}

bool isCased(char32_t c) { return isUpper(c) || isLower(c) || category(c) == UTF8PROC_CATEGORY_LT; }

bool isPrintable(char32_t c)
{
    switch (category(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return false;
    case UTF8PROC_CATEGORY_ZS:
        return c == ' ';
    default:
        return true;
    }
}

std::string_view strip(std::string_view text, int sides, const std::string* chars)
{
    const std::u32string set = chars ? toCodePoints(*chars) : std::u32string();
    const auto drop
        = [&](char32_t c) { return chars ? set.find(c) != std::u32string::npos : isSpace(c); };
    std::size_t begin = 0, end = text.size();
    while ((sides & StripLeft) && begin < end) {
        std::size_t next = begin;
        if (!drop(nextCodePoint(text, next)))
            break;
        begin = next;
    }
    while ((sides & StripRight) && end > begin) {
        std::size_t last = end - 1;
        while (last > begin && (text[last] & 0xC0) == 0x80)
            --last;
        std::size_t next = last;
        if (!drop(nextCodePoint(text, next)))
            break;
        end = last;
    }
    return text.substr(begin, end - begin);
}

void appendUpper(std::u32string& out, char32_t c, bool title)
{
    if (const CaseExpansion* e = findCaseExpansion(c)) {
        for (const char32_t x : title ? e->title : e->upper)
            if (x)
                out.push_back(x);
        return;
    }
    const auto v = utf8proc_int32_t(c);
    out.push_back(char32_t(title ? utf8proc_totitle(v) : utf8proc_toupper(v)));
}

namespace {

bool isCaseIgnorable(char32_t c)
{
    const auto k = category(c);
    return k == UTF8PROC_CATEGORY_MN || k == UTF8PROC_CATEGORY_ME || k == UTF8PROC_CATEGORY_CF
        || k == UTF8PROC_CATEGORY_LM || k == UTF8PROC_CATEGORY_SK || c == '\'' || c == '.'
        || c == ':' || c == 0xB7 || c == 0x2019 || c == 0x2018 || c == 0x2024 || c == 0x2027;
}

void appendLower(std::u32string& out, std::u32string_view text, std::size_t i)
{
    const char32_t c = text[i];
    if (c == 0x130) {
        out += U"i\u0307";
        return;
    }
    if (c == 0x3A3) { // the final sigma rule
        std::size_t j = i;
        while (j > 0 && isCaseIgnorable(text[j - 1]))
            --j;
        bool final = j > 0 && isCased(text[j - 1]);
        j = i + 1;
        while (j < text.size() && isCaseIgnorable(text[j]))
            ++j;
        final = final && !(j < text.size() && isCased(text[j]));
        out.push_back(final ? 0x3C2 : 0x3C3);
        return;
    }
    out.push_back(char32_t(utf8proc_tolower(utf8proc_int32_t(c))));
}

} // namespace

std::string toUpper(std::string_view text)
{
    std::u32string out;
    for (std::size_t i = 0; i < text.size();)
        appendUpper(out, nextCodePoint(text, i), false);
    return toUtf8(out);
}

std::string toLower(std::string_view text)
{
    const std::u32string in = toCodePoints(text);
    std::u32string out;
    for (std::size_t i = 0; i < in.size(); ++i)
        appendLower(out, in, i);
    return toUtf8(out);
}

std::string capitalize(std::string_view text)
{
    const std::u32string in = toCodePoints(text);
    std::u32string out;
    for (std::size_t i = 0; i < in.size(); ++i) {
        if (i == 0)
            appendUpper(out, in[i], true);
        else
            appendLower(out, in, i);
    }
    return toUtf8(out);
}

std::string toTitle(std::string_view text)
{
    const std::u32string in = toCodePoints(text);
    std::u32string out;
    bool cased = false;
    for (std::size_t i = 0; i < in.size(); ++i) {
        if (cased)
            appendLower(out, in, i);
        else
            appendUpper(out, in[i], true);
        cased = isCased(in[i]);
    }
    return toUtf8(out);
}

std::string swapCase(std::string_view text)
{
    const std::u32string in = toCodePoints(text);
    std::u32string out;
    for (std::size_t i = 0; i < in.size(); ++i) {
        if (isUpper(in[i]))
            appendLower(out, in, i);
        else if (isLower(in[i]))
            appendUpper(out, in[i], false);
        else
            out.push_back(in[i]);
    }
    return toUtf8(out);
}

std::vector<std::string> splitLines(std::string_view text, bool keepEnds)
{
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = nextCodePoint(text, i);
        if (!isLineBreak(c))
            continue;
        if (c == '\r' && i < text.size() && text[i] == '\n')
            ++i;
        lines.emplace_back(text.substr(begin, (keepEnds ? i : at) - begin));
        begin = i;
    }
    if (begin < text.size())
        lines.emplace_back(text.substr(begin));
    return lines;
}

std::string reprString(std::string_view text)
{
    const bool doubleQuotes
        = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = doubleQuotes ? '"' : '\'';
    std::string out(1, quote);
    char buffer[16];
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = nextCodePoint(text, i);
        if (c == char32_t(quote) || c == '\\') {
            out += '\\';
            out += char(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c >= 0x20 && c < 0x7F) {
            out += char(c);
        } else if (isPrintable(c)) {
            out.append(text.substr(at, i - at));
        } else {
            const char* form = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
            std::snprintf(buffer, sizeof buffer, form, unsigned(c));
            out += buffer;
        }
    }
    out += quote;
    return out;
}

std::string reprFloat(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    char buffer[64];
    // Shortest digits that read back the same; the form is chosen by the exponent as float_repr
    // does.
    auto end
        = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    const std::string text(buffer, end);
    const std::size_t e = text.find('e');
    const int exponent = std::stoi(text.substr(e + 1));
    if (exponent < -4 || exponent >= 16)
        return text;
    end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr;
    std::string fixed(buffer, end);
    if (fixed.find('.') == std::string::npos)
        fixed += ".0";
    return fixed;
}

std::string printFloat(char form, int precision, double value)
{
    const auto format = form == 'f' ? std::chars_format::fixed
        : form == 'e'               ? std::chars_format::scientific
                                    : std::chars_format::general;
    std::string out(std::size_t(std::max(0, precision)) + 400, '\0');
    const auto end = std::to_chars(out.data(), out.data() + out.size(), value, format, precision);
    out.resize(std::size_t(end.ptr - out.data()));
    return out;
}

} // namespace ax::jinja
