// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ax {

/// The number at the beginning of `text` as files and JSON spell it ("0.5"), whatever the locale of
/// the program is: a window's is that of its user, where strtod reads "0,5" and makes 0 of "0.5".
/// 0 without a number; HUGE_VAL, 0 or a denormal where it is out of range.
double numberIn(const std::string& text);

} // namespace ax
