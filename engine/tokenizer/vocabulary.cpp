// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/vocabulary.h"

#include "engine/core/utf8.h"

#include <algorithm>
#include <bit>
#include <cstring>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace ax::tok {

void Vocabulary::reserve(std::size_t pieces, std::size_t bytes)
{
    m_extents.reserve(pieces);
    m_arena.reserve(bytes);
}

void Vocabulary::set(TokenId id, std::string_view text)
{
    if (std::size_t(id) >= m_extents.size())
        m_extents.resize(std::size_t(id) + 1);
    Extent& extent = m_extents[std::size_t(id)];
    extent.start = std::uint32_t(m_arena.size());
    extent.size = std::uint32_t(text.size()) & 0x7FFFFFFFu;
    extent.set = 1;
    m_arena.append(text);
    m_longest = std::max(m_longest, text.size());
}

void Vocabulary::startIndex()
{
    m_slots.assign(std::bit_ceil(m_extents.size() * 2 + 16), Slot {});
    m_used = 0;
}

void Vocabulary::insert(TokenId id)
{
    if (m_slots.empty() || (m_used + 1) * 4 > m_slots.size() * 3) {
        const std::vector<Slot> old = std::move(m_slots);
        m_slots.assign(std::max<std::size_t>(16, old.size() * 2), Slot {});
        m_used = 0;
        for (const Slot& slot : old)
            if (slot.id != noToken)
                insert(slot.id);
    }
    const std::string_view piece = text(id);
    const std::uint64_t h = XXH3_64bits(piece.data(), piece.size());
    const std::uint32_t tag = std::uint32_t(h >> 32);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = h & mask;; i = (i + 1) & mask) {
        Slot& slot = m_slots[i];
        if (slot.id == noToken) {
            slot = { tag, id, m_extents[std::size_t(id)].start, std::uint32_t(piece.size()) };
            ++m_used;
            return;
        }
        if (slot.tag == tag && slot.size == piece.size() && text(slot.id) == piece)
            return;
    }
}

std::uint64_t Vocabulary::hashOf(std::string_view piece)
{
    return XXH3_64bits(piece.data(), piece.size());
}

TokenId Vocabulary::find(std::string_view piece, std::uint64_t h) const
{
    if (piece.size() > m_longest || m_slots.empty())
        return noToken;
    const std::uint32_t tag = std::uint32_t(h >> 32);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = h & mask;; i = (i + 1) & mask) {
        const Slot& slot = m_slots[i];
        if (slot.id == noToken)
            return noToken;
        if (slot.tag == tag && slot.size == piece.size()
            && std::memcmp(m_arena.data() + slot.start, piece.data(), piece.size()) == 0)
            return slot.id;
    }
}

void MergeBuilder::add(std::string_view left, std::string_view right)
{
    const auto start = std::uint32_t(m_text.size());
    m_text += left;
    m_text += right;
    m_text += left;
    if (right.size() >= m_prefixBytes)
        m_text += right.substr(m_prefixBytes);
    Pair pair { start, std::uint32_t(left.size()), std::uint32_t(right.size()), m_rank++, {} };
    const std::string_view joined
        = std::string_view(m_text).substr(start + left.size() + right.size());
    pair.hashes[0] = Vocabulary::hashOf(left);
    pair.hashes[1] = Vocabulary::hashOf(right);
    pair.hashes[2] = Vocabulary::hashOf(joined);
    for (const std::uint64_t hash : pair.hashes)
        m_vocabulary.prefetch(hash);
    m_pairs.push_back(pair);
    if (m_pairs.size() >= batch)
        flush();
}

