// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/sequence_store.h"

#include <algorithm>

namespace ax {

SequenceStore::SequenceStore(CachePool& pool)
    : m_pool(pool)
{
    m_pool.reclaim = [this](bool state) { return reclaim(state); };
}

SequenceStore::~SequenceStore() { m_pool.reclaim = {}; }

bool SequenceStore::reclaim(bool state)
{
    if (m_kept.empty())
        return false;
    Sequence& oldest = m_kept.front();
    // Page by page from the end: a beginning that others share stays longest. A state is worth
    // nothing without its end.
    const int pages = int(oldest.pages().size());
    if (state || m_pool.linear() || pages <= 1)
        m_kept.pop_front();
    else
        oldest.truncate((pages - 1) * m_pool.pageSlots());
    return true;
}

int SequenceStore::reclaimable(const Sequence* except) const
{
    std::vector<int> holders(std::size_t(m_pool.pages()), 0);
    for (const Sequence& sequence : m_kept)
        if (&sequence != except)
            for (const int page : sequence.pages())
                ++holders[std::size_t(page)];
    int pages = 0;
    for (int page = 0; page < m_pool.pages(); ++page)
        pages
            += holders[std::size_t(page)] > 0 && holders[std::size_t(page)] == m_pool.holders(page);
    return pages;
}

std::list<Sequence>::iterator SequenceStore::best(
    std::span<const TokenId> ids, int most, int& common)
{
    auto found = m_kept.end();
    common = 0;
    // The most recently used one of equals.
    for (auto at = m_kept.begin(); at != m_kept.end(); ++at) {
        const int own = at->common(ids, most);
        if (own > 0 && own >= common) {
            common = own;
            found = at;
        }
    }
    return found;
}

Result<std::optional<Sequence>> SequenceStore::acquire(const Wanted& wanted)
{
    const int pages = m_pool.pagesOf(wanted.limit), slots = m_pool.pageSlots();
    if (pages > m_pool.pages() - m_pool.spare())
        return fail(ErrorCode::OutOfMemory,
            "[cache] " + std::to_string(wanted.limit) + " positions need " + std::to_string(pages)
                + " pages, the cache has " + std::to_string(m_pool.pages()),
            "--context", "open the model with a larger --context");
    int common = 0;
    const auto kept = best(wanted.ids, wanted.most, common);
    // What answers in work have read is shared by whole pages.
    const Sequence* running = nullptr;
    for (const Sequence* sequence : wanted.running)
        if (const int own = sequence->state() >= 0
                ? 0
                : sequence->common(wanted.ids, wanted.most) / slots * slots;
            own > common) {
            common = own;
            running = sequence;
        }
    const bool fromKept = !running && kept != m_kept.end();
    const int free = m_pool.freePages() - m_pool.promised() - m_pool.spare();
    const auto finish = [&](Sequence sequence) -> std::optional<Sequence> {
        sequence.setPromise(pages - int(sequence.pages().size()));
        return sequence;
    };
    // The kept sequence itself where it goes on, or where there is no room for a second one.
    const bool whole = fromKept && common == kept->length();
    if (fromKept && (whole || free < pages - common / slots)) {
        if (free + reclaimable(&*kept) + int(kept->pages().size()) < pages)
            return std::optional<Sequence>();
        Sequence sequence = std::move(*kept);
        m_kept.erase(kept);
        sequence.truncate(common);
        // Its pages may be others' too, so that giving back what is too much freed nothing.
        if (m_pool.freePages() - m_pool.promised() - m_pool.spare() + reclaimable(nullptr)
            < pages - int(sequence.pages().size())) {
            keep(std::move(sequence));
            return std::optional<Sequence>();
        }
        return finish(std::move(sequence));
    }
    if (free + reclaimable(fromKept ? &*kept : nullptr) < pages - common / slots
        || (m_pool.linear() && m_pool.freeStates() == 0 && m_kept.empty()))
        return std::optional<Sequence>();
    if (running || fromKept) {
        if (fromKept)
            m_kept.splice(m_kept.end(), m_kept, kept); // used: not the next to go
        AX_TRY(Sequence sequence, (running ? running : &*kept)->fork(common));
        return finish(std::move(sequence));
    }
    AX_TRY(Sequence sequence, Sequence::create(m_pool));
    return finish(std::move(sequence));
}

Result<Sequence> SequenceStore::borrow(std::span<const TokenId> ids)
{
    int common = 0;
    const auto kept = best(ids, int(ids.size()), common);
    if (kept == m_kept.end())
        return Sequence::create(m_pool);
    // Out of the list meanwhile: making room must not take what is being copied.
    std::list<Sequence> source;
    source.splice(source.end(), m_kept, kept);
    auto copy = source.front().fork(common);
    m_kept.splice(m_kept.end(), source);
    return copy;
}

void SequenceStore::keep(Sequence sequence)
{
    sequence.setPromise(0);
    if (sequence.length() == 0)
        return;
    // What is the beginning of this one adds nothing.
    if (!m_pool.linear())
        m_kept.remove_if([&](const Sequence& other) {
            return other.common(sequence.ids(), sequence.length()) == other.length();
        });
    m_kept.push_back(std::move(sequence));
}

} // namespace ax
