// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/answer_form.h"

/// The text core of two newer APIs, which write an answer as a list of blocks: thinking, text,
/// calls.
namespace ax::server {

/// POST /v1/responses (OpenAI).
ApiResult<Ask> readResponsesAsk(const Json& body, const AskContext& context);
std::unique_ptr<AnswerForm> responsesForm(
    AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer> tokenizer);

/// POST /v1/messages (Anthropic).
ApiResult<Ask> readMessagesAsk(const Json& body, const AskContext& context);
std::unique_ptr<AnswerForm> messagesForm(
    AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer> tokenizer);

} // namespace ax::server
