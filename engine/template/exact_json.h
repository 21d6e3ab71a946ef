// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ax {

/// Reads JSON as Python does: a whole number keeps every digit and 1e400 is infinite. A number that
/// neither 64 bits nor a finite double hold is a binary value that only exactNumber understands;
/// chat templates get the number. Throws nlohmann::ordered_json::parse_error.
nlohmann::ordered_json parseExactJson(std::string_view text);

/// The digits of such a number, or "inf", "-inf"; nothing for every other value.
std::optional<std::string> exactNumber(const nlohmann::ordered_json& value);

/// The same with such numbers as the nearest double (null for infinite ones), for files.
nlohmann::ordered_json withPlainNumbers(nlohmann::ordered_json value);

} // namespace ax
