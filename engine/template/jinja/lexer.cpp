// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/lexer.h"

#include "engine/core/utf8.h"
#include "engine/template/jinja/runtime.h"
#include "engine/template/jinja/text.h"
#include "engine/template/jinja/value.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace ax::jinja {

const char* tokenName(Tok t)
{
    static const char* const names[]
        = { "template data", "begin of print statement", "end of print statement",
              "begin of statement block", "end of statement block", "name", "string", "integer",
              "float", "+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", "<=", ">",
              ">=", "=", ".", ",", ":", ";", "|", "(", ")", "[", "]", "{", "}", "end of template" };
    return names[int(t)];
}

namespace {

std::string normalise(std::string_view source)
{
    std::string out;
    out.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] == '\r') {
            out += '\n';
            if (i + 1 < source.size() && source[i + 1] == '\n')
                ++i;
        } else {
            out += source[i];
        }
    }
    if (!out.empty() && out.back() == '\n')
        out.pop_back();
    return out;
}

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || (c & 0x80);
}

bool isDigitByte(char c) { return c >= '0' && c <= '9'; }

} // namespace

Lexer::Lexer(std::string_view source)
    : m_source(normalise(source))
{
}

void Lexer::fail(const std::string& message, std::size_t offset) const
{
    Failure f { FailureKind::Syntax, message, 1, 1 };
    offset = std::min(offset, m_source.size());
    const std::string_view before(m_source.data(), offset);
    f.line += int(std::count(before.begin(), before.end(), '\n'));
    const std::size_t start = before.rfind('\n');
    f.column += int(codePointCount(start == before.npos ? before : before.substr(start + 1)));
    throw f;
}

void Lexer::moveTo(std::size_t pos)
{
    const auto begin = m_source.begin();
    m_line += int(std::count(begin + long(m_pos), begin + long(pos), '\n'));
    m_pos = pos;
}

Token Lexer::make(Tok type, std::size_t begin) const
{
    Token t;
    t.type = type;
    t.offset = begin;
    t.line = m_line;
    return t;
}

std::size_t Lexer::skipSpace(std::size_t at) const
{
    while (at < m_source.size()) {
        std::size_t next = at;
        if (!isSpace(nextCodePoint(m_source, next)))
            break;
        at = next;
    }
    return at;
}

std::string_view Lexer::lstripped(std::string_view text, char sign, bool variable) const
{
    if (sign == '-')
        return strip(text, StripRight);
    if (sign == '+' || variable)
        return text;
    const std::size_t newline = text.rfind('\n');
    const std::size_t begin = newline == text.npos ? 0 : newline + 1;
    if (begin == 0 && !m_lineStarting)
        return text;
    return strip(text.substr(begin), StripBoth).empty() ? text.substr(0, begin) : text;
}

Token Lexer::next()
{
    Token token;
    while (m_state == State::Root) {
        if (m_pending != Tok::End) {
            token = make(m_pending, m_pos);
            m_state = m_pending == Tok::BlockBegin ? State::Block : State::Variable;
            m_pending = Tok::End;
            m_brackets.clear();
            return token;
        }
        if (m_pos >= m_source.size())
            return make(Tok::End, m_pos);
        if (root(token))
            return token;
    }
    return tagToken();
}

/// One step in template text. True when `token` holds data; false to go on.
bool Lexer::root(Token& token)
{
    const std::size_t begin = m_pos;
    std::size_t open = begin;
    for (;; ++open) {
        open = m_source.find('{', open);
        if (open == std::string::npos || open + 1 >= m_source.size()) {
            token = make(Tok::Data, begin);
            token.text = m_source.substr(begin);
            moveTo(m_source.size());
            return true;
        }
        const char c = m_source[open + 1];
        if (c == '{' || c == '%' || c == '#')
            break;
    }
    const char kind = m_source[open + 1];
    std::size_t at = open + 2;
    char sign = 0;
    if (at < m_source.size() && (m_source[at] == '-' || m_source[at] == '+'))
        sign = m_source[at++];
    const std::string_view text(m_source.data() + begin, open - begin);
    token = make(Tok::Data, begin);
    token.text = lstripped(text, sign, kind == '{');
    if (kind == '%') {
        std::size_t name = skipSpace(at);
        if (m_source.compare(name, 3, "raw") == 0) {
            name = skipSpace(name + 3);
            const bool dash = m_source.compare(name, 3, "-%}") == 0;
            if (dash || m_source.compare(name, 2, "%}") == 0) {
                const std::size_t body = dash ? skipSpace(name + 3) : name + 2;
                m_lineStarting = m_source[body - 1] == '\n';
                moveTo(body);
                return raw(token, body);
            }
        }
    }
    m_lineStarting = false;
    moveTo(at);
    if (kind == '#') {
        comment(open);
        return !token.text.empty();
    }
    m_pending = kind == '%' ? Tok::BlockBegin : Tok::VariableBegin;
    return !token.text.empty();
}

