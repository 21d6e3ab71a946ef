// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <string>
#include <string_view>

/// Tokens and steps of one chunk (TraceSession::kTokensPerChunk neighbouring indices) as packed
/// columns under zstd: what the blobs of tables `tokens` and `steps` hold.
namespace ax::store {

inline constexpr int kPackedFormat = 1;

/// Those of [first, end), all of one chunk; indices are kept relative to it.
std::string packTokens(const TraceSession& session, int first, int end);
std::string packSteps(const TraceSession& session, int first, int end);

/// Adds those of [first, end) to `session`; any bytes may be given. Returns how many were added.
/// Errors: Format (not such columns), Version (another format), those of addToken and addStep.
Result<int> unpackTokens(
    std::string_view packed, int format, int first, int end, TraceSession& session);
Result<int> unpackSteps(
    std::string_view packed, int format, int first, int end, TraceSession& session);

/// The same steps without rows, sketches, head statistics, de-rotated rows, experts and lens: what
/// thinning leaves. Errors: Format, Version.
Result<std::string> thinnedSteps(std::string_view packed, int format);

std::int64_t checksum(std::string_view bytes); ///< XXH3, 64 bits

} // namespace ax::store
