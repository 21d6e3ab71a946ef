// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/tokenizer.h"

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace ax::tok {

inline constexpr TokenId noToken = -1;

/// Pieces and their ids: all bytes in one arena, one open-addressing index. The texts are in the
/// domain the model works in: raw bytes for byte-level vocabularies, UTF-8 for the others.
class Vocabulary {
public:
    void reserve(std::size_t pieces, std::size_t bytes);
    /// Ids without a piece up to `size`.
    void resize(std::size_t size) { m_extents.resize(size); }
    /// Sets the text of `id` (ids may come in any order). Not yet findable: see `buildIndex`.
    void set(TokenId id, std::string_view text);
    /// Makes the ids for which `wanted` is true findable; of equal texts the lowest id stays.
    template <class Wanted> void buildIndex(Wanted wanted)
    {
        startIndex();
        for (TokenId id = 0; id < size(); ++id)
            if (m_extents[std::size_t(id)].set && wanted(id))
                insert(id);
    }
    void addToIndex(TokenId id) { insert(id); }

    /// Bytes are copied when `text` does not live in the arena. Empty for ids without a piece.
    std::string_view text(TokenId id) const
    {
        const Extent& e = m_extents[std::size_t(id)];
        return { m_arena.data() + e.start, e.size };
    }
    bool has(TokenId id) const
    {
        return id >= 0 && std::size_t(id) < m_extents.size() && m_extents[std::size_t(id)].set;
    }
    TokenId find(std::string_view text) const { return find(text, hashOf(text)); }
    /// The three steps of a look-up, so that many can wait for memory together.
    static std::uint64_t hashOf(std::string_view text);
    void prefetch(std::uint64_t hash) const
    {
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)]);
    }
    void prefetchText(std::uint64_t hash) const
    {
        if (!m_slots.empty())
            __builtin_prefetch(m_arena.data() + m_slots[hash & (m_slots.size() - 1)].start);
    }
    TokenId find(std::string_view text, std::uint64_t hash) const;
    TokenId size() const { return TokenId(m_extents.size()); }
    std::size_t longest() const { return m_longest; }

private:
    struct Extent {
        std::uint32_t start = 0;
        std::uint32_t size : 31 = 0;
        std::uint32_t set : 1 = 0;
    };
    struct Slot {
        std::uint32_t tag = 0;
        TokenId id = noToken;
        std::uint32_t start = 0, size = 0;
    };
    void startIndex();
    void insert(TokenId id);

    std::string m_arena;
    std::vector<Extent> m_extents;
    std::vector<Slot> m_slots;
    std::size_t m_longest = 0;
    std::size_t m_used = 0;
};

/// What merging two neighbours gives. A lower rank goes first.
struct Merge {
    std::uint32_t rank = std::numeric_limits<std::uint32_t>::max();
    TokenId id = noToken;
    bool exists() const { return id != noToken; }
};

/// (left id, right id) → rank and result.
class MergeTable {
public:
    void reserve(std::size_t merges);
    /// A pair given twice keeps its later rank, as in Hugging Face's map.
    void insert(TokenId left, TokenId right, Merge merge);
    Merge find(TokenId left, TokenId right) const
    {
        const std::uint64_t key = keyOf(left, right);
        for (std::size_t i = hash(key) & m_mask;; i = (i + 1) & m_mask) {
            const Slot& slot = m_slots[i];
            if (slot.key == key)
                return slot.merge;
            if (slot.key == emptyKey)
                return {};
        }
    }
    void prefetch(TokenId left, TokenId right) const
    {
        __builtin_prefetch(&m_slots[hash(keyOf(left, right)) & m_mask]);
    }
    std::size_t size() const { return m_used; }

private:
    static constexpr std::uint64_t emptyKey = ~std::uint64_t(0);
    struct Slot {
        std::uint64_t key = emptyKey;
        Merge merge;
    };
    static std::uint64_t keyOf(TokenId l, TokenId r)
    {
        return (std::uint64_t(std::uint32_t(l)) << 32) | std::uint32_t(r);
    }
    static std::size_t hash(std::uint64_t key)
    {
        key *= 0x9E3779B97F4A7C15ull;
        return std::size_t(key ^ (key >> 32));
    }
    void grow(std::size_t slots);

    std::vector<Slot> m_slots = std::vector<Slot>(1);
    std::size_t m_mask = 0;
    std::size_t m_used = 0;
};

/// Turns pairs of texts into merges, rank by rank. Pairs are looked up in batches: a vocabulary
/// is larger than the caches, and one look-up after the other would wait for memory each time.
class MergeBuilder {
public:
    /// The result of a merge is left + right without the first `prefixBytes` of right.
    MergeBuilder(const Vocabulary& vocabulary, MergeTable& table, std::size_t prefixBytes = 0)
        : m_vocabulary(vocabulary)
        , m_table(table)
        , m_prefixBytes(prefixBytes)
    {
    }
    void add(std::string_view left, std::string_view right);
    /// Counts a rank for a pair that can never occur.
    void skip() { ++m_rank; }
    void flush();
    /// Rank of the first pair that names a text outside the vocabulary, -1 when there is none.
    std::int64_t firstMissing() const { return m_missing; }
    std::uint64_t digest() const { return m_digest; }

private:
    struct Pair {
        std::uint32_t start, left, right, rank; ///< in m_text: left, right; then left + right
        std::uint64_t hashes[3];
    };
    static constexpr std::size_t batch = 48;
    const Vocabulary& m_vocabulary;
    MergeTable& m_table;
    std::size_t m_prefixBytes;
    std::string m_text;
    std::vector<Pair> m_pairs;
    std::uint32_t m_rank = 0;
    std::int64_t m_missing = -1;
    std::uint64_t m_digest = 0;
};

/// The byte alphabet of GPT-2: printable bytes stand for themselves, the other 68 are U+0100 … in
/// order. `toBytes` appends what `piece` stands for and returns false (with `out` unchanged) when
/// a character is outside the alphabet.
bool byteLevelToBytes(std::string_view piece, std::string& out);
/// The other way: bytes → piece text.
std::string bytesToByteLevel(std::string_view bytes);

} // namespace ax::tok
