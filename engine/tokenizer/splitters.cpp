// SPDX-License-Identifier: Apache-2.0
// Split patterns by hand: categories of Unicode 16 (Oniguruma of Debian 12 has 14), and several
// times faster. Each function spells out what a backtracking engine would do with its pattern.
#include "engine/tokenizer/splitters.h"

#include "engine/tokenizer/unicode/category.h"

#include <cstdint>
#include <string>

namespace ax::tok {

namespace pattern {
const char* const gpt2
    = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
const char* const llama3
    = R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
const char* const qwen2
    = R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
const char* const qwen35
    = R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?[\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
const char* const o200k
    = R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
const char* const tekken
    = R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
const char* const deepseek3
    = R"re([!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)re";
const char* const deepseek3Han = "[一-龥぀-ゟ゠-ヿ]+";
const char* const numbersUpTo3 = R"(\p{N}{1,3})";
const char* const number = R"(\p{N})";
const char* const numbers = R"(\p{N}+)";
} // namespace pattern

namespace {
using namespace category;

struct Character {
    char32_t value = 0;
    std::uint32_t size = 0; ///< 0: end of the text
    CategorySet set = 0;
    bool is(CategorySet s) const { return (set & s) != 0; }
    /// In a negated class; the end of the text is in none.
    bool isOther(CategorySet s) const { return size != 0 && (set & s) == 0; }
    bool isNewline() const { return value == '\r' || value == '\n'; }
};

inline Character read(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return {};
    const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + at;
    if (p[0] < 0x80)
        return { p[0], 1, categoryOf(p[0]) };
    const std::size_t left = text.size() - at;
    char32_t c;
    std::uint32_t size;
    if (p[0] < 0xE0 && left >= 2) {
        c = char32_t((p[0] & 0x1F) << 6 | (p[1] & 0x3F));
        size = 2;
    } else if (p[0] < 0xF0 && left >= 3) {
        c = char32_t((p[0] & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F));
        size = 3;
    } else if (left >= 4) {
        c = char32_t(
            (p[0] & 0x07) << 18 | (p[1] & 0x3F) << 12 | (p[2] & 0x3F) << 6 | (p[3] & 0x3F));
        size = 4;
    } else {
        return { 0xFFFD, std::uint32_t(left), categoryOf(0xFFFD) };
    }
    return { c, size, categoryOf(c) };
}

inline std::size_t runOf(std::string_view text, std::size_t at, CategorySet set)
{
    for (Character c = read(text, at); c.is(set); c = read(text, at))
        at += c.size;
    return at;
}
inline std::size_t runOfOther(std::string_view text, std::size_t at, CategorySet set)
{
    for (Character c = read(text, at); c.isOther(set); c = read(text, at))
        at += c.size;
    return at;
}
template <bool slash> std::size_t runOfNewlines(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == '\r' || text[at] == '\n' || (slash && text[at] == '/')))
        ++at;
    return at;
}

/// (?i:'s|'t|'re|'ve|'m|'ll|'d) or its case-sensitive form. U+017F folds to s.
template <bool anyCase> std::size_t contraction(std::string_view text, std::size_t at)
{
    if (at + 1 >= text.size() || text[at] != '\'')
        return at;
    const auto letter = [&](std::size_t i) -> char {
        const char c = i < text.size() ? text[i] : '\0';
        return anyCase && c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    };
    const char a = letter(at + 1), b = letter(at + 2);
    if (a == 's' || a == 't' || a == 'm' || a == 'd')
        return at + 2;
    if ((a == 'r' && b == 'e') || (a == 'v' && b == 'e') || (a == 'l' && b == 'l'))
        return at + 3;
    if (anyCase && text.substr(at + 1, 2) == "\xC5\xBF")
        return at + 3;
    return at;
}

/// \s*[\r\n]+|\s+(?!\S)|\s+ (the first part only with `newlines`), `first` being at `at`.
template <bool newlines>
std::size_t whitespace(std::string_view text, std::size_t at, const Character& first)
{
    if (!first.is(Space))
        return at;
    std::size_t end = at, last = at, afterNewline = at;
    for (Character c = first; c.is(Space); c = read(text, end)) {
        last = end;
        end += c.size;
        if (newlines && c.isNewline())
            afterNewline = end;
    }
    if (afterNewline > at)
        return afterNewline;
    return end == text.size() || last == at ? end : last;
}

std::size_t splitGpt2(std::string_view text, std::size_t at)
{
    if (const std::size_t end = contraction<false>(text, at); end > at)
        return end;
    const Character first = read(text, at);
    const std::size_t start = first.value == ' ' && first.size ? at + 1 : at;
    const Character c = start > at ? read(text, start) : first;
    if (c.is(Letter))
        return runOf(text, start + c.size, Letter);
    if (c.is(Number))
        return runOf(text, start + c.size, Number);
    if (c.isOther(Space | Letter | Number))
        return runOfOther(text, start + c.size, Space | Letter | Number);
    return whitespace<false>(text, at, first);
}

/// llama3, qwen2, qwen35: `word` are the letters of a word, `digits` the longest number.
template <CategorySet word, int digits>
std::size_t splitWords(std::string_view text, std::size_t at)
{
    if (const std::size_t end = contraction<true>(text, at); end > at)
        return end;
    const Character first = read(text, at);
    if (first.is(word))
        return runOf(text, at + first.size, word);
    const Character second = first.size ? read(text, at + first.size) : Character {};
    if (second.is(word) && first.isOther(Letter | Number) && !first.isNewline())
        return runOf(text, at + first.size + second.size, word);
    if (first.is(Number)) {
        std::size_t end = at + first.size;
        for (int i = 1; i < digits; ++i) {
            const Character c = read(text, end);
            if (!c.is(Number))
                break;
            end += c.size;
        }
        return end;
    }
    constexpr CategorySet excluded = Space | word | Number;
    std::size_t start = 0;
    if (first.isOther(excluded))
        start = at + first.size;
    else if (first.value == ' ' && second.isOther(excluded))
        start = at + 1 + second.size;
    if (start)
        return runOfNewlines<false>(text, runOfOther(text, start, excluded));
    return whitespace<true>(text, at, first);
}

constexpr CategorySet upper = Lu | Lt | Lm | Lo | Mark, lower = Ll | Lm | Lo | Mark;

/// `upper`* `lower`+ as a backtracking engine matches it; `at` when it does not.
std::size_t mixedWord(std::string_view text, std::size_t at)
{
    std::size_t end = at, lastBoth = at;
    Character c = read(text, end);
    for (; c.is(upper); c = read(text, end)) {
        end += c.size;
        if (c.is(lower))
            lastBoth = end;
    }
    // The greedy upper part gives back characters until one can serve as lower.
    return c.is(lower) ? runOf(text, end, lower) : lastBoth;
}
std::size_t upperWord(std::string_view text, std::size_t at)
{
    const std::size_t end = runOf(text, at, upper);
    return end > at ? runOf(text, end, lower) : at;
}

/// o200k and tekken.
template <bool contractions, int digits>
std::size_t splitCased(std::string_view text, std::size_t at)
{
    const Character first = read(text, at);
    if (!first.size)
        return at;
    const bool prefix = first.isOther(Letter | Number) && !first.isNewline();
    std::size_t end = at;
    const auto tryWord = [&](auto word) {
        if (prefix) {
            const std::size_t start = at + first.size;
            end = word(text, start);
            if (end > start)
                return true;
        }
        end = word(text, at);
        return end > at;
    };
    if (tryWord(mixedWord) || tryWord(upperWord))
        return contractions ? contraction<true>(text, end) : end;
    if (first.is(Number)) {
        end = at + first.size;
        for (int i = 1; i < digits; ++i) {
            const Character c = read(text, end);
            if (!c.is(Number))
                break;
            end += c.size;
        }
        return end;
    }
    constexpr CategorySet excluded = Space | Letter | Number;
    std::size_t start = 0;
    if (first.isOther(excluded)) {
        start = at + first.size;
    } else if (first.value == ' ') {
        const Character second = read(text, at + 1);
        if (second.isOther(excluded))
            start = at + 1 + second.size;
    }
    if (start)
        return runOfNewlines<true>(text, runOfOther(text, start, excluded));
    return whitespace<true>(text, at, first);
}

bool isAsciiLetter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t splitDeepseek3(std::string_view text, std::size_t at)
{
    const Character first = read(text, at);
    if (!first.size)
        return at;
    const Character second = read(text, at + first.size);
    if (first.value < 0x80 && first.is(Punctuation | Symbol) && isAsciiLetter(second.value)) {
        std::size_t end = at + 2;
        while (end < text.size() && isAsciiLetter(char32_t(static_cast<unsigned char>(text[end]))))
            ++end;
        return end;
    }
    if (first.is(Letter | Mark))
        return runOf(text, at + first.size, Letter | Mark);
    if (second.is(Letter | Mark) && first.isOther(Letter | Punctuation | Symbol)
        && !first.isNewline())
        return runOf(text, at + first.size + second.size, Letter | Mark);
    constexpr CategorySet marks = Punctuation | Symbol;
    if (first.is(marks))
        return runOfNewlines<false>(text, runOf(text, at + first.size, marks));
    if (first.value == ' ' && second.is(marks))
        return runOfNewlines<false>(text, runOf(text, at + 1 + second.size, marks));
    return whitespace<true>(text, at, first);
}

std::size_t splitDeepseek3Han(std::string_view text, std::size_t at)
{
    for (Character c = read(text, at);
         (c.value >= 0x4E00 && c.value <= 0x9FA5) || (c.value >= 0x3040 && c.value <= 0x30FF);
         c = read(text, at))
        at += c.size;
    return at;
}

template <int most> std::size_t splitNumbers(std::string_view text, std::size_t at)
{
    Character c = read(text, at);
    for (int i = 0; c.is(Number) && (most == 0 || i < most); ++i) {
        at += c.size;
        c = read(text, at);
    }
    return at;
}
} // namespace

