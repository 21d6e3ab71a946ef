// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace ax {

/// A whole file mapped read-only. Unmapped when the last owner goes. Safe to read from any thread.
class MappedFile {
public:
    /// Errors: NotFound, Io.
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return { m_data, m_size }; }
    const std::filesystem::path& path() const { return m_path; }
    /// Tells the kernel that these bytes will be read soon.
    void willNeed(std::size_t offset, std::size_t size) const;
    /// Lets the kernel drop these pages from this process (they stay in the page cache).
    void release(std::size_t offset, std::size_t size) const;

private:
    MappedFile() = default;
    std::filesystem::path m_path;
    const std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace ax
