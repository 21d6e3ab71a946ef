// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/prompt_layout.h"

namespace ax {

/// A prompt as the model reads it, and where its parts lie.
struct RenderedPrompt {
    std::string text;
    PromptLayout layout; ///< of the messages before the answer
    /// First byte of what opens the answer, and of the answer's own text: text.size() when it is to
    /// begin, the last message's content when that is continued.
    std::size_t answerBegin = 0, answerContent = 0;
    /// What stands between the two: decides whether the answer begins inside a think section.
    std::string_view answerHead() const
    {
        return std::string_view(text).substr(answerBegin, answerContent - answerBegin);
    }
};

/// Text alone, byte for byte what the template renders. `continueLast`: ends with the content of
/// the last message, which must be the assistant's, instead of opening a new turn (white space at
/// its end goes where the template strips it).
/// Errors: those of the template; InvalidArgument when the last message is not the assistant's, has
/// no text, or the template leaves it out.
Result<std::string> renderConversation(
    const nlohmann::ordered_json& messages, const RenderMessages& render, bool continueLast);

/// The same with its layout.
Result<RenderedPrompt> renderPrompt(
    const nlohmann::ordered_json& messages, const RenderMessages& render, bool continueLast);

/// A prompt without messages: all of it is text.
RenderedPrompt rawPrompt(std::string text);

} // namespace ax
