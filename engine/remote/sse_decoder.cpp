// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/sse_decoder.h"

#include "engine/core/utf8.h"

namespace ax::remote {

namespace {
constexpr std::string_view kMark = "\xef\xbb\xbf";
}

std::string SseEvent::joined() const
{
    std::string text;
    for (std::size_t k = 0; k < data.size(); ++k)
        (k ? text += '\n' : text) += data[k];
    return text;
}

void SseDecoder::dropMark(bool last)
{
    if (m_buffer.size() < kMark.size() && kMark.substr(0, m_buffer.size()) == m_buffer && !last)
        return;
    if (std::string_view(m_buffer).substr(0, kMark.size()) == kMark)
        m_buffer.erase(0, kMark.size());
    m_start = false;
}

void SseDecoder::feed(std::string_view bytes, std::vector<SseEvent>& out)
{
    m_buffer += bytes;
    if (m_start)
        dropMark(false);
    if (m_start)
        return;
    std::size_t from = 0, at = m_scanned;
    while (at < m_buffer.size()) {
        if (m_afterCr) {
            m_afterCr = false;
            if (m_buffer[at] == '\n') {
                from = ++at;
                continue;
            }
        }
        const std::size_t end = m_buffer.find_first_of("\r\n", at);
        if (end == std::string::npos)
            break;
        m_afterCr = m_buffer[end] == '\r';
        takeLine(std::string_view(m_buffer).substr(from, end - from), out);
        from = at = end + 1;
    }
    m_buffer.erase(0, from);
    m_scanned = m_buffer.size();
}

void SseDecoder::takeLine(std::string_view raw, std::vector<SseEvent>& out)
{
    if (raw.empty()) {
        if (!m_event.data.empty())
            out.push_back(std::move(m_event));
        m_event = {};
        return;
    }
    if (raw.front() == ':')
        return;
    std::string repaired;
    if (!isValidUtf8(raw)) {
        m_invalidUtf8 = true;
        repaired = sanitizeUtf8(raw);
        raw = repaired;
    }
    const std::size_t colon = raw.find(':');
    const std::string_view field = raw.substr(0, colon);
    std::string_view value = colon == std::string_view::npos ? "" : raw.substr(colon + 1);
    if (!value.empty() && value.front() == ' ')
        value.remove_prefix(1);
    if (field == "data")
        m_event.data.emplace_back(value);
    else if (field == "event")
        m_event.name = value;
    else if (field == "error")
        out.push_back({ {}, { std::string(value) }, true });
}

void SseDecoder::finish(std::vector<SseEvent>& out)
{
    if (m_start)
        dropMark(true);
    // Half a character at the end belongs to half an event.
    if (!m_buffer.empty() && isValidUtf8(m_buffer))
        takeLine(m_buffer, out);
    m_buffer.clear();
    m_scanned = 0;
    if (!m_event.data.empty())
        out.push_back(std::move(m_event));
    m_event = {};
}

} // namespace ax::remote
