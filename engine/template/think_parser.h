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

/// Text that was sorted, without the tags.
struct ThinkText {
    std::string think;
    std::string output;
};

/// Decides from the rendered prompt whether the answer starts inside a think section, then follows
/// the generated text piece by piece. Tags are matched as text, so a tag may span several tokens.
/// Only a tag at the beginning of the answer opens a section (white space may precede it); when
/// the prompt holds a closed pair already, none opens.
class ThinkParser {
public:
    /// `prompt`: the whole rendered prompt; only what follows the last assistant header counts.
    /// `chatTemplate`: its source, to learn which tags the model uses; may be empty. If it names
    /// none, a literal <think> at the beginning of the answer is still followed.
    ThinkParser(std::string_view prompt, std::string_view chatTemplate);

    /// The phase of a generated token with this text; the tag tokens themselves count as Think.
    /// `text` may be empty or part of a tag. Text that may become the opening tag counts as Think
    /// if the template names that tag.
    Phase push(std::string_view text);
    /// Phase in which the next token starts.
    Phase phase() const { return m_phase; }
    /// The template or the prompt names reasoning tags, or a section was opened.
    bool thinks() const { return m_named || m_opened; }
    const ThinkFormat& format() const { return m_format; }

    /// Text at the end of what was pushed that may be the beginning of a tag: not sorted yet.
    std::string_view held() const { return m_buffer; }
    /// From now on sorted text is kept for `takeText`. Off at first, to keep nothing.
    void collectText(bool on) { m_collect = on; }
    /// What was sorted since the last call, without tags.
    ThinkText takeText();
    /// The answer is over: text held back is sorted as it stands.
    void finish();

private:
    enum class State : std::uint8_t {
        Waiting, ///< at the beginning of the answer, no tag yet
        Inside,
        Outside, ///< for good; with channels: in a message that is not analysis
        Header, ///< channels: before <|message|>
        Between ///< channels: after <|end|>
    };
    void learn(std::string_view tail, std::string_view chatTemplate);
    void startFrom(std::string_view tail);
    bool stepWaiting();
    bool stepInside();
    bool stepChannels();
    void emit(Phase phase, std::string_view text);
    Phase phaseNow() const;

    ThinkFormat m_format;
    State m_state = State::Waiting;
    Phase m_phase = Phase::Output;
    std::string m_buffer; ///< not sorted yet
    std::string m_channel; ///< name of the channel being read
    std::vector<std::string> m_implicitEnds; ///< texts that end thinking without a tag
    ThinkText m_text;
    bool m_named = false;
    bool m_opened = false;
    bool m_mayRepeatOpen = false; ///< inside because of the prompt, no text seen yet
    bool m_firstHeader = true; ///< channels
    bool m_sawTag = false; ///< in the current push
    bool m_collect = false;
};

} // namespace ax
