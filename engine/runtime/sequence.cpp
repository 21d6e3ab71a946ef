// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/sequence.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ax {

Result<Sequence> Sequence::create(CachePool& pool)
{
    Sequence sequence;
    AX_TRY(sequence.m_state, pool.takeState());
    sequence.m_pool = &pool;
    return sequence;
}

Sequence::~Sequence()
{
    if (!m_pool)
        return;
    setPromise(0);
    for (const int page : m_pages)
        m_pool->drop(page);
    m_pool->dropState(m_state);
}

void Sequence::swap(Sequence& other) noexcept
{
    std::swap(m_pool, other.m_pool);
    std::swap(m_ids, other.m_ids);
    std::swap(m_pages, other.m_pages);
    std::swap(m_positions, other.m_positions);
    std::swap(m_state, other.m_state);
    std::swap(m_promise, other.m_promise);
}

int Sequence::common(std::span<const TokenId> ids, int most) const
{
    const std::size_t limit = std::min(m_ids.size(), std::size_t(std::max(most, 0)));
    const auto end = m_ids.begin() + std::ptrdiff_t(limit);
    const int common = int(std::mismatch(m_ids.begin(), end, ids.begin()).first - m_ids.begin());
    const bool holes = !m_positions.empty();
    return holes || (m_state >= 0 && common < length()) ? 0 : common;
}

Status Sequence::reserve(int slots)
{
    while (int(m_pages.size()) < m_pool->pagesOf(length() + slots)) {
        // Without a promise only what nobody was promised may be taken.
        if (m_promise == 0 && m_pool->freePages() <= m_pool->promised() && m_pool->reclaim)
            while (m_pool->freePages() <= m_pool->promised() && m_pool->reclaim(false)) { }
        if (m_promise == 0 && m_pool->freePages() <= m_pool->promised())
            return fail(ErrorCode::OutOfMemory,
                "[cache] the free pages of the cache are promised to answers in work", "--context",
                "wait for an answer to end, or open the model with more contexts");
        AX_TRY(const int page, m_pool->takePage());
        m_pages.push_back(page);
        if (m_promise > 0)
            setPromise(m_promise - 1);
    }
    return {};
}

Result<Sequence> Sequence::fork(int length) const
{
    AX_TRY(Sequence other, create(*m_pool));
    const int whole = length / m_pool->pageSlots(), slots = length % m_pool->pageSlots();
    for (int k = 0; k < whole; ++k) {
        m_pool->share(m_pages[std::size_t(k)]);
        other.m_pages.push_back(m_pages[std::size_t(k)]);
    }
    other.m_ids.assign(m_ids.begin(), m_ids.begin() + whole * m_pool->pageSlots());
    if (slots > 0) {
        AX_CHECK(other.reserve(slots));
        std::vector<int> copied(static_cast<std::size_t>(slots));
        std::iota(copied.begin(), copied.end(), whole * m_pool->pageSlots());
        m_pool->backend().copySlots(place(), copied, other.place(), copied.front());
        other.m_ids.assign(m_ids.begin(), m_ids.begin() + length);
    }
    if (m_state >= 0 && length > 0)
        m_pool->backend().copyState(m_state, other.m_state);
    return other;
}

void Sequence::truncate(int length)
{
    length = std::min(length, this->length());
    const int page = length / m_pool->pageSlots();
    if (length < this->length() && length % m_pool->pageSlots() != 0
        && m_pool->holders(m_pages[std::size_t(page)]) > 1)
        length = page * m_pool->pageSlots();
    for (int keep = m_pool->pagesOf(length); int(m_pages.size()) > keep; m_pages.pop_back())
        m_pool->drop(m_pages.back());
    m_ids.resize(std::size_t(length));
    if (!m_positions.empty())
        m_positions.resize(std::size_t(length));
    if (length == 0)
        m_positions.clear();
}

void Sequence::append(std::span<const TokenId> ids, std::span<const int> positions)
{
    if (!positions.empty() && m_positions.empty()) {
        m_positions.resize(m_ids.size());
        std::iota(m_positions.begin(), m_positions.end(), 0);
    }
    const bool numbered = !positions.empty() || !m_positions.empty();
    for (std::size_t k = 0; numbered && k < ids.size(); ++k)
        m_positions.push_back(positions.empty() ? m_positions.back() + 1 : positions[k]);
    m_ids.insert(m_ids.end(), ids.begin(), ids.end());
}

Status Sequence::drop(std::span<const int> slots)
{
    if (slots.empty())
        return {};
    if (m_positions.empty()) {
        m_positions.resize(m_ids.size());
        std::iota(m_positions.begin(), m_positions.end(), 0);
    }
    const int size = m_pool->pageSlots(), held = int(m_pages.size());
    const int first = slots.front() / size; // pages before it stay as they are
    std::vector<int> live;
    std::size_t next = 0;
    for (int slot = first * size; slot < length(); ++slot) {
        if (next < slots.size() && slots[next] == slot)
            ++next;
        else
            live.push_back(slot);
    }
    // A page at a time into new ones. What has been read to its end is given back at once: behind
    // so many new pages lie at least as many old ones, so that one beside them is enough.
    std::vector<int> pages(m_pages.begin(), m_pages.begin() + first);
    int given = first;
    for (std::size_t from = 0; from < live.size(); from += std::size_t(size)) {
        const std::size_t count = std::min(live.size() - from, std::size_t(size));
        AX_TRY(const int page, m_pool->takePage());
        m_pool->backend().copySlots({ m_pages, {}, m_state }, std::span(live).subspan(from, count),
            { std::span(&page, 1), {}, m_state }, 0);
        pages.push_back(page);
        const int read = from + count < live.size() ? live[from + count] / size : held;
        for (; given < read; ++given)
            m_pool->drop(m_pages[std::size_t(given)]);
    }
    for (; given < held; ++given)
        m_pool->drop(m_pages[std::size_t(given)]);
    m_pages = std::move(pages);
    const auto keep = [&](auto& list) {
        std::size_t to = std::size_t(first * size);
        for (const int slot : live)
            list[to++] = list[std::size_t(slot)];
        list.resize(to);
    };
    keep(m_ids);
    keep(m_positions);
    setPromise(m_promise + held - int(m_pages.size()));
    return {};
}

void Sequence::restart()
{
    const int held = int(m_pages.size());
    truncate(0);
    setPromise(m_promise + held);
}

void Sequence::setPromise(int pages)
{
    m_pool->promise(pages - m_promise);
    m_promise = pages;
}

} // namespace ax
