// SPDX-License-Identifier: Apache-2.0
#include "engine/template/answer_text.h"

#include <algorithm>

namespace ax {

StopFilter::StopFilter(const std::vector<std::string>& stops)
{
    for (const std::string& stop : stops)
        if (!stop.empty())
            m_stops.push_back(stop);
}

std::string StopFilter::take(std::size_t bytes)
{
    std::string text;
    for (std::size_t k = 0; k < bytes; ++k)
        if (m_shown[k])
            text += m_held[k];
    m_held.erase(0, bytes);
    m_shown.erase(m_shown.begin(), m_shown.begin() + std::ptrdiff_t(bytes));
    return text;
}

std::string StopFilter::push(std::string_view text, bool shown, bool& stopped)
{
    m_held += text;
    m_shown.insert(m_shown.end(), text.size(), shown);
    std::size_t first = std::string::npos;
    for (const std::string& stop : m_stops)
        first = std::min(first, m_held.find(stop));
    if (first != std::string::npos) {
        stopped = true;
        std::string before = take(first);
        m_held.clear();
        m_shown.clear();
        return before;
    }
    std::size_t keep = 0;
    for (const std::string& stop : m_stops)
        for (std::size_t n = std::min(stop.size() - 1, m_held.size()); n > keep; --n)
            if (m_held.compare(m_held.size() - n, n, stop, 0, n) == 0) {
                keep = n;
                break;
            }
    return take(m_held.size() - keep);
}

std::string StopFilter::finish() { return take(m_held.size()); }

AnswerText::AnswerText(std::shared_ptr<const Tokenizer> tokenizer, std::string_view prompt,
    std::string_view chatTemplate, const std::vector<std::string>& stops)
    : m_tokenizer(std::move(tokenizer))
    , m_think(prompt, chatTemplate, m_tokenizer.get())
    , m_decoder(m_tokenizer, true)
    , m_filter(stops)
{
}

Phase AnswerText::follow(TokenId id) { return m_think.push(m_tokenizer->tokenBytes(id), id); }

AnswerPiece AnswerText::push(TokenId id, bool endOfTurn)
{
    AnswerPiece piece;
    const std::string bytes = m_tokenizer->tokenBytes(id);
    piece.phase = endOfTurn ? m_think.push({}) : m_think.push(bytes, id);
    for (int push = m_think.revisedFrom(); push + 1 < m_think.count(); ++push)
        piece.revised.push_back(m_think.phaseOf(push));
    if (endOfTurn)
        return piece;
    const std::string text = m_decoder.push(id);
    const TokenKind kind = m_tokenizer->kind(id);
    if (text.empty() && (kind == TokenKind::Control || kind == TokenKind::Unknown))
        piece.text = m_filter.push(bytes, false, piece.stopped);
    else
        piece.text = m_filter.push(text, true, piece.stopped);
    return piece;
}

std::string AnswerText::finish(bool& stopped)
{
    std::string text = m_filter.push(m_decoder.finish(), true, stopped);
    return text + m_filter.finish();
}

} // namespace ax
