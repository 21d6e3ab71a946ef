// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/parquet.h"

#include "ax_version.h"
#include "engine/core/files.h"

#include <algorithm>

namespace ax::discovery {

namespace {

constexpr std::size_t kRowGroup = 262144;

/// Thrift's compact protocol, as much of it as the format needs.
class Compact {
public:
    enum Type { Int32 = 5, Int64 = 6, Binary = 8, List = 9, Struct = 12 };

    void varint(std::uint64_t v)
    {
        for (; v >= 128; v >>= 7)
            m_out += char(v | 128);
        m_out += char(v);
    }
    void number(std::int64_t v) { varint((std::uint64_t(v) << 1) ^ std::uint64_t(v >> 63)); }
    void text(const std::string& v)
    {
        varint(v.size());
        m_out += v;
    }
    void field(int id, Type type)
    {
        const int step = id - m_last.back();
        m_out += char(step << 4 | type); // fields of this format follow closely
        m_last.back() = id;
    }
    void i32(int id, std::int64_t v)
    {
        field(id, Int32);
        number(v);
    }
    void i64(int id, std::int64_t v)
    {
        field(id, Int64);
        number(v);
    }
    void string(int id, const std::string& v)
    {
        field(id, Binary);
        text(v);
    }
    void list(int id, std::size_t count, Type type)
    {
        field(id, List);
        if (count < 15) {
            m_out += char(count << 4 | type);
        } else {
            m_out += char(0xf0 | type);
            varint(count);
        }
    }
    void begin() { m_last.push_back(0); } ///< a struct inside a list
    void begin(int id)
    {
        field(id, Struct);
        begin();
    }
    void end()
    {
        m_out += '\0';
        m_last.pop_back();
    }
    const std::string& bytes() const { return m_out; }

private:
    std::string m_out;
    std::vector<int> m_last { 0 };
};

enum Physical { kInt32 = 1, kInt64 = 2, kFloat = 4, kDouble = 5, kByteArray = 6 };

int physical(const ParquetColumn& column)
{
    constexpr Physical types[] = { kInt32, kInt64, kFloat, kDouble, kByteArray, kByteArray };
    return types[column.values.index()];
}

void appendText(std::string& out, const std::string& text)
{
    const std::uint32_t size = std::uint32_t(text.size());
    for (int k = 0; k < 4; ++k)
        out += char(size >> (8 * k));
    out += text;
}

std::string plain(const ParquetColumn& column, std::size_t begin, std::size_t end)
{
    return std::visit(
        [&](const auto& values) {
            using Values = std::decay_t<decltype(values)>;
            std::string out;
            if constexpr (std::is_same_v<Values, NamedValues>) {
                for (std::size_t row = begin; row < end; ++row)
                    appendText(out, values.names[std::size_t(values.values[row])]);
            } else if constexpr (std::is_same_v<Values, std::span<const std::string>>) {
                for (std::size_t row = begin; row < end; ++row)
                    appendText(out, values[row]);
            } else {
                const auto part = values.subspan(begin, end - begin);
                out.assign(reinterpret_cast<const char*>(part.data()), part.size_bytes());
            }
            return out;
        },
        column.values);
}

struct Chunk {
    std::uint64_t offset = 0, bytes = 0;
};

struct RowGroup {
    std::size_t rows = 0;
    std::vector<Chunk> chunks;
};

std::string footer(std::span<const ParquetColumn> columns, const std::vector<RowGroup>& groups,
    std::size_t rows, const std::map<std::string, std::string>& metadata)
{
    Compact t;
    t.i32(1, 1); // version
    t.list(2, columns.size() + 1, Compact::Struct);
    t.begin();
    t.string(4, "schema");
    t.i32(5, std::int64_t(columns.size()));
    t.end();
    for (const ParquetColumn& column : columns) {
        t.begin();
        t.i32(1, physical(column));
        t.i32(3, 0); // required
        t.string(4, column.name);
        if (physical(column) == kByteArray)
            t.i32(6, 0); // UTF8
        t.end();
    }
    t.i64(3, std::int64_t(rows));
    t.list(4, groups.size(), Compact::Struct);
    for (const RowGroup& group : groups) {
        std::uint64_t total = 0;
        t.begin();
        t.list(1, columns.size(), Compact::Struct);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const Chunk& chunk = group.chunks[c];
            total += chunk.bytes;
            t.begin();
            t.i64(2, std::int64_t(chunk.offset));
            t.begin(3);
            t.i32(1, physical(columns[c]));
            t.list(2, 1, Compact::Int32);
            t.number(0); // PLAIN
            t.list(3, 1, Compact::Binary);
            t.text(columns[c].name);
            t.i32(4, 0); // not compressed
            t.i64(5, std::int64_t(group.rows));
            t.i64(6, std::int64_t(chunk.bytes));
            t.i64(7, std::int64_t(chunk.bytes));
            t.i64(9, std::int64_t(chunk.offset));
            t.end();
            t.end();
        }
        t.i64(2, std::int64_t(total));
        t.i64(3, std::int64_t(group.rows));
        t.end();
    }
    if (!metadata.empty()) {
        t.list(5, metadata.size(), Compact::Struct);
        for (const auto& [key, value] : metadata) {
            t.begin();
            t.string(1, key);
            t.string(2, value);
            t.end();
        }
    }
    t.string(6, "attention-explorer " AX_VERSION);
    std::string out = t.bytes();
    out += '\0';
    const std::uint32_t size = std::uint32_t(out.size());
    for (int k = 0; k < 4; ++k)
        out += char(size >> (8 * k));
    return out + "PAR1";
}

} // namespace

std::size_t ParquetColumn::rows() const
{
    return std::visit(
        [](const auto& v) {
            if constexpr (std::is_same_v<std::decay_t<decltype(v)>, NamedValues>)
                return v.values.size();
            else
                return v.size();
        },
        values);
}

Status writeParquet(const std::filesystem::path& file, std::span<const ParquetColumn> columns,
    const std::map<std::string, std::string>& metadata)
{
    AX_TRY(AtomicFile out, AtomicFile::create(file));
    AX_CHECK(out.write("PAR1"));
    std::uint64_t at = 4;
    const std::size_t rows = columns.empty() ? 0 : columns.front().rows();
    std::vector<RowGroup> groups;
    for (std::size_t begin = 0; begin < rows; begin += kRowGroup) {
        RowGroup group;
        group.rows = std::min(kRowGroup, rows - begin);
        for (const ParquetColumn& column : columns) {
            const std::string values = plain(column, begin, begin + group.rows);
            Compact header;
            header.i32(1, 0); // data page
            header.i32(2, std::int64_t(values.size()));
            header.i32(3, std::int64_t(values.size()));
            header.begin(5);
            header.i32(1, std::int64_t(group.rows));
            header.i32(2, 0); // PLAIN
            header.i32(3, 3); // levels: RLE, and none are there
            header.i32(4, 3);
            header.end();
            const std::string head = header.bytes() + '\0';
            AX_CHECK(out.write(head));
            AX_CHECK(out.write(values));
            group.chunks.push_back({ at, head.size() + values.size() });
            at += head.size() + values.size();
        }
        groups.push_back(std::move(group));
    }
    AX_CHECK(out.write(footer(columns, groups, rows, metadata)));
    return out.commit();
}

} // namespace ax::discovery
