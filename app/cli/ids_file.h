// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/tokenizer/tokenizer.h"

#include <string>
#include <vector>

namespace ax::cli {

/// Token ids from a JSON array, or from an object's `ids` or `input_ids`, for a command of that
/// name. Errors: Io, Format.
Result<std::vector<TokenId>> readIds(const std::string& path, const std::string& command);

} // namespace ax::cli
