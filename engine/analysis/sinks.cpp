// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/sinks.h"

#include "engine/core/simd/vectors.h"

#include <algorithm>

namespace ax {

bool isSink(int position, int produced, double massSum, int rows)
{
    if (position < SinkRule::kFirst)
        return true;
    return produced - position >= SinkRule::kDistance
        && massSum > double(SinkRule::kMass) * double(rows);
}

void removeSinks(std::span<float> row, std::span<const int> sinks)
{
    for (const int sink : sinks)
        row[std::size_t(sink)] = 0;
    const float rest = simd::vectors().sum(row.data(), int(row.size()));
    if (rest > 1e-12f)
        for (float& p : row)
            p /= rest;
    else
        std::fill(row.begin(), row.end(), 0.0f);
}

void RecentRows::remember(const std::vector<float>& row)
{
    const auto& vectors = simd::vectors();
    if (m_sum.size() < row.size())
        m_sum.resize(row.size(), 0.0f);
    if (m_rows.size() == std::size_t(SinkRule::kRows)) {
        const std::vector<float>& oldest = m_rows.front();
        vectors.accumulate(m_sum.data(), oldest.data(), -1.0f, int(oldest.size()));
        m_rows.push_back(std::move(m_rows.front()));
        m_rows.pop_front();
        m_rows.back().assign(row.begin(), row.end());
    } else {
        m_rows.push_back(row);
    }
    vectors.accumulate(m_sum.data(), row.data(), 1.0f, int(row.size()));
    // Now and then from the start: what rounding leaves behind does not add up.
    if (++m_remembered % std::size_t(SinkRule::kRows) == 0) {
        std::fill(m_sum.begin(), m_sum.end(), 0.0f);
        for (const std::vector<float>& kept : m_rows)
            vectors.accumulate(m_sum.data(), kept.data(), 1.0f, int(kept.size()));
    }
}

std::vector<int> RecentRows::sinks(int query) const
{
    std::vector<int> sinks;
    for (int j = 0; j < std::min(SinkRule::kFirst, query + 1); ++j)
        sinks.push_back(j);
    // The produced token stands at query + 1.
    const int end = std::min(query + 1 - SinkRule::kDistance + 1, int(m_sum.size()));
    if (m_rows.empty() || end <= SinkRule::kFirst)
        return sinks;
    // The masses of a row add up to 1 at most: there are never more.
    constexpr int kMost = int(1 / SinkRule::kMass) + 1;
    int positions[kMost];
    const int found = simd::vectors().above(m_sum.data() + SinkRule::kFirst, end - SinkRule::kFirst,
        SinkRule::kMass * float(m_rows.size()), positions, kMost);
    for (int k = 0; k < std::min(found, kMost); ++k)
        sinks.push_back(SinkRule::kFirst + positions[k]);
    return sinks;
}

} // namespace ax
