// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

/// Values as tables and pages write them.
namespace ax {

/// A field of RFC 4180: quoted where commas, quotes, line ends or outer spaces ask for it.
std::string csvCell(std::string_view text);
/// The shortest decimal that reads back as the same; NaN and infinity are empty cells.
template <class Number>
requires std::is_arithmetic_v<Number> std::string csvCell(Number value)
{
    if constexpr (std::is_floating_point_v<Number>)
        if (!std::isfinite(value))
            return {};
    char buffer[40];
    return { buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr };
}
/// Text for HTML and XML, in elements and quoted attributes.
std::string markupText(std::string_view text);

/// "1.23 GB", "45 MB", "6 kB"; in messages and on the command line.
std::string sizeText(std::uint64_t bytes);

} // namespace ax
