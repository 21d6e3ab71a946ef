// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/prompt_layout.h"

#include "engine/chat/marked_render.h"

#include <algorithm>
#include <map>
#include <optional>

namespace ax {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t kUnknown = PromptPart::npos;
constexpr int kMostBeginnings = 16; ///< beginnings rendered where roles do not tell

std::string roleOf(const ordered_json& message)
{
    return message.is_object() && message.contains("role") && message["role"].is_string()
        ? message["role"].get<std::string>()
        : std::string();
}

/// Content and nothing else that a template could render behind it.
bool isPlain(const ordered_json& message)
{
    for (const auto& [member, value] : message.items())
        if (member != "role" && member != "content" && member != "id")
            return false;
    return true;
}

ordered_json beginning(const ordered_json& messages, std::size_t count)
{
    ordered_json list = ordered_json::array();
    for (std::size_t k = 0; k < count; ++k)
        list.push_back(messages[k]);
    return list;
}

/// Finds the ends of the messages between their contents.
class Borders {
public:
    Borders(std::string_view prompt, const ordered_json& messages, const RenderMessages& render,
        const std::vector<ContentSpan>& contents)
        : m_prompt(prompt)
        , m_messages(messages)
        , m_render(render)
        , m_contents(contents)
        , m_ends(messages.size(), kUnknown)
    {
    }

    std::vector<std::size_t> find()
    {
        const std::size_t count = m_messages.size();
        endByRendering(count - 1);
        for (std::size_t k = count; k-- > 0;)
            learnTail(k);
        int rendered = 0;
        std::size_t last = 0;
        for (std::size_t k = 0; k < count; ++k) {
            if (m_ends[k] == kUnknown)
                endByTail(k);
            if (m_ends[k] == kUnknown && rendered++ < kMostBeginnings)
                endByRendering(k);
            if (m_ends[k] == kUnknown)
                m_ends[k] = m_contents[k].end == kUnknown ? last : m_contents[k].end;
            m_ends[k] = std::clamp(m_ends[k], last, nextContent(k));
            last = m_ends[k];
        }
        return m_ends;
    }

private:
    std::size_t nextContent(std::size_t k) const
    {
        for (std::size_t next = k + 1; next < m_contents.size(); ++next)
            if (m_contents[next].begin != kUnknown)
                return m_contents[next].begin;
        return m_prompt.size();
    }

    void endByRendering(std::size_t k)
    {
        ordered_json part = beginning(m_messages, k + 1);
        if (endOf(part, k) || !m_contents[k].whole())
            return;
        // A template that leaves something of older answers out writes the rest alone the same way.
        part.back()["content"] = std::string(
            m_prompt.substr(m_contents[k].begin, m_contents[k].end - m_contents[k].begin));
        endOf(part, k);
    }

    bool endOf(const ordered_json& part, std::size_t k)
    {
        const auto text = m_render(part, false);
        if (!text || m_prompt.substr(0, text->size()) != *text || text->size() > nextContent(k)
            || (m_contents[k].end != kUnknown && text->size() < m_contents[k].end))
            return false;
        m_ends[k] = text->size();
        return true;
    }

    // The last message of a role shows what closes messages of that role.
    void learnTail(std::size_t k)
    {
        const std::string role = roleOf(m_messages[k]);
        if (m_tails.count(role) || m_contents[k].end == kUnknown || !isPlain(m_messages[k]))
            return;
        if (m_ends[k] == kUnknown)
            endByRendering(k);
        std::optional<std::string_view>& tail = m_tails[role];
        if (m_ends[k] != kUnknown)
            tail = m_prompt.substr(m_contents[k].end, m_ends[k] - m_contents[k].end);
    }

    void endByTail(std::size_t k)
    {
        const auto found = m_tails.find(roleOf(m_messages[k]));
        if (found == m_tails.end() || !found->second || m_contents[k].end == kUnknown)
            return;
        const std::string_view tail = *found->second;
        const std::size_t end = m_contents[k].end + tail.size();
        if (end <= nextContent(k) && m_prompt.substr(m_contents[k].end, tail.size()) == tail)
            m_ends[k] = end;
    }

