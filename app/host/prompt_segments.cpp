// SPDX-License-Identifier: Apache-2.0
#include "app/host/prompt_segments.h"

#include <algorithm>

namespace ax {

namespace {

// Rendering every prefix is quadratic; past this the contents are searched instead.
constexpr std::size_t kRenderedPrefixes = 128;

std::string_view trimmed(std::string_view text)
{
    const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    while (!text.empty() && space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && space(text.back()))
        text.remove_suffix(1);
    return text;
}

struct Found {
    std::size_t begin = std::string_view::npos, end = std::string_view::npos;
    bool ok() const { return begin != std::string_view::npos; }
};

Found findContent(std::string_view prompt, std::string_view content, std::size_t from)
{
    std::string_view wanted = trimmed(content);
    if (wanted.empty())
        return { from, from };
    std::size_t at = prompt.find(wanted, from);
    if (at == std::string_view::npos) {
        // Old answers often come without their think section.
        const std::size_t close = wanted.rfind("</think>");
        if (close == std::string_view::npos)
            return {};
        wanted = trimmed(wanted.substr(close + 8));
        if (wanted.empty())
            return { from, from };
        at = prompt.find(wanted, from);
        if (at == std::string_view::npos)
            return {};
    }
    return { at, at + wanted.size() };
}

// Splits "<|im_end|>\n<|im_start|>user\n" into what closes the message before and what opens the
// next one.
std::size_t splitBetween(std::string_view between)
{
    std::size_t last = between.size();
    while (last > 0 && (between[last - 1] == '\n' || between[last - 1] == ' '))
        --last;
    const std::size_t line = between.substr(0, last).rfind('\n');
    if (line != std::string_view::npos)
        return line + 1;
    if (!between.empty() && between.front() == '<') {
        const std::size_t close = between.find('>');
        if (close != std::string_view::npos && close + 1 < last)
            return close + 1;
    }
    return 0;
}

// The template's own system prompt: the same first message rendered again later in a chat shows
// how long its part is without what the template puts before.
std::size_t preludeSize(
    std::string_view prompt, std::span<const MessageRecord> messages, const RenderMessages& render)
{
    const MessageRecord& first = messages.front();
    if (first.role != "user")
        return 0;
    MessageRecord answer;
    answer.role = "assistant";
    answer.content = "ok";
    const std::vector<MessageRecord> twoTurns { first, answer, first };
    const auto shorter = render(chatJson(std::span(twoTurns).first(2)), false);
    const auto longer = render(chatJson(twoTurns), false);
    const auto alone = render(chatJson(messages.first(1)), false);
    if (!shorter || !longer || !alone || longer->compare(0, shorter->size(), *shorter) != 0
        || prompt.substr(0, alone->size()) != *alone)
        return 0;
    const std::string_view block = std::string_view(*longer).substr(shorter->size());
    const std::string_view whole = *alone;
    if (block.empty() || block.size() >= whole.size() || !whole.ends_with(block))
        return 0;
    return whole.size() - block.size();
}

} // namespace

nlohmann::ordered_json chatJson(std::span<const MessageRecord> messages)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const MessageRecord& message : messages) {
        nlohmann::ordered_json entry { { "role", message.role }, { "content", message.content } };
        for (const char* member : { "name", "tool_calls", "tool_call_id" }) {
            if (message.extra.contains(member))
                entry[member] = message.extra[member];
        }
        list.push_back(std::move(entry));
    }
    return list;
}

PromptLayout layoutPrompt(
    std::string_view prompt, std::span<const MessageRecord> messages, const RenderMessages& render)
{
    PromptLayout layout;
    const std::size_t count = messages.size();
    if (count == 0)
        return layout;
    constexpr std::size_t kUnknown = std::string_view::npos;
    std::vector<std::size_t> ends(count, kUnknown);
    if (!render) {
        std::fill(ends.begin(), ends.end(), 0);
        ends.back() = prompt.size();
        layout.messageEnds = std::move(ends);
        return layout;
    }
    if (count <= kRenderedPrefixes) {
        std::size_t before = 0;
        for (std::size_t k = 0; k < count; ++k) {
            const auto text = render(chatJson(messages.first(k + 1)), false);
            if (text && text->size() >= before && prompt.substr(0, text->size()) == *text)
                before = ends[k] = text->size();
        }
        layout.preludeEnd = preludeSize(prompt, messages, render);
    }
    // What the prefixes did not give is searched between the neighbours that are known.
    std::size_t cursor = layout.preludeEnd;
    for (std::size_t k = 0; k < count; ++k) {
        if (ends[k] == kUnknown) {
            const Found here = findContent(prompt, messages[k].content, cursor);
            const std::size_t contentEnd = here.ok() ? here.end : cursor;
            std::size_t next = kUnknown;
            if (k + 1 < count) {
                const Found following = findContent(prompt, messages[k + 1].content, contentEnd);
                if (following.ok())
                    next = following.begin;
            } else {
                next = prompt.size();
            }
            ends[k] = next == kUnknown
                ? contentEnd
                : contentEnd + splitBetween(prompt.substr(contentEnd, next - contentEnd));
        }
        ends[k] = std::max(ends[k], cursor);
        cursor = ends[k];
    }
    layout.messageEnds = std::move(ends);
    return layout;
}

std::string_view bytesOf(const TokenRecord& token)
{
    return token.bytes.empty() ? std::string_view(token.text) : std::string_view(token.bytes);
}

std::vector<std::size_t> tokenOffsets(std::span<const TokenRecord> tokens, std::string_view prompt)
{
    constexpr std::size_t kLookAhead = 16;
    std::vector<std::size_t> offsets;
    offsets.reserve(tokens.size());
    std::size_t cursor = 0;
    for (const TokenRecord& token : tokens) {
        std::string_view bytes = bytesOf(token);
        offsets.push_back(cursor);
        if (bytes.empty())
            continue;
        const auto standsAt = [&](std::size_t at) {
            return prompt.substr(std::min(at, prompt.size()), bytes.size()) == bytes;
        };
        if (!standsAt(cursor) && bytes.front() == ' ')
            bytes.remove_prefix(1); // the space a SentencePiece vocabulary puts before a text
        for (std::size_t skip = 0; skip <= kLookAhead && !bytes.empty(); ++skip) {
            if (standsAt(cursor + skip)) {
                offsets.back() = cursor + skip;
                cursor += skip + bytes.size();
                break;
            }
        }
    }
    return offsets;
}

} // namespace ax
