// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/stopwatch.h"

#include <cstdint>

/// Private to engine/store.
namespace ax::store {

/// A lease whose holder gives no sign of life for so long is free.
inline constexpr std::int64_t kLeaseMs = 10000;

} // namespace ax::store
