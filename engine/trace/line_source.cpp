// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/line_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <utility>
#include <zstd.h>

namespace ax::trace {

namespace {

constexpr std::size_t kPiece = std::size_t(1) << 20;

tl::unexpected<Error> ioError(int code, const std::filesystem::path& path)
{
    return fail(code == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
        std::string("[read_trace] ") + std::strerror(code), path.string(),
        code == EACCES ? "allow yourself to read the file" : "");
}

} // namespace

Result<LineSource> LineSource::open(const std::filesystem::path& path)
{
    LineSource source;
    source.m_path = path;
    source.m_file = std::fopen(path.c_str(), "rbe");
    if (!source.m_file)
        return ioError(errno, path);
    struct stat st { };
    if (::fstat(fileno(source.m_file), &st) != 0)
        return ioError(errno, path);
    if (S_ISDIR(st.st_mode))
        return fail(ErrorCode::Io, "[read_trace] expected a file, found a folder", path.string());
    source.m_size = std::uint64_t(st.st_size);

    source.m_buffer.resize(kPiece);
    AX_TRY(const std::size_t read, source.readFile(source.m_buffer.data(), kPiece));
    constexpr unsigned char kMagic[] = { 0x28, 0xB5, 0x2F, 0xFD };
    if (read < 4 || std::memcmp(source.m_buffer.data(), kMagic, 4) != 0) {
        source.m_text = { source.m_buffer.data(), read };
        return source;
    }
    source.m_input.swap(source.m_buffer);
    source.m_inputEnd = read;
    source.m_zstd = ZSTD_createDCtx();
    if (!source.m_zstd)
        return fail(ErrorCode::OutOfMemory, "[read_trace] no memory to decompress", path.string());
    return source;
}

LineSource LineSource::ofText(std::string_view text)
{
    LineSource source;
    source.m_text = text;
    source.m_size = text.size();
    source.m_end = true;
    return source;
}

LineSource::LineSource(LineSource&& other) noexcept
    : m_file(std::exchange(other.m_file, nullptr))
    , m_zstd(std::exchange(other.m_zstd, nullptr))
    , m_input(std::move(other.m_input))
    , m_inputAt(other.m_inputAt)
    , m_inputEnd(other.m_inputEnd)
    , m_midFrame(other.m_midFrame)
    , m_buffer(std::move(other.m_buffer))
    , m_text(other.m_text)
    , m_scanned(other.m_scanned)
    , m_end(other.m_end)
    , m_first(other.m_first)
    , m_skipping(other.m_skipping)
    , m_line(other.m_line)
    , m_consumed(other.m_consumed)
    , m_size(other.m_size)
    , m_path(std::move(other.m_path))
{
}

LineSource::~LineSource()
{
    if (m_file)
        std::fclose(m_file);
    ZSTD_freeDCtx(m_zstd);
}

Result<std::size_t> LineSource::readFile(char* into, std::size_t capacity)
{
    const std::size_t read = std::fread(into, 1, capacity, m_file);
    if (read < capacity && std::ferror(m_file))
        return ioError(errno, m_path);
    m_consumed += read;
    return read;
}

/// Moves what is left to the front of the buffer and reads more behind it.
Status LineSource::fill()
{
    const std::size_t left = m_text.size();
    if (left)
        std::memmove(m_buffer.data(), m_text.data(), left);
    if (m_buffer.size() < left + kPiece)
        m_buffer.resize(std::max(left + kPiece, m_buffer.size() + m_buffer.size() / 2));
    char* into = m_buffer.data() + left;
    const std::size_t room = m_buffer.size() - left;
    std::size_t added = 0;
    if (!m_zstd) {
        AX_TRY(added, readFile(into, room));
        m_end = added == 0;
    } else {
        while (added == 0) {
            if (m_inputAt == m_inputEnd) {
                AX_TRY(m_inputEnd, readFile(m_input.data(), m_input.size()));
                m_inputAt = 0;
                if (m_inputEnd == 0) {
                    m_text = { m_buffer.data(), left };
                    m_end = true;
                    if (m_midFrame)
                        return fail(ErrorCode::Format,
                            "[read_trace] the compressed data ends early", m_path.string());
                    return {};
                }
            }
            ZSTD_inBuffer in { m_input.data(), m_inputEnd, m_inputAt };
            ZSTD_outBuffer out { into, room, 0 };
            const std::size_t rest = ZSTD_decompressStream(m_zstd, &out, &in);
            m_inputAt = in.pos;
            if (ZSTD_isError(rest)) {
                m_end = true;
                m_text = { m_buffer.data(), left };
                return fail(ErrorCode::Format,
                    std::string("[read_trace] damaged compressed data: ") + ZSTD_getErrorName(rest),
                    m_path.string());
            }
            m_midFrame = rest != 0;
            added = out.pos;
        }
    }
    m_text = { m_buffer.data(), left + added };
    return {};
}

Result<bool> LineSource::next(Line& line)
{
    line = {};
    for (;;) {
        const std::size_t feed = m_text.find('\n', m_scanned);
        const bool found = feed != std::string_view::npos;
        if (!found && !m_end) {
            m_scanned = m_text.size();
            if (m_scanned > kMaxLine) {
                m_skipping = true;
                m_text = {};
                m_scanned = 0;
            }
            AX_CHECK(fill());
            continue;
        }
        if (!found && m_text.empty() && !m_skipping)
            return false;
        const std::size_t length = found ? feed : m_text.size();
        line.text = m_text.substr(0, length);
        line.terminated = found;
        line.tooLong = std::exchange(m_skipping, false) || length > kMaxLine;
        m_text.remove_prefix(found ? feed + 1 : length);
        m_scanned = 0;
        ++m_line;
        if (!m_file)
            m_consumed = m_size - m_text.size();
        if (std::exchange(m_first, false) && line.text.substr(0, 3) == "\xEF\xBB\xBF")
            line.text.remove_prefix(3);
        if (!line.text.empty() && line.text.back() == '\r')
            line.text.remove_suffix(1);
        if (line.tooLong)
            line.text = {};
        return true;
    }
}

} // namespace ax::trace