    std::string_view m_prompt;
    const ordered_json& m_messages;
    const RenderMessages& m_render;
    const std::vector<ContentSpan>& m_contents;
    std::vector<std::size_t> m_ends;
    std::map<std::string, std::optional<std::string_view>> m_tails;
};

ordered_json simpleMessage(const char* role, const char* content)
{
    return { { "role", role }, { "content", content } };
}

// What opens a message of the first one's role, seen where the template puts nothing before it.
std::string headOfFirst(const ordered_json& first, const RenderMessages& render)
{
    ordered_json turns = ordered_json::array({ first, simpleMessage("assistant", "ok") });
    const auto before = render(turns, false);
    turns.push_back(first);
    const auto all = render(turns, false);
    if (!before || !all || all->compare(0, before->size(), *before) != 0)
        return {};
    const std::vector<ContentSpan> contents = MarkedRender(turns, render, false).find(*all);
    const std::size_t begin = contents[2].begin;
    return begin == kUnknown || begin < before->size()
        ? std::string()
        : all->substr(before->size(), begin - before->size());
}

// The template's own system prompt stands before the head of the first message.
void findPrelude(PromptLayout& layout, std::string_view prompt, const ordered_json& messages,
    const RenderMessages& render)
{
    PromptPart& first = layout.messages.front();
    const std::string role = roleOf(messages[0]);
    if (first.contentBegin == kUnknown || role == "system" || role == "developer")
        return;
    const std::string_view before = prompt.substr(0, first.contentBegin);
    const std::string head = headOfFirst(messages[0], render);
    if (head.empty() || head.size() >= before.size() || !before.ends_with(head))
        return;
    layout.prelude.end = first.begin = before.size() - head.size();
    // A system message in its place shows the marks around its content.
    const ordered_json turns = ordered_json::array({ simpleMessage("system", "ok"), messages[0] });
    const auto text = render(turns, false);
    if (!text)
        return;
    const std::vector<ContentSpan> contents = MarkedRender(turns, render, false).find(*text);
    if (!contents[0].whole() || contents[1].begin == kUnknown)
        return;
    const std::string_view all = *text, prelude = prompt.substr(0, layout.prelude.end);
    const std::string_view systemHead = all.substr(0, contents[0].begin);
    std::string_view between = all.substr(contents[0].end, contents[1].begin - contents[0].end);
    if (!between.ends_with(head))
        return;
    between.remove_suffix(head.size());
    if (systemHead.size() + between.size() > prelude.size() || !prelude.starts_with(systemHead)
        || !prelude.ends_with(between))
        return;
    layout.prelude.contentBegin = systemHead.size();
    layout.prelude.contentEnd = prelude.size() - between.size();
}

// Tool calls and the like stand beside the content, between the same marks. Where no content could
// be marked, the marks of other messages of the role show what lies between them.
void widenContents(PromptLayout& layout, std::string_view prompt, const ordered_json& messages)
{
    std::map<std::string, std::string_view> heads, tails;
    heads["assistant"] = prompt.substr(layout.end()); // what opens the answer
    for (std::size_t k = 0; k < layout.messages.size(); ++k) {
        const PromptPart& part = layout.messages[k];
        if (!part.knowsContent() || !isPlain(messages[k]))
            continue;
        heads[roleOf(messages[k])] = prompt.substr(part.begin, part.contentBegin - part.begin);
        tails[roleOf(messages[k])] = prompt.substr(part.contentEnd, part.end - part.contentEnd);
    }
    for (std::size_t k = 0; k < layout.messages.size(); ++k) {
        PromptPart& part = layout.messages[k];
        const std::string_view head = heads[roleOf(messages[k])], tail = tails[roleOf(messages[k])];
        const std::string_view whole = prompt.substr(part.begin, part.end - part.begin);
        const bool opens = !head.empty() && whole.starts_with(head);
        const bool closes = !tail.empty() && whole.ends_with(tail);
        if (!part.knowsContent() && opens && closes && head.size() + tail.size() <= whole.size()) {
            part.contentBegin = part.begin + head.size();
            part.contentEnd = part.end - tail.size();
        } else if (part.knowsContent()) {
            if (opens)
                part.contentBegin = std::min(part.contentBegin, part.begin + head.size());
            if (closes)
                part.contentEnd = std::max(part.contentEnd, part.end - tail.size());
        }
    }
}

} // namespace

PromptLayout layoutPrompt(
    std::string_view prompt, const ordered_json& messages, const RenderMessages& render)
{
    PromptLayout layout;
    if (messages.empty())
        return layout;
    const std::vector<ContentSpan> contents = MarkedRender(messages, render, true).find(prompt);
    const std::vector<std::size_t> ends = Borders(prompt, messages, render, contents).find();
    std::size_t begin = 0;
    for (std::size_t k = 0; k < ends.size(); ++k) {
        PromptPart part { begin, ends[k], contents[k].begin, contents[k].end };
        if (!contents[k].whole() || part.contentBegin < part.begin || part.contentEnd > part.end)
            part.contentBegin = part.contentEnd = kUnknown;
        layout.messages.push_back(part);
        begin = ends[k];
    }
    findPrelude(layout, prompt, messages, render);
    widenContents(layout, prompt, messages);
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
