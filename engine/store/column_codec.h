// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/json_cursor.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

/// Columns of a packed chunk (private to engine/store). A description of a record names each value
/// and its column once and serves both directions: ColumnWriter appends, ColumnReader takes. All
/// numbers are little-endian.
namespace ax::store {

/// Each column holds values of one kind, so that neighbours resemble each other.
enum class Column : std::uint8_t {
    Places, ///< index inside the chunk
    Ids, ///< token ids
    Counts,
    Positions, ///< attended positions, differences
    Layers, ///< layers and heads
    Flags,
    Strings, ///< numbers into the string table
    Logits,
    Signals,
    Prints, ///< fingerprints
    Shares, ///< all other floats
    Times, ///< doubles
    Last
};
inline constexpr std::size_t kColumns = std::size_t(Column::Last);

class ColumnWriter {
public:
    static constexpr bool kReads = false;
    bool ok() const { return true; }

    void integer(Column column, std::int32_t& value) { varint(of(column), zigzag(value)); }
    template <class T> void raw(Column column, T& value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        of(column).append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void flag(bool& value) { of(Column::Flags) += char(value); }
    template <class E> void kind(E& value, E) { of(Column::Flags) += char(value); }
    void count(std::uint64_t& value) { varint(of(Column::Counts), value); }
    void text(std::string& value) { string(value); }
    void string(std::string_view value)
    {
        const auto [at, fresh] = m_known.try_emplace(std::string(value), m_known.size());
        if (fresh) {
            varint(m_lengths, value.size());
            m_texts += value;
        }
        varint(of(Column::Strings), at->second);
    }
    void json(nlohmann::ordered_json& value)
    {
        string(value.is_object() && !value.empty() ? treeText(value) : std::string());
    }
    /// All columns one after another, each with its size.
    std::string take()
    {
        std::string bytes;
        const auto add = [&bytes](const std::string& column) {
            varint(bytes, column.size());
            bytes += column;
        };
        add(m_lengths);
        add(m_texts);
        for (const std::string& column : m_columns)
            add(column);
        return bytes;
    }

private:
    std::string& of(Column column) { return m_columns[std::size_t(column)]; }
    static std::uint64_t zigzag(std::int32_t value)
    {
        return (std::uint32_t(value) << 1) ^ std::uint32_t(value >> 31);
    }
    static void varint(std::string& into, std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            into += char(value | 0x80);
        into += char(value);
    }
    std::array<std::string, kColumns> m_columns;
    std::unordered_map<std::string, std::size_t> m_known;
    std::string m_lengths, m_texts;
};

/// Takes what a ColumnWriter wrote, from any bytes: after the first value that is not there ok() is
/// false, and every value is 0 or empty.
class ColumnReader {
public:
    static constexpr bool kReads = true;
    explicit ColumnReader(std::string_view bytes)
    {
        std::string_view lengths = part(bytes), texts = part(bytes);
        while (m_ok && !lengths.empty()) {
            const std::uint64_t length = varint(lengths);
            if (length > texts.size()) {
                m_ok = false;
                break;
            }
            m_strings.push_back(texts.substr(0, length));
            texts.remove_prefix(length);
        }
        for (std::string_view& column : m_columns)
            column = part(bytes);
    }
    bool ok() const { return m_ok; }
    bool atEnd() const
    {
        for (const std::string_view column : m_columns)
            if (!column.empty())
                return false;
        return m_ok;
    }

    void integer(Column column, std::int32_t& value)
    {
        const auto packed = std::uint32_t(varint(of(column)));
        value = std::int32_t((packed >> 1) ^ (0u - (packed & 1)));
    }
    template <class T> void raw(Column column, T& value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        std::string_view& from = of(column);
        if (!m_ok || from.size() < sizeof value) {
            m_ok = false;
            return;
        }
        std::memcpy(&value, from.data(), sizeof value);
        from.remove_prefix(sizeof value);
    }
    void flag(bool& value) { value = byte() != 0; }
    template <class E> void kind(E& value, E last)
    {
        const std::uint8_t found = byte();
        if (found > std::uint8_t(last))
            m_ok = false;
        else
            value = E(found);
    }
    void count(std::uint64_t& value) { value = varint(of(Column::Counts)); }
    void text(std::string& value) { value = string(); }
    void json(nlohmann::ordered_json& value)
    {
        const std::string_view text = string();
        value = nlohmann::ordered_json::object();
        if (text.empty())
            return;
        auto tree = treeOf(text);
        if (tree.is_object())
            value = std::move(tree);
        else
            m_ok = false;
    }

private:
    std::string_view& of(Column column) { return m_columns[std::size_t(column)]; }
    std::uint8_t byte()
    {
        std::uint8_t value = 0;
        raw(Column::Flags, value);
        return value;
    }
    std::string_view string()
    {
        const std::uint64_t at = varint(of(Column::Strings));
        if (!m_ok || at >= m_strings.size()) {
            m_ok = false;
            return {};
        }
        return m_strings[std::size_t(at)];
    }
    std::uint64_t varint(std::string_view& from)
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (from.empty())
                break;
            const auto next = std::uint8_t(from.front());
            from.remove_prefix(1);
            value |= std::uint64_t(next & 0x7F) << shift;
            if (!(next & 0x80))
                return value;
        }
        m_ok = false;
        return 0;
    }
    std::string_view part(std::string_view& bytes)
    {
        const std::uint64_t size = varint(bytes);
        if (!m_ok || size > bytes.size()) {
            m_ok = false;
            return {};
        }
        const std::string_view taken = bytes.substr(0, std::size_t(size));
        bytes.remove_prefix(std::size_t(size));
        return taken;
    }
    std::array<std::string_view, kColumns> m_columns;
    std::vector<std::string_view> m_strings;
    bool m_ok = true;
};

} // namespace ax::store
