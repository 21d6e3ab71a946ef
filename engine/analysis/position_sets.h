// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

/// Positions that belong together, for effect scans (spec/capture.md section 2).
namespace ax {

enum class SetKind { Segment, Equal, Sentence };

struct PositionSet {
    SetKind kind = SetKind::Segment;
    std::string label; ///< "user 1", the equal token in quotes, the beginning of the sentence
    std::vector<int> positions; ///< ascending
    int segment = -1; ///< of TraceSession::segments(); Segment only
};

/// Text of the token at an index.
using TokenTexts = std::function<std::string(int)>;

// All sets hold positions below `own` alone: the last token's own place is in none.
std::vector<PositionSet> segmentSets(const TraceSession& trace, int own);
/// Places of equal tokens, two or more; by id.
std::vector<PositionSet> equalSets(
    std::span<const std::int32_t> ids, int own, const TokenTexts& text);
/// A sentence ends with a token that holds one of .!? or a line break; blank ones are none.
std::vector<PositionSet> sentenceSets(int own, const TokenTexts& text);

/// Neighbouring tokens [first, end) that share one place of the text because they were written in
/// parallel (`token.set`, spec/science.md section 7).
struct ParallelSet {
    int first = 0, end = 0;
    int size() const { return end - first; }
};
/// The token was written in parallel, if only as the single member of its set.
bool isInParallel(const TraceSession& trace, int index);
/// Those of two tokens or more, ascending; none where nothing was written in parallel.
std::vector<ParallelSet> parallelSets(const TraceSession& trace);

} // namespace ax
