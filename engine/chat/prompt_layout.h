// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/conversation.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

/// Renders messages with the chat template of the model and the variables of the request.
using RenderMessages = std::function<Result<std::string>(
    const nlohmann::ordered_json& messages, bool addGenerationPrompt)>;

/// Where one part of a rendered prompt lies, in bytes: [begin, end) with the template's marks,
/// [contentBegin, contentEnd) between them. Without known content both are npos.
struct PromptPart {
    static constexpr std::size_t npos = std::string_view::npos;
    std::size_t begin = 0, end = 0;
    std::size_t contentBegin = npos, contentEnd = npos;
    bool knowsContent() const { return contentBegin != npos && contentEnd != npos; }
};

/// The parts of a rendered prompt; they follow each other without gaps.
struct PromptLayout {
    PromptPart prelude; ///< what the template puts before the first message by itself; may be empty
    std::vector<PromptPart> messages; ///< one per message; empty when it is not in the prompt
    std::size_t end() const { return messages.empty() ? prelude.end : messages.back().end; }
};

/// Learns the parts from the renderer. The messages are rendered once more with marks around their
/// contents (characters of a private plane that neither messages nor template use); the marks count
/// only where the text without them is `prompt` byte for byte. Messages whose marks change the
/// rendering are told apart by halving and stay without content. Ends of messages come from
/// rendering the beginning of the conversation, once per role and where that is not enough; a
/// beginning that is rendered otherwise than inside the whole proves nothing and is not used: then
/// what stands between two contents goes to the later message.
/// `prompt`: render(messages, true).
PromptLayout layoutPrompt(
    std::string_view prompt, const nlohmann::ordered_json& messages, const RenderMessages& render);

/// First byte of each token inside `prompt`. Tokens that the prompt does not contain (an added
/// space, a begin mark) take the place where they stand.
std::vector<std::size_t> tokenOffsets(std::span<const TokenRecord> tokens, std::string_view prompt);

/// The raw bytes of a token record.
std::string_view bytesOf(const TokenRecord& token);

} // namespace ax
