// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/token_class.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace ax {

namespace {

/// Ascending; the words that English text holds most of and that carry grammar rather than content.
constexpr std::array<std::string_view, 74> kFunctionWords { "a", "about", "after", "all", "also",
    "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do",
    "does", "each", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in",
    "into", "is", "it", "its", "may", "more", "no", "not", "of", "on", "one", "or", "other", "our",
    "out", "over", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "to", "was", "we", "were", "what", "when", "which",
    "will", "with", "you" };

bool letter(unsigned char c) { return std::isalpha(c) || c >= 0x80; }

} // namespace

TokenClass tokenClass(std::string_view text)
{
    bool blank = false;
    for (const std::string_view mark : { "\xC4\xA0", "\xE2\x96\x81" }) // Ġ and ▁
        if (text.starts_with(mark)) {
            text.remove_prefix(mark.size());
            blank = true;
        }
    const auto isBlank = [](unsigned char c) { return std::isspace(c) != 0; };
    if (std::all_of(text.begin(), text.end(), isBlank))
        return text.find('\n') != std::string_view::npos ? TokenClass::Newline : TokenClass::Space;
    while (isBlank(static_cast<unsigned char>(text.front()))) {
        blank = true;
        text.remove_prefix(1);
    }
    const bool letters = std::any_of(text.begin(), text.end(), letter);
    const bool digits = std::any_of(
        text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (!letters)
        return digits ? TokenClass::Digits : TokenClass::Punctuation;
    if (!blank)
        return TokenClass::WordContinuation;
    std::string word(text);
    for (char& c : word)
        c = char(std::tolower(static_cast<unsigned char>(c)));
    return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), std::string_view(word))
        ? TokenClass::FunctionWord
        : TokenClass::WordStart;
}

const char* name(TokenClass tokenClass)
{
    constexpr const char* names[] = { "newline", "space", "punctuation", "digits", "function_word",
        "word_start", "word_continuation" };
    return names[int(tokenClass)];
}

} // namespace ax
