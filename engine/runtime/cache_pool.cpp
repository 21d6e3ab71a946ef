// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/cache_pool.h"

#include <algorithm>

namespace ax {

CachePool::CachePool(Backend& backend, const CacheSize& size, int spare, bool linear)
    : m_backend(backend)
    , m_pageSlots(backend.pageSlots())
    , m_spare(spare)
    , m_linear(linear)
    , m_holders(std::size_t(size.pages), 0)
{
    for (int page = size.pages - 1; page >= 0; --page)
        m_free.push_back(page);
    for (int state = size.states - 1; linear && state >= 0; --state)
        m_freeStates.push_back(state);
}

Result<int> CachePool::takePage()
{
    while (m_free.empty())
        if (!reclaim || !reclaim(false))
            return fail(ErrorCode::OutOfMemory,
                "[cache] all " + std::to_string(pages()) + " pages of "
                    + std::to_string(m_pageSlots) + " positions are in use",
                "--context", "wait for an answer to end, or open the model with more contexts");
    const int page = m_free.back();
    m_free.pop_back();
    m_holders[std::size_t(page)] = 1;
    return page;
}

void CachePool::drop(int page)
{
    if (--m_holders[std::size_t(page)] > 0)
        return;
    m_free.insert(std::lower_bound(m_free.begin(), m_free.end(), page, std::greater<int>()), page);
}

Result<int> CachePool::takeState()
{
    if (!m_linear)
        return -1;
    while (m_freeStates.empty())
        if (!reclaim || !reclaim(true))
            return fail(ErrorCode::OutOfMemory, "[cache] all states of linear attention are in use",
                "--context", "wait for an answer to end, or open the model with more contexts");
    const int state = m_freeStates.back();
    m_freeStates.pop_back();
    return state;
}

void CachePool::dropState(int state)
{
    if (state < 0)
        return;
    m_freeStates.insert(
        std::lower_bound(m_freeStates.begin(), m_freeStates.end(), state, std::greater<int>()),
        state);
}

} // namespace ax
