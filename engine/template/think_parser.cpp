// SPDX-License-Identifier: Apache-2.0
#include "engine/template/think_parser.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ax {
namespace {

struct Tags {
    std::string_view open, close;
};

constexpr Tags knownTags[] = {
    { "<think>", "</think>" },
    { "[THINK]", "[/THINK]" },
    { "◁think▷", "◁/think▷" },
    { "<thinking>", "</thinking>" },
    { "<thought>", "</thought>" },
    { "<seed:think>", "</seed:think>" },
    { "<|START_THINKING|>", "<|END_THINKING|>" },
    { "<reasoning>", "</reasoning>" },
};

constexpr std::string_view assistantHeaders[] = {
    "<|im_start|>assistant",
    "<|im_assistant|>",
    "<|start_header_id|>assistant<|end_header_id|>",
    "<|start_of_role|>assistant",
    "<|start|>assistant",
    "<start_of_turn>model",
    "<|assistant|>",
    "<|Assistant|>",
    "<｜Assistant｜>",
    "[|assistant|]",
    "]~b]ai",
    "<|CHATBOT_TOKEN|>",
    "[/INST]",
    "### Assistant",
    "### Response",
    "ASSISTANT:",
    "Assistant:",
};

constexpr std::string_view channelTag = "<|channel|>", messageTag = "<|message|>",
                           analysis = "analysis";
constexpr std::string_view channelTags[]
    = { channelTag, messageTag, "<|end|>", "<|start|>", "<|return|>", "<|call|>" };
constexpr std::string_view endingTexts[] = { "<tool_call>", "<|tool_calls_section_begin|>" };

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool startsWith(std::string_view text, std::string_view part)
{
    return text.substr(0, part.size()) == part;
}

std::string_view afterLastHeader(std::string_view prompt)
{
    std::size_t begin = 0;
    for (const std::string_view header : assistantHeaders) {
        const std::size_t at = prompt.rfind(header);
        if (at != prompt.npos)
            begin = std::max(begin, at + header.size());
    }
    if (begin > 0)
        return prompt.substr(begin);
    // An unknown header: only what the prompt ends with can be the template's.
    constexpr std::size_t last = 64;
    return prompt.substr(prompt.size() - std::min(prompt.size(), last));
}

std::string_view trimLeft(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r\n");
    return at == text.npos ? std::string_view() : text.substr(at);
}

/// Bytes at the end of `text` that begin one of the tags without completing it.
template <class List> std::size_t partialTail(std::string_view text, const List& tags)
{
    std::size_t longest = 0;
    for (const auto& t : tags) {
        const std::string_view tag(t);
        if (tag.empty())
            continue;
        for (std::size_t n = std::min(tag.size() - 1, text.size()); n > longest; --n)
            if (text.substr(text.size() - n) == tag.substr(0, n))
                longest = n;
    }
    return longest;
}

} // namespace

ThinkParser::ThinkParser(std::string_view prompt, std::string_view chatTemplate)
{
    const std::string_view tail = afterLastHeader(prompt);
    learn(tail, chatTemplate);
    for (const std::string_view text : endingTexts)
        if (chatTemplate.empty() || has(chatTemplate, text))
            m_implicitEnds.emplace_back(text);
    startFrom(tail);
    m_phase = phaseNow();
}

void ThinkParser::learn(std::string_view tail, std::string_view chatTemplate)
{
    const bool channels
        = has(tail, channelTag) || (has(chatTemplate, channelTag) && has(chatTemplate, analysis));
    if (channels) {
        m_format = { std::string(channelTag) + "analysis<|message|>", "<|end|>", true };
        m_named = true;
        return;
    }
    for (const std::string_view source : { tail, chatTemplate }) {
        for (const Tags& tags : knownTags) {
            if (!has(source, tags.open) && !has(source, tags.close))
                continue;
            m_format = { std::string(tags.open), std::string(tags.close), false };
            m_named = true;
            return;
        }
    }
    m_format = { std::string(knownTags[0].open), std::string(knownTags[0].close), false };
}

void ThinkParser::startFrom(std::string_view tail)
{
    if (m_format.channels) {
        // Read the beginning of the answer that the prompt holds; its text is not the answer's.
        m_buffer = tail;
        while (stepChannels()) { }
        m_buffer.clear();
        m_sawTag = false;
        return;
    }
    const std::size_t open = tail.rfind(m_format.open), close = tail.rfind(m_format.close);
    if (open != tail.npos && (close == tail.npos || open > close)) {
        m_state = State::Inside;
        m_opened = true;
        m_mayRepeatOpen = trimLeft(tail.substr(open + m_format.open.size())).empty();
    } else if (close != tail.npos) {
        m_state = State::Outside;
    }
}

void ThinkParser::emit(Phase phase, std::string_view text)
{
    if (m_collect)
        (phase == Phase::Think ? m_text.think : m_text.output) += text;
}

