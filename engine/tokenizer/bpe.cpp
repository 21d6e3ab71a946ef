// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/bpe.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace ax::tok {

namespace {
constexpr std::string_view space = "\xE2\x96\x81"; // ▁
constexpr std::size_t shortWord = 40;

std::size_t characterBytes(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}
} // namespace

void BpeModel::prepare()
{
    for (int b = 0; b < 256; ++b) {
        TokenId& slot = m_byteTokens[std::size_t(b)];
        char name[8] = { char(b) };
        if (kind != Kind::Bytes)
            std::snprintf(name, sizeof name, "<0x%02X>", b);
        if (slot == noToken)
            slot = vocabulary.find({ name, kind == Kind::Bytes ? 1u : 6u });
    }
    m_cutBeforeSpace = kind != Kind::Bytes && vocabulary.find(space) != noToken
        && continuingPrefix.empty() && endSuffix.empty() && !ignoreMerges;
    // Without an unknown piece a character outside the vocabulary is dropped, and what stood on
    // both sides of it may merge: the byte before a ▁ then says nothing.
    if (kind == Kind::Characters && unknown == noToken)
        m_cutBeforeSpace = m_cutBeforeSpace && byteFallback
            && std::find(m_byteTokens.begin(), m_byteTokens.end(), noToken) == m_byteTokens.end();
    m_joins[static_cast<unsigned char>(space.back())] = true; // runs of ▁ stay together
    for (TokenId id = 0; m_cutBeforeSpace && id < vocabulary.size(); ++id) {
        const std::string_view piece = vocabulary.text(id);
        for (std::size_t at = piece.find(space, 1); at != std::string_view::npos;
             at = piece.find(space, at + 1))
            m_joins[static_cast<unsigned char>(piece[at - 1])] = true;
    }
}

BpeModel::Lease::Lease(const BpeModel& model)
    : m_model(model)
{
    const std::lock_guard lock(model.m_mutex);
    if (!model.m_pool.empty()) {
        m_scratch = std::move(model.m_pool.back());
        model.m_pool.pop_back();
    } else {
        m_scratch = std::make_unique<BpeScratch>();
    }
}

BpeModel::Lease::~Lease()
{
    // One megabyte of a single word must not stay behind for the life of the model.
    if (m_scratch->symbols.capacity() > 65536) {
        m_scratch->symbols = {};
        m_scratch->merges = {};
        m_scratch->previous = {};
        m_scratch->next = {};
        m_scratch->heap = {};
    }
    const std::lock_guard lock(m_model.m_mutex);
    if (m_model.m_pool.size() < 8)
        m_model.m_pool.push_back(std::move(m_scratch));
}

Merge BpeModel::mergeOf(
    std::string_view word, const BpeScratch::Symbol& left, const BpeScratch::Symbol& right) const
{
    if (kind != Kind::Scores) {
        if (left.id == noToken || right.id == noToken)
            return {};
        return merges.find(left.id, right.id);
    }
    const TokenId id = vocabulary.find(word.substr(left.start, left.size + right.size));
    if (id == noToken)
        return {};
    return { scoreRank[std::size_t(id)], id };
}

void BpeModel::encode(std::string_view word, BpeScratch& scratch, std::vector<TokenId>& out) const
{
    if (!m_cutBeforeSpace) {
        encodePart(word, scratch, out);
        return;
    }
    std::size_t start = 0;
    for (std::size_t i = 1; i < word.size(); ++i) {
        const auto* at = static_cast<const char*>(
            std::memchr(word.data() + i, space.front(), word.size() - i));
        if (!at)
            break;
        i = std::size_t(at - word.data());
        if (word.substr(i, space.size()) == space
            && !m_joins[static_cast<unsigned char>(word[i - 1])]) {
            encodePart(word.substr(start, i - start), scratch, out);
            start = i;
        }
    }
    encodePart(word.substr(start), scratch, out);
}

