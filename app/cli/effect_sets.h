// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/position_sets.h"
#include "engine/runtime/engine.h"
#include "engine/trace/session.h"

#include <string>
#include <vector>

/// What `attnx effect` takes away at once.
namespace ax::cli {

struct HeadSet {
    std::string label;
    std::vector<HeadRef> heads;
};

/// "all" or a list such as 3,7,10-20; all visible positions 0 … produced - 1. Empty: none.
/// Errors: InvalidArgument naming --positions.
Result<std::vector<int>> effectPositions(const std::string& list, int produced);
/// Whether these kinds of sets exist, and can be made with or without a trace.
/// Errors: InvalidArgument naming --sets.
Status checkEffectSets(const std::string& kinds, bool trace);
/// "segments" (of the trace), "equal" (places of equal tokens, two or more) and "sentences", or
/// several of them. The token's own place, produced - 1, is in none.
/// Errors: InvalidArgument naming --sets.
Result<std::vector<PositionSet>> effectSets(const std::string& kinds, std::span<const TokenId> ids,
    const TraceSession* trace, const TokenTexts& text);
/// "all" or LAYER:HEAD,…; layers without attention have none. Errors: InvalidArgument.
Result<std::vector<HeadRef>> effectHeads(const std::string& list, const ModelInfo& info);
/// LAYER:HEAD+LAYER:HEAD,… Errors: InvalidArgument naming the option.
Result<std::vector<HeadSet>> effectHeadSets(const std::string& list, const char* option);

} // namespace ax::cli
