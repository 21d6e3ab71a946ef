// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/marked_render.h"

#include "engine/template/think_parser.h"

#include <algorithm>
#include <array>

namespace ax {

namespace {

using nlohmann::ordered_json;

constexpr int kMostRenderings = 48; ///< until the messages that cannot be marked are told apart
constexpr int kMarksEach = 4; ///< begin, behind a think tag, behind a think section, end
constexpr char32_t kPlanes[] = { 0x100000, 0xF0000 };
constexpr std::size_t kPlaneSize = 0xFFFD;

std::string encoded(char32_t c)
{
    return { char(0xF0 | (c >> 18)), char(0x80 | ((c >> 12) & 63)), char(0x80 | ((c >> 6) & 63)),
        char(0x80 | (c & 63)) };
}

/// The character of a private plane at `at`; 0 when there is another one.
char32_t privateAt(std::string_view text, std::size_t at)
{
    if (at + 4 > text.size())
        return 0;
    const auto byte
        = [&](std::size_t k) { return char32_t(static_cast<unsigned char>(text[at + k])); };
    if (byte(0) != 0xF4 && byte(0) != 0xF3)
        return 0;
    const char32_t c
        = (byte(0) & 7) << 18 | (byte(1) & 63) << 12 | (byte(2) & 63) << 6 | (byte(3) & 63);
    return c >= 0xF0000 ? c : 0;
}

bool usesPlane(std::string_view text, char32_t plane)
{
    for (std::size_t at = text.find_first_of("\xF3\xF4"); at != std::string_view::npos;
         at = text.find_first_of("\xF3\xF4", at + 1)) {
        const char32_t c = privateAt(text, at);
        if (c >= plane && c < plane + 0x10000)
            return true;
    }
    return false;
}

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

struct Bounds {
    std::size_t begin, end; ///< without white space around
};
Bounds trimmed(std::string_view text)
{
    Bounds b { 0, text.size() };
    while (b.begin < b.end && isSpace(text[b.begin]))
        ++b.begin;
    while (b.end > b.begin && isSpace(text[b.end - 1]))
        --b.end;
    return b;
}

/// First word behind the last of these tags; npos: none, or at the end.
std::size_t wordBehind(std::string_view text, Bounds b, const std::vector<std::string_view>& tags)
{
    std::size_t at = 0;
    for (const std::string_view tag : tags)
        if (const std::size_t found = text.rfind(tag); found != std::string_view::npos)
            at = std::max(at, found + tag.size());
    while (at > 0 && at < b.end && isSpace(text[at]))
        ++at;
    return at > b.begin && at < b.end ? at : std::string_view::npos;
}

/// The texts of a content, in order; none when there is nothing to mark.
std::vector<std::string*> textsOf(ordered_json& content)
{
    std::vector<std::string*> texts;
    const auto add = [&](ordered_json& value) {
        if (auto* text = value.get_ptr<std::string*>()) {
            const Bounds b = trimmed(*text);
            if (b.begin < b.end)
                texts.push_back(text);
        }
    };
    add(content);
    if (content.is_array())
        for (ordered_json& part : content) {
            add(part);
            if (part.is_object() && part.contains("text"))
                add(part["text"]);
        }
    return texts;
}

/// White space around a content: part of it, or stripped by the template.
enum class Around { Kept, Stripped };

// `spaces` becomes true when the two ways differ.
bool mark(ordered_json& message, char32_t first, Around around, bool& spaces)
{
    if (!message.is_object() || !message.contains("content"))
        return false;
    const std::vector<std::string*> texts = textsOf(message["content"]);
    if (texts.empty())
        return false;
    const Bounds b = trimmed(*texts.front());
    const std::size_t inner = trimmed(*texts.back()).end;
    spaces |= b.begin > 0 || inner < texts.back()->size();
    texts.back()->insert(around == Around::Kept ? texts.back()->size() : inner, encoded(first + 3));
    // Templates often write the think section of an old answer themselves, or leave it out: what
    // stands in it and behind it gets a mark too. The later one first, so that places hold.
    const std::size_t behind = wordBehind(*texts.front(), b, thinkTags(false));
    const std::size_t inside = wordBehind(*texts.front(), b, thinkTags(true));
    for (const auto& [at, number] : { std::pair(behind, 2), std::pair(inside, 1) })
        if (at != std::string::npos && (number == 2 || behind == std::string::npos || at < behind))
            texts.front()->insert(at, encoded(first + char32_t(number)));
    texts.front()->insert(around == Around::Kept ? 0 : b.begin, encoded(first));
    return true;
}

} // namespace

bool MarkedRender::chooseMarks(std::string_view prompt)
{
    if (m_messages.size() * kMarksEach > kPlaneSize)
        return false;
    const std::string all = m_messages.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    for (const char32_t plane : kPlanes) {
        if (!usesPlane(all, plane) && !usesPlane(prompt, plane)) {
            m_base = plane;
            return true;
        }
    }
    return false;
}

/// One rendering with these messages marked; true when it is the prompt but for the marks.
bool MarkedRender::tryMarked(
    const ordered_json& marked, std::string_view prompt, std::size_t first, std::size_t count)
{
    --m_budget;
    const auto text = m_render(marked, m_addPrompt);
    if (!text)
        return false;
    std::vector<ContentSpan> spans(m_messages.size());
    std::vector<std::array<std::size_t, kMarksEach>> places(m_messages.size());
    for (auto& list : places)
        list.fill(std::string_view::npos);
    std::string plain;
    plain.reserve(prompt.size());
    for (std::size_t at = 0; at < text->size();) {
        const char32_t c = privateAt(*text, at);
        if (c < m_base || c >= m_base + m_messages.size() * kMarksEach) {
            plain += (*text)[at++];
            continue;
        }
        const std::size_t message = (c - m_base) / kMarksEach;
        std::size_t& place = places[message][(c - m_base) % kMarksEach];
        if (place == std::string_view::npos)
            place = plain.size(); // a content that stands twice counts where it stands first
        at += 4;
    }
    if (plain != prompt)
        return false;
    for (std::size_t k = first; k < first + count; ++k) {
        for (int number = kMarksEach - 2; number >= 0; --number)
            if (places[k][std::size_t(number)] != std::string_view::npos)
                spans[k].begin = places[k][std::size_t(number)];
        spans[k].end = places[k][kMarksEach - 1];
        if (!spans[k].whole() || spans[k].begin <= spans[k].end)
            m_spans[k] = spans[k];
    }
    return true;
}

bool MarkedRender::tryRange(std::string_view prompt, std::size_t first, std::size_t count)
{
    for (const Around around : { Around::Kept, Around::Stripped }) {
        ordered_json marked = m_messages;
        bool any = false, spaces = false;
        for (std::size_t k = first; k < first + count; ++k)
            any |= mark(marked[k], m_base + char32_t(k * kMarksEach), around, spaces);
        if (!any)
            return true;
        // A clock may tick between two renderings: a second try settles that.
        for (int attempt = 0; attempt < 2 && m_budget > 0; ++attempt)
            if (tryMarked(marked, prompt, first, count))
                return true;
        if (!spaces)
            return false;
    }
    return false;
}

std::vector<ContentSpan> MarkedRender::find(std::string_view prompt)
{
    m_spans.assign(m_messages.size(), {});
    m_budget = kMostRenderings;
    if (!m_render || m_messages.empty() || !chooseMarks(prompt))
        return m_spans;
    std::vector<std::pair<std::size_t, std::size_t>> open { { 0, m_messages.size() } };
    while (!open.empty() && m_budget > 0) {
        const auto [first, count] = open.back();
        open.pop_back();
        if (tryRange(prompt, first, count) || count == 1)
            continue;
        open.emplace_back(first, count / 2);
        open.emplace_back(first + count / 2, count - count / 2);
    }
    // Contents in another order than the messages say nothing about where those end.
    std::size_t last = 0;
    for (ContentSpan& span : m_spans) {
        if (span.whole() && span.begin >= last)
            last = span.end;
        else if (span.end != std::string_view::npos && span.end >= last && !span.whole())
            last = span.end;
        else
            span = {};
    }
    return m_spans;
}

} // namespace ax
