// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Texts as the search compares them (private to engine/store).
namespace ax::store {

/// Code points without case and accents, and where each came from.
struct FoldedText {
    std::u32string text;
    std::vector<int> origin; ///< character of the original, one for each code point of `text`
    int characters = 0; ///< of the original
};
FoldedText fold(std::string_view utf8);

/// A part of a word in the sense of FTS5's unicode61: letters, numbers, private use.
bool isWordCharacter(char32_t c);

struct Term {
    std::string written; ///< as typed, for FTS5
    std::u32string folded;
    bool prefix = false; ///< may be the beginning of a word
    bool anywhere = false; ///< of a script without spaces: may stand inside a run of it
};
/// Words of a query; of the last one the beginning is enough.
std::vector<Term> termsOf(std::string_view query);

struct Place {
    int offset = 0, length = 0; ///< characters of the original
};
/// Where the terms stand, ascending; empty unless each of them stands somewhere.
std::vector<Place> placesOf(const FoldedText& text, const std::vector<Term>& terms);

} // namespace ax::store
