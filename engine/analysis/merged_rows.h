// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/attention_row.h"
#include "engine/trace/step_view.h"

#include <deque>
#include <map>
#include <set>
#include <span>

/// Rows as traces keep them, a few positions each: averaged, and the sink rule over the last of
/// them. Between the readers of this folder.
namespace ax::analysis {

/// Whether a list that chooses layers or heads takes `value`; an empty one takes all.
bool wanted(std::span<const int> list, int value);

/// Sums of one step's raw rows, or of its hubs.
struct Merge {
    std::map<int, double> mass;
    int rows = 0, topK = 0;
    std::set<int> layers, heads, kept;

    void addRow(const RowView& row, std::span<const int> layers, std::span<const int> heads);
    void addHubs(const LayerSketch& sketch, std::span<const int> layers);
    void addRaw(const StepView& step, std::span<const int> layers, std::span<const int> heads);
    void addHubs(const StepView& step, std::span<const int> layers);
    /// All layers and heads: the raw rows, hubs where there are none.
    void addRowsOrHubs(const StepView& step);
};

/// Most attended first, later positions first among equals.
bool byMass(const Link& a, const Link& b);
/// Fills links, sinks and their shares.
void placeLinks(AttentionRow& row, const Merge& merge, const std::set<int>& sinks);

/// Whether a recorded row and the one after it are of one answer: its steps count up, after those
/// of its prompt (-1).
bool sameRequest(int decodeStep, int following);

/// The rule of sinks.h over sparse rows of one request.
class RecentMasses {
public:
    void remember(Merge row);
    void clear() { m_rows.clear(); }
    /// Sinks for the row that produced the token at `produced`; positions from `end` on do not
    /// exist.
    std::set<int> sinks(int produced, int end) const;

private:
    std::deque<Merge> m_rows; ///< at most SinkRule::kRows
};

} // namespace ax::analysis
