// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/think_parser.h"

#include <memory>

namespace ax {

/// What one generated token adds to an answer.
struct AnswerPiece {
    std::string
        text; ///< whole UTF-8 that became complete; stop strings and special tokens left out
    Phase phase = Phase::Output;
    /// New phases of the tokens right before this one, oldest first; mostly empty. A tag that ended
    /// here, or one that was never opened, tells what they were.
    std::vector<Phase> revised;
    bool stopped = false; ///< a stop string is complete
};

/// Releases text that can no longer become part of a stop string.
class StopFilter {
public:
    /// Text of one token, or of a part of it.
    struct Run {
        TokenId id = -1;
        bool shown = true;
        std::string text;
    };
    explicit StopFilter(const std::vector<std::string>& stops);
    /// Text free to go on, in order. `shown` false: the text counts for stops and is never shown
    /// (special tokens). `stopped` becomes true when a stop string is complete; then all before it
    /// is given.
    std::vector<Run> push(std::string_view text, TokenId id, bool shown, bool& stopped);
    std::vector<Run> finish(); ///< what is held back

private:
    struct Origin {
        TokenId id = -1;
        bool shown = true;
        bool operator==(const Origin&) const = default;
    };
    std::vector<Run> take(std::size_t bytes);
    std::vector<std::string> m_stops;
    std::string m_held;
    std::vector<Origin> m_origins; ///< of each byte of m_held
};

/// The text of one answer while its tokens come: whole characters, stop strings, think phases. The
/// one place where a token's phase is decided; generator and recorder share it. One thread.
///
///     AnswerText text(tokenizer, prompt, templateSource, stops);
///     AnswerPiece piece = text.push(id, endOfTurn); …; rest = text.finish(stopped);
class AnswerText {
public:
    /// `prompt` and `chatTemplate` as for ThinkParser.
    AnswerText(std::shared_ptr<const Tokenizer> tokenizer, std::string_view prompt,
        std::string_view chatTemplate, const std::vector<std::string>& stops);

    /// A token of the answer that stands already (it is being continued): only its phase counts.
    Phase follow(TokenId id);
    /// The next token. An end token adds no text and keeps the phase.
    AnswerPiece push(TokenId id, bool endOfTurn);
    /// The answer is over and no stop string ended it: the text held back. `stopped` becomes true
    /// when that completes one.
    std::string finish(bool& stopped);

    /// From now on the text that push and finish give is kept sorted too, without tags.
    void keepSorted() { m_sorted.collectText(m_keepsSorted = true); }
    /// The sorted text also holds these special tokens: who looks for calls of tools needs them.
    void keepMarks(const std::vector<std::string>& marks);
    /// What was sorted since the last call. Text that was taken before a tag told otherwise stays
    /// where it was.
    ThinkText takeSorted() { return m_sorted.takeText(); }

    Phase phase() const { return m_think.phase(); } ///< in which the next token starts
    /// The phase by now of token `number`, counted from the first that was followed or pushed.
    Phase phaseOf(int number) const { return m_think.phaseOf(number); }
    int count() const { return m_think.count(); }

private:
    std::string release(const std::vector<StopFilter::Run>& runs);
    std::shared_ptr<const Tokenizer> m_tokenizer;
    ThinkParser m_think;
    ThinkParser m_sorted; ///< follows the text that is released, which may come later than tokens
    bool m_keepsSorted = false;
    std::vector<TokenId> m_marks;
    StreamDecoder m_decoder;
    StopFilter m_filter;
};

} // namespace ax
