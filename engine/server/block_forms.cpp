// SPDX-License-Identifier: Apache-2.0
#include "engine/server/block_forms.h"

namespace ax::server {

namespace {

enum class BlockKind { Thinking, Text, Call };
struct Block {
    BlockKind kind = BlockKind::Text;
    std::string text; ///< thinking or text
    ToolCall call;
};

/// An answer as blocks, in the order they are written. What an API makes of them is a few events.
class BlockForm : public AnswerForm {
public:
    BlockForm(AnswerAbout about, Ask ask)
        : m_about(std::move(about))
        , m_ask(std::move(ask))
        , m_parser(m_ask.tools)
    {
    }
    void captureLeftOut() override { }
    std::string start(const AnswerStart& start) override { return begun(start); }
    std::string part(RecordedBatch batch) override
    {
        const bool thinks = !batch.thinkDelta.empty();
        m_thinkTokens += thinks;
        std::string events = thinks ? grow(BlockKind::Thinking, batch.thinkDelta) : std::string();
        return events + add(m_parser.push(batch.outputDelta));
    }
    std::string end(const AnswerEnd& end) override
    {
        std::string events = add(m_parser.finish());
        if (m_blocks.empty())
            events += grow(BlockKind::Text, {}); // an answer without a word is an empty text
        events += close();
        return events += ended(end);
    }
    void take(RecordedBatch batch) override { (void)part(std::move(batch)); }
    std::string whole(const AnswerStart&, const AnswerEnd& end) override
    {
        (void)add(m_parser.finish());
        if (m_blocks.empty())
            (void)grow(BlockKind::Text, {});
        return dump(object(end));
    }

protected:
    virtual std::string begun(const AnswerStart& start) = 0;
    virtual std::string opened(std::size_t index) = 0;
    virtual std::string delta(std::size_t index, std::string_view text) = 0;
    virtual std::string closed(std::size_t index) = 0;
    virtual std::string ended(const AnswerEnd& end) = 0;
    virtual Json object(const AnswerEnd& end) const = 0;

    bool calls() const
    {
        for (const Block& block : m_blocks)
            if (block.kind == BlockKind::Call)
                return true;
        return false;
    }
    std::string callId(std::size_t index) const
    {
        return "call_" + m_about.id + "_" + std::to_string(index);
    }

    AnswerAbout m_about;
    Ask m_ask;
    std::vector<Block> m_blocks;
    int m_thinkTokens = 0;

private:
    std::string close()
    {
        return std::exchange(m_open, false) ? closed(m_blocks.size() - 1) : std::string();
    }
    std::string grow(BlockKind kind, std::string_view text)
    {
        std::string events;
        if (!m_open || m_blocks.back().kind != kind) {
            events = close();
            m_blocks.push_back({ kind, {}, {} });
            m_open = true;
            events += opened(m_blocks.size() - 1);
        }
        m_blocks.back().text += text;
        return text.empty() ? events : events + delta(m_blocks.size() - 1, text);
    }
    std::string add(const ToolCallParser::Found& found)
    {
        std::string events
            = found.content.empty() ? std::string() : grow(BlockKind::Text, found.content);
        for (const ToolCall& call : found.calls) {
            events += close();
            m_blocks.push_back({ BlockKind::Call, {}, call });
            const std::size_t index = m_blocks.size() - 1;
            // One after the other: events are numbered.
            events += opened(index);
            events += delta(index, call.arguments);
            events += closed(index);
        }
        return events;
    }

