// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

namespace ax {

struct DecoderSpec;
class WeightTable;

/// Sets DecoderLayer::closeHeads and largeKeys of every layer from what its biases and head norms
/// say about its queries and keys. A logit is a sum over dimensions of query times key: where one
/// of them is large whatever the token is, a small error of the other becomes a wrong link (Qwen2.5
/// has key biases of tens to hundreds in a few dimensions).
/// Errors: those of WeightTable::numbers.
Status measureHeads(DecoderSpec& spec, const WeightTable& weights);

} // namespace ax
