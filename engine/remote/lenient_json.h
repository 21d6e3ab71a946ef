// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace ax::remote {

/// A JSON value that a server sent.
struct LenientJson {
    nlohmann::ordered_json value;
    /// A bare NaN, Infinity or -Infinity, or a number no double holds: it is a text of that name.
    bool bareNumber = false;
    std::size_t length = 0; ///< bytes of the text that the value takes
};

/// Parses one value at the beginning of `text`. Half a surrogate pair in a string becomes U+FFFD.
/// Nothing when `text` is no JSON; with `whole` also when something else follows.
std::optional<LenientJson> parseLenient(std::string_view text, bool whole = true);

// Reading a value that may be of any kind.
/// A finite number; nothing for a boolean, a text, what is absent.
std::optional<double> finite(const nlohmann::ordered_json& value);
/// An integer; nothing for any other value, 1.0 too.
std::optional<std::int64_t> whole(const nlohmann::ordered_json& value);
/// True for the text that a bare NaN became.
bool isNaNWord(const nlohmann::ordered_json& value);
/// The member, or a null value.
const nlohmann::ordered_json& member(const nlohmann::ordered_json& object, const char* name);
/// The member's text; empty when it is none.
std::string text(const nlohmann::ordered_json& object, const char* name);
/// A value as words: a text as it is, another value as JSON, null as nothing.
std::string words(const nlohmann::ordered_json& value);

} // namespace ax::remote
