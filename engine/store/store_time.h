// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

/// Private to engine/store.
namespace ax::store {

/// A lease whose holder gives no sign of life for so long is free.
inline constexpr std::int64_t kLeaseMs = 10000;

inline std::int64_t nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace ax::store
