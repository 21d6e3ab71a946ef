// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/json_cursor.h"
#include "engine/store/packed.h"
#include "engine/trace/session.h"

#include <cstdint>
#include <string_view>

namespace ax::store {

/// A number that stands for the contents of a record: equal ones need not be written again.
class Digest {
public:
    Digest& operator<<(std::string_view text)
    {
        m_value = checksum(text) + m_value * 0x9E3779B97F4A7C15ull;
        return *this;
    }
    Digest& operator<<(std::int64_t number)
    {
        return *this << std::string_view(reinterpret_cast<const char*>(&number), sizeof number);
    }
    Digest& operator<<(double number)
    {
        return *this << std::string_view(reinterpret_cast<const char*>(&number), sizeof number);
    }
    Digest& operator<<(const std::string& text) { return *this << std::string_view(text); }
    Digest& json(const nlohmann::ordered_json& json) { return *this << treeText(json); }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0;
};

inline std::uint64_t digest(const MessageRecord& m)
{
    return (Digest() << m.id << m.role << m.content << m.timestamp << m.model)
        .json(m.extra)
        .value();
}
inline std::uint64_t digest(const SegmentRecord& s)
{
    return (Digest() << s.id << std::int64_t(s.type) << std::int64_t(s.startTokenIndex)
                     << std::int64_t(s.endTokenIndex) << std::int64_t(s.contentStart)
                     << std::int64_t(s.contentEnd) << s.messageId)
        .json(s.extra)
        .value();
}
inline std::uint64_t digest(const EventRecord& e)
{
    return (Digest() << e.kind << std::int64_t(e.tokenIndex) << e.timeMs)
        .json(e.data)
        .json(e.extra)
        .value();
}

} // namespace ax::store