void BpeModel::encodePart(
    std::string_view word, BpeScratch& scratch, std::vector<TokenId>& out) const
{
    BpeScratch::Entry* entry = nullptr;
    std::uint64_t hash = 0;
    if (word.size() <= BpeScratch::keyBytes) {
        hash = XXH3_64bits(word.data(), word.size()) | 1;
        entry = &scratch.cache[(hash >> 20) % BpeScratch::slots];
        if (entry->hash == hash && entry->size == word.size()
            && std::memcmp(entry->key, word.data(), word.size()) == 0) {
            out.insert(out.end(), entry->ids, entry->ids + entry->count);
            return;
        }
    }
    const std::size_t first = out.size();
    const TokenId whole = ignoreMerges ? vocabulary.find(word) : noToken;
    if (whole != noToken) {
        out.push_back(whole);
    } else {
        if (kind == Kind::Bytes && continuingPrefix.empty() && endSuffix.empty())
            splitBytes(word, scratch);
        else
            split(word, scratch);
        if (scratch.symbols.size() <= shortWord)
            mergeShort(word, scratch);
        else
            mergeLong(word, scratch);
        emit(word, scratch, out);
    }
    const std::size_t count = out.size() - first;
    if (entry && count <= BpeScratch::idCount) {
        entry->hash = hash;
        entry->size = std::uint8_t(word.size());
        entry->count = std::uint8_t(count);
        std::memcpy(entry->key, word.data(), word.size());
        std::copy(out.begin() + std::ptrdiff_t(first), out.end(), entry->ids);
    }
}

void BpeModel::splitBytes(std::string_view word, BpeScratch& scratch) const
{
    auto& symbols = scratch.symbols;
    symbols.clear();
    for (std::size_t i = 0; i < word.size(); ++i) {
        TokenId id = m_byteTokens[static_cast<unsigned char>(word[i])];
        if (id == noToken) {
            if (unknown == noToken)
                continue; // as Hugging Face: without an unknown token it is dropped
            if (fuseUnknown && !symbols.empty() && symbols.back().id == unknown)
                continue;
            id = unknown;
        }
        symbols.push_back({ std::uint32_t(i), 1, id });
    }
}

void BpeModel::split(std::string_view word, BpeScratch& scratch) const
{
    auto& symbols = scratch.symbols;
    symbols.clear();
    bool lastUnknown = false;
    std::string decorated;
    for (std::size_t i = 0; i < word.size();) {
        const std::size_t bytes = kind == Kind::Bytes
            ? 1
            : std::min(characterBytes(static_cast<unsigned char>(word[i])), word.size() - i);
        std::string_view piece = word.substr(i, bytes);
        if (!continuingPrefix.empty() || !endSuffix.empty()) {
            decorated = i > 0 ? continuingPrefix : std::string();
            decorated += piece;
            if (i + bytes == word.size())
                decorated += endSuffix;
            piece = decorated;
        }
        const TokenId id = vocabulary.find(piece);
        const auto start = std::uint32_t(i);
        i += bytes;
        if (kind == Kind::Scores) { // unknown symbols become bytes after merging
            symbols.push_back({ start, std::uint32_t(bytes), id });
            continue;
        }
        if (id != noToken) {
            symbols.push_back({ start, std::uint32_t(bytes), id });
            lastUnknown = false;
            continue;
        }
        if (byteFallback) {
            bool all = true;
            for (const char b : piece)
                all = all && kind != Kind::Bytes
                    && m_byteTokens[static_cast<unsigned char>(b)] != noToken;
            if (all) {
                for (std::size_t k = 0; k < piece.size(); ++k)
                    symbols.push_back({ std::uint32_t(start + std::min(k, bytes - 1)), 1,
                        m_byteTokens[static_cast<unsigned char>(piece[k])] });
                lastUnknown = false;
                continue;
            }
        }
        if (unknown == noToken || (fuseUnknown && lastUnknown))
            continue;
        symbols.push_back({ start, std::uint32_t(bytes), unknown });
        lastUnknown = true;
    }
}

