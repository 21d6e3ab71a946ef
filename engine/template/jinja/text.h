// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Text as Python's str sees it: UTF-8 inside, code points outside.
namespace ax::jinja {

bool isAscii(std::string_view text);
std::int64_t codePointCount(std::string_view text);
/// Byte offset of code point `index`; the size of the text when past its end.
std::size_t byteOffset(std::string_view text, std::int64_t index);
std::u32string toCodePoints(std::string_view text);
std::string toUtf8(std::u32string_view text);
/// Next code point; `offset` moves past it.
char32_t nextCodePoint(std::string_view text, std::size_t& offset);

/// str.isspace of one code point, equal to \s of Python's re.
bool isSpace(char32_t c);
bool isLineBreak(char32_t c); ///< what str.splitlines splits at
bool isAlpha(char32_t c);
bool isDecimal(char32_t c);
bool isDigit(char32_t c);
bool isNumeric(char32_t c);
bool isAlnum(char32_t c);
bool isUpper(char32_t c);
bool isLower(char32_t c);
bool isCased(char32_t c);
bool isPrintable(char32_t c);

enum StripSide { StripLeft = 1, StripRight = 2, StripBoth = 3 };
/// Strips white space, or every code point of `chars` when given.
std::string_view strip(std::string_view text, int sides, const std::string* chars = nullptr);

std::string toUpper(std::string_view text);
std::string toLower(std::string_view text);
std::string capitalize(std::string_view text);
std::string toTitle(std::string_view text);
std::string swapCase(std::string_view text);
/// One code point, its upper or title form appended (may be up to three).
void appendUpper(std::u32string& out, char32_t c, bool title);
std::vector<std::string> splitLines(std::string_view text, bool keepEnds);

std::string reprString(std::string_view text);
std::string reprFloat(double value);
/// As printf's %.*f, %.*e, %.*g in the C locale whatever the process's locale is.
std::string printFloat(char form, int precision, double value);

} // namespace ax::jinja
