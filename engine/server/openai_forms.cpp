// SPDX-License-Identifier: Apache-2.0
// Answers as /v1/chat/completions and /v1/completions write them.
#include "engine/server/answer_form.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ax::server {

namespace {

std::string joined(const std::vector<std::string>& items)
{
    std::string text = "[";
    for (const std::string& item : items)
        text.append(text.size() > 1 ? "," : "").append(item);
    return text + "]";
}

Json byteList(std::string_view bytes)
{
    Json list = Json::array();
    for (const char byte : bytes)
        list.push_back(int(static_cast<unsigned char>(byte)));
    return list;
}

/// What one batch adds, sorted out for both routes.
struct BatchParts {
    std::string think, output;
    std::string text; ///< both as written, with tags
    std::vector<TokenRecord> tokens; ///< generated, without the one that ends the turn
    std::vector<std::string> entries;
};

class OpenAiForm : public AnswerForm {
public:
    OpenAiForm(AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer> tokenizer)
        : m_about(std::move(about))
        , m_ask(std::move(ask))
        , m_tokenizer(std::move(tokenizer))
    {
    }
    void captureLeftOut() override { m_ask.capture.leaveOut(); }
    std::string failed(const ApiError& error) override
    {
        return sseEvent(dump(error.json())) + sseEvent("[DONE]");
    }

protected:
    virtual const char* chunkKind() const = 0;

    BatchParts pieceOf(RecordedBatch batch)
    {
        BatchParts piece;
        piece.think = std::move(batch.thinkDelta);
        piece.output = std::move(batch.outputDelta);
        piece.text = std::move(batch.answerDelta);
        const std::vector<TokenId>& ends = m_tokenizer->endOfTurn();
        for (TokenRecord& token : batch.tokens)
            if (token.role == TokenRole::Generated
                && std::find(ends.begin(), ends.end(), token.tokenId) == ends.end())
                piece.tokens.push_back(std::move(token));
        for (StepRecord& step : batch.steps)
            if (std::string entry = m_ask.capture.entry(std::move(step)); !entry.empty())
                piece.entries.push_back(std::move(entry));
        if (!piece.think.empty())
            m_thinkTokens += int(std::max<std::size_t>(1, piece.tokens.size()));
        return piece;
    }

    /// One chunk; `choice` empty: none. The first one carries what guardrails took.
    std::string chunk(std::string_view choice, std::string_view entries, std::string_view usage,
        std::string_view manifold = {})
    {
        const std::string choices = choice.empty() ? "[]" : "[" + std::string(choice) + "]";
        std::string limits;
        if (!std::exchange(m_limitsSent, true) && !m_ask.capture.limits().empty())
            limits = dump(m_ask.capture.limits());
        return sseEvent(jsonObject({ { "id", jsonText(m_about.id) },
            { "object", jsonText(chunkKind()) }, { "created", std::to_string(m_about.created) },
            { "model", jsonText(m_about.model) }, { "choices", choices }, { "usage", usage },
            { "attention_tokens", m_about.mirror ? entries : std::string_view() },
            { "attention_limits", limits }, { "attention_manifold", manifold } }));
    }

    std::string wholeObject(const char* kind, std::string_view choice, const AnswerEnd& end)
    {
        const std::string usage = dump(usageOf(end.stats, m_thinkTokens));
        const std::string limits
            = m_ask.capture.limits().empty() ? std::string() : dump(m_ask.capture.limits());
        return jsonObject({ { "id", jsonText(m_about.id) }, { "object", jsonText(kind) },
            { "created", std::to_string(m_about.created) }, { "model", jsonText(m_about.model) },
            { "choices", "[" + std::string(choice) + "]" }, { "usage", usage },
            { "attention_limits", limits }, { "attention_manifold", m_ask.capture.manifold() } });
    }

    std::string usageChunk(const AnswerEnd& end)
    {
        return m_ask.includeUsage ? chunk({}, {}, dump(usageOf(end.stats, m_thinkTokens)))
                                  : std::string();
    }

    AnswerAbout m_about;
    Ask m_ask;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    int m_thinkTokens = 0;
    // Of a whole answer.
    std::string m_think, m_output;
    std::vector<TokenRecord> m_tokens;
    std::vector<std::string> m_entries;

private:
    bool m_limitsSent = false;
};

// ---- chat

class ChatForm final : public OpenAiForm {
public:
    ChatForm(AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer> tokenizer)
        : OpenAiForm(std::move(about), std::move(ask), std::move(tokenizer))
        , m_parser(m_ask.tools)
    {
    }

    std::string start(const AnswerStart&) override
    {
        return delta("{\"role\":\"assistant\",\"content\":\"\"}", {}, {}, {});
    }