/// Text up to endraw is appended to `token` as it stands.
bool Lexer::raw(Token& token, std::size_t textBegin)
{
    for (std::size_t open = textBegin;; open += 2) {
        open = m_source.find("{%", open);
        if (open == std::string::npos)
            fail("Missing end of raw directive", textBegin);
        std::size_t at = open + 2;
        char sign = 0;
        if (at < m_source.size() && (m_source[at] == '-' || m_source[at] == '+'))
            sign = m_source[at++];
        at = skipSpace(at);
        if (m_source.compare(at, 6, "endraw") != 0)
            continue;
        at = skipSpace(at + 6);
        if (m_source.compare(at, 3, "+%}") == 0)
            at += 3;
        else if (m_source.compare(at, 3, "-%}") == 0)
            at = skipSpace(at + 3);
        else if (m_source.compare(at, 2, "%}") == 0)
            at += 2 + (m_source.compare(at + 2, 1, "\n") == 0 ? 1 : 0);
        else
            continue;
        token.text += lstripped(
            std::string_view(m_source).substr(textBegin, open - textBegin), sign, false);
        m_lineStarting = m_source[at - 1] == '\n';
        moveTo(at);
        return !token.text.empty();
    }
}

void Lexer::comment(std::size_t begin)
{
    const std::size_t close = m_source.find("#}", m_pos);
    if (close == std::string::npos)
        fail("Missing end of comment tag", begin);
    std::size_t end = close + 2;
    const char sign = close > m_pos ? m_source[close - 1] : 0;
    if (sign == '-')
        end = skipSpace(end);
    else if (sign != '+' && m_source.compare(end, 1, "\n") == 0)
        ++end;
    m_lineStarting = m_source[end - 1] == '\n';
    moveTo(end);
}

bool Lexer::tagEnd(Token& token)
{
    const bool block = m_state == State::Block;
    const char* close = block ? "%}" : "}}";
    const bool dash = m_source.compare(m_pos, 1, "-") == 0;
    const bool plus = block && m_source.compare(m_pos, 1, "+") == 0;
    const std::size_t at = m_pos + (dash || plus ? 1 : 0);
    if (!m_brackets.empty() || m_source.compare(at, 2, close) != 0)
        return false;
    std::size_t end = at + 2;
    if (dash)
        end = skipSpace(end);
    else if (block && !plus && m_source.compare(end, 1, "\n") == 0)
        ++end;
    token = make(block ? Tok::BlockEnd : Tok::VariableEnd, m_pos);
    m_lineStarting = m_source[end - 1] == '\n';
    moveTo(end);
    m_state = State::Root;
    return true;
}

Token Lexer::tagToken()
{
    Token token;
    for (;;) {
        if (m_pos >= m_source.size())
            return make(Tok::End, m_pos);
        if (tagEnd(token))
            return token;
        const std::size_t space = skipSpace(m_pos);
        if (space == m_pos)
            break;
        moveTo(space);
    }
    const char c = m_source[m_pos];
    if (isDigitByte(c))
        return number();
    if (isNameByte(c)) {
        std::size_t end = m_pos;
        while (end < m_source.size() && isNameByte(m_source[end]))
            ++end;
        token = make(Tok::Name, m_pos);
        token.text = m_source.substr(m_pos, end - m_pos);
        for (std::size_t i = 0; i < token.text.size();) {
            const char32_t p = nextCodePoint(token.text, i);
            if (p >= 0x80 && !isAlnum(p))
                fail("Invalid character in identifier", m_pos);
        }
        m_pos = end;
        return token;
    }
    if (c == '"' || c == '\'')
        return stringLiteral();
    return symbol();
}

