// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/vocabulary.h"

#include <memory>
#include <mutex>

namespace ax::tok {

/// What one encode call needs besides the model: scratch vectors and a cache of words already
/// merged. Borrowed from the model's pool, so that encode is safe from any thread.
struct BpeScratch {
    static constexpr std::size_t slots = 8192, keyBytes = 22, idCount = 7;
    struct Entry {
        std::uint64_t hash = 0;
        std::uint8_t size = 0;
        std::uint8_t count = 0;
        char key[keyBytes];
        TokenId ids[idCount];
    };
    struct Symbol {
        std::uint32_t start = 0, size = 0;
        TokenId id = noToken;
    };
    std::vector<Entry> cache = std::vector<Entry>(slots);
    std::vector<Symbol> symbols;
    std::vector<Merge> merges;
    std::vector<std::int32_t> previous, next;
    std::vector<std::uint64_t> heap;
};

/// Byte-pair encoding of one word (section 4.2 of model-formats; Sennrich et al. 2016) with the
/// variations of Hugging Face's `BPE` model and of SentencePiece (scores instead of merges).
class BpeModel {
public:
    enum class Kind {
        Bytes, ///< symbols are bytes (byte-level vocabularies)
        Characters, ///< symbols are UTF-8 characters
        Scores ///< characters; two neighbours merge when their joined text is a piece
    };
    BpeModel() { m_byteTokens.fill(noToken); }
    Kind kind = Kind::Bytes;
    Vocabulary vocabulary;
    MergeTable merges;
    std::vector<std::uint32_t> scoreRank; ///< Kind::Scores: rank per id, lower goes first
    TokenId unknown = noToken;
    bool fuseUnknown = false;
    bool byteFallback = false;
    bool ignoreMerges = false;
    std::string continuingPrefix, endSuffix;

    /// Fills what encode looks up (single bytes, byte pieces, safe cuts). Call once, when the
    /// fields above are set and the vocabulary is indexed.
    void prepare();
    /// Appends the ids of one word (not empty; well-formed UTF-8 unless Kind::Bytes).
    void encode(std::string_view word, BpeScratch& scratch, std::vector<TokenId>& out) const;

    /// A scratch that returns to the pool when it goes.
    class Lease {
    public:
        explicit Lease(const BpeModel& model);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        BpeScratch& operator*() { return *m_scratch; }

    private:
        const BpeModel& m_model;
        std::unique_ptr<BpeScratch> m_scratch;
    };
    /// Id of the piece `<0xXX>`, noToken when absent.
    TokenId byteToken(unsigned char byte) const { return m_byteTokens[byte]; }
    void setByteToken(unsigned char byte, TokenId id) { m_byteTokens[byte] = id; }

private:
    void encodePart(std::string_view word, BpeScratch& scratch, std::vector<TokenId>& out) const;
    void split(std::string_view word, BpeScratch& scratch) const;
    void splitBytes(std::string_view word, BpeScratch& scratch) const;
    void mergeShort(std::string_view word, BpeScratch& scratch) const;
    void mergeLong(std::string_view word, BpeScratch& scratch) const;
    void emit(std::string_view word, const BpeScratch& scratch, std::vector<TokenId>& out) const;
    Merge mergeOf(std::string_view word, const BpeScratch::Symbol& left,
        const BpeScratch::Symbol& right) const;

    std::array<TokenId, 256> m_byteTokens;
    /// Words may be cut before a ▁ unless the byte before it is marked here: no piece has that
    /// byte in front of a ▁, so no merge can reach across.
    bool m_cutBeforeSpace = false;
    std::array<bool, 256> m_joins {};
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<BpeScratch>> m_pool;
};

} // namespace ax::tok
