// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

/// Renders the first messages of a chat with the model's template.
using RenderMessages = std::function<Result<std::string>(
    const nlohmann::ordered_json& messages, bool addGenerationPrompt)>;

/// Messages as chat templates want them: role, content, and the members of tool use.
nlohmann::ordered_json chatJson(std::span<const MessageRecord> messages);

/// Where the parts of a rendered prompt lie, in bytes of the prompt. What stands between two
/// contents (end marks, headers) belongs to the message it opens or closes.
struct PromptLayout {
    std::size_t preludeEnd = 0; ///< what the template puts before the first message by itself
    std::vector<std::size_t>
        messageEnds; ///< one per message, ascending; past it: the answer's header
};

/// Finds message borders by rendering growing prefixes of the messages; where a prefix is rendered
/// differently than inside the whole (templates that drop old think sections), by searching the
/// contents in order. `render` may be empty (raw prompts): everything belongs to the last message.
PromptLayout layoutPrompt(
    std::string_view prompt, std::span<const MessageRecord> messages, const RenderMessages& render);

/// First byte of each token inside `prompt`. Tokens that the prompt does not contain (an added
/// space, a begin mark) take the place where they stand.
std::vector<std::size_t> tokenOffsets(std::span<const TokenRecord> tokens, std::string_view prompt);

/// The raw bytes of a token record.
std::string_view bytesOf(const TokenRecord& token);

} // namespace ax
