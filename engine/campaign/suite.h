// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/conversation.h"

namespace ax::campaign {

/// One prompt of a suite (spec/science.md section 4).
struct Prompt {
    std::string id, category;
    Conversation messages;
};
struct Suite {
    std::string name;
    std::vector<Prompt> prompts;
    nlohmann::ordered_json json; ///< whole, further members and all
};

/// Errors: Format naming file and prompt (no JSON, no prompts, no or two equal ids, no category,
/// neither prompt nor messages).
Result<Suite> readSuite(std::string_view text, const std::string& place);

} // namespace ax::campaign
