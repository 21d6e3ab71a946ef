// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

/// Storage of TraceSession (private to engine/trace). Nothing here shrinks; the session rebuilds
/// itself when too much of it is dead.
namespace ax::trace {

/// Highest token index or attended position that is accepted.
inline constexpr std::int32_t kMaxIndex = (1 << 24) - 1;

/// Append-only storage in chunks: growing never copies, so the memory peak is what is stored.
/// Every append is contiguous and is found again by its handle.
template <class T> class Arena {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    std::uint64_t append(const T* data, std::size_t count)
    {
        if (count == 0)
            return 0;
        if (m_chunks.empty() || m_chunks.back().capacity - m_chunks.back().size < count) {
            const std::size_t usual = m_chunks.empty() ? kChunk / 16 : kChunk;
            const std::size_t capacity = std::max(usual, count);
            m_chunks.push_back({ std::make_unique_for_overwrite<T[]>(capacity), 0, capacity });
        }
        Chunk& chunk = m_chunks.back();
        std::memcpy(chunk.data.get() + chunk.size, data, count * sizeof(T));
        const std::uint64_t handle = (std::uint64_t(m_chunks.size() - 1) << kShift) | chunk.size;
        chunk.size += count;
        return handle;
    }
    const T* at(std::uint64_t handle) const
    {
        return m_chunks[handle >> kShift].data.get() + (handle & (kChunk - 1));
    }
    T* at(std::uint64_t handle)
    {
        return m_chunks[handle >> kShift].data.get() + (handle & (kChunk - 1));
    }
    std::size_t bytes() const
    {
        std::size_t total = m_chunks.capacity() * sizeof(Chunk);
        for (const Chunk& chunk : m_chunks)
            total += chunk.capacity * sizeof(T);
        return total;
    }

private:
    static constexpr unsigned kShift = 14;
    static constexpr std::size_t kChunk = std::size_t(1) << kShift;
    struct Chunk {
        std::unique_ptr<T[]> data;
        std::size_t size = 0, capacity = 0;
    };
    std::vector<Chunk> m_chunks;
};

/// Every distinct string once. Id 0 is the empty string. Views stay valid while the pool lives.
class StringPool {
public:
    StringPool() { m_strings.push_back({}); }
    StringPool(StringPool&&) = default;
    StringPool& operator=(StringPool&&) = default;

    std::uint32_t intern(std::string_view text)
    {
        if (text.empty())
            return 0;
        if (const auto found = m_ids.find(text); found != m_ids.end())
            return found->second;
        const std::uint64_t handle = m_bytes.append(text.data(), text.size());
        const std::string_view kept(m_bytes.at(handle), text.size());
        const auto id = std::uint32_t(m_strings.size());
        m_strings.push_back(kept);
        m_ids.emplace(kept, id);
        return id;
    }
    std::string_view operator[](std::uint32_t id) const { return m_strings[id]; }
    std::size_t bytes() const
    {
        return m_bytes.bytes() + m_strings.capacity() * sizeof(std::string_view) + m_ids.size() * 48
            + m_ids.bucket_count() * sizeof(void*);
    }

private:
    Arena<char> m_bytes;
    std::vector<std::string_view> m_strings;
    std::unordered_map<std::string_view, std::uint32_t> m_ids;
};

/// Token index to slot, in pages, so that one far index in a damaged file costs one page.
class IndexMap {
public:
    std::int32_t find(std::int32_t index) const
    {
        const auto page = std::size_t(index) / kPage;
        if (index < 0 || page >= m_pages.size() || !m_pages[page])
            return -1;
        return (*m_pages[page])[std::size_t(index) % kPage];
    }
    void set(std::int32_t index, std::int32_t slot)
    {
        const auto page = std::size_t(index) / kPage;
        if (page >= m_pages.size())
            m_pages.resize(page + 1);
        if (!m_pages[page]) {
            m_pages[page] = std::make_unique<Page>();
            m_pages[page]->fill(-1);
        }
        (*m_pages[page])[std::size_t(index) % kPage] = slot;
        m_end = std::max(m_end, index + 1);
    }
    /// Forgets every index from `index` on.
    void truncate(std::int32_t index)
    {
        for (std::int32_t i = index; i < m_end; ++i) {
            const auto page = std::size_t(i) / kPage;
            if (!m_pages[page])
                i = std::int32_t((page + 1) * kPage) - 1;
            else
                (*m_pages[page])[std::size_t(i) % kPage] = -1;
        }
        m_end = std::min(m_end, index);
        while (m_end > 0 && find(m_end - 1) < 0)
            --m_end;
        m_pages.resize((std::size_t(m_end) + kPage - 1) / kPage);
    }
    /// One past the highest index.
    std::int32_t end() const { return m_end; }
    std::size_t bytes() const
    {
        std::size_t total = m_pages.capacity() * sizeof(void*);
        for (const auto& page : m_pages)
            total += page ? sizeof(Page) : 0;
        return total;
    }

private:
    static constexpr std::size_t kPage = 512;
    using Page = std::array<std::int32_t, kPage>;
    std::vector<std::unique_ptr<Page>> m_pages;
    std::int32_t m_end = 0;
};

} // namespace ax::trace