    ToolCallParser m_parser;
    bool m_open = false;
};

// ---- /v1/responses

class ResponsesForm final : public BlockForm {
public:
    using BlockForm::BlockForm;
    std::string failed(const ApiError& error) override
    {
        return event("error",
            { { "code", error.code.empty() ? Json() : Json(error.code) },
                { "message", error.message }, { "param", nullptr } });
    }

private:
    std::string event(const char* type, Json members)
    {
        Json data { { "type", type }, { "sequence_number", m_sequence++ } };
        data.update(members);
        return sseEvent(dump(data), type);
    }
    std::string itemId(std::size_t index) const
    {
        const Block& block = m_blocks[index];
        const char* start = block.kind == BlockKind::Thinking ? "rs_"
            : block.kind == BlockKind::Call                   ? "fc_"
                                                              : "msg_";
        return start + m_about.id + "_" + std::to_string(index);
    }
    Json part(const std::string& text, bool thinks) const
    {
        return thinks ? Json { { "type", "reasoning_text" }, { "text", text } }
                      : Json { { "type", "output_text" }, { "text", text },
                            { "annotations", Json::array() } };
    }
    Json item(std::size_t index, bool whole) const
    {
        const Block& block = m_blocks[index];
        const char* status = whole ? "completed" : "in_progress";
        Json content = Json::array();
        if (whole)
            content.push_back(part(block.text, block.kind == BlockKind::Thinking));
        switch (block.kind) {
        case BlockKind::Thinking:
            return { { "id", itemId(index) }, { "type", "reasoning" }, { "status", status },
                { "summary", Json::array() }, { "content", std::move(content) } };
        case BlockKind::Call:
            return { { "id", itemId(index) }, { "type", "function_call" }, { "status", status },
                { "call_id", callId(index) }, { "name", block.call.name },
                { "arguments", whole ? block.call.arguments : std::string() } };
        case BlockKind::Text:
            break;
        }
        return { { "id", itemId(index) }, { "type", "message" }, { "status", status },
            { "role", "assistant" }, { "content", std::move(content) } };
    }
    Json response(const char* status, Json output, Json usage, Json why) const
    {
        return { { "id", m_about.id }, { "object", "response" }, { "created_at", m_about.created },
            { "status", status }, { "error", nullptr }, { "incomplete_details", std::move(why) },
            { "instructions", nullptr },
            { "max_output_tokens", m_ask.chat.maxTokens > 0 ? Json(m_ask.chat.maxTokens) : Json() },
            { "model", m_about.model }, { "output", std::move(output) },
            { "parallel_tool_calls", true }, { "previous_response_id", nullptr },
            { "temperature", shortestDouble(m_ask.chat.sampling.temperature) },
            { "top_p", shortestDouble(m_ask.chat.sampling.topP) }, { "tool_choice", "auto" },
            { "tools", Json::array() }, { "metadata", Json::object() },
            { "usage", std::move(usage) } };
    }
    Json object(const AnswerEnd& end) const override
    {
        Json output = Json::array();
        for (std::size_t index = 0; index < m_blocks.size(); ++index)
            output.push_back(item(index, true));
        const GenerateStats& stats = end.stats;
        Json usage { { "input_tokens", stats.promptTokens },
            { "input_tokens_details", { { "cached_tokens", stats.cachedTokens } } },
            { "output_tokens", stats.generatedTokens },
            { "output_tokens_details", { { "reasoning_tokens", m_thinkTokens } } },
            { "total_tokens", stats.promptTokens + stats.generatedTokens } };
        const bool cut = std::string_view(finishName(stats.finish)) == "length";
        return response(cut ? "incomplete" : "completed", std::move(output), std::move(usage),
            cut ? Json { { "reason", "max_output_tokens" } } : Json());
    }
    std::string begun(const AnswerStart&) override
    {
        const Json empty = response("in_progress", Json::array(), Json(), Json());
        std::string events = event("response.created", { { "response", empty } });
        return events += event("response.in_progress", { { "response", empty } });
    }
    std::string opened(std::size_t index) override
    {
        std::string events = event("response.output_item.added",
            { { "output_index", index }, { "item", item(index, false) } });
        if (m_blocks[index].kind != BlockKind::Call)
            events += event("response.content_part.added",
                { { "item_id", itemId(index) }, { "output_index", index }, { "content_index", 0 },
                    { "part", part({}, m_blocks[index].kind == BlockKind::Thinking) } });
        return events;
    }
    std::string delta(std::size_t index, std::string_view text) override
    {
        Json members { { "item_id", itemId(index) }, { "output_index", index } };
        const BlockKind kind = m_blocks[index].kind;
        if (kind != BlockKind::Call)
            members["content_index"] = 0;
        members["delta"] = std::string(text);
        if (kind == BlockKind::Text)
            members["logprobs"] = Json::array();
        return event(kind == BlockKind::Call  ? "response.function_call_arguments.delta"
                : kind == BlockKind::Thinking ? "response.reasoning_text.delta"
                                              : "response.output_text.delta",
            std::move(members));
    }
    std::string closed(std::size_t index) override
    {
        const Block& block = m_blocks[index];
        Json members { { "item_id", itemId(index) }, { "output_index", index } };
        std::string events;
        if (block.kind == BlockKind::Call) {
            members["arguments"] = block.call.arguments;
            members["name"] = block.call.name;
            events = event("response.function_call_arguments.done", std::move(members));
        } else {
            const bool thinks = block.kind == BlockKind::Thinking;
            members["content_index"] = 0;
            Json text = members, whole = members;
            text["text"] = block.text;
            if (!thinks)
                text["logprobs"] = Json::array();
            whole["part"] = part(block.text, thinks);
            events = event(thinks ? "response.reasoning_text.done" : "response.output_text.done",
                std::move(text));
            events += event("response.content_part.done", std::move(whole));
        }
        return events
            + event("response.output_item.done",
                { { "output_index", index }, { "item", item(index, true) } });
    }
    std::string ended(const AnswerEnd& end) override
    {
        Json whole = object(end);
        const bool cut = whole["status"] == "incomplete";
        return event(cut ? "response.incomplete" : "response.completed",
            { { "response", std::move(whole) } });
    }

