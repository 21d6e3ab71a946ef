// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/slot_bias.h"

#include <algorithm>
#include <span>

namespace ax {

/// Where a sequence lies in the cache: pages of Backend::pageSlots() slots out of one pool.
struct CacheSequence {
    std::span<const int> pages; ///< page k holds slots k * pageSlots() …
    /// Position of each slot, ascending; equal ones may follow each other. Empty: slot k stands at
    /// position k.
    std::span<const int> positions;
    int state = -1; ///< of linear-attention layers; -1: the model has none

    int positionOf(int slot) const
    {
        return positions.empty() ? slot : positions[std::size_t(slot)];
    }
};

/// One row of a forward pass. Where it stands and where it lies are two things: eviction keeps
/// slots without moving positions, rows of one position can lie in several slots.
struct PassRow {
    int sequence = 0; ///< index into RowTable::sequences
    int position = 0; ///< angle of RoPE, end of a window; not below that of earlier slots
    int slot = 0; ///< its keys and values go here; it sees slots up to this one
    std::span<const int> masked = {}; ///< slots it may not see, ascending
    std::span<const SlotBias> biases = {}; ///< ascending by layer, then slot
    /// So many slots of the pass behind its own are seen too: rows of one position that see each
    /// other. Linear attention knows no such thing.
    int ahead = 0;
    int lastSeen() const { return slot + ahead; }

    /// Those of one layer.
    std::span<const SlotBias> biasesOf(int layer) const
    {
        const auto below = [](const SlotBias& b, int l) { return b.layer < l; };
        const auto above = [](int l, const SlotBias& b) { return l < b.layer; };
        const auto first = std::lower_bound(biases.begin(), biases.end(), layer, below);
        return { first, std::upper_bound(first, biases.end(), layer, above) };
    }
};

/// The rows of one forward pass. Rows of one sequence follow each other, slots ascending by one. At
/// slot 0 linear attention starts from a zero state. An operation works on as many of the first
/// rows as it is given.
struct RowTable {
    std::span<const CacheSequence> sequences;
    std::span<const PassRow> rows;

    const CacheSequence& sequenceOf(int row) const
    {
        return sequences[std::size_t(rows[std::size_t(row)].sequence)];
    }
    /// The first slot that `row` sees in a layer with that window (0: all).
    int firstVisible(int row, int window) const
    {
        const PassRow& own = rows[std::size_t(row)];
        const int lowest = own.position - window + 1;
        if (window <= 0 || lowest <= 0)
            return 0;
        const auto& positions = sequenceOf(row).positions;
        return positions.empty()
            ? lowest
            : int(std::lower_bound(positions.begin(), positions.end(), lowest) - positions.begin());
    }
    /// Calls body(firstRow, count) for the rows of each sequence, of the first `given` rows.
    template <class Body> void forSequences(int given, Body&& body) const
    {
        for (int first = 0; first < given;) {
            int end = first + 1;
            while (
                end < given && rows[std::size_t(end)].sequence == rows[std::size_t(first)].sequence)
                ++end;
            body(first, end - first);
            first = end;
        }
    }
};

} // namespace ax
