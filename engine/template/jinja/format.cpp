// SPDX-License-Identifier: Apache-2.0
// printf-style %, str.format and its format specifications.
#include "engine/core/utf8.h"
#include "engine/template/jinja/runtime.h"
#include "engine/template/jinja/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ax::jinja {
namespace {

constexpr std::int64_t maxWidth = 1'000'000;

/// Fields shared by both mini-languages.
struct Layout {
    std::string fill = " ";
    char align = 0; ///< '<' '>' '^' '='; 0: by type
    char sign = '-';
    bool alternate = false;
    std::int64_t width = 0;
    char grouping = 0;
    std::int64_t precision = -1;
    char type = 0;
};

std::string padded(const std::string& sign, const std::string& body, const Layout& l, char standard)
{
    const char align = l.align ? l.align : standard;
    const std::int64_t missing = l.width - codePointCount(sign) - codePointCount(body);
    if (missing <= 0)
        return sign + body;
    Budget::check(std::size_t(missing) * l.fill.size());
    const auto fill = [&l](std::int64_t n) {
        std::string out;
        for (std::int64_t i = 0; i < n; ++i)
            out += l.fill;
        return out;
    };
    switch (align) {
    case '<':
        return sign + body + fill(missing);
    case '=':
        return sign + fill(missing) + body;
    case '^':
        return fill(missing / 2) + sign + body + fill(missing - missing / 2);
    default:
        return fill(missing) + sign + body;
    }
}

std::string grouped(std::string digits, char separator, std::size_t size)
{
    std::size_t end = 0;
    while (end < digits.size() && std::isxdigit(static_cast<unsigned char>(digits[end])))
        ++end;
    for (std::size_t i = end; i > size; i -= size)
        digits.insert(i - size, 1, separator);
    return digits;
}

std::string integerDigits(const BigInt& v, int base, bool upper)
{
    std::string text = v.digits(base);
    if (upper)
        std::transform(text.begin(), text.end(), text.begin(),
            [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return text;
}

std::string signText(bool negative, char sign)
{
    return negative ? "-" : sign == '+' ? "+" : sign == ' ' ? " " : "";
}

/// Like g, but with a digit behind the point, and an exponent one place earlier.
std::string shortReal(double a, int precision)
{
    const auto withoutZeros = [](std::string digits) {
        if (digits.find('.') == digits.npos)
            return digits;
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.')
            digits.pop_back();
        return digits;
    };
    const std::string scientific = printFloat('e', precision - 1, a);
    const std::size_t e = scientific.find('e');
    const int exponent = std::stoi(scientific.substr(e + 1));
    if (exponent < -4 || exponent >= precision - 1)
        return withoutZeros(scientific.substr(0, e)) + scientific.substr(e);
    const std::string fixed = withoutZeros(printFloat('f', precision - 1 - exponent, a));
    return fixed.find('.') == fixed.npos ? fixed + ".0" : fixed;
}

/// Digits of |v|; type one of e f g (upper case too) or 0 for repr-like.
std::string realDigits(double v, const Layout& l)
{
    const double a = std::fabs(v);
    const bool upper = l.type == 'E' || l.type == 'F' || l.type == 'G';
    std::string text;
    if (std::isnan(a) || std::isinf(a)) {
        text = std::isnan(a) ? "nan" : "inf";
    } else {
        const int precision
            = int(std::min<std::int64_t>(l.precision < 0 ? 6 : l.precision, 10'000));
        const char type = char(l.type | 0x20);
        if (l.type == 0 && l.precision < 0) {
            text = reprFloat(a);
        } else if (l.type == 0) {
            text = shortReal(a, std::max(precision, 1));
        } else if (type == 'g') {
            text = printFloat('g', std::max(precision, 1), a);
        } else if (l.type == '%') {
            text = printFloat('f', precision, a * 100) + "%";
        } else {
            text = printFloat(type == 'e' ? 'e' : 'f', precision, a);
        }
        if (l.alternate && text.find('.') == text.npos)
            text.insert(std::min(text.find('e'), text.size()), 1, '.');
    }
    if (upper)
        std::transform(text.begin(), text.end(), text.begin(),
            [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return text;
}

std::int64_t readNumber(std::string_view s, std::size_t& i)
{
    std::int64_t v = -1;
    for (; i < s.size() && s[i] >= '0' && s[i] <= '9'; ++i) {
        v = std::max<std::int64_t>(v, 0) * 10 + (s[i] - '0');
        if (v > maxWidth)
            raise("a width or precision is too large");
    }
    return v;
}

Layout parseSpec(std::string_view spec)
{
    Layout l;
    std::size_t i = 0;
    const auto isAlign = [](char c) { return c == '<' || c == '>' || c == '^' || c == '='; };
    std::size_t first = 0;
    if (!spec.empty())
        nextCodePoint(spec, first);
    if (first && first < spec.size() && isAlign(spec[first])) {
        l.fill = std::string(spec.substr(0, first));
        l.align = spec[first];
        i = first + 1;
    } else if (!spec.empty() && isAlign(spec[0])) {
        l.align = spec[0];
        i = 1;
    }
    const auto at = [&](char c) { return i < spec.size() && spec[i] == c; };
    if (at('+') || at('-') || at(' '))
        l.sign = spec[i++];
    if (at('z'))
        ++i;
    if (at('#')) {
        l.alternate = true;
        ++i;
    }
    if (at('0')) {
        ++i;
        if (!l.align) {
            l.align = '=';
            l.fill = "0";
        }
    }
    l.width = std::max<std::int64_t>(0, readNumber(spec, i));
    if (at(',') || at('_'))
        l.grouping = spec[i++];
    if (at('.')) {
        ++i;
        l.precision = readNumber(spec, i);
        if (l.precision < 0)
            raise("Format specifier missing precision");
    }
    if (i < spec.size())
        l.type = spec[i++];
    if (i < spec.size())
        raise("Invalid format specifier '" + std::string(spec) + "'");
    return l;
}

std::string truncatedText(const std::string& text, std::int64_t precision)
{
    return precision < 0 ? text : text.substr(0, byteOffset(text, precision));
}

[[noreturn]] void unknownCode(char type, const Value& v)
{
    raise(
        std::string("Unknown format code '") + type + "' for object of type '" + typeName(v) + "'");
}

std::string formatInteger(const Value& value, const Layout& l)
{
    const BigInt v = value.toBig();
    std::string digits, prefix;
    switch (l.type) {
    case 0:
    case 'd':
    case 'n':
        digits = integerDigits(v, 10, false);
        break;
    case 'b':
        digits = integerDigits(v, 2, false);
        prefix = "0b";
        break;
    case 'o':
        digits = integerDigits(v, 8, false);
        prefix = "0o";
        break;
    case 'x':
        digits = integerDigits(v, 16, false);
        prefix = "0x";
        break;
    case 'X':
        digits = integerDigits(v, 16, true);
        prefix = "0X";
        break;
    case 'c':
        if (v.isNegative() || v.small().value_or(INT64_MAX) > 0x10FFFF)
            raise("%c arg not in range(0x110000)");
        appendUtf8(digits, char32_t(*v.small()));
        return padded("", digits, l, '<');
    default:
        unknownCode(l.type, value);
    }
    if (l.precision >= 0)
        raise("Precision not allowed in integer format specifier");
    const std::string sign = signText(v.isNegative(), l.sign) + (l.alternate ? prefix : "");
    if (l.grouping) {
        const std::size_t size = prefix.empty() ? 3 : 4;
        if (l.align == '=' && l.fill == "0") // the zeros are grouped too
            while (std::int64_t(sign.size() + digits.size() + (digits.size() - 1) / size) < l.width
                && std::int64_t(sign.size() + digits.size() + 1 + digits.size() / size)
                    <= l.width + 1)
                digits.insert(0, 1, '0');
        digits = grouped(digits, l.grouping, size);
    }
    return padded(sign, digits, l, '>');
}

} // namespace

std::string formatSpec(const Value& value, std::string_view spec)
{
    if (spec.empty())
        return toText(value);
    const Layout l = parseSpec(spec);
    if (value.isString()) {
        if (l.type && l.type != 's')
            unknownCode(l.type, value);
        if (l.align == '=' && l.fill != "0")
            raise("'=' alignment not allowed in string format specifier");
        Layout text = l;
        if (text.align == '=')
            text.align = '<';
        return padded("", truncatedText(value.text(), l.precision), text, '<');
    }
    if (value.is(Type::Bool) && l.type == 0)
        return padded("", toText(value), l, '<');
    if (value.isIntLike()
        && !(l.type && std::string_view("eEfFgG%").find(l.type) != std::string_view::npos))
        return formatInteger(value, l);
    if (value.isNumber()) {
        if (l.type && std::string_view("eEfFgGn%").find(l.type) == std::string_view::npos)
            unknownCode(l.type, value);
        Layout real = l;
        if (real.type == 'n')
            real.type = 'g';
        const double v = value.toDouble();
        std::string digits = realDigits(v, real);
        if (l.grouping)
            digits = grouped(digits, l.grouping, 3);
        return padded(signText(std::signbit(v) && !std::isnan(v), l.sign), digits, l, '>');
    }
    raise("unsupported format string passed to " + std::string(typeName(value)) + ".__format__");
}

namespace {

std::string asciiRepr(const Value& v)
{
    std::string out;
    const std::string text = repr(v);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = nextCodePoint(text, i);
        if (c < 0x80) {
            out.append(text, at, i - at);
            continue;
        }
        const std::string hex = integerDigits(std::int64_t(c), 16, false);
        const std::size_t width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        out += c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U";
        out.append(width - hex.size(), '0');
        out += hex;
    }
    return out;
}

std::string printfField(const Layout& l, const Value& v, bool zero, bool left)
{
    Layout out = l;
    out.align = left ? '<' : 0;
    switch (l.type) {
    case 's':
        return padded("", truncatedText(toText(v), l.precision), out, '>');
    case 'r':
        return padded("", truncatedText(repr(v), l.precision), out, '>');
    case 'a':
        return padded("", truncatedText(asciiRepr(v), l.precision), out, '>');
    case 'c': {
        std::string text;
        if (v.isString() && v.stringObject().length == 1)
            text = v.text();
        else if (v.isIntLike() && !v.isBig() && v.toInt() >= 0 && v.toInt() <= 0x10FFFF)
            appendUtf8(text, char32_t(v.toInt()));
        else
            raise("%c requires int or char");
        return padded("", text, out, '>');
    }
    default:
        break;
    }
    if (v.isUndefined())
        raise(v.text());
    if (!v.isNumber())
        raise(std::string("%") + l.type + " format: a real number is required, not " + typeName(v));
    if (zero && !left) {
        out.align = '=';
        out.fill = "0";
    }
    if (std::string_view("diuoxX").find(l.type) != std::string_view::npos) {
        if (v.is(Type::Float) && (l.type == 'o' || l.type == 'x' || l.type == 'X'))
            raise(std::string("%") + l.type + " format: an integer is required, not float");
        const BigInt i = v.is(Type::Float) ? truncateReal(v.toDouble()) : v.toBig();
        const int base = l.type == 'o' ? 8 : l.type == 'x' || l.type == 'X' ? 16 : 10;
        std::string digits = integerDigits(i, base, l.type == 'X');
        if (l.precision > std::int64_t(digits.size()))
            digits.insert(0, std::size_t(l.precision) - digits.size(), '0');
        std::string sign = signText(i.isNegative(), l.sign);
        if (l.alternate && base != 10)
            sign += base == 8 ? "0o" : l.type == 'x' ? "0x" : "0X";
        return padded(sign, digits, out, '>');
    }
    const double d = v.toDouble();
    return padded(signText(std::signbit(d) && !std::isnan(d), l.sign), realDigits(d, l), out, '>');
}

} // namespace

Value printfFormat(const Value& format, const Value& values)
{
    const std::string& f = format.text();
    std::string out;
    std::size_t used = 0;
    const std::vector<Value> single { values };
    const std::vector<Value>& args = values.is(Type::Tuple) ? values.items() : single;
    const auto nextArg = [&]() -> const Value& {
        if (used >= args.size())
            raise("not enough arguments for format string");
        return args[used++];
    };
    for (std::size_t i = 0; i < f.size();) {
        Budget::check(out.size());
        if (f[i] != '%') {
            const std::size_t end = std::min(f.find('%', i), f.size());
            out.append(f, i, end - i);
            i = end;
            continue;
        }
        ++i;
        Layout l;
        const Value* named = nullptr;
        if (i < f.size() && f[i] == '(') {
            const std::size_t close = f.find(')', i);
            if (close == f.npos)
                raise("incomplete format key");
            if (!values.is(Type::Dict))
                raise("format requires a mapping");
            named = values.dict().find(f.substr(i + 1, close - i - 1));
            if (!named)
                raise("KeyError: " + reprString(f.substr(i + 1, close - i - 1)));
            i = close + 1;
        }
        bool zero = false, left = false;
        for (; i < f.size() && std::string_view("-+ #0").find(f[i]) != std::string_view::npos;
             ++i) {
            left |= f[i] == '-';
            zero |= f[i] == '0';
            l.alternate |= f[i] == '#';
            if (f[i] == '+' || (f[i] == ' ' && l.sign != '+'))
                l.sign = f[i];
        }
        const auto number = [&]() -> std::int64_t {
            if (i < f.size() && f[i] == '*') {
                ++i;
                const std::int64_t v = needInteger(nextArg());
                if (std::abs(v) > maxWidth)
                    raise("a width or precision is too large");
                return v;
            }
            return readNumber(f, i);
        };
        l.width = number();
        if (l.width < -1) {
            left = true;
            l.width = -l.width;
        }
        if (i < f.size() && f[i] == '.') {
            ++i;
            l.precision = std::max<std::int64_t>(0, number());
        }
        while (i < f.size() && (f[i] == 'h' || f[i] == 'l' || f[i] == 'L'))
            ++i;
        if (i >= f.size())
            raise("incomplete format");
        l.type = f[i++];
        if (l.type == '%') {
            out += '%';
            continue;
        }
        if (std::string_view("diuoxXeEfFgGcrsa").find(l.type) == std::string_view::npos)
            raise(std::string("unsupported format character '") + l.type + "'");
        const Value& v = named ? *named : nextArg();
        const std::string field = printfField(l, v, zero, left);
        out += format.isMarkup() && !v.isMarkup() ? htmlEscape(field) : field;
    }
    // Values that can be indexed count as mappings, of which any part may stay unused.
    const bool mapping = values.is(Type::Dict) || values.is(Type::List) || values.is(Type::Range)
        || values.isUndefined();
    if (used < args.size() && !mapping)
        raise("not all arguments converted during string formatting");
    return Value::string(std::move(out), format.isMarkup());
}

namespace {

class Formatter {
public:
    Formatter(CallInput& in)
        : m_in(in)
    {
    }

    std::string run(std::string_view f, int depth)
    {
        if (depth > 1)
            raise("Max string recursion exceeded");
        std::string out;
        for (std::size_t i = 0; i < f.size();) {
            Budget::check(out.size());
            const char c = f[i];
            if (c != '{' && c != '}') {
                out += c;
                ++i;
                continue;
            }
            if (i + 1 < f.size() && f[i + 1] == c) {
                out += c;
                i += 2;
                continue;
            }
            if (c == '}')
                raise("Single '}' encountered in format string");
            std::size_t end = i + 1;
            int nested = 1;
            for (; end < f.size(); ++end) {
                nested += f[end] == '{' ? 1 : f[end] == '}' ? -1 : 0;
                if (nested == 0)
                    break;
            }
            if (nested)
                raise(end == i + 1 ? "Single '{' encountered in format string"
                                   : "expected '}' before end of string");
            out += field(f.substr(i + 1, end - i - 1), depth);
            i = end + 1;
        }
        return out;
    }

private:
    std::string field(std::string_view body, int depth)
    {
        // The name ends at ! or : outside brackets.
        std::size_t end = 0;
        bool bracket = false;
        for (; end < body.size(); ++end) {
            bracket = body[end] == '[' || (bracket && body[end] != ']');
            if (!bracket && (body[end] == '!' || body[end] == ':'))
                break;
        }
        Value value = lookUp(body.substr(0, end));
        if (end < body.size() && body[end] == '!') {
            const char how = end + 1 < body.size() ? body[end + 1] : 0;
            if (how != 'r' && how != 's' && how != 'a')
                raise("Unknown conversion specifier in format string");
            value = Value::string(how == 'r' ? repr(value)
                    : how == 's'             ? toText(value)
                                             : asciiRepr(value));
            end += 2;
            if (end < body.size() && body[end] != ':')
                raise("expected ':' after conversion specifier");
        }
        const std::string spec = end < body.size() ? run(body.substr(end + 1), depth + 1) : "";
        return formatSpec(value, spec);
    }

    Value lookUp(std::string_view name)
    {
        const std::size_t first = std::min(name.find_first_of(".["), name.size());
        const std::string_view head = name.substr(0, first);
        Value v = root(head);
        for (std::size_t i = first; i < name.size();) {
            if (name[i] == '.') {
                const std::size_t end = std::min(name.find_first_of(".[", i + 1), name.size());
                if (end == i + 1)
                    raise("Empty attribute in format string");
                v = getAttribute(v, std::string(name.substr(i + 1, end - i - 1)));
                i = end;
            } else if (name[i] == '[') {
                const std::size_t close = name.find(']', i);
                if (close == name.npos || close == i + 1)
                    raise("Empty attribute in format string");
                const std::string key(name.substr(i + 1, close - i - 1));
                const auto index = isNumber(key) ? parseInteger(key, 10) : std::nullopt;
                v = getItem(v, index ? *index : Value::string(key));
                i = close + 1;
            } else {
                raise("Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        return v;
    }

    Value root(std::string_view head)
    {
        std::size_t index = 0;
        if (head.empty()) {
            if (m_manual)
                raise("cannot switch from manual field specification to automatic field numbering");
            m_automatic = true;
            index = m_next++;
        } else if (isNumber(head)) {
            if (m_automatic)
                raise("cannot switch from automatic field numbering to manual field specification");
            m_manual = true;
            const auto v = parseInteger(head, 10);
            index = v && !v->isBig() ? std::size_t(v->toInt()) : SIZE_MAX;
        } else {
            for (const auto& [name, value] : m_in.kwargs)
                if (name == head)
                    return value;
            raise("KeyError: " + reprString(head));
        }
        if (index >= m_in.args.size())
            raise("Replacement index " + std::to_string(index)
                + " out of range for positional args tuple");
        return m_in.args[index];
    }

    static bool isNumber(std::string_view s)
    {
        return !s.empty()
            && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    CallInput& m_in;
    std::size_t m_next = 0;
    bool m_automatic = false, m_manual = false;
};

} // namespace

std::string strFormat(Evaluator&, const std::string& format, CallInput& in)
{
    return Formatter(in).run(format, 0);
}

std::string htmlEscape(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '"':
            out += "&#34;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

} // namespace ax::jinja
