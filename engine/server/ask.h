// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/local_source.h"
#include "engine/server/tool_calls.h"
#include "engine/server/wire_capture.h"

namespace ax::server {

struct ToolChoice; // forced_calls.h

/// What a request is read against.
struct AskContext {
    const LocalSource& source;
    Guardrails guardrails;
    CaptureDefaults capture;
    SamplingOptions sampling; ///< of requests that say nothing
    EvictionOptions eviction; ///< of requests that say nothing
    int maxTokens = 0; ///< of requests that say nothing; 0: until the context is full
    std::string zonePreset = "explorer";
    bool fingerprintsWanted = false; ///< a sidecar listens
    std::vector<std::string> modelNames; ///< all that mean the model; the first is its own
};

/// One request for an answer, read and checked.
struct Ask {
    ChatRequest chat;
    WireCapture capture;
    bool stream = false, includeUsage = false;
    bool logprobs = false;
    int topLogprobs = 0;
    bool echo = false;
    ToolFormat tools = ToolFormat::None; ///< how calls are looked for in the answer
};

/// 404 where the name is not the loaded model's; "default", the empty name and none are.
ApiStatus checkModel(Fields& in, const std::vector<std::string>& names);
/// Messages as the OpenAI API has them: text, or parts of text. Errors: 400 naming `messages`.
ApiResult<Conversation> readMessages(const Json& messages, const std::string& templateSource);

/// Sampling, stops, n, stream.
void readCommon(Fields& in, const AskContext& context, Ask& ask);
/// `tools` as the chat API has them: [{type: "function", function: {name, …}}]. They reach the
/// template, and calls are looked for in the answer, or it is held to one. Errors: 400 where the
/// template takes none, those of forceCall().
ApiStatus offerTools(
    const Json& tools, const ToolChoice& choice, const AskContext& context, Ask& ask);
ApiResult<Ask> readChatAsk(const Json& body, const AskContext& context);
ApiResult<Ask> readCompletionAsk(const Json& body, const AskContext& context);

} // namespace ax::server
