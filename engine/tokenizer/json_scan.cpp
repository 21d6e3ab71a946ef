// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/json_scan.h"

#include "engine/core/utf8.h"

#include <cstring>

namespace ax::tok {

char JsonScan::peek()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return m_failed ? '\0' : c;
        ++m_at;
    }
    return '\0';
}

bool JsonScan::expect(char c)
{
    if (peek() != c || m_failed) {
        m_failed = true;
        return false;
    }
    ++m_at;
    return true;
}

bool JsonScan::more(char close, bool& first)
{
    const char c = peek();
    if (m_failed)
        return false;
    if (c == close) {
        ++m_at;
        return false;
    }
    if (!first && !expect(','))
        return false;
    first = false;
    return true;
}

char32_t JsonScan::hex4()
{
    char32_t value = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
        const int digit = c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'             ? c - 'a' + 10
            : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                               : -1;
        if (digit < 0) {
            m_failed = true;
            return 0;
        }
        value = value * 16 + char32_t(digit);
    }
    return value;
}

std::string_view JsonScan::string(std::string& buffer)
{
    if (!expect('"'))
        return {};
    const std::size_t start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\')
        ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '"')
        return m_text.substr(start, m_at++ - start);
    buffer.assign(m_text.substr(start, m_at - start));
    while (m_at < m_text.size()) {
        const char c = m_text[m_at++];
        if (c == '"')
            return buffer;
        if (c != '\\') {
            buffer += c;
            continue;
        }
        const char escape = m_at < m_text.size() ? m_text[m_at++] : '\0';
        switch (escape) {
        case '"':
        case '\\':
        case '/':
            buffer += escape;
            break;
        case 'b':
            buffer += '\b';
            break;
        case 'f':
            buffer += '\f';
            break;
        case 'n':
            buffer += '\n';
            break;
        case 'r':
            buffer += '\r';
            break;
        case 't':
            buffer += '\t';
            break;
        case 'u': {
            char32_t value = hex4();
            if (value >= 0xD800 && value < 0xDC00 && m_text.substr(m_at, 2) == "\\u") {
                const std::size_t back = m_at;
                m_at += 2;
                const char32_t low = hex4();
                if (low >= 0xDC00 && low < 0xE000)
                    value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
                else
                    m_at = back;
            }
            if (m_failed)
                return {};
            appendUtf8(buffer, value);
            break;
        }
        default:
            m_failed = true;
            return {};
        }
    }
    m_failed = true;
    return {};
}

std::int64_t JsonScan::integer()
{
    const char first = peek();
    const bool negative = first == '-';
    if (negative)
        ++m_at;
    std::int64_t value = 0;
    int digits = 0;
    while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9' && digits < 18) {
        value = value * 10 + (m_text[m_at++] - '0');
        ++digits;
    }
    const char next = m_at < m_text.size() ? m_text[m_at] : '\0';
    if (m_failed || digits == 0 || (next >= '0' && next <= '9') || next == '.' || next == 'e'
        || next == 'E')
        m_failed = true;
    return negative ? -value : value;
}

std::string_view JsonScan::raw()
{
    peek();
    const std::size_t start = m_at;
    std::string closers;
    do {
        const char c = peek();
        if (c == '\0') {
            m_failed = true;
            return {};
        }
        if (c == '"') {
            ++m_at;
            while (m_at < m_text.size() && m_text[m_at] != '"')
                m_at += m_text[m_at] == '\\' ? 2 : 1;
            if (m_at >= m_text.size()) {
                m_failed = true;
                return {};
            }
            ++m_at;
        } else if (c == '{' || c == '[') {
            closers += c == '{' ? '}' : ']';
            ++m_at;
        } else if (c == '}' || c == ']') {
            if (closers.empty() || closers.back() != c) {
                m_failed = true;
                return {};
            }
            closers.pop_back();
            ++m_at;
        } else if (closers.empty()) {
            while (m_at < m_text.size() && !std::strchr(",}] \n\r\t", m_text[m_at]))
                ++m_at;
        } else {
            ++m_at;
        }
    } while (!closers.empty());
    return m_text.substr(start, m_at - start);
}

} // namespace ax::tok