    std::string part(RecordedBatch batch) override
    {
        BatchParts piece = pieceOf(std::move(batch));
        ToolCallParser::Found found = m_parser.push(piece.output);
        piece.output = std::move(found.content);
        const bool says = !piece.think.empty() || !piece.output.empty() || !found.calls.empty();
        const bool logprobs = m_ask.logprobs && !piece.tokens.empty();
        if (!says && !logprobs && piece.entries.empty())
            return {};
        return delta(deltaText(piece.think, piece.output, found.calls), piece.entries,
            logprobs ? logprobsOf(piece.tokens) : std::string(), {});
    }

    std::string end(const AnswerEnd& end) override
    {
        std::string text;
        const ToolCallParser::Found rest = m_parser.finish();
        if (!rest.content.empty() || !rest.calls.empty())
            text = delta(deltaText({}, rest.content, rest.calls), {}, {}, {});
        return text + delta("{}", {}, {}, finish(end)) + usageChunk(end) + sseEvent("[DONE]");
    }

    void take(RecordedBatch batch) override
    {
        BatchParts piece = pieceOf(std::move(batch));
        m_think += piece.think;
        keep(m_parser.push(piece.output));
        if (m_ask.logprobs)
            std::move(piece.tokens.begin(), piece.tokens.end(), std::back_inserter(m_tokens));
        std::move(piece.entries.begin(), piece.entries.end(), std::back_inserter(m_entries));
    }

    std::string whole(const AnswerStart&, const AnswerEnd& end) override
    {
        keep(m_parser.finish());
        const bool silent = m_output.empty() && !m_calls.empty();
        const std::string message = jsonObject({ { "role", "\"assistant\"" },
            { "content", silent ? std::string("null") : jsonText(m_output) },
            { "reasoning_content", m_think.empty() ? std::string() : jsonText(m_think) },
            { "tool_calls", m_calls.empty() ? std::string() : joined(m_calls) } });
        const std::string choice = jsonObject({ { "index", "0" }, { "message", message },
            { "logprobs", m_ask.logprobs ? logprobsOf(m_tokens) : std::string("null") },
            { "finish_reason", jsonText(finish(end)) },
            { "attention_tokens", m_entries.empty() ? std::string() : joined(m_entries) } });
        return wholeObject("chat.completion", choice, end);
    }

private:
    const char* chunkKind() const override { return "chat.completion.chunk"; }

    const char* finish(const AnswerEnd& end) const
    {
        return m_callCount > 0 ? "tool_calls" : finishName(end.stats.finish);
    }

    void keep(ToolCallParser::Found found)
    {
        m_output += found.content;
        for (const ToolCall& call : found.calls)
            m_calls.push_back(callText(call, false));
    }

    /// Numbered in the order they come.
    std::string callText(const ToolCall& call, bool indexed)
    {
        const std::string number = std::to_string(m_callCount++);
        const std::string function = jsonObject(
            { { "name", jsonText(call.name) }, { "arguments", jsonText(call.arguments) } });
        return jsonObject({ { "index", indexed ? number : std::string() },
            { "id", jsonText("call_" + m_about.id + "_" + number) }, { "type", "\"function\"" },
            { "function", function } });
    }

    std::string deltaText(
        std::string_view think, std::string_view output, const std::vector<ToolCall>& calls)
    {
        std::vector<std::string> list;
        for (const ToolCall& call : calls)
            list.push_back(callText(call, true));
        return jsonObject({ { "content", jsonText(output) },
            { "reasoning_content", think.empty() ? std::string() : jsonText(think) },
            { "tool_calls", list.empty() ? std::string() : joined(list) } });
    }

    std::string delta(std::string members, const std::vector<std::string>& entries,
        std::string_view logprobs, std::string_view finish)
    {
        std::string list;
        if (!entries.empty()) {
            list = joined(entries);
            members.pop_back();
            members += (members.size() > 1 ? ",\"attention_tokens\":" : "\"attention_tokens\":")
                + list + "}";
        }
        const std::string choice = jsonObject({ { "index", "0" }, { "delta", members },
            { "logprobs", logprobs.empty() ? "null" : logprobs },
            { "finish_reason", finish.empty() ? std::string("null") : jsonText(finish) } });
        return chunk(choice, list, {}, finish.empty() ? std::string() : m_ask.capture.manifold());
    }

    Json entryOf(std::string_view bytes, const std::string& text, float logprob) const
    {
        Json entry;
        entry["token"] = text;
        // Minus infinity is no JSON: the least that is used elsewhere for it.
        entry["logprob"] = std::isfinite(logprob) ? double(std::min(logprob, 0.0f)) : -9999.0;
        entry["bytes"] = byteList(bytes);
        return entry;
    }

