// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/answer_desk.h"
#include "engine/server/ask.h"

namespace ax::server {

/// One API's way of writing an answer. The same object serves a stream (start, part, end) and a
/// whole answer (take, whole); one answer each, on the client's thread.
class AnswerForm {
public:
    virtual ~AnswerForm() = default;
    /// Events of a stream as they go over the wire; may be empty.
    virtual std::string start(const AnswerStart& start) = 0;
    virtual std::string part(RecordedBatch batch) = 0;
    virtual std::string end(const AnswerEnd& end) = 0;
    /// The answer broke off after the stream had begun.
    virtual std::string failed(const ApiError& error) = 0;

    virtual void take(RecordedBatch batch) = 0;
    virtual std::string whole(const AnswerStart& start, const AnswerEnd& end) = 0;
    /// Known once the answer has started.
    virtual void captureLeftOut() = 0;
};

/// What all forms need of an answer.
struct AnswerAbout {
    std::string id; ///< "chatcmpl-…"
    std::string model;
    std::int64_t created = 0; ///< seconds since epoch
    bool mirror = false; ///< entries also on the chunk itself, as an earlier client reads them
};

/// One event of a server-sent stream. `name` may be empty.
std::string sseEvent(std::string_view data, std::string_view name = {});
std::string jsonText(std::string_view text); ///< as a JSON string
/// A JSON object of members whose values are JSON already; empty values are left out.
std::string jsonObject(
    std::initializer_list<std::pair<std::string_view, std::string_view>> members);
/// "stop", "length".
const char* finishName(FinishReason reason);
/// {prompt_tokens, completion_tokens, total_tokens, …}
Json usageOf(const GenerateStats& stats, int thinkTokens);

std::unique_ptr<AnswerForm> chatForm(
    AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer> tokenizer);
std::unique_ptr<AnswerForm> completionForm(
    AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer> tokenizer);

/// Waits for an answer and writes it: as a stream when `stream`, else whole. The client's going
/// away ends the answer.
HttpResponse serveAnswer(const HttpRequest& request, std::shared_ptr<AnswerTicket> ticket,
    std::shared_ptr<AnswerForm> form, bool stream);

} // namespace ax::server