Token Lexer::number()
{
    const std::size_t n = m_source.size();
    const auto digits = [&](std::size_t at, auto accepts) { // digits, single _ between them
        while (at < n
            && (accepts(m_source[at])
                || (m_source[at] == '_' && at + 1 < n && accepts(m_source[at + 1]))))
            ++at;
        return at;
    };
    std::size_t end = digits(m_pos, isDigitByte);
    bool real = false;
    const bool afterDot = m_pos > 0 && m_source[m_pos - 1] == '.';
    if (!afterDot) {
        std::size_t at = end;
        if (at + 1 < n && m_source[at] == '.' && isDigitByte(m_source[at + 1])) {
            at = digits(at + 1, isDigitByte);
            real = true;
        }
        if (at < n && (m_source[at] == 'e' || m_source[at] == 'E')) {
            std::size_t e = at + 1;
            if (e < n && (m_source[e] == '+' || m_source[e] == '-'))
                ++e;
            if (e < n && isDigitByte(m_source[e])) {
                at = digits(e, isDigitByte);
                real = true;
            }
        }
        if (real)
            end = at;
    }
    Token token = make(real ? Tok::Float : Tok::Integer, m_pos);
    int base = 10;
    std::size_t begin = m_pos;
    if (!real && m_source[m_pos] == '0') {
        const char mark = m_pos + 1 < n ? char(m_source[m_pos + 1] | 0x20) : 0;
        const auto hex = [](char c) {
            return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos;
        };
        const auto octal = [](char c) { return c >= '0' && c <= '7'; };
        const auto binary = [](char c) { return c == '0' || c == '1'; };
        const auto zero = [](char c) { return c == '0'; };
        const std::size_t prefixed = mark == 'x' ? digits(m_pos + 2, hex)
            : mark == 'o'                        ? digits(m_pos + 2, octal)
            : mark == 'b'                        ? digits(m_pos + 2, binary)
                                                 : 0;
        if (prefixed > m_pos + 2) {
            base = mark == 'x' ? 16 : mark == 'o' ? 8 : 2;
            begin += 2;
            end = prefixed;
        } else {
            end = digits(m_pos, zero); // 007 is 00 and then 7, as in jinja2
        }
    }
    std::string text = m_source.substr(begin, end - begin);
    text.erase(std::remove(text.begin(), text.end(), '_'), text.end());
    const char* last = text.data() + text.size();
    if (real) {
        if (const auto value = parseReal(text))
            token.real = *value;
    } else if (std::from_chars(text.data(), last, token.integer, base).ec != std::errc {}) {
        token.digits = text;
        token.base = base;
    }
    m_pos = end;
    return token;
}

Token Lexer::stringLiteral()
{
    const char quote = m_source[m_pos];
    std::size_t end = m_pos + 1;
    while (end < m_source.size() && m_source[end] != quote)
        end += m_source[end] == '\\' ? 2 : 1;
    if (end >= m_source.size())
        fail(std::string("unexpected char ") + (quote == '"' ? "'\"'" : "\"'\""), m_pos);
    Token token = make(Tok::String, m_pos);
    token.text
        = decodeString(std::string_view(m_source).substr(m_pos + 1, end - m_pos - 1), m_pos + 1);
    moveTo(end + 1);
    return token;
}

