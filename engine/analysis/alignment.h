// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <optional>
#include <string_view>
#include <vector>

namespace ax {

/// How the generated tokens of two traces are laid beside each other.
enum class Alignment {
    Text, ///< by what was written: works across tokenizers, through places in the text
    Position, ///< by absolute index
    Step ///< the n-th generated token beside the n-th
};
const char* name(Alignment alignment); ///< "text", "position", "step"
std::optional<Alignment> alignmentNamed(std::string_view name);

/// Tokens that stand beside each other; -1: nothing on this side.
struct AlignedRow {
    int a = -1, b = -1;
    /// With Text: every character of the row stands in both texts at the place that was found, also
    /// where two tokenizers cut them differently. Otherwise: both tokens are there, with one text.
    bool same = false;
};

/// Generated tokens of a trace, ascending.
std::vector<int> generatedTokens(const TraceSession& trace);

/// Every generated token of both traces once, in order. With Alignment::Text words (single
/// characters of scripts that write none, Chinese and Japanese among them) that both texts have in
/// the same order (Myers 1986, "An O(ND) difference algorithm and its variations") stand beside
/// each other, tokens of them by the place where they begin; between them tokens that differ. Texts
/// that have little in common are compared word by word only up to a bound on the work; behind it
/// nothing is aligned.
std::vector<AlignedRow> align(const TraceSession& a, const TraceSession& b, Alignment alignment);

/// Longest common subsequence of two sequences as pairs of indices (Myers 1986), or of as much of
/// them as `most` edits reach.
std::vector<std::pair<int, int>> commonSubsequence(
    std::span<const int> a, std::span<const int> b, int most);

} // namespace ax
