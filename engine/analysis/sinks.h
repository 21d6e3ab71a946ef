// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <span>
#include <vector>

namespace ax {

/// Sink positions (spec/capture.md section 2): those below 4, or any whose mean mass over the last
/// 32 rows of its request exceeds 0.3 at a distance of 64 or more. Rows that are not there yet do
/// not count.
struct SinkRule {
    static constexpr int kFirst = 4, kRows = 32, kDistance = 64;
    static constexpr float kMass = 0.3f;
};

/// Whether `position` is a sink for the row that produced the token at `produced`. `massSum`: its
/// mass added up over the last `rows` rows (at most 32), that row's own among them.
bool isSink(int position, int produced, double massSum, int rows);

/// Sets the sinks of a row to 0 and the rest to sum 1; all zeros when nothing is left.
void removeSinks(std::span<float> row, std::span<const int> sinks);

/// The last rows of one request, kept so that the rule costs one look at their sum. One thread.
class RecentRows {
public:
    /// p over positions 0 … query.
    void remember(const std::vector<float>& row);
    /// Sinks for the row whose query stands at `query`, ascending.
    std::vector<int> sinks(int query) const;

private:
    std::deque<std::vector<float>> m_rows; ///< at most SinkRule::kRows
    std::vector<float> m_sum;
    std::size_t m_remembered = 0;
};

} // namespace ax