std::string Lexer::decodeString(std::string_view body, std::size_t offset) const
{
    if (body.find('\\') == body.npos)
        return std::string(body);
    std::string out;
    const auto hex = [&](std::size_t at, int count) {
        char32_t v = 0;
        for (int k = 0; k < count; ++k) {
            const char c = at + std::size_t(k) < body.size() ? body[at + std::size_t(k)] : 0;
            const auto d = std::string_view("0123456789abcdef").find(char(c | 0x20));
            if (!c || d == std::string_view::npos || (c < 'A' && !isDigitByte(c)))
                fail("truncated \\x, \\u or \\U escape", offset + at);
            v = v * 16 + char32_t(d);
        }
        if (v > 0x10FFFF)
            fail("illegal Unicode character", offset + at);
        return v;
    };
    for (std::size_t i = 0; i < body.size();) {
        if (body[i] != '\\') {
            out += body[i++];
            continue;
        }
        const char c = body[i + 1];
        i += 2;
        switch (c) {
        case '\n':
            break;
        case '\\':
        case '\'':
        case '"':
            out += c;
            break;
        case 'a':
            out += '\a';
            break;
        case 'b':
            out += '\b';
            break;
        case 'f':
            out += '\f';
            break;
        case 'n':
            out += '\n';
            break;
        case 'r':
            out += '\r';
            break;
        case 't':
            out += '\t';
            break;
        case 'v':
            out += '\v';
            break;
        case 'x':
        case 'u':
        case 'U': {
            const int count = c == 'x' ? 2 : c == 'u' ? 4 : 8;
            char32_t v = hex(i, count);
            i += std::size_t(count);
            if (v >= 0xD800 && v < 0xDC00 && body.substr(i, 2) == "\\u") {
                const char32_t low = hex(i + 2, 4);
                if (low >= 0xDC00 && low < 0xE000) {
                    v = 0x10000 + ((v - 0xD800) << 10) + (low - 0xDC00);
                    i += 6;
                }
            }
            appendUtf8(out, v >= 0xD800 && v < 0xE000 ? char32_t(0xFFFD) : v);
            break;
        }
        case 'N':
            fail("named Unicode escapes \\N{…} are not supported; use \\u", offset + i);
        default:
            if (c >= '0' && c <= '7') {
                char32_t v = char32_t(c - '0');
                for (int k = 0; k < 2 && i < body.size() && body[i] >= '0' && body[i] <= '7'; ++k)
                    v = v * 8 + char32_t(body[i++] - '0');
                appendUtf8(out, v);
            } else if (c & 0x80) {
                // jinja2 turns other characters into escapes first, so the backslash meets an x or
                // u.
                --i;
                const char32_t p = nextCodePoint(body, i);
                char buffer[16];
                std::snprintf(buffer, sizeof buffer,
                    p < 0x100         ? "\\x%02x"
                        : p < 0x10000 ? "\\u%04x"
                                      : "\\U%08x",
                    unsigned(p));
                out += buffer;
            } else {
                out += '\\';
                out += c;
            }
        }
    }
    return out;
}

Token Lexer::symbol()
{
    static const std::pair<const char*, Tok> table[]
        = { { "//", Tok::FloorDiv }, { "**", Tok::Pow }, { "==", Tok::Eq }, { "!=", Tok::Ne },
              { ">=", Tok::Ge }, { "<=", Tok::Le }, { "+", Tok::Add }, { "-", Tok::Sub },
              { "/", Tok::Div }, { "*", Tok::Mul }, { "%", Tok::Mod }, { "~", Tok::Tilde },
              { "[", Tok::LBracket }, { "]", Tok::RBracket }, { "(", Tok::LParen },
              { ")", Tok::RParen }, { "{", Tok::LBrace }, { "}", Tok::RBrace }, { ">", Tok::Gt },
              { "<", Tok::Lt }, { "=", Tok::Assign }, { ".", Tok::Dot }, { ":", Tok::Colon },
              { "|", Tok::Pipe }, { ",", Tok::Comma }, { ";", Tok::Semicolon } };
    for (const auto& [text, type] : table) {
        const std::string_view op(text);
        if (m_source.compare(m_pos, op.size(), op) != 0)
            continue;
        const Token token = make(type, m_pos);
        if (type == Tok::LBrace || type == Tok::LParen || type == Tok::LBracket) {
            m_brackets.push_back(type == Tok::LBrace ? '}' : type == Tok::LParen ? ')' : ']');
        } else if (type == Tok::RBrace || type == Tok::RParen || type == Tok::RBracket) {
            if (m_brackets.empty())
                fail("unexpected '" + std::string(op) + "'", m_pos);
            if (m_brackets.back() != op[0])
                fail("unexpected '" + std::string(op) + "', expected '" + m_brackets.back() + "'",
                    m_pos);
            m_brackets.pop_back();
        }
        m_pos += op.size();
        return token;
    }
    std::size_t end = m_pos;
    nextCodePoint(m_source, end);
    fail("unexpected char " + reprString(m_source.substr(m_pos, end - m_pos)), m_pos);
}

} // namespace ax::jinja