void BpeModel::mergeShort(std::string_view word, BpeScratch& scratch) const
{
    auto& symbols = scratch.symbols;
    std::size_t count = symbols.size();
    if (count < 2)
        return;
    Merge merge[shortWord];
    for (std::size_t i = 0; i + 1 < count; ++i)
        merge[i] = mergeOf(word, symbols[i], symbols[i + 1]);
    for (;;) {
        std::size_t best = 0;
        for (std::size_t i = 1; i + 1 < count; ++i)
            if (merge[i].rank < merge[best].rank)
                best = i;
        if (!merge[best].exists())
            break;
        symbols[best].id = merge[best].id;
        symbols[best].size += symbols[best + 1].size;
        for (std::size_t i = best + 1; i + 1 < count; ++i) {
            symbols[i] = symbols[i + 1];
            merge[i] = merge[i + 1 < shortWord ? i + 1 : i];
        }
        if (--count < 2)
            break;
        if (best > 0)
            merge[best - 1] = mergeOf(word, symbols[best - 1], symbols[best]);
        if (best + 1 < count)
            merge[best] = mergeOf(word, symbols[best], symbols[best + 1]);
        else
            merge[best] = {};
    }
    symbols.resize(count);
}

void BpeModel::mergeLong(std::string_view word, BpeScratch& scratch) const
{
    auto& symbols = scratch.symbols;
    const auto count = std::int32_t(symbols.size());
    auto& merge = scratch.merges;
    auto& previous = scratch.previous;
    auto& next = scratch.next;
    auto& heap = scratch.heap;
    merge.assign(std::size_t(count), Merge {});
    previous.resize(std::size_t(count));
    next.resize(std::size_t(count));
    heap.clear();
    const auto greater = std::greater<std::uint64_t>();
    const auto at = [](auto& v, std::int32_t i) -> auto& { return v[std::size_t(i)]; };
    for (std::int32_t i = 0; i < count; ++i) {
        at(previous, i) = i - 1;
        at(next, i) = i + 1 < count ? i + 1 : -1;
        if (i + 1 < count) {
            at(merge, i) = mergeOf(word, at(symbols, i), at(symbols, i + 1));
            if (at(merge, i).exists())
                heap.push_back((std::uint64_t(at(merge, i).rank) << 32) | std::uint32_t(i));
        }
    }
    std::make_heap(heap.begin(), heap.end(), greater);
    const auto update = [&](std::int32_t i) {
        at(merge, i)
            = at(next, i) < 0 ? Merge {} : mergeOf(word, at(symbols, i), at(symbols, at(next, i)));
        if (at(merge, i).exists()) {
            heap.push_back((std::uint64_t(at(merge, i).rank) << 32) | std::uint32_t(i));
            std::push_heap(heap.begin(), heap.end(), greater);
        }
    };
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), greater);
        const std::uint64_t top = heap.back();
        heap.pop_back();
        const auto i = std::int32_t(top & 0xFFFFFFFFu);
        // Entries whose neighbours changed are stale; the place then has another merge or none.
        if (!at(merge, i).exists() || at(merge, i).rank != std::uint32_t(top >> 32))
            continue;
        const std::int32_t gone = at(next, i);
        at(symbols, i).id = at(merge, i).id;
        at(symbols, i).size += at(symbols, gone).size;
        at(merge, gone) = {};
        at(next, i) = at(next, gone);
        if (at(next, i) >= 0)
            at(previous, at(next, i)) = i;
        update(i);
        if (at(previous, i) >= 0)
            update(at(previous, i));
    }
    std::size_t kept = 0;
    for (std::int32_t i = 0; i >= 0 && i < count; i = at(next, i))
        symbols[kept++] = at(symbols, i);
    symbols.resize(kept);
}

void BpeModel::emit(
    std::string_view word, const BpeScratch& scratch, std::vector<TokenId>& out) const
{
    bool lastUnknown = false;
    for (const BpeScratch::Symbol& symbol : scratch.symbols) {
        if (symbol.id != noToken) {
            out.push_back(symbol.id);
            lastUnknown = false;
            continue;
        }
        const std::string_view text = word.substr(symbol.start, symbol.size);
        const bool bytes = std::all_of(text.begin(), text.end(),
            [&](char b) { return m_byteTokens[static_cast<unsigned char>(b)] != noToken; });
        if (bytes)
            for (const char b : text)
                out.push_back(m_byteTokens[static_cast<unsigned char>(b)]);
        else if (unknown != noToken && !lastUnknown)
            out.push_back(unknown);
        lastUnknown = !bytes;
    }
}

} // namespace ax::tok
