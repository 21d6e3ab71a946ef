// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

/// Storage of TraceSession's chunks (private to engine/trace).
namespace ax::trace {

/// Highest token index or attended position that is accepted.
inline constexpr std::int32_t kMaxIndex = (1 << 24) - 1;
/// Highest layer and head: int16 in the packed rows.
inline constexpr std::int32_t kMaxLayer = 32767;

/// Room for `more` values, a quarter ahead: a chunk is read far longer than it grows, so little is
/// left empty behind its end.
template <class T> void growFor(std::vector<T>& column, std::size_t more)
{
    if (const std::size_t needed = column.size() + more; needed > column.capacity())
        column.reserve(needed + needed / 4);
}

/// Appends and tells where the values lie.
template <class T>
std::uint32_t appendTo(std::vector<T>& column, const T* values, std::size_t count)
{
    const auto at = std::uint32_t(column.size());
    growFor(column, count);
    column.insert(column.end(), values, values + count);
    return at;
}

/// Every distinct string of one chunk once. Id 0 is the empty string. Views are valid until the
/// next intern().
class StringPool {
public:
    std::uint32_t intern(std::string_view text)
    {
        if (text.empty())
            return 0;
        if ((m_ends.size() + 1) * 4 > m_table.size() * 3)
            rehash(std::max<std::size_t>(16, m_table.size() * 2));
        std::size_t at = place(text);
        while (m_table[at]) {
            if ((*this)[m_table[at]] == text)
                return m_table[at];
            at = (at + 1) & (m_table.size() - 1);
        }
        appendTo(m_bytes, text.data(), text.size());
        growFor(m_ends, 1);
        m_ends.push_back(std::uint32_t(m_bytes.size()));
        return m_table[at] = std::uint32_t(m_ends.size());
    }
    std::string_view operator[](std::uint32_t id) const
    {
        if (id == 0)
            return {};
        const std::uint32_t from = id == 1 ? 0 : m_ends[id - 2];
        return { m_bytes.data() + from, m_ends[id - 1] - from };
    }
    std::size_t bytes() const
    {
        return m_bytes.capacity() + (m_ends.capacity() + m_table.capacity()) * 4;
    }
    void shrink()
    {
        m_bytes.shrink_to_fit();
        m_ends.shrink_to_fit();
    }

private:
    std::size_t place(std::string_view text) const
    {
        return std::hash<std::string_view> {}(text) & (m_table.size() - 1);
    }
    void rehash(std::size_t size)
    {
        m_table.assign(size, 0);
        for (std::uint32_t id = 1; id <= m_ends.size(); ++id) {
            std::size_t at = place((*this)[id]);
            while (m_table[at])
                at = (at + 1) & (size - 1);
            m_table[at] = id;
        }
    }

    std::vector<char> m_bytes;
    std::vector<std::uint32_t> m_ends; ///< of string id at [id - 1]
    std::vector<std::uint32_t> m_table; ///< open addressing; 0: free
};

} // namespace ax::trace