void MergeBuilder::flush()
{
    for (const Pair& pair : m_pairs)
        for (const std::uint64_t hash : pair.hashes)
            m_vocabulary.prefetchText(hash);
    TokenId ids[batch][3];
    const std::string_view text = m_text;
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        const Pair& pair = m_pairs[i];
        const std::size_t right = pair.start + pair.left, joined = right + pair.right;
        const std::size_t end = i + 1 < m_pairs.size() ? m_pairs[i + 1].start : text.size();
        ids[i][0] = m_vocabulary.find(text.substr(pair.start, pair.left), pair.hashes[0]);
        ids[i][1] = m_vocabulary.find(text.substr(right, pair.right), pair.hashes[1]);
        ids[i][2] = pair.right < m_prefixBytes
            ? noToken
            : m_vocabulary.find(text.substr(joined, end - joined), pair.hashes[2]);
        m_table.prefetch(ids[i][0], ids[i][1]);
    }
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        const auto [left, right, result] = ids[i];
        if (left == noToken || right == noToken || result == noToken) {
            if (m_missing < 0)
                m_missing = m_pairs[i].rank;
            continue;
        }
        m_table.insert(left, right, { m_pairs[i].rank, result });
        m_digest = (m_digest ^ (std::uint64_t(std::uint32_t(left)) << 32 | std::uint32_t(right)))
                * 0x9E3779B97F4A7C15ull
            + 1;
    }
    m_pairs.clear();
    m_text.clear();
}

void MergeTable::grow(std::size_t slots)
{
    const std::vector<Slot> old = std::move(m_slots);
    m_slots.assign(slots, Slot {});
    m_mask = slots - 1;
    m_used = 0;
    for (const Slot& slot : old)
        if (slot.key != emptyKey)
            insert(TokenId(slot.key >> 32), TokenId(slot.key & 0xFFFFFFFFu), slot.merge);
}

void MergeTable::reserve(std::size_t merges)
{
    const std::size_t slots = std::bit_ceil(merges + merges / 2 + 16);
    if (slots > m_slots.size())
        grow(slots);
}

void MergeTable::insert(TokenId left, TokenId right, Merge merge)
{
    if ((m_used + 1) * 4 > m_slots.size() * 3)
        grow(std::max<std::size_t>(16, m_slots.size() * 2));
    const std::uint64_t key = keyOf(left, right);
    for (std::size_t i = hash(key) & m_mask;; i = (i + 1) & m_mask) {
        Slot& slot = m_slots[i];
        if (slot.key == emptyKey) {
            slot = { key, merge };
            ++m_used;
            return;
        }
        if (slot.key == key) {
            slot.merge = merge;
            return;
        }
    }
}

namespace {
struct ByteAlphabet {
    std::array<char32_t, 256> character {};
    std::array<std::int16_t, 0x180> byte {};
    ByteAlphabet()
    {
        byte.fill(-1);
        char32_t next = 0x100;
        for (int b = 0; b < 256; ++b) {
            const bool same = (b >= 33 && b <= 126) || (b >= 161 && b <= 172) || b >= 174;
            const char32_t c = same ? char32_t(b) : next++;
            character[std::size_t(b)] = c;
            byte[c] = std::int16_t(b);
        }
    }
};
const ByteAlphabet& alphabet()
{
    static const ByteAlphabet instance;
    return instance;
}
} // namespace

bool byteLevelToBytes(std::string_view piece, std::string& out)
{
    const ByteAlphabet& map = alphabet();
    const std::size_t before = out.size();
    for (std::size_t i = 0; i < piece.size();) {
        // Every character of the alphabet has one or two bytes in UTF-8.
        const auto lead = static_cast<unsigned char>(piece[i]);
        char32_t c = lead;
        if (lead < 0x80) {
            ++i;
        } else if (lead >= 0xC2 && lead <= 0xC5 && i + 1 < piece.size()) {
            c = char32_t((lead & 0x1F) << 6 | (static_cast<unsigned char>(piece[i + 1]) & 0x3F));
            i += 2;
        } else {
            out.resize(before);
            return false;
        }
        if (map.byte[c] < 0) {
            out.resize(before);
            return false;
        }
        out += char(map.byte[c]);
    }
    return true;
}

std::string bytesToByteLevel(std::string_view bytes)
{
    std::string out;
    for (const char b : bytes)
        appendUtf8(out, alphabet().character[static_cast<unsigned char>(b)]);
    return out;
}

} // namespace ax::tok
