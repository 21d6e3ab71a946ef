// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace ax::tok {

/// Two-stage table of general categories, Unicode 16, made by generate_tables.py. The order of the
/// numbers is CATEGORIES in that script; Cw is Cc with the White_Space property.
extern const std::uint16_t categoryBlocks[8704];
extern const std::uint8_t categoryNumbers[];

/// One bit per general category; unions of them are the classes the split patterns use.
using CategorySet = std::uint32_t;
namespace category {
inline constexpr CategorySet Lu = 1u << 0, Ll = 1u << 1, Lt = 1u << 2, Lm = 1u << 3, Lo = 1u << 4;
inline constexpr CategorySet Letter = 0x1Fu, Mark = 0x7u << 5, Number = 0x7u << 8;
inline constexpr CategorySet Nonspacing = 1u << 5, Digit = 1u << 8, LetterNumber = 1u << 9;
inline constexpr CategorySet Connector = 1u << 11;
inline constexpr CategorySet Punctuation = 0x7Fu << 11, Symbol = 0xFu << 18;
inline constexpr CategorySet Space = (0x7u << 22) | (1u << 30); ///< White_Space
} // namespace category

/// The category of a code point below 0x110000 as a set of one.
inline CategorySet categoryOf(char32_t c)
{
    return 1u << categoryNumbers[std::uint32_t(categoryBlocks[c >> 7]) * 128 + (c & 127)];
}
inline bool isSpace(char32_t c) { return (categoryOf(c) & category::Space) != 0; }

/// \w of the Rust regex crate: Alphabetic, marks, decimal numbers, connectors, join controls.
inline bool isWordCharacter(char32_t c)
{
    using namespace category;
    if (categoryOf(c) & (Letter | Mark | Digit | LetterNumber | Connector))
        return true;
    // Other_Alphabetic outside the categories above: circled and squared letters.
    return (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F149)
        || (c >= 0x1F150 && c <= 0x1F169) || (c >= 0x1F170 && c <= 0x1F189) || c == 0x200C
        || c == 0x200D;
}

} // namespace ax::tok
