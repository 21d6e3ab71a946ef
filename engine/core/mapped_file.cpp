// SPDX-License-Identifier: Apache-2.0
#include "engine/core/mapped_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ax {

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        const int code = errno;
        return fail(code == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
            std::string("[open_file] ") + std::strerror(code), path.string(),
            code == ENOENT ? "check the path" : "check the permissions of the file");
    }
    struct stat st { };
    if (::fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        ::close(fd);
        return fail(ErrorCode::Io, "[open_file] expected a regular file", path.string());
    }
    std::shared_ptr<MappedFile> file(new MappedFile);
    file->m_path = path;
    file->m_size = std::size_t(st.st_size);
    if (file->m_size > 0) {
        void* p = ::mmap(nullptr, file->m_size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (p == MAP_FAILED) {
            const int code = errno;
            ::close(fd);
            return fail(
                ErrorCode::Io, std::string("[map_file] ") + std::strerror(code), path.string());
        }
        file->m_data = static_cast<const std::byte*>(p);
    }
    ::close(fd);
    return std::shared_ptr<const MappedFile>(std::move(file));
}

MappedFile::~MappedFile()
{
    if (m_data)
        ::munmap(const_cast<std::byte*>(m_data), m_size);
}

namespace {

void advise(const std::byte* data, std::size_t total, std::size_t offset, std::size_t size,
    int advice, bool inward)
{
    if (!data || offset >= total)
        return;
    const std::size_t page = std::size_t(::sysconf(_SC_PAGESIZE));
    std::size_t end = std::min(total, offset + size);
    std::size_t begin = offset;
    if (inward) {
        begin = (begin + page - 1) / page * page;
        end = end / page * page;
    } else {
        begin = begin / page * page;
    }
    if (end > begin)
        ::madvise(const_cast<std::byte*>(data) + begin, end - begin, advice);
}

} // namespace

void MappedFile::willNeed(std::size_t offset, std::size_t size) const
{
    advise(m_data, m_size, offset, size, MADV_WILLNEED, false);
}

void MappedFile::release(std::size_t offset, std::size_t size) const
{
    advise(m_data, m_size, offset, size, MADV_DONTNEED, true);
}

} // namespace ax
