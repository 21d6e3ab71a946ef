// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/cache_pool.h"
#include "engine/tokenizer/tokenizer.h"

#include <span>
#include <vector>

namespace ax {

/// Token ids and the cache rows that hold their keys and values. Full pages may be shared with
/// other sequences; the last, unfinished one is always this sequence's own. Moves, gives its pages
/// back when it goes. Engine thread only.
class Sequence {
public:
    /// Empty. Errors: OutOfMemory (no state of linear attention is free).
    static Result<Sequence> create(CachePool& pool);
    Sequence(Sequence&& other) noexcept { swap(other); }
    Sequence& operator=(Sequence&& other) noexcept
    {
        swap(other);
        return *this;
    }
    ~Sequence();

    /// Ids whose keys and values are in the cache, by slot.
    const std::vector<TokenId>& ids() const { return m_ids; }
    int length() const { return int(m_ids.size()); }
    /// How it lies now; valid until it changes.
    CacheSequence place() const { return { m_pages, m_positions, m_state }; }
    /// Positions of the slots, ascending; empty: slot k stands at position k.
    const std::vector<int>& positions() const { return m_positions; }
    /// Bytes of the pages it holds.
    int pageCount() const { return int(m_pages.size()); }

    /// How many of the leading ids are here as they are, at most `most`. A state of linear
    /// attention cannot go back: with one it is all of this sequence or nothing.
    int common(std::span<const TokenId> ids, int most) const;
    /// Takes the pages of `slots` more slots; append() follows when they are written.
    /// Errors: OutOfMemory.
    Status reserve(int slots);
    /// `positions`: theirs, not below those before; empty: they go on.
    void append(std::span<const TokenId> ids, std::span<const int> positions = {});
    /// Keeps all slots but these (ascending), positions unmoved; pages that become free are given
    /// back and promised to it again. Its pages are its own, and it is no beginning of another.
    /// Errors: OutOfMemory (no page is free beside the ones it has; nothing has changed then).
    Status drop(std::span<const int> slots);
    /// Another sequence with the first `length` ids: full pages are shared, the rest is copied.
    /// With linear attention `length` is the whole. Errors: OutOfMemory.
    Result<Sequence> fork(int length) const;
    /// Forgets what follows, and pages that were reserved and not written. A length inside a page
    /// that others hold too is rounded down to its beginning. With linear attention only 0 or the
    /// whole.
    void truncate(int length);
    /// Forgets everything; what it held is promised to it again.
    void restart();

    /// Pages this sequence may still take are kept free for it.
    void setPromise(int pages);
    const std::vector<int>& pages() const { return m_pages; }
    int state() const { return m_state; }

private:
    Sequence() = default;
    void swap(Sequence& other) noexcept;
    CachePool* m_pool = nullptr;
    std::vector<TokenId> m_ids;
    std::vector<int> m_pages;
    std::vector<int> m_positions;
    int m_state = -1;
    int m_promise = 0;
};

} // namespace ax
