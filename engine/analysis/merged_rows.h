// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/attention_row.h"
#include "engine/trace/step_view.h"

#include <cstdint>
#include <deque>
#include <set>
#include <span>
#include <utility>
#include <vector>

/// Rows as traces keep them, a few positions each: averaged, and the sink rule over the last of
/// them. Between the readers of this folder.
namespace ax::analysis {

/// Whether a list that chooses layers or heads takes `value`; an empty one takes all.
bool wanted(std::span<const int> list, int value);

/// What each position got, of a few hundred entries over some hundred positions: added up as they
/// come, read in the order in which the positions came first.
class Masses {
public:
    void add(int position, double mass);
    double at(int position) const; ///< 0 where nothing was added
    std::size_t size() const { return m_entries.size(); }
    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }

private:
    std::size_t slotOf(int position) const;
    void grow();

    std::vector<std::pair<int, double>> m_entries;
    std::vector<std::uint32_t> m_slots; ///< a power of two: entry + 1, or 0
};

/// Sums of one step's raw rows, or of its hubs.
struct Merge {
    Masses mass;
    int rows = 0, topK = 0;
    std::vector<int> layers, heads, kept; ///< ascending, each once

    void addRow(const RowView& row, std::span<const int> layers, std::span<const int> heads);
    void addHubs(const LayerSketch& sketch, std::span<const int> layers);
    void addRaw(const StepView& step, std::span<const int> layers, std::span<const int> heads);
    void addHubs(const StepView& step, std::span<const int> layers);
    /// All layers and heads: the raw rows, hubs where there are none.
    void addRowsOrHubs(const StepView& step);
};

/// Most attended first, later positions first among equals.
bool byMass(const Link& a, const Link& b);
/// Fills links and sinks, in no order, and their shares.
void splitLinks(AttentionRow& row, const Merge& merge, const std::set<int>& sinks);
/// The same, most attended first.
void placeLinks(AttentionRow& row, const Merge& merge, const std::set<int>& sinks);

/// Whether a recorded row and the one after it are of one answer: its steps count up, after those
/// of its prompt (-1).
bool sameRequest(int decodeStep, int following);

/// The rule of sinks.h over sparse rows of one request.
class RecentMasses {
public:
    void remember(Merge row);
    void clear() { m_rows.clear(); }
    const Merge& last() const { return m_rows.back().row; }
    /// Sinks for the row that produced the token at `produced`; positions from `end` on do not
    /// exist.
    std::set<int> sinks(int produced, int end) const;

private:
    struct Remembered {
        Merge row;
        std::vector<int> heavy; ///< positions whose mass alone exceeds the limit
    };
    std::deque<Remembered> m_rows; ///< at most SinkRule::kRows
};

} // namespace ax::analysis
