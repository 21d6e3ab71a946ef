// SPDX-License-Identifier: Apache-2.0
#include "engine/core/utf8.h"

#include <array>

namespace ax {

CodePoint decodeUtf8(std::string_view text, std::size_t offset)
{
    const auto at = [&](std::size_t i) -> int {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : -1;
    };
    const int lead = at(0);
    if (lead < 0x80)
        return { char32_t(lead), 1, true };
    int length = 0, low = 0x80, high = 0xBF;
    char32_t value = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        value = char32_t(lead & 0x1F);
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        value = char32_t(lead & 0x0F);
        low = lead == 0xE0 ? 0xA0 : 0x80;
        high = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        value = char32_t(lead & 0x07);
        low = lead == 0xF0 ? 0x90 : 0x80;
        high = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return { 0xFFFD, 1, false };
    }
    for (int i = 1; i < length; ++i) {
        const int c = at(std::size_t(i));
        if (c < low || c > high)
            return { 0xFFFD, i, false };
        value = (value << 6) | char32_t(c & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    return { value, length, true };
}

void appendUtf8(std::string& text, char32_t c)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = 0xFFFD;
    if (c < 0x80) {
        text += char(c);
    } else if (c < 0x800) {
        text += char(0xC0 | (c >> 6));
        text += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        text += char(0xE0 | (c >> 12));
        text += char(0x80 | ((c >> 6) & 0x3F));
        text += char(0x80 | (c & 0x3F));
    } else {
        text += char(0xF0 | (c >> 18));
        text += char(0x80 | ((c >> 12) & 0x3F));
        text += char(0x80 | ((c >> 6) & 0x3F));
        text += char(0x80 | (c & 0x3F));
    }
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeUtf8(text, i);
        if (!c.valid)
            return false;
        i += std::size_t(c.length);
    }
    return true;
}

std::string sanitizeUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeUtf8(text, i);
        if (c.valid)
            out.append(text.substr(i, std::size_t(c.length)));
        else
            out += "\xEF\xBF\xBD";
        i += std::size_t(c.length);
    }
    return out;
}

std::size_t incompleteUtf8Tail(std::string_view text)
{
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const std::size_t start = text.size() - back;
        const auto c = static_cast<unsigned char>(text[start]);
        if (c < 0x80)
            return 0;
        if (c < 0xC0)
            continue;
        const CodePoint p = decodeUtf8(text, start);
        return !p.valid && std::size_t(p.length) == back
                && back < std::size_t(c >= 0xF0 ? 4
                           : c >= 0xE0          ? 3
                                                : 2)
                && c >= 0xC2 && c <= 0xF4
            ? back
            : 0;
    }
    return 0;
}

namespace {
constexpr std::string_view kAlphabet
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
}

std::string toBase64(std::string_view bytes)
{
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t word = 0;
        for (std::size_t k = 0; k < 3; ++k)
            word = (word << 8)
                | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0);
        for (std::size_t k = 0; k < 4; ++k)
            out += i + k <= bytes.size() ? kAlphabet[(word >> (18 - 6 * k)) & 63] : '=';
    }
    return out;
}

bool fromBase64(std::string_view text, std::string& bytes)
{
    static const auto table = [] {
        std::array<signed char, 256> t;
        t.fill(-1);
        for (std::size_t i = 0; i < kAlphabet.size(); ++i)
            t[static_cast<unsigned char>(kAlphabet[i])] = static_cast<signed char>(i);
        return t;
    }();
    bytes.clear();
    if (text.size() % 4 != 0)
        return false;
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::uint32_t word = 0;
        int pad = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const char c = text[i + k];
            if (c == '=' && i + 4 == text.size() && k >= 2) {
                ++pad;
                word <<= 6;
                continue;
            }
            const int v = table[static_cast<unsigned char>(c)];
            if (v < 0 || pad)
                return false;
            word = (word << 6) | std::uint32_t(v);
        }
        for (int k = 0; k < 3 - pad; ++k)
            bytes += char((word >> (16 - 8 * k)) & 255);
    }
    return true;
}

} // namespace ax
