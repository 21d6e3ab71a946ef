// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <utility>

namespace ax::ui {

/// Where the words of a message lie in a trace that recorded neither kinds of tokens nor content
/// bounds (files of earlier versions): by the spelling of control tokens, and by searching the
/// message's content. First token, and one past the last. `message` may be nullptr.
std::pair<int, int> guessedContent(
    const TraceSession& trace, int first, int end, bool assistant, const MessageRecord* message);

} // namespace ax::ui
