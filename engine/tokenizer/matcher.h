// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/regex.h"
#include "engine/tokenizer/splitters.h"

#include <nlohmann/json_fwd.hpp>

namespace ax::tok {

/// Something that can be found in a text: a pattern of a split, a replacement, a class.
class Matcher {
public:
    static Matcher literal(std::string text);
    static Matcher splitter(SplitFunction function);
    static Matcher category(bool (*belongs)(char32_t)); ///< one character of a class
    /// A hand-written matcher where there is one, else Oniguruma. Errors: Unsupported.
    static Result<Matcher> regex(std::string_view pattern);
    /// {"String": …} or {"Regex": …}. Errors: Format, Unsupported.
    static Result<Matcher> fromJson(const nlohmann::json& pattern, const std::string& place);

    /// First match at or after `from`. Only regular expressions match nothing between characters,
    /// and not at `barred`, where the match before ended.
    bool find(std::string_view text, std::size_t from, std::size_t barred, std::size_t& begin,
        std::size_t& end) const;
    static constexpr std::size_t nowhere = std::size_t(-1);
    /// `text` with every match replaced.
    std::string replaceAll(std::string_view text, std::string_view content) const;

private:
    std::string m_literal;
    SplitFunction m_function = nullptr;
    bool (*m_belongs)(char32_t) = nullptr;
    std::shared_ptr<const Regex> m_regex;
};

} // namespace ax::tok
