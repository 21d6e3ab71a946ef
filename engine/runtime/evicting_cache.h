// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/eviction.h"
#include "engine/runtime/pass.h"

#include <memory>

namespace ax {

/// One sequence of the cache under an eviction policy: what each row may see, what the policy has
/// to know of the rows, and the memory that comes free. Engine thread only.
///
///     rows = rowsAtOnce(most); plan(sequence, ids.first(rows)); a pass of part() watched by
///     tap(row, inner); settle(sequence)
///
class EvictingCache {
public:
    EvictingCache(LoadedModel& model, const EvictionOptions& options);

    const Eviction& policy() const { return m_policy; }
    /// Slots it holds at most while `written` positions are read in passes of kRowsPerPass rows.
    int mostSlots(int written) const;
    /// How many rows may be planned together: one where each choice needs the row before.
    int rowsAtOnce(int most) const;
    /// Decides what each of these rows sees. They follow what the sequence holds.
    void plan(const Sequence& sequence, std::span<const TokenId> ids);
    /// The rows planned; valid until the next plan().
    PassPart part(Sequence& sequence) const;
    /// Positions that the planned row `row` sees.
    int visible(int row) const { return m_visible[std::size_t(row)]; }
    /// Who watches the pass whose row `firstBatchRow` is the first planned one: gathers mass and
    /// hands rows that `inner` wants on to it, with positions for slots and without what left.
    /// `inner` may be null. The pass may have other rows. Null: nobody has to look.
    AttentionTap* tap(int firstBatchRow, AttentionTap* inner);
    /// After the pass: slots of what left are given back when they are worth it. `dense` false: not
    /// now, since answers beside this one must not change where its slots lie.
    Status settle(Sequence& sequence, bool compact);
    /// Steering by position becomes steering by slot; of positions that left, none.
    std::span<const SlotBias> slotsOf(const Sequence& sequence, std::span<const SlotBias> biases);
    /// Everything is forgotten: the context is read again.
    void restart();

private:
    class Watch;
    void describeKeys(const Sequence& sequence, int slot);
    LoadedModel* m_model;
    Eviction m_policy;
    std::vector<TokenId> m_ids; ///< planned
    std::vector<std::vector<int>> m_masks; ///< of planned rows, slots
    std::vector<int> m_visible;
    std::vector<int> m_holes; ///< slots of what left, ascending
    std::vector<SlotBias> m_biases;
    std::shared_ptr<Watch> m_watch;
};

} // namespace ax
