// SPDX-License-Identifier: Apache-2.0
#include "engine/core/files.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ax {

namespace {

tl::unexpected<Error> ioError(const char* where, int code, const std::filesystem::path& path)
{
    return fail(code == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
        std::string("[") + where + "] " + std::strerror(code), path.string(),
        code == ENOSPC || code == EDQUOT ? "free some disk space and save again"
            : code == EACCES || code == EPERM || code == EROFS
            ? "choose a folder that you may write to"
            : "");
}

std::filesystem::path xdg(const char* variable, const char* fallback)
{
    const char* value = std::getenv(variable);
    const std::filesystem::path base
        = value && *value == '/' ? std::filesystem::path(value) : homeFolder() / fallback;
    return base / "attention-explorer";
}

} // namespace

Result<std::string> readTextFile(const std::filesystem::path& path, std::size_t limit)
{
    std::FILE* file = std::fopen(path.c_str(), "rbe");
    if (!file)
        return ioError("read_file", errno, path);
    struct stat st { };
    if (::fstat(fileno(file), &st) == 0 && S_ISDIR(st.st_mode)) {
        std::fclose(file);
        return fail(ErrorCode::Io, "[read_file] expected a file, found a folder", path.string());
    }
    std::string text;
    char buffer[1 << 16];
    while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, file)) {
        if (text.size() + n > limit) {
            std::fclose(file);
            return fail(ErrorCode::Format,
                "[read_file] larger than the limit of " + std::to_string(limit) + " bytes",
                path.string());
        }
        text.append(buffer, n);
    }
    const bool bad = std::ferror(file);
    const int code = errno;
    std::fclose(file);
    if (bad)
        return ioError("read_file", code, path);
    return text;
}

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& target)
{
    AtomicFile file;
    file.m_target = target;
    // A link keeps pointing where it did: the file behind it is replaced.
    std::error_code ec;
    if (std::filesystem::is_symlink(target, ec)) {
        auto real = std::filesystem::canonical(target, ec);
        if (!ec)
            file.m_target = real;
    }
    // A device or pipe is written to, never replaced by a file of its name.
    const auto kind = std::filesystem::status(file.m_target, ec).type();
    if (kind == std::filesystem::file_type::directory)
        return ioError("write_file", EISDIR, target);
    if (kind != std::filesystem::file_type::regular
        && kind != std::filesystem::file_type::not_found) {
        file.m_file = std::fopen(file.m_target.c_str(), "wbe");
        if (!file.m_file)
            return ioError("write_file", errno, target);
        return file;
    }
    file.m_temporary = file.m_target;
    // Two writers of one target, also in one process, do not meet in one file.
    static std::atomic<unsigned> number { 0 };
    file.m_temporary += ".part-" + std::to_string(::getpid()) + "-" + std::to_string(++number);
    file.m_file = std::fopen(file.m_temporary.c_str(), "wbe");
    if (!file.m_file)
        return ioError("write_file", errno, target);
    return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_temporary(std::move(other.m_temporary))
    , m_file(std::exchange(other.m_file, nullptr))
{
}

AtomicFile::~AtomicFile()
{
    if (m_file) {
        std::fclose(m_file);
        std::error_code ec;
        if (!m_temporary.empty())
            std::filesystem::remove(m_temporary, ec);
    }
}

Status AtomicFile::write(std::string_view bytes)
{
    if (std::fwrite(bytes.data(), 1, bytes.size(), m_file) != bytes.size())
        return ioError("write_file", errno, m_target);
    return {};
}

Status AtomicFile::commit()
{
    // Devices such as /dev/full report a full disk only when the buffer goes out.
    if (std::fflush(m_file) != 0)
        return ioError("write_file", errno, m_target);
    if (::fsync(fileno(m_file)) != 0 && errno != EINVAL && errno != EROFS)
        return ioError("write_file", errno, m_target);
    std::FILE* file = std::exchange(m_file, nullptr);
    std::error_code ec;
    if (std::fclose(file) != 0) {
        const int code = errno;
        if (!m_temporary.empty())
            std::filesystem::remove(m_temporary, ec);
        return ioError("write_file", code, m_target);
    }
    if (m_temporary.empty())
        return {};
    std::filesystem::rename(m_temporary, m_target, ec);
    if (ec) {
        std::error_code ignored;
        std::filesystem::remove(m_temporary, ignored);
        return ioError("write_file", ec.value(), m_target);
    }
    return {};
}

Status writeFile(const std::filesystem::path& target, std::string_view bytes)
{
    AX_TRY(AtomicFile file, AtomicFile::create(target));
    AX_CHECK(file.write(bytes));
    return file.commit();
}

std::filesystem::path homeFolder()
{
    if (const char* home = std::getenv("HOME"); home && *home)
        return home;
    if (const passwd* entry = ::getpwuid(::getuid()); entry && entry->pw_dir)
        return entry->pw_dir;
    return "/";
}

std::filesystem::path dataFolder() { return xdg("XDG_DATA_HOME", ".local/share"); }
std::filesystem::path cacheFolder() { return xdg("XDG_CACHE_HOME", ".cache"); }

} // namespace ax
