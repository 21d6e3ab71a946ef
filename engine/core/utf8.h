// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ax {

/// One code point read from `text` at `offset`. Ill-formed input gives U+FFFD, `valid` false and
/// the length of the maximal ill-formed subpart (Unicode 16, section 3.9, as Rust's
/// from_utf8_lossy).
struct CodePoint {
    char32_t value = 0;
    int length = 0;
    bool valid = true;
};
inline constexpr std::string_view kReplacement = "\xef\xbf\xbd"; ///< U+FFFD
CodePoint decodeUtf8(std::string_view text, std::size_t offset);

void appendUtf8(std::string& text, char32_t codePoint);
bool isValidUtf8(std::string_view text);
/// Every ill-formed part replaced by U+FFFD.
std::string sanitizeUtf8(std::string_view text);
/// Bytes at the end of `text` that are the beginning of a code point not yet complete (0 to 3).
std::size_t incompleteUtf8Tail(std::string_view text);

/// RFC 4648 with padding.
std::string toBase64(std::string_view bytes);
/// False when `text` is not base64; `bytes` is then unspecified.
bool fromBase64(std::string_view text, std::string& bytes);

} // namespace ax
