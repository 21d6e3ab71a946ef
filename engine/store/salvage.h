// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/store/database.h"

/// A store that is damaged (private to engine/store).
namespace ax::store {

/// A file by that name may be moved: a store was meant, not some other file.
bool maySetAside(const std::filesystem::path& path);
/// Renames the database with its -wal and -shm; gives the new name. Errors: Io.
Result<std::filesystem::path> moveAside(const std::filesystem::path& path);
/// Writes into `fresh` what can be read of `damaged`: sessions (without their damaged chunks) under
/// their numbers, and the small tables. Errors: those of `fresh` alone.
Status takeOver(
    const std::filesystem::path& damaged, Database& fresh, int& sessionsTaken, int& sessionsLost);

} // namespace ax::store