/// One step of sorting; true when there may be another.
bool ThinkParser::stepWaiting()
{
    const std::string_view text = trimLeft(m_buffer);
    if (startsWith(text, m_format.open)) {
        m_buffer.erase(0, m_buffer.size() - text.size() + m_format.open.size());
        m_state = State::Inside;
        m_opened = m_sawTag = true;
        return true;
    }
    if (startsWith(m_format.open, text))
        return false;
    m_state = State::Outside;
    return true;
}

bool ThinkParser::stepInside()
{
    if (m_mayRepeatOpen) {
        const std::string_view text = trimLeft(m_buffer);
        if (startsWith(text, m_format.open)) {
            m_buffer.erase(0, m_buffer.size() - text.size() + m_format.open.size());
            m_mayRepeatOpen = false;
            return true;
        }
        if (startsWith(m_format.open, text))
            return false;
        m_mayRepeatOpen = false;
    }
    std::size_t at = m_buffer.find(m_format.close), length = m_format.close.size();
    for (const std::string& end : m_implicitEnds) {
        const std::size_t found = m_buffer.find(end);
        if (found < at) {
            at = found;
            length = 0; // the text belongs to the answer
        }
    }
    if (at != std::string::npos) {
        emit(Phase::Think, std::string_view(m_buffer).substr(0, at));
        m_buffer.erase(0, at + length);
        m_sawTag = m_sawTag || length > 0;
        m_state = State::Outside;
        return true;
    }
    const std::size_t keep = std::max(partialTail(m_buffer, m_implicitEnds),
        partialTail(m_buffer, std::array<std::string_view, 1> { m_format.close }));
    emit(Phase::Think, std::string_view(m_buffer).substr(0, m_buffer.size() - keep));
    m_buffer.erase(0, m_buffer.size() - keep);
    return false;
}

bool ThinkParser::stepChannels()
{
    std::size_t at = m_buffer.size();
    std::string_view tag;
    for (const std::string_view t : channelTags) {
        const std::size_t found = m_buffer.find(t);
        if (found < at) {
            at = found;
            tag = t;
        }
    }
    if (tag.empty())
        at -= partialTail(m_buffer, channelTags);
    const std::string text = m_buffer.substr(0, at);
    m_buffer.erase(0, at + tag.size());
    switch (m_state) {
    case State::Waiting:
        // An answer without any channel is an answer.
        if (!trimLeft(text).empty()) {
            m_state = State::Outside;
            emit(Phase::Output, text);
        }
        break;
    case State::Header:
        m_channel += text;
        break;
    case State::Between:
        break; // the role in front of <|channel|>
    default:
        emit(m_state == State::Inside ? Phase::Think : Phase::Output, text);
    }
    if (tag.empty())
        return false;
    if (tag == channelTag) {
        m_firstHeader = m_state == State::Waiting;
        m_state = State::Header;
        m_channel.clear();
    } else if (tag == messageTag) {
        if (m_state == State::Header) {
            const bool think = startsWith(trimLeft(m_channel), analysis);
            m_state = think ? State::Inside : State::Outside;
            m_opened = m_opened || think;
            m_sawTag = m_sawTag || think;
        }
    } else {
        m_sawTag = m_sawTag || m_state == State::Inside;
        m_state = State::Between;
    }
    return true;
}

Phase ThinkParser::phaseNow() const
{
    switch (m_state) {
    case State::Inside:
        return Phase::Think;
    case State::Waiting:
        if (m_format.channels)
            return Phase::Think;
        return m_named && !trimLeft(m_buffer).empty() ? Phase::Think : Phase::Output;
    case State::Header: {
        const std::string_view name = trimLeft(m_channel);
        if (name.empty())
            return m_firstHeader ? Phase::Think : Phase::Output;
        return startsWith(name, analysis) || startsWith(analysis, name) ? Phase::Think
                                                                        : Phase::Output;
    }
    default:
        return Phase::Output;
    }
}

Phase ThinkParser::push(std::string_view text)
{
    if (text.empty())
        return m_phase;
    m_buffer += text;
    m_sawTag = false;
    bool more = true;
    while (more) {
        if (m_format.channels)
            more = stepChannels();
        else if (m_state == State::Waiting)
            more = stepWaiting();
        else if (m_state == State::Inside)
            more = stepInside();
        else {
            emit(Phase::Output, m_buffer);
            m_buffer.clear();
            more = false;
        }
    }
    m_phase = phaseNow();
    return m_sawTag ? Phase::Think : m_phase;
}

ThinkText ThinkParser::takeText() { return std::exchange(m_text, {}); }

void ThinkParser::finish()
{
    emit(m_state == State::Inside ? Phase::Think : Phase::Output, m_buffer);
    m_buffer.clear();
}

} // namespace ax
