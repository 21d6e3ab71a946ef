// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Who writes a session. Private to engine/store.
namespace ax::store {

/// Names this writer: "HOST:PID:NUMBER". A new one each call.
std::string holderName();

/// True when the process that a holder names ran on this machine and is gone: its lease need not
/// run out first. False when that cannot be told.
bool holderGone(std::string_view holder);

} // namespace ax::store
