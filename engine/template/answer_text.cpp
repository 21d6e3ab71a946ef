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

std::vector<StopFilter::Run> StopFilter::take(std::size_t bytes)
{
    std::vector<Run> runs;
    for (std::size_t k = 0; k < bytes; ++k) {
        const Origin& origin = m_origins[k];
        if (runs.empty() || origin != m_origins[k - 1])
            runs.push_back({ origin.id, origin.shown, {} });
        runs.back().text += m_held[k];
    }
    m_held.erase(0, bytes);
    m_origins.erase(m_origins.begin(), m_origins.begin() + std::ptrdiff_t(bytes));
    return runs;
}

std::vector<StopFilter::Run> StopFilter::push(
    std::string_view text, TokenId id, bool shown, bool& stopped)
{
    m_held += text;
    m_origins.insert(m_origins.end(), text.size(), { id, shown });
    std::size_t first = std::string::npos;
    for (const std::string& stop : m_stops)
        first = std::min(first, m_held.find(stop));
    if (first != std::string::npos) {
        stopped = true;
        std::vector<Run> before = take(first);
        m_held.clear();
        m_origins.clear();
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

std::vector<StopFilter::Run> StopFilter::finish() { return take(m_held.size()); }

AnswerText::AnswerText(std::shared_ptr<const Tokenizer> tokenizer, std::string_view prompt,
    std::string_view chatTemplate, const std::vector<std::string>& stops)
    : m_tokenizer(std::move(tokenizer))
    , m_think(prompt, chatTemplate, m_tokenizer.get())
    , m_sorted(prompt, chatTemplate, m_tokenizer.get())
    , m_decoder(m_tokenizer, true)
    , m_filter(stops)
{
}

Phase AnswerText::follow(TokenId id)
{
    const std::string bytes = m_tokenizer->tokenBytes(id);
    m_sorted.push(bytes, id);
    m_sorted.takeText();
    return m_think.push(bytes, id);
}

void AnswerText::keepMarks(const std::vector<std::string>& marks)
{
    for (const std::string& mark : marks)
        if (const std::optional<TokenId> id = m_tokenizer->find(mark))
            m_marks.push_back(*id);
}

/// The text of what is shown. Marks that are never shown still sort what follows them.
std::string AnswerText::release(const std::vector<StopFilter::Run>& runs)
{
    std::string text;
    for (const StopFilter::Run& run : runs) {
        if (run.shown)
            text += run.text;
        const bool kept = std::find(m_marks.begin(), m_marks.end(), run.id) != m_marks.end();
        if (m_keepsSorted && (run.shown || kept || m_sorted.isMark(run.id)))
            m_sorted.push(run.text, run.id);
    }
    return text;
}

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
        piece.text = release(m_filter.push(bytes, id, false, piece.stopped));
    else
        piece.text = release(m_filter.push(text, id, true, piece.stopped));
    if (piece.stopped)
        m_sorted.finish();
    return piece;
}

std::string AnswerText::finish(bool& stopped)
{
    std::string text = release(m_filter.push(m_decoder.finish(), -1, true, stopped));
    text += release(m_filter.finish());
    m_sorted.finish();
    return text;
}

} // namespace ax
