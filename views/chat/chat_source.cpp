// SPDX-License-Identifier: Apache-2.0
#include "views/chat/chat_source.h"

#include "engine/core/utf8.h"

#include <algorithm>

namespace ax::ui {
namespace {

constexpr QChar kIncomplete(0x25AF); ///< ▯ stands for a character that is not whole yet

} // namespace

void ChatSource::clear() { *this = ChatSource(); }

void ChatSource::setPlain(const QString& text)
{
    clear();
    m_text = text;
}

void ChatSource::append(int token, std::string_view bytes)
{
    if (!m_pending.empty())
        m_text.chop(1);
    const bool joins = !m_pending.empty() && !bytes.empty();
    const int start = int(m_text.size());
    const std::string all = m_pending + std::string(bytes);
    const std::size_t tail = incompleteUtf8Tail(all);
    const std::string whole = sanitizeUtf8(std::string_view(all).substr(0, all.size() - tail));
    m_text += QString::fromUtf8(whole.data(), qsizetype(whole.size()));
    m_pending = all.substr(all.size() - tail);
    const int k = count();
    m_tokens.append(token);
    m_starts.append(start);
    if (joins && !whole.empty()) {
        const int first = start + (m_text[start].isHighSurrogate() ? 2 : 1);
        for (const int open : m_open)
            m_ends[open] = std::min(first, int(m_text.size()));
        m_open.clear();
    }
    if (!m_pending.empty()) {
        m_text += kIncomplete;
        m_open.append(k);
        for (const int open : m_open)
            m_ends.size() > open ? void(m_ends[open] = int(m_text.size())) : void();
    }
    m_ends.append(int(m_text.size()));
    // An empty token has no character of its own, also while another one waits for its rest.
    if (bytes.empty()) {
        m_ends.back() = m_starts.back() = int(m_text.size());
        m_open.removeAll(k);
    }
}

int ChatSource::firstAt(int offset) const
{
    const auto it = std::lower_bound(m_starts.begin(), m_starts.end(), offset);
    int k = int(it - m_starts.begin());
    while (k > 0 && m_ends[k - 1] > offset)
        --k;
    return k;
}

} // namespace ax::ui
