// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace ax {

/// What kind of token a text is (reference/fingerprint-study.md). A leading blank, or the marks
/// that byte-pair and SentencePiece vocabularies write for it, begins a word.
enum class TokenClass : std::uint8_t {
    Newline, ///< blanks with a line break
    Space, ///< blanks alone
    Punctuation, ///< neither letters nor digits
    Digits, ///< digits alone, signs between them allowed
    FunctionWord, ///< one of the commonest English words, with its blank
    WordStart, ///< another word that begins with a blank
    WordContinuation ///< letters without a blank in front
};

TokenClass tokenClass(std::string_view text);
const char* name(TokenClass tokenClass); ///< "newline", "space", "function_word", …

} // namespace ax