SplitFunction findSplitter(std::string_view given)
{
    std::string key;
    for (const char c : given) {
        if (c == '\r')
            key += "\\r";
        else if (c == '\n')
            key += "\\n";
        else
            key += c;
    }
    static constexpr struct {
        const char* const& pattern;
        SplitFunction function;
    } known[] = {
        { pattern::gpt2, splitGpt2 },
        { pattern::llama3, splitWords<Letter, 3> },
        { pattern::qwen2, splitWords<Letter, 1> },
        { pattern::qwen35, splitWords<Letter | Mark, 1> },
        { pattern::o200k, splitCased<true, 3> },
        { pattern::tekken, splitCased<false, 1> },
        { pattern::deepseek3, splitDeepseek3 },
        { pattern::deepseek3Han, splitDeepseek3Han },
        { pattern::numbersUpTo3, splitNumbers<3> },
        { pattern::number, splitNumbers<1> },
        { pattern::numbers, splitNumbers<0> },
    };
    for (const auto& entry : known)
        if (key == entry.pattern)
            return entry.function;
    return nullptr;
}

std::size_t wordOrSigns(std::string_view text, std::size_t at)
{
    const auto classOf = [](const Character& c) {
        return c.size == 0 || c.is(Space) ? 0 : isWordCharacter(c.value) ? 1 : 2;
    };
    Character c = read(text, at);
    const int first = classOf(c);
    for (; first != 0 && classOf(c) == first; c = read(text, at))
        at += c.size;
    return at;
}

} // namespace ax::tok
