// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/runtime/engine.h"
#include "engine/tokenizer/tokenizer.h"
#include "engine/trace/session.h"

#include <string>
#include <vector>

namespace ax::cli {

/// Token ids from a JSON array, or from an object's `ids` or `input_ids`, for a command of that
/// name. Errors: Io, Format.
Result<std::vector<TokenId>> readIds(const std::string& path, const std::string& command);

/// The ids of the tokens 0 … last of a trace that this model wrote (last -1: all of them).
/// Errors: InvalidArgument when another model wrote it, or a token has no id.
Result<std::vector<TokenId>> traceIds(const TraceSession& trace, const std::string& file, int last,
    const ModelInfo& info, const std::string& command);

} // namespace ax::cli
