// SPDX-License-Identifier: Apache-2.0
#include "engine/core/json_cursor.h"

#include "engine/core/number_text.h"

#include "engine/core/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace ax {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool wordCharacter(char c)
{
    return digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-'
        || c == '.' || c == '_';
}

int hexDigit(char c)
{
    if (digit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

template <class T> bool toNumber(std::string_view text, T& out)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error == std::errc())
        return end == text.data() + text.size() && std::isfinite(out);
    if (error != std::errc::result_out_of_range)
        return false;
    // Too small is zero or a denormal, too large is an error; from_chars does not say which.
    const double wide = numberIn(std::string(text));
    if (!(std::abs(wide) < 1))
        return false;
    out = T(wide);
    return true;
}

} // namespace

JsonCursor::JsonCursor(std::string_view text, Report report)
    : m_begin(text.data())
    , m_at(text.data())
    , m_end(text.data() + text.size())
    , m_report(std::move(report))
{
}

std::string JsonCursor::field() const
{
    std::string text;
    const std::size_t depth = std::min(m_depth, m_path.size());
    for (std::size_t i = 0; i < depth; ++i) {
        if (m_path[i].index >= 0) {
            text += '[' + std::to_string(m_path[i].index) + ']';
            continue;
        }
        if (!text.empty())
            text += '.';
        text += sanitizeUtf8(m_path[i].key.substr(0, 64));
    }
    return text;
}

bool JsonCursor::reject(std::string expected)
{
    if (m_report)
        m_report(field(), std::move(expected));
    return false;
}

bool JsonCursor::reject(std::string_view member, std::string expected)
{
    std::string where = field();
    if (!where.empty())
        where += '.';
    where += member;
    if (m_report)
        m_report(std::move(where), std::move(expected));
    return false;
}

bool JsonCursor::broken(const char* expected)
{
    if (!m_failed) {
        m_failed = true;
        if (m_at == m_end)
            reject(std::string(expected) + ", the line ends here");
        else
            reject(std::string(expected) + ", found '"
                + sanitizeUtf8(
                    std::string_view(m_at, std::size_t(std::min<std::ptrdiff_t>(m_end - m_at, 12))))
                + "'");
    }
    return false;
}

bool JsonCursor::mismatch(const char* expected)
{
    skipSpace();
    if (m_failed || m_at == m_end)
        return broken(expected);
    const char* begin = m_at;
    skip();
    if (m_failed)
        return false;
    std::string_view found(begin, std::size_t(m_at - begin));
    reject(std::string(expected) + ", found "
        + (found.size() > 24 ? sanitizeUtf8(found.substr(0, 24)) + "…" : sanitizeUtf8(found)));
    return false;
}

JsonCursor::Kind JsonCursor::kind()
{
    skipSpace();
    if (m_failed || m_at == m_end)
        return Kind::Other;
    switch (*m_at) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::Array;
    case '"':
        return Kind::String;
    case 't':
    case 'f':
        return Kind::Boolean;
    case 'n':
        return m_end - m_at >= 4 && m_at[1] == 'u' ? Kind::Null : Kind::Other;
    default:
        return *m_at == '-' || digit(*m_at) ? Kind::Number : Kind::Other;
    }
}

bool JsonCursor::open(char bracket, const char* expected)
{
    skipSpace();
    if (m_failed)
        return false;
    if (m_at == m_end || *m_at != bracket)
        return mismatch(expected);
    ++m_at;
    return true;
}

bool JsonCursor::close(char bracket)
{
    skipSpace();
    if (m_at != m_end && *m_at == bracket) {
        ++m_at;
        return true;
    }
    return false;
}

/// True when another element follows; false at the closing bracket or when broken.
bool JsonCursor::next(char closing)
{
    skipSpace();
    if (m_at != m_end && *m_at == ',') {
        ++m_at;
        return true;
    }
    if (m_at != m_end && *m_at == closing) {
        ++m_at;
        return false;
    }
    return broken(closing == '}' ? "a comma or }" : "a comma or ]");
}

bool JsonCursor::memberKey(std::string_view& key, std::string& unescaped)
{
    skipSpace();
    if (m_at == m_end || *m_at != '"')
        return broken("a member name in quotes");
    bool plain = true;
    if (!rawString(key, plain))
        return false;
    if (!plain && key.find('\\') != std::string_view::npos) {
        unescape(key, unescaped);
        key = unescaped;
    }
    skipSpace();
    if (m_at == m_end || *m_at != ':')
        return broken("a colon after the member name");
    ++m_at;
    skipSpace();
    return true;
}

