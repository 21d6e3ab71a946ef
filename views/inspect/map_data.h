// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/sinks.h"
#include "engine/trace/inspection.h"
#include "engine/trace/session.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace ax::ui {

/// A rectangle of attention, queries by keys, as far as it is known, with itself pooled two by two
/// again and again, so that any zoom costs what is on the screen. A range with more cells than
/// kMostCells is kept pooled from the start. One thread.
class MapData {
public:
    static constexpr std::int64_t kMostCells = std::int64_t(4096) * 4096;

    MapData() = default;
    /// Queries [firstQuery, endQuery), keys [firstKey, endKey); nothing known yet.
    MapData(int firstQuery, int endQuery, int firstKey, int endKey);

    bool isEmpty() const { return m_levels.empty(); }
    int firstQuery() const { return m_firstQuery; }
    int endQuery() const { return m_endQuery; }
    int firstKey() const { return m_firstKey; }
    int endKey() const { return m_endKey; }
    /// Queries (and keys) in one cell of level 0; 1: every cell is one of its own.
    int pooled() const { return 1 << m_base; }
    int levels() const { return int(m_levels.size()); }

    /// Whole rows, those of a range ascending; of those outside the range the ones just before it
    /// count for its sinks, no others. One row twice: the later one counts.
    void add(const AttentionTile& tile);
    /// What was kept of one row: mean over layers and heads, by position. The rest of the row stays
    /// unknown. settle() after the last one.
    void addKept(int query, std::span<const std::pair<int, float>> kept);
    void settle();
    /// The rows that follow belong to another request: those before them say nothing of their
    /// sinks.
    void beginRequest()
    {
        m_recent = {};
        m_recentKept.clear();
        m_keptMass.clear();
    }
    bool rowKnown(int query) const; ///< something of it
    bool rowWhole(int query) const; ///< all of it
    int knownRows() const { return m_knownRows; }
    /// All rows of the range are whole.
    bool isWhole() const { return m_wholeRows == m_endQuery - m_firstQuery; }

    /// One cell of a level: its queries and keys are [cell << (level + base), …).
    struct Cell {
        float sum = -1, max = -1; ///< below 0: nothing is known in it
    };
    int rowsAt(int level) const { return m_levels[std::size_t(level)].rows; }
    int columnsAt(int level) const { return m_levels[std::size_t(level)].columns; }
    Cell cell(int level, int row, int column) const;
    /// Mean over the visible (query, key) pairs of a cell; NaN when nothing is known or visible.
    float meanOf(int level, int row, int column) const;
    /// One value; NaN where it is not known or the cells are pooled.
    float valueAt(int query, int key) const;
    /// Whole row of a query [firstKey, …], if the cells are not pooled and it is known.
    std::optional<std::span<const float>> row(int query) const;

    /// Largest value outside the sinks, in what is known.
    float maximum() const { return m_maximum; }
    /// Whether the row of a query counts the position among its sinks (engine/analysis/sinks.h), by
    /// the rows that are known.
    bool isSink(int position, int query) const;
    bool isEverSink(int position) const; ///< of any row
    /// Queries [from, end) whose rows count a position from 4 on among their sinks.
    struct SinkSpan {
        int from = 0, end = 0;
    };
    const std::map<int, std::vector<SinkSpan>>& laterSinks() const { return m_sinks; }
    /// Mass every key got from the rows that are known, by key - firstKey.
    const std::vector<double>& received() const { return m_received; }
    /// Another number after every change, and in every other map.
    std::uint64_t revision() const { return m_revision; }

private:
    /// Memory is taken for the rows that come, kBlock at a time.
    struct Level {
        static constexpr int kBlock = 64;
        int rows = 0, columns = 0;
        std::vector<std::vector<float>> sums, maxima; ///< level 0 of unpooled data: `maxima` alone
        /// Columns of one row; nullptr: nothing is known around it.
        const float* sum(int row) const { return find(sums.empty() ? maxima : sums, row); }
        const float* max(int row) const { return find(maxima, row); }
        float* sumToWrite(int row) { return take(sums, row); }
        float* maxToWrite(int row) { return take(maxima, row); }

    private:
        const float* find(const std::vector<std::vector<float>>& blocks, int row) const
        {
            const auto& block = blocks[std::size_t(row / kBlock)];
            return block.empty() ? nullptr
                                 : block.data() + std::size_t(row % kBlock) * std::size_t(columns);
        }
        float* take(std::vector<std::vector<float>>& blocks, int row);
    };
    void addRow(int query, std::span<const float> values, bool whole, std::span<const int> sinks);
    /// Of this row, by those before it; none of a row that was there before.
    std::vector<int> findSinks(int query, std::span<const float> row);
    /// The same of a row that was kept in part, at the cost of what was kept.
    std::vector<int> findKeptSinks(int query, std::span<const std::pair<int, float>> kept);
    void noteSinks(int query, const std::vector<int>& sinks);
    void addPooledKept(int query, std::span<const std::pair<int, float>> kept);
    void pool(int firstRow, int endRow);
    double visiblePairs(int level, int row, int column) const;

    int m_firstQuery = 0, m_endQuery = 0, m_firstKey = 0, m_endKey = 0;
    int m_base = 0; ///< log2 of the pooling of level 0
    std::vector<Level> m_levels;
    std::vector<std::uint8_t> m_state; ///< of each query: 0 unknown, 1 partly, 2 whole
    std::vector<double> m_received;
    std::vector<float> m_row; ///< scratch
    RecentRows m_recent;
    /// The last rows that were kept in part, and of each position in them its mass and its rows.
    std::deque<std::vector<std::pair<int, float>>> m_recentKept;
    std::map<int, std::pair<double, int>> m_keptMass;
    int m_lastRow = -1; ///< query of the last one in it
    std::map<int, std::vector<SinkSpan>> m_sinks; ///< by position, from SinkRule::kFirst on
    int m_knownRows = 0, m_wholeRows = 0;
    float m_maximum = 0;
    std::uint64_t m_revision = 0;
};

/// How a value becomes a place on the ramp.
enum class MapScale { Linear, SquareRoot, Logarithmic };
/// 0 to 1 of value / maximum; the logarithmic scale covers four decades.
float scaled(float value, float maximum, MapScale scale);

/// Steps whose queries lie in [firstQuery, endQuery), and those before that count for their sinks.
/// `begins`: with it another request began.
void forKeptSteps(const TraceSession& trace, int firstQuery, int endQuery,
    const std::function<void(int query, const StepView& step, bool begins)>& look);
/// What a step kept of the mean row over `layers` and `heads` (empty: all), ascending; nothing when
/// it kept none of them.
std::optional<std::vector<std::pair<int, float>>> keptRow(
    const StepView& step, std::span<const int> layers, std::span<const int> heads);

} // namespace ax::ui
