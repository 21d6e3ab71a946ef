// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace ax {

/// Names one branch of a trace: what was written from some token on, until something else took its
/// place. Drawn at random, so no two branches of any two traces share one. 0: none.
using BranchId = std::uint64_t;

BranchId newBranchId(); ///< any thread

/// One token of one branch. Index and text of a token change hands when an answer is written again;
/// its TokenRef does not: it stops being found, and is found again when undo brings its branch
/// back. Whatever outlives one repaint holds TokenRefs and asks TraceSession::indexOf() where they
/// stand.
struct TokenRef {
    BranchId branch = 0;
    std::int32_t index = -1; ///< absolute position

    bool isValid() const { return branch != 0 && index >= 0; }
    bool operator==(const TokenRef&) const = default;
};

/// For hashed containers, Qt's (through qHash in views/session) and std's.
inline std::size_t hashOf(const TokenRef& ref)
{
    return std::hash<std::uint64_t> {}(
        ref.branch ^ (std::uint64_t(std::uint32_t(ref.index)) * 0x9E3779B97F4A7C15ull));
}

} // namespace ax

template <> struct std::hash<ax::TokenRef> {
    std::size_t operator()(const ax::TokenRef& ref) const { return ax::hashOf(ref); }
};