    int m_sequence = 0;
};

// ---- /v1/messages

class MessagesForm final : public BlockForm {
public:
    using BlockForm::BlockForm;
    std::string failed(const ApiError& error) override
    {
        return event(
            "error", { { "error", { { "type", "api_error" }, { "message", error.message } } } });
    }

private:
    static std::string event(const char* type, Json members)
    {
        Json data { { "type", type } };
        data.update(members);
        return sseEvent(dump(data), type);
    }
    Json message(Json content, Json reason, Json stop, Json usage) const
    {
        return { { "id", m_about.id }, { "type", "message" }, { "role", "assistant" },
            { "model", m_about.model }, { "content", std::move(content) },
            { "stop_reason", std::move(reason) }, { "stop_sequence", std::move(stop) },
            { "usage", std::move(usage) } };
    }
    static Json usage(int prompt, int cached, int written)
    {
        return { { "input_tokens", prompt - cached }, { "cache_creation_input_tokens", 0 },
            { "cache_read_input_tokens", cached }, { "output_tokens", written } };
    }
    Json reason(const AnswerEnd& end) const
    {
        if (calls())
            return "tool_use";
        if (end.stats.finish == FinishReason::StopString)
            return "stop_sequence";
        return std::string_view(finishName(end.stats.finish)) == "length" ? "max_tokens"
                                                                          : "end_turn";
    }
    /// Which one it was is only known where there was one.
    Json stop(const AnswerEnd& end) const
    {
        return end.stats.finish == FinishReason::StopString && m_ask.chat.stops.size() == 1
            ? Json(m_ask.chat.stops.front())
            : Json();
    }
    Json block(std::size_t index, bool whole) const
    {
        const Block& block = m_blocks[index];
        switch (block.kind) {
        case BlockKind::Thinking:
            return { { "type", "thinking" }, { "thinking", whole ? block.text : std::string() },
                { "signature", "" } };
        case BlockKind::Call:
            return { { "type", "tool_use" }, { "id", callId(index) }, { "name", block.call.name },
                { "input", whole ? Json::parse(block.call.arguments) : Json::object() } };
        case BlockKind::Text:
            break;
        }
        return { { "type", "text" }, { "text", whole ? block.text : std::string() } };
    }
    Json object(const AnswerEnd& end) const override
    {
        Json content = Json::array();
        for (std::size_t index = 0; index < m_blocks.size(); ++index)
            content.push_back(block(index, true));
        return message(std::move(content), reason(end), stop(end),
            usage(end.stats.promptTokens, end.stats.cachedTokens, end.stats.generatedTokens));
    }
    std::string begun(const AnswerStart& start) override
    {
        return event("message_start",
            { { "message",
                message(Json::array(), Json(), Json(), usage(start.promptTokens, 0, 0)) } });
    }
    std::string opened(std::size_t index) override
    {
        return event("content_block_start",
            { { "index", index }, { "content_block", block(index, false) } });
    }
    std::string delta(std::size_t index, std::string_view text) override
    {
        const BlockKind kind = m_blocks[index].kind;
        const char* type = kind == BlockKind::Thinking ? "thinking_delta"
            : kind == BlockKind::Call                  ? "input_json_delta"
                                                       : "text_delta";
        const char* member = kind == BlockKind::Thinking ? "thinking"
            : kind == BlockKind::Call                    ? "partial_json"
                                                         : "text";
        return event("content_block_delta",
            { { "index", index },
                { "delta", { { "type", type }, { member, std::string(text) } } } });
    }
    std::string closed(std::size_t index) override
    {
        return event("content_block_stop", { { "index", index } });
    }
    std::string ended(const AnswerEnd& end) override
    {
        return event("message_delta",
                   { { "delta",
                         { { "stop_reason", reason(end) }, { "stop_sequence", stop(end) } } },
                       { "usage", { { "output_tokens", end.stats.generatedTokens } } } })
            + event("message_stop", Json::object());
    }
};

} // namespace

std::unique_ptr<AnswerForm> responsesForm(
    AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer>)
{
    return std::make_unique<ResponsesForm>(std::move(about), std::move(ask));
}

std::unique_ptr<AnswerForm> messagesForm(
    AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer>)
{
    return std::make_unique<MessagesForm>(std::move(about), std::move(ask));
}

} // namespace ax::server
