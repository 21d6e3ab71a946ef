// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ax::remote {

/// One event of a stream.
struct SseEvent {
    std::string name; ///< field `event`; empty: none
    std::vector<std::string> data; ///< one per data line
    bool errorField = false; ///< came as a line `error: …` (llama-server of 2025)
    std::string joined() const; ///< lines joined with LF
};

/// Server-sent events out of bytes that may be cut anywhere. LF, CR and CRLF end a line and nothing
/// else does; one leading byte order mark is dropped; ill-formed UTF-8 becomes U+FFFD.
class SseDecoder {
public:
    /// Events that are whole now are added to `out`.
    void feed(std::string_view bytes, std::vector<SseEvent>& out);
    /// The stream ended as it should: what stands there without its line end or blank line counts.
    void finish(std::vector<SseEvent>& out);
    bool sawInvalidUtf8() const { return m_invalidUtf8; }

private:
    void takeLine(std::string_view raw, std::vector<SseEvent>& out);
    void dropMark(bool last);

    std::string m_buffer;
    std::size_t m_scanned = 0; ///< bytes of m_buffer that hold no line end
    bool m_start = true; ///< a byte order mark may come
    bool m_afterCr = false; ///< a line feed now belongs to the line before
    bool m_invalidUtf8 = false;
    SseEvent m_event;
};

} // namespace ax::remote
