// SPDX-License-Identifier: Apache-2.0
#include "engine/template/think_parser.h"

#include <algorithm>
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
constexpr std::string_view overTags[] = { "<|end|>", "<|start|>", "<|return|>", "<|call|>" };
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

/// Bytes at the end of `text` that begin `tag` without completing it.
std::size_t partialTail(std::string_view text, std::string_view tag)
{
    for (std::size_t n = std::min(tag.size() - 1, text.size()); n > 0; --n)
        if (text.substr(text.size() - n) == tag.substr(0, n))
            return n;
    return 0;
}

} // namespace

std::vector<std::string_view> thinkTags(bool opening)
{
    std::vector<std::string_view> tags;
    for (const Tags& known : knownTags)
        tags.push_back(opening ? known.open : known.close);
    return tags;
}

ThinkParser::ThinkParser(
    std::string_view prompt, std::string_view chatTemplate, const Tokenizer* tokenizer)
{
    const std::string_view tail = afterLastHeader(prompt);
    learn(tail, chatTemplate, tokenizer);
    startFrom(tail);
    m_phase = phaseNow();
}

void ThinkParser::learn(
    std::string_view tail, std::string_view chatTemplate, const Tokenizer* tokenizer)
{
    const auto mark = [&](Role role, std::string_view text) {
        const std::optional<TokenId> id = tokenizer ? tokenizer->find(text) : std::nullopt;
        m_marks.push_back({ role, std::string(text), id.value_or(-1) });
    };
    const bool channels
        = has(tail, channelTag) || (has(chatTemplate, channelTag) && has(chatTemplate, analysis));
    if (channels) {
        m_format = { std::string(channelTag) + "analysis<|message|>", "<|end|>", true };
        m_named = true;
        mark(Role::Channel, channelTag);
        mark(Role::Message, messageTag);
        for (const std::string_view text : overTags)
            mark(Role::Over, text);
        return;
    }
    const Tags* found = nullptr;
    for (const std::string_view source : { tail, chatTemplate })
        for (const Tags& tags : knownTags)
            if (!found && (has(source, tags.open) || has(source, tags.close)))
                found = &tags;
    m_named = found != nullptr;
    const Tags& tags = found ? *found : knownTags[0];
    m_format = { std::string(tags.open), std::string(tags.close), false };
    mark(Role::Open, tags.open);
    mark(Role::Close, tags.close);
    for (const std::string_view text : endingTexts)
        if (chatTemplate.empty() || has(chatTemplate, text))
            mark(Role::End, text);
}