    std::string logprobsOf(const std::vector<TokenRecord>& tokens) const
    {
        Json content = Json::array();
        for (const TokenRecord& token : tokens) {
            Json entry = entryOf(bytesOf(token), token.text, token.logprob);
            Json top = Json::array();
            for (const Alternative& other : token.alternatives)
                top.push_back(
                    entryOf(m_tokenizer->tokenBytes(other.id), other.text, other.logprob));
            entry["top_logprobs"] = std::move(top);
            content.push_back(std::move(entry));
        }
        return dump({ { "content", std::move(content) }, { "refusal", nullptr } });
    }

    ToolCallParser m_parser;
    int m_callCount = 0;
    std::vector<std::string> m_calls; ///< of a whole answer
};

// ---- completions

class CompletionForm final : public OpenAiForm {
public:
    using OpenAiForm::OpenAiForm;

    std::string start(const AnswerStart&) override
    {
        return m_ask.echo ? choiceChunk(*m_ask.chat.raw, {}, {}, {}) : std::string();
    }

    std::string part(RecordedBatch batch) override
    {
        BatchParts piece = pieceOf(std::move(batch));
        const bool logprobs = m_ask.logprobs && !piece.tokens.empty();
        if (piece.text.empty() && !logprobs && piece.entries.empty())
            return {};
        return choiceChunk(
            piece.text, piece.entries, logprobs ? logprobsOf(piece.tokens) : std::string(), {});
    }

    std::string end(const AnswerEnd& end) override
    {
        return choiceChunk({}, {}, {}, finishName(end.stats.finish)) + usageChunk(end)
            + sseEvent("[DONE]");
    }

    void take(RecordedBatch batch) override
    {
        BatchParts piece = pieceOf(std::move(batch));
        m_output += piece.text;
        if (m_ask.logprobs)
            std::move(piece.tokens.begin(), piece.tokens.end(), std::back_inserter(m_tokens));
        std::move(piece.entries.begin(), piece.entries.end(), std::back_inserter(m_entries));
    }

    std::string whole(const AnswerStart&, const AnswerEnd& end) override
    {
        const std::string text = m_ask.echo ? *m_ask.chat.raw + m_output : m_output;
        return wholeObject("text_completion",
            choiceText(text, m_entries, m_ask.logprobs ? logprobsOf(m_tokens) : std::string(),
                finishName(end.stats.finish)),
            end);
    }

private:
    const char* chunkKind() const override { return "text_completion"; }

    static std::string choiceText(std::string_view text, const std::vector<std::string>& entries,
        std::string_view logprobs, std::string_view finish)
    {
        return jsonObject({ { "index", "0" }, { "text", jsonText(text) },
            { "logprobs", logprobs.empty() ? "null" : logprobs },
            { "finish_reason", finish.empty() ? std::string("null") : jsonText(finish) },
            { "attention_tokens", entries.empty() ? std::string() : joined(entries) } });
    }

    std::string choiceChunk(std::string_view text, const std::vector<std::string>& entries,
        std::string_view logprobs, std::string_view finish)
    {
        return chunk(choiceText(text, entries, logprobs, finish),
            entries.empty() ? std::string() : joined(entries), {},
            finish.empty() ? std::string() : m_ask.capture.manifold());
    }

    std::string logprobsOf(const std::vector<TokenRecord>& tokens)
    {
        Json names = Json::array(), values = Json::array(), tops = Json::array(),
             offsets = Json::array();
        for (const TokenRecord& token : tokens) {
            names.push_back(token.text);
            values.push_back(std::isfinite(token.logprob) ? double(token.logprob) : -9999.0);
            Json top = Json::object();
            for (const Alternative& other : token.alternatives)
                top[other.text] = other.logprob;
            tops.push_back(m_ask.topLogprobs > 0 ? std::move(top) : Json());
            offsets.push_back(m_offset);
            m_offset += int(token.text.size());
        }
        return dump({ { "tokens", std::move(names) }, { "token_logprobs", std::move(values) },
            { "top_logprobs", std::move(tops) }, { "text_offset", std::move(offsets) } });
    }

    int m_offset = 0;
};

} // namespace

std::unique_ptr<AnswerForm> chatForm(
    AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer> tokenizer)
{
    return std::make_unique<ChatForm>(std::move(about), std::move(ask), std::move(tokenizer));
}

std::unique_ptr<AnswerForm> completionForm(
    AnswerAbout about, Ask ask, std::shared_ptr<const Tokenizer> tokenizer)
{
    return std::make_unique<CompletionForm>(std::move(about), std::move(ask), std::move(tokenizer));
}

} // namespace ax::server
