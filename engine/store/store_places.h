// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ax::store {

/// Error::place of failures that pass by themselves or when somebody makes room.
inline constexpr const char* kDiskFull = "disk full";
inline constexpr const char* kLocked = "locked";
inline constexpr const char* kReadOnly = "read-only";
/// Error::place of a file that is no sound database any more.
inline constexpr const char* kDamaged = "damaged";

} // namespace ax::store
