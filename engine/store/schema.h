// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/store/database.h"

namespace ax::store {

inline constexpr int kSchemaVersion = 1;

/// Makes a connection ready for writing: WAL, foreign keys, synchronous NORMAL, the newest schema
/// (older ones are brought up step by step in one transaction each). Errors: Version (newer than
/// this program), those of the database.
Status prepareForWriting(Database& database);

/// Makes a connection ready for reading. Errors: Version (newer, or never written by this program),
/// those of the database.
Status prepareForReading(Database& database);

} // namespace ax::store
