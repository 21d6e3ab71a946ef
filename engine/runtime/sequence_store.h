// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/sequence.h"

#include <list>
#include <optional>

namespace ax {

/// The sequences of finished answers, kept until the pool needs their memory: a chat that goes on
/// reads nothing twice, and several chats may take turns. Engine thread only.
class SequenceStore {
public:
    explicit SequenceStore(CachePool& pool);
    ~SequenceStore();
    SequenceStore(const SequenceStore&) = delete;
    SequenceStore& operator=(const SequenceStore&) = delete;

    /// A sequence that begins with as many of `ids` as are in the cache, at most `most`, and may
    /// grow to `limit` slots, its pages promised. Nothing: the memory is promised to others, ask
    /// again when one of them has ended. `running`: sequences of answers in work, whose full pages
    /// may be shared. Errors: OutOfMemory (more than the whole cache).
    struct Wanted {
        std::span<const TokenId> ids;
        int most = 0, limit = 0;
        std::span<const Sequence* const> running;
    };
    Result<std::optional<Sequence>> acquire(const Wanted& wanted);
    /// A sequence of exactly these ids, or as many leading ones as there are, beside the kept ones:
    /// for questions about a context. Errors: OutOfMemory.
    Result<Sequence> borrow(std::span<const TokenId> ids);
    void keep(Sequence sequence);
    void clear() { m_kept.clear(); }
    int kept() const { return int(m_kept.size()); }

private:
    bool reclaim(bool state);
    /// Pages that only kept sequences hold.
    int reclaimable(const Sequence* except) const;
    std::list<Sequence>::iterator best(std::span<const TokenId> ids, int most, int& common);
    CachePool& m_pool;
    std::list<Sequence> m_kept; ///< least recently used first
};

} // namespace ax