void ThinkParser::startFrom(std::string_view tail)
{
    if (m_format.channels) {
        // Read the beginning of the answer that the prompt holds; its text is not the answer's.
        // The template wrote these tags, so here they count as text too.
        std::vector<TokenId> ids;
        for (Mark& mark : m_marks)
            ids.push_back(std::exchange(mark.id, -1));
        m_buffer = tail;
        m_origin.assign(tail.size(), 0);
        sortBuffer();
        m_buffer.clear();
        m_origin.clear();
        m_text = {};
        m_sawTag = false;
        for (std::size_t k = 0; k < ids.size(); ++k)
            m_marks[k].id = ids[k];
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

/// Pushes [from, now) get this phase after all.
void ThinkParser::revise(int from, Phase phase)
{
    for (int push = from; push < current(); ++push) {
        if (m_phases[std::size_t(push)] == phase)
            continue;
        m_phases[std::size_t(push)] = phase;
        m_revisedFrom = std::min(m_revisedFrom, push);
    }
}

/// Whether a mark means anything where the text stands now; elsewhere it is text.
bool ThinkParser::matters(const Mark& mark) const
{
    switch (mark.role) {
    case Role::Open:
        return m_state == State::Waiting || (m_state == State::Outside && m_named)
            || (m_state == State::Inside && m_mayRepeatOpen);
    case Role::Close:
        return m_state == State::Inside || (m_named && !m_blockSeen);
    case Role::End:
        return m_state == State::Inside;
    default:
        return true;
    }
}

void ThinkParser::openBlock(int from)
{
    revise(from, Phase::Think);
    m_state = State::Inside;
    m_opened = m_sawTag = true;
}

void ThinkParser::onMark(const Mark& mark, int from)
{
    switch (mark.role) {
    case Role::Open:
        // White space before the first block belongs to it.
        openBlock(m_state == State::Waiting ? 0 : from);
        m_mayRepeatOpen = false;
        m_lead.clear();
        break;
    case Role::Close:
        if (m_state != State::Inside) {
            // Never opened: the model began to think at once.
            revise(0, Phase::Think);
            m_text.think += std::exchange(m_text.output, {});
            emit(Phase::Think, std::exchange(m_lead, {}));
            m_opened = true;
        } else {
            revise(from, Phase::Think);
        }
        m_sawTag = true;
        m_blockSeen = true;
        m_state = State::Outside;
        break;
    case Role::End:
        // The text belongs to the answer.
        emit(Phase::Output, mark.text);
        revise(from, Phase::Output);
        m_blockSeen = true;
        m_state = State::Outside;
        break;
    default:
        onChannelMark(mark, from);
    }
}

void ThinkParser::onChannelMark(const Mark& mark, int from)
{
    if (mark.role == Role::Channel) {
        m_firstHeader = m_state == State::Waiting;
        m_headerFrom = m_firstHeader ? 0 : from;
        m_state = State::Header;
        m_channel.clear();
    } else if (mark.role == Role::Message) {
        if (m_state == State::Header) {
            const bool think = startsWith(trimLeft(m_channel), analysis);
            m_state = think ? State::Inside : State::Outside;
            m_opened = m_opened || think;
            m_sawTag = m_sawTag || think;
            revise(m_headerFrom, think ? Phase::Think : Phase::Output);
        }
    } else {
        m_sawTag = m_sawTag || m_state == State::Inside;
        m_state = State::Between;
    }
}

/// Text that holds no mark; `from`: the push that brought its first byte.
void ThinkParser::onText(std::string_view text, int from)
{
    switch (m_state) {
    case State::Waiting:
        if (trimLeft(text).empty()) {
            m_lead += text;
            return;
        }
        // An answer without any tag is an answer; what looked like one was none.
        m_state = State::Outside;
        emit(Phase::Output, std::exchange(m_lead, {}));
        emit(Phase::Output, text);
        revise(m_format.channels ? 0 : from, Phase::Output);
        return;
    case State::Inside:
        m_mayRepeatOpen = m_mayRepeatOpen && trimLeft(text).empty();
        emit(Phase::Think, text);
        return;
    case State::Outside:
        emit(Phase::Output, text);
        return;
    case State::Header:
        m_channel += text;
        return;
    case State::Between:
        return; // the role in front of <|channel|>
    }
}

void ThinkParser::takeSorted(std::size_t bytes)
{
    m_buffer.erase(0, bytes);
    m_origin.erase(m_origin.begin(), m_origin.begin() + std::ptrdiff_t(bytes));
}

/// Sorts all but a tail that may become a mark.
void ThinkParser::sortBuffer()
{
    while (!m_buffer.empty()) {
        std::size_t at = std::string::npos, keep = 0;
        const Mark* found = nullptr;
        for (const Mark& mark : m_marks) {
            if (mark.id >= 0 || !matters(mark))
                continue;
            const std::size_t here = m_buffer.find(mark.text);
            if (here < at) {
                at = here;
                found = &mark;
            }
            keep = std::max(keep, partialTail(m_buffer, mark.text));
        }
        const std::size_t text = found ? at : m_buffer.size() - keep;
        if (text > 0) {
            const std::string piece = m_buffer.substr(0, text);
            const int from = m_origin.front();
            takeSorted(text);
            onText(piece, from);
            // The first word changes what matters behind it.
            if (!found || !matters(*found))
                continue;
        }
        if (!found)
            return;
        const int from = m_origin.front();
        takeSorted(found->text.size());
        onMark(*found, from);
    }
}

Phase ThinkParser::phaseNow() const
{
    switch (m_state) {
    case State::Inside:
        return Phase::Think;
    case State::Waiting:
        if (m_format.channels)
            return Phase::Think;
        return m_named && m_buffer.size() > 0 ? Phase::Think : Phase::Output;
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

Phase ThinkParser::push(std::string_view text, TokenId id)
{
    const int now = current();
    m_revisedFrom = now;
    m_sawTag = false;
    const Mark* mark = nullptr;
    if (id >= 0)
        for (const Mark& known : m_marks)
            if (known.id == id && matters(known))
                mark = &known;
    if (mark) {
        // What is held back is no tag: another one follows.
        if (!m_buffer.empty()) {
            const std::string piece = m_buffer;
            const int from = m_origin.front();
            takeSorted(piece.size());
            onText(piece, from);
        }
        if (matters(*mark))
            onMark(*mark, now);
        else
            onText(text, now);
    } else if (!text.empty()) {
        m_buffer += text;
        m_origin.insert(m_origin.end(), text.size(), now);
        sortBuffer();
    }
    m_phase = phaseNow();
    m_phases.push_back(m_sawTag ? Phase::Think : m_phase);
    if (m_revisedFrom == now)
        m_revisedFrom = current();
    return m_phases.back();
}

bool ThinkParser::isMark(TokenId id) const
{
    return std::any_of(
        m_marks.begin(), m_marks.end(), [&](const Mark& mark) { return mark.id == id; });
}

ThinkText ThinkParser::takeText() { return std::exchange(m_text, {}); }

void ThinkParser::finish()
{
    emit(Phase::Output, std::exchange(m_lead, {}));
    emit(m_state == State::Inside ? Phase::Think : Phase::Output, m_buffer);
    m_buffer.clear();
    m_origin.clear();
}

} // namespace ax
