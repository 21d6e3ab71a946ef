// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/added_tokens.h"

#include "engine/core/utf8.h"
#include "engine/tokenizer/unicode/category.h"

#include <algorithm>
#include <cstring>

namespace ax::tok {

namespace {
/// The character that ends at `end` (well-formed UTF-8), with its first byte in `begin`.
char32_t characterBefore(std::string_view text, std::size_t end, std::size_t& begin)
{
    begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    return decodeUtf8(text, begin).value;
}
} // namespace

std::int32_t AddedTokenMatcher::child(std::int32_t node, unsigned char byte) const
{
    const Node& n = m_nodes[std::size_t(node)];
    const int slot = int(byte) - int(n.low);
    return slot >= 0 && slot < int(n.children.size()) ? n.children[std::size_t(slot)] : -1;
}

void AddedTokenMatcher::add(const AddedToken& token, std::string_view pattern)
{
    if (pattern.empty())
        return;
    std::int32_t node = 0;
    for (const char c : pattern) {
        const auto byte = static_cast<unsigned char>(c);
        std::int32_t next = child(node, byte);
        if (next < 0) {
            next = std::int32_t(m_nodes.size());
            m_nodes.emplace_back();
            Node& n = m_nodes[std::size_t(node)];
            if (n.children.empty()) {
                n.low = byte;
            } else if (byte < n.low) {
                n.children.insert(n.children.begin(), std::size_t(n.low - byte), -1);
                n.low = byte;
            }
            if (std::size_t(byte - n.low) >= n.children.size())
                n.children.resize(std::size_t(byte - n.low) + 1, -1);
            n.children[std::size_t(byte - n.low)] = next;
        }
        node = next;
    }
    Node& last = m_nodes[std::size_t(node)];
    if (last.token >= 0)
        return;
    last.token = std::int32_t(m_tokens.size());
    m_tokens.push_back(token);
    const auto first = static_cast<unsigned char>(pattern.front());
    if (!m_starts[first]) {
        m_starts[first] = true;
        ++m_starters;
        m_onlyStart = first;
    }
}

void AddedTokenMatcher::split(std::string_view text, std::vector<Part>& parts) const
{
    parts.clear();
    std::size_t offset = 0; // end of what is already in `parts`
    std::size_t at = 0;
    while (at < text.size()) {
        if (m_starters == 1) {
            const void* found = std::memchr(text.data() + at, m_onlyStart, text.size() - at);
            if (!found)
                break;
            at = std::size_t(static_cast<const char*>(found) - text.data());
        } else if (!m_starts[static_cast<unsigned char>(text[at])]) {
            ++at;
            continue;
        }
        std::int32_t node = 0, token = -1;
        std::size_t matchEnd = at;
        for (std::size_t i = at; i < text.size(); ++i) {
            node = child(node, static_cast<unsigned char>(text[i]));
            if (node < 0)
                break;
            if (m_nodes[std::size_t(node)].token >= 0) {
                token = m_nodes[std::size_t(node)].token;
                matchEnd = i + 1;
            }
        }
        if (token < 0) {
            ++at;
            continue;
        }
        const AddedToken& added = m_tokens[std::size_t(token)];
        std::size_t begin = at, end = matchEnd;
        at = matchEnd;
        if (added.singleWord) {
            std::size_t unused;
            if (begin > 0 && isWordCharacter(characterBefore(text, begin, unused)))
                continue;
            if (end < text.size() && isWordCharacter(decodeUtf8(text, end).value))
                continue;
        }
        if (added.leftStrip) {
            std::size_t before;
            while (begin > offset && isSpace(characterBefore(text, begin, before)))
                begin = before;
            begin = std::max(begin, offset);
        }
        while (added.rightStrip && end < text.size()) {
            const CodePoint c = decodeUtf8(text, end);
            if (!isSpace(c.value))
                break;
            end += std::size_t(c.length);
        }
        if (offset < begin)
            parts.push_back({ offset, begin, noToken });
        parts.push_back({ begin, end, added.id });
        // A match inside white space that the one before swallowed ends earlier than it.
        offset = end;
    }
    if (offset < text.size())
        parts.push_back({ offset, text.size(), noToken });
}

} // namespace ax::tok
