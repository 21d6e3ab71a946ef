// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/json_cursor.h"
#include "engine/tokenizer/pipeline.h"

#include <nlohmann/json.hpp>

namespace ax::tok {

/// What the files beside tokenizer.json say; absent ones are null.
struct SideFiles {
    nlohmann::json tokenizerConfig, specialTokensMap, generationConfig, config;
};

/// Errors: Format, Unsupported.
Result<std::shared_ptr<PipelineTokenizer>> loadJson(
    std::string_view tokenizerJson, const SideFiles& files);
Result<std::shared_ptr<PipelineTokenizer>> loadGguf(GgufVocabulary vocabulary);

/// Reads the `model` part (vocab, merges and flags of a BPE) at the cursor's position in `json`.
Status readBpeModel(JsonCursor& in, std::string_view json, PipelineTokenizer& tokenizer);

/// Special tokens, template variables and the BOS-by-config rule (section 4.3); then the stop set.
void applySideFiles(PipelineTokenizer& tokenizer, const SideFiles& files);
/// Section 8.1: adds every special token whose text is known to end a turn, and removes `<|end|>`
/// where it only ends a message.
void addKnownEnds(PipelineTokenizer& tokenizer);

} // namespace ax::tok
