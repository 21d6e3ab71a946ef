// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/backend.h"

#include <functional>
#include <optional>
#include <vector>

namespace ax {

/// Who holds which page and which state of the cache. Pages are counted: several sequences may hold
/// one as long as nobody writes to it. Engine thread only.
class CachePool {
public:
    /// `linear`: the model keeps states of linear attention. `spare` pages are never promised:
    /// questions about a context find room beside answers that fill theirs.
    CachePool(Backend& backend, const CacheSize& size, int spare, bool linear);

    int pageSlots() const { return m_pageSlots; }
    int pages() const { return int(m_holders.size()); }
    int freePages() const { return int(m_free.size()); }
    int spare() const { return m_spare; }
    int pagesOf(int slots) const { return (slots + m_pageSlots - 1) / m_pageSlots; }
    bool linear() const { return m_linear; }
    Backend& backend() const { return m_backend; }

    /// A page nobody holds, the lowest one: what one sequence takes in a row lies in a row. Asks
    /// `reclaim` while there is none. Errors: OutOfMemory.
    Result<int> takePage();
    void share(int page) { ++m_holders[std::size_t(page)]; }
    void drop(int page);
    int holders(int page) const { return m_holders[std::size_t(page)]; }

    /// Errors: OutOfMemory. A pool without linear attention gives -1.
    Result<int> takeState();
    void dropState(int state);
    int freeStates() const { return int(m_freeStates.size()); }

    /// Pages that sequences in work may still take. Who has no promise leaves them alone.
    int promised() const { return m_promised; }
    void promise(int pages) { m_promised += pages; }

    /// Gives back a page or (state true) a state that is only kept for later; false: none is.
    std::function<bool(bool state)> reclaim;

private:
    Backend& m_backend;
    int m_pageSlots, m_spare;
    bool m_linear;
    std::vector<int> m_holders; ///< of each page
    std::vector<int> m_free, m_freeStates; ///< descending
    int m_promised = 0;
};

} // namespace ax
