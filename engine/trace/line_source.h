// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct ZSTD_DCtx_s;

namespace ax::trace {

/// The lines of a text or zstd file (told by its first bytes), read in pieces of one megabyte
/// (private to engine/trace). Memory: the longest line, at most `kMaxLine`.
class LineSource {
public:
    static constexpr std::size_t kMaxLine = std::size_t(256) << 20;

    /// Errors: NotFound, Io.
    static Result<LineSource> open(const std::filesystem::path& path);
    /// Borrows `text`.
    static LineSource ofText(std::string_view text);
    LineSource(LineSource&& other) noexcept;
    ~LineSource();

    struct Line {
        std::string_view text; ///< without LF or CRLF; valid until the next call
        bool terminated = true; ///< false: the file ends without a line feed
        bool tooLong = false; ///< longer than kMaxLine: `text` is empty
    };
    /// False at the end. Errors: Io; Format (damaged or cut zstd data).
    Result<bool> next(Line& line);
    std::int64_t lineNumber() const { return m_line; } ///< of the last line, from 1
    std::uint64_t consumed() const { return m_consumed; } ///< bytes of the file
    std::uint64_t size() const { return m_size; }

private:
    LineSource() = default;
    Status fill();
    Result<std::size_t> readFile(char* into, std::size_t capacity);

    std::FILE* m_file = nullptr;
    ZSTD_DCtx_s* m_zstd = nullptr;
    std::string m_input; ///< compressed bytes
    std::size_t m_inputAt = 0, m_inputEnd = 0;
    bool m_midFrame = false;
    std::string m_buffer;
    std::string_view m_text; ///< not yet handed out
    std::size_t m_scanned = 0; ///< bytes of m_text known to hold no line feed
    bool m_end = false, m_first = true, m_skipping = false;
    std::int64_t m_line = 0;
    std::uint64_t m_consumed = 0, m_size = 0;
    std::filesystem::path m_path;
};

} // namespace ax::trace
