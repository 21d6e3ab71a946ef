// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/pass.h"

#include <random>

namespace ax {

/// Tokens that share the position of one step (spec/capture.md section 8).
struct TokenSet {
    std::vector<TokenId> ids; ///< most probable first, ties by lower id: the order of their slots
    std::vector<float> probabilities;
    int lead = 0; ///< index of the one whose row gives the next step
    TokenId leadId() const { return ids[std::size_t(lead)]; }
};

/// Draws sets and runs them behind one sequence. Engine thread only.
class ParallelPositions {
public:
    ParallelPositions(const ParallelOptions& options, bool greedy, std::uint64_t seed);

    /// All ids at least as probable as the threshold under these logits, or the most probable one.
    TokenSet draw(std::span<const float> logits);
    /// The set as rows that follow what `sequence` holds, all at its next position; valid until the
    /// next draw().
    PassPart part(Sequence& sequence, const TokenSet& set);

private:
    ParallelOptions m_options;
    bool m_greedy;
    std::mt19937_64 m_random;
    std::vector<int> m_positions;
    std::vector<std::vector<int>> m_masks;
};

/// Whether a model can hold several tokens at one position up to `length` of them. Errors:
/// Unsupported.
Status checkParallel(const LoadedModel& model, int length);

} // namespace ax
