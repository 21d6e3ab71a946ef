// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

enum class Phase : std::uint8_t { Output, Think };

/// One pair of tags that enclose reasoning (model-formats section 8.2).
struct ThinkFormat {
    std::string open; ///< "<think>"
    std::string close; ///< "</think>"
    bool channels = false; ///< gpt-oss: <|channel|>analysis<|message|> … <|end|>
};

/// Decides from the rendered prompt whether the answer starts inside a think section, then follows
/// the generated text piece by piece. Tags are matched as text, so a tag may span several tokens.
class ThinkParser {
public:
    /// `prompt`: the whole rendered prompt; only what follows the last assistant header counts.
    /// `chatTemplate`: its source, to learn which tags the model uses; may be empty.
    ThinkParser(std::string_view prompt, std::string_view chatTemplate);

    /// The phase of a generated token with this text; the tag tokens themselves count as Think.
    /// `text` may be empty or part of a tag.
    Phase push(std::string_view text);
    /// Phase in which the next token starts.
    Phase phase() const { return m_phase; }
    bool thinks() const { return !m_format.open.empty(); }

private:
    ThinkFormat m_format;
    Phase m_phase = Phase::Output;
    std::string m_tail;
    bool m_seenText = false;
};

} // namespace ax
