// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/tokenizer.h"

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

/// The tags that are known: "<think>" and its kin, or "</think>" and its kin.
std::vector<std::string_view> thinkTags(bool opening);

/// Text that was sorted, without the tags.
struct ThinkText {
    std::string think;
    std::string output;
};

/// Decides from the rendered prompt whether the answer starts inside a think section, then follows
/// the generated text piece by piece. Every block is thinking. Where the template names the tags, a
/// closing tag that was never opened makes thinking of all that stands before it in the answer.
/// A tag that is one token of the vocabulary is that token only; other tags are matched as text and
/// may span several tokens. Tags that no template names open a section at the beginning of the
/// answer alone (white space may precede them).
class ThinkParser {
public:
    /// `prompt`: the whole rendered prompt; only what follows the last assistant header counts.
    /// `chatTemplate`: its source, to learn which tags the model uses; may be empty. If it names
    /// none, a literal <think> at the beginning of the answer is still followed.
    /// `tokenizer`: says which tags are one token; nullptr: all are text. Not kept.
    ThinkParser(std::string_view prompt, std::string_view chatTemplate,
        const Tokenizer* tokenizer = nullptr);

    /// The phase of a generated token with this text; the tag tokens themselves count as Think.
    /// `text` may be empty or part of a tag. Text that may become the opening tag of the answer
    /// counts as Think if the template names that tag. `id`: the token, -1 when unknown.
    Phase push(std::string_view text, TokenId id = -1);
    /// Phase in which the next token starts.
    Phase phase() const { return m_phase; }
    /// Number of calls of push so far, and the phase each has by now.
    int count() const { return int(m_phases.size()); }
    Phase phaseOf(int push) const { return m_phases[std::size_t(push)]; }
    /// First earlier push whose phase the last one changed; count() when there is none.
    int revisedFrom() const { return m_revisedFrom; }
    /// The template or the prompt names reasoning tags, or a section was opened.
    bool thinks() const { return m_named || m_opened; }
    const ThinkFormat& format() const { return m_format; }
    /// The token is a tag, or part of what heads a channel.
    bool isMark(TokenId id) const;

    /// Text at the end of what was pushed that may be the beginning of a tag: not sorted yet.
    std::string_view held() const { return m_buffer; }
    /// From now on sorted text is kept for `takeText`. Off at first, to keep nothing.
    void collectText(bool on) { m_collect = on; }
    /// What was sorted since the last call, without tags. Output that was taken before a closing
    /// tag made thinking of it stays taken.
    ThinkText takeText();
    /// The answer is over: text held back is sorted as it stands.
    void finish();

private:
    enum class State : std::uint8_t {
        Waiting, ///< at the beginning of the answer, no tag yet
        Inside,
        Outside, ///< with channels: in a message that is not analysis
        Header, ///< channels: before <|message|>
        Between ///< channels: after <|end|>
    };
    enum class Role : std::uint8_t { Open, Close, End, Channel, Message, Over };
    struct Mark {
        Role role = Role::Open;
        std::string text;
        TokenId id = -1; ///< -1: matched as text
    };
    void learn(std::string_view tail, std::string_view chatTemplate, const Tokenizer* tokenizer);
    void startFrom(std::string_view tail);
    bool matters(const Mark& mark) const;
    void sortBuffer();
    void takeSorted(std::size_t bytes);
    void onText(std::string_view text, int from);
    void onMark(const Mark& mark, int from);
    void onChannelMark(const Mark& mark, int from);
    void openBlock(int from);
    void revise(int from, Phase phase);
    void emit(Phase phase, std::string_view text);
    Phase phaseNow() const;
    int current() const { return int(m_phases.size()); }

    ThinkFormat m_format;
    std::vector<Mark> m_marks;
    State m_state = State::Waiting;
    Phase m_phase = Phase::Output;
    std::string m_buffer; ///< not sorted yet
    std::vector<int> m_origin; ///< the push that brought each byte of the buffer
    std::vector<Phase> m_phases; ///< of every push
    int m_revisedFrom = 0;
    std::string m_lead; ///< white space before the answer's first word
    std::string m_channel; ///< name of the channel being read
    int m_headerFrom = 0; ///< channels: the push that began the header
    ThinkText m_text;
    bool m_named = false;
    bool m_opened = false;
    bool m_blockSeen = false; ///< the answer held a whole block already
    bool m_mayRepeatOpen = false; ///< inside because of the prompt, no text seen yet
    bool m_firstHeader = true; ///< channels
    bool m_sawTag = false; ///< in the current push
    bool m_collect = false;
};

} // namespace ax
