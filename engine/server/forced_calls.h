// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/ask.h"

namespace ax::server {

/// Which of its tools an answer may call, and whether it must call one.
struct ToolChoice {
    enum class Kind { Auto, None, Required, Named };
    Kind kind = Kind::Auto;
    std::string name; ///< of Named
    bool several = true; ///< more than one call is welcome
    bool forces() const { return kind == Kind::Required || kind == Kind::Named; }
};

/// `tool_choice` of /v1/chat/completions and /v1/responses: auto, none, required, or a function by
/// name, as either writes it; with `parallel_tool_calls`. What is wrong is refused in `in`.
ToolChoice readToolChoice(Fields& in);
/// `tool_choice` of /v1/messages: {type: auto, none, any or tool, name,
/// disable_parallel_tool_use}.
ToolChoice readMessagesToolChoice(Fields& in);

/// Holds the answer to a call while it is written: the tokens of the family's form, a name among
/// the tools, arguments of the tool's `parameters`. Where these use a keyword that cannot be held
/// to, the arguments are any object, or, with `strict`, the request is refused. `tools` as
/// offerTools() takes them. Errors: 400 naming `tool_choice` or `tools`.
ApiStatus forceCall(
    const Json& tools, const ToolChoice& choice, const std::string& templateSource, Ask& ask);

} // namespace ax::server