/// At the opening quote. `plain`: ASCII without escapes.
bool JsonCursor::rawString(std::string_view& raw, bool& plain)
{
    const char* begin = ++m_at;
    plain = true;
    while (m_at != m_end) {
        const auto c = static_cast<unsigned char>(*m_at);
        if (c == '"') {
            raw = { begin, std::size_t(m_at - begin) };
            ++m_at;
            return true;
        }
        if (c == '\\') {
            plain = false;
            if (++m_at == m_end)
                break;
        } else if (c < 0x20) {
            return broken("control characters in text to be escaped");
        } else if (c >= 0x80) {
            plain = false;
        }
        ++m_at;
    }
    return broken("the closing quote of a text");
}

/// Half a surrogate pair becomes U+FFFD: web pages wrote tokens that end inside a character so.
bool JsonCursor::unescape(std::string_view raw, std::string& out)
{
    out.clear();
    out.reserve(raw.size());
    bool good = true;
    const auto unit = [&raw](std::size_t at) -> int {
        if (at + 4 > raw.size())
            return -1;
        int value = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const int nibble = hexDigit(raw[at + k]);
            if (nibble < 0)
                return -1;
            value = value * 16 + nibble;
        }
        return value;
    };
    for (std::size_t i = 0; i < raw.size();) {
        if (raw[i] != '\\') {
            out += raw[i++];
            continue;
        }
        const char escape = raw[i + 1];
        i += 2;
        switch (escape) {
        case 'n':
            out += '\n';
            break;
        case 't':
            out += '\t';
            break;
        case 'r':
            out += '\r';
            break;
        case 'b':
            out += '\b';
            break;
        case 'f':
            out += '\f';
            break;
        case '"':
        case '\\':
        case '/':
            out += escape;
            break;
        case 'u': {
            const int first = unit(i);
            if (first < 0) {
                good = false;
                break;
            }
            i += 4;
            char32_t value = char32_t(first);
            if (first >= 0xD800 && first < 0xDC00 && i + 6 <= raw.size() && raw[i] == '\\'
                && raw[i + 1] == 'u') {
                const int second = unit(i + 2);
                if (second >= 0xDC00 && second < 0xE000) {
                    value = 0x10000 + ((char32_t(first) - 0xD800) << 10)
                        + (char32_t(second) - 0xDC00);
                    i += 6;
                }
            }
            appendUtf8(out, value);
            break;
        }
        default:
            good = false;
        }
    }
    return good;
}

bool JsonCursor::string(std::string& out)
{
    skipSpace();
    if (m_failed || m_at == m_end || *m_at != '"')
        return mismatch("a text");
    std::string_view raw;
    bool plain = true;
    if (!rawString(raw, plain))
        return false;
    if (plain) {
        out.assign(raw);
        return true;
    }
    std::string text;
    if (!unescape(raw, text))
        return reject("known escapes in the text");
    if (!isValidUtf8(text)) {
        reject("valid UTF-8");
        text = sanitizeUtf8(text);
    }
    out = std::move(text);
    return true;
}

/// False without a report when there is no number here; reported when it is NaN or malformed.
bool JsonCursor::numberText(std::string_view& text, bool& isInteger)
{
    skipSpace();
    if (m_failed)
        return false;
    const char* begin = m_at;
    const char* p = m_at;
    isInteger = true;
    if (p != m_end && *p == '-')
        ++p;
    const char* digits = p;
    while (p != m_end && digit(*p))
        ++p;
    bool good = p != digits && (*digits != '0' || p - digits == 1);
    if (good && p != m_end && *p == '.') {
        isInteger = false;
        const char* fraction = ++p;
        while (p != m_end && digit(*p))
            ++p;
        good = p != fraction;
    }
    if (good && p != m_end && (*p == 'e' || *p == 'E')) {
        isInteger = false;
        ++p;
        if (p != m_end && (*p == '+' || *p == '-'))
            ++p;
        const char* exponent = p;
        while (p != m_end && digit(*p))
            ++p;
        good = p != exponent;
    }
    if (!good || (p != m_end && wordCharacter(*p)))
        return mismatch("a finite number");
    m_at = p;
    text = { begin, std::size_t(p - begin) };
    return true;
}

bool JsonCursor::integer(std::int64_t& out, std::int64_t low, std::int64_t high)
{
    std::string_view text;
    bool isInteger = false;
    if (!numberText(text, isInteger))
        return false;
    std::int64_t value = 0;
    bool good = false;
    if (isInteger) {
        good = std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc();
    } else if (double wide = 0; toNumber(text, wide)) {
        // Other programs write whole numbers as 12.0.
        good = std::floor(wide) == wide && std::abs(wide) < 9e15;
        value = good ? std::int64_t(wide) : 0;
    }
    if (!good || value < low || value > high)
        return reject("a whole number from " + std::to_string(low) + " to " + std::to_string(high)
            + ", found " + std::string(text.substr(0, 24)));
    out = value;
    return true;
}

