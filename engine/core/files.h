// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace ax {

/// Reads a whole file of at most `limit` bytes. Errors: NotFound, Io, Format (larger than limit).
Result<std::string> readTextFile(
    const std::filesystem::path& path, std::size_t limit = std::size_t(1) << 30);

/// Writes beside the target and renames on commit, so a failed save leaves the old file whole.
/// A target that is no regular file (a device, a pipe) is written to directly.
/// Not thread-safe. Destroyed without commit, it removes the temporary file.
class AtomicFile {
public:
    static Result<AtomicFile> create(const std::filesystem::path& target);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    ~AtomicFile();

    /// Errors: Io (disk full names the free space remedy).
    Status write(std::string_view bytes);
    /// Flushes, syncs and renames. Errors: Io.
    Status commit();

private:
    AtomicFile() = default;
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    std::FILE* m_file = nullptr;
};

/// Writes `bytes` to `target` through AtomicFile.
Status writeFile(const std::filesystem::path& target, std::string_view bytes);

/// XDG data folder of the product (~/.local/share/attention-explorer).
std::filesystem::path dataFolder();
/// XDG cache folder of the product.
std::filesystem::path cacheFolder();
/// $HOME, or the password database's entry.
std::filesystem::path homeFolder();

} // namespace ax
