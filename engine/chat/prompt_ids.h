// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/tokenizer.h"

namespace ax {

/// The ids of a whole prompt, and how many tokens of the trace that stands it repeats.
struct PromptIds {
    std::vector<TokenId> ids;
    int kept = 0;
};

/// Reuses the ids of a trace as far as their bytes repeat the prompt: a model may have written its
/// text with other pieces than the tokenizer would take, and what stands is not read again.
PromptIds promptIds(
    const Tokenizer& tokenizer, const std::string& prompt, const std::vector<TokenId>& traceIds);

} // namespace ax
