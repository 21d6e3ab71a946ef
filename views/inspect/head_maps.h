// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/inspect/map_data.h"

#include <array>
#include <optional>
#include <utility>

namespace ax::ui {

/// The map that is shown: of one head or the mean of several; or of two heads apart, with what
/// parts them. One thread.
class HeadMaps {
public:
    using Range = std::array<int, 4>; ///< first query, end, first key, end
    using Two = std::pair<HeadRef, HeadRef>; ///< A, B

    HeadMaps() = default;
    explicit HeadMaps(const Range& range, std::optional<Two> two = {});
    explicit HeadMaps(MapData one)
        : m_first(std::move(one))
    {
    }

    bool isPair() const { return m_two.has_value(); }
    bool isEmpty() const { return m_first.isEmpty(); }
    /// A, or the only one.
    const MapData& first() const { return m_first; }
    const MapData& second() const { return m_second; } ///< B; empty without a pair
    /// B - A where both are known and it is above 0, and A - B; elsewhere they are 0.
    const MapData& more() const { return m_more; }
    const MapData& less() const { return m_less; }

    /// Whole rows of A, B or of the mean. Of a pair, what parts a row is known with the later one.
    void add(const AttentionTile& tile);
    /// What a step kept of both.
    void addKept(int query, const std::optional<std::vector<std::pair<int, float>>>& a,
        const std::optional<std::vector<std::pair<int, float>>>& b);
    void settle();
    void beginRequest();

    /// B - A of one cell of a level: its mean, or the difference that is largest in size. NaN:
    /// nothing of both is known in it.
    float difference(int level, int row, int column, bool largest) const;
    float differenceAt(int query, int key) const; ///< NaN where it is not known, or pooled
    /// Largest difference outside the sinks, in size.
    float largestDifference() const { return std::max(m_more.maximum(), m_less.maximum()); }
    /// Of what is shown beside each other.
    float maximum() const { return std::max(m_first.maximum(), m_second.maximum()); }
    bool isSink(int position, int query) const
    {
        return m_first.isSink(position, query) || (isPair() && m_second.isSink(position, query));
    }
    std::vector<int> sinksOf(int query) const; ///< ascending
    bool isEverSink(int position) const
    {
        return m_first.isEverSink(position) || (isPair() && m_second.isEverSink(position));
    }

private:
    std::optional<Two> m_two;
    MapData m_first, m_second, m_more, m_less;
    /// Whole rows that wait for those of the other head, by query.
    std::array<std::map<int, std::vector<float>>, 2> m_rows;
};

/// What the trace kept of [firstQuery, endQuery) of two heads; a head -1 is its layer's mean. Any
/// thread.
HeadMaps keptMaps(
    const TraceSession& trace, const HeadMaps::Range& range, const HeadMaps::Two& two);
/// The mean over layers and heads (empty: all that were kept).
HeadMaps keptMaps(const TraceSession& trace, const HeadMaps::Range& range,
    std::span<const int> layers, std::span<const int> heads);

} // namespace ax::ui