bool JsonCursor::integer(std::int32_t& out, std::int32_t low, std::int32_t high)
{
    std::int64_t wide = 0;
    if (!integer(wide, std::int64_t(low), std::int64_t(high)))
        return false;
    out = std::int32_t(wide);
    return true;
}

bool JsonCursor::number(float& out)
{
    std::string_view text;
    bool isInteger = false;
    if (!numberText(text, isInteger))
        return false;
    if (!toNumber(text, out))
        return reject("a number that fits 32 bits, found " + std::string(text.substr(0, 24)));
    return true;
}

bool JsonCursor::number(double& out)
{
    std::string_view text;
    bool isInteger = false;
    if (!numberText(text, isInteger))
        return false;
    if (!toNumber(text, out))
        return reject("a finite number, found " + std::string(text.substr(0, 24)));
    return true;
}

bool JsonCursor::boolean(bool& out)
{
    skipSpace();
    const std::string_view rest(m_at, std::size_t(m_end - m_at));
    for (const bool value : { true, false }) {
        const std::string_view word = value ? "true" : "false";
        if (!m_failed && rest.substr(0, word.size()) == word
            && (rest.size() == word.size() || !wordCharacter(rest[word.size()]))) {
            m_at += word.size();
            out = value;
            return true;
        }
    }
    return mismatch("true or false");
}

bool JsonCursor::null()
{
    skipSpace();
    const std::string_view rest(m_at, std::size_t(m_end - m_at));
    if (m_failed || rest.substr(0, 4) != "null" || (rest.size() > 4 && wordCharacter(rest[4])))
        return false;
    m_at += 4;
    return true;
}

bool JsonCursor::startsWithNumberedMember()
{
    if (kind() != Kind::Object)
        return false;
    const std::string_view rest(m_at + 1, std::size_t(m_end - m_at - 1));
    const std::size_t quote = rest.find_first_not_of(" \t");
    return quote != std::string_view::npos && quote + 1 < rest.size() && rest[quote] == '"'
        && digit(rest[quote + 1]);
}

bool JsonCursor::numbers(std::vector<float>& out, bool nullable)
{
    out.clear();
    bool good = true;
    const bool walked = array([&](std::int64_t) {
        float value = 0;
        if (nullable && null())
            out.push_back(-std::numeric_limits<float>::infinity());
        else if (!good)
            skip();
        else if (number(value))
            out.push_back(value);
        else
            good = false;
    });
    return walked && good;
}

bool JsonCursor::integers(std::vector<std::int32_t>& out, std::int32_t low, std::int32_t high)
{
    out.clear();
    bool good = true;
    const bool walked = array([&](std::int64_t) {
        std::int32_t value = 0;
        if (!good)
            skip();
        else if (integer(value, low, high))
            out.push_back(value);
        else
            good = false;
    });
    return walked && good;
}

/// Takes one value without looking at its grammar closely; brackets and quotes have to match.
void JsonCursor::skip()
{
    skipSpace();
    std::string closers;
    do {
        skipSpace();
        if (m_failed || m_at == m_end) {
            broken("a value");
            return;
        }
        const char c = *m_at;
        if (c == '"') {
            std::string_view raw;
            bool plain = true;
            if (!rawString(raw, plain))
                return;
        } else if (c == '{' || c == '[') {
            closers += c == '{' ? '}' : ']';
            ++m_at;
        } else if (!closers.empty() && c == closers.back()) {
            closers.pop_back();
            ++m_at;
        } else if (!closers.empty() && (c == ',' || c == ':')) {
            ++m_at;
        } else if (wordCharacter(c)) {
            while (m_at != m_end && wordCharacter(*m_at))
                ++m_at;
        } else {
            broken("a value");
            return;
        }
    } while (!closers.empty());
}

std::string_view JsonCursor::span()
{
    skipSpace();
    const char* begin = m_at;
    skip();
    return { begin, std::size_t(m_at - begin) };
}

bool JsonCursor::text(std::string_view& out, std::string& buffer)
{
    skipSpace();
    if (m_failed || m_at == m_end || *m_at != '"')
        return mismatch("a text");
    bool plain = true;
    if (!rawString(out, plain))
        return false;
    if (plain || out.find('\\') == std::string_view::npos)
        return true;
    if (!unescape(out, buffer))
        return reject("known escapes in the text");
    out = buffer;
    return true;
}

bool JsonCursor::Keys::add(std::string_view key, bool stays)
{
    const auto end = m_few.begin() + std::ptrdiff_t(m_count);
    if (std::find(m_few.begin(), end, key) != end || m_many.count(key))
        return false;
    if (!stays)
        key = m_own.emplace_back(key);
    if (m_count < m_few.size())
        m_few[m_count++] = key;
    else
        m_many.insert(key);
    return true;
}

bool JsonCursor::atEnd()
{
    skipSpace();
    return m_at == m_end;
}

} // namespace ax
