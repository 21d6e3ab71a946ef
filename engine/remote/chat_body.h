// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"
#include "engine/remote/server_info.h"

namespace ax::remote {

inline constexpr int kMostAlternatives = 20; ///< that OpenAI's servers give per token

/// How much of a request goes to a server: servers differ in what they refuse.
enum class BodyLevel { Whole, WithoutExtras, Plain };

/// The body of POST /v1/chat/completions, or of /v1/completions for a raw prompt. Whole: with
/// log-probabilities, the sampling that OpenAI does not know, and attention where the server has
/// it; our own server also gets what it needs to record as this program would (`trace_records`).
/// Plain: messages and OpenAI's oldest members.
nlohmann::ordered_json chatBody(const ChatRequest& request, const ServerInfo& server,
    const std::string& model, BodyLevel level);
std::string chatPath(const ChatRequest& request);

/// The refusal names something that a lower level leaves out.
bool mayAskForLess(const StreamError& error, BodyLevel level);

} // namespace ax::remote
