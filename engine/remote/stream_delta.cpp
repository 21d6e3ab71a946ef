// SPDX-License-Identifier: Apache-2.0
// What one delta says: text, thinking, tokens with their log-probabilities, tool calls.
#include "engine/remote/lenient_json.h"
#include "engine/remote/stream_reader.h"

#include <algorithm>
#include <charconv>

namespace ax::remote {

namespace {

using Json = nlohmann::ordered_json;

/// A token's bytes as a server gives them: [72, 105].
std::optional<std::string> byteList(const Json& list)
{
    if (!list.is_array())
        return std::nullopt;
    std::string bytes;
    for (const Json& value : list) {
        const auto number = whole(value);
        if (!number || *number < 0 || *number > 255)
            return std::nullopt;
        bytes += char(*number);
    }
    return bytes;
}

} // namespace

void StreamReader::delta(const Json& delta, const Json& choice)
{
    Chunk chunk;
    std::string thinking = text(delta, "reasoning_content");
    if (thinking.empty())
        thinking = text(delta, "reasoning");
    const auto addThinking = [&](std::string piece) {
        if (!piece.empty())
            chunk.pieces.push_back({ std::move(piece), ThinkPhase::Think });
    };
    addThinking(std::move(thinking));
    std::vector<StreamPiece> output;
    const Json& content = member(delta, "content");
    if (content.is_string() && !content.get_ref<const std::string&>().empty()) {
        output.push_back({ content.get<std::string>(), ThinkPhase::Output });
    } else if (content.is_array()) {
        for (const Json& part : content) {
            const std::string type = text(part, "type");
            const Json& thoughts = member(part, "thinking");
            if (type == "thinking" && thoughts.is_array())
                for (const Json& thought : thoughts)
                    addThinking(text(thought, "text"));
            else if (type == "thinking")
                addThinking(text(part, "thinking"));
            else if (std::string piece = text(part, "text"); type == "text" && !piece.empty())
                output.push_back({ std::move(piece), ThinkPhase::Output });
        }
    }
    const bool thinks = !chunk.pieces.empty();
    if (!output.empty())
        m_phase = ThinkPhase::Output;
    else if (thinks)
        m_phase = ThinkPhase::Think;
    const bool both = thinks && !output.empty();
    std::size_t thoughtBytes = 0;
    for (const StreamPiece& piece : chunk.pieces)
        thoughtBytes += piece.text.size();
    std::move(output.begin(), output.end(), std::back_inserter(chunk.pieces));
    toolCalls(member(delta, "tool_calls"));
    chunk.tokens = logprobs(member(choice, "logprobs"));
    if (both) { // one object for the thinking and the answer: told by the bytes
        std::size_t at = 0;
        for (StreamToken& token : chunk.tokens) {
            token.phase = at < thoughtBytes ? ThinkPhase::Think : ThinkPhase::Output;
            at += token.bytes.size();
        }
    }
    m_tokenCount += std::int64_t(chunk.tokens.empty() ? chunk.pieces.size() : chunk.tokens.size());
    if (!chunk.pieces.empty() || !chunk.tokens.empty())
        m_chunks.push_back(std::move(chunk));
}

void StreamReader::toolCalls(const Json& calls)
{
    for (std::size_t k = 0; calls.is_array() && k < calls.size(); ++k) {
        const Json& call = calls[k];
        const std::int64_t index = whole(member(call, "index")).value_or(std::int64_t(k));
        auto& all = m_answer.toolCalls;
        auto slot = std::lower_bound(all.begin(), all.end(), index,
            [](const StreamToolCall& c, std::int64_t i) { return c.index < i; });
        if (slot == all.end() || slot->index != index)
            slot = all.insert(slot, { index, {}, {}, {} });
        const Json& function = member(call, "function");
        if (std::string id = text(call, "id"); !id.empty())
            slot->id = std::move(id);
        if (std::string name = text(function, "name"); !name.empty())
            slot->name = std::move(name);
        slot->arguments += words(member(function, "arguments"));
    }
}

StreamToken StreamReader::token(const Json& entry, bool alternative)
{
    StreamToken token;
    const std::string name = text(entry, "token");
    token.id = whole(member(entry, "id"));
    if (!token.id)
        token.id = whole(member(entry, "token_id"));
    constexpr std::string_view kIdName = "token_id:";
    if (std::string_view(name).substr(0, kIdName.size()) == kIdName) {
        const char* from = name.data() + kIdName.size();
        std::int64_t id = 0;
        const auto [end, error] = std::from_chars(from, name.data() + name.size(), id);
        if (error == std::errc() && end == name.data() + name.size() && end != from)
            token.id = id;
    }
    token.bytes = byteList(member(entry, "bytes")).value_or(name);
    token.logprob = finite(member(entry, "logprob"));
    token.phase = m_phase;
    if (!alternative && token.bytes == kReplacement && name == kReplacement) {
        token.exact = false;
        m_answer.warnings.insert("replacement_characters");
    }
    return token;
}

std::vector<StreamToken> StreamReader::logprobs(const Json& logprobs)
{
    std::vector<StreamToken> tokens;
    const Json& content = member(logprobs, "content");
    const Json& names = member(logprobs, "tokens");
    if (content.is_array()) {
        for (const Json& entry : content) {
            if (!entry.is_object())
                continue;
            StreamToken made = token(entry, false);
            made.hasAlternatives = true;
            const Json& top = member(entry, "top_logprobs");
            for (std::size_t k = 0; top.is_array() && k < top.size(); ++k) {
                StreamToken a = token(top[k], true);
                made.alternatives.push_back({ std::move(a.bytes), a.id, a.logprob });
            }
            tokens.push_back(std::move(made));
        }
    } else if (names.is_array()) {
        const Json& values = member(logprobs, "token_logprobs");
        const Json& tops = member(logprobs, "top_logprobs");
        for (std::size_t k = 0; k < names.size(); ++k) {
            StreamToken made;
            made.bytes = words(names[k]);
            made.phase = m_phase;
            if (values.is_array() && k < values.size())
                made.logprob = finite(values[k]);
            made.hasAlternatives = true;
            if (tops.is_array() && k < tops.size() && tops[k].is_object())
                for (const auto& [name, value] : tops[k].items())
                    made.alternatives.push_back({ name, {}, finite(value) });
            tokens.push_back(std::move(made));
        }
    }
    m_sawLogprobs |= !tokens.empty();
    return tokens;
}

} // namespace ax::remote
